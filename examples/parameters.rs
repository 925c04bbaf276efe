//! The id of every parameter of the latest data set, one a line: what stands before `=` in
//! links and in `changes` of scenario files.
//!
//! `cargo xtask fuzz` puts them into its dictionaries.
#![allow(clippy::print_stdout, reason = "its output is the product")]

use pladspris::data;

fn main() {
    for parameter in data::latest().parameters() {
        println!("{}", parameter.id);
    }
}
