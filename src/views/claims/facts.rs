//! What the view of a data set's conclusions shows.

mod at_full;

use crate::model::claim::{
    AtFull, Claim, Judgement, Predicate, Reason, Relation, Verdict, is_of_its_year, verdict_inputs,
};
use crate::model::data_set::{DataSet, Knowledge, Owner};
use crate::model::evaluation::Evaluation;
use crate::model::order::sort_by;
use crate::model::parameter::{GroupField, Key, ProgrammeField, Unit};
use crate::model::scenario::Scenario;
use crate::present::called::Called;
use crate::present::chance::grade;
use crate::present::counts::share_with_counts;
use crate::present::figure_query::{FigureQuery, ScenarioRef};
use crate::present::figures::has_places;
use crate::present::language::Language;
use crate::present::number;
use crate::present::parameter_text::{full_name, parameter_name, value_text};
use crate::present::people::people;
use crate::present::span::{TextSpan, mark, spans_with_queries};
use crate::present::table::{Cell, Row, Table, deserves_mark};
use crate::present::words::SharedWords;
use crate::views::claims::tipping_points::{TippingPoint, TippingPointSearch, is_count};
use crate::views::claims::words::Words;
use crate::writing::small_letters;

/// One conclusion of the data set, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id in the data set.
    pub id: String,
    /// Whether it holds.
    pub verdict: Verdict,
    /// The word for it.
    pub word: &'static str,
    /// What was claimed.
    pub text: String,
    /// Of when the figures are: as they are now, or of the year that was.
    pub as_of: String,
    /// What the figures say then, each with the query that explains it.
    pub now: Vec<TextSpan>,
    /// The same with every place in use; nothing where a claim is not about prices of
    /// several.
    pub at_full: Vec<TextSpan>,
    /// What is said where nothing turns it.
    pub never: String,
    /// Whether the amount named is right, and why the claim cannot be decided.
    pub remarks: Vec<String>,
    /// The inputs of the verdict that are not printed, by how they are known.
    pub verdict_inputs: Vec<(Knowledge, String)>,
    /// Who the participants are, and which way that pulls.
    pub people: String,
    /// What else to know.
    pub cautions: Vec<String>,
}

/// Every conclusion of the data set.
#[must_use]
pub fn entries(language: Language, figures: &Evaluation) -> Vec<Entry> {
    let claims = figures.scenario.data().definition().claims.iter();
    let judged = figures.judged().iter().zip(figures.judged_at_full());
    claims
        .zip(judged)
        .filter_map(|(claim, (judged, at_full))| {
            let judged = judged.as_ref()?;
            Some(entry(language, figures, claim, judged, at_full.as_ref()))
        })
        .collect()
}

/// The question that the view answers; whose conclusions they are, where there are any.
#[must_use]
pub fn question(language: Language, data: &DataSet) -> String {
    let whose = Called::of(language, data).genitive();
    let whose = whose.filter(|_| !data.definition().claims.is_empty());
    (Words::of(language).question)(whose.as_deref())
}

/// How many conclusions hold, as one sentence; nothing where a data set has none.
#[must_use]
pub fn summary(language: Language, figures: &Evaluation) -> Option<String> {
    let judged = figures.judged();
    let count = |verdict| {
        let same = |judged: &&Option<Judgement>| judged.is_some_and(|j| j.verdict == verdict);
        judged.iter().filter(same).count()
    };
    let words = Words::of(language);
    (!judged.is_empty()).then(|| {
        let whose = Called::of(language, figures.scenario.data()).genitive();
        let counts = [Verdict::Holds, Verdict::Fails, Verdict::TooClose].map(count);
        (words.summary)(whose.as_deref(), counts)
    })
}

/// How far apart two figures may be that a claim calls about the same.
fn about(language: Language, claim: &Claim) -> Option<String> {
    let words = Words::of(language);
    let gap = match claim.predicate {
        Predicate::Price {
            relation: Relation::About(kroner),
            ..
        } => number::kroner(language, Some(kroner)),
        Predicate::Share {
            relation: Relation::About(share),
            ..
        } => (words.points)(&number::decimal(language, 100.0 * share, 1)),
        _ => return None,
    };
    Some((words.about)(&gap))
}

