use super::*;
use crate::data;
use crate::model::allocation::AllocationBase;
use crate::model::parameter::Value;
use crate::model::scenario::Scenario;

fn told(changes: &[(&str, Value)], comparison: &str) -> String {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, *x));
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let comparison = set.find_comparison(comparison).unwrap();
    let all = formulas(Language::Danish, &Figures::of(scenario), comparison);
    let sums = all.iter().flat_map(|f| &f.examples);
    let lines: Vec<String> = sums.map(|e| format!("{}: {}", e.whose, e.sum)).collect();
    lines.join("\n").replace('\u{a0}', " ")
}

#[test]
fn the_worked_figures_come_out() {
    let text = told(&[], "over30");
    for line in [
        "Lokalværdi, pr. plads: 1.300.000 kr. × 24 ÷ 144 = 216.667 kr.",
        "Lokalværdi: (1.100.000 kr. + 216.667 kr.) ÷ 24 = 54.861 kr.",
        "Lokalværdi: (1.100.000 kr. + 216.667 kr.) ÷ 19 = 69.298 kr.",
        "De fem forsøg over 30 år: (5.400.000 kr. + 1.101.389 kr.) ÷ 79 = 82.296 kr.",
        "Lokalværdi: 5 × (1.100.000 kr. + 216.667 kr.) ÷ 24 = 274.306 kr.",
        "Lokalværdi: 69.298–103.947 kr.",
        "Kofoeds Skole, basis-kombi, pr. helårsperson: 1.300.000 kr. × 53 ÷ 5.013 = 13.744 kr.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let youth = told(&[], "youth");
    let line = "Go-For-It: 77 × 13,7 % = 10,6; 1.198.611 kr. ÷ 10,6 = 113.412 kr.";
    assert!(youth.contains(line), "{youth}");
    let alone = [("payoff.over30.baseline", Value::Number(0.0))];
    let alone = told(&alone, "over30");
    for line in [
        "De fem forsøg over 30 år: 6.501.389 kr. ÷ (2,5 × 2,67) = 982.781 kr.",
        "De fem forsøg over 30 år: 0 kr. × 2,67 − 6.501.389 kr. = −6.501.389 kr.",
    ] {
        assert!(alone.contains(line), "{alone}");
    }
}

#[test]
fn they_follow_the_scenario() {
    let base = ("trials.base", Value::Base(AllocationBase::ByDirectCost));
    let text = told(
        &[base, ("over30-trials.fixed-share", Value::Number(0.5))],
        "over30",
    );
    assert!(text.contains("× 50 %"), "{text}");
    assert!(
        text.contains("efter direkte udgift: 1.300.000 kr. × 985.417 kr. ÷"),
        "{text}"
    );
    let none = ("trials.base", Value::Base(AllocationBase::None));
    assert!(!told(&[none], "over30").contains("fordeles ikke"));
    // Nobody there: no price, and no sum that ends in nothing.
    let empty = told(&[("go-for-it.persons", Value::Number(0.0))], "youth");
    assert!(!empty.contains(&format!("= {MISSING}")), "{empty}");
}
