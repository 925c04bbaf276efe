//! What holds of every claim, under any scenario.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::claim::{
    Judgement, Predicate, Reason, Verdict, is_of_its_year, judge, judge_all, judge_all_at_full,
    judge_at_full, relevant, tipping_choices, tipping_point, verdict,
};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::range::Splits;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::Index;

use super::arbitrary::{apply, draw};
use super::cases;

/// How far beside a turning point to look, relative to it.
const BESIDE: f64 = 1e-7;

fn copenhagen() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(draw(), 0..6).prop_map(|draws| apply(data::latest(), &draws))
}

/// A verdict, or nothing where a figure is missing.
fn decided(judged: &Judgement) -> Option<Verdict> {
    let missing = judged.verdict == Verdict::TooClose && judged.reason.is_none();
    (!missing).then_some(judged.verdict)
}

proptest! {
    #![proptest_config(cases(48))]

    /// Invariant 37: the verdict is another on the two sides of where it turns.
    #[test]
    fn a_tipping_point_has_two_sides(
        scenario in copenhagen(),
        which in any::<Index>(),
        of in any::<Index>(),
    ) {
        let data = Rc::clone(scenario.data());
        let claims = &data.definition().claims;
        let claim = &claims[which.index(claims.len())];
        let keys = relevant(&scenario, claim);
        prop_assume!(!keys.is_empty());
        let key = keys[of.index(keys.len())];
        let Some(at) = tipping_point(&scenario, claim, key) else { return Ok(()) };
        let (least, most) = data.parameter(key).unwrap().bounds().unwrap();
        prop_assert!((least..=most).contains(&at), "{at}");
        let verdict = |x: f64| {
            let moved = scenario.with(key, Value::Number(x.clamp(least, most))).ok()?;
            decided(&judge(&moved, claim)?)
        };
        let step = (at.abs() * BESIDE).max(1e-12);
        let (below, above) = (verdict(at - step), verdict(at + step));
        if let (Some(below), Some(above)) = (below, above) {
            prop_assert_ne!(below, above, "{} {:?} at {}", claim.id, key, at);
        }
    }

    /// Invariant 38: a claim's figures are those of the results, by their names.
    #[test]
    fn a_claims_figures_stand_on_the_sheet(scenario in copenhagen()) {
        let unchanged = Scenario::new(Rc::clone(scenario.data()));
        let both = [&scenario, &unchanged].map(|scenario| {
            let results = Results::of(scenario);
            let _outcomes = Outcomes::of(scenario, &results);
            results
        });
        for claim in &scenario.data().definition().claims {
            // What is about the year that was is judged on the data set unchanged.
            let results = &both[usize::from(is_of_its_year(claim))];
            let judged = judge(&scenario, claim).unwrap();
            let at_full = judge_at_full(&scenario, claim).into_iter();
            let at_full = at_full.flat_map(|at_full| at_full.figures);
            let of_both = judged.figures.into_iter().chain(at_full);
            for measured in of_both.chain(judged.probability) {
                let Some(value) = measured.value else { continue };
                let found = results.sheet.find(measured.name).unwrap();
                prop_assert_eq!(found.value, Some(value), "{} {:?}", claim.id, measured.name);
                prop_assert_eq!(results.sheet.evaluate(found.at), Some(value));
            }
        }
    }

    /// Invariant 56: a claim about prices is decided where every split decides it alike, or
    /// where one is chosen, and says under how many it holds.
    #[test]
    fn a_verdict_that_hangs_on_the_split_is_open(scenario in copenhagen()) {
        let count = u8::try_from(scenario.data().definition().splits.len()).unwrap();
        for claim in &scenario.data().definition().claims {
            let judged = judge(&scenario, claim).unwrap();
            let about_prices = !matches!(claim.predicate, Predicate::Share { .. });
            prop_assert_eq!(judged.holds_in.is_some(), about_prices);
            let Some(holds_in) = judged.holds_in else { continue };
            let under = |at| {
                let chosen = scenario.with(Key::Reconstruction, Value::Split(at)).ok()?;
                judge(&chosen, claim).map(|judged| judged.verdict)
            };
            let verdicts: Vec<Verdict> = (0..count).filter_map(under).collect();
            let holding = verdicts.iter().filter(|&&verdict| verdict == Verdict::Holds).count();
            if !is_of_its_year(claim) {
                prop_assert_eq!(holds_in.valid, verdicts.len(), "{}", claim.id);
            }
            prop_assert!(holds_in.holding <= holds_in.valid);
            let same = verdicts.iter().all(|&verdict| verdict == verdicts[0]);
            if scenario.is_changed(Key::Reconstruction) {
                prop_assert_ne!(judged.reason, Some(Reason::Split));
            } else {
                prop_assert_eq!(judged.reason == Some(Reason::Split), !same, "{}", claim.id);
                prop_assert!(!same || judged.verdict == verdicts[0]);
            }
            if !is_of_its_year(claim) {
                prop_assert_eq!(holds_in.holding, holding, "{}", claim.id);
            }
        }
    }

    /// The verdict alone, as a search asks for it, is that of the judgement.
    #[test]
    fn the_verdict_alone_is_the_judgements(scenario in copenhagen()) {
        let claims = &scenario.data().definition().claims;
        let splits = Splits::of(&scenario);
        let all = judge_all(&scenario, &splits, claims);
        let all_at_full = judge_all_at_full(&scenario, &splits, claims);
        for ((claim, of_all), at_full) in claims.iter().zip(all).zip(all_at_full) {
            prop_assert_eq!(at_full, judge_at_full(&scenario, claim));
            let judged = judge(&scenario, claim).unwrap();
            prop_assert_eq!(of_all, Some(judged));
            prop_assert_eq!(verdict(&scenario, claim), decided(&judged), "{}", claim.id);
        }
    }

    /// Invariant 56: nothing that is changed moves what is about the year that was.
    #[test]
    fn nothing_moves_a_claim_about_its_year(scenario in copenhagen()) {
        let unchanged = Scenario::new(Rc::clone(scenario.data()));
        for claim in &scenario.data().definition().claims {
            if is_of_its_year(claim) {
                prop_assert_eq!(judge(&scenario, claim), judge(&unchanged, claim));
                prop_assert!(relevant(&scenario, claim).is_empty());
                prop_assert!(tipping_choices(&scenario, claim).is_empty());
            }
        }
    }
}
