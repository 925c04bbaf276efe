//! What figures are called.

use crate::model::key::{ComparisonKey, GroupKey, OutcomeKey, PoolKey, ProgrammeKey};

/// What a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// One programme.
    Programme(ProgrammeKey),
    /// A group as a whole.
    Group(GroupKey),
    /// One administrative pool.
    Pool(PoolKey),
    /// All pools as one.
    CommonPool,
    /// A comparison.
    Comparison(ComparisonKey),
}

/// The occupancy at which a figure is evaluated, for all programmes at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OccupancyBasis {
    /// Full occupancy: as many full-year persons as places, in every programme.
    Full,
    /// Actual occupancy: the scenario's full-year persons.
    Actual,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is defined where its expression is written"
)]
pub enum Measure {
    Places,
    Persons,
    Occupancy,
    Courses,
    DirectCost,
    Administration,
    TotalCost,
    Price,
    DirectPrice,
    AdministrationPrice,
    StepDirect,
    StepAdministration,
    IdlePlaces,
    IdleCost,
    NextPerson,
    CostPerCourse,
    WeeksPerCourse,
    ParticipantHours,
    CostPerHour,
    MeanPriceByPlaces,
    MeanPriceByPersons,
    MeanPricePlain,
    PoolAmount,
    Allocated,
    Outside,
    Unallocated,
    Difference,
    Buy,
    Close,
    Fill,
    OccupancyToday,
    /// Of one outcome.
    Outcome(OutcomeMeasure, OutcomeKey),
    /// Of costs and benefits over the years.
    Payoff(PayoffMeasure),
}

/// What a figure of costs and benefits measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is defined where its expression is written"
)]
pub enum PayoffMeasure {
    ExtraCost,
    /// Expected outcomes of a year's activity on the first side of the comparison.
    ExpectedOutcomes,
    /// Expected outcomes had the same persons been on the second side, or in no offer.
    CounterfactualOutcomes,
    ExtraOutcomes,
    /// What an outcome is worth a year, on one side of a comparison.
    Worth(ComparisonKey),
    Annuity,
    YearlyBenefit,
    Benefit,
    NetPresentValue,
    BenefitPerKrone,
    Payback,
    /// The value of a job at which the net present value is zero, given an education's.
    BreakEvenJobValue,
    /// The value of any outcome, job or education, at which the net present value is zero.
    BreakEvenOutcomeValue,
    BreakEvenShare,
    Municipality,
    State,
    /// The same four as if every outcome were an education.
    EducationBenefit,
    EducationNet,
    EducationMunicipality,
    EducationState,
    /// Extra cost per extra outcome over the alternative before it.
    Ratio(ComparisonKey, OutcomeKey),
}

/// What a figure of an outcome measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is defined where its expression is written"
)]
pub enum OutcomeMeasure {
    Count,
    Courses,
    Share,
    ShareLow,
    ShareHigh,
    ShareRoundedLow,
    ShareRoundedHigh,
    Expected,
    PerPerson,
    Cost,
    CostLow,
    CostHigh,
    CostRoundedLow,
    CostRoundedHigh,
    RatioPerPerson,
    RatioPerCourse,
    More,
    Fewer,
    Cheaper,
    Within,
    CostPrinted,
    CostPrintedLow,
    CostPrintedHigh,
}

/// What identifies a figure: its subject, its measure and its occupancy basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Whose figure.
    pub subject: Subject,
    /// What it measures.
    pub measure: Measure,
    /// At full or at actual occupancy.
    pub basis: OccupancyBasis,
}
