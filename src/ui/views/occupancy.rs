//! What do empty places mean?

use yew::prelude::*;

use super::comparison_choice;
use super::levers::levers;
use super::table::{chip, table_behind};
use crate::present::occupancy::{self, Choice};
use crate::present::{number, price};
use crate::ui::app::Session;
use crate::ui::pictures::{CurvePicture, NextPicture};

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let words = session.words();
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let data = session.state.scenario.data();
    let (a, _) = data.sides(comparison);
    let located = language.pick(&data.group(a).located);
    html! {
        <>
            <header class="view-head">
                <h2 id={super::HEADING} tabindex="-1">{ words.page.occupancy }</h2>
                <p class="lede">{ (words.occupancy.lede)(located) }</p>
                { comparison_choice(session) }
            </header>
            <div class="bench">
                <div class="picture">
                    if price::has_places(figures, a) {
                        <CurvePicture session={session.clone()} />
                        { table_behind(words, &occupancy::table(language, figures, comparison)) }
                    } else {
                        <p>{ words.occupancy.no_places }</p>
                    }
                </div>
                { levers(session) }
            </div>
            <div class="meaning">
                <h3>{ words.occupancy.next_heading }</h3>
                <p class="lede">{ words.occupancy.next_lede }</p>
                <NextPicture session={session.clone()} />
                { table_behind(words, &occupancy::next_table(language, figures, comparison)) }
                <h3>{ words.occupancy.totals_heading }</h3>
                <p class="lede">{ words.occupancy.totals_lede }</p>
                { choices(session, &occupancy::choices(language, figures, comparison)) }
                { close_administration(session) }
                { table_behind(words, &occupancy::totals_table(language, figures, comparison)) }
            </div>
        </>
    }
}

/// Whether closing also saves the administration: asked where it counts.
fn close_administration(session: &Session) -> Html {
    use crate::model::parameter::{ComparisonField, Key};
    use crate::present::refusal::field_name;
    let data = session.state.scenario.data();
    let key = Key::Comparison(
        session.state.comparison,
        ComparisonField::CloseAdministration,
    );
    match data.parameter(key) {
        Some(parameter) => {
            let name = field_name(session.words(), key);
            crate::ui::fields::lever(session, parameter, name, html! {}, "close", false)
        }
        None => html! {},
    }
}

fn choices(session: &Session, choices: &[Choice]) -> Html {
    let words = session.words();
    let language = session.language();
    html! {
        <dl class="totals">
            { for choices.iter().enumerate().map(|(at, choice)| {
                let amount = number::kroner(language, choice.saves.map(f64::abs));
                let text = match choice.saves {
                    Some(x) if x < 0.0 => (words.occupancy.costs)(&amount),
                    _ => (words.occupancy.saves)(&amount),
                };
                html! {
                    <div key={at}>
                        <dt>{ &choice.name }</dt>
                        <dd>{ text }{ " " }{ chip(words, choice.knowledge) }</dd>
                        <dd class="note">{ &choice.how }</dd>
                    </div>
                }
            }) }
        </dl>
    }
}
