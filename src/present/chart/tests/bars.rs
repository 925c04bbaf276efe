use super::super::pairs::{self, Pairs, pairs};
use super::super::parts::{self, Part, Parts, parts};
use super::*;

fn bar(segments: [f64; 4]) -> parts::Row {
    parts::Row {
        key: String::new(),
        name: "Lokalværdi".to_owned(),
        sub: String::new(),
        emphasised: false,
        values: parts::Values {
            segments: segments.map(Some),
            total: bare(Some(segments.iter().sum())),
        },
    }
}

#[test]
fn segments_stand_end_to_end() {
    let rows = [bar([45_833.0, 9_028.0, 12_061.0, 2_376.0])];
    let chart = parts(&rows, 680.0, thousands());
    let row = &chart.rows[0].marks;
    let order: Vec<Part> = row.segments.iter().map(|segment| segment.part).collect();
    assert_eq!(order, Part::ALL);
    assert!(
        row.segments
            .windows(2)
            .all(|two| (two[0].span.1 - two[1].span.0).abs() < 1e-9)
    );
    assert!(
        row.full
            .is_some_and(|full| (full - row.segments[2].span.0).abs() < 1e-9)
    );
    assert!(row.saved.is_empty());
}

#[test]
fn what_is_saved_is_hollow_and_ends_at_the_full_price() {
    let chart = parts(
        &[bar([45_833.0, 9_028.0, -8_000.0, -2_000.0])],
        680.0,
        thousands(),
    );
    let row = &chart.rows[0].marks;
    assert_eq!((row.segments.len(), row.saved.len()), (2, 2));
    let full = row.full.unwrap();
    assert!((row.saved[0].span.1 - full).abs() < 1e-9);
    assert!((row.saved[1].span.1 - row.saved[0].span.0).abs() < 1e-9);
    assert!(row.total.span().0 > full);
}

fn drawn_parts(chart: &Parts) -> Drawn {
    let mut drawn = Drawn {
        width: chart.width,
        height: chart.height,
        texts: tick_texts(&chart.ticks).collect(),
        points: Vec::new(),
        marks: Vec::new(),
    };
    for row in &chart.rows {
        drawn
            .texts
            .extend(row.names.iter().cloned().chain([row.marks.total.clone()]));
        drawn.marks.extend(
            row.marks
                .segments
                .iter()
                .chain(&row.marks.saved)
                .map(|segment| Rect {
                    left: segment.span.0,
                    right: segment.span.1,
                    top: row.marks.top,
                    bottom: row.marks.top + parts::BAR,
                }),
        );
    }
    drawn.points = drawn.marks.iter().flat_map(corners).collect();
    drawn
}

fn pair(value: Option<f64>) -> pairs::Row {
    pairs::Row {
        key: String::new(),
        name: "Fylde de tomme pladser".to_owned(),
        sub: String::new(),
        emphasised: false,
        values: pairs::Values {
            from: 0.0,
            value,
            label: number::kroner(Language::Danish, value),
            own: true,
        },
    }
}

#[test]
fn zero_is_inside_where_something_is_negative() {
    let chart = pairs(
        &[
            pair(Some(2.3e6)),
            pair(Some(-0.9e6)),
            pair(None),
            pair(Some(0.0)),
        ],
        680.0,
        0.0,
    );
    let [above, below, missing, nothing] = &chart.rows[..] else {
        unreachable!()
    };
    assert!(
        above
            .marks
            .bar
            .is_some_and(|(from, _)| (from - chart.zero).abs() < 1e-9)
    );
    assert!(
        below
            .marks
            .bar
            .is_some_and(|(_, to)| (to - chart.zero).abs() < 1e-9)
    );
    assert!(below.marks.label.span().1 < chart.zero);
    assert!(missing.marks.bar.is_none() && nothing.marks.bar.is_none());
    let plain = pairs(&[pair(Some(1.0)), pair(Some(2.0))], 320.0, 0.0);
    assert!(plain.zero < 2.0);
}

