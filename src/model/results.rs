//! All figures of one scenario, gathered.

use super::allocation::PoolResults;
use super::comparison::{self, ComparisonResults};
use super::cost;
use super::data_set::{ComparisonKey, DataSet, GroupKey, PoolKey, ProgrammeKey};
use super::direct_cost::{self, ProgrammeCost};
use super::figure::{Figure, Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::parameter::{Key, ProgrammeField, WEEKS};
use super::scenario::Scenario;

/// The figures of a programme, or of a group as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Costs {
    /// Places, in full-year persons.
    pub places: Figure,
    /// Full-year persons.
    pub persons: Figure,
    /// Persons ÷ places.
    pub occupancy: Figure,
    /// Courses.
    pub courses: Figure,
    /// Kroner a year, administration not included.
    pub direct_cost: Figure,
    /// Kroner a year of the administrative pools.
    pub administration: Figure,
    /// Kroner a year in all.
    pub total_cost: Figure,
    /// The direct cost were every place in use, kroner a year.
    pub direct_cost_full: Figure,
    /// The share of the pools were every place in use, kroner a year.
    pub administration_full: Figure,
    /// Kroner per place, were every place in use.
    pub price_full: Figure,
    /// Kroner per full-year person, as it is.
    pub price_actual: Figure,
    /// Kroner per full-year person, administration not included.
    pub direct_price: Figure,
    /// Kroner of administration per full-year person.
    pub administration_price: Figure,
    /// Kroner per place, administration not included, were every place in use.
    pub direct_price_full: Figure,
    /// Kroner of administration per place, were every place in use.
    pub administration_price_full: Figure,
    /// The part of the step from full to actual price that is due to direct cost:
    /// `direct/O - direct_full/C`.
    pub step_direct: Figure,
    /// The remaining part of the step, due to administration.
    pub step_administration: Figure,
    /// `max(0, C - O)`.
    pub idle_places: Figure,
    /// `idle places × (φB + administration at full)/C`, kroner a year. Money paid
    /// for unused places, not a saving to be had.
    pub idle_cost: Figure,
    /// Direct cost of one full-year person more, kroner.
    pub next_person: Figure,
    /// Total cost ÷ courses, kroner.
    pub cost_per_course: Figure,
    /// `52·O/K`.
    pub weeks_per_course: Figure,
    /// Planned participant-hours a year. Attendance was not measured.
    pub hours: Figure,
    /// Total cost ÷ planned participant-hours, kroner.
    pub cost_per_hour: Figure,
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

/// Every figure of a scenario, and the sheet that holds their expressions.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::{results::Results, scenario::Scenario};
///
/// let report = data::latest();
/// let five = report.find_group("over30-trials").unwrap();
/// let results = Results::of(&Scenario::new(report));
/// let price = results.group(five).costs.price_actual.value;
/// assert_eq!(price.map(f64::round), Some(82_296.0));
/// ```
#[derive(Debug)]
pub struct Results {
    /// The sheet that holds the expressions.
    pub sheet: Sheet,
    programmes: Vec<Costs>,
    groups: Vec<GroupResults>,
    /// One for each pool in force.
    pub pools: Vec<PoolResults>,
    comparisons: Vec<ComparisonResults>,
}

impl Results {
    /// Evaluates a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let sheet = Sheet::new();
        let data = scenario.data();
        let (full, _) = cost::programme_costs(&sheet, scenario, OccupancyBasis::Full);
        let (actual, pools) = cost::programme_costs(&sheet, scenario, OccupancyBasis::Actual);
        let lines: Vec<SubjectLine<'_>> = data
            .programmes()
            .zip(full.iter().zip(&actual))
            .map(|(key, (full, actual))| {
                SubjectLine::of_programme(&sheet, scenario, key, full, actual)
            })
            .collect();
        let grouped: Vec<(SubjectLine<'_>, GroupResults)> = data
            .groups()
            .map(|key| group(&sheet, data, key, &lines))
            .collect();
        let comparisons = data
            .comparisons()
            .map(|key| {
                let (a, b) = data.sides(key);
                let side = |g: GroupKey| &grouped[usize::from(g.0)].0;
                comparison::compare(&sheet, scenario, key, side(a), side(b))
            })
            .collect();
        let programmes = lines.iter().map(|line| line.costs).collect();
        let groups = grouped.iter().map(|(_, results)| *results).collect();
        Self {
            programmes,
            groups,
            pools,
            comparisons,
            sheet,
        }
    }

    /// A programme's figures.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> &Costs {
        &self.programmes[usize::from(key.0)]
    }

    /// A group's figures.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> &GroupResults {
        &self.groups[usize::from(key.0)]
    }

    /// A comparison's figures.
    #[must_use]
    pub fn comparison(&self, key: ComparisonKey) -> &ComparisonResults {
        &self.comparisons[usize::from(key.0)]
    }

    /// How a pool was shared out, if it is in force; `None` is the common
    /// one.
    #[must_use]
    pub fn pool(&self, pool: Option<PoolKey>) -> Option<&PoolResults> {
        self.pools.iter().find(|p| p.pool == pool)
    }
}

