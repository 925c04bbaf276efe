//! Drives the built page in real browsers: Chromium, Firefox and `WebKitGTK`.
//!
//! A test says what it needs and opens the page; the session ends with it:
//!
//! ```no_run
//! use browser_harness::{Page, Result};
//!
//! fn opens() -> Result<()> {
//!     let page = Page::open_file("#v=1&set=copenhagen-2015.2&view=occupancy")?;
//!     page.find("h1")?.click()?;
//!     assert!(page.console_errors()?.is_empty());
//!     Ok(())
//! }
//! ```
//!
//! Why no WebDriver crate: the tests need each engine's own ways to the network
//! log, the console and the device size more than they need the standard ones,
//! and a client that waits for each answer makes tests that read from top to
//! bottom, without an async runtime. Firefox is spoken to directly, in the
//! protocol that it has built in, so that no further driver has to be found.
//!
//! [`Tools`] says which browsers and which page; [`Engine`] which of them and
//! [`Settings`] how the page is opened; [`Page`] is one session, [`Element`] a
//! part of it. [`Server`] serves a single file, for the tests and for `cargo
//! xtask run`.

mod axe;
mod chromium;
mod desktop;
mod downloads;
mod driver;
mod element;
mod engine;
mod firefox;
mod going;
mod http;
mod idle;
mod keys;
mod marionette;
mod page;
mod picture;
mod pointer;
mod prepared;
mod process;
mod record;
mod saving;
mod server;
mod settings;
mod tools;
mod viewport;
mod webkit;

pub use anyhow::{Context, Result, ensure};
pub use axe::Violation;
pub use desktop::Desktop;
pub use element::Element;
pub use engine::Engine;
pub use keys::Key;
pub use page::{Page, file_url};
pub use prepared::with_scripts;
pub use server::Server;
pub use settings::Settings;
pub use tools::Tools;
