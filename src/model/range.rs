//! What the figures that were not printed leave open.

use super::data_set::{GroupKey, ProgrammeKey};
use super::parameter::{Key, Value};
use super::results::Results;
use super::scenario::Scenario;

/// The least and the greatest of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
}

impl Span {
    fn of(values: impl Iterator<Item = Option<f64>>) -> Option<Self> {
        values.flatten().fold(None, |span: Option<Self>, v| {
            Some(span.map_or(Self { least: v, most: v }, |s| Self {
                least: s.least.min(v),
                most: s.most.max(v),
            }))
        })
    }

    /// Whether it leaves anything open, to half a krone.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.most - self.least > 0.5
    }
}

/// Price and places over all splits that fit what was printed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ranges {
    /// Kroner per place, every place in use.
    pub price_full: Option<Span>,
    /// Kroner per full-year person.
    pub price_actual: Option<Span>,
    /// Places.
    pub places: Option<Span>,
}

/// The scenario evaluated under each split.
#[derive(Debug)]
pub struct Splits {
    runs: Vec<Results>,
}

impl Splits {
    /// Evaluates the scenario once for each split. A split that clashes with
    /// what the user typed is passed over.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let count = u8::try_from(scenario.data().definition().splits.len()).unwrap_or(u8::MAX);
        let runs = (0..count)
            .filter_map(|at| scenario.with(Key::Reconstruction, Value::Split(at)).ok())
            .map(|scenario| Results::of(&scenario))
            .collect();
        Self { runs }
    }

    /// How many splits fit.
    #[must_use]
    pub fn count(&self) -> usize {
        self.runs.len()
    }

    /// A programme's ranges.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> Ranges {
        self.ranges(|r| r.programme(key))
    }

    /// A group's ranges.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> Ranges {
        self.ranges(|r| &r.group(key).costs)
    }

    fn ranges<'a>(&'a self, costs: impl Fn(&'a Results) -> &'a super::results::Costs) -> Ranges {
        let costs: Vec<_> = self.runs.iter().map(costs).collect();
        Ranges {
            price_full: Span::of(costs.iter().map(|c| c.price_full.value)),
            price_actual: Span::of(costs.iter().map(|c| c.price_actual.value)),
            places: Span::of(costs.iter().map(|c| c.places.value)),
        }
    }
}
