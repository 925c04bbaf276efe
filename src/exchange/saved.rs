//! The page's saved state: a scenario file with what else was on screen, in a
//! block of the page that every way of saving carries along.
//!
//! ```json
//! {"pladspris":1,"name":"Alle pladser","data_set":"copenhagen-2015.1",
//!  "changes":{"over30-trials.occupancy":1},"view":"price","lang":"da"}
//! ```
//!
//! A scenario file is read strictly; this is read as a link is, since whoever
//! opens a saved copy must see a page, whatever became of it on the way.

use super::data_file::{self, MOST_BYTES};
use super::json::Json;
use super::own;
use super::pairs::{self, Page, PairValue};
use super::partial_state::{Notice, PartialState, VERSION, limit_notices};
use super::stored_state::{self, StoredText};
use crate::data;
use crate::model::scenario::Scenario;

/// Id of the element that holds it.
pub const ELEMENT: &str = "pladspris-state";

/// What a scenario file says that it is one by.
pub(super) const MARK: &str = "\"pladspris\"";

/// Reads the text of the block. It never fails: what is not understood becomes a
/// notice. A page that was never saved holds `{}`.
///
/// ```
/// use pladspris::exchange::saved;
///
/// let state = saved::read(r#"{"pladspris":1,"changes":{"trials.amount":5}}"#);
/// assert!(state.scenario.is_some());
/// assert!(state.notices.is_empty());
/// assert_eq!(saved::read("{").notices.len(), 1);
/// ```
#[must_use]
pub fn read(text: &str) -> PartialState {
    if text.len() > MOST_BYTES {
        return PartialState::failed(Notice::TooLong);
    }
    if text.trim().is_empty() {
        return PartialState::default();
    }
    let Ok(Json::Object(members)) = Json::read(text) else {
        return PartialState::failed(Notice::Unreadable);
    };
    let Some(flat) = flattened(members) else {
        return PartialState::failed(Notice::Unreadable);
    };
    let own = match flat.own.map(|own| data_file::read_json(&own)).transpose() {
        Ok(own) => own,
        Err(fault) => {
            let fault = Some(Box::new(fault));
            return PartialState::failed(Notice::UnreadableData { fault });
        }
    };
    let mut requested = PartialState::from_pairs(&flat.pairs, own.clone());
    let set = requested.set.clone().unwrap_or_else(data::latest);
    // A copy is a state of its own, on the data set of all.
    let named = flat.pairs.iter().rfind(|(key, _)| key == SET);
    let copy = |members| {
        let mut pairs = flattened(members)?.pairs;
        pairs.retain(|(key, _)| key != SET);
        pairs.extend(named.cloned());
        Some(PartialState::from_pairs(&pairs, own.clone()))
    };
    stored_state::read_into(&mut requested, flat.stored, &Scenario::new(set), &copy);
    limit_notices(&mut requested.notices);
    requested
}

/// What links call the data set.
const SET: &str = "set";

/// A state as keys and values under the names that links give them, those that come twice
/// among them, and what stands among them as a whole.
#[derive(Default)]
struct Flattened {
    pairs: Vec<(String, String)>,
    own: Option<Json>,
    stored: StoredText,
}

/// The keys and values of an object and of its `changes`; `None` where those are none.
fn flattened(members: Vec<(String, Json)>) -> Option<Flattened> {
    let mut flat = Flattened::default();
    let pairs = &mut flat.pairs;
    for (key, value) in members {
        match (key.as_str(), value) {
            ("changes", Json::Object(changes)) => {
                flat.stored.any_changes = true;
                let changes = changes.into_iter();
                pairs.extend(changes.map(|(key, value)| (key, text_of(value))));
            }
            ("changes", _) => return None,
            ("pladspris", value) => pairs.push(("v".to_owned(), text_of(value))),
            ("data_set", set @ Json::Object(_)) => {
                flat.own = Some(set);
                pairs.push((SET.to_owned(), own::OWN.to_owned()));
            }
            ("data_set", value) => pairs.push((SET.to_owned(), text_of(value))),
            // As if it were not there, like in a scenario file.
            (_, Json::Null) => {}
            ("scenarios", Json::List(list)) => flat.stored.scenarios = Some(list),
            ("shown", value) => flat.stored.shown = Some(value),
            (_, value) => pairs.push((key, text_of(value))),
        }
    }
    Some(flat)
}

