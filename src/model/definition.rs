//! A data set as it is written down: plain statements, with ids as text.

mod claim;

use std::borrow::Cow;

use super::key::{
    AllocationBase, GroupKey, OutcomeField, OutcomeKey, PoolKey, ProgrammeKey, Value,
};

pub use claim::{Amount, Claim, Predicate, Relation};

/// The most programmes a data set may hold.
pub const MOST_PROGRAMMES: usize = 500;
/// The longest name of a programme, group or pool, in characters.
pub const LONGEST_NAME: usize = 200;
/// Ids that the forms of links and files use for themselves.
pub const RESERVED_IDS: [&str; 8] = [
    "pools",
    "payoff",
    "prices",
    "reconstruction",
    "hours",
    "common",
    "all",
    "ungrouped",
];

/// Ids of the groups that are made where none is stated: of all programmes, and of those
/// without one.
pub const MADE_GROUPS: [&str; 2] = ["all", "ungrouped"];

/// A short text in one language or several, each under its code.
///
/// Where a language is lacking the first stands in, so a proper name is one entry.
///
/// ```
/// use pladspris::model::data_set::Text;
///
/// const JOB: Text = Text::new(&[("da", "i job"), ("en", "into a job")]);
/// assert_eq!(JOB.get("en"), "into a job");
/// assert_eq!(JOB.get("sv"), "i job");
/// ```
#[derive(Clone, Debug)]
pub struct Text(Entries);

#[derive(Clone, Debug)]
enum Entries {
    /// Written in the program.
    Constant(&'static [(&'static str, &'static str)]),
    /// Read while it runs.
    Owned(Vec<(String, String)>),
}

impl Text {
    /// A text of the program: codes of languages, each with the text in it.
    #[must_use]
    pub const fn new(entries: &'static [(&'static str, &'static str)]) -> Self {
        Self(Entries::Constant(entries))
    }

    /// A text that was read, in the same form.
    #[must_use]
    pub const fn owned(entries: Vec<(String, String)>) -> Self {
        Self(Entries::Owned(entries))
    }

    /// The text in the language of this code, or in the first that there is.
    #[must_use]
    pub fn get(&self, code: &str) -> &str {
        let found = self.entries().find(|(language, _)| *language == code);
        let found = found.or_else(|| self.entries().next());
        found.map_or("", |(_, text)| text)
    }

    /// Every code with its text.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        let (constant, owned): (&[_], &[_]) = match &self.0 {
            Entries::Constant(entries) => (entries, &[]),
            Entries::Owned(entries) => (&[], entries),
        };
        let owned = owned
            .iter()
            .map(|(code, text): &(String, String)| (&**code, &**text));
        constant.iter().copied().chain(owned)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.entries().eq(other.entries())
    }
}

impl Eq for Text {}

/// How a figure is known, from the firmest to the loosest; the user's own come
/// last since nothing in the report speaks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knowledge {
    /// It stands in the report.
    Printed,
    /// It stands in a data set of somebody's own, who knows where it is from.
    Entered,
    /// It follows from printed figures by arithmetic alone.
    Derived,
    /// It was worked back from printed figures and round sums.
    Reconstructed,
    /// The nearest figure the report has to one that it does not print.
    StandIn,
    /// Nobody printed it; a choice that can be argued with.
    Assumed,
    /// The user changed it, against what the data set states.
    Yours,
}

/// A figure with its provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<T = f64> {
    /// The figure.
    pub value: T,
    /// How it is known.
    pub knowledge: Knowledge,
    /// Id of the entry in [`Definition::sources`] that says where from.
    pub source: Cow<'static, str>,
}

/// Where a figure comes from: a table, a page, or how it was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id within the data set.
    pub id: Cow<'static, str>,
    /// What to tell a reader who asks.
    pub text: Text,
}

/// What part a programme plays in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// One of the programmes that are tried out.
    Trial,
    /// One of the offers that exist already.
    Existing,
}

/// How a programme is paid.
#[derive(Clone, Debug, PartialEq)]
pub enum Payment {
    /// A yearly budget for a number of places, part of it fixed.
    Budget {
        /// Kroner a year.
        budget: Stated,
        /// Places, in full-year persons.
        places: Stated,
    },
    /// A price for each full-year person.
    Rate {
        /// Kroner per full-year person.
        rate: Stated,
    },
}

/// A result that a course can lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// What it is called as a label.
    pub name: Text,
    /// Where those are who have it: "into job or education".
    pub into: Text,
    /// Whether it is known for whole groups only.
    pub groups_only: bool,
    /// Whether it was measured only for some members or courses: it has a share, and nothing
    /// else.
    pub partial: bool,
    /// Of what it was measured, in a sentence, where that is not all.
    pub coverage: Option<Text>,
    /// By which yearly value it is valued.
    pub worth: Worth,
}