/// The quantities of a programme or a group that groups and comparisons go on to use, with
/// the finished figures.
pub(super) struct SubjectLine<'s> {
    pub(super) persons: Quantity<'s>,
    pub(super) direct: Quantity<'s>,
    pub(super) administration: Quantity<'s>,
    pub(super) price_full: Quantity<'s>,
    pub(super) price_actual: Quantity<'s>,
    pub(super) direct_price: Quantity<'s>,
    pub(super) idle_places: Quantity<'s>,
    pub(super) next_person: Quantity<'s>,
    places: Quantity<'s>,
    courses: Quantity<'s>,
    direct_full: Quantity<'s>,
    administration_full: Quantity<'s>,
    idle_cost: Quantity<'s>,
    hours: Quantity<'s>,
    costs: Costs,
}

/// The quantities that are summed differently for a programme and a group; all others
/// follow from them.
struct SummedQuantities<'s> {
    places: Quantity<'s>,
    persons: Quantity<'s>,
    courses: Quantity<'s>,
    direct: Quantity<'s>,
    administration: Quantity<'s>,
    direct_full: Quantity<'s>,
    administration_full: Quantity<'s>,
    idle_places: Quantity<'s>,
    idle_cost: Quantity<'s>,
    next_person: Quantity<'s>,
    hours: Quantity<'s>,
}

impl<'s> SubjectLine<'s> {
    fn of_programme(
        sheet: &'s Sheet,
        scenario: &Scenario,
        key: ProgrammeKey,
        full: &ProgrammeCost<'s>,
        actual: &ProgrammeCost<'s>,
    ) -> Self {
        let (places, persons) = (actual.places, actual.persons);
        let zero = sheet.constant(0.0);
        let subject = Subject::Programme(key);
        let idle_places = (places - persons).at_least(zero);
        let idle_places = idle_places.named(subject, Measure::IdlePlaces, OccupancyBasis::Actual);
        let idle = idle_places.value().unwrap_or_default() > 0.0;
        let owed = direct_cost::owed(sheet, scenario, key);
        let paid_by_person = matches!(
            scenario.data().programme(key).payment,
            super::data_set::Payment::Rate { .. }
        );
        let idle_cost = if paid_by_person || !idle {
            zero
        } else {
            idle_places * (owed + full.administration) / places
        };
        let next_person = if paid_by_person || idle {
            direct_cost::per_use(sheet, scenario, key, places)
        } else {
            full.direct / places
        };
        let input = |key| sheet.input(key, scenario.number(key));
        let weeks = sheet.constant(WEEKS) - input(Key::WeeksOff);
        let hours = persons * input(Key::Programme(key, ProgrammeField::Hours)) * weeks;
        let summed = SummedQuantities {
            places,
            persons,
            courses: actual.courses,
            direct: actual.direct,
            administration: actual.administration,
            direct_full: full.direct,
            administration_full: full.administration,
            idle_places,
            idle_cost,
            next_person,
            hours,
        };
        Self::of(sheet, subject, &summed)
    }

