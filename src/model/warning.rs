//! What is allowed but deserves a word.

use super::data_set::{GroupKey, ProgrammeKey};
use super::inputs::Inputs;
use super::parameter::{GroupField, Key, ProgrammeField};
use super::results::Results;

/// A printed price and a computed one agree within half a krone, inclusive.
pub const PRINTED_TOLERANCE: f64 = 0.5;

/// One thing to know about a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// More full-year persons than places.
    OverFull {
        /// The parameter that holds the persons.
        parameter: Key,
        /// Which programme.
        programme: ProgrammeKey,
        /// Persons ÷ places.
        occupancy: f64,
    },
    /// A programme's computed price at full occupancy is not the printed one.
    LeavesPrinted {
        /// The parameter that holds its cost.
        parameter: Key,
        /// Which programme.
        programme: ProgrammeKey,
        /// Kroner, computed.
        computed: f64,
        /// Kroner, printed.
        printed: f64,
    },
    /// The same of a group.
    GroupLeavesPrinted {
        /// Which group.
        group: GroupKey,
        /// Kroner, computed.
        computed: f64,
        /// Kroner, printed.
        printed: f64,
    },
}

/// All warnings of a scenario, programmes first.
#[must_use]
pub fn warnings(inputs: &Inputs, results: &Results) -> Vec<Warning> {
    let data = inputs.data();
    let mut found = Vec::new();
    for programme in data.programmes() {
        let costs = results.programme(programme);
        if let Some(occupancy) = costs.occupancy.value.filter(|&o| o > 1.0 + 1e-9) {
            let own = Key::Programme(programme, ProgrammeField::Persons);
            let lever = Key::Group(data.group_of(programme), GroupField::Occupancy);
            let by_lever = !inputs.is_changed(own) && inputs.is_changed(lever);
            found.push(Warning::OverFull {
                parameter: if by_lever { lever } else { own },
                programme,
                occupancy,
            });
        }
        let stated = data.programme(programme);
        let printed = stated.printed_price.as_ref().map(|s| s.value);
        if let Some((computed, printed)) = leaves(inputs, costs.price_full.value, printed) {
            let field = match stated.payment {
                super::data_set::Payment::Budget { .. } => ProgrammeField::Budget,
                super::data_set::Payment::Rate { .. } => ProgrammeField::Rate,
            };
            found.push(Warning::LeavesPrinted {
                parameter: Key::Programme(programme, field),
                programme,
                computed,
                printed,
            });
        }
    }
    for group in data.groups() {
        let printed = data.group(group).printed_price.as_ref().map(|s| s.value);
        let computed = results.group(group).costs.price_full.value;
        if let Some((computed, printed)) = leaves(inputs, computed, printed) {
            found.push(Warning::GroupLeavesPrinted {
                group,
                computed,
                printed,
            });
        }
    }
    found
}

/// Both prices, the printed one as it is printed, where they differ by more than printing
/// and the price level that was chosen explain.
fn leaves(inputs: &Inputs, computed: Option<f64>, printed: Option<f64>) -> Option<(f64, f64)> {
    let index = inputs.price_index();
    let (computed, printed) = (computed?, printed?);
    // Twelve digits: a price that is half a krone off by printing must pass.
    let differs = (computed - printed * index).abs() > (PRINTED_TOLERANCE + 1e-6) * index;
    differs.then_some((computed, printed))
}
