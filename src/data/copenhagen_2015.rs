//! Six employment trials in Copenhagen in 2015 and the five offers they were
//! compared with: revision 1, and in `revisions` what later ones say differently.
//!
//! The figures are those of the municipality's evaluation; `tests/model/printed.rs`
//! holds them against what it printed. The words are ours.

mod claims;
mod notes;
mod outcomes;
mod payoff;
mod reservations;
mod revisions;
mod splits;

use std::borrow::Cow;

pub(super) use self::revisions::revision_2;

use self::outcomes::{counted, rounded};
use self::splits::SPLITS;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Definition, Group, Knowledge, Outcome, Payment, Payoff, Pool, Preset, Programme, Role, Split,
    Stated, StatedOutcome, Text,
};
use crate::model::parameter::Value;

/// Kroner a year of administration, for the trials and, by coincidence, for the
/// suppliers of the framework agreement too.
const ADMINISTRATION: f64 = 1_300_000.0;
/// Full-year persons among whom the framework agreement's administration is
/// shared.
const FRAMEWORK_PERSONS: f64 = 5_013.0;
/// Those of them who are in the table: 53 + 105 + 272 + 10 + 24.
const FRAMEWORK_PERSONS_IN_TABLE: f64 = 464.0;

const fn printed<T>(value: T, source: &'static str) -> Stated<T> {
    stated(value, Knowledge::Printed, source)
}

const fn stated<T>(value: T, knowledge: Knowledge, source: &'static str) -> Stated<T> {
    Stated {
        value,
        knowledge,
        source: Cow::Borrowed(source),
    }
}

/// The data set.
pub(super) fn revision_1() -> Definition {
    Definition {
        id: Cow::Borrowed("copenhagen-2015"),
        revision: 1,
        name: Text::new(&[("da", "København 2015"), ("en", "Copenhagen 2015")]),
        subject: Some(Text::new(&[
            (
                "da",
                "Beskæftigelsesforsøg for udsatte borgere på offentlig forsørgelse",
            ),
            ("en", "Employment trials for vulnerable people on benefits"),
        ])),
        origin: Some(Text::new(&[
            (
                "da",
                "Tallene er fra den evaluering af seks forsøg, som mploy har lavet for Københavns \
                 Kommune, tabel 1 og 6. Budgetter og pladser er regnet baglæns ud fra rapportens \
                 enhedspriser.",
            ),
            (
                "en",
                "The figures are from the evaluation of six trials that mploy made for the City of \
                 Copenhagen, tables 1 and 6. Budgets and places are worked back from the report's \
                 unit prices.",
            ),
        ])),
        called: Some(Text::new(&[("da", "rapporten"), ("en", "the report")])),
        year: 2015,
        programmes: programmes(),
        groups: groups(),
        pools: pools(),
        comparisons: vec![
            payoff::comparison(
                "over30",
                ["over30-trials", "over30-existing"],
                "cash-benefit",
            ),
            payoff::comparison("youth", ["youth-trials", "youth-existing"], "youth-benefit"),
        ],
        outcomes: outcomes::outcomes(),
        traits: outcomes::traits(),
        claims: claims::claims(),
        splits: splits(),
        weeks_off: stated(5.0, Knowledge::Assumed, "weeks"),
        presets: presets(),
        remarks: notes::remarks(),
        assumptions: reservations::assumptions(),
        limits: reservations::limits(),
        sources: [notes::sources(), payoff::sources()].concat(),
    }
}

/// What courses can lead to.
pub(super) fn outcomes() -> Vec<Outcome> {
    outcomes::outcomes()
}

