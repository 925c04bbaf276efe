//! A picture as a file of its own: the chart as it stands on the page, with the colours and
//! faces that styles give it written on its marks, on light ground, between what it is and
//! whose figures they are.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement,
    XmlSerializer,
};

use super::document::all_within;
use super::export;
use crate::present::scale::{bold_width, svg, text_width};
use crate::writing;

/// In which form a picture is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureForm {
    /// Lines and letters, to enlarge and to edit.
    Svg,
    /// Points, twice as many as on the page.
    Png,
}

/// What is written around a picture.
#[derive(Debug)]
pub struct Caption {
    /// Above it.
    pub title: String,
    /// Under it, a line each.
    pub notes: Vec<String>,
}

/// What styles decide about a mark, by the names that attributes have too.
const STYLED: [&str; 12] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
];

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// White around everything, in pixels.
const MARGIN: f64 = 20.0;
/// From one line of text to the next, for their size.
const LEADING: f64 = 1.4;
/// The size of what stands under the chart.
const SMALL: f64 = 13.0;
const TITLE: f64 = 17.0;

/// Hands the reader the chart of a figure, `name` without its ending. Nothing happens where
/// the figure has none, or the browser cannot paint.
pub fn save(figure: &Element, caption: &Caption, form: PictureForm, name: &str) {
    let Some(drawn) = in_light(|| Sheet::of(figure, caption)) else {
        return;
    };
    let Ok(text) = XmlSerializer::new().and_then(|writer| writer.serialize_to_string(&drawn.svg))
    else {
        return;
    };
    match form {
        PictureForm::Svg => {
            export::download(&format!("{name}.svg"), "image/svg+xml", text.as_bytes());
        }
        PictureForm::Png => paint(&text, drawn.size, format!("{name}.png")),
    }
}

/// Paints a picture at twice its size, and hands it over once that is done.
fn paint(text: &str, (width, height): (f64, f64), name: String) {
    let (Ok(image), Ok(canvas)) = (
        HtmlImageElement::new(),
        document()
            .create_element("canvas")
            .map(JsCast::unchecked_into::<HtmlCanvasElement>),
    ) else {
        return;
    };
    let size = (2.0 * width, 2.0 * height);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "as large as a screen"
    )]
    let whole = |x: f64| x as u32;
    canvas.set_width(whole(size.0));
    canvas.set_height(whole(size.1));
    let painted = image.clone();
    EventListener::once(&image, "load", move |_| {
        let context = canvas.get_context("2d").ok().flatten();
        let context = context.map(JsCast::unchecked_into::<CanvasRenderingContext2d>);
        let done = context.and_then(|context| {
            context
                .draw_image_with_html_image_element_and_dw_and_dh(
                    &painted, 0.0, 0.0, size.0, size.1,
                )
                .ok()?;
            canvas.to_data_url().ok()
        });
        if let Some(points) = done {
            export::hand_over(&name, &points);
        }
    })
    .forget();
    let text: String = js_sys::encode_uri_component(text).into();
    image.set_src(&format!("data:image/svg+xml,{text}"));
}

/// Works with the page in its light theme, and gives it its own back before anything is
/// painted.
fn in_light<T>(work: impl FnOnce() -> T) -> T {
    const THEME: &str = "data-theme";
    let root = document().document_element();
    let before = root.as_ref().and_then(|root| root.get_attribute(THEME));
    let set = |theme: Option<&str>| {
        if let Some(root) = &root {
            match theme {
                Some(theme) => drop(root.set_attribute(THEME, theme)),
                None => drop(root.remove_attribute(THEME)),
            }
        }
    };
    set(Some("light"));
    let done = work();
    set(before.as_deref());
    done
}

/// A picture that grows downwards.
struct Sheet {
    svg: Element,
    size: (f64, f64),
}

impl Sheet {
    fn of(figure: &Element, caption: &Caption) -> Option<Self> {
        let chart = figure.query_selector(".stage svg").ok()??;
        let (wide, high) = size_of(&chart)?;
        let root = document().create_element_ns(Some(NAMESPACE), "svg").ok()?;
        let face = style_of(&chart)?.get_property_value("font-family").ok()?;
        set(&root, "font-family", &face);
        let mut sheet = Self {
            svg: root,
            size: (wide + 2.0 * MARGIN, MARGIN),
        };
        let ground = sheet.add("rect", &[("fill", "#ffffff")])?;
        sheet.write(&caption.title, 0.0, TITLE, "600")?;
        sheet.size.1 += SMALL;
        sheet.place(&chart)?;
        sheet.size.1 += high + SMALL;
        let legend: Vec<(Element, Element, (f64, f64))> = all_within(figure, ".key > li")
            .into_iter()
            .filter_map(|item| {
                let mark = item.query_selector("svg").ok()??;
                let size = size_of(&mark)?;
                Some((item, mark, size))
            })
            .collect();
        let widest = legend.iter().map(|(_, _, (wide, _))| *wide);
        let beside = widest.fold(0.0, f64::max) + 8.0;
        for (item, mark, (_, mark_high)) in legend {
            sheet.place(&mark)?;
            // The line stands beside the mark and not under it.
            let top = sheet.size.1;
            sheet.write(
                &item.text_content().unwrap_or_default(),
                beside,
                SMALL,
                "400",
            )?;
            sheet.size.1 = sheet.size.1.max(top + mark_high);
        }
        for (at, item) in all_within(figure, ".names > li").iter().enumerate() {
            let name = item.text_content().unwrap_or_default();
            sheet.write(&format!("{} {name}", at + 1), 0.0, SMALL, "400")?;
        }
        sheet.size.1 += SMALL / 2.0;
        for note in &caption.notes {
            sheet.write(note, 0.0, SMALL, "400")?;
        }
        let (wide, high) = sheet.size;
        sheet.size = (wide.ceil(), (high + MARGIN).ceil());
        for (name, length) in [("width", sheet.size.0), ("height", sheet.size.1)] {
            set(&sheet.svg, name, &svg(length));
            set(&ground, name, &svg(length));
        }
        Some(sheet)
    }

