//! What holds of every figure that has an explanation.

use pladspris::app::finding::finding;
use pladspris::data;
use pladspris::model::alternatives::Alternatives;
use pladspris::model::break_even::BreakEven;
use pladspris::model::data_set::ProgrammeKey;
use pladspris::model::evaluation::Evaluation;
use pladspris::model::figure::{Name, OccupancyBasis, Subject};
use pladspris::model::outcome::Outcomes;
use pladspris::model::parameter::{Key, ProgrammeField, Value};
use pladspris::model::payoff::PayoffFigures;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::present::conclusions::conclusions;
use pladspris::present::explain::words::ExplainWords;
use pladspris::present::explain::{Explanation, explain};
use pladspris::present::figure_query::{FigureQuery, FigureRef, ScenarioRef};
use pladspris::present::figures::{known_outcomes, pool_of, split_prices};
use pladspris::present::language::Language;
use pladspris::present::number;
use pladspris::present::reading::Block;
use pladspris::present::span::TextSpan;
use pladspris::present::table::Table;
use pladspris::views::administration::facts as administration;
use pladspris::views::claims::facts as claims;
use pladspris::views::data::facts as behind;
use pladspris::views::data::words::Words as DataWords;
use pladspris::views::occupancy::facts as occupancy;
use pladspris::views::payoff::facts as payoff;
use pladspris::views::price::facts as price;
use pladspris::views::results::facts as results;
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::named;

