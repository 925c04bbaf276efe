//! Danish: names of parameters, and why a value is refused.

use super::stop;
use crate::model::parameter::ComparisonField;
use crate::present::wording::{BaseWords, Bound, ParameterWords, RefusalWords};

pub(super) const PARAMETERS: ParameterWords = ParameterWords {
    occupancy: "Belægning",
    group_fixed_share: "Fast andel af budgetterne",
    amount: "Beløb",
    base: "Fordelingsnøgle",
    outside_persons: "Helårspersoner uden for tabellen",
    common_pool: "Del al administration som én pulje",
    budget: "Budget",
    rate: "Takst pr. helårsperson",
    fixed_share: "Fast andel af budgettet",
    places: "Pladser",
    persons: "Helårspersoner",
    courses: "Forløb",
    hours: "Timer pr. uge",
    weeks_off: "Lukkeuger om året",
    outcome_count: "Antal med resultatet",
    outcome_courses: "Antal afsluttede forløb",
    outcome_share: "Andel med resultatet",
    comparison: |field| match field {
        ComparisonField::Outcome => "Resultatet, der regnes på",
        ComparisonField::Value => "Værdi af et job pr. år",
        ComparisonField::EducationValue => "Værdi af en uddannelse pr. år",
        ComparisonField::CloseAdministration => "Lukning sparer også administrationen",
        ComparisonField::Years => "År, der regnes med",
        ComparisonField::Retention => "Stadig i job året efter",
        ComparisonField::Discount => "Rente om året",
        ComparisonField::FirstYear => "Så meget tæller det første år",
        ComparisonField::StateShare => "Statsrefusion",
        ComparisonField::Baseline => "Ville være sket alligevel",
    },
    price_index: "Prisindeks",
    reconstruction: "Fordeling af pladserne",
    yes: "ja",
    no: "nej",
};

pub(super) const BASES: BaseWords = BaseWords {
    per_place: "pr. plads",
    per_person: "pr. helårsperson",
    by_direct_cost: "efter direkte udgift",
    equal: "ligeligt",
    per_course: "pr. forløb",
    none: "fordeles ikke",
    outside_unknown: "kan ikke bruges: tallene for tilbuddene uden for tabellen kendes ikke",
    nothing_to_share_by: "kan ikke bruges: der er intet at fordele efter",
};

pub(super) const REFUSALS: RefusalWords = RefusalWords {
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
            "{name}: prisen ved fuld belægning er beregnet til {computed}; rapporten trykker \
             {printed}"
        )
    },
};
