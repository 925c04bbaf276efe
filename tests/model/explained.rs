//! How some figures are explained, in full and
//! in both languages, beside the files of `tests/explained`.

use std::fmt::Write as _;
use std::path::Path;

use pladspris::data;
use pladspris::model::allocation::AllocationBase;
use pladspris::model::data_set::DataSet;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::{Measure, Name, OccupancyBasis, OutcomeMeasure, Subject};
use pladspris::model::parameter::Value;
use pladspris::model::scenario::Scenario;
use pladspris::present::explain::words::ExplainWords;
use pladspris::present::explain::{Explanation, explain};
use pladspris::present::figure_query::{FigureQuery, FigureRef, ScenarioRef};
use pladspris::present::language::Language;
use pladspris::present::reading::Block;
use pladspris::present::table::knowledge_name;
use pladspris::views::data::facts as behind;
use pladspris::views::data::words::Words as DataWords;

fn figures(changes: &[(&str, Value)]) -> Evaluation {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, *x));
    Evaluation::of(Scenario::with_changes(set.clone(), changes).unwrap())
}

fn programme(data: &DataSet, id: &str) -> Subject {
    Subject::Programme(data.find_programme(id).unwrap())
}

fn group(data: &DataSet, id: &str) -> Subject {
    Subject::Group(data.find_group(id).unwrap())
}

fn query(subject: Subject, measure: Measure, basis: OccupancyBasis) -> FigureQuery {
    let name = Name {
        subject,
        measure,
        basis,
    };
    name.into()
}

/// An explanation as the dialog reads.
fn explanation_text(language: Language, explanation: &Explanation) -> String {
    let mut out = String::new();
    let known = |k| knowledge_name(language, k);
    writeln!(out, "{} – {}", explanation.name, explanation.whose).unwrap();
    writeln!(
        out,
        "{} [{}]",
        explanation.text,
        known(explanation.knowledge)
    )
    .unwrap();
    for line in [
        &explanation.before,
        &explanation.scenario_note,
        &explanation.source,
        &explanation.formula,
        &explanation.sum,
        explanation.note,
    ] {
        if !line.is_empty() {
            writeln!(out, "{line}").unwrap();
        }
    }
    for part in &explanation.parts {
        let more = if part.query.is_some() { " …" } else { "" };
        let known = known(part.knowledge);
        writeln!(out, "· {}: {} [{known}]{more}", part.name, part.text).unwrap();
        for line in [&part.before, &part.source] {
            if !line.is_empty() {
                writeln!(out, "    {line}").unwrap();
            }
        }
    }
    out.replace('\u{a0}', " ").replace('\u{ad}', "")
}

