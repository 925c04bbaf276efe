//! The part of the page's state that a link or a saved page sets, read from the same keys
//! and values in both.
//!
//! Reading never fails: what is not understood
//! falls back to the default, with a [`Notice`] that names it.

use std::rc::Rc;

use super::data_file::DataFault;
use super::data_sets;
use super::excerpt::truncated;
use super::own;
use super::stored::StoredScenarios;
use super::value;
use crate::data;
use crate::model::data_set::{DataSet, LONGEST_NAME};
use crate::model::error::Fault;
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;
use crate::present::accent::Accent;
use crate::present::embedding::{Embedding, Theme};
use crate::present::language::Language;
use crate::present::view::{PayoffPart, View};

/// The version of links and of saved pages that this crate writes.
pub const VERSION: &str = "1";
/// The most text that is read, in bytes; far more than is ever written.
pub(super) const LONGEST: usize = 131_072;
/// The most notices that are given; the rest are counted in the last.
const MOST_NOTICES: usize = 12;

/// The part of the page's state that a link or a saved page sets; `None` where it says
/// nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartialState {
    /// The view to open.
    pub view: Option<View>,
    /// The question of the view on whether it pays.
    pub part: Option<PayoffPart>,
    /// The language to speak.
    pub language: Option<Language>,
    /// Id of the comparison to look at.
    pub comparison: Option<String>,
    /// Id of the kind of outcome to look at.
    pub outcome: Option<String>,
    /// What the scenario is called.
    pub name: Option<String>,
    /// The choices of whoever embeds the page, if there are any.
    pub embedding: Option<Embedding>,
    /// The data set, if one is named or carried along.
    pub set: Option<Rc<DataSet>>,
    /// A whole scenario, if any parameter is set.
    pub scenario: Option<Scenario>,
    /// The scenarios stored to be compared, where any are named; then `scenario` says what is
    /// on screen.
    pub stored: Option<StoredScenarios>,
    /// What was not understood.
    pub notices: Vec<Notice>,
}

/// Something in a link or a saved page that was ignored.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Made by a later version.
    Version {
        /// The version it names.
        given: String,
    },
    /// No such data set, or no such revision; the latest is shown.
    UnknownDataSet {
        /// The text as given.
        id: String,
    },
    /// A data set of somebody's own that is not there: only the link to it is.
    NoOwnData,
    /// A data set of somebody's own that cannot be read.
    UnreadableData {
        /// Why, where that can be told.
        fault: Option<Box<DataFault>>,
    },
    /// A key that means nothing.
    UnknownKey {
        /// The text as given.
        key: String,
    },
    /// A value of the wrong form.
    BadValue {
        /// The key.
        key: String,
        /// The text as given.
        given: String,
    },
    /// A value or combination that the model refuses.
    Refused {
        /// Why; it names the parameter.
        fault: Fault,
        /// The data set whose parameter it is.
        set: Rc<DataSet>,
    },
    /// More of the same.
    More {
        /// How many.
        count: usize,
    },
    /// Longer than is read.
    TooLong,
    /// What the page had saved is not of its form.
    Unreadable,
}

impl Notice {
    /// A value of the wrong form.
    pub(super) fn bad_value(key: &str, given: &str) -> Self {
        Self::BadValue {
            key: truncated(key),
            given: truncated(given),
        }
    }
}

impl PartialState {
    /// Nothing but a notice.
    pub(super) fn failed(notice: Notice) -> Self {
        Self {
            notices: vec![notice],
            ..Self::default()
        }
    }

    /// The state that pairs of keys and values set. `own` is the data set that they call
    /// their own, where they do not carry it along.
    pub(super) fn from_pairs(pairs: &[(String, String)], own: Option<Rc<DataSet>>) -> Self {
        let mut reader = Reader {
            set: data::latest(),
            own,
            calls_it_own: false,
            requested: Self::default(),
            changes: Vec::new(),
            any_parameter: false,
        };
        reader.data_set(pairs);
        for (key, given) in pairs {
            if let Some(notice) = reader.read_pair(key, given) {
                reader.requested.notices.push(notice);
            }
        }
        reader.finish()
    }

