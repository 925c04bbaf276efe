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

/// What a member weighs in a pool, by the base that is chosen.
fn weight<'s>(sheet: &'s Sheet, base: Quantity<'s>, member: &Cost<'s>) -> Quantity<'s> {
    sheet.choose(
        base,
        &AllocationBase::ALL.map(AllocationBase::place),
        |at| by_base(sheet, AllocationBase::ALL[usize::from(at)], member),
    )
}

fn by_base<'s>(sheet: &'s Sheet, base: AllocationBase, member: &Cost<'s>) -> Quantity<'s> {
    match base {
        AllocationBase::PerPlace => member.places,
        AllocationBase::PerPerson => member.persons,
        AllocationBase::ByDirectCost => member.direct,
        AllocationBase::Equal => sheet.constant(1.0),
        AllocationBase::PerCourse => member.courses,
        AllocationBase::None => sheet.constant(0.0),
    }
}

/// The base that is chosen for a pool, as a number; of the common one for `None`.
fn base_input<'s>(sheet: &'s Sheet, inputs: &Inputs, pool: Option<PoolKey>) -> Quantity<'s> {
    let key = pool.map_or(Key::CommonBase, |pool| Key::Pool(pool, PoolField::Base));
    sheet.input(key, Some(f64::from(inputs.base(pool).place())))
}

/// One pool shared out.
struct PoolShares<'s> {
    results: PoolResults,
    shares: Vec<(ProgrammeKey, Quantity<'s>)>,
}

/// Shares all pools out: gives each programme its administration, and says what became of
/// the pools in force, each on its own or the common one.
pub(super) fn share_out<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    basis: OccupancyBasis,
    programmes: &mut [Cost<'s>],
) -> Vec<PoolResults> {
    let common = (inputs.data().pools().len() > 1).then(|| {
        let together = f64::from(u8::from(inputs.flag(Key::CommonPool)));
        sheet.input(Key::CommonPool, Some(together))
    });
    let together = common
        .filter(|&common| sheet.needs(common))
        .map(|_| share_out_one(sheet, inputs, (common, None), basis, programmes));
    let separate = if common.is_some_and(Quantity::holds) && !sheet.keeps_expressions() {
        Vec::new()
    } else {
        let pools = inputs.data().pools().map(Some);
        pools
            .map(|pool| share_out_one(sheet, inputs, (common, pool), basis, programmes))
            .collect()
    };
    for &(member, share) in separate.iter().flat_map(|pool| &pool.shares) {
        programmes[usize::from(member.0)].administration = share;
    }
    for &(member, share) in together.iter().flat_map(|pool| &pool.shares) {
        let administration = &mut programmes[usize::from(member.0)].administration;
        let alone = *administration;
        *administration = match common.filter(|_| sheet.keeps_expressions()) {
            Some(common) => sheet.branch(common, || share, || alone),
            None => share,
        };
    }
    let in_force = match together {
        Some(together) if common.is_some_and(Quantity::holds) => vec![together],
        _ => separate,
    };
    in_force.into_iter().map(|pool| pool.results).collect()
}

