//! No input, however strange, does more than be refused.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::evaluate::figures;
use pladspris::exchange::scenario_file::{self, ScenarioFile};
use pladspris::exchange::stored::{StoredScenario, StoredScenarios};
use pladspris::model::allocation::AllocationBase;
use pladspris::model::error::Fault;
use pladspris::model::parameter::Value;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::present::parameter_text;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value as Json;

use super::arbitrary::{apply, data_sets, draw, scenarios};
use super::cases;

/// What every answer has in common: results in JSON, or one line.
fn check_answer(text: &str) -> Result<(), TestCaseError> {
    match figures(text) {
        Ok(json) => {
            let json: Json = serde_json::from_str(&json).unwrap();
            prop_assert!(json["programmes"].is_array());
        }
        Err(line) => {
            prop_assert!(!line.is_empty());
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
            prop_assert!(line.chars().count() < 1000, "{line}");
        }
    }
    Ok(())
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        "\\PC{0,12}".prop_map(Json::from),
        Just(Json::from("copenhagen-2015.1")),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            proptest::collection::vec((json_key(), inner), 0..6)
                .prop_map(|pairs| Json::Object(pairs.into_iter().collect())),
        ]
    })
}

fn json_key() -> impl Strategy<Value = String> {
    let ids: Vec<String> = data::latest()
        .parameters()
        .iter()
        .map(|p| p.id.clone())
        .collect();
    const WORDS: [&str; 6] = ["pladspris", "name", "data_set", "changes", "view", "lang"];
    prop_oneof![
        3 => proptest::sample::select(&WORDS[..]).prop_map(str::to_owned),
        3 => proptest::sample::select(ids),
        1 => "\\PC{0,8}",
    ]
}

/// Numbers of every kind that a double has.
fn any_number() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{INFINITE, NEGATIVE, NORMAL, POSITIVE, QUIET_NAN, SUBNORMAL, ZERO};
    let every = POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO | INFINITE | QUIET_NAN;
    prop_oneof![
        every,
        proptest::sample::select(&[0.0, -0.0, 1.0, 1.2, 1e308, -1e308, 5e-324, 1e12, 1e9][..]),
        0.0..2.0,
        0.0..1e4,
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => any_number().prop_map(Value::Number),
        1 => any::<bool>().prop_map(Value::Flag),
        1 => proptest::sample::select(&AllocationBase::ALL).prop_map(Value::Base),
        1 => any::<u8>().prop_map(Value::Split),
    ]
}

/// Whether a fault has a text in both languages, in one line that begins with the
/// parameter's name.
fn check_fault(scenario: &Scenario, fault: &Fault) -> Result<(), TestCaseError> {
    let data = scenario.data();
    for language in Language::ALL {
        let sentence = parameter_text::refusal(language, data, fault);
        prop_assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
        if let Some(parameter) = fault.parameter() {
            let name = parameter_text::full_name(language, data, parameter);
            prop_assert!(
                sentence.starts_with(&name) && sentence.len() > name.len() + 5,
                "{sentence}"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(512))]

    /// Invariant 19: any text is answered.
    #[test]
    fn any_text_is_answered(text in any::<String>(), printable in "\\PC*") {
        check_answer(&text)?;
        check_answer(&printable)?;
    }

    /// Invariant 19: any JSON is answered, the like of a scenario file above all.
    #[test]
    fn any_json_is_answered(
        json in json(),
        changes in proptest::collection::vec((json_key(), json()), 0..4),
    ) {
        check_answer(&json.to_string())?;
        let changes: serde_json::Map<String, Json> = changes.into_iter().collect();
        let file = serde_json::json!({
            "pladspris": 1, "data_set": "copenhagen-2015", "changes": changes,
        });
        check_answer(&file.to_string())?;
    }

    /// Invariant 19: a good file with something cut, doubled or put in is
    /// answered.
    #[test]
    fn any_damaged_file_is_answered(
        draws in proptest::collection::vec(draw(), 0..6),
        damage in proptest::collection::vec((any::<Index>(), 0_u8..3, any::<char>()), 1..4),
    ) {
        let scenario = apply(data::latest(), &draws);
        let file = ScenarioFile {
            name: Some("Æbler".to_owned()),
            stored: StoredScenarios {
                copies: vec![StoredScenario { name: "B".to_owned(), scenario: scenario.clone() }],
                shown: Some(0),
            },
            scenario,
        };
        let mut text: Vec<char> = scenario_file::write(&file).chars().collect();
        for (at, kind, c) in damage {
            let at = at.index(text.len());
            match kind {
                0 => text.truncate(at + 1),
                1 => text[at] = c,
                _ => text.insert(at, c),
            }
        }
        check_answer(&String::from_iter(text))?;
    }

    /// Invariant 19: any value for any parameter is taken, with figures to show
    /// for it, or refused by name.
    #[test]
    fn any_value_is_taken_or_refused_by_name(
        scenario in scenarios(),
        which in any::<Index>(),
        values in proptest::collection::vec(any_value(), 1..4),
    ) {
        let mut scenario = scenario;
        let parameters: Vec<_> = scenario.data().parameters().iter().map(|p| p.key).collect();
        let key = parameters[which.index(parameters.len())];
        for value in values {
            match scenario.with(key, value) {
                Ok(taken) => {
                    let finite = match value {
                        Value::Number(x) => x.is_finite(),
                        Value::Flag(_) | Value::Base(_) | Value::Split(_) | Value::Outcome(_) => true,
                    };
                    prop_assert!(finite, "{value:?}");
                    let results = Results::of(&taken);
                    for at in 0_u32.. {
                        let Some(node) = results.sheet.node(at) else { break };
                        prop_assert!(node.value.is_none_or(f64::is_finite), "{:?}", node);
                    }
                    for programme in taken.data().programmes() {
                        let costs = results.programme(programme);
                        prop_assert!(costs.total_cost.value.is_some(), "{:?}", costs);
                    }
                    scenario = taken;
                }
                Err(fault) => {
                    prop_assert_eq!(fault.parameter(), Some(key));
                    check_fault(&scenario, &fault)?;
                }
            }
        }
    }

    /// Invariant 19: a parameter of another data set is refused, not mistaken
    /// for one of this.
    #[test]
    fn a_parameter_of_another_data_set_is_refused(
        (one, other) in (data_sets(), data_sets()),
        which in any::<Index>(),
        value in any_value(),
    ) {
        let foreign = one.parameters()[which.index(one.parameters().len())].key;
        let scenario = Scenario::new(Rc::clone(&other));
        if other.parameter(foreign).is_none() {
            let refused = scenario.with(foreign, value);
            let unknown = matches!(refused, Err(Fault::UnknownParameter { .. }));
            prop_assert!(unknown, "{refused:?}");
        }
    }
}

/// Invariant 19: nesting deeper than a stack holds is refused as well.
#[test]
fn bottomless_json_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = open.repeat(200_000) + &close.repeat(200_000);
        assert!(figures(&text).is_err());
        let file = format!(r#"{{"pladspris":1,"data_set":"x","changes":{{"a":{text}}}}}"#);
        assert!(figures(&file).is_err());
    }
}
