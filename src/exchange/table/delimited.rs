//! Text with a mark between its fields: `;`, `,` or a tab.
//!
//! A field in quotes may hold the mark, line ends and, doubled, quotes. One mark is chosen
//! for the whole text: by a first line `sep=;`, as Excel writes it, else by which gives the
//! most headings that are known, and of those alike, by which gives the most rows of the same
//! number of fields.

use std::collections::BTreeMap;

use super::MOST_CELLS;
use super::fault::TableFault;
use super::guard::unguarded;
use super::heading;
use super::sheet::{Address, Cell, Content, MOST_COLUMNS, MOST_ROWS, Row, Sheet};

/// The marks, the likeliest first where two fit equally well: what is pasted has tabs, and
/// a comma may as well stand before decimals.
const MARKS: [char; 3] = ['\t', ';', ','];
/// How many rows tell which mark a text has, within how many bytes.
const SAMPLE: usize = 60;
const SAMPLE_BYTES: usize = 64 << 10;
/// How many fields of a row are kept: as many as a spreadsheet has columns.
const MOST_FIELDS: usize = 16_384;
/// How many fields of a row may be headings.
const MOST_HEADINGS: usize = 256;

/// The one sheet of a text.
///
/// # Errors
/// [`TableFault::UnclosedQuote`] where a quote is opened and never closed,
/// [`TableFault::TooManyCells`] and [`TableFault::Empty`].
pub(super) fn read(text: &str) -> Result<Sheet, TableFault> {
    let (mark, skipped) = match stated_mark(text) {
        Some((mark, length)) => (Some(mark), length),
        None => (None, 0),
    };
    let body = text.get(skipped..).unwrap_or_default();
    let mark = mark.unwrap_or_else(|| best_mark(body));
    let mut sheet = Sheet::default();
    let mut cells = 0;
    // The line that names the mark is a row of the file.
    let mut number = u32::from(skipped > 0);
    let mut fields = Fields { rest: body, mark };
    while let Some(record) = fields.record() {
        number += 1;
        if number > MOST_ROWS {
            return Err(TableFault::TooManyCells);
        }
        let record = record.map_err(|Unclosed| TableFault::UnclosedQuote { row: number })?;
        let row = Row {
            number,
            hidden: false,
            cells: row_cells(number, &record),
        };
        cells += row.cells.len();
        if cells > MOST_CELLS {
            return Err(TableFault::TooManyCells);
        }
        if !row.cells.is_empty() {
            sheet.rows.push(row);
        }
    }
    if sheet.rows.is_empty() {
        return Err(TableFault::Empty);
    }
    Ok(sheet)
}

fn row_cells(row: u32, record: &[String]) -> Vec<Cell> {
    let cell = |(column, text): (u32, &String)| {
        let at = Address { row, column };
        let content = match Content::of_text(text) {
            Content::Text(text) => Content::Text(unguarded(&text).to_owned()),
            other => other,
        };
        (content != Content::Empty).then_some(Cell { at, content })
    };
    (1..=MOST_COLUMNS).zip(record).filter_map(cell).collect()
}

/// The mark that the first line names, as Excel's `sep=;`, and how long that line is.
fn stated_mark(text: &str) -> Option<(char, usize)> {
    let end = text.find(['\r', '\n'])?;
    let (line, rest) = text.split_at(end);
    let line_end = if rest.starts_with("\r\n") { 2 } else { 1 };
    let line = line.trim_matches('"');
    let (key, mark) = line.split_at_checked(4)?;
    if !key.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let mut marks = mark.chars();
    let mark = marks.next().filter(|_| marks.next().is_none())?;
    (mark != '"').then_some((mark, end + line_end))
}

/// The mark that a text seems to have.
fn best_mark(text: &str) -> char {
    let sample = text.floor_char_boundary(SAMPLE_BYTES);
    let text = text.get(..sample).unwrap_or(text);
    let mut best = (MARKS[0], (0, 0));
    for mark in MARKS {
        let fits = fit(text, mark);
        if fits > best.1 {
            best = (mark, fits);
        }
    }
    best.0
}

/// How well a mark fits: the most known headings in a row, and how many rows have the
/// number of fields that most rows have.
fn fit(text: &str, mark: char) -> (usize, usize) {
    let mut fields = Fields { rest: text, mark };
    let mut headings = 0;
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for _ in 0..SAMPLE {
        let Some(Ok(record)) = fields.record() else {
            break;
        };
        if record.len() > 1 {
            *widths.entry(record.len()).or_default() += 1;
            let first = record.iter().take(MOST_HEADINGS);
            let known = first.filter(|text| text.len() < 200 && heading::is_known(text));
            headings = headings.max(known.count());
        }
    }
    (headings, widths.values().copied().max().unwrap_or(0))
}

/// A quote that is never closed.
struct Unclosed;

/// What is left of a text.
struct Fields<'a> {
    rest: &'a str,
    mark: char,
}