/// Shares one pool out: each member's share, and what became of the pool. `common` is
/// whether all are shared out as one, where they can be.
fn share_out_one<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    (common, pool): (Option<Quantity<'s>>, Option<PoolKey>),
    basis: OccupancyBasis,
    programmes: &[Cost<'s>],
) -> PoolShares<'s> {
    let subject = pool.map_or(Subject::CommonPool, Subject::Pool);
    // Of a pool that is not in force there are no figures.
    let in_force = |q: Quantity<'s>| match (common, pool) {
        (None, _) => q,
        (Some(common), None) => sheet.only_if(common, q),
        (Some(common), Some(_)) => sheet.branch(common, || sheet.missing(), || q),
    };
    let named = |q: Quantity<'s>, measure| in_force(q).named(subject, measure, basis);
    let members = members(inputs, pool);
    let amount = named(
        pool_input(sheet, inputs, pool, PoolField::Amount),
        Measure::PoolAmount,
    );
    let zero = sheet.constant(0.0);
    let result = |allocated: Quantity<'s>, outside: Quantity<'s>, unallocated: Quantity<'s>| {
        let finish = |q: Quantity<'s>, measure| named(q, measure).figure();
        PoolResults {
            pool,
            base: inputs.base(pool),
            amount: amount.figure(),
            allocated: finish(allocated, Measure::Allocated),
            outside: finish(outside, Measure::Outside),
            unallocated: finish(unallocated, Measure::Unallocated),
        }
    };
    if members.is_empty() {
        return PoolShares {
            results: result(zero, zero, amount),
            shares: Vec::new(),
        };
    }
    let base = base_input(sheet, inputs, pool);
    let unallocated = sheet.constant(f64::from(AllocationBase::None.place()));
    let kept = base.equals(unallocated);
    if kept.holds() && !sheet.keeps_expressions() {
        return PoolShares {
            results: result(zero, zero, amount),
            shares: Vec::new(),
        };
    }
    let outside = pool_input(sheet, inputs, pool, PoolField::OutsidePersons);
    let weights: Vec<_> = members
        .iter()
        .map(|&m| weight(sheet, base, &programmes[usize::from(m.0)]))
        .collect();
    let total_weight = sheet.sum(weights.iter().copied()) + outside;
    // The quotient first: it is a share of 1 however small the weights are.
    let shares: Vec<Quantity<'s>> = members
        .iter()
        .zip(weights)
        .map(|(&member, weight)| {
            (amount * (weight / total_weight)).named(
                Subject::Programme(member),
                Measure::Administration,
                basis,
            )
        })
        .collect();
    let unless_kept = |q: Quantity<'s>| sheet.branch(kept, || zero, || q);
    let results = result(
        unless_kept(sheet.sum(shares.iter().copied())),
        unless_kept(amount * (outside / total_weight)),
        sheet.branch(kept, || amount, || zero),
    );
    let shares = shares.into_iter().map(unless_kept);
    PoolShares {
        results,
        shares: members.into_iter().zip(shares).collect(),
    }
}

/// Why a base cannot be used for a pool under these inputs, if so: of each base.
#[must_use]
pub fn bases(inputs: &Inputs, pool: Option<PoolKey>) -> [(AllocationBase, Option<Unavailable>); 6] {
    let sheet = Sheet::for_scan();
    let programmes = direct_cost::direct_costs(&sheet, inputs, OccupancyBasis::Actual);
    AllocationBase::ALL.map(|base| {
        let reasons = unavailable(&sheet, inputs, pool, base, &programmes);
        let holding = reasons.into_iter().find(|(so, _)| so.holds());
        (base, holding.map(|(_, reason)| reason))
    })
}

/// Each reason why a base may be of no use for a pool, and whether it holds.
fn unavailable<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: AllocationBase,
    programmes: &[Cost<'s>],
) -> Vec<(Quantity<'s>, Unavailable)> {
    let (zero, one) = (sheet.constant(0.0), sheet.constant(1.0));
    let mut reasons = Vec::new();
    if !base.knows_outside() {
        let outside = pool_input(sheet, inputs, pool, PoolField::OutsidePersons);
        reasons.push((outside.exceeds(zero), Unavailable::OutsideUnknown));
    }
    if base != AllocationBase::None && !members(inputs, pool).is_empty() {
        let base = sheet.constant(f64::from(base.place()));
        let total = total_weight(sheet, inputs, pool, base, programmes);
        reasons.push((one - total.exists(), Unavailable::MemberUnknown));
        // Kroner and persons are never negative, so a sum of zero means all zero.
        let nothing = total.exists() - total.exceeds(zero);
        reasons.push((nothing, Unavailable::NothingToShareBy));
    }
    reasons
}

/// What a pool's shares are shares of: the members' weights and the persons
/// outside.
fn total_weight<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    pool: Option<PoolKey>,
    base: Quantity<'s>,
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
    let base = base_input(&sheet, inputs, pool);
    let total_weight = total_weight(&sheet, inputs, pool, base, &programmes);
    sheet.inputs(total_weight.figure().at)
}

/// Each reason why the base of a pool in force may be of no use, and whether it holds.
/// `programmes` are the inputs' own at actual occupancy.
pub(super) fn unavailable_now<'s>(
    sheet: &'s Sheet,
    inputs: &Inputs,
    programmes: &[Cost<'s>],
) -> impl Iterator<Item = (Quantity<'s>, Option<PoolKey>, AllocationBase, Unavailable)> {
    pools(inputs).into_iter().flat_map(move |pool| {
        let base = inputs.base(pool);
        let reasons = unavailable(sheet, inputs, pool, base, programmes);
        let with_pool = move |(so, reason)| (so, pool, base, reason);
        reasons.into_iter().map(with_pool)
    })
}
