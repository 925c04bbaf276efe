//! Elements built by calls: `el("p").class("lede").with(text)`.
//!
//! They stand for Yew's `html!` wherever a text may change, since they give each text an
//! element of its own: see [`Content`]. They also make a smaller program, which starts
//! sooner: `html!` writes out in place how every attribute and child is converted.
//!
//! # Examples
//! ```
//! use pladspris::ui::markup::{el, list};
//! use yew::Html;
//!
//! let unit = Some("kr.");
//! let shown: Html = list()
//!     .with(el("h2").attr("tabindex", "-1").with("Prices"))
//!     .with(el("ul").children_by_index(["1", "2"].map(|text| el("li").with(text))))
//!     .with(unit.map(|unit| el("small").with(unit)))
//!     .into();
//! ```

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText,
};

use crate::present::scale::svg;
use crate::present::span::keep_brackets;

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Draft {
        tag: VTag::new(tag),
        children: Vec::new(),
        names: Vec::new(),
        values: Vec::new(),
    }))
}

/// A paragraph of text.
#[inline(never)]
pub fn paragraph(class: &'static str, text: &str) -> El {
    el("p").class(class).with(keep_brackets(text))
}

/// A button.
#[inline(never)]
pub fn button(class: &'static str, text: &str, press: Callback<MouseEvent>) -> El {
    el("button")
        .attr("type", "button")
        .class(class)
        .on_click(press)
        .with(text)
}

/// A group of a picture under a key.
#[inline(never)]
pub fn group(key: &'static str) -> El {
    el("g").key(key)
}

/// Some nodes without an element around them.
pub fn list() -> Nodes {
    Nodes(Vec::new())
}

/// An element that is being built.
#[must_use]
pub struct El(Box<Draft>);

struct Draft {
    tag: VTag,
    children: Vec<Content>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

thread_local! {
    /// The lists of names that elements have had. Yew compares the attributes of
    /// two lists that are one and the same without looking up any name.
    static NAMES: Cell<Vec<&'static [&'static str]>> = const { Cell::new(Vec::new()) };
}

/// The one list of these names. There are as many as kinds of element, so that
/// what is leaked is soon all there is.
fn static_names(names: Vec<&'static str>) -> &'static [&'static str] {
    let mut lists = NAMES.take();
    let known = lists.iter().find(|known| ***known == *names).copied();
    let list = known.unwrap_or_else(|| {
        let list: &'static [_] = names.leak();
        lists.push(list);
        list
    });
    NAMES.set(lists);
    list
}

impl El {
    /// An attribute, each name once; none where the value is none. The value of an
    /// input is a property, see [`El::value`].
    #[inline]
    pub fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        value.set(self, name)
    }

    /// The classes, as they stand in the attribute.
    #[inline]
    pub fn class(self, value: impl Attribute) -> Self {
        value.set(self, "class")
    }

    /// The id.
    #[inline]
    pub fn id(self, value: impl Attribute) -> Self {
        value.set(self, "id")
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, name) } else { self }
    }

    /// The value an input shows, whatever was typed into it.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Self {
        self.0.tag.set_value(AttrValue::from(value));
        self
    }

    /// Whether an input is checked, whatever was pressed.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// What tells it from its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// The reference through which it is reached.
    #[inline(never)]
    pub fn node_ref(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Pressed.
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.on(ListenerKind::onclick, callback)
    }

    /// Changed with every key or movement.
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.on(ListenerKind::oninput, callback)
    }

    /// Changed for good.
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.on(ListenerKind::onchange, callback)
    }

    /// A key went down.
    pub fn on_key_down(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(ListenerKind::onkeydown, callback)
    }

    /// Any other event; its type must be the one that the browser sends.
    pub fn on<E: JsCast + 'static>(mut self, kind: ListenerKind, callback: Callback<E>) -> Self {
        self.listen(Rc::new(EventCallback { kind, callback }));
        self
    }

    #[inline(never)]
    fn listen(&mut self, listener: Rc<dyn Listener>) {
        self.0.tag.add_listener(listener);
    }

    /// A child; for none, an empty place, so that what follows keeps its own.
    #[inline]
    pub fn with(mut self, child: impl Child) -> Self {
        child.append_to(&mut self.0.children);
        self
    }

    /// Some children.
    pub fn children<C: Child>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        for child in children {
            child.append_to(&mut self.0.children);
        }
        self
    }

    /// Some children, each keyed by its index.
    pub fn children_by_index(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self.push_by_index(child);
        }
        self
    }

    #[inline(never)]
    fn push_by_index(&mut self, mut child: Self) {
        child.0.tag.key = Some(Key::from(self.0.children.len()));
        child.append_to(&mut self.0.children);
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.names.push(name);
        self.0
            .values
            .push(Some(AttributeOrProperty::Attribute(value)));
        self
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Self {
        let Draft {
            mut tag,
            mut children,
            mut names,
            mut values,
        } = *element.0;
        // Text that is alone stands in the element itself.
        if let [Content::Text(text)] = &children[..]
            && cfg!(target_arch = "wasm32")
        {
            names.push("textContent");
            values.push(Some(AttributeOrProperty::Property(JsValue::from_str(text))));
            children.clear();
        }
        tag.attributes = Attributes::Dynamic {
            keys: static_names(names),
            values: values.into(),
        };
        let inner = if tag.tag() == "text" { "tspan" } else { "span" };
        if let Some(place) = tag.children_mut() {
            *place = keyed_list(children, inner);
        }
        tag.into()
    }
}

