//! Does it pay, for municipality and state?

use std::rc::Rc;

use super::{draw, refunds};
use crate::present::view::{PayoffPart, View};
use crate::present::words::SharedWords;
use crate::ui::description::Description;
use crate::views::payoff::words::Words;
use yew::prelude::*;

use super::facts;
use crate::model::parameter::{ComparisonField, Key, Value};
use crate::model::payoff::{PayoffFigures, value_key};
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::session::Action;
use crate::ui::choice::{choice, choices, comparison_choice};
use crate::ui::context::{Session, SessionProps};
use crate::ui::heading::head;
use crate::ui::hooks::search::{IncrementalSearch, use_search};
use crate::ui::levers::{Levers, levers};
use crate::ui::link::{part_link, view_link};
use crate::ui::markup::{El, el, list, paragraph};
use crate::ui::picture::{picture, picture_of};
use crate::ui::sentence::sentence;
use crate::ui::table::{table_behind, table_behind_of};
use crate::views::payoff::sensitivity::{self, Question, SensitivitySearch};

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Payoff,
    name: |language, _| Words::of(language).question.into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers {
        in_sight: payoff_keys,
        outcomes: true,
        years: true,
    },
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let comparison = session.state.comparison;
    let (language, figures) = (session.language(), &session.figures);
    let head = head(Words::of(language).question, "")
        .with(comparison_choice(session))
        .with(el("div").with(against(session)));
    let Some(found) = figures.payoff(comparison) else {
        let missing = facts::missing(language, figures, comparison);
        let enter = missing.entered.then(|| {
            let enter = SharedWords::of(language).enter_data;
            el("p").with(view_link(session, View::SOURCES, enter))
        });
        return list()
            .with(head.with(paragraph("lede", &missing.why)).with(enter))
            .with(
                el("div")
                    .class("bench")
                    .with(el("div"))
                    .with(levers(session, &VIEW.levers)),
            )
            .into();
    };
    if session.state.scenario.data().outcome(found.outcome).partial {
        return measured_in_part(session, found, head);
    }
    let drawn = el("div").key(session.state.part.id());
    let drawn = match session.state.part {
        PayoffPart::Worth => worth(session, found, drawn),
        PayoffPart::Years => over_years(session, found, drawn),
        PayoffPart::Offers | PayoffPart::Matters | PayoffPart::Map => drawn
            .class("picture")
            .with(html! { <SearchResults session={session.clone()} /> }),
    };
    list()
        .with(head.with(parts(session)))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .into()
}

/// What was measured only for some has nothing to set against a cost: that is all there is to
/// say, and of what it was measured.
fn measured_in_part(session: &Session, found: &PayoffFigures, head: El) -> Html {
    let language = session.language();
    let outcome = session.state.scenario.data().outcome(found.outcome);
    let coverage = outcome.coverage.as_ref().map(|text| language.pick(text));
    let why = facts::without_value(language, &session.figures, found);
    list()
        .with(
            head.with(paragraph("lede", why))
                .with(paragraph("lede", coverage.unwrap_or_default())),
        )
        .with(
            el("div")
                .class("bench")
                .with(el("div"))
                .with(levers(session, &VIEW.levers)),
        )
        .into()
}

/// The questions of the view, each with its own link.
fn parts(session: &Session) -> El {
    let own = Words::of(session.language());
    let each = PayoffPart::ALL.map(|part| {
        let link = part_link(session, part, (own.part_name)(part));
        el("li").key(part.id()).with(link)
    });
    el("nav")
        .class("parts")
        .attr("aria-label", own.parts)
        .with(el("ul").children(each))
}

/// What a result would have to be worth, and how many would have to succeed.
fn worth(session: &Session, found: &PayoffFigures, drawn: El) -> El {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let lead = facts::lead(language, figures, comparison, found);
    let paragraph_of = |spans: &[_]| sentence(Some(session), "p", spans);
    let pulls = facts::pulls(language, figures, comparison);
    let without = facts::without_value(language, figures, found);
    drawn
        .class("picture")
        .with(paragraph_of(&lead.worth).class("needed").key("worth"))
        .with(
            el("div")
                .key("worth-picture")
                .with(picture(session, draw::worth)),
        )
        .with(paragraph("lede", without).key("without"))
        .with(paragraph_of(&lead.share).class("needed").key("share"))
        .with(
            el("div")
                .key("share-picture")
                .with(picture(session, draw::share)),
        )
        .with(paragraph_of(&lead.paid).class("lede").key("paid"))
        .with(paragraph("lede", &pulls).key("pulls"))
        .with(paragraph("foot-note", &facts::valued(language, figures, found)).key("known"))
        .with(paragraph("foot-note", own.lede).key("lede"))
        .with(paragraph("foot-note", own.left_out).key("left-out"))
        .with(
            el("div")
                .key("table")
                .with(table_behind(session, |session| {
                    let figures = &session.figures;
                    let comparison = session.state.comparison;
                    let found = figures.payoff(comparison)?;
                    Some(facts::table(session.language(), figures, comparison, found))
                })),
        )
}