    /// Writes every figure that follows from the sums, once for programmes and
    /// groups alike.
    fn of(sheet: &'s Sheet, subject: Subject, summed: &SummedQuantities<'s>) -> Self {
        use Measure as M;
        let named = |q: Quantity<'s>, measure| q.named(subject, measure, OccupancyBasis::Actual);
        let at_full = |q: Quantity<'s>, measure| q.named(subject, measure, OccupancyBasis::Full);
        let places = named(summed.places, M::Places);
        let persons = named(summed.persons, M::Persons);
        let courses = named(summed.courses, M::Courses);
        let direct = named(summed.direct, M::DirectCost);
        let administration = named(summed.administration, M::Administration);
        let direct_full = at_full(summed.direct_full, M::DirectCost);
        let administration_full = at_full(summed.administration_full, M::Administration);
        let total = named(direct + administration, M::TotalCost);
        let total_full = at_full(direct_full + administration_full, M::TotalCost);
        let price_full = at_full(total_full / places, M::Price);
        let price_actual = named(total / persons, M::Price);
        let direct_price = named(direct / persons, M::DirectPrice);
        let direct_price_full = at_full(direct_full / places, M::DirectPrice);
        let step_direct = named(direct_price - direct_price_full, M::StepDirect);
        let step = price_actual - price_full;
        let step_administration = named(step - step_direct, M::StepAdministration);
        let idle_places = named(summed.idle_places, M::IdlePlaces);
        let idle_cost = named(summed.idle_cost, M::IdleCost);
        let next_person = named(summed.next_person, M::NextPerson);
        let hours = named(summed.hours, M::ParticipantHours);
        let weeks = sheet.constant(WEEKS) * persons / courses;
        let costs = Costs {
            places: places.figure(),
            persons: persons.figure(),
            occupancy: named(persons / places, M::Occupancy).figure(),
            courses: courses.figure(),
            direct_cost: direct.figure(),
            administration: administration.figure(),
            total_cost: total.figure(),
            direct_cost_full: direct_full.figure(),
            administration_full: administration_full.figure(),
            price_full: price_full.figure(),
            price_actual: price_actual.figure(),
            direct_price: direct_price.figure(),
            administration_price: named(administration / persons, M::AdministrationPrice).figure(),
            direct_price_full: direct_price_full.figure(),
            administration_price_full: at_full(
                administration_full / places,
                M::AdministrationPrice,
            )
            .figure(),
            step_direct: step_direct.figure(),
            step_administration: step_administration.figure(),
            idle_places: idle_places.figure(),
            idle_cost: idle_cost.figure(),
            next_person: next_person.figure(),
            cost_per_course: named(total / courses, M::CostPerCourse).figure(),
            weeks_per_course: named(weeks, M::WeeksPerCourse).figure(),
            hours: hours.figure(),
            cost_per_hour: named(total / hours, M::CostPerHour).figure(),
        };
        Self {
            persons,
            direct,
            administration,
            price_full,
            price_actual,
            direct_price,
            idle_places,
            next_person,
            places,
            courses,
            direct_full,
            administration_full,
            idle_cost,
            hours,
            costs,
        }
    }
}

