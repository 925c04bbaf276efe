//! Scenarios that somebody stored to see side by side: copies on the data set on screen, in
//! saved pages and scenario files. A link has none of them.
//!
//! ```json
//! "scenarios": [{"name": "A", "changes": {}}, {"name": "B", "changes": {"trials.amount": 900000}}],
//! "shown": 0
//! ```
//!
//! `shown` says which of them the one on screen started from, counted from zero.

use crate::model::scenario::Scenario;

/// The most that are stored.
pub const MOST_STORED: usize = 4;

/// A copy of a scenario, under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredScenario {
    /// What it is called; empty if nothing.
    pub name: String,
    /// The copy.
    pub scenario: Scenario,
}

/// All that are stored, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredScenarios {
    /// At most [`MOST_STORED`], all on one data set.
    pub copies: Vec<StoredScenario>,
    /// Which of them the scenario on screen started from.
    pub shown: Option<usize>,
}

impl StoredScenarios {
    /// The first copy that is this scenario.
    #[must_use]
    pub fn find(&self, scenario: &Scenario) -> Option<usize> {
        self.copies
            .iter()
            .position(|copy| copy.scenario == *scenario)
    }
}
