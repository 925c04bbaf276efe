//! Text in a chart: its size, its position and its line breaks.

use crate::present::scale::{TextAnchor, bold_width, text_width};

/// What a text in a chart is for. The size goes into the markup, so that a text is
/// drawn as large as it was measured; weight and colour come from the class, and
/// the style sheet must not draw a light face bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The name of a row.
    Name,
    /// The name of a row that stands for its group.
    Strong,
    /// What is said beside a name, quietly.
    Sub,
    /// A value at its mark.
    Value,
    /// A tick of an axis.
    Tick,
    /// What a line stands for.
    Line,
    /// The flag of a break-even.
    Flag,
    /// Whose curve it is that is looked at, and what its handle says.
    Own,
    /// A word in an area.
    Word,
}

impl Face {
    /// The font size in pixels, never under 12.
    #[must_use]
    pub const fn size(self) -> f64 {
        match self {
            Self::Strong | Self::Name | Self::Value => 14.0,
            Self::Line | Self::Flag | Self::Own | Self::Word => 13.0,
            Self::Sub | Self::Tick => 12.0,
        }
    }

    /// The class of the text element.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Strong => "name strong",
            Self::Sub => "sub",
            Self::Value => "value",
            Self::Tick => "tick",
            Self::Line => "other-name",
            Self::Flag => "flag-text",
            Self::Own => "own-name",
            Self::Word => "word",
        }
    }

    /// The estimated width of a text in this face.
    #[must_use]
    pub fn width(self, text: &str) -> f64 {
        match self {
            Self::Strong | Self::Value | Self::Flag | Self::Own => bold_width(text, self.size()),
            // Set in the medium weight where a face has one.
            Self::Name => text_width(text, self.size()) * 1.04,
            Self::Sub | Self::Tick | Self::Line | Self::Word => text_width(text, self.size()),
        }
    }

    /// The distance between two baselines.
    #[must_use]
    pub const fn leading(self) -> f64 {
        self.size() + 4.0
    }
}

/// A line of text where it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The `x` of the anchor.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// Which point of the text `x` is.
    pub anchor: TextAnchor,
    /// Size and class.
    pub face: Face,
    /// What is written.
    pub text: String,
}

impl Text {
    /// A text that starts at `x`.
    pub(super) fn start(x: f64, y: f64, face: Face, text: impl Into<String>) -> Self {
        Self::new(x, y, TextAnchor::Start, face, text)
    }

    /// A text with any anchor.
    pub(super) fn new(
        x: f64,
        y: f64,
        anchor: TextAnchor,
        face: Face,
        text: impl Into<String>,
    ) -> Self {
        Self {
            x,
            y,
            anchor,
            face,
            text: text.into(),
        }
    }

    /// The stretch of pixels from left to right that the text covers.
    #[must_use]
    pub fn span(&self) -> (f64, f64) {
        let width = self.face.width(&self.text);
        let left = match self.anchor {
            TextAnchor::Start => self.x,
            TextAnchor::Middle => self.x - width / 2.0,
            TextAnchor::End => self.x - width,
        };
        (left, left + width)
    }

    /// The box the text covers, from the height of a capital to the descent.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let (left, right) = self.span();
        Rect {
            left,
            right,
            top: self.y - self.face.size() * 0.8,
            bottom: self.y + self.face.size() * 0.25,
        }
    }
}

/// A box in the pixels of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Rect {
    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right - 1e-6
            && other.left < self.right - 1e-6
            && self.top < other.bottom - 1e-6
            && other.top < self.bottom - 1e-6
    }

    /// Whether the other box lies within this one.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.left >= self.left - 1e-6
            && other.right <= self.right + 1e-6
            && other.top >= self.top - 1e-6
            && other.bottom <= self.bottom + 1e-6
    }

    /// The box with so much more on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }
}

const ELLIPSIS: char = '…';

/// The text, or as much of its beginning as has room, with an ellipsis.
pub(super) fn truncate(text: &str, face: Face, room: f64) -> String {
    if face.width(text) <= room {
        return text.to_owned();
    }
    let mut left = room - face.width("…");
    let mut out = String::new();
    for c in text.chars() {
        left -= face.width(c.encode_utf8(&mut [0; 4]));
        if left < 0.0 {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end_matches([' ', '\u{a0}']).len());
    out.push(ELLIPSIS);
    out
}

/// The text wrapped at spaces into at most `max_lines` lines, the last one truncated
/// where that is not enough.
pub(super) fn wrap_lines(text: &str, face: Face, room: f64, max_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let full = lines.len() >= max_lines.max(1);
        match lines.last_mut() {
            Some(line) if full || face.width(line) + face.width(" ") + face.width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        *line = truncate(line, face, room);
    }
    lines
}
