//! Costs and benefits over the years, as somebody with a phone finds them.

use browser_harness::{Engine, Page, Result, Tools};
use serde_json::json;

/// The page on a phone, without any link.
fn on_a_phone(engine: Engine) -> Result<Page> {
    let page = engine.settings().size(360, 740).start(Tools::from_env()?)?;
    page.go_file("#lang=da")?;
    Ok(page)
}

/// Presses what says this.
fn press(page: &Page, css: &str, text: &str) -> Result<()> {
    for element in page.find_all(css)? {
        if element.text()?.replace('\u{a0}', " ") == text {
            return element.click();
        }
    }
    panic!("nothing says {text:?}")
}

fn text(page: &Page, css: &str) -> Result<String> {
    Ok(page.find(css)?.text()?.replace('\u{a0}', " "))
}

fn what_a_job_has_to_be_worth_is_a_few_presses_away(engine: Engine) -> Result<()> {
    let page = on_a_phone(engine)?;
    press(&page, "#app .question-bar button", "Alle spørgsmål")?;
    press(&page, "#app nav.questions a", "Betaler det sig?")?;
    page.wait("the answer", || {
        Ok(text(&page, "#app .needed")?
            .contains("kan det ikke betale sig, uanset hvad et resultat er værd"))
    })?;
    press(&page, "#app .view-head button.preset", "Mod intet tilbud")?;
    // 6,501,389 kr ÷ (263 · 1/106 · 2.66624).
    page.wait("what it has to be worth", || {
        Ok(text(&page, "#app .needed")?.contains("skal være ca. 980.000 kr. værd om året"))
    })?;
    page.wait_for_address("payoff.over30.baseline=0")?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// Goes to one of the view's questions by its link.
fn ask(page: &Page, text: &str, part: &str) -> Result<()> {
    press(page, "#app nav.parts a", text)?;
    page.wait_for_address(&format!("part={part}"))
}

fn everything_is_searched_for_and_follows_the_levers(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=payoff&lang=en&comparison=youth")?;
    // Nothing is left to look for, and the pictures stand.
    let done = |ids: &[&str]| -> Result<bool> {
        let status = page.find_all("#app .chapter > [role=status]")?;
        let Some(status) = status.first() else {
            return Ok(false);
        };
        let charts = page.run(
            "return arguments[0].every((id) => document.getElementById(id + '-picture'));",
            &[json!(ids)],
        )?;
        Ok(status.text()?.is_empty() && charts == true)
    };
    ask(&page, "Several offers", "offers")?;
    page.wait("the best offer", || done(&["offers", "best"]))?;
    ask(&page, "What matters most", "matters")?;
    page.wait("what matters", || done(&["matters"]))?;
    let first = "return document.querySelector('#matters-picture .row title').textContent";
    let before = page.run(first, &[])?;
    press(&page, "#app .chapter button.preset", "Difference in price")?;
    page.wait("another figure", || {
        Ok(done(&["matters"])? && page.run(first, &[])? != before)
    })?;
    ask(&page, "Two figures", "map")?;
    page.wait("the map", || done(&["map"]))?;
    let edges = "return document.querySelectorAll('#map-picture .edge').length";
    assert!(page.run(edges, &[])?.as_u64().unwrap_or_default() > 30);
    press(
        &page,
        "#app .chapter button.preset",
        "Share that succeeds, and value",
    )?;
    page.wait("another map", || {
        let text = page.find("#app .chapter")?.text()?;
        Ok(done(&["map"])? && text.contains("In the coloured area it pays"))
    })?;
    // A lever is moved while the search runs: it begins anew, and ends.
    let years = page.find("#lever-payoff-youth-years")?;
    years.replace_text("12")?;
    page.press(&[browser_harness::Key::Tab])?;
    page.wait_for_address("payoff.youth.years=12")?;
    page.wait("the search to end again", || done(&["map"]))?;
    ask(&page, "Over the years", "years")?;
    let rows = "return document.querySelectorAll('#years-picture .row').length";
    page.wait("the years", || Ok(page.run(rows, &[])? == json!(12)))?;
    // Each question is a step of the history.
    page.back()?;
    page.wait("the map again", || done(&["map"]))?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn on_a_phone_nothing_is_drawn_small(engine: Engine) -> Result<()> {
    let page = on_a_phone(engine)?;
    let smallest = "return Math.min(...[...document.querySelectorAll('#matters-picture text')]
        .map((text) => text.getBoundingClientRect().height))";
    for comparison in ["over30", "youth"] {
        page.go_file_anew(&format!(
            "#v=1&view=payoff&part=matters&lang=da&comparison={comparison}"
        ))?;
        page.wait("the chart", || {
            Ok(!page.find_all("#matters-picture .row")?.is_empty())
        })?;
        page.wait("the width", || {
            Ok(page.run(smallest, &[])?.as_f64().unwrap_or_default() >= 12.0)
        })?;
    }
    Ok(())
}

fn kroner_are_shown_and_typed_at_the_chosen_prices(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&view=price&prices.index=1.25")?;
    // 1,300,000 kr of 2015.
    let field = page.find("#lever-trials-amount")?;
    let typed = "return document.querySelector('#lever-trials-amount').value";
    assert_eq!(page.run(typed, &[])?, json!("1.625.000"));
    field.replace_text("1.000.000")?;
    page.press(&[browser_harness::Key::Tab])?;
    page.wait_for_address("trials.amount=800000")?;
    assert_eq!(page.run(typed, &[])?, json!("1.000.000"));
    Ok(())
}

every_engine!(
    what_a_job_has_to_be_worth_is_a_few_presses_away,
    everything_is_searched_for_and_follows_the_levers,
    on_a_phone_nothing_is_drawn_small,
    kroner_are_shown_and_typed_at_the_chosen_prices,
);
