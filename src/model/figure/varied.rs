//! Expressions worked out again and again while one parameter varies.
//!
//! A search asks for a few figures at hundreds of values of one parameter. Of all that stands
//! on a sheet only what depends on that parameter, and what the figures need of it, is worked
//! out at each of them; branches that it does not decide are followed beforehand.

use super::walk::{option, worked_out};
use super::{Figure, Node, Sheet, Step};
use crate::model::count;
use crate::model::inputs::{DefaultValue, Inputs};
use crate::model::key::{Key, Value};

/// A few figures of a sheet while one parameter varies.
///
/// Each value is what the same expression has on a sheet that is written under those inputs,
/// to the last bit.
#[derive(Debug)]
pub(in crate::model) struct Varied {
    /// The parameter's default, where it has one of its own: at that it is unchanged.
    default: DefaultValue,
    /// What depends on the parameter, parts before the whole, each with the slot of its value.
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
    /// Whether that depends on the parameter.
    depends: Vec<bool>,
}

impl Sheet {
    /// Figures of this sheet, prepared for other values of one parameter. The inputs are
    /// those that it was written under.
    pub(in crate::model) fn varied(&self, inputs: &Inputs, key: Key, of: &[Figure]) -> Varied {
        let (nodes, options) = (self.nodes.borrow(), self.options.borrow());
        let followed = Followed::of(&nodes, &options, key);
        let needed = followed.needed(&nodes, &options, of);
        let mut slots: Vec<Option<u32>> = vec![None; nodes.len()];
        let mut varied = Varied {
            default: inputs.default(key),
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
    /// The figures with the parameter at a value, in the order in which they were asked for.
    pub(in crate::model) fn at(&mut self, value: f64) -> impl Iterator<Item = Option<f64>> + '_ {
        count::note_filled_in();
        let changed = self.default != DefaultValue::Fixed(Value::Number(value));
        for (node, own) in &self.steps {
            self.values[*own as usize] = match node.step {
                Step::Input(_) => Some(value),
                Step::Changed(_) => Some(f64::from(u8::from(changed))),
                _ => worked_out(node, &self.values, &self.options),
            };
        }
        let value = |&at: &u32| self.values[at as usize];
        self.asked.iter().map(value)
    }
}

impl Followed {
    fn of(nodes: &[Node], options: &[u32], key: Key) -> Self {
        let mut found = Self {
            same_as: Vec::with_capacity(nodes.len()),
            depends: Vec::with_capacity(nodes.len()),
        };
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
                (None, Step::Input(of) | Step::Changed(of)) => of == key,
                (None, Step::Constant | Step::Nothing | Step::Stated(_)) => false,
                _ => {
                    let mut any = false;
                    node.each_part(options, &mut |part| any |= found.depends_at(part));
                    any
                }
            };
            found.depends.push(depends);
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
