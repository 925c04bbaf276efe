//! What was measured, row by row, for people to read.

use std::fmt;
use std::time::Instant;

use super::table::Table;

/// Everything that was measured so far.
pub(super) struct Report {
    rows: Vec<Row>,
    /// The longest task that was seen on the phone, and while what ran.
    longest: (f64, String),
    started: Instant,
}

/// One thing that was measured.
#[derive(Default)]
pub(super) struct Row {
    what: String,
    measured: String,
    baseline: String,
    aim: String,
    budget: String,
}

impl Row {
    /// A row about this.
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            ..Self::default()
        }
    }

    /// What was measured, as it is written.
    pub(super) fn found(mut self, found: impl fmt::Display) -> Self {
        self.measured = found.to_string();
        self
    }

    /// Milliseconds, or several of them in the order of the engines.
    pub(super) fn milliseconds(self, found: &[f64]) -> Self {
        self.found(format!("{} ms", list(found, |x| format!("{x:.0}"))))
    }

    /// How many times what the baseline takes, in the same order.
    pub(super) fn times(mut self, found: &[f64]) -> Self {
        self.baseline = format!("{}x", list(found, |x| format!("{x:.1}")));
        self
    }

    /// What is wanted.
    pub(super) fn aim(mut self, aim: impl Into<String>) -> Self {
        self.aim = aim.into();
        self
    }

    /// What is held by the gate.
    pub(super) fn budget(mut self, budget: impl Into<String>) -> Self {
        self.budget = budget.into();
        self
    }
}

/// Numbers beside each other.
fn list(numbers: &[f64], write: impl Fn(f64) -> String) -> String {
    let written: Vec<String> = numbers.iter().map(|x| write(*x)).collect();
    written.join(" / ")
}

impl Report {
    /// Nothing measured yet.
    pub(super) fn new() -> Self {
        Self {
            rows: Vec::new(),
            longest: (0.0, String::new()),
            started: Instant::now(),
        }
    }

    /// Says what is measured next, since it takes a while.
    pub(super) fn begin(&self, what: impl fmt::Display) {
        println!("{:>4} s  {what}", self.started.elapsed().as_secs());
    }

    /// Adds a row.
    pub(super) fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Notes the longest task on the phone while this ran; none over 50 ms is zero.
    pub(super) fn note_longest(&mut self, milliseconds: f64, during: impl Into<String>) {
        if milliseconds > self.longest.0 {
            self.longest = (milliseconds, during.into());
        }
    }

    /// The longest task that was noted.
    pub(super) fn longest(&self) -> (f64, &str) {
        (self.longest.0, &self.longest.1)
    }

    /// All rows.
    pub(super) fn table(&self) -> Table<5> {
        let headings = ["what", "measured", "against the bare page", "aim", "budget"];
        let mut table = Table::new(headings);
        for row in &self.rows {
            table.row([
                row.what.clone(),
                row.measured.clone(),
                row.baseline.clone(),
                row.aim.clone(),
                row.budget.clone(),
            ]);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_task_is_kept_with_what_ran() {
        let mut report = Report::new();
        report.note_longest(60.0, "a start");
        report.note_longest(90.0, "a search");
        report.note_longest(70.0, "a lever");
        assert_eq!(report.longest(), (90.0, "a search"));
    }

    #[test]
    fn engines_stand_beside_each_other() {
        let row = Row::new("a").milliseconds(&[1.2, 3.0]).times(&[2.0]);
        assert_eq!(
            (row.measured.as_str(), row.baseline.as_str()),
            ("1 / 3 ms", "2.0x")
        );
    }
}