fn entry(
    language: Language,
    figures: &Evaluation,
    claim: &Claim,
    judged: &Judgement,
    at_full: Option<&AtFull>,
) -> Entry {
    let words = Words::of(language);
    let word = match judged.reason {
        Some(Reason::NoCounts | Reason::Rounding) => words.untestable,
        _ => (words.verdict)(judged.verdict),
    };
    let mut remarks = Vec::new();
    let mut now = now(language, figures, words, claim, judged);
    if let Some((name, probability)) = judged.probability.and_then(|p| Some((p.name, p.value?))) {
        let chance = mark(&number::chance(language, probability));
        let sentence = (words.likelihood)(grade(probability), &chance);
        now.extend(spans_with_queries(
            &format!(" {sentence}"),
            [Some(name.into())],
        ));
    }
    remarks.extend(about(language, claim));
    match judged.reason {
        Some(Reason::NoCounts) => remarks.push(words.no_counts.to_owned()),
        Some(Reason::Rounding) => remarks.push(words.rounding.to_owned()),
        Some(Reason::Split) => {
            let told = |count: usize| number::whole(language, count as u64);
            let tally = judged.holds_in;
            remarks.extend(tally.map(|of| (words.splits)(&told(of.holding), &told(of.valid))));
        }
        Some(Reason::Chance) | None => {}
    }
    if let Some(right) = judged.amount_right {
        let sentence = if right {
            words.amount_right
        } else {
            (words.amount_wrong)(judged.verdict == Verdict::Holds)
        };
        remarks.push(sentence.to_owned());
    }
    let cautions = claim.cautions.iter();
    let year = figures.scenario.data().definition().year;
    Entry {
        id: claim.id.to_string(),
        verdict: judged.verdict,
        word,
        text: language.pick(&claim.text).to_owned(),
        as_of: if is_of_its_year(claim) {
            (words.as_of)(year)
        } else {
            words.now.to_owned()
        },
        now,
        at_full: at_full.map_or_else(Vec::new, |at_full| {
            at_full::sentence(language, figures, words, claim, at_full)
        }),
        never: if is_of_its_year(claim) {
            (words.of_its_year)(year)
        } else {
            words.never.to_owned()
        },
        remarks,
        verdict_inputs: loose_inputs(language, figures, claim),
        people: participants(language, figures, claim),
        cautions: cautions
            .map(|text| language.pick(text).to_owned())
            .collect(),
    }
}

/// What the figures say now, in a sentence.
fn now(
    language: Language,
    figures: &Evaluation,
    words: &Words,
    claim: &Claim,
    judged: &Judgement,
) -> Vec<TextSpan> {
    let data = figures.scenario.data();
    let kroner = |at: usize| mark(&number::kroner(language, judged.figures[at].value));
    let scenario = if is_of_its_year(claim) {
        ScenarioRef::Report
    } else {
        ScenarioRef::Current
    };
    let mut queries = judged
        .figures
        .map(|measured| Some(FigureQuery::from(measured.name).in_scenario(scenario)))
        .to_vec();
    let sides = |comparison: &str| {
        let key = data.find_comparison(comparison)?;
        let (a, b) = data.both_sides(key)?;
        Some([a, b])
    };
    let name = |group| language.pick(&data.group(group).name);
    let sentence = match &claim.predicate {
        Predicate::Price { comparison, .. } => {
            let Some([a, b]) = sides(comparison) else {
                return Vec::new();
            };
            let [Some(price_a), Some(price_b)] = judged.figures.map(|of| of.value) else {
                return spans_with_queries(SharedWords::of(language).no_price, []);
            };
            let gap = price_a - price_b;
            let difference = mark(&number::kroner(language, gap.abs()));
            let key = data.find_comparison(comparison);
            queries.push(key.and_then(|key| {
                figures.query(figures.results().comparison(key)?.difference_actual)
            }));
            (words.prices)(
                name(a),
                &kroner(0),
                name(b),
                &kroner(1),
                &difference,
                gap < 0.0,
            )
        }
        Predicate::Share {
            comparison,
            outcome,
            ..
        } => {
            let (Some([a, b]), Some(outcome)) = (sides(comparison), data.find_outcome(outcome))
            else {
                return Vec::new();
            };
            let share = |group| share_with_counts(language, figures, group, outcome);
            (words.shares)(name(a), &share(a), name(b), &share(b))
        }
        Predicate::Highest { named, .. } => (words.highest)(named.len(), &kroner(0), &kroner(1)),
        Predicate::AboveFull { .. } => (words.above_full)(&kroner(0), &kroner(1)),
    };
    spans_with_queries(&sentence, queries)
}

