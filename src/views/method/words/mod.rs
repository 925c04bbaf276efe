//! What the view of the method says.

mod danish;
mod english;

use crate::present::language::Language;

/// A rule in words.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// What it gives.
    pub name: &'static str,
    /// How.
    pub rule: &'static str,
}

/// Something said about something.
#[derive(Clone, Copy, Debug)]
pub struct PointWords {
    /// What it is about.
    pub about: &'static str,
    /// What there is to say.
    pub text: &'static str,
}

const fn rule(name: &'static str, rule: &'static str) -> RuleWords {
    RuleWords { name, rule }
}

const fn point(about: &'static str, text: &'static str) -> PointWords {
    PointWords { about, text }
}

/// The view of the method. Lists have a fixed length, so that a point missing in
/// one language does not compile.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// What it is called in the row of links.
    pub name: &'static str,
    pub heading: &'static str,
    pub lede: &'static str,
    pub short: &'static str,
    pub in_short: [&'static str; 3],
    pub formulas: &'static str,
    /// `(comparison)`
    pub formulas_lede: fn(&str) -> String,
    pub with_changes: &'static str,
    pub knowledge: &'static str,
    pub knowledge_lede: &'static str,
    pub printed: &'static str,
    pub derived: &'static str,
    pub reconstructed: &'static str,
    pub assumed: &'static str,
    pub yours: &'static str,
    pub knowledge_rule: &'static str,
    pub assumptions: &'static str,
    pub assumptions_lede: &'static str,
    pub assumed_points: [PointWords; 6],
    pub limits: &'static str,
    pub limit_points: [PointWords; 6],
    pub glossary: &'static str,
    pub terms: [PointWords; 15],
    pub privacy: &'static str,
    pub privacy_text: [&'static str; 2],
    pub check: &'static str,
    pub check_points: [PointWords; 3],
    pub link: &'static str,
    pub link_text: [&'static str; 2],
    pub link_now: &'static str,
    pub version: &'static str,
    pub version_term: &'static str,
    pub data_set_term: &'static str,
    pub licence_term: &'static str,
    pub licence: &'static str,
    /// `(year)`
    pub data_set_meaning: fn(u16) -> String,
    pub version_meaning: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &danish::WORDS,
            Language::English => &english::WORDS,
        }
    }
}

/// The formulas of the method.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the figure it is called after")]
pub struct FormulasWords {
    pub direct_budget: RuleWords,
    pub direct_rate: RuleWords,
    pub administration: RuleWords,
    /// `(programme, base)`
    pub shared_out: fn(&str, &str) -> String,
    pub price_full: RuleWords,
    pub price_actual: RuleWords,
    pub step: RuleWords,
    pub step_direct: &'static str,
    pub step_administration: &'static str,
    pub idle_cost: RuleWords,
    pub next_person: RuleWords,
    pub lever: RuleWords,
    /// `(occupancy now, persons, places)`
    pub lever_now: fn(&str, &str, &str) -> String,
    pub break_even: RuleWords,
    pub range: RuleWords,
    /// `(count)`
    pub range_over: fn(usize) -> String,
    pub totals: RuleWords,
    pub buy: &'static str,
    pub fill: &'static str,
    pub close: &'static str,
    pub course: RuleWords,
    pub per_course: &'static str,
    pub weeks: &'static str,
    pub per_hour: &'static str,
    /// `(figure)`
    pub weeks_long: fn(&str) -> String,
    pub mean: RuleWords,
    pub results: RuleWords,
    pub worth: RuleWords,
    pub net: RuleWords,
    pub best: RuleWords,
    pub by_places: &'static str,
    pub by_persons: &'static str,
    pub plain: &'static str,
}

impl FormulasWords {
    /// These words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &danish::FORMULAS,
            Language::English => &english::FORMULAS,
        }
    }
}
