//! How figures are known: by the loosest of what they rest on, and by nothing else.

use pladspris::data;
use pladspris::model::data_set::Knowledge;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::Figure;
use pladspris::model::parameter::{Key, ProgrammeField, Value};
use pladspris::model::results::Costs;
use pladspris::model::scenario::Scenario;

use Knowledge::{Assumed, Derived, Reconstructed, Yours};

fn known(figures: &Evaluation, programme: &str, of: fn(&Costs) -> Figure) -> Knowledge {
    let programme = figures.scenario.data().find_programme(programme).unwrap();
    figures.knowledge(of(figures.results().programme(programme)))
}

/// With every place in use it makes no difference how places are paid, so a full price rests
/// on what was worked back and on no assumption of payment; the actual price does.
#[test]
fn a_full_price_rests_on_no_assumption_of_payment() {
    let figures = Evaluation::of(Scenario::new(data::latest()));
    for trial in ["lokalvaerdi", "opzoomerne", "go-for-it"] {
        for (of, expected) in [
            ((|c| c.price_full) as fn(&Costs) -> Figure, Reconstructed),
            (|c| c.direct_price_full, Reconstructed),
            (|c| c.administration_price_full, Reconstructed),
            (|c| c.price_actual, Assumed),
            (|c| c.step_direct, Assumed),
            (|c| c.idle_cost, Assumed),
            (|c| c.next_person, Assumed),
        ] {
            assert_eq!(known(&figures, trial, of), expected, "{trial}");
        }
    }
    let data = figures.scenario.data();
    let five = data.find_group("over30-trials").unwrap();
    let costs = &figures.results().group(five).costs;
    assert_eq!(figures.knowledge(costs.price_full), Reconstructed);
    assert_eq!(figures.knowledge(costs.price_actual), Assumed);
}

/// That the existing offers are paid per person is assumed, and so what a person costs there;
/// what they cost with as many places as persons is the printed price all the same.
#[test]
fn what_is_paid_per_person_is_assumed_to_be() {
    let figures = Evaluation::of(Scenario::new(data::latest()));
    for offer in ["kofoed-basis", "vaeksthuset"] {
        for (of, expected) in [
            ((|c| c.direct_price) as fn(&Costs) -> Figure, Assumed),
            (|c| c.price_actual, Assumed),
            (|c| c.next_person, Assumed),
            (|c| c.direct_price_full, Derived),
        ] {
            assert_eq!(known(&figures, offer, of), expected, "{offer}");
        }
    }
    // A data set that does not say that this is assumed is taken at its word.
    let mut definition = data::latest().definition().clone();
    for group in &mut definition.groups {
        if group.id.ends_with("existing") {
            group.fixed_share = None;
        }
    }
    let stated = pladspris::model::data_set::DataSet::new(definition).unwrap();
    let figures = Evaluation::of(Scenario::new(stated));
    assert_eq!(known(&figures, "kofoed-basis", |c| c.direct_price), Derived);
    assert_eq!(known(&figures, "kofoed-basis", |c| c.next_person), Derived);
}

/// The persons outside the table assume that the five offers are inside the 5,013.
#[test]
fn the_persons_outside_are_assumed() {
    let report = data::latest();
    let outside = report.find("framework.outside-persons").unwrap();
    assert_eq!(outside.knowledge, Assumed);
    assert_eq!(
        Scenario::new(report.clone()).number(outside.key),
        Some(4_549.0)
    );
}

/// A figure that a reader changed marks all that rests on it.
#[test]
fn what_rests_on_an_own_figure_is_marked_so() {
    let report = data::latest();
    let local = report.find_programme("lokalvaerdi").unwrap();
    let budget = Key::Programme(local, ProgrammeField::Budget);
    let scenario = Scenario::new(report);
    let scenario = scenario.with(budget, Value::Number(900_000.0)).unwrap();
    let figures = Evaluation::of(scenario);
    assert_eq!(known(&figures, "lokalvaerdi", |c| c.price_full), Yours);
    assert_eq!(
        known(&figures, "opzoomerne", |c| c.price_full),
        Reconstructed
    );
}
