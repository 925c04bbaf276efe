//! What the source of a data set's figures is called in a sentence.
//!
//! A data set may say it ([`Definition::called`]); "the report" is true of one that is made
//! from a report and of no other. Where it says nothing, sentences do without.
//!
//! [`Definition::called`]: crate::model::data_set::Definition::called

use crate::model::data_set::DataSet;
use crate::present::language::Language;

/// The source of a data set's figures, as a sentence of a language speaks of it.
///
/// # Examples
/// ```
/// use pladspris::data;
/// use pladspris::present::called::Called;
/// use pladspris::present::language::Language;
///
/// let report = data::latest();
/// let called = Called::of(Language::Danish, &report);
/// assert_eq!(called.name(), Some("rapporten"));
/// assert_eq!(called.genitive().as_deref(), Some("rapportens"));
/// assert_eq!(called.as_stated(), "som i rapporten");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called<'d> {
    language: Language,
    name: Option<&'d str>,
}

impl<'d> Called<'d> {
    /// What the source of this data set is called in a language.
    #[must_use]
    pub fn of(language: Language, data: &'d DataSet) -> Self {
        let called = data.definition().called.as_ref();
        let name = called.map(|text| language.pick(text).trim());
        let name = name.filter(|name| !name.is_empty());
        Self { language, name }
    }

    /// "The report"; nothing where the data set does not say.
    #[must_use]
    pub const fn name(self) -> Option<&'d str> {
        self.name
    }

    /// "The report's"; nothing where the data set does not say.
    #[must_use]
    pub fn genitive(self) -> Option<String> {
        let name = self.name?;
        // "Regnskabets", but "avis'"; "the report's", but "the accounts'".
        let hisses = name.ends_with(|c: char| matches!(c.to_ascii_lowercase(), 's' | 'x' | 'z'));
        let ending = match self.language {
            Language::Danish if hisses => "'",
            Language::Danish => "s",
            Language::English if name.ends_with(['s', 'S']) => "'",
            Language::English => "'s",
        };
        Some(format!("{name}{ending}"))
    }

    /// How a figure stands that nobody has changed: "as in the report", or "as entered".
    #[must_use]
    pub fn as_stated(self) -> String {
        match (self.language, self.name) {
            (Language::Danish, Some(name)) => format!("som i {name}"),
            (Language::Danish, None) => "som indtastet".to_owned(),
            (Language::English, Some(name)) => format!("as in {name}"),
            (Language::English, None) => "as entered".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(language: Language, name: Option<&str>) -> (Option<String>, String) {
        let called = Called { language, name };
        (called.genitive(), called.as_stated())
    }

    #[test]
    fn each_form_is_made_of_the_name() {
        for (language, name, genitive, as_stated) in [
            (
                Language::Danish,
                "regnskabet",
                "regnskabets",
                "som i regnskabet",
            ),
            (Language::Danish, "Status", "Status'", "som i Status"),
            (
                Language::English,
                "the report",
                "the report's",
                "as in the report",
            ),
            (
                Language::English,
                "the accounts",
                "the accounts'",
                "as in the accounts",
            ),
        ] {
            let told = forms(language, Some(name));
            assert_eq!(told, (Some(genitive.to_owned()), as_stated.to_owned()));
        }
    }

    #[test]
    fn without_a_name_there_is_no_source_to_speak_of() {
        let told = forms(Language::Danish, None);
        assert_eq!(told, (None, "som indtastet".to_owned()));
        let told = forms(Language::English, None);
        assert_eq!(told, (None, "as entered".to_owned()));
    }
}