fn part(heading: &'static str) -> El {
    el("div").class("part").with(el("h3").with(heading))
}

/// What it is compared with: the other side, or no offer, where that leads to a payoff.
fn against(session: &Session) -> Option<El> {
    let own = Words::of(session.language());
    let (figures, comparison) = (&session.figures, session.state.comparison);
    let data = session.state.scenario.data();
    let key = Key::Comparison(comparison, ComparisonField::Baseline);
    let (_, b) = data.sides(comparison);
    let alone = facts::is_alone(figures, comparison);
    let found = b.is_some() && figures.payoff(comparison).is_some();
    let offered = found || alone || facts::no_offer_helps(figures, comparison);
    let other = b.map(|b| {
        let other = (own.against_other)(session.language().pick(&data.group(b).name));
        choice(!alone, &other, session.on(Action::Reset(key)))
    });
    let press = match (b, alone) {
        // Without another side it is taken back where it was chosen.
        (None, true) => Action::Reset(key),
        _ => Action::Set(key, Value::Number(0.0)),
    };
    let none = choice(alone, own.against_none, session.on(press));
    (offered && session.state.embedding.moves(key))
        .then(|| choices(own.against, other.into_iter().chain([none])))
}

/// What it brings over the years, and to whom.
fn over_years(session: &Session, found: &PayoffFigures, drawn: El) -> El {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let without = facts::without_value(language, figures, found);
    if !without.is_empty() {
        return drawn
            .class("picture chapter")
            .with(el("h3").with((own.part_question)(PayoffPart::Years)))
            .with(paragraph("lede", without))
            .with(paragraph("foot-note", own.left_out));
    }
    let net = facts::net(language, figures, comparison, found);
    let pulls = facts::pulls(language, figures, comparison);
    drawn
        .class("picture chapter")
        .with(el("h3").with((own.part_question)(PayoffPart::Years)))
        .with(sentence(Some(session), "p", &net).class("lede"))
        .with(paragraph("lede", &pulls))
        .with(part(own.steps_heading).with(picture(session, draw::steps)))
        .with(part(own.by_year_heading).with(picture(session, draw::years)))
        .with(
            part(own.payers_heading)
                .with(el("div").with(refunds::of_benefit(session)))
                .with(el("div").with(refunds::of_operating_cost(session)))
                .with(picture(session, draw::payers)),
        )
        .with(paragraph(
            "foot-note",
            &facts::valued(language, figures, found),
        ))
        .with(paragraph("foot-note", own.left_out))
}

/// What takes longer than a frame: which offer is best, what matters most, the map.
#[component]
fn SearchResults(SessionProps { session }: &SessionProps) -> Html {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let state = &session.state;
    let question = Question {
        scenario: figures.scenario.clone(),
        comparison: state.comparison,
        measure: state.measure,
        pair: state.pair,
        part: state.part,
    };
    let search = use_search::<SensitivitySearch>(&question);
    let drawn = |draw| picture_of(session, &search, draw);
    let Some(found) = figures.payoff(state.comparison) else {
        return Html::default();
    };
    let heading = el("h3").with((own.part_question)(state.part));
    let chapter = el("div")
        .class("chapter")
        .key(state.part.id())
        .with(heading);
    let chapter = match state.part {
        PayoffPart::Matters => {
            let measures = SensitivityMeasure::ALL.map(|measure| {
                let press = session.on(Action::ChooseMeasure(measure));
                choice(measure == state.measure, (own.measure)(measure), press)
            });
            let now = sensitivity::now(language, figures, &question, &search.tornado);
            chapter
                .with(choices(own.measure_label, measures))
                .with(paragraph("lede", &now))
                .with(drawn(draw::matters))
                .with(paragraph("foot-note", own.matters_lede))
                .with(table_behind_of(session, &search, |session, search| {
                    Some(sensitivity::tornado_table(
                        session.language(),
                        &session.figures,
                        session.state.measure,
                        &search.tornado,
                    ))
                }))
        }
        PayoffPart::Map => {
            let pairs = ParameterPair::ALL.map(|pair| {
                let press = session.on(Action::ChoosePair(pair));
                choice(pair == state.pair, (own.pair)(pair), press)
            });
            let map = search.map.as_ref().map(|map| {
                let [along, up] = sensitivity::map_names(language, figures, map);
                el("div")
                    .with(paragraph("lede", &(own.map_chart)(&along, &up)))
                    .with(drawn(draw::map))
                    .with(table_behind_of(session, &search, |session, search| {
                        Some(sensitivity::map_table(
                            session.language(),
                            &session.figures,
                            search.map.as_ref()?,
                            session.state.pair,
                        ))
                    }))
            });
            chapter
                .with(choices(own.map_label, pairs))
                .with(paragraph(
                    "lede",
                    sensitivity::map_note(language, figures, found, state.pair),
                ))
                .with(el("div").with(map))
        }
        _ => several(session, &search, found, chapter),
    };
    let searching = (!search.is_done()).then_some(own.searching);
    chapter
        .with(el("p").attr("role", "status").with(searching))
        .into()
}