/// Nodes without an element around them.
#[must_use]
pub struct Nodes(Vec<Content>);

impl Nodes {
    /// One more; for none, an empty place, so that what follows keeps its own.
    #[inline]
    pub fn with(mut self, child: impl Child) -> Self {
        child.append_to(&mut self.0);
        self
    }
}

impl From<Nodes> for Html {
    fn from(nodes: Nodes) -> Self {
        keyed_list(nodes.0, "span")
    }
}

/// Even one child is a list: another may join it, and must find it in its place.
#[inline(never)]
fn keyed_list(children: Vec<Content>, inner: &'static str) -> Html {
    let children = children.into_iter().map(|child| match child {
        Content::Node(node) => node,
        Content::Text(text) if cfg!(target_arch = "wasm32") => el(inner).with(&*text).into(),
        Content::Text(text) => VText::new(text).into(),
    });
    VList::with_children(children.collect(), None).into()
}

/// What stands in an element that is being built.
///
/// In the browser a text is never a node of its own for Yew to keep: it is the
/// `textContent` of an element, its own if it is alone there and else one made for it.
/// Whoever translates or marks the page puts other nodes in the place of its texts; Yew
/// would go on to change the old ones, which nobody sees, and wrong figures would stay.
pub enum Content {
    /// An element, a list or a component.
    Node(Html),
    /// A text.
    Text(AttrValue),
}

/// What an attribute can be.
pub trait Attribute {
    /// Sets it on an element.
    fn set(self, element: El, name: &'static str) -> El;
}

impl Attribute for AttrValue {
    #[inline]
    fn set(self, element: El, name: &'static str) -> El {
        element.set(name, self)
    }
}

impl Attribute for &'static str {
    #[inline(never)]
    fn set(self, element: El, name: &'static str) -> El {
        element.set(name, AttrValue::Static(self))
    }
}

impl Attribute for String {
    #[inline(never)]
    fn set(self, element: El, name: &'static str) -> El {
        element.set(name, AttrValue::from(self))
    }
}

/// A length or a place in a picture.
impl Attribute for f64 {
    #[inline(never)]
    fn set(self, element: El, name: &'static str) -> El {
        svg(self).set(element, name)
    }
}

impl<A: Attribute> Attribute for Option<A> {
    #[inline]
    fn set(self, element: El, name: &'static str) -> El {
        match self {
            Some(value) => value.set(element, name),
            None => element,
        }
    }
}

/// What can stand in an element.
pub trait Child {
    /// Puts it behind the others.
    fn append_to(self, children: &mut Vec<Content>);
}

impl Child for Html {
    fn append_to(self, children: &mut Vec<Content>) {
        children.push(match self {
            Self::VText(text) => Content::Text(text.text),
            node => Content::Node(node),
        });
    }
}

impl Child for El {
    fn append_to(self, children: &mut Vec<Content>) {
        children.push(Content::Node(self.into()));
    }
}

impl Child for Nodes {
    fn append_to(self, children: &mut Vec<Content>) {
        children.push(Content::Node(self.into()));
    }
}

impl Child for &str {
    fn append_to(self, children: &mut Vec<Content>) {
        children.push(Content::Text(AttrValue::Rc(self.into())));
    }
}

impl Child for String {
    fn append_to(self, children: &mut Vec<Content>) {
        self.as_str().append_to(children);
    }
}

impl Child for &String {
    fn append_to(self, children: &mut Vec<Content>) {
        self.as_str().append_to(children);
    }
}

impl<C: Child> Child for Option<C> {
    fn append_to(self, children: &mut Vec<Content>) {
        match self {
            Some(child) => child.append_to(children),
            None => children.push(Content::Node(Html::default())),
        }
    }
}

/// A callback for one kind of event.
struct EventCallback<E> {
    kind: ListenerKind,
    callback: Callback<E>,
}

impl<E: JsCast> Listener for EventCallback<E> {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event.unchecked_into());
    }

    fn passive(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests;
