//! How the cells of a workbook are shown: its number formats.

use std::collections::BTreeMap;

use super::xml::{Piece, Pieces, attribute};
use crate::exchange::table::fault::TableFault;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Plain,
    Percent,
    Currency,
    Date,
}

/// A number format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    pub(super) shown: Shown,
    /// The power of ten by which it shows a number smaller.
    pub(super) power: u8,
}

/// The formats of a workbook, in the order in which its cells name them.
pub(super) fn read(text: &str) -> Result<Vec<Format>, TableFault> {
    let mut codes: BTreeMap<u32, Format> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    let mut pieces = Pieces::of(text);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Open(tag) => match tag.local_name().as_ref() {
                "cellXfs" => in_cells = true,
                "numFmt" => {
                    let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&tag, "formatCode")) {
                        codes.insert(id, of_code(&code));
                    }
                }
                "xf" if in_cells => {
                    let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    let id = id.unwrap_or(0);
                    let own = codes.get(&id).copied();
                    formats.push(own.unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Piece::Close(name) if name == "cellXfs" => in_cells = false,
            _ => {}
        }
    }
    Ok(formats)
}

/// The formats that every workbook has without saying so.
fn built_in(id: u32) -> Format {
    let shown = match id {
        9 | 10 => Shown::Percent,
        5..=8 | 42 | 44 => Shown::Currency,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
        _ => Shown::Plain,
    };
    Format { shown, power: 0 }
}

/// What a format's code says. Of its sections the first is for what is not negative.
fn of_code(code: &str) -> Format {
    let mut format = Format::default();
    // General, as some writers call it in a language of their own.
    if code.eq_ignore_ascii_case("standard") {
        return format;
    }
    let mut chars = code.chars().peekable();
    let mut commas = 0;
    let mut digits = false;
    let mut exponent = false;
    let currency = |text: &str| {
        let text = text.to_lowercase();
        ["kr", "dkk", "€", "$", "£", "eur", "usd", "¤"]
            .iter()
            .any(|sign| text.contains(sign))
    };
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => {
                let text: String = chars.by_ref().take_while(|c| *c != '"').collect();
                if currency(&text) && format.shown == Shown::Plain {
                    format.shown = Shown::Currency;
                }
            }
            // A letter as itself, a width, a letter that fills.
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => {
                let text: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let timed = matches!(
                    text.to_lowercase().as_str(),
                    "h" | "hh" | "m" | "mm" | "s" | "ss"
                );
                if timed {
                    format.shown = Shown::Date;
                } else if let Some(sign) = text.strip_prefix('$') {
                    let sign = sign.split('-').next().unwrap_or_default();
                    if !sign.is_empty() && format.shown == Shown::Plain {
                        format.shown = Shown::Currency;
                    }
                }
            }
            '%' => format.shown = Shown::Percent,
            '€' | '$' | '£' if format.shown == Shown::Plain => format.shown = Shown::Currency,
            '0' | '#' | '?' => {
                digits = true;
                commas = 0;
            }
            // Behind the last digit a comma divides by a thousand.
            ',' if digits => commas += 1,
            // E is scientific, G begins General.
            'E' | 'e' if digits => exponent = true,
            'G' | 'g' => while chars.next_if(char::is_ascii_alphabetic).is_some() {},
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' | 'å' | 'Å'
                if !exponent && matches!(format.shown, Shown::Plain) =>
            {
                format.shown = Shown::Date;
            }
            _ => {}
        }
    }
    format.power = u8::try_from(3 * commas.min(3)).unwrap_or(0);
    format
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_they_show() {
        let table = [
            ("General", Shown::Plain, 0),
            ("Standard", Shown::Plain, 0),
            ("0", Shown::Plain, 0),
            ("#,##0.00", Shown::Plain, 0),
            ("#,##0,", Shown::Plain, 3),
            ("0.0,,", Shown::Plain, 6),
            ("0.00E+00", Shown::Plain, 0),
            ("0%", Shown::Percent, 0),
            ("0.0\\ %", Shown::Percent, 0),
            ("#,##0\\ \"kr.\"", Shown::Currency, 0),
            (
                "\"kr.\"\\ #,##0;[Red]\\-\"kr.\"\\ #,##0",
                Shown::Currency,
                0,
            ),
            ("[$kr.-406]\\ #,##0.00", Shown::Currency, 0),
            (
                "_-* #,##0.00\\ \"kr.\"_-;\\-* #,##0.00\\ \"kr.\"_-",
                Shown::Currency,
                0,
            ),
            ("#,##0.00 [$€-407]", Shown::Currency, 0),
            ("dd-mm-yyyy", Shown::Date, 0),
            ("[$-406]d. mmmm yyyy", Shown::Date, 0),
            ("[$-F800]dddd, mmmm dd, yyyy", Shown::Date, 0),
            ("mmm-yy", Shown::Date, 0),
            ("[h]:mm", Shown::Date, 0),
            ("hh:mm:ss", Shown::Date, 0),
            ("0 \"pladser\"", Shown::Plain, 0),
            ("0\\ \"md.\"", Shown::Plain, 0),
            ("[Red]0", Shown::Plain, 0),
            ("[>=1000]#,##0;0", Shown::Plain, 0),
            ("@", Shown::Plain, 0),
            ("", Shown::Plain, 0),
            ("\"", Shown::Plain, 0),
            ("[", Shown::Plain, 0),
        ];
        for (code, shown, power) in table {
            assert_eq!(of_code(code), Format { shown, power }, "{code}");
        }
    }
}
