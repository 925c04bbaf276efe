//! How the figures are computed, what is assumed, and what they cannot say.

use std::rc::Rc;

use crate::exchange::data_sets;
use crate::model::data_set::{ComparisonKey, Knowledge, Note};
use crate::model::evaluation::Evaluation;
use crate::model::parameter::{Key, Parameter};
use crate::model::scenario::Scenario;
use crate::present::called::Called;
use crate::present::explain;
use crate::present::language::Language;
use crate::present::parameter_text::parameter_name;
use crate::present::people::people;
use crate::present::reading::{Block, Point, Section, Term};
use crate::views::method::formulas::formulas;
use crate::views::method::words::Words;
use crate::views::method::words::{Needs, PointWords};

/// The version of the program, as its package has it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The sections of the view, in order; `link` is the fragment of the page's
/// address, without its `#`.
#[must_use]
pub fn sections(
    language: Language,
    figures: &Evaluation,
    comparison: ComparisonKey,
    link: &str,
) -> Vec<Section> {
    let words = Words::of(language);
    let data = figures.scenario.data().definition();
    let text = |text: &str| Block::Text(text.to_owned());
    let section = |id: &str, heading: &str, blocks: Vec<Block>| Section {
        id: format!("method-{id}"),
        heading: heading.to_owned(),
        blocks,
    };
    let in_short = match worked_back(language, figures) {
        Some(name) => (words.in_short_stated)(name),
        None => words.in_short_computed.to_owned(),
    };
    let [first, last] = words.in_short;
    let points = |notes: &[Note], own: &[PointWords]| points(language, figures, notes, own);
    let assumed_points = points(&data.assumptions, &words.assumed_points);
    let listed = assumed_figures(language, figures);
    let mut assumed = Vec::new();
    if assumed_points.is_some() || !listed.is_empty() {
        assumed.push(text(words.assumptions_lede));
    }
    assumed.extend(assumed_points);
    if !listed.is_empty() {
        assumed.push(text(words.assumed_figures));
        assumed.push(Block::Terms(listed));
    }
    let mut privacy: Vec<Block> = words.privacy_text.map(text).to_vec();
    privacy.push(Block::Heading(words.check.to_owned()));
    privacy.extend(points(&[], &words.check_points));
    let later = if numbered(figures) {
        words.link_numbered
    } else {
        words.link_own
    };
    let mut links: Vec<Block> = [words.link_text, later, words.link_now].map(text).to_vec();
    links.push(Block::Code(format!("#{link}")));
    let mut all = vec![
        section(
            "short",
            words.short,
            vec![text(first), Block::Text(in_short), text(last)],
        ),
        section(
            "formulas",
            words.formulas,
            worked(language, figures, comparison),
        ),
        section(
            "knowledge",
            words.knowledge,
            vec![
                text(words.knowledge_lede),
                Block::Terms(kinds(language, figures)),
                text(words.knowledge_rule),
            ],
        ),
        section("assumptions", words.assumptions, assumed),
        section(
            "chance",
            words.chance,
            points(&[], &words.chance_points).into_iter().collect(),
        ),
        section(
            "limits",
            words.limits,
            points(&data.limits, &words.limit_points)
                .into_iter()
                .collect(),
        ),
        section(
            "words",
            words.glossary,
            vec![Block::Terms(glossary(language, figures))],
        ),
        section("privacy", words.privacy, privacy),
        section("link", words.link, links),
        section("version", words.version, vec![version(language, figures)]),
    ];
    // There is nothing under the heading of what this data set has not.
    all.retain(|section| !section.blocks.is_empty());
    all
}

/// Whether the data set has what a point is about.
fn has(figures: &Evaluation, needs: Needs) -> bool {
    let data = figures.scenario.data();
    let definition = data.definition();
    let known = |outcome| {
        let all = figures.outcomes();
        let mut programmes = data.programmes().map(|p| all.programme(p, outcome));
        let mut groups = data.groups().map(|group| all.group(group, outcome));
        programmes.any(|one| one.is_some()) || groups.any(|one| one.is_some())
    };
    let outcomes = data.outcomes().any(known);
    let compared = data.comparisons().next().is_some();
    let several = || {
        definition
            .groups
            .iter()
            .any(|g| g.several_courses.is_some())
    };
    match needs {
        Needs::Nothing => true,
        Needs::Splits => definition.splits.len() > 1,
        Needs::Pools => data.pools().next().is_some(),
        Needs::Courses => {
            let results = figures.results();
            let mut programmes = data.programmes().map(|p| results.programme(p));
            outcomes || programmes.any(|costs| costs.courses.value.is_some())
        }
        Needs::Outcomes => outcomes,
        Needs::SeveralCourses => outcomes && several(),
        Needs::SeveralUnknown => outcomes && !several(),
        Needs::OutcomesCompared => outcomes && compared,
        // Which way they pull is the same in every language.
        Needs::People => {
            let mut comparisons = data.comparisons();
            outcomes && comparisons.any(|c| people(Language::Danish, data, c).is_some())
        }
        Needs::Comparison => compared,
        Needs::NoComparison => !compared,
    }
}

/// Whether what is corrected in the data set gets a number of its own: that of a data set
/// that ships does.
fn numbered(figures: &Evaluation) -> bool {
    data_sets::ships(figures.scenario.data())
}

