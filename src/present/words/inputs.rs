//! What the values of parameters are called, and why one is refused.

use super::stop;
use crate::present::language::Language;

/// On which side of a bound a value fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Under the least.
    Least,
    /// Not above what it must be above.
    Above,
    /// Over the most.
    Most,
}

/// What a choice between yes and no is.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after what it says")]
pub struct FlagWords {
    pub yes: &'static str,
    pub no: &'static str,
}

impl FlagWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&FLAGS_DANISH, &FLAGS_ENGLISH)
    }
}

/// Allocation bases, and why one cannot be used.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each is the name of the base it is called after"
)]
pub struct BaseWords {
    pub per_place: &'static str,
    pub per_person: &'static str,
    pub by_direct_cost: &'static str,
    pub equal: &'static str,
    pub per_course: &'static str,
    pub none: &'static str,
    pub outside_unknown: &'static str,
    pub member_unknown: &'static str,
    pub nothing_to_share_by: &'static str,
}

impl BaseWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&BASES_DANISH, &BASES_ENGLISH)
    }
}

/// Refusals and warnings. Arguments are names and figures, written out.
#[derive(Debug)]
pub struct RefusalWords {
    /// `(id)`
    pub unknown_parameter: fn(&str) -> String,
    /// `(parameter)`
    pub not_finite: fn(&str) -> String,
    /// `(parameter, given, side, bound)`
    pub out_of_bounds: fn(&str, &str, Bound, &str) -> String,
    /// `(parameter, given)`
    pub wrong_kind: fn(&str, &str) -> String,
    /// `(parameter, lever)`
    pub no_places: fn(&str, &str) -> String,
    /// `(parameter, clashes with, persons, most)`
    pub overfull: fn(&str, &str, &str, &str) -> String,
    /// `(parameter, clashes with, count, courses)`
    pub too_many: fn(&str, &str, &str, &str) -> String,
    /// `(parameter, clashes with)`
    pub set_twice: fn(&str, &str) -> String,
    /// `(parameter, clashes with, base, reason)`
    pub base_unavailable: fn(&str, &str, &str, &str) -> String,
    /// `(programme, occupancy)`
    pub over_full: fn(&str, &str) -> String,
    /// `(programme or group, computed, printed)`
    pub leaves_printed: fn(&str, &str, &str) -> String,
}

impl RefusalWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&REFUSALS_DANISH, &REFUSALS_ENGLISH)
    }
}

const FLAGS_DANISH: FlagWords = FlagWords {
    yes: "ja",
    no: "nej",
};

const BASES_DANISH: BaseWords = BaseWords {
    per_place: "pr. plads",
    per_person: "pr. helårsperson",
    by_direct_cost: "efter direkte udgift",
    equal: "ligeligt",
    per_course: "pr. forløb",
    none: "fordeles ikke",
    outside_unknown: "kan ikke bruges: tallene for tilbuddene uden for tabellen kendes ikke",
    member_unknown: "kan ikke bruges: antallet af forløb mangler for et af tilbuddene",
    nothing_to_share_by: "kan ikke bruges: der er intet at fordele efter",
};

const REFUSALS_DANISH: RefusalWords = RefusalWords {
    unknown_parameter: |id| format!("Der er ingen antagelse, der hedder „{id}“."),
    not_finite: |p| format!("{p}: skal være et endeligt tal."),
    out_of_bounds: |p, given, bound, at| match bound {
        Bound::Least => format!("{p}: {given} er under grænsen på {at}{}", stop(at)),
        Bound::Above => format!(
            "{p}: {given} er for lidt; det skal være over {at}{}",
            stop(at)
        ),
        Bound::Most => format!("{p}: {given} er over grænsen på {at}{}", stop(at)),
    },
    wrong_kind: |p, given| format!("{p}: „{given}“ er ikke en værdi, der kan bruges her."),
    no_places: |p, lever| {
        let why = "tilbuddene her har lige så mange pladser som personer, så deres belægning \
                   kan ikke sættes";
        if p == lever {
            format!("{p}: {why}.")
        } else {
            format!("{p}: {why}. Det støder sammen med: {lever}.")
        }
    },
    overfull: |p, with, persons, most| {
        format!(
            "{p}: {persons} helårspersoner er over grænsen på {most}, som er 1,2 gange \
             pladserne. Det støder sammen med: {with}."
        )
    },
    too_many: |p, with, count, courses| {
        format!("{p}: {count} er over grænsen på {courses} forløb. Det støder sammen med: {with}.")
    },
    set_twice: |p, with| {
        format!("{p}: en andel og et antal kan ikke begge være sat. Det støder sammen med: {with}.")
    },
    base_unavailable: |p, with, base, reason| {
        format!("{p}: nøglen „{base}“ {reason}. Det støder sammen med: {with}.")
    },
    over_full: |programme, occupancy| {
        format!("{programme} har flere helårspersoner end pladser: {occupancy}.")
    },
    leaves_printed: |name, computed, printed| {
        format!(
            "{name}: prisen ved fuld belægning er beregnet til {computed}, men oplyst til \
             {printed}"
        )
    },
};

const FLAGS_ENGLISH: FlagWords = FlagWords {
    yes: "yes",
    no: "no",
};

const BASES_ENGLISH: BaseWords = BaseWords {
    per_place: "per place",
    per_person: "per full-year person",
    by_direct_cost: "by direct cost",
    equal: "equally",
    per_course: "per course",
    none: "not shared out",
    outside_unknown: "cannot be used: the figures of the offers outside the table are not known",
    member_unknown: "cannot be used: the number of courses of one of the programmes is not known",
    nothing_to_share_by: "cannot be used: there is nothing to share by",
};

const REFUSALS_ENGLISH: RefusalWords = RefusalWords {
    unknown_parameter: |id| format!("There is no assumption called “{id}”."),
    not_finite: |p| format!("{p}: must be a finite number."),
    out_of_bounds: |p, given, bound, at| match bound {
        Bound::Least => format!("{p}: {given} is under the bound of {at}."),
        Bound::Above => format!("{p}: {given} is too little; it must be above {at}."),
        Bound::Most => format!("{p}: {given} is over the bound of {at}."),
    },
    wrong_kind: |p, given| format!("{p}: “{given}” is not a value that can be used here."),
    no_places: |p, lever| {
        let why = "the offers there have as many places as persons, so that their occupancy \
                   cannot be set";
        if p == lever {
            format!("{p}: {why}.")
        } else {
            format!("{p}: {why}. It clashes with: {lever}.")
        }
    },
    overfull: |p, with, persons, most| {
        format!(
            "{p}: {persons} full-year persons are over the bound of {most}, 1.2 times the \
             places. It clashes with: {with}."
        )
    },
    too_many: |p, with, count, courses| {
        format!("{p}: {count} is over the bound of {courses} courses. It clashes with: {with}.")
    },
    set_twice: |p, with| {
        format!("{p}: a share and a count cannot both be set. It clashes with: {with}.")
    },
    base_unavailable: |p, with, base, reason| {
        format!("{p}: the base “{base}” {reason}. It clashes with: {with}.")
    },
    over_full: |programme, occupancy| {
        format!("{programme} has more full-year persons than places: {occupancy}.")
    },
    leaves_printed: |name, computed, printed| {
        format!(
            "{name}: the price at full occupancy is computed as {computed} but stated as \
             {printed}"
        )
    },
};
