//! Whether the amount that a claim names is right, beside whether the claim holds.

use pladspris::data;
use pladspris::model::claim::{Amount, Predicate, Relation, judge};
use pladspris::model::parameter::{Key, Value};
use pladspris::model::scenario::Scenario;

/// The predicate of one of the report's claims.
fn claimed(id: &str) -> Predicate {
    let set = data::latest();
    let claims = &set.definition().claims;
    let claim = claims.iter().find(|claim| claim.id == id).unwrap();
    claim.predicate.clone()
}

/// Whether an amount is right with the report's figures at a price index.
fn right(predicate: &Predicate, amount: Amount, index: f64) -> bool {
    let set = data::latest();
    let mut claim = set.definition().claims[0].clone();
    claim.predicate = predicate.clone();
    claim.amount = Some(amount);
    let scenario = Scenario::new(set);
    let scenario = scenario
        .with(Key::PriceIndex, Value::Number(index))
        .unwrap();
    judge(&scenario, &claim).unwrap().amount_right.unwrap()
}

/// "A good X" is X and up to 15 % more, in kroner of the claim's year.
#[test]
fn a_good_amount_is_up_to_fifteen_per_cent_more() {
    // Go-For-It costs 57,077 kr and Væksthuset 67,283 kr: 10,206 kr apart.
    let cheaper = claimed("youth-cheaper");
    for index in [1.0, 2.0] {
        for (kroner, expected) in [
            (10_300.0, false),
            (10_200.0, true),
            (8_900.0, true),
            (8_800.0, false),
        ] {
            let found = right(&cheaper, Amount::Good(kroner), index);
            assert_eq!(found, expected, "{kroner} {index}");
        }
    }
    // What is said to be more is so much more: 82,296 kr and 56,614 kr.
    let dearer = Predicate::Price {
        comparison: "over30".into(),
        relation: Relation::More,
    };
    assert!(right(&dearer, Amount::Good(25_000.0), 1.0));
    assert!(!right(&dearer, Amount::Good(26_000.0), 1.0));
    assert!(!right(&dearer, Amount::Good(-26_000.0), 1.0));
}

/// Shares are right where both round to the whole per cent claimed.
#[test]
fn both_shares_have_to_round_to_what_was_claimed() {
    // 7 of 51, and 5 %.
    let jobs = claimed("youth-more-jobs");
    for (first, second, expected) in [
        (0.14, 0.05, true),
        (0.136, 0.054, true),
        (0.13, 0.05, false),
        (0.14, 0.06, false),
        (0.13, 0.06, false),
    ] {
        let found = right(&jobs, Amount::Shares(first, second), 1.0);
        assert_eq!(found, expected, "{first} {second}");
    }
}

/// The others' lowest and highest price are right to half a krone of the claim's year.
#[test]
fn what_the_others_lie_between_is_right_to_half_a_krone() {
    // Go-For-It 57,076.72 kr and Vesterbrobyggerne 74,284.51 kr.
    let dearest = claimed("dearest-two");
    for index in [1.0, 2.0] {
        for (least, most, expected) in [
            (57_077.0, 74_285.0, true),
            (57_076.0, 74_285.0, false),
            (57_077.0, 74_284.0, false),
            (57_078.0, 74_285.0, false),
            (57_077.0, 74_286.0, false),
        ] {
            let found = right(&dearest, Amount::Others(least, most), index);
            assert_eq!(found, expected, "{least} {most} {index}");
        }
    }
}
