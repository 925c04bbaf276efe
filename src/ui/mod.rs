//! The page: Yew components over the plain data of [`crate::present`].
//!
//! [`session`] holds what the page remembers and the one function that changes
//! it, [`app`] owns it, [`fields`] emit typed actions, [`views`] and [`charts`]
//! only show.

pub mod app;
pub mod charts;
pub mod choice;
pub mod conclusions;
pub mod context;
pub mod description;
pub mod explain;
pub mod fields;
pub mod first_view;
pub mod heading;
pub mod hooks;
pub mod levers;
pub mod link;
pub mod markup;
pub mod picture;
pub mod reading;
pub mod sentence;
pub mod session;
pub mod share;
pub mod table;
pub mod views;
pub mod words;

/// Mounts the page on its element. Without one there is nothing to do: the
/// static figures stay.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    crate::browser::page_file::keep_first_view();
    if let Some(root) = crate::browser::mount_point() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}

/// Outside a browser there is nothing to mount on.
#[cfg(not(target_arch = "wasm32"))]
pub fn mount() {}
