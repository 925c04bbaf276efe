//! Whether one side is at least as good as the other in cost and results.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::{ComparisonKey, DataSet, Definition, Frequency, Payment};
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::{
    Figure, Measure, Name, OccupancyBasis, OutcomeMeasure, Step, Subject,
};
use pladspris::model::outcome::{Dominance, Outcomes};
use pladspris::model::payoff::{PayoffFigures, Threshold};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::present::conclusions::conclusions;
use pladspris::present::language::Language;

/// Rate in kroner and jobs per 100 courses.
type Side = (f64, f64);

/// Go-For-It and Væksthuset with nothing to share out, as many persons and courses, and
/// these rates and counts.
fn youths(sides: [Side; 2]) -> Rc<DataSet> {
    let mut definition: Definition = data::latest().definition().clone();
    definition.pools.clear();
    definition.splits.clear();
    let (rate, counts) = (
        definition.programmes.iter().find(|p| p.id == "vaeksthuset"),
        definition.programmes.iter().find(|p| p.id == "go-for-it"),
    );
    let (rate, counts) = (rate.unwrap().clone(), counts.unwrap().clone());
    for programme in &mut definition.programmes {
        programme.pool = None;
        let (kroner, jobs) = match &*programme.id {
            "go-for-it" => sides[0],
            "vaeksthuset" => sides[1],
            _ => continue,
        };
        programme.payment = rate.payment.clone();
        programme.persons.value = 20.0;
        programme.courses.as_mut().unwrap().value = 100.0;
        programme.outcomes.clone_from(&counts.outcomes);
        if let Payment::Rate { rate } = &mut programme.payment {
            rate.value = kroner;
        }
        for known in &mut programme.outcomes {
            if let Frequency::Count { k, n } = &mut known.frequency {
                (k.value, n.value) = (jobs, 100.0);
            }
        }
    }
    definition.presets.clear();
    DataSet::new(definition).unwrap()
}

/// What a data set states and what came of it.
fn figures(set: Rc<DataSet>) -> (Scenario, Results, Outcomes) {
    let scenario = Scenario::new(set);
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    (scenario, results, outcomes)
}

fn payoff(set: Rc<DataSet>, key: ComparisonKey) -> PayoffFigures {
    let (scenario, results, outcomes) = figures(set);
    PayoffFigures::of(&scenario, &results, &outcomes, key).unwrap()
}

#[test]
fn one_side_is_as_good_in_all_and_better_in_one() {
    use Dominance::{ADominated, ADominates, None};
    for (a, b, expected) in [
        // Costs less, the same, more; and brings more, as many, fewer.
        ((50e3, 7.0), (60e3, 5.0), ADominates),
        ((50e3, 5.0), (60e3, 5.0), ADominates),
        ((50e3, 3.0), (60e3, 5.0), None),
        ((60e3, 7.0), (60e3, 5.0), ADominates),
        ((60e3, 5.0), (60e3, 5.0), None),
        ((60e3, 3.0), (60e3, 5.0), ADominated),
        ((70e3, 7.0), (60e3, 5.0), None),
        ((70e3, 5.0), (60e3, 5.0), ADominated),
        ((70e3, 3.0), (60e3, 5.0), ADominated),
    ] {
        let set = youths([a, b]);
        let (youth, job) = (set.find_comparison("youth"), set.find_outcome("job"));
        let (_, _, outcomes) = figures(set);
        let found = outcomes.comparison(youth.unwrap(), job.unwrap()).unwrap();
        assert_eq!(found.per_person.dominance, expected, "{a:?} {b:?}");
        assert_eq!(found.per_course.dominance, expected, "{a:?} {b:?}");
        // Where there is a choice, its price is what the extra results cost.
        let ratio = found.per_person.ratio.and_then(|figure| figure.value);
        let per_person = |jobs: f64| jobs / 100.0 * 100.0 / 20.0;
        let extra = per_person(a.1) - per_person(b.1);
        match ratio {
            Some(ratio) => assert!((ratio - (a.0 - b.0) / extra).abs() < 1e-6, "{ratio}"),
            Option::None => assert!(expected != None || extra.abs() < 1e-12),
        }
    }
}