fn programmes() -> Vec<Programme> {
    let [
        lokalvaerdi,
        vesterbro,
        opzoomerne,
        kogekone,
        craft,
        go_for_it,
    ] = SPLITS[0].1;
    let five = "over30-trials";
    vec![
        trial(
            "lokalvaerdi",
            Text::new(&[("da", "Lokalværdi")]),
            five,
            lokalvaerdi,
            [19.0, 62.0, 15.0],
            54_861.0,
            counted([0.0, 0.0, 32.0], [4.0, 39.0]),
        ),
        trial(
            "vesterbrobyggerne",
            Text::new(&[("da", "Vesterbrobyggerne")]),
            five,
            vesterbro,
            [33.0, 117.0, 13.0],
            49_028.0,
            counted([0.0, 1.0, 49.0], [3.0, 70.0]),
        ),
        trial(
            "opzoomerne",
            Text::new(&[("da", "Opzoomerne")]),
            five,
            opzoomerne,
            [10.0, 28.0, 14.0],
            70_139.0,
            counted([0.0, 0.0, 8.0], [4.0, 13.0]),
        ),
        trial(
            "kogekone",
            Text::new(&[("da", "Fra kogekone til køkkenansat")]),
            five,
            kogekone,
            [12.0, 37.0, 19.0],
            44_028.0,
            counted([0.0, 0.0, 12.0], [0.0, 21.0]),
        ),
        trial(
            "craftwomanship",
            Text::new(&[("da", "Craftwomanship")]),
            five,
            craft,
            [5.0, 19.0, 13.0],
            59_028.0,
            counted([0.0, 0.0, 5.0], [0.0, 8.0]),
        ),
        trial(
            "go-for-it",
            Text::new(&[("da", "Go-For-It")]),
            "youth-trials",
            go_for_it,
            [21.0, 77.0, 4.0],
            54_482.0,
            counted([4.0, 3.0, 51.0], [29.0, 65.0]),
        ),
        existing(
            "kofoed-basis",
            Text::new(&[("da", "Kofoeds Skole, basis-kombi")]),
            [53.0, 254.0, 12.0],
            39_298.0,
            [0.0, 0.0],
        ),
        existing(
            "kofoed-intensiv",
            Text::new(&[("da", "Kofoeds Skole, særlig intensiv pakke")]),
            [105.0, 515.0, 11.0],
            36_767.0,
            [0.0, 0.01],
        ),
        existing(
            "cab-basis",
            Text::new(&[("da", "CAB, basis-kombi")]),
            [272.0, 1_902.0, 11.0],
            67_259.0,
            [0.02, 0.14],
        ),
        existing(
            "cab-tolk",
            Text::new(&[("da", "CAB, basis-kombi med tolk")]),
            [10.0, 106.0, 12.0],
            67_259.0,
            [0.01, 0.03],
        ),
        Programme {
            group: Cow::Borrowed("youth-existing"),
            ..existing(
                "vaeksthuset",
                Text::new(&[("da", "Væksthuset")]),
                [24.0, 124.0, 5.0],
                67_283.0,
                [0.05, 0.03],
            )
        },
    ]
}

/// Budget and places by the first split; persons, courses and hours a week as
/// printed.
fn trial(
    id: &'static str,
    name: Text,
    group: &'static str,
    (places, budget): (f64, f64),
    [persons, courses, hours]: [f64; 3],
    price: f64,
    outcomes: Vec<StatedOutcome>,
) -> Programme {
    let reconstructed = |value| stated(value, Knowledge::Reconstructed, "reconstruction");
    Programme {
        id: Cow::Borrowed(id),
        name,
        role: Role::Trial,
        group: Cow::Borrowed(group),
        pool: Some(Cow::Borrowed("trials")),
        payment: Payment::Budget {
            budget: reconstructed(budget),
            places: reconstructed(places),
        },
        fixed_share: None,
        persons: printed(persons, "table-1"),
        courses: Some(printed(courses, "table-6")),
        hours: Some(stated(hours, Knowledge::Assumed, "hours")),
        printed_price: Some(printed(price, "table-1")),
        outcomes,
    }
}

/// Paid per person: the printed price less its share of administration.
fn existing(
    id: &'static str,
    name: Text,
    [persons, courses, hours]: [f64; 3],
    price: f64,
    [job, placement]: [f64; 2],
) -> Programme {
    let rate = price - ADMINISTRATION / FRAMEWORK_PERSONS;
    Programme {
        id: Cow::Borrowed(id),
        name,
        role: Role::Existing,
        group: Cow::Borrowed("over30-existing"),
        pool: Some(Cow::Borrowed("framework")),
        payment: Payment::Rate {
            rate: stated(rate, Knowledge::Derived, "rate"),
        },
        fixed_share: None,
        persons: printed(persons, "table-1"),
        courses: Some(printed(courses, "table-6")),
        hours: Some(stated(hours, Knowledge::Assumed, "hours")),
        printed_price: Some(printed(price, "table-1")),
        outcomes: rounded(job, placement, courses),
    }
}

