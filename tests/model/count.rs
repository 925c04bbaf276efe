//! How often the model is evaluated, in builds that count.
#![cfg(debug_assertions)]

use pladspris::data;
use pladspris::model::cost::prices;
use pladspris::model::count::evaluations;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;

#[test]
fn every_evaluation_counts_once_and_no_other() {
    let scenario = Scenario::new(data::latest());
    let over30 = scenario.data().find_comparison("over30").unwrap();
    // With every place in use, and as it is.
    let ((), twice) = evaluations(|| drop(Results::of(&scenario)));
    assert_eq!(twice, 2);
    // A scan evaluates one occupancy basis only.
    let (_, once) = evaluations(|| prices(&scenario, over30));
    assert_eq!(once, 1);
    let ((), none) = evaluations(|| ());
    assert_eq!(none, 0);
}
