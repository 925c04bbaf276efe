//! What holds of any table of plain programmes on its way to a data file.

use pladspris::exchange::data_file;
use pladspris::exchange::evaluate::read;
use pladspris::model::data_set::{Frequency, Payment, Stated};
use proptest::prelude::*;

/// What a row of a table states, as somebody may write it: figures to two decimals.
#[derive(Clone, Debug)]
struct Row {
    group: Option<usize>,
    /// Kroner, with places; else a rate.
    payment: (f64, Option<f64>),
    persons: f64,
    courses: Option<f64>,
    hours: Option<f64>,
    fixed: Option<f64>,
    /// Results, and of how many if not of all courses.
    result: Option<(f64, f64)>,
}

fn hundredths(range: std::ops::Range<u32>) -> impl Strategy<Value = f64> {
    range.prop_map(|x| f64::from(x) / 100.0)
}

fn row() -> impl Strategy<Value = Row> {
    let payment = prop_oneof![
        (
            hundredths(1..900_000_000),
            hundredths(100..90_000).prop_map(Some)
        ),
        (hundredths(1..20_000_000), Just(None)),
    ];
    let optional = |range| prop::option::of(hundredths(range));
    (
        prop::option::of(0_usize..3),
        payment,
        0_u32..=120,
        optional(100..90_000),
        optional(0..3_700),
        optional(0..100),
        prop::option::of((0_u32..50, 50_u32..90)),
    )
        .prop_map(
            |(group, payment, occupancy, courses, hours, fixed, result)| {
                let places = payment.1.unwrap_or(20.0);
                Row {
                    group,
                    payment,
                    persons: (places * f64::from(occupancy)).floor() / 100.0,
                    courses,
                    hours,
                    fixed: fixed.filter(|_| payment.1.is_some()),
                    result: result.map(|(k, n)| (f64::from(k), f64::from(n))),
                }
            },
        )
}

/// A table as a program writes one: points for decimals, and no other marks.
fn csv(rows: &[Row]) -> String {
    const GROUPS: [&str; 3] = ["North, south", "The \"others\"", "Our own"];
    let cell = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
    let mut text =
        "Programme,Group,Budget,Rate,Places,Persons,Courses,Hours,Fixed share,Job count,Job of\n\
        Decides how numbers are written,,1000.25,,1.5,1.5,,,,,\n"
            .to_owned();
    for (at, row) in rows.iter().enumerate() {
        let group = row.group.map_or("", |at| GROUPS[at]).replace('"', "\"\"");
        let (paid, places) = row.payment;
        let (budget, rate) = match places {
            Some(_) => (Some(paid), None),
            None => (None, Some(paid)),
        };
        let figures = [
            budget,
            rate,
            places,
            Some(row.persons),
            row.courses,
            row.hours,
            row.fixed,
            row.result.map(|(k, _)| k),
            row.result.map(|(_, n)| n),
        ];
        let figures: Vec<String> = figures.map(cell).to_vec();
        text += &format!("Programme {at}x,\"{group}\",{}\n", figures.join(","));
    }
    // Not what the others add up to, as the last of them may be.
    text + "The last,,0.25,,0.5,0.5,,,,,\n"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Invariant 57: plain programmes, written as a table, come back with their figures to
    /// the last bit.
    #[test]
    fn a_table_of_plain_programmes_becomes_the_same_figures(
        rows in prop::collection::vec(row(), 1..12),
    ) {
        let text = csv(&rows);
        let file = read(text.as_bytes(), "law.csv", Some(2025), None);
        let file = file.map_err(TestCaseError::fail)?;
        let set = data_file::read(&file.data).unwrap();
        let programmes = &set.definition().programmes;
        prop_assert_eq!(programmes.len(), rows.len() + 2, "{}\n{:?}", text, file.lines);
        let value = |stated: Option<&Stated>| stated.map(|stated| stated.value);
        for (p, row) in programmes.iter().skip(1).zip(&rows) {
            let payment = match &p.payment {
                Payment::Budget { budget, places } => (budget.value, Some(places.value)),
                Payment::Rate { rate } => (rate.value, None),
            };
            prop_assert_eq!(payment, row.payment);
            prop_assert_eq!(p.persons.value.to_bits(), row.persons.to_bits());
            prop_assert_eq!(value(p.courses.as_ref()), row.courses);
            prop_assert_eq!(value(p.hours.as_ref()), row.hours);
            prop_assert_eq!(value(p.fixed_share.as_ref()), row.fixed);
            let result = p.outcomes.first().map(|one| match &one.frequency {
                Frequency::Count { k, n } => (k.value, n.value),
                Frequency::Share { share, .. } => (share.value, 0.0),
            });
            prop_assert_eq!(result, row.result);
        }
    }
}
