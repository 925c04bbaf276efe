//! What a data set holds besides programmes, as a data file writes it.

use std::borrow::Cow;

use super::expected::Expected;
use super::fault::{DataFault, Fail};
use super::figures::Figures;
use super::json::{Object, finite};
use super::made::into;
use crate::exchange::json::Json;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Definition, Harder, Note, Outcome, Payoff, Preset, Remark, Split, Text, Trait, Worth,
};
use crate::model::parameter::Value;

pub(super) fn payoff(of: &Object<'_>, figures: &Figures) -> Result<Payoff, Fail> {
    let Some(object) = of.object("payoff")? else {
        return Ok(Payoff::default());
    };
    let stated = |field| figures.stated(&object, field);
    let payoff = Payoff {
        outcome: object.string("outcome")?.map(Cow::Owned),
        value: stated("value-per-year")?,
        education_value: stated("education-value-per-year")?,
        other_value: stated("other-value-per-year")?,
        years: stated("years")?,
        retention: stated("retention")?,
        discount: stated("discount")?,
        first_year: stated("first-year")?,
        state_share: stated("state-share")?,
        operating_refund: stated("operating-refund")?,
        refunds: object.list("refunds", refund)?,
        operating_refunds: object.list("operating-refunds", refund)?,
    };
    object.done()?;
    Ok(payoff)
}

/// A share that the state refunds by one rule or another.
fn refund(json: &Json, place: String) -> Result<(Text, f64), Fail> {
    let refund = Object::of(json, place)?;
    let name = refund.due("name", refund.text("name")?)?;
    let share = refund.due("share", refund.bare("share")?)?;
    refund.done()?;
    Ok((name, share))
}

const PLAIN_WORTH: [(&str, bool); 2] = [("job", true), ("education", false)];

/// The outcome without its id, which is made where it is left out.
pub(super) fn outcome(object: &Object<'_>, id: Cow<'static, str>) -> Result<Outcome, Fail> {
    let name = object.due("name", object.text("name")?)?;
    let worth = match object.get("worth") {
        None => Worth::None,
        Some(Json::Object(_)) => {
            let either = object.object("worth")?;
            let either = object.due("worth", either)?;
            let job = either.due("job", either.string("job")?)?;
            let education = either.due("education", either.string("education")?)?;
            either.done()?;
            Worth::Either {
                job: Cow::Owned(job),
                education: Cow::Owned(education),
            }
        }
        Some(_) => match object.word("worth", &PLAIN_WORTH)? {
            Some(true) => Worth::Job,
            None => Worth::None,
            Some(false) => Worth::Education,
        },
    };
    Ok(Outcome {
        id,
        into: into(object.text("into")?, &name),
        groups_only: object.flag("groups-only")?,
        partial: object.flag("partial")?,
        coverage: object.text("coverage")?,
        worth,
        name,
    })
}

const UNITS: [(&str, bool); 2] = [("share", true), ("years", false)];
const HARDER: [(&str, Harder); 2] = [("higher", Harder::Higher), ("lower", Harder::Lower)];

pub(super) fn trait_of(object: &Object<'_>, id: Cow<'static, str>) -> Result<Trait, Fail> {
    Ok(Trait {
        id,
        name: object.due("name", object.text("name")?)?,
        share: object.word("unit", &UNITS)?.unwrap_or(true),
        harder: object.word("harder", &HARDER)?,
        told: object.text("told")?,
    })
}

pub(super) fn remark(json: &Json, place: String) -> Result<Remark, Fail> {
    let object = Object::of(json, place)?;
    let remark = Remark {
        about: object
            .strings("about")?
            .into_iter()
            .map(Cow::Owned)
            .collect(),
        text: object.due("text", object.text("text")?)?,
    };
    object.done()?;
    Ok(remark)
}

pub(super) fn note(json: &Json, place: String) -> Result<Note, Fail> {
    let object = Object::of(json, place)?;
    let note = Note {
        about: object.due("about", object.text("about")?)?,
        text: object.due("text", object.text("text")?)?,
    };
    object.done()?;
    Ok(note)
}

pub(super) fn split(json: &Json, place: String) -> Result<Split, Fail> {
    let object = Object::of(json, place)?;
    let step = object.bare("step")?.unwrap_or_default();
    let mut shares = Vec::new();
    if let Some(all) = object.object("shares")? {
        for (id, json) in all.all() {
            let share = Object::of(json, all.place(id))?;
            let budget = share.due("budget", share.bare("budget")?)?;
            let places = share.due("places", share.bare("places")?)?;
            share.done()?;
            shares.push((Cow::Owned(id.clone()), budget, places));
        }
    }
    object.done()?;
    Ok(Split { step, shares })
}

/// A preset, once the outcomes are known that a change may name.
pub(super) fn preset(json: &Json, place: String, definition: &Definition) -> Result<Preset, Fail> {
    let object = Object::of(json, place)?;
    let name = object.due("name", object.text("name")?)?;
    let mut changes = Vec::new();
    if let Some(all) = object.object("changes")? {
        for (id, json) in all.all() {
            let value = match json {
                Json::Number(_) => finite(json).map(Value::Number),
                Json::Flag(flag) => Some(Value::Flag(*flag)),
                Json::String(text) => word(text, definition),
                _ => None,
            };
            let value = value.ok_or_else(|| {
                Box::new(DataFault::Kind {
                    place: all.place(id),
                    expected: Expected::Number,
                })
            })?;
            changes.push((Cow::Owned(id.clone()), value));
        }
    }
    object.done()?;
    Ok(Preset { name, changes })
}

/// A choice by its name: a base, a split or an outcome.
fn word(text: &str, definition: &Definition) -> Option<Value> {
    if let Some(base) = AllocationBase::from_id(text) {
        return Some(Value::Base(base));
    }
    if let Some(outcome) = definition.find_outcome(text) {
        return Some(Value::Outcome(outcome));
    }
    crate::exchange::value::split_of(text, u8::MAX).map(Value::Split)
}
