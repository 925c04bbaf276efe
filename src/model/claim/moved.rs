//! The verdict on a claim about prices while one of its inputs is moved: under the split
//! that is chosen, else under all of them.
//!
//! There are thousands of values to ask and a dozen splits for each. All splits agree where
//! those do that lie the farthest apart, and these are found at a few values first.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Claim;
use super::judgement::{NamedValue, Verdict};
use super::prices::{figures, has_splits, verdict};
use crate::model::cost::{VariedFigures, of_members};
use crate::model::figure::{OccupancyBasis, Sheet, Subject};
use crate::model::inputs::Inputs;
use crate::model::order::sort_by;
use crate::model::parameter::{Key, Value};

/// A question that is asked of many inputs.
pub(super) struct MovedVerdict<'a> {
    claim: &'a Claim,
    /// The figures that it is about, shared with the same question to other splits.
    figures: Rc<RefCell<MovedFigures>>,
    /// The splits that are asked besides the one that is computed with.
    others: Vec<u8>,
    /// Which of them was the last to disagree: it is likely to again.
    last_odd: Cell<usize>,
}

/// The figures of a claim at actual occupancy while one input and the split vary.
struct MovedFigures {
    /// Whose prices they are made of.
    subjects: Vec<Subject>,
    prices: VariedFigures,
}

impl MovedFigures {
    fn of(inputs: &Inputs, claim: &Claim, key: Key) -> Self {
        let data = inputs.data();
        let subjects = RefCell::new(Vec::new());
        // Whatever is asked for.
        let _figures = figures(
            data,
            &claim.predicate,
            OccupancyBasis::Actual,
            &|subject, _| {
                subjects.borrow_mut().push(subject);
                None
            },
        );
        let subjects = subjects.into_inner();
        let sheet = Sheet::new();
        let prices = VariedFigures::of(&sheet, inputs, key, |costs| {
            let of_group = |group| of_members(&sheet, data, costs, group).price();
            let price = |subject: &Subject| match *subject {
                Subject::Programme(programme) => costs[usize::from(programme.0)].price(),
                Subject::Group(group) => of_group(group),
                _ => sheet.missing(),
            };
            subjects.iter().map(|one| price(one).figure()).collect()
        });
        Self { subjects, prices }
    }

    /// The figures under these inputs; `None` where fields clash or one is missing.
    fn under(&mut self, inputs: &Inputs, claim: &Claim) -> Option<[NamedValue; 2]> {
        let prices: Vec<Option<f64>> = self.prices.under(inputs)?.collect();
        let price = |subject, _| {
            let at = self.subjects.iter().position(|one| *one == subject)?;
            *prices.get(at)?
        };
        let data = inputs.data();
        let found = figures(data, &claim.predicate, OccupancyBasis::Actual, &price)?;
        let known = found.iter().all(|figure| figure.value.is_some());
        known.then_some(found)
    }
}

impl<'a> MovedVerdict<'a> {
    /// Asked of every split, or of the one that is chosen, while this parameter is moved.
    pub(super) fn under_all(inputs: &Inputs, claim: &'a Claim, key: Key) -> Self {
        let data = inputs.data();
        let open = has_splits(data) && !inputs.is_changed(Key::Reconstruction);
        let count = u8::try_from(data.definition().splits.len()).unwrap_or(u8::MAX);
        Self {
            claim,
            figures: Rc::new(RefCell::new(MovedFigures::of(inputs, claim, key))),
            others: if open {
                (1..count).collect()
            } else {
                Vec::new()
            },
            last_odd: Cell::new(0),
        }
    }

    /// The same question to other splits.
    fn asked_of(&self, others: Vec<u8>) -> Self {
        Self {
            claim: self.claim,
            figures: Rc::clone(&self.figures),
            others,
            last_odd: Cell::new(0),
        }
    }

    /// The figures at actual occupancy; `None` where fields clash or one is missing.
    fn figures_if_valid(&self, inputs: &Inputs) -> Option<[NamedValue; 2]> {
        self.figures.borrow_mut().under(inputs, self.claim)
    }

    /// The verdict at actual occupancy; `None` where fields clash or a figure is missing.
    fn verdict_if_valid(&self, inputs: &Inputs) -> Option<Verdict> {
        let figures = self.figures_if_valid(inputs)?;
        Some(verdict(&self.claim.predicate, figures))
    }

