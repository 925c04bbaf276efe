//! The table of parameters, one entry a kind.

use super::kind::{Label, SHARE_SWING, WORTH_SWING};
use super::kind::{choice, count, count_above_zero, kroner, number, share};
use super::{
    ComparisonField, Domain, GroupField, Key, LEVER, OutcomeField, ParameterKind, PoolField,
};
use super::{ProgrammeField, SensitivityRange, Unit, Value, WEEKS, YEARS};
use crate::model::definition::Knowledge;
use crate::model::key::{AllocationBase, Owner};

const BASE: Label = &[("da", "Fordelingsnøgle"), ("en", "Allocation base")];

impl Key {
    /// What goes for every input of its kind: its entry in the table of parameters.
    ///
    /// ```
    /// use pladspris::data;
    /// use pladspris::model::parameter::SensitivityRange;
    ///
    /// let report = data::latest();
    /// let discount = report.find("payoff.over30.discount").unwrap();
    /// let kind = discount.key.kind();
    /// assert_eq!(kind.id, "discount");
    /// assert_eq!(kind.label.get("en"), "Discount rate a year");
    /// assert_eq!(kind.range, SensitivityRange::By(0.02));
    /// assert_eq!(discount.bounds(), Some((0.0, 1.0)));
    /// ```
    #[must_use]
    pub fn kind(self) -> ParameterKind {
        match self {
            Self::Group(_, field) => group(field),
            Self::Pool(_, field) => pool(field),
            Self::CommonPool => ParameterKind {
                default: Some(Value::Flag(false)),
                ..choice(
                    "pools.common",
                    &[
                        ("da", "Del al administration som én pulje"),
                        ("en", "Share out all administration as one pool"),
                    ],
                    Domain::Flag,
                )
            },
            Self::CommonBase => ParameterKind {
                default: Some(Value::Base(AllocationBase::PerPerson)),
                ..choice("pools.base", BASE, Domain::Base)
            },
            Self::Programme(_, field) => programme(field),
            Self::Outcome(owner, _, field) => outcome(owner, field),
            Self::WeeksOff => number(
                "hours.weeks-off",
                &[("da", "Lukkeuger om året"), ("en", "Weeks closed a year")],
                Unit::Weeks,
                (0.0, WEEKS - 1.0),
            ),
            Self::Comparison(_, field) => comparison(field),
            // A unit, not an uncertainty.
            Self::PriceIndex => ParameterKind {
                default: Some(Value::Number(1.0)),
                source: "price-level",
                range: SensitivityRange::Still,
                ..number(
                    "prices.index",
                    &[("da", "Prisindeks"), ("en", "Price index")],
                    Unit::Times,
                    (0.1, 10.0),
                )
            },
            Self::Reconstruction => ParameterKind {
                // Unset the first is taken, and choosing it is a change: it settles the rest.
                default: None,
                knowledge: Knowledge::Reconstructed,
                source: "reconstruction",
                ..choice(
                    "reconstruction",
                    &[
                        ("da", "Fordeling af pladserne"),
                        ("en", "Split of the places"),
                    ],
                    Domain::Split(u8::MAX),
                )
            },
        }
    }

    /// Whether it follows others until it is set, though a data set states it: persons
    /// follow the group's lever, courses the persons.
    #[must_use]
    pub const fn follows_though_stated(self) -> bool {
        matches!(
            self,
            Self::Programme(_, ProgrammeField::Persons | ProgrammeField::Courses)
        )
    }
}

fn group(field: GroupField) -> ParameterKind {
    match field {
        GroupField::Occupancy => ParameterKind {
            knowledge: Knowledge::Derived,
            source: "occupancy",
            range: SensitivityRange::By(SHARE_SWING),
            ..number(
                "occupancy",
                &[("da", "Belægning"), ("en", "Occupancy")],
                Unit::Share,
                LEVER,
            )
        },
        GroupField::FixedShare => ParameterKind {
            default: Some(Value::Number(1.0)),
            ..share(
                "fixed-share",
                &[
                    ("da", "Fast andel af budgetterne"),
                    ("en", "Fixed share of the budgets"),
                ],
            )
        },
    }
}

fn pool(field: PoolField) -> ParameterKind {
    match field {
        PoolField::Amount => kroner("amount", &[("da", "Beløb"), ("en", "Amount")]),
        PoolField::Base => choice("base", BASE, Domain::Base),
        PoolField::OutsidePersons => count(
            "outside-persons",
            &[
                ("da", "Helårspersoner uden for tabellen"),
                ("en", "Full-year persons outside the table"),
            ],
            Unit::Persons,
        ),
    }
}

