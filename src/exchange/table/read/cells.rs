//! What is doubtful about the cells of a row.

use super::{Reader, programme};
use crate::exchange::table::figure::{Evidence, Reading, evidence};
use crate::exchange::table::notice::{NoticeKind, shortened};
use crate::exchange::table::recognise::Column;
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::rows::Line;
use crate::exchange::table::sheet::{Address, Row};

impl Reader<'_> {
    /// What is doubtful about the cells of a row.
    pub(super) fn cells(&mut self, line: &Line) {
        let row = line.row;
        if let Some(name) = &line.name
            && name.contains('\u{fffd}')
        {
            let text = shortened(name);
            let names = self.column(&ColumnRole::Name).map(|column| column.number);
            self.notice(Some(row.number), names, NoticeKind::LostLetters { text });
        }
        for (at, found) in &line.readings {
            let Some(column) = self.how.columns.get(*at) else {
                continue;
            };
            let text = row
                .at(column.number)
                .text()
                .map(shortened)
                .unwrap_or_default();
            let heading = column.heading.clone();
            let kind = match found {
                Reading::Missing => None,
                Reading::Figure(read) => self.doubt(row, column, &text, *read),
                Reading::FigureInKroner(_) => Some(NoticeKind::UnitTwice { text, heading }),
                Reading::Error(text) => Some(NoticeKind::ErrorValue {
                    text: shortened(text),
                }),
                Reading::Uncomputed => Some(NoticeKind::Uncomputed),
                Reading::Date(day) => {
                    let day = day.clone().map_err(|text| shortened(&text));
                    Some(NoticeKind::Date { day, heading })
                }
                Reading::PercentInAmounts => Some(NoticeKind::PercentInAmounts { heading }),
                Reading::Text(text) => {
                    let text = shortened(text);
                    Some(NoticeKind::NotANumber { text, heading })
                }
            };
            if let Some(kind) = kind {
                let number = column.number;
                self.notice(Some(row.number), Some(number), kind);
            }
        }
    }

    /// What is doubtful about a figure.
    fn doubt(&self, row: &Row, column: &Column, text: &str, read: f64) -> Option<NoticeKind> {
        let at = Address {
            row: row.number,
            column: column.number,
        };
        let heading = column.heading.clone();
        let merged = self
            .sheet
            .merged_at(at)
            .filter(|merged| merged.last.row > row.number);
        if let Some(merged) = merged {
            let last_row = merged.last.row;
            return Some(NoticeKind::MergedFigures { last_row, heading });
        }
        if programme::is_out_of_range(&column.role, read) {
            return Some(NoticeKind::ShareOutOfRange {
                share: read,
                heading,
            });
        }
        match evidence(text) {
            Evidence::Sure(style) if style != column.style => {
                let text = text.to_owned();
                Some(NoticeKind::OtherStyle { text, read })
            }
            _ => None,
        }
    }
}
