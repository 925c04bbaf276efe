//! A claim judged: whether it holds, with both figures.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::{Amount, Claim, Predicate, Relation};
use crate::model::break_even::compare_rounded;
use crate::model::chance::{self, Posterior};
use crate::model::cost;
use crate::model::data_set::{DataSet, GroupKey, OutcomeKey, Owner, ProgrammeKey};
use crate::model::direct_cost::Cost;
use crate::model::figure::{
    Measure, Name, OccupancyBasis, OutcomeMeasure, Quantity, Sheet, Subject,
};
use crate::model::inputs::Inputs;
use crate::model::outcome::{Evidence, evidence_on};
use crate::model::parameter::Key;

/// A claim about shares holds from this probability on.
const DECISIVE_PROBABILITY: f64 = 0.95;
/// A claimed "good X" is right up to this many times X.
const GOOD_FACTOR: f64 = 1.15;

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
}

/// Judges a claim.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::claim::{Verdict, judge};
/// use pladspris::model::scenario::Scenario;
///
/// let report = data::latest();
/// let claims = report.definition().claims.clone();
/// let cheaper = claims.iter().find(|c| c.id == "over30-cheaper").unwrap();
/// let judged = judge(&Scenario::new(report), cheaper).unwrap();
/// assert_eq!(judged.verdict, Verdict::Fails);
/// ```
///
/// `None` for a claim of another data set, about what this one does not have.
#[must_use]
pub fn judge(inputs: &Inputs, claim: &Claim) -> Option<Judgement> {
    // Of the expressions nothing is kept: a judgement names those of the results.
    ClaimFigures::of(&Sheet::for_scan(), inputs).judged(claim)
}

/// Judges several claims of one data set, each as [`judge`] does.
#[must_use]
pub fn judge_all(inputs: &Inputs, claims: &[Claim]) -> Vec<Option<Judgement>> {
    let sheet = Sheet::for_scan();
    let figures_of_claims = ClaimFigures::of(&sheet, inputs);
    let judged = claims.iter().map(|claim| figures_of_claims.judged(claim));
    judged.collect()
}

/// The inputs on which a claim's verdict depends.
#[must_use]
pub fn verdict_inputs(inputs: &Inputs, claim: &Claim) -> BTreeSet<Key> {
    let sheet = Sheet::new();
    let figures_of_claim = ClaimFigures::of(&sheet, inputs);
    let quantities = figures_of_claim
        .quantities(&claim.predicate)
        .unwrap_or_default();
    let keys = quantities
        .iter()
        .flat_map(|quantity| sheet.inputs(quantity.figure().at));
    keys.collect()
}

/// Those of a scenario's figures that a claim refers to.
struct ClaimFigures<'s> {
    sheet: &'s Sheet,
    inputs: &'s Inputs,
    actual: OnceCell<Vec<Cost<'s>>>,
    full: OnceCell<Vec<Cost<'s>>>,
}

/// A quantity and its name.
type NamedQuantity<'s> = (Name, Quantity<'s>);

impl<'s> ClaimFigures<'s> {
    fn of(sheet: &'s Sheet, inputs: &'s Inputs) -> Self {
        Self {
            sheet,
            inputs,
            actual: OnceCell::new(),
            full: OnceCell::new(),
        }
    }

    /// Every programme's cost on an occupancy basis, worked out when a claim needs it.
    fn costs(&self, basis: OccupancyBasis) -> &[Cost<'s>] {
        let costs = match basis {
            OccupancyBasis::Actual => &self.actual,
            OccupancyBasis::Full => &self.full,
        };
        costs.get_or_init(|| cost::programme_costs(self.sheet, self.inputs, basis).0)
    }

    fn judged(&self, claim: &Claim) -> Option<Judgement> {
        let judged = self.judge(&claim.predicate)?;
        let amount = claim.amount;
        Some(Judgement {
            amount_right: amount
                .and_then(|amount| self.amount_right(claim, amount, judged.figures)),
            ..judged
        })
    }

