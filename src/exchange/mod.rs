//! Wire forms and nothing else: links, saved pages, scenario files, results.
//!
//! The forms are versioned and frozen: what was written once is read for ever.

pub mod csv;
pub mod data_file;
pub mod data_sets;
pub mod evaluate;
mod excerpt;
pub mod json;
pub mod link;
mod link_repair;
pub mod opened;
pub mod own;
pub mod packed;
pub mod pairs;
pub mod partial_state;
pub mod results_file;
pub mod saved;
pub mod scenario_file;
pub mod snippet;
pub mod stored;
mod stored_state;
pub mod table;
pub mod table_data;
pub mod value;
pub mod workbook;
