//! The first sheet: whose figures these are, when they were written, and how to go on.

use super::Stamp;
use super::style::Look;
use super::words::WorkbookWords;
use super::worksheet::{Cell, Worksheet};
use crate::model::evaluation::Evaluation;
use crate::model::inputs::DefaultValue;
use crate::model::parameter::{Key, Parameter, Value};
use crate::present::language::Language;
use crate::present::parameter_text;

/// Writes the sheet.
pub(super) fn write(language: Language, evaluation: &Evaluation, stamp: &Stamp) -> Worksheet {
    let all = WorkbookWords::of(language);
    let words = &all.about;
    let (scenario, data) = (&evaluation.scenario, evaluation.scenario.data());
    let definition = data.definition();
    let set = language.pick(&definition.name);
    let mut sheet = Worksheet::new(all.tabs.about, &[26.0, 110.0]);
    sheet.line((words.title)(set), Look::Title);
    for text in [&definition.subject, &definition.origin]
        .into_iter()
        .flatten()
    {
        sheet.line(language.pick(text), Look::Note);
    }
    sheet.gap();
    let mut pair = |label: &str, text: &str| {
        sheet.push(vec![
            Cell::text(label, Look::Strong),
            Cell::text(text, Look::Wrapped),
        ]);
    };
    pair(words.data_set, &format!("{set} ({})", data.full_id()));
    pair(
        words.scenario,
        stamp.name.as_deref().unwrap_or(words.unnamed),
    );
    if let Some(day) = &stamp.day {
        pair(words.made, day);
    }
    let mut changes: Vec<String> = scenario
        .changes()
        .map(|(key, value)| change(language, evaluation, key, value))
        .collect();
    if changes.is_empty() {
        changes.push(words.no_changes.to_owned());
    }
    let mut label = words.changes;
    for text in &changes {
        pair(label, text);
        label = "";
    }
    sheet.gap();
    sheet.line(words.how, Look::Strong);
    let mut lines = vec![(words.year)(definition.year)];
    lines.extend(words.lines.map(str::to_owned));
    for line in lines {
        sheet.push(vec![Cell::empty(), Cell::text(line, Look::Wrapped)]);
    }
    sheet
}

/// One change in a line: "Amount, Administration: 900,000 kr (before: 1,300,000 kr)".
fn change(language: Language, evaluation: &Evaluation, key: Key, value: Value) -> String {
    let (scenario, data) = (&evaluation.scenario, evaluation.scenario.data());
    let unit = data.parameter(key).and_then(Parameter::unit);
    let text = |value| parameter_text::any_value(language, data, unit, value);
    let name = parameter_text::full_name(language, data, key);
    let now = format!("{name}: {}", text(value));
    match scenario.default(key) {
        DefaultValue::Fixed(before) => {
            (WorkbookWords::of(language).about.change)(&now, &text(before))
        }
        DefaultValue::Follows => now,
    }
}
