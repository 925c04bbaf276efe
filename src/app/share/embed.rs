//! The code for another page, with what it will look like there.

use crate::app::share::words::Words;
use yew::prelude::*;

use crate::app::share::{copied, labelled, text_field, typed};
use crate::app::title::document_title;
use crate::app::views::described;
use crate::browser::{self, document, export, frame, page_file};
use crate::exchange::link;
use crate::exchange::snippet::{self, Snippet};
use crate::model::parameter::Key;
use crate::present::accent::Accent;
use crate::present::embedding::{Embedding, Theme};
use crate::ui::context::{Session, SessionProps};
use crate::ui::levers;
use crate::ui::markup::{El, el, list};

/// The colour that a choice of one's own begins with.
const FIRST_ACCENT: &str = "0b5d8a";

/// Which levers the reader is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum LeverChoice {
    #[default]
    All,
    First,
    None,
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Choice {
    /// Where the page lies, if somebody said so.
    address: Option<String>,
    /// What the frame is called, if somebody said so.
    title: Option<String>,
    theme: Theme,
    accent: Option<Accent>,
    levers: LeverChoice,
    locked: Vec<Key>,
    card: bool,
    follows: bool,
}

impl Choice {
    fn embedding(&self, session: &Session) -> Embedding {
        Embedding {
            embedded: true,
            card: self.card,
            theme: self.theme,
            accent: self.accent,
            show: match self.levers {
                LeverChoice::All => None,
                LeverChoice::First => {
                    Some((described(session.state.view).levers.in_sight)(session))
                }
                LeverChoice::None => Some(Vec::new()),
            },
            lock: if self.levers == LeverChoice::None {
                Vec::new()
            } else {
                self.locked.clone()
            },
        }
    }
}

/// The choices, the code and the preview.
#[component]
pub(super) fn EmbedPanel(props: &SessionProps) -> Html {
    let session = &props.session;
    let language = session.language();
    let own = &Words::of(language).embed;
    let choice = use_state_eq(Choice::default);
    let node = use_node_ref();
    let copy_result = use_state_eq(|| None::<bool>);
    let frame = use_node_ref();
    let height = use_state_eq(|| snippet::HEIGHT);
    {
        let (shown, height) = (frame.clone(), height.setter());
        use_effect_with((), move |()| {
            let listener = frame::on_height(
                move || shown.cast(),
                move |needed| {
                    height.set(snippet::with_room(needed));
                },
            );
            move || drop(listener)
        });
    }

    let embedding = choice.embedding(session);
    let title = match &choice.title {
        Some(title) => title.clone(),
        None => document_title(session).to_string(),
    };
    let address = choice
        .address
        .clone()
        .or_else(export::web_address)
        .unwrap_or_else(|| own.address_example.to_owned());
    let fragment = session.state.fragment_in(&embedding);
    let lacks = link::lacks_data(&fragment).then_some(Words::of(language).link_lacks);
    let code = Snippet {
        address: address.trim(),
        fragment: &fragment,
        title: title.trim(),
        height: if choice.card {
            snippet::CARD_HEIGHT
        } else {
            *height
        },
        follows: choice.follows,
    };
    let code = code.markup();
    // It changes with the preview's height too, which the rest of the page does not know.
    use_effect_with(code.clone(), |_| document::mirror_controls());
    // The preview is the whole page again, which tells how high it is: made anew only
    // when it changes.
    let preview = use_memo(session.state.saved_in(&embedding), |state| {
        page_file::as_file(state, "Pladspris", None)
    });
    let refused = use_state_eq(|| false);
    {
        let (frame, refused) = (frame.clone(), refused.clone());
        use_effect_with(preview.clone(), move |preview| {
            if let (Some(frame), Some(page)) = (frame.cast(), &**preview) {
                refused.set(!page_file::show_in(&frame, page));
            }
        });
    }

    let change = Change(choice.clone());
    let [press, outcome] = copied(session, &node, &copy_result, own.copy);
    let moved = choice.accent.is_some_and(Accent::is_adjusted);
    list()
        .with(labelled(
            "embed-address",
            own.address,
            text_field(address, change.typed(|c, text| c.address = Some(text)))
                .attr("inputmode", "url"),
            Some(own.address_hint),
        ))
        .with(labelled(
            "embed-title",
            own.title,
            text_field(title, change.typed(|c, text| c.title = Some(text))),
            Some(own.title_hint),
        ))
        .with(check(
            own.card,
            choice.card,
            change.pressed(|c| c.card = !c.card),
        ))
        .with(labelled(
            "embed-theme",
            own.theme,
            choices(
                &[own.auto, own.light, own.dark],
                Theme::ALL.iter().position(|t| *t == choice.theme),
                change.chosen(|c, at| c.theme = Theme::ALL.get(at).copied().unwrap_or_default()),
            ),
            None,
        ))
        .with(
            el("div")
                .class("sheet-field")
                .with(check(
                    own.own_accent,
                    choice.accent.is_some(),
                    change.pressed(|c| {
                        c.accent = match c.accent {
                            Some(_) => None,
                            None => Accent::parse(FIRST_ACCENT),
                        };
                    }),
                ))
                .with(choice.accent.map(|accent| {
                    el("input")
                        .attr("type", "color")
                        .attr("aria-label", own.accent)
                        .value(format!("#{}", accent.hex()))
                        .on_input(change.typed(|c, text| {
                            c.accent = text.strip_prefix('#').and_then(Accent::parse);
                        }))
                }))
                .with(el("p").class("hint").attr("role", "status").with(if moved {
                    own.accent_moved
                } else {
                    ""
                })),
        )
        .with(labelled(
            "embed-levers",
            own.levers,
            choices(
                &[own.all_levers, own.first_levers, own.no_levers],
                Some(choice.levers as usize),
                change.chosen(|c, at| {
                    c.levers = [LeverChoice::All, LeverChoice::First, LeverChoice::None]
                        .get(at)
                        .copied()
                        .unwrap_or_default();
                }),
            ),
            None,
        ))
        .with((choice.levers != LeverChoice::None).then(|| lock_choices(session, &choice, &change)))
        .with(check(
            own.follow,
            choice.follows,
            change.pressed(|c| c.follows = !c.follows),
        ))
        .with(
            labelled(
                "embed-code",
                own.code,
                el("textarea")
                    .class("text-field")
                    .node_ref(&node)
                    .attr("rows", "6")
                    .flag("readonly", true)
                    .attr("spellcheck", "false")
                    .value(code),
                lacks,
            )
            .with(press)
            .with(outcome),
        )
        .with(el("h3").with(own.preview))
        .with(if *refused {
            el("p").class("hint").with(own.no_preview)
        } else {
            el("iframe")
                .class("preview")
                .node_ref(&frame)
                .attr("title", own.preview)
                .attr("sandbox", "allow-scripts")
        })
        .into()
}