/// A table of a view, and the columns of it that are on the list of what is not
/// explained (`present::explain`).
type TableWithExceptions = (Table, &'static [usize]);

/// Every table of every view.
fn tables(language: Language, figures: &Evaluation) -> Vec<TableWithExceptions> {
    let data = figures.scenario.data();
    let mut all = vec![
        price::table(language, figures),
        price::parts_table(language, figures),
        administration::pools_table(language, figures),
    ];
    for section in behind::sections(language, figures) {
        let tables = section.blocks.into_iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        // The list of the splits is the data set laid out.
        all.extend(tables.filter(|t| t.caption != DataWords::of(language).splits_caption));
    }
    let mut shown: Vec<TableWithExceptions> = Vec::new();
    for comparison in data.comparisons() {
        all.push(occupancy::table(language, figures, comparison));
        all.push(occupancy::next_table(language, figures, comparison));
        all.push(occupancy::totals_table(language, figures, comparison));
        if let Some(pool) = pool_of(figures, comparison) {
            let lines = administration::bases(figures, comparison, pool);
            all.push(administration::bases_table(
                language, figures, comparison, pool, &lines,
            ));
            // The last two columns are places in the ranking.
            shown.push((administration::table(language, figures, pool), &[4, 5]));
        }
    }
    shown.extend(all.into_iter().map(|table| (table, [].as_slice())));
    shown
}

/// The tables of results, in which counts stand before the share and two ends in
/// one cell.
fn results_tables(language: Language, figures: &Evaluation) -> Vec<Table> {
    let data = figures.scenario.data();
    let mut all = Vec::new();
    for comparison in data.comparisons() {
        for outcome in known_outcomes(figures, comparison) {
            all.push(results::table(language, figures, comparison, outcome));
            let sides = results::sides_table(language, figures, comparison, outcome);
            all.extend(sides.map(|(table, _)| table));
        }
        if let Some(found) = figures.payoff(comparison) {
            all.push(payoff::table(language, figures, comparison, found));
            let offers = figures.offers(comparison).unwrap();
            all.push(payoff::offers_table(language, figures, offers));
        }
    }
    all
}

/// Every figure of a sentence that has an explanation.
fn sentences(language: Language, figures: &Evaluation) -> Vec<TextSpan> {
    let mut all: Vec<TextSpan> = Vec::new();
    for entry in claims::entries(language, figures) {
        all.extend(entry.now);
    }
    for line in conclusions(language, figures) {
        all.extend(line.text);
        all.extend(line.break_even);
    }
    for comparison in figures.scenario.data().comparisons() {
        all.extend(finding(language, figures, comparison).map_or_else(Vec::new, |f| f.lead));
        for choice in occupancy::choices(language, figures, comparison) {
            all.extend(choice.text);
        }
        if let Some(found) = figures.payoff(comparison) {
            let lead = payoff::lead(language, figures, comparison, found);
            all.extend([lead.paid, lead.worth, lead.share].concat());
            all.extend(payoff::net(language, figures, comparison, found));
        }
    }
    all
}

/// The value of a queried figure, found without the explanation.
pub(super) fn value(figures: &Evaluation, query: FigureQuery) -> Option<f64> {
    let now = &figures.scenario;
    let scenario = match query.scenario {
        ScenarioRef::Current => now.clone(),
        ScenarioRef::Report => Scenario::new(now.data().clone()),
        ScenarioRef::WithChange(key, value) => now.with(key, value).unwrap(),
    };
    let data = scenario.data();
    match query.figure {
        FigureRef::Figure(name) => {
            let results = Results::of(&scenario);
            let outcomes = Outcomes::of(&scenario, &results);
            for comparison in data.comparisons() {
                let found = PayoffFigures::of(&scenario, &results, &outcomes, comparison);
                if let Some(found) = found {
                    let of = found.outcome;
                    let _ = Alternatives::of(&scenario, &results, &outcomes, comparison, of);
                }
            }
            let found = results.sheet.find(name);
            found.unwrap().value
        }
        FigureRef::Input(key) => scenario.number(key),
        FigureRef::Budgets(group) => {
            let budget = |&m: &ProgrammeKey| Key::Programme(m, ProgrammeField::Budget);
            let members = data.members(group).iter();
            members.map(|m| scenario.number(budget(m))).sum()
        }
        FigureRef::Printed(Subject::Programme(p)) => {
            data.programme(p).printed_price.as_ref().map(|s| s.value)
        }
        FigureRef::Printed(Subject::Group(g)) => {
            data.group(g).printed_price.as_ref().map(|s| s.value)
        }
        FigureRef::BreakEven(comparison) => match figures.break_even(comparison) {
            Some(BreakEven::At { value, .. }) => Some(value),
            _ => None,
        },
        FigureRef::Range(subject) => split_prices(figures, subject).map(|span| span.least),
        FigureRef::Printed(_) => None,
    }
}

/// All ways in which the views write a value.
fn writings(language: Language, explanation: &Explanation) -> Vec<String> {
    let Some(x) = explanation.value else {
        return vec![number::MISSING.to_owned()];
    };
    let size = x.abs();
    let mut all = vec![
        number::kroner_bare(language, x),
        number::kroner_signed(language, x),
        number::kroner(language, x),
        number::kroner(language, size),
        number::kroner_rounded(language, size, 100),
        number::kroner_about(language, x, 2),
        number::kroner_about(language, size, 2),
        format!("+{}", number::kroner_about(language, x, 2)),
        number::count(language, (x * 100.0).round()),
        number::percent(language, x, 0),
        number::percent(language, x, 1),
        number::chance(language, x),
        number::decimal(language, x * 100.0, 1),
        number::decimal(language, x, 0),
        number::decimal(language, x, 1),
        number::decimal(language, x, 2),
        number::decimal(language, size, 1),
    ];
    all.extend(
        explanation
            .most
            .map(|most| number::kroner_range(language, x, most)),
    );
    all
}

/// Checks one figure that stands somewhere as this text.
fn check(language: Language, figures: &Evaluation, query: FigureQuery, text: &str, within: bool) {
    let explanation = explain(language, figures, query);
    let explanation = explanation.unwrap_or_else(|| panic!("{text}: no explanation of {query:?}"));
    let bits = |x: Option<f64>| x.map(f64::to_bits);
    assert_eq!(
        bits(explanation.value),
        bits(value(figures, query)),
        "{query:?}"
    );
    assert_eq!(
        bits(explanation.term.value()),
        bits(explanation.value),
        "{query:?}"
    );
    let writings = writings(language, &explanation);
    let shown = writings
        .iter()
        .any(|one| text == one || (within && text.contains(one.as_str())));
    // A difference too small for prose has a word of its own.
    let word = within && !text.contains(|c: char| c.is_ascii_digit());
    assert!(shown || word, "{text} is none of {writings:?}: {query:?}");
    assert!(
        !explanation.name.is_empty() && !explanation.text.is_empty(),
        "{query:?}"
    );
    for text in [&explanation.formula, &explanation.sum, &explanation.text] {
        assert!(!text.contains("NaN"), "{text}");
    }
    if let (FigureRef::Input(_) | FigureRef::Budgets(_), ScenarioRef::Current) =
        (query.figure, query.scenario)
    {
        // What nobody knew had no value.
        let was = explain(language, figures, query.in_scenario(ScenarioRef::Report));
        let was = was.map_or_else(|| number::MISSING.to_owned(), |was| was.text);
        let said = match was == explanation.text {
            true => String::new(),
            false => (ExplainWords::of(language).before)(&was),
        };
        assert_eq!(explanation.before, said, "{query:?}");
    }
    if let FigureRef::BreakEven(_) = query.figure {
        let prices: Vec<f64> = explanation
            .parts
            .iter()
            .map(|part| value(figures, part.query.unwrap()).unwrap())
            .collect();
        let [a, b] = prices[..] else {
            panic!("two prices, not {prices:?}")
        };
        assert!((a - b).abs() <= 1e-6 * a.abs().max(1.0), "{a} and {b}");
    }
}

/// Checks every figure of every view. Returns how many there were.
fn check_all(figures: &Evaluation, language: Language) -> usize {
    let mut count = 0;
    for (table, unexplained) in tables(language, figures) {
        for row in &table.rows {
            for (at, cell) in row.cells.iter().enumerate() {
                if let Some(query) = cell.query {
                    check(language, figures, query, &cell.text, false);
                    count += 1;
                } else {
                    let numeric = cell.text.contains(|c: char| c.is_ascii_digit());
                    let listed = cell.word || unexplained.contains(&at);
                    let about = (&table.caption, &row.heading, at, &cell.text);
                    assert!(!numeric || listed, "has no explanation: {about:?}");
                }
            }
        }
    }
    for table in results_tables(language, figures) {
        for (row, cell) in table
            .rows
            .iter()
            .flat_map(|r| r.cells.iter().map(move |c| (r, c)))
        {
            let numeric = cell.text.contains(|c: char| c.is_ascii_digit());
            let about = (&table.caption, &row.heading, &cell.text);
            assert!(
                !numeric || cell.query.is_some(),
                "has no explanation: {about:?}"
            );
            if let Some(query) = cell.query {
                check(language, figures, query, &cell.text, true);
                count += 1;
            }
        }
    }
    for span in sentences(language, figures) {
        if let Some(query) = span.query {
            check(language, figures, query, &span.text, true);
            count += 1;
        }
        let nothing = !span.marked || span.text == number::MISSING;
        assert!(span.query.is_some() || nothing, "{}", span.text);
    }
    count
}

/// Checks every figure of the sheet, whether or not a view shows it.
fn check_sheet(figures: &Evaluation, language: Language) {
    for comparison in figures.scenario.data().comparisons() {
        let _ = figures.payoff(comparison);
    }
    let names = named(figures.results());
    let mut titles: Vec<(Name, String)> = Vec::new();
    for (&name, &value) in &names {
        let explanation = explain(language, figures, name.into()).unwrap();
        let bits = |x: Option<f64>| x.map(f64::to_bits);
        assert_eq!(bits(explanation.term.value()), bits(value), "{name:?}");
        assert_eq!(bits(explanation.value), bits(value), "{name:?}");
        assert_eq!(
            explanation.formula.is_empty(),
            explanation.term.is_leaf(),
            "{name:?}"
        );
        // Every part with a query has an explanation of its own.
        for part in &explanation.parts {
            if let Some(FigureQuery {
                figure: FigureRef::Figure(of),
                ..
            }) = part.query
            {
                assert!(names.contains_key(&of), "{name:?} rests on {of:?}");
                assert_ne!(of, name, "it would go round in a circle");
            }
        }
        titles.push((name, explanation.name));
    }
    for (name, title) in &titles {
        let basis = match name.basis {
            OccupancyBasis::Full => OccupancyBasis::Actual,
            OccupancyBasis::Actual => OccupancyBasis::Full,
        };
        let other = titles.iter().find(|(n, _)| *n == Name { basis, ..*name });
        let differs = other.is_none_or(|(_, other)| other != title);
        assert!(differs, "{title} at both occupancies");
    }
}

pub(super) fn changed(changes: &[(&str, Value)]) -> Evaluation {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, *x));
    Evaluation::of(Scenario::with_changes(set.clone(), changes).unwrap())
}

