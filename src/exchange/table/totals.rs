//! Totals, held against the rows that they stand for.

use std::collections::BTreeMap;

use super::figure::Reading;
use super::recognise::Column;
use super::rows::{Kind, Line};

/// How far a total may be off through the sum of decimals alone.
const TOLERANCE: f64 = 1e-9;

/// What the rows above add up to, by the place of the column.
#[derive(Clone, Debug, Default)]
struct Sums {
    rows: usize,
    by_column: BTreeMap<usize, f64>,
}

impl Sums {
    fn add(&mut self, figures: &BTreeMap<usize, f64>) {
        self.rows += 1;
        for (&at, figure) in figures {
            *self.by_column.entry(at).or_default() += figure;
        }
    }

    fn of(&self, at: usize) -> f64 {
        self.by_column.get(&at).copied().unwrap_or(0.0)
    }

    /// In which columns these are the figures stated.
    fn agreeing(&self, stated: &BTreeMap<usize, f64>) -> usize {
        let agrees = |(&at, figure): (&usize, &f64)| same(*figure, self.of(at));
        stated
            .iter()
            .filter(|figure| agrees((figure.0, figure.1)))
            .count()
    }
}

fn same(stated: f64, sum: f64) -> bool {
    (stated - sum).abs() <= TOLERANCE * sum.abs().max(1.0)
}

/// A total and what became of it.
pub(super) struct Total {
    /// How many columns it adds up.
    pub(super) columns: usize,
    /// Where it says something else than the rows: the place of the column, what it says, and
    /// what the rows add up to.
    pub(super) disagreeing: Vec<(usize, f64, f64)>,
}

/// Finds all totals, those that do not say so included, and checks them. A total is of all
/// programmes above it, or of those since the total before it, whichever fits better.
/// They come by the places of their lines.
pub(super) fn check(lines: &mut [Line], columns: &[Column]) -> BTreeMap<usize, Total> {
    let mut found = BTreeMap::new();
    let (mut all, mut since_last) = (Sums::default(), Sums::default());
    let last = lines
        .iter()
        .rposition(|line| matches!(line.kind, Kind::Programme | Kind::Unnamed | Kind::Total));
    for at in 0..lines.len() {
        let Some(line) = lines.get_mut(at) else {
            continue;
        };
        let stated = figures(line, columns);
        let agrees = |sums: &Sums| !stated.is_empty() && sums.agreeing(&stated) == stated.len();
        let nothing = stated.values().all(|figure| figure.abs() <= TOLERANCE);
        match line.kind {
            // The last row may be a total that does not say so.
            Kind::Programme
                if last == Some(at)
                    && all.rows > 1
                    && stated.len() > 1
                    && agrees(&all)
                    && !nothing =>
            {
                line.kind = Kind::Total;
            }
            Kind::Unnamed if (agrees(&all) || agrees(&since_last)) && all.rows > 0 => {
                line.kind = Kind::Total;
            }
            _ => {}
        }
        match line.kind {
            Kind::Programme => {
                all.add(&stated);
                since_last.add(&stated);
            }
            Kind::Total => {
                let part =
                    since_last.rows > 0 && since_last.agreeing(&stated) > all.agreeing(&stated);
                let sums = if part { &since_last } else { &all };
                let compared = stated
                    .iter()
                    .map(|(&at, &figure)| (at, figure, sums.of(at)));
                let total = Total {
                    columns: stated.len(),
                    disagreeing: compared
                        .filter(|&(_, stated, sum)| !same(stated, sum))
                        .collect(),
                };
                found.insert(at, total);
                since_last = Sums::default();
            }
            _ => {}
        }
    }
    found
}

/// The figures of a row that totals add up.
fn figures(line: &Line, columns: &[Column]) -> BTreeMap<usize, f64> {
    let adds_up = |at: usize| columns.get(at).is_some_and(|column| column.role.adds_up());
    let figure = |(at, reading): &(usize, Reading)| match reading {
        Reading::Figure(figure) | Reading::FigureInKroner(figure) if adds_up(*at) => {
            Some((*at, *figure))
        }
        _ => None,
    };
    line.readings.iter().filter_map(figure).collect()
}
