//! Data files: what they hold, what may be left out of one, what is refused, and that those
//! written once are read for ever.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failed test is what a panic is for"
)]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::data_file::{self, MOST_BYTES};
use pladspris::exchange::partial_state::{Notice, PartialState};
use pladspris::exchange::scenario_file::{self, ScenarioFile};
use pladspris::exchange::stored::StoredScenarios;
use pladspris::exchange::{data_sets, link, packed, saved};
use pladspris::model::data_set::{DataSet, Knowledge, Payment};
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use pladspris::session::{Action, State};

fn read(text: &str) -> Rc<DataSet> {
    data_file::read(text).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
}

/// A file of a few programmes, with some of its members replaced.
fn file(with: &[(&str, &str)]) -> String {
    let text = fs::read_to_string(folder().join("v1-small.json")).unwrap();
    with.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in the file");
        text.replacen(from, to, 1)
    })
}

fn folder() -> &'static Path {
    Path::new("tests/data_files")
}

/// Invariant 59.
#[test]
fn every_built_in_data_set_comes_back_as_it_was() {
    for set in data::all() {
        let id = set.full_id();
        let written = data_file::write(set.definition());
        assert_eq!(read(&written).definition(), set.definition(), "{id}");
        // In one line it is the same file.
        let compact = data_file::compact(set.definition());
        assert!(!compact.contains('\n') && compact.len() < written.len());
        assert_eq!(read(&compact), set);
        // Written again it is the same text.
        assert_eq!(data_file::write(read(&written).definition()), written);
    }
}

/// Invariant 60.
#[test]
fn files_written_once_are_read_for_ever() {
    let mut read_any = false;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("v1-") {
            continue;
        }
        read_any = true;
        let set = read(&fs::read_to_string(&path).unwrap());
        assert_eq!(read(&data_file::write(set.definition())), set, "{name}");
    }
    assert!(read_any);
}

#[test]
fn what_is_left_out_has_its_default() {
    let set = read(&file(&[]));
    let d = set.definition();
    // Ids are made of names, and do not follow them later.
    let ids: Vec<&str> = d.programmes.iter().map(|p| &*p.id).collect();
    assert_eq!(ids, ["vaerkstedet", "vaerkstedet-2", "p1", "anden-aktoer"]);
    let written = data_file::write(d).replace("\"Værkstedet\"", "\"Smedjen\"");
    assert_eq!(read(&written).definition().programmes[0].id, "vaerkstedet");
    // Programmes without a group form one.
    let groups: Vec<&str> = d.groups.iter().map(|g| &*g.id).collect();
    assert_eq!(groups, ["egne", "andre", "ungrouped"]);
    assert!(d.comparisons.is_empty());
    assert_eq!(d.weeks_off.value.to_bits(), 5_f64.to_bits());
    assert_eq!(d.weeks_off.knowledge, Knowledge::Assumed);
    assert_eq!(d.programmes[0].persons.knowledge, Knowledge::Entered);
    assert!(d.programmes[3].courses.is_none());
    // The outcomes are the usual ones, and nothing is known of them.
    assert!(d.find_outcome("job").is_some());
    assert!(d.programmes.iter().all(|p| p.outcomes.is_empty()));
}

#[test]
fn two_groups_are_compared_and_none_are_one() {
    let two = read(
        r#"{"pladspris_data": 1, "id": "two", "name": "To", "year": 2024,
        "programmes": [{"name": "A", "group": "a-side", "rate": 5, "persons": 2}, {"name": "B", "group": "b-side", "rate": 6, "persons": 1}],
        "groups": [{"id": "a-side", "name": "A"}, {"id": "b-side", "name": "B"}]}"#,
    );
    let compared = &two.definition().comparisons;
    assert_eq!(compared.len(), 1);
    assert_eq!((&*compared[0].a, &*compared[0].b), ("a-side", "b-side"));
    // Written out, an empty list of comparisons stays empty.
    let none = data_file::write(two.definition());
    let start = none.find("\"comparisons\": [").unwrap();
    let end = start + none[start..].find("  ],").unwrap();
    let none = format!("{}\"comparisons\": [{}", &none[..start], &none[end + 2..]);
    assert!(read(&none).definition().comparisons.is_empty());
    let one = read(
        r#"{"pladspris_data": 1, "id": "one", "name": "Et", "year": 2024, "programmes": [{"name": "A", "rate": 5, "persons": 2}]}"#,
    );
    assert_eq!(one.definition().groups[0].id, "all");
    assert_eq!(one.definition().programmes[0].group, "all");
    assert_eq!(read(&data_file::write(one.definition())), one);
}

