//! How an administrative pool is shared out.
//!
//! A member's share is `amount × (weight ÷ (sum of weights + outside persons))`.
//! The shares, what falls on programmes outside the data set and what is not
//! allocated always sum to the pool.

use std::collections::BTreeSet;

use super::data_set::{PoolKey, ProgrammeKey};
use super::direct_cost::{self, Cost};
use super::figure::{Figure, Measure, OccupancyBasis, Quantity, Sheet, Subject};
use super::key::{Key, PoolField};

use super::inputs::Inputs;
pub use super::key::{AllocationBase, Unavailable};

/// How one pool was shared out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PoolResults {
    /// Which pool; `None` is the common one.
    pub pool: Option<PoolKey>,
    /// What it is divided by.
    pub base: AllocationBase,
    /// Kroner to share out.
    pub amount: Figure,
    /// Kroner that fall on the data set's programmes.
    pub allocated: Figure,
    /// Kroner that fall on programmes outside the data set.
    pub outside: Figure,
    /// Kroner that fall on nobody.
    pub unallocated: Figure,
}

/// The pools in force: each on its own, or the common one.
#[must_use]
pub fn pools(inputs: &Inputs) -> Vec<Option<PoolKey>> {
    if inputs.flag(Key::CommonPool) {
        vec![None]
    } else {
        inputs.data().pools().map(Some).collect()
    }
}

/// The programmes that have a share in a pool; for `None` in any.
#[must_use]
pub fn members(inputs: &Inputs, pool: Option<PoolKey>) -> Vec<ProgrammeKey> {
    let data = inputs.data();
    data.programmes()
        .filter(|&p| match (data.pool_of(p), pool) {
            (Some(own), Some(pool)) => own == pool,
            (own, None) => own.is_some(),
            (None, Some(_)) => false,
        })
        .collect()
}

fn pool_input<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    field: PoolField,
) -> Quantity<'s> {
    let all: Vec<PoolKey> = pool.map_or_else(|| inputs.data().pools().collect(), |p| vec![p]);
    sheet.sum(all.into_iter().map(|p| {
        let key = Key::Pool(p, field);
        match field {
            PoolField::Amount => direct_cost::money(sheet, inputs, key),
            _ => sheet.input(key, inputs.own_number(key)),
        }
    }))
}

fn weight<'s>(sheet: &'s Sheet, base: AllocationBase, member: &Cost<'s>) -> Quantity<'s> {
    match base {
        AllocationBase::PerPlace => member.places,
        AllocationBase::PerPerson => member.persons,
        AllocationBase::ByDirectCost => member.direct,
        AllocationBase::Equal => sheet.constant(1.0),
        AllocationBase::PerCourse => member.courses,
        AllocationBase::None => sheet.constant(0.0),
    }
}

/// Shares one pool out: gives each member its administration, and what became
/// of the pool.
pub(super) fn share_out<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    basis: OccupancyBasis,
    programmes: &mut [Cost<'s>],
) -> PoolResults {
    let subject = pool.map_or(Subject::CommonPool, Subject::Pool);
    let base = inputs.base(pool);
    let members = members(inputs, pool);
    let amount = pool_input(sheet, inputs, pool, PoolField::Amount).named(
        subject,
        Measure::PoolAmount,
        basis,
    );
    let zero = sheet.constant(0.0);
    let result = |allocated: Quantity<'s>, outside: Quantity<'s>, unallocated: Quantity<'s>| {
        let finish = |q: Quantity<'s>, measure| q.named(subject, measure, basis).figure();
        PoolResults {
            pool,
            base,
            amount: amount.figure(),
            allocated: finish(allocated, Measure::Allocated),
            outside: finish(outside, Measure::Outside),
            unallocated: finish(unallocated, Measure::Unallocated),
        }
    };
    if base == AllocationBase::None || members.is_empty() {
        return result(zero, zero, amount);
    }
    let outside = pool_input(sheet, inputs, pool, PoolField::OutsidePersons);
    let weights: Vec<_> = members
        .iter()
        .map(|&m| weight(sheet, base, &programmes[usize::from(m.0)]))
        .collect();
    let total_weight = sheet.sum(weights.iter().copied()) + outside;
    // The quotient first: it is a share of 1 however small the weights are.
    let mut allocated = Vec::new();
    for (&member, weight) in members.iter().zip(weights) {
        let share = (amount * (weight / total_weight)).named(
            Subject::Programme(member),
            Measure::Administration,
            basis,
        );
        programmes[usize::from(member.0)].administration = share;
        allocated.push(share);
    }
    result(
        sheet.sum(allocated),
        amount * (outside / total_weight),
        zero,
    )
}

/// Why a base cannot be used for a pool as the scenario stands, if so.
#[must_use]
pub fn unavailable(
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: AllocationBase,
) -> Option<Unavailable> {
    outside_unknown(inputs, pool, base).or_else(|| {
        let sheet = Sheet::for_scan();
        let programmes = direct_cost::direct_costs(&sheet, inputs, OccupancyBasis::Actual);
        nothing_to_share_by(&sheet, inputs, pool, base, &programmes)
    })
}

fn outside_unknown(
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: AllocationBase,
) -> Option<Unavailable> {
    let sheet = Sheet::for_scan();
    let outside = pool_input(&sheet, inputs, pool, PoolField::OutsidePersons);
    let known = base.knows_outside() || outside.value().unwrap_or_default() <= 0.0;
    (!known).then_some(Unavailable::OutsideUnknown)
}

fn nothing_to_share_by<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: AllocationBase,
    programmes: &[Cost<'s>],
) -> Option<Unavailable> {
    let members = members(inputs, pool);
    if base == AllocationBase::None || members.is_empty() {
        return None;
    }
    let total_weight = total_weight(sheet, inputs, pool, base, programmes);
    // Kroner and persons are never negative, so a sum of zero means all zero.
    (total_weight.value().unwrap_or_default() <= 0.0).then_some(Unavailable::NothingToShareBy)
}

/// What a pool's shares are shares of: the members' weights and the persons
/// outside.
fn total_weight<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: AllocationBase,
    programmes: &[Cost<'s>],
) -> Quantity<'s> {
    let weights = members(inputs, pool)
        .into_iter()
        .map(|m| weight(sheet, base, &programmes[usize::from(m.0)]));
    sheet.sum(weights) + pool_input(sheet, inputs, pool, PoolField::OutsidePersons)
}

/// The inputs that a pool's weights depend on.
pub(super) fn weight_inputs(inputs: &Inputs, pool: Option<PoolKey>) -> BTreeSet<Key> {
    let sheet = Sheet::new();
    let programmes = direct_cost::direct_costs(&sheet, inputs, OccupancyBasis::Actual);
    let total_weight = total_weight(&sheet, inputs, pool, inputs.base(pool), &programmes);
    sheet.inputs(total_weight.figure().at)
}

/// The first pool whose base cannot be used as the scenario stands.
/// `programmes` are its own at actual occupancy.
pub(super) fn unavailable_now<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programmes: &[Cost<'s>],
) -> Option<(Option<PoolKey>, AllocationBase, Unavailable)> {
    pools(inputs).into_iter().find_map(|pool| {
        let base = inputs.base(pool);
        outside_unknown(inputs, pool, base)
            .or_else(|| nothing_to_share_by(sheet, inputs, pool, base, programmes))
            .map(|reason| (pool, base, reason))
    })
}
