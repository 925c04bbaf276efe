//! A claim judged: whether it holds, with both figures.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::judgement::{AtFull, Judgement, NamedValue, Reason, Tally, Verdict, name};
use super::moved::MovedVerdict;
use super::prices;
use super::{Claim, Predicate, Relation};
use crate::model::chance::{self, Posterior};
use crate::model::cost::{self, Prices};
use crate::model::data_set::{DataSet, GroupKey, OutcomeKey, Owner, ProgrammeKey};
use crate::model::direct_cost::Cost;
use crate::model::figure::{Measure, OccupancyBasis, OutcomeMeasure, Quantity, Sheet, Subject};
use crate::model::inputs::Inputs;
use crate::model::outcome::{Evidence, evidence_on};
use crate::model::parameter::Key;
use crate::model::range::Splits;

/// A claim about shares holds from this probability on.
const DECISIVE_PROBABILITY: f64 = 0.95;

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
    let unchanged = unchanged_for(claim, inputs);
    let inputs = unchanged.as_ref().unwrap_or(inputs);
    ClaimFigures::of(&Sheet::for_scan(), inputs, None).judged(claim)
}

/// Only the verdict on a claim, as [`judge`] has it; `None` for a claim of another data set,
/// or where fields clash or a figure is missing.
#[must_use]
pub fn verdict(inputs: &Inputs, claim: &Claim) -> Option<Verdict> {
    if let Predicate::Share { .. } = claim.predicate {
        let sheet = Sheet::for_scan();
        let figures_of_claim = ClaimFigures::of(&sheet, inputs, None);
        // Whether fields clash shows in the same costs.
        let actual = cost::programme_costs_if_valid(&sheet, inputs)?;
        let _first = figures_of_claim.costs[place(OccupancyBasis::Actual)].set(actual);
        let judged = figures_of_claim.judged(claim)?;
        let undecided = judged.verdict == Verdict::TooClose && judged.reason.is_none();
        return (!undecided).then_some(judged.verdict);
    }
    if is_of_its_year(claim) {
        let known = |judged: &Judgement| judged.figures.iter().all(|one| one.value.is_some());
        return judge(inputs, claim)
            .filter(known)
            .map(|judged| judged.verdict);
    }
    // No input is moved, so any will do.
    MovedVerdict::under_all(inputs, claim, Key::Reconstruction).at(inputs)
}

/// Judges several claims of one data set, each as [`judge`] does, with the prices under
/// every split.
#[must_use]
pub fn judge_all<'c>(
    inputs: &Inputs,
    splits: &Splits,
    claims: impl IntoIterator<Item = &'c Claim>,
) -> Vec<Option<Judgement>> {
    let sheet = Sheet::for_scan();
    let figures_of_claims = ClaimFigures::of(&sheet, inputs, Some(splits));
    let judged = claims.into_iter().map(|claim| {
        if is_of_its_year(claim) {
            judge(inputs, claim)
        } else {
            figures_of_claims.judged(claim)
        }
    });
    judged.collect()
}

/// Judges a claim about the prices of several with every place in use, as [`judge`] does at
/// actual occupancy; `None` for any other claim.
#[must_use]
pub fn judge_at_full(inputs: &Inputs, claim: &Claim) -> Option<AtFull> {
    ClaimFigures::of(&Sheet::for_scan(), inputs, None).judged_at_full(claim)
}

/// Judges several claims of one data set, each as [`judge_at_full`] does, with the prices
/// under every split.
#[must_use]
pub fn judge_all_at_full(
    inputs: &Inputs,
    splits: &Splits,
    claims: &[Claim],
) -> Vec<Option<AtFull>> {
    let sheet = Sheet::for_scan();
    let figures_of_claims = ClaimFigures::of(&sheet, inputs, Some(splits));
    let judged = claims
        .iter()
        .map(|claim| figures_of_claims.judged_at_full(claim));
    judged.collect()
}

/// Whether a claim is about the year that was: it is judged on the data set unchanged, and
/// nothing that a user changes moves it.
#[must_use]
pub fn is_of_its_year(claim: &Claim) -> bool {
    matches!(claim.predicate, Predicate::AboveFull { .. })
}

/// The data set unchanged, where a claim is judged on that.
fn unchanged_for(claim: &Claim, inputs: &Inputs) -> Option<Inputs> {
    is_of_its_year(claim).then(|| Inputs::new(Rc::clone(inputs.data())))
}

/// The inputs on which a claim's verdict depends.
#[must_use]
pub fn verdict_inputs(inputs: &Inputs, claim: &Claim) -> BTreeSet<Key> {
    let (sheet, unchanged) = (Sheet::new(), unchanged_for(claim, inputs));
    let inputs = unchanged.as_ref().unwrap_or(inputs);
    let figures_of_claim = ClaimFigures::of(&sheet, inputs, None);
    let quantities = figures_of_claim
        .quantities(&claim.predicate)
        .unwrap_or_default();
    let mut keys = BTreeSet::new();
    for quantity in &quantities {
        keys.extend(sheet.inputs(quantity.figure().at));
    }
    keys
}

/// Those of a scenario's figures that claims refer to, each worked out when one needs it.
struct ClaimFigures<'s> {
    sheet: &'s Sheet,
    inputs: &'s Inputs,
    costs: [OnceCell<Vec<Cost<'s>>>; 2],
    prices: [OnceCell<Prices>; 2],
    /// Those that somebody worked out already.
    given: Option<&'s Splits>,
    splits: OnceCell<Splits>,
}

