//! A scenario as a workbook whose figures are formulas.
//!
//! Every figure of programmes, groups, pools and comparisons that is an expression of the
//! model's sheet is a formula over named cells, in the branches that the expression has, so that
//! a changed input changes what follows. The formulas are written from the expressions that give
//! the values and the explanations; there is no second statement of any. What no formula can
//! say (probabilities, searches, verdicts) is a value, and marked as one.
//!
//! `inputs`, `prices` and the others are the sheets; `expressions` says which nodes have a cell
//! and `formula` what stands in it; `name` has what cells are called; `worksheet`, `style`,
//! `package` and `archive` are the file.

/// A column of figures that are a field of what a row has.
macro_rules! column {
    ($measure:expr, $basis:expr, $($field:ident).+) => {
        Column {
            measure: $measure,
            basis: $basis,
            figure: |of| Some(of.$($field).+),
        }
    };
}

mod about;
mod administration;
mod archive;
mod claims;
mod expressions;
mod formula;
mod inputs;
mod lists;
mod matters;
mod name;
mod occupancy;
mod package;
mod payoff;
mod prices;
mod results;
mod steps;
mod style;
mod tables;
mod words;
mod worksheet;

use std::collections::{BTreeMap, BTreeSet};

use self::expressions::{Expressions, InputNames, Written};
use self::lists::Lists;
use self::name::Names;
use self::package::{DefinedName, Properties};
use self::style::Look;
use self::words::WorkbookWords;
use self::worksheet::{Content, Piece, Shown, Worksheet};
use crate::model::data_set::DataSet;
use crate::model::evaluation::Evaluation;
use crate::model::figure::{Name, Subject};
use crate::model::outcome::Outcomes;
use crate::model::parameter::Key;
use crate::model::results::Results;
use crate::present::language::Language;
use crate::present::number::MISSING;

/// What a workbook is told from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// What the scenario is called, if anything.
    pub name: Option<String>,
    /// The day on which it is written, as `2026-12-01`.
    pub day: Option<String>,
}

/// What the sheets are written from.
struct Context<'a> {
    language: Language,
    words: &'static WorkbookWords,
    evaluation: &'a Evaluation,
    data: &'a DataSet,
    /// With the expressions of all cases.
    results: &'a Results,
    outcomes: &'a Outcomes,
    inputs: &'a BTreeMap<Key, InputNames>,
    lists: &'a Lists,
}

/// The bytes of a workbook (`.xlsx`) with all figures of a scenario.
///
/// ```
/// use pladspris::data;
/// use pladspris::exchange::workbook::{self, Stamp};
/// use pladspris::model::evaluation::Evaluation;
/// use pladspris::model::scenario::Scenario;
/// use pladspris::present::language::Language;
///
/// let evaluation = Evaluation::of(Scenario::new(data::latest()));
/// let file = workbook::write(&evaluation, Language::Danish, &Stamp::default());
/// assert!(file.starts_with(b"PK"));
/// ```
#[must_use]
pub fn write(evaluation: &Evaluation, language: Language, stamp: &Stamp) -> Vec<u8> {
    let data = evaluation.scenario.data();
    let mut names = Names::default();
    let lists = Lists::new(language, data);
    let (list_sheet, blocks) = lists.write(language);
    for (name, ..) in &blocks {
        names.unique(name);
    }
    // On a sheet of their own, which has what there may be once somebody changes an input.
    let scenario = &evaluation.scenario;
    let results = Results::for_all_cases(scenario);
    let outcomes = Outcomes::of(scenario, &results);
    let payoffs = payoff::figures(scenario, &results, &outcomes);
    let sheet = &results.sheet;
    let inputs = inputs::Writer {
        language,
        scenario,
        sheet,
        lists: &lists,
    };
    let (input_sheet, named) = inputs.write(&mut names);
    let context = Context {
        language,
        words: WorkbookWords::of(language),
        evaluation,
        data,
        results: &results,
        outcomes: &outcomes,
        inputs: &named,
        lists: &lists,
    };
    let mut sheets = vec![
        about::write(language, evaluation, stamp),
        input_sheet,
        prices::write(&context),
        occupancy::write(&context),
        administration::write(&context),
    ];
    sheets.extend(results::write(&context));
    sheets.extend(payoff::write(&context, &payoffs));
    sheets.extend(matters::write(&context));
    sheets.extend(claims::write(&context));
    let mut expressions = Expressions::of(sheet, &named);
    let nodes = sheet.nodes();
    let name_of = |at: u32| nodes.get(at as usize).and_then(|node| node.name);
    place(&mut sheets, &mut expressions, &name_of, data, &mut names);
    let wanted = wanted(&sheets);
    expressions.write(&wanted, &mut |figure, whole| {
        names.unique(&steps::cell_id(data, figure, whole))
    });
    let value_of = |at: u32| nodes.get(at as usize).and_then(|node| node.value);
    for sheet in &mut sheets {
        resolve(sheet, &expressions, &value_of);
    }
    sheets.push(steps::write(language, data, &expressions.steps));
    sheets.push(list_sheet);
    let mut defined = defined_names(&sheets);
    if let Some(lists) = sheets.last() {
        defined.extend(blocks.into_iter().map(|(name, first, last)| {
            let last = lists.address(last);
            let last = last.rsplit('!').next().unwrap_or_default().to_owned();
            DefinedName {
                name,
                refers_to: format!("{}:{last}", lists.address(first)),
            }
        }));
    }
    let properties = Properties {
        title: language.pick(&data.definition().name).to_owned(),
        day: stamp.day.clone(),
        language: language.code(),
    };
    archive::pack(&package::parts(&sheets, &defined, &properties))
}

