//! The figures of a programme or a group, each written once.

use super::{Cost, direct_cost};
use crate::model::data_set::{DataSet, GroupKey, Payment, ProgrammeKey};
use crate::model::figure::{Figure, Measure, OccupancyBasis, Quantity, Sheet, Subject};
use crate::model::inputs::Inputs;
use crate::model::key::{Key, ProgrammeField};
use crate::model::parameter::WEEKS;

/// What a programme, or a group as a whole, costs: while it is written as quantities of a
/// sheet, from which groups and comparisons go on, and then as figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Costs<T = Figure> {
    /// Places, in full-year persons.
    pub places: T,
    /// Full-year persons.
    pub persons: T,
    /// Persons ÷ places.
    pub occupancy: T,
    /// Courses.
    pub courses: T,
    /// Kroner a year, administration not included.
    pub direct_cost: T,
    /// Kroner a year of the administrative pools.
    pub administration: T,
    /// Kroner a year in all.
    pub total_cost: T,
    /// The direct cost were every place in use, kroner a year.
    pub direct_cost_full: T,
    /// The share of the pools were every place in use, kroner a year.
    pub administration_full: T,
    /// Kroner per place, were every place in use.
    pub price_full: T,
    /// Kroner per full-year person, as it is.
    pub price_actual: T,
    /// Kroner per full-year person, administration not included.
    pub direct_price: T,
    /// Kroner of administration per full-year person.
    pub administration_price: T,
    /// Kroner per place, administration not included, were every place in use.
    pub direct_price_full: T,
    /// Kroner of administration per place, were every place in use.
    pub administration_price_full: T,
    /// The part of the step from full to actual price that is due to direct cost:
    /// `direct/O - direct_full/C`.
    pub step_direct: T,
    /// The remaining part of the step, due to administration.
    pub step_administration: T,
    /// `max(0, C - O)`.
    pub idle_places: T,
    /// `idle places × (φB + administration at full)/C`, kroner a year. Money paid
    /// for unused places, not a saving to be had.
    pub idle_cost: T,
    /// Direct cost of one full-year person more, kroner.
    pub next_person: T,
    /// Total cost ÷ courses, kroner.
    pub cost_per_course: T,
    /// `52·O/K`.
    pub weeks_per_course: T,
    /// Planned participant-hours a year. Attendance was not measured.
    pub hours: T,
    /// Total cost ÷ planned participant-hours, kroner.
    pub cost_per_hour: T,
}

impl<T: Copy> Costs<T> {
    /// Each of them made into something else.
    fn map<U>(&self, with: impl Fn(T) -> U) -> Costs<U> {
        Costs {
            places: with(self.places),
            persons: with(self.persons),
            occupancy: with(self.occupancy),
            courses: with(self.courses),
            direct_cost: with(self.direct_cost),
            administration: with(self.administration),
            total_cost: with(self.total_cost),
            direct_cost_full: with(self.direct_cost_full),
            administration_full: with(self.administration_full),
            price_full: with(self.price_full),
            price_actual: with(self.price_actual),
            direct_price: with(self.direct_price),
            administration_price: with(self.administration_price),
            direct_price_full: with(self.direct_price_full),
            administration_price_full: with(self.administration_price_full),
            step_direct: with(self.step_direct),
            step_administration: with(self.step_administration),
            idle_places: with(self.idle_places),
            idle_cost: with(self.idle_cost),
            next_person: with(self.next_person),
            cost_per_course: with(self.cost_per_course),
            weeks_per_course: with(self.weeks_per_course),
            hours: with(self.hours),
            cost_per_hour: with(self.cost_per_hour),
        }
    }
}

impl Costs<Quantity<'_>> {
    /// The finished figures, free of the sheet's borrow.
    pub(in crate::model) fn figures(&self) -> Costs {
        self.map(Quantity::figure)
    }
}

/// The figures of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupResults {
    /// Of the group as a whole: totals over sums.
    pub costs: Costs,
    /// The members' full prices, weighted by places.
    pub mean_price_by_places: Figure,
    /// The members' full prices, weighted by persons.
    pub mean_price_by_persons: Figure,
    /// The members' full prices, each counted once.
    pub mean_price_plain: Figure,
}

/// What places cost that nobody uses.
struct IdlePlaces<'s> {
    places: Quantity<'s>,
    cost: Quantity<'s>,
    next_person: Quantity<'s>,
}

/// The costs of a programme, given those on both occupancy bases.
pub(in crate::model) fn of_programme<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    key: ProgrammeKey,
    full: &Cost<'s>,
    actual: &Cost<'s>,
) -> Costs<Quantity<'s>> {
    let (places, persons) = (actual.places, actual.persons);
    let zero = sheet.constant(0.0);
    let subject = Subject::Programme(key);
    let idle_places = (places - persons).at_least(zero);
    let idle_places = idle_places.named(subject, Measure::IdlePlaces, OccupancyBasis::Actual);
    let idle = idle_places.exceeds(zero);
    let owed = direct_cost::owed(sheet, inputs, key);
    let paid_by_person = matches!(inputs.data().programme(key).payment, Payment::Rate { .. });
    let per_use = || direct_cost::per_use(sheet, inputs, key, places);
    let (idle_cost, next_person) = if paid_by_person {
        (zero, per_use())
    } else {
        let unused = || idle_places * (owed + full.administration) / places;
        (
            sheet.branch(idle, unused, || zero),
            sheet.branch(idle, per_use, || full.direct / places),
        )
    };
    let input = |key| sheet.input(key, inputs.own_number(key));
    let weeks = sheet.constant(WEEKS) - input(Key::WeeksOff);
    let hours = persons * input(Key::Programme(key, ProgrammeField::Hours)) * weeks;
    let idle = IdlePlaces {
        places: idle_places,
        cost: idle_cost,
        next_person,
    };
    write(
        sheet,
        subject,
        actual,
        [full.direct, full.administration],
        &idle,
        hours,
    )
}

