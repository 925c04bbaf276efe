use super::super::plot::*;
use super::*;

fn point(key: usize, at: (f64, f64), label: String) -> Point {
    Point {
        key: key.to_string(),
        at,
        label,
        own: key.is_multiple_of(2),
        filled: true,
    }
}

fn drawn(chart: &PlotMarks) -> Drawn {
    let ticks = tick_texts(&chart.x_ticks).chain(tick_texts(&chart.y_ticks));
    let edges = chart.edges.iter().flatten().copied();
    let lines = chart
        .lines
        .iter()
        .flat_map(|line| line.points.iter().copied());
    Drawn {
        width: chart.width,
        height: chart.height,
        texts: ticks.chain(chart.labels.iter().cloned()).collect(),
        points: chart
            .points
            .iter()
            .map(|point| point.at)
            .chain(edges)
            .chain(lines)
            .chain(chart.areas.iter().flat_map(corners))
            .collect(),
        // Labels stand over lines and areas; the paper shows around them.
        marks: Vec::new(),
    }
}

#[test]
fn points_stand_where_their_figures_are() {
    let of = Plot {
        along: (0.0, 10.0),
        up: (0.0, 100_000.0),
        points: vec![
            point(0, (0.0, 0.0), "Nul".to_owned()),
            point(1, (10.0, 100_000.0), "Alt".to_owned()),
            point(2, (f64::NAN, 1.0), "Intet".to_owned()),
        ],
        ..Plot::default()
    };
    let chart = plot(&of, 680.0, thousands(), thousands());
    let [low, high] = &chart.points[..] else {
        unreachable!("what is no number is not drawn")
    };
    assert_eq!(low.at, (chart.plot.left, chart.plot.bottom));
    assert_eq!(high.at, (chart.plot.right, chart.plot.top));
    // Each label is on the side with more room.
    assert!(chart.labels[0].span().0 > low.at.0 && chart.labels[1].span().1 < high.at.0);
}

#[test]
fn what_has_no_room_for_its_name_stands_without() {
    let points = (0..60).map(|key| point(key, (1.0, 1_000.0), format!("Tilbud {key}")));
    let of = Plot {
        along: (0.0, 2.0),
        up: (0.0, 2_000.0),
        points: points.collect(),
        ..Plot::default()
    };
    let chart = plot(&of, 680.0, thousands(), thousands());
    assert_eq!(chart.points.len(), 60);
    assert!(
        (5..60).contains(&chart.labels.len()),
        "{}",
        chart.labels.len()
    );
}

#[test]
fn a_name_is_never_cut_or_crossed() {
    let long = "Fra kogekone til køkkenansat og videre i job".to_owned();
    let line = |key: &str, label: &str| Line {
        key: key.to_owned(),
        points: vec![(0.0, 0.0), (10.0, 50_000.0)],
        label: label.to_owned(),
        own: true,
    };
    let of = |lines, points| Plot {
        along: (0.0, 10.0),
        up: (0.0, 100_000.0),
        lines,
        points,
        ..Plot::default()
    };
    // Where lines end there is room for names on a wide screen, for numbers on a narrow one.
    let two = || vec![line("a", "Lokalværdi"), line("b", &long)];
    for (width, numbered) in [(1_000.0, false), (328.0, true)] {
        let chart = plot(&of(two(), Vec::new()), width, thousands(), thousands());
        let texts: Vec<&str> = chart.labels.iter().map(|text| &*text.text).collect();
        if numbered {
            assert_eq!(texts, ["1", "2"]);
            assert_eq!(chart.names, ["Lokalværdi", &long]);
        } else {
            assert_eq!(texts, ["Lokalværdi", &long]);
            assert!(chart.names.is_empty());
        }
        let right = chart.plot.right;
        assert!(chart.labels.iter().all(|text| text.span().0 > right));
    }
    // A name that a line would go through is a number; so is one with too little room.
    let beside = || {
        vec![
            point(0, (5.0, 20_000.0), "A".to_owned()),
            point(1, (9.0, 90_000.0), "B".to_owned()),
        ]
    };
    let clear = plot(&of(Vec::new(), beside()), 680.0, thousands(), thousands());
    assert!(clear.names.is_empty());
    let mut crossed = of(Vec::new(), beside());
    crossed.edges = vec![[(0.0, 20_000.0), (10.0, 20_000.0)]];
    let crossed = plot(&crossed, 680.0, thousands(), thousands());
    assert_eq!(crossed.names, ["A", "B"]);
    let cut = vec![
        point(0, (5.0, 20_000.0), long.clone()),
        point(1, (9.0, 90_000.0), "B".to_owned()),
    ];
    let cut = plot(&of(Vec::new(), cut), 328.0, thousands(), thousands());
    assert_eq!(cut.names, [&long, "B"]);
}

proptest! {
    #[test]
    fn plots_keep_the_laws(
        points in proptest::collection::vec((price(), price(), name()), 0..14),
        line in proptest::collection::vec((price(), price()), 0..6),
        ends in (1.0..1e6, 1.0..1e6),
        width in chart_width(),
    ) {
        let place = |x: Option<f64>| x.unwrap_or(f64::NAN);
        let points = points
            .into_iter()
            .enumerate()
            .map(|(key, (x, y, label))| point(key, (place(x), place(y)), label));
        let of = Plot {
            along: (0.0, ends.0),
            up: (0.0, ends.1),
            areas: vec![[(0.0, ends.0 / 2.0), (0.0, ends.1)]],
            edges: vec![[(0.0, 0.0), (ends.0, ends.1)]],
            lines: vec![Line {
                key: "line".to_owned(),
                points: line.into_iter().map(|(x, y)| (place(x), place(y))).collect(),
                label: "Linje".to_owned(),
                own: true,
            }],
            points: points.collect(),
        };
        drawn(&plot(&of, width, thousands(), thousands())).check()?;
    }
}
