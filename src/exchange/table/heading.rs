//! What a heading says: what its column is, in which unit, of which year.

mod known;
#[cfg(test)]
mod tests;

use known::{KNOWN, OUTCOMES, PERSONS, TRAITS};

use super::notice::shortened;
use super::role::ColumnRole;
use crate::present::invisible::without_marks;

/// A heading, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heading {
    /// What the column is taken for.
    pub(super) role: ColumnRole,
    /// Whether it names persons.
    pub(super) persons: bool,
    /// The power of ten that amounts are multiplied by: 3 for thousands of kroner.
    pub(super) power: i32,
    /// Whether it says per cent.
    pub(super) percent: bool,
    /// The year in it.
    pub(super) year: Option<u16>,
    /// Whether nothing is in it but a unit.
    pub(super) only_unit: bool,
}

/// Whether a text is a heading that is known.
pub(super) fn is_known(text: &str) -> bool {
    Heading::of(text).role != ColumnRole::LeftOut
}

impl Heading {
    /// What a text says as a heading.
    pub(super) fn of(text: &str) -> Self {
        let words = words(text);
        let mut heading = Self {
            role: ColumnRole::LeftOut,
            persons: false,
            power: 0,
            percent: false,
            year: None,
            only_unit: false,
        };
        let mut rest: Vec<&str> = Vec::new();
        let mut units = false;
        let mut at = 0;
        while let Some(word) = words.get(at).map(String::as_str) {
            let around = (
                at.checked_sub(1).and_then(|at| words.get(at)),
                words.get(at + 1),
            );
            let beside_krone = [around.0, around.1]
                .into_iter()
                .flatten()
                .any(|w| is_krone(w));
            let after_year = rest.is_empty() || around.0.is_some_and(|w| year(w).is_some());
            if is_percent(word) {
                heading.percent = true;
                units = true;
            } else if let Some(power) = power(word, beside_krone) {
                heading.power = heading.power.max(power);
                units = true;
            } else if word == "1" && around.1.is_some_and(|next| next == "000") {
                // `1 000 kr.`: the noughts follow.
            } else if is_krone(word) {
                units = true;
            } else if let Some(found) = year(word) {
                heading.year = heading.year.or(Some(found));
            } else if after_year && heading.year.is_some() && is_second_year(word) {
                // `2024/25`
            } else {
                rest.push(word);
            }
            at += 1;
        }
        // "i" and "in" before a unit.
        while units && matches!(rest.last(), Some(&("i" | "in"))) {
            rest.pop();
        }
        heading.only_unit = rest
            .iter()
            .all(|word| matches!(*word, "antal" | "stk" | "number"))
            && !words.is_empty()
            && (units || !rest.is_empty());
        let phrase = rest.join(" ");
        heading.persons = PERSONS.contains(&phrase.as_str());
        heading.role = role(&rest, &phrase, text);
        heading
    }
}

/// Whether a heading only says which figure of an outcome its column has, as below a heading
/// that names the outcome.
pub(super) fn is_part_of_outcome(text: &str) -> bool {
    let words = words(text);
    let mut words = words
        .iter()
        .filter(|word| !is_percent(word) && *word != "i");
    let part = words.next().is_some_and(|word| of_outcome(word).is_some());
    part && words.next().is_none()
}

