//! What figures are called.

use crate::model::data_set::{ComparisonKey, GroupKey, OutcomeKey, PoolKey, ProgrammeKey};

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

/// How many are in the programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OccupancyBasis {
    /// Every place in use, in every member of the pool.
    Full,
    /// As many as the scenario says.
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
    AllocationWeight,
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
    /// Outcomes of a year's activity at the first side.
    ExpectedOutcomes,
    /// Outcomes that there would have been otherwise.
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
    /// Of a job, where an education has a value of its own.
    BreakEvenJobValue,
    /// Of any outcome.
    BreakEvenOutcomeValue,
    BreakEvenShare,
    Municipality,
    State,
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

/// What a figure is called: whose, of what, under which load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Whose figure.
    pub subject: Subject,
    /// What it measures.
    pub measure: Measure,
    /// Under which load.
    pub basis: OccupancyBasis,
}
