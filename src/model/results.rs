//! All figures of one scenario, gathered.

use super::allocation::PoolResults;
use super::comparison::{self, ComparisonResults};
use super::cost;
use super::data_set::{ComparisonKey, GroupKey, PoolKey, ProgrammeKey};
use super::figure::{OccupancyBasis, Sheet};
use super::inputs::Inputs;

pub use super::cost::{Costs, GroupResults};

/// Every figure of a scenario, and the sheet that holds their expressions.
///
/// ```
/// use pladspris::data;
/// use pladspris::model::{results::Results, scenario::Scenario};
///
/// let report = data::latest();
/// let five = report.find_group("over30-trials").unwrap();
/// let results = Results::of(&Scenario::new(report));
/// let price = results.group(five).costs.price_actual.value;
/// assert_eq!(price.map(f64::round), Some(82_296.0));
/// ```
#[derive(Debug)]
pub struct Results {
    /// The sheet that holds the expressions.
    pub sheet: Sheet,
    programmes: Vec<Costs>,
    groups: Vec<GroupResults>,
    /// One for each pool in force.
    pub pools: Vec<PoolResults>,
    comparisons: Vec<ComparisonResults>,
}

impl Results {
    /// Evaluates a scenario.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        Self::on(Sheet::new(), inputs)
    }

    /// The same on a sheet that has what there may be under any inputs of the data set, for a
    /// workbook in which somebody changes them. Outcomes and payoffs that are worked out of
    /// these results have figures without a value where nothing is known.
    #[must_use]
    pub fn for_all_cases(inputs: &Inputs) -> Self {
        Self::on(Sheet::for_all_cases(), inputs)
    }

    fn on(sheet: Sheet, inputs: &Inputs) -> Self {
        let data = inputs.data();
        let (full, _) = cost::programme_costs(&sheet, inputs, OccupancyBasis::Full);
        let (actual, pools) = cost::programme_costs(&sheet, inputs, OccupancyBasis::Actual);
        let programmes: Vec<_> = data
            .programmes()
            .zip(full.iter().zip(&actual))
            .map(|(key, (full, actual))| cost::of_programme(&sheet, inputs, key, full, actual))
            .collect();
        let grouped: Vec<_> = data
            .groups()
            .map(|key| cost::of_group(&sheet, data, key, &programmes))
            .collect();
        let comparisons = data
            .comparisons()
            .filter_map(|key| {
                let (a, b) = data.both_sides(key)?;
                let side = |g: GroupKey| &grouped[usize::from(g.0)].0;
                Some(comparison::compare(&sheet, inputs, key, side(a), side(b)))
            })
            .collect();
        let programmes = programmes.iter().map(Costs::figures).collect();
        let groups = grouped.iter().map(|(_, results)| *results).collect();
        Self {
            programmes,
            groups,
            pools,
            comparisons,
            sheet,
        }
    }

    /// A programme's figures.
    #[must_use]
    pub fn programme(&self, key: ProgrammeKey) -> &Costs {
        &self.programmes[usize::from(key.0)]
    }

    /// A group's figures.
    #[must_use]
    pub fn group(&self, key: GroupKey) -> &GroupResults {
        &self.groups[usize::from(key.0)]
    }

    /// A comparison's figures; `None` for a group that is assessed alone.
    #[must_use]
    pub fn comparison(&self, key: ComparisonKey) -> Option<&ComparisonResults> {
        self.comparisons.get(usize::from(key.0))
    }

    /// How a pool was shared out, if it is in force; `None` is the common
    /// one.
    #[must_use]
    pub fn pool(&self, pool: Option<PoolKey>) -> Option<&PoolResults> {
        self.pools.iter().find(|p| p.pool == pool)
    }
}
