//! A data set of nobody's, with more of everything than the built-in one has, in other
//! words, and without what only that one has: splits, claims, traits, remarks.

use std::borrow::Cow;
use std::rc::Rc;

use pladspris::exchange::data_file;
use pladspris::model::allocation::AllocationBase;
use pladspris::model::data_set::{
    Comparison, DataSet, Definition, Frequency, Group, Knowledge, Outcome, Payment, Payoff, Pool,
    Programme, Role, Source, Stated, StatedOutcome, Text, Worth,
};

fn stated<T>(value: T) -> Stated<T> {
    Stated {
        value,
        knowledge: Knowledge::Printed,
        source: Cow::Borrowed("budget"),
    }
}

fn group(id: &'static str, name: Text, short: Text, located: Text) -> Group {
    Group {
        id: id.into(),
        name,
        short,
        located,
        fixed_share: Some(stated(1.0)),
        printed_price: None,
        outcomes: Vec::new(),
        printed_shares: Vec::new(),
        people: Vec::new(),
        several_courses: None,
        payoff: Payoff::default(),
    }
}

fn programme(
    id: &'static str,
    name: &'static str,
    group: &'static str,
    payment: Payment,
    persons: f64,
) -> Programme {
    Programme {
        id: id.into(),
        name: Text::owned(vec![("da".to_owned(), name.to_owned())]),
        role: Role::Trial,
        group: group.into(),
        pool: None,
        payment,
        fixed_share: None,
        persons: stated(persons),
        courses: None,
        hours: None,
        printed_price: None,
        outcomes: Vec::new(),
    }
}

fn budget(budget: f64, places: f64) -> Payment {
    Payment::Budget {
        budget: stated(budget),
        places: stated(places),
    }
}

fn rate(rate: f64) -> Payment {
    Payment::Rate { rate: stated(rate) }
}

fn sources() -> Vec<Source> {
    vec![Source {
        id: "budget".into(),
        text: Text::new(&[
            ("da", "Årsbudgettet for 2031."),
            ("en", "The budget for 2031."),
        ]),
    }]
}

fn definition(id: &'static str, name: Text) -> Definition {
    Definition {
        id: id.into(),
        revision: 1,
        name,
        subject: None,
        origin: None,
        called: None,
        year: 2031,
        programmes: Vec::new(),
        groups: Vec::new(),
        pools: Vec::new(),
        comparisons: Vec::new(),
        outcomes: Vec::new(),
        traits: Vec::new(),
        claims: Vec::new(),
        splits: Vec::new(),
        weeks_off: stated(0.0),
        presets: Vec::new(),
        remarks: Vec::new(),
        assumptions: Vec::new(),
        limits: Vec::new(),
        sources: sources(),
    }
}

fn payoff(outcome: Option<&'static str>) -> Payoff {
    Payoff {
        outcome: outcome.map(Cow::from),
        value: Some(stated(110_000.0)),
        education_value: Some(stated(40_000.0)),
        years: Some(stated(3.0)),
        retention: Some(stated(0.7)),
        discount: Some(stated(0.03)),
        first_year: Some(stated(0.5)),
        state_share: Some(stated(0.4)),
        other_value: None,
        operating_refund: None,
        refunds: Vec::new(),
        operating_refunds: Vec::new(),
    }
}

fn counted(k: f64, n: f64) -> Vec<StatedOutcome> {
    vec![StatedOutcome {
        outcome: "employed".into(),
        frequency: Frequency::Count {
            k: stated(k),
            n: stated(n),
        },
    }]
}

