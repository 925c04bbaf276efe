//! What matters most, and which offer is best: found step by step, and shown.

use super::facts::{ends, values, without_value};
use crate::model::alternatives::Alternatives;
use crate::model::data_set::ComparisonKey;
use crate::model::evaluation::Evaluation;
use crate::model::outcome::Outcomes;
use crate::model::parameter::{Key, Parameter, Unit};
use crate::model::payoff::{self, PayoffFigures};
use crate::model::results::Results;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{Map, ParameterPair, SensitivityMeasure, Swing, Tornado};
use crate::present::language::Language;
use crate::present::number;
use crate::present::parameter_text::{full_name, value_text};
use crate::present::table::{Cell, Row, Table};
use crate::present::view::PayoffPart;
use crate::views::payoff::words::{Coloured, Words};
use crate::writing::first_small;

/// Points of the map in each direction.
const POINTS: usize = 60;
/// The most parameters that are shown.
const SHOWN: usize = 10;

/// What is searched for: in which scenario, and what the reader picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The scenario.
    pub scenario: Scenario,
    /// The comparison.
    pub comparison: ComparisonKey,
    /// The figure whose sensitivity is shown.
    pub measure: SensitivityMeasure,
    /// The two parameters of the map.
    pub pair: ParameterPair,
    /// What is asked on screen; nothing else is searched for.
    pub part: PayoffPart,
}

/// The search, and what it has found.
#[derive(Clone, Debug)]
pub struct SensitivitySearch {
    /// What moves the figure.
    pub tornado: Tornado,
    /// The map of two parameters; none where the comparison lacks one.
    pub map: Option<Map>,
    /// The offers, once the search has come to them.
    offers: Option<Alternatives>,
    /// Values of a result at which the best offer is still to be computed; `None` until
    /// the offers are known.
    remaining: Option<Vec<f64>>,
    /// Which offer is likely the best, value by value.
    pub best: Vec<(f64, Vec<f64>)>,
    /// Whether nothing is left to do.
    done: bool,
}

impl SensitivitySearch {
    /// A search that has not begun.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        let Question {
            scenario,
            comparison,
            measure,
            pair,
            part: _,
        } = question;
        Self {
            tornado: Tornado::new(scenario, *comparison, *measure),
            map: Map::new(scenario, *comparison, *pair, POINTS),
            offers: None,
            remaining: None,
            best: Vec::new(),
            done: false,
        }
    }

    /// Does one step; false where nothing is left to do.
    pub fn step(&mut self, question: &Question) -> bool {
        let scenario = &question.scenario;
        let more = match question.part {
            PayoffPart::Worth | PayoffPart::Years => false,
            PayoffPart::Offers => self.step_best(question),
            PayoffPart::Matters => self.tornado.step(scenario),
            PayoffPart::Map => self.map.as_mut().is_some_and(|map| map.step(scenario)),
        };
        self.done = !more;
        more
    }

    /// Works off one value of a result at which one offer is likely the best.
    fn step_best(&mut self, question: &Question) -> bool {
        let scenario = &question.scenario;
        let Some(remaining) = &mut self.remaining else {
            self.offers = payoff::outcome(scenario, question.comparison).map(|outcome| {
                let results = Results::of(scenario);
                let outcomes = Outcomes::of(scenario, &results);
                Alternatives::of(scenario, &results, &outcomes, question.comparison, outcome)
            });
            // Where none takes part there is nothing to ask.
            let asked = self.offers.as_ref().filter(|of| !of.contenders.is_empty());
            let mut remaining = asked.map_or_else(Vec::new, values);
            remaining.reverse();
            self.remaining = Some(remaining);
            return true;
        };
        let (Some(value), Some(offers)) = (remaining.pop(), &self.offers) else {
            return false;
        };
        self.best.push((value, offers.probabilities(value)));
        true
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }
}