fn programme(field: ProgrammeField) -> ParameterKind {
    match field {
        ProgrammeField::Budget => kroner("budget", &[("da", "Budget"), ("en", "Budget")]),
        ProgrammeField::Rate => kroner(
            "rate",
            &[
                ("da", "Takst pr. helårsperson"),
                ("en", "Rate per full-year person"),
            ],
        ),
        ProgrammeField::FixedShare => ParameterKind {
            moved_by_group: true,
            ..share(
                "fixed-share",
                &[
                    ("da", "Fast andel af budgettet"),
                    ("en", "Fixed share of the budget"),
                ],
            )
        },
        ProgrammeField::Places => count_above_zero(
            "places",
            &[("da", "Pladser"), ("en", "Places")],
            Unit::Places,
        ),
        ProgrammeField::Persons => ParameterKind {
            moved_by_group: true,
            ..count(
                "persons",
                &[("da", "Helårspersoner"), ("en", "Full-year persons")],
                Unit::Persons,
            )
        },
        ProgrammeField::Courses => count(
            "courses",
            &[("da", "Forløb"), ("en", "Courses")],
            Unit::Courses,
        ),
        ProgrammeField::Hours => number(
            "hours",
            &[("da", "Timer pr. uge"), ("en", "Hours a week")],
            Unit::HoursPerWeek,
            (0.0, 168.0),
        ),
    }
}

/// A count is moved by its share, and a programme's share by its group's.
fn outcome(owner: Owner, field: OutcomeField) -> ParameterKind {
    let range = match (owner, field) {
        (Owner::Group(_), OutcomeField::Share) => SensitivityRange::Chance(SHARE_SWING),
        _ => SensitivityRange::Still,
    };
    let kind = match field {
        OutcomeField::Count => count(
            "k",
            &[
                ("da", "Antal med resultatet"),
                ("en", "How many had the result"),
            ],
            Unit::Courses,
        ),
        OutcomeField::Courses => count_above_zero(
            "n",
            &[
                ("da", "Antal afsluttede forløb"),
                ("en", "Number of ended courses"),
            ],
            Unit::Courses,
        ),
        OutcomeField::Share => share(
            "share",
            &[
                ("da", "Andel med resultatet"),
                ("en", "Share with the result"),
            ],
        ),
    };
    ParameterKind { range, ..kind }
}

fn comparison(field: ComparisonField) -> ParameterKind {
    match field {
        ComparisonField::Outcome => choice(
            "outcome",
            &[
                ("da", "Resultatet, der regnes på"),
                ("en", "The result that is valued"),
            ],
            Domain::Outcome,
        ),
        ComparisonField::Value => ParameterKind {
            range: WORTH_SWING,
            ..kroner(
                "value-per-year",
                &[
                    ("da", "Værdi af et job pr. år"),
                    ("en", "Value of a job a year"),
                ],
            )
        },
        ComparisonField::EducationValue => ParameterKind {
            default: Some(Value::Number(0.0)),
            range: WORTH_SWING,
            ..kroner(
                "education-value-per-year",
                &[
                    ("da", "Værdi af en uddannelse pr. år"),
                    ("en", "Value of an education a year"),
                ],
            )
        },
        ComparisonField::CloseAdministration => ParameterKind {
            default: Some(Value::Flag(false)),
            ..choice(
                "close-administration",
                &[
                    ("da", "Lukning sparer også administrationen"),
                    ("en", "Closing also saves the administration"),
                ],
                Domain::Flag,
            )
        },
        ComparisonField::OtherValue => ParameterKind {
            range: WORTH_SWING,
            source: "other-value",
            ..kroner(
                "other-value-per-year",
                &[
                    ("da", "Værdi af et resultat pr. år"),
                    ("en", "Value of a result a year"),
                ],
            )
        },
        ComparisonField::Years => ParameterKind {
            default: Some(Value::Number(5.0)),
            range: SensitivityRange::By(2.0),
            ..number(
                "years",
                &[
                    ("da", "År, der regnes med"),
                    ("en", "Years that are counted"),
                ],
                Unit::Years,
                YEARS,
            )
        },
        ComparisonField::Retention => ParameterKind {
            default: Some(Value::Number(0.8)),
            ..share(
                "retention",
                &[
                    ("da", "Stadig i job året efter"),
                    ("en", "Still in work a year later"),
                ],
            )
        },
        ComparisonField::Discount => ParameterKind {
            default: Some(Value::Number(0.04)),
            range: SensitivityRange::By(0.02),
            ..share(
                "discount",
                &[
                    ("da", "Diskonteringsrente om året"),
                    ("en", "Discount rate a year"),
                ],
            )
        },
        ComparisonField::FirstYear => ParameterKind {
            default: Some(Value::Number(0.5)),
            ..share(
                "first-year",
                &[
                    ("da", "Så meget tæller det første år"),
                    ("en", "How much the first year counts"),
                ],
            )
        },
        ComparisonField::StateShare => share(
            "state-share",
            &[
                ("da", "Statsrefusion af ydelsen"),
                ("en", "State refund of the benefit"),
            ],
        ),
        ComparisonField::OperatingRefund => ParameterKind {
            default: Some(Value::Number(0.0)),
            source: "operating-refund",
            // It moves kroner from payer to payer, and none of the figures that are looked at.
            range: SensitivityRange::Still,
            ..share(
                "operating-refund",
                &[
                    ("da", "Driftsrefusion"),
                    ("en", "State refund of operating cost"),
                ],
            )
        },
        ComparisonField::Baseline => share(
            "baseline",
            &[
                ("da", "Ville være sket alligevel"),
                ("en", "Would have happened anyway"),
            ],
        ),
    }
}