#[test]
fn figures_say_how_they_are_known() {
    let set = read(&file(&[
        (
            "\"persons\": 24.5",
            "\"persons\": {\"value\": 24.5, \"known\": \"assumed\", \"source\": \"accounts\"}",
        ),
        (
            "\"programmes\"",
            "\"known\": \"derived\", \"sources\": [{\"id\": \"accounts\", \"text\": \"Regnskabet\"}], \"programmes\"",
        ),
    ]));
    let first = &set.definition().programmes[0];
    assert_eq!(first.persons.knowledge, Knowledge::Assumed);
    assert_eq!(first.persons.source, "accounts");
    let Payment::Budget { budget, .. } = &first.payment else {
        panic!("a budget");
    };
    assert_eq!(budget.knowledge, Knowledge::Derived);
}

/// Invariant 60.
#[test]
fn bad_files_are_refused_in_one_line() {
    let table = fs::read_to_string("tests/refusals/data_files.tsv").unwrap();
    let mut rows = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [what, from, to, english, danish] =
            <[&str; 5]>::try_from(line.split('\t').collect::<Vec<_>>()).unwrap();
        let fault = data_file::read(&file(&[(from, to)])).expect_err(what);
        for (language, expected) in [(Language::English, english), (Language::Danish, danish)] {
            let told = fault.sentence(language).replace('\u{a0}', " ");
            assert_eq!(told, expected, "{what}");
            assert!(!told.contains('\n'), "{what}");
        }
        rows += 1;
    }
    assert!(rows >= 30, "{rows} rows");
}

#[test]
fn large_and_broken_files_are_refused() {
    let large = " ".repeat(MOST_BYTES + 1);
    assert_eq!(
        data_file::read(&large).unwrap_err().to_string(),
        "The file is over the bound of 4 MiB."
    );
    let whole = file(&[]);
    for cut in 0..whole.len() {
        if whole.is_char_boundary(cut) && !whole[cut..].trim().is_empty() {
            assert!(data_file::read(&whole[..cut]).is_err(), "{cut}");
        }
    }
    let deep = "[".repeat(100_000);
    assert!(data_file::read(&deep).is_err());
    let many = r#"{"name": "A", "rate": 5, "persons": 2},"#.repeat(501);
    let many = format!(
        r#"{{"pladspris_data": 1, "id": "one", "name": "Et", "year": 2024, "programmes": [{}]}}"#,
        many.trim_end_matches(',')
    );
    assert_eq!(
        data_file::read(&many).unwrap_err().to_string(),
        "programmes: 501 is over the bound of 500"
    );
}

/// The sets that a link, a saved state and a file must carry unharmed.
fn carried() -> Vec<Rc<DataSet>> {
    let mut sets: Vec<Rc<DataSet>> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| read(&fs::read_to_string(entry.unwrap().path()).unwrap()))
        .collect();
    sets.push(data_sets::example().unwrap());
    sets.extend(data::all());
    sets
}

/// A scenario of a data set, with its first lever and one figure changed.
fn changed(set: &Rc<DataSet>) -> Scenario {
    let amount = set.parameters().iter().find(|p| p.id.ends_with(".persons"));
    let scenario = Scenario::new(Rc::clone(set));
    let key = amount.unwrap().key;
    scenario.with(key, Value::Number(0.1)).unwrap()
}

#[test]
fn a_data_set_of_ones_own_is_carried_by_link_state_and_file() {
    for set in carried() {
        for scenario in [Scenario::new(Rc::clone(&set)), changed(&set)] {
            let opened = State::open(PartialState::default(), scenario.clone(), Language::Danish);
            let again = |requested: PartialState| {
                assert!(requested.notices.is_empty(), "{:?}", requested.notices);
                State::open(requested, Scenario::new(data::latest()), Language::English)
            };
            let link = opened.fragment();
            if link.contains("set=own") {
                assert!(
                    link.contains("&data=") && link.len() < 8_000,
                    "{}",
                    link.len()
                );
            } else {
                assert!(data_sets::ships(&set));
            }
            assert_eq!(again(link::read(&link)), opened);
            let block = opened.saved();
            assert!(
                block.is_ascii() && !block.contains(['<', '>', '&']),
                "{block}"
            );
            assert_eq!(again(saved::read(&block)), opened);
            // Twice over: out of the copy of a copy.
            assert_eq!(
                again(saved::read(&again(saved::read(&block)).saved())),
                opened
            );
            let file = scenario_file::write(&ScenarioFile {
                name: None,
                scenario: scenario.clone(),
                stored: StoredScenarios::default(),
            });
            let file = scenario_file::read(&file).unwrap();
            assert_eq!(file.scenario, scenario);
        }
    }
}

