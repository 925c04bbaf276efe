//! The parameters of one data set, and what it states of each.

use std::borrow::Cow;

use super::{DataSet, Knowledge, Owner, Payment, Stated};
use crate::model::key::{ComparisonField, GroupField, Key, OutcomeField, OutcomeKey, PoolField};
use crate::model::key::{ProgrammeField, Value};
use crate::model::parameter::{Domain, Parameter};

/// Makes the registry of a data set, sorted by [`Key`].
pub(super) fn register(data: &DataSet) -> Vec<Parameter> {
    let parameter = |key: Key| {
        let kind = key.kind();
        let stated = stated(data, key);
        Parameter {
            key,
            id: id(data, key, kind.id),
            domain: match kind.domain {
                Domain::Split(_) => Domain::Split(splits(data)),
                domain => domain,
            },
            knowledge: stated.as_ref().map_or(kind.knowledge, |s| s.knowledge),
            source: stated.map_or(Cow::Borrowed(kind.source), |s| s.source.clone()),
        }
    };
    keys(data).into_iter().map(parameter).collect()
}

/// How many splits a parameter can name.
fn splits(data: &DataSet) -> u8 {
    u8::try_from(data.definition().splits.len()).unwrap_or(u8::MAX)
}

/// The inputs that a data set has, in order.
fn keys(data: &DataSet) -> Vec<Key> {
    let mut keys = Vec::new();
    for group in data.groups() {
        keys.push(Key::Group(group, GroupField::Occupancy));
        let mut payments = data
            .members(group)
            .iter()
            .map(|&m| &data.programme(m).payment);
        if payments.any(|payment| matches!(payment, Payment::Budget { .. })) {
            keys.push(Key::Group(group, GroupField::FixedShare));
        }
    }
    for pool in data.pools() {
        keys.extend(PoolField::ALL.map(|field| Key::Pool(pool, field)));
    }
    if data.pools().len() > 1 {
        keys.extend([Key::CommonPool, Key::CommonBase]);
    }
    for programme in data.programmes() {
        use ProgrammeField as F;
        let payment = &data.programme(programme).payment;
        let fields = F::ALL.into_iter().filter(|field| match payment {
            Payment::Budget { .. } => *field != F::Rate,
            Payment::Rate { .. } => !matches!(field, F::Budget | F::FixedShare),
        });
        keys.extend(fields.map(|field| Key::Programme(programme, field)));
    }
    for (owner, outcome) in owners(data) {
        keys.extend(OutcomeField::ALL.map(|field| Key::Outcome(owner, outcome, field)));
    }
    keys.push(Key::WeeksOff);
    for comparison in data.all_assessments() {
        keys.extend(ComparisonField::ALL.map(|field| Key::Comparison(comparison, field)));
    }
    keys.push(Key::PriceIndex);
    if splits(data) > 1 {
        keys.push(Key::Reconstruction);
    }
    keys
}

/// The name of an input in links and files.
fn id(data: &DataSet, key: Key, kind: &str) -> String {
    match key {
        Key::Group(group, _) => format!("{}.{kind}", data.group(group).id),
        Key::Pool(pool, _) => format!("{}.{kind}", data.pool(pool).id),
        Key::Programme(programme, _) => format!("{}.{kind}", data.programme(programme).id),
        Key::Outcome(owner, outcome, _) => {
            let owner = match owner {
                Owner::Group(group) => &data.group(group).id,
                Owner::Programme(programme) => &data.programme(programme).id,
            };
            format!("{owner}.{}.{kind}", data.outcome(outcome).id)
        }
        Key::Comparison(comparison, _) => {
            format!("payoff.{}.{kind}", data.comparison(comparison).id)
        }
        Key::CommonPool
        | Key::CommonBase
        | Key::WeeksOff
        | Key::PriceIndex
        | Key::Reconstruction => kind.to_owned(),
    }
}

/// What a data set states of an input.
#[derive(Clone, Copy)]
pub(in crate::model) struct StatedValue<'a> {
    /// The value.
    pub(in crate::model) value: Value,
    /// How it is known.
    pub(in crate::model) knowledge: Knowledge,
    /// Id of where it comes from.
    source: &'a Cow<'static, str>,
}