/// Several offers at once, and which is likely the best.
fn several(
    session: &Session,
    search: &Rc<SensitivitySearch>,
    found: &PayoffFigures,
    chapter: El,
) -> El {
    let own = Words::of(session.language());
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let Some(offers) = figures.offers(comparison) else {
        return chapter;
    };
    if offers.all.is_empty() {
        return chapter.with(paragraph("lede", own.whole_groups));
    }
    let best_now = facts::best_now(language, figures, found, offers);
    let too_few = facts::too_few(language, figures, offers);
    let pulls = facts::pulls(language, figures, comparison);
    let likely = (!search.best.is_empty() || !search.is_done()).then(|| {
        part(own.best_heading)
            .with(paragraph("lede", own.best_lede))
            .with(paragraph("lede", &best_now))
            .with(paragraph("lede", &too_few))
            .with(paragraph("lede", &pulls))
            .with(picture_of(session, search, draw::best))
            .with(table_behind_of(session, search, |session, search| {
                let offers = session.figures.offers(session.state.comparison)?;
                Some(facts::best_table(
                    session.language(),
                    &session.figures,
                    offers,
                    &search.best,
                ))
            }))
    });
    // Where none has enough courses, that is all there is to say.
    let likely = likely.or_else(|| {
        let none = offers.contenders.is_empty() && !too_few.is_empty();
        none.then(|| part(own.best_heading).with(paragraph("lede", &too_few)))
    });
    chapter
        .with(paragraph("lede", own.offers_lede))
        .with(picture(session, draw::offers))
        .with(table_behind(session, |session| {
            let offers = session.figures.offers(session.state.comparison)?;
            Some(facts::offers_table(
                session.language(),
                &session.figures,
                offers,
            ))
        }))
        .with(el("div").with(likely))
}

/// What is assumed where costs and benefits are set against each other; a value that
/// takes no part has no field.
fn payoff_keys(session: &Session) -> Vec<Key> {
    use ComparisonField as F;
    let comparison = session.state.comparison;
    let found = session.figures.payoff(comparison);
    let value = value_key(&session.state.scenario, comparison);
    let counts = |field: &F| match field {
        F::Value => value == Key::Comparison(comparison, F::Value),
        F::EducationValue => {
            value == Key::Comparison(comparison, F::EducationValue)
                || found
                    .is_some_and(|found| found.separate_values || found.if_all_education.is_some())
        }
        // A value would lead to nothing where only some were measured.
        F::OtherValue => {
            let whole = |found: &PayoffFigures| found.extra_outcomes.value.is_some();
            value == Key::Comparison(comparison, F::OtherValue) && found.is_some_and(whole)
        }
        F::Baseline => found.is_some_and(|found| found.baseline),
        _ => true,
    };
    let fields = [
        F::Outcome,
        F::Value,
        F::EducationValue,
        F::OtherValue,
        F::Baseline,
        F::Years,
        F::Retention,
        F::Discount,
        F::FirstYear,
        F::StateShare,
        F::OperatingRefund,
    ];
    let fields = fields.into_iter().filter(counts);
    let keys = fields.map(|field| Key::Comparison(comparison, field));
    keys.chain([Key::PriceIndex]).collect()
}

impl IncrementalSearch for SensitivitySearch {
    type Question = Question;

    fn begin(question: &Question) -> Self {
        Self::of(question)
    }

    fn next(&mut self, question: &Question) -> bool {
        self.step(question)
    }
}
