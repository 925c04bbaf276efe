//! How often the model is evaluated for one step of a lever, a line for each step of
//! `tests/counted/steps.tsv`. `cargo xtask bench` prints them among its own.
#![allow(clippy::print_stdout, reason = "its output is the product")]

#[cfg(debug_assertions)]
#[path = "../tests/counted/step.rs"]
mod step;
#[cfg(debug_assertions)]
#[path = "../tests/counted/table.rs"]
mod table;

#[cfg(debug_assertions)]
fn main() {
    for taken in table::steps() {
        if let Some(evaluations) = step::take(&taken) {
            let (view, lever) = (&taken.view, &taken.lever);
            println!(
                "{view}\t{lever}\t{}\t{}\t{}",
                evaluations.shown, evaluations.searched, evaluations.filled_in
            );
        }
    }
}

#[cfg(not(debug_assertions))]
fn main() {
    println!("only a build with debug assertions counts");
}