/// By which yearly value an outcome is valued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// A job's.
    Job,
    /// An education's.
    Education,
    /// It is a job or an education: each its own where they are known apart on both sides,
    /// else first a job's for both and then an education's.
    Either {
        /// Id of the outcome that is a job.
        job: Cow<'static, str>,
        /// Id of the outcome that is an education.
        education: Cow<'static, str>,
    },
    /// It has none of its own: nobody has said what one is worth.
    None,
}

/// How often a course led to an outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum Frequency {
    /// So many of so many courses.
    Count {
        /// How many had the outcome.
        k: Stated,
        /// Of how many.
        n: Stated,
    },
    /// A share that was rounded when it was printed.
    Share {
        /// As printed.
        share: Stated,
        /// Of how many courses, where there is anything to go by.
        n: Option<Stated>,
        /// To what it was rounded, as a share.
        step: f64,
    },
}

impl Frequency {
    /// What is stated of one of its fields, if anything.
    #[must_use]
    pub fn field(&self, field: OutcomeField) -> Option<&Stated> {
        match (field, self) {
            (OutcomeField::Count, Self::Count { k, .. }) => Some(k),
            (OutcomeField::Courses, Self::Count { n, .. }) => Some(n),
            (OutcomeField::Courses, Self::Share { n, .. }) => n.as_ref(),
            (OutcomeField::Share, Self::Share { share, .. }) => Some(share),
            _ => None,
        }
    }
}

/// One outcome of a programme or a group.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedOutcome {
    /// Id of the outcome.
    pub outcome: Cow<'static, str>,
    /// How often it came about.
    pub frequency: Frequency,
}

/// Something known of the people on both sides of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// Its id within the data set.
    pub id: Cow<'static, str>,
    /// What it is called.
    pub name: Text,
    /// Whether its figures are shares of 1, and not years.
    pub share: bool,
    /// Which way it points, for one that tells how far from work people are.
    pub harder: Option<Harder>,
    /// How a sentence tells both figures, `{a}` and `{b}`; left out, by the name.
    pub told: Option<Text>,
}

/// Of which figures of a trait people are further from work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harder {
    /// The higher.
    Higher,
    /// The lower.
    Lower,
}

/// One programme of the data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// Its name.
    pub name: Text,
    /// Trial or existing offer.
    pub role: Role,
    /// Id of its group.
    pub group: Cow<'static, str>,
    /// Id of the administrative pool it has a share in, if any.
    pub pool: Option<Cow<'static, str>>,
    /// Budget or rate.
    pub payment: Payment,
    /// The share of its budget that is owed whether or not a place is used, where that is
    /// not its group's.
    pub fixed_share: Option<Stated>,
    /// Full-year persons in the year.
    pub persons: Stated,
    /// Courses in the year, where they are known.
    pub courses: Option<Stated>,
    /// Average hours a week, where they are known.
    pub hours: Option<Stated>,
    /// The unit price that the report prints, kroner, administration included.
    pub printed_price: Option<Stated>,
    /// How often its courses led to what.
    pub outcomes: Vec<StatedOutcome>,
}

/// Programmes that are compared as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// What it is called as a label.
    pub name: Text,
    /// The same where there is little room.
    pub short: Text,
    /// The same inside a sentence, with its preposition: "at the school".
    pub located: Text,
    /// The share of its budgets that is owed whether or not a place is used.
    pub fixed_share: Option<Stated>,
    /// The mean unit price that the report prints, kroner.
    pub printed_price: Option<Stated>,
    /// Outcomes that are known for the group itself; they win over its members'.
    pub outcomes: Vec<StatedOutcome>,
    /// Outcome ids and the pooled shares that the report prints, to stand beside
    /// what the members' own come to.
    pub printed_shares: Vec<(Cow<'static, str>, Stated)>,
    /// Ids of [`Definition::traits`], and the figure of each.
    pub people: Vec<(Cow<'static, str>, f64)>,
    /// The share of its participants who had more than one course in the year.
    pub several_courses: Option<f64>,
    /// What is assumed where its costs and benefits are set against each other, of a group
    /// that is the first side of no comparison.
    pub payoff: Payoff,
}

/// An administrative cost that several programmes share.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// What it is called.
    pub name: Text,
    /// Kroner a year.
    pub amount: Stated,
    /// What it is divided by.
    pub base: Stated<AllocationBase>,
    /// Full-year persons in programmes outside the data set that share it.
    pub outside_persons: Stated,
}

/// A group beside what it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// Id of the group that is looked at.
    pub a: Cow<'static, str>,
    /// Id of the group it is compared with.
    pub b: Cow<'static, str>,
    /// What to know before the first is closed and places are bought at the other.
    pub before_closing: Option<Text>,
    /// What is assumed where costs and benefits are set against each other.
    pub payoff: Payoff,
}

