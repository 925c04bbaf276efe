//! Tables of data and of results as text files.

use pladspris::data;
use pladspris::exchange::table::guard::{guarded, unguarded};
use pladspris::exchange::table::read::{ProgrammeRow, ReadTable};
use pladspris::exchange::{csv, data_file, data_sets, table};
use pladspris::model::data_set::{DataSet, Payment};
use pladspris::model::evaluation::Evaluation;
use pladspris::model::scenario::Scenario;
use pladspris::present::language::Language;
use proptest::prelude::*;
use serde_json::json;

fn read(text: &str) -> ReadTable {
    let tables = table::open(text.as_bytes()).unwrap();
    let (_, _, read) = tables.first().unwrap();
    read
}

/// What a row gives back of each programme is what the data set states.
fn assert_same(data: &DataSet, rows: &[ProgrammeRow], language: Language) {
    assert_eq!(rows.len(), data.programmes().len());
    for (key, row) in data.programmes().zip(rows) {
        let programme = data.programme(key);
        assert_eq!(row.name, language.pick(&programme.name));
        let group = data.group(data.group_of(key));
        assert_eq!(row.group.as_deref(), Some(language.pick(&group.name)));
        let pool = data
            .pool_of(key)
            .map(|pool| language.pick(&data.pool(pool).name));
        assert_eq!(row.pool.as_deref(), pool);
        let (budget, places, rate) = match &programme.payment {
            Payment::Budget { budget, places } => (Some(budget.value), Some(places.value), None),
            Payment::Rate { rate } => (None, None, Some(rate.value)),
        };
        assert_eq!((row.budget, row.rate), (budget, rate), "{}", row.name);
        assert_eq!(row.places, places, "{}", row.name);
        assert_eq!(row.persons, Some(programme.persons.value), "{}", row.name);
        assert_eq!(row.courses, programme.courses.as_ref().map(|s| s.value));
        assert_eq!(row.hours, programme.hours.as_ref().map(|s| s.value));
        let own = programme
            .fixed_share
            .as_ref()
            .or(group.fixed_share.as_ref());
        let own = own.filter(|_| budget.is_some()).map(|s| s.value);
        assert_eq!(row.fixed_share, own, "{}", row.name);
    }
}

/// Invariant 67.
#[test]
fn what_ships_is_read_back() {
    for id in ["copenhagen-2015", "byrum-2025"] {
        let data = data_sets::find(id).unwrap();
        for language in Language::ALL {
            let text = csv::data(language, &data);
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
            let read = read(&text);
            assert_same(&data, &read.rows, language);
            assert_eq!(read.year, Some(data.definition().year));
            assert_eq!(read.left_out, []);
            let outcomes: usize = read.rows.iter().map(|row| row.outcomes.len()).sum();
            let stated = data
                .programmes()
                .map(|key| data.programme(key).outcomes.len());
            assert_eq!(outcomes, stated.sum::<usize>());
        }
    }
}

#[test]
fn results_are_a_row_a_programme_in_full() {
    let evaluation = Evaluation::of(Scenario::new(data::latest()));
    let programmes = evaluation.scenario.data().programmes().len();
    for (language, mark, price) in [
        (Language::Danish, ';', "54861,11111111112"),
        (Language::English, ',', "54861.11111111112"),
    ] {
        let text = csv::results(language, &evaluation);
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(lines.len(), programmes + 2);
        assert!(
            lines[1].contains(&format!("{mark}{price}{mark}")),
            "{}",
            lines[1]
        );
        let widths = lines[1..3].iter().map(|line| line.matches(mark).count());
        assert!(widths.min() >= Some(18));
    }
}

/// Names as somebody may give them, such that a spreadsheet takes them for something else.
fn name() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!["=", "+", "-", "@", "'", "''", "'=", "=\"", "\t", ""]);
    let rest = "[A-Zæøå][a-zæøå0-9;,\"' ]{2,12}[a-zæøå]";
    let name = (mark, rest).prop_map(|(mark, rest)| format!("{mark}{rest}"));
    // Blanks after blanks are one to the reader.
    name.prop_filter("one blank at a time", |name| !name.contains("  "))
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (1_u32..100_000_000).prop_map(|x| f64::from(x) / 1_000.0),
        2 => (1_u32..5_000).prop_map(f64::from),
        1 => 0.001..1e6,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// A guard keeps every text, and no guarded text begins as a formula does.
    #[test]
    fn a_guard_loses_nothing(text in "[=+@'\t\r-]{0,4}\\PC{0,8}") {
        let guarded = guarded(&text);
        prop_assert_eq!(unguarded(&guarded), &*text);
        prop_assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    /// Invariant 67: what is written of a data set is read back: names that look like formulas, figures to
    /// the last digit.
    #[test]
    fn any_programmes_are_read_back(
        names in prop::collection::btree_set(name(), 1..6),
        figures in prop::collection::vec((figure(), figure(), 0.0..1.0_f64, any::<bool>()), 6),
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let mut programmes = Vec::new();
        for (name, (money, places, part, budget)) in names.iter().zip(figures) {
            let persons = places * part;
            programmes.push(if budget {
                json!({"name": name, "group": "g", "budget": money, "places": places, "persons": persons,
                    "fixed-share": part, "courses": money})
            } else {
                json!({"name": name, "group": "g", "rate": money, "persons": places})
            });
        }
        let file = json!({"pladspris_data": 1, "id": "x", "name": "X", "year": 2025, "programmes": programmes,
            "groups": [{"id": "g", "name": "+Gruppe;\"x\""}], "outcomes": []});
        // Two names that differ in blanks alone are one.
        let Ok(data) = data_file::read(&file.to_string()) else { return Ok(()) };
        let text = csv::data(language, &data);
        for field in text.trim_start_matches('\u{feff}').split([';', ',', '\n']) {
            prop_assert!(!field.starts_with(['=', '+', '@', '\t', '-']), "{:?}", field);
        }
        let read = read(&text);
        let rows: Vec<&str> = read.rows.iter().map(|row| row.name.as_str()).collect();
        let told: Vec<String> = data
            .programmes()
            .map(|key| language.pick(&data.programme(key).name).to_owned())
            .collect();
        prop_assert_eq!(&rows, &told);
        assert_same(&data, &read.rows, language);
    }
}
