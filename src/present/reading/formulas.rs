//! The formulas, each in words and with the present figures put in.
//!
//! The examples are of the comparison on screen: the first programme of its
//! first group, the first one of what it is compared with, and the groups.

use super::{Example, Formula};
use crate::model::allocation::{self, AllocationBase};
use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::{ComparisonKey, GroupKey, Payment, ProgrammeKey};
use crate::model::parameter::{ComparisonField, Key, PoolField, ProgrammeField, WEEKS};
use crate::model::range::Ranges;
use crate::model::results::Costs;
use crate::present::figures::Figures;
use crate::present::language::Language;
use crate::present::number::{self, MISSING};
use crate::present::refusal::base_name;
use crate::present::wording::Turn;
use crate::present::wording::reading::{FormulasWords, RuleWords};

/// All formulas, in the order in which they build on each other.
#[must_use]
pub fn formulas(language: Language, figures: &Figures, comparison: ComparisonKey) -> Vec<Formula> {
    let data = figures.scenario.data();
    let (a, b) = data.sides(comparison);
    let Some(&first) = data.members(a).first() else {
        return Vec::new();
    };
    let at = Writer {
        language,
        figures,
        words: &language.words().reading.formulas,
        comparison,
        a,
        b,
        first,
    };
    let mut all = at.direct();
    all.push(at.administration());
    all.extend([at.price_full(), at.price_actual(), at.step()]);
    all.extend([at.idle_cost(), at.next_person(), at.lever()]);
    all.extend(at.break_even());
    all.extend([at.range(), at.totals(), at.course(), at.mean()]);
    all
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    language: Language,
    figures: &'a Figures,
    words: &'static FormulasWords,
    comparison: ComparisonKey,
    a: GroupKey,
    b: GroupKey,
    first: ProgrammeKey,
}

impl<'a> Writer<'a> {
    fn kroner(self, x: Option<f64>) -> String {
        number::kroner(self.language, x)
    }

    fn count(self, x: Option<f64>) -> String {
        number::decimal(self.language, x, 1)
    }

    fn percent(self, x: Option<f64>) -> String {
        number::percent(self.language, x, 1)
    }

    fn input(self, programme: ProgrammeKey, field: ProgrammeField) -> Option<f64> {
        self.figures
            .scenario
            .number(Key::Programme(programme, field))
    }

    fn programme(self, key: ProgrammeKey) -> String {
        self.figures.scenario.data().programme(key).name.to_string()
    }

    fn group(self, key: GroupKey) -> String {
        let group = self.figures.scenario.data().group(key);
        self.language.pick(&group.name).to_owned()
    }

