use super::super::curve::*;
use super::*;

const DOMAIN: (f64, f64) = (0.1, 1.2);

fn point(x: f64, y: f64, label: &str) -> Point {
    Point {
        key: label.to_owned(),
        x,
        y,
        label: label.to_owned(),
    }
}

fn grant(full: f64) -> Vec<(f64, f64)> {
    (10..=120)
        .map(|hundredth| {
            let x = f64::from(hundredth) / 100.0;
            (x, full / x)
        })
        .collect()
}

fn occupancy() -> Axis<'static> {
    Axis {
        tick: &percent,
        last: &percent,
    }
}

fn with<T>(handle: &Point, width: f64, look: impl Fn(&CurveMarks) -> T) -> T {
    let ours = grant(53_290.0);
    let marks = curve(
        &Curve {
            domain: DOMAIN,
            top: calm_top([56_614.0, 82_296.0, 53_290.0]),
            ours: &ours,
            ours_label: "De fem forsøg",
            other: &[(0.1, 56_614.0), (1.2, 56_614.0)],
            other_label: "Kofoeds Skole og CAB 56.614",
            dearer: "dyrere",
            cheaper: "billigere",
            break_evens: &[point(0.9413, 56_614.0, "Samme pris ved 94 %")],
            posts: &[
                point(0.6475, 82_296.0, "2015: 65 %"),
                point(1.0, 53_290.0, "alle pladser"),
            ],
            handle: Some(handle),
        },
        width,
        occupancy(),
        thousands(),
    );
    look(&marks)
}

#[test]
fn the_curve_is_cut_where_it_leaves_the_plot() {
    for width in [320.0, 680.0] {
        with(&point(0.6475, 82_296.0, "65 %"), width, |marks| {
            assert!(marks.cut && marks.ours.len() == 1);
            let first = marks.ours[0][0];
            assert!((first.1 - marks.plot.top).abs() < 1e-6, "starts at the top");
            let at = marks.x.value_at(first.0);
            assert!((at - 53_290.0 / 150_000.0).abs() < 1e-3, "{at}");
            assert_eq!((marks.dearer.len(), marks.cheaper.len()), (1, 1));
            let break_even = marks.x.position(0.9413);
            assert!(marks.dearer[0].iter().all(|&(x, _)| x <= break_even + 0.5));
            assert!(marks.cheaper[0].iter().all(|&(x, _)| x >= break_even - 0.5));
            let words: Vec<&str> = marks.words.iter().map(|word| word.text.as_str()).collect();
            assert!(
                words.contains(&"dyrere") && words.contains(&"billigere"),
                "{words:?}"
            );
            assert!(words.contains(&"De fem forsøg"));
        });
    }
}

