//! How much of the document one step of a lever changes, counted and held: the other half
//! of `tests/counted.rs`.

use browser_harness::{Engine, Result};
use serde_json::json;

#[path = "../counted/table.rs"]
mod table;

/// Counts the nodes of one step.
const NODES: &str = concat!(
    include_str!("../counted/move.js"),
    include_str!("../counted/nodes.js")
);

fn a_step_changes_no_more_of_the_document_than_before(engine: Engine) -> Result<()> {
    let page = engine.open_file("")?;
    for step in table::steps() {
        page.go_file_anew(&format!("#v=1&lang=da&view={}", step.view))?;
        let taken = [json!(step.lever), json!(step.from), json!(step.to)];
        let found = page.run_until_called(NODES, &taken)?;
        let [touched, differing] = [0, 1].map(|at| found[at].as_u64().unwrap_or_default());
        // The finding alone says something else.
        assert!(differing > 1, "{step:?}: {found}");
        let most = u64::try_from(step.nodes).unwrap_or(u64::MAX);
        assert!(touched <= most, "{step:?}: {touched} nodes, {found}");
    }
    Ok(())
}

chromium!(a_step_changes_no_more_of_the_document_than_before);
