//! Statements of data sets that are refused, each one fault away from
//! Copenhagen's.

use std::borrow::Cow;

use pladspris::data;
use pladspris::model::allocation::AllocationBase;
use pladspris::model::claim::{Amount, Relation};
use pladspris::model::data_set::{
    DataSet, Definition, Frequency, LONGEST_NAME, MOST_PROGRAMMES, Payment, Predicate,
    RESERVED_IDS, Stated, Text,
};
use pladspris::model::error::Fault;
use pladspris::model::parameter::{Key, Value};
use pladspris::model::scenario::Scenario;

type Row = (&'static str, fn(&mut Definition), &'static str);

fn budget(d: &mut Definition) -> (&mut f64, &mut f64) {
    match &mut d.programmes[0].payment {
        Payment::Budget { budget, places } => (&mut budget.value, &mut places.value),
        Payment::Rate { .. } => panic!("Lokalværdi is paid by budget"),
    }
}

/// A name of 201 characters beside one that is short enough.
fn long(code: &str) -> Text {
    let entry = |code: &str, name: String| (code.to_owned(), name);
    Text::owned(vec![
        entry("sv", "x".to_owned()),
        entry(code, "x".repeat(201)),
    ])
}

fn rate(d: &mut Definition) -> &mut f64 {
    match &mut d.programmes[10].payment {
        Payment::Rate { rate } => &mut rate.value,
        Payment::Budget { .. } => panic!("Væksthuset is paid by the person"),
    }
}

/// The first programme's count: how many, of how many.
fn count(d: &mut Definition) -> (&mut Stated, &mut Stated) {
    match &mut d.programmes[0].outcomes[0].frequency {
        Frequency::Count { k, n } => (k, n),
        Frequency::Share { .. } => panic!("Lokalværdi's are counted"),
    }
}

