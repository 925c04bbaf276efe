//! What is said of a table that becomes a data set, or does not.

use std::fmt;

use super::TableDataFault;
use super::notice::{Difference, Notice, NoticeKind, What};
use crate::model::allocation::AllocationBase;
use crate::present::language::Language::{self, Danish, English};
use crate::present::number;

impl TableDataFault {
    /// What is wrong and what to do, in one line.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::NoYear => match language {
                Danish => "Hvilket år er tallene fra? Hverken titel eller overskrifter i tabellen nævner et år.",
                English => "Which year are the figures of? Neither title nor headings of the table name one.",
            }
            .to_owned(),
            Self::NothingUsable { notices } => {
                let first = notices.iter().find(|notice| notice.row.is_some());
                let first = first.map(|notice| notice.sentence(language));
                let first = first.unwrap_or_default();
                match language {
                    Danish => format!("Ingen af tabellens tilbud kan bruges. {first}"),
                    English => format!("None of the table’s programmes can be used. {first}"),
                }
            }
            Self::Refused { fault } => {
                let fault = fault.sentence(language);
                match language {
                    Danish => format!("Tabellen giver intet datasæt. {fault}"),
                    English => format!("The table gives no data set. {fault}"),
                }
            }
        }
    }
}

impl fmt::Display for TableDataFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(English))
    }
}

impl std::error::Error for TableDataFault {}

impl Notice {
    /// It as a sentence that begins with the row, where it is about one.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let text = match language {
            Danish => danish(&self.kind),
            English => english(&self.kind),
        };
        match (self.row, language) {
            (None, _) => text,
            (Some(row), Danish) => format!("Række {row}: {text}"),
            (Some(row), English) => format!("Row {row}: {text}"),
        }
    }
}

