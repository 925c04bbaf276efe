//! Polylines: values between their points, the parts under a height, the area
//! between two.

/// The points that can be drawn, within the domain; where the line crosses an end
/// of the domain, it gets a point there.
pub(super) fn usable(points: &[(f64, f64)], domain: (f64, f64)) -> Vec<(f64, f64)> {
    let (low, high) = domain;
    let inside = points
        .iter()
        .copied()
        .filter(|&(x, y)| y.abs() <= 1e15 && x > low && x < high);
    let end = |x: f64| at(points, x).map(|y| (x, y));
    end(low)
        .into_iter()
        .chain(inside)
        .chain(end(high))
        .collect()
}

/// The value at `x`, straight between the points. `None` beyond the ends and
/// beside a point that cannot be drawn.
pub(super) fn at(points: &[(f64, f64)], x: f64) -> Option<f64> {
    let after = points.partition_point(|&(px, _)| px < x);
    let &(bx, by) = points.get(after)?;
    let value = if bx <= x {
        by
    } else {
        let &(ax, ay) = points.get(after.checked_sub(1)?)?;
        ay + (by - ay) * (x - ax) / (bx - ax)
    };
    (value.abs() <= 1e15).then_some(value)
}

/// The pieces of a line that lie between 0 and `top`, cut where it leaves.
pub(super) fn clipped(points: &[(f64, f64)], top: f64) -> Vec<Vec<(f64, f64)>> {
    let below = nonnegative_parts(points, |y| top - y);
    below
        .iter()
        .flat_map(|piece| nonnegative_parts(piece, |y| y))
        .collect()
}

/// The pieces where `height` of the value is not negative; `height` is linear.
fn nonnegative_parts(points: &[(f64, f64)], height: impl Fn(f64) -> f64) -> Vec<Vec<(f64, f64)>> {
    let mut parts = Vec::new();
    let mut piece: Vec<(f64, f64)> = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for &point in points {
        let inside = height(point.1) >= 0.0;
        if let Some(before) = before {
            let was = height(before.1) >= 0.0;
            if was != inside {
                let (a, b) = (height(before.1), height(point.1));
                let along = a / (a - b);
                piece.push((
                    before.0 + (point.0 - before.0) * along,
                    before.1 + (point.1 - before.1) * along,
                ));
            }
            if was && !inside {
                parts.push(std::mem::take(&mut piece));
            }
        }
        if inside {
            piece.push(point);
        }
        before = Some(point);
    }
    parts.push(piece);
    parts.retain(|piece| piece.len() > 1);
    parts
}

/// What lies between two lines where one of them is the higher all along.
pub(super) struct Area {
    pub(super) dearer: bool,
    pub(super) outline: Vec<(f64, f64)>,
}

/// The areas between two lines, cut at `top` and at zero, from the left.
pub(super) fn areas(
    ours: &[(f64, f64)],
    other: &[(f64, f64)],
    domain: (f64, f64),
    top: f64,
) -> Vec<Area> {
    let mut xs: Vec<f64> = usable(ours, domain)
        .into_iter()
        .chain(usable(other, domain))
        .map(|(x, _)| x)
        .collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup_by(|a, b| *a - *b <= 0.0);
    let columns: Vec<(f64, f64, f64)> = xs
        .into_iter()
        .filter_map(|x| Some((x, at(ours, x)?, at(other, x)?)))
        .collect();
    let cut = cut_at_top(&columns, top);
    let mut areas = Vec::new();
    for dearer in [true, false] {
        let sign = if dearer { 1.0 } else { -1.0 };
        let mut upper: Vec<(f64, f64)> = Vec::new();
        let mut lower: Vec<(f64, f64)> = Vec::new();
        let mut close = |upper: &mut Vec<(f64, f64)>, lower: &mut Vec<(f64, f64)>| {
            if upper.len() > 1 {
                let mut outline = std::mem::take(upper);
                outline.extend(lower.drain(..).rev());
                areas.push(Area { dearer, outline });
            }
            upper.clear();
            lower.clear();
        };
        let mut before: Option<(f64, f64, f64)> = None;
        for &(x, a, b) in &cut {
            let gap = (a - b) * sign;
            if let Some((bx, ba, bb)) = before {
                let was = (ba - bb) * sign;
                if (was > 0.0) != (gap > 0.0) {
                    let along = was / (was - gap);
                    let along = if along.is_finite() { along } else { 0.0 };
                    let y = bb + (b - bb) * along;
                    let crossing = (bx + (x - bx) * along, y);
                    upper.push(crossing);
                    lower.push(crossing);
                }
                if was > 0.0 && gap <= 0.0 {
                    close(&mut upper, &mut lower);
                }
            }
            if gap > 0.0 {
                upper.push((x, a));
                lower.push((x, b));
            }
            before = Some((x, a, b));
        }
        close(&mut upper, &mut lower);
    }
    areas
}

/// Both lines held within 0 and `top`, which is above it, with a column where either leaves.
fn cut_at_top(columns: &[(f64, f64, f64)], top: f64) -> Vec<(f64, f64, f64)> {
    let hold = |(x, a, b): (f64, f64, f64)| (x, a.clamp(0.0, top), b.clamp(0.0, top));
    let mut cut = Vec::with_capacity(columns.len() + 2);
    for (index, &(x, a, b)) in columns.iter().enumerate() {
        if let Some(&(bx, ba, bb)) = index.checked_sub(1).and_then(|index| columns.get(index)) {
            let mut crossings: Vec<f64> = [(ba, a), (bb, b)]
                .into_iter()
                .flat_map(|(from, to)| [0.0, top].map(|y| (y - from) / (to - from)))
                .filter(|along| *along > 0.0 && *along < 1.0)
                .collect();
            crossings.sort_by(f64::total_cmp);
            cut.extend(crossings.into_iter().map(|along| {
                let between = |from: f64, to: f64| from + (to - from) * along;
                hold((between(bx, x), between(ba, a), between(bb, b)))
            }));
        }
        cut.push(hold((x, a, b)));
    }
    cut
}
