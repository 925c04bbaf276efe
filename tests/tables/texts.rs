//! What texts give: each case of `cases.txt`.

use pladspris::exchange::table::fault::TableFault;
use pladspris::exchange::table::{self, Tables};

use super::{sections, summary};

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn each_text_gives_what_is_written_beside_it() {
    let cases = sections("cases.txt");
    assert!(cases.len() > 30, "{} cases", cases.len());
    let mut failed = Vec::new();
    for (name, input, parts) in cases {
        let [(kind, expected)] = parts.as_slice() else {
            panic!("{name} has {} parts", parts.len());
        };
        assert_eq!(kind, "expected", "{name}");
        let opened = table::open(input.as_bytes());
        let opened = opened.unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        let (found, expected) = (summary::of(&opened), lines(expected));
        if found != expected {
            let only = |a: &[String], b: &[String]| {
                let only: Vec<&String> = a.iter().filter(|line| !b.contains(line)).collect();
                format!("{only:#?}")
            };
            failed.push(format!(
                "{name}\nexpected and not found: {}\nfound and not expected: {}",
                only(&expected, &found),
                only(&found, &expected)
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn what_is_pasted_gives_what_a_file_gives() {
    for (name, input, _) in sections("cases.txt") {
        assert_eq!(
            table::paste(&input),
            table::open(input.as_bytes()),
            "{name}"
        );
    }
}

#[test]
fn encodings_and_line_ends_make_no_difference() {
    let marked = |text: &str| format!("\u{feff}{text}");
    let both = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    for (name, input, _) in sections("cases.txt") {
        let expected = table::open(input.as_bytes());
        let with = |end: &str| input.replace('\n', end);
        // A line end within a field stays what it was, and is a blank in a name.
        for bytes in [
            marked(&input).into_bytes(),
            both(&marked(&input), u16::to_le_bytes),
            both(&marked(&input), u16::to_be_bytes),
            both(&input, u16::to_le_bytes),
            both(&input, u16::to_be_bytes),
        ] {
            assert_eq!(table::open(&bytes), expected, "{name}");
        }
        for end in ["\r\n", "\r"] {
            let summary =
                |opened: &Result<Tables, TableFault>| summary::of(opened.as_ref().unwrap());
            let opened = table::open(with(end).as_bytes());
            assert_eq!(summary(&opened), summary(&expected), "{name} {end:?}");
        }
    }
}
