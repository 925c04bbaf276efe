//! Every worked figure of the report's notes that is about costs, typed in, with
//! the line of the notes (`NOTES.md`) it stands on.
//!
//! Invariant 21: each comes out as printed, within half of its last digit,
//! inclusive. The one exception is 56,615, which the printed prices of the four
//! offers themselves make 56,614.47; that is held to instead.

mod splits;

use pladspris::data;
use pladspris::exchange::evaluate::figures;
use pladspris::model::break_even::{BreakEven, Side, break_even};
use pladspris::model::parameter::Value;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use serde_json::Value as Json;

/// Half a krone, inclusive: 120,312.5 is printed as 120,313.
const KRONE: f64 = 0.5;
/// Half of the second decimal of a krone, or of a percent.
const HUNDREDTH: f64 = 0.005;
const HUNDREDTH_PERCENT: f64 = 0.000_05;
const TENTH_PERCENT: f64 = 0.000_5;
const PERCENT: f64 = 0.005;
/// Half of the first decimal, for weeks.
const TENTH: f64 = 0.05;
/// Half of the second decimal of a million.
const HUNDREDTH_MILLION: f64 = 5_000.0;
/// Half of the first decimal of a million.
const TENTH_MILLION: f64 = 50_000.0;
/// Places and persons are counts.
const EXACT: f64 = 0.0;
/// What a double may be off where a figure is exactly half a unit away.
const ROUNDING: f64 = 1e-6;

/// Figures of one scenario: line of the notes, id, field, figure as printed.
type Rows<'a> = &'a [(u32, &'a str, &'a str, f64)];

