//! How is administration shared out?

use yew::prelude::*;

use super::comparison_choice;
use super::levers::levers;
use super::table::{table, table_behind};
use crate::model::parameter::Key;
use crate::present::administration as shown;
use crate::present::number;
use crate::present::refusal::base_name;
use crate::ui::app::Session;
use crate::ui::pictures::ShiftPicture;

/// The view.
pub(super) fn view(session: &Session) -> Html {
    let words = session.words();
    let own = &words.administration;
    let (language, figures) = (session.language(), &session.figures);
    let comparison = session.state.comparison;
    let scenario = &session.state.scenario;
    let Some(pool) = shown::pool_of(figures, comparison) else {
        return html! {};
    };
    let common = scenario.flag(Key::CommonPool);
    let in_force = (!common).then_some(pool);
    let amount = figures.results.pool(in_force).and_then(|p| p.amount.value);
    let base = base_name(words, scenario.base(in_force));
    let moved = shown::shifts(figures, pool)
        .iter()
        .filter(|s| s.rank_before != s.rank_after)
        .count();
    html! {
        <>
            <header class="view-head">
                <h2 id={super::HEADING} tabindex="-1">{ words.page.administration }</h2>
                <p class="lede">{ (own.lede)(&number::kroner(language, amount), base) }</p>
            </header>
            <div class="bench">
                <div class="picture">
                    <ShiftPicture session={session.clone()} />
                    <p class="unit-line">
                        { if moved == 0 {
                            own.same_ranking.to_owned()
                        } else {
                            (own.new_ranking)(moved)
                        } }
                    </p>
                    { table_behind(words, &shown::table(language, figures, pool)) }
                </div>
                { levers(session) }
            </div>
            <div class="meaning">
                <h3>{ own.bases_heading }</h3>
                <p class="lede">{ own.bases_lede }</p>
                { comparison_choice(session) }
                { table(words, &shown::bases_table(language, figures, comparison, pool)) }
                <h3>{ own.pools_heading }</h3>
                if common {
                    <p class="lede">{ own.common_note }</p>
                }
                { table(words, &shown::pools_table(language, figures)) }
                <p class="foot-note">{ words.price.step_note }</p>
            </div>
        </>
    }
}
