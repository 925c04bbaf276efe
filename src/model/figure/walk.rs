//! Expressions worked out again, and what they depend on.

use std::collections::BTreeSet;

use super::{Node, Sheet, Step};
use crate::model::inputs::Inputs;
use crate::model::key::Key;

impl Sheet {
    /// Works the expression at a node out again from its inputs and constants.
    ///
    /// It gives what the node's value is; a test holds the two together for
    /// every figure.
    #[must_use]
    pub fn evaluate(&self, at: u32) -> Option<f64> {
        let all = self.worked_out(at as usize + 1, &|node| node.value);
        all.get(at as usize).copied().flatten()
    }

    /// Works every expression out with other inputs of the same data set: the values of all
    /// nodes, in their order.
    ///
    /// It gives what a sheet that is written under those inputs has; a test holds the two
    /// together for the figures of prices and outcomes.
    #[must_use]
    pub fn evaluate_under(&self, inputs: &Inputs) -> Vec<Option<f64>> {
        self.worked_out(usize::MAX, &|node| leaf_under(node, inputs))
    }

    /// The values of the first `count` nodes, given those of leaves.
    fn worked_out(&self, count: usize, leaf: &dyn Fn(&Node) -> Option<f64>) -> Vec<Option<f64>> {
        let (nodes, options) = (self.nodes.borrow(), self.options.borrow());
        let mut values: Vec<Option<f64>> = Vec::with_capacity(count.min(nodes.len()));
        // Parts always stand before the whole.
        for node in nodes.iter().take(count) {
            values.push(if node.is_leaf() {
                leaf(node)
            } else {
                worked_out(node, &values, &options)
            });
        }
        values
    }

    /// The node behind one whose formula has branches: the branch that is taken, down to a
    /// step without any. Any other node is itself.
    #[must_use]
    pub fn taken(&self, at: u32) -> u32 {
        let (nodes, options) = (self.nodes.borrow(), self.options.borrow());
        let value = |at: u32| nodes.get(at as usize).and_then(|node| node.value);
        let holds = |at: u32| nodes.get(at as usize).is_some_and(Node::holds);
        let mut at = at;
        while let Some(node) = nodes.get(at as usize) {
            at = match node.step {
                Step::If(condition) if holds(condition) => node.left,
                Step::If(_) => node.right,
                Step::Choose(of) => match option(&options, of, value(node.left)) {
                    Some(taken) => taken,
                    None => break,
                },
                _ => break,
            };
        }
        at
    }

    /// A copy of all nodes, parts before the whole: for whoever writes the expressions down in
    /// another form.
    #[must_use]
    pub fn nodes(&self) -> Vec<Node> {
        self.nodes.borrow().clone()
    }

    /// The nodes that a choice may take, in the order that it counts them.
    #[must_use]
    pub fn options(&self, of: super::Options) -> Vec<u32> {
        of.all(&self.options.borrow()).to_vec()
    }

    /// The parameters that the expression at a node depends on, as long as it takes the
    /// branches that it does.
    #[must_use]
    pub fn inputs(&self, at: u32) -> BTreeSet<Key> {
        let (nodes, options) = (self.nodes.borrow(), self.options.borrow());
        let mut found = BTreeSet::new();
        let mut seen = vec![false; at as usize + 1];
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            let at = self.taken(at);
            let Some(node) = nodes.get(at as usize) else {
                continue;
            };
            if std::mem::replace(&mut seen[at as usize], true) {
                continue;
            }
            if let Step::Input(key)
            | Step::Stated(key)
            | Step::Changed(key)
            | Step::RestingOn(key) = node.step
            {
                found.insert(key);
            }
            node.each_part(&options, &mut |part| open.push(part));
        }
        found
    }
}

/// What a leaf has under these inputs.
pub(super) fn leaf_under(node: &Node, inputs: &Inputs) -> Option<f64> {
    match node.step {
        Step::Input(key) => inputs.as_number(key),
        Step::Changed(key) => Some(f64::from(u8::from(inputs.is_changed(key)))),
        _ => node.value,
    }
}

/// What a node that is no leaf has, given the values of its parts.
pub(super) fn worked_out(node: &Node, values: &[Option<f64>], options: &[u32]) -> Option<f64> {
    let part = |at: u32| values.get(at as usize).copied().flatten();
    let (left, right) = (part(node.left), part(node.right));
    match node.step {
        Step::Named | Step::RestingOn(_) => left,
        Step::If(condition) => {
            if part(condition).is_some_and(|value| value.abs() > 0.0) {
                left
            } else {
                right
            }
        }
        Step::Choose(of) => option(options, of, left).and_then(part),
        Step::Chance(question, counts) => {
            let [a, b] = [counts.a, counts.b].map(|side| side.map(part));
            question.answer(a, b, left)
        }
        Step::Years(question, years) => question.answer(years.map(part), left, right),
        step => step.apply(left, right),
    }
}

/// The node that a choice takes.
pub(super) fn option(options: &[u32], of: super::Options, which: Option<f64>) -> Option<u32> {
    let which = which?;
    let at = (0..of.count).find(|&at| (which - f64::from(at)).abs() < 0.5)?;
    options.get((of.first + at) as usize).copied()
}