/// What is assumed about the worth of an outcome and how long it lasts. What is left out has
/// the default of its parameter, or is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payoff {
    /// Id of the outcome that is valued; left out, the data set's first.
    pub outcome: Option<Cow<'static, str>>,
    /// Kroner of public money a year that a job is worth.
    pub value: Option<Stated>,
    /// Kroner of public money a year that an education is worth.
    pub education_value: Option<Stated>,
    /// Kroner of public money a year that an outcome without a worth of its own is worth.
    pub other_value: Option<Stated>,
    /// Years that are counted.
    pub years: Option<Stated>,
    /// The share that still have it a year later.
    pub retention: Option<Stated>,
    /// Discount rate a year, in constant prices.
    pub discount: Option<Stated>,
    /// How much of the first year counts.
    pub first_year: Option<Stated>,
    /// The share of the benefit that the state has.
    pub state_share: Option<Stated>,
    /// The share of the extra cost that the state refunds.
    pub operating_refund: Option<Stated>,
    /// Shares that it has had by one rule or another, offered as buttons.
    pub refunds: Vec<(Text, f64)>,
    /// Shares of operating cost that the state has refunded, likewise.
    pub operating_refunds: Vec<(Text, f64)>,
}

/// One way to split what the report does not print: a budget and a number of
/// places for some programmes.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// The step, in kroner, to which its budgets are round.
    pub step: f64,
    /// Programme id, budget in kroner, places.
    pub shares: Vec<(Cow<'static, str>, f64, f64)>,
}

/// A named set of changes that answers a common question with one press.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// What the button says.
    pub name: Text,
    /// Parameter id and value.
    pub changes: Vec<(Cow<'static, str>, Value)>,
}

/// A place where the source disagrees with itself, or with what it is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Ids of the programmes, groups or pools it is about.
    pub about: Vec<Cow<'static, str>>,
    /// What to know.
    pub text: Text,
}

/// Something to know of a data set as a whole: a short sentence, and what there is to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// In a short sentence.
    pub about: Text,
    /// What there is to it.
    pub text: Text,
}

/// A data set as it is written down.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// `[a-z0-9-]+`.
    pub id: Cow<'static, str>,
    /// Rises by one whenever a figure is corrected.
    pub revision: u32,
    /// What it is called.
    pub name: Text,
    /// What it is about, in a line.
    pub subject: Option<Text>,
    /// Where its figures are from, in a sentence or two.
    pub origin: Option<Text>,
    /// What the source of its figures is called in a sentence: "the report". Left out, they
    /// are said to be as entered.
    pub called: Option<Text>,
    /// The year its figures are of.
    pub year: u16,
    /// In the order in which they are shown.
    pub programmes: Vec<Programme>,
    /// In the order in which they are shown.
    pub groups: Vec<Group>,
    /// In the order in which they are shown.
    pub pools: Vec<Pool>,
    /// In the order in which they are shown; the first is the page's first.
    pub comparisons: Vec<Comparison>,
    /// What courses can lead to, in the order in which they are shown.
    pub outcomes: Vec<Outcome>,
    /// What is known of the people, in the order in which it is shown.
    pub traits: Vec<Trait>,
    /// What the report concludes, in the order in which it is shown.
    pub claims: Vec<Claim>,
    /// The first is the default; none where nothing was reconstructed.
    pub splits: Vec<Split>,
    /// Weeks a year in which programmes are closed.
    pub weeks_off: Stated,
    /// Offered as buttons.
    pub presets: Vec<Preset>,
    /// Shown beside the figures they are about.
    pub remarks: Vec<Remark>,
    /// What was assumed when it was made, and why.
    pub assumptions: Vec<Note>,
    /// What its figures cannot say.
    pub limits: Vec<Note>,
    /// Where figures come from.
    pub sources: Vec<Source>,
}

impl Definition {
    /// The outcome with this id.
    #[must_use]
    pub fn find_outcome(&self, id: &str) -> Option<OutcomeKey> {
        let at = self.outcomes.iter().position(|outcome| outcome.id == id)?;
        u16::try_from(at).ok().map(OutcomeKey)
    }

    /// What it states of a programme, if it is one of its own.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> Option<&Programme> {
        self.programmes.get(usize::from(key.0))
    }

    /// The same of a group.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> Option<&Group> {
        self.groups.get(usize::from(key.0))
    }

    /// The same of a pool.
    #[must_use]
    pub fn pool(&self, key: PoolKey) -> Option<&Pool> {
        self.pools.get(usize::from(key.0))
    }

    /// What it states of an outcome, if it is one of its own.
    #[must_use]
    pub fn outcome(&self, key: OutcomeKey) -> Option<&Outcome> {
        self.outcomes.get(usize::from(key.0))
    }
}
