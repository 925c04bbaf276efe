//! Which figures are worked out under which heading.

use super::{ExampleFigure, Examples};
use crate::model::data_set::{GroupKey, Payment, ProgrammeKey};
use crate::model::figure::{
    Measure as M, Name, OccupancyBasis, OutcomeMeasure, PayoffMeasure, Subject,
};
use crate::model::occupancy;
use crate::model::parameter::{Key, Value};
use crate::model::payoff::{PayoffFigures, Threshold};
use crate::present::figure_query::{FigureQuery, ScenarioRef};
use crate::present::figures::lever;
use crate::present::number;
use crate::present::parameter_text::base_name;
use crate::present::reading::FormulaGroup;

/// A figure of the scenario as it is.
fn actual(subject: Subject, measure: M) -> FigureQuery {
    let basis = OccupancyBasis::Actual;
    FigureQuery::from(Name {
        subject,
        measure,
        basis,
    })
}

/// The same as if every place were in use.
fn at_full(subject: Subject, measure: M) -> FigureQuery {
    let basis = OccupancyBasis::Full;
    FigureQuery::from(Name {
        subject,
        measure,
        basis,
    })
}

/// Figures with nothing to say but whose they are.
fn plain(queries: impl IntoIterator<Item = FigureQuery>) -> Vec<ExampleFigure> {
    queries.into_iter().map(ExampleFigure::from).collect()
}