/// A value of the measure, written out.
#[must_use]
pub fn figure(language: Language, measure: SensitivityMeasure, x: f64) -> String {
    match measure {
        SensitivityMeasure::ExtraOutcomes => number::decimal_signed(language, x, 1),
        SensitivityMeasure::Price | SensitivityMeasure::CostPerOutcome => {
            number::kroner(language, x)
        }
        SensitivityMeasure::Difference | SensitivityMeasure::NetPresentValue => {
            number::kroner_signed(language, x)
        }
    }
}

/// The same in a sentence: what rests on assumptions is not told to the krone.
#[must_use]
pub fn roughly(language: Language, measure: SensitivityMeasure, x: f64) -> String {
    match measure {
        SensitivityMeasure::ExtraOutcomes => figure(language, measure, x),
        _ => number::kroner_about(language, x, 3),
    }
}

/// The figure as it is, in a sentence; of the net present value both ends, or why there is
/// none.
#[must_use]
pub fn now(
    language: Language,
    figures: &Evaluation,
    question: &Question,
    tornado: &Tornado,
) -> String {
    let words = Words::of(language);
    let measure = question.measure;
    let Some(payoff) = figures.payoff(question.comparison) else {
        return String::new();
    };
    let of_value = measure == SensitivityMeasure::NetPresentValue;
    let without = without_value(language, figures, payoff);
    if of_value && !without.is_empty() {
        return without.to_owned();
    }
    let roughly = |x: f64| roughly(language, measure, x);
    if let (true, Some([jobs, education])) = (of_value, ends(payoff)) {
        let [jobs, education] = [jobs, education].map(|end| roughly(end.or_zero()));
        let both = (words.now_pair)(&jobs, &education);
        return format!("{both}. {}", words.counted_as_jobs);
    }
    let now = tornado.now();
    now.map_or_else(String::new, |x| (words.now)(&roughly(x)))
}

/// What to know of a map of the net present value: which end it shows, or why there is none.
#[must_use]
pub fn map_note(
    language: Language,
    figures: &Evaluation,
    payoff: &PayoffFigures,
    pair: ParameterPair,
) -> &'static str {
    if pair.measure() != SensitivityMeasure::NetPresentValue {
        return "";
    }
    match ends(payoff) {
        Some(_) => Words::of(language).counted_as_jobs,
        None => without_value(language, figures, payoff),
    }
}

/// The same beside a bar, whose unit stands under the picture.
pub(super) fn brief(language: Language, measure: SensitivityMeasure, x: f64) -> String {
    match measure {
        SensitivityMeasure::ExtraOutcomes => number::decimal(language, x, 1),
        _ => number::decimal(language, x / 1_000.0, 0),
    }
}

/// The unit of what stands beside the bars.
#[must_use]
pub fn unit(words: &Words, measure: SensitivityMeasure) -> &'static str {
    match measure {
        SensitivityMeasure::ExtraOutcomes => words.matters_count,
        _ => words.matters_thousand,
    }
}

pub(super) fn parameter(figures: &Evaluation, key: Key) -> Option<&Parameter> {
    figures.scenario.data().parameter(key)
}

/// A value of a parameter, at the price level that was chosen.
pub(super) fn value(language: Language, figures: &Evaluation, key: Key, x: f64) -> String {
    match parameter(figures, key).and_then(Parameter::unit) {
        Some(Unit::Kroner) => number::kroner(language, x * figures.scenario.price_index()),
        // An end that chance gave has no round figure of its own.
        Some(Unit::Share) => number::percent(language, x, 1),
        Some(unit) => value_text(language, unit, x),
        None => number::decimal(language, x, 2),
    }
}

pub(super) fn swings(tornado: &Tornado) -> &[Swing] {
    let found = tornado.found();
    &found[..found.len().min(SHOWN)]
}

