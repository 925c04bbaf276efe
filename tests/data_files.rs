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
use pladspris::model::data_set::{DataSet, Knowledge, Payment};
use pladspris::present::language::Language;

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
