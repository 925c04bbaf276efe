//! One sort for everything that is put in order by a figure.
//!
//! The standard library's sort is compiled anew for every type, at 4 kB of
//! WebAssembly each; this one is compiled once.

/// Puts items in order by a figure, the smallest first; those with the same
/// figure keep their order.
///
/// ```
/// use pladspris::model::order::by_figure;
///
/// let mut names = vec![("b", 2.0), ("a", 1.0), ("c", 2.0)];
/// by_figure(&mut names, |(_, figure)| *figure);
/// assert_eq!(names, [("a", 1.0), ("b", 2.0), ("c", 2.0)]);
/// ```
pub fn by_figure<T>(items: &mut Vec<T>, figure: impl Fn(&T) -> f64) {
    let order = ascending(items.iter().map(figure).collect());
    let mut places: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(
        order
            .into_iter()
            .filter_map(|at| places.get_mut(at).and_then(Option::take)),
    );
}

/// The positions of figures, the smallest figure first.
fn ascending(figures: Vec<f64>) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> = figures.into_iter().zip(0..).collect();
    order.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    order.into_iter().map(|(_, at)| at).collect()
}
