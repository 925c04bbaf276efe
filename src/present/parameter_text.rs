//! Text about parameters: their names and values, why a value is refused, and warnings.

use super::language::Language;
use super::number::{self, MISSING};
use super::words::Bound;
use crate::model::allocation::{AllocationBase, Unavailable};
use crate::model::data_set::{DataSet, Owner, ProgrammeKey};
use crate::model::error::Fault;
use crate::model::parameter::{Domain, Key, Unit, Value};
use crate::model::warning::Warning;
use crate::present::words::BaseWords;
use crate::present::words::FlagWords;
use crate::present::words::RefusalWords;

/// A parameter's name, without its programme, group or pool.
#[must_use]
pub fn parameter_name(language: Language, key: Key) -> String {
    language.pick(&key.kind().label).to_owned()
}

/// The name of the programme, group or pool that a parameter belongs to; `None` for a general
/// one.
#[must_use]
pub fn owner_name(language: Language, data: &DataSet, key: Key) -> Option<&str> {
    let name = match key {
        Key::Group(group, _) | Key::Outcome(Owner::Group(group), ..) => &data.group(group).name,
        Key::Programme(programme, _) | Key::Outcome(Owner::Programme(programme), ..) => {
            &data.programme(programme).name
        }
        Key::Pool(pool, _) => &data.pool(pool).name,
        Key::Comparison(comparison, _) => &data.group(data.sides(comparison).0).name,
        Key::CommonPool
        | Key::CommonBase
        | Key::WeeksOff
        | Key::PriceIndex
        | Key::Reconstruction => return None,
    };
    Some(language.pick(name))
}

/// What a parameter belongs to: as [`owner_name`], with the outcome that it is of, if any.
fn owner(language: Language, data: &DataSet, key: Key) -> Option<String> {
    let name = owner_name(language, data, key)?;
    Some(match key {
        Key::Outcome(_, outcome, _) => {
            format!("{}, {name}", language.pick(&data.outcome(outcome).name))
        }
        _ => name.to_owned(),
    })
}

/// A parameter's full name: "Budget, Lokalværdi".
#[must_use]
pub fn full_name(language: Language, data: &DataSet, key: Key) -> String {
    let field = parameter_name(language, key);
    match owner(language, data, key) {
        Some(owner) => format!("{field}, {owner}"),
        None => field,
    }
}

/// A value of a parameter as text with its unit.
#[must_use]
pub fn value_text(language: Language, unit: Unit, x: f64) -> String {
    match unit {
        Unit::Kroner => number::kroner(language, x),
        Unit::Share => {
            // Whole per cent are what people set; "90,0 %" would look measured.
            let whole = (x * 100.0 - (x * 100.0).round()).abs() < 1e-9;
            number::percent(language, x, u8::from(!whole).into())
        }
        Unit::Places
        | Unit::Persons
        | Unit::Courses
        | Unit::HoursPerWeek
        | Unit::Weeks
        | Unit::Years
        | Unit::Times => number::decimal(language, x, 2),
    }
}

/// Any value of a parameter, as a reader would say it.
#[must_use]
pub fn any_value(language: Language, data: &DataSet, unit: Option<Unit>, value: Value) -> String {
    match value {
        Value::Number(x) => unit.map_or_else(
            || number::decimal(language, x, 2),
            |unit| value_text(language, unit, x),
        ),
        Value::Flag(true) => FlagWords::of(language).yes.to_owned(),
        Value::Flag(false) => FlagWords::of(language).no.to_owned(),
        Value::Base(base) => base_name(language, base).to_owned(),
        Value::Split(at) => crate::present::split_letter(at).to_string(),
        Value::Outcome(outcome) => language.pick(&data.outcome(outcome).name).to_owned(),
    }
}

/// What an allocation base is called.
#[must_use]
pub fn base_name(language: Language, base: AllocationBase) -> &'static str {
    let b = BaseWords::of(language);
    match base {
        AllocationBase::PerPlace => b.per_place,
        AllocationBase::PerPerson => b.per_person,
        AllocationBase::ByDirectCost => b.by_direct_cost,
        AllocationBase::Equal => b.equal,
        AllocationBase::PerCourse => b.per_course,
        AllocationBase::None => b.none,
    }
}

/// Why a base cannot be used.
#[must_use]
pub fn unavailable(language: Language, reason: Unavailable) -> &'static str {
    match reason {
        Unavailable::OutsideUnknown => BaseWords::of(language).outside_unknown,
        Unavailable::MemberUnknown => BaseWords::of(language).member_unknown,
        Unavailable::NothingToShareBy => BaseWords::of(language).nothing_to_share_by,
    }
}

/// A refused value as it was given, and the bound it passed. Here nothing is
/// rounded to what is usual: the two must differ to the eye.
fn given_and_bound(
    language: Language,
    unit: Option<Unit>,
    given: f64,
    bound: f64,
) -> (String, String) {
    let exact = |x: f64| match unit {
        Some(Unit::Kroner) => number::kroner_exact(language, x),
        Some(Unit::Share) => number::percent_exact(language, x),
        _ => number::decimal(language, x, 9),
    };
    let (text, at) = (exact(given), exact(bound));
    let excess = given - bound;
    let text = if text == MISSING {
        let sign = if given < 0.0 { "\u{2212}" } else { "" };
        format!("{sign}{}", power(given))
    } else if text == at && excess.abs() > 0.0 {
        let sign = if excess < 0.0 { '\u{2212}' } else { '+' };
        format!("{at} {sign} {}", power(excess))
    } else {
        text
    };
    (text, at)
}

