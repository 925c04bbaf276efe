//! What the views that are only read show: the figures behind, and the method.
//!
//! Both are lists of [`Section`]s, plain data made of the same few blocks, so
//! that one piece of markup shows them all.

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
    /// A rule in words with the present figures put in.
    Formula(Formula),
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

/// A rule in words, and the same with figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// What it gives.
    pub name: String,
    /// The rule.
    pub rule: String,
    /// The rule with the present figures put in.
    pub examples: Vec<Example>,
}

/// A rule with figures put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Whose figures they are.
    pub whose: String,
    /// The sum, from the figures to what comes out.
    pub sum: String,
}
