//! What a report concludes, judged anew under any scenario.

mod judge;
mod judgement;
mod moved;
mod prices;
mod tipping_point;

pub use super::definition::{Amount, Claim, Predicate, Relation};
pub use judge::{
    is_of_its_year, judge, judge_all, judge_all_at_full, judge_at_full, verdict, verdict_inputs,
};
pub use judgement::{AtFull, Judgement, NamedValue, Reason, Tally, Verdict};
pub use tipping_point::{relevant, tipping_choices, tipping_point};
