//! What is said of a claim once it is judged.

use crate::model::figure::{Measure, Name, OccupancyBasis, Subject};

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// It does not.
    Fails,
    /// It cannot be decided.
    TooClose,
}

/// Why a claim cannot be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The counts are too small.
    Chance,
    /// The shares lie closer than they were rounded.
    Rounding,
    /// There are no counts to test by.
    NoCounts,
    /// The verdict is not the same under every split of what was not printed, and none was
    /// chosen.
    Split,
}

/// A figure of a claim, with the name of its expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedValue {
    /// Its name among the results.
    pub name: Name,
    /// Its value.
    pub value: Option<f64>,
}

/// A claim judged under a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// Whether it holds.
    pub verdict: Verdict,
    /// Why it cannot be decided; none where it can, or where a figure is missing.
    pub reason: Option<Reason>,
    /// The probability of what is claimed, for shares with counts.
    pub probability: Option<NamedValue>,
    /// Both figures: of the first side and the second, the cheapest of those named
    /// and the dearest of the others, or the actual price and the full one.
    pub figures: [NamedValue; 2],
    /// Whether the amount that is claimed is right, if one is.
    pub amount_right: Option<bool>,
    /// Under how many splits it holds, for claims about prices; none where nothing was
    /// reconstructed.
    pub holds_in: Option<Tally>,
}

/// A claim about prices judged with every place in use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtFull {
    /// Whether it holds there.
    pub verdict: Verdict,
    /// Both figures there.
    pub figures: [NamedValue; 2],
    /// Whether the amount that is claimed is right there, if one is.
    pub amount_right: Option<bool>,
}

/// How a claim about prices comes out under every split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Under how many it holds.
    pub holding: usize,
    /// Under how many it does not.
    pub failing: usize,
    /// How many fit with what was changed.
    pub valid: usize,
}

impl Tally {
    /// Whether the verdict is the same under all.
    #[must_use]
    pub fn is_one(&self) -> bool {
        let open = self.valid - self.holding - self.failing;
        [self.holding, self.failing, open].contains(&self.valid)
    }
}

pub(super) fn name(subject: Subject, measure: Measure, basis: OccupancyBasis) -> Name {
    Name {
        subject,
        measure,
        basis,
    }
}
