//! What a report concludes, as it is written down.

use std::borrow::Cow;

use super::Text;

/// A conclusion of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// What is claimed, in our own words.
    pub text: Text,
    /// The condition under which it holds.
    pub predicate: Predicate,
    /// The amount claimed, if a figure is named.
    pub amount: Option<Amount>,
    /// Reservations to know before relying on it.
    pub cautions: Vec<Text>,
}

/// The condition under which a claim holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Predicate {
    /// About the prices of a comparison's two sides, at actual occupancy.
    Price {
        /// Id of the comparison.
        comparison: Cow<'static, str>,
        /// How the first side must compare with the second.
        relation: Relation,
    },
    /// About the shares of courses that lead to an outcome.
    Share {
        /// Id of the comparison.
        comparison: Cow<'static, str>,
        /// Id of the outcome.
        outcome: Cow<'static, str>,
        /// How the first side must compare with the second.
        relation: Relation,
    },
    /// These programmes cost more per full-year person than all the others.
    Highest {
        /// Ids of those that are said to be the dearest.
        named: Vec<Cow<'static, str>>,
        /// Ids of the others.
        others: Vec<Cow<'static, str>>,
    },
    /// A group's actual price is above its price with every place in use.
    AboveFull {
        /// Id of the group.
        group: Cow<'static, str>,
    },
}

/// How one figure compares with another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Relation {
    /// Less.
    Less,
    /// More.
    More,
    /// They differ by no more than this.
    About(f64),
}

/// The amount that a claim names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// "A good X": right from X to 15 % above it.
    Good(f64),
    /// Two shares in whole per cent: right where both round to them.
    Shares(f64, f64),
    /// The lowest and the highest of the others: right to half a krone.
    Others(f64, f64),
}