    /// This state, filled up with `saved` where it says nothing.
    ///
    /// One with a scenario is a whole scenario, with a name of its own or none; so is one
    /// that names another data set, or another revision, than is saved.
    #[must_use]
    pub fn layered_over(self, saved: Self) -> Self {
        let of_saved = saved.scenario.as_ref().map(|saved| Rc::clone(saved.data()));
        let stands = of_saved.or_else(|| saved.set.clone());
        let whole = self.whole(&stands.unwrap_or_else(data::latest));
        // Stored scenarios stay with their data set, whatever of it is on screen.
        let mut stored = self.stored.or(saved.stored);
        let (set, scenario, name) = if let Some(whole) = whole {
            if let Some(stored) = &mut stored
                && saved.scenario.as_ref() != Some(&whole)
            {
                stored.shown = stored.find(&whole);
            }
            (self.set, Some(whole), self.name)
        } else {
            let set = saved.set.or(self.set);
            (set, saved.scenario, self.name.or(saved.name))
        };
        let mut notices = saved.notices;
        notices.extend(self.notices);
        limit_notices(&mut notices);
        Self {
            view: self.view.or(saved.view),
            part: self.part.or(saved.part),
            language: self.language.or(saved.language),
            comparison: self.comparison.or(saved.comparison),
            outcome: self.outcome.or(saved.outcome),
            embedding: self.embedding.or(saved.embedding),
            name,
            set,
            scenario,
            stored,
            notices,
        }
    }

    /// The whole scenario that this is where `stands` is the data set on screen: one with
    /// parameters, or another data set as it is.
    #[must_use]
    pub fn whole(&self, stands: &Rc<DataSet>) -> Option<Scenario> {
        let other = self.set.as_ref().filter(|set| *set != stands);
        let other = || other.map(|set| Scenario::new(Rc::clone(set)));
        self.scenario.clone().or_else(other)
    }
}

/// Reads pair after pair.
struct Reader {
    set: Rc<DataSet>,
    own: Option<Rc<DataSet>>,
    /// Whether it is called somebody's own, so that it may be carried along.
    calls_it_own: bool,
    requested: PartialState,
    changes: Vec<(Key, Value)>,
    any_parameter: bool,
}

impl Reader {
    /// The data set that the pairs name, before anything is read by it.
    fn data_set(&mut self, pairs: &[(String, String)]) {
        let last = |name: &str| {
            let found = pairs.iter().rev().find(|(key, _)| key == name);
            found.map(|(_, given)| given.as_str())
        };
        let Some(id) = last("set") else { return };
        self.calls_it_own = id == own::OWN;
        let found = if !self.calls_it_own {
            data_sets::find(id).ok_or_else(|| Notice::UnknownDataSet { id: truncated(id) })
        } else if let Some(data) = last("data") {
            own::unpacked(data).ok_or(Notice::UnreadableData { fault: None })
        } else {
            self.own.clone().ok_or(Notice::NoOwnData)
        };
        match found {
            Ok(set) => {
                self.requested.set = Some(Rc::clone(&set));
                self.set = set;
            }
            Err(notice) => self.requested.notices.push(notice),
        }
    }

    /// Reads one pair, or returns why it is ignored.
    fn read_pair(&mut self, key: &str, given: &str) -> Option<Notice> {
        let requested = &mut self.requested;
        let taken = match key {
            "v" if given == VERSION => true,
            "v" => {
                let given = truncated(given);
                return Some(Notice::Version { given });
            }
            "set" => true,
            "data" if self.calls_it_own => true,
            "view" => set_if_some(&mut requested.view, View::from_id(given)),
            "part" => set_if_some(&mut requested.part, PayoffPart::from_id(given)),
            "lang" => set_if_some(&mut requested.language, Language::from_code(given)),
            "comparison" => {
                let known = self.set.find_comparison(given).is_some();
                set_if_some(&mut requested.comparison, known.then(|| given.to_owned()))
            }
            "outcome" => {
                let known = self.set.find_outcome(given).is_some();
                set_if_some(&mut requested.outcome, known.then(|| given.to_owned()))
            }
            "name" => match name(given) {
                Some(name) => {
                    requested.name = Some(name).filter(|name| !name.is_empty());
                    true
                }
                None => false,
            },
            "embed" | "theme" | "accent" | "show" | "lock" => self.read_embedding(key, given),
            _ => match self.set.find(key) {
                None => {
                    let key = truncated(key);
                    return Some(Notice::UnknownKey { key });
                }
                Some(parameter) => {
                    self.any_parameter = true;
                    let value = value::read(&self.set, parameter.domain, given);
                    self.changes
                        .extend(value.map(|value| (parameter.key, value)));
                    value.is_some()
                }
            },
        };
        (!taken).then(|| Notice::bad_value(key, given))
    }

