//! The page with as many programmes as a data set may have, all in two groups.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tempfile::TempDir;

use super::Bench;

/// As many programmes as a data set may have.
pub(super) const MOST: u32 = 500;

/// The lever that is moved: the occupancy of half of them.
pub(super) const LEVER: &str = "a.occupancy";

/// The empty block of state in a page that was never saved.
const EMPTY: &str = "id=\"pladspris-state\">{}<";

/// Writes a copy of the page as it would be saved with such a data set, in a folder of its
/// own that goes with the answer.
pub(super) fn copy(bench: &Bench<'_>) -> Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir().context("cannot make a folder for the copy")?;
    let file = folder.path().join("many.html");
    let page = fs::read_to_string(&bench.page).context("cannot read the page")?;
    ensure!(page.contains(EMPTY), "the page has no empty block of state");
    let copy = page.replacen(EMPTY, &format!("id=\"pladspris-state\">{}<", state()), 1);
    fs::write(&file, copy).context("cannot write the copy")?;
    Ok((folder, file))
}

fn state() -> String {
    let programmes: Vec<_> = (0..MOST)
        .map(|at| {
            json!({
                "name": format!("Programme {at}"),
                "group": if at % 2 == 0 { "a" } else { "b" },
                "pool": "shared",
                "budget": 1_000_000 + 1_000 * at,
                "places": 20,
                "persons": 10 + at % 10,
                "courses": 50,
                "outcomes": { "job": { "k": at % 7, "n": 50 } },
            })
        })
        .collect();
    let data = json!({
        "pladspris_data": 1,
        "id": "many",
        "name": "Many",
        "year": 2024,
        "programmes": programmes,
        "groups": [{ "id": "a", "name": "Even" }, { "id": "b", "name": "Odd" }],
        "comparisons": [{ "id": "both", "a": "a", "b": "b" }],
        "pools": [{ "id": "shared", "name": "Shared", "amount": 9_000_000, "base": "per-place" }],
        "outcomes": [{ "id": "job", "name": "Job", "worth": "job" }],
    });
    json!({ "pladspris": 1, "data_set": data }).to_string()
}
