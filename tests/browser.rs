//! The built page in real browsers: Chromium, Firefox and `WebKitGTK`. Run by
//! `cargo xtask test`, which builds the page and names the browsers.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

/// Makes a test of each function for each engine, such as
/// `levers::typing_moves_the_figures::firefox`. A function that is forgotten
/// here is dead code, which the gate does not let pass.
macro_rules! every_engine {
    ($($name:ident),+ $(,)?) => {
        $(mod $name {
            on_engine!($name, chromium, Chromium);
            on_engine!($name, firefox, Firefox);
            on_engine!($name, webkit, WebKit);
        })+
    };
}

/// The same where `WebKitGTK` or its driver has no way to show it, or two are enough.
macro_rules! chromium_and_firefox {
    ($($name:ident),+ $(,)?) => {
        $(mod $name {
            on_engine!($name, chromium, Chromium);
            on_engine!($name, firefox, Firefox);
        })+
    };
}

/// The same where it is the program that is tried, not what the engine makes of it.
macro_rules! chromium {
    ($($name:ident),+ $(,)?) => {
        $(mod $name {
            on_engine!($name, chromium, Chromium);
        })+
    };
}

/// One test of a function.
macro_rules! on_engine {
    ($name:ident, $word:ident, $engine:ident) => {
        #[test]
        fn $word() -> browser_harness::Result<()> {
            super::$name(browser_harness::Engine::$engine)
        }
    };
}

mod browser {
    mod address;
    mod compare;
    mod counted;
    mod dragging;
    mod driving;
    mod embedding;
    mod explaining;
    mod figures;
    mod levers;
    mod looks;
    mod payoff;
    mod pictures;
    mod place;
    mod readers;
    mod saving;
    mod sharing;
    mod smoke;
    mod surroundings;
    mod translation;
}
