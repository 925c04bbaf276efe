//! Wire forms and nothing else: links, scenario files, results.
//!
//! The forms are versioned and frozen: what was written once is read for ever.

mod digits;
pub mod evaluate;
pub mod link;
pub mod results_file;
pub mod scenario_file;
pub mod value;
