//! The table of measures: what each figure is called, how it is written and what it is per.
//!
//! A measure is one entry, with all languages side by side, read by explanations, by the
//! view `method` and by what asks for a figure. Sentences and headings of a view that speak
//! of the same thing stand in the words of that view. Names are written as they stand in
//! the middle of a sentence.

mod outcomes;
mod payoff;

use super::language::Language;
use crate::model::figure::{Measure, OccupancyBasis};
use Notation::{Count, Kroner, Share};

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// Whole kroner.
    Kroner,
    /// A fraction of 1, in per cent.
    Share,
    /// A probability, in per cent, and in words close to 0 and 1.
    Chance,
    /// A plain number.
    Count,
}

/// A text in each language, in the order of [`Language::ALL`].
type Translations = [&'static str; Language::ALL.len()];

/// What there is to say of a measure.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// How its values are written.
    pub notation: Notation,
    /// At full and at actual occupancy.
    names: [Translations; 2],
    /// At full and at actual occupancy.
    per: [Translations; 2],
}

impl Entry {
    /// What the figure is called in the middle of a sentence, without saying whose it is.
    #[must_use]
    pub const fn name(&self, language: Language, basis: OccupancyBasis) -> &'static str {
        at_basis(&self.names, basis)[language.index()]
    }

    /// What stands behind the figure: what it is per, or what it is a share of. Nothing
    /// where the name says it.
    #[must_use]
    pub const fn per(&self, language: Language, basis: OccupancyBasis) -> &'static str {
        at_basis(&self.per, basis)[language.index()]
    }
}

const fn at_basis(texts: &[Translations; 2], basis: OccupancyBasis) -> &Translations {
    match basis {
        OccupancyBasis::Full => &texts[0],
        OccupancyBasis::Actual => &texts[1],
    }
}

const NOTHING: Translations = ["", ""];
const A_YEAR: Translations = ["om året", "a year"];
const OF_PLACES: Translations = ["af pladserne", "of the places"];
const OF_COURSES: Translations = ["af forløbene", "of the courses"];
const PER_PLACE: Translations = ["pr. plads", "per place"];
const PER_PERSON: Translations = ["pr. helårsperson", "per full-year person"];
const ONE_PERSON_MORE: Translations = ["for én helårsperson mere", "for one full-year person more"];
const PER_COURSE: Translations = ["pr. forløb", "per course"];
const PER_HOUR: Translations = ["pr. time", "per hour"];
const PER_RESULT: Translations = ["pr. resultat", "per result"];
const PER_EXTRA_RESULT: Translations = ["pr. ekstra resultat", "per extra result"];

const fn entry(notation: Notation, name: Translations, per: Translations) -> Entry {
    Entry {
        notation,
        names: [name, name],
        per: [per, per],
    }
}

/// A price: per place at full occupancy, per full-year person at the actual one.
const fn price(full: Translations, actual: Translations) -> Entry {
    Entry {
        notation: Kroner,
        names: [full, actual],
        per: [PER_PLACE, PER_PERSON],
    }
}

