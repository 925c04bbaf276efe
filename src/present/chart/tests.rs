//! Nothing lies outside, nothing covers a text, nothing is not a number.

mod bars;
mod curves;
mod dumbbells;
mod forests;
mod plots;

use super::*;
use crate::present::{language::Language, number};
use proptest::prelude::*;

/// What a chart puts on the screen, for the laws that hold for all of them.
#[derive(Debug)]
struct Drawn {
    width: f64,
    height: f64,
    texts: Vec<Text>,
    /// Corners of everything that is not a text.
    points: Vec<(f64, f64)>,
    /// Boxes that no text may touch.
    marks: Vec<Rect>,
}

impl Drawn {
    fn check(&self) -> Result<(), TestCaseError> {
        let page = Rect {
            left: 0.0,
            top: 0.0,
            right: self.width,
            bottom: self.height,
        };
        prop_assert!(self.width.is_finite() && self.height.is_finite());
        for &(x, y) in &self.points {
            prop_assert!(x.is_finite() && y.is_finite());
            let point = Rect {
                left: x,
                right: x,
                top: y,
                bottom: y,
            };
            prop_assert!(page.contains(&point), "{x} {y} in {page:?}");
        }
        for (index, text) in self.texts.iter().enumerate() {
            let bounds = text.bounds();
            prop_assert!(text.face.size() >= 12.0);
            prop_assert!(page.contains(&bounds), "{text:?} in {page:?}");
            for other in &self.texts[index + 1..] {
                prop_assert!(!bounds.overlaps(&other.bounds()), "{text:?}\n{other:?}");
            }
            for mark in &self.marks {
                prop_assert!(!bounds.overlaps(mark), "{text:?}\n{mark:?}");
            }
        }
        Ok(())
    }
}

fn tick(x: f64) -> String {
    number::thousand(Language::Danish, x)
}

fn last(x: f64) -> String {
    number::thousand_kroner(Language::Danish, x)
}

fn percent(x: f64) -> String {
    number::percent(Language::Danish, x, 0)
}

fn thousands() -> Axis<'static> {
    Axis {
        tick: &tick,
        last: &last,
    }
}

fn tick_texts(ticks: &[Tick]) -> impl Iterator<Item = Text> {
    ticks.iter().filter_map(|tick| tick.label.clone())
}

fn dot(x: f64, y: f64, half: f64) -> Rect {
    Rect {
        left: x - half,
        right: x + half,
        top: y - half,
        bottom: y + half,
    }
}

fn corners(bounds: &Rect) -> [(f64, f64); 2] {
    [(bounds.left, bounds.top), (bounds.right, bounds.bottom)]
}

/// Prices as they come, and what arithmetic may make of them.
fn price() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        6 => (0.0..200_000.0).prop_map(Some),
        1 => (0.0..1e12).prop_map(Some),
        1 => Just(Some(0.0)),
        1 => Just(None),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(1e300)].prop_map(Some),
    ]
}

fn chart_width() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => 240.0..1200.0,
        1 => prop_oneof![Just(0.0), Just(-5.0), Just(f64::NAN), Just(519.9), Just(520.0), Just(1e9)],
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-ZÆØÅa-zæøå]{1,12}( [a-zæøå]{1,12}){0,4}",
        1 => "[a-zæøå]{60}",
        1 => Just(String::new()),
    ]
}

fn bare(value: Option<f64>) -> String {
    number::kroner_bare(Language::Danish, value)
}

#[test]
fn a_text_is_broken_at_spaces_and_shortened_last() {
    let face = Face::Name;
    let room = face.width("Fra kogekone til");
    let lines = text::wrap_lines("Fra kogekone til køkkenansat", face, room, 2);
    assert_eq!(lines, ["Fra kogekone til", "køkkenansat"]);
    let lines = text::wrap_lines("Fra kogekone til køkkenansat i byen", face, room, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…') && face.width(&lines[1]) <= room);
    assert_eq!(text::wrap_lines("", face, room, 2), Vec::<String>::new());
    assert_eq!(text::truncate("abc", face, 0.0), "…");
}

#[test]
fn the_unit_hangs_behind_the_last_figure() {
    let scale = LinearScale::new((0.0, 125_000.0), (10.0, 600.0));
    let axis = thousands();
    let scale = axis.with_room(scale, 600.0);
    let ticks = axis.horizontal(&scale, 600.0, 20.0);
    let end = ticks.last().unwrap();
    let label = end.label.as_ref().unwrap();
    assert_eq!(label.text, "125\u{a0}t.kr.");
    let middle = label.x + Face::Tick.width("125") / 2.0;
    assert!((middle - end.at).abs() < 0.1, "{middle} {}", end.at);
    assert!(ticks[0].zero);
}

#[test]
fn a_text_moves_aside_for_a_line() {
    let place = |lines: &[f64]| beside_lines(50.0, 40.0, (0.0, 100.0), lines, 4.0);
    assert_eq!(place(&[]), Some(30.0));
    assert_eq!(place(&[60.0]), Some(16.0));
    assert_eq!(place(&[40.0]), Some(44.0));
    assert_eq!(place(&[30.0, 60.0]), None);
    assert_eq!(beside_lines(5.0, 40.0, (0.0, 100.0), &[], 4.0), Some(0.0));
    assert_eq!(beside_lines(5.0, 140.0, (0.0, 100.0), &[], 4.0), None);
}
