//! How an administrative pool is shared out.
//!
//! A member's share is `amount × (weight ÷ (sum of weights + outside persons))`.
//! The shares, what falls on programmes outside the data set and what is not
//! allocated always sum to the pool.

use std::collections::BTreeSet;

use super::data_set::{PoolKey, ProgrammeKey};
use super::direct_cost::{self, ProgrammeCost};
use super::figure::{Figure, Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::parameter::{Key, PoolField};
use super::scenario::Scenario;

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
    /// Every weight is zero.
    NothingToShareBy,
}

/// How one pool was shared out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PoolResults {
    /// Which pool; `None` is the common one.
    pub pool: Option<PoolKey>,
    /// What it is divided by.
    pub base: AllocationBase,
    /// Kroner to share out.
    pub amount: Figure,
    /// Kroner that fall on the data set's programmes.
    pub allocated: Figure,
    /// Kroner that fall on programmes outside the data set.
    pub outside: Figure,
    /// Kroner that fall on nobody.
    pub unallocated: Figure,
}

/// The pools in force: each on its own, or the common one.
#[must_use]
pub fn pools(scenario: &Scenario) -> Vec<Option<PoolKey>> {
    if scenario.flag(Key::CommonPool) {
        vec![None]
    } else {
        scenario.data().pools().map(Some).collect()
    }
}

/// The programmes that have a share in a pool; for `None` in any.
#[must_use]
pub fn members(scenario: &Scenario, pool: Option<PoolKey>) -> Vec<ProgrammeKey> {
    let data = scenario.data();
    data.programmes()
        .filter(|&p| match (data.pool_of(p), pool) {
            (Some(own), Some(pool)) => own == pool,
            (own, None) => own.is_some(),
            (None, Some(_)) => false,
        })
        .collect()
}

fn pool_input<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    pool: Option<PoolKey>,
    field: PoolField,
) -> Quantity<'s> {
    let all: Vec<PoolKey> = pool.map_or_else(|| scenario.data().pools().collect(), |p| vec![p]);
    sheet.sum(all.into_iter().map(|p| {
        let key = Key::Pool(p, field);
        match field {
            PoolField::Amount => direct_cost::money(sheet, scenario, key),
            _ => sheet.input(key, scenario.number(key)),
        }
    }))
}

fn weight<'s>(sheet: &'s Sheet, base: AllocationBase, member: &ProgrammeCost<'s>) -> Quantity<'s> {
    match base {
        AllocationBase::PerPlace => member.places,
        AllocationBase::PerPerson => member.persons,
        AllocationBase::ByDirectCost => member.direct,
        AllocationBase::Equal => sheet.constant(1.0),
        AllocationBase::PerCourse => member.courses,
        AllocationBase::None => sheet.constant(0.0),
    }
}

/// Shares one pool out: gives each member its administration, and what became
/// of the pool.
pub(super) fn share_out<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    pool: Option<PoolKey>,
    basis: OccupancyBasis,
    programmes: &mut [ProgrammeCost<'s>],
) -> PoolResults {
    let subject = pool.map_or(Subject::CommonPool, Subject::Pool);
    let base = scenario.base(pool);
    let members = members(scenario, pool);
    let amount = pool_input(sheet, scenario, pool, PoolField::Amount).named(
        subject,
        Measure::PoolAmount,
        basis,
    );
    let zero = sheet.constant(0.0);
    let result = |allocated: Quantity<'s>, outside: Quantity<'s>, unallocated: Quantity<'s>| {
        let finish = |q: Quantity<'s>, measure| q.named(subject, measure, basis).figure();
        PoolResults {
            pool,
            base,
            amount: amount.figure(),
            allocated: finish(allocated, Measure::Allocated),
            outside: finish(outside, Measure::Outside),
            unallocated: finish(unallocated, Measure::Unallocated),
        }
    };
    if base == AllocationBase::None || members.is_empty() {
        return result(zero, zero, amount);
    }
    let outside = pool_input(sheet, scenario, pool, PoolField::OutsidePersons);
    let weights: Vec<_> = members
        .iter()
        .map(|&m| weight(sheet, base, &programmes[usize::from(m.0)]))
        .collect();
    let total_weight = sheet.sum(weights.iter().copied()) + outside;
    // The quotient first: it is a share of 1 however small the weights are.
    let mut allocated = Vec::new();
    for (&member, weight) in members.iter().zip(weights) {
        let share = (amount * (weight / total_weight)).named(
            Subject::Programme(member),
            Measure::Administration,
            basis,
        );
        programmes[usize::from(member.0)].administration = share;
        allocated.push(share);
    }
    result(
        sheet.sum(allocated),
        amount * (outside / total_weight),
        zero,
    )
}

