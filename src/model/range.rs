//! What the figures that were not printed leave open.

use std::cell::OnceCell;

use super::cost::{Price, Prices};
use super::data_set::{GroupKey, ProgrammeKey};
use super::figure::OccupancyBasis;
use super::inputs::Inputs;
use super::parameter::{Key, Value};

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

/// The prices of a scenario under each split: prices alone, without what else follows.
#[derive(Debug)]
pub struct Splits {
    /// The inputs under each split that fits.
    inputs: Vec<Inputs>,
    /// At actual occupancy, in the same order.
    actual: Vec<Prices>,
    /// With every place in use, worked out when something asks for it.
    full: OnceCell<Vec<Prices>>,
}

impl Splits {
    /// Works the prices out once for each split. A split that clashes with
    /// what the user typed is passed over.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let count = u8::try_from(inputs.data().definition().splits.len()).unwrap_or(u8::MAX);
        let under = |at| {
            let mut inputs = inputs.clone();
            inputs.set(Key::Reconstruction, Value::Split(at));
            let prices = Prices::if_valid(&inputs)?;
            Some((inputs, prices))
        };
        let (inputs, actual) = (0..count).filter_map(under).unzip();
        Self {
            inputs,
            actual,
            full: OnceCell::new(),
        }
    }

    /// How many splits fit.
    #[must_use]
    pub fn count(&self) -> usize {
        self.inputs.len()
    }

    /// All prices on an occupancy basis, under each split that fits.
    #[must_use]
    pub fn prices(&self, basis: OccupancyBasis) -> &[Prices] {
        match basis {
            OccupancyBasis::Actual => &self.actual,
            OccupancyBasis::Full => {
                let full = || self.inputs.iter().map(Prices::at_full).collect();
                self.full.get_or_init(full)
            }
        }
    }

    /// What a programme's price may be at actual occupancy, kroner per full-year person.
    #[must_use]
    pub fn price_of_programme(&self, key: ProgrammeKey) -> Option<Span> {
        Span::of(self.actual.iter().map(|prices| prices.programme(key).price))
    }

    /// What a group's may be.
    #[must_use]
    pub fn price_of_group(&self, key: GroupKey) -> Option<Span> {
        Span::of(self.actual.iter().map(|prices| prices.group(key).price))
    }

    /// A programme's ranges.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> Ranges {
        self.ranges(|prices| prices.programme(key))
    }

    /// A group's ranges.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> Ranges {
        self.ranges(|prices| prices.group(key))
    }

    fn ranges(&self, of: impl Fn(&Prices) -> Price) -> Ranges {
        let full = self.prices(OccupancyBasis::Full);
        Ranges {
            price_full: Span::of(full.iter().map(|prices| of(prices).price)),
            price_actual: Span::of(self.actual.iter().map(|prices| of(prices).price)),
            places: Span::of(self.actual.iter().map(|prices| of(prices).places)),
        }
    }
}
