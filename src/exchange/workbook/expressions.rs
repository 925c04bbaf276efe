//! The expressions behind figures, written as formulas: which nodes of the sheet have a cell
//! of their own, and what stands in it.

mod same;

use std::collections::BTreeMap;

use self::same::Expression;
use super::formula::Formula;
use crate::model::figure::{Name, Node, Sheet, Step, YearsQuestion};
use crate::model::parameter::Key;

/// What is used more than once has a cell of its own from this length.
const SHORT: usize = 40;
/// No formula is much longer than this: a spreadsheet takes 8,192 characters and 64 levels,
/// people less.
const LONG: usize = 400;
/// The 97.5 % point of the normal distribution, as the model has it.
const Z: f64 = 1.959_963_984_540_054;

/// How an input stands on the sheet of inputs.
#[derive(Clone, Debug)]
pub(super) struct InputNames {
    /// The cell that has its value, or the data set's where that is empty, as a number.
    pub(super) set: String,
    /// What the data set states.
    pub(super) stated: String,
    /// One where the value is another than the data set's.
    pub(super) changed: String,
    /// Whether it has a value of its own while nobody sets it.
    pub(super) has_default: bool,
    /// Whether it is yes or no.
    pub(super) flag: bool,
}

/// A cell with a step of an expression that is no figure of any table.
#[derive(Debug)]
pub(super) struct StepCell {
    /// What the cell is called.
    pub(super) cell: String,
    /// The figure that it is, or that it belongs to.
    pub(super) figure: Option<Name>,
    /// Whether it is that figure itself.
    pub(super) whole: bool,
    /// What stands in it, to be shown.
    pub(super) formula: String,
    /// What it is now.
    pub(super) value: Option<f64>,
}

/// What stands in a cell of a figure.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Written {
    /// A formula.
    Formula(String),
    /// A number that is the same whatever the inputs are.
    Constant,
    /// A number that the program worked out and that no formula can: it does not follow.
    Program,
}

/// All formulas of a workbook.
pub(super) struct Expressions<'a> {
    nodes: Vec<Node>,
    sheet: &'a Sheet,
    inputs: &'a BTreeMap<Key, InputNames>,
    /// For each node the one that it is another name of, or always comes to.
    same_as: Vec<u32>,
    /// What is the same whatever the inputs are.
    fixed: Vec<Option<Option<f64>>>,
    /// Whether it is one or nothing, and never missing.
    conditions: Vec<bool>,
    /// The cell of each node that has one.
    cells: BTreeMap<u32, String>,
    /// The steps, once they are written.
    pub(super) steps: Vec<StepCell>,
    formulas: BTreeMap<u32, Formula>,
}

impl<'a> Expressions<'a> {
    /// Prepares the expressions of a sheet.
    pub(super) fn of(sheet: &'a Sheet, inputs: &'a BTreeMap<Key, InputNames>) -> Self {
        let mut found = Self {
            nodes: sheet.nodes(),
            sheet,
            inputs,
            same_as: Vec::new(),
            fixed: Vec::new(),
            conditions: Vec::new(),
            cells: BTreeMap::new(),
            steps: Vec::new(),
            formulas: BTreeMap::new(),
        };
        // The same expression of the same figure is one node, wherever it is written.
        let figures = found.figures();
        let mut expressions: BTreeMap<Expression, u32> = BTreeMap::new();
        for (node, at) in (0..).zip(0..found.nodes.len()) {
            let same = found.simpler(at).unwrap_or_else(|| {
                let expression = found.expression(at, figures[at]);
                *expressions.entry(expression).or_insert(node)
            });
            let fixed = match found.fixed.get(same as usize) {
                Some(fixed) => *fixed,
                None => found.fixed_value(at),
            };
            let condition = found.is_condition(at);
            found.same_as.push(same);
            found.fixed.push(fixed);
            found.conditions.push(condition);
        }
        found
    }

    /// The node that a figure's formula stands at.
    pub(super) fn node_of(&self, at: u32) -> u32 {
        self.same_as.get(at as usize).copied().unwrap_or(at)
    }

    /// Gives a figure a cell in a table, unless another has the same expression already.
    pub(super) fn place(&mut self, at: u32, cell: &str) {
        let node = self.node_of(at);
        // A number is written where it is used.
        if self.fixed[node as usize].is_none() {
            let name = || cell.to_owned();
            self.cells.entry(node).or_insert_with(name);
        }
    }

