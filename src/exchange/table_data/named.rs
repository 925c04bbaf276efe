//! What a table's data set is called, and how names are compared.

use crate::exchange::data_file::{made, slug};
use crate::exchange::table::read::ReadTable;
use crate::model::data_set::{Definition, LONGEST_NAME, Text};

/// What files of tables end in, which is no part of a name.
const ENDINGS: [&str; 4] = [".csv", ".tsv", ".txt", ".xlsx"];

/// A name as names are compared: case and spacing aside.
pub(super) fn key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether a text is this, in whatever language it has.
pub(super) fn is_called(text: &Text, key: &str) -> bool {
    text.entries().any(|(_, name)| self::key(name) == key)
}

/// A data set with a name, an id and a year, and nothing else.
pub(super) fn bare(
    table: &ReadTable,
    file: &str,
    year: u16,
    over: Option<&Definition>,
) -> Definition {
    let name = of_file(file);
    let name = match (&name, &table.title) {
        (Some(name), _) => Some(name.as_str()),
        (None, title) => title.as_deref(),
    };
    let text = name.map_or_else(
        || Text::new(&[("da", "Tabel"), ("en", "Table")]),
        made::plain,
    );
    let id = match slug(text.get("da")) {
        empty if empty.is_empty() => "tabel".to_owned(),
        id => id,
    };
    // The same id once more is a correction.
    let corrected = over.filter(|old| old.id == id);
    Definition {
        revision: corrected.map_or(1, |old| old.revision.saturating_add(1)),
        ..made::bare(id, text, year)
    }
}

/// The name of a file without its folder and its ending, in one line.
fn of_file(file: &str) -> Option<String> {
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let ends = |ending: &&str| {
        let at = file.len().checked_sub(ending.len());
        at.and_then(|at| file.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    let ending = ENDINGS.iter().find(|ending| ends(ending));
    let stem = &file[..file.len() - ending.map_or(0, |ending| ending.len())];
    // Some systems keep the ring of an å beside its letter.
    let stem = stem.replace("a\u{30a}", "å").replace("A\u{30a}", "Å");
    let words: Vec<&str> = stem.split_whitespace().collect();
    let name = words.join(" ");
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name: String = name.chars().take(LONGEST_NAME).collect();
    (!name.is_empty() && name != "-").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_named_after_its_file() {
        for (file, name) in [
            ("Byrum 2025.xlsx", Some("Byrum 2025")),
            ("C:\\tal\\Byrum.2025.CSV", Some("Byrum.2025")),
            ("/tmp/Ra\u{30a}d.tsv", Some("Råd")),
            ("uden", Some("uden")),
            ("é.txt", Some("é")),
            (".csv", None),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(of_file(file).as_deref(), name, "{file}");
        }
    }
}
