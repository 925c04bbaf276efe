//! Six employment trials in Copenhagen in 2015 and the five offers they were
//! compared with, revision 1.
//!
//! The figures are those of the municipality's evaluation; `tests/data.rs` holds
//! them against its tables. The words are ours.

use std::borrow::Cow;

use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Comparison, Definition, Group, Knowledge, Payment, Pool, Preset, Programme, Remark, Role,
    Source, Split, Stated, Text,
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
        remarks: remarks(),
        sources: sources(),
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

fn remarks() -> Vec<Remark> {
    let remark = |about: &[&'static str], da, en| Remark {
        about: about.to_vec(),
        text: Text::new(da, en),
    };
    vec![
        remark(
            &["vaeksthuset"],
            "Tabel 1 sætter en plads i Væksthuset til 67.283 kr., teksten til 67.238 kr. Her bruges \
             tabellens tal.",
            "Table 1 puts a place at Væksthuset at 67,283 kr, the running text at 67,238 kr. The \
             table's figure is used here.",
        ),
        remark(
            &["go-for-it", "vaeksthuset"],
            "Teksten kalder Go-For-It godt 13.000 kr. billigere. Efter rapportens egne tal er \
             forskellen 12.801 kr. (eller 12.756 kr. med tekstens pris).",
            "The text calls Go-For-It a good 13,000 kr cheaper. By the report's own figures the \
             difference is 12,801 kr (or 12,756 kr with the price in the text).",
        ),
        remark(
            &["over30-trials", "over30-existing"],
            "De to gennemsnit er ikke regnet ens: 53.290 kr. er vægtet med pladser, 56.615 kr. med \
             personer. Vægtet med personer ville de fem forsøgs trykte priser give 52.977 kr., uden \
             vægte 55.417 kr.",
            "The two means are not made alike: 53,290 kr is weighted by places, 56,615 kr by \
             persons. Weighted by persons the five trials' printed prices would give 52,977 kr, \
             unweighted 55,417 kr.",
        ),
        remark(
            &["over30-existing"],
            "De fire tilbuds trykte priser giver 56.614,47 kr. i gennemsnit; rapporten trykker \
             56.615 kr.",
            "The four offers' printed prices average 56,614.47 kr; the report prints 56,615 kr.",
        ),
        remark(
            &["trials", "framework"],
            "De to puljer er hver på 1,3 mio. kr., men det er tilfældigt: i forsøgene bliver det \
             9.028 kr. pr. plads, i rammeaftalen 259 kr. pr. helårsperson, fordi den dækker 5.013 \
             personer.",
            "Both pools are 1.3 million kr, which is a coincidence: in the trials it comes to 9,028 \
             kr per place, in the framework agreement to 259 kr per full-year person, since that \
             covers 5,013 persons.",
        ),
        remark(
            &["kogekone", "craftwomanship", "go-for-it"],
            "De tre forsøg begyndte i januar 2015, så tallene er fra deres første år.",
            "These three trials began in January 2015, so the figures are from their first year.",
        ),
    ]
}

fn sources() -> Vec<Source> {
    let source = |id, da, en| Source {
        id,
        text: Text::new(da, en),
    };
    vec![
        source(
            "table-1",
            "Rapportens tabel 1: helårspersoner, enhedspris og timer",
            "The report's table 1: full-year persons, unit price and hours",
        ),
        source(
            "table-6",
            "Rapportens tabel 6: forløb og deltagere",
            "The report's table 6: courses and participants",
        ),
        source(
            "administration",
            "Noten til rapportens tabel 1: 1,3 mio. kr. delt på 144 pladser i forsøgene og 1,3 mio. \
             kr. delt på 5.013 helårspersoner i rammeaftalen",
            "The note to the report's table 1: 1.3 million kr over 144 places in the trials, and 1.3 \
             million kr over 5,013 full-year persons in the framework agreement",
        ),
        source(
            "outside",
            "5.013 helårspersoner i rammeaftalen minus de 464, der er i tabellen",
            "5,013 full-year persons in the framework agreement less the 464 who are in the table",
        ),
        source(
            "rate",
            "Den trykte enhedspris minus 259,33 kr. i administration. At tilbuddene betales pr. \
             person, er antaget: rapporten siger kun, at betalingsformen er en anden",
            "The printed unit price less 259.33 kr of administration. That the offers are paid per \
             person is assumed: the report says only that they are paid in another way",
        ),
        source(
            "reconstruction",
            "Regnet baglæns: trækkes 9.027,78 kr. i administration fra enhedsprisen, bliver \
             budgetterne runde tal. 16 fordelinger af pladserne passer med alt, hvad rapporten \
             trykker",
            "Worked backwards: with 9,027.78 kr of administration taken off the unit price, the \
             budgets come out as round sums. 16 ways to split the places fit all that the report \
             prints",
        ),
        source(
            "fixed-share",
            "Antaget: rapporten siger, at den reelle pris var højere, fordi pladser stod tomme. Det \
             tyder på, at de blev betalt alligevel, men det står der ikke",
            "Assumed: the report says that the real price was higher since places stood empty. That \
             suggests they were paid for all the same, but it does not say so",
        ),
        source(
            "hours",
            "Rapportens tabel 1 giver gennemsnitlige timer; at de er pr. uge, er antaget",
            "The report's table 1 gives average hours; that they are per week is assumed",
        ),
        source(
            "weeks",
            "Antaget: fem ugers lukning om året",
            "Assumed: closed for five weeks a year",
        ),
        source(
            "occupancy",
            "Helårspersoner delt med pladser",
            "Full-year persons divided by places",
        ),
    ]
}
