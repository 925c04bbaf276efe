//! What the finding on top of the page says.

use crate::present::difference::{BreakEvenText, Direction};
use crate::present::language::Language;

/// How places are paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payment {
    /// Empty places too.
    Grant,
    /// Places in use only.
    PerUse,
    /// A share of the budgets whatever the use, written out.
    Part(String),
}

/// How many of the places are in use, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Full-year persons.
    pub persons: String,
    /// Places.
    pub places: String,
    /// Persons as a share of places.
    pub share: String,
    /// Whether the persons are more than the places.
    pub over_full: bool,
}

/// What the finding says, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct FindingFacts<'a> {
    pub year: u16,
    pub changed: bool,
    pub located_a: &'a str,
    pub located_b: &'a str,
    /// None where there are no places apart from persons.
    pub in_use: Option<Use>,
    pub price: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// None where the price does not depend on it.
    pub payment: Option<Payment>,
}

/// The same comparison were every place in use, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct AtFull<'a> {
    pub price: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// The direction as it is, to which this one stands.
    pub actual: Direction,
    /// Whether the report prints this price.
    pub printed: bool,
}

/// The difference at the other end of how places can be paid, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct OtherEnd<'a> {
    pub changed: bool,
    pub located_a: &'a str,
    /// How places are paid now.
    pub payment: &'a Payment,
    pub difference: &'a str,
    pub direction: Direction,
    /// The direction as it is, to which this one stands.
    pub actual: Direction,
}

/// Another comparison, written out.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    reason = "each is the figure of the sentence it is called after"
)]
pub struct OtherComparison<'a> {
    pub changed: bool,
    pub name_a: &'a str,
    pub name_b: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    /// Whether more had a result in the first, which, and both counts.
    pub results: Option<(bool, &'a str, [String; 2])>,
}