/// The entry of a measure.
///
/// ```
/// use pladspris::model::figure::{Measure, OccupancyBasis::{Actual, Full}};
/// use pladspris::present::language::Language::{Danish, English};
/// use pladspris::present::measure::{Notation, entry_of};
///
/// let price = entry_of(Measure::Price);
/// assert_eq!(price.notation, Notation::Kroner);
/// assert_eq!(price.name(Danish, Full), "pris pr. plads");
/// assert_eq!(price.name(English, Actual), "price per full-year person");
/// assert_eq!(price.per(English, Full), "per place");
/// ```
#[must_use]
pub const fn entry_of(measure: Measure) -> Entry {
    use Measure as M;
    match measure {
        M::Places => entry(Count, ["pladser", "places"], NOTHING),
        M::Persons => entry(Count, ["helårspersoner", "full-year persons"], NOTHING),
        M::Occupancy => entry(Share, ["belægning", "occupancy"], OF_PLACES),
        M::OccupancyToday => entry(
            Share,
            [
                "gruppens belægning før ændringen",
                "the group's occupancy before the change",
            ],
            OF_PLACES,
        ),
        M::Courses => entry(Count, ["forløb", "courses"], NOTHING),
        M::DirectCost => entry(Kroner, ["direkte udgift", "direct cost"], A_YEAR),
        M::Administration => entry(
            Kroner,
            ["del af administrationen", "share of administration"],
            A_YEAR,
        ),
        M::TotalCost => entry(Kroner, ["samlet udgift", "total cost"], A_YEAR),
        M::StepDirect => entry(
            Kroner,
            [
                "de tomme pladsers tillæg i direkte udgift",
                "what empty places add in direct cost",
            ],
            PER_PERSON,
        ),
        M::StepAdministration => entry(
            Kroner,
            [
                "de tomme pladsers tillæg i administration",
                "what empty places add in administration",
            ],
            PER_PERSON,
        ),
        M::IdlePlaces => entry(Count, ["tomme pladser", "empty places"], NOTHING),
        M::IdleCost => entry(
            Kroner,
            ["betaling for tomme pladser", "payment for empty places"],
            A_YEAR,
        ),
        M::NextPerson => entry(
            Kroner,
            [
                "direkte udgift til den næste helårsperson",
                "direct cost of the next full-year person",
            ],
            ONE_PERSON_MORE,
        ),
        M::CostPerCourse => entry(Kroner, ["udgift pr. forløb", "cost per course"], PER_COURSE),
        M::WeeksPerCourse => entry(Count, ["uger pr. forløb", "weeks per course"], NOTHING),
        M::ParticipantHours => entry(
            Count,
            ["planlagte deltagertimer", "planned participant-hours"],
            A_YEAR,
        ),
        M::CostPerHour => entry(
            Kroner,
            [
                "udgift pr. planlagt deltagertime",
                "cost per planned participant-hour",
            ],
            PER_HOUR,
        ),
        M::MeanPriceByPlaces => entry(
            Kroner,
            [
                "gennemsnitspris vægtet med pladser",
                "mean price weighted by places",
            ],
            PER_PLACE,
        ),
        M::MeanPriceByPersons => entry(
            Kroner,
            [
                "gennemsnitspris vægtet med personer",
                "mean price weighted by persons",
            ],
            PER_PLACE,
        ),
        M::MeanPricePlain => entry(
            Kroner,
            ["uvægtet gennemsnitspris", "unweighted mean price"],
            PER_PLACE,
        ),
        M::PoolAmount => entry(Kroner, ["puljens beløb", "the pool's amount"], A_YEAR),
        M::Allocated => entry(
            Kroner,
            [
                "fordelt til tilbuddene her",
                "shared out to the programmes here",
            ],
            A_YEAR,
        ),
        M::Outside => entry(
            Kroner,
            [
                "fordelt til tilbud uden for tabellen",
                "shared out to programmes outside the table",
            ],
            A_YEAR,
        ),
        M::Unallocated => entry(Kroner, ["ikke fordelt", "not shared out"], A_YEAR),
        M::Buy => entry(
            Kroner,
            [
                "køb af de samme pladser i sammenligningstilbuddet",
                "the same places bought from what it is compared with",
            ],
            A_YEAR,
        ),
        M::Close => entry(
            Kroner,
            [
                "sparet ved at lukke og købe pladserne",
                "saved by closing and buying the places",
            ],
            A_YEAR,
        ),
        M::Fill => entry(
            Kroner,
            [
                "sparet ved at fylde de tomme pladser",
                "saved by filling the empty places",
            ],
            A_YEAR,
        ),
        M::Price => price(
            ["pris pr. plads", "price per place"],
            ["pris pr. helårsperson", "price per full-year person"],
        ),
        M::DirectPrice => price(
            ["direkte pris pr. plads", "direct price per place"],
            [
                "direkte pris pr. helårsperson",
                "direct price per full-year person",
            ],
        ),
        M::AdministrationPrice => price(
            ["administration pr. plads", "administration per place"],
            [
                "administration pr. helårsperson",
                "administration per full-year person",
            ],
        ),
        M::Difference => price(
            ["forskel i pris pr. plads", "difference in price per place"],
            [
                "forskel i pris pr. helårsperson",
                "difference in price per full-year person",
            ],
        ),
        M::Outcome(outcome, _) => outcomes::entry_of(outcome),
        M::Payoff(payoff) => payoff::entry_of(payoff),
    }
}
