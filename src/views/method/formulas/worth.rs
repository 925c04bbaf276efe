//! What came of it, and whether it pays.

use super::Writer;
use crate::model::payoff::Needed;
use crate::present::reading::Formula;

impl Writer<'_> {
    /// Results, what one would have to be worth, and the net present value; nothing where
    /// nothing is known of the outcome that is valued.
    pub(super) fn worth(self) -> Vec<Formula> {
        let Some(payoff) = self.figures.payoff(self.comparison) else {
            return Vec::new();
        };
        let results = [self.a, self.b].into_iter().filter_map(|group| {
            let costs = self.costs_of(group);
            let came = self.figures.outcomes().group(group, payoff.outcome)?;
            let expected = self.count(came.expected.value);
            let sum = format!(
                "{} × {} = {expected}; {} ÷ {expected} = {}",
                self.count(costs.courses.value),
                self.percent(came.share.value),
                self.kroner(costs.total_cost.value),
                self.kroner(came.cost.value),
            );
            Some((self.group(group), sum))
        });
        let extra = self.count(payoff.extra_outcomes.value);
        let years = crate::present::number::decimal(self.language, payoff.annuity.value, 2);
        let cost = self.kroner(payoff.extra_cost.value);
        let worth = match payoff.worth {
            Some(Needed::At { figure, .. }) => Some(format!(
                "{cost} ÷ ({extra} × {years}) = {}",
                self.kroner(figure.value)
            )),
            _ => None,
        };
        let net = format!(
            "{} × {years} − {cost} = {}",
            self.kroner(payoff.yearly_benefit.value),
            self.kroner(payoff.net.value),
        );
        let name = self.group(self.a);
        vec![
            self.formula(self.words.results, results.collect()),
            self.formula(
                self.words.worth,
                worth.map(|sum| (name.clone(), sum)).into_iter().collect(),
            ),
            self.formula(self.words.net, vec![(name, net)]),
            self.formula(self.words.best, Vec::new()),
        ]
    }
}
