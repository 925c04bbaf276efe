//! What does a place cost?

use yew::prelude::*;

use super::levers::levers;
use super::table::table_behind;
use crate::present::price::{self, Conclusion};
use crate::present::wording::Direction;
use crate::ui::app::Session;
use crate::ui::pictures::{PartsPicture, PricePicture};

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let words = session.words();
    let (language, figures) = (session.language(), &session.figures);
    html! {
        <>
            <header class="view-head">
                <h2 id={super::HEADING} tabindex="-1">{ words.page.price }</h2>
                <p class="lede">{ words.price.lede }</p>
            </header>
            <div class="bench">
                <div class="picture">
                    <PricePicture session={session.clone()} />
                    { table_behind(words, &price::table(language, figures)) }
                </div>
                { levers(session) }
            </div>
            <div class="meaning">
                <h3>{ words.price.conclusions }</h3>
                { conclusions(&price::conclusions(language, figures)) }
                <h3>{ words.price.parts_heading }</h3>
                <p class="lede">{ words.price.parts_lede }</p>
                <PartsPicture session={session.clone()} />
                { table_behind(words, &price::parts_table(language, figures)) }
                <p class="foot-note">{ words.price.step_note }</p>
            </div>
        </>
    }
}

pub(in crate::ui) fn conclusions(lines: &[Conclusion]) -> Html {
    html! {
        <ol class="claims">
            { for lines.iter().enumerate().map(|(at, line)| html! {
                <li key={at} class={classes!("claim", class_of(line.direction))}>
                    <span class="verdict">{ line.verdict }</span>
                    <span class="what">{ &line.text }</span>
                    <span class="turn">{ &line.turn }</span>
                </li>
            }) }
        </ol>
    }
}

fn class_of(direction: Direction) -> &'static str {
    match direction {
        Direction::Cheaper => "holds",
        Direction::Dearer => "fails",
        Direction::Same => "open",
    }
}
