//! Data sets and scenarios of every kind that is valid.

use std::borrow::Cow;
use std::rc::Rc;

use pladspris::data;
use pladspris::model::allocation::AllocationBase;
use pladspris::model::data_set::{
    Comparison, DataSet, Definition, Frequency, Group, Knowledge, Outcome, Payment, Payoff, Pool,
    Programme, Role, Split, Stated, StatedOutcome, Text, Worth,
};
use pladspris::model::parameter::{Domain, Key, Value};
use pladspris::model::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::Index;

/// What a programme is made from. Occupancy stands for persons, so that every
/// draw is valid.
#[derive(Clone, Copy, Debug)]
struct ProgrammeDraw {
    group: Index,
    pool: Option<Index>,
    budget: bool,
    money: f64,
    places: f64,
    occupancy: f64,
    courses: Option<f64>,
    hours: Option<f64>,
    /// A fixed share of its own, under a budget.
    fixed_share: Option<f64>,
    /// How often its courses led to which outcome.
    came: [FrequencyDraw; 5],
}

/// How an outcome is known, if at all.
#[derive(Clone, Copy, Debug)]
enum FrequencyDraw {
    Unknown,
    Count(f64, f64),
    Share(f64, Option<f64>),
}

#[derive(Clone, Copy, Debug)]
struct PoolDraw {
    amount: f64,
    base: AllocationBase,
    outside: f64,
}

fn stated<T>(value: T) -> Stated<T> {
    Stated {
        value,
        knowledge: Knowledge::Assumed,
        source: Cow::Borrowed(""),
    }
}

/// Kroner: mostly what a municipality pays, sometimes nothing or a bound.
pub(crate) fn money() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => (1_u32..5_000_000).prop_map(f64::from),
        2 => 0.001..1e7,
        1 => Just(0.0),
        1 => Just(1e12),
    ]
}

fn places() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => (1_u32..400).prop_map(f64::from),
        2 => 0.05..1e3,
        1 => Just(8e8),
    ]
}

fn occupancy() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => 0.05..1.0,
        2 => Just(1.0),
        1 => Just(0.0),
        1 => 1.0..1.2,
    ]
}

/// Counts, none and all of them among them, and rounded shares with and without.
fn frequency() -> impl Strategy<Value = FrequencyDraw> {
    let share = (0_u32..=100).prop_map(|per_cent| f64::from(per_cent) / 100.0);
    let courses = || (1_u32..3000).prop_map(f64::from);
    prop_oneof![
        1 => Just(FrequencyDraw::Unknown),
        4 => (courses(), 0.0..=1.0)
            .prop_map(|(n, part): (f64, f64)| FrequencyDraw::Count((n * part).floor(), n)),
        1 => courses().prop_map(|n| FrequencyDraw::Count(0.0, n)),
        1 => courses().prop_map(|n| FrequencyDraw::Count(n, n)),
        3 => (share, proptest::option::of(courses()))
            .prop_map(|(share, n)| FrequencyDraw::Share(share, n)),
    ]
}

fn programme() -> impl Strategy<Value = ProgrammeDraw> {
    let courses = prop_oneof![8 => 1.0..3000.0, 1 => Just(0.0)];
    let hours = prop_oneof![8 => 1.0..37.0, 1 => Just(0.0), 1 => Just(168.0)];
    let known = |some| proptest::option::weighted(0.9, some);
    let fixed_share = proptest::option::weighted(0.2, 0.0..=1.0);
    (
        (
            any::<Index>(),
            proptest::option::weighted(0.8, any::<Index>()),
        ),
        any::<bool>(),
        (money(), places(), occupancy()),
        (known(courses.boxed()), known(hours.boxed()), fixed_share),
        [(); 5].map(|()| frequency()),
    )
        .prop_map(
            |((group, pool), budget, (money, places, occupancy), known, came)| {
                let (courses, hours, fixed_share) = known;
                ProgrammeDraw {
                    group,
                    pool,
                    budget,
                    money,
                    places,
                    occupancy,
                    courses,
                    hours,
                    fixed_share,
                    came,
                }
            },
        )
}

fn pool() -> impl Strategy<Value = PoolDraw> {
    let outside = prop_oneof![3 => Just(0.0), 2 => 0.5..1e4, 1 => Just(1e9)];
    (
        money(),
        proptest::sample::select(&AllocationBase::ALL),
        outside,
    )
        .prop_map(|(amount, base, outside)| PoolDraw {
            amount,
            base,
            outside,
        })
}

