//! Prints what the page shows without its program, as an HTML fragment.
//! `cargo xtask dist` puts it into the page.
#![allow(clippy::print_stdout, reason = "its output is the product")]

fn main() {
    println!("{}", pladspris::app::first_view::render());
}
