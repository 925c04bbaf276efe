//! Every figure that the page computes with, and where it comes from.

use crate::model::data_set::{ComparisonKey, DataSet};
use crate::model::evaluation::Evaluation;
use crate::model::parameter::{Key, ProgrammeField};
use crate::model::results::Costs;
use crate::model::warning::warnings;
use crate::present::explain;
use crate::present::language::Language;
use crate::present::parameter_text;
use crate::present::reading::{Block, Point, Section, Term};
use crate::present::words::stop;
use crate::views::data::tables;
use crate::views::data::words::Words;

/// The sections of the view, in order.
#[must_use]
pub fn sections(language: Language, figures: &Evaluation) -> Vec<Section> {
    let data = figures.scenario.data();
    let mut all = Vec::new();
    all.extend(changes(language, figures));
    all.extend(warned(language, figures));
    all.extend(data.assessments().map(|c| compared(language, figures, c)));
    all.extend(means(language, figures));
    all.extend(pools(language, figures));
    all.push(general(language, figures));
    all.extend(splits(language, figures));
    all.extend(sources(language, data));
    all
}

/// What a brief about a comparison has of it: what was changed, warnings, and what the data
/// set has to say about both sides.
#[must_use]
pub fn brief(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<Section> {
    let changed = changes(language, figures);
    let mut all: Vec<Section> = changed.into_iter().collect();
    all.extend(warned(language, figures));
    let remarks = remarks_of(language, figures.scenario.data(), comparison);
    let section_of = |points| section("remarks", Words::of(language).remarks, vec![points]);
    all.extend(remarks.map(section_of));
    all
}

fn section(id: &str, heading: impl Into<String>, blocks: Vec<Block>) -> Section {
    Section {
        id: format!("data-{id}"),
        heading: heading.into(),
        blocks,
    }
}

fn changes(language: Language, figures: &Evaluation) -> Option<Section> {
    let words = Words::of(language);
    let table = tables::changes(language, figures)?;
    Some(section("changes", words.changes, vec![Block::Table(table)]))
}

fn warned(language: Language, figures: &Evaluation) -> Option<Section> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let points: Vec<Point> = warnings(&figures.scenario, figures.results())
        .iter()
        .map(|warning| Point {
            about: String::new(),
            text: {
                let said = parameter_text::warning(language, data, warning);
                let stop = stop(&said);
                said + stop
            },
        })
        .collect();
    (!points.is_empty()).then(|| {
        let blocks = vec![
            Block::Text(words.warnings_lede.to_owned()),
            Block::Points(points),
        ];
        section("warnings", words.warnings, blocks)
    })
}

fn compared(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Section {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let tables = [
        tables::prices(language, figures, comparison),
        tables::inputs(language, figures, comparison),
        tables::courses(language, figures, comparison),
    ];
    let mut blocks: Vec<Block> = tables.into_iter().flatten().map(Block::Table).collect();
    let of_hours = |costs: &Costs| costs.hours.value.is_some();
    let members = std::iter::once(a).chain(b).flat_map(|g| data.members(g));
    let mut members = members.map(|&m| figures.results().programme(m));
    if members.any(of_hours) {
        blocks.push(Block::Note(words.hours_note.to_owned()));
    }
    blocks.extend(under_heading(
        language,
        remarks_of(language, data, comparison),
    ));
    let heading = explain::compared(language, data, comparison);
    section(&data.comparison(comparison).id, heading, blocks)
}

/// What the data set has to say about either side of a comparison.
fn remarks_of(language: Language, data: &DataSet, comparison: ComparisonKey) -> Option<Block> {
    let (a, b) = data.sides(comparison);
    let ids: Vec<&str> = std::iter::once(a)
        .chain(b)
        .flat_map(|group| {
            let members = data.members(group).iter();
            members
                .map(|&m| &*data.programme(m).id)
                .chain([&*data.group(group).id])
        })
        .collect();
    remarks(language, data, &ids)
}

/// What the data set has to say about any of these.
fn remarks(language: Language, data: &DataSet, about: &[&str]) -> Option<Block> {
    let points: Vec<Point> = data
        .definition()
        .remarks
        .iter()
        .filter(|remark| remark.about.iter().any(|id| about.contains(&&**id)))
        .map(|remark| {
            let names: Vec<&str> = remark
                .about
                .iter()
                .filter_map(|id| name_of(language, data, id))
                .collect();
            // What is about all of the section needs no name.
            let whole = data.comparisons().any(|c| {
                let (a, b) = data.sides(c);
                std::iter::once(a)
                    .chain(b)
                    .all(|g| remark.about.contains(&data.group(g).id))
            });
            Point {
                about: if whole || names.is_empty() {
                    String::new()
                } else {
                    names.join(", ") + ":"
                },
                text: language.pick(&remark.text).to_owned(),
            }
        })
        .collect();
    (!points.is_empty()).then_some(Block::Points(points))
}

/// Remarks as a part of a section.
fn under_heading(language: Language, remarks: Option<Block>) -> impl Iterator<Item = Block> {
    let heading = || Block::Heading(Words::of(language).remarks.to_owned());
    let heading = remarks.as_ref().map(|_| heading());
    heading.into_iter().chain(remarks)
}

/// The name of a programme or group. A pool's stands in the remark itself.
fn name_of<'d>(language: Language, data: &'d DataSet, id: &str) -> Option<&'d str> {
    let programme = data.find_programme(id);
    programme
        .map(|p| language.pick(&data.programme(p).name))
        .or_else(|| {
            let group = data.find_group(id)?;
            Some(language.pick(&data.group(group).name))
        })
}

