//! The views of the page.

/// A view, each with its own link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// What a place costs, at full and at actual occupancy.
    #[default]
    Price,
    /// What empty places mean.
    Occupancy,
    /// How administration is shared out.
    Administration,
    /// What a result costs, and how sure that is.
    Results,
    /// Whether it pays, over the years and by payer.
    Payoff,
    /// What the report concludes, judged anew.
    Claims,
    /// Stored scenarios side by side.
    Compare,
    /// All programmes and where their figures come from.
    Data,
    /// Formulas, sources, limits, version.
    Method,
}

/// A question of the view on whether it pays, each with its own link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PayoffPart {
    /// What a result would have to be worth, and how many would have to succeed.
    #[default]
    Worth,
    /// What it brings over the years, and to whom.
    Years,
    /// Which of several offers is the best.
    Offers,
    /// Which figure matters most.
    Matters,
    /// Two figures at once.
    Map,
}

impl PayoffPart {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Worth,
        Self::Years,
        Self::Offers,
        Self::Matters,
        Self::Map,
    ];

    /// Its name in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Worth => "worth",
            Self::Years => "years",
            Self::Offers => "offers",
            Self::Matters => "matters",
            Self::Map => "map",
        }
    }

    /// The question of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

impl View {
    /// The one that says where figures come from.
    pub const SOURCES: Self = Self::Data;

    /// The one that is split by question.
    pub const SPLIT: Self = Self::Payoff;

    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Price,
        Self::Occupancy,
        Self::Administration,
        Self::Results,
        Self::Payoff,
        Self::Claims,
        Self::Compare,
        Self::Data,
        Self::Method,
    ];

    /// Its name in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Occupancy => "occupancy",
            Self::Administration => "administration",
            Self::Results => "results",
            Self::Payoff => "payoff",
            Self::Claims => "claims",
            Self::Compare => "compare",
            Self::Data => "data",
            Self::Method => "method",
        }
    }

    /// The view of this name.
    ///
    /// ```
    /// use pladspris::present::view::View;
    /// assert_eq!(View::from_id("occupancy"), Some(View::Occupancy));
    /// assert_eq!(View::from_id("everything"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
