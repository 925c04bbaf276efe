//! What the marks of a chart mean, in words beside small samples of them.

use crate::present::chart::forest::Span;
use crate::present::chart::parts::Part;
use crate::present::scale::svg;
use crate::ui::markup::{El, el};

use super::forest::{band, rounding};
use super::patterns::path;
use super::{circle, line, rect};

/// A mark that a legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The hollow dot: all places in use, or before.
    Hollow,
    /// The filled dot: actual, or after.
    Filled,
    /// The dotted line: paid for empty places.
    Step,
    /// The upright line: what it is compared with.
    Comparison,
    /// The band: what the printed figures allow.
    Range,
    /// The band: what chance allows; without an upper end it runs out in a point.
    Chance {
        /// Whether it has none.
        open: bool,
    },
    /// The thin line: what rounding allows.
    Rounding,
    /// The dashed dot: nobody counted.
    StandIn,
    /// A piece of a bar.
    Part(Part),
    /// A hollow piece of a bar: saved.
    Saved,
}

/// The legend of a chart, as a list.
pub fn legend(items: &[(Sample, &'static str)]) -> El {
    el("ul").class("key").children_by_index(
        items
            .iter()
            .map(|&(mark, label)| el("li").with(sample(mark)).with(el("span").with(label))),
    )
}

fn sample(sample: Sample) -> El {
    let (width, marks) = match sample {
        Sample::Hollow => (16.0, circle("full", (8.0, 8.0)).attr("r", "5.25")),
        Sample::Filled => (16.0, circle("actual", (8.0, 8.0)).attr("r", "6.5")),
        Sample::StandIn => {
            let dot = circle("actual", (8.0, 8.0)).attr("r", "5.5");
            (16.0, el("g").class("guess").with(dot))
        }
        Sample::Chance { open } => (28.0, band(across(open), 8.0)),
        Sample::Rounding => (28.0, rounding(across(false), 8.0)),
        Sample::Step => (28.0, line("span", (3.0, 8.0), (26.0, 8.0))),
        Sample::Saved => (24.0, bar("part-saved")),
        Sample::Part(part) => {
            let fill = (part != Part::Direct).then_some("none");
            let bar = bar(part.class()).attr("fill", fill);
            (24.0, el("g").with(bar).with(inside(part)))
        }
        Sample::Comparison => (10.0, line("other", (5.0, 0.0), (5.0, 16.0))),
        Sample::Range => (
            28.0,
            el("g")
                .class("band")
                .with(hatched((1.0, 2.0), 26.0, 12.0))
                .with(line("band-edge", (1.0, 2.0), (1.0, 14.0)))
                .with(line("band-edge", (27.0, 2.0), (27.0, 14.0))),
        ),
    };
    el("svg")
        .class("key-mark")
        .attr("width", width)
        .attr("height", "16")
        .attr("viewBox", format!("0 0 {} 16", svg(width)))
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .with(marks)
}

/// The stretch of a sample.
fn across(open: bool) -> Span {
    Span {
        low: 1.0,
        high: 27.0,
        open,
    }
}

/// A piece of a bar.
fn bar(class: &'static str) -> El {
    rect((0.5, 2.5), (23.0, 11.0)).class(class)
}

/// What fills the sample of a piece.
fn inside(part: Part) -> Option<El> {
    Some(match part {
        Part::Direct => return None,
        Part::Administration => path("admin-line", "M1 8L6 3M3 13L13 3M10 13L20 3M17 13L23 7"),
        Part::StepDirect => dotted("step-dot", 1.2),
        Part::StepAdministration => path("step-line", "M1 8L6 13M3 3L13 13M10 3L20 13M17 3L23 9"),
    })
}

fn dotted(class: &'static str, radius: f64) -> El {
    let spots = [
        (4.0, 5.0),
        (12.0, 5.0),
        (20.0, 5.0),
        (8.0, 8.0),
        (16.0, 8.0),
        (4.0, 11.0),
        (12.0, 11.0),
        (20.0, 11.0),
    ];
    el("g").children_by_index(
        spots
            .iter()
            .map(|&spot| circle(class, spot).attr("r", radius)),
    )
}

/// The same hatching without a pattern, whose id would have to be unique.
fn hatched((x, y): (f64, f64), width: f64, height: f64) -> El {
    let mut d = String::new();
    let mut start = 5.0;
    while start < width + height {
        // Up to the right, cut at the edges of the box.
        let (x1, y1) = if start <= height {
            (0.0, start)
        } else {
            (start - height, height)
        };
        let (x2, y2) = if start <= width {
            (start, 0.0)
        } else {
            (width, start - width)
        };
        for (command, (px, py)) in [('M', (x1, y1)), ('L', (x2, y2))] {
            d.push(command);
            d.push_str(&svg(x + px));
            d.push(' ');
            d.push_str(&svg(y + py));
        }
        start += 5.0;
    }
    path("band-line", d)
}
