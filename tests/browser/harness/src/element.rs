//! A part of the page, as the browser holds it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Engine, Key, Page};

/// The name under which WebDriver passes elements.
pub(crate) const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the open document. It goes stale if the app replaces it.
#[derive(Debug, Clone)]
pub struct Element<'page> {
    /// The session it belongs to.
    page: &'page Page,
    /// Its id in the session.
    id: String,
}

impl<'page> Element<'page> {
    /// Reads an element out of an answer.
    pub(crate) fn read(page: &'page Page, answer: &Value) -> Result<Self> {
        let id = answer[REFERENCE]
            .as_str()
            .context("the answer is no element")?;
        Ok(Self {
            page,
            id: id.to_owned(),
        })
    }

    /// The element as an argument of [`Page::run`].
    #[must_use]
    pub fn argument(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    /// Clicks its middle, after scrolling to it.
    pub fn click(&self) -> Result<()> {
        self.post("click", &json!({}))
    }

    /// Types into it, at the end of what is there.
    pub fn type_text(&self, text: &str) -> Result<()> {
        if self.page.engine() == Engine::WebKit && !self.has_focus()? {
            // Its driver would mark what is there when it gives the focus.
            self.focus()?;
            self.page.run(
                "const [field] = arguments;
                 field.setSelectionRange?.(field.value.length, field.value.length)",
                &[self.argument()],
            )?;
        }
        self.post("value", &json!({ "text": text }))
    }

    /// Replaces what stands in a field, as a person would: all of it marked,
    /// then overwritten.
    pub fn replace_text(&self, text: &str) -> Result<()> {
        self.focus()?;
        self.page.press(&[Key::Control, Key::Char('a')])?;
        if text.is_empty() {
            self.page.press(&[Key::Delete])
        } else {
            self.type_text(text)
        }
    }

    /// Presses keys together while the element has the focus.
    pub fn press(&self, keys: &[Key]) -> Result<()> {
        self.focus()?;
        self.page.press(keys)
    }

    /// Gives it the focus.
    pub fn focus(&self) -> Result<()> {
        self.page.run("arguments[0].focus()", &[self.argument()])?;
        Ok(())
    }

    /// Whether it has the focus.
    pub fn has_focus(&self) -> Result<bool> {
        let answer = self.page.run(
            "return document.activeElement === arguments[0]",
            &[self.argument()],
        )?;
        Ok(answer == json!(true))
    }

    /// The text that is seen of it.
    pub fn text(&self) -> Result<String> {
        self.string(&self.get("text")?)
    }

    /// An attribute, as it stands in the markup.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let answer = self.page.run(
            "return arguments[0].getAttribute(arguments[1])",
            &[self.argument(), json!(name)],
        )?;
        Ok(answer.as_str().map(str::to_owned))
    }

    /// A property, such as a field's `value`.
    pub fn property(&self, name: &str) -> Result<Value> {
        self.get(&format!("property/{name}"))
    }

    /// What stands in a field.
    pub fn value(&self) -> Result<String> {
        self.string(&self.property("value")?)
    }

    /// Whether it is shown.
    pub fn is_shown(&self) -> Result<bool> {
        Ok(self.get("displayed")? == json!(true))
    }

    /// The name that assistive technology reads.
    pub fn accessible_name(&self) -> Result<String> {
        self.string(&self.get("computedlabel")?)
    }

    /// The role that assistive technology reads.
    pub fn role(&self) -> Result<String> {
        self.string(&self.get("computedrole")?)
    }

    /// Left, top, width and height in the viewport, in CSS pixels.
    pub fn rectangle(&self) -> Result<[f64; 4]> {
        let answer = self.page.run(
            "const r = arguments[0].getBoundingClientRect(); return [r.x, r.y, r.width, r.height]",
            &[self.argument()],
        )?;
        serde_json::from_value(answer).context("no rectangle")
    }

    /// Presses the pointer on its middle, moves it in steps, and lets go.
    pub fn drag(&self, right: f64, down: f64) -> Result<()> {
        self.page.run(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
            &[self.argument()],
        )?;
        let [left, top, width, height] = self.rectangle()?;
        self.page
            .drag((left + width / 2.0, top + height / 2.0), (right, down))
    }

    /// The first element below this one that fits the selector.
    pub fn find(&self, css: &str) -> Result<Element<'page>> {
        let answer = self.page.post(
            &format!("element/{}/element", self.id),
            &json!({ "using": "css selector", "value": css }),
        )?;
        Self::read(self.page, &answer)
    }

    /// A command about this element.
    fn post(&self, command: &str, body: &Value) -> Result<()> {
        self.page
            .post(&format!("element/{}/{command}", self.id), body)?;
        Ok(())
    }

    /// A question about this element.
    fn get(&self, question: &str) -> Result<Value> {
        self.page.get(&format!("element/{}/{question}", self.id))
    }

    /// An answer that has to be text.
    fn string(&self, answer: &Value) -> Result<String> {
        answer
            .as_str()
            .map(str::to_owned)
            .with_context(|| format!("not a text: {answer} ({})", self.id))
    }
}