/// Who the participants of the comparison are that a claim is about; nothing where it is
/// about none, or that is not known.
fn participants(language: Language, figures: &Evaluation, claim: &Claim) -> String {
    let data = figures.scenario.data();
    let told = |id: &str| people(language, data, data.find_comparison(id)?);
    match &claim.predicate {
        Predicate::Share { comparison, .. } => told(comparison).map(|told| told.full),
        Predicate::Price { comparison, .. } => told(comparison).map(|told| {
            let price = Words::of(language).people_and_price;
            format!("{} {price}", told.brief)
        }),
        Predicate::Highest { .. } | Predicate::AboveFull { .. } => None,
    }
    .unwrap_or_default()
}

/// The inputs of a claim that are less than printed, by how they are known.
fn loose_inputs(
    language: Language,
    figures: &Evaluation,
    claim: &Claim,
) -> Vec<(Knowledge, String)> {
    let unchanged;
    let scenario = if is_of_its_year(claim) {
        unchanged = Scenario::new(figures.scenario.data().clone());
        &unchanged
    } else {
        &figures.scenario
    };
    let mut found: Vec<(Knowledge, Vec<String>)> = Vec::new();
    for key in verdict_inputs(scenario, claim) {
        let knowledge = scenario.knowledge(key);
        if deserves_mark(knowledge) {
            let name = parameter_name(language, key);
            match found.iter_mut().find(|(of, _)| *of == knowledge) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => found.push((knowledge, vec![name])),
            }
        }
    }
    sort_by(&mut found, |(a, _), (b, _)| a.cmp(b));
    found
        .into_iter()
        .map(|(knowledge, names)| (knowledge, small_letters(&names.join(", "))))
        .collect()
}

/// A tipping point of a claim, written out.
#[derive(Clone, Debug, PartialEq)]
pub struct TippingPointLine {
    /// What the input is called.
    pub name: String,
    /// What it is now.
    pub now: String,
    /// The value at which the verdict changes.
    pub at: String,
    /// What the verdict becomes.
    pub becomes: &'static str,
    /// The same in a sentence.
    pub sentence: String,
    /// Both along a track from 0 to 1.
    pub track: [f64; 2],
}