fn hold(changes: &str, tolerance: f64, rows: Rows<'_>) {
    let text =
        format!(r#"{{"pladspris": 1, "data_set": "copenhagen-2015.1", "changes": {{{changes}}}}}"#);
    let results: Json = serde_json::from_str(&figures(&text).unwrap()).unwrap();
    for &(line, id, field, printed) in rows {
        let found = figure(&results, id, field);
        assert!(
            (found - printed).abs() <= tolerance + ROUNDING * tolerance.min(1.0),
            "{changes} {id}.{field}: {found}, line {line} of the notes has {printed}"
        );
    }
}

fn figure(results: &Json, id: &str, field: &str) -> f64 {
    let kinds = ["programmes", "groups", "pools", "comparisons"];
    let all = kinds
        .iter()
        .flat_map(|kind| results[kind].as_array().unwrap());
    let one = all.filter(|item| item["id"] == id).collect::<Vec<_>>();
    assert_eq!(one.len(), 1, "{id}");
    let found = field.split('.').fold(one[0], |json, part| &json[part]);
    found
        .as_f64()
        .unwrap_or_else(|| panic!("{id}.{field}: {found}"))
}

const FULL: &str = "unit_price_full";
const ACTUAL: &str = "unit_price_actual";
const PER_PLACE_USED: &str = r#""over30-trials.fixed-share": 0"#;

#[test]
fn prices_as_in_2015() {
    hold(
        "",
        KRONE,
        &[
            (90, "lokalvaerdi", FULL, 54_861.0),
            (90, "lokalvaerdi", ACTUAL, 69_298.0),
            (91, "vesterbrobyggerne", FULL, 49_028.0),
            (91, "vesterbrobyggerne", ACTUAL, 74_285.0),
            (92, "opzoomerne", FULL, 70_139.0),
            (92, "opzoomerne", ACTUAL, 126_250.0),
            (93, "kogekone", FULL, 44_028.0),
            (93, "kogekone", ACTUAL, 73_380.0),
            (94, "craftwomanship", FULL, 59_028.0),
            (94, "craftwomanship", ACTUAL, 118_056.0),
            (95, "go-for-it", FULL, 54_482.0),
            (95, "go-for-it", ACTUAL, 57_077.0),
            (95, "youth-trials", FULL, 54_482.0),
            (95, "youth-trials", ACTUAL, 57_077.0),
            (96, "over30-trials", FULL, 53_290.0),
            (96, "over30-trials", ACTUAL, 82_296.0),
            (97, "over30-existing", FULL, 56_614.0),
            (97, "over30-existing", ACTUAL, 56_614.0),
            (98, "youth-existing", FULL, 67_283.0),
            (98, "youth-existing", ACTUAL, 67_283.0),
            (98, "vaeksthuset", FULL, 67_283.0),
            (98, "vaeksthuset", ACTUAL, 67_283.0),
        ],
    );
    hold(
        "",
        HUNDREDTH,
        &[
            (97, "over30-existing", FULL, 56_614.47),
            (97, "over30-existing", ACTUAL, 56_614.47),
            (147, "over30-existing", "mean_price_by_persons", 56_614.47),
            (148, "over30-trials", "mean_price_by_persons", 52_976.44),
            (148, "over30-trials", "mean_price_plain", 55_416.67),
        ],
    );
    hold(
        "",
        KRONE,
        &[(147, "over30-trials", "mean_price_by_places", 53_290.0)],
    );
}

#[test]
fn offers_prices_as_in_table_1() {
    // Lines of `table-1-costs-and-results.csv`. The offers' rates were taken from
    // these prices; full and actual are the same.
    hold(
        "",
        KRONE,
        &[
            (7, "kofoed-basis", FULL, 39_298.0),
            (7, "kofoed-basis", ACTUAL, 39_298.0),
            (8, "kofoed-intensiv", FULL, 36_767.0),
            (8, "kofoed-intensiv", ACTUAL, 36_767.0),
            (9, "cab-basis", FULL, 67_259.0),
            (9, "cab-basis", ACTUAL, 67_259.0),
            (10, "cab-tolk", FULL, 67_259.0),
            (10, "cab-tolk", ACTUAL, 67_259.0),
        ],
    );
}

#[test]
fn places_persons_and_occupancy() {
    hold(
        "",
        EXACT,
        &[
            (43, "lokalvaerdi", "places", 24.0),
            (43, "lokalvaerdi", "persons", 19.0),
            (44, "vesterbrobyggerne", "places", 50.0),
            (44, "vesterbrobyggerne", "persons", 33.0),
            (45, "opzoomerne", "places", 18.0),
            (45, "opzoomerne", "persons", 10.0),
            (46, "kogekone", "places", 20.0),
            (46, "kogekone", "persons", 12.0),
            (47, "craftwomanship", "places", 10.0),
            (47, "craftwomanship", "persons", 5.0),
            (48, "go-for-it", "places", 22.0),
            (48, "go-for-it", "persons", 21.0),
            (50, "over30-trials", "places", 122.0),
            (50, "over30-trials", "persons", 79.0),
            (43, "lokalvaerdi", "direct_cost", 1_100_000.0),
            (44, "vesterbrobyggerne", "direct_cost", 2_000_000.0),
            (45, "opzoomerne", "direct_cost", 1_100_000.0),
            (46, "kogekone", "direct_cost", 700_000.0),
            (47, "craftwomanship", "direct_cost", 500_000.0),
            (48, "go-for-it", "direct_cost", 1_000_000.0),
            (50, "over30-trials", "direct_cost", 5_400_000.0),
            (34, "trials", "amount", 1_300_000.0),
            (35, "framework", "amount", 1_300_000.0),
        ],
    );
    hold(
        "",
        PERCENT,
        &[
            (43, "lokalvaerdi", "occupancy", 0.79),
            (44, "vesterbrobyggerne", "occupancy", 0.66),
            (45, "opzoomerne", "occupancy", 0.56),
            (46, "kogekone", "occupancy", 0.60),
            (47, "craftwomanship", "occupancy", 0.50),
            (48, "go-for-it", "occupancy", 0.95),
            (50, "over30-trials", "occupancy", 0.65),
        ],
    );
    hold(
        "",
        TENTH_PERCENT,
        &[(102, "youth-trials", "occupancy", 0.955)],
    );
}

#[test]
fn direct_cost_and_administration_of_a_place() {
    let set = data::latest();
    let results = Results::of(&Scenario::new(set.clone()));
    for (line, id, direct) in [
        (43, "lokalvaerdi", 45_833.33),
        (44, "vesterbrobyggerne", 40_000.00),
        (45, "opzoomerne", 61_111.11),
        (46, "kogekone", 35_000.00),
        (47, "craftwomanship", 50_000.00),
        (48, "go-for-it", 45_454.55),
    ] {
        let costs = results.programme(set.find_programme(id).unwrap());
        let places = costs.places.value.unwrap();
        let found = costs.direct_cost_full.value.unwrap() / places;
        assert!(
            (found - direct).abs() <= HUNDREDTH,
            "line {line}: {id} {found}"
        );
        let found = costs.administration_full.value.unwrap() / places;
        assert!(
            (found - 9_027.78).abs() <= HUNDREDTH,
            "line 39: {id} {found}"
        );
    }
    let five = &results
        .group(set.find_group("over30-trials").unwrap())
        .costs;
    let found = five.direct_cost_full.value.unwrap() / five.places.value.unwrap();
    assert!((found - 44_262.30).abs() <= HUNDREDTH, "line 50: {found}");
    let offers = &results
        .group(set.find_group("over30-existing").unwrap())
        .costs;
    let found = offers.administration.value.unwrap() / offers.persons.value.unwrap();
    assert!((found - 259.33).abs() <= HUNDREDTH, "line 83: {found}");
}

#[test]
fn the_fixed_share_decides_by_how_much() {
    hold(
        r#""over30-trials.fixed-share": 1"#,
        KRONE,
        &[
            (76, "over30-trials", ACTUAL, 82_296.0),
            (76, "over30", "difference_actual", 25_682.0),
        ],
    );
    hold(
        PER_PLACE_USED,
        KRONE,
        &[
            (77, "over30-trials", ACTUAL, 57_890.0),
            (77, "over30", "difference_actual", 1_276.0),
        ],
    );
    hold(
        r#""over30-trials.fixed-share": 0, "trials.base": "per-course""#,
        KRONE,
        &[(80, "over30", "difference_actual", 63.0)],
    );
    hold(
        r#""over30-trials.fixed-share": 0, "trials.amount": 1181035"#,
        KRONE,
        &[(79, "over30", "difference_actual", 0.0)],
    );
}

#[test]
fn the_pool_at_the_tipping_point_when_places_are_paid_per_use() {
    let set = data::latest();
    let over30 = set.find_comparison("over30").unwrap();
    let fixed = set.find("over30-trials.fixed-share").unwrap().key;
    let amount = set.find("trials.amount").unwrap().key;
    let scenario = Scenario::new(set).with(fixed, Value::Number(0.0)).unwrap();
    let Some(BreakEven::At { value, cheaper }) = break_even(&scenario, over30, amount) else {
        panic!("line 79: no break-even")
    };
    assert!((value - 1_181_035.0).abs() <= KRONE, "line 79: {value}");
    assert_eq!(cheaper, Side::Below, "line 79");
}

#[test]
fn break_even_occupancies() {
    let at = "break_even_occupancy.at";
    hold(
        "",
        HUNDREDTH_PERCENT,
        &[(100, "over30", at, 0.9413), (102, "youth", at, 0.8097)],
    );
    hold(
        r#""over30-trials.occupancy": 0.9413"#,
        TENTH,
        &[
            (100, "over30-trials", "persons", 114.8),
            (100, "over30-trials", "places", 122.0),
        ],
    );
    hold("", KRONE, &[(102, "youth", "difference_actual", -10_206.0)]);
    hold("", KRONE, &[(146, "youth", "difference_full", -12_801.0)]);
}

#[test]
fn idle_capacity_and_the_next_person() {
    hold(
        "",
        KRONE,
        &[
            (103, "lokalvaerdi", "idle_cost", 274_306.0),
            (103, "vesterbrobyggerne", "idle_cost", 833_472.0),
            (103, "opzoomerne", "idle_cost", 561_111.0),
            (103, "kogekone", "idle_cost", 352_222.0),
            (103, "craftwomanship", "idle_cost", 295_139.0),
            (104, "over30-trials", "idle_cost", 2_316_250.0),
            (105, "over30-trials", "next_person_cost", 0.0),
            (105, "over30-existing", "next_person_cost", 56_355.0),
        ],
    );
    hold(
        "",
        HUNDREDTH_MILLION,
        &[
            (106, "over30", "totals.same_persons_at_b", 4_470_000.0),
            (106, "over30", "totals.a", 6_500_000.0),
        ],
    );
    hold(
        "",
        TENTH_MILLION,
        &[(56, "over30-trials", "direct_cost", 5_400_000.0)],
    );
}

/// Actual prices under each base: line of the notes, then the six trials and the
/// five pooled. Not shared out, what is left is the direct cost of lines 43 to 50.
#[rustfmt::skip]
const BY_BASE: [(&str, u32, [f64; 7]); 6] = [
    ("per-place", 90, [69_298.0, 74_285.0, 126_250.0, 73_380.0, 118_056.0, 57_077.0, 82_296.0]),
    ("per-person", 107, [70_895.0, 73_606.0, 123_000.0, 71_333.0, 113_000.0, 60_619.0, 81_354.0]),
    ("by-direct-cost", 108, [69_655.0, 72_917.0, 132_344.0, 70_182.0, 120_313.0, 57_292.0, 82_239.0]),
    ("equal", 109, [69_298.0, 67_172.0, 131_667.0, 76_389.0, 143_333.0, 57_937.0, 82_068.0]),
    ("per-course", 110, [70_372.0, 74_162.0, 120_706.0, 70_123.0, 114_529.0, 61_639.0, 81_083.0]),
    ("none", 43, [57_895.0, 60_606.0, 110_000.0, 58_333.0, 100_000.0, 47_619.0, 68_354.0]),
];

#[test]
fn every_allocation_base() {
    let ids = [
        "lokalvaerdi",
        "vesterbrobyggerne",
        "opzoomerne",
        "kogekone",
        "craftwomanship",
        "go-for-it",
        "over30-trials",
    ];
    for (base, line, prices) in BY_BASE {
        let changes = format!(r#""trials.base": "{base}""#);
        let rows: Vec<_> = ids
            .iter()
            .zip(prices)
            .map(|(id, price)| (line, *id, ACTUAL, price))
            .collect();
        hold(&changes, KRONE, &rows);
    }
}

#[test]
fn per_course() {
    let cost = "cost_per_course";
    hold(
        "",
        KRONE,
        &[
            (111, "go-for-it", cost, 15_566.0),
            (111, "over30-trials", cost, 24_720.0),
            (111, "over30-existing", cost, 8_970.0),
            (112, "vaeksthuset", cost, 13_023.0),
        ],
    );
    hold(
        "",
        TENTH,
        &[
            (112, "over30-existing", "weeks_per_course", 8.2),
            (112, "over30-trials", "weeks_per_course", 15.6),
        ],
    );
}
