//! Prints what the page shows without its program, as an HTML fragment.
#![allow(clippy::print_stdout, reason = "its output is the product")]

fn main() {
    println!("<h1>Pladspris</h1>");
}
