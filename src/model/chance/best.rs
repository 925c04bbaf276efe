//! The probability that one of several is the best.
//!
//! The net benefit of each is `gain · share - cost`, with independent shares.
//! The first is the best where every other has a lower net benefit: the integral over
//! its share of the product of the others' distributions. All are taken piece by
//! piece, between all points where one of them changes its course, so that the product
//! is smooth on each piece; a distribution is the antiderivative of a density that was
//! taken as sums of Legendre polynomials once.

use std::cmp::Ordering;

use super::Posterior;
use super::area::{POINTS, RULE, legendre};

/// An alternative with an uncertain net benefit, in kroner: `gain · share - cost`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// The posterior distribution of the share.
    pub posterior: Posterior,
    /// The gain at a share of 1, 0 or more.
    pub gain: f64,
    /// What it costs.
    pub cost: f64,
}

/// The probability of each that its net benefit is the greatest, 0 to 1; together 1. Those
/// whose net benefit is always the same divide it among them.
///
/// ```
/// use pladspris::model::chance::{Prospect, Posterior, best, more};
///
/// let prospect = |k, n| Prospect { posterior: Posterior::of(k, n).unwrap(), gain: 1.0, cost: 0.0 };
/// let (a, b) = (prospect(7.0, 51.0), prospect(6.2, 124.0));
/// let found = best(&[a, b]);
/// assert!((found[0] - more(&a.posterior, &b.posterior)).abs() < 1e-9);
/// ```
#[must_use]
pub fn best(prospects: &[Prospect]) -> Vec<f64> {
    let distributions: Vec<NetBenefitDistribution> =
        prospects.iter().map(NetBenefitDistribution::of).collect();
    let mut found: Vec<f64> = (0..prospects.len())
        .map(|at| probability_best(&distributions, at))
        .collect();
    let sum: f64 = found.iter().sum();
    // What rounding leaves is shared out, so that they are together 1.
    if sum > 0.0 {
        for one in &mut found {
            *one /= sum;
        }
    }
    found
}

/// A panel of a density: where it ends, and what lies below it.
struct Panel {
    /// Log odds at both ends.
    from: f64,
    to: f64,
    /// What lies below its lower end.
    below: f64,
    /// What the density integrates to over it, times each Legendre polynomial.
    mass: [f64; POINTS],
}

/// A prospect with its distribution.
struct NetBenefitDistribution<'a> {
    prospect: &'a Prospect,
    /// Empty where nothing depends on the share. All together hold 1.
    panels: Vec<Panel>,
}

impl<'a> NetBenefitDistribution<'a> {
    fn of(prospect: &'a Prospect) -> Self {
        let mut panels = Vec::new();
        let mut below = 0.0;
        if prospect.gain > 0.0 {
            let posterior = &prospect.posterior;
            let mut from = libm::log(posterior.least_odds());
            let last = libm::log(posterior.most_odds());
            while from < last {
                let (p, q) = share(from);
                let to = from + posterior.stride(p, q).min(super::area::LONGEST);
                let mut mass = [0.0; POINTS];
                let half = (to - from) / 2.0;
                for (point, weight) in RULE {
                    for x in [-point, point] {
                        let (p, q) = share(from + half * (1.0 + x));
                        let density = half * weight * posterior.density(p, q);
                        for (sum, polynomial) in mass.iter_mut().zip(legendre(x)) {
                            *sum += density * polynomial;
                        }
                    }
                }
                panels.push(Panel {
                    from,
                    to,
                    below,
                    mass,
                });
                below += mass[0];
                from = to;
            }
        }
        Self { prospect, panels }
    }

