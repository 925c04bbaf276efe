//! A figure that is asked where it comes from.

use browser_harness::{Engine, Key, Page, Result, Tools};
use serde_json::json;

/// A figure of a conclusion, which stands in sight.
const FIGURE: &str = "#app .claims button.figure";

fn wait_for_focus(page: &Page, css: &str) -> Result<()> {
    page.wait(&format!("the focus on {css}"), || {
        let focused = page.run(
            "return document.activeElement.matches(arguments[0])",
            &[json!(css)],
        )?;
        Ok(focused == true)
    })
}

fn wait_until_closed(page: &Page) -> Result<()> {
    page.wait("the dialog to go", || {
        Ok(page.find_all("dialog")?.is_empty())
    })?;
    wait_for_focus(page, FIGURE)
}

fn a_figure_answers_and_gives_the_focus_back(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let address = page.address()?;
    for key in [None, Some(Key::Enter), Some(Key::Char(' '))] {
        let figure = page.find(FIGURE)?;
        assert_eq!(
            figure.attribute("aria-haspopup")?.as_deref(),
            Some("dialog")
        );
        assert!(figure.accessible_name()?.contains(&figure.text()?));
        match key {
            None => figure.click()?,
            Some(key) => figure.press(&[key])?,
        }
        wait_for_focus(&page, "dialog[open] #explained")?;
        let text = page.find("dialog")?.text()?.replace('\u{a0}', " ");
        assert!(
            text.contains("pris pr. helårsperson i de fem forsøg − pris pr. helårsperson hos Kofoeds Skole og CAB"),
            "{text}"
        );
        assert!(text.contains("82.296 kr. − 56.614 kr."), "{text}");
        // A part of it answers in its turn, and leads back.
        page.find("dialog .parts button")?.click()?;
        page.wait("the part", || {
            Ok(page.find("dialog .sum")?.text()?.contains('÷'))
        })?;
        wait_for_focus(&page, "dialog[open] #explained")?;
        page.find("dialog .sheet-body > button")?.click()?;
        page.wait("the first answer", || {
            Ok(!page.find("dialog .sum")?.text()?.contains('÷'))
        })?;
        assert_eq!(
            page.address()?,
            address,
            "a question is no part of the link"
        );
        match key {
            Some(Key::Enter) => page.find("dialog .sheet-head button")?.click()?,
            _ => page.press(&[Key::Escape])?,
        }
        wait_until_closed(&page)?;
    }
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn an_answer_is_accessible_and_no_wider_than_the_screen(engine: Engine) -> Result<()> {
    let page = engine.settings().size(360, 700).start(Tools::from_env()?)?;
    for language in ["da", "en"] {
        page.go_file_anew(&format!("#v=1&lang={language}&trials.amount=900000"))?;
        page.find(FIGURE)?.click()?;
        wait_for_focus(&page, "dialog[open] #explained")?;
        let found: Vec<String> = page.axe()?.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{language}:\n{}", found.join("\n"));
        let wide = page.run(
            "const dialog = document.querySelector('dialog');
             return dialog.scrollWidth > dialog.clientWidth",
            &[],
        )?;
        assert_eq!(wide, false, "{language}: wider than the dialog");
        page.press(&[Key::Escape])?;
        wait_until_closed(&page)?;
    }
    Ok(())
}

every_engine!(
    a_figure_answers_and_gives_the_focus_back,
    an_answer_is_accessible_and_no_wider_than_the_screen,
);
