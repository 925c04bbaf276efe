//! What a report concludes, judged anew under any scenario.

mod judge;
mod tipping_point;

pub use super::definition::{Amount, Claim, Predicate, Relation};
pub use judge::{Judgement, NamedValue, Reason, Verdict, judge, judge_all, verdict_inputs};
pub use tipping_point::{relevant, tipping_choices, tipping_point};