    /// The probability that its net benefit is below this.
    fn probability_below(&self, net_benefit: f64) -> f64 {
        let Prospect { gain, cost, .. } = *self.prospect;
        if self.panels.is_empty() {
            return if net_benefit > -cost { 1.0 } else { 0.0 };
        }
        let (p, q) = (
            (net_benefit + cost) / gain,
            (gain - cost - net_benefit) / gain,
        );
        if p <= 0.0 {
            return 0.0;
        }
        if q <= 0.0 {
            return 1.0;
        }
        let odds = libm::log(p / q);
        let at = self.panels.partition_point(|panel| panel.to < odds);
        let Some(panel) = self.panels.get(at) else {
            return 1.0;
        };
        if odds <= panel.from {
            return 0.0;
        }
        let x = 2.0 * (odds - panel.from) / (panel.to - panel.from) - 1.0;
        let polynomials = legendre(x);
        let mut part = panel.mass[0] * (1.0 + x);
        for degree in 1..POINTS - 1 {
            let rise = polynomials[degree + 1] - polynomials[degree - 1];
            part += panel.mass[degree] * rise;
        }
        panel.below + part / 2.0
    }
}

/// The share at these log odds, and what is missing to 1.
fn share(odds: f64) -> (f64, f64) {
    let odds = libm::exp(odds);
    (odds / (1.0 + odds), 1.0 / (1.0 + odds))
}

/// The probability that this one has the greatest net benefit.
fn probability_best(all: &[NetBenefitDistribution<'_>], at: usize) -> f64 {
    let own = &all[at];
    let Prospect { gain, cost, .. } = *own.prospect;
    let (Some(first), Some(last)) = (own.panels.first(), own.panels.last()) else {
        return probability_best_without_gain(all, cost);
    };
    let others = || all.iter().enumerate().filter(|(other, _)| *other != at);
    let beats = |net_benefit: f64| {
        others()
            .map(|(_, other)| other.probability_below(net_benefit))
            .product::<f64>()
    };
    // Where any of them changes its course, in this one's log odds.
    let mut edges: Vec<f64> = own.panels.iter().map(|panel| panel.to).collect();
    edges.push(first.from);
    for (_, other) in others() {
        let ends = other.panels.iter().map(|panel| panel.to);
        let ends = ends.chain(other.panels.first().map(|panel| panel.from));
        let net_benefit =
            ends.map(|odds| other.prospect.gain * share(odds).0 - other.prospect.cost);
        // One that depends on nothing is passed at one point.
        let fixed = other.panels.is_empty().then_some(-other.prospect.cost);
        for net_benefit in net_benefit.chain(fixed) {
            // Beyond the ends there are no odds, and no edge.
            edges.push(libm::log(
                (net_benefit + cost) / (gain - cost - net_benefit),
            ));
        }
    }
    edges.retain(|edge| (first.from..=last.to).contains(edge));
    edges.sort_by(f64::total_cmp);
    let mut won = 0.0;
    for pair in edges.windows(2) {
        let half = (pair[1] - pair[0]) / 2.0;
        if half <= 0.0 {
            continue;
        }
        let middle = pair[0] + half;
        for (point, weight) in RULE {
            let reach = half * point;
            for odds in [middle - reach, middle + reach] {
                let (p, q) = share(odds);
                let mass = half * weight * own.prospect.posterior.density(p, q);
                // Far out there is nothing to gain.
                if mass > 1e-18 {
                    won += mass * beats(gain * p - cost);
                }
            }
        }
    }
    won
}

/// The probability that one without a gain has the greatest net benefit: it is as cheap as
/// any other without a gain, and all with a gain have a lower one. Equals divide it.
fn probability_best_without_gain(all: &[NetBenefitDistribution<'_>], cost: f64) -> f64 {
    let fixed = all.iter().filter(|one| one.panels.is_empty());
    let mut equal = 0.0;
    for other in fixed {
        match cost.total_cmp(&other.prospect.cost) {
            Ordering::Greater => return 0.0,
            Ordering::Equal => equal += 1.0,
            Ordering::Less => {}
        }
    }
    let gaining = all.iter().filter(|one| !one.panels.is_empty());
    gaining
        .map(|other| other.probability_below(-cost))
        .product::<f64>()
        / equal
}
