//! What is said of courses that differ in length.

use crate::present::language::Language;

/// Courses that differ in length, written out, the first side before the second.
#[derive(Clone, Copy, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct Lengths<'a> {
    pub located: [&'a str; 2],
    pub persons: &'a str,
    pub courses: &'a [String; 2],
    pub weeks: &'a [String; 2],
    pub shares: &'a [String; 2],
    /// The difference in results were there as many courses on both sides, without its sign.
    pub apart: &'a str,
    pub more: bool,
    /// Whether a course is shorter at the second.
    pub shorter: bool,
}

/// What is said of courses that differ in length.
#[derive(Debug)]
pub struct CourseLengthWords {
    /// How many courses the same persons are, and what that comes to.
    pub told: fn(&Lengths<'_>) -> String,
}

impl CourseLengthWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: CourseLengthWords = CourseLengthWords {
    told: |l| {
        let ([a, b], [here, there], [w, v], [p, q]) = (l.located, l.courses, l.weeks, l.shares);
        let how = if l.shorter { "kortere" } else { "længere" };
        let many = if l.more { "flere" } else { "færre" };
        let (persons, apart) = (l.persons, l.apart);
        format!(
            "{persons} helårspersoner er {here} forløb {a}, men {there} {b}, hvor et forløb er {how} ({v} uger mod {w}). Pr. forløb er andelen {p} mod {q}; med lige mange forløb ville der være {apart} {many}."
        )
    },
};

const ENGLISH: CourseLengthWords = CourseLengthWords {
    told: |l| {
        let ([a, b], [here, there], [w, v], [p, q]) = (l.located, l.courses, l.weeks, l.shares);
        let how = if l.shorter { "shorter" } else { "longer" };
        let many = if l.more { "more" } else { "fewer" };
        let (persons, apart) = (l.persons, l.apart);
        format!(
            "{persons} full-year persons are {here} courses {a} but {there} {b}, where a course is {how} ({v} weeks against {w}). Per course the share is {p} against {q}; with as many courses there would be {apart} {many}."
        )
    },
};
