//! The sheet of inputs: a row for each parameter, with the cell that may be changed.

use std::collections::BTreeMap;

use super::expressions::InputNames;
use super::formula::number;
use super::lists::Lists;
use super::name::Names;
use super::style::{Format, Look, Style};
use super::words::{InputWords, WorkbookWords};
use super::worksheet::{Allowed, Cell, Content, Piece, Shown, Values, Worksheet};
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{DataSet, ProgrammeKey};
use crate::model::figure::{Figure, Measure, Name, OccupancyBasis, Sheet, Subject};
use crate::model::inputs::DefaultValue;
use crate::model::key::{GroupField, ProgrammeField};
use crate::model::parameter::{Domain, Key, Parameter, Unit, Value};
use crate::model::scenario::Scenario;
use crate::present::language::Language;
use crate::present::number::MISSING;
use crate::present::parameter_text;
use crate::present::table::knowledge_name;
use crate::present::words::KnowledgeWords;

/// Widths of the columns.
const WIDTHS: [f64; 12] = [
    44.0, 34.0, 20.0, 20.0, 18.0, 16.0, 60.0, 10.0, 19.0, 14.0, 10.0, 44.0,
];
/// Columns, from zero.
const VALUE: usize = 2;
const HEADINGS: usize = 4;

/// What it takes to write the sheet.
pub(super) struct Writer<'a> {
    pub(super) language: Language,
    pub(super) scenario: &'a Scenario,
    pub(super) sheet: &'a Sheet,
    pub(super) lists: &'a Lists,
}

