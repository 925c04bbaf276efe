//! Who the participants on the two sides are, and which way that pulls their results.
//!
//! A data set says of which traits more means further from work. A difference that is
//! too small to speak of pulls nowhere.

use super::language::Language;
use super::number;
use super::words::people::PeopleWords;
pub use super::words::people::Pull;
use crate::model::data_set::{ComparisonKey, DataSet, Harder, Trait};
use crate::writing::{first_small, small_letters};

/// Shares this far apart, and not less, are told.
const SHARE_GAP: f64 = 0.05;

/// Other figures are told where they are this far apart, as a share of the larger.
const RELATIVE_GAP: f64 = 0.1;

/// What is to be said of the participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// Which way they pull.
    pub pull: Pull,
    /// With the figures that say so.
    pub full: String,
    /// Without them.
    pub brief: String,
}

/// What is to be said of the participants of a comparison; `None` where nothing is known of
/// them, or nothing that pulls.
#[must_use]
pub fn people(language: Language, data: &DataSet, comparison: ComparisonKey) -> Option<People> {
    let words = PeopleWords::of(language);
    let (a, b) = data.both_sides(comparison)?;
    let mut told = Vec::new();
    let (mut down, mut up) = (false, false);
    for of in &data.definition().traits {
        let Some(harder) = of.harder else { continue };
        let Some((x, y)) = data.people(a, of).zip(data.people(b, of)) else {
            continue;
        };
        if !differ(of, x, y) {
            continue;
        }
        if (x > y) == (harder == Harder::Higher) {
            down = true;
        } else {
            up = true;
        }
        let [x, y] = [x, y].map(|x| figure(language, of, x));
        told.push(match &of.told {
            Some(text) => language.pick(text).replace("{a}", &x).replace("{b}", &y),
            None => {
                let unit = if of.share { "" } else { words.years };
                (words.told)(&small(language.pick(&of.name)), &x, &format!("{y}{unit}"))
            }
        });
    }
    let pull = match (down, up) {
        (true, false) => Pull::Down,
        (false, true) => Pull::Up,
        (true, true) => Pull::Both,
        (false, false) => return None,
    };
    let located = [a, b].map(|group| language.pick(&data.group(group).located));
    Some(People {
        pull,
        full: (words.full)(pull, located, &(words.list)(&told)),
        brief: (words.brief)(pull, located),
    })
}

/// A figure of a trait, written out.
#[must_use]
pub fn figure(language: Language, of: &Trait, x: f64) -> String {
    if of.share {
        number::percent(language, x, 0)
    } else {
        number::decimal(language, x, 1)
    }
}

/// A name as it begins inside a sentence. What is written in capitals stays.
fn small(name: &str) -> String {
    let in_capitals = name.chars().nth(1).is_some_and(|second| {
        let second = second.to_string();
        small_letters(&second) != second
    });
    if in_capitals {
        return name.to_owned();
    }
    first_small(name)
}

fn differ(of: &Trait, x: f64, y: f64) -> bool {
    let gap = (x - y).abs();
    // What is a whole per cent apart in print is not to miss the bound by a bit.
    if of.share {
        gap > SHARE_GAP - 1e-9
    } else {
        gap > RELATIVE_GAP * x.max(y) - 1e-9
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::exchange::data_sets;

    fn told(language: Language, comparison: &str) -> People {
        let set = data::latest();
        let comparison = set.find_comparison(comparison).unwrap();
        people(language, &set, comparison).unwrap()
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_five_were_further_from_work_and_the_youths_nearer() {
        let five = told(Language::Danish, "over30");
        assert_eq!(five.pull, Pull::Down);
        assert_eq!(
            plain(&five.full),
            "Deltagerne i de fem forsøg var længere fra job eller uddannelse end deltagerne hos \
             Kofoeds Skole og CAB: 52 % var over 50 år mod 41 %, 44 % havde ikke-vestlig oprindelse \
             mod 36 %, og de havde i gennemsnit modtaget offentlig forsørgelse i 5,1 år mod 4,2. Det \
             trækker resultaterne i de fem forsøg ned og er ikke regnet med."
        );
        let youths = told(Language::English, "youth");
        assert_eq!(youths.pull, Pull::Up);
        assert_eq!(
            plain(&youths.full),
            "Participants in Go-For-It were nearer to work or education than participants at \
             Væksthuset: they had received benefits for 0.7 years on average against 1.2, and 13% \
             had a case in social services against 23%. That lifts the results in Go-For-It and is \
             not allowed for."
        );
        assert_eq!(
            told(Language::Danish, "youth").brief,
            "Deltagerne i Go-For-It var tættere på job eller uddannelse, og det trækker \
             resultaterne op; det er ikke regnet med."
        );
    }

    #[test]
    fn a_trait_without_a_wording_reads_as_part_of_the_sentence() {
        let set = data_sets::example().unwrap();
        let comparison = set.find_comparison("voksne").unwrap();
        for (language, list) in [
            (
                Language::Danish,
                ": over 50 år: 46 % mod 31 %, og år på offentlig forsørgelse: 6,1 mod 3,9 år. ",
            ),
            (
                Language::English,
                ": over 50: 46% against 31%, and years on benefits: 6.1 against 3.9 years. ",
            ),
        ] {
            let full = plain(&people(language, &set, comparison).unwrap().full);
            assert!(full.contains(list), "{full}");
        }
        for (name, inside) in [
            ("Ærø", "ærø"),
            ("ADHD", "ADHD"),
            ("Å", "å"),
            ("", ""),
            ("over 50", "over 50"),
        ] {
            assert_eq!(small(name), inside);
        }
    }

    #[test]
    fn what_pulls_both_ways_or_nowhere_is_not_taken_for_one() {
        let mut definition = data::latest().definition().clone();
        let over30 = |definition| {
            let set = DataSet::new(definition).unwrap();
            let comparison = set.find_comparison("over30").unwrap();
            people(Language::English, &set, comparison)
        };
        let benefits = definition.traits.iter().position(|t| !t.share).unwrap();
        definition.groups[0].people[benefits].1 = 1.0;
        assert_eq!(over30(definition.clone()).unwrap().pull, Pull::Both);
        definition.groups[0].people = definition.groups[1].people.clone();
        assert_eq!(over30(definition.clone()), None);
        definition.groups[0].people.clear();
        assert_eq!(over30(definition), None);
    }
}
