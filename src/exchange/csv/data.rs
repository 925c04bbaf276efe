//! What a data set states of its programmes, under headings that the reader of tables knows.

use super::{Field, file};
use crate::model::data_set::{DataSet, OutcomeKey, Owner, Payment, ProgrammeKey, Stated};
use crate::model::parameter::OutcomeField;
use crate::present::language::Language;

/// What the columns are called.
struct Headings {
    name: &'static str,
    group: &'static str,
    pool: &'static str,
    budget: &'static str,
    rate: &'static str,
    places: &'static str,
    /// `(year)`
    persons: fn(u16) -> String,
    courses: &'static str,
    hours: &'static str,
    fixed_share: &'static str,
    /// Behind the name of an outcome: how many, of how many, which share.
    outcome: [&'static str; 3],
}

const DANISH: Headings = Headings {
    name: "Tilbud",
    group: "Gruppe",
    pool: "Pulje",
    budget: "Budget",
    rate: "Takst",
    places: "Pladser",
    persons: |year| format!("Helårspersoner {year}"),
    courses: "Forløb",
    hours: "Timer",
    fixed_share: "Fast andel",
    outcome: ["antal", "af", "andel"],
};

const ENGLISH: Headings = Headings {
    name: "Programme",
    group: "Group",
    pool: "Pool",
    budget: "Budget",
    rate: "Rate",
    places: "Places",
    persons: |year| format!("Full-year persons {year}"),
    courses: "Courses",
    hours: "Hours",
    fixed_share: "Fixed share",
    outcome: ["k", "n", "share"],
};

/// A column: its heading, what a programme has in it, and whether it stands there though
/// nobody has anything.
struct Column<'a> {
    heading: String,
    field: Box<dyn Fn(ProgrammeKey) -> Field + 'a>,
    always: bool,
}

/// The programmes of a data set as it states them, whatever a scenario changes.
///
/// The figures are those that the reader of tables takes back: names of groups and pools, and
/// of outcomes those that are stated of programmes. A group's fixed share stands beside each
/// of its budgets.
///
/// ```
/// use pladspris::exchange::{csv, data_sets};
/// use pladspris::present::language::Language;
///
/// let byrum = data_sets::find("byrum-2025").unwrap();
/// let text = csv::data(Language::Danish, &byrum);
/// assert!(text.starts_with("\u{feff}Tilbud;Gruppe;Pulje;Budget;Takst;Pladser;Helårspersoner 2025;"));
/// ```
#[must_use]
pub fn data(language: Language, data: &DataSet) -> String {
    let headings = language.words(&DANISH, &ENGLISH);
    let keys: Vec<ProgrammeKey> = data.programmes().collect();
    let mut columns = columns(language, data, headings);
    columns.retain(|column| {
        let has = |key: &ProgrammeKey| match (column.field)(*key) {
            Field::Text(text) => !text.is_empty(),
            Field::Number(x) | Field::Share(x) => x.is_some(),
        };
        column.always || keys.iter().any(has)
    });
    let first = columns
        .iter()
        .map(|column| Field::Text(column.heading.clone()));
    let mut rows = vec![first.collect()];
    for key in keys {
        rows.push(columns.iter().map(|column| (column.field)(key)).collect());
    }
    file(language, rows)
}

fn columns<'a>(language: Language, data: &'a DataSet, headings: &Headings) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    let mut column = |heading: &str, always, field: Box<dyn Fn(ProgrammeKey) -> Field + 'a>| {
        columns.push(Column {
            heading: heading.to_owned(),
            field,
            always,
        });
    };
    let stated = |of: Option<&Stated>| Field::Number(of.map(|stated| stated.value));
    column(
        headings.name,
        true,
        Box::new(move |key| Field::Text(language.pick(&data.programme(key).name).to_owned())),
    );
    column(
        headings.group,
        false,
        Box::new(move |key| {
            let group = data.group(data.group_of(key));
            Field::Text(language.pick(&group.name).to_owned())
        }),
    );
    column(
        headings.pool,
        false,
        Box::new(move |key| {
            let pool = data
                .pool_of(key)
                .map(|pool| language.pick(&data.pool(pool).name));
            Field::Text(pool.unwrap_or_default().to_owned())
        }),
    );
    column(
        headings.budget,
        false,
        Box::new(move |key| match &data.programme(key).payment {
            Payment::Budget { budget, .. } => stated(Some(budget)),
            Payment::Rate { .. } => stated(None),
        }),
    );
    column(
        headings.rate,
        false,
        Box::new(move |key| match &data.programme(key).payment {
            Payment::Rate { rate } => stated(Some(rate)),
            Payment::Budget { .. } => stated(None),
        }),
    );
    column(
        headings.places,
        false,
        Box::new(move |key| match &data.programme(key).payment {
            Payment::Budget { places, .. } => stated(Some(places)),
            Payment::Rate { .. } => stated(None),
        }),
    );
    column(
        &(headings.persons)(data.definition().year),
        true,
        Box::new(move |key| stated(Some(&data.programme(key).persons))),
    );
    column(
        headings.courses,
        false,
        Box::new(move |key| stated(data.programme(key).courses.as_ref())),
    );
    column(
        headings.hours,
        false,
        Box::new(move |key| stated(data.programme(key).hours.as_ref())),
    );
    column(
        headings.fixed_share,
        false,
        Box::new(move |key| Field::Share(fixed_share(data, key))),
    );
    for outcome in data.outcomes() {
        let of = data.outcome(outcome);
        if of.groups_only || of.partial {
            continue;
        }
        let name = language.pick(&of.name);
        let fields = [
            OutcomeField::Count,
            OutcomeField::Courses,
            OutcomeField::Share,
        ];
        for (field, word) in fields.into_iter().zip(headings.outcome) {
            column(
                &format!("{name} {word}"),
                false,
                Box::new(move |key| {
                    let value = frequency(data, key, outcome, field);
                    match field {
                        OutcomeField::Share => Field::Share(value),
                        _ => Field::Number(value),
                    }
                }),
            );
        }
    }
    columns
}

/// The share of a budget that is owed whatever the occupancy: the programme's own, else its
/// group's.
fn fixed_share(data: &DataSet, key: ProgrammeKey) -> Option<f64> {
    let programme = data.programme(key);
    if matches!(programme.payment, Payment::Rate { .. }) {
        return None;
    }
    let group = data.group(data.group_of(key));
    let stated = programme
        .fixed_share
        .as_ref()
        .or(group.fixed_share.as_ref());
    stated.map(|stated| stated.value)
}

fn frequency(
    data: &DataSet,
    key: ProgrammeKey,
    outcome: OutcomeKey,
    field: OutcomeField,
) -> Option<f64> {
    let known = data.frequency(Owner::Programme(key), outcome)?;
    Some(known.field(field)?.value)
}
