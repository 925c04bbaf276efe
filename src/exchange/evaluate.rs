//! A scenario file in, its results out: the whole program without a browser.

use super::data_file;
use super::data_sets;
use super::results_file::ResultsFile;
use super::scenario_file::{self, FileFault};
use crate::model::scenario::Scenario;

/// Reads a scenario file and gives its results as JSON, indented.
///
/// ```
/// use pladspris::exchange::evaluate::evaluate;
///
/// let refused = evaluate(
///     r#"{"pladspris": 1, "data_set": "copenhagen-2015", "changes": {"trials.amount": -1}}"#,
/// );
/// assert_eq!(
///     refused.unwrap_err(),
///     "trials.amount: Amount, The trials' administrative cost: \u{2212}1\u{a0}kr is under the \
///      bound of 0\u{a0}kr.",
/// );
/// ```
///
/// # Errors
/// One line that names the entry and the bound, for a file that is refused.
pub fn evaluate(text: &str) -> Result<String, String> {
    results_json(text, ResultsFile::complete)
}

/// The same without searching for the tipping points of each claim, which takes some
/// fifty times as long as all the rest.
///
/// # Errors
/// As [`evaluate`].
pub fn figures(text: &str) -> Result<String, String> {
    results_json(text, ResultsFile::of)
}

fn results_json(text: &str, results: fn(&Scenario) -> ResultsFile) -> Result<String, String> {
    let file = scenario_file::read(text).map_err(|fault| one_line(&fault.to_string()))?;
    let results = results(&file.scenario).to_json();
    results.map_err(|e| one_line(&e.to_string()))
}

/// The data file of a data set that ships.
///
/// ```
/// use pladspris::exchange::evaluate::data;
/// assert!(data("byrum-2025").unwrap().contains("pladspris_data"));
/// assert_eq!(data("atlantis").unwrap_err(), "data_set: there is no data set \"atlantis\"");
/// ```
///
/// # Errors
/// One line for an id that no such data set has.
pub fn data(id: &str) -> Result<String, String> {
    let set = data_sets::find(id).ok_or_else(|| {
        let fault = FileFault::UnknownDataSet { id: id.to_owned() };
        one_line(&fault.to_string())
    })?;
    Ok(data_file::write(set.definition()))
}

/// Makes a message one line of printable characters, whatever a file's own
/// words in it hold: line breaks and the controls of a terminal are spelt out.
#[must_use]
pub fn one_line(message: &str) -> String {
    let mut line = String::with_capacity(message.len());
    for c in message.chars() {
        // The line breaks of Unicode and the marks that turn a line round are
        // not controls.
        let is_bidi_or_break = matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if c.is_control() || is_bidi_or_break {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}
