//! What the charts made of named rows have in common: a column of names where
//! there is room for one, names above their marks where there is not.

use super::text::{truncate, wrap_lines};
use super::{Face, NARROW, Text};

/// A named row of a chart, with what is drawn in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row<V> {
    /// Unlike that of any other row.
    pub key: String,
    /// Whose values they are, or what is counted.
    pub name: String,
    /// A quiet line beside the name: `19 af 24 pladser`.
    pub sub: String,
    /// Whether the row stands for its group and is drawn heavier.
    pub emphasised: bool,
    /// What is drawn.
    pub values: V,
}

/// A row, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowMarks<M> {
    /// The key of the row.
    pub key: String,
    /// The whole name, for where it is shortened.
    pub name: String,
    /// Name and what stands beside it.
    pub names: Vec<Text>,
    /// Whether the row is drawn heavier.
    pub emphasised: bool,
    /// What is drawn.
    pub marks: M,
}

impl<V> Row<V> {
    /// What its name needs room for.
    pub(super) fn heading(&self) -> Heading<'_> {
        Heading {
            name: &self.name,
            sub: &self.sub,
            strong: self.emphasised,
        }
    }

    /// The row with its names and marks in their places.
    pub(super) fn laid_out<M>(&self, names: Vec<Text>, marks: M) -> RowMarks<M> {
        RowMarks {
            key: self.key.clone(),
            name: self.name.clone(),
            names,
            emphasised: self.emphasised,
            marks,
        }
    }
}

/// A picture has rows for all of a list that is no longer than this.
const MOST_IN_FULL: usize = 40;

/// So many of a longer one from either end.
const AT_EITHER_END: usize = 10;

/// Of a list in order, those that a picture has room for: all, or both ends of a long one.
///
/// ```
/// use pladspris::present::chart::rows::{ends, left_out};
///
/// assert_eq!(ends(vec![0; 40]).len(), 40);
/// assert_eq!(ends((0..500).collect::<Vec<_>>())[9..11], [9, 490]);
/// assert_eq!(left_out(500), 480);
/// ```
#[must_use]
pub fn ends<T>(mut list: Vec<T>) -> Vec<T> {
    let left_out = left_out(list.len());
    if left_out > 0 {
        list.drain(AT_EITHER_END..AT_EITHER_END + left_out);
    }
    list
}

/// How many of so many it leaves out.
#[must_use]
pub fn left_out(of: usize) -> usize {
    if of > MOST_IN_FULL {
        of - 2 * AT_EITHER_END
    } else {
        0
    }
}

/// What a row is called.
pub(super) struct Heading<'a> {
    pub(super) name: &'a str,
    pub(super) sub: &'a str,
    pub(super) strong: bool,
}

/// The names of a row, with baselines measured from the top of their box.
pub(super) struct Names {
    pub(super) texts: Vec<Text>,
    pub(super) height: f64,
}

pub(super) struct Columns {
    pub(super) narrow: bool,
    /// Where the plot may begin.
    pub(super) left: f64,
    pub(super) names: Vec<Names>,
}

/// Between the column of names and the plot, where a dot at zero takes its half.
const GUTTER: f64 = 22.0;
/// The same where names stand above.
const NARROW_LEFT: f64 = 13.0;

impl Columns {
    /// `right` is what the names of a narrow chart leave free at the right edge.
    pub(super) fn new<'a>(
        headings: impl IntoIterator<Item = Heading<'a>>,
        width: f64,
        right: f64,
    ) -> Self {
        let narrow = width < NARROW;
        let room = if narrow {
            (width - right).max(width * 0.4)
        } else {
            (width * 0.3).min(260.0)
        };
        let names: Vec<Names> = headings
            .into_iter()
            .map(|heading| heading.placed(room, narrow))
            .collect();
        let widest = names
            .iter()
            .flat_map(|names| names.texts.iter())
            .map(|text| text.span().1)
            .fold(0.0, f64::max);
        Self {
            narrow,
            left: if narrow { NARROW_LEFT } else { widest + GUTTER },
            names,
        }
    }
}

impl Heading<'_> {
    fn placed(&self, room: f64, narrow: bool) -> Names {
        let face = if self.strong {
            Face::Strong
        } else {
            Face::Name
        };
        let lines = wrap_lines(self.name, face, room, 4);
        let mut texts = Vec::with_capacity(lines.len() + 1);
        let mut height = 0.0;
        let mut end = 0.0;
        for line in lines {
            height += face.leading();
            end = face.width(&line) + 8.0;
            texts.push(Text::start(0.0, height - 4.0, face, line));
        }
        if !self.sub.is_empty() {
            let level = narrow && end + Face::Sub.width(self.sub) <= room && height > 0.0;
            if level {
                texts.push(Text::start(end, height - 4.0, Face::Sub, self.sub));
            } else {
                height += Face::Sub.leading();
                let sub = truncate(self.sub, Face::Sub, room);
                texts.push(Text::start(0.0, height - 4.0, Face::Sub, sub));
            }
        }
        Names { texts, height }
    }
}

impl Names {
    /// The texts of a row that begins at `top`.
    pub(super) fn at(&self, top: f64) -> Vec<Text> {
        self.texts
            .iter()
            .map(|text| Text {
                y: text.y + top,
                ..text.clone()
            })
            .collect()
    }
}
