//! How sure a probability is, as a grade.

/// How sure it is, from what chance leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// From 95 %.
    VeryLikely,
    /// From 80 %.
    Likely,
    /// Between the two.
    Open,
    /// Up to 20 %.
    Unlikely,
    /// Up to 5 %.
    VeryUnlikely,
}

/// How sure a probability is.
#[must_use]
pub fn grade(probability: f64) -> Grade {
    match probability {
        p if p >= 0.95 => Grade::VeryLikely,
        p if p >= 0.8 => Grade::Likely,
        p if p > 0.2 => Grade::Open,
        p if p > 0.05 => Grade::Unlikely,
        _ => Grade::VeryUnlikely,
    }
}
