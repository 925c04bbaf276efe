//! Sorting, by one piece of code for lists of every kind.
//!
//! The standard sort is made anew for each kind of list and each order, some 4 kB of program
//! a time; `docs/DESIGN.md` has what that came to. Plain numbers are sorted by the standard
//! one.

use std::cmp::Ordering;

/// Sorts a list; what is equal keeps its order.
///
/// ```
/// use pladspris::model::order::sort_by;
///
/// let mut names = vec!["b2", "a", "b1"];
/// sort_by(&mut names, |x, y| x[..1].cmp(&y[..1]));
/// assert_eq!(names, ["a", "b2", "b1"]);
/// ```
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(list.len(), &|a, b| {
        let both = list.get(a).zip(list.get(b));
        both.map_or(Ordering::Equal, |(a, b)| compare(a, b))
    });
    let mut unsorted: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    let sorted = order.into_iter();
    list.extend(sorted.filter_map(|at| unsorted.get_mut(at)?.take()));
}

/// The positions of a list of so many, in order.
#[must_use]
pub fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}