    /// Writes the formulas of all that was placed, and of `wanted` nodes besides, each with
    /// the figure that it belongs to, which get cells. `unique` makes a cell's name of a figure's.
    pub(super) fn write(
        &mut self,
        wanted: &[(u32, Option<Name>)],
        unique: &mut dyn FnMut(Option<Name>, bool) -> String,
    ) {
        let count = self.nodes.len();
        let mut uses = vec![0_u32; count];
        let mut own = vec![false; count];
        let mut names: Vec<Option<Name>> = vec![None; count];
        let mut within: Vec<Option<Name>> = vec![None; count];
        for (at, node) in self.nodes.iter().enumerate() {
            if node.name.is_some() {
                // The last is what a figure is found by.
                names[self.same_as[at] as usize] = node.name;
            }
        }
        for at in self.cells.keys() {
            uses[*at as usize] = 1;
        }
        for (at, figure) in wanted {
            let at = self.node_of(*at) as usize;
            uses[at] += 1;
            own[at] = true;
            within[at] = figure.or(within[at]);
        }
        // Parts stand before the whole.
        for at in (0..count).rev() {
            if uses[at] == 0 || self.fixed[at].is_some() {
                continue;
            }
            let (parts, cells) = self.parts(at);
            let figure = names[at].or(within[at]);
            for part in parts {
                uses[part as usize] += 1;
                // In the end of the first figure that it is a part of.
                within[part as usize] = figure.or(within[part as usize]);
            }
            for part in cells {
                own[part as usize] = true;
            }
        }
        for (node, at) in (0..).zip(0..count) {
            if uses[at] == 0 {
                continue;
            }
            let formula = self.formula(at);
            let leaf = self.fixed[at].is_some() || self.is_input(at);
            let own_cell = !leaf
                && (own[at]
                    || names[at].is_some()
                    || (uses[at] > 1 && formula.len() > SHORT)
                    || formula.len() > LONG);
            if own_cell && !self.cells.contains_key(&node) {
                let figure = names[at].or(within[at]);
                let name = unique(figure, names[at].is_some());
                self.steps.push(StepCell {
                    cell: name.clone(),
                    figure,
                    whole: names[at].is_some(),
                    formula: formula.shown(),
                    value: self.nodes[at].value,
                });
                self.cells.insert(node, name);
            }
            self.formulas.insert(node, formula);
        }
    }

    /// What stands in the cell of a placed figure: its formula in the cell that has it, else
    /// that cell.
    pub(super) fn written(&self, at: u32, cell: &str) -> Written {
        let node = self.node_of(at);
        if matches!(self.nodes[node as usize].step, Step::Chance(..)) {
            return Written::Program;
        }
        if self.fixed[node as usize].is_some() {
            return Written::Constant;
        }
        let found = self.formulas.get(&node);
        let owner = self.cells.get(&node);
        Written::Formula(match (owner, found) {
            (Some(owner), _) if owner != cell => owner.to_owned(),
            (_, Some(formula)) => formula.shown(),
            (_, None) => Formula::constant(None).shown(),
        })
    }

    /// A node as part of a formula that is written elsewhere: its cell, or its value where it
    /// is always the same.
    pub(super) fn reference(&self, at: u32) -> String {
        let node = self.node_of(at);
        if let Some(value) = self.fixed[node as usize] {
            return Formula::constant(value).text().to_owned();
        }
        match (self.cells.get(&node), self.formulas.get(&node)) {
            (Some(cell), _) => cell.clone(),
            (None, Some(formula)) => formula.text().to_owned(),
            (None, None) => Formula::constant(None).text().to_owned(),
        }
    }

    fn is_input(&self, at: usize) -> bool {
        matches!(
            self.nodes[at].step,
            Step::Input(_) | Step::Stated(_) | Step::Changed(_)
        )
    }

