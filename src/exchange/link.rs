//! Links, version 1: the state of the page in the fragment of its address.
//!
//! `#v=1&set=copenhagen-2015.1&view=occupancy&lang=da&over30-trials.occupancy=1`
//!
//! A link made once opens for ever, with the same figures. What it does not
//! understand falls back to the default, with a [`Notice`] that names it.

use std::rc::Rc;

use super::value;
use crate::data;
use crate::model::data_set::DataSet;
use crate::model::error::Fault;
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;
use crate::present::language::Language;
use crate::present::view::View;

/// The version that this crate writes.
pub const VERSION: &str = "1";
/// The most of a fragment that is read, in bytes; far more than is ever written.
const LONGEST: usize = 65_536;
/// The most notices one link gives; the rest are counted in the last.
const MOST_NOTICES: usize = 12;

/// What a link asks for. What is `None` the link does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The view to open.
    pub view: Option<View>,
    /// The language to speak.
    pub language: Option<Language>,
    /// Id of the comparison to look at.
    pub comparison: Option<String>,
    /// A whole scenario, if the link holds any parameter.
    pub scenario: Option<Scenario>,
    /// What was not understood.
    pub notices: Vec<Notice>,
}

/// Something in a link that was passed over.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Made by a later version.
    Version {
        /// The version it names.
        given: String,
    },
    /// No such data set, or no such revision; the latest is shown.
    UnknownDataSet {
        /// As written.
        id: String,
    },
    /// A key that means nothing.
    UnknownKey {
        /// As written.
        key: String,
    },
    /// A value of the wrong form.
    BadValue {
        /// The key.
        key: String,
        /// As written.
        given: String,
    },
    /// A value or combination that the model refuses.
    Refused {
        /// Why; it names the parameter.
        fault: Fault,
    },
    /// More of the same.
    More {
        /// How many.
        count: usize,
    },
    /// Longer than is read.
    TooLong,
}

/// Reads a fragment, with or without its `#`. Whatever comes in, a link and
/// notices come out.
///
/// ```
/// use pladspris::exchange::link;
/// use pladspris::present::view::View;
///
/// let link = link::read("#v=1&view=occupancy&over30-trials.occupancy=0.9&nonsense=1");
/// assert_eq!(link.view, Some(View::Occupancy));
/// assert!(link.scenario.is_some());
/// assert_eq!(link.notices.len(), 1);
/// ```
#[must_use]
pub fn read(fragment: &str) -> Link {
    let mut link = Link::default();
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.len() > LONGEST {
        link.notices.push(Notice::TooLong);
        return link;
    }
    let pairs: Vec<(String, String)> = text
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(key), decode(value))
        })
        .collect();
    let mut notices = Vec::new();
    let set = data_set(&pairs, &mut notices);
    let mut changes: Vec<(Key, Value)> = Vec::new();
    let mut any_parameter = false;
    for (key, given) in pairs {
        let bad = |key: String, given: String| Notice::BadValue { key, given };
        match key.as_str() {
            "v" if given == VERSION => {}
            "v" => notices.push(Notice::Version { given }),
            "set" => {}
            "view" => match View::from_id(&given) {
                Some(view) => link.view = Some(view),
                None => notices.push(bad(key, given)),
            },
            "lang" => match Language::from_code(&given) {
                Some(language) => link.language = Some(language),
                None => notices.push(bad(key, given)),
            },
            "comparison" if set.find_comparison(&given).is_some() => {
                link.comparison = Some(given);
            }
            "comparison" => notices.push(bad(key, given)),
            _ => match set.find(&key) {
                None => notices.push(Notice::UnknownKey { key }),
                Some(parameter) => {
                    any_parameter = true;
                    match value::read(parameter.domain, &given) {
                        Some(value) => changes.push((parameter.key, value)),
                        None => notices.push(bad(key, given)),
                    }
                }
            },
        }
    }
    if any_parameter {
        link.scenario = Some(settle(&set, changes, &mut notices));
    }
    let more = notices.len().saturating_sub(MOST_NOTICES);
    if more > 0 {
        notices.truncate(MOST_NOTICES);
        notices.push(Notice::More { count: more });
    }
    link.notices = notices;
    link
}

fn data_set(pairs: &[(String, String)], notices: &mut Vec<Notice>) -> Rc<DataSet> {
    let named = pairs.iter().rev().find(|(key, _)| key == "set");
    named.map_or_else(data::latest, |(_, id)| {
        data::find(id).unwrap_or_else(|| {
            notices.push(Notice::UnknownDataSet { id: id.clone() });
            data::latest()
        })
    })
}

/// The scenario of these changes. Where they clash, the one to blame falls back
/// to its default, one after the other, until the rest stand together.
fn settle(
    set: &Rc<DataSet>,
    mut changes: Vec<(Key, Value)>,
    notices: &mut Vec<Notice>,
) -> Scenario {
    // One alone: a value outside its own bounds.
    let alone = Scenario::new(Rc::clone(set));
    changes.retain(|&(key, value)| match alone.check_value(key, value) {
        Ok(()) => true,
        Err(fault) => {
            notices.push(Notice::Refused { fault });
            false
        }
    });
    loop {
        match Scenario::with_changes(Rc::clone(set), changes.iter().copied()) {
            Ok(scenario) => return scenario,
            Err(fault) => {
                let before = changes.len();
                let blamed = fault.parameter();
                changes.retain(|&(key, _)| Some(key) != blamed);
                if changes.len() == before {
                    // The fault blames something that the link did not set.
                    changes.pop();
                }
                notices.push(Notice::Refused { fault });
            }
        }
    }
}

/// Writes the fragment of a state, without its `#`: version, data set, view and
/// language, then what differs from the defaults, in the registry's order.
#[must_use]
pub fn write(
    view: View,
    language: Language,
    comparison: Option<&str>,
    scenario: &Scenario,
) -> String {
    let data = scenario.data();
    let mut link = format!(
        "v={VERSION}&set={}&view={}&lang={}",
        data.full_id(),
        view.id(),
        language.code()
    );
    let mut add = |key: &str, value: &str| {
        link.push('&');
        link.push_str(key);
        link.push('=');
        link.push_str(value);
    };
    if let Some(id) = comparison {
        add("comparison", id);
    }
    for (key, value) in scenario.changes() {
        if let Some(parameter) = data.parameter(key) {
            add(&parameter.id, &value::write(value));
        }
    }
    link
}

/// Undoes percent-encoding; what is not valid stays as it is. Some mail programs
/// encode a whole fragment.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = |i: usize| {
            bytes
                .get(i)
                .and_then(|&b| char::from(b).to_digit(16))
                .and_then(|d| u8::try_from(d).ok())
        };
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