/// The words of a heading: small letters, without marks around them, with points and commas
/// only where they group digits, and those taken out.
fn words(text: &str) -> Vec<String> {
    let text = without_marks(text).to_lowercase();
    // A word that was broken at the end of its line.
    let text = text.replace("-\r\n", "").replace("-\n", "");
    let chars: Vec<char> = text.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let digit = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    for (at, &c) in chars.iter().enumerate() {
        let inside_digits = digit(at.checked_sub(1)) && digit(Some(at + 1));
        match c {
            '%' => {
                words.push(std::mem::take(&mut word));
                words.push("%".to_owned());
            }
            // `t.kr.`, `pr.`, `1.000`
            '.' => {}
            ',' | '\'' | '’' if inside_digits => {}
            _ if c.is_alphanumeric() => word.push(c),
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

fn is_percent(word: &str) -> bool {
    matches!(word, "%" | "pct" | "procent" | "percent")
}

fn is_krone(word: &str) -> bool {
    matches!(word, "kr" | "kroner" | "krone" | "dkk")
}

/// The power of ten of a word that multiplies an amount. A lone letter does beside a krone
/// only.
fn power(word: &str, beside_krone: bool) -> Option<i32> {
    match word {
        "tkr" | "tdkk" | "kkr" | "kdkk" | "tusind" | "tusinde" | "thousand" | "thousands"
        | "1000" | "000" | "1000kr" | "000kr" | "tusindkr" => Some(3),
        "t" | "k" if beside_krone => Some(3),
        "mio" | "mill" | "miokr" | "millkr" | "mkr" | "mdkk" | "dkkm" | "million" | "millions"
        | "millioner" | "1000000" => Some(6),
        "m" if beside_krone => Some(6),
        "mia" | "mrd" | "miakr" | "milliard" | "milliarder" | "bn" => Some(9),
        _ => None,
    }
}

/// A year in which somebody may have kept accounts.
pub(super) fn year(word: &str) -> Option<u16> {
    let digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let year = word.parse().ok().filter(|_| digits)?;
    (1990..2100).contains(&year).then_some(year)
}

fn is_second_year(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit())
}

/// The years in a text.
pub(super) fn years(text: &str) -> Vec<u16> {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    let mut found = Vec::new();
    for year in digits.filter_map(year) {
        if !found.contains(&year) {
            found.push(year);
        }
    }
    found
}

/// Makes the role of an outcome's column.
type OfOutcome = fn(String) -> ColumnRole;

/// What the word with an outcome's name says.
fn of_outcome(word: &str) -> Option<OfOutcome> {
    match word {
        "antal" | "k" | "count" => Some(ColumnRole::OutcomeCount),
        "af" | "n" | "of" => Some(ColumnRole::OutcomeOf),
        "andel" | "share" => Some(ColumnRole::OutcomeShare),
        _ => None,
    }
}

fn role(words: &[&str], phrase: &str, text: &str) -> ColumnRole {
    let find = |phrase: &str| {
        let mut known = KNOWN.iter();
        known.find_map(|(role, names)| names.contains(&phrase).then(|| role.clone()))
    };
    if let Some(role) = find(phrase) {
        return role;
    }
    // "Antal pladser", "Forløb (antal)"
    let counted = match words {
        ["antal", rest @ ..] | [rest @ .., "antal"] => find(&rest.join(" ")),
        _ => None,
    };
    if let Some(role) = counted.filter(ColumnRole::adds_up) {
        return role;
    }
    match words {
        [name @ .., last] if !name.is_empty() => {
            let is_trait = name.iter().any(|word| TRAITS.contains(word));
            if let Some(role) = of_outcome(last).filter(|_| !is_trait)
                && let Some(name) = before(text, last)
            {
                return role(name);
            }
        }
        _ => {}
    }
    if let [first, name @ ..] = words
        && matches!(*first, "antal" | "andel" | "share")
        && let Some(role) = of_outcome(first)
    {
        let name = match name {
            ["i" | "in", rest @ ..] => rest.join(" "),
            name => name.join(" "),
        };
        if OUTCOMES.contains(&name.as_str()) {
            return role(capitalised(&name));
        }
    }
    ColumnRole::LeftOut
}

/// What stands in a heading before a word, as it is written, without the marks between.
fn before(text: &str, word: &str) -> Option<String> {
    let text = without_marks(text);
    let starts: Vec<usize> = text
        .char_indices()
        .filter(|&(at, _)| {
            let rest = text.get(at..).unwrap_or_default();
            let same = rest
                .get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word));
            let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let before = text.get(..at).unwrap_or_default().chars().next_back();
            let behind = rest.get(word.len()..).unwrap_or_default().chars().next();
            same && whole(before) && whole(behind)
        })
        .map(|(at, _)| at)
        .collect();
    let name = text.get(..*starts.last()?)?;
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let name = shortened(name);
    (!name.is_empty()).then_some(name)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
