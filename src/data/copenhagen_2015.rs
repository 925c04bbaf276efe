//! Six employment trials in Copenhagen in 2015 and the five offers they were
//! compared with, revision 1.
//!
//! The figures are those of the municipality's evaluation; `tests/data.rs` holds
//! them against its tables. The words are ours.

mod notes;

use std::borrow::Cow;

use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Comparison, Definition, Group, Knowledge, Payment, Pool, Preset, Programme, Role, Split,
    Stated, Text,
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
        source,
    }
}

/// The data set.
pub(super) fn revision_1() -> Definition {
    Definition {
        id: Cow::Borrowed("copenhagen-2015"),
        revision: 1,
        name: Text::new("København 2015", "Copenhagen 2015"),
        year: 2015,
        programmes: programmes(),
        groups: groups(),
        pools: pools(),
        comparisons: vec![
            comparison("over30", "over30-trials", "over30-existing"),
            comparison("youth", "youth-trials", "youth-existing"),
        ],
        splits: splits(),
        weeks_off: stated(5.0, Knowledge::Assumed, "weeks"),
        presets: presets(),
        remarks: notes::remarks(),
        sources: notes::sources(),
    }
}

fn comparison(id: &'static str, a: &'static str, b: &'static str) -> Comparison {
    Comparison {
        id: Cow::Borrowed(id),
        a: Cow::Borrowed(a),
        b: Cow::Borrowed(b),
    }
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
            "Lokalværdi",
            five,
            lokalvaerdi,
            [19.0, 62.0, 15.0],
            54_861.0,
        ),
        trial(
            "vesterbrobyggerne",
            "Vesterbrobyggerne",
            five,
            vesterbro,
            [33.0, 117.0, 13.0],
            49_028.0,
        ),
        trial(
            "opzoomerne",
            "Opzoomerne",
            five,
            opzoomerne,
            [10.0, 28.0, 14.0],
            70_139.0,
        ),
        trial(
            "kogekone",
            "Fra kogekone til køkkenansat",
            five,
            kogekone,
            [12.0, 37.0, 19.0],
            44_028.0,
        ),
        trial(
            "craftwomanship",
            "Craftwomanship",
            five,
            craft,
            [5.0, 19.0, 13.0],
            59_028.0,
        ),
        trial(
            "go-for-it",
            "Go-For-It",
            "youth-trials",
            go_for_it,
            [21.0, 77.0, 4.0],
            54_482.0,
        ),
        existing(
            "kofoed-basis",
            "Kofoeds Skole, basis-kombi",
            [53.0, 254.0, 12.0],
            39_298.0,
        ),
        existing(
            "kofoed-intensiv",
            "Kofoeds Skole, særlig intensiv pakke",
            [105.0, 515.0, 11.0],
            36_767.0,
        ),
        existing(
            "cab-basis",
            "CAB, basis-kombi",
            [272.0, 1_902.0, 11.0],
            67_259.0,
        ),
        existing(
            "cab-tolk",
            "CAB, basis-kombi med tolk",
            [10.0, 106.0, 12.0],
            67_259.0,
        ),
        Programme {
            group: Cow::Borrowed("youth-existing"),
            ..existing("vaeksthuset", "Væksthuset", [24.0, 124.0, 5.0], 67_283.0)
        },
    ]
}

/// Budget and places by the first split; persons, courses and hours a week as
/// printed.
fn trial(
    id: &'static str,
    name: &'static str,
    group: &'static str,
    (places, budget): (f64, f64),
    [persons, courses, hours]: [f64; 3],
    price: f64,
) -> Programme {
    let reconstructed = |value| stated(value, Knowledge::Reconstructed, "reconstruction");
    Programme {
        id: Cow::Borrowed(id),
        name: Cow::Borrowed(name),
        role: Role::Trial,
        group: Cow::Borrowed(group),
        pool: Some(Cow::Borrowed("trials")),
        payment: Payment::Budget {
            budget: reconstructed(budget),
            places: reconstructed(places),
        },
        persons: printed(persons, "table-1"),
        courses: printed(courses, "table-6"),
        hours: stated(hours, Knowledge::Assumed, "hours"),
        printed_price: Some(printed(price, "table-1")),
    }
}

/// Paid per person: the printed price less its share of administration.
fn existing(
    id: &'static str,
    name: &'static str,
    [persons, courses, hours]: [f64; 3],
    price: f64,
) -> Programme {
    let rate = price - ADMINISTRATION / FRAMEWORK_PERSONS;
    Programme {
        id: Cow::Borrowed(id),
        name: Cow::Borrowed(name),
        role: Role::Existing,
        group: Cow::Borrowed("over30-existing"),
        pool: Some(Cow::Borrowed("framework")),
        payment: Payment::Rate {
            rate: stated(rate, Knowledge::Derived, "rate"),
        },
        persons: printed(persons, "table-1"),
        courses: printed(courses, "table-6"),
        hours: stated(hours, Knowledge::Assumed, "hours"),
        printed_price: Some(printed(price, "table-1")),
    }
}

fn groups() -> Vec<Group> {
    let group = |id, name, located, fixed: bool, price: Option<f64>| Group {
        id: Cow::Borrowed(id),
        name,
        located,
        fixed_share: fixed.then(|| stated(1.0, Knowledge::Assumed, "fixed-share")),
        printed_price: price.map(|p| printed(p, "table-1")),
    };
    vec![
        group(
            "over30-trials",
            Text::new("De fem forsøg over 30 år", "The five trials over 30"),
            Text::new("i de fem forsøg", "in the five trials"),
            true,
            Some(53_290.0),
        ),
        group(
            "over30-existing",
            Text::new("Kofoeds Skole og CAB", "Kofoeds Skole and CAB"),
            Text::new("hos Kofoeds Skole og CAB", "at Kofoeds Skole and CAB"),
            false,
            Some(56_615.0),
        ),
        group(
            "youth-trials",
            Text::same("Go-For-It"),
            Text::new("i Go-For-It", "in Go-For-It"),
            true,
            None,
        ),
        group(
            "youth-existing",
            Text::same("Væksthuset"),
            Text::new("hos Væksthuset", "at Væksthuset"),
            false,
            None,
        ),
    ]
}

