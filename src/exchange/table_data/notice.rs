//! What is said of a table that became a data set.

use crate::exchange::data_file::DataFault;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::Text;

/// Something that was left out or assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The row of the table, if it is about one.
    pub row: Option<u32>,
    /// What there is to know.
    pub kind: NoticeKind,
}

/// What was left out or assumed. Names are those of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum NoticeKind {
    /// A row without full-year persons, by which all prices are: left out.
    NoPersons {
        /// The programme.
        name: String,
    },
    /// A row with neither budget nor rate: left out.
    NoPayment {
        /// The programme.
        name: String,
    },
    /// A row with a budget whose places could not be read: left out.
    NoPlaces {
        /// The programme.
        name: String,
    },
    /// A row with figures that no data set can have: left out.
    RowRefused {
        /// The programme.
        name: String,
        /// What is wrong.
        fault: Box<DataFault>,
    },
    /// A figure that no data set can have, and that a programme can do without: left out.
    FigureRefused {
        /// The programme.
        name: String,
        /// What is wrong.
        fault: Box<DataFault>,
    },
    /// Places beside a rate, which is paid per person: left out.
    PlacesUnderRate {
        /// The programme.
        name: String,
    },
    /// A fixed share beside a rate, of which nothing is fixed: left out.
    FixedShareUnderRate {
        /// The programme.
        name: String,
    },
    /// Two columns of one outcome: the first was taken.
    OutcomeTwice {
        /// The programme.
        name: String,
        /// The outcome, as the second calls it.
        outcome: String,
    },
    /// A pool of which a table can name nothing but the name: without an amount, per place.
    PoolWithoutAmount {
        /// The pool.
        name: String,
    },
    /// A pool that its programmes cannot share by its base: another was assumed.
    PoolBase {
        /// The pool.
        name: Text,
        /// What it is shared by.
        base: AllocationBase,
    },
    /// A pool that keeps the amount of another year.
    PoolOfYear {
        /// The pool.
        name: Text,
        /// The year.
        year: u16,
    },
    /// A programme that keeps the fixed share of the old set.
    FixedShareKept {
        /// The programme.
        name: String,
        /// The share.
        share: f64,
    },
    /// An outcome that is none of the usual ones.
    OwnOutcome {
        /// It.
        name: String,
        /// Whether it is worth what a job is; else it has no worth.
        job: bool,
    },
    /// The year that the table names is not the one that was given: the table's was taken.
    YearStated {
        /// The table's.
        year: u16,
        /// The one given.
        given: u16,
    },
    /// A workbook of several sheets, of which one was read.
    OtherSheets {
        /// It.
        sheet: String,
        /// The others, but for those that are hidden.
        others: Vec<String>,
    },
    /// What the old set has of its year alone was not taken over.
    OfOldYear {
        /// The year.
        year: u16,
    },
}

/// Something that the old set does not have and the new one has, or the reverse.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Whether it is new; else it is gone.
    pub new: bool,
    /// What it is.
    pub what: What,
    /// What it is called.
    pub name: Text,
}

/// What may be new or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A programme.
    Programme,
    /// A group.
    Group,
    /// A pool.
    Pool,
    /// A comparison of two groups; it goes by both their names.
    Comparison,
    /// An outcome.
    Outcome,
    /// A conclusion.
    Claim,
    /// A button with changes.
    Preset,
    /// A remark.
    Remark,
}
