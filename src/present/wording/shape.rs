//! What there is to say, without the words.

use crate::model::parameter::Unit;
use crate::present::difference::{Direction, Turn};
use crate::present::number::InputFault;

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// The page around the views.
    pub page: PageWords,
    /// The finding on top.
    pub finding: FindingWords,
    /// The levers and their fields.
    pub levers: LeverWords,
    /// The view of a place's price.
    pub price: PriceWords,
    /// The view of empty places.
    pub occupancy: OccupancyWords,
    /// The view of administration.
    pub administration: AdministrationWords,
    /// The view of results.
    pub results: super::results::ResultsWords,
    /// The view of costs and benefits over the years.
    pub payoff: super::payoff::PayoffWords,
    /// How a figure is known.
    pub knowledge: KnowledgeWords,
    /// Names of parameters and what belongs to them.
    pub parameters: super::inputs::ParameterWords,
    /// Allocation bases.
    pub bases: super::inputs::BaseWords,
    /// The views that are only read.
    pub reading: super::reading::ReadingWords,
    /// Refusals and warnings.
    pub refusals: super::inputs::RefusalWords,
    /// The report's conclusions.
    pub claims: super::claims::ClaimWords,
    /// Sharing, saving and embedding.
    pub share: super::share::ShareWords,
    /// Where a figure comes from.
    pub explain: super::explain::ExplainWords,
}

/// The page around the views.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct PageWords {
    pub brand: &'static str,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub views: &'static str,
    /// The questions, each the heading of its view.
    pub price: &'static str,
    pub occupancy: &'static str,
    pub administration: &'static str,
    pub results: &'static str,
    pub payoff: &'static str,
    pub claims: &'static str,
    /// The same, short, for the row of links.
    pub price_short: &'static str,
    pub occupancy_short: &'static str,
    pub administration_short: &'static str,
    pub results_short: &'static str,
    pub payoff_short: &'static str,
    pub claims_short: &'static str,
    pub data: &'static str,
    pub method: &'static str,
    pub notices: &'static str,
    pub dismiss: &'static str,
    /// `(version)`
    pub later_version: fn(&str) -> String,
    /// `(id)`
    pub unknown_data_set: fn(&str) -> String,
    /// `(key)`
    pub unknown_key: fn(&str) -> String,
    /// `(key, value)`
    pub bad_value: fn(&str, &str) -> String,
    /// `(count)`
    pub more_notices: fn(usize) -> String,
    pub too_long: &'static str,
    pub unreadable: &'static str,
    /// `(a, b)`
    pub versus: fn(&str, &str) -> String,
    pub scroll_hint: &'static str,
    pub show_table: &'static str,
    pub comparison: &'static str,
    pub per: &'static str,
    /// What says the price level wherever there are kroner; it stands in other wordings.
    pub prices: &'static str,
    pub privacy: &'static str,
    pub no_price: &'static str,
    /// `(data set)`
    pub static_heading: fn(&str) -> String,
    pub other_language: &'static str,
}

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
pub struct FindingWords {
    /// Two sentences at most, with at most two marked figures.
    pub lead: fn(&FindingFacts<'_>) -> String,
    /// What would turn it.
    pub turn: fn(&Turn) -> String,
    /// `(payment now, difference at the other end, its direction)`
    pub other_end: fn(&Payment, &str, Direction) -> String,
    /// What comes before the mark "reconstructed".
    pub places_known: &'static str,
    /// What comes between it and the mark "assumed".
    pub payment_known: &'static str,
    /// What leads to the figures behind.
    pub how: &'static str,
}

/// The levers and their fields.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct LeverWords {
    pub heading: &'static str,
    /// Before the assumptions in a line.
    pub computed_with: &'static str,
    pub presets: &'static str,
    pub changed: &'static str,
    pub reset: &'static str,
    /// `(default)`
    pub default_was: fn(&str) -> String,
    pub input_fault: fn(&InputFault) -> String,
    /// `(reason)`
    pub greyed: fn(&str) -> String,
    /// `(letter, step in kroner)`
    pub split_option: fn(char, &str) -> String,
    pub more: &'static str,
    pub more_hint: &'static str,
    pub general: &'static str,
    /// `(year, persons, places)`
    pub today: fn(u16, &str, &str) -> String,
    /// `(kroner)`
    pub per_place: fn(&str) -> String,
    pub fixed_share_hint: &'static str,
    pub follows: &'static str,
    /// `(occupancy)`
    pub same_price_at: fn(&str) -> String,
    pub reconstructed: &'static str,
    pub how: &'static str,
    pub kroner: &'static str,
    pub share: &'static str,
    pub places: &'static str,
    pub persons: &'static str,
    pub courses: &'static str,
    pub hours: &'static str,
    pub weeks: &'static str,
    pub years: &'static str,
}

impl LeverWords {
    /// The unit that stands beside a field. A share carries its own sign.
    #[must_use]
    pub fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Kroner => self.kroner,
            Unit::Share => self.share,
            Unit::Places => self.places,
            Unit::Persons => self.persons,
            Unit::Courses => self.courses,
            Unit::HoursPerWeek => self.hours,
            Unit::Weeks => self.weeks,
            Unit::Years => self.years,
            Unit::Times => "",
        }
    }
}

