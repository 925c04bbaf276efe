//! What holds of costs and benefits over the years, whatever the data.

use pladspris::model::claim::judge;
use pladspris::model::data_set::{ComparisonKey, Owner, Worth};
use pladspris::model::figure::{Figure, Measure, Name, OccupancyBasis, PayoffMeasure, Subject};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{ComparisonField, Key, OutcomeField, Value};
use pladspris::model::payoff::{self, PayoffFigures, Threshold};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::model::warning::warnings;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::near;

fn of(scenario: &Scenario, key: ComparisonKey) -> Option<PayoffFigures> {
    let results = Results::of(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    PayoffFigures::of(scenario, &results, &outcomes, key)
}

fn number(scenario: &Scenario, key: Key, x: f64) -> Option<Scenario> {
    scenario.with(key, Value::Number(x)).ok()
}

/// The kroner that a payoff is made of: what a sum of them can be off by. The benefit is
/// that of the difference between what both sides bring, which may be much more.
fn size(payoff: &PayoffFigures) -> f64 {
    let each = payoff.assumed.or_zero() * payoff.annuity.or_zero();
    let both = payoff
        .expected_outcomes
        .map(|expected_outcomes| each * expected_outcomes.or_zero());
    let parts = [payoff.extra_cost, payoff.benefit, payoff.yearly_benefit];
    let parts = parts.map(Figure::or_zero).into_iter().chain(both);
    parts.map(f64::abs).sum::<f64>() + 1.0
}

proptest! {
    #![proptest_config(cases(128))]

    /// Invariant 41: the net present value that a scan computes is that of the
    /// figures, to the last bit.
    #[test]
    fn the_value_alone_is_that_of_the_figures(scenario in scenarios()) {
        for key in scenario.data().comparisons() {
            let full = of(&scenario, key).and_then(|payoff| payoff.net.value);
            let alone = payoff::net_present_value(&scenario, key);
            prop_assert_eq!(full.map(f64::to_bits), alone.map(f64::to_bits));
            let full = of(&scenario, key).and_then(|payoff| payoff.if_all_education?.net.value);
            let alone = payoff::net_ends(&scenario, key)[1];
            prop_assert_eq!(full.map(f64::to_bits), alone.map(f64::to_bits));
        }
    }

    /// One result has one value: whatever a comparison is set beside, the other side or no
    /// offer, its outcomes are worth the same; and where job and education are not known
    /// apart, both ends are there, of which the one is as if all were jobs.
    #[test]
    fn a_result_is_worth_the_same_whatever_it_is_set_beside(scenario in scenarios(), share in 0.0..1.0_f64) {
        for key in scenario.data().comparisons() {
            let baseline = Key::Comparison(key, ComparisonField::Baseline);
            let beside = scenario.without(baseline).ok().and_then(|beside| of(&beside, key));
            let alone = number(&scenario, baseline, share).and_then(|alone| of(&alone, key));
            let (Some(beside), Some(alone)) = (beside, alone) else { continue };
            prop_assert_eq!(beside.assumed.value, alone.assumed.value);
            prop_assert_eq!(beside.separate_values, alone.separate_values);
            let education = |of: &PayoffFigures| of.if_all_education.map(|all| all.assumed.value);
            prop_assert_eq!(education(&beside), education(&alone));
            for payoff in [beside, alone] {
                let worth = &scenario.data().outcome(payoff.outcome).worth;
                let either = matches!(worth, Worth::Either { .. });
                prop_assert_eq!(
                    payoff.if_all_education.is_some(),
                    either && !payoff.separate_values
                );
                let Some(all) = payoff.if_all_education else { continue };
                let [Some(extra), Some(annuity), Some(net)] =
                    [payoff.extra_outcomes, payoff.annuity, all.net].map(|figure| figure.value)
                else {
                    continue;
                };
                let benefit = extra * annuity * all.assumed.or_zero();
                let off = net - (benefit - payoff.extra_cost.or_zero());
                prop_assert!(off.abs() <= 1e-9 * (size(&payoff) + benefit.abs()));
            }
        }
    }

    /// Invariant 42: the payers' parts sum to the whole.
    #[test]
    fn the_payers_share_the_whole(scenario in scenarios()) {
        for key in scenario.data().comparisons() {
            let Some(payoff) = of(&scenario, key) else { continue };
            let parts = [payoff.municipality.value, payoff.state.value];
            let ([Some(municipality), Some(state)], Some(net)) = (parts, payoff.net.value) else {
                continue;
            };
            prop_assert!((municipality + state - net).abs() <= 1e-12 * size(&payoff));
            // The state has its share of the benefit and refunds its share of the cost.
            let input = |field| scenario.number(Key::Comparison(key, field)).unwrap();
            let own = input(ComparisonField::StateShare) * payoff.benefit.or_zero()
                - input(ComparisonField::OperatingRefund) * payoff.extra_cost.or_zero();
            prop_assert!((state - own).abs() <= 1e-12 * size(&payoff));
        }
    }

    /// Invariant 43: with an outcome worth what it would have to be worth, nothing is
    /// gained or lost; likewise with the share that would have to succeed.
    #[test]
    fn at_a_break_even_nothing_is_gained(scenario in scenarios()) {
        for key in scenario.data().comparisons() {
            let Some(payoff) = of(&scenario, key) else { continue };
            if let Some(Threshold::At { figure, .. }) = payoff.value {
                let value = figure.value.unwrap();
                let index = scenario.price_index();
                let there = number(&scenario, payoff::value_key(&scenario, key), value / index);
                if let Some(there) = there.and_then(|there| of(&there, key)) {
                    let net = there.net.value.unwrap();
                    prop_assert!(net.abs() <= 1e-9 * size(&there), "{net} at {value}");
                }
            }
            if let Some(Threshold::At { figure, .. }) = payoff.share {
                let (a, _) = scenario.data().sides(key);
                let share = Key::Outcome(Owner::Group(a), payoff.outcome, OutcomeField::Share);
                let there = number(&scenario, share, figure.value.unwrap());
                if let Some(there) = there.and_then(|there| of(&there, key)) {
                    let net = there.net.value.unwrap();
                    prop_assert!(net.abs() <= 1e-9 * size(&there), "{net}");
                }
            }
        }
    }

    /// Invariant 43 goes for years too: counted until the extra cost is earned back,
    /// nothing is gained or lost.
    #[test]
    fn at_the_payback_nothing_is_gained(scenario in scenarios()) {
        for key in scenario.data().comparisons() {
            let Some(payoff) = of(&scenario, key) else { continue };
            let Some(Threshold::At { figure, .. }) = payoff.payback else { continue };
            let years = Key::Comparison(key, ComparisonField::Years);
            let Some(there) = number(&scenario, years, figure.value.unwrap()) else { continue };
            let there = of(&there, key).unwrap();
            prop_assert!(there.net.value.unwrap().abs() <= 1e-9 * size(&there));
        }
    }

    /// Invariant 44: a longer horizon never lowers the benefit of extra outcomes.
    #[test]
    fn more_years_are_worth_no_less(scenario in scenarios(), more in 0.0..29.0_f64) {
        for key in scenario.data().comparisons() {
            let years = Key::Comparison(key, ComparisonField::Years);
            let now = scenario.number(years).unwrap();
            let Some(longer) = number(&scenario, years, (now + more).min(30.0)) else { continue };
            let (Some(now), Some(longer)) = (of(&scenario, key), of(&longer, key)) else { continue };
            let [yearly, benefit] = [now.yearly_benefit.value, now.benefit.value];
            if yearly.is_some_and(|yearly| yearly >= 0.0) {
                let slack = 1e-12 * size(&now);
                prop_assert!(longer.benefit.value.unwrap() >= benefit.unwrap() - slack);
            }
        }
    }

    /// Every figure stands on the sheet under its name, and is its expression.
    #[test]
    fn every_figure_has_its_name(scenario in scenarios()) {
        let results = Results::of(&scenario);
        let outcomes = Outcomes::of(&scenario, &results);
        for key in scenario.data().comparisons() {
            let Some(payoff) = PayoffFigures::of(&scenario, &results, &outcomes, key) else {
                continue;
            };
            use PayoffMeasure as M;
            for (measure, figure) in [
                (M::ExtraCost, payoff.extra_cost),
                (M::ExpectedOutcomes, payoff.expected_outcomes[0]),
                (M::CounterfactualOutcomes, payoff.expected_outcomes[1]),
                (M::ExtraOutcomes, payoff.extra_outcomes),
                (M::Annuity, payoff.annuity),
                (M::YearlyBenefit, payoff.yearly_benefit),
                (M::Benefit, payoff.benefit),
                (M::NetPresentValue, payoff.net),
                (M::Municipality, payoff.municipality),
                (M::State, payoff.state),
            ] {
                let name = Name {
                    subject: Subject::Comparison(key),
                    measure: Measure::Payoff(measure),
                    basis: OccupancyBasis::Actual,
                };
                prop_assert_eq!(results.sheet.find(name), Some(figure));
                prop_assert_eq!(results.sheet.evaluate(figure.at), figure.value);
            }
        }
    }

    /// Invariant 45: a price index multiplies every krone, and nothing else.
    #[test]
    fn an_index_multiplies_all_money(scenario in scenarios(), index in 0.2..5.0_f64) {
        let Some(other) = number(&scenario, Key::PriceIndex, index) else { return Ok(()) };
        let times = index / scenario.price_index();
        let (before, after) = (Results::of(&scenario), Results::of(&other));
        for key in scenario.data().groups() {
            let [x, y] = [&before, &after].map(|r| r.group(key).costs);
            for (x, y) in [(x.price_full, y.price_full), (x.total_cost, y.total_cost)] {
                prop_assert!(near(x.value.map(|x| x * times), y.value, 1.0));
            }
            prop_assert!(near(x.occupancy.value, y.occupancy.value, 1.0));
        }
        // What is claimed and what is printed is of the data's year.
        for claim in &scenario.data().definition().claims {
            let verdict = |s: &Scenario| judge(s, claim).map(|j| (j.verdict, j.amount_right));
            prop_assert_eq!(verdict(&scenario), verdict(&other), "{}", claim.id);
        }
        prop_assert_eq!(warnings(&scenario, &before).len(), warnings(&other, &after).len());
        for key in scenario.data().comparisons() {
            let (Some(x), Some(y)) = (of(&scenario, key), of(&other, key)) else { continue };
            let slack = 1e-9 * size(&y);
            let scaled = x.net.value.map(|net| net * times);
            let close = match (scaled, y.net.value) {
                (Some(x), Some(y)) => (x - y).abs() <= slack,
                (x, y) => x == y,
            };
            prop_assert!(close, "{scaled:?} {:?}", y.net.value);
        }
    }
}