/// Invariant 36, over every figure of every view of the data set and of some of
/// its scenarios.
#[test]
fn every_figure_of_every_view_is_its_explanation() {
    let n = Value::Number;
    let scenarios: [&[(&str, Value)]; 6] = [
        &[],
        &[
            ("payoff.youth.baseline", n(0.05)),
            ("payoff.youth.education-value-per-year", n(20_000.0)),
            ("payoff.over30.baseline", n(0.0)),
            ("payoff.over30.years", n(7.5)),
            ("prices.index", n(1.2)),
        ],
        &[
            ("over30-trials.occupancy", n(1.1)),
            ("trials.amount", n(900_000.0)),
            ("lokalvaerdi.places", n(30.0)),
            ("vaeksthuset.places", n(30.0)),
            ("cab-basis.rate", n(1_234.5)),
        ],
        &[
            ("pools.common", Value::Flag(true)),
            ("reconstruction", Value::Split(10)),
            ("over30-trials.fixed-share", n(0.5)),
            ("payoff.over30.close-administration", Value::Flag(true)),
        ],
        &[
            ("go-for-it.persons", n(0.0)),
            ("over30-trials.occupancy", n(0.8)),
            ("lokalvaerdi.hours", n(0.0)),
        ],
        &[
            ("trials.amount", n(0.0)),
            ("lokalvaerdi.budget", n(0.0)),
            ("lokalvaerdi.courses", n(50.0)),
            ("vaeksthuset.persons", n(0.0)),
        ],
    ];
    // In one language and the other by turns: both each time take twice as long.
    for (changes, language) in scenarios.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let figures = changed(changes);
        let count = check_all(&figures, language);
        assert!(count > 150, "{count} figures");
        check_sheet(&figures, language);
    }
}

proptest! {
    #![proptest_config(cases(8))]

    /// Invariant 36: an explanation evaluates to its figure.
    #[test]
    fn any_figure_is_its_explanation(scenario in scenarios()) {
        let figures = Evaluation::of(scenario);
        check_all(&figures, Language::Danish);
        check_sheet(&figures, Language::English);
    }
}
