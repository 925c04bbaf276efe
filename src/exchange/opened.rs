//! A file that somebody opens: a data file, a scenario file or a saved page, whatever it is
//! called.

use std::rc::Rc;

use super::data_file::{self, DataFault, MARK};
use super::partial_state::PartialState;
use super::saved;
use crate::model::data_set::DataSet;

/// The most bytes that are looked at: a saved page is larger than the state in it.
pub const MOST_FILE_BYTES: usize = 10 * 1024 * 1024;
/// Where a data file that is broken says that it is one.
const BEGINNING: usize = 200;

/// What a file holds.
#[derive(Debug, PartialEq)]
pub enum Opened {
    /// A data set.
    Data(Rc<DataSet>),
    /// The state of a page: a scenario file, or a saved page.
    State(Box<PartialState>),
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenFault {
    /// Nothing is in it.
    Empty,
    /// More than [`MOST_FILE_BYTES`].
    TooLarge,
    /// Neither of what can be opened.
    Unknown,
    /// A page that holds no state.
    NoState,
    /// A data file that is none.
    Data(Box<DataFault>),
}

/// Opens a file.
///
/// ```
/// use pladspris::exchange::opened::{OpenFault, Opened, open};
///
/// assert_eq!(open(b""), Err(OpenFault::Empty));
/// assert_eq!(open(&[0xff, 0x00]), Err(OpenFault::Unknown));
/// let scenario = br#"{"pladspris": 1, "data_set": "copenhagen-2015", "changes": {"trials.amount": 1}}"#;
/// assert!(matches!(open(scenario), Ok(Opened::State(state)) if state.scenario.is_some()));
/// ```
///
/// # Errors
/// For what is no such file. What a saved state says beside its data set is read as a link
/// is: what is not understood becomes a notice.
pub fn open(bytes: &[u8]) -> Result<Opened, OpenFault> {
    if bytes.len() > MOST_FILE_BYTES {
        return Err(OpenFault::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| OpenFault::Unknown)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    if text.is_empty() {
        return Err(OpenFault::Empty);
    }
    if text.starts_with('<') {
        let state = state_of_page(text).ok_or(OpenFault::NoState)?;
        return Ok(Opened::State(Box::new(saved::read(state))));
    }
    if !text.starts_with('{') {
        return Err(OpenFault::Unknown);
    }
    let data = || data_file::read(text).map_err(|fault| OpenFault::Data(Box::new(fault)));
    // Half a data file is none, but should be told what is wrong with it.
    let beginning = text.get(..BEGINNING).unwrap_or(text);
    if data_file::is_one(text) || beginning.contains(MARK) {
        return data().map(Opened::Data);
    }
    let state = saved::read(text);
    // A scenario file says that it is one; without that it has to hold something of a state.
    let nothing = state.set.is_none() && state.scenario.is_none() && state.view.is_none();
    if nothing && !beginning.contains(saved::MARK) {
        return Err(OpenFault::Unknown);
    }
    Ok(Opened::State(Box::new(state)))
}

/// The text of a page's block of state.
fn state_of_page(page: &str) -> Option<&str> {
    let id = format!("id=\"{}\"", saved::ELEMENT);
    let behind = &page[page.find(&id)?..];
    let text = &behind[behind.find('>')? + 1..];
    Some(text[..text.find("</script")?].trim()).filter(|text| text.starts_with('{'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn a_data_file_a_scenario_and_a_saved_page_are_told_apart() {
        let file = data_file::write(data::latest().definition());
        assert_eq!(open(file.as_bytes()), Ok(Opened::Data(data::latest())));
        let half = &file[..file.len() / 2];
        assert!(matches!(open(half.as_bytes()), Err(OpenFault::Data(_))));
        let page = "<!DOCTYPE html><script type=\"application/json\" id=\"pladspris-state\">\
                    {\"pladspris\":1,\"data_set\":\"byrum-2025.1\",\"changes\":{},\"view\":\"data\"}\
                    </script>";
        let Ok(Opened::State(state)) = open(page.as_bytes()) else {
            panic!("a state");
        };
        assert_eq!(state.set.unwrap().full_id(), "byrum-2025.1");
        assert_eq!(open(b"<html></html>"), Err(OpenFault::NoState));
        // A later scenario file may have members that this page does not know.
        let Ok(Opened::State(state)) = open(b"{\"pladspris\": 1, \"a\": 1}") else {
            panic!("a state");
        };
        assert_eq!(state.notices.len(), 1);
        assert_eq!(open(b"{\"a\": 1}"), Err(OpenFault::Unknown));
        assert_eq!(open(b"{}"), Err(OpenFault::Unknown));
        assert_eq!(open(b"Tilbud;Pladser"), Err(OpenFault::Unknown));
    }
}
