//! Expressions worked out again and again while a parameter or two vary.
//!
//! A search asks for a few figures at hundreds of values of one parameter. Of all that stands
//! on a sheet only what depends on that parameter, and what the figures need of it, is worked
//! out at each of them; branches that it does not decide are followed beforehand.

use super::walk::{leaf_under, option, worked_out};
use super::{Figure, Node, Sheet, Step};
use crate::model::count;
use crate::model::inputs::Inputs;
use crate::model::key::Key;

/// A few figures of a sheet while some parameters vary.
///
/// Each value is what the same expression has on a sheet that is written under those inputs,
/// to the last bit.
#[derive(Debug)]
pub(in crate::model) struct Varied {
    /// What depends on those parameters, parts before the whole, each with the slot of its value.
    steps: Vec<(Node, u32)>,
    /// The options of choices, as slots.
    options: Vec<u32>,
    /// The value of each slot: of what stays as it is, and of what was worked out last.
    values: Vec<Option<f64>>,
    /// The slots of the figures.
    asked: Vec<u32>,
}

/// What is found of a sheet on the way to a [`Varied`].
struct Followed {
    /// For each node the one that its value is taken from.
    same_as: Vec<u32>,
    /// Whether that depends on a parameter that varies.
    depends: Vec<bool>,
}

impl Sheet {
    /// Figures of this sheet, prepared for other values of the parameters that vary.
    pub(in crate::model) fn varied(&self, varies: &dyn Fn(Key) -> bool, of: &[Figure]) -> Varied {
        let (nodes, options) = (self.nodes.borrow(), self.options.borrow());
        let followed = Followed::of(&nodes, &options, varies);
        let needed = followed.needed(&nodes, &options, of);
        let mut slots: Vec<Option<u32>> = vec![None; nodes.len()];
        let mut varied = Varied {
            steps: Vec::new(),
            options: Vec::new(),
            values: Vec::new(),
            asked: Vec::new(),
        };
        let mut slot = |values: &mut Vec<Option<f64>>, at: u32| {
            let at = followed.same_as[at as usize] as usize;
            *slots[at].get_or_insert_with(|| {
                values.push(nodes[at].value);
                u32::try_from(values.len() - 1).unwrap_or(u32::MAX)
            })
        };
        for (at, node) in (0..).zip(nodes.iter()) {
            if !needed[at as usize] {
                continue;
            }
            let values = &mut varied.values;
            let step = match node.step {
                Step::If(condition) => Step::If(slot(values, condition)),
                Step::Choose(of) => {
                    let all = of.all(&options).iter().map(|&at| slot(values, at));
                    let all: Vec<u32> = all.collect();
                    Step::Choose(of.moved_to(&mut varied.options, &all))
                }
                Step::Chance(question, counts) => {
                    Step::Chance(question, counts.map(|at| slot(values, at)))
                }
                Step::Years(question, years) => {
                    Step::Years(question, years.map(|at| slot(values, at)))
                }
                step => step,
            };
            let node = Node {
                step,
                left: slot(values, node.left),
                right: slot(values, node.right),
                ..*node
            };
            let own = slot(values, at);
            varied.steps.push((node, own));
        }
        let asked = of.iter().map(|figure| slot(&mut varied.values, figure.at));
        varied.asked = asked.collect();
        varied
    }
}

impl Varied {
    /// The figures under inputs that differ from those of the sheet in parameters that vary,
    /// in the order in which they were asked for.
    pub(in crate::model) fn under(
        &mut self,
        inputs: &Inputs,
    ) -> impl Iterator<Item = Option<f64>> + use<'_> {
        count::note_filled_in();
        for (node, own) in &self.steps {
            self.values[*own as usize] = match node.step {
                Step::Input(_) | Step::Changed(_) => leaf_under(node, inputs),
                _ => worked_out(node, &self.values, &self.options),
            };
        }
        let value = |&at: &u32| self.values[at as usize];
        self.asked.iter().map(value)
    }
}

impl Followed {
    fn of(nodes: &[Node], options: &[u32], varies: &dyn Fn(Key) -> bool) -> Self {
        let mut found = Self {
            same_as: Vec::with_capacity(nodes.len()),
            depends: Vec::with_capacity(nodes.len()),
        };
        // Each input is looked up once, however often it is used.
        let mut inputs: Vec<(Step, u32)> = Vec::new();
        for (at, node) in (0..).zip(nodes) {
            // A branch that the parameter does not decide is taken now.
            let taken = match node.step {
                Step::Named | Step::RestingOn(_) => Some(node.left),
                Step::If(condition) if !found.depends_at(condition) => {
                    let holds = nodes[condition as usize].holds();
                    Some(if holds { node.left } else { node.right })
                }
                Step::Choose(of) if !found.depends_at(node.left) => {
                    option(options, of, nodes[node.left as usize].value)
                }
                _ => None,
            };
            let depends = match (taken, node.step) {
                (Some(taken), _) => found.depends_at(taken),
                // A choice of none of its options.
                (None, Step::Choose(_)) if !found.depends_at(node.left) => false,
                (None, Step::Input(key) | Step::Changed(key)) => varies(key),
                (None, Step::Constant | Step::Nothing | Step::Stated(_)) => false,
                _ => {
                    let mut any = false;
                    node.each_part(options, &mut |part| any |= found.depends_at(part));
                    any
                }
            };
            found.depends.push(depends);
            let taken = if depends && node.is_leaf() {
                let known = inputs.iter().find(|(step, _)| *step == node.step);
                let known = known.map(|(_, at)| *at);
                if known.is_none() {
                    inputs.push((node.step, at));
                }
                known
            } else {
                taken
            };
            let same_as = taken.map_or(at, |taken| found.same_as[taken as usize]);
            found.same_as.push(same_as);
        }
        found
    }

    fn depends_at(&self, at: u32) -> bool {
        self.depends[at as usize]
    }

    /// Which nodes have to be worked out anew for these figures.
    fn needed(&self, nodes: &[Node], options: &[u32], of: &[Figure]) -> Vec<bool> {
        let mut needed = vec![false; nodes.len()];
        for figure in of {
            needed[self.same_as[figure.at as usize] as usize] = true;
        }
        // Parts always stand before the whole.
        for at in (0..nodes.len()).rev() {
            needed[at] &= self.depends[at];
            if needed[at] {
                nodes[at].each_part(options, &mut |part| {
                    needed[self.same_as[part as usize] as usize] = true;
                });
            }
        }
        needed
    }
}