/// Checkboxes for the levers beside the picture that are to be locked.
fn lock_choices(session: &Session, choice: &Choice, change: &Change) -> El {
    let boxes = (described(session.state.view).levers.in_sight)(session)
        .into_iter()
        .map(|key| {
            let pressed = change.pressed(move |c| match c.locked.iter().position(|k| *k == key) {
                Some(at) => drop(c.locked.remove(at)),
                None => c.locked.push(key),
            });
            let name = levers::label(session, key);
            let is_locked = choice.locked.contains(&key);
            check(&name, is_locked, pressed)
        });
    el("fieldset")
        .class("sheet-field")
        .with(el("legend").with(Words::of(session.language()).embed.locked))
        .children_by_index(boxes)
}

/// A checkbox with its label.
fn check(text: &str, on: bool, pressed: Callback<Event>) -> El {
    el("label")
        .class("check")
        .with(
            el("input")
                .attr("type", "checkbox")
                .checked(on)
                .on_change(pressed),
        )
        .with(el("span").with(text))
}

/// A select.
fn choices(texts: &[&'static str], chosen: Option<usize>, change: Callback<Event>) -> El {
    el("select")
        .on_change(change)
        .children_by_index(texts.iter().enumerate().map(|(at, text)| {
            el("option")
                .flag("selected", Some(at) == chosen)
                .with(*text)
        }))
}

/// Makes callbacks that change the choice.
struct Change(UseStateHandle<Choice>);

impl Change {
    fn by<E: 'static>(&self, change: impl Fn(&mut Choice, E) + 'static) -> Callback<E> {
        let choice = self.0.clone();
        Callback::from(move |event| {
            let mut next = (*choice).clone();
            change(&mut next, event);
            choice.set(next);
        })
    }

    fn typed(&self, change: impl Fn(&mut Choice, String) + 'static) -> Callback<InputEvent> {
        let take = self.by(change);
        typed(move |text| take.emit(text))
    }

    fn chosen(&self, change: impl Fn(&mut Choice, usize) + 'static) -> Callback<Event> {
        self.by(move |choice, event: Event| {
            if let Some(at) = browser::selected(&event) {
                change(choice, at);
            }
        })
    }

    fn pressed(&self, change: impl Fn(&mut Choice) + 'static) -> Callback<Event> {
        self.by(move |choice, _: Event| change(choice))
    }
}