/// The finding on top.
#[derive(Debug)]
pub struct Words {
    /// Two sentences at most, with at most two marked figures, and no full stop.
    pub lead: fn(&FindingFacts<'_>) -> String,
    /// What follows the lead in quieter ink, and ends it.
    pub at_full: fn(&AtFull<'_>) -> String,
    /// The lead in a line, for every view but the first.
    pub brief: fn(&FindingFacts<'_>) -> String,
    /// What would turn it.
    pub break_even: fn(&BreakEvenText) -> String,
    /// What it would be were places paid otherwise.
    pub other_end: fn(&OtherEnd<'_>) -> String,
    /// What another comparison comes to.
    pub other_comparison: fn(&OtherComparison<'_>) -> String,
    /// What comes before the mark that says how the number of places is known.
    pub places_known: &'static str,
    /// What joins to it the mark that says how the payment is known.
    pub payment_joined: &'static str,
    /// What comes before that mark where it stands alone.
    pub payment_known: &'static str,
    /// What leads to the figures behind.
    pub how: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }
}

const DANISH: Words = Words {
    lead: |f| {
        let (a, b, price) = (f.located_a, f.located_b, f.price);
        let than = match f.direction {
            Direction::Dearer => format!("⟦{} mere⟧ end {b}", f.difference),
            Direction::Cheaper => format!("⟦{} mindre⟧ end {b}", f.difference),
            Direction::Same => format!("⟦det samme⟧ som {b}"),
        };
        let year = f.year;
        let Some(u) = &f.in_use else {
            return if f.changed {
                format!("Med dine ændringer koster en helårsperson {a} ca. {price}, {than}")
            } else {
                format!("I {year} kostede en helårsperson {a} ca. {price}, {than}")
            };
        };
        let (when, is) = if f.changed {
            ("Med dine ændringer".to_owned(), "er")
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
            (false, Some(Payment::Grant)) => "Blev de tomme pladser også betalt, kostede en",
            (false, Some(Payment::PerUse)) => "Blev kun de brugte pladser betalt, kostede en",
            (false, Some(Payment::Part(p))) => {
                &format!("Blev {p} af budgettet betalt uanset brugen, kostede en")
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
        format!("{first} {second} helårsperson {verb}ca. {price}, {than}")
    },
    at_full: |f| {
        let price = if f.printed {
            format!("{}, rapportens pris", f.price)
        } else {
            f.price.to_owned()
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
    brief: |f| {
        let gap = match f.direction {
            Direction::Dearer => format!("{} dyrere", f.difference),
            Direction::Cheaper => format!("{} billigere", f.difference),
            Direction::Same => "samme pris".to_owned(),
        };
        let changed = if f.changed { "Ændret: " } else { "" };
        match &f.in_use {
            Some(u) if u.over_full => format!(
                "{changed}{} helårspersoner på {} pladser: ⟦{gap}⟧",
                u.persons, u.places
            ),
            Some(u) => format!(
                "{changed}{} af {} pladser i brug: ⟦{gap}⟧",
                u.persons, u.places
            ),
            None => format!("{changed}en helårsperson: ⟦{gap}⟧"),
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
                format!("Prisen er først den samme, {at}.")
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
            (false, Payment::Grant) => ("Blev kun de brugte pladser betalt,", "var"),
            (false, _) => ("Blev de tomme pladser også betalt,", "var"),
            (true, Payment::Grant) => ("Betales kun de brugte pladser,", "er"),
            (true, _) => ("Betales de tomme pladser også,", "er"),
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
        match &f.results {
            Some((more, into, [k, l])) => {
                let many = if *more { "flere" } else { "færre" };
                format!("{price}, og {many} {came} {into}: {k} forløb mod {l}.")
            }
            None => format!("{price}."),
        }
    },
    places_known: "Antallet af pladser er",
    payment_joined: ", og hvordan de blev betalt, er",
    payment_known: "Hvordan pladserne betales, er",
    how: "Se tallene bag",
};

const ENGLISH: Words = Words {
    lead: |f| {
        let (a, b, price) = (f.located_a, f.located_b, f.price);
        let than = match f.direction {
            Direction::Dearer => format!("⟦{} more⟧ than {b}", f.difference),
            Direction::Cheaper => format!("⟦{} less⟧ than {b}", f.difference),
            Direction::Same => format!("⟦the same⟧ as {b}"),
        };
        let year = f.year;
        let verb = if f.changed { "costs" } else { "cost" };
        let Some(u) = &f.in_use else {
            return if f.changed {
                format!("With your changes, a full-year person {a} costs about {price}, {than}")
            } else {
                format!("In {year}, a full-year person {a} cost about {price}, {than}")
            };
        };
        let (when, are) = if f.changed {
            ("With your changes,".to_owned(), "are")
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
        format!("{first} {second} full-year person {verb} about {price}, {than}")
    },
    at_full: |f| {
        let price = if f.printed {
            format!("{}, the report's price", f.price)
        } else {
            f.price.to_owned()
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
    brief: |f| {
        let gap = match f.direction {
            Direction::Dearer => format!("{} dearer", f.difference),
            Direction::Cheaper => format!("{} cheaper", f.difference),
            Direction::Same => "same price".to_owned(),
        };
        let changed = if f.changed { "Changed: " } else { "" };
        match &f.in_use {
            Some(u) if u.over_full => format!(
                "{changed}{} full-year persons on {} places: ⟦{gap}⟧",
                u.persons, u.places
            ),
            Some(u) => format!(
                "{changed}{} of {} places in use: ⟦{gap}⟧",
                u.persons, u.places
            ),
            None => format!("{changed}a full-year person: ⟦{gap}⟧"),
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
                format!("The price is the same only {at}.")
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
        match &f.results {
            Some((more, into, [k, l])) => {
                let many = if *more { "more" } else { "fewer" };
                format!("{price}, and {many} {got} {into}: {k} courses against {l}.")
            }
            None => format!("{price}."),
        }
    },
    places_known: "The number of places is",
    payment_joined: ", and how they were paid is",
    payment_known: "How the places are paid is",
    how: "See the figures behind",
};
