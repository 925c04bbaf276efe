//! English: what the page opens on.

use super::{Payment, Words};
use crate::present::difference::{BreakEvenText, Direction};
use crate::writing::first_capital;

pub(super) const WORDS: Words = Words {
    lead: |f| {
        let (a, b, price) = (f.located_a, f.located_b, f.price);
        let cost = match (b, f.direction) {
            (None, _) => format!("about ⟦{price}⟧"),
            (Some(b), Direction::Dearer) => {
                format!("about {price}, ⟦{} more⟧ than {b}", f.difference)
            }
            (Some(b), Direction::Cheaper) => {
                format!("about {price}, ⟦{} less⟧ than {b}", f.difference)
            }
            (Some(b), Direction::Same) => format!("about {price}, ⟦the same⟧ as {b}"),
        };
        let year = f.year;
        let verb = if f.changed { "costs" } else { "cost" };
        let Some(u) = &f.in_use else {
            return if f.changed {
                format!("With changed assumptions, a full-year person {a} costs {cost}")
            } else {
                format!("In {year}, a full-year person {a} cost {cost}")
            };
        };
        let (when, are) = if f.changed {
            ("With changed assumptions,".to_owned(), "are")
        } else {
            (format!("In {year},"), "were")
        };
        let (persons, places) = (&u.persons, &u.places);
        let first = if u.over_full {
            format!("{when} there {are} ⟦{persons} full-year persons on {places} places⟧ {a}.")
        } else if persons == places {
            format!("{when} ⟦all {places} places⟧ {a} {are} in use.")
        } else {
            format!(
                "{when} ⟦{persons} of {places} places⟧ ({}) {a} {are} in use.",
                u.share
            )
        };
        let second = match (f.changed, &f.payment) {
            (false, Some(Payment::Grant)) => "If the empty places were paid for too, a",
            (false, Some(Payment::PerUse)) => "If only the places in use were paid for, a",
            (false, Some(Payment::Part(p))) => {
                &format!("If {p} of the budget was paid whatever the use, a")
            }
            (true, Some(Payment::Grant)) if u.over_full => {
                "With the same budget whatever the use, a"
            }
            (true, Some(Payment::Grant)) => "With the empty places paid for too, a",
            (true, Some(Payment::PerUse)) => "With only the places in use paid for, a",
            (true, Some(Payment::Part(p))) => {
                &format!("With {p} of the budget paid whatever the use, a")
            }
            (_, None) => "A",
        };
        format!("{first} {second} full-year person {verb} {cost}")
    },
    at_full: |f| {
        let price = match (f.printed, f.whose) {
            (true, Some(whose)) => format!("{}, {whose} price", f.price),
            (true, None) => format!("{}, the price stated", f.price),
            (false, _) => f.price.to_owned(),
        };
        let gap = match f.direction {
            Direction::Dearer => format!("{} more", f.difference),
            Direction::Cheaper => format!("{} less", f.difference),
            Direction::Same => "the same".to_owned(),
        };
        if f.direction == f.actual {
            format!("; at full occupancy {gap} ({price}).")
        } else {
            format!(", and not {gap} as at full occupancy ({price}).")
        }
    },
    alone_at_full: |price| format!("; at full occupancy about {price}."),
    no_price: |located| {
        format!("There is no price to show: there are no full-year persons {located}.")
    },
    idle: |kroner| format!("The empty places cost about {kroner} a year."),
    brief: |f| {
        let gap = match (f.located_b, f.direction) {
            (None, _) => format!("⟦{} per full-year person⟧", f.price),
            (Some(b), Direction::Dearer) => format!("⟦{} dearer⟧ than {b}", f.difference),
            (Some(b), Direction::Cheaper) => format!("⟦{} cheaper⟧ than {b}", f.difference),
            (Some(b), Direction::Same) => format!("⟦same price⟧ as {b}"),
        };
        let paid = match &f.payment {
            Some(Payment::Grant) => ", if the empty ones are paid for".to_owned(),
            Some(Payment::PerUse) => ", if only these are paid for".to_owned(),
            Some(Payment::Part(p)) => format!(", if {p} of the budget is paid whatever the use"),
            None => String::new(),
        };
        let changed = if f.changed { "Changed: " } else { "" };
        match &f.in_use {
            Some(u) if u.over_full => format!(
                "{changed}{} full-year persons on {} places: {gap}",
                u.persons, u.places
            ),
            Some(u) => format!(
                "{changed}{} of {} places in use{paid}: {gap}",
                u.persons, u.places
            ),
            None if f.located_b.is_none() => format!("{changed}{gap}"),
            None => format!("{changed}a full-year person: {gap}"),
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
                format!("when there are {used} full-year persons for every 100 places")
            } else {
                format!("when {used} of 100 places are in use")
            };
            if *cheaper_above && !*reached {
                format!("Then the price is the same only {at}.")
            } else {
                format!("The price is the same {at}.")
            }
        }
        BreakEvenText::Always => {
            "The price is lower here at any occupancy from 10 to 120%.".to_owned()
        }
        BreakEvenText::Never => {
            "The price is higher here at any occupancy from 10 to 120%.".to_owned()
        }
    },
    other_end: |f| {
        let (condition, is) = match (f.changed, f.payment) {
            (false, Payment::Grant) => ("If only the places in use were paid for,", "was"),
            (false, _) => ("If the empty places were paid for too,", "was"),
            (true, Payment::Grant) => ("With only the places in use paid for,", "is"),
            (true, _) => ("With the empty places paid for too,", "is"),
        };
        let (a, difference) = (f.located_a, f.difference);
        let still = if f.direction == f.actual {
            "still "
        } else {
            ""
        };
        let how = match f.direction {
            Direction::Same => return format!("{condition} the price {is} the same."),
            Direction::Dearer => "dearer",
            Direction::Cheaper => "cheaper",
        };
        format!("{condition} a full-year person {a} {is} {still}about {difference} {how}.")
    },
    said_higher: |source| {
        format!(
            "{} says itself that the real price was higher.",
            first_capital(source)
        )
    },
    other_comparison: |f| {
        let (a, b) = (f.name_a, f.name_b);
        let (is, got) = if f.changed {
            ("is", "get")
        } else {
            ("was", "got")
        };
        let price = match f.direction {
            Direction::Dearer => format!("{a} {is} about {} dearer than {b}", f.difference),
            Direction::Cheaper => format!("{a} {is} about {} cheaper than {b}", f.difference),
            Direction::Same => format!("{a} {is} as dear as {b}"),
        };
        let price = match &f.per_course {
            Some([x, y]) => {
                let contrary = match f.direction {
                    Direction::Dearer => "cheaper",
                    _ => "dearer",
                };
                format!("{price}, but {contrary} per course ({x} against {y})")
            }
            None => price,
        };
        match &f.results {
            Some((Some(more), into, [k, l])) => {
                let share = if *more { "larger" } else { "smaller" };
                format!("{price}, and a {share} share {got} {into}: {k} courses against {l}.")
            }
            Some((None, into, [k, l])) => format!("{price}; {k} courses against {l} {got} {into}."),
            None => format!("{price}."),
        }
    },
    places_known: "The number of places is",
    payment_joined: ", and how they were paid is",
    payment_known: "How the places are paid is",
    how: "See the figures behind",
};
