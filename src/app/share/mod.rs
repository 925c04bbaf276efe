//! The dialog that hands the calculation on: as a link, as a file, or as code
//! for another page.

mod embed;
pub mod words;

use crate::app::share::words::Words;
use crate::present::words::SharedWords;
use crate::views::compare::words::Words as CompareWords;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use self::embed::EmbedPanel;
use crate::app::plain_copy;
use crate::app::title::document_title;
use crate::browser::{self, dialog, document, export, page_file};
use crate::exchange::{link, saved};
use crate::model::data_set::LONGEST_NAME;
use crate::session::Action;
use crate::ui::context::{Session, SessionProps};
use crate::ui::markup::{El, button, el};

/// Id of the dialog's heading.
const HEADING: &str = "sheet";

/// What the dialog shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Panel {
    Share,
    Embed,
}

/// The button, and the dialog while it is open.
#[component]
pub fn Share(props: &SessionProps) -> Html {
    let session = &props.session;
    let words = Words::of(session.language());
    let panel = use_state_eq(|| None::<Panel>);
    use_effect_with(*panel, move |panel| {
        if panel.is_some() {
            // What was pressed to get to the second one is gone.
            dialog::open_dialog_of(HEADING);
            document::mirror_controls();
        }
    });
    let show = |panel_shown: Option<Panel>| {
        let panel = panel.clone();
        Callback::from(move |event: MouseEvent| {
            // Not every browser gives the focus to a button that is pressed.
            browser::focus_target(&event);
            panel.set(panel_shown);
        })
    };
    let closed = {
        let panel = panel.clone();
        Callback::from(move |_: Event| panel.set(None))
    };
    let close = Callback::from(|event: MouseEvent| dialog::close_dialog_of(&event));
    let heading = |text: &'static str| {
        el("div")
            .class("sheet-head")
            .with(el("h2").id(HEADING).attr("tabindex", "-1").with(text))
            .with(button(
                "btn quiet",
                SharedWords::of(session.language()).close,
                close.clone(),
            ))
    };
    let content = (*panel).map(|panel| match panel {
        Panel::Share => el("div")
            .key("share")
            .class("sheet-body")
            .with(heading(words.heading))
            .with(name_field(session))
            .with(html! { <LinkPart session={session.clone()} /> })
            .with(html! { <FilePart session={session.clone()} /> })
            .with(
                part("site", words.site)
                    .with(el("p").with(words.site_text))
                    .with(button("btn", words.site_open, show(Some(Panel::Embed)))),
            ),
        Panel::Embed => el("div")
            .key("embed")
            .class("sheet-body")
            .with(heading(words.embed.heading))
            .with(html! { <EmbedPanel session={session.clone()} /> })
            .with(button(
                "btn",
                SharedWords::of(session.language()).back,
                show(Some(Panel::Share)),
            )),
    });
    let sheet = content.map(|content| {
        el("dialog")
            .class("sheet")
            .attr("aria-labelledby", HEADING)
            .on(ListenerKind::onclose, closed)
            .with(content)
    });
    el("span")
        .class("share")
        .with(
            button("btn quiet", "", show(Some(Panel::Share)))
                .attr("aria-haspopup", "dialog")
                .with(el("span").class("long").with(words.open))
                .with(el("span").class("short").with(words.open_short)),
        )
        .with(el("span").with(sheet))
        .into()
}

/// One way to hand it on, under its heading.
fn part(id: &'static str, heading: &'static str) -> El {
    el("section")
        .class("sheet-part")
        .attr("aria-labelledby", id)
        .with(el("h3").id(id).with(heading))
}

/// A field with its label above and a hint beneath.
fn labelled(id: &'static str, label: &'static str, control: El, hint: Option<&'static str>) -> El {
    let hint_id = format!("{id}-hint");
    el("div")
        .class("sheet-field")
        .with(el("label").attr("for", id).with(label))
        .with(
            control
                .id(id)
                .attr("aria-describedby", hint.map(|_| hint_id.clone())),
        )
        .with(hint.map(|hint| el("p").class("hint").id(hint_id).with(hint)))
}

