//! A request to explain a figure: which figure, in which scenario.

use crate::model::data_set::{ComparisonKey, GroupKey};
use crate::model::figure::{Name, Subject};
use crate::model::parameter::{Key, Value};

/// Identifies a figure to explain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureQuery {
    /// Which figure.
    pub figure: FigureRef,
    /// In which scenario.
    pub scenario: ScenarioRef,
}

/// Refers to a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FigureRef {
    /// A named figure of the sheet.
    Figure(Name),
    /// A parameter's value.
    Input(Key),
    /// The budgets of a group added up.
    Budgets(GroupKey),
    /// The price that the report prints of a programme or a group.
    Printed(Subject),
    /// The occupancy at which both sides of a comparison cost the same.
    BreakEven(ComparisonKey),
    /// The range of a price over all splits that fit the report.
    Range(Subject),
}

/// The scenario in which a figure is explained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScenarioRef {
    /// The one on screen.
    Current,
    /// The data set unchanged.
    Report,
    /// The one on screen with one more change.
    WithChange(Key, Value),
}

impl FigureQuery {
    /// Another figure of the same scenario.
    #[must_use]
    pub const fn for_figure(self, figure: FigureRef) -> Self {
        Self { figure, ..self }
    }

    /// The same figure in another scenario.
    #[must_use]
    pub const fn in_scenario(self, scenario: ScenarioRef) -> Self {
        Self { scenario, ..self }
    }
}

impl From<FigureRef> for FigureQuery {
    fn from(figure: FigureRef) -> Self {
        let scenario = ScenarioRef::Current;
        Self { figure, scenario }
    }
}

impl From<Name> for FigureQuery {
    fn from(name: Name) -> Self {
        FigureRef::Figure(name).into()
    }
}
