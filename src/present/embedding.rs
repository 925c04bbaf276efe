//! How the page looks and what it offers as a part of another page.

use super::accent::Accent;
use crate::model::parameter::Key;

/// Light, dark, or as the reader's system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name.
    ///
    /// ```
    /// use pladspris::present::embedding::Theme;
    /// assert_eq!(Theme::from_id("dark"), Some(Theme::Dark));
    /// assert_eq!(Theme::from_id("black"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// The choices of whoever embeds the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Embedding {
    /// Whether the page stands in another: without its own head and share
    /// button.
    pub embedded: bool,
    /// Whether it is a card there: one finding, one picture, one lever. Only what is
    /// embedded can be one.
    pub card: bool,
    /// The theme.
    pub theme: Theme,
    /// A colour in place of the page's own accent.
    pub accent: Option<Accent>,
    /// The levers that are shown; all of them if `None`.
    pub show: Option<Vec<Key>>,
    /// The levers that are shown and cannot be moved.
    pub lock: Vec<Key>,
}

impl Embedding {
    /// Whether a lever is shown at all.
    #[must_use]
    pub fn shows(&self, key: Key) -> bool {
        self.show.as_ref().is_none_or(|keys| keys.contains(&key))
    }

    /// Whether a lever is locked.
    #[must_use]
    pub fn locks(&self, key: Key) -> bool {
        self.lock.contains(&key)
    }

    /// Whether the reader may move a lever, by whatever means.
    #[must_use]
    pub fn moves(&self, key: Key) -> bool {
        self.shows(key) && !self.locks(key)
    }

    /// Whether the levers have been narrowed down, so that a preset could move
    /// what is hidden or locked.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.show.is_some() || !self.lock.is_empty()
    }
}