/// A one-line text field.
fn text_field(value: String, typed: Callback<InputEvent>) -> El {
    el("input")
        .attr("type", "text")
        .class("text-field")
        .attr("autocomplete", "off")
        .value(value)
        .on_input(typed)
}

/// A callback with the text of the field that an event came from.
fn typed(take: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(text) = browser::input_value(&event) {
            take(text);
        }
    })
}

fn name_field(session: &Session) -> El {
    let words = Words::of(session.language());
    let dispatch = session.dispatch.clone();
    let take = typed(move |name| dispatch.emit(Action::SetName(name)));
    let field = text_field(session.state.name.clone(), take)
        .attr("maxlength", LONGEST_NAME.to_string())
        .attr("dir", "auto");
    labelled("share-name", words.name, field, Some(words.name_hint))
}

/// A text that is only read, a button that copies it, and what came of that.
fn copied(
    session: &Session,
    node: &NodeRef,
    copy_result: &UseStateHandle<Option<bool>>,
    text: &'static str,
) -> [El; 2] {
    let words = Words::of(session.language());
    let press = {
        let (node, copy_result) = (node.clone(), copy_result.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = node.cast() {
                let copy_result = copy_result.clone();
                export::copy(&field, move |worked| copy_result.set(Some(worked)));
            }
        })
    };
    let outcome = copy_result.map(|worked| {
        if worked {
            words.copied
        } else {
            words.copy_by_hand
        }
    });
    [
        button("btn primary", text, press),
        el("p")
            .class("hint")
            .attr("role", "status")
            .with(outcome.unwrap_or_default()),
    ]
}

/// The calculation as a link, and what came of copying it.
#[component]
fn LinkPart(SessionProps { session }: &SessionProps) -> Html {
    let node = use_node_ref();
    let copy_result = use_state_eq(|| None::<bool>);
    let words = Words::of(session.language());
    let link = format!("{}#{}", export::address(), session.state.fragment());
    let text = if link::lacks_data(&link) {
        words.link_lacks
    } else if export::web_address().is_some() {
        words.link_text
    } else {
        words.link_local
    };
    let [press, outcome] = copied(session, &node, &copy_result, words.copy_link);
    // What is stored to be compared is in no link.
    let stored = !session.state.stored.copies.is_empty();
    part("share-link", words.link)
        .with(el("p").with(text))
        .with(stored.then(|| el("p").with(CompareWords::of(session.language()).link)))
        .with(
            el("div")
                .class("sheet-row")
                .with(
                    text_field(link, Callback::noop())
                        .node_ref(&node)
                        .flag("readonly", true)
                        .attr("aria-label", words.link_field),
                )
                .with(press),
        )
        .with(outcome)
        .into()
}

/// The page as a file, and what came of saving it.
#[component]
fn FilePart(SessionProps { session }: &SessionProps) -> Html {
    let saved_name = use_state_eq(|| None::<String>);
    let words = Words::of(session.language());
    let save = {
        let (session, saved_name) = (session.clone(), saved_name.clone());
        Callback::from(move |_: MouseEvent| {
            let state = &session.state;
            let data = state.scenario.data();
            let name = saved::file_name(&state.name, &data.definition().id);
            let title = document_title(&session);
            let still = (!page_file::shows_still(&data.definition().id))
                .then(|| plain_copy::html(&session.figures));
            if let Some(file) = page_file::as_file(&state.saved(), &title, still.as_deref()) {
                export::download(&name, "text/html", file.as_bytes());
                saved_name.set(Some(name));
            }
        })
    };
    let outcome = saved_name.as_deref().map(words.saved).unwrap_or_default();
    part("share-file", words.file)
        .with(el("p").with(words.file_text))
        .with(button("btn primary", words.save, save))
        .with(el("p").class("hint").attr("role", "status").with(outcome))
        .into()
}