/// What turns a claim: what a reader can picture first, and then the nearest.
#[must_use]
pub fn tipping_points(
    language: Language,
    figures: &Evaluation,
    search: &TippingPointSearch,
    claim: usize,
) -> Vec<TippingPointLine> {
    let believable = |of: &&TippingPoint| is_believable(figures, of);
    let found = search.of(claim).iter().filter(believable);
    let mut found: Vec<_> = found
        .filter_map(|of| tipping_point_line(language, figures, of))
        .collect();
    sort_by(&mut found, |(a, _), (b, _)| {
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    found.into_iter().map(|(_, line)| line).collect()
}

/// A line, and its place among the others.
fn tipping_point_line(
    language: Language,
    figures: &Evaluation,
    of: &TippingPoint,
) -> Option<((u8, f64), TippingPointLine)> {
    let words = Words::of(language);
    let scenario = &figures.scenario;
    let data = scenario.data();
    let now = scenario.number(of.key)?;
    let unit = data.parameter(of.key)?.unit()?;
    let (far, top) = reach(unit, now, of.at);
    let level = scenario.level(of.key);
    let text = |x: f64| value_text(language, unit, x * level);
    let whole = |x: f64| number::count(language, x.round());
    let becomes = of.becomes;
    let (rank, sentence) = match (of.key, places(figures, of.key)) {
        _ if is_count(of.key) && now.fract() == 0.0 => {
            let rank = if (of.beyond - now).abs() <= 1.0 { 0 } else { 1 };
            (rank, (words.turns)(&whole(of.beyond), &whole(now), becomes))
        }
        (_, Some(places)) => {
            // The nearest whole number on the far side.
            let exact = of.at * places;
            let persons = if of.at > now {
                exact.ceil()
            } else {
                exact.floor()
            };
            let now = whole(now * places);
            let told = (words.turns_places)(&whole(persons), &now, &whole(places), becomes);
            (1, told)
        }
        _ => {
            // A turning value is not known to the krone: it rests on all the others.
            let rough = |x: f64| match unit {
                Unit::Kroner => number::kroner_about(language, x * level, 3),
                _ => text(x),
            };
            (2, (words.turns)(&rough(of.at), &rough(now), becomes))
        }
    };
    let line = TippingPointLine {
        name: input_name(language, data, of.key),
        now: text(now),
        at: text(of.at),
        becomes: (words.verdict)(becomes),
        sentence,
        track: [now / top, of.at / top],
    };
    Some(((rank, far), line))
}

/// The places of the group whose occupancy an input is.
fn places(figures: &Evaluation, key: Key) -> Option<f64> {
    match key {
        Key::Group(group, GroupField::Occupancy) if has_places(figures, group) => {
            figures.results().group(group).costs.places.value
        }
        _ => None,
    }
}

/// Whether anyone could believe in an input so far from what it is: no more than ten times
/// as much, and no more places than any split of what the report does not state allows.
fn is_believable(figures: &Evaluation, of: &TippingPoint) -> bool {
    const MOST_TIMES: f64 = 10.0;
    let scenario = &figures.scenario;
    let Some(now) = scenario.number(of.key) else {
        return false;
    };
    if let Key::Programme(programme, ProgrammeField::Places) = of.key {
        let data = scenario.data();
        let id = &data.programme(programme).id;
        let splits = data.definition().splits.iter();
        let shares = splits.flat_map(|split| &split.shares);
        let most = shares
            .filter(|(of, ..)| of == id)
            .map(|(_, _, places)| *places)
            .reduce(f64::max);
        if most.is_some_and(|most| of.at > most) {
            return false;
        }
    }
    is_count(of.key) || now == 0.0 || of.at <= MOST_TIMES * now
}

/// What an input is called beside a claim, which names the outcome already.
fn input_name(language: Language, data: &DataSet, key: Key) -> String {
    let owner = match key {
        Key::Outcome(Owner::Group(group), ..) => language.pick(&data.group(group).name),
        Key::Outcome(Owner::Programme(programme), ..) => {
            language.pick(&data.programme(programme).name)
        }
        _ => return full_name(language, data, key),
    };
    format!("{}, {owner}", parameter_name(language, key))
}

/// How far a value is from the tipping point, so that shares, kroner and persons
/// can be put in one order; and the end of the track for both.
fn reach(unit: Unit, now: f64, at: f64) -> (f64, f64) {
    let far = (at - now).abs();
    let top = now.max(at);
    if unit == Unit::Share {
        return (far, top.max(1.0));
    }
    (
        far / now.abs().max(f64::MIN_POSITIVE),
        (top * 1.1).max(f64::MIN_POSITIVE),
    )
}

/// The table of a claim's tipping points.
#[must_use]
pub fn tipping_points_table(language: Language, claim: &str, lines: &[TippingPointLine]) -> Table {
    let words = Words::of(language);
    Table {
        // Several stand on one page, each a region with a name of its own.
        caption: format!("{}: {claim}", words.turns_caption),
        corner: words.input.to_owned(),
        columns: vec![
            words.present.to_owned(),
            words.turns_at.to_owned(),
            words.becomes.to_owned(),
        ],
        rows: lines
            .iter()
            .map(|line| Row {
                heading: line.name.clone(),
                cells: vec![
                    Cell::figure(line.now.clone()),
                    Cell::figure(line.at.clone()),
                    Cell::word(line.becomes),
                ],
                strong: false,
            })
            .collect(),
    }
}
