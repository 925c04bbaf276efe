//! The formulas, each in words and with the present figures put in.
//!
//! The examples are of the comparison on screen: the first programme of its
//! first group, the first one of what it is compared with, and the groups.

mod shares;
mod worth;

use crate::model::break_even::{BreakEven, Side};
use crate::model::data_set::{ComparisonKey, GroupKey, ProgrammeKey};
use crate::model::parameter::{ComparisonField, Key, ProgrammeField, WEEKS};
use crate::model::range::Ranges;
use crate::model::results::Costs;
use crate::present::difference::Turn;
use crate::present::explain::lower;
use crate::present::figures::Figures;
use crate::present::language::Language;
use crate::present::number::{self, MISSING};
use crate::present::reading::{Example, Formula};
use crate::present::words::SharedWords;
use crate::present::words::conclusions::ConclusionWords;
use crate::views::method::words::FormulasWords;
use crate::views::method::words::RuleWords;

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
        words: FormulasWords::of(language),
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
    all.extend(at.worth());
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
        let (costs, budget) = (self.costs(), self.input(self.first, ProgrammeField::Budget));
        let fixed = self.input(self.first, ProgrammeField::FixedShare);
        let alone = self.figures.scenario.data().members(self.a).len() < 2;
        let mut examples = Vec::new();
        if budget.is_some() && costs.idle_places.or_zero() > 0.0 {
            let sum = format!(
                "{} × {} ÷ {} = {}",
                number::percent_exact(self.language, fixed.map(|share| 1.0 - share)),
                self.kroner(budget),
                self.count(costs.places.value),
                self.kroner(costs.next_person.value),
            );
            examples.push((self.programme(self.first), sum));
        }
        // A group of one has been shown already.
        if !(alone && examples.len() == 1) {
            examples.push(example(self.a));
        }
        examples.push(example(self.b));
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
        let whose =
            (SharedWords::of(self.language).versus)(&self.group(self.a), &self.group(self.b));
        let text = (ConclusionWords::of(self.language).turns)(&turn);
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

#[cfg(test)]
mod tests;
