//! The built page in a real Chromium. Run by `cargo xtask test`, which builds
//! the page and names the browser.

mod browser {
    mod address;
    mod driving;
    mod figures;
    mod levers;
    mod looks;
    mod smoke;
}