impl Writer<'_> {
    /// The sheet, and what its cells are called.
    pub(super) fn write(&self, names: &mut Names) -> (Worksheet, BTreeMap<Key, InputNames>) {
        let all = WorkbookWords::of(self.language);
        let words = &all.inputs;
        let mut sheet = Worksheet::new(all.tabs.inputs, &WIDTHS);
        words.refused.clone_into(&mut sheet.refusal);
        sheet.line(words.title, Look::Title);
        sheet.line(words.intro, Look::Note);
        sheet.gap();
        let headings = [
            all.whose,
            words.what,
            words.value,
            words.stated,
            words.unit,
            words.known,
            words.source,
            words.least,
            words.most,
            words.set,
            words.changed,
            all.cell_name,
        ];
        sheet.push(headings.map(|text| Cell::text(text, Look::Heading)).into());
        sheet.frozen = (HEADINGS, VALUE);
        let mut named = BTreeMap::new();
        for parameter in self.data().parameters() {
            let own = names.unique(&parameter.id);
            let called = InputNames {
                set: names.unique(&format!("{}.set", parameter.id)),
                stated: names.unique(&format!("{}.stated", parameter.id)),
                changed: names.unique(&format!("{}.changed", parameter.id)),
                has_default: self.default_number(parameter).is_some(),
                flag: parameter.domain == Domain::Flag,
            };
            let at = sheet.rows.len();
            let allowed = match parameter.domain {
                Domain::Number { least, most, .. } => Values::Between(least, most),
                _ => Values::OneOf(self.lists.of(parameter.domain).labels.clone()),
            };
            if is_number(parameter) || !self.lists.of(parameter.domain).entries.is_empty() {
                sheet.allowed.push(Allowed {
                    at: (at, VALUE),
                    values: allowed,
                });
            }
            sheet.push(self.row(words, parameter, at + 1, &own, &called));
            named.insert(parameter.key, called);
        }
        (sheet, named)
    }

    fn data(&self) -> &DataSet {
        self.scenario.data()
    }

    fn row(
        &self,
        words: &InputWords,
        parameter: &Parameter,
        row: usize,
        own: &str,
        called: &InputNames,
    ) -> Vec<Cell> {
        let (data, language) = (self.data(), self.language);
        let key = parameter.key;
        let style = |look| Style::new(look, format_of(parameter));
        let owner = match key {
            Key::Comparison(..) | Key::Outcome(..) => {
                let full = parameter_text::full_name(language, data, key);
                let field = parameter_text::parameter_name(language, key);
                full.strip_prefix(&field).map_or_else(
                    || full.clone(),
                    |rest| rest.trim_start_matches(", ").to_owned(),
                )
            }
            _ => parameter_text::owner_name(language, data, key)
                .unwrap_or(words.general)
                .to_owned(),
        };
        let bound = |at: usize| match parameter.bounds() {
            Some((least, most)) => {
                let bound = Content::Number([least, most][at]);
                Cell::new(bound, style(Look::Note))
            }
            None => Cell::empty(),
        };
        let (set, set_now) = self.set(parameter, row);
        let changed = self.scenario.is_changed(key);
        let changed_formula = match self.default_number(parameter) {
            Some(_) if self.by_split(key).is_some() || is_number(parameter) => {
                format!("IF(J{row}=D{row},0,1)")
            }
            Some(default) => format!("IF(J{row}={},0,1)", number(default)),
            None => format!("IF(ISBLANK(C{row}),0,1)"),
        };
        let known = knowledge_name(language, parameter.knowledge);
        let yours = KnowledgeWords::of(language).yours;
        let source = data
            .source(&parameter.source)
            .map_or("", |source| language.pick(&source.text));
        let written = |formula: String, now: Shown, look| {
            Cell::new(Content::Written(formula, now), Style::text(look))
        };
        vec![
            Cell::text(owner, Look::Plain),
            Cell::text(parameter_text::parameter_name(language, key), Look::Plain),
            Cell::new(self.value(parameter, row), style(Look::Input)).named(own),
            Cell::new(self.stated(words, parameter), style(Look::Note)).named(&called.stated),
            Cell::text(
                WorkbookWords::of(language).units.of(parameter.unit()),
                Look::Indented,
            ),
            written(
                format!("IF(K{row}=1,\"{yours}\",\"{known}\")"),
                Shown::Text(if changed { yours } else { known }.to_owned()),
                Look::Note,
            ),
            Cell::text(source, Look::Note),
            bound(0),
            bound(1),
            Cell::new(Content::Written(set, set_now), style(Look::Note)).named(&called.set),
            written(
                changed_formula,
                Shown::Number(f64::from(u8::from(changed))),
                Look::Note,
            )
            .named(&called.changed),
            Cell::text(own, Look::Indented),
        ]
    }

    /// What stands in the cell that may be changed.
    fn value(&self, parameter: &Parameter, row: usize) -> Content {
        let key = parameter.key;
        let changed = self.scenario.is_changed(key);
        if changed {
            let value = self.scenario.changes().find(|(of, _)| *of == key);
            return value.map_or(Content::Empty, |(_, value)| self.content(parameter, value));
        }
        match self.scenario.default(key) {
            // What a split says stays so when another split is chosen.
            DefaultValue::Fixed(Value::Number(x)) if self.by_split(key).is_some() => {
                Content::Written(format!("D{row}"), Shown::Number(x))
            }
            DefaultValue::Fixed(value) => self.content(parameter, value),
            DefaultValue::Follows => Content::Empty,
        }
    }

    fn content(&self, parameter: &Parameter, value: Value) -> Content {
        match value {
            Value::Number(x) => Content::Number(x),
            _ => Content::Text(self.label(parameter, value)),
        }
    }

    /// A choice as it stands in its list.
    fn label(&self, parameter: &Parameter, value: Value) -> String {
        let list = self.lists.of(parameter.domain);
        let at = self.place(value);
        list.entries
            .get(at)
            .map_or_else(String::new, |(label, _)| label.clone())
    }

    /// The place of a choice in its list.
    fn place(&self, value: Value) -> usize {
        match value {
            Value::Number(_) => 0,
            Value::Flag(yes) => usize::from(yes),
            Value::Base(base) => {
                let all = AllocationBase::ALL.iter();
                all.take_while(|one| **one != base).count()
            }
            Value::Split(at) => usize::from(at),
            Value::Outcome(outcome) => self
                .data()
                .outcomes()
                .take_while(|one| *one != outcome)
                .count(),
        }
    }

    /// What holds while nobody sets it, as a number; none where it follows others.
    fn default_number(&self, parameter: &Parameter) -> Option<f64> {
        match self.scenario.default(parameter.key) {
            DefaultValue::Fixed(Value::Number(x)) => Some(x),
            // A list has far fewer entries than a number counts.
            DefaultValue::Fixed(value) => u32::try_from(self.place(value)).ok().map(f64::from),
            DefaultValue::Follows => None,
        }
    }

    /// The values of a budget or a number of places, by split.
    fn by_split(&self, key: Key) -> Option<Vec<f64>> {
        let Key::Programme(programme, field) = key else {
            return None;
        };
        let data = self.data();
        let at = match field {
            ProgrammeField::Budget => 0,
            ProgrammeField::Places => 1,
            _ => return None,
        };
        let known = data.is_split(programme) && data.find("reconstruction").is_some();
        let splits = 0..data.definition().splits.len();
        let value = |split| self.split_value(split, programme, at);
        known.then(|| splits.map(value).collect::<Option<Vec<f64>>>())?
    }

    fn split_value(&self, split: usize, programme: ProgrammeKey, at: usize) -> Option<f64> {
        let share = self.data().split_share(split, programme)?;
        Some([share.0, share.1][at])
    }

    /// What the data set states.
    fn stated(&self, words: &InputWords, parameter: &Parameter) -> Content {
        let key = parameter.key;
        if let Some(values) = self.by_split(key) {
            let options: Vec<String> = values.iter().map(|x| number(*x)).collect();
            let now = values.get(self.scenario.split()).copied();
            return Content::Written(
                format!("CHOOSE(reconstruction.set+1,{})", options.join(",")),
                now.map_or_else(|| Shown::Text(MISSING.to_owned()), Shown::Number),
            );
        }
        match (self.scenario.default(key), key) {
            (DefaultValue::Fixed(value), _) => self.content(parameter, value),
            (_, Key::Programme(programme, ProgrammeField::Persons)) => {
                Content::Number(self.data().programme(programme).persons.value)
            }
            (_, Key::Programme(programme, ProgrammeField::Courses)) => {
                let courses = self.data().programme(programme).courses.as_ref();
                courses.map_or_else(
                    || Content::Text(MISSING.to_owned()),
                    |stated| Content::Number(stated.value),
                )
            }
            (_, Key::Group(group, GroupField::Occupancy)) => {
                let today = self.sheet.find(Name {
                    subject: Subject::Group(group),
                    measure: Measure::OccupancyToday,
                    basis: OccupancyBasis::Actual,
                });
                today.map_or(Content::Empty, |Figure { at, value }| {
                    let now = value.map_or_else(|| Shown::Text(MISSING.to_owned()), Shown::Number);
                    Content::Formula(vec![Piece::Node(at)], now)
                })
            }
            (_, Key::Reconstruction) => self.content(parameter, Value::Split(0)),
            _ => Content::Text(words.follows.to_owned()),
        }
    }

    /// The number that formulas take: the value's, or the data set's where there is none.
    fn set(&self, parameter: &Parameter, row: usize) -> (String, Shown) {
        let key = parameter.key;
        let now = self.scenario.as_number(key);
        let dash = || Shown::Text(MISSING.to_owned());
        if is_number(parameter) {
            let other = match self.default_number(parameter) {
                Some(_) => format!("D{row}"),
                None => format!("\"{MISSING}\""),
            };
            let shown = now.map_or_else(dash, Shown::Number);
            return (format!("IF(ISBLANK(C{row}),{other},C{row})"), shown);
        }
        let list = self.lists.of(parameter.domain);
        if list.entries.is_empty() {
            return (format!("\"{MISSING}\""), dash());
        }
        // Which outcome is valued follows what is known of them; here it stays as it is.
        let fallback = match key {
            Key::Comparison(..) if self.default_number(parameter).is_none() => now,
            Key::Reconstruction => Some(0.0),
            _ => self.default_number(parameter),
        };
        let other = fallback.map_or_else(|| format!("\"{MISSING}\""), number);
        let chosen = format!(
            "IFERROR(MATCH(C{row},{},0)-1,IFERROR(MATCH(C{row},{},0)-1,C{row}+0))",
            list.labels, list.ids
        );
        let shown = now.or(fallback).map_or_else(dash, Shown::Number);
        (format!("IF(ISBLANK(C{row}),{other},{chosen})"), shown)
    }
}

fn is_number(parameter: &Parameter) -> bool {
    matches!(parameter.domain, Domain::Number { .. })
}

/// How the values of a parameter are written.
fn format_of(parameter: &Parameter) -> Format {
    match parameter.unit() {
        Some(Unit::Kroner) => Format::Kroner,
        Some(Unit::Share) => Format::Share,
        _ => Format::General,
    }
}
