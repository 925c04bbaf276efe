//! Danish: what the page opens on.

use super::{Payment, Words};
use crate::present::difference::{BreakEvenText, Direction};
use crate::present::words::stop;
use crate::writing::first_capital;

pub(super) const WORDS: Words = Words {
    lead: |f| {
        let (a, b, price) = (f.located_a, f.located_b, f.price);
        let cost = match (b, f.direction) {
            (None, _) => format!("ca. ⟦{price}⟧"),
            (Some(b), Direction::Dearer) => format!("ca. {price}, ⟦{} mere⟧ end {b}", f.difference),
            (Some(b), Direction::Cheaper) => {
                format!("ca. {price}, ⟦{} mindre⟧ end {b}", f.difference)
            }
            (Some(b), Direction::Same) => format!("ca. {price}, ⟦det samme⟧ som {b}"),
        };
        let year = f.year;
        let Some(u) = &f.in_use else {
            return if f.changed {
                format!("Med ændrede forudsætninger koster en helårsperson {a} {cost}")
            } else {
                format!("I {year} kostede en helårsperson {a} {cost}")
            };
        };
        let (when, is) = if f.changed {
            ("Med ændrede forudsætninger".to_owned(), "er")
        } else {
            (format!("I {year}"), "var")
        };
        let (persons, places) = (&u.persons, &u.places);
        let first = if u.over_full {
            format!("{when} {is} der ⟦{persons} helårspersoner på {places} pladser⟧ {a}.")
        } else if persons == places {
            format!("{when} {is} ⟦alle {places} pladser⟧ {a} i brug.")
        } else {
            format!(
                "{when} {is} ⟦{persons} af {places} pladser⟧ ({}) {a} i brug.",
                u.share
            )
        };
        let second = match (f.changed, &f.payment) {
            (false, Some(Payment::Grant)) => "Hvis de tomme pladser også blev betalt, kostede en",
            (false, Some(Payment::PerUse)) => "Hvis kun de brugte pladser blev betalt, kostede en",
            (false, Some(Payment::Part(p))) => {
                &format!("Hvis {p} af budgettet blev betalt uanset brugen, kostede en")
            }
            (true, Some(Payment::Grant)) if u.over_full => {
                "Når budgettet er det samme uanset brugen, koster en"
            }
            (true, Some(Payment::Grant)) => "Når de tomme pladser også betales, koster en",
            (true, Some(Payment::PerUse)) => "Når kun de brugte pladser betales, koster en",
            (true, Some(Payment::Part(p))) => {
                &format!("Når {p} af budgettet betales uanset brugen, koster en")
            }
            (false, None) => "En",
            (true, None) => "En",
        };
        let verb = match (f.changed, &f.payment) {
            (_, Some(_)) => "",
            (false, None) => "kostede ",
            (true, None) => "koster ",
        };
        format!("{first} {second} helårsperson {verb}{cost}")
    },
    at_full: |f| {
        let price = match (f.printed, f.whose) {
            (true, Some(whose)) => format!("{}, {whose} pris", f.price),
            (true, None) => format!("{}, den oplyste pris", f.price),
            (false, _) => f.price.to_owned(),
        };
        let gap = match f.direction {
            Direction::Dearer => format!("{} mere", f.difference),
            Direction::Cheaper => format!("{} mindre", f.difference),
            Direction::Same => "det samme".to_owned(),
        };
        if f.direction == f.actual {
            format!("; ved fuld belægning {gap} ({price}).")
        } else {
            format!(", og ikke {gap} som ved fuld belægning ({price}).")
        }
    },
    alone_at_full: |price| format!("; ved fuld belægning ca. {price}{}", stop(price)),
    no_price: |located| {
        format!("Der er ingen pris at vise: {located} er der ingen helårspersoner.")
    },
    idle: |kroner| format!("De tomme pladser koster ca. {kroner} om året."),
    brief: |f| {
        let gap = match (f.located_b, f.direction) {
            (None, _) => format!("⟦{} pr. helårsperson⟧", f.price),
            (Some(b), Direction::Dearer) => format!("⟦{} dyrere⟧ end {b}", f.difference),
            (Some(b), Direction::Cheaper) => format!("⟦{} billigere⟧ end {b}", f.difference),
            (Some(b), Direction::Same) => format!("⟦samme pris⟧ som {b}"),
        };
        let paid = match &f.payment {
            Some(Payment::Grant) => ", hvis de tomme betales".to_owned(),
            Some(Payment::PerUse) => ", hvis kun de betales".to_owned(),
            Some(Payment::Part(p)) => format!(", hvis {p} af budgettet betales uanset brugen"),
            None => String::new(),
        };
        let changed = if f.changed { "Ændret: " } else { "" };
        match &f.in_use {
            Some(u) if u.over_full => format!(
                "{changed}{} helårspersoner på {} pladser: {gap}",
                u.persons, u.places
            ),
            Some(u) => format!(
                "{changed}{} af {} pladser i brug{paid}: {gap}",
                u.persons, u.places
            ),
            None if f.located_b.is_none() => format!("{changed}{gap}"),
            None => format!("{changed}en helårsperson: {gap}"),
        }
    },
    break_even: |break_even| match break_even {
        BreakEvenText::At {
            used,
            cheaper_above,
            over_full,
            reached,
        } => {
            let at = if *over_full {
                format!("når der er {used} helårspersoner pr. 100 pladser")
            } else {
                format!("når {used} af 100 pladser er i brug")
            };
            if *cheaper_above && !*reached {
                format!("Så er prisen først den samme, {at}.")
            } else {
                format!("Prisen er den samme, {at}.")
            }
        }
        BreakEvenText::Always => {
            "Prisen er lavest her ved enhver belægning fra 10 til 120 %.".to_owned()
        }
        BreakEvenText::Never => {
            "Prisen er højest her ved enhver belægning fra 10 til 120 %.".to_owned()
        }
    },
    other_end: |f| {
        let (condition, is) = match (f.changed, f.payment) {
            (false, Payment::Grant) => ("Hvis kun de brugte pladser blev betalt,", "var"),
            (false, _) => ("Hvis de tomme pladser også blev betalt,", "var"),
            (true, Payment::Grant) => ("Hvis kun de brugte pladser betales,", "er"),
            (true, _) => ("Hvis de tomme pladser også betales,", "er"),
        };
        let (a, difference) = (f.located_a, f.difference);
        let still = if f.direction == f.actual {
            "stadig "
        } else {
            ""
        };
        let how = match f.direction {
            Direction::Same => return format!("{condition} {is} prisen den samme."),
            Direction::Dearer => "dyrere",
            Direction::Cheaper => "billigere",
        };
        format!("{condition} {is} en helårsperson {a} {still}ca. {difference} {how}.")
    },
    said_higher: |source| {
        format!(
            "{} oplyser selv, at den reelle pris var højere.",
            first_capital(source)
        )
    },
    other_comparison: |f| {
        let (a, b) = (f.name_a, f.name_b);
        let (is, came) = if f.changed {
            ("er", "kommer")
        } else {
            ("var", "kom")
        };
        let price = match f.direction {
            Direction::Dearer => format!("{a} {is} ca. {} dyrere end {b}", f.difference),
            Direction::Cheaper => format!("{a} {is} ca. {} billigere end {b}", f.difference),
            Direction::Same => format!("{a} {is} lige så dyrt som {b}"),
        };
        let price = match &f.per_course {
            Some([x, y]) => {
                let contrary = match f.direction {
                    Direction::Dearer => "billigere",
                    _ => "dyrere",
                };
                format!("{price}, men {contrary} pr. forløb ({x} mod {y})")
            }
            None => price,
        };
        match &f.results {
            Some((Some(more), into, [k, l])) => {
                let share = if *more { "større" } else { "mindre" };
                format!("{price}, og en {share} andel {came} {into}: {k} forløb mod {l}.")
            }
            Some((None, into, [k, l])) => format!("{price}; {k} forløb mod {l} {came} {into}."),
            None => format!("{price}."),
        }
    },
    places_known: "Antallet af pladser er",
    payment_joined: ", og hvordan de blev betalt, er",
    payment_known: "Hvordan pladserne betales, er",
    how: "Se tallene bag",
};
