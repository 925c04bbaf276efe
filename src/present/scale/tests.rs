//! Scales, ticks, coordinates, widths and label placement.

use super::*;
use proptest::prelude::*;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn ticks_are_round_and_have_room() {
    for (domain, max, want) in [
        (
            (0.0, 126_250.0),
            6,
            vec![0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0],
        ),
        ((0.0, 126_250.0), 3, vec![0.0, 50_000.0, 100_000.0]),
        ((0.0, 1.0), 6, vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (
            (0.1, 1.2),
            12,
            vec![0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2],
        ),
        ((-30.0, 50.0), 5, vec![-20.0, 0.0, 20.0, 40.0]),
        ((50.0, -30.0), 5, vec![-20.0, 0.0, 20.0, 40.0]),
        ((0.0, 7.0), 1, vec![0.0]),
        ((5.0, 5.0), 5, vec![5.0]),
        ((0.0, f64::NAN), 5, vec![0.0]),
        // Nothing between two neighbouring floats, and no endless loop either.
        ((1e17, 1e17 + 16.0), 2, vec![1e17, 1e17]),
    ] {
        let ticks = LinearScale::new(domain, (0.0, 600.0)).ticks(max);
        assert_eq!(ticks.len(), want.len(), "{domain:?} {ticks:?}");
        assert!(
            ticks.iter().zip(&want).all(|(a, b)| close(*a, *b)),
            "{domain:?} {ticks:?}"
        );
    }
    let phone = LinearScale::new((0.0, 1.0), (0.0, 300.0));
    assert_eq!(phone.room_for_ticks(text_width("125", 12.0)), 9);
    assert_eq!(phone.room_for_ticks(5_000.0), 2);
    assert_eq!(phone.room_for_ticks(f64::NAN), 24);
}

#[test]
fn a_scale_from_zero_ends_on_round_ticks() {
    for (values, max, want) in [
        (vec![57_077.0, 126_250.0], 6, (0.0, 150_000.0)),
        (vec![57_077.0, 118_000.0], 6, (0.0, 125_000.0)),
        (vec![0.64], 6, (0.0, 0.8)),
        (vec![-30_000.0, 45_000.0], 6, (-40_000.0, 60_000.0)),
        (vec![-5.0], 6, (-5.0, 0.0)),
        (vec![0.0, f64::NAN], 6, (0.0, 1.0)),
        (vec![], 6, (0.0, 1.0)),
        (vec![10.0], 0, (0.0, 10.0)),
    ] {
        let scale = LinearScale::from_zero(values.clone(), (0.0, 100.0), max);
        assert!(
            close(scale.domain.0, want.0) && close(scale.domain.1, want.1),
            "{values:?} {scale:?}"
        );
    }
}

#[test]
fn degenerate_scales_stay_put() {
    let flat = LinearScale::new((3.0, 3.0), (10.0, 20.0));
    assert!(close(flat.position(3.0), 10.0) && close(flat.position(9.0), 10.0));
    let narrow = LinearScale::new((0.0, 5.0), (10.0, 10.0));
    assert!(close(narrow.value_at(10.0), 0.0));
    let up = LinearScale::new((0.0, 100.0), (200.0, 0.0));
    assert!(close(up.position(25.0), 150.0) && close(up.clamped(130.0), 0.0));
    assert!(close(up.clamped(f64::NAN), 200.0) && close(up.value_at(-5.0), 100.0));
}

#[test]
fn coordinates_have_one_decimal() {
    for (x, want) in [
        (0.0, "0"),
        (-0.0, "0"),
        (0.04, "0"),
        (-0.04, "0"),
        (0.05, "0.1"),
        (9.95, "10"),
        (10.0, "10"),
        (-3.25, "-3.3"),
        (1_234.56, "1234.6"),
        (100.0, "100"),
        (f64::NAN, "0"),
        (f64::INFINITY, "0"),
        (1e300, "100000000000"),
    ] {
        assert_eq!(svg(x), want);
    }
    assert_eq!(svg_points([(0.0, 1.5), (20.0, 3.0)]), "0,1.5 20,3");
}

#[test]
fn widths_cover_the_widest_system_face() {
    // Measured in DejaVu Sans at 100 px, regular and semibold, in Chromium 156.
    for (text, regular, bold) in [
        ("Kofoeds Skole og CAB 56.614", 1_472.0, 1_655.0),
        ("Vesterbrobyggerne", 955.0, 1_090.0),
        ("118.056", 414.0, 455.0),
        ("21 af 22 pladser", 817.0, 915.0),
        ("125 t.kr.", 415.0, 469.0),
        ("Go-For-It", 431.0, 501.0),
    ] {
        for (width, measured) in [
            (text_width(text, 100.0), regular),
            (bold_width(text, 100.0), bold),
        ] {
            assert!(
                width >= measured && width <= measured * 1.15,
                "{text} {width} {measured}"
            );
        }
    }
    assert!(text_width("", 12.0).abs() < 1e-9 && text_width("a", -1.0).abs() < 1e-9);
}

#[test]
fn labels_with_room_stay_at_their_anchors() {
    let labels =
        [(300.0, 80.0), (100.0, 60.0), (0.0, 40.0)].map(|(anchor, width)| Label { anchor, width });
    let placed = place_labels(&labels, (0.0, 340.0), 6.0, 3);
    let centres: Vec<f64> = placed.iter().map(|spot| spot.centre).collect();
    assert!(close(centres[0], 300.0) && close(centres[1], 100.0) && close(centres[2], 20.0));
    assert!(placed.iter().all(|spot| spot.row == 0));
    assert!(place_labels(&[], (0.0, 10.0), 4.0, 1).is_empty());
}

#[test]
fn crowded_labels_open_a_row() {
    let labels = [Label {
        anchor: 100.0,
        width: 90.0,
    }; 4];
    let rows = |max| {
        place_labels(&labels, (0.0, 400.0), 6.0, max)
            .iter()
            .map(|spot| spot.row)
            .max()
    };
    assert_eq!((rows(1), rows(2), rows(3)), (Some(0), Some(1), Some(1)));
    // Four hundred pixels do not fit in one row of 300, whatever was asked.
    let placed = place_labels(&labels, (0.0, 300.0), 6.0, 1);
    assert_eq!(placed.iter().map(|spot| spot.row).max(), Some(1));
}

#[test]
fn a_label_wider_than_the_picture_stands_in_its_middle() {
    let placed = place_labels(
        &[Label {
            anchor: 10.0,
            width: 500.0,
        }],
        (0.0, 300.0),
        4.0,
        1,
    );
    assert!(close(placed[0].centre, 150.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn positions_come_back(low in -1e9..1e9_f64, extent in 1e-3..1e9_f64, share in 0.0..1.0_f64) {
        let scale = LinearScale::new((low, low + extent), (40.0, 640.0));
        let value = low + extent * share;
        prop_assert!((scale.value_at(scale.position(value)) - value).abs() <= 1e-6 * extent);
    }

    #[test]
    fn ticks_are_few_even_ascending_and_inside(
        low in -1e9..1e9_f64, extent in 1e-3..1e12_f64, max in 1_usize..20,
    ) {
        let ticks = LinearScale::new((low, low + extent), (0.0, 1.0)).ticks(max);
        prop_assert!(ticks.len() <= max);
        prop_assert!(ticks.iter().all(|t| *t >= low - extent * 1e-6 && *t <= low + extent * (1.0 + 1e-6)));
        let steps: Vec<f64> = ticks.windows(2).map(|pair| pair[1] - pair[0]).collect();
        prop_assert!(steps.iter().all(|step| *step > 0.0 && (step - steps[0]).abs() <= extent * 1e-6));
    }

    #[test]
    fn widened_domains_hold_the_values(values in prop::collection::vec(-1e9..1e9_f64, 0..6), max in 3_usize..12) {
        let scale = LinearScale::from_zero(values.clone(), (0.0, 1.0), max);
        prop_assert!(values.iter().all(|v| (scale.domain.0..=scale.domain.1).contains(v)));
        prop_assert!(scale.domain.0 <= 0.0 && scale.domain.1 >= 0.0);
        let ticks = scale.ticks(max);
        prop_assert!(ticks.len() >= 2 && ticks.len() <= max, "{:?}", ticks);
        prop_assert!(close(ticks[0], scale.domain.0) && close(ticks[ticks.len() - 1], scale.domain.1));
    }

    #[test]
    fn nothing_panics_on_what_is_no_number(a in any::<f64>(), b in any::<f64>(), c in any::<f64>(), max in 0_usize..9) {
        let scale = LinearScale::new((a, b), (c, b));
        let _ = (scale.ticks(max), scale.position(c), scale.clamped(a), scale.value_at(c));
        let _ = (scale.room_for_ticks(a), LinearScale::from_zero([a, b, c], (a, b), max));
        let _ = svg(a);
        let labels = [Label { anchor: a, width: b }, Label { anchor: c, width: a }];
        let _ = place_labels(&labels, (b, c), a, max);
    }

    #[test]
    fn labels_never_overlap_and_stay_inside(
        labels in prop::collection::vec((-50.0..450.0_f64, 0.0..160.0_f64), 0..12),
        max_rows in 0_usize..4,
    ) {
        let labels: Vec<Label> = labels.into_iter().map(|(anchor, width)| Label { anchor, width }).collect();
        let placed = place_labels(&labels, (0.0, 400.0), 6.0, max_rows);
        prop_assert_eq!(placed.len(), labels.len());
        for (i, a) in labels.iter().enumerate() {
            prop_assert!(placed[i].centre - a.width / 2.0 >= -1e-6);
            prop_assert!(placed[i].centre + a.width / 2.0 <= 400.0 + 1e-6);
            for (j, b) in labels.iter().enumerate().skip(i + 1) {
                if placed[i].row == placed[j].row {
                    let distance = placed[j].centre - placed[i].centre;
                    prop_assert!(distance.abs() >= (a.width + b.width) / 2.0 + 6.0 - 1e-6);
                    prop_assert!(distance > 0.0 || a.anchor > b.anchor);
                }
            }
        }
        // Rows are used from the first one on.
        let rows = placed.iter().map(|spot| spot.row + 1).max().unwrap_or(0);
        prop_assert!((0..rows).all(|row| placed.iter().any(|spot| spot.row == row)));
    }
}