    fn data(&self) -> &'s DataSet {
        self.inputs.data()
    }

    /// A group's price, by the expression of the results.
    fn group_price(&self, group: GroupKey, basis: OccupancyBasis) -> NamedQuantity<'s> {
        let programmes = self.costs(basis);
        let price = cost::of_members(self.sheet, self.data(), programmes, group).price();
        (name(Subject::Group(group), Measure::Price, basis), price)
    }

    fn programme_price(&self, programme: ProgrammeKey) -> NamedQuantity<'s> {
        let member = &self.costs(OccupancyBasis::Actual)[usize::from(programme.0)];
        let price = member.price();
        let subject = Subject::Programme(programme);
        (name(subject, Measure::Price, OccupancyBasis::Actual), price)
    }

    fn evidence(&self, group: GroupKey, outcome: OutcomeKey) -> Option<Evidence<'s>> {
        let courses = |member: ProgrammeKey| {
            self.costs(OccupancyBasis::Actual)[usize::from(member.0)].courses
        };
        evidence_on(
            self.sheet,
            self.inputs,
            Owner::Group(group),
            outcome,
            &courses,
        )
    }

    fn judge(&self, predicate: &Predicate) -> Option<Judgement> {
        match predicate {
            Predicate::Price {
                comparison,
                relation,
            } => {
                let (a, b) = self
                    .data()
                    .both_sides(self.data().find_comparison(comparison)?)?;
                let sides = [a, b].map(|group| self.group_price(group, OccupancyBasis::Actual));
                Some(by_order(sides, *relation))
            }
            Predicate::Share {
                comparison,
                outcome,
                relation,
            } => self.judge_shares(comparison, outcome, *relation),
            Predicate::Highest { named, others } => {
                // One without a price leaves the claim open, whatever the others cost.
                let pick = |ids: &[_], side| {
                    let prices = self.prices(ids)?;
                    let missing = prices.iter().find(|(_, price)| price.value().is_none());
                    missing.copied().or_else(|| extreme(&prices, side))
                };
                let (named, others) = (pick(named, -1)?, pick(others, 1)?);
                Some(by_order([named, others], Relation::More))
            }
            Predicate::AboveFull { group } => {
                let group = self.data().find_group(group)?;
                let prices = [OccupancyBasis::Actual, OccupancyBasis::Full]
                    .map(|basis| self.group_price(group, basis));
                Some(by_order(prices, Relation::More))
            }
        }
    }

    fn prices(&self, ids: &[std::borrow::Cow<'static, str>]) -> Option<Vec<NamedQuantity<'s>>> {
        ids.iter()
            .map(|id| Some(self.programme_price(self.data().find_programme(id)?)))
            .collect()
    }

    fn judge_shares(
        &self,
        comparison: &str,
        outcome: &str,
        relation: Relation,
    ) -> Option<Judgement> {
        let comparison = self.data().find_comparison(comparison)?;
        let outcome = self.data().find_outcome(outcome)?;
        let (a, b) = self.data().both_sides(comparison)?;
        let sides = [a, b].map(|group| self.evidence(group, outcome));
        let measure = |measure| Measure::Outcome(measure, outcome);
        let figures = [(a, sides[0]), (b, sides[1])].map(|(group, known)| NamedValue {
            name: name(
                Subject::Group(group),
                measure(OutcomeMeasure::Share),
                OccupancyBasis::Actual,
            ),
            value: known.and_then(|known| known.share.value()),
        });
        let counts = sides.map(|side| {
            let [k, n] = side?.counts?;
            Posterior::of(k.value()?, n.value()?)
        });
        let [Some(a), Some(b)] = counts else {
            return Some(Judgement {
                verdict: Verdict::TooClose,
                reason: Some(without_counts(sides)),
                probability: None,
                figures,
                amount_right: None,
            });
        };
        let (what, probability) = match relation {
            Relation::More => (OutcomeMeasure::More, chance::more(&a, &b)),
            Relation::Less => (OutcomeMeasure::Fewer, chance::more(&b, &a)),
            Relation::About(tolerance) => {
                (OutcomeMeasure::Within, chance::within(&a, &b, tolerance))
            }
        };
        let verdict = if probability >= DECISIVE_PROBABILITY {
            Verdict::Holds
        } else if probability <= 1.0 - DECISIVE_PROBABILITY {
            Verdict::Fails
        } else {
            Verdict::TooClose
        };
        Some(Judgement {
            verdict,
            reason: (verdict == Verdict::TooClose).then_some(Reason::Chance),
            probability: Some(NamedValue {
                name: name(
                    Subject::Comparison(comparison),
                    measure(what),
                    OccupancyBasis::Actual,
                ),
                value: Some(probability),
            }),
            figures,
            amount_right: None,
        })
    }

    /// Everything that the verdict is worked out from.
    fn quantities(&self, predicate: &Predicate) -> Option<Vec<Quantity<'s>>> {
        let data = self.data();
        let quantities_of =
            |named: Vec<NamedQuantity<'s>>| named.into_iter().map(|(_, q)| q).collect();
        Some(match predicate {
            Predicate::Price { comparison, .. } => {
                let (a, b) = data.both_sides(data.find_comparison(comparison)?)?;
                quantities_of(
                    [a, b]
                        .map(|g| self.group_price(g, OccupancyBasis::Actual))
                        .to_vec(),
                )
            }
            Predicate::Share {
                comparison,
                outcome,
                ..
            } => {
                let (a, b) = data.both_sides(data.find_comparison(comparison)?)?;
                let outcome = data.find_outcome(outcome)?;
                let known = [a, b].into_iter().filter_map(|g| self.evidence(g, outcome));
                known
                    .flat_map(|known| match known.counts {
                        Some(counts) => counts.to_vec(),
                        None => vec![known.share],
                    })
                    .collect()
            }
            Predicate::Highest { named, others } => {
                let mut all = self.prices(named)?;
                all.extend(self.prices(others)?);
                quantities_of(all)
            }
            Predicate::AboveFull { group } => {
                let group = data.find_group(group)?;
                let bases = [OccupancyBasis::Actual, OccupancyBasis::Full];
                quantities_of(bases.map(|basis| self.group_price(group, basis)).to_vec())
            }
        })
    }

    fn amount_right(
        &self,
        claim: &Claim,
        amount: Amount,
        figures: [NamedValue; 2],
    ) -> Option<bool> {
        let [a, b] = [figures[0].value?, figures[1].value?];
        // What was claimed was claimed in kroner of its year.
        let index = self.inputs.price_index();
        Some(match amount {
            Amount::Good(good) => {
                let gap = match &claim.predicate {
                    Predicate::Price {
                        relation: Relation::Less,
                        ..
                    } => b - a,
                    _ => a - b,
                };
                let good = good * index;
                (good..=GOOD_FACTOR * good).contains(&gap)
            }
            // "14 %" stands for anything that rounds to it.
            Amount::Shares(first, second) => {
                let whole = |x: f64| (x * 100.0).round();
                compare_rounded(whole(a), whole(first)) == 0
                    && compare_rounded(whole(b), whole(second)) == 0
            }
            Amount::Others(least, most) => {
                let Predicate::Highest { others, .. } = &claim.predicate else {
                    return None;
                };
                let lowest = extreme(&self.prices(others)?, -1)?.1.value()?;
                let near =
                    |price: f64, claimed: f64| (price - claimed * index).abs() <= 0.5 * index;
                near(lowest, least) && near(b, most)
            }
        })
    }
}

