//! Which nodes come to the same: what is always so, what leaves the decision to another, and
//! what is one expression in several places.

use super::Expressions;
use crate::model::figure::{CountNodes, Name, Node, ProbabilityQuestion, Step, YearsQuestion};
use crate::model::parameter::Key;

/// What an expression is: two that are equal have the same value.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Expression {
    kind: u8,
    key: Option<Key>,
    parts: Vec<u32>,
    constant: Option<u64>,
    /// The figure that it is the expression of: what happens to be worked out alike, such as
    /// a rate and the next person's cost, is not called after each other.
    figure: Option<Name>,
}

impl Expressions<'_> {
    /// The part that a node always comes to.
    pub(super) fn simpler(&self, at: usize) -> Option<u32> {
        let node = &self.nodes[at];
        let same = |part: u32| self.same_as[part as usize];
        let fixed = |part: u32| self.fixed[part as usize];
        let holds = |value: Option<f64>| value.is_some_and(|x| x.abs() > 0.0);
        match node.step {
            Step::Named | Step::RestingOn(_) => Some(same(node.left)),
            Step::If(condition) => {
                let taken = fixed(condition)?;
                Some(same(if holds(taken) { node.left } else { node.right }))
            }
            Step::Choose(of) => {
                let which = fixed(node.left)??;
                let options = self.sheet.options(of);
                let taken = (0..).zip(&options);
                let taken = taken.map(|(place, &option)| (f64::from(place), option));
                let mut taken = taken.filter(|(place, _): &(f64, u32)| (which - place).abs() < 0.5);
                taken.next().map(|(_, option)| same(option))
            }
            // A condition that always or never holds decides, or leaves it to the other.
            Step::Lesser | Step::Greater => {
                let lesser = node.step == Step::Lesser;
                let by = |known: u32, other: u32| {
                    let value = fixed(known)?;
                    let decides =
                        match (value.is_some_and(is_one), value.is_some() && !holds(value)) {
                            (true, _) => !lesser,
                            (_, true) => lesser,
                            _ => return None,
                        };
                    self.conditions[other as usize]
                        .then(|| same(if decides { known } else { other }))
                };
                by(node.left, node.right).or_else(|| by(node.right, node.left))
            }
            _ => None,
        }
    }

    /// What a node always is, as far as its own step and its parts say.
    pub(super) fn fixed_value(&self, at: usize) -> Option<Option<f64>> {
        let node = &self.nodes[at];
        let fixed = |part: u32| self.fixed[part as usize].is_some();
        let all = match node.step {
            Step::Constant | Step::Nothing => true,
            // What is not on the sheet of inputs nobody can change.
            Step::Input(key) | Step::Stated(key) | Step::Changed(key) => {
                !self.inputs.contains_key(&key)
            }
            Step::If(_) | Step::Choose(_) | Step::Chance(..) | Step::Years(..) => false,
            Step::Equals if self.is_itself(node) => true,
            _ => fixed(node.left) && fixed(node.right),
        };
        all.then_some(node.value)
    }

    /// Whether a node is one or nothing and never missing, as far as its own step and its
    /// parts say.
    pub(super) fn is_condition(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        let condition = |part: u32| self.conditions[part as usize];
        match node.step {
            Step::Changed(_) | Step::Exceeds | Step::Equals | Step::Exists => true,
            Step::Constant | Step::Nothing => {
                node.value.is_some_and(|x| x.abs() <= 0.0 || is_one(x))
            }
            Step::Lesser | Step::Greater => condition(node.left) && condition(node.right),
            Step::Difference => self.is_not(node),
            Step::If(of) => condition(of) && condition(node.left) && condition(node.right),
            Step::Named | Step::RestingOn(_) => condition(node.left),
            _ => false,
        }
    }

    /// Whether it is one less a condition.
    pub(super) fn is_not(&self, node: &Node) -> bool {
        let one = self.fixed[node.left as usize].flatten();
        one.is_some_and(is_one) && self.conditions[node.right as usize]
    }

    /// What makes a node the expression that it is, of a figure if it is one's.
    pub(super) fn expression(&self, at: usize, figure: Option<Name>) -> Expression {
        let node = &self.nodes[at];
        let mut parts: Vec<u32> = match node.step {
            Step::Choose(of) => self.sheet.options(of),
            Step::If(condition) => vec![condition],
            Step::Chance(_, CountNodes { a, b }) => a.into_iter().chain(b).collect(),
            Step::Years(_, years) => years.into(),
            _ => Vec::new(),
        };
        let is_leaf = matches!(node.step, Step::Constant | Step::Nothing) || self.is_input(at);
        if !is_leaf {
            parts.extend([node.left, node.right]);
        }
        for part in &mut parts {
            *part = self.same_as[*part as usize];
        }
        let (kind, key) = match node.step {
            Step::Constant | Step::Nothing => (0, None),
            Step::Input(key) => (1, Some(key)),
            Step::Stated(key) => (2, Some(key)),
            Step::Changed(key) => (3, Some(key)),
            Step::Sum => (4, None),
            Step::Difference => (5, None),
            Step::Product => (6, None),
            Step::Quotient => (7, None),
            Step::Greater => (8, None),
            Step::Lesser => (9, None),
            Step::Exceeds => (10, None),
            Step::Equals => (11, None),
            Step::Exists => (12, None),
            Step::If(_) => (13, None),
            Step::Choose(_) => (14, None),
            Step::WilsonLow => (15, None),
            Step::WilsonHigh => (16, None),
            Step::Chance(ProbabilityQuestion::More, _) => (17, None),
            Step::Chance(ProbabilityQuestion::Less, _) => (18, None),
            Step::Chance(ProbabilityQuestion::Within, _) => (19, None),
            Step::Years(YearsQuestion::Annuity, _) => (20, None),
            Step::Years(YearsQuestion::Payback, _) => (21, None),
            Step::RestingOn(_) | Step::Named => (22, None),
        };
        let constant = (kind == 0).then_some(node.value).flatten();
        Expression {
            kind,
            key,
            parts,
            constant: constant.map(f64::to_bits),
            figure,
        }
    }

    /// For each node the first figure that it is the expression of, if it is one's and no
    /// input or constant.
    pub(super) fn figures(&self) -> Vec<Option<Name>> {
        let mut found = vec![None; self.nodes.len()];
        for node in &self.nodes {
            let Some(name) = node.name else { continue };
            let mut at = node.left as usize;
            while matches!(self.nodes[at].step, Step::Named | Step::RestingOn(_)) {
                at = self.nodes[at].left as usize;
            }
            let constant = matches!(self.nodes[at].step, Step::Constant | Step::Nothing);
            if !constant && !self.is_input(at) {
                found[at] = found[at].or(Some(name));
            }
        }
        found
    }

    /// Whether both parts are one input, which always has a value.
    pub(super) fn is_itself(&self, node: &Node) -> bool {
        let [left, right] = [node.left, node.right].map(|part| self.same_as[part as usize]);
        let key = match self.nodes[left as usize].step {
            Step::Input(key) => self.inputs.get(&key),
            _ => None,
        };
        left == right && key.is_some_and(|names| names.has_default)
    }
}

fn is_one(x: f64) -> bool {
    (x - 1.0).abs() < f64::EPSILON
}
