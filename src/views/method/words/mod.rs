//! What the view of the method says.

mod danish;
mod english;

use crate::present::language::Language;

/// A heading with formulas under it.
#[derive(Clone, Copy, Debug)]
pub struct FormulaGroupWords {
    /// What they are about.
    pub name: &'static str,
    /// What no formula says: in which case which one holds, and what it means.
    pub note: &'static str,
}

/// What a data set has to have for a point to be about anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// It goes for every data set.
    Nothing,
    /// Several ways to split the places.
    Splits,
    /// Something that programmes share the cost of.
    Pools,
    /// Courses, counted or with results.
    Courses,
    /// Results of courses.
    Outcomes,
    /// Results, and how many had several courses.
    SeveralCourses,
    /// Results, and nothing of how many had several courses.
    SeveralUnknown,
    /// Results on two sides.
    OutcomesCompared,
    /// Who the participants on two sides are.
    People,
    /// Two sides.
    Comparison,
    /// A group that is set beside nothing.
    NoComparison,
}

/// Something said about something.
#[derive(Clone, Copy, Debug)]
pub struct PointWords {
    /// Where it is said.
    pub needs: Needs,
    /// What it is about.
    pub about: &'static str,
    /// What there is to say.
    pub text: &'static str,
}

const fn group(name: &'static str, note: &'static str) -> FormulaGroupWords {
    FormulaGroupWords { name, note }
}

const fn point(about: &'static str, text: &'static str) -> PointWords {
    point_of(Needs::Nothing, about, text)
}

const fn point_of(needs: Needs, about: &'static str, text: &'static str) -> PointWords {
    PointWords { needs, about, text }
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
    pub in_short: [&'static str; 2],
    /// Between them, where the price at full occupancy is stated and the places are worked back
    /// from it. `(source)`
    pub in_short_stated: fn(&str) -> String,
    /// The same of any other data set.
    pub in_short_computed: &'static str,
    pub formulas: &'static str,
    /// `(comparison, where there is one)`
    pub formulas_lede: fn(Option<&str>) -> String,
    pub with_changes: &'static str,
    pub knowledge: &'static str,
    pub knowledge_lede: &'static str,
    /// `(source, where it has a name)`
    pub printed: fn(Option<&str>) -> String,
    pub entered: &'static str,
    pub derived: &'static str,
    pub reconstructed: &'static str,
    pub stand_in: &'static str,
    pub assumed: &'static str,
    pub yours: &'static str,
    pub knowledge_rule: &'static str,
    pub assumptions: &'static str,
    pub assumptions_lede: &'static str,
    /// What goes for every data set.
    pub assumed_points: [PointWords; 1],
    /// Before what a view's own figures assume, those of the data set.
    pub assumed_figures: &'static str,
    pub chance: &'static str,
    pub chance_points: [PointWords; 6],
    pub limits: &'static str,
    pub limit_points: [PointWords; 2],
    pub glossary: &'static str,
    pub terms: [PointWords; 15],
    pub privacy: &'static str,
    pub privacy_text: [&'static str; 2],
    pub check: &'static str,
    pub check_points: [PointWords; 3],
    pub link: &'static str,
    pub link_text: &'static str,
    /// What a link shows later, of a data set that ships and is numbered.
    pub link_numbered: &'static str,
    /// The same of any other.
    pub link_own: &'static str,
    pub link_now: &'static str,
    pub version: &'static str,
    pub version_term: &'static str,
    pub data_set_term: &'static str,
    pub licence_term: &'static str,
    pub licence: &'static str,
    /// `(year, whether somebody numbers what is corrected)`
    pub data_set_meaning: fn(u16, bool) -> String,
    pub version_meaning: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}

/// The headings of the formulas of the method. The formulas themselves are read off the
/// sheet, in the words of explanations.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the figure it is called after")]
pub struct FormulasWords {
    pub direct_budget: FormulaGroupWords,
    pub direct_rate: FormulaGroupWords,
    pub administration: FormulaGroupWords,
    pub price_full: FormulaGroupWords,
    pub price_actual: FormulaGroupWords,
    pub step: FormulaGroupWords,
    pub idle_cost: FormulaGroupWords,
    pub next_person: FormulaGroupWords,
    pub with_empty_places: &'static str,
    pub without_empty_places: &'static str,
    pub lever: FormulaGroupWords,
    /// Behind that note, where there are courses.
    pub lever_courses: &'static str,
    /// `(programme, occupancy)`
    pub at_occupancy: fn(&str, &str) -> String,
    pub break_even: FormulaGroupWords,
    pub range: FormulaGroupWords,
    pub totals: FormulaGroupWords,
    pub course: FormulaGroupWords,
    pub mean: FormulaGroupWords,
    pub results: FormulaGroupWords,
    pub worth: FormulaGroupWords,
    pub net: FormulaGroupWords,
    pub best: FormulaGroupWords,
}

impl FormulasWords {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&danish::FORMULAS, &english::FORMULAS)
    }
}
