//! What is known before anybody changes anything: programmes, groups,
//! administrative pools, comparisons, and where each figure comes from.
//!
//! A [`Definition`] is the plain statement, with ids as text. [`DataSet::new`]
//! resolves it once; a [`DataSet`] cannot refer to what does not exist.

use std::borrow::Cow;
use std::rc::Rc;

use super::allocation::AllocationBase;
use super::error::DefinitionFault;
use super::parameter::{self, Key, Parameter, Value};

/// The most programmes a data set may hold.
pub const MOST_PROGRAMMES: usize = 500;
/// The longest name of a programme, group or pool, in characters.
pub const LONGEST_NAME: usize = 200;
/// Ids that the forms of links and files use for themselves.
pub const RESERVED_IDS: [&str; 6] = [
    "pools",
    "payoff",
    "prices",
    "reconstruction",
    "hours",
    "common",
];

/// A short text in both languages of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Danish.
    pub da: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Text {
    /// A text that both languages share, such as a proper name.
    #[must_use]
    pub const fn same(name: &'static str) -> Self {
        Self {
            da: Cow::Borrowed(name),
            en: Cow::Borrowed(name),
        }
    }

    /// A text in Danish and in English.
    #[must_use]
    pub const fn new(da: &'static str, en: &'static str) -> Self {
        Self {
            da: Cow::Borrowed(da),
            en: Cow::Borrowed(en),
        }
    }
}

/// How a figure is known, from the firmest to the loosest; the user's own come
/// last since nothing in the report speaks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knowledge {
    /// It stands in the report.
    Printed,
    /// It follows from printed figures by arithmetic alone.
    Derived,
    /// It was worked back from printed figures and round sums.
    Reconstructed,
    /// The nearest figure the report has to one that it does not print.
    StandIn,
    /// Nobody printed it; a choice that can be argued with.
    Assumed,
    /// The user typed it.
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
    pub source: &'static str,
}

/// Where a figure comes from: a table, a page, or how it was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id within the data set.
    pub id: &'static str,
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

/// One programme of the data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// Its name, the same in both languages.
    pub name: Cow<'static, str>,
    /// Trial or existing offer.
    pub role: Role,
    /// Id of its group.
    pub group: Cow<'static, str>,
    /// Id of the administrative pool it has a share in, if any.
    pub pool: Option<Cow<'static, str>>,
    /// Budget or rate.
    pub payment: Payment,
    /// Full-year persons in the year.
    pub persons: Stated,
    /// Courses in the year.
    pub courses: Stated,
    /// Average hours a week.
    pub hours: Stated,
    /// The unit price that the report prints, kroner, administration included.
    pub printed_price: Option<Stated>,
}

/// Programmes that are compared as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// What it is called as a label.
    pub name: Text,
    /// The same inside a sentence, with its preposition: "at the school".
    pub located: Text,
    /// The share of its budgets that is owed whether or not a place is used.
    pub fixed_share: Option<Stated>,
    /// The mean unit price that the report prints, kroner.
    pub printed_price: Option<Stated>,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// `[a-z0-9-]+`, unique among all ids of the data set.
    pub id: Cow<'static, str>,
    /// Id of the group that is looked at.
    pub a: Cow<'static, str>,
    /// Id of the group it is compared with.
    pub b: Cow<'static, str>,
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
    pub changes: Vec<(&'static str, Value)>,
}

/// A place where the source disagrees with itself, or with what it is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Ids of the programmes, groups or pools it is about.
    pub about: Vec<&'static str>,
    /// What to know.
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
    /// The first is the default; none where nothing was reconstructed.
    pub splits: Vec<Split>,
    /// Weeks a year in which programmes are closed.
    pub weeks_off: Stated,
    /// Offered as buttons.
    pub presets: Vec<Preset>,
    /// Shown beside the figures they are about.
    pub remarks: Vec<Remark>,
    /// Where figures come from.
    pub sources: Vec<Source>,
}

/// A programme of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgrammeKey(pub(super) u16);
/// A group of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey(pub(super) u16);
/// A pool of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PoolKey(pub(super) u16);
/// A comparison of one data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComparisonKey(pub(super) u16);

/// A definition whose references have been resolved, with its parameters.
#[derive(Debug)]
pub struct DataSet {
    definition: Definition,
    group_of: Vec<GroupKey>,
    pool_of: Vec<Option<PoolKey>>,
    members: Vec<Vec<ProgrammeKey>>,
    sides: Vec<(GroupKey, GroupKey)>,
    /// Budget and places by split, for the programmes that splits speak of.
    splits: Vec<Vec<Option<(f64, f64)>>>,
    parameters: Vec<Parameter>,
}

