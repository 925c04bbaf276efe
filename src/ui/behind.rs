//! What stands behind a press, and is drawn while it is open.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::document;
use crate::ui::context::Session;
use crate::ui::making::Making;
use crate::ui::markup::el;

/// Makes what stands there of a session.
pub type Draw = dyn Fn(&Session) -> Html;

/// What stands behind a press.
#[derive(Clone, PartialEq, Properties)]
pub struct BehindProps {
    /// The session.
    pub session: Session,
    /// The class of the whole.
    pub class: &'static str,
    /// What is pressed says this.
    pub summary: AttrValue,
    /// Whether it is open though nobody pressed, as where something in it was changed.
    #[prop_or_default]
    pub open: bool,
    /// Whether it is drawn while it is closed too.
    #[prop_or(DRAWN_WHILE_CLOSED)]
    pub drawn_while_closed: bool,
    /// What stands there.
    pub content: Making<Draw>,
}

/// Without script what is closed cannot be drawn once it is opened, so there it is from
/// the beginning.
const DRAWN_WHILE_CLOSED: bool = cfg!(not(target_arch = "wasm32"));

impl Making<Draw> {
    /// What a session alone decides.
    pub fn drawing(draw: impl Fn(&Session) -> Html + 'static) -> Self {
        Self::new(Rc::new(draw))
    }
}

/// A press, and what it opens: neither worked out nor drawn while that is closed.
#[component]
pub fn Behind(props: &BehindProps) -> Html {
    let opened = use_state_eq(|| false);
    let details = use_node_ref();
    let toggled = {
        let (opened, details) = (opened.clone(), details.clone());
        // What stands inside may be opened too, so the event does not say what was.
        Callback::from(move |_: Event| {
            let details = details.cast::<Element>();
            opened.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    let drawn = *opened || props.open || props.drawn_while_closed;
    // What is drawn after the page was has fields whose attributes say nothing yet.
    use_effect_with(drawn, |_| document::mirror_controls());
    let content = drawn.then(|| (props.content.make)(&props.session));
    el("details")
        .node_ref(&details)
        .class(props.class)
        .flag("open", props.open)
        .on(ListenerKind::ontoggle, toggled)
        .with(el("summary").with(props.summary.as_str()))
        .with(content.unwrap_or_default())
        .into()
}