/// What the data set says, and then what goes for every one like it; `None` where that is
/// nothing.
fn points(
    language: Language,
    figures: &Evaluation,
    notes: &[Note],
    points: &[PointWords],
) -> Option<Block> {
    let points = points.iter().filter(|point| has(figures, point.needs));
    let notes = notes.iter().map(|note| Point {
        about: language.pick(&note.about).to_owned(),
        text: language.pick(&note.text).to_owned(),
    });
    let points = points.map(|point| Point {
        about: point.about.to_owned(),
        text: point.text.to_owned(),
    });
    let all: Vec<Point> = notes.chain(points).collect();
    (!all.is_empty()).then_some(Block::Points(all))
}

fn worked(language: Language, figures: &Evaluation, comparison: ComparisonKey) -> Vec<Block> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let (_, other) = data.sides(comparison);
    let compared = other.map(|_| explain::compared(language, data, comparison));
    let mut blocks = vec![Block::Text((words.formulas_lede)(compared.as_deref()))];
    if figures.scenario.changes().len() > 0 {
        blocks.push(Block::Text(words.with_changes.to_owned()));
    }
    let all = formulas(language, figures, comparison);
    blocks.extend(all.into_iter().map(Block::Formulas));
    blocks
}

/// What the source is called of a data set that states prices at full occupancy and whose
/// places are worked back from them; nothing for any other.
fn worked_back(language: Language, figures: &Evaluation) -> Option<&str> {
    let data = figures.scenario.data();
    let stated = |programme| data.programme(programme).printed_price.is_some();
    let worked_back = data.programmes().any(|p| data.is_split(p) && stated(p));
    Called::of(language, data).name().filter(|_| worked_back)
}

/// Every kind of knowledge with what it means; that somebody entered a figure is a kind only
/// where somebody did.
fn kinds(language: Language, figures: &Evaluation) -> Vec<Term> {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let printed = (words.printed)(Called::of(language, data).name());
    let entered = |parameter: &Parameter| parameter.knowledge == Knowledge::Entered;
    let entered = data.parameters().iter().any(entered);
    let kinds = [
        (Knowledge::Printed, &*printed),
        (Knowledge::Entered, words.entered),
        (Knowledge::Derived, words.derived),
        (Knowledge::Reconstructed, words.reconstructed),
        (Knowledge::StandIn, words.stand_in),
        (Knowledge::Assumed, words.assumed),
        (Knowledge::Yours, words.yours),
    ];
    kinds
        .into_iter()
        .filter(|(knowledge, _)| *knowledge != Knowledge::Entered || entered)
        .map(|(knowledge, meaning)| Term {
            word: String::new(),
            also: None,
            knowledge: Some(knowledge),
            meaning: meaning.to_owned(),
        })
        .collect()
}

/// What the data set assumes of the years and takes in place of counts: each where it first
/// stands, with where it comes from.
fn assumed_figures(language: Language, figures: &Evaluation) -> Vec<Term> {
    let data = figures.scenario.data();
    let unchanged = Scenario::new(Rc::clone(data));
    let mut sources: Vec<&str> = Vec::new();
    let mut terms = Vec::new();
    for parameter in data.parameters() {
        let known = unchanged.knowledge(parameter.key);
        let loose = matches!(known, Knowledge::Assumed | Knowledge::StandIn);
        let listed = matches!(
            parameter.key,
            Key::Comparison(..) | Key::PriceIndex | Key::Outcome(..)
        );
        if !loose || !listed || sources.contains(&&*parameter.source) {
            continue;
        }
        let Some(source) = data.source(&parameter.source) else {
            continue;
        };
        sources.push(&parameter.source);
        terms.push(Term {
            word: parameter_name(language, parameter.key).to_owned(),
            also: None,
            knowledge: Some(known),
            meaning: language.pick(&source.text).to_owned(),
        });
    }
    terms
}

/// Each word that the data set has a use for, with what the first other language calls it:
/// all lists have the same order.
fn glossary(language: Language, figures: &Evaluation) -> Vec<Term> {
    let terms = Words::of(language).terms.iter().enumerate();
    let terms = terms.filter(|(_, term)| has(figures, term.needs));
    let also = |at: usize| {
        let other = language.others().next()?;
        let term = Words::of(other).terms.get(at)?;
        Some((other, term.about.to_owned()))
    };
    terms
        .map(|(at, term)| Term {
            word: term.about.to_owned(),
            also: also(at),
            knowledge: None,
            meaning: term.text.to_owned(),
        })
        .collect()
}

fn version(language: Language, figures: &Evaluation) -> Block {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let year = data.definition().year;
    let term = |word: &str, meaning: String| Term {
        word: word.to_owned(),
        also: None,
        knowledge: None,
        meaning,
    };
    Block::Terms(vec![
        term(
            words.version_term,
            format!("Pladspris {VERSION}; {}", words.version_meaning),
        ),
        term(
            words.data_set_term,
            format!(
                "{}; {}",
                data.full_id(),
                (words.data_set_meaning)(year, numbered(figures))
            ),
        ),
        term(words.licence_term, words.licence.to_owned()),
    ])
}
