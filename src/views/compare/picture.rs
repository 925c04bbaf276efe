//! What the picture of prices is given: a row for each scenario.

use super::facts::Column;
use crate::model::data_set::ComparisonKey;
use crate::present::chart::axis::with_price_axis;
use crate::present::chart::dumbbell::{self, Block, Comparison, Dumbbell, Row, Values};
use crate::present::language::Language;
use crate::present::number;

/// The price of a comparison's first side in each scenario, against the other side: in one
/// block where that costs the same in all of them, else each by itself.
#[must_use]
pub fn blocks(language: Language, columns: &[Column], comparison: ComparisonKey) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for column in columns {
        let results = column.figures.results();
        let data = column.figures.scenario.data();
        let (a, b) = data.sides(comparison);
        let costs = &results.group(a).costs;
        let (from, to) = (costs.price_full.value, costs.price_actual.value);
        let key = column.letter.clone();
        let row = Row {
            key: key.clone(),
            name: column.title.clone(),
            sub: String::new(),
            emphasised: false,
            values: Values {
                from,
                to,
                range: None,
                value: number::kroner_bare(language, to.or(from)),
            },
        };
        let other = b.and_then(|b| {
            let value = results.group(b).costs.price_actual.value?;
            let name = language.pick(&data.group(b).name);
            let kroner = number::kroner_bare(language, value);
            Some(Comparison {
                value,
                label: format!("{name} {kroner}"),
            })
        });
        // What is written alike is one line.
        let label = |line: &Option<Comparison>| line.as_ref().map(|line| line.label.clone());
        match blocks.last_mut() {
            Some(block) if label(&block.comparison) == label(&other) => block.rows.push(row),
            _ => blocks.push(Block {
                key,
                comparison: other,
                rows: vec![row],
            }),
        }
    }
    blocks
}

/// The picture of prices, in a picture of this width.
#[must_use]
pub fn prices(language: Language, blocks: &[Block], width: f64) -> Dumbbell {
    with_price_axis(language, |axis| dumbbell::dumbbell(blocks, width, axis))
}
