//! Links, version 1: the state of the page in the fragment of its address.
//!
//! `#v=1&set=copenhagen-2015.1&view=occupancy&lang=da&over30-trials.occupancy=1`
//!
//! A link made once opens for ever, with the same figures. What it does not
//! understand falls back to the default, with a notice that names it. What is not
//! a link's own, but was done to it on its way, is undone first.

use std::rc::Rc;

use super::link_repair;
use super::own;
use super::pairs;
use super::pairs::Page;
use super::partial_state::{LONGEST, Notice, PartialState, VERSION};
use crate::model::data_set::DataSet;

/// The longest link, in characters, that a name may make.
const ROOM_FOR_NAME: usize = 2_000;
/// How long a link with a data set in it must not be.
const ROOM_FOR_DATA: usize = 8_000;

/// Reads a fragment, with or without its `#`. It never fails: what is not
/// understood becomes a notice.
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
pub fn read(fragment: &str) -> PartialState {
    read_beside(fragment, None)
}

/// The same where the reader has a data set of their own, which a link may mean that does
/// not carry it along.
#[must_use]
pub fn read_beside(fragment: &str, own: Option<Rc<DataSet>>) -> PartialState {
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.len() > LONGEST {
        return PartialState::failed(Notice::TooLong);
    }
    PartialState::from_pairs(&link_repair::pairs(text), own)
}

/// Writes the fragment of a page, without its `#`: version, data set, view and
/// language, then what differs from the defaults, in the registry's order.
///
/// The scenario's name comes last, and stays out where it would make the link
/// longer than 2,000 characters: mail programs cut longer ones.
#[must_use]
pub fn write(page: &Page) -> String {
    let own = own::written(page.scenario.data());
    let mut link = format!("v={VERSION}&set=");
    match &own {
        None => link.push_str(&page.scenario.data().full_id()),
        Some(_) => link.push_str(own::OWN),
    }
    for (key, value) in pairs::of(page) {
        link.push('&');
        link.push_str(&key);
        link.push('=');
        link.push_str(&value.text);
    }
    let mut carries = false;
    if let Some(own) = own
        && link.len() + own.packed.len() + "&data=".len() < ROOM_FOR_DATA
    {
        carries = true;
        link.push_str("&data=");
        link.push_str(&own.packed);
    }
    if !page.name.is_empty() {
        let mut name = format!("&name={}", encode(page.name));
        // A point at the end would be taken for that of the sentence around it.
        if name.ends_with('.') {
            name.pop();
            name.push_str("%2E");
        }
        let room = if carries {
            ROOM_FOR_DATA
        } else {
            ROOM_FOR_NAME
        };
        if link.len() + name.len() <= room {
            link.push_str(&name);
        }
    }
    link
}

/// Whether a link means a data set of one's own and has no room for it.
#[must_use]
pub fn lacks_data(link: &str) -> bool {
    link.contains("&set=own&") && !link.contains("&data=")
}

/// Percent-encodes everything that could mean something in an address.
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}
