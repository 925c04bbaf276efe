//! What the 16 splits of what the report does not print leave open, and what they
//! leave alone.

use pladspris::data;
use pladspris::model::range::{Span, Splits};
use pladspris::model::scenario::Scenario;

use super::{ACTUAL, FULL, HUNDREDTH_PERCENT, KRONE, PER_PLACE_USED, hold};

#[test]
fn ranges_over_the_16_splits() {
    let set = data::latest();
    let splits = Splits::of(&Scenario::new(set.clone()));
    assert_eq!(splits.count(), 16, "line 60");
    let within = |span: Option<Span>, (least, most): (f64, f64), line: u32| {
        let span = span.unwrap();
        assert!(
            (span.least - least).abs() <= KRONE,
            "line {line}: {}",
            span.least
        );
        assert!(
            (span.most - most).abs() <= KRONE,
            "line {line}: {}",
            span.most
        );
    };
    for (line, id, places, prices) in [
        (64, "lokalvaerdi", (24.0, 36.0), (69_298.0, 103_947.0)),
        (65, "vesterbrobyggerne", (34.0, 59.0), (50_513.0, 87_656.0)),
        (66, "opzoomerne", (18.0, 18.0), (126_250.0, 126_250.0)),
        (67, "kogekone", (14.0, 30.0), (51_366.0, 110_069.0)),
        (68, "craftwomanship", (6.0, 15.0), (70_833.0, 177_083.0)),
        (69, "go-for-it", (22.0, 22.0), (57_077.0, 57_077.0)),
    ] {
        let ranges = splits.programme(set.find_programme(id).unwrap());
        within(ranges.places, places, line);
        within(ranges.price_actual, prices, line);
    }
    // Under every split the unit prices are those printed.
    for (line, id, price) in [
        (90, "lokalvaerdi", 54_861.0),
        (91, "vesterbrobyggerne", 49_028.0),
        (92, "opzoomerne", 70_139.0),
        (93, "kogekone", 44_028.0),
        (94, "craftwomanship", 59_028.0),
        (95, "go-for-it", 54_482.0),
    ] {
        let ranges = splits.programme(set.find_programme(id).unwrap());
        within(ranges.price_full, (price, price), line);
    }
}

#[test]
fn pooled_figures_are_the_same_under_every_split() {
    for letter in 'a'..='p' {
        let split = format!(r#""reconstruction": "{letter}""#);
        hold(
            &split,
            KRONE,
            &[
                (56, "over30-trials", FULL, 53_290.0),
                (56, "over30-trials", ACTUAL, 82_296.0),
                (56, "over30-trials", "places", 122.0),
                (56, "go-for-it", "places", 22.0),
                (56, "over30-trials", "direct_cost", 5_400_000.0),
                (104, "over30-trials", "idle_cost", 2_316_250.0),
                (101, "over30", "difference_actual", 25_682.0),
            ],
        );
        hold(
            &split,
            HUNDREDTH_PERCENT,
            &[(57, "over30", "break_even_occupancy.at", 0.9413)],
        );
        let split = format!(r#"{split}, {PER_PLACE_USED}"#);
        hold(&split, KRONE, &[(77, "over30-trials", ACTUAL, 57_890.0)]);
    }
}
