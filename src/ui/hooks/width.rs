//! How wide an element is.

use crate::present::chart::DEFAULT_WIDTH;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, Window};
use yew::prelude::*;

/// The width in pixels of the element behind a reference, followed as it changes.
///
/// It is [`DEFAULT_WIDTH`] until the element has been measured, on a page that is
/// rendered ahead of time, and while the element is not shown at all. The element
/// must stay the same as long as the component lives, its width must not depend on
/// what is drawn into it, and it must have no padding, which would count.
#[hook]
pub fn use_width(node: &NodeRef) -> f64 {
    let width = use_state_eq(|| DEFAULT_WIDTH);
    let setter = width.setter();
    use_effect_with(node.clone(), move |node| {
        let watch = node
            .cast::<Element>()
            .and_then(|element| Watch::start(element, move |width| setter.set(width)));
        move || drop(watch)
    });
    *width
}

/// Watches until it is dropped.
struct Watch {
    window: Window,
    observer: ResizeObserver,
    frame: Rc<Cell<Option<i32>>>,
    _on_resize: Closure<dyn FnMut()>,
    _on_frame: Rc<Closure<dyn FnMut()>>,
}

impl Watch {
    /// Measures at once, then in the frame after each change: drawing within the
    /// observer's own turn would change what it observes.
    fn start(element: Element, report: impl Fn(f64) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let target = element.clone();
        let measure = move || {
            let width = element.get_bounding_client_rect().width();
            if width >= 1.0 {
                report(width);
            }
        };
        measure();
        let frame = Rc::new(Cell::new(None));
        let on_frame = Rc::new(Closure::<dyn FnMut()>::new({
            let frame = Rc::clone(&frame);
            move || {
                frame.set(None);
                measure();
            }
        }));
        let on_resize = Closure::<dyn FnMut()>::new({
            let (window, frame, on_frame) =
                (window.clone(), Rc::clone(&frame), Rc::clone(&on_frame));
            move || {
                if frame.get().is_none() {
                    let callback = (*on_frame).as_ref().unchecked_ref();
                    frame.set(window.request_animation_frame(callback).ok());
                }
            }
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&target);
        Some(Self {
            window,
            observer,
            frame,
            _on_resize: on_resize,
            _on_frame: on_frame,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let Some(frame) = self.frame.take() {
            // Nothing is lost where there is none left to cancel.
            let _ = self.window.cancel_animation_frame(frame);
        }
    }
}
