//! What holds of every claim, under any scenario.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::claim::{Judgement, Verdict, judge, relevant, tipping_point};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::Value;
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
        let results = Results::of(&scenario);
        let _outcomes = Outcomes::of(&scenario, &results);
        for claim in &scenario.data().definition().claims {
            let judged = judge(&scenario, claim).unwrap();
            for measured in judged.figures.into_iter().chain(judged.probability) {
                let Some(value) = measured.value else { continue };
                let found = results.sheet.find(measured.name).unwrap();
                prop_assert_eq!(found.value, Some(value), "{} {:?}", claim.id, measured.name);
                prop_assert_eq!(results.sheet.evaluate(found.at), Some(value));
            }
        }
    }
}
