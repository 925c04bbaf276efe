//! What the page has to know of a view.

use std::borrow::Cow;

use yew::prelude::*;

use super::context::Session;
use super::levers::Levers;
use crate::model::data_set::DataSet;
use crate::present::language::Language;
use crate::present::view::View;

/// A view, described once, in its room.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Its id in links and in the state.
    pub id: View,
    /// What it is called: its question, which is the title of the document too.
    pub name: fn(Language, &DataSet) -> Cow<'static, str>,
    /// The same, short enough for a row of links.
    pub short_name: fn(Language) -> &'static str,
    /// Whether it is only read, and stands behind the others without levers beside it.
    pub only_read: bool,
    /// The levers that it wants.
    pub levers: Levers,
    /// How it is drawn.
    pub draw: fn(&Session) -> Html,
}
