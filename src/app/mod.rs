//! The page: its root, what stands around the view on screen, and the ways in which it is
//! handed on. Only [`views`] lists the views.

#[cfg(feature = "ui")]
pub mod brief;
pub mod finding;
#[cfg(feature = "ui")]
pub mod first_view;
#[cfg(feature = "ui")]
pub mod page;
pub mod plain_copy;
#[cfg(feature = "ui")]
pub mod root;
#[cfg(feature = "ui")]
pub mod share;
#[cfg(feature = "ui")]
pub mod title;
#[cfg(feature = "ui")]
pub mod views;
pub mod words;

/// Mounts the page on its element. Without one there is nothing to do: the
/// static figures stay.
#[cfg(all(feature = "ui", target_arch = "wasm32"))]
pub fn mount() {
    crate::browser::page_file::keep_first_view();
    if let Some(root) = crate::browser::mount_point() {
        yew::Renderer::<root::App>::with_root(root).render();
    }
}

/// Outside a browser there is nothing to mount on.
#[cfg(all(feature = "ui", not(target_arch = "wasm32")))]
pub fn mount() {}