    fn costs(self) -> &'a Costs {
        self.figures.results.programme(self.first)
    }

    fn costs_of(self, group: GroupKey) -> &'a Costs {
        &self.figures.results.group(group).costs
    }

    /// A rule, with whose figures and which sum.
    fn formula(self, rule: RuleWords, examples: Vec<(String, String)>) -> Formula {
        let examples = examples
            .into_iter()
            // A sum without a result says nothing.
            .filter(|(_, sum)| sum != MISSING && !sum.contains(&format!("= {MISSING}")))
            .map(|(whose, sum)| Example { whose, sum })
            .collect();
        Formula {
            name: rule.name.to_owned(),
            rule: rule.rule.to_owned(),
            examples,
        }
    }

    /// Under a budget, under a rate: whichever there is an example of.
    fn direct(self) -> Vec<Formula> {
        let data = self.figures.scenario.data();
        let all = || {
            let members = |g| data.members(g).iter().copied();
            members(self.a).chain(members(self.b))
        };
        let has_budget =
            |p: &ProgrammeKey| matches!(data.programme(*p).payment, Payment::Budget { .. });
        let budget = all().find(has_budget).map(|p| {
            let costs = self.figures.results.programme(p);
            let budget = self.kroner(self.input(p, ProgrammeField::Budget));
            let fixed = self.input(p, ProgrammeField::FixedShare);
            let sum = format!(
                "{budget} × {} + {budget} × {} × {} ÷ {} = {}",
                number::percent_exact(self.language, fixed),
                number::percent_exact(self.language, fixed.map(|share| 1.0 - share)),
                self.count(costs.persons.value),
                self.count(costs.places.value),
                self.kroner(costs.direct_cost.value),
            );
            let examples = vec![(self.programme(p), sum)];
            self.formula(self.words.direct_budget, examples)
        });
        let rate = all().find(|p| !has_budget(p)).map(|p| {
            let costs = self.figures.results.programme(p);
            let sum = format!(
                "{} × {} = {}",
                self.kroner(self.input(p, ProgrammeField::Rate)),
                self.count(costs.persons.value),
                self.kroner(costs.direct_cost.value),
            );
            let examples = vec![(self.programme(p), sum)];
            self.formula(self.words.direct_rate, examples)
        });
        budget.into_iter().chain(rate).collect()
    }

    fn administration(self) -> Formula {
        let scenario = &self.figures.scenario;
        let all = self.language.words();
        let example = |p: ProgrammeKey| {
            let own = scenario.data().pool_of(p)?;
            let pool = (!scenario.flag(Key::CommonPool)).then_some(own);
            let shared = self.figures.results.pool(pool)?;
            let weight = |p| {
                let costs = self.figures.results.programme(p);
                match shared.base {
                    AllocationBase::PerPlace => costs.places.value,
                    AllocationBase::PerPerson => costs.persons.value,
                    AllocationBase::ByDirectCost => costs.direct_cost.value,
                    AllocationBase::Equal => Some(1.0),
                    AllocationBase::PerCourse => costs.courses.value,
                    AllocationBase::None => None,
                }
            };
            let outside: f64 = scenario
                .data()
                .pools()
                .filter(|&one| pool.is_none_or(|pool| pool == one))
                .filter_map(|one| scenario.number(Key::Pool(one, PoolField::OutsidePersons)))
                .sum();
            let members = allocation::members(scenario, pool);
            let inside: f64 = members.into_iter().filter_map(weight).sum();
            let written = |x: Option<f64>| match shared.base {
                AllocationBase::ByDirectCost => self.kroner(x),
                _ => self.count(x),
            };
            let whose = (self.words.shared_out)(&self.programme(p), base_name(all, shared.base));
            let sum = format!(
                "{} × {} ÷ {} = {}",
                self.kroner(shared.amount.value),
                written(Some(weight(p)?)),
                written(Some(inside + outside)),
                self.kroner(self.figures.results.programme(p).administration.value),
            );
            Some((whose, sum))
        };
        let data = scenario.data();
        let other = data.members(self.b).first().copied();
        let examples = [Some(self.first), other]
            .into_iter()
            .flatten()
            .filter_map(example)
            .collect();
        self.formula(self.words.administration, examples)
    }

    fn price_full(self) -> Formula {
        let sum = |costs: &Costs| {
            format!(
                "({} + {}) ÷ {} = {}",
                self.kroner(costs.direct_cost_full.value),
                self.kroner(costs.administration_full.value),
                self.count(costs.places.value),
                self.kroner(costs.price_full.value),
            )
        };
        self.formula(self.words.price_full, self.one_and_all(sum))
    }

    fn price_actual(self) -> Formula {
        let sum = |costs: &Costs| {
            format!(
                "({} + {}) ÷ {} = {}",
                self.kroner(costs.direct_cost.value),
                self.kroner(costs.administration.value),
                self.count(costs.persons.value),
                self.kroner(costs.price_actual.value),
            )
        };
        self.formula(self.words.price_actual, self.one_and_all(sum))
    }

    /// The same sum of the first programme and of its group, if that is more.
    fn one_and_all(self, sum: impl Fn(&Costs) -> String) -> Vec<(String, String)> {
        let mut examples = vec![(self.programme(self.first), sum(self.costs()))];
        if self.figures.scenario.data().members(self.a).len() > 1 {
            examples.push((self.group(self.a), sum(self.costs_of(self.a))));
        }
        examples
    }

    fn step(self) -> Formula {
        let costs = self.costs();
        let direct = format!(
            "{} ÷ {} − {} ÷ {} = {}",
            self.kroner(costs.direct_cost.value),
            self.count(costs.persons.value),
            self.kroner(costs.direct_cost_full.value),
            self.count(costs.places.value),
            self.kroner(costs.step_direct.value),
        );
        let rest = format!(
            "{} − {} − {} = {}",
            self.kroner(costs.price_actual.value),
            self.kroner(costs.price_full.value),
            self.kroner(costs.step_direct.value),
            self.kroner(costs.step_administration.value),
        );
        let name = self.programme(self.first);
        let whose = |part: &str| format!("{name}, {}", lower(part));
        let examples = vec![
            (whose(self.words.step_direct), direct),
            (whose(self.words.step_administration), rest),
        ];
        self.formula(self.words.step, examples)
    }

    fn idle_cost(self) -> Formula {
        let costs = self.costs();
        let budget = self.input(self.first, ProgrammeField::Budget);
        let fixed = self.input(self.first, ProgrammeField::FixedShare);
        let owed = budget.zip(fixed).map(|(budget, share)| budget * share);
        let mut examples = Vec::new();
        if owed.is_some() {
            let sum = format!(
                "{} × ({} + {}) ÷ {} = {}",
                self.count(costs.idle_places.value),
                self.kroner(owed),
                self.kroner(costs.administration_full.value),
                self.count(costs.places.value),
                self.kroner(costs.idle_cost.value),
            );
            examples.push((self.programme(self.first), sum));
        }
        self.formula(self.words.idle_cost, examples)
    }

    fn next_person(self) -> Formula {
        let example = |group: GroupKey| {
            let text = self.kroner(self.costs_of(group).next_person.value);
            (self.group(group), text)
        };
        let examples = vec![example(self.a), example(self.b)];
        self.formula(self.words.next_person, examples)
    }

    fn lever(self) -> Formula {
        let costs = self.costs_of(self.a);
        let text = (self.words.lever_now)(
            &self.percent(costs.occupancy.value),
            &self.count(costs.persons.value),
            &self.count(costs.places.value),
        );
        self.formula(self.words.lever, vec![(self.group(self.a), text)])
    }

    fn break_even(self) -> Option<Formula> {
        let all = self.language.words();
        let turn = match self.figures.break_even(self.comparison)? {
            BreakEven::Always => Turn::Always,
            BreakEven::Never => Turn::Never,
            BreakEven::At { value, cheaper } => Turn::At {
                used: self.percent(Some(value)),
                cheaper_above: cheaper == Side::Above,
                over_full: value > 1.0,
                reached: true,
            },
        };
        let whose = (all.page.versus)(&self.group(self.a), &self.group(self.b));
        let text = (all.price.turns)(&turn);
        Some(self.formula(self.words.break_even, vec![(whose, text)]))
    }

    fn range(self) -> Formula {
        let data = self.figures.scenario.data();
        let written = |ranges: Ranges| {
            let span = ranges.price_actual?;
            Some(if span.is_open() {
                number::kroner_range(self.language, span.least, span.most)
            } else {
                self.kroner(Some(span.least))
            })
        };
        let member = |p| {
            Some((
                self.programme(p),
                written(self.figures.splits.programme(p))?,
            ))
        };
        let mut examples: Vec<(String, String)> = data
            .members(self.a)
            .iter()
            .filter_map(|&p| member(p))
            .collect();
        if examples.len() > 1 {
            let group = written(self.figures.splits.group(self.a));
            examples.extend(group.map(|text| (self.group(self.a), text)));
        }
        let mut formula = self.formula(self.words.range, examples);
        let count = (self.words.range_over)(self.figures.splits.count());
        formula.name = format!("{} ({count})", formula.name);
        formula
    }

    fn totals(self) -> Formula {
        let (a, b) = (self.costs_of(self.a), self.costs_of(self.b));
        let compared = self.figures.results.comparison(self.comparison);
        let buy = format!(
            "{} × {} = {}",
            self.count(a.persons.value),
            self.kroner(b.price_actual.value),
            self.kroner(compared.buy.value),
        );
        let fill = format!(
            "{} × ({} − {}) = {}",
            self.count(a.idle_places.value),
            self.kroner(b.direct_price.value),
            self.kroner(a.next_person.value),
            self.kroner(compared.fill.value),
        );
        let closing = Key::Comparison(self.comparison, ComparisonField::CloseAdministration);
        let saved = if self.figures.scenario.flag(closing) {
            format!(" + {}", self.kroner(a.administration.value))
        } else {
            String::new()
        };
        let close = format!(
            "{}{saved} − {} = {}",
            self.kroner(a.direct_cost.value),
            self.kroner(compared.buy.value),
            self.kroner(compared.close.value),
        );
        let examples = vec![
            (self.words.buy.to_owned(), buy),
            (self.words.fill.to_owned(), fill),
            (self.words.close.to_owned(), close),
        ];
        self.formula(self.words.totals, examples)
    }

    fn course(self) -> Formula {
        let costs = self.costs();
        let name = self.programme(self.first);
        let whose = |part: &str| format!("{name}, {}", lower(part));
        let total = self.kroner(costs.total_cost.value);
        let courses = self.count(costs.courses.value);
        let persons = self.count(costs.persons.value);
        let off = self.figures.scenario.number(Key::WeeksOff);
        let open = off.map(|off| WEEKS - off);
        let weeks = (self.words.weeks_long)(&self.count(costs.weeks_per_course.value));
        let examples = vec![
            (
                whose(self.words.per_course),
                format!(
                    "{total} ÷ {courses} = {}",
                    self.kroner(costs.cost_per_course.value)
                ),
            ),
            (
                whose(self.words.weeks),
                format!(
                    "{} × {persons} ÷ {courses} = {weeks}",
                    self.count(Some(WEEKS))
                ),
            ),
            (
                whose(self.words.per_hour),
                format!(
                    "{total} ÷ ({persons} × {} × {}) = {}",
                    self.count(self.input(self.first, ProgrammeField::Hours)),
                    self.count(open),
                    self.kroner(costs.cost_per_hour.value)
                ),
            ),
        ];
        self.formula(self.words.course, examples)
    }

    fn mean(self) -> Formula {
        let results = self.figures.results.group(self.a);
        let mut examples = Vec::new();
        if self.figures.scenario.data().members(self.a).len() > 1 {
            let means = [
                (self.words.by_places, results.mean_price_by_places),
                (self.words.by_persons, results.mean_price_by_persons),
                (self.words.plain, results.mean_price_plain),
            ];
            let name = self.group(self.a);
            examples.extend(
                means.map(|(how, mean)| {
                    (format!("{name}, {}", lower(how)), self.kroner(mean.value))
                }),
            );
        }
        self.formula(self.words.mean, examples)
    }
}

/// A label in the middle of a line.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
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
}