/// Three comparisons of four groups, three pools, one outcome of another name.
pub(crate) fn wide() -> Rc<DataSet> {
    let mut wide = definition(
        "wide",
        Text::new(&[
            ("da", "Søndre Kommunes kurser"),
            ("en", "Courses of Søndre"),
        ]),
    );
    let names = [
        (
            "craft",
            Text::new(&[("da", "Håndværk"), ("en", "Crafts")]),
            Text::new(&[("da", "i håndværk"), ("en", "in crafts")]),
        ),
        (
            "care",
            Text::new(&[("da", "Omsorg"), ("en", "Care")]),
            Text::new(&[("da", "i omsorg"), ("en", "in care")]),
        ),
        (
            "trade",
            Text::new(&[("da", "Handel"), ("en", "Trade")]),
            Text::new(&[("da", "i handel"), ("en", "in trade")]),
        ),
        (
            "bought",
            Text::new(&[("da", "Indkøbte kurser"), ("en", "Courses bought")]),
            Text::new(&[
                ("da", "i de indkøbte kurser"),
                ("en", "in the courses bought"),
            ]),
        ),
    ];
    wide.groups = names
        .into_iter()
        .map(|(id, name, located)| group(id, name.clone(), name, located))
        .collect();
    wide.pools = [
        (
            "north",
            "Nordkontoret",
            AllocationBase::PerPerson,
            400_000.0,
            20.0,
        ),
        (
            "south",
            "Sydkontoret",
            AllocationBase::PerPlace,
            250_000.0,
            20.0,
        ),
        (
            "buying",
            "Indkøb",
            AllocationBase::ByDirectCost,
            90_000.0,
            0.0,
        ),
    ]
    .into_iter()
    .map(|(id, name, base, amount, outside)| Pool {
        id: id.into(),
        name: Text::owned(vec![("da".to_owned(), name.to_owned())]),
        amount: stated(amount),
        base: stated(base),
        outside_persons: stated(outside),
    })
    .collect();
    let within = |mut programme: Programme, pool: &'static str, courses: f64, k: f64| {
        programme.pool = Some(pool.into());
        programme.hours = Some(stated(25.0));
        if courses > 0.0 {
            programme.courses = Some(stated(courses));
            programme.outcomes = counted(k, courses);
        }
        programme
    };
    wide.programmes = vec![
        within(
            programme(
                "masonry",
                "Murerholdet",
                "craft",
                budget(2_400_000.0, 30.0),
                22.0,
            ),
            "north",
            60.0,
            11.0,
        ),
        within(
            programme(
                "paint",
                "Malerholdet",
                "craft",
                budget(1_300_000.0, 18.0),
                18.0,
            ),
            "north",
            41.0,
            9.0,
        ),
        within(
            programme(
                "nursing",
                "Plejeholdet",
                "care",
                budget(3_000_000.0, 40.0),
                33.0,
            ),
            "south",
            90.0,
            31.0,
        ),
        within(
            programme("shop", "Butikken", "trade", budget(800_000.0, 15.0), 6.0),
            "south",
            0.0,
            0.0,
        ),
        within(
            programme("course-a", "Kursus A", "bought", rate(61_000.0), 80.0),
            "buying",
            210.0,
            40.0,
        ),
        within(
            programme("course-b", "Kursus B", "bought", rate(74_500.0), 25.0),
            "buying",
            50.0,
            12.0,
        ),
    ];
    wide.outcomes = vec![Outcome {
        id: "employed".into(),
        name: Text::new(&[("da", "Ansat"), ("en", "Employed")]),
        into: Text::new(&[("da", "i ansættelse"), ("en", "into employment")]),
        groups_only: false,
        partial: false,
        coverage: None,
        worth: Worth::Job,
    }];
    wide.comparisons = ["craft", "care", "trade"]
        .into_iter()
        .map(|a| Comparison {
            id: format!("{a}-bought").into(),
            a: a.into(),
            b: "bought".into(),
            before_closing: None,
            payoff: payoff(Some("employed")),
        })
        .collect();
    DataSet::new(wide).unwrap()
}

/// A data set that is kept as a file.
fn kept(name: &str) -> Rc<DataSet> {
    let path = format!("tests/data_files/{name}.json");
    data_file::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// One group and nothing to compare it with: no courses, no outcomes, no pools.
pub(crate) fn lone() -> Rc<DataSet> {
    kept("v1-lone")
}

/// Five comparisons, and names that no layout was made for.
pub(crate) fn names() -> Rc<DataSet> {
    kept("v1-names")
}

/// One programme, paid by the person.
pub(crate) fn one() -> Rc<DataSet> {
    let file = r#"{"pladspris_data": 1, "id": "one", "name": "Et", "year": 2024,
        "programmes": [{"name": "Alene", "rate": 61000, "persons": 2}]}"#;
    data_file::read(file).unwrap()
}

/// As many programmes as there may be.
pub(crate) fn many() -> Rc<DataSet> {
    let programme = |at: usize| {
        let group = if at.is_multiple_of(2) { "a" } else { "b" };
        format!(
            r#"{{"name": "Tilbud {at}", "group": "{group}", "pool": "p", "budget": {}, "places": 20, "persons": {}, "courses": 50}}"#,
            1_000_000 + 1_000 * at,
            10 + at % 10
        )
    };
    let all: Vec<String> = (0..500).map(programme).collect();
    let file = format!(
        r#"{{"pladspris_data": 1, "id": "many", "name": "Mange", "year": 2024, "programmes": [{}],
        "groups": [{{"id": "a", "name": "Lige"}}, {{"id": "b", "name": "Ulige"}}],
        "pools": [{{"id": "p", "name": "Puljen", "amount": 9000000, "base": "per-place"}}]}}"#,
        all.join(",")
    );
    data_file::read(&file).unwrap()
}