    /// Takes a choice of the embedder, and says whether it was understood.
    fn read_embedding(&mut self, key: &str, given: &str) -> bool {
        let embedding = self.requested.embedding.get_or_insert_default();
        match key {
            "embed" => match given {
                "1" | "true" | "card" => {
                    embedding.embedded = true;
                    embedding.card = given == "card";
                    true
                }
                other => matches!(other, "0" | "false"),
            },
            "theme" => match Theme::from_id(given) {
                Some(theme) => {
                    embedding.theme = theme;
                    true
                }
                None => false,
            },
            "accent" => set_if_some(&mut embedding.accent, Accent::parse(given)),
            list => {
                let ids = given.split(',').filter(|id| !id.is_empty());
                let found: Vec<Option<Key>> = ids
                    .map(|id| self.set.find(id).map(|parameter| parameter.key))
                    .collect();
                let complete = found.iter().all(Option::is_some);
                let mut keys: Vec<Key> = Vec::new();
                // Each once, or the list could outgrow what is read.
                for key in found.into_iter().flatten() {
                    if !keys.contains(&key) {
                        keys.push(key);
                    }
                }
                if list == "lock" {
                    embedding.lock = keys;
                } else if complete || !keys.is_empty() {
                    // Only ids that mean nothing: better all levers than none.
                    embedding.show = Some(keys);
                }
                complete
            }
        }
    }

    /// Finishes, with a scenario in which the changes are valid together.
    fn finish(mut self) -> PartialState {
        let notices = &mut self.requested.notices;
        if self.any_parameter {
            self.requested.scenario = Some(valid_scenario(&self.set, self.changes, notices));
        }
        limit_notices(notices);
        self.requested
    }
}

/// Keeps the first notices and counts the rest in a last one.
pub(super) fn limit_notices(notices: &mut Vec<Notice>) {
    let mut more = 0;
    notices.retain(|notice| match notice {
        Notice::More { count } => {
            more += count;
            false
        }
        _ => true,
    });
    more += notices.len().saturating_sub(MOST_NOTICES);
    notices.truncate(MOST_NOTICES);
    if more > 0 {
        notices.push(Notice::More { count: more });
    }
}

/// Sets `place` if the value was understood, and returns whether it was.
fn set_if_some<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let understood = value.is_some();
    if understood {
        *place = value;
    }
    understood
}

/// A name fit for one line: what breaks lines becomes a blank, and all else
/// stays as it was typed. `None` if it is too long to be one.
///
/// ```
/// use pladspris::exchange::partial_state::name;
///
/// assert_eq!(name(" <b>\"Alle\"\n pladser 🎈 \n").as_deref(), Some("<b>\"Alle\"  pladser 🎈"));
/// assert_eq!(name(&"x".repeat(201)), None);
/// ```
#[must_use]
pub fn name(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let plain = plain.trim();
    (plain.chars().count() <= LONGEST_NAME).then(|| plain.to_owned())
}

/// The scenario with these changes. Where they clash, those at fault fall back to their
/// defaults, one after the other, until the rest are valid together.
fn valid_scenario(
    set: &Rc<DataSet>,
    mut changes: Vec<(Key, Value)>,
    notices: &mut Vec<Notice>,
) -> Scenario {
    let refused = |fault| Notice::Refused {
        fault,
        set: Rc::clone(set),
    };
    // One alone: a value outside its own bounds.
    let alone = Scenario::new(Rc::clone(set));
    changes.retain(|&(key, value)| match alone.check_value(key, value) {
        Ok(()) => true,
        Err(fault) => {
            notices.push(refused(fault));
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
                    // The fault blames something that was not set here.
                    changes.pop();
                }
                notices.push(refused(fault));
            }
        }
    }
}
