use super::*;
use crate::data;
use crate::model::allocation::AllocationBase;
use crate::model::parameter::Value;
use crate::model::scenario::Scenario;
use crate::present::number::MISSING;

/// Every formula on a line, and its examples.
fn formulas_text(changes: &[(&str, Value)], comparison: &str) -> String {
    let set = data::latest();
    let changes = changes
        .iter()
        .map(|(id, x)| (set.find(id).unwrap().key, *x));
    let scenario = Scenario::with_changes(set.clone(), changes).unwrap();
    let comparison = set.find_comparison(comparison).unwrap();
    let mut lines = Vec::new();
    for group in formulas(Language::Danish, &Evaluation::of(scenario), comparison) {
        for formula in group.formulas {
            for case in formula.cases {
                lines.push(format!("{} = {}", formula.name, case.words));
                let examples = case.examples.into_iter();
                lines.extend(examples.map(|e| format!("{}: {}", e.whose, e.sum)));
            }
        }
    }
    lines.join("\n").replace('\u{a0}', " ")
}

#[test]
fn the_worked_figures_come_out() {
    let text = formulas_text(&[], "over30");
    for lines in [
        "Del af administrationen = puljens beløb × (pladser ÷ ((summen over 6 tilbud af pladser) + helårspersoner uden for tabellen))\n\
         Lokalværdi, pr. plads: 1.300.000 kr. × (24 ÷ (24 + 50 + 18 + 20 + 10 + 22 + 0)) = 216.667 kr.\n",
        "Kofoeds Skole, basis-kombi, pr. helårsperson: 1.300.000 kr. × (53 ÷ (53 + 105 + 272 + 10 + 24 + 4.549)) = 13.744 kr.\n",
        "Pris pr. plads ved fuld belægning = samlet udgift ÷ pladser\n\
         Lokalværdi: 1.316.667 kr. ÷ 24 = 54.861 kr.\n",
        "Pris pr. helårsperson = samlet udgift ÷ helårspersoner\n\
         Lokalværdi: 1.316.667 kr. ÷ 19 = 69.298 kr.\n\
         De fem forsøg for borgere over 30 år: 6.501.389 kr. ÷ 79 = 82.296 kr.\n",
        "Lokalværdi: 5 × (100 % × 1.100.000 kr. + 216.667 kr.) ÷ 24 = 274.306 kr.\n",
        "Lokalværdi: 69.298–103.947 kr.\n",
        "De fem forsøg for borgere over 30 år: 82.296 kr.\n",
        "fordelinger af pladserne\nLokalværdi:",
    ] {
        assert!(text.contains(lines), "{lines}\n{text}");
    }
    let youth = formulas_text(&[], "youth");
    for line in [
        "Go-For-It: 77 × 13,7 % = 10,57\n",
        "Go-For-It: 1.198.611 kr. ÷ 10,57 = 113.412 kr.\n",
    ] {
        assert!(youth.contains(line), "{youth}");
    }
    let alone = [("payoff.over30.baseline", Value::Number(0.0))];
    let alone = formulas_text(&alone, "over30");
    for line in [
        ": 6.501.389 kr. ÷ (2,48 × 2,67) = 982.781 kr.\n",
        ": 0 kr. − 6.501.389 kr. = −6.501.389 kr.\n",
    ] {
        assert!(alone.contains(line), "{alone}");
    }
}

#[test]
fn they_follow_the_scenario() {
    let base = ("trials.base", Value::Base(AllocationBase::ByDirectCost));
    let text = formulas_text(
        &[base, ("over30-trials.fixed-share", Value::Number(0.5))],
        "over30",
    );
    assert!(text.contains("(100 % − 50 %)"), "{text}");
    assert!(
        text.contains(
            "Lokalværdi, efter direkte udgift: 1.300.000 kr. × (985.417 kr. ÷ (985.417 kr. +"
        ),
        "{text}"
    );
    // Nothing is shared out: the formula is the report's.
    let none = ("trials.base", Value::Base(AllocationBase::None));
    let text = formulas_text(&[none], "over30");
    assert!(!text.contains("fordeles ikke"), "{text}");
    assert!(
        text.contains("Lokalværdi, som i rapporten: 1.300.000 kr. ×"),
        "{text}"
    );
    // Nobody there: no price, and no sum that ends in nothing.
    let empty = formulas_text(&[("go-for-it.persons", Value::Number(0.0))], "youth");
    assert!(!empty.contains(&format!("= {MISSING}")), "{empty}");
    assert!(!empty.contains("findes ikke"), "{empty}");
}

#[test]
fn each_way_to_change_the_occupancy_is_shown() {
    let text = formulas_text(&[], "over30");
    for lines in [
        "Helårspersoner = helårspersoner før ændringen × belægning ÷ gruppens belægning før ændringen\n\
         Lokalværdi, hvis gruppens belægning var 32 %: 19 × 32 % ÷ 64,8 % = 9,39\n",
        "Lokalværdi, hvis gruppens belægning var 82 %: 19 + (24 − 19) × (82 % − 64,8 %) ÷ (100 % − 64,8 %) = 21,45\n",
        "Helårspersoner = belægning × pladser\n\
         Lokalværdi, hvis gruppens belægning var 110 %: 110 % × 24 = 26,4\n",
    ] {
        assert!(text.contains(lines), "{lines}\n{text}");
    }
}
