//! Scenario files, version 1.
//!
//! ```json
//! {"pladspris": 1, "name": "All places filled", "data_set": "copenhagen-2015.1",
//!  "changes": {"over30-trials.occupancy": 1, "trials.amount": 900000}}
//! ```
//!
//! Beside what is on screen a file may hold scenarios stored to be compared (`scenarios` and
//! `shown`, see [`super::stored`]). A bad entry refuses the file, with one line that names it and the bound.

use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::data_file::{self, DataFault, MOST_BYTES};
use super::data_sets;
use super::excerpt::truncated;
use super::json::{Json, JsonFault};
use super::stored::{MOST_STORED, StoredScenario, StoredScenarios};
use super::value;
use crate::model::data_set::{DataSet, LONGEST_NAME};
use crate::model::error::Fault;
use crate::model::parameter::{Domain, Key, Value};
use crate::model::scenario::Scenario;
use crate::present::language::Language;
use crate::present::parameter_text;

/// The version of the form that this crate writes and reads.
pub const VERSION: u32 = 1;

/// A scenario read from a file.
#[derive(Debug)]
pub struct ScenarioFile {
    /// What the user calls it.
    pub name: Option<String>,
    /// The scenario on screen.
    pub scenario: Scenario,
    /// Those stored to be compared.
    pub stored: StoredScenarios,
}

/// Why a file is not a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// Not JSON, or not of the form.
    Form {
        /// What the reader found, with line and column.
        message: String,
    },
    /// Written by another version.
    Version {
        /// The version it names.
        given: u32,
    },
    /// A name that is too long to be one.
    NameTooLong {
        /// How many characters it has.
        count: usize,
    },
    /// No built-in data set has this id.
    UnknownDataSet {
        /// As written.
        id: String,
    },
    /// A data set of the user's own that makes none.
    OwnDataSet {
        /// Why.
        fault: DataFault,
    },
    /// A stored scenario that is none.
    Stored {
        /// Which, from zero.
        at: usize,
        /// Why.
        fault: Box<FileFault>,
    },
    /// More stored scenarios than there is room for.
    TooManyStored {
        /// How many.
        count: usize,
    },
    /// What is on screen started from a stored scenario that is not there.
    NotStored {
        /// Which it names, from zero.
        given: usize,
        /// How many there are.
        count: usize,
    },
    /// A value of the wrong form for its parameter.
    WrongForm {
        /// The parameter's id.
        parameter: String,
        /// What it takes.
        expected: String,
    },
    /// A value or combination that the model refuses.
    Refused {
        /// The message, naming parameter and bound.
        message: String,
        /// The fault behind it.
        fault: Fault,
    },
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form { message } => write!(f, "not a scenario file: {message}"),
            Self::Version { given } => {
                write!(
                    f,
                    "pladspris: there is no version {given}; this program reads version {VERSION}"
                )
            }
            Self::NameTooLong { count } => write!(
                f,
                "name: {count} characters is over the bound of {LONGEST_NAME}"
            ),
            Self::UnknownDataSet { id } => {
                write!(f, "data_set: there is no data set {}", quoted(id))
            }
            Self::OwnDataSet { fault } => write!(f, "{fault}"),
            Self::Stored { at, fault } => write!(f, "scenarios[{at}]: {fault}"),
            Self::TooManyStored { count } => {
                write!(f, "scenarios: {count} is over the bound of {MOST_STORED}")
            }
            Self::NotStored { given, count } => write!(
                f,
                "shown: there is no scenario {given}; counted from 0, there are {count}"
            ),
            Self::WrongForm {
                parameter,
                expected,
            } => write!(f, "{parameter}: must be {expected}"),
            Self::Refused { message, .. } => f.write_str(message),
        }
    }
}

impl std::error::Error for FileFault {}

/// The form as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "a page's saved state is the same object with what else was on screen, of no use to a scenario"
)]
struct InputForm<'file> {
    pladspris: u32,
    name: Option<String>,
    #[serde(borrow)]
    data_set: &'file RawValue,
    #[serde(default, deserialize_with = "given")]
    changes: Option<Changes>,
    #[serde(borrow)]
    scenarios: Option<Vec<&'file RawValue>>,
    shown: Option<usize>,
    view: Option<String>,
    part: Option<String>,
    lang: Option<String>,
    comparison: Option<String>,
    outcome: Option<String>,
    embed: Option<String>,
    theme: Option<String>,
    accent: Option<String>,
    show: Option<String>,
    lock: Option<String>,
}

/// A stored scenario as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a stored scenario")]
struct StoredForm {
    name: Option<String>,
    #[serde(default)]
    changes: Changes,
}

/// What is there, which no `null` is.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Changes>, D::Error> {
    Changes::deserialize(deserializer).map(Some)
}