/// Why a base cannot be used for a pool as the scenario stands, if so.
#[must_use]
pub fn unavailable(
    scenario: &Scenario,
    pool: Option<PoolKey>,
    base: AllocationBase,
) -> Option<Unavailable> {
    outside_unknown(scenario, pool, base).or_else(|| {
        let sheet = Sheet::for_scan();
        let programmes = direct_cost::direct_costs(&sheet, scenario, OccupancyBasis::Actual);
        nothing_to_share_by(&sheet, scenario, pool, base, &programmes)
    })
}

fn outside_unknown(
    scenario: &Scenario,
    pool: Option<PoolKey>,
    base: AllocationBase,
) -> Option<Unavailable> {
    let sheet = Sheet::for_scan();
    let outside = pool_input(&sheet, scenario, pool, PoolField::OutsidePersons);
    let known = base.knows_outside() || outside.value().unwrap_or_default() <= 0.0;
    (!known).then_some(Unavailable::OutsideUnknown)
}

fn nothing_to_share_by<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    pool: Option<PoolKey>,
    base: AllocationBase,
    programmes: &[ProgrammeCost<'s>],
) -> Option<Unavailable> {
    let members = members(scenario, pool);
    if base == AllocationBase::None || members.is_empty() {
        return None;
    }
    let total_weight = total_weight(sheet, scenario, pool, base, programmes);
    // Kroner and persons are never negative, so a sum of zero means all zero.
    (total_weight.value().unwrap_or_default() <= 0.0).then_some(Unavailable::NothingToShareBy)
}

/// What a pool's shares are shares of: the members' weights and the persons
/// outside.
fn total_weight<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    pool: Option<PoolKey>,
    base: AllocationBase,
    programmes: &[ProgrammeCost<'s>],
) -> Quantity<'s> {
    let weights = members(scenario, pool)
        .into_iter()
        .map(|m| weight(sheet, base, &programmes[usize::from(m.0)]));
    sheet.sum(weights) + pool_input(sheet, scenario, pool, PoolField::OutsidePersons)
}

/// The inputs that a pool's weights depend on.
pub(super) fn weight_inputs(scenario: &Scenario, pool: Option<PoolKey>) -> BTreeSet<Key> {
    let sheet = Sheet::new();
    let programmes = direct_cost::direct_costs(&sheet, scenario, OccupancyBasis::Actual);
    let total_weight = total_weight(&sheet, scenario, pool, scenario.base(pool), &programmes);
    sheet.inputs(total_weight.figure().at)
}

/// The first pool whose base cannot be used as the scenario stands.
/// `programmes` are its own at actual occupancy.
pub(super) fn unavailable_now<'s>(
    sheet: &'s Sheet,
    scenario: &Scenario,
    programmes: &[ProgrammeCost<'s>],
) -> Option<(Option<PoolKey>, AllocationBase, Unavailable)> {
    pools(scenario).into_iter().find_map(|pool| {
        let base = scenario.base(pool);
        outside_unknown(scenario, pool, base)
            .or_else(|| nothing_to_share_by(sheet, scenario, pool, base, programmes))
            .map(|reason| (pool, base, reason))
    })
}
