//! A programme's figures from those of its row, by the rules for what is not stated.

use super::roles::{Outcome, Placed, Roles};
use super::{OutcomeRow, ProgrammeRow};
use crate::exchange::table::figure::Reading;
use crate::exchange::table::notice::{Notice, NoticeKind};
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::rows::Line;

/// The highest occupancy that is not taken for a mistake.
const MOST_OCCUPANCY: f64 = 1.5;
/// How far an occupancy may be off, being rounded to whole per cent.
const OCCUPANCY_STEP: f64 = 0.006;

/// Whether a share cannot be one.
pub(super) fn is_out_of_range(role: &ColumnRole, share: f64) -> bool {
    match role {
        ColumnRole::Occupancy => share > MOST_OCCUPANCY,
        ColumnRole::FixedShare | ColumnRole::OutcomeShare(_) => share > 1.0,
        _ => false,
    }
}

/// A row on its way to a programme.
pub(super) struct Programme<'a> {
    line: &'a Line<'a>,
    roles: &'a Roles<'a>,
    sheet: &'a str,
    notices: Vec<Notice>,
}

impl<'a> Programme<'a> {
    /// The programme of a row, without its group and pool, and what there is to know of it.
    pub(super) fn of(
        line: &'a Line<'a>,
        roles: &'a Roles<'a>,
        sheet: &'a str,
    ) -> (ProgrammeRow, Vec<Notice>) {
        let mut made = Self {
            line,
            roles,
            sheet,
            notices: Vec::new(),
        };
        let row = made.row();
        (row, made.notices)
    }

    fn row(&mut self) -> ProgrammeRow {
        let budget = self.figure(&ColumnRole::Budget);
        let mut rate = self.figure(&ColumnRole::Rate);
        if budget.is_some() && rate.is_some() {
            self.notice(&ColumnRole::Rate, NoticeKind::BudgetAndRate);
            rate = None;
        }
        let stated_places = self.figure(&ColumnRole::Places);
        let persons = self.persons(stated_places);
        let places = stated_places.or_else(|| self.assumed_places(budget, persons));
        let courses = self.figure(&ColumnRole::Courses);
        ProgrammeRow {
            row: self.line.row.number,
            name: self.line.name.clone().unwrap_or_default(),
            group: None,
            pool: None,
            budget,
            rate,
            places,
            places_assumed: stated_places.is_none() && places.is_some(),
            persons,
            courses,
            hours: self.figure(&ColumnRole::Hours),
            fixed_share: self.figure(&ColumnRole::FixedShare),
            outcomes: self.outcomes(courses),
        }
    }

    /// What the row states in the column that is taken for this.
    fn figure(&self, role: &ColumnRole) -> Option<f64> {
        self.figure_in(self.roles.get(role))
    }

    fn figure_in(&self, column: Option<Placed>) -> Option<f64> {
        let (at, column) = column?;
        match self.line.reading(at) {
            Reading::Figure(figure) if is_out_of_range(&column.role, *figure) => None,
            Reading::Figure(figure) | Reading::FigureInKroner(figure) => Some(*figure),
            _ => None,
        }
    }

    fn notice(&mut self, role: &ColumnRole, kind: NoticeKind) {
        self.notice_in(self.roles.get(role), kind);
    }

    fn notice_in(&mut self, column: Option<Placed>, kind: NoticeKind) {
        self.notices.push(Notice {
            sheet: self.sheet.to_owned(),
            row: Some(self.line.row.number),
            column: column.map(|(_, column)| column.number),
            kind,
        });
    }