/// Statements of 1-12 programmes in 1-3 groups with 0-2 pools and 0-2 splits.
pub(crate) fn definitions() -> impl Strategy<Value = Definition> {
    (
        proptest::collection::vec(programme(), 1..=12),
        proptest::collection::vec(proptest::option::of(0.0..=1.0), 1..=3),
        proptest::collection::vec(pool(), 0..=2),
        (0_usize..=2, 0.0..51.0),
    )
        .prop_map(|(programmes, groups, pools, (splits, weeks_off))| {
            define(&programmes, &groups, &pools, splits, weeks_off)
        })
}

fn define(
    programmes: &[ProgrammeDraw],
    groups: &[Option<f64>],
    pools: &[PoolDraw],
    splits: usize,
    weeks_off: f64,
) -> Definition {
    let id = |kind: &str, at: usize| Cow::<'static, str>::Owned(format!("{kind}{at}"));
    let group_ids: Vec<_> = (0..groups.len()).map(|at| id("g", at)).collect();
    let mut definition = Definition {
        id: Cow::Borrowed("drawn"),
        revision: 1,
        name: Text::new(&[("da", "Drawn")]),
        subject: None,
        origin: None,
        called: None,
        year: 2026,
        programmes: (0..)
            .zip(programmes)
            .map(|(at, p)| of_draw(at, p, groups, pools))
            .collect(),
        groups: groups
            .iter()
            .zip(&group_ids)
            .map(|(fixed, id)| Group {
                id: id.clone(),
                name: Text::new(&[("da", "A group")]),
                short: Text::new(&[("da", "A group")]),
                located: Text::new(&[("da", "in a group")]),
                fixed_share: fixed.map(stated),
                printed_price: None,
                outcomes: Vec::new(),
                printed_shares: Vec::new(),
                people: Vec::new(),
                several_courses: None,
                payoff: Payoff::default(),
            })
            .collect(),
        pools: (0..)
            .zip(pools)
            .map(|(at, p)| Pool {
                id: id("pool", at),
                name: Text::new(&[("en", "A pool")]),
                amount: stated(p.amount),
                base: stated(AllocationBase::None),
                outside_persons: stated(p.outside),
            })
            .collect(),
        comparisons: (1..groups.len())
            .map(|at| Comparison {
                id: id("c", at),
                a: group_ids[at - 1].clone(),
                b: group_ids[at].clone(),
                before_closing: None,
                payoff: Payoff {
                    outcome: Some(id("o", at % 5)),
                    value: Some(stated(120_000.0)),
                    education_value: Some(stated(40_000.0)),
                    years: Some(stated(5.0)),
                    retention: Some(stated(0.8)),
                    discount: Some(stated(0.04)),
                    first_year: Some(stated(0.5)),
                    state_share: Some(stated(0.3)),
                    other_value: None,
                    operating_refund: None,
                    refunds: Vec::new(),
                    operating_refunds: Vec::new(),
                },
            })
            .collect(),
        // The first is either of the next two; one has no value of its own, and one was
        // measured only in part.
        outcomes: (0..5)
            .map(|at| Outcome {
                id: id("o", at),
                name: Text::new(&[("en", "A result")]),
                into: Text::new(&[("en", "into a result")]),
                groups_only: false,
                partial: at == 4,
                coverage: None,
                worth: match at {
                    0 => Worth::Either {
                        job: id("o", 1),
                        education: id("o", 2),
                    },
                    1 => Worth::Job,
                    2 => Worth::Education,
                    _ => Worth::None,
                },
            })
            .collect(),
        traits: Vec::new(),
        claims: Vec::new(),
        splits: Vec::new(),
        weeks_off: stated(weeks_off),
        presets: Vec::new(),
        remarks: Vec::new(),
        assumptions: Vec::new(),
        limits: Vec::new(),
        sources: Vec::new(),
    };
    // The first split is the data itself, the others move kroner and places.
    definition.splits = (0..splits)
        .map(|at| Split {
            step: 1.0,
            shares: definition
                .programmes
                .iter()
                .filter_map(|p| match &p.payment {
                    Payment::Budget { budget, places } => {
                        let more = 1.0 + f64::from(u8::try_from(at).unwrap()) / 7.0;
                        Some((p.id.clone(), budget.value / more, places.value * more))
                    }
                    Payment::Rate { .. } => None,
                })
                .collect(),
        })
        .collect();
    // The base drawn, where it can be used.
    for (at, pool) in pools.iter().enumerate() {
        let mut tried = definition.clone();
        tried.pools[at].base.value = pool.base;
        if DataSet::new(tried.clone()).is_ok() {
            definition = tried;
        }
    }
    definition
}

