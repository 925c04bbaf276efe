//! The report's conclusions, judged as the notes and the description of the model have them.

use pladspris::data;
use pladspris::exchange::evaluate::{evaluate, figures};
use serde_json::{Value as Json, json};

fn file(changes: &Json) -> String {
    json!({"pladspris": 1, "data_set": "copenhagen-2015.1", "changes": changes}).to_string()
}

fn by_id(results: &str) -> impl Fn(&str) -> Json + use<> {
    let all: Json = serde_json::from_str(results).unwrap();
    let claims = all["claims"].as_array().unwrap().clone();
    move |id: &str| {
        let found = claims.iter().find(|claim| claim["id"] == id);
        found.unwrap_or_else(|| panic!("no {id}")).clone()
    }
}

/// The claims of the results under these changes, by their ids.
fn claims(changes: &Json) -> impl Fn(&str) -> Json + use<> {
    by_id(&figures(&file(changes)).unwrap())
}

/// The same with what turns each.
fn claims_with_turns(changes: &Json) -> impl Fn(&str) -> Json + use<> {
    by_id(&evaluate(&file(changes)).unwrap())
}

fn kroner(figure: &Json) -> f64 {
    figure.as_f64().unwrap().round()
}

/// Beside its verdict at actual occupancy stands the report's own, with every place in use.
#[test]
fn at_full_occupancy_the_report_is_right() {
    let claim = claims(&json!({}));
    for (id, verdict, at_full, figures, right) in [
        (
            "over30-cheaper",
            "fails",
            "holds",
            [53_290.0, 56_614.0],
            true,
        ),
        // "A good 13,000" is 12,801.
        (
            "youth-cheaper",
            "holds",
            "holds",
            [54_482.0, 67_283.0],
            false,
        ),
        (
            "dearest-two",
            "too-close",
            "holds",
            [59_028.0, 54_861.0],
            true,
        ),
    ] {
        let claim = claim(id);
        assert_eq!(claim["verdict"], verdict, "{id}");
        assert_eq!(claim["at_full"]["verdict"], at_full, "{id}");
        assert_eq!(claim["at_full"]["amount_right"], right, "{id}");
        for (at, expected) in figures.into_iter().enumerate() {
            let off = (kroner(&claim["at_full"]["figures"][at]) - expected).abs();
            assert!(off < 0.5, "{id}: {claim}");
        }
    }
    for id in ["real-price-higher", "over30-equal-jobs", "youth-more-jobs"] {
        assert!(claim(id).get("at_full").is_none(), "{id}");
    }
}

/// The two dearest are so under 12 of the 16 splits, so it cannot be said while none is
/// chosen; the pooled prices are the same under all.
#[test]
fn what_hangs_on_the_split_cannot_be_decided() {
    let claim = claims(&json!({}));
    let dearest = claim("dearest-two");
    assert_eq!(dearest["verdict"], "too-close");
    assert_eq!(dearest["reason"], "split");
    assert_eq!(dearest["holds_in_splits"], json!([12, 16]));
    for (id, expected) in [
        ("over30-cheaper", json!([0, 16])),
        ("youth-cheaper", json!([16, 16])),
        ("real-price-higher", json!([16, 16])),
    ] {
        assert_eq!(claim(id)["holds_in_splits"], expected, "{id}");
        assert!(claim(id)["reason"].is_null(), "{id}");
    }
    assert!(claim("over30-equal-jobs").get("holds_in_splits").is_none());
    // With a split chosen it is decided, and still said how it stands under all.
    let mut holding = 0;
    for letter in "abcdefghijklmnop".chars() {
        let chosen = claims(&json!({"reconstruction": letter.to_string()}))("dearest-two");
        assert!(chosen["reason"].is_null(), "{letter}");
        assert_eq!(chosen["holds_in_splits"], json!([12, 16]));
        holding += u32::from(chosen["verdict"] == "holds");
    }
    assert_eq!(holding, 12);
}

/// Each split is taken with all changes laid over it; one that they do not fit is none.
#[test]
fn splits_are_taken_with_all_changes() {
    // With as many places as in no split, the three others hold or fail by themselves.
    let typed = json!({"craftwomanship.places": 10, "craftwomanship.budget": 500_000,
        "opzoomerne.persons": 5});
    let claim = claims(&typed)("dearest-two");
    let [holding, valid] = [0, 1].map(|at| claim["holds_in_splits"][at].as_u64().unwrap());
    assert!(holding <= valid && valid == 16, "{claim}");
    // 40 persons fit where Vesterbrobyggerne has enough places for them.
    let more = claims(&json!({"vesterbrobyggerne.persons": 60}))("over30-cheaper");
    let valid = more["holds_in_splits"][1].as_u64().unwrap();
    assert!((1..16).contains(&valid), "{more}");
}

/// A claim about the year that was is judged on the data set unchanged, and nothing turns it.
#[test]
fn no_what_if_moves_the_year_that_was() {
    let turns = claims_with_turns(&json!({}))("real-price-higher");
    assert_eq!(turns["turns_at"], json!({}));
    assert_eq!(turns["turns_under"], json!({}));
    let stated = claims(&json!({}))("real-price-higher");
    assert_eq!(stated["verdict"], "holds");
    let set = data::latest();
    assert!(set.find("over30-trials.occupancy").is_some());
    for changes in [
        json!({"over30-trials.occupancy": 1}),
        json!({"over30-trials.occupancy": 1.1, "prices.index": 2}),
        json!({"lokalvaerdi.persons": 0, "vesterbrobyggerne.persons": 0,
            "opzoomerne.persons": 0, "kogekone.persons": 0, "craftwomanship.persons": 0}),
        json!({"over30-trials.fixed-share": 0, "trials.base": "none"}),
        json!({"reconstruction": "k"}),
    ] {
        assert_eq!(claims(&changes)("real-price-higher"), stated, "{changes}");
    }
}

/// Moved a little further, each value that turns the claim that hangs on the split does so.
#[test]
fn what_turns_a_claim_takes_every_split_into_account() {
    let stated = claims_with_turns(&json!({}))("dearest-two");
    let turns = stated["turns_at"].as_object().unwrap();
    assert!(!turns.is_empty());
    for (id, at) in turns {
        let at = at.as_f64().unwrap();
        let set = data::latest();
        let parameter = set.find(id).unwrap();
        let (least, most) = parameter.bounds().unwrap();
        let beside = [1.0 - 1e-6, 1.0 + 1e-6].map(|times| {
            let value = (at * times).clamp(least, most);
            claims(&json!({id: value}))("dearest-two")["verdict"].clone()
        });
        assert!(
            beside.contains(&json!("too-close")),
            "{id} {at}: {beside:?}"
        );
        assert!(
            beside.iter().any(|one| one != "too-close"),
            "{id} {at}: {beside:?}"
        );
    }
    // Every split chosen is decided, so each of them turns it.
    let under = stated["turns_under"]["reconstruction"].as_array().unwrap();
    assert_eq!(under.len(), 16);
}