    /// Asked of those splits alone that lie the farthest apart while this parameter is moved
    /// over a range, given what it is now; of none where they make no difference, as to most sums over a group.
    pub(super) fn under_extremes(
        &self,
        inputs: &Inputs,
        (key, present): (Key, f64),
        range: (f64, f64),
    ) -> Self {
        let others = if self.others.is_empty() {
            Vec::new()
        } else {
            let found = self.extremes(inputs, (key, present), range);
            found.unwrap_or_else(|| self.others.clone())
        };
        self.asked_of(others)
    }

    /// The splits that disagree under some of these inputs where those that are asked agree.
    pub(super) fn not_heard(&self, asked: &Self, of: &[Inputs]) -> Vec<u8> {
        let mut missed = Vec::new();
        for inputs in of {
            let Some(first) = self.verdict_if_valid(inputs) else {
                continue;
            };
            if asked.at(inputs) != Some(first) {
                continue;
            }
            let mut inputs = inputs.clone();
            let others = self.others.iter().filter(|at| !asked.others.contains(at));
            for &at in others {
                inputs.set(Key::Reconstruction, Value::Split(at));
                let other = self.verdict_if_valid(&inputs);
                if other.is_some_and(|other| other != first) {
                    note(&mut missed, at);
                }
            }
        }
        in_order(missed)
    }

    /// Asks these as well.
    pub(super) fn ask(&mut self, more: Vec<u8>) {
        self.others.extend(more);
    }

    /// Whether a value typed for this parameter, though it is the one that it has, settles
    /// what the splits leave open: it then stands in all of them, and next to it the verdict
    /// is another for a reason that is not the value.
    pub(super) fn settles(&self, inputs: &Inputs, key: Key, present: f64) -> bool {
        let mut typed = inputs.clone();
        typed.insert(key, Value::Number(present));
        !self.others.is_empty() && self.at(&typed) != self.at(inputs)
    }

    /// The verdict under these inputs; `None` where their fields clash or a figure is
    /// missing.
    pub(super) fn at(&self, inputs: &Inputs) -> Option<Verdict> {
        let first = self.verdict_if_valid(inputs)?;
        let odd = self.last_odd.get();
        let others = self.others.iter().enumerate();
        let later = others.clone().filter(|(place, _)| *place != odd);
        let mut inputs = inputs.clone();
        for (place, &at) in others.skip(odd).take(1).chain(later) {
            inputs.set(Key::Reconstruction, Value::Split(at));
            let other = self.verdict_if_valid(&inputs);
            if other.is_some_and(|other| other != first) {
                self.last_odd.set(place);
                return Some(Verdict::TooClose);
            }
        }
        Some(first)
    }

    /// Those splits under which the figures of a claim lie the farthest apart, or the nearest,
    /// at some values of a parameter: over its range, and near what it is. `None` where nothing
    /// could be asked.
    fn extremes(
        &self,
        inputs: &Inputs,
        (key, present): (Key, f64),
        (least, most): (f64, f64),
    ) -> Option<Vec<u8>> {
        /// What only rounding makes different, of a figure.
        const NOISE: f64 = 1e-9;
        let even = (0..4_u8).map(|at| least + (most - least) * (f64::from(at) + 0.5) / 4.0);
        let near = [0.25, 0.4, 0.6, 0.8, 1.0, 1.2, 2.0].map(|times| times * present);
        let points = even.chain(near).filter(|x| (least..=most).contains(x));
        let mut found = Vec::new();
        let mut asked = false;
        let mut inputs = inputs.clone();
        let gap = |inputs: &Inputs| {
            let [a, b] = self.figures_if_valid(inputs)?.map(|figure| figure.value);
            let (a, b) = (a?, b?);
            Some((a - b, NOISE * a.abs().max(b.abs())))
        };
        for x in points {
            inputs.remove(Key::Reconstruction);
            inputs.set(key, Value::Number(x));
            let Some((first, noise)) = gap(&inputs) else {
                continue;
            };
            asked = true;
            let (mut lowest, mut highest) = ((first, None), (first, None));
            for &at in &self.others {
                inputs.set(Key::Reconstruction, Value::Split(at));
                let Some((gap, _)) = gap(&inputs) else {
                    continue;
                };
                if gap < lowest.0 - noise {
                    lowest = (gap, Some(at));
                }
                if gap > highest.0 + noise {
                    highest = (gap, Some(at));
                }
            }
            for at in [lowest.1, highest.1].into_iter().flatten() {
                note(&mut found, at);
            }
        }
        asked.then(|| in_order(found))
    }
}

/// Adds a split that is not among them.
fn note(splits: &mut Vec<u8>, at: u8) {
    if !splits.contains(&at) {
        splits.push(at);
    }
}

fn in_order(mut splits: Vec<u8>) -> Vec<u8> {
    sort_by(&mut splits, u8::cmp);
    splits
}
