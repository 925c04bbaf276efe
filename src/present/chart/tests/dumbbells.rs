use super::super::dumbbell::*;
use super::super::shift::{self, Shift, shift};
use super::*;

fn row(name: &str, from: f64, to: f64, range: Option<(f64, f64)>) -> Row {
    Row {
        key: name.to_owned(),
        name: name.to_owned(),
        sub: "19 af 24 pladser".to_owned(),
        emphasised: false,
        values: Values {
            from: Some(from),
            to: Some(to),
            range,
            value: bare(Some(to)),
        },
    }
}

fn block(rows: Vec<Row>) -> Block {
    Block {
        key: "over30".to_owned(),
        comparison: Some(Comparison {
            value: 56_614.0,
            label: "Kofoeds Skole og CAB 56.614".to_owned(),
        }),
        rows,
    }
}

fn drawn(chart: &Dumbbell) -> Drawn {
    let mut drawn = Drawn {
        width: chart.width,
        height: chart.height,
        texts: tick_texts(&chart.ticks).collect(),
        points: Vec::new(),
        marks: Vec::new(),
    };
    for tick in &chart.ticks {
        drawn.points.extend(
            chart
                .grid
                .iter()
                .flat_map(|&(a, b)| [(tick.at, a), (tick.at, b)]),
        );
    }
    for block in &chart.blocks {
        if let Some(line) = &block.comparison {
            drawn.texts.extend(line.label.iter().cloned());
            drawn.points.extend(
                line.stretches
                    .iter()
                    .flat_map(|&(a, b)| [(line.x, a), (line.x, b)]),
            );
        }
        for row in &block.rows {
            drawn
                .texts
                .extend(row.names.iter().chain(&row.marks.value).cloned());
            let half = if row.marks.coincide {
                ring_radius(row.emphasised)
            } else {
                radius(row.emphasised)
            };
            let dots = row
                .marks
                .from
                .iter()
                .chain(&row.marks.to)
                .map(|&x| dot(x, row.marks.y, half));
            let band = row.marks.range.map(|(left, right)| Rect {
                left,
                right,
                top: row.marks.y - BAND,
                bottom: row.marks.y + BAND,
            });
            drawn.marks.extend(dots.chain(band));
            // The value keeps off the comparison; names are crossed by nothing.
            let line = block.comparison.as_ref().zip(row.marks.value.as_ref());
            if let Some((line, value)) = line {
                let (left, right) = value.span();
                assert!(line.x <= left || line.x >= right, "{row:?}");
            }
        }
    }
    let corners: Vec<_> = drawn.marks.iter().flat_map(corners).collect();
    drawn.points.extend(corners);
    drawn
}

#[test]
fn the_value_stands_where_nothing_else_does() {
    let rows = vec![
        // Right of the dot.
        row("Opzoomerne", 70_139.0, 126_250.0, None),
        // The band goes on to the right.
        row(
            "Lokalværdi",
            54_861.0,
            69_298.0,
            Some((69_298.0, 103_947.0)),
        ),
        // Over full: the filled dot is on the left.
        row("Overfuldt", 130_000.0, 110_000.0, None),
        // Both the same: a ring.
        row("Fuldt", 80_000.0, 80_000.0, None),
    ];
    let chart = dumbbell(&[block(rows)], 680.0, thousands());
    let [right, raised, left, ring] = &chart.blocks[0].rows[..] else {
        unreachable!()
    };
    let span = |row: &RowMarks| row.marks.value.as_ref().unwrap().span();
    assert!(span(right).0 > right.marks.to.unwrap() && right.marks.step.is_some());
    assert!(raised.marks.value.as_ref().unwrap().y < raised.marks.y - BAND);
    assert!(span(left).1 < left.marks.to.unwrap() && left.marks.over_full);
    assert!(ring.marks.coincide && ring.marks.step.is_none());
    assert!(!chart.narrow && dumbbell(&[], 519.0, thousands()).narrow);
}

#[test]
fn what_is_missing_is_not_drawn() {
    let mut missing = row("Uden personer", 30_000.0, 0.0, Some((f64::NAN, 1.0)));
    missing.values.to = None;
    number::MISSING.clone_into(&mut missing.values.value);
    let chart = dumbbell(&[block(vec![missing])], 680.0, thousands());
    let marks = &chart.blocks[0].rows[0].marks;
    assert!(marks.to.is_none() && marks.step.is_none() && marks.range.is_none());
    let value = marks.value.as_ref().unwrap();
    assert!(value.span().0 > marks.from.unwrap());
}

