//! What goes into a price: direct cost, and the share of administration.

use super::Writer;
use crate::model::allocation::{self, AllocationBase};
use crate::model::data_set::{Payment, ProgrammeKey};
use crate::model::parameter::{Key, PoolField, ProgrammeField};
use crate::present::number;
use crate::present::reading::Formula;
use crate::present::refusal::base_name;

impl Writer<'_> {
    /// Under a budget, under a rate: whichever there is an example of.
    pub(super) fn direct(self) -> Vec<Formula> {
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

    pub(super) fn administration(self) -> Formula {
        let scenario = &self.figures.scenario;
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
            let whose =
                (self.words.shared_out)(&self.programme(p), base_name(self.language, shared.base));
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
}
