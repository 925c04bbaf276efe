use super::super::forest::*;
use super::*;

fn mio(x: f64) -> String {
    if x >= 1e6 {
        format!(
            "{}\u{a0}mio.\u{a0}kr.",
            number::decimal(Language::Danish, x / 1e6, 2)
        )
    } else {
        bare(Some(x))
    }
}

fn reach(low: f64, high: Option<f64>) -> Option<CostRange> {
    Some(CostRange {
        low: Some(low),
        high,
    })
}

fn row(name: &str, cost: Option<f64>, chance: Option<CostRange>) -> Row {
    Row {
        key: name.to_owned(),
        name: name.to_owned(),
        sub: "0 af 32".to_owned(),
        values: Values {
            cost,
            chance,
            label: cost.map_or_else(
                || "ingen observeret (0 af 32)".to_owned(),
                |x| bare(Some(x)),
            ),
            own: true,
            ..Values::default()
        },
        ..Row::default()
    }
}

fn rows() -> Vec<Row> {
    vec![
        Row {
            emphasised: true,
            ..row(
                "De fem forsøg over 30 år",
                Some(2_620_332.0),
                reach(477_000.0, Some(14_800_000.0)),
            )
        },
        row("Lokalværdi", None, reach(150_000.0, None)),
        {
            let mut other = row(
                "Væksthuset",
                Some(260_450.0),
                reach(120_000.0, Some(570_000.0)),
            );
            other.values.own = false;
            other.values.stand_in = true;
            other.values.parted = true;
            other.values.rounding = reach(236_773.0, Some(289_389.0));
            other
        },
    ]
}

fn drawn(chart: &Forest) -> Drawn {
    let mut drawn = Drawn {
        width: chart.width,
        height: chart.height,
        texts: tick_texts(&chart.ticks).collect(),
        points: Vec::new(),
        marks: Vec::new(),
    };
    for tick in &chart.ticks {
        let ends = |&(a, b): &(f64, f64)| [(tick.at, a), (tick.at, b)];
        drawn.points.extend(chart.grid.iter().flat_map(ends));
    }
    for row in &chart.rows {
        drawn
            .texts
            .extend(row.names.iter().chain(&row.marks.label).cloned());
        let dots = row
            .marks
            .cost
            .iter()
            .map(|&x| dot(x, row.marks.y, radius(row.emphasised)));
        let bands = row
            .marks
            .chance
            .iter()
            .chain(&row.marks.rounding)
            .map(|span| Rect {
                left: span.low,
                right: span.high,
                top: row.marks.y - BAND,
                bottom: row.marks.y + BAND,
            });
        drawn.marks.extend(dots.chain(bands));
    }
    let corners: Vec<_> = drawn.marks.iter().flat_map(corners).collect();
    drawn.points.extend(corners);
    drawn
}

#[test]
fn it_is_another_chart_at_every_width() {
    for width in [328.0, 680.0, 736.0] {
        let chart = forest(&rows(), width, &mio);
        drawn(&chart).check().unwrap();
        assert_eq!(chart.narrow, width < NARROW);
        assert!(chart.ticks.len() >= 2, "{width}");
        let [five, none, other] = &chart.rows[..] else {
            unreachable!()
        };
        assert!(none.marks.cost.is_none() && none.marks.rounding.is_none());
        assert!(none.marks.chance.is_some_and(|span| span.open));
        assert!(five.marks.chance.is_some_and(|span| !span.open));
        let (chance, rounding) = (other.marks.chance.unwrap(), other.marks.rounding.unwrap());
        assert!(chance.low < rounding.low && rounding.high < chance.high);
        assert!(other.marks.cost.unwrap() < five.marks.cost.unwrap());
        assert!(other.marks.rule.is_some());
        let value = five.marks.label.as_ref().unwrap();
        assert!(value.y < five.marks.y - radius(true));
        if chart.narrow {
            let names = chart.rows.iter().flat_map(|row| row.names.iter());
            assert!(
                names
                    .clone()
                    .all(|name| name.x < 13.0 || name.face == Face::Sub)
            );
            assert!(
                chart
                    .rows
                    .iter()
                    .all(|row| row.names[0].y < row.marks.y - BAND)
            );
        }
    }
}

#[test]
fn equal_lengths_are_equal_ratios() {
    let chart = forest(&rows(), 900.0, &mio);
    let at: Vec<f64> = chart.ticks.iter().map(|tick| tick.at).collect();
    assert!(at.windows(2).all(|two| two[0] < two[1]));
    let scale = crate::present::scale::LogScale::around([3.0, 4_000.0], (0.0, 400.0));
    assert_eq!(scale.domain, (2.0, 5_000.0));
    let place = |x| scale.position(x).unwrap();
    assert!((place(100.0) - place(10.0) - (place(1_000.0) - place(100.0))).abs() < 1e-9);
    for max in 0..12 {
        let ticks = scale.ticks(max);
        assert!(ticks.len() >= 2 && ticks.len() <= max.max(2), "{max}");
        assert!(ticks.windows(2).all(|two| two[0] < two[1]));
    }
}

#[test]
fn what_has_no_place_on_the_axis_is_not_drawn() {
    let nothing = [0.0, -1.0, f64::NAN, f64::INFINITY, 1e300, 1e-9];
    for x in nothing {
        let chart = forest(&[row("Gratis", Some(x), reach(x, Some(x)))], 680.0, &mio);
        drawn(&chart).check().unwrap();
        assert!(chart.rows[0].marks.cost.is_none() && chart.rows[0].marks.chance.is_none());
        assert!(chart.rows[0].marks.label.is_some());
    }
    let one = forest(&[row("Alene", Some(100_000.0), None)], 680.0, &mio);
    assert!(one.ticks.len() >= 2);
    assert!(forest(&[], 300.0, &mio).rows.is_empty());
}

fn any_reach() -> impl Strategy<Value = Option<CostRange>> {
    proptest::option::of((price(), price()).prop_map(|(low, high)| CostRange { low, high }))
}

fn any_row() -> impl Strategy<Value = Row> {
    (
        name(),
        price(),
        any_reach(),
        any_reach(),
        any::<[bool; 5]>(),
    )
        .prop_map(|(name, cost, chance, rounding, flags)| {
            let mut row = row(&name, cost, chance);
            row.sub = if flags[0] {
                "ca. 39 af 2.777".to_owned()
            } else {
                String::new()
            };
            row.emphasised = flags[3];
            row.values.rounding = rounding;
            row.values.own = flags[1];
            row.values.stand_in = flags[2];
            row.values.parted = flags[4];
            row
        })
}

proptest! {
    #[test]
    fn a_forest_keeps_the_laws(rows in proptest::collection::vec(any_row(), 0..8), width in chart_width()) {
        drawn(&forest(&rows, width, &mio)).check()?;
    }
}
