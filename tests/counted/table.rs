//! The steps whose cost is held, and how much that may be: `steps.tsv`. Read by the tests
//! of both halves and by `cargo xtask bench`.

/// A step of a lever, and the most that it may cost.
#[derive(Debug)]
#[allow(dead_code, reason = "each of the readers is about a part of it")]
pub(crate) struct Step {
    /// Id of the view in which it is taken.
    pub(crate) view: String,
    /// Id of the lever.
    pub(crate) lever: String,
    /// Where the lever stands before.
    pub(crate) from: f64,
    /// Where it stands after.
    pub(crate) to: f64,
    /// The most evaluations until the changed figures stand.
    pub(crate) evaluations: usize,
    /// The most that are looked for between two frames after that.
    pub(crate) searched: usize,
    /// The most values of a varied parameter that are filled into expressions for both.
    pub(crate) filled_in: usize,
    /// The most nodes of the document that are touched until then.
    pub(crate) nodes: usize,
}

/// All of them. The first line that is no comment names the columns.
pub(crate) fn steps() -> Vec<Step> {
    let lines = include_str!("steps.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#')).skip(1);
    lines.filter_map(read).collect()
}

fn read(line: &str) -> Option<Step> {
    let mut cells = line.split('\t');
    Some(Step {
        view: cells.next()?.to_owned(),
        lever: cells.next()?.to_owned(),
        from: cells.next()?.parse().ok()?,
        to: cells.next()?.parse().ok()?,
        evaluations: cells.next()?.parse().ok()?,
        searched: cells.next()?.parse().ok()?,
        filled_in: cells.next()?.parse().ok()?,
        nodes: cells.next()?.parse().ok()?,
    })
}