/// The view of a place's price.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct PriceWords {
    pub lede: &'static str,
    /// `(persons, places)`
    pub load: fn(&str, &str) -> String,
    /// `(persons)`
    pub persons: fn(&str) -> String,
    pub as_persons: &'static str,
    pub chart: &'static str,
    pub axis: &'static str,
    pub key_full: &'static str,
    pub key_actual: &'static str,
    pub key_idle: &'static str,
    pub key_other: &'static str,
    pub key_range: &'static str,
    pub table_caption: &'static str,
    pub programme: &'static str,
    pub places: &'static str,
    pub persons_head: &'static str,
    pub occupancy: &'static str,
    pub price_full: &'static str,
    pub price_actual: &'static str,
    pub range: &'static str,
    pub parts_heading: &'static str,
    pub parts_lede: &'static str,
    pub parts_caption: &'static str,
    pub parts_chart: &'static str,
    pub saved: &'static str,
    pub direct_full: &'static str,
    pub administration_full: &'static str,
    pub step_direct: &'static str,
    pub step_administration: &'static str,
    pub step_note: &'static str,
    pub idle_cost: &'static str,
    pub conclusions: &'static str,
    pub verdict: fn(Direction) -> &'static str,
    /// `(a, b, kroner, direction)`
    pub conclusion: fn(&str, &str, &str, Direction) -> String,
    /// `(kroner, direction)`
    pub at_full: fn(&str, Direction) -> String,
    pub turns: fn(&Turn) -> String,
    pub all_group: &'static str,
}

/// The view of empty places.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct OccupancyWords {
    /// `(located a)`
    pub lede: fn(&str) -> String,
    /// Behind the lede, where the lever can be moved.
    pub drag: &'static str,
    pub chart: &'static str,
    pub axis: &'static str,
    pub occupancy: &'static str,
    /// `(share)`
    pub here: fn(&str) -> String,
    pub today: &'static str,
    /// `(share)`
    pub break_even: fn(&str) -> String,
    pub dearer: &'static str,
    pub cheaper: &'static str,
    pub handle: &'static str,
    pub less: &'static str,
    pub more: &'static str,
    pub table_caption: &'static str,
    pub difference: &'static str,
    pub next_heading: &'static str,
    pub next_lede: &'static str,
    pub next_note: &'static str,
    pub next_chart: &'static str,
    /// `(idle places)`
    pub idle_now: fn(&str) -> String,
    pub direct_there: &'static str,
    pub totals_heading: &'static str,
    pub totals_lede: &'static str,
    pub totals_caption: &'static str,
    pub what: &'static str,
    pub kroner_a_year: &'static str,
    pub kroner_a_person: &'static str,
    /// `(group, persons)`
    pub costs_now: fn(&str, &str) -> String,
    /// `(group, persons)`
    pub buy: fn(&str, &str) -> String,
    pub idle_cost: &'static str,
    /// `(idle places)`
    pub fill: fn(&str) -> String,
    /// `(idle places, alternative's direct price, next person)`
    pub fill_how: fn(&str, &str, &str) -> String,
    /// `(alternative)`
    pub close: fn(&str) -> String,
    /// `(direct cost, administration if saved, buy)`
    pub close_how: fn(&str, Option<&str>, &str) -> String,
    /// `(kroner)`
    pub saves: fn(&str) -> String,
    /// `(kroner)`
    pub costs: fn(&str) -> String,
    pub no_places: &'static str,
}

/// The view of administration.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct AdministrationWords {
    /// `(amount, base)`
    pub lede: fn(&str, &str) -> String,
    pub chart: &'static str,
    pub axis: &'static str,
    pub key_before: &'static str,
    pub key_after: &'static str,
    pub unchanged: &'static str,
    pub rises: &'static str,
    pub falls: &'static str,
    pub rank_head: &'static str,
    /// `(place before, place after)`
    pub rank: fn(usize, usize) -> String,
    pub table_caption: &'static str,
    pub programme: &'static str,
    pub share: &'static str,
    pub per_person_before: &'static str,
    pub per_person_after: &'static str,
    pub price: &'static str,
    pub rank_before: &'static str,
    pub rank_after: &'static str,
    pub bases_heading: &'static str,
    pub bases_lede: &'static str,
    /// `(group)`
    pub bases_caption: fn(&str) -> String,
    pub base: &'static str,
    pub difference: &'static str,
    pub same_ranking: &'static str,
    /// `(count)`
    pub new_ranking: fn(usize) -> String,
    pub pools_heading: &'static str,
    pub pools_caption: &'static str,
    pub pool: &'static str,
    pub amount: &'static str,
    pub allocated: &'static str,
    pub outside: &'static str,
    pub unallocated: &'static str,
    pub common_pool: &'static str,
    pub common_note: &'static str,
}

/// How a figure is known, as a mark beside it and as a sentence.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the kind it is called after")]
pub struct KnowledgeWords {
    pub printed: &'static str,
    pub derived: &'static str,
    pub reconstructed: &'static str,
    pub stand_in: &'static str,
    pub assumed: &'static str,
    pub yours: &'static str,
}