/// Only where a claim says that both sides bring about the same is there a chance of it.
#[test]
fn about_the_same_has_a_probability_where_it_was_claimed() {
    let set = data::latest();
    let (_, _, outcomes) = figures(set.clone());
    for (comparison, outcome, has_probability) in [
        ("over30", "job", true),
        ("over30", "placement", false),
        ("youth", "job", false),
        ("youth", "placement", false),
    ] {
        let (comparison, outcome) = (set.find_comparison(comparison), set.find_outcome(outcome));
        let found = outcomes.comparison(comparison.unwrap(), outcome.unwrap());
        assert_eq!(
            found.unwrap().within.is_some(),
            has_probability,
            "{outcome:?}"
        );
    }
}

/// What a group's printed share comes to stands beside what its members' own do, as far as
/// the report's rounding allows.
#[test]
fn the_printed_share_stands_beside_the_members_own() {
    let set = data::latest();
    let (_, _, outcomes) = figures(set.clone());
    let existing = set.find_group("over30-existing").unwrap();
    let [job, placement, education] =
        ["job", "placement", "education"].map(|id| set.find_outcome(id).unwrap());
    let round = |figure: Figure| figure.value.map(f64::round);
    let own = outcomes.group(existing, job).unwrap();
    assert_eq!(round(own.cost), Some(637_094.0));
    let printed = outcomes.printed(existing, job).unwrap();
    assert_eq!(round(printed.cost), Some(897_024.0));
    assert_eq!(
        printed.cost_rounding.map(round),
        [Some(598_016.0), Some(1_794_049.0)]
    );
    let placed = outcomes.printed(existing, placement).unwrap();
    assert!((placed.share - 0.1).abs() < 1e-12);
    // Where somebody counted, the printed share is the count, rounded.
    let five = set.find_group("over30-trials").unwrap();
    assert!(outcomes.printed(five, job).is_none());
    assert!(outcomes.printed(existing, education).is_none());
}

/// Of a first side without places of its own it is said what it costs beside the other;
/// there is only no occupancy at which that turns.
#[test]
fn a_side_without_places_is_compared_all_the_same() {
    let mut definition = data::latest().definition().clone();
    for comparison in &mut definition.comparisons {
        std::mem::swap(&mut comparison.a, &mut comparison.b);
    }
    let figures = Evaluation::of(Scenario::new(DataSet::new(definition).unwrap()));
    for language in Language::ALL {
        let lines = conclusions(language, &figures);
        assert_eq!(lines.len(), 2);
        for line in lines {
            assert!(!line.plain().is_empty());
            assert_eq!(line.break_even, []);
        }
    }
}

/// No share is printed of less than nothing or of more than all.
#[test]
fn a_printed_share_is_rounded_within_its_range() {
    let mut definition = data::latest().definition().clone();
    for group in &mut definition.groups {
        for (id, share) in &mut group.printed_shares {
            share.value = if *id == "job" { 0.0 } else { 1.0 };
        }
    }
    let set = DataSet::new(definition).unwrap();
    let (_, results, outcomes) = figures(set.clone());
    let existing = set.find_group("over30-existing").unwrap();
    let [none, all] = ["job", "placement"].map(|id| {
        let outcome = set.find_outcome(id).unwrap();
        let printed = outcomes.printed(existing, outcome).unwrap();
        [
            printed.cost_rounding[0],
            printed.cost,
            printed.cost_rounding[1],
        ]
        .map(|cost| cost.value)
    });
    let per_course = results.group(existing).costs.cost_per_course.value.unwrap();
    let near = |cost: Option<f64>, expected: f64| {
        let off = cost.unwrap() - expected;
        assert!(off.abs() < 1e-6, "{cost:?} {expected}");
    };
    near(none[0], per_course / 0.005);
    assert_eq!([none[1], none[2]], [None::<f64>; 2]);
    near(all[0], per_course);
    near(all[1], per_course);
    near(all[2], per_course / 0.995);
}