#[test]
fn a_link_that_cannot_carry_a_data_set_means_the_tabs() {
    let programme = |at: usize| {
        format!(
            r#"{{"name": "Tilbud nummer {at} {}", "rate": {at}, "persons": {at}}}"#,
            at * 7919
        )
    };
    let all: Vec<String> = (1..400).map(programme).collect();
    let file = format!(
        r#"{{"pladspris_data": 1, "id": "big", "name": "Stor", "year": 2024, "programmes": [{}]}}"#,
        all.join(",")
    );
    let big = read(&file);
    let opened = State::open(PartialState::default(), changed(&big), Language::Danish);
    let link = opened.fragment();
    assert!(link.contains("set=own") && link::lacks_data(&link));
    // All or nothing: without the figures there is a notice, and the report is shown.
    let alone = link::read(&link);
    assert!(alone.notices.contains(&Notice::NoOwnData));
    let beside = link::read_beside(&link, Some(Rc::clone(&big)));
    assert!(beside.notices.is_empty());
    assert_eq!(beside.scenario, Some(opened.scenario.clone()));
    // In the saved state it stands as a whole.
    assert_eq!(saved::read(&opened.saved()).scenario, Some(opened.scenario));
}

#[test]
fn links_with_what_is_no_data_are_answered_with_a_notice() {
    let bomb = packed::pack(&" ".repeat(8 * MOST_BYTES));
    for data in [
        "",
        "x",
        "!!!",
        "AAAA",
        &bomb,
        &packed::pack("{}"),
        &packed::pack("["),
    ] {
        let opened = link::read(&format!("v=1&set=own&view=data&data={data}"));
        let unreadable = |notice: &Notice| matches!(notice, Notice::UnreadableData { .. });
        assert!(
            opened.notices.iter().any(unreadable),
            "{data}: {:?}",
            opened.notices
        );
        assert!(opened.scenario.is_none());
    }
    // Beside a set that ships it means nothing.
    let opened = link::read("v=1&set=copenhagen-2015&data=AAAA");
    assert!(matches!(&opened.notices[..], [Notice::UnknownKey { key }] if key == "data"));
}

#[test]
fn a_link_to_another_data_set_than_the_saved_one_is_a_whole_scenario() {
    let own = read(&file(&[]));
    let copy = State::open(PartialState::default(), changed(&own), Language::Danish);
    let saved = || saved::read(&copy.saved());
    let report = link::read("v=1&set=copenhagen-2015&view=price&lang=da").layered_over(saved());
    let opened = State::open(report, Scenario::new(data::latest()), Language::Danish);
    assert_eq!(opened.scenario, Scenario::new(data::latest()));
    // One to the same leaves the saved scenario as it is.
    let same = link::read_beside("v=1&set=own&view=results", saved().set);
    let opened = State::open(
        same.layered_over(saved()),
        Scenario::new(data::latest()),
        Language::Danish,
    );
    assert_eq!(opened.scenario, copy.scenario);
}

#[test]
fn another_data_set_is_one_step_that_undo_takes_back() {
    let own = read(&file(&[]));
    let start = State::open(
        link::read("v=1&comparison=youth&outcome=placement&trials.amount=5&name=Budget"),
        Scenario::new(data::latest()),
        Language::Danish,
    );
    let opened = start.apply(Action::OpenData(Rc::clone(&own))).unwrap();
    assert_eq!(opened.scenario, Scenario::new(own));
    assert_eq!(opened.name, "");
    let back = opened.apply(Action::Undo).unwrap();
    assert_eq!((&back.scenario, &back.name), (&start.scenario, &start.name));
    assert_eq!(
        (back.comparison, back.outcome),
        (start.comparison, start.outcome)
    );
    let forth = back.apply(Action::Redo).unwrap();
    assert_eq!(forth.scenario, opened.scenario);
    // In a frame whoever embeds it has chosen whose figures are shown.
    let embedded = State::open(
        link::read("v=1&embed=1"),
        Scenario::new(data::latest()),
        Language::Danish,
    );
    assert!(
        embedded
            .apply(Action::OpenData(data_sets::example().unwrap()))
            .is_none()
    );
}
