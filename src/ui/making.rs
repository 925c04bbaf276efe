//! How a component makes what it shows, so that it can tell whether that has changed.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

/// A function that makes something of a session. Two are the same where they make it of
/// the same thing: a component makes one kind of thing as long as it lives.
pub struct Making<F: ?Sized> {
    /// The function.
    pub make: Rc<F>,
    /// What it makes it of besides the session.
    of: Option<Rc<dyn Any>>,
}

impl<F: ?Sized> Making<F> {
    /// Of the session alone.
    pub fn new(make: Rc<F>) -> Self {
        Self { make, of: None }
    }

    /// Of the session and of what was found besides, such as by a search.
    pub fn of<T: 'static>(make: Rc<F>, found: &Rc<T>) -> Self {
        let found: Rc<dyn Any> = Rc::<T>::clone(found);
        Self {
            make,
            of: Some(found),
        }
    }
}

impl<F: ?Sized> Clone for Making<F> {
    fn clone(&self) -> Self {
        Self {
            make: Rc::clone(&self.make),
            of: self.of.clone(),
        }
    }
}

impl<F: ?Sized> PartialEq for Making<F> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.of, &other.of) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl<F: ?Sized> fmt::Debug for Making<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Making").finish_non_exhaustive()
    }
}