fn pools() -> Vec<Pool> {
    vec![
        Pool {
            id: Cow::Borrowed("trials"),
            name: Text::new(
                "Forsøgenes administrationsudgifter",
                "The trials' administrative cost",
            ),
            amount: printed(ADMINISTRATION, "administration"),
            base: printed(AllocationBase::PerPlace, "administration"),
            outside_persons: stated(0.0, Knowledge::Derived, "administration"),
        },
        Pool {
            id: Cow::Borrowed("framework"),
            name: Text::new(
                "Rammeaftalens administrationsudgifter",
                "The framework agreement's administrative cost",
            ),
            amount: printed(ADMINISTRATION, "administration"),
            base: printed(AllocationBase::PerPerson, "administration"),
            outside_persons: stated(
                FRAMEWORK_PERSONS - FRAMEWORK_PERSONS_IN_TABLE,
                Knowledge::Derived,
                "outside",
            ),
        },
    ]
}

fn presets() -> Vec<Preset> {
    let both = |field: [&'static str; 2], value| {
        field
            .into_iter()
            .map(|id| (id, Value::Number(value)))
            .collect()
    };
    vec![
        Preset {
            name: Text::new("Som i 2015", "As in 2015"),
            changes: Vec::new(),
        },
        Preset {
            name: Text::new("Alle pladser i brug", "All places in use"),
            changes: both(["over30-trials.occupancy", "youth-trials.occupancy"], 1.0),
        },
        Preset {
            name: Text::new("Betalt pr. plads i brug", "Paid per place used"),
            changes: both(
                ["over30-trials.fixed-share", "youth-trials.fixed-share"],
                0.0,
            ),
        },
        Preset {
            name: Text::new("Halv administration", "Half the administration"),
            changes: vec![("trials.amount", Value::Number(650_000.0))],
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

/// A split: the step its budgets are round to, then places and budget of
/// Lokalværdi, Vesterbrobyggerne, Opzoomerne, Fra kogekone, Craftwomanship and
/// Go-For-It.
type SplitRow = (f64, [(f64, f64); 6]);

const OPZOOMERNE: (f64, f64) = (18.0, 1_100_000.0);
const GO_FOR_IT: (f64, f64) = (22.0, 1_000_000.0);

/// A row of [`SPLITS`]. Opzoomerne and Go-For-It are the same in all of them.
const fn split(
    step: f64,
    lokalvaerdi: (f64, f64),
    vesterbrobyggerne: (f64, f64),
    kogekone: (f64, f64),
    craftwomanship: (f64, f64),
) -> SplitRow {
    (
        step,
        [
            lokalvaerdi,
            vesterbrobyggerne,
            OPZOOMERNE,
            kogekone,
            craftwomanship,
            GO_FOR_IT,
        ],
    )
}

/// Every split of round budgets that gives the printed unit prices and means,
/// with at least as many places as persons: one at steps of 100,000 kroner, 16
/// down to steps of 5,000. The order is that of the letters `a` to `p`.
const SPLITS: [SplitRow; 16] = [
    split(
        100_000.0,
        (24.0, 1_100_000.0),
        (50.0, 2_000_000.0),
        (20.0, 700_000.0),
        (10.0, 500_000.0),
    ),
    split(
        50_000.0,
        (24.0, 1_100_000.0),
        (35.0, 1_400_000.0),
        (30.0, 1_050_000.0),
        (15.0, 750_000.0),
    ),
    split(
        25_000.0,
        (30.0, 1_375_000.0),
        (40.0, 1_600_000.0),
        (25.0, 875_000.0),
        (9.0, 450_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (38.0, 1_520_000.0),
        (28.0, 980_000.0),
        (14.0, 700_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (41.0, 1_640_000.0),
        (26.0, 910_000.0),
        (13.0, 650_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (44.0, 1_760_000.0),
        (24.0, 840_000.0),
        (12.0, 600_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (47.0, 1_880_000.0),
        (22.0, 770_000.0),
        (11.0, 550_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (53.0, 2_120_000.0),
        (18.0, 630_000.0),
        (9.0, 450_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (56.0, 2_240_000.0),
        (16.0, 560_000.0),
        (8.0, 400_000.0),
    ),
    split(
        10_000.0,
        (24.0, 1_100_000.0),
        (59.0, 2_360_000.0),
        (14.0, 490_000.0),
        (7.0, 350_000.0),
    ),
    split(
        10_000.0,
        (36.0, 1_650_000.0),
        (36.0, 1_440_000.0),
        (26.0, 910_000.0),
        (6.0, 300_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (34.0, 1_360_000.0),
        (29.0, 1_015_000.0),
        (11.0, 550_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (37.0, 1_480_000.0),
        (27.0, 945_000.0),
        (10.0, 500_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (43.0, 1_720_000.0),
        (23.0, 805_000.0),
        (8.0, 400_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (46.0, 1_840_000.0),
        (21.0, 735_000.0),
        (7.0, 350_000.0),
    ),
    split(
        5_000.0,
        (30.0, 1_375_000.0),
        (49.0, 1_960_000.0),
        (19.0, 665_000.0),
        (6.0, 300_000.0),
    ),
];
