//! What holds of every outcome, whatever the data.

use pladspris::model::data_set::{GroupKey, OutcomeKey, Owner};
use pladspris::model::figure::Figure;
use pladspris::model::outcome::{Dominance, OutcomeFigures, Outcomes};
use pladspris::model::parameter::Key;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::near;

fn of(scenario: &Scenario) -> (Results, Outcomes) {
    let results = Results::of(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    (results, outcomes)
}

/// Every outcome of every programme and group of which anything is known.
fn all<'a>(scenario: &Scenario, outcomes: &'a Outcomes) -> Vec<&'a OutcomeFigures> {
    let data = scenario.data();
    let programmes = data.programmes().flat_map(|p| {
        let data = scenario.data();
        data.outcomes()
            .filter_map(move |o| outcomes.programme(p, o))
    });
    let groups = data.groups().flat_map(|g| {
        let data = scenario.data();
        data.outcomes().filter_map(move |o| outcomes.group(g, o))
    });
    programmes.chain(groups).collect()
}

fn ordered(ends: [Figure; 2]) -> bool {
    match [ends[0].value, ends[1].value] {
        [Some(low), Some(high)] => low <= high,
        _ => true,
    }
}

proptest! {
    #![proptest_config(cases(96))]

    /// The inputs know of exactly those outcomes of which there are figures.
    #[test]
    fn the_inputs_know_what_there_are_figures_of(scenario in scenarios()) {
        let (_, outcomes) = of(&scenario);
        let data = scenario.data();
        for group in data.groups() {
            for outcome in data.outcomes() {
                let figures = outcomes.group(group, outcome).is_some();
                prop_assert_eq!(scenario.knows(group, outcome), figures, "{:?} {:?}", group, outcome);
            }
        }
    }

    /// Invariant 39: a share is between nothing and all, inside what chance and
    /// rounding leave open, and costs lie the other way round.
    #[test]
    fn shares_lie_inside_what_is_open(scenario in scenarios()) {
        let (_, outcomes) = of(&scenario);
        for one in all(&scenario, &outcomes) {
            let Some(share) = one.share.value else { continue };
            prop_assert!((0.0..=1.0 + 1e-12).contains(&share), "{share}");
            for ends in [one.interval, one.rounding].into_iter().flatten() {
                prop_assert!(ordered(ends));
                let [low, high] = ends.map(|end| end.value.unwrap());
                prop_assert!(low <= share + 1e-9 && share <= high + 1e-9, "{low} {share} {high}");
            }
            for ends in [one.cost_interval, one.cost_rounding].into_iter().flatten() {
                prop_assert!(ordered(ends));
                if let (Some(cost), Some(low)) = (one.cost.value, ends[0].value) {
                    prop_assert!(low <= cost * (1.0 + 1e-9), "{low} over {cost}");
                }
            }
        }
    }

    /// Invariant 39: where every member has counts, a group's are their sums.
    #[test]
    fn a_groups_counts_are_sums(scenario in scenarios()) {
        let (_, outcomes) = of(&scenario);
        let data = scenario.data();
        let member = |group: GroupKey, outcome: OutcomeKey| {
            let known = data.members(group).iter().map(|&m| outcomes.programme(m, outcome));
            known.collect::<Option<Vec<_>>>()
        };
        for group in data.groups() {
            for outcome in data.outcomes() {
                let Some(members) = member(group, outcome).filter(|m| !m.is_empty()) else { continue };
                let Some(whole) = outcomes.group(group, outcome) else { continue };
                if data.frequency(Owner::Group(group), outcome).is_some()
                    || scenario
                        .changes()
                        .any(|(key, _)| matches!(key, Key::Outcome(Owner::Group(_), ..)))
                {
                    continue;
                }
                if members.iter().all(|m| m.counted) {
                    prop_assert!(whole.counted);
                    for at in 0..2 {
                        let parts = members.iter().map(|m| m.counts.unwrap()[at].value.unwrap());
                        let sum: f64 = parts.sum();
                        prop_assert!(near(whole.counts.unwrap()[at].value, Some(sum), sum));
                    }
                }
            }
        }
    }

    /// Invariant 39: what was measured only in part has a share and odds of it, no number,
    /// no cost and nothing per full-year person.
    #[test]
    fn a_part_has_a_share_and_nothing_else(scenario in scenarios()) {
        let (_, outcomes) = of(&scenario);
        let data = scenario.data();
        for outcome in data.outcomes().filter(|&o| data.outcome(o).partial) {
            let programmes = data.programmes().filter_map(|p| outcomes.programme(p, outcome));
            let groups = data.groups().filter_map(|g| outcomes.group(g, outcome));
            for one in programmes.chain(groups) {
                let figures = [one.expected, one.per_person, one.cost];
                prop_assert!(figures.iter().all(|figure| figure.value.is_none()));
                prop_assert!(one.cost_interval.is_none() && one.cost_rounding.is_none());
            }
            for comparison in data.comparisons() {
                let Some(one) = outcomes.comparison(comparison, outcome) else { continue };
                for sides in [one.per_person, one.per_course] {
                    prop_assert!(sides.ratio.is_none() && sides.dominance == Dominance::None);
                }
                prop_assert!(one.cheaper.is_none());
                let (a, b) = data.both_sides(comparison).unwrap();
                let counted = [a, b].map(|g| outcomes.group(g, outcome)).into_iter().flatten();
                let counted = counted.filter(|one| one.counts.is_some()).count() == 2;
                prop_assert_eq!(one.more.is_some(), counted);
            }
        }
    }

    /// Invariant 39: cost times expected outcomes is the total cost.
    #[test]
    fn results_times_their_cost_is_the_total(scenario in scenarios()) {
        let (results, outcomes) = of(&scenario);
        for programme in scenario.data().programmes() {
            let total = results.programme(programme).total_cost.value;
            for outcome in scenario.data().outcomes() {
                let Some(one) = outcomes.programme(programme, outcome) else { continue };
                if let (Some(cost), Some(expected)) = (one.cost.value, one.expected.value) {
                    prop_assert!(near(Some(cost * expected), total, cost));
                }
            }
        }
    }
}