    /// The persons stated, or those that occupancy and places give.
    fn persons(&mut self, places: Option<f64>) -> Option<f64> {
        let stated = self.figure(&ColumnRole::Persons);
        let Some(occupancy) = self.figure(&ColumnRole::Occupancy) else {
            return stated;
        };
        match (stated, places) {
            (Some(persons), Some(places)) if places > 0.0 => {
                let computed = persons / places;
                if (computed - occupancy).abs() > OCCUPANCY_STEP {
                    let stated = occupancy;
                    let kind = NoticeKind::OccupancyDisagrees { stated, computed };
                    self.notice(&ColumnRole::Occupancy, kind);
                }
                Some(persons)
            }
            (Some(persons), _) => Some(persons),
            (None, Some(places)) => Some(plain(occupancy * places)),
            (None, None) => {
                self.notice(&ColumnRole::Occupancy, NoticeKind::OccupancyWithoutPlaces);
                None
            }
        }
    }

    /// As many places as persons, for a budget whose places are not stated. A cell that could
    /// not be read states them, and nothing is assumed in its place.
    fn assumed_places(&mut self, budget: Option<f64>, persons: Option<f64>) -> Option<f64> {
        budget?;
        let places = persons?;
        let stated = self.roles.get(&ColumnRole::Places);
        if stated.is_some_and(|(at, _)| *self.line.reading(at) != Reading::Missing) {
            return None;
        }
        let beside = stated.or(self.roles.get(&ColumnRole::Persons));
        self.notice_in(beside, NoticeKind::PlacesAssumed { places });
        Some(places)
    }

    fn outcomes(&mut self, courses: Option<f64>) -> Vec<OutcomeRow> {
        let roles = self.roles;
        let outcomes = roles.outcomes.iter();
        outcomes
            .filter_map(|outcome| self.outcome(outcome, courses))
            .collect()
    }

    fn outcome(&mut self, columns: &Outcome, courses: Option<f64>) -> Option<OutcomeRow> {
        let of = self.figure_in(columns.of);
        let share = self.figure_in(columns.share);
        let outcome = columns.name.to_owned();
        let of_share = |name: String| {
            share.map(|share| OutcomeRow {
                name,
                count: None,
                of,
                of_stands_in: false,
                share: Some(share),
            })
        };
        let Some(count) = self.figure_in(columns.count) else {
            return of_share(outcome);
        };
        let Some(all) = of.or(courses) else {
            let name = outcome.clone();
            let kind = NoticeKind::CountWithoutCourses { outcome };
            self.notice_in(columns.count, kind);
            return of_share(name);
        };
        if count > all {
            let courses = all;
            let kind = NoticeKind::CountOverCourses {
                outcome,
                count,
                courses,
            };
            self.notice_in(columns.count, kind);
            return None;
        }
        if of.is_none() {
            let (outcome, courses) = (outcome.clone(), all);
            let kind = NoticeKind::CoursesStandIn { outcome, courses };
            self.notice_in(columns.count, kind);
        }
        if let Some(stated) = share
            && all > 0.0
        {
            let computed = count / all;
            if (computed - stated).abs() > half_step(stated) {
                let outcome = outcome.clone();
                let kind = NoticeKind::ShareDisagrees {
                    outcome,
                    stated,
                    computed,
                };
                self.notice_in(columns.share, kind);
            }
        }
        Some(OutcomeRow {
            name: outcome,
            count: Some(count),
            of: Some(all),
            of_stands_in: of.is_none(),
            share: None,
        })
    }
}

/// A product without what floats add to it: 93 % of 30 is 27.9 and not 27.900000000000002.
fn plain(product: f64) -> f64 {
    const DECIMALS: f64 = 1e9;
    let whole = (product * DECIMALS).round();
    if whole.is_finite() {
        whole / DECIMALS
    } else {
        product
    }
}

/// To what a share is rounded, by the decimals that it has: whole per cent, or finer.
#[must_use]
pub fn rounding_step(share: f64) -> f64 {
    let mut step = 0.01;
    while step > 1e-6 && ((share / step).round() * step - share).abs() > 1e-9 {
        step /= 10.0;
    }
    step
}

/// How far a share may be off, being rounded to the decimals that it has.
fn half_step(share: f64) -> f64 {
    rounding_step(share) / 2.0 + 1e-9
}
