//! A page in Yew with as good as nothing on it: what every time of the page is measured
//! against. `cargo xtask bench` packs it as it packs the page.

#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "there is nothing to mount it on")
)]

use pladspris::browser::document;
use yew::prelude::*;

/// A sentence, and a button that counts.
#[component]
fn Bare() -> Html {
    let count = use_state(|| 0);
    let press = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    use_effect_with((), |()| document::announce_ready());
    html! {
        <main>
            <h1>{ "Hello" }</h1>
            <p><button type="button" onclick={press}>{ *count }</button></p>
        </main>
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Some(root) = pladspris::browser::mount_point() {
        yew::Renderer::<Bare>::with_root(root).render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
