//! What the views that are only read say, without the words.

/// The figures behind, the method, and the page without script.
#[derive(Debug)]
pub struct ReadingWords {
    /// The view of all figures.
    pub data: DataWords,
    /// The view of the method.
    pub method: MethodWords,
    /// The formulas of the method.
    pub formulas: FormulasWords,
    /// The page without script.
    pub still: StillWords,
    /// Name of the list of sections at the top of a view.
    pub contents: &'static str,
}

/// The view of all figures.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct DataWords {
    pub heading: &'static str,
    pub lede: &'static str,
    pub read_only: &'static str,
    /// `(index)`
    pub level: fn(&str) -> String,
    /// `(figure)`: the value before a change.
    pub before: fn(&str) -> String,
    /// `(figure)`: what the report prints.
    pub printed: fn(&str) -> String,
    /// `(a, b, year)`
    pub inputs_caption: fn(&str, &str, u16) -> String,
    /// `(a, b)`
    pub prices_caption: fn(&str, &str) -> String,
    /// `(a, b)`
    pub courses_caption: fn(&str, &str) -> String,
    pub programme: &'static str,
    pub places: &'static str,
    pub as_persons: &'static str,
    pub persons: &'static str,
    pub occupancy: &'static str,
    pub courses: &'static str,
    pub hours: &'static str,
    pub budget: &'static str,
    pub rate: &'static str,
    pub printed_price: &'static str,
    pub price_full: &'static str,
    pub price_actual: &'static str,
    pub total: &'static str,
    pub cost_per_course: &'static str,
    pub weeks_per_course: &'static str,
    pub cost_per_hour: &'static str,
    pub hours_note: &'static str,
    pub together: &'static str,
    pub remarks: &'static str,
    pub changes: &'static str,
    pub changes_caption: &'static str,
    pub figure: &'static str,
    pub yours: &'static str,
    pub was: &'static str,
    pub warnings: &'static str,
    pub warnings_lede: &'static str,
    pub means: &'static str,
    pub means_lede: &'static str,
    pub means_caption: &'static str,
    pub group: &'static str,
    pub by_places: &'static str,
    pub by_persons: &'static str,
    pub plain: &'static str,
    pub pools: &'static str,
    pub pools_lede: &'static str,
    pub pools_caption: &'static str,
    pub pool: &'static str,
    pub amount: &'static str,
    pub base: &'static str,
    pub outside: &'static str,
    pub general: &'static str,
    pub general_caption: &'static str,
    pub assumption: &'static str,
    pub value: &'static str,
    /// `(count)`
    pub splits: fn(usize) -> String,
    /// `(count)`
    pub splits_lede: fn(usize) -> String,
    pub splits_own: &'static str,
    pub splits_caption: &'static str,
    pub split: &'static str,
    pub step: &'static str,
    /// `(letter)`
    pub chosen: fn(char) -> String,
    pub sources: &'static str,
    pub sources_lede: &'static str,
    pub printed_prices: &'static str,
}

/// A rule in words.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// What it gives.
    pub name: &'static str,
    /// How.
    pub rule: &'static str,
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

/// Something said about something.
#[derive(Clone, Copy, Debug)]
pub struct PointWords {
    /// What it is about.
    pub about: &'static str,
    /// What there is to say.
    pub text: &'static str,
}

/// The view of the method. Lists have a fixed length, so that a point missing in
/// one language does not compile.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct MethodWords {
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

/// The page without script.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct StillWords {
    pub change: &'static str,
    pub marks: &'static str,
    pub sources: &'static str,
}
