//! Drives the built page in a real Chromium, over WebDriver.
//!
//! A test says what it needs and opens the page; the session ends with it:
//!
//! ```no_run
//! use browser_harness::{Page, Result};
//!
//! fn opens() -> Result<()> {
//!     let page = Page::open_file("#v=1&set=copenhagen-2015.1&view=occupancy")?;
//!     page.find("h1")?.click()?;
//!     assert!(page.console_errors()?.is_empty());
//!     Ok(())
//! }
//! ```
//!
//! Why no WebDriver crate: the tests need Chromium's own endpoints for the
//! network log, the policy and the device size more than they need the
//! standard ones, and a client that waits for each answer makes tests that
//! read from top to bottom, without an async runtime.
//!
//! [`Tools`] says which browser and which page; [`Settings`] how the page is
//! opened; [`Page`] is one session, [`Element`] a part of it. [`Server`] serves
//! a single file, for the tests and for `cargo xtask run`.

mod axe;
mod driver;
mod element;
mod keys;
mod page;
mod picture;
mod record;
mod server;
mod settings;
mod tools;

pub use anyhow::{Context, Result, ensure};
pub use axe::Violation;
pub use element::Element;
pub use keys::Key;
pub use page::{Page, file_url};
pub use server::Server;
pub use settings::Settings;
pub use tools::Tools;