fn of_draw(at: usize, p: &ProgrammeDraw, groups: &[Option<f64>], pools: &[PoolDraw]) -> Programme {
    let group = p.group.index(groups.len());
    let pool = p.pool.filter(|_| !pools.is_empty());
    Programme {
        id: Cow::Owned(format!("p{at}")),
        name: Text::owned(vec![("en".to_owned(), format!("Programme {at}"))]),
        role: if group == 0 {
            Role::Trial
        } else {
            Role::Existing
        },
        group: Cow::Owned(format!("g{group}")),
        pool: pool.map(|pool| Cow::Owned(format!("pool{}", pool.index(pools.len())))),
        payment: if p.budget {
            Payment::Budget {
                budget: stated(p.money),
                places: stated(p.places),
            }
        } else {
            Payment::Rate {
                rate: stated(p.money),
            }
        },
        fixed_share: p.fixed_share.filter(|_| p.budget).map(stated),
        persons: stated(p.places * p.occupancy),
        courses: p.courses.map(stated),
        hours: p.hours.map(stated),
        printed_price: None,
        outcomes: p
            .came
            .iter()
            .enumerate()
            .filter_map(|(at, came)| {
                let frequency = match *came {
                    FrequencyDraw::Unknown => return None,
                    FrequencyDraw::Count(k, n) => Frequency::Count {
                        k: stated(k),
                        n: stated(n),
                    },
                    FrequencyDraw::Share(share, n) => Frequency::Share {
                        share: stated(share),
                        n: n.map(stated),
                        step: 0.01,
                    },
                };
                Some(StatedOutcome {
                    outcome: Cow::Owned(format!("o{at}")),
                    frequency,
                })
            })
            .collect(),
    }
}

/// Copenhagen, or any other data set.
pub(crate) fn data_sets() -> impl Strategy<Value = Rc<DataSet>> {
    prop_oneof![
        Just(()).prop_map(|()| data::latest()),
        definitions().prop_map(|d| DataSet::new(d).unwrap()),
    ]
}

/// A change before it is known which data set it is made to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draw {
    which: Index,
    /// Whether programmes' own inputs are among the choices.
    broad: bool,
    manner: u8,
    amount: f64,
}

pub(crate) fn draw() -> impl Strategy<Value = Draw> {
    (any::<Index>(), any::<bool>(), 0_u8..12, 0.0..1.0).prop_map(
        |(which, broad, manner, amount)| Draw {
            which,
            broad,
            manner,
            amount,
        },
    )
}

impl Draw {
    /// The change that this draw is to a scenario. It may be refused.
    pub(crate) fn change(&self, scenario: &Scenario) -> (Key, Value) {
        let all = scenario.data().parameters();
        let narrow = |key| self.broad || !matches!(key, Key::Programme(..) | Key::Outcome(..));
        let choices: Vec<_> = all.iter().filter(|p| narrow(p.key)).collect();
        let parameter = choices[self.which.index(choices.len())];
        let value = match parameter.domain {
            Domain::Flag => Value::Flag(self.amount < 0.5),
            Domain::Base => Value::Base(AllocationBase::ALL[(self.amount * 6.0) as usize]),
            Domain::Split(count) => Value::Split((self.amount * f64::from(count)) as u8),
            Domain::Outcome => {
                let all: Vec<_> = scenario.data().outcomes().collect();
                Value::Outcome(all[(self.amount * all.len() as f64) as usize % all.len()])
            }
            Domain::Number { least, most, .. } => {
                let present = scenario.number(parameter.key).unwrap_or_default();
                Value::Number(match self.manner {
                    0..=4 => present * 2.0 * self.amount,
                    5..=7 => least + (most - least) * self.amount,
                    8 => least.max(1e-9),
                    9 => least,
                    10 => most,
                    _ => most.min(1.0),
                })
            }
        };
        (parameter.key, value)
    }
}

/// A scenario with those of the drawn changes that it takes.
pub(crate) fn apply(data: Rc<DataSet>, draws: &[Draw]) -> Scenario {
    let mut scenario = Scenario::new(data);
    for draw in draws {
        let (key, value) = draw.change(&scenario);
        if let Ok(changed) = scenario.with(key, value) {
            scenario = changed;
        }
    }
    scenario
}

/// Valid scenarios of any data set.
pub(crate) fn scenarios() -> impl Strategy<Value = Scenario> {
    (data_sets(), proptest::collection::vec(draw(), 0..12))
        .prop_map(|(data, draws)| apply(data, &draws))
}