/// Splits give the budgets and places of their own; without them the statement's
/// count.
fn unsplit(d: &mut Definition) -> &mut Definition {
    d.splits.clear();
    d
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("an id in capitals", |d| d.programmes[0].id = Cow::Borrowed("Lokal"),
        r#"id "Lokal": only a-z, 0-9 and - are allowed"#),
    ("an id with a point", |d| d.programmes[0].id = Cow::Borrowed("a.b"),
        r#"id "a.b": only a-z, 0-9 and - are allowed"#),
    ("an empty id", |d| d.groups[0].id = Cow::Borrowed(""),
        r#"id "": only a-z, 0-9 and - are allowed"#),
    ("an id with a line break", |d| d.pools[0].id = Cow::Borrowed("a\nb"),
        r#"id "a\nb": only a-z, 0-9 and - are allowed"#),
    ("a malformed id of a comparison", |d| d.comparisons[0].id = Cow::Borrowed("over 30"),
        r#"id "over 30": only a-z, 0-9 and - are allowed"#),
    ("a malformed id of the whole", |d| d.id = Cow::Borrowed("København"),
        r#"id "København": only a-z, 0-9 and - are allowed"#),
    ("two programmes of one id", |d| d.programmes[1].id = Cow::Borrowed("lokalvaerdi"),
        "id lokalvaerdi: used twice"),
    ("a programme and a group of one id", |d| d.groups[0].id = Cow::Borrowed("lokalvaerdi"),
        "id lokalvaerdi: used twice"),
    ("a pool and a comparison of one id", |d| d.comparisons[0].id = Cow::Borrowed("trials"),
        "id trials: used twice"),
    ("a reserved id", |d| d.programmes[0].id = Cow::Borrowed("pools"),
        "id pools: reserved"),
    ("a reserved id of a pool", |d| d.pools[0].id = Cow::Borrowed("common"),
        "id common: reserved"),
    ("an unknown group", |d| d.programmes[0].group = Cow::Borrowed("over40"),
        r#"lokalvaerdi: there is no group "over40""#),
    ("an unknown group of a comparison", |d| d.comparisons[1].b = Cow::Borrowed("youth"),
        r#"youth: there is no group "youth""#),
    ("an unknown pool", |d| d.programmes[0].pool = Some(Cow::Borrowed("none")),
        r#"lokalvaerdi: there is no pool "none""#),
    ("an unknown programme in a split", |d| d.splits[3].shares[0].0 = Cow::Borrowed("x"),
        r#"splits: there is no programme "x""#),
    ("a name of 201 characters", |d| d.programmes[0].name = Text::owned(vec![("da".to_owned(), "å".repeat(201))]),
        "lokalvaerdi.name: over the bound of 200 characters"),
    ("a group's name of 201 characters", |d| d.groups[0].name = long("en"),
        "over30-trials.name: over the bound of 200 characters"),
    ("a pool's name of 201 characters", |d| d.pools[1].name = long("da"),
        "framework.name: over the bound of 200 characters"),
    ("zero places under a budget", |d| *budget(unsplit(d)).1 = 0.0,
        "lokalvaerdi.places: 0 is too little; it must be above 0"),
    ("zero places in a split", |d| d.splits[5].shares[1].2 = 0.0,
        "vesterbrobyggerne.places: 0 is too little; it must be above 0"),
    ("a negative budget", |d| *budget(unsplit(d)).0 = -1.0,
        "lokalvaerdi.budget: -1 is under the bound of 0"),
    ("a budget in a split that is no number", |d| d.splits[15].shares[0].1 = f64::NAN,
        "lokalvaerdi.budget: must be a finite number"),
    ("an infinite rate", |d| *rate(d) = f64::INFINITY,
        "vaeksthuset.rate: must be a finite number"),
    ("persons that are no number", |d| d.programmes[0].persons.value = f64::NAN,
        "lokalvaerdi.persons: must be a finite number"),
    ("persons over 1.2 times the places", |d| d.programmes[5].persons.value = 27.0,
        "go-for-it.persons: 27 persons are over the bound of 26.4, 1.2 times the places"),
    ("persons over 1.2 times the places of a split", |d| d.programmes[4].persons.value = 8.0,
        "craftwomanship.persons: 8 persons are over the bound of 7.199999999999999, 1.2 times the places"),
    ("negative courses", |d| d.programmes[0].courses.as_mut().unwrap().value = -3.0,
        "lokalvaerdi.courses: -3 is under the bound of 0"),
    ("more hours than a week has", |d| d.programmes[0].hours.as_mut().unwrap().value = 170.0,
        "lokalvaerdi.hours: 170 is over the bound of 168"),
    ("a share over 1", |d| d.groups[0].fixed_share.as_mut().unwrap().value = 1.5,
        "over30-trials.fixed-share: 1.5 is over the bound of 1"),
    ("a share that is no number", |d| d.groups[0].fixed_share.as_mut().unwrap().value = f64::NAN,
        "over30-trials.fixed-share: must be a finite number"),
    ("a negative pool", |d| d.pools[0].amount.value = -0.5,
        "trials.amount: -0.5 is under the bound of 0"),
    ("minus infinity outside", |d| d.pools[1].outside_persons.value = f64::NEG_INFINITY,
        "framework.outside-persons: must be a finite number"),
    ("a base whose figures are missing", |d| d.pools[1].base.value = AllocationBase::Equal,
        "framework.outside-persons: the base equal cannot be used: the figures of who is outside are not known"),
    ("a base with nothing to share by", |d| {
        d.pools[0].base.value = AllocationBase::PerCourse;
        d.programmes[..6].iter_mut().for_each(|p| p.courses.as_mut().unwrap().value = 0.0);
    }, "lokalvaerdi.courses: the base per-course cannot be used: there is nothing to share by"),
    ("all weeks of the year", |d| d.weeks_off.value = 52.0,
        "hours.weeks-off: 52 is over the bound of 51"),
    ("a printed price that is no number", |d| {
        d.programmes[0].printed_price.as_mut().unwrap().value = f64::NAN;
    }, "lokalvaerdi.printed-price: must be a finite number, not negative"),
    ("a negative printed price", |d| d.groups[0].printed_price.as_mut().unwrap().value = -1.0,
        "over30-trials.printed-price: must be a finite number, not negative"),
    ("an infinite step", |d| d.splits[2].step = f64::INFINITY,
        "splits: step 2 must be a finite number, not negative"),
    ("an unknown outcome", |d| d.programmes[0].outcomes[0].outcome = Cow::Borrowed("jobs"),
        r#"lokalvaerdi: there is no outcome "jobs""#),
    ("an unknown outcome among the printed shares", |d| d.groups[0].printed_shares[0].0 = Cow::Borrowed("jobs"),
        r#"over30-trials: there is no outcome "jobs""#),
    ("an outcome of groups for a programme", |d| d.programmes[0].outcomes[0].outcome = Cow::Borrowed("progression"),
        "lokalvaerdi.progression: must be one count of courses, or one rounded share"),
    ("an outcome stated twice", |d| {
        let first = d.programmes[0].outcomes[0].clone();
        d.programmes[0].outcomes.push(first);
    }, "lokalvaerdi.job: must be one count of courses, or one rounded share"),
    ("more with an outcome than courses", |d| count(d).0.value = 33.0,
        "lokalvaerdi.job: must be one count of courses, or one rounded share"),
    ("a negative count", |d| count(d).0.value = -1.0,
        "lokalvaerdi.job.k: -1 is under the bound of 0"),
    ("a count of no courses", |d| { count(d).0.value = 0.0; count(d).1.value = 0.0; },
        "lokalvaerdi.job.n: 0 is too little; it must be above 0"),
    ("a printed share over 1", |d| d.groups[1].printed_shares[0].1.value = 1.01,
        "over30-existing.job: must be one count of courses, or one rounded share"),
    ("a figure on people of no trait", |d| d.groups[0].people[0].0 = Cow::Borrowed("height"),
        "over30-trials.people.height: must be a figure of one of the traits, a share from 0 to 1"),
    ("a figure on people that is no number", |d| d.groups[0].people[0].1 = f64::NAN,
        "over30-trials.people.women: must be a figure of one of the traits, a share from 0 to 1"),
    ("a share of people over 1", |d| d.groups[0].people[0].1 = 1.01,
        "over30-trials.people.women: must be a figure of one of the traits, a share from 0 to 1"),
    ("no programmes", |d| d.programmes.clear(), "programmes: there must be one at least"),
    ("a preset of no parameter", |d| d.presets[3].changes[0].0 = Cow::Borrowed("trials.sum"),
        "presets[3].trials.sum: is no parameter, or takes no such value"),
    ("a preset out of bounds", |d| d.presets[3].changes[0].1 = Value::Number(-1.0),
        "presets[3].trials.amount: is no parameter, or takes no such value"),
    ("a claim about an unknown comparison", |d| d.claims[0].predicate = Predicate::Price {
        comparison: Cow::Borrowed("over40"), relation: Relation::Less,
    }, "claim youth-cheaper: is about something that is not there"),
    ("a claim about an unknown programme", |d| d.claims[6].predicate = Predicate::Highest {
        named: vec![Cow::Borrowed("x")], others: vec![Cow::Borrowed("go-for-it")],
    }, "claim dearest-two: is about something that is not there"),
    ("a claim about an unknown outcome", |d| d.claims[1].predicate = Predicate::Share {
        comparison: Cow::Borrowed("youth"), outcome: Cow::Borrowed("jobs"), relation: Relation::More,
    }, "claim youth-more-jobs: is about something that is not there"),
    ("a claim about the outcomes of an unknown comparison", |d| d.claims[1].predicate = Predicate::Share {
        comparison: Cow::Borrowed("over40"), outcome: Cow::Borrowed("job"), relation: Relation::More,
    }, "claim youth-more-jobs: is about something that is not there"),
    ("a claim about an unknown group", |d| d.claims[1].predicate = Predicate::AboveFull {
        group: Cow::Borrowed("over40-trials"),
    }, "claim youth-more-jobs: is about something that is not there"),
    ("a claim of prices less than nothing apart", |d| d.claims[0].predicate = Predicate::Price {
        comparison: Cow::Borrowed("youth"), relation: Relation::About(-1.0),
    }, "claim youth-cheaper: is about something that is not there"),
    ("a claim of shares apart by no number", |d| d.claims[1].predicate = Predicate::Share {
        comparison: Cow::Borrowed("youth"), outcome: Cow::Borrowed("job"), relation: Relation::About(f64::INFINITY),
    }, "claim youth-more-jobs: is about something that is not there"),
    ("a claimed amount under nothing", |d| d.claims[3].amount = Some(Amount::Good(-1.0)),
        "claim over30-cheaper: is about something that is not there"),
    ("a claimed amount that is no number", |d| d.claims[3].amount = Some(Amount::Good(f64::NAN)),
        "claim over30-cheaper: is about something that is not there"),
    ("a claim with the id of an outcome", |d| d.claims[0].id = Cow::Borrowed("job"),
        "id job: used twice"),
];

#[test]
fn faulty_definitions_are_refused() {
    for (why, spoil, message) in ROWS {
        let mut definition = data::latest().definition().clone();
        spoil(&mut definition);
        let fault = DataSet::new(definition).expect_err(why);
        assert_eq!(fault.to_string(), *message, "{why}");
    }
}

#[test]
fn every_reserved_id_is_refused() {
    for id in RESERVED_IDS {
        let mut definition = data::latest().definition().clone();
        definition.comparisons[0].id = Cow::Borrowed(id);
        let fault = DataSet::new(definition).expect_err(id);
        assert_eq!(fault.to_string(), format!("id {id}: reserved"));
    }
}

/// A statement with so many programmes, each named with so many characters.
fn grown(programmes: usize, name: usize) -> Definition {
    let mut definition = data::latest().definition().clone();
    let last = definition.programmes[10].clone();
    definition.programmes = (0..programmes)
        .map(|at| {
            let mut programme = last.clone();
            programme.id = Cow::Owned(format!("p{at}"));
            programme.name = Text::owned(vec![("da".to_owned(), "ø".repeat(name))]);
            programme
        })
        .collect();
    definition.splits.clear();
    definition.claims.clear();
    definition.presets.clear();
    definition
}

/// A split that does not speak of a programme has nothing to do with its places.
#[test]
fn who_is_in_no_split_keeps_its_own_places() {
    let mut definition = data::latest().definition().clone();
    for split in &mut definition.splits {
        split.shares.retain(|(id, ..)| id != "go-for-it");
    }
    let set = DataSet::new(definition).unwrap();
    let key = |id: &str| set.find(id).unwrap().key;
    let scenario = Scenario::new(set.clone());
    let scenario = scenario
        .with(Key::Reconstruction, Value::Split(10))
        .unwrap();
    let [persons, places] = ["go-for-it.persons", "go-for-it.places"].map(key);
    match scenario.with(persons, Value::Number(200.0)) {
        Err(Fault::Overfull { clashes_with, .. }) => assert_eq!(clashes_with, places),
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_at_all_is_taken_where_it_is_only_shown() {
    let mut definition = data::latest().definition().clone();
    for price in definition
        .groups
        .iter_mut()
        .filter_map(|g| g.printed_price.as_mut())
    {
        price.value = 0.0;
    }
    for split in &mut definition.splits {
        split.step = 0.0;
    }
    assert!(DataSet::new(definition).is_ok());
}

#[test]
fn the_bounds_themselves_are_taken() {
    let most = DataSet::new(grown(MOST_PROGRAMMES, LONGEST_NAME)).unwrap();
    assert_eq!(most.programmes().len(), 500);
    let fault = DataSet::new(grown(MOST_PROGRAMMES + 1, 1)).expect_err("501 programmes");
    assert_eq!(
        fault.to_string(),
        "programmes: 501 is over the bound of 500"
    );
}
