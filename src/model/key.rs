//! What things are called inside the model: keys of what a data set holds, the fields of
//! each, the values that a field may take, and the bases that a pool is shared out by.

/// A programme of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgrammeKey(pub(super) u16);
/// A group of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey(pub(super) u16);
/// A pool of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PoolKey(pub(super) u16);
/// A comparison of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComparisonKey(pub(super) u16);
/// An outcome of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutcomeKey(pub(super) u16);

/// Whose outcome it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A group's own, which wins over its members'.
    Group(GroupKey),
    /// A programme's.
    Programme(ProgrammeKey),
}

/// What a shared cost is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AllocationBase {
    /// Places; programmes without places of their own count their persons.
    PerPlace,
    /// Full-year persons.
    PerPerson,
    /// Direct cost.
    ByDirectCost,
    /// The same for each programme.
    Equal,
    /// Courses.
    PerCourse,
    /// Not shared out at all.
    None,
}

impl AllocationBase {
    /// All bases, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::PerPlace,
        Self::PerPerson,
        Self::ByDirectCost,
        Self::Equal,
        Self::PerCourse,
        Self::None,
    ];

    /// Its place among all of them, from zero.
    #[must_use]
    pub(super) const fn place(self) -> u8 {
        self as u8
    }

    /// Its name in links and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::PerPlace => "per-place",
            Self::PerPerson => "per-person",
            Self::ByDirectCost => "by-direct-cost",
            Self::Equal => "equal",
            Self::PerCourse => "per-course",
            Self::None => "none",
        }
    }

    /// The base of this name.
    ///
    /// ```
    /// use pladspris::model::allocation::AllocationBase;
    /// assert_eq!(AllocationBase::from_id("equal"), Some(AllocationBase::Equal));
    /// assert_eq!(AllocationBase::from_id("fairly"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.id() == id)
    }

    /// Whether persons outside the data set have a known weight under it. As a
    /// person outside counts as one place, places and persons do.
    #[must_use]
    pub const fn knows_outside(self) -> bool {
        matches!(self, Self::PerPlace | Self::PerPerson | Self::None)
    }
}

/// Why a base cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// Programmes outside the data set share the pool, and their weights under
    /// this base are not known.
    OutsideUnknown,
    /// The weight of a member is not known.
    MemberUnknown,
    /// Every weight is zero.
    NothingToShareBy,
}

/// Which input. The order of the variants is the order of the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// An input of a group.
    Group(GroupKey, GroupField),
    /// An input of an administrative pool.
    Pool(PoolKey, PoolField),
    /// Whether all pools are shared out as one.
    CommonPool,
    /// What the common pool is divided by.
    CommonBase,
    /// An input of a programme.
    Programme(ProgrammeKey, ProgrammeField),
    /// An input of an outcome.
    Outcome(Owner, OutcomeKey, OutcomeField),
    /// Weeks a year in which programmes are closed.
    WeeksOff,
    /// An input of a comparison.
    Comparison(ComparisonKey, ComparisonField),
    /// By what all kroner of the data set's year are multiplied.
    PriceIndex,
    /// Which split of what the report does not print.
    Reconstruction,
}

/// Inputs of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupField {
    /// Full-year persons ÷ places over all members; unset, as the data has it.
    Occupancy,
    /// Share of the budgets owed whether or not a place is used.
    FixedShare,
}

/// Inputs of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PoolField {
    /// Kroner a year.
    Amount,
    /// What the amount is divided by.
    Base,
    /// Full-year persons outside the data set that share the pool.
    OutsidePersons,
}

impl PoolField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 3] = [Self::Amount, Self::Base, Self::OutsidePersons];
}

/// Inputs of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeField {
    /// Kroner a year, under a budget.
    Budget,
    /// Kroner per full-year person, under a rate.
    Rate,
    /// Unset, the group's.
    FixedShare,
    /// Unset under a rate, as many as there are persons.
    Places,
    /// Full-year persons; unset, as the data has it or the group's lever says.
    Persons,
    /// Unset, they follow the persons.
    Courses,
    /// Average hours a week.
    Hours,
}

impl ProgrammeField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 7] = [
        Self::Budget,
        Self::Rate,
        Self::FixedShare,
        Self::Places,
        Self::Persons,
        Self::Courses,
        Self::Hours,
    ];
}

/// Inputs of an outcome. A share and a count displace each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeField {
    /// How many courses had it.
    Count,
    /// Of how many courses.
    Courses,
    /// The share of courses that had it.
    Share,
}

impl OutcomeField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 3] = [Self::Count, Self::Courses, Self::Share];
}

/// Inputs of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonField {
    /// Which outcome is valued.
    Outcome,
    /// What a job is worth a year, in kroner of public money.
    Value,
    /// What an education is worth a year.
    EducationValue,
    /// Whether closing also saves the group's administration.
    CloseAdministration,
    /// What an outcome that has no value of its own is worth a year; unset, nobody has said.
    OtherValue,
    /// How many years are counted.
    Years,
    /// The share that still have the outcome a year later.
    Retention,
    /// Discount rate a year, in constant prices.
    Discount,
    /// How much of the first year counts.
    FirstYear,
    /// The share of the benefit that the state has.
    StateShare,
    /// The share of the extra cost that the state refunds.
    OperatingRefund,
    /// The share of courses that would have succeeded anyway; unset, the
    /// comparison is with the other side.
    Baseline,
}

impl ComparisonField {
    /// All of them, in the registry's order.
    pub const ALL: [Self; 12] = [
        Self::Outcome,
        Self::Value,
        Self::EducationValue,
        Self::CloseAdministration,
        Self::OtherValue,
        Self::Years,
        Self::Retention,
        Self::Discount,
        Self::FirstYear,
        Self::StateShare,
        Self::OperatingRefund,
        Self::Baseline,
    ];
}

/// A value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number in the parameter's unit; shares as fractions of 1.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// An allocation base.
    Base(AllocationBase),
    /// A split, counted from zero.
    Split(u8),
    /// An outcome of the data set.
    Outcome(OutcomeKey),
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kroner, of the data set's year.
    Kroner,
    /// A fraction of 1, shown in per cent.
    Share,
    /// Places.
    Places,
    /// Full-year persons.
    Persons,
    /// Courses.
    Courses,
    /// Hours a week.
    HoursPerWeek,
    /// Weeks a year.
    Weeks,
    /// Years.
    Years,
    /// A plain factor.
    Times,
}
