//! A scenario file in, its results out: the whole program without a browser.

use super::csv;
use super::data_file;
use super::data_sets;
use super::results_file::ResultsFile;
use super::scenario_file::{self, FileFault};
use super::table;
use super::table_data::{self, Naming, TableDataFault};
use super::workbook::{self, Stamp};
use crate::model::evaluation::Evaluation;
use crate::model::scenario::Scenario;
use crate::present::language::Language::{self, English};

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

/// A file that somebody takes into a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// All figures, as formulas.
    Workbook,
    /// What each programme costs and brings.
    ResultsTable,
    /// What the data set states of each programme.
    DataTable,
}

/// Reads a scenario file and gives what goes into a spreadsheet, written on a day: in this
/// language, else in the one that the file names, else in Danish.
///
/// # Errors
/// As [`evaluate`].
pub fn export(
    text: &str,
    kind: ExportKind,
    language: Option<Language>,
    day: Option<String>,
) -> Result<Vec<u8>, String> {
    let file = scenario_file::read(text).map_err(|fault| one_line(&fault.to_string()))?;
    let language = language.or_else(|| scenario_file::language(text));
    let language = language.unwrap_or_default();
    let stamp = Stamp {
        name: file.name,
        day,
    };
    let evaluation = Evaluation::of(file.scenario);
    Ok(match kind {
        ExportKind::Workbook => workbook::write(&evaluation, language, &stamp),
        ExportKind::ResultsTable => csv::results(language, &evaluation).into_bytes(),
        ExportKind::DataTable => csv::data(language, evaluation.scenario.data()).into_bytes(),
    })
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

/// What a table gives without a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    /// The data file.
    pub data: String,
    /// What was left out, doubtful or assumed, and what is new or gone: a line each.
    pub lines: Vec<String>,
}

/// Reads a table, `.csv`, tab-separated or `.xlsx` by its content, into a data file; over
/// another data file, by its name and its text, where that is of the year before.
///
/// ```
/// use pladspris::exchange::evaluate::{evaluate, read};
///
/// let table = "Tilbud;Takst;Helårspersoner\nA;54.482,50;20\nB;61.500;\n";
/// assert!(read(table.as_bytes(), "B.csv", None, None).unwrap_err().ends_with(" or give --year."));
/// let made = read(table.as_bytes(), "B.csv", Some(2025), None).unwrap();
/// assert!(made.lines[0].starts_with("Row 3: “B” was left out: its full-year persons are missing."));
/// assert!(evaluate(&made.data).is_ok());
/// ```
///
/// # Errors
/// One line that says why, where no programme can be used.
pub fn read(
    bytes: &[u8],
    file: &str,
    year: Option<u16>,
    over: Option<(&str, &str)>,
) -> Result<ReadFile, String> {
    let old = over.map(|(name, text)| {
        let old = data_file::read(text);
        old.map_err(|fault| one_line(&format!("{name}: {fault}")))
    });
    let old = old.transpose()?;
    let refused = |sentence: String| one_line(&format!("{file}: {sentence}"));
    let tables = table::open(bytes).map_err(|fault| refused(fault.sentence(English)))?;
    let first = tables.first();
    let (at, _, read) = first.map_err(|fault| refused(fault.sentence(English)))?;
    let made = table_data::data_set(&read, &Naming { file, year }, old.as_deref());
    let made = made.map_err(|fault| {
        let sentence = fault.sentence(English);
        refused(match fault {
            TableDataFault::NoYear => {
                format!("{sentence} Write it above the table, or give --year.")
            }
            _ => sentence,
        })
    })?;
    let mut lines: Vec<String> = made
        .differences
        .iter()
        .map(|one| one.sentence(English))
        .collect();
    lines.extend(table_data::other_sheets(&tables, at).map(|sheets| sheets.sentence(English)));
    lines.extend(tables.notices.iter().map(|one| one.sentence(English)));
    lines.extend(read.left_out.iter().map(|one| one.sentence(English)));
    lines.extend(read.notices.iter().map(|one| one.sentence(English)));
    lines.extend(made.notices.iter().map(|one| one.sentence(English)));
    Ok(ReadFile {
        data: data_file::write(made.set.definition()),
        lines: lines.iter().map(|line| one_line(line)).collect(),
    })
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
