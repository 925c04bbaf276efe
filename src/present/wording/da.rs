//! Danish.

use super::shape::*;

pub(super) const WORDS: Words = Words {
    parameters: ParameterWords {
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
        close_administration: "Lukning sparer også administrationen",
        reconstruction: "Fordeling af pladserne",
        yes: "ja",
        no: "nej",
    },
    bases: BaseWords {
        per_place: "pr. plads",
        per_person: "pr. helårsperson",
        by_direct_cost: "efter direkte udgift",
        equal: "ligeligt",
        per_course: "pr. forløb",
        none: "fordeles ikke",
        outside_unknown: "kan ikke bruges: tallene for tilbuddene uden for tabellen kendes ikke",
        nothing_to_share_by: "kan ikke bruges: der er intet at fordele efter",
    },
    refusals: RefusalWords {
        unknown_parameter: |id| format!("Der er ingen antagelse, der hedder „{id}“."),
        not_finite: |p| format!("{p}: skal være et endeligt tal."),
        out_of_bounds: |p, given, bound, at| match bound {
            Bound::Least => format!("{p}: {given} er under grænsen på {at}."),
            Bound::Above => format!("{p}: {given} er for lidt; det skal være over {at}."),
            Bound::Most => format!("{p}: {given} er over grænsen på {at}."),
        },
        wrong_kind: |p, given| format!("{p}: „{given}“ er ikke en værdi, der kan bruges her."),
        no_places: |p, lever| {
            format!(
                "{p}: tilbuddet har ingen pladser ud over sine personer, så {lever} kan ikke sættes."
            )
        },
        overfull: |p, with, persons, most| {
            format!(
                "{p}: {persons} helårspersoner er over grænsen på {most}, som er 1,2 gange \
                 pladserne. Det støder sammen med: {with}."
            )
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
    },
};