/// The changes in the order written; a key that comes twice is refused, where a
/// plain map would keep the last in silence.
#[derive(Default)]
struct Changes(Vec<(String, Json)>);

impl<'de> Deserialize<'de> for Changes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Changes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of parameter ids and values")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Changes, A::Error> {
                let mut pairs: Vec<(String, Json)> = Vec::new();
                let mut seen = BTreeSet::new();
                while let Some(key) = map.next_key::<String>()? {
                    // Say whose it is.
                    let fault = |e: A::Error| A::Error::custom(format!("{}: {e}", truncated(&key)));
                    let value = map.next_value::<&RawValue>().map_err(fault)?;
                    let value = Json::read(value.get()).map_err(A::Error::custom)?;
                    if !seen.insert(key.clone()) {
                        return Err(A::Error::custom(format!(
                            "{}: comes twice",
                            truncated(&key)
                        )));
                    }
                    pairs.push((key, value));
                }
                Ok(Changes(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// Reads a scenario file.
///
/// # Errors
/// A [`FileFault`] for anything that is not a valid scenario; nothing is passed
/// over.
pub fn read(text: &str) -> Result<ScenarioFile, FileFault> {
    no_list(text)?;
    if text.len() > MOST_BYTES {
        let fault = DataFault::TooLarge;
        return Err(FileFault::OwnDataSet { fault });
    }
    let own = |read: Result<Rc<DataSet>, DataFault>| {
        read.map_err(|fault| FileFault::OwnDataSet { fault })
    };
    // A data file by itself is that data set with nothing changed.
    if data_file::is_one(text) {
        return Ok(ScenarioFile {
            name: None,
            scenario: Scenario::new(own(data_file::read(text))?),
            stored: StoredScenarios::default(),
        });
    }
    let input: InputForm = serde_json::from_str(text).map_err(form)?;
    if input.pladspris != VERSION {
        return Err(FileFault::Version {
            given: input.pladspris,
        });
    }
    check_name(input.name.as_deref())?;
    let no_json = |fault: JsonFault| FileFault::Form {
        message: fault.to_string(),
    };
    let set = match &Json::read(input.data_set.get()).map_err(no_json)? {
        Json::String(id) => {
            data_sets::find(id).ok_or_else(|| FileFault::UnknownDataSet { id: id.clone() })?
        }
        json @ Json::Object(_) => own(data_file::read_json(json))?,
        other => {
            return Err(FileFault::UnknownDataSet {
                id: other.to_string(),
            });
        }
    };
    let stored = stored(&set, &input)?;
    // What is not said to be on screen besides is the copy shown.
    let shown = stored.shown.filter(|_| input.changes.is_none());
    if let Some(shown) = shown.and_then(|at| stored.copies.get(at)).cloned() {
        return Ok(ScenarioFile {
            name: input
                .name
                .or(Some(shown.name).filter(|name| !name.is_empty())),
            scenario: shown.scenario,
            stored,
        });
    }
    Ok(ScenarioFile {
        name: input.name,
        scenario: scenario(&set, &input.changes.unwrap_or_default())?,
        stored,
    })
}

/// The scenarios stored to be compared.
fn stored(set: &Rc<DataSet>, input: &InputForm) -> Result<StoredScenarios, FileFault> {
    let scenarios = input.scenarios.as_deref().unwrap_or_default();
    let count = scenarios.len();
    if count > MOST_STORED {
        return Err(FileFault::TooManyStored { count });
    }
    let copy = |text: &str| {
        no_list(text)?;
        let copy: StoredForm = serde_json::from_str(text).map_err(form)?;
        check_name(copy.name.as_deref())?;
        Ok(StoredScenario {
            name: copy.name.unwrap_or_default(),
            scenario: scenario(set, &copy.changes)?,
        })
    };
    let copies = scenarios.iter().enumerate().map(|(at, text)| {
        copy(text.get()).map_err(|fault: FileFault| FileFault::Stored {
            at,
            fault: Box::new(fault),
        })
    });
    let copies = copies.collect::<Result<Vec<_>, _>>()?;
    if let Some(given) = input.shown.filter(|&at| at >= count) {
        return Err(FileFault::NotStored { given, count });
    }
    Ok(StoredScenarios {
        copies,
        shown: input.shown,
    })
}

/// The data set with changes as they are written.
fn scenario(set: &Rc<DataSet>, written: &Changes) -> Result<Scenario, FileFault> {
    let mut changes: Vec<(Key, Value)> = Vec::new();
    for (id, json) in &written.0 {
        let Some(parameter) = set.find(id) else {
            return Err(refused(set, Fault::UnknownParameter { id: id.clone() }));
        };
        let Some(value) = from_json(set, parameter.domain, json) else {
            return Err(FileFault::WrongForm {
                parameter: id.clone(),
                expected: value::expected(set, parameter.domain),
            });
        };
        changes.push((parameter.key, value));
    }
    Scenario::with_changes(Rc::clone(set), changes).map_err(|fault| refused(set, fault))
}

/// A list of the fields' values would do for serde, but is not the form.
fn no_list(text: &str) -> Result<(), FileFault> {
    if text.trim_start().starts_with('[') {
        return Err(FileFault::Form {
            message: "a list, where an object is due".to_owned(),
        });
    }
    Ok(())
}

fn check_name(name: Option<&str>) -> Result<(), FileFault> {
    let count = name.map_or(0, |name| name.chars().count());
    if count > LONGEST_NAME {
        return Err(FileFault::NameTooLong { count });
    }
    Ok(())
}

/// What the reader found.
#[allow(
    clippy::needless_pass_by_value,
    reason = "it is what `map_err` is given"
)]
fn form(fault: serde_json::Error) -> FileFault {
    FileFault::Form {
        message: truncate_middle(&fault.to_string()),
    }
}