fn means(language: Language, figures: &Evaluation) -> Option<Section> {
    let words = Words::of(language);
    let table = tables::means(language, figures)?;
    let blocks = vec![
        Block::Text((words.means_lede)(table.has_column(words.printed_price))),
        Block::Table(table),
    ];
    Some(section("means", words.means, blocks))
}

fn pools(language: Language, figures: &Evaluation) -> Option<Section> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    data.pools().next()?;
    let mut blocks = vec![
        Block::Text(words.pools_lede.to_owned()),
        Block::Table(tables::pools(language, figures)),
    ];
    let ids: Vec<&str> = data.pools().map(|p| &*data.pool(p).id).collect();
    blocks.extend(under_heading(language, remarks(language, data, &ids)));
    Some(section("pools", words.pools, blocks))
}

fn general(language: Language, figures: &Evaluation) -> Section {
    let words = Words::of(language);
    let table = tables::general(language, figures);
    section("general", words.general, vec![Block::Table(table)])
}

fn splits(language: Language, figures: &Evaluation) -> Option<Section> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let count = scenario.data().definition().splits.len();
    if count == 0 {
        return None;
    }
    let mut blocks = vec![Block::Text((words.splits_lede)(count))];
    let own = scenario.changes().any(|(key, _)| {
        use ProgrammeField::{Budget, Places};
        matches!(key, Key::Programme(p, Budget | Places) if scenario.data().is_split(p))
    });
    if own {
        blocks.push(Block::Text(words.splits_own.to_owned()));
    }
    blocks.push(Block::Table(tables::splits(language, figures)));
    Some(section("splits", (words.splits)(count), blocks))
}

/// Where the figures are from; `None` where that is said of none.
fn sources(language: Language, data: &DataSet) -> Option<Section> {
    let words = Words::of(language);
    let definition = data.definition();
    let prices = || {
        let programmes = definition.programmes.iter();
        let groups = definition.groups.iter();
        programmes
            .filter_map(|p| p.printed_price.as_ref())
            .chain(groups.filter_map(|g| g.printed_price.as_ref()))
    };
    let terms: Vec<Term> = definition
        .sources
        .iter()
        .map(|source| {
            let mut rest: Vec<(String, Key, usize)> = Vec::new();
            let mut knowledge = None;
            for parameter in data.parameters().iter().filter(|p| p.source == source.id) {
                knowledge = knowledge.or(Some(parameter.knowledge));
                let name = parameter_text::parameter_name(language, parameter.key);
                match rest.iter_mut().find(|(found, ..)| *found == name) {
                    Some((.., count)) => *count += 1,
                    None => rest.push((name, parameter.key, 1)),
                }
            }
            // Whose it is, where it is one programme's and no other's.
            let names = rest.into_iter().map(|(name, key, count)| match count {
                1 => parameter_text::full_name(language, data, key),
                _ => name,
            });
            let mut names: Vec<String> = names.collect();
            if let Some(price) = prices().find(|price| price.source == source.id) {
                knowledge = knowledge.or(Some(price.knowledge));
                names.push(words.printed_prices.to_owned());
            }
            Term {
                word: names.join(" · "),
                also: None,
                knowledge,
                meaning: language.pick(&source.text).to_owned(),
            }
        })
        .collect();
    let origin = definition.origin.as_ref().map(|text| language.pick(text));
    let lede = Some(words.sources_lede).filter(|_| !terms.is_empty());
    let said: Vec<&str> = origin.into_iter().chain(lede).collect();
    if said.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(said.join(" "))];
    if !terms.is_empty() {
        blocks.push(Block::Terms(terms));
    }
    Some(section("sources", words.sources, blocks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::parameter::Value;
    use crate::model::results::Results;
    use crate::model::scenario::Scenario;
    use crate::model::warning::Warning;

    #[test]
    fn every_remark_and_every_source_is_shown() {
        let figures = Evaluation::of(Scenario::new(data::latest()));
        let definition = figures.scenario.data().definition();
        for language in Language::ALL {
            let shown = format!("{:?}", sections(language, &figures));
            for remark in &definition.remarks {
                // As `Debug` writes it.
                let text = format!("{:?}", language.pick(&remark.text));
                assert!(shown.contains(&text), "{text}");
            }
            for source in &definition.sources {
                let text = format!("{:?}", language.pick(&source.text));
                assert!(shown.contains(&text), "{text}");
            }
        }
    }

    #[test]
    fn every_split_gives_the_printed_prices() {
        let report = data::latest();
        let key = report.find("reconstruction").unwrap().key;
        for at in 0..16 {
            let scenario = Scenario::new(report.clone());
            let scenario = scenario.with(key, Value::Split(at)).unwrap();
            let found = warnings(&scenario, &Results::of(&scenario));
            let off = found
                .iter()
                .any(|w| matches!(w, Warning::LeavesPrinted { .. }));
            assert!(!off, "{at}: {found:?}");
        }
    }
}