impl DataSet {
    /// Resolves a definition.
    ///
    /// # Errors
    /// Refuses malformed, reserved or doubled ids, references to nothing, more
    /// than [`MOST_PROGRAMMES`] programmes, names over [`LONGEST_NAME`]
    /// characters, and figures outside their parameter's range.
    pub fn new(definition: Definition) -> Result<Rc<Self>, DefinitionFault> {
        check_shape(&definition)?;
        check_shown(&definition)?;
        let group_at = |id: &str, from: &str| {
            position(definition.groups.iter().map(|g| &*g.id), id)
                .map(GroupKey)
                .ok_or_else(|| DefinitionFault::UnknownGroup {
                    id: id.to_owned(),
                    from: from.to_owned(),
                })
        };
        let mut group_of = Vec::new();
        let mut pool_of = Vec::new();
        let mut members = vec![Vec::new(); definition.groups.len()];
        for (index, programme) in (0u16..).zip(&definition.programmes) {
            let group = group_at(&programme.group, &programme.id)?;
            members[usize::from(group.0)].push(ProgrammeKey(index));
            group_of.push(group);
            pool_of.push(match &programme.pool {
                None => None,
                Some(id) => Some(
                    position(definition.pools.iter().map(|p| &*p.id), id)
                        .map(PoolKey)
                        .ok_or_else(|| DefinitionFault::UnknownPool {
                            id: id.to_string(),
                            from: programme.id.to_string(),
                        })?,
                ),
            });
        }
        let mut sides = Vec::new();
        for c in &definition.comparisons {
            sides.push((group_at(&c.a, &c.id)?, group_at(&c.b, &c.id)?));
        }
        let mut splits = Vec::new();
        for split in &definition.splits {
            let mut row = vec![None; definition.programmes.len()];
            for (id, budget, places) in &split.shares {
                let at = position(definition.programmes.iter().map(|p| &*p.id), id)
                    .ok_or_else(|| DefinitionFault::UnknownProgramme { id: id.to_string() })?;
                row[usize::from(at)] = Some((*budget, *places));
            }
            splits.push(row);
        }
        let mut data = Self {
            definition,
            group_of,
            pool_of,
            members,
            sides,
            splits,
            parameters: Vec::new(),
        };
        data.parameters = parameter::register(&data);
        let data = Rc::new(data);
        super::scenario::check_defaults(&data)?;
        Ok(data)
    }

    /// The definition it was made from.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// Id and revision, as links and files write them: `copenhagen-2015.1`.
    #[must_use]
    pub fn full_id(&self) -> String {
        format!("{}.{}", self.definition.id, self.definition.revision)
    }

