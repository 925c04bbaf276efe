//! Tables as text files that a spreadsheet opens: UTF-8 with its mark, and fields as a
//! spreadsheet of the language expects them, `;` and a decimal comma in Danish, `,` and a point
//! in English.
//!
//! Both have a row for each programme. `data` is what the data set states, and is read back by
//! [`super::table`]; `results` is what a scenario comes to. What a table has no place for, such
//! as a pool's amount, stands in the data file.

mod data;
mod results;

pub use data::data;
pub use results::results;

use super::table::guard::guarded;
use crate::present::language::Language;

/// The mark of UTF-8, by which a spreadsheet knows the letters.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A field.
enum Field {
    Text(String),
    Number(Option<f64>),
    /// A fraction of 1, written in per cent with the sign: bare, a column of small ones could be
    /// read as fractions.
    Share(Option<f64>),
}

/// A file of these rows.
fn file(language: Language, rows: impl IntoIterator<Item = Vec<Field>>) -> String {
    let mark = match language {
        Language::Danish => ';',
        Language::English => ',',
    };
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (at, field) in row.iter().enumerate() {
            if at > 0 {
                text.push(mark);
            }
            match field {
                Field::Text(field) => text.push_str(&quoted(&guarded(field), mark)),
                Field::Number(None) | Field::Share(None) => {}
                Field::Share(Some(x)) => {
                    let share = format!("{}%", marked(language, &in_per_cent(*x)));
                    text.push_str(&quoted(&share, mark));
                }
                Field::Number(Some(x)) => text.push_str(&quoted(&number(language, *x), mark)),
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// A field in quotes where it needs them.
fn quoted(field: &str, mark: char) -> String {
    if field.contains([mark, '"', '\r', '\n', '\t', '\'']) || field.trim() != field {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// A number with all its digits.
fn number(language: Language, x: f64) -> String {
    // A nought has no sign here.
    if x.abs() > 0.0 {
        marked(language, &x.to_string())
    } else {
        "0".to_owned()
    }
}

/// Digits with the mark of the language. Three digits behind it could be read as thousands, and
/// ten, or four behind six, as a civil registration number: they get a nought.
fn marked(language: Language, digits: &str) -> String {
    let Some((whole, decimals)) = digits.split_once('.') else {
        return digits.to_owned();
    };
    let mark = match language {
        Language::Danish => ',',
        Language::English => '.',
    };
    let mut decimals = decimals.to_owned();
    while matches!((whole.len(), decimals.len()), (_, 3 | 10) | (6, 4)) {
        decimals.push('0');
    }
    format!("{whole}{mark}{decimals}")
}

/// The digits of a fraction with the mark two places on: a product may be off by one in the
/// last.
fn in_per_cent(share: f64) -> String {
    let digits = share.to_string();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let moved = format!("{decimals:0<2}");
    let (first, rest) = moved.split_at(2);
    let whole = format!("{whole}{first}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if rest.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_keeps_its_digits() {
        for (share, text) in [
            (0.0, "0"),
            (1.0, "100"),
            (0.05, "5"),
            (0.5, "50"),
            (0.123, "12.3"),
            (0.991_173_520_206_508_5, "99.11735202065085"),
            (0.001, "0.1"),
        ] {
            assert_eq!(in_per_cent(share), text);
        }
    }

    #[test]
    fn a_number_can_be_read_one_way_only() {
        assert_eq!(number(Language::Danish, 1.234), "1,2340");
        assert_eq!(number(Language::English, 1.234), "1.2340");
        assert_eq!(number(Language::Danish, 1_234.5), "1234,5");
        assert_eq!(number(Language::English, 0.010_170_123_4), "0.01017012340");
        assert_eq!(number(Language::English, 101_256.123), "101256.12300");
        assert_eq!(number(Language::English, -0.0), "0");
    }
}
