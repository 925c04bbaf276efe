//! Values as links write them.

use crate::model::allocation::AllocationBase;
use crate::model::data_set::DataSet;
use crate::model::parameter::{Domain, Value};
use crate::present::split_letter;
use crate::writing::number;

/// The split of a letter, among so many.
#[must_use]
pub fn split_of(text: &str, count: u8) -> Option<u8> {
    (0..count.min(26)).find(|&at| text.chars().eq([split_letter(at)]))
}

/// The name of a split: a letter.
#[must_use]
pub fn split_name(at: u8) -> String {
    split_letter(at).to_string()
}

/// A value as text: numbers with a point and as many digits as give the same
/// number back.
#[must_use]
pub fn write(data: &DataSet, value: Value) -> String {
    match value {
        Value::Number(x) => x.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Base(base) => base.id().to_owned(),
        Value::Split(at) => split_name(at),
        Value::Outcome(outcome) => data.outcome(outcome).id.to_string(),
    }
}

/// Reads a value for a parameter of this domain; `None` where it has another
/// form. Bounds are the scenario's to check.
///
/// ```
/// use pladspris::data;
/// use pladspris::exchange::value::read;
/// use pladspris::model::parameter::{Domain, Value};
///
/// let report = data::latest();
/// assert_eq!(read(&report, Domain::Flag, "true"), Some(Value::Flag(true)));
/// assert_eq!(read(&report, Domain::Flag, "ja"), None);
/// ```
#[must_use]
pub fn read(data: &DataSet, domain: Domain, text: &str) -> Option<Value> {
    match domain {
        // `inf` and `nan` are read here and refused by the scenario, by name.
        Domain::Number { .. } => number(text).map(Value::Number),
        Domain::Flag => text.parse().ok().map(Value::Flag),
        Domain::Base => AllocationBase::from_id(text).map(Value::Base),
        Domain::Split(count) => split_of(text, count).map(Value::Split),
        Domain::Outcome => data.find_outcome(text).map(Value::Outcome),
    }
}

/// What a parameter of this domain takes, for a message.
#[must_use]
pub fn expected(data: &DataSet, domain: Domain) -> String {
    match domain {
        Domain::Number { .. } => "a number".to_owned(),
        Domain::Flag => "true or false".to_owned(),
        Domain::Base => {
            let ids: Vec<&str> = AllocationBase::ALL.iter().map(|b| b.id()).collect();
            format!("one of {}", ids.join(", "))
        }
        Domain::Outcome => {
            let ids = data.outcomes().map(|key| &*data.outcome(key).id);
            format!("one of {}", ids.collect::<Vec<_>>().join(", "))
        }
        Domain::Split(count) => {
            format!(
                "a letter from a to {}",
                split_letter(count.saturating_sub(1))
            )
        }
    }
}
