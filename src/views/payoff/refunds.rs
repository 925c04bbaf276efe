//! What the state pays, by one rule or another: a press sets it.

use crate::model::data_set::Text;
use crate::model::parameter::{ComparisonField, Key, Value};
use crate::session::Action;
use crate::ui::choice::{choice, choices};
use crate::ui::context::Session;
use crate::ui::markup::{El, el, paragraph};
use crate::views::payoff::words::Words;

/// The shares of the benefit that the state has had, as far as the data set knows.
pub(super) fn of_benefit(session: &Session) -> Option<El> {
    let scenario = &session.state.scenario;
    let key = Key::Comparison(session.state.comparison, ComparisonField::StateShare);
    let data = scenario.data();
    let refunds = &data.comparison(session.state.comparison).payoff.refunds;
    let label = Words::of(session.language()).refund;
    let offered = session.state.embedding.moves(key) && !refunds.is_empty();
    offered.then(|| refund_choices(session, key, label, refunds))
}

/// Shares that the state has had by one rule or another, under what they are shares of.
fn refund_choices(session: &Session, key: Key, label: &'static str, refunds: &[(Text, f64)]) -> El {
    let now = session.state.scenario.number(key);
    let each = refunds.iter().map(|(name, share)| {
        let stands = now.is_some_and(|now| (now - share).abs() < 1e-9);
        let press = session.on(Action::Set(key, Value::Number(*share)));
        choice(stands, session.language().pick(name), press)
    });
    el("div")
        .with(paragraph("hint", label))
        .with(choices(label, each))
}

/// The shares of operating cost that the state has refunded, likewise.
pub(super) fn of_operating_cost(session: &Session) -> Option<El> {
    let own = Words::of(session.language());
    let scenario = &session.state.scenario;
    let key = Key::Comparison(session.state.comparison, ComparisonField::OperatingRefund);
    let data = scenario.data();
    let refunds = &data
        .comparison(session.state.comparison)
        .payoff
        .operating_refunds;
    let offered = session.state.embedding.moves(key) && !refunds.is_empty();
    offered.then(|| {
        el("div")
            .with(refund_choices(session, key, own.operating_refund, refunds))
            .with(paragraph("foot-note", own.operating_refund_note))
    })
}