#[test]
fn five_hundred_rows_stand_below_one_another() {
    let rows: Vec<Row> = (0..500)
        .map(|n| row("Vesterbrobyggerne", f64::from(n) * 2e9, 1e12, None))
        .collect();
    for width in [320.0, 680.0] {
        let chart = dumbbell(&[block(rows.clone())], width, thousands());
        let rows = &chart.blocks[0].rows;
        assert_eq!(rows.len(), 500);
        assert!(
            rows.windows(2)
                .all(|two| two[1].marks.y - two[0].marks.y >= 40.0)
        );
        assert!(chart.height > rows[499].marks.y);
    }
}

fn any_row() -> impl Strategy<Value = Row> {
    (
        name(),
        price(),
        price(),
        proptest::option::of((price(), price())),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(name, from, to, range, emphasised, sub)| Row {
            key: String::new(),
            name,
            sub: if sub {
                "19 af 24 pladser".to_owned()
            } else {
                String::new()
            },
            emphasised,
            values: Values {
                from,
                to,
                range: range.and_then(|(a, b)| a.zip(b)),
                value: bare(to.or(from)),
            },
        })
}

fn any_block() -> impl Strategy<Value = Block> {
    (
        proptest::option::of((price(), name())),
        proptest::collection::vec(any_row(), 0..6),
    )
        .prop_map(|(comparison, rows)| Block {
            key: String::new(),
            comparison: comparison.and_then(|(value, label)| {
                Some(Comparison {
                    value: value?,
                    label,
                })
            }),
            rows,
        })
}

fn any_shift() -> impl Strategy<Value = shift::Row> {
    (
        name(),
        price(),
        price(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(name, before, after, quiet, emphasised, ranked)| shift::Row {
                key: String::new(),
                name,
                sub: String::new(),
                emphasised,
                values: shift::Values {
                    before,
                    after,
                    before_label: bare(before),
                    after_label: bare(after),
                    rank: if ranked {
                        "2 → 3".to_owned()
                    } else {
                        String::new()
                    },
                    change: if quiet {
                        String::new()
                    } else {
                        "▲ stiger".to_owned()
                    },
                    quiet,
                },
            },
        )
}

fn drawn_shift(chart: &Shift) -> Drawn {
    let mut drawn = Drawn {
        width: chart.width,
        height: chart.height,
        texts: tick_texts(&chart.ticks).chain(chart.head.clone()).collect(),
        points: Vec::new(),
        marks: Vec::new(),
    };
    for row in &chart.rows {
        drawn
            .texts
            .extend(row.names.iter().chain(&row.marks.labels).cloned());
        let half = if row.marks.coincide {
            ring_radius(row.emphasised)
        } else {
            radius(row.emphasised)
        };
        let dots = row
            .marks
            .before
            .iter()
            .chain(&row.marks.after)
            .map(|&x| dot(x, row.marks.y, half));
        drawn.marks.extend(dots);
        drawn.points.extend(
            row.marks
                .arrow
                .iter()
                .flat_map(|&(a, b)| [(a, row.marks.y), (b, row.marks.y)]),
        );
    }
    let corners: Vec<_> = drawn.marks.iter().flat_map(corners).collect();
    drawn.points.extend(corners);
    drawn
}

#[test]
fn an_arrow_points_from_before_to_after() {
    let row = |before: f64, after: f64| shift::Row {
        key: String::new(),
        name: "Lokalværdi".to_owned(),
        sub: String::new(),
        emphasised: false,
        values: shift::Values {
            before: Some(before),
            after: Some(after),
            before_label: bare(Some(before)),
            after_label: bare(Some(after)),
            rank: "2 → 3".to_owned(),
            change: "▼ falder".to_owned(),
            quiet: false,
        },
    };
    let rows = [
        row(18_056.0, 13_000.0),
        row(9_457.0, 13_000.0),
        row(13_000.0, 13_000.0),
    ];
    let chart = shift(&rows, "nr.", 680.0, thousands());
    let arrow = |index: usize| chart.rows[index].marks.arrow;
    assert!(arrow(0).is_some_and(|(from, to)| to < from));
    assert!(arrow(1).is_some_and(|(from, to)| to > from));
    assert!(arrow(2).is_none() && chart.rows[2].marks.coincide);
    assert_eq!(chart.rows[2].marks.labels.len(), 1);
    assert_eq!(chart.rows[0].marks.labels.len(), 2);
}

proptest! {
    #[test]
    fn a_dumbbell_keeps_the_laws(blocks in proptest::collection::vec(any_block(), 0..4), width in chart_width()) {
        drawn(&dumbbell(&blocks, width, thousands())).check()?;
    }

    #[test]
    fn a_shift_keeps_the_laws(rows in proptest::collection::vec(any_shift(), 0..8), width in chart_width()) {
        drawn_shift(&shift(&rows, "nr. i rækkefølgen", width, thousands())).check()?;
    }
}
