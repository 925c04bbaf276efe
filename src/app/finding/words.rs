//! What the finding on top of the page says.

use crate::present::difference::{BreakEvenText, Direction};
use crate::present::language::Language;
use crate::present::words::stop;

/// How places are paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payment {
    /// Empty places too.
    Grant,
    /// Places in use only.
    PerUse,
    /// A share of the budgets whatever the use, written out.
    Part(String),
    /// Per person.
    Rate,
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
    pub used: &'a str,
    pub over_full: bool,
    pub price: &'a str,
    pub difference: &'a str,
    pub direction: Direction,
    pub payment: Payment,
}

/// The finding on top.
#[derive(Debug)]
pub struct Words {
    /// Two sentences at most, with at most two marked figures.
    pub lead: fn(&FindingFacts<'_>) -> String,
    /// The break-even.
    pub break_even: fn(&BreakEvenText) -> String,
    /// `(payment now, difference at the other end, its direction)`
    pub other_end: fn(&Payment, &str, Direction) -> String,
    /// What comes before the mark "reconstructed".
    pub places_known: &'static str,
    /// What comes between it and the mark "assumed".
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
        let (used, a, b, price) = (f.used, f.located_a, f.located_b, f.price);
        let than = match f.direction {
            Direction::Dearer => format!("⟦{} mere⟧ end {b}", f.difference),
            Direction::Cheaper => format!("⟦{} mindre⟧ end {b}", f.difference),
            Direction::Same => format!("⟦det samme⟧ som {b}"),
        };
        let year = f.year;
        let first = match (f.changed, f.over_full) {
            (false, false) => format!("I {year} var ⟦{used} ud af 100 pladser⟧ {a} i brug."),
            (false, true) => format!("I {year} var der ⟦{used} personer pr. 100 pladser⟧ {a}."),
            (true, false) => {
                format!("Med dine ændringer er ⟦{used} ud af 100 pladser⟧ {a} i brug.")
            }
            (true, true) => {
                format!("Med dine ændringer er der ⟦{used} personer pr. 100 pladser⟧ {a}.")
            }
        };
        let second = match (f.changed, &f.payment) {
            (false, Payment::Grant) => "Hvis de tomme pladser også blev betalt, kostede".to_owned(),
            (false, Payment::PerUse) => "Hvis kun pladser i brug blev betalt, kostede".to_owned(),
            (false, Payment::Part(p)) => {
                format!("Hvis {p} af budgettet blev betalt uanset brugen, kostede")
            }
            (false, Payment::Rate) => "Dér kostede".to_owned(),
            (true, Payment::Grant) => "Når tomme pladser også betales, koster".to_owned(),
            (true, Payment::PerUse) => "Når kun pladser i brug betales, koster".to_owned(),
            (true, Payment::Part(p)) => {
                format!("Når {p} af budgettet betales uanset brugen, koster")
            }
            (true, Payment::Rate) => "Dér koster".to_owned(),
        };
        format!("{first} {second} en helårsperson ca. {price}, {than}.")
    },
    break_even: |break_even| match break_even {
        BreakEvenText::At {
            used,
            cheaper_above,
            over_full,
            reached,
        } => {
            let at = if *over_full {
                format!("når der er {used} personer pr. 100 pladser")
            } else {
                format!("når {used} ud af 100 pladser er i brug")
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
    other_end: |payment, difference, direction| {
        let condition = match payment {
            Payment::Grant => "Betales kun de pladser, der er i brug,",
            _ => "Betales tomme pladser også,",
        };
        match direction {
            Direction::Same => format!("{condition} er prisen den samme."),
            Direction::Dearer => format!(
                "{condition} er forskellen ca. {difference}{}",
                stop(difference)
            ),
            Direction::Cheaper => {
                format!("{condition} er en plads her ca. {difference} billigere.")
            }
        }
    },
    places_known: "Antallet af pladser er",
    payment_known: ", og hvordan de blev betalt, er",
    how: "Se tallene bag",
};

const ENGLISH: Words = Words {
    lead: |f| {
        let (used, a, b, price) = (f.used, f.located_a, f.located_b, f.price);
        let than = match f.direction {
            Direction::Dearer => format!("⟦{} more⟧ than {b}", f.difference),
            Direction::Cheaper => format!("⟦{} less⟧ than {b}", f.difference),
            Direction::Same => format!("⟦the same⟧ as {b}"),
        };
        let year = f.year;
        let first = match (f.changed, f.over_full) {
            (false, false) => format!("In {year}, ⟦{used} of 100 places⟧ {a} were in use."),
            (false, true) => {
                format!("In {year} there were ⟦{used} persons for every 100 places⟧ {a}.")
            }
            (true, false) => {
                format!("With your changes, ⟦{used} of 100 places⟧ {a} are in use.")
            }
            (true, true) => {
                format!("With your changes there are ⟦{used} persons for every 100 places⟧ {a}.")
            }
        };
        let second = match (f.changed, &f.payment) {
            (false, Payment::Grant) => "If the empty places were paid for too,".to_owned(),
            (false, Payment::PerUse) => "If only places in use were paid for,".to_owned(),
            (false, Payment::Part(p)) => {
                format!("If {p} of the budget was paid whatever the use,")
            }
            (false, Payment::Rate) => "There,".to_owned(),
            (true, Payment::Grant) => "With empty places paid for too,".to_owned(),
            (true, Payment::PerUse) => "With only places in use paid for,".to_owned(),
            (true, Payment::Part(p)) => {
                format!("With {p} of the budget paid whatever the use,")
            }
            (true, Payment::Rate) => "There,".to_owned(),
        };
        let verb = if f.changed { "costs" } else { "cost" };
        format!("{first} {second} a full-year person {verb} about {price}, {than}.")
    },
    break_even: |break_even| match break_even {
        BreakEvenText::At {
            used,
            cheaper_above,
            over_full,
            reached,
        } => {
            let at = if *over_full {
                format!("when there are {used} persons for every 100 places")
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
    other_end: |payment, difference, direction| {
        let condition = match payment {
            Payment::Grant => "If only the places in use are paid for,",
            _ => "If empty places are paid for too,",
        };
        match direction {
            Direction::Same => format!("{condition} the price is the same."),
            Direction::Dearer => format!("{condition} the difference is about {difference}."),
            Direction::Cheaper => {
                format!("{condition} a place here is about {difference} cheaper.")
            }
        }
    },
    places_known: "The number of places is",
    payment_known: ", and how they were paid is",
    how: "See the figures behind",
};