impl Fields<'_> {
    /// The fields of the next row; `None` at the end.
    fn record(&mut self) -> Option<Result<Vec<String>, Unclosed>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Vec::new();
        loop {
            let (field, end) = match self.field() {
                Ok(read) => read,
                Err(unclosed) => return Some(Err(unclosed)),
            };
            // What no spreadsheet has room for is passed over.
            if record.len() < MOST_FIELDS {
                record.push(field);
            }
            match end {
                FieldEnd::Mark => {}
                FieldEnd::Line => return Some(Ok(record)),
            }
        }
    }

    /// The next field and what ended it.
    fn field(&mut self) -> Result<(String, FieldEnd), Unclosed> {
        let mut field = String::new();
        // Some writers put a blank before the quote.
        let blanks = |c: char| c == ' ' && self.mark != ' ';
        if let Some(quoted) = self.rest.trim_start_matches(blanks).strip_prefix('"') {
            let mut rest = quoted;
            loop {
                let (inside, after) = rest.split_once('"').ok_or(Unclosed)?;
                field.push_str(inside);
                match after.strip_prefix('"') {
                    Some(more) => {
                        field.push('"');
                        rest = more;
                    }
                    None => {
                        self.rest = after;
                        break;
                    }
                }
            }
        }
        // What stands behind a closing quote, or all of a field without one.
        let mark = self.mark;
        let end = self.rest.find([mark, '\r', '\n']);
        let (plain, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        field.push_str(plain);
        let line_end = ["\r\n", "\r", "\n"].iter();
        let after_line = line_end.filter_map(|end| rest.strip_prefix(end)).next();
        if rest.is_empty() {
            self.rest = rest;
            Ok((field, FieldEnd::Line))
        } else if let Some(after) = after_line.filter(|_| !rest.starts_with(mark)) {
            self.rest = after;
            Ok((field, FieldEnd::Line))
        } else {
            self.rest = rest.strip_prefix(mark).unwrap_or_default();
            Ok((field, FieldEnd::Mark))
        }
    }
}

/// What ends a field.
enum FieldEnd {
    Mark,
    Line,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of a sheet, row by row, with the row's number.
    fn texts(text: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let sheet = read(text).unwrap();
        let cell = |cell: &Cell| (cell.at.column, cell.content.text().unwrap().to_owned());
        let rows = sheet.rows.iter();
        rows.map(|row| (row.number, row.cells.iter().map(cell).collect()))
            .collect()
    }

    fn row(number: u32, cells: &[(u32, &str)]) -> (u32, Vec<(u32, String)>) {
        let cells = cells.iter().map(|(at, text)| (*at, (*text).to_owned()));
        (number, cells.collect())
    }

    #[test]
    fn marks_and_line_ends_are_told() {
        let expected = vec![
            row(1, &[(1, "Tilbud"), (2, "Budget"), (3, "Pladser")]),
            row(2, &[(1, "A"), (2, "1,5"), (3, "4")]),
            row(4, &[(1, "B"), (3, "5")]),
        ];
        for end in ["\n", "\r", "\r\n"] {
            for mark in ["\t", ";", ","] {
                let decimal = if mark == "," { "\"1,5\"" } else { "1,5" };
                let lines = [
                    ["Tilbud", "Budget", "Pladser"],
                    ["A", decimal, "4"],
                    ["", "", ""],
                    ["B", "", "5"],
                ];
                let lines: Vec<String> = lines.iter().map(|line| line.join(mark)).collect();
                assert_eq!(texts(&lines.join(end)), expected, "{mark:?} {end:?}");
                assert_eq!(texts(&(lines.join(end) + end)), expected);
            }
        }
    }

    #[test]
    fn quotes_hold_marks_line_ends_and_quotes() {
        let text = "Tilbud;Budget\r\n\"A;\r\n\"\"B\"\"\";1\r\n \"C\" og D;2\r\nE\"F;3";
        let rows = texts(text);
        assert_eq!(rows[1], row(2, &[(1, "A;\r\n\"B\""), (2, "1")]));
        assert_eq!(rows[2], row(3, &[(1, "C og D"), (2, "2")]));
        assert_eq!(rows[3], row(4, &[(1, "E\"F"), (2, "3")]));
        let open = "Tilbud;Budget\nA;1\n\"B;2\n";
        assert_eq!(read(open), Err(TableFault::UnclosedQuote { row: 3 }));
    }

    #[test]
    fn a_first_line_may_name_the_mark() {
        let rows = texts("sep=,\r\nTilbud,Budget\r\nA,1\r\n");
        assert_eq!(rows[0], row(2, &[(1, "Tilbud"), (2, "Budget")]));
        assert_eq!(texts("\"sep=|\"\nTilbud|Budget\n")[0].1.len(), 2);
    }

    #[test]
    fn decimals_are_no_marks() {
        // Each row has one comma, and more rows have one than have a semicolon.
        let text = "Note, kort\nTilbud;Andel\nA;1,5\nB;2,5\nC;3,5\n";
        assert_eq!(texts(text)[2], row(3, &[(1, "A"), (2, "1,5")]));
    }

    #[test]
    fn nothing_is_no_sheet() {
        for text in ["", "\n\n", ";;;\n;\n", " \t \n"] {
            assert_eq!(read(text), Err(TableFault::Empty), "{text:?}");
        }
    }
}