/// A string as it is meant; anything else as it stands: a number too large for a float is
/// still a text to be refused by name.
fn text_of(value: Json) -> String {
    match value {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

/// Writes the text of the block.
///
/// Nothing in it can close the element it stands in, or open a comment there:
/// what markup could mistake is escaped.
#[must_use]
pub fn write(page: &Page) -> String {
    let mut json = format!("{{\"pladspris\":{VERSION}");
    if !page.name.is_empty() {
        json.push_str(",\"name\":");
        quote(&mut json, page.name);
    }
    json.push_str(",\"data_set\":");
    match own::written(page.scenario.data()) {
        None => quote(&mut json, &page.scenario.data().full_id()),
        // Whatever is not plain in it stands within its strings.
        Some(own) => own.file.chars().for_each(|c| plain(&mut json, c)),
    }
    json.push_str(",\"changes\":{");
    members(&mut json, pairs::changes(page.scenario));
    json.push_str("},");
    if !page.stored.copies.is_empty() {
        write_stored(&mut json, page);
    }
    members(&mut json, pairs::page_pairs(page));
    json.push('}');
    json
}

/// The stored scenarios, and a comma behind.
fn write_stored(json: &mut String, page: &Page) {
    json.push_str("\"scenarios\":[");
    for (at, copy) in page.stored.copies.iter().enumerate() {
        json.push_str(if at == 0 { "{\"name\":" } else { ",{\"name\":" });
        quote(json, &copy.name);
        json.push_str(",\"changes\":{");
        members(json, pairs::changes(&copy.scenario));
        json.push_str("}}");
    }
    json.push_str("],");
    if let Some(shown) = page.stored.shown {
        json.push_str(&format!("\"shown\":{shown},"));
    }
}

/// The name of the file that a page is saved in.
///
/// ```
/// use pladspris::exchange::saved::file_name;
///
/// assert_eq!(file_name("Alle pladser på én gang?", "copenhagen-2015"), "pladspris-alle-pladser-paa-en-gang.html");
/// assert_eq!(file_name("../🎈", "copenhagen-2015"), "pladspris-copenhagen-2015.html");
/// ```
#[must_use]
pub fn file_name(name: &str, data_set: &str) -> String {
    /// The longest part that is the name's.
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for c in name.chars() {
        match c {
            'æ' | 'Æ' | 'ä' | 'Ä' => slug.push_str("ae"),
            'ø' | 'Ø' | 'ö' | 'Ö' => slug.push_str("oe"),
            'å' | 'Å' => slug.push_str("aa"),
            'é' | 'É' => slug.push('e'),
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    let slug = if slug.is_empty() { data_set } else { slug };
    format!("pladspris-{slug}.html")
}

/// The name of the file that a data set is saved in.
#[must_use]
pub fn data_file_name(data_set: &str) -> String {
    format!("pladspris-{data_set}.json")
}

/// The members of an object.
fn members(json: &mut String, pairs: Vec<(String, PairValue)>) {
    for (at, (key, value)) in pairs.into_iter().enumerate() {
        if at > 0 {
            json.push(',');
        }
        quote(json, &key);
        json.push(':');
        if value.bare {
            json.push_str(&value.text);
        } else {
            quote(json, &value.text);
        }
    }
}

/// A string of JSON that is safe inside a script element, and in ASCII: whatever
/// encoding the page is taken for, it reads the same.
fn quote(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            c => plain(json, c),
        }
    }
    json.push('"');
}

/// A character of a string or around it, in ASCII and nothing that markup could mistake.
fn plain(json: &mut String, c: char) {
    match c {
        '<' | '>' | '&' => escape(json, c),
        c if c.is_ascii() && !c.is_control() => json.push(c),
        c => escape(json, c),
    }
}

/// A character by its number, or by the two that stand for it.
fn escape(json: &mut String, c: char) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        json.push_str(&format!("\\u{unit:04x}"));
    }
}