fn danish(kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::NoPersons { name } => format!(
            "„{name}“ er udeladt: antallet af helårspersoner mangler. Skriv det i en kolonne, eller skriv pladser og \
             belægning."
        ),
        NoticeKind::NoPayment { name } => {
            format!("„{name}“ er udeladt: der er hverken budget eller takst.")
        }
        NoticeKind::NoPlaces { name } => {
            format!("„{name}“ er udeladt: antallet af pladser til budgettet mangler.")
        }
        NoticeKind::RowRefused { name, fault } => {
            format!("„{name}“ er udeladt. {}", fault.sentence(Danish))
        }
        NoticeKind::FigureRefused { name, fault } => {
            format!("et tal for „{name}“ er udeladt. {}", fault.sentence(Danish))
        }
        NoticeKind::PlacesUnderRate { name } => {
            format!("pladserne i „{name}“ er ikke brugt, da en takst betales pr. helårsperson.")
        }
        NoticeKind::FixedShareUnderRate { name } => {
            format!("den faste andel for „{name}“ er ikke brugt, da intet er fast i en takst.")
        }
        NoticeKind::OutcomeTwice { name, outcome } => {
            format!("„{outcome}“ er oplyst to gange for „{name}“; det første er brugt.")
        }
        NoticeKind::PoolWithoutAmount { name } => format!(
            "Puljen „{name}“ har intet beløb i tabellen. Det antages at være 0 kr., fordelt pr. plads; angiv \
             beløbet, så kommer administrationen med."
        ),
        NoticeKind::PoolBase { name, base } => format!(
            "Puljen „{}“ kan ikke fordeles, som den skulle; i stedet antages den {}.",
            Danish.pick(name),
            match base {
                AllocationBase::None => "ikke fordelt",
                AllocationBase::Equal => "fordelt med lige meget til hvert tilbud",
                _ => "fordelt pr. plads",
            }
        ),
        NoticeKind::PoolOfYear { name, year } => format!(
            "Puljen „{}“ har beløbet fra {year}, da tabellen ikke har noget.",
            Danish.pick(name)
        ),
        NoticeKind::FixedShareKept { name, share } => format!(
            "den faste andel for „{name}“ er som før, {}, da tabellen ikke har nogen.",
            number::percent_exact(Danish, *share)
        ),
        NoticeKind::OwnOutcome { name, job: true } => format!(
            "Resultatet „{name}“ tæller som ordinært job, når det gøres op, hvad det er værd."
        ),
        NoticeKind::OwnOutcome { name, job: false } => format!(
            "Resultatet „{name}“ er ikke et af de sædvanlige; hvad ét er værd, er der ikke sagt noget om."
        ),
        NoticeKind::YearStated { year, given } => {
            format!("Tabellen siger {year} og ikke {given}; {year} er brugt.")
        }
        NoticeKind::OtherSheets { sheet, others } => format!(
            "Arket „{sheet}“ er læst. Ikke læst: {}.",
            others
                .iter()
                .map(|name| format!("„{name}“"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
        NoticeKind::OfOldYear { year } => format!(
            "Det, der kun gælder {year}, er ikke taget med fra det gamle datasæt: trykte priser, gruppers \
             resultater og deltagere, konklusioner, knapper og bemærkninger."
        ),
    }
}

fn english(kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::NoPersons { name } => format!(
            "“{name}” was left out: its full-year persons are missing. Put them in a column, or put places and \
             occupancy."
        ),
        NoticeKind::NoPayment { name } => {
            format!("“{name}” was left out: there is neither a budget nor a rate.")
        }
        NoticeKind::NoPlaces { name } => {
            format!("“{name}” was left out: the places of its budget are missing.")
        }
        NoticeKind::RowRefused { name, fault } => {
            format!("“{name}” was left out. {}", fault.sentence(English))
        }
        NoticeKind::FigureRefused { name, fault } => format!(
            "a figure of “{name}” was left out. {}",
            fault.sentence(English)
        ),
        NoticeKind::PlacesUnderRate { name } => format!(
            "the places of “{name}” were not used, since a rate is paid per full-year person."
        ),
        NoticeKind::FixedShareUnderRate { name } => {
            format!("the fixed share of “{name}” was not used, since nothing is fixed in a rate.")
        }
        NoticeKind::OutcomeTwice { name, outcome } => {
            format!("“{outcome}” is stated twice for “{name}”; the first was used.")
        }
        NoticeKind::PoolWithoutAmount { name } => format!(
            "The pool “{name}” has no amount in the table. It was assumed to be 0 kr, shared per place; put in \
             the amount, and administration is counted."
        ),
        NoticeKind::PoolBase { name, base } => format!(
            "The pool “{}” cannot be shared as it should be; instead it was assumed to be {}.",
            English.pick(name),
            match base {
                AllocationBase::None => "left unshared",
                AllocationBase::Equal => "shared equally among its programmes",
                _ => "shared per place",
            }
        ),
        NoticeKind::PoolOfYear { name, year } => format!(
            "The pool “{}” has the amount of {year}, since the table has none.",
            English.pick(name)
        ),
        NoticeKind::FixedShareKept { name, share } => format!(
            "the fixed share of “{name}” is as before, {}, since the table has none.",
            number::percent_exact(English, *share)
        ),
        NoticeKind::OwnOutcome { name, job: true } => {
            format!("The result “{name}” is valued as an ordinary job.")
        }
        NoticeKind::OwnOutcome { name, job: false } => format!(
            "The result “{name}” is none of the usual ones; what one is worth has not been said."
        ),
        NoticeKind::YearStated { year, given } => {
            format!("The table says {year} and not {given}; {year} was used.")
        }
        NoticeKind::OtherSheets { sheet, others } => format!(
            "The sheet “{sheet}” was read. Not read: {}.",
            others
                .iter()
                .map(|name| format!("“{name}”"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
        NoticeKind::OfOldYear { year } => format!(
            "What is of {year} alone was not taken over from the old data set: printed prices, groups’ results \
             and participants, conclusions, buttons and remarks."
        ),
    }
}

impl Difference {
    /// It as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let name = language.pick(&self.name);
        let what = what(language, self.what);
        match (language, self.new) {
            (Danish, true) => format!("Nyt: {what} „{name}“."),
            (Danish, false) => format!("Ikke med længere: {what} „{name}“."),
            (English, true) => format!("New: the {what} “{name}”."),
            (English, false) => format!("No longer there: the {what} “{name}”."),
        }
    }
}

fn what(language: Language, what: What) -> &'static str {
    let (danish, english) = match what {
        What::Programme => ("tilbuddet", "programme"),
        What::Group => ("gruppen", "group"),
        What::Pool => ("puljen", "pool"),
        What::Comparison => ("sammenligningen", "comparison"),
        What::Outcome => ("resultatet", "result"),
        What::Claim => ("konklusionen", "conclusion"),
        What::Preset => ("knappen", "button"),
        What::Remark => ("bemærkningen", "remark"),
    };
    match language {
        Danish => danish,
        English => english,
    }
}