/// What the prices of one occupancy basis say of a claim.
struct Asked {
    verdict: Verdict,
    /// Whether the verdict is not the same under every split, and none is chosen.
    hangs: bool,
    figures: [NamedValue; 2],
    amount_right: Option<bool>,
    tally: Option<Tally>,
}

/// Where the figures on an occupancy basis stand.
const fn place(basis: OccupancyBasis) -> usize {
    match basis {
        OccupancyBasis::Actual => 0,
        OccupancyBasis::Full => 1,
    }
}

impl<'s> ClaimFigures<'s> {
    fn of(sheet: &'s Sheet, inputs: &'s Inputs, splits: Option<&'s Splits>) -> Self {
        Self {
            sheet,
            inputs,
            costs: Default::default(),
            prices: Default::default(),
            given: splits,
            splits: OnceCell::new(),
        }
    }

    /// Every programme's cost on an occupancy basis.
    fn costs(&self, basis: OccupancyBasis) -> &[Cost<'s>] {
        let costs = || cost::programme_costs(self.sheet, self.inputs, basis).0;
        self.costs[place(basis)].get_or_init(costs)
    }

    /// All prices on an occupancy basis.
    fn prices(&self, basis: OccupancyBasis) -> &Prices {
        let prices = || Prices::of(self.sheet, self.inputs.data(), self.costs(basis));
        self.prices[place(basis)].get_or_init(prices)
    }

    fn splits(&self) -> &Splits {
        let splits = || self.splits.get_or_init(|| Splits::of(self.inputs));
        self.given.unwrap_or_else(splits)
    }

    fn data(&self) -> &'s DataSet {
        self.inputs.data()
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

    fn judged(&self, claim: &Claim) -> Option<Judgement> {
        match &claim.predicate {
            Predicate::Share {
                comparison,
                outcome,
                relation,
            } => {
                let judged = self.judge_shares(comparison, outcome, *relation)?;
                let amount = claim.amount;
                let right = amount.and_then(|amount| prices::shares_right(amount, judged.figures));
                Some(Judgement {
                    amount_right: right,
                    ..judged
                })
            }
            Predicate::Price { .. } | Predicate::Highest { .. } | Predicate::AboveFull { .. } => {
                self.judge_prices(claim)
            }
        }
    }

    /// The figures of a claim about prices on an occupancy basis, whether the amount that it
    /// names is right there, and how it comes out under every split.
    fn ask(&self, claim: &Claim, basis: OccupancyBasis) -> Option<Asked> {
        let data = self.data();
        let price = |subject, basis| prices::price(self.prices(basis), subject);
        let figures = prices::figures(data, &claim.predicate, basis, &price)?;
        let index = self.inputs.price_index();
        let tally = prices::tally(data, &claim.predicate, self.splits(), basis);
        // With a split chosen, that one decides.
        let open = !self.inputs.is_changed(Key::Reconstruction);
        let hangs = open && tally.is_some_and(|tally| !tally.is_one());
        Some(Asked {
            verdict: if hangs {
                Verdict::TooClose
            } else {
                prices::verdict(&claim.predicate, figures)
            },
            hangs,
            figures,
            amount_right: prices::amount_right(data, claim, figures, &price, index),
            tally,
        })
    }

    /// A claim about prices: by their order, and where that hangs on the split, not at all.
    fn judge_prices(&self, claim: &Claim) -> Option<Judgement> {
        let asked = self.ask(claim, OccupancyBasis::Actual)?;
        Some(Judgement {
            verdict: asked.verdict,
            reason: asked.hangs.then_some(Reason::Split),
            probability: None,
            figures: asked.figures,
            amount_right: asked.amount_right,
            holds_in: asked.tally,
        })
    }

    fn judged_at_full(&self, claim: &Claim) -> Option<AtFull> {
        if is_of_its_year(claim) {
            return None;
        }
        let asked = self.ask(claim, OccupancyBasis::Full)?;
        Some(AtFull {
            verdict: asked.verdict,
            figures: asked.figures,
            amount_right: asked.amount_right,
        })
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
                holds_in: None,
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
            holds_in: None,
        })
    }

    /// A group's price, by the expression of the results.
    fn group_price(&self, group: GroupKey, basis: OccupancyBasis) -> Quantity<'s> {
        cost::of_members(self.sheet, self.data(), self.costs(basis), group).price()
    }

    fn programme_prices(
        &self,
        ids: &[std::borrow::Cow<'static, str>],
    ) -> Option<Vec<Quantity<'s>>> {
        let costs = self.costs(OccupancyBasis::Actual);
        let programmes = ids.iter().map(|id| self.data().find_programme(id));
        programmes
            .map(|programme| Some(costs[usize::from(programme?.0)].price()))
            .collect()
    }

    /// Everything that the verdict is worked out from.
    fn quantities(&self, predicate: &Predicate) -> Option<Vec<Quantity<'s>>> {
        let data = self.data();
        Some(match predicate {
            Predicate::Price { comparison, .. } => {
                let (a, b) = data.both_sides(data.find_comparison(comparison)?)?;
                [a, b]
                    .map(|group| self.group_price(group, OccupancyBasis::Actual))
                    .to_vec()
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
                let mut all = self.programme_prices(named)?;
                all.extend(self.programme_prices(others)?);
                all
            }
            Predicate::AboveFull { group } => {
                let group = data.find_group(group)?;
                let bases = [OccupancyBasis::Actual, OccupancyBasis::Full];
                bases.map(|basis| self.group_price(group, basis)).to_vec()
            }
        })
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
