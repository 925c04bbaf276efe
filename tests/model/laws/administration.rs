//! How pools are shared out.

use pladspris::model::allocation::{self, AllocationBase};
use pladspris::model::error::Fault;
use pladspris::model::figure::{Measure, Name, OccupancyBasis, Subject};
use pladspris::model::parameter::{Key, PoolField, Value};
use pladspris::model::results::{Costs, Results};
use proptest::prelude::*;

use super::arbitrary::scenarios;
use super::cases;
use super::figures::{named, near};

proptest! {
    #![proptest_config(cases(256))]

    /// Invariant 5: shares + outside + unallocated = the pool, for every pool and
    /// base, common or not, at full and at actual occupancy.
    #[test]
    fn shares_outside_and_unallocated_are_the_pool(scenario in scenarios()) {
        let results = Results::of(&scenario);
        let figures = named(&results);
        for pool in allocation::pools(&scenario) {
            let subject = pool.map_or(Subject::CommonPool, Subject::Pool);
            for basis in [OccupancyBasis::Full, OccupancyBasis::Actual] {
                let of = |subject, measure| {
                    let name = Name { subject, measure, basis };
                    figures.get(&name).copied().flatten()
                };
                let shares: Option<f64> = allocation::members(&scenario, pool)
                    .into_iter()
                    .map(|m| match basis {
                        OccupancyBasis::Full => results.programme(m).administration_full.value,
                        OccupancyBasis::Actual => results.programme(m).administration.value,
                    })
                    .sum();
                let amount = of(subject, Measure::PoolAmount);
                let outside = of(subject, Measure::Outside);
                let unallocated = of(subject, Measure::Unallocated);
                let parts: Option<f64> = [shares, outside, unallocated].into_iter().sum();
                prop_assert!(amount.is_some());
                prop_assert!(near(parts, amount, 0.0), "{basis:?} {parts:?} {amount:?}");
                let allocated = of(subject, Measure::Allocated);
                prop_assert!(near(shares, allocated, 0.0), "{basis:?} {shares:?} {allocated:?}");
            }
        }
    }

    /// A base is said to be of no use exactly where it is refused, for the same reason.
    #[test]
    fn a_base_of_no_use_is_refused(scenario in scenarios()) {
        for pool in allocation::pools(&scenario) {
            let key = pool.map_or(Key::CommonBase, |pool| Key::Pool(pool, PoolField::Base));
            for (base, unavailable) in allocation::bases(&scenario, pool) {
                let refused = match scenario.with(key, Value::Base(base)) {
                    Ok(_) => None,
                    Err(Fault::BaseUnavailable { reason, .. }) => Some(reason),
                    Err(fault) => panic!("{fault:?}"),
                };
                prop_assert_eq!(unavailable, refused);
            }
        }
    }

    /// Invariant 5: each share is to the pool as the member's weight is to all
    /// weights, whoever is outside counted in.
    #[test]
    fn shares_go_by_the_base(scenario in scenarios()) {
        let results = Results::of(&scenario);
        for pool in allocation::pools(&scenario) {
            let base = scenario.base(pool);
            let weight = |costs: &Costs| match base {
                AllocationBase::PerPlace => costs.places.value,
                AllocationBase::PerPerson => costs.persons.value,
                AllocationBase::ByDirectCost => costs.direct_cost.value,
                AllocationBase::Equal => Some(1.0),
                AllocationBase::PerCourse => costs.courses.value,
                AllocationBase::None => None,
            };
            let members = allocation::members(&scenario, pool);
            let weights: Option<Vec<f64>> =
                members.iter().map(|&m| weight(results.programme(m))).collect();
            let Some(weights) = weights else { continue };
            let outside: f64 = scenario
                .data()
                .pools()
                .filter(|&p| pool.is_none_or(|only| only == p))
                .map(|p| scenario.number(Key::Pool(p, PoolField::OutsidePersons)).unwrap())
                .sum();
            let whole = weights.iter().sum::<f64>() + outside;
            let amount = results.pool(pool).unwrap().amount.value.unwrap();
            for (&member, weight) in members.iter().zip(weights) {
                let share = results.programme(member).administration.value;
                let due = Some(amount * (weight / whole));
                prop_assert!(near(share, due, 0.0), "{base:?}: {share:?}, due {due:?}");
            }
        }
    }

    /// Invariant 5, the other way round: nobody carries administration but from
    /// a pool that is theirs.
    #[test]
    fn all_administration_comes_from_the_pools(scenario in scenarios()) {
        let data = scenario.data();
        let results = Results::of(&scenario);
        let carried: Option<f64> =
            data.programmes().map(|p| results.programme(p).administration.value).sum();
        let allocated: Option<f64> = results.pools.iter().map(|p| p.allocated.value).sum();
        prop_assert!(near(carried, allocated, 0.0), "{carried:?} {allocated:?}");
        for p in data.programmes().filter(|&p| data.pool_of(p).is_none()) {
            prop_assert_eq!(results.programme(p).administration.value, Some(0.0));
        }
    }
}