#[test]
fn a_long_name_stands_in_two_lines_where_one_has_no_room() {
    let ours = grant(53_290.0);
    let named = |width: f64| {
        let marks = curve(
            &Curve {
                domain: DOMAIN,
                top: 150_000.0,
                ours: &ours,
                ours_label: "The five trials over 30",
                other: &[(0.1, 56_614.0), (1.2, 56_614.0)],
                other_label: "Kofoeds Skole and CAB",
                dearer: "dearer",
                cheaper: "cheaper",
                break_evens: &[point(0.9413, 56_614.0, "Same price at 94%")],
                posts: &[],
                handle: None,
            },
            width,
            occupancy(),
            thousands(),
        );
        let own = marks.words.iter().filter(|word| word.face == Face::Own);
        own.map(|word| word.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(named(680.0), ["The five trials over 30"]);
    assert_eq!(named(328.0).join(" "), "The five trials over 30");
    assert_eq!(named(328.0).len(), 2);
}

#[test]
fn the_handle_stays_in_the_plot_and_moves_nothing_else() {
    let low = with(&point(0.15, 355_267.0, "15 %"), 360.0, Clone::clone);
    let high = with(&point(1.5, 44_000.0, "120 %"), 360.0, Clone::clone);
    let handle = low.handle.as_ref().unwrap();
    assert!(handle.beyond && (handle.y - low.plot.top).abs() < 1e-9);
    let handle = high.handle.as_ref().unwrap();
    assert!(!handle.beyond && (handle.x - high.plot.right).abs() < 1e-9);
    assert_eq!(low.words, high.words);
    assert_eq!(low.flags, high.flags);
    assert!((low.height - high.height).abs() < 1e-9);
}

#[test]
fn the_insets_are_the_same_at_any_width() {
    for width in [320.0, 700.0, 1_100.0] {
        with(&point(0.5, 100_000.0, "50 %"), width, |marks| {
            assert!((marks.x.position(DOMAIN.0) - INSET).abs() < 1e-9);
            assert!((marks.x.position(DOMAIN.1) - (marks.width - INSET)).abs() < 1e-9);
        });
    }
    const { assert!(INSET >= TOUCH_RADIUS && 2.0 * TOUCH_RADIUS >= 44.0) };
}

#[test]
fn the_top_does_not_need_a_price() {
    assert!((calm_top([]) - 1.0).abs() < 1e-9);
    assert!((calm_top([f64::NAN, -3.0]) - 1.0).abs() < 1e-9);
    assert!((calm_top([82_296.0]) - 150_000.0).abs() < 1e-6);
}

fn line() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let hyperbola = prop_oneof![1.0..200_000.0, Just(1e12)].prop_map(grant);
    let level =
        price().prop_map(|y| vec![(0.1, y.unwrap_or(f64::NAN)), (1.2, y.unwrap_or(f64::NAN))]);
    let any = proptest::collection::vec((-0.5..2.0, price()), 0..12).prop_map(|mut points| {
        points.sort_by(|a, b| f64::total_cmp(&a.0, &b.0));
        points
            .into_iter()
            .map(|(x, y)| (x, y.unwrap_or(f64::NAN)))
            .collect()
    });
    prop_oneof![hyperbola, level, any]
}

fn some_point() -> impl Strategy<Value = Point> {
    (-0.2..1.5, price(), name()).prop_map(|(x, y, label)| point(x, y.unwrap_or(f64::NAN), &label))
}

proptest! {
    #[test]
    fn a_curve_keeps_the_laws(
        ours in line(),
        other in line(),
        top in price(),
        flags in proptest::collection::vec(some_point(), 0..3),
        posts in proptest::collection::vec(some_point(), 0..3),
        handle in proptest::option::of(some_point()),
        width in chart_width(),
    ) {
        let marks = curve(
            &Curve {
                domain: DOMAIN,
                top: top.unwrap_or(f64::NAN),
                ours: &ours,
                ours_label: "De fem forsøg",
                other: &other,
                other_label: "Kofoeds Skole og CAB 56.614",
                dearer: "dyrere",
                cheaper: "billigere",
                break_evens: &flags,
                posts: &posts,
                handle: handle.as_ref(),
            },
            width,
            occupancy(),
            thousands(),
        );
        let plot = marks.plot;
        for &(x, y) in [&marks.ours, &marks.other, &marks.dearer, &marks.cheaper].into_iter().flatten().flatten() {
            let point = Rect { left: x, right: x, top: y, bottom: y };
            prop_assert!(plot.contains(&point), "{x} {y} in {plot:?}");
        }
        let drawn = Drawn {
            width: marks.width,
            height: marks.height,
            texts: tick_texts(&marks.x_ticks)
                .chain(tick_texts(&marks.y_ticks))
                .chain(marks.words.iter().cloned())
                .chain(marks.flags.iter().chain(&marks.posts).map(|flag| flag.label.clone()))
                .chain(marks.handle.iter().map(|handle| handle.label.clone()))
                .collect(),
            points: marks
                .flags
                .iter()
                .chain(&marks.posts)
                .flat_map(|flag| [(flag.x, flag.y), (flag.x, flag.end)])
                .chain(marks.handle.iter().flat_map(|h| [(h.x - TOUCH_RADIUS, h.y), (h.x + TOUCH_RADIUS, h.stem)]))
                .collect(),
            marks: Vec::new(),
        };
        drawn.check()?;
    }
}
