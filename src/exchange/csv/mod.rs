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
                Field::Number(None) => {}
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

/// A number with all its digits. Three digits behind the mark could be read as thousands, and
/// get a nought.
fn number(language: Language, x: f64) -> String {
    // A nought has no sign here.
    let text = if x.abs() > 0.0 {
        x.to_string()
    } else {
        "0".to_owned()
    };
    let Some((whole, decimals)) = text.split_once('.') else {
        return text;
    };
    let mark = match language {
        Language::Danish => ',',
        Language::English => '.',
    };
    let nought = if decimals.len() == 3 { "0" } else { "" };
    format!("{whole}{mark}{decimals}{nought}")
}

/// A number times a hundred, digit by digit: a product may be off by one in the last.
fn in_per_cent(share: f64) -> f64 {
    let moved = format!("{share:e}");
    let (digits, exponent) = moved.split_once('e').unwrap_or((&moved, "0"));
    let exponent = exponent.parse().unwrap_or(0_i32) + 2;
    format!("{digits}e{exponent}").parse().unwrap_or(share)
}
