//! Whether one side is at least as good as the other in cost and results.

use std::rc::Rc;

use pladspris::data;
use pladspris::model::data_set::{DataSet, Definition, Frequency, Payment};
use pladspris::model::outcome::{Dominance, Outcomes};
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;

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
        programme.courses.value = 100.0;
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
    DataSet::new(definition).unwrap()
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
        let scenario = Scenario::new(set);
        let results = Results::of(&scenario);
        let outcomes = Outcomes::of(&scenario, &results);
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
fn about_the_same_is_asked_where_it_was_claimed() {
    let set = data::latest();
    let scenario = Scenario::new(set.clone());
    let results = Results::of(&scenario);
    let outcomes = Outcomes::of(&scenario, &results);
    for (comparison, outcome, asked) in [
        ("over30", "job", true),
        ("over30", "placement", false),
        ("youth", "job", false),
        ("youth", "placement", false),
    ] {
        let (comparison, outcome) = (set.find_comparison(comparison), set.find_outcome(outcome));
        let found = outcomes.comparison(comparison.unwrap(), outcome.unwrap());
        assert_eq!(found.unwrap().within.is_some(), asked, "{outcome:?}");
    }
}