/// The day of a number of seconds since 1970, in universal time.
///
/// ```
/// use pladspris::exchange::workbook::day_of;
/// assert_eq!(day_of(951_782_400), "2000-02-29");
/// ```
#[must_use]
pub fn day_of(seconds: u64) -> String {
    // Years begin in March here, so that the day of a leap year is the last of one.
    let day = seconds / 86_400 + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{of_month:02}", era * 400 + year + next)
}

/// Gives each figure of the tables its cell, and the cell its name: the first that a figure
/// stands in.
fn place(
    sheets: &mut [Worksheet],
    expressions: &mut Expressions<'_>,
    name_of: &dyn Fn(u32) -> Option<Name>,
    data: &DataSet,
    names: &mut Names,
) {
    let mut seen = BTreeSet::new();
    // A group of one refers to its programme, and not the other way round.
    for groups in [false, true] {
        place_those(sheets, expressions, name_of, &mut |figure| {
            let is_group = matches!(figure.subject, Subject::Group(_));
            let first = is_group == groups && seen.insert(figure);
            first.then(|| names.unique(&name::figure_id(data, figure)))
        });
    }
}

/// The same of those figures that get a name.
fn place_those(
    sheets: &mut [Worksheet],
    expressions: &mut Expressions<'_>,
    name_of: &dyn Fn(u32) -> Option<Name>,
    name: &mut dyn FnMut(Name) -> Option<String>,
) {
    let cells = sheets
        .iter_mut()
        .flat_map(|sheet| &mut sheet.rows)
        .flatten();
    for cell in cells {
        let Content::Figure(at) = cell.content else {
            if let Some(name) = cell.figure.and_then(&mut *name) {
                cell.name = Some(name);
            }
            continue;
        };
        let Some(figure) = name_of(at) else { continue };
        if let Some(name) = name(figure) {
            expressions.place(at, &name);
            cell.name = Some(name);
        }
    }
}

/// The nodes that formulas of the sheets themselves speak of.
fn wanted(sheets: &[Worksheet]) -> Vec<(u32, Option<Name>)> {
    let cells = sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
    let mut wanted = Vec::new();
    for cell in cells {
        if let Content::Formula(pieces, _) = &cell.content {
            wanted.extend(pieces.iter().filter_map(|piece| match piece {
                Piece::Node(at) => Some((*at, cell.figure)),
                Piece::Text(_) => None,
            }));
        }
    }
    wanted
}

/// Puts the formulas where the figures are.
fn resolve(
    sheet: &mut Worksheet,
    expressions: &Expressions<'_>,
    value_of: &dyn Fn(u32) -> Option<f64>,
) {
    for cell in sheet.rows.iter_mut().flatten() {
        cell.content = match &cell.content {
            Content::Figure(at) => {
                let value = value_of(*at);
                let name = cell.name.as_deref().unwrap_or_default();
                let constant =
                    || value.map_or_else(|| Content::Text(MISSING.to_owned()), Content::Number);
                match expressions.written(*at, name) {
                    Written::Formula(formula) => Content::Written(formula, Shown::figure(value)),
                    Written::Constant => constant(),
                    Written::Program => {
                        cell.style.look = Look::Program;
                        constant()
                    }
                }
            }
            Content::Formula(pieces, now) => {
                let pieces = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => text.clone(),
                    Piece::Node(at) => expressions.reference(*at),
                });
                Content::Written(pieces.collect(), now.clone())
            }
            content => content.clone(),
        };
    }
}

fn defined_names(sheets: &[Worksheet]) -> Vec<DefinedName> {
    let mut found = Vec::new();
    for sheet in sheets {
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                found.extend(cell.name.as_ref().map(|name| DefinedName {
                    name: name.clone(),
                    refers_to: sheet.address((row, column)),
                }));
            }
        }
    }
    found
}
