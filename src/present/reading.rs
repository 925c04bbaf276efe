//! What the views that are only read show: the figures behind, and the method.
//!
//! Both are lists of [`Section`]s, plain data made of the same few blocks, so
//! that one piece of markup shows them all.

use super::figure_query::FigureQuery;
use super::language::Language;
use super::table::Table;
use crate::model::data_set::Knowledge;

/// A part of a view under a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Id of its heading on the page.
    pub id: String,
    /// What it is called.
    pub heading: String,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A quiet remark about what stands above it.
    Note(String),
    /// A heading within the section.
    Heading(String),
    /// Figures in rows.
    Table(Table),
    /// Short points, one under the other.
    Points(Vec<Point>),
    /// Words with their meaning.
    Terms(Vec<Term>),
    /// Formulas under a heading of their own.
    Formulas(FormulaGroup),
    /// A text that is read by a machine.
    Code(String),
}

/// A point in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// What it is about; empty where that needs no word.
    pub about: String,
    /// What there is to say.
    pub text: String,
}

/// A word or a mark, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The word; empty where a mark stands for it.
    pub word: String,
    /// What the other language of the page calls it.
    pub also: Option<(Language, String)>,
    /// The mark of a kind of knowledge that it is about, or that belongs to it.
    pub knowledge: Option<Knowledge>,
    /// What it means.
    pub meaning: String,
}

/// Formulas that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaGroup {
    /// What they are about.
    pub name: String,
    /// What no formula says.
    pub note: String,
    /// The formulas.
    pub formulas: Vec<Formula>,
}

/// How a figure is worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What it gives.
    pub name: String,
    /// One case, or several that depend on the figures.
    pub cases: Vec<Case>,
}

/// A formula in words, and the same with figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The formula in words; empty where the note of its group says it.
    pub words: String,
    /// The formula with the present figures put in.
    pub examples: Vec<Example>,
}

/// A formula with figures put in.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Whose figures they are; empty where that is plain.
    pub whose: String,
    /// The sum, from the figures to what comes out.
    pub sum: String,
    /// The query that explains the result.
    pub query: Option<FigureQuery>,
}
