//! Why what a data set states makes none, in one sentence.

use crate::model::data_set::{Definition, LONGEST_NAME, MOST_PROGRAMMES, Owner};
use crate::model::error::DefinitionFault;
use crate::model::parameter::Key;
use crate::present::language::Language;
use crate::present::parameter_text::{parameter_name, refusal_by};
use crate::present::words::definition::DefinitionWords;

/// A fault of a definition as one sentence, which names whose it is and the bound.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::data_set::DataSet;
/// use pladspris::present::{definition_text, language::Language};
///
/// let mut definition = data::latest().definition().clone();
/// definition.programmes[0].persons.value = -1.0;
/// let fault = DataSet::new(definition.clone()).unwrap_err();
/// assert_eq!(
///     definition_text::refusal(Language::English, &definition, &fault),
///     "lokalvaerdi.persons: Full-year persons, Lokalværdi: \u{2212}1 is under the bound of 0.",
/// );
/// ```
#[must_use]
pub fn refusal(language: Language, definition: &Definition, fault: &DefinitionFault) -> String {
    use DefinitionFault as F;
    let w = DefinitionWords::of(language);
    match fault {
        F::NoProgrammes => format!("programmes: {}", w.no_programmes),
        F::TooManyProgrammes { count } => {
            format!("programmes: {}", (w.too_many)(*count, MOST_PROGRAMMES))
        }
        F::MalformedId { id } => format!("id {id}: {}", w.malformed_id),
        F::DuplicateId { id } => format!("id {id}: {}", w.duplicate_id),
        F::ReservedId { id } => format!("id {id}: {}", w.reserved_id),
        F::NameTooLong { id } => format!("{id}.name: {}", (w.name_too_long)(LONGEST_NAME)),
        F::UnknownGroup { id, from } => format!("{from}: {}", (w.unknown_group)(id)),
        F::UnknownPool { id, from } => format!("{from}: {}", (w.unknown_pool)(id)),
        F::UnknownProgramme { id } => format!("splits: {}", (w.unknown_programme)(id)),
        F::UnknownOutcome { id, from } => format!("{from}: {}", (w.unknown_outcome)(id)),
        F::Frequency { from, id } => format!("{from}.{id}: {}", w.frequency),
        F::People { id, of } => format!("{id}.people.{of}: {}", w.people),
        F::Claim { id } => format!("{id}: {}", w.claim),
        F::Preset { at, id } => format!("presets[{at}].{id}: {}", w.preset),
        F::PrintedPrice { id } => format!("{id}.printed-price: {}", w.not_negative),
        F::SplitStep { at } => format!("splits[{at}].step: {}", w.not_negative),
        F::Figure { parameter, fault } => {
            let name = |key| match owner(language, definition, key) {
                Some(owner) => format!("{}, {owner}", parameter_name(language, key)),
                None => parameter_name(language, key),
            };
            format!("{parameter}: {}", refusal_by(language, &name, fault))
        }
    }
}

/// What a parameter belongs to, by its place in the definition.
fn owner(language: Language, definition: &Definition, key: Key) -> Option<String> {
    let group = |key| {
        let group = definition.group(key)?;
        Some(language.pick(&group.name).to_owned())
    };
    let programme = |key| {
        let programme = definition.programme(key)?;
        Some(language.pick(&programme.name).to_owned())
    };
    match key {
        Key::Group(key, _) => group(key),
        Key::Pool(key, _) => {
            let pool = definition.pool(key)?;
            Some(language.pick(&pool.name).to_owned())
        }
        Key::Programme(key, _) => programme(key),
        Key::Outcome(of, outcome, _) => {
            let name = match of {
                Owner::Group(key) => group(key)?,
                Owner::Programme(key) => programme(key)?,
            };
            let outcome = language.pick(&definition.outcome(outcome)?.name);
            Some(format!("{outcome}, {name}"))
        }
        // The parameter's id names it already.
        Key::Comparison(..)
        | Key::CommonPool
        | Key::CommonBase
        | Key::WeeksOff
        | Key::PriceIndex
        | Key::Reconstruction => None,
    }
}
