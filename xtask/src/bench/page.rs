//! How long the page takes, in real browsers.
//!
//! Everything is measured in the page itself, from outside its program: by when its
//! document changes, and by how late a timer is that always asks to be next.

use anyhow::{Context, Result};
use browser_harness::{Engine, Page, Tools};
use serde_json::Value;

use super::Table;

/// So many starts, of which the median counts.
const STARTS: usize = 7;

/// Notes when the page says that it stands.
const READY: &str = "
    new MutationObserver(() => {
      if (document.documentElement.dataset.start === 'ready') window.readyAt ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-start'] });";

/// Moves the first lever to and fro: milliseconds until its figures are laid out anew.
const LEVER: &str = "
    const done = arguments[0];
    const slider = document.querySelector('#app input[type=range]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    const { min, max } = slider;
    const move = () => {
      const figures = document.querySelector('#app figure.chart');
      const started = performance.now();
      const seen = new MutationObserver(() => {
        seen.disconnect();
        document.body.getBoundingClientRect();
        times.push(performance.now() - started);
        if (times.length === 60) done(times);
        else setTimeout(move, 60);
      });
      seen.observe(figures, { subtree: true, childList: true, attributes: true, characterData: true });
      const along = 0.3 + 0.4 * ((times.length * 7) % 60) / 60;
      write.call(slider, String(Number(min) + along * (max - min)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    };
    move();";

/// Opens the view that searches: milliseconds until all is found, and the longest that
/// nothing else had a turn.
const SEARCH: &str = "
    const done = arguments[0];
    const link = [...document.querySelectorAll('#app nav.questions a')]
      .find((a) => a.href.includes('view=payoff'));
    const started = performance.now();
    let last = started;
    let first = 0;
    let longest = 0;
    const channel = new MessageChannel();
    const status = () => document.querySelector('#app .chapter > [role=status]');
    channel.port1.onmessage = () => {
      const now = performance.now();
      // The first showing of the view is no slice of the search.
      if (first) longest = Math.max(longest, now - last);
      else if (status()) first = now - started;
      last = now;
      if (first && status().textContent === '') done([first, now - started - first, longest]);
      else channel.port2.postMessage(0);
    };
    link.click();
    channel.port2.postMessage(0);";

/// Adds what was measured of the page in each engine.
pub(super) fn measure(tools: &Tools, table: &mut Table<3>) -> Result<()> {
    for engine in Engine::ALL {
        let mut add = |what: &str, found: f64, aim: &str| {
            table.row([
                format!("{what}, {}", engine.name()),
                format!("{found:.0} ms"),
                aim.to_owned(),
            ]);
        };
        let page = engine.settings().before(READY).start(tools.clone())?;
        let mut starts = Vec::new();
        for _ in 0..STARTS {
            page.go_file_anew("#v=1&lang=da")?;
            starts.push(number(&page.run("return window.readyAt", &[])?)?);
        }
        add(
            "from the address to the first figures",
            rank(&mut starts, 0.5)?,
            "",
        );

        page.go_file_anew("#v=1&lang=da&view=occupancy")?;
        let mut moves = numbers(&page.run_until_called(LEVER, &[])?)?;
        add(
            "a lever moved to the figures laid out, 95th percentile",
            rank(&mut moves, 0.95)?,
            "8 ms",
        );

        for comparison in ["over30", "youth"] {
            page.go_file_anew(&format!("#v=1&lang=da&comparison={comparison}"))?;
            settle(&page)?;
            let found = numbers(&page.run_until_called(SEARCH, &[])?)?;
            let [first, search, longest] = found[..] else {
                anyhow::bail!("the search was not measured: {found:?}");
            };
            add(&format!("payoff, {comparison}: first picture"), first, "");
            add(
                "  tornado, map and best offer found and shown",
                search,
                "500 ms",
            );
            add("  longest slice of it", longest, "50 ms");
        }
    }
    Ok(())
}

/// Waits until the page has nothing left to do by itself.
fn settle(page: &Page) -> Result<()> {
    let quiet = "
        const done = arguments[0];
        let calm = 0;
        const look = (started) => setTimeout(() => {
          calm = performance.now() - started < 30 ? calm + 1 : 0;
          if (calm > 20) done(); else look(performance.now());
        }, 10);
        look(performance.now());";
    page.run_until_called(quiet, &[])?;
    Ok(())
}

fn number(found: &Value) -> Result<f64> {
    found
        .as_f64()
        .with_context(|| format!("{found} is no number"))
}

fn numbers(found: &Value) -> Result<Vec<f64>> {
    let found = found.as_array().context("not a list of numbers")?;
    found.iter().map(number).collect()
}

/// The value that this share of them does not exceed.
fn rank(values: &mut [f64], share: f64) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    let at = ((values.len() as f64 * share).ceil() as usize).saturating_sub(1);
    values.get(at).copied().context("nothing was measured")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_the_nearest() {
        let mut values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert!((rank(&mut values, 0.95).unwrap() - 19.0).abs() < 1e-9);
        assert!((rank(&mut values, 0.5).unwrap() - 10.0).abs() < 1e-9);
        assert!(rank(&mut [], 0.5).is_err());
    }
}