/// How large a number is that is too large or too small to be written out.
fn power(x: f64) -> String {
    format!("10^{}", x.abs().log10().floor() as i32)
}

/// A fault as one sentence.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::parameter::Value;
/// use pladspris::model::scenario::Scenario;
/// use pladspris::present::{language::Language, parameter_text};
///
/// let set = data::latest();
/// let share = set.find("over30-trials.fixed-share").unwrap().key;
/// let fault = Scenario::new(set.clone()).with(share, Value::Number(1.5)).unwrap_err();
/// assert_eq!(
///     parameter_text::refusal(Language::English, &set, &fault),
///     "Fixed share of the budgets, The five trials for over-30s: 150% is over the bound of 100%.",
/// );
/// ```
#[must_use]
pub fn refusal(language: Language, data: &DataSet, fault: &Fault) -> String {
    if let Fault::WrongKind { parameter, given } = *fault {
        let given = any_value(language, data, None, given);
        let name = full_name(language, data, parameter);
        return (RefusalWords::of(language).wrong_kind)(&name, &given);
    }
    refusal_by(language, &|key| full_name(language, data, key), fault)
}

/// The same by the names that parameters have elsewhere, as in what makes no data set.
pub(super) fn refusal_by(
    language: Language,
    name: &dyn Fn(Key) -> String,
    fault: &Fault,
) -> String {
    let r = RefusalWords::of(language);
    let beside = |key: Key, given, bound| {
        let unit = match key.kind().domain {
            Domain::Number { unit, .. } => Some(unit),
            _ => None,
        };
        given_and_bound(language, unit, given, bound)
    };
    match *fault {
        Fault::UnknownParameter { ref id } => (r.unknown_parameter)(id),
        Fault::NotFinite { parameter } => (r.not_finite)(&name(parameter)),
        Fault::TooLow {
            parameter,
            given,
            least,
            above,
        } => {
            let bound = if above { Bound::Above } else { Bound::Least };
            let (given, least) = beside(parameter, given, least);
            (r.out_of_bounds)(&name(parameter), &given, bound, &least)
        }
        Fault::TooHigh {
            parameter,
            given,
            most,
        } => {
            let (given, most) = beside(parameter, given, most);
            (r.out_of_bounds)(&name(parameter), &given, Bound::Most, &most)
        }
        Fault::WrongKind { parameter, .. } => (r.wrong_kind)(&name(parameter), MISSING),
        Fault::NoPlaces {
            parameter,
            clashes_with,
        } => (r.no_places)(&name(parameter), &name(clashes_with)),
        Fault::Overfull {
            parameter,
            clashes_with,
            persons,
            most,
        } => {
            // As few decimals as tell the two apart.
            let (persons, most) = (2..9)
                .map(|decimals| {
                    let text = |x| number::decimal(language, x, decimals);
                    (text(persons), text(most))
                })
                .find(|(persons, most)| persons != most)
                .unwrap_or_else(|| given_and_bound(language, None, persons, most));
            (r.overfull)(&name(parameter), &name(clashes_with), &persons, &most)
        }
        Fault::TooMany {
            parameter,
            clashes_with,
            count,
            courses,
        } => {
            let (count, courses) = given_and_bound(language, None, count, courses);
            (r.too_many)(&name(parameter), &name(clashes_with), &count, &courses)
        }
        Fault::SetTwice {
            parameter,
            clashes_with,
        } => (r.set_twice)(&name(parameter), &name(clashes_with)),
        Fault::BaseUnavailable {
            parameter,
            clashes_with,
            base,
            reason,
        } => (r.base_unavailable)(
            &name(parameter),
            &name(clashes_with),
            base_name(language, base),
            unavailable(language, reason),
        ),
    }
}

/// The id of what a warning is about.
#[must_use]
pub fn warning_id(data: &DataSet, warning: &Warning) -> String {
    match *warning {
        Warning::OverFull { parameter, .. } | Warning::LeavesPrinted { parameter, .. } => data
            .parameter(parameter)
            .map_or_else(|| MISSING.to_owned(), |p| p.id.clone()),
        Warning::GroupLeavesPrinted { group, .. } => data.group(group).id.to_string(),
    }
}

/// A warning as one sentence.
#[must_use]
pub fn warning(language: Language, data: &DataSet, warning: &Warning) -> String {
    let r = RefusalWords::of(language);
    let programme = |p: ProgrammeKey| language.pick(&data.programme(p).name).to_owned();
    let kroner = |x| number::kroner(language, x);
    match *warning {
        Warning::OverFull {
            programme: p,
            occupancy,
            ..
        } => (r.over_full)(&programme(p), &number::percent(language, occupancy, 1)),
        Warning::LeavesPrinted {
            programme: p,
            computed,
            printed,
            ..
        } => (r.leaves_printed)(&programme(p), &kroner(computed), &kroner(printed)),
        Warning::GroupLeavesPrinted {
            group,
            computed,
            printed,
        } => {
            let name = language.pick(&data.group(group).name);
            (r.leaves_printed)(name, &kroner(computed), &kroner(printed))
        }
    }
}