/// What two sides are compared by are the figures of each, by their names, so that an
/// explanation leads to them.
#[test]
fn sides_are_compared_by_their_own_figures() {
    let set = data::latest();
    let (_, results, outcomes) = figures(set.clone());
    let youth = set.find_comparison("youth").unwrap();
    let job = set.find_outcome("job").unwrap();
    let found = outcomes.comparison(youth, job).unwrap();
    let (a, b) = set.both_sides(youth).unwrap();
    let name = |group, measure| {
        Some(Name {
            subject: Subject::Group(group),
            measure: Measure::Outcome(measure, job),
            basis: OccupancyBasis::Actual,
        })
    };
    let node = |at| results.sheet.node(at).unwrap();
    for (figure, group) in [(found.per_course.a, a), (found.per_course.b, b)] {
        assert_eq!(node(figure.at).name, name(group, OutcomeMeasure::Share));
    }
    // The probability is named, and stands for the question about the counts.
    let Step::Chance(_, counts) = node(node(found.more.unwrap().at).left).step else {
        panic!("{:?}", node(found.more.unwrap().at))
    };
    for (side, group) in [(counts.a, a), (counts.b, b)] {
        let names = side.map(|at| node(at).name);
        let measures = [OutcomeMeasure::Count, OutcomeMeasure::Courses];
        assert_eq!(names, measures.map(|measure| name(group, measure)));
    }
}

/// Where nothing extra is paid there is nothing to set the benefit against.
#[test]
fn a_benefit_per_krone_takes_a_krone() {
    for (rate, there) in [(61e3, true), (60e3, false), (59e3, false)] {
        let set = youths([(rate, 7.0), (60e3, 5.0)]);
        let youth = set.find_comparison("youth").unwrap();
        let payoff = payoff(set, youth);
        assert_eq!(payoff.per_krone.is_some(), there, "{rate}");
    }
}

/// What a result has to be worth, at every combination of cost and results.
#[test]
fn what_a_result_has_to_be_worth_by_cost_and_results() {
    // In kroner times the annuity; whether it is the most that it may be worth.
    enum Worth {
        Any,
        None,
        At(f64, bool),
    }
    for (rate, jobs, expected) in [
        (59e3, 7.0, Worth::Any),
        (59e3, 5.0, Worth::Any),
        (59e3, 3.0, Worth::At(10e3, true)),
        (60e3, 7.0, Worth::Any),
        (60e3, 5.0, Worth::Any),
        (60e3, 3.0, Worth::At(0.0, true)),
        (61e3, 7.0, Worth::At(10e3, false)),
        (61e3, 5.0, Worth::None),
        (61e3, 3.0, Worth::None),
    ] {
        let set = youths([(rate, jobs), (60e3, 5.0)]);
        let youth = set.find_comparison("youth").unwrap();
        let payoff = payoff(set, youth);
        match (expected, payoff.worth.unwrap()) {
            (Worth::Any, Threshold::Always) | (Worth::None, Threshold::Never) => {}
            (Worth::At(kroner, most), Threshold::At { figure, below }) => {
                let expected = kroner / payoff.annuity.value.unwrap();
                assert!(
                    (figure.value.unwrap() - expected).abs() < 1e-6,
                    "{figure:?}"
                );
                assert_eq!(below, most, "{rate} {jobs}");
            }
            (_, found) => panic!("{rate} {jobs}: {found:?}"),
        }
    }
}

/// Beside a side where every course succeeds, at the same cost, every course has to.
#[test]
fn all_courses_can_be_what_has_to_succeed() {
    let set = youths([(60e3, 5.0), (60e3, 100.0)]);
    let youth = set.find_comparison("youth").unwrap();
    let payoff = payoff(set, youth);
    let Some(Threshold::At { figure, below }) = payoff.share else {
        panic!("{:?}", payoff.share)
    };
    assert_eq!((figure.value, below), (Some(1.0), false));
}