/// Writes every figure that follows from what a programme or a group costs as it is, from
/// its direct cost and its administration at full occupancy, from its idle places and its
/// participant-hours.
fn write<'s>(
    sheet: &'s Sheet,
    subject: Subject,
    actual: &Cost<'s>,
    [direct_full, administration_full]: [Quantity<'s>; 2],
    idle: &IdlePlaces<'s>,
    hours: Quantity<'s>,
) -> Costs<Quantity<'s>> {
    use Measure as M;
    let named = |q: Quantity<'s>, measure| q.named(subject, measure, OccupancyBasis::Actual);
    let at_full = |q: Quantity<'s>, measure| q.named(subject, measure, OccupancyBasis::Full);
    let places = named(actual.places, M::Places);
    let persons = named(actual.persons, M::Persons);
    let courses = named(actual.courses, M::Courses);
    let direct = named(actual.direct, M::DirectCost);
    let administration = named(actual.administration, M::Administration);
    let direct_full = at_full(direct_full, M::DirectCost);
    let administration_full = at_full(administration_full, M::Administration);
    let total = named(direct + administration, M::TotalCost);
    let total_full = at_full(direct_full + administration_full, M::TotalCost);
    let price_full = at_full(total_full / places, M::Price);
    let price_actual = named(total / persons, M::Price);
    let direct_price = named(direct / persons, M::DirectPrice);
    let direct_price_full = at_full(direct_full / places, M::DirectPrice);
    let step_direct = named(direct_price - direct_price_full, M::StepDirect);
    let step = price_actual - price_full;
    let step_administration = named(step - step_direct, M::StepAdministration);
    let idle_places = named(idle.places, M::IdlePlaces);
    let idle_cost = named(idle.cost, M::IdleCost);
    let next_person = named(idle.next_person, M::NextPerson);
    let hours = named(hours, M::ParticipantHours);
    let weeks = sheet.constant(WEEKS) * persons / courses;
    Costs {
        places,
        persons,
        occupancy: named(persons / places, M::Occupancy),
        courses,
        direct_cost: direct,
        administration,
        total_cost: total,
        direct_cost_full: direct_full,
        administration_full,
        price_full,
        price_actual,
        direct_price,
        administration_price: named(administration / persons, M::AdministrationPrice),
        direct_price_full,
        administration_price_full: at_full(administration_full / places, M::AdministrationPrice),
        step_direct,
        step_administration,
        idle_places,
        idle_cost,
        next_person,
        cost_per_course: named(total / courses, M::CostPerCourse),
        weeks_per_course: named(weeks, M::WeeksPerCourse),
        hours,
        cost_per_hour: named(total / hours, M::CostPerHour),
    }
}

/// The costs of a group: sums over its members, and what follows from such sums.
pub(in crate::model) fn of_group<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    key: GroupKey,
    programmes: &[Costs<Quantity<'s>>],
) -> (Costs<Quantity<'s>>, GroupResults) {
    let members: Vec<&Costs<Quantity<'s>>> = data
        .members(key)
        .iter()
        .map(|m| &programmes[usize::from(m.0)])
        .collect();
    let sum =
        |part: fn(&Costs<Quantity<'s>>) -> Quantity<'s>| sheet.sum(members.iter().map(|m| part(m)));
    let idle_places = sum(|m| m.idle_places);
    let next_person = sheet.branch(
        idle_places.exceeds(sheet.constant(0.0)),
        // Weighted by idle places, so that full members have no say.
        || sum(|m| m.idle_places * m.next_person) / idle_places,
        || sum(|m| m.direct_cost_full) / sum(|m| m.places),
    );
    let actual = Cost {
        places: sum(|m| m.places),
        persons: sum(|m| m.persons),
        courses: sum(|m| m.courses),
        direct: sum(|m| m.direct_cost),
        administration: sum(|m| m.administration),
    };
    let at_full = [sum(|m| m.direct_cost_full), sum(|m| m.administration_full)];
    let idle = IdlePlaces {
        places: idle_places,
        cost: sum(|m| m.idle_cost),
        next_person,
    };
    let subject = Subject::Group(key);
    let costs = write(sheet, subject, &actual, at_full, &idle, sum(|m| m.hours));
    // An offer with nobody in it has no price to take a mean of.
    let priced: Vec<Quantity<'s>> = members.iter().map(|m| m.price_full.exists()).collect();
    let over_priced = |part: &dyn Fn(&Costs<Quantity<'s>>) -> Quantity<'s>| {
        let all = members.iter().zip(&priced);
        sheet.sum(all.map(|(m, &priced)| sheet.part(priced, || part(m))))
    };
    let mean = |weight: &dyn Fn(&Costs<Quantity<'s>>) -> Quantity<'s>, measure| {
        let weighted = over_priced(&|m| m.price_full * weight(m));
        let mean = weighted / over_priced(weight);
        mean.named(subject, measure, OccupancyBasis::Full).figure()
    };
    let results = GroupResults {
        costs: costs.figures(),
        mean_price_by_places: mean(&|m| m.places, Measure::MeanPriceByPlaces),
        mean_price_by_persons: mean(&|m| m.persons, Measure::MeanPriceByPersons),
        mean_price_plain: mean(&|_| sheet.constant(1.0), Measure::MeanPricePlain),
    };
    (costs, results)
}
