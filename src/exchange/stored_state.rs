//! Stored scenarios as a saved state has them, read as all of it is: what is not understood
//! falls back, with a notice.

use super::json::Json;
use super::partial_state::{Notice, PartialState};
use super::stored::{MOST_STORED, StoredScenario, StoredScenarios};
use crate::model::scenario::Scenario;

/// What a saved state says of stored scenarios, as it stands there.
#[derive(Debug, Default)]
pub(super) struct StoredText {
    /// The members of `scenarios`.
    pub(super) scenarios: Option<Vec<Json>>,
    /// The value of `shown`.
    pub(super) shown: Option<Json>,
    /// Whether the state says what is on screen besides.
    pub(super) any_changes: bool,
}

/// Reads stored scenarios into the state that was read of all else. `copy` reads the members of
/// one by the state's data set.
pub(super) fn read_into(
    requested: &mut PartialState,
    text: StoredText,
    unchanged: &Scenario,
    copy: &dyn Fn(Vec<(String, Json)>) -> Option<PartialState>,
) {
    let any = text.scenarios.is_some();
    let mut stored = StoredScenarios::default();
    for one in text.scenarios.unwrap_or_default() {
        let room = stored.copies.len() < MOST_STORED;
        let given = one.to_string();
        let read = match one {
            Json::Object(members) if room => copy(members),
            _ => None,
        };
        let Some(read) = read else {
            requested
                .notices
                .push(Notice::bad_value("scenarios", &given));
            continue;
        };
        requested.notices.extend(read.notices);
        stored.copies.push(StoredScenario {
            name: read.name.unwrap_or_default(),
            scenario: read.scenario.unwrap_or_else(|| unchanged.clone()),
        });
    }
    if let Some(shown) = text.shown {
        let at = shown.as_u32().and_then(|at| usize::try_from(at).ok());
        stored.shown = at.filter(|&at| at < stored.copies.len());
        if stored.shown.is_none() {
            let notice = Notice::bad_value("shown", &shown.to_string());
            requested.notices.push(notice);
        }
    }
    if !any {
        return;
    }
    // Whoever stores scenarios says what is on screen, even if nothing is changed in it.
    let shown = stored.shown.filter(|_| !text.any_changes);
    if let Some(shown) = shown.and_then(|at| stored.copies.get(at)) {
        requested.scenario = Some(shown.scenario.clone());
        let name = Some(shown.name.clone()).filter(|name| !name.is_empty());
        requested.name = requested.name.take().or(name);
    } else if requested.scenario.is_none() {
        requested.scenario = Some(unchanged.clone());
    }
    requested.stored = Some(stored);
}
#[cfg(test)]
mod tests {
    use crate::exchange::partial_state::{Notice, PartialState};
    use crate::exchange::saved;
    use crate::exchange::scenario_file;

    fn file(members: &str) -> String {
        format!(r#"{{"pladspris": 1, "data_set": "copenhagen-2015.2", {members}}}"#)
    }

    fn changed(state: &PartialState) -> Vec<f64> {
        let scenario = state.scenario.as_ref().unwrap();
        let numbers = scenario
            .changes()
            .filter_map(|(key, _)| scenario.number(key));
        numbers.collect()
    }

    #[test]
    fn what_is_on_screen_is_what_changes_say_or_the_copy_shown() {
        let two = r#""scenarios": [{"name": "A"}, {"name": "B", "changes": {"trials.amount": 9}}]"#;
        for (rest, changes, name) in [
            (
                r#", "changes": {"trials.amount": 7}, "shown": 1"#,
                &[7.0][..],
                None,
            ),
            (r#", "changes": {}, "shown": 1"#, &[][..], None),
            (r#", "shown": 1"#, &[9.0][..], Some("B")),
            (r#", "shown": 1, "name": "Z""#, &[9.0][..], Some("Z")),
            (r#", "shown": 0"#, &[][..], Some("A")),
            ("", &[][..], None),
        ] {
            let text = file(&format!("{two}{rest}"));
            let state = saved::read(&text);
            assert_eq!(state.notices, [], "{rest}");
            assert_eq!(changed(&state), changes, "{rest}");
            assert_eq!(state.name.as_deref(), name, "{rest}");
            // Read strictly it is the same.
            let strict = scenario_file::read(&text).unwrap();
            assert_eq!(Some(&strict.scenario), state.scenario.as_ref(), "{rest}");
            assert_eq!(Some(&strict.stored), state.stored.as_ref(), "{rest}");
            assert_eq!(strict.name, state.name, "{rest}");
        }
    }

    #[test]
    fn what_is_not_understood_falls_back_with_a_notice() {
        let bad = |key: &str, given: &str| Notice::BadValue {
            key: key.to_owned(),
            given: given.to_owned(),
        };
        let unknown = |key: &str| Notice::UnknownKey {
            key: key.to_owned(),
        };
        for (members, copies, notices) in [
            (
                r#""scenarios": [{}, {}, {}, {}, {}]"#,
                4,
                vec![bad("scenarios", "{}")],
            ),
            (
                r#""scenarios": [1, {"changes": 2}]"#,
                0,
                vec![bad("scenarios", "1"), bad("scenarios", r#"{"changes":2}"#)],
            ),
            (
                r#""scenarios": [{}], "shown": 1"#,
                1,
                vec![bad("shown", "1")],
            ),
            (
                r#""scenarios": [{}], "shown": -1"#,
                1,
                vec![bad("shown", "-1")],
            ),
            (
                r#""scenarios": [{"colour": 1}]"#,
                1,
                vec![unknown("colour")],
            ),
            (
                r#""scenarios": [{"changes": {"a.b": 1}}, {"changes": {"a.c": 1}}]"#,
                2,
                vec![unknown("a.b"), unknown("a.c")],
            ),
            (
                r#""scenarios": [{"changes": {"trials.base": 1}}]"#,
                1,
                vec![bad("trials.base", "1")],
            ),
        ] {
            let state = saved::read(&file(members));
            assert_eq!(state.notices, notices, "{members}");
            assert_eq!(state.stored.unwrap().copies.len(), copies, "{members}");
            assert!(scenario_file::read(&file(members)).is_err(), "{members}");
        }
        for (members, notice) in [
            (r#""scenarios": 3"#, unknown("scenarios")),
            (r#""shown": 0"#, bad("shown", "0")),
        ] {
            let state = saved::read(&file(members));
            assert_eq!(
                (state.notices, state.stored),
                (vec![notice], None),
                "{members}"
            );
        }
    }
}
