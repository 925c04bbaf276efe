//! Components rendered without a browser.

use yew::html::BaseComponent;

/// Renders a component natively, without the marks that hydration would need.
/// Empty if the component were to wait for something.
#[must_use]
pub fn rendered<C: BaseComponent>(properties: C::Properties) -> String {
    use std::future::Future;
    use std::task::{Context, Poll, Waker};

    let renderer = yew::LocalServerRenderer::<C>::with_props(properties).hydratable(false);
    let mut render = Box::pin(renderer.render());
    // No executor: components that wait for nothing are there at once.
    match render
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(html) => html,
        Poll::Pending => String::new(),
    }
}