/// The same as a table.
#[must_use]
pub fn tornado_table(
    language: Language,
    figures: &Evaluation,
    measure: SensitivityMeasure,
    tornado: &Tornado,
) -> Table {
    let words = Words::of(language);
    let data = figures.scenario.data();
    let name = (words.measure)(measure);
    let rows = tornado.found().iter().map(|swing| {
        let value = |at: usize| Cell::figure(value(language, figures, swing.key, swing.values[at]));
        let figure = |at: usize| Cell::figure(figure(language, measure, swing.figures[at]));
        Row {
            heading: full_name(language, data, swing.key),
            cells: vec![value(0), value(1), figure(0), figure(1)],
            strong: false,
        }
    });
    let under = |end: &str| format!("{name}: {}", first_small(end));
    Table {
        caption: words.matters_chart.to_owned(),
        corner: words.input.to_owned(),
        columns: vec![
            words.from.to_owned(),
            words.to.to_owned(),
            under(words.from),
            under(words.to),
        ],
        rows: rows.collect(),
    }
}

/// Whether the first side is cheaper, or it pays: what is coloured on a map.
pub(super) fn is_good(pair: ParameterPair, x: f64) -> bool {
    match pair.measure() {
        SensitivityMeasure::NetPresentValue => x >= 0.0,
        _ => x < 0.0,
    }
}

/// What a map shows, in a sentence, once it is worked out; nothing where it has no figures.
#[must_use]
pub fn map_says(language: Language, map: &Map, pair: ParameterPair) -> &'static str {
    let words = Words::of(language);
    let all = || (0..map.size()).flat_map(|row| (0..map.size()).map(move |column| (column, row)));
    let mut figures = all()
        .filter_map(|(column, row)| map.at(column, row))
        .peekable();
    if map.is_done() && figures.peek().is_none() {
        return "";
    }
    let [mut any, mut every] = [false, map.is_done()];
    for x in figures {
        any |= is_good(pair, x);
        every &= is_good(pair, x);
    }
    let coloured = match (any, every) {
        (_, true) => Coloured::All,
        (false, false) if map.is_done() => Coloured::Nothing,
        _ => Coloured::Some,
    };
    match pair.measure() {
        SensitivityMeasure::NetPresentValue => (words.map_net)(coloured),
        _ => (words.map_price)(coloured),
    }
}

/// What stands along and up on a map.
#[must_use]
pub fn map_names(language: Language, figures: &Evaluation, map: &Map) -> [String; 2] {
    let data = figures.scenario.data();
    map.keys.map(|key| full_name(language, data, key))
}

/// A tick of one of its axes.
#[must_use]
pub fn map_tick(language: Language, figures: &Evaluation, key: Key, x: f64) -> String {
    match parameter(figures, key).and_then(Parameter::unit) {
        Some(Unit::Kroner) => number::thousand_kroner(language, x * figures.scenario.price_index()),
        _ => number::percent(language, x, 0),
    }
}

/// The map as a table: at some of its points, the figure.
#[must_use]
pub fn map_table(
    language: Language,
    figures: &Evaluation,
    map: &Map,
    pair: ParameterPair,
) -> Table {
    let words = Words::of(language);
    let [along, up] = map_names(language, figures, map);
    let some = || (0..map.size()).step_by(12).chain([map.size() - 1]);
    let rows = some().map(|row| Row {
        heading: value(language, figures, map.keys[1], map.value_at(1, row)),
        cells: some()
            .map(|column| {
                let found = map.at(column, row);
                let text = found.map(|x| figure(language, pair.measure(), x));
                Cell::figure(text.unwrap_or_else(|| number::MISSING.to_owned()))
            })
            .collect(),
        strong: false,
    });
    Table {
        caption: format!("{}: {along}; {up}", (words.measure)(pair.measure())),
        corner: up.clone(),
        columns: some()
            .map(|column| value(language, figures, map.keys[0], map.value_at(0, column)))
            .collect(),
        rows: rows.collect(),
    }
}