fn group<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    key: GroupKey,
    lines: &[SubjectLine<'s>],
) -> (SubjectLine<'s>, GroupResults) {
    let members: Vec<&SubjectLine<'s>> = data
        .members(key)
        .iter()
        .map(|m| &lines[usize::from(m.0)])
        .collect();
    let sum =
        |part: fn(&SubjectLine<'s>) -> Quantity<'s>| sheet.sum(members.iter().map(|m| part(m)));
    let idle_places = sum(|m| m.idle_places);
    let next_person = if idle_places.value().unwrap_or_default() > 0.0 {
        // Weighted by idle places, so that full members have no say.
        sum(|m| m.idle_places * m.next_person) / idle_places
    } else {
        sum(|m| m.direct_full) / sum(|m| m.places)
    };
    let summed = SummedQuantities {
        places: sum(|m| m.places),
        persons: sum(|m| m.persons),
        courses: sum(|m| m.courses),
        direct: sum(|m| m.direct),
        administration: sum(|m| m.administration),
        direct_full: sum(|m| m.direct_full),
        administration_full: sum(|m| m.administration_full),
        idle_places,
        idle_cost: sum(|m| m.idle_cost),
        next_person,
        hours: sum(|m| m.hours),
    };
    let subject = Subject::Group(key);
    let line = SubjectLine::of(sheet, subject, &summed);
    // An offer with nobody in it has no price to take a mean of.
    let priced: Vec<&SubjectLine<'s>> = members
        .into_iter()
        .filter(|m| m.price_full.value().is_some())
        .collect();
    let mean = |weight: &dyn Fn(&SubjectLine<'s>) -> Quantity<'s>, measure| {
        let weighted = sheet.sum(priced.iter().map(|m| m.price_full * weight(m)));
        let mean = weighted / sheet.sum(priced.iter().map(|m| weight(m)));
        mean.named(subject, measure, OccupancyBasis::Full).figure()
    };
    let results = GroupResults {
        costs: line.costs,
        mean_price_by_places: mean(&|m| m.places, Measure::MeanPriceByPlaces),
        mean_price_by_persons: mean(&|m| m.persons, Measure::MeanPriceByPersons),
        mean_price_plain: mean(&|_| sheet.constant(1.0), Measure::MeanPricePlain),
    };
    (line, results)
}

/// A group's cost, persons and courses on one occupancy basis, from which its price and the
/// figures derived from it are computed.
pub(super) struct GroupCost<'s> {
    pub(super) direct: Quantity<'s>,
    pub(super) administration: Quantity<'s>,
    pub(super) persons: Quantity<'s>,
    pub(super) courses: Quantity<'s>,
}

impl<'s> GroupCost<'s> {
    pub(super) fn total(&self) -> Quantity<'s> {
        self.direct + self.administration
    }

    pub(super) fn price(&self) -> Quantity<'s> {
        self.total() / self.persons
    }
}

/// Sums the costs of a group's programmes.
pub(super) fn group_cost<'s>(
    sheet: &'s Sheet,
    data: &DataSet,
    programmes: &[ProgrammeCost<'s>],
    group: GroupKey,
) -> GroupCost<'s> {
    let members = data.members(group);
    let sum = |part: fn(&ProgrammeCost<'s>) -> Quantity<'s>| {
        let parts = members.iter().map(|m| part(&programmes[usize::from(m.0)]));
        sheet.sum(parts)
    };
    GroupCost {
        direct: sum(|m| m.direct),
        administration: sum(|m| m.administration),
        persons: sum(|m| m.persons),
        courses: sum(|m| m.courses),
    }
}

/// Only the two prices of a comparison at actual occupancy: what a scan over many
/// values needs. The same expressions as in [`Results::of`], to the last bit,
/// without the figures derived from them. `None` where a side has no price, or where the
/// scenario's fields clash.
#[must_use]
pub fn prices(scenario: &Scenario, key: ComparisonKey) -> Option<(f64, f64)> {
    let sheet = Sheet::for_scan();
    let data = scenario.data();
    let programmes = cost::programme_costs_if_valid(&sheet, scenario)?;
    let price = |group| group_cost(&sheet, data, &programmes, group).price().value();
    let (a, b) = data.sides(key);
    Some((price(a)?, price(b)?))
}