impl Examples<'_> {
    /// Every group of formulas.
    pub(super) fn all(self) -> Vec<FormulaGroup> {
        let words = self.words;
        let mut all = Vec::new();
        all.extend(self.direct());
        all.push(self.group(words.administration, self.administration()));
        let first = Subject::Programme(self.first);
        let both = self.first_and_group();
        let each = |query: fn(Subject, M) -> FigureQuery, measure| {
            both.iter().map(move |&s| query(s, measure))
        };
        let full = each(at_full, M::TotalCost).chain(each(at_full, M::Price));
        all.push(self.group(words.price_full, plain(full)));
        let now = each(actual, M::TotalCost).chain(each(actual, M::Price));
        all.push(self.group(words.price_actual, plain(now)));
        let step = [
            actual(first, M::DirectPrice),
            at_full(first, M::DirectPrice),
            actual(first, M::StepDirect),
            actual(first, M::StepAdministration),
        ];
        all.push(self.group(words.step, plain(step)));
        let idle = [M::IdlePlaces, M::IdleCost].map(|measure| actual(first, measure));
        all.push(self.group(words.idle_cost, plain(idle)));
        all.push(self.group(words.next_person, self.next_person()));
        let mut lever = self.group(words.lever, self.lever());
        let results = self.figures.results();
        let courses = results.programme(self.first).courses.value;
        if courses.is_some() {
            lever.note.push_str(words.lever_courses);
        }
        all.push(lever);
        all.extend(self.break_even());
        all.extend(self.range());
        let comparison = Subject::Comparison(self.comparison);
        let totals = [M::Buy, M::Fill, M::Close].map(|measure| actual(comparison, measure));
        all.push(self.group(words.totals, plain(totals)));
        let course = [
            M::CostPerCourse,
            M::WeeksPerCourse,
            M::ParticipantHours,
            M::CostPerHour,
        ];
        let course = course.map(|measure| actual(first, measure));
        all.push(self.group(words.course, plain(course)));
        // A mean of one price is that price.
        if self.figures.scenario.data().members(self.a).len() > 1 {
            let means = [
                M::MeanPriceByPlaces,
                M::MeanPriceByPersons,
                M::MeanPricePlain,
            ];
            let group = Subject::Group(self.a);
            let means = means.map(|measure| at_full(group, measure));
            all.push(self.group(words.mean, plain(means)));
        }
        if let Some(payoff) = self.figures.payoff(self.comparison) {
            all.push(self.group(words.results, self.results(payoff)));
            all.push(self.group(words.worth, self.worth(payoff)));
            all.push(self.group(words.net, self.net(payoff)));
            all.push(self.group(words.best, self.best()));
        }
        all
    }

    /// The first programme and, where it is not alone, its group.
    fn first_and_group(self) -> Vec<Subject> {
        let mut both = vec![Subject::Programme(self.first)];
        if self.figures.scenario.data().members(self.a).len() > 1 {
            both.push(Subject::Group(self.a));
        }
        both
    }

    /// Under a budget, under a rate: whichever there is an example of.
    fn direct(self) -> impl Iterator<Item = FormulaGroup> {
        let data = self.figures.scenario.data();
        let members = |group| data.members(group).iter().copied();
        let has_budget =
            |p: &ProgrammeKey| matches!(data.programme(*p).payment, Payment::Budget { .. });
        let all = || members(self.a).chain(self.b.into_iter().flat_map(members));
        let budget = (self.words.direct_budget, all().find(has_budget));
        let rate = (self.words.direct_rate, all().find(|p| !has_budget(p)));
        [budget, rate]
            .into_iter()
            .filter_map(move |(words, found)| {
                let direct = actual(Subject::Programme(found?), M::DirectCost);
                Some(self.group(words, plain([direct])))
            })
    }

    /// The first programme's part of its pool and the other side's, each by its base.
    fn administration(self) -> Vec<ExampleFigure> {
        let scenario = &self.figures.scenario;
        let data = scenario.data();
        let common = scenario.flag(Key::CommonPool);
        let other = self.b.and_then(|b| data.members(b).first().copied());
        let shares = [Some(self.first), other].into_iter().flatten();
        let shares = shares.filter_map(|programme| {
            let pool = (!common).then_some(data.pool_of(programme)?);
            let base = base_name(self.language, scenario.base(pool));
            Some(ExampleFigure {
                query: actual(Subject::Programme(programme), M::Administration),
                whose: Some(format!("{}, {base}", self.programme(programme))),
            })
        });
        // The common pool is the others added up; one pool is an input.
        let amount = common.then(|| actual(Subject::CommonPool, M::PoolAmount).into());
        amount.into_iter().chain(shares).collect()
    }

    /// The next one where places are empty and where none is.
    fn next_person(self) -> Vec<ExampleFigure> {
        let results = self.figures.results();
        let sides = self.first_and_group().into_iter();
        let sides = sides.chain(self.b.map(Subject::Group));
        sides
            .map(|subject| {
                let (name, costs) = match subject {
                    Subject::Group(group) => (self.group_name(group), &results.group(group).costs),
                    _ => (self.programme(self.first), results.programme(self.first)),
                };
                let case = if costs.idle_places.or_zero() > 0.0 {
                    self.words.with_empty_places
                } else {
                    self.words.without_empty_places
                };
                ExampleFigure {
                    query: actual(subject, M::NextPerson),
                    whose: Some(format!("{name}, {case}")),
                }
            })
            .collect()
    }

    /// The occupancy, and what follows from changing it: below the year's own, between it
    /// and full, and above full, which are formulas of their own.
    fn lever(self) -> Vec<ExampleFigure> {
        let first = Subject::Programme(self.first);
        let group = Subject::Group(self.a);
        let [occupancy, persons, courses] = [
            actual(group, M::Occupancy),
            actual(first, M::Persons),
            actual(first, M::Courses),
        ];
        let Some(today) = occupancy::today(&self.figures.scenario, self.a) else {
            return plain([occupancy, persons, courses]);
        };
        let levels = [today / 2.0, f64::midpoint(today, 1.0), 1.1];
        let levels = levels.map(|level| (level * 100.0).round() / 100.0);
        let set = |level| ScenarioRef::WithChange(lever(self.a), Value::Number(level));
        let at = |query: FigureQuery, level| {
            let percent = number::percent(self.language, level, 0);
            ExampleFigure {
                query: query.in_scenario(set(level)),
                whose: Some((self.words.at_occupancy)(
                    &self.programme(self.first),
                    &percent,
                )),
            }
        };
        // What it is before a change goes into what follows from one.
        let before = actual(group, M::OccupancyToday).in_scenario(set(levels[1]));
        let mut all = plain([occupancy, before, persons]);
        all.extend(levels.map(|level| at(persons, level)));
        all.extend([courses.into(), at(courses, levels[1])]);
        all
    }

    /// On both sides, how many had the result and what one costs.
    fn results(self, payoff: &PayoffFigures) -> Vec<ExampleFigure> {
        use OutcomeMeasure as O;
        let sides = std::iter::once(self.a).chain(self.b);
        // Beside no offer, nothing need be known of the other side.
        let outcomes = self.figures.outcomes();
        let known = |&group: &GroupKey| outcomes.group(group, payoff.outcome).is_some();
        let sides: Vec<Subject> = sides.filter(known).map(Subject::Group).collect();
        let measures = [O::Share, O::Expected, O::Cost, O::PerPerson];
        let queries = measures.into_iter().flat_map(|measure| {
            let measure = M::Outcome(measure, payoff.outcome);
            sides.iter().map(move |&side| actual(side, measure))
        });
        plain(queries)
    }

    /// What a result has to be worth, and what goes into it.
    fn worth(self, payoff: &PayoffFigures) -> Vec<ExampleFigure> {
        let needed = match payoff.worth {
            Some(Threshold::At { figure, .. }) => Some(figure),
            _ => None,
        };
        let [_, otherwise] = payoff.expected_outcomes;
        let figures = [
            payoff.extra_cost,
            otherwise,
            payoff.extra_outcomes,
            payoff.annuity,
        ];
        let figures = figures.into_iter().chain(needed);
        plain(figures.filter_map(|figure| self.figures.query(figure)))
    }

    /// The net present value, what goes into it, and whose it is.
    fn net(self, payoff: &PayoffFigures) -> Vec<ExampleFigure> {
        let worth = M::Payoff(PayoffMeasure::Worth(self.comparison));
        let sides = std::iter::once(self.a).chain(self.b);
        let sides = sides.map(|group| Name {
            subject: Subject::Group(group),
            measure: worth,
            basis: OccupancyBasis::Actual,
        });
        // A value that is the same on both sides stands on the sheet once.
        let sheet = &self.figures.results().sheet;
        let sides = sides.filter(|&name| sheet.find(name).is_some());
        let figures = [
            payoff.yearly_benefit,
            payoff.benefit,
            payoff.net,
            payoff.state,
            payoff.municipality,
        ];
        let education = payoff.if_all_education;
        let education = education.map(|all| [all.benefit, all.net, all.state, all.municipality]);
        let figures = figures
            .into_iter()
            .chain(education.into_iter().flatten())
            .filter_map(|figure| self.figures.query(figure));
        plain(sides.map(FigureQuery::from).chain(figures))
    }

    /// What the first step along the frontier costs more for each extra result; which
    /// offers are on it is explained in words.
    fn best(self) -> Vec<ExampleFigure> {
        let offers = self.figures.offers(self.comparison);
        let step = offers.and_then(|offers| offers.all.iter().find_map(|offer| offer.ratio));
        plain(step.and_then(|figure| self.figures.query(figure)))
    }
}
