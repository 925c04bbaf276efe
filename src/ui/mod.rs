//! What the views are made of, in Yew: none of it knows any view.
//!
//! [`context`] is what every piece is given, [`markup`] builds elements, [`charts`] draw the
//! geometry of [`crate::present::chart`] and [`picture`] puts one in its frame, [`fields`]
//! and [`levers`] emit typed actions, and [`description`] is how a view describes itself.

pub mod behind;
pub mod charts;
pub mod choice;
pub mod conclusions;
pub mod context;
pub mod description;
pub mod explain;
pub mod fields;
pub mod heading;
pub mod hooks;
pub mod knowledge;
pub mod levers;
pub mod link;
pub mod making;
pub mod markup;
pub mod picture;
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod sentence;
pub mod table;
pub mod words;
