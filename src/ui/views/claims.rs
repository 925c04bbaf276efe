//! The view of claims.

use yew::prelude::*;

use super::reading::head;
use crate::ui::app::Session;
use crate::ui::markup::list;

/// The view.
pub(super) fn view(session: &Session) -> Html {
    list().with(head(session.words().page.claims, "")).into()
}