fn name(subject: Subject, measure: Measure, basis: OccupancyBasis) -> Name {
    Name {
        subject,
        measure,
        basis,
    }
}

/// The greatest (1) or the least (-1) of several figures; `None` where one of
/// them is missing.
fn extreme<'s>(of: &[NamedQuantity<'s>], side: i8) -> Option<NamedQuantity<'s>> {
    let mut found: Option<(NamedQuantity<'s>, f64)> = None;
    for &named in of {
        let value = named.1.value()?;
        if found.is_none_or(|(_, best)| compare_rounded(value, best) == side) {
            found = Some((named, value));
        }
    }
    found.map(|(named, _)| named)
}

/// Judges by the order of two figures.
fn by_order(sides: [NamedQuantity<'_>; 2], relation: Relation) -> Judgement {
    let figures = sides.map(|(name, quantity)| NamedValue {
        name,
        value: quantity.value(),
    });
    let verdict = match [figures[0].value, figures[1].value] {
        [Some(a), Some(b)] => {
            let so = match relation {
                Relation::Less => compare_rounded(a, b) < 0,
                Relation::More => compare_rounded(a, b) > 0,
                Relation::About(tolerance) => (a - b).abs() <= tolerance,
            };
            if so { Verdict::Holds } else { Verdict::Fails }
        }
        _ => Verdict::TooClose,
    };
    Judgement {
        verdict,
        reason: None,
        probability: None,
        figures,
        amount_right: None,
    }
}

/// Why shares cannot be tested that have no counts behind them.
fn without_counts(sides: [Option<Evidence<'_>>; 2]) -> Reason {
    let ends = sides.map(|side| {
        let [low, high] = side?.rounded?;
        Some((low.value()?, high.value()?))
    });
    match ends {
        [Some(a), Some(b)] if a.0 <= b.1 && b.0 <= a.1 => Reason::Rounding,
        _ => Reason::NoCounts,
    }
}