#[test]
fn a_label_moved_in_from_the_edge_keeps_its_room() {
    let rows = [
        bar([0.0, 0.0, 2.18e11, 0.0]),
        bar([0.0, 0.0, -5.06e11, 0.0]),
    ];
    let chart = parts(&rows, 441.3, thousands());
    let [first, second, .., last] = &chart.ticks[..] else {
        unreachable!()
    };
    let written = |tick: &Tick| tick.label.as_ref().map(|label| label.text.clone());
    assert_eq!(written(first).unwrap(), "−500.000.000");
    assert_eq!(written(second), None);
    assert!(written(last).unwrap().ends_with("t.kr."));
}

#[test]
fn a_step_goes_on_where_the_last_one_ended() {
    let mut step = pair(Some(-2.0));
    step.values.from = -5.0;
    let chart = pairs(&[pair(Some(-5.0)), step], 680.0, 0.0);
    let [first, second] = &chart.rows[..] else {
        unreachable!()
    };
    let [(from, to), (next, end)] = [first, second].map(|row| row.marks.bar.unwrap());
    assert!((to - chart.zero).abs() < 1e-9);
    assert!((next - from).abs() < 1e-9 && end < chart.zero);
    // Around another base, that is where the line stands.
    let mut around = pair(Some(120.0));
    around.values.from = 90.0;
    let chart = pairs(&[around], 680.0, 100.0);
    let (from, to) = chart.rows[0].marks.bar.unwrap();
    let along = (chart.zero - from) / (to - from);
    assert!((along - 1.0 / 3.0).abs() < 1e-9, "{along}");
}

fn drawn_pairs(chart: &Pairs) -> Drawn {
    let bars = chart.rows.iter().filter_map(|row| {
        let (left, right) = row.marks.bar?;
        Some(Rect {
            left,
            right,
            top: row.marks.top,
            bottom: row.marks.top + pairs::BAR,
        })
    });
    let marks: Vec<Rect> = bars.collect();
    Drawn {
        width: chart.width,
        height: chart.height,
        texts: chart
            .rows
            .iter()
            .flat_map(|row| row.names.iter().cloned().chain([row.marks.label.clone()]))
            .collect(),
        points: marks
            .iter()
            .flat_map(corners)
            .chain([(chart.zero, 0.0)])
            .collect(),
        marks,
    }
}

proptest! {
    #[test]
    fn parts_keep_the_laws(
        rows in proptest::collection::vec(
            (name(), [price(), price(), price(), price()], any::<[bool; 2]>()),
            0..8,
        ),
        width in chart_width(),
    ) {
        let rows: Vec<parts::Row> = rows
            .into_iter()
            .map(|(name, mut segments, negative)| {
                for (segment, negative) in segments[2..].iter_mut().zip(negative) {
                    if negative {
                        *segment = segment.map(|value| -value);
                    }
                }
                parts::Row {
                    name,
                    values: parts::Values {
                        segments,
                        total: bare(segments.iter().copied().sum()),
                    },
                    ..bar([0.0; 4])
                }
            })
            .collect();
        drawn_parts(&parts(&rows, width, thousands())).check()?;
    }

    #[test]
    fn pairs_keep_the_laws(
        rows in proptest::collection::vec((name(), price(), any::<bool>(), price()), 0..4),
        width in chart_width(),
        base in price(),
    ) {
        let rows: Vec<pairs::Row> = rows
            .into_iter()
            .map(|(name, value, negative, from)| {
                let value = value.map(|value| if negative { -value } else { value });
                let from = from.unwrap_or_default();
                let mut row = pair(value);
                row.name = name;
                row.values.from = from;
                row
            })
            .collect();
        drawn_pairs(&pairs(&rows, width, base.unwrap_or_default())).check()?;
    }
}
