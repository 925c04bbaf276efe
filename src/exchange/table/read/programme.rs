//! A programme's figures from those of its row, by the rules for what is not stated.

use super::{OutcomeRow, ProgrammeRow};
use crate::exchange::table::figure::Reading;
use crate::exchange::table::notice::{Notice, NoticeKind};
use crate::exchange::table::recognise::Column;
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
    columns: &'a [Column],
    sheet: &'a str,
    notices: Vec<Notice>,
}

impl<'a> Programme<'a> {
    /// The programme of a row, without its group and pool, and what there is to know of it.
    pub(super) fn of(
        line: &'a Line<'a>,
        columns: &'a [Column],
        sheet: &'a str,
    ) -> (ProgrammeRow, Vec<Notice>) {
        let mut made = Self {
            line,
            columns,
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

    fn column(&self, role: &ColumnRole) -> Option<(usize, &'a Column)> {
        let mut columns = self.columns.iter().enumerate();
        columns.find(|(_, column)| column.role.is_same(role))
    }

    fn reading(&self, role: &ColumnRole) -> Option<&'a Reading> {
        let (at, _) = self.column(role)?;
        let mut readings = self.line.readings.iter();
        readings
            .find(|(column, _)| *column == at)
            .map(|(_, reading)| reading)
    }

    fn figure(&self, role: &ColumnRole) -> Option<f64> {
        match self.reading(role)? {
            Reading::Figure(figure) if is_out_of_range(role, *figure) => None,
            Reading::Figure(figure) | Reading::FigureInKroner(figure) => Some(*figure),
            _ => None,
        }
    }

    fn notice(&mut self, role: &ColumnRole, kind: NoticeKind) {
        self.notices.push(Notice {
            sheet: self.sheet.to_owned(),
            row: Some(self.line.row.number),
            column: self.column(role).map(|(_, column)| column.number),
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
            (None, Some(places)) => Some(occupancy * places),
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
        if !matches!(
            self.reading(&ColumnRole::Places),
            None | Some(Reading::Missing)
        ) {
            return None;
        }
        let kind = NoticeKind::PlacesAssumed { places };
        if self.column(&ColumnRole::Places).is_some() {
            self.notice(&ColumnRole::Places, kind);
        } else {
            self.notice(&ColumnRole::Persons, kind);
        }
        Some(places)
    }

    fn outcomes(&mut self, courses: Option<f64>) -> Vec<OutcomeRow> {
        let mut names: Vec<&'a str> = Vec::new();
        for name in self
            .columns
            .iter()
            .filter_map(|column| column.role.outcome())
        {
            let small = name.to_lowercase();
            if !names.iter().any(|seen| seen.to_lowercase() == small) {
                names.push(name);
            }
        }
        let outcomes = names.into_iter();
        outcomes
            .filter_map(|name| self.outcome(name, courses))
            .collect()
    }

    fn outcome(&mut self, name: &str, courses: Option<f64>) -> Option<OutcomeRow> {
        let named = name.to_owned();
        let role = ColumnRole::OutcomeCount(named.clone());
        let of = self.figure(&ColumnRole::OutcomeOf(named.clone()));
        let share_role = ColumnRole::OutcomeShare(named.clone());
        let share = self.figure(&share_role);
        let row = |count, of, of_stands_in, share| OutcomeRow {
            name: named.clone(),
            count,
            of,
            of_stands_in,
            share,
        };
        let of_share = |share: Option<f64>| share.map(|share| row(None, of, false, Some(share)));
        let Some(count) = self.figure(&role) else {
            return of_share(share);
        };
        let outcome = name.to_owned();
        let Some(all) = of.or(courses) else {
            self.notice(&role, NoticeKind::CountWithoutCourses { outcome });
            return of_share(share);
        };
        if count > all {
            let courses = all;
            self.notice(
                &role,
                NoticeKind::CountOverCourses {
                    outcome,
                    count,
                    courses,
                },
            );
            return None;
        }
        let stands_in = of.is_none();
        if stands_in {
            let (outcome, courses) = (outcome.clone(), all);
            self.notice(&role, NoticeKind::CoursesStandIn { outcome, courses });
        }
        if let Some(stated) = share
            && all > 0.0
        {
            let computed = count / all;
            if (computed - stated).abs() > half_step(stated) {
                let kind = NoticeKind::ShareDisagrees {
                    outcome,
                    stated,
                    computed,
                };
                self.notice(&share_role, kind);
            }
        }
        Some(row(Some(count), Some(all), stands_in, None))
    }
}

/// How far a share may be off, being rounded to the decimals that it has: whole per cent, or
/// finer.
fn half_step(share: f64) -> f64 {
    let mut step = 0.01;
    while step > 1e-6 && ((share / step).round() * step - share).abs() > 1e-9 {
        step /= 10.0;
    }
    step / 2.0 + 1e-9
}