/// The language that a page's saved state was in; `None` for a file that names none.
#[must_use]
pub fn language(text: &str) -> Option<Language> {
    let input: InputForm = serde_json::from_str(text).ok()?;
    Language::from_code(&input.lang?)
}

/// One line that names the parameter by id, as the file does, and by name.
fn refused(data: &DataSet, fault: Fault) -> FileFault {
    let sentence = match &fault {
        Fault::UnknownParameter { id } => Fault::UnknownParameter { id: truncated(id) },
        other => other.clone(),
    };
    let sentence = parameter_text::refusal(Language::English, data, &sentence);
    let id = match &fault {
        Fault::UnknownParameter { id } => Some(truncated(id)),
        other => other
            .parameter()
            .and_then(|key| data.parameter(key))
            .map(|p| p.id.clone()),
    };
    FileFault::Refused {
        message: format!("{}: {sentence}", id.unwrap_or_default()),
        fault,
    }
}

/// What the JSON reader says, short enough for a message: it repeats a key or a
/// string however long it is. Its own words stand at both ends.
fn truncate_middle(message: &str) -> String {
    const LONGEST: usize = 300;
    const HEAD: usize = 80;
    const TAIL: usize = 200;
    let length = message.chars().count();
    if length <= LONGEST {
        return message.to_owned();
    }
    let head = message.chars().take(HEAD);
    let tail = message.chars().skip(length - TAIL);
    head.chain(['…']).chain(tail).collect()
}

fn quoted(text: &str) -> String {
    format!("{:?}", truncated(text))
}

/// Writes a scenario file.
#[must_use]
pub fn write(file: &ScenarioFile) -> String {
    let data = file.scenario.data();
    let changes = |scenario: &Scenario| {
        let written = |(key, value)| Some((data.parameter(key)?.id.clone(), to_json(data, value)));
        Json::Object(scenario.changes().filter_map(written).collect())
    };
    let data_set = if data_sets::ships(data) {
        Json::String(data.full_id())
    } else {
        data_file::json(data.definition())
    };
    let mut members = vec![("pladspris", Json::number(f64::from(VERSION)))];
    members.extend(file.name.as_deref().map(|name| ("name", Json::text(name))));
    members.extend([("data_set", data_set), ("changes", changes(&file.scenario))]);
    if !file.stored.copies.is_empty() {
        let copies = file.stored.copies.iter().map(|copy| {
            object([
                ("name", Json::text(&copy.name)),
                ("changes", changes(&copy.scenario)),
            ])
        });
        members.push(("scenarios", Json::List(copies.collect())));
        let shown = file.stored.shown.map(|at| Json::Number(at.to_string()));
        members.extend(shown.map(|at| ("shown", at)));
    }
    object(members).pretty()
}

fn object<'name>(members: impl IntoIterator<Item = (&'name str, Json)>) -> Json {
    let members = members.into_iter();
    Json::Object(
        members
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

fn from_json(data: &DataSet, domain: Domain, json: &Json) -> Option<Value> {
    match (domain, json) {
        // One that no float holds is infinite, and refused with its bounds.
        (Domain::Number { .. }, Json::Number(_)) => json.as_f64().map(Value::Number),
        (Domain::Flag, Json::Flag(flag)) => Some(Value::Flag(*flag)),
        (Domain::Base | Domain::Split(_) | Domain::Outcome, Json::String(text)) => {
            value::read(data, domain, text)
        }
        _ => None,
    }
}

fn to_json(data: &DataSet, value: Value) -> Json {
    match value {
        Value::Number(x) => Json::number(x),
        Value::Flag(flag) => Json::Flag(flag),
        Value::Base(_) | Value::Split(_) | Value::Outcome(_) => {
            Json::String(value::write(data, value))
        }
    }
}
