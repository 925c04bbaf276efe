//! The built page in a real Chromium. Run by `cargo xtask test`, which builds
//! the page and names the browser.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

mod browser {
    mod address;
    mod driving;
    mod figures;
    mod levers;
    mod looks;
    mod smoke;
}