    /// The nodes that a node's formula names; of these, which have to be cells.
    fn parts(&self, at: usize) -> (Vec<u32>, Vec<u32>) {
        let node = &self.nodes[at];
        let same = |part: &u32| self.same_as[*part as usize];
        match node.step {
            Step::Constant
            | Step::Nothing
            | Step::Input(_)
            | Step::Stated(_)
            | Step::Changed(_)
            | Step::Chance(..) => (Vec::new(), Vec::new()),
            Step::If(condition) => (
                [condition, node.left, node.right]
                    .iter()
                    .map(same)
                    .collect(),
                Vec::new(),
            ),
            Step::Choose(of) => {
                let options = self.sheet.options(of);
                let all = [node.left].iter().chain(&options).map(same).collect();
                (all, Vec::new())
            }
            Step::WilsonLow | Step::WilsonHigh => {
                let parts: Vec<u32> = [node.left, node.right].iter().map(same).collect();
                (parts.clone(), parts)
            }
            Step::Years(question, years) => {
                let years = years.iter().map(same);
                let parts: Vec<u32> = match question {
                    YearsQuestion::Annuity => years.collect(),
                    YearsQuestion::Payback => years
                        .chain([node.left, node.right].iter().map(same))
                        .collect(),
                };
                (parts.clone(), parts)
            }
            Step::Exists => (vec![same(&node.left)], Vec::new()),
            _ => (
                [node.left, node.right].iter().map(same).collect(),
                Vec::new(),
            ),
        }
    }

    /// A part of a formula: its cell if it has one.
    fn part(&self, at: u32) -> Formula {
        let node = self.node_of(at);
        if let Some(value) = self.fixed[node as usize] {
            return Formula::constant(value);
        }
        match (self.formulas.get(&node), self.cells.get(&node)) {
            (Some(formula), Some(cell)) => Formula::cell(cell, formula),
            (Some(formula), None) => formula.clone(),
            (None, _) => Formula::constant(None),
        }
    }

    fn formula(&self, at: usize) -> Formula {
        if let Some(value) = self.fixed[at] {
            return Formula::constant(value);
        }
        let node = &self.nodes[at];
        let (left, right) = (|| self.part(node.left), || self.part(node.right));
        match node.step {
            Step::Input(key) => self.leaf(key, |names| {
                let total = names.has_default;
                Formula::input(&names.set, total, names.flag)
            }),
            Step::Stated(key) => self.leaf(key, |names| {
                Formula::input(&names.stated, node.value.is_some(), false)
            }),
            Step::Changed(key) => {
                self.leaf(key, |names| Formula::input(&names.changed, true, true))
            }
            Step::Sum => Formula::sum(&left(), &right()),
            Step::Difference => {
                let not = self.is_not(node).then(|| Formula::not(&right())).flatten();
                not.unwrap_or_else(|| Formula::difference(&left(), &right()))
            }
            Step::Product => Formula::product(&left(), &right()),
            Step::Quotient => Formula::quotient(&left(), &right()),
            Step::Greater => Formula::extreme(&left(), &right(), true),
            Step::Lesser => Formula::extreme(&left(), &right(), false),
            Step::Exceeds => Formula::comparison(&left(), '>', &right()),
            Step::Equals => Formula::comparison(&left(), '=', &right()),
            Step::Exists => Formula::exists(&left()),
            Step::If(condition) => Formula::branch(&self.part(condition), &left(), &right()),
            Step::Choose(of) => {
                let options = self.sheet.options(of);
                let options: Vec<Formula> = options.iter().map(|&at| self.part(at)).collect();
                Formula::choice(&left(), &options)
            }
            Step::WilsonLow => Formula::wilson(&left(), &right(), Z, false),
            Step::WilsonHigh => Formula::wilson(&left(), &right(), Z, true),
            Step::Years(YearsQuestion::Annuity, years) => {
                let years = years.map(|at| self.part(at));
                Formula::annuity(years.each_ref(), LATER_YEARS)
            }
            Step::Years(YearsQuestion::Payback, years) => {
                let years = years.map(|at| self.part(at));
                Formula::payback(years.each_ref(), [&left(), &right()], LATER_YEARS)
            }
            Step::Chance(..)
            | Step::Constant
            | Step::Nothing
            | Step::RestingOn(_)
            | Step::Named => Formula::constant(node.value),
        }
    }

    fn leaf(&self, key: Key, of: impl FnOnce(&InputNames) -> Formula) -> Formula {
        self.inputs
            .get(&key)
            .map_or_else(|| Formula::constant(None), of)
    }
}

/// The cells that hold the later years, 1 to 29.
pub(super) const LATER_YEARS: &str = "later_years";