    /// Every adjustable input, in the order in which links write them.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The parameter with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|p| p.id == id)
    }

    /// The parameter behind a key.
    #[must_use]
    pub fn parameter(&self, key: Key) -> Option<&Parameter> {
        self.parameters
            .binary_search_by_key(&key, |p| p.key)
            .ok()
            .map(|at| &self.parameters[at])
    }

    /// Where a source id leads.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.definition.sources.iter().find(|s| s.id == id)
    }

    /// All programmes.
    pub fn programmes(&self) -> impl ExactSizeIterator<Item = ProgrammeKey> + use<> {
        (0..self.group_of.len() as u16).map(ProgrammeKey)
    }

    /// All groups.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = GroupKey> + use<> {
        (0..self.members.len() as u16).map(GroupKey)
    }

    /// All pools.
    pub fn pools(&self) -> impl ExactSizeIterator<Item = PoolKey> + use<> {
        (0..self.definition.pools.len() as u16).map(PoolKey)
    }

    /// All comparisons.
    pub fn comparisons(&self) -> impl ExactSizeIterator<Item = ComparisonKey> + use<> {
        (0..self.sides.len() as u16).map(ComparisonKey)
    }

    /// A programme's statement.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> &Programme {
        &self.definition.programmes[usize::from(key.0)]
    }

    /// A group's statement.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> &Group {
        &self.definition.groups[usize::from(key.0)]
    }

    /// A pool's statement.
    #[must_use]
    pub fn pool(&self, key: PoolKey) -> &Pool {
        &self.definition.pools[usize::from(key.0)]
    }

    /// A comparison's statement.
    #[must_use]
    pub fn comparison(&self, key: ComparisonKey) -> &Comparison {
        &self.definition.comparisons[usize::from(key.0)]
    }

    /// The group a programme belongs to.
    #[must_use]
    pub fn group_of(&self, key: ProgrammeKey) -> GroupKey {
        self.group_of[usize::from(key.0)]
    }

    /// The pool a programme has a share in.
    #[must_use]
    pub fn pool_of(&self, key: ProgrammeKey) -> Option<PoolKey> {
        self.pool_of[usize::from(key.0)]
    }

    /// A group's programmes.
    #[must_use]
    pub fn members(&self, key: GroupKey) -> &[ProgrammeKey] {
        &self.members[usize::from(key.0)]
    }

    /// The group that is looked at, and the one it is compared with.
    #[must_use]
    pub fn sides(&self, key: ComparisonKey) -> (GroupKey, GroupKey) {
        self.sides[usize::from(key.0)]
    }

    /// Budget and places of a programme under a split, if it speaks of it.
    #[must_use]
    pub fn split_share(&self, split: usize, key: ProgrammeKey) -> Option<(f64, f64)> {
        *self.splits.get(split)?.get(usize::from(key.0))?
    }

    /// Whether any split speaks of the programme.
    #[must_use]
    pub fn is_split(&self, key: ProgrammeKey) -> bool {
        (0..self.splits.len()).any(|split| self.split_share(split, key).is_some())
    }

    /// The comparison with this id.
    #[must_use]
    pub fn find_comparison(&self, id: &str) -> Option<ComparisonKey> {
        position(self.definition.comparisons.iter().map(|c| &*c.id), id).map(ComparisonKey)
    }

    /// The group with this id.
    #[must_use]
    pub fn find_group(&self, id: &str) -> Option<GroupKey> {
        position(self.definition.groups.iter().map(|g| &*g.id), id).map(GroupKey)
    }

    /// The programme with this id.
    #[must_use]
    pub fn find_programme(&self, id: &str) -> Option<ProgrammeKey> {
        position(self.definition.programmes.iter().map(|p| &*p.id), id).map(ProgrammeKey)
    }

    /// The pool with this id.
    #[must_use]
    pub fn find_pool(&self, id: &str) -> Option<PoolKey> {
        position(self.definition.pools.iter().map(|p| &*p.id), id).map(PoolKey)
    }
}

fn position<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<u16> {
    ids.position(|other| other == id)
        .and_then(|at| u16::try_from(at).ok())
}

/// Checks what can be seen without following a reference.
fn check_shape(definition: &Definition) -> Result<(), DefinitionFault> {
    let most = definition.programmes.len();
    if most > MOST_PROGRAMMES {
        return Err(DefinitionFault::TooManyProgrammes { count: most });
    }
    let d = definition;
    let programmes = d.programmes.iter().map(|p| (&*p.id, vec![&*p.name]));
    let groups = d
        .groups
        .iter()
        .map(|g| (&*g.id, vec![&*g.name.da, &*g.name.en]));
    let pools = d
        .pools
        .iter()
        .map(|p| (&*p.id, vec![&*p.name.da, &*p.name.en]));
    let comparisons = d.comparisons.iter().map(|c| (&*c.id, Vec::new()));
    let mut seen = std::collections::BTreeSet::new();
    check_id(&d.id)?;
    for (id, names) in programmes.chain(groups).chain(pools).chain(comparisons) {
        check_id(id)?;
        if RESERVED_IDS.contains(&id) {
            return Err(DefinitionFault::ReservedId { id: id.to_owned() });
        }
        if !seen.insert(id.to_owned()) {
            return Err(DefinitionFault::DuplicateId { id: id.to_owned() });
        }
        if names.iter().any(|n| n.chars().count() > LONGEST_NAME) {
            return Err(DefinitionFault::NameTooLong { id: id.to_owned() });
        }
    }
    Ok(())
}

/// Checks the figures that are shown and never adjusted; the parameters see to
/// the others.
fn check_shown(definition: &Definition) -> Result<(), DefinitionFault> {
    let bad = |x: f64| !x.is_finite() || x < 0.0;
    let programmes = definition.programmes.iter();
    let programmes = programmes.map(|p| (&p.id, &p.printed_price));
    let groups = definition.groups.iter().map(|g| (&g.id, &g.printed_price));
    for (id, price) in programmes.chain(groups) {
        if price.as_ref().is_some_and(|price| bad(price.value)) {
            return Err(DefinitionFault::PrintedPrice { id: id.to_string() });
        }
    }
    match definition.splits.iter().position(|split| bad(split.step)) {
        Some(at) => Err(DefinitionFault::SplitStep { at }),
        None => Ok(()),
    }
}

fn check_id(id: &str) -> Result<(), DefinitionFault> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(good) {
        return Err(DefinitionFault::MalformedId { id: id.to_owned() });
    }
    Ok(())
}