/// The source of what nobody states.
static NO_SOURCE: Cow<'static, str> = Cow::Borrowed("");

impl<'a> StatedValue<'a> {
    fn number(stated: &'a Stated) -> Self {
        Self::of(stated, Value::Number(stated.value))
    }

    fn of<T>(stated: &'a Stated<T>, value: Value) -> Self {
        Self {
            value,
            knowledge: stated.knowledge,
            source: &stated.source,
        }
    }
}

/// What a data set states of an input, if anything: of budgets and places that no split
/// speaks of, and of persons and courses that follow nothing.
pub(in crate::model) fn stated(data: &DataSet, key: Key) -> Option<StatedValue<'_>> {
    let number = StatedValue::number;
    Some(match key {
        Key::Group(group, GroupField::FixedShare) => {
            number(data.group(group).fixed_share.as_ref()?)
        }
        Key::Pool(pool, field) => {
            let pool = data.pool(pool);
            match field {
                PoolField::Amount => number(&pool.amount),
                PoolField::Base => StatedValue::of(&pool.base, Value::Base(pool.base.value)),
                PoolField::OutsidePersons => number(&pool.outside_persons),
            }
        }
        Key::Programme(programme, field) => {
            use ProgrammeField as F;
            let programme = data.programme(programme);
            match (field, &programme.payment) {
                (F::Budget, Payment::Budget { budget, .. }) => number(budget),
                (F::Places, Payment::Budget { places, .. }) => number(places),
                (F::Rate, Payment::Rate { rate }) => number(rate),
                (F::Persons, _) => number(&programme.persons),
                (F::Courses, _) => number(programme.courses.as_ref()?),
                (F::Hours, _) => number(programme.hours.as_ref()?),
                (F::FixedShare, Payment::Budget { .. }) => number(programme.fixed_share.as_ref()?),
                (F::Budget | F::Rate | F::FixedShare | F::Places, _) => return None,
            }
        }
        Key::Outcome(owner, outcome, field) => {
            number(data.frequency(owner, outcome)?.field(field)?)
        }
        Key::WeeksOff => number(&data.definition().weeks_off),
        Key::Comparison(comparison, field) => {
            use ComparisonField as F;
            let payoff = &data.comparison(comparison).payoff;
            match field {
                F::Outcome => StatedValue {
                    value: Value::Outcome(data.find_outcome(payoff.outcome.as_ref()?)?),
                    knowledge: Knowledge::Assumed,
                    source: &NO_SOURCE,
                },
                F::Value => number(payoff.value.as_ref()?),
                F::EducationValue => number(payoff.education_value.as_ref()?),
                F::Years => number(payoff.years.as_ref()?),
                F::Retention => number(payoff.retention.as_ref()?),
                F::Discount => number(payoff.discount.as_ref()?),
                F::FirstYear => number(payoff.first_year.as_ref()?),
                F::StateShare => number(payoff.state_share.as_ref()?),
                F::OtherValue => number(payoff.other_value.as_ref()?),
                F::OperatingRefund => number(payoff.operating_refund.as_ref()?),
                F::CloseAdministration | F::Baseline => return None,
            }
        }
        Key::Group(_, GroupField::Occupancy)
        | Key::CommonPool
        | Key::CommonBase
        | Key::PriceIndex
        | Key::Reconstruction => return None,
    })
}

/// Every programme and group with the outcomes that it can have, in the order
/// of [`Key`].
fn owners(data: &DataSet) -> Vec<(Owner, OutcomeKey)> {
    let groups = data.groups().map(Owner::Group);
    let programmes = data.programmes().map(Owner::Programme);
    groups
        .chain(programmes)
        .flat_map(|owner| data.outcomes().map(move |outcome| (owner, outcome)))
        .filter(|&(owner, outcome)| {
            matches!(owner, Owner::Group(_)) || !data.outcome(outcome).groups_only
        })
        .collect()
}