fn assert_explained(file: &str, figures: &Evaluation, queries: &[FigureQuery]) {
    let mut all = String::new();
    for language in Language::ALL {
        for &query in queries {
            let explanation = explain(language, figures, query).unwrap();
            all.push_str(&explanation_text(language, &explanation));
            all.push('\n');
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/explained")
        .join(file);
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(all == expected, "{file} differs; it now reads:\n{all}");
}

#[test]
fn as_the_report_has_it() {
    let figures = figures(&[]);
    let data = figures.scenario.data();
    let local = programme(data, "lokalvaerdi");
    let five = group(data, "over30-trials");
    let over30 = data.find_comparison("over30").unwrap();
    let budget = data.find("lokalvaerdi.budget").unwrap().key;
    let both = Subject::Comparison(over30);
    let queries = [
        query(local, Measure::Price, OccupancyBasis::Actual),
        query(local, Measure::Price, OccupancyBasis::Full),
        query(local, Measure::DirectCost, OccupancyBasis::Actual),
        query(local, Measure::Administration, OccupancyBasis::Actual),
        query(local, Measure::Persons, OccupancyBasis::Actual),
        query(local, Measure::IdlePlaces, OccupancyBasis::Actual),
        query(local, Measure::IdleCost, OccupancyBasis::Actual),
        query(local, Measure::StepAdministration, OccupancyBasis::Actual),
        query(local, Measure::CostPerHour, OccupancyBasis::Actual),
        query(five, Measure::Price, OccupancyBasis::Actual),
        query(five, Measure::TotalCost, OccupancyBasis::Actual),
        query(five, Measure::DirectCost, OccupancyBasis::Actual),
        query(five, Measure::NextPerson, OccupancyBasis::Actual),
        query(five, Measure::MeanPriceByPlaces, OccupancyBasis::Full),
        query(five, Measure::MeanPricePlain, OccupancyBasis::Full),
        query(both, Measure::Difference, OccupancyBasis::Actual),
        query(both, Measure::Fill, OccupancyBasis::Actual),
        query(both, Measure::Close, OccupancyBasis::Actual),
        FigureRef::BreakEven(over30).into(),
        FigureRef::Range(local).into(),
        FigureRef::Printed(local).into(),
        FigureRef::Input(budget).into(),
    ];
    assert_explained("report.txt", &figures, &queries);
}

#[test]
fn what_was_changed_stands_beside_what_it_was() {
    let figures = figures(&[
        ("over30-trials.occupancy", Value::Number(0.8)),
        ("over30-trials.fixed-share", Value::Number(0.5)),
        ("trials.amount", Value::Number(900_000.0)),
        ("lokalvaerdi.budget", Value::Number(1_000_000.0)),
    ]);
    let data = figures.scenario.data();
    let local = programme(data, "lokalvaerdi");
    let base = data.find("trials.base").unwrap().key;
    let equal = ScenarioRef::WithChange(base, Value::Base(AllocationBase::Equal));
    let queries = [
        query(local, Measure::Persons, OccupancyBasis::Actual),
        query(local, Measure::DirectCost, OccupancyBasis::Actual),
        query(local, Measure::Administration, OccupancyBasis::Actual),
        query(local, Measure::Administration, OccupancyBasis::Actual).in_scenario(equal),
        query(local, Measure::AdministrationPrice, OccupancyBasis::Actual)
            .in_scenario(ScenarioRef::Report),
        query(local, Measure::IdleCost, OccupancyBasis::Actual),
    ];
    assert_explained("changed.txt", &figures, &queries);
}

#[test]
fn outcomes_and_chance() {
    let figures = figures(&[]);
    let data = figures.scenario.data();
    let job = data.find_outcome("job").unwrap();
    let of = |subject, measure| {
        query(
            subject,
            Measure::Outcome(measure, job),
            OccupancyBasis::Actual,
        )
    };
    let go_for_it = programme(data, "go-for-it");
    let youth = Subject::Comparison(data.find_comparison("youth").unwrap());
    let queries = [
        of(go_for_it, OutcomeMeasure::Share),
        of(go_for_it, OutcomeMeasure::ShareLow),
        of(go_for_it, OutcomeMeasure::Cost),
        of(go_for_it, OutcomeMeasure::CostHigh),
        of(group(data, "over30-trials"), OutcomeMeasure::Share),
        of(
            group(data, "over30-existing"),
            OutcomeMeasure::ShareRoundedLow,
        ),
        of(youth, OutcomeMeasure::Cheaper),
        of(youth, OutcomeMeasure::More),
        of(youth, OutcomeMeasure::RatioPerPerson),
    ];
    let queries: Vec<FigureQuery> = queries
        .into_iter()
        .filter(|&query| explain(Language::Danish, &figures, query).is_some())
        .collect();
    assert!(queries.len() > 5, "{}", queries.len());
    assert_explained("outcomes.txt", &figures, &queries);
}

/// What stands in the table of changes as it was, what its explanation says of it, and
/// what the figure that stands now says it was, are one, also where a split or a lever was
/// moved that the figure would follow.
#[test]
fn what_a_figure_was_is_one_figure() {
    let n = Value::Number;
    for changes in [
        [
            ("reconstruction", Value::Split(1)),
            ("kogekone.budget", n(0.0)),
        ],
        [
            ("reconstruction", Value::Split(9)),
            ("craftwomanship.places", n(20.0)),
        ],
        [
            ("over30-trials.occupancy", n(1.1)),
            ("lokalvaerdi.persons", n(12.0)),
        ],
        [
            ("lokalvaerdi.job.share", n(0.2)),
            ("lokalvaerdi.job.n", n(70.0)),
        ],
        [
            ("over30-trials.fixed-share", n(0.5)),
            ("lokalvaerdi.fixed-share", n(0.2)),
        ],
    ] {
        let figures = figures(&changes);
        for language in Language::ALL {
            let sections = behind::sections(language, &figures);
            let blocks = sections.into_iter().flat_map(|section| section.blocks);
            let mut tables = blocks.filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            });
            let table = tables.find(|t| t.caption == DataWords::of(language).changes_caption);
            let rows = table.unwrap().rows;
            assert_eq!(rows.len(), changes.len());
            for row in rows {
                let [now, was] = row.cells.try_into().unwrap();
                // A choice is no figure.
                let (Some(now), Some(unchanged)) = (now.query, was.query) else {
                    continue;
                };
                let now = explain(language, &figures, now).unwrap();
                let explanation = explain(language, &figures, unchanged).unwrap();
                assert_eq!(was.text, explanation.text, "{}", row.heading);
                let said = (ExplainWords::of(language).before)(&explanation.text);
                assert_eq!(now.before, said, "{}", row.heading);
            }
        }
    }
}