fn groups() -> Vec<Group> {
    let group = |id, [name, short, located]: [Text; 3], fixed: bool, price: Option<f64>| Group {
        id: Cow::Borrowed(id),
        name,
        short,
        located,
        // That the others are paid per person, so that nothing is fixed, is assumed as well.
        fixed_share: Some(if fixed {
            stated(1.0, Knowledge::Assumed, "fixed-share")
        } else {
            stated(0.0, Knowledge::Assumed, "rate")
        }),
        printed_price: price.map(|p| printed(p, "table-1")),
        outcomes: outcomes::progression(id),
        printed_shares: outcomes::printed_shares(id),
        people: outcomes::people(id),
        several_courses: outcomes::several_courses(id),
        payoff: Payoff::default(),
    };
    vec![
        group(
            "over30-trials",
            [
                Text::new(&[
                    ("da", "De fem forsøg for borgere over 30 år"),
                    ("en", "The five trials for over-30s"),
                ]),
                Text::new(&[("da", "De fem forsøg"), ("en", "The five trials")]),
                Text::new(&[("da", "i de fem forsøg"), ("en", "in the five trials")]),
            ],
            true,
            Some(53_290.0),
        ),
        group(
            "over30-existing",
            [
                Text::new(&[
                    ("da", "Kofoeds Skole og CAB"),
                    ("en", "Kofoeds Skole and CAB"),
                ]),
                Text::new(&[
                    ("da", "Kofoeds Skole og CAB"),
                    ("en", "Kofoeds Skole and CAB"),
                ]),
                Text::new(&[
                    ("da", "hos Kofoeds Skole og CAB"),
                    ("en", "at Kofoeds Skole and CAB"),
                ]),
            ],
            false,
            Some(56_615.0),
        ),
        group(
            "youth-trials",
            [
                Text::new(&[("da", "Go-For-It")]),
                Text::new(&[("da", "Go-For-It")]),
                Text::new(&[("da", "i Go-For-It"), ("en", "in Go-For-It")]),
            ],
            true,
            None,
        ),
        group(
            "youth-existing",
            [
                Text::new(&[("da", "Væksthuset")]),
                Text::new(&[("da", "Væksthuset")]),
                Text::new(&[("da", "hos Væksthuset"), ("en", "at Væksthuset")]),
            ],
            false,
            None,
        ),
    ]
}

fn pools() -> Vec<Pool> {
    vec![
        Pool {
            id: Cow::Borrowed("trials"),
            name: Text::new(&[
                ("da", "Forsøgenes administrationsudgifter"),
                ("en", "The trials' administrative cost"),
            ]),
            amount: printed(ADMINISTRATION, "administration"),
            base: printed(AllocationBase::PerPlace, "administration"),
            outside_persons: stated(0.0, Knowledge::Derived, "administration"),
        },
        Pool {
            id: Cow::Borrowed("framework"),
            name: Text::new(&[
                ("da", "Rammeaftalens administrationsudgifter"),
                ("en", "The framework agreement's administrative cost"),
            ]),
            amount: printed(ADMINISTRATION, "administration"),
            base: printed(AllocationBase::PerPerson, "administration"),
            outside_persons: stated(
                FRAMEWORK_PERSONS - FRAMEWORK_PERSONS_IN_TABLE,
                Knowledge::Assumed,
                "outside",
            ),
        },
    ]
}

fn presets() -> Vec<Preset> {
    let both = |field: [&'static str; 2], value| {
        field
            .into_iter()
            .map(|id| (Cow::Borrowed(id), Value::Number(value)))
            .collect()
    };
    vec![
        Preset {
            name: Text::new(&[("da", "Som i 2015"), ("en", "As in 2015")]),
            changes: Vec::new(),
        },
        Preset {
            name: Text::new(&[("da", "Alle pladser i brug"), ("en", "All places in use")]),
            changes: both(["over30-trials.occupancy", "youth-trials.occupancy"], 1.0),
        },
        Preset {
            name: Text::new(&[
                ("da", "Betalt pr. plads i brug"),
                ("en", "Paid per place used"),
            ]),
            changes: both(
                ["over30-trials.fixed-share", "youth-trials.fixed-share"],
                0.0,
            ),
        },
        Preset {
            name: Text::new(&[
                ("da", "Halv administration"),
                ("en", "Half the administration"),
            ]),
            changes: vec![(Cow::Borrowed("trials.amount"), Value::Number(650_000.0))],
        },
    ]
}

fn splits() -> Vec<Split> {
    const IDS: [&str; 6] = [
        "lokalvaerdi",
        "vesterbrobyggerne",
        "opzoomerne",
        "kogekone",
        "craftwomanship",
        "go-for-it",
    ];
    SPLITS
        .iter()
        .map(|(step, rows)| Split {
            step: *step,
            shares: IDS
                .into_iter()
                .zip(rows)
                .map(|(id, &(places, budget))| (Cow::Borrowed(id), budget, places))
                .collect(),
        })
        .collect()
}
