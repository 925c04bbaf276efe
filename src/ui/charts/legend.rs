//! What the marks of a chart mean, in words beside small samples of them.

use crate::present::chart::parts::Part;
use crate::present::scale::svg;
use yew::prelude::*;

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
    /// A piece of a bar.
    Part(Part),
    /// A hollow piece of a bar: saved.
    Saved,
    /// The curve that is looked at.
    Own,
    /// The area where it is dearer.
    Dearer,
    /// The area where it is cheaper.
    Cheaper,
}

/// The legend of a chart, as a list.
pub fn legend(items: &[(Sample, &'static str)]) -> Html {
    html! {
        <ul class="key">
            { for items.iter().enumerate().map(|(index, &(mark, label))| html! {
                <li key={index}>
                    { sample(mark) }
                    <span>{ label }</span>
                </li>
            }) }
        </ul>
    }
}

fn sample(sample: Sample) -> Html {
    let (width, marks) = match sample {
        Sample::Hollow => (16, html! { <circle class="full" cx="8" cy="8" r="5.25" /> }),
        Sample::Filled => (
            16,
            html! { <circle class="actual" cx="8" cy="8" r="6.5" /> },
        ),
        Sample::Step => (
            28,
            html! { <line class="span" x1="3" x2="26" y1="8" y2="8" /> },
        ),
        Sample::Saved => (
            24,
            html! { <rect class="part-saved" x="0.5" y="2.5" width="23" height="11" /> },
        ),
        Sample::Own => (
            28,
            html! { <line class="curve-a" x1="1" x2="27" y1="8" y2="8" /> },
        ),
        Sample::Cheaper => (
            24,
            html! { <rect class="cheaper" x="0" y="2" width="24" height="12" /> },
        ),
        Sample::Dearer => (
            24,
            html! {
                <g>
                    <rect class="dearer" x="0" y="2" width="24" height="12" />
                    { dotted("dearer-dot", 0.9) }
                </g>
            },
        ),
        Sample::Part(part) => (
            24,
            html! {
                <g>
                    <rect
                        class={part.class()}
                        fill={(part != Part::Direct).then_some("none")}
                        x="0.5" y="2.5" width="23" height="11"
                    />
                    { inside(part) }
                </g>
            },
        ),
        Sample::Comparison => (
            10,
            html! { <line class="other" x1="5" x2="5" y1="0" y2="16" /> },
        ),
        Sample::Range => (
            28,
            html! {
                <g class="band">
                    { hatched((1.0, 2.0), 26.0, 12.0) }
                    <line class="band-edge" x1="1" x2="1" y1="2" y2="14" />
                    <line class="band-edge" x1="27" x2="27" y1="2" y2="14" />
                </g>
            },
        ),
    };
    html! {
        <svg
            class="key-mark"
            width={width.to_string()}
            height="16"
            viewBox={format!("0 0 {width} 16")}
            aria-hidden="true"
            focusable="false"
        >
            { marks }
        </svg>
    }
}

/// What fills the sample of a piece.
fn inside(part: Part) -> Html {
    let slant = |class: &'static str, d: &'static str| html! { <path class={class} {d} /> };
    match part {
        Part::Direct => html! {},
        Part::Administration => slant("admin-line", "M1 8L6 3M3 13L13 3M10 13L20 3M17 13L23 7"),
        Part::StepDirect => dotted("step-dot", 1.2),
        Part::StepAdministration => slant("step-line", "M1 8L6 13M3 3L13 13M10 3L20 13M17 3L23 9"),
    }
}

fn dotted(class: &'static str, r: f64) -> Html {
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
    html! {
        <g>
            { for spots.iter().enumerate().map(|(index, &(x, y))| html! {
                <circle key={index} class={class} cx={svg(x)} cy={svg(y)} r={svg(r)} />
            }) }
        </g>
    }
}

/// What fills a piece of a bar; direct cost is solid and has no pattern.
pub(super) fn pattern(part: Part, id: String) -> Option<Html> {
    let marks = match part {
        Part::Direct => return None,
        Part::Administration => {
            html! { <path class="admin-line" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" /> }
        }
        Part::StepDirect => html! { <circle class="step-dot" cx="3" cy="3" r="1.3" /> },
        Part::StepAdministration => {
            html! { <path class="step-line" d="M-1 5L1 7M0 0L6 6M5 -1L7 1" /> }
        }
    };
    Some(html! {
        <pattern key={id.clone()} {id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class="pattern-ground" width="6" height="6" />
            { marks }
        </pattern>
    })
}

/// The hatching of a range.
pub(super) fn range_pattern(id: &str) -> Html {
    html! {
        <pattern id={id.to_owned()} width="5" height="5" patternUnits="userSpaceOnUse">
            <path class="band-line" d="M-1 1L1 -1M0 5L5 0M4 6L6 4" />
        </pattern>
    }
}

/// The same hatching without a pattern, whose id would have to be unique.
fn hatched((x, y): (f64, f64), width: f64, height: f64) -> Html {
    let mut path = String::new();
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
            path.push(command);
            path.push_str(&svg(x + px));
            path.push(' ');
            path.push_str(&svg(y + py));
        }
        start += 5.0;
    }
    html! { <path class="band-line" d={path} /> }
}