    fn add(&self, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
        let part = document().create_element_ns(Some(NAMESPACE), name).ok()?;
        for (name, value) in attributes {
            set(&part, name, value);
        }
        self.svg.append_child(&part).ok()?;
        Some(part)
    }

    /// Writes a text from there to the right margin, over as many lines as it takes.
    fn write(&mut self, text: &str, from: f64, px: f64, weight: &str) -> Option<()> {
        let room = self.size.0 - 2.0 * MARGIN - from;
        let wide = if weight == "400" {
            text_width
        } else {
            bold_width
        };
        for line in lines(text, room, |line| wide(line, px)) {
            let base = self.size.1 + px;
            let place = [
                ("x", &*svg(MARGIN + from)),
                ("y", &*svg(base)),
                ("font-size", &*svg(px)),
                ("font-weight", weight),
                ("fill", "#16202a"),
            ];
            self.add("text", &place)?.set_text_content(Some(&line));
            self.size.1 += px * LEADING;
        }
        Some(())
    }

    /// Puts a copy of a picture here, that needs no style sheet.
    fn place(&self, picture: &Element) -> Option<()> {
        let copy: Element = picture.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        let parts = all_within(picture, "*");
        for (part, copied) in parts.iter().zip(all_within(&copy, "*")) {
            write_style(&style_of(part)?, &copied);
        }
        for (name, value) in [("x", MARGIN), ("y", self.size.1)] {
            set(&copy, name, &svg(value));
        }
        drop(copy.remove_attribute("class"));
        // A label may stand out of the chart.
        set(&copy, "overflow", "visible");
        self.svg.append_child(&copy).ok()?;
        Some(())
    }
}

/// Writes what styles decide about a mark on its copy.
fn write_style(style: &CssStyleDeclaration, copy: &Element) {
    for name in STYLED {
        if let Ok(value) = style.get_property_value(name) {
            set(copy, name, &plain_colour(&value));
        }
    }
    drop(copy.remove_attribute("class"));
}

/// A colour as every program reads it: browsers write mixed ones in a newer form, and what is
/// seen through as a colour.
///
/// ```text
/// color(srgb 1 0.5 0)   rgb(255,128,0)
/// rgba(0, 0, 0, 0)      none
/// ```
fn plain_colour(value: &str) -> String {
    if value == "rgba(0, 0, 0, 0)" {
        return "none".to_owned();
    }
    let parts = value
        .strip_prefix("color(srgb ")
        .and_then(|rest| rest.strip_suffix(')'));
    let Some(parts) = parts else {
        return value.to_owned();
    };
    let parts: Vec<String> = parts
        .split(' ')
        .take(3)
        .map(|part| svg((writing::number(part).unwrap_or_default() * 255.0).round()))
        .collect();
    format!("rgb({})", parts.join(","))
}

/// A text in lines that are no wider than there is room, where its words allow.
fn lines(text: &str, room: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}

/// The width and height of a picture that has them as attributes.
fn size_of(picture: &Element) -> Option<(f64, f64)> {
    let length = |name: &str| writing::number(&picture.get_attribute(name)?);
    Some((length("width")?, length("height")?))
}

fn style_of(part: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(part).ok()?
}

fn set(part: &Element, name: &str, value: &str) {
    drop(part.set_attribute(name, value));
}

#[cfg(test)]
mod tests {
    use super::{lines, plain_colour};

    #[test]
    fn colours_are_those_that_every_program_reads() {
        for (browsers, plain) in [
            ("rgb(11, 93, 138)", "rgb(11, 93, 138)"),
            ("color(srgb 1 0.5 0)", "rgb(255,128,0)"),
            ("color(srgb 1 0.5 0 / 0.5)", "rgb(255,128,0)"),
            ("rgba(0, 0, 0, 0)", "none"),
            ("url(\"#dots\")", "url(\"#dots\")"),
            ("none", "none"),
        ] {
            assert_eq!(plain_colour(browsers), plain, "{browsers}");
        }
    }

    #[test]
    fn texts_go_over_as_many_lines_as_they_take() {
        let width = |line: &str| f64::from(u32::try_from(line.chars().count()).unwrap());
        assert_eq!(
            lines("en pris pr. plads", 8.0, width),
            ["en pris", "pr.", "plads"]
        );
        assert_eq!(lines("helårspersoner", 8.0, width), ["helårspersoner"]);
        assert_eq!(lines("", 8.0, width), [""; 0]);
    }
}
