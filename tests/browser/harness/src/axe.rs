//! The accessibility check: axe-core, run inside the page.

use std::fmt;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::Page;

/// The rules that apply: WCAG 2.2 up to AA, and what axe-core calls good practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// A rule that the page breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule's id.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// The elements, as selectors, each with what to mend.
    pub nodes: Vec<(String, String)>,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.rule, self.help)?;
        for (target, summary) in &self.nodes {
            write!(out, "\n  {target}: {}", summary.replace('\n', " "))?;
        }
        Ok(())
    }
}

impl Page {
    /// Checks the page as it stands now. The page's policy does not concern
    /// scripts that come from the driver.
    pub fn axe(&self) -> Result<Vec<Violation>> {
        self.axe_without(&[])
    }

    /// The same without these rules.
    pub fn axe_without(&self, rules: &[&str]) -> Result<Vec<Violation>> {
        if self.run("return typeof axe", &[])? == "undefined" {
            let script = &self.tools.axe;
            let script = std::fs::read_to_string(script)
                .with_context(|| format!("cannot read {}", script.display()))?;
            self.run(&format!("{script}; window.axe = axe;"), &[])?;
        }
        let answer = self.run_until_called(
            "const [tags, without, done] = arguments;
             const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
             axe.run(document, { runOnly: tags, rules, resultTypes: ['violations'] })
                .then(done, (problem) => done(String(problem)));",
            &[json!(TAGS), json!(rules)],
        )?;
        let Some(violations) = answer["violations"].as_array() else {
            bail!("axe-core failed: {answer}");
        };
        Ok(violations.iter().map(read).collect())
    }
}

/// Reads one violation out of axe-core's report.
fn read(violation: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    Violation {
        rule: text(&violation["id"]),
        help: text(&violation["help"]),
        nodes: nodes
            .map(|node| (node["target"].to_string(), text(&node["failureSummary"])))
            .collect(),
    }
}
