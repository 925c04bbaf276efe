//! The languages of the page.

/// A language the page speaks. Danish comes first; English is complete.
///
/// # Examples
/// ```
/// use pladspris::present::language::Language;
///
/// assert_eq!(Language::from_code("en"), Some(Language::English));
/// assert_eq!(Language::from_code("en-GB"), Some(Language::English));
/// assert_eq!(Language::from_code("sv"), None);
/// assert_eq!(Language::default().code(), "da");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Danish, the default.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// Its place in [`Language::ALL`], and in a text that has one entry a language.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Which of the same words in the two languages are this one's.
    ///
    /// Never written out where it is called: the compiler would choose between two
    /// constants at every use of every word, which takes three times the bytes of reading it.
    #[inline(never)]
    #[must_use]
    pub const fn words<T>(self, danish: &'static T, english: &'static T) -> &'static T {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }

    /// The code used in links, in saved scenarios and in `lang` attributes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language of a code as links and browsers write it: `da`, `EN`,
    /// `da-DK`. `None` for any other language.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language's own name, for the button that switches to it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Danish => "Dansk",
            Self::English => "English",
        }
    }

    /// Those to switch to.
    pub fn others(self) -> impl Iterator<Item = Self> {
        let others = Self::ALL.into_iter();
        others.filter(move |other| *other != self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }

    #[test]
    fn an_index_is_a_place_among_all() {
        for language in Language::ALL {
            assert_eq!(Language::ALL[language.index()], language);
        }
    }

    #[test]
    fn other_codes_are_refused() {
        for code in ["", "-", "dansk", "d", "daa", "nb-NO", "æ"] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
    }
}
