//! Do the conclusions of the data set's source hold?

use crate::present::view::View;
use crate::ui::description::Description;
use crate::views::claims::words::Words;
use yew::prelude::*;

use super::facts::{self, Entry, TippingPointLine};
use crate::model::claim::Verdict;
use crate::model::scenario::Scenario;
use crate::present::called::Called;
use crate::ui::context::{Session, SessionProps};
use crate::ui::heading::{head, head_of_nothing};
use crate::ui::hooks::search::{IncrementalSearch, use_search};
use crate::ui::knowledge::mark;
use crate::ui::levers::{Levers, levers};
use crate::ui::markup::{El, el, list, paragraph};
use crate::ui::sentence::plain_sentence;
use crate::ui::table::table;
use crate::views::claims::tipping_points::TippingPointSearch;

/// The view, described.
pub const VIEW: Description = Description {
    id: View::Claims,
    name: |language, data| facts::question(language, data).into(),
    short_name: |language| Words::of(language).short_name,
    only_read: false,
    levers: Levers {
        outcomes: true,
        ..Levers::COSTS
    },
    draw: view,
};

/// The view.
fn view(session: &Session) -> Html {
    let language = session.language();
    let data = session.state.scenario.data();
    let question = facts::question(language, data);
    if data.definition().claims.is_empty() {
        return head_of_nothing(session, &question, Words::of(language).none).into();
    }
    let lede = (Words::of(language).lede)(Called::of(language, data).name());
    let drawn = el("div")
        .class("picture ledger")
        .with(html! { <ClaimList session={session.clone()} /> })
        .with(paragraph("foot-note", Words::of(language).method_note));
    list()
        .with(head(&question, &lede))
        .with(
            el("div")
                .class("bench")
                .with(drawn)
                .with(levers(session, &VIEW.levers)),
        )
        .into()
}

/// The conclusions one by one, with their tipping points as they are found.
#[component]
fn ClaimList(SessionProps { session }: &SessionProps) -> Html {
    let (language, figures) = (session.language(), &session.figures);
    let search = use_search::<TippingPointSearch>(&figures.scenario);
    let entries = facts::entries(language, figures);
    let entries = entries.iter().enumerate().map(|(at, entry)| {
        let tipping_points = facts::tipping_points(language, figures, &search, at);
        claim(session, entry, &tipping_points, search.is_done(at))
    });
    el("ol").class("claims").children(entries).into()
}

fn claim(session: &Session, entry: &Entry, tipping_points: &[TippingPointLine], done: bool) -> El {
    let words = Words::of(session.language());
    let class = match entry.verdict {
        Verdict::Holds => "claim holds",
        Verdict::Fails => "claim fails",
        Verdict::TooClose => "claim open",
    };
    let sentence = plain_sentence(Some(session), "span", &entry.now);
    let now = el("p")
        .with(&entry.as_of)
        .with(" ")
        .with(sentence)
        .with(" ")
        .with(entry.remarks.join(" "));
    let at_full = (!entry.at_full.is_empty())
        .then(|| el("p").with(plain_sentence(Some(session), "span", &entry.at_full)));
    let last = entry.verdict_inputs.len().saturating_sub(1);
    let inputs = entry.verdict_inputs.iter().enumerate();
    let inputs = inputs.map(|(at, (knowledge, names))| {
        el("span")
            .with(names)
            .with(" ")
            .with(mark(session.language(), *knowledge))
            .with(if at < last { "; " } else { "." })
    });
    let inputs = (!entry.verdict_inputs.is_empty()).then(|| {
        el("p")
            .with(words.verdict_inputs)
            .with(el("span").children_by_index(inputs))
    });
    el("li")
        .key(&entry.id)
        .class(class)
        .with(el("span").class("verdict").with(entry.word))
        .with(el("span").class("what").with(&entry.text))
        .with(tipping_point(session, &entry.never, tipping_points, done))
        .with(
            el("div")
                .class("why")
                .with(now)
                .with(el("div").with(at_full))
                .with(el("div").with(inputs))
                .with(paragraph("people", &entry.people))
                .with(paragraph("foot-note", &entry.cautions.join(" ")))
                .with(all_tipping_points(session, &entry.text, tipping_points)),
        )
}

/// The nearest tipping point, with the distance to it as a bar.
fn tipping_point(
    session: &Session,
    never: &str,
    tipping_points: &[TippingPointLine],
    done: bool,
) -> El {
    let words = Words::of(session.language());
    let sentence = match (tipping_points.first(), done) {
        (Some(line), true) => line.sentence.clone(),
        (None, true) => never.to_owned(),
        (_, false) => words.searching.to_owned(),
    };
    let nearest = tipping_points.first().filter(|_| done);
    el("div")
        .class("turn")
        .with(el("span").with(sentence))
        .with(el("span").with(nearest.map(|line| el("small").with(&line.name))))
        .with(el("div").with(nearest.map(bar)))
}

/// The present value and the tipping point along a track.
fn bar(line: &TippingPointLine) -> El {
    let place = |x: f64| crate::present::scale::svg(4.0 + 152.0 * x.min(1.0));
    let [now, at] = line.track.map(place);
    let track = |from: &str, to: &str, class: &'static str| {
        el("line")
            .class(class)
            .attr("x1", from.to_owned())
            .attr("x2", to.to_owned())
            .attr("y1", "8")
            .attr("y2", "8")
    };
    el("svg")
        .class("turning")
        .attr("viewBox", "0 0 160 16")
        .attr("aria-hidden", "true")
        .with(track("4", "156", "track").key("track"))
        .with(track(&now, &at, "way").key("way"))
        .with(
            el("circle")
                .key("now")
                .attr("cx", now.clone())
                .attr("cy", "8")
                .attr("r", "4"),
        )
        .with(
            el("line")
                .key("flag")
                .class("flag")
                .attr("x1", at.clone())
                .attr("x2", at)
                .attr("y1", "2")
                .attr("y2", "14"),
        )
}

/// All tipping points of a claim, in a table that opens on a press.
fn all_tipping_points(session: &Session, claim: &str, tipping_points: &[TippingPointLine]) -> El {
    let language = session.language();
    let shown = (!tipping_points.is_empty()).then(|| {
        let lines = facts::tipping_points_table(session.language(), claim, tipping_points);
        el("details")
            .with(el("summary").with(Words::of(language).turns_heading))
            .with(table(language, &lines))
    });
    el("div").with(shown)
}

impl IncrementalSearch for TippingPointSearch {
    type Question = Scenario;

    fn begin(scenario: &Scenario) -> Self {
        Self::of_scenario(scenario)
    }

    fn next(&mut self, scenario: &Scenario) -> bool {
        self.step(scenario)
    }
}
