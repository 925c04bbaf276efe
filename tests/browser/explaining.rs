//! The explanation of a figure.

use browser_harness::{Engine, Key, Page, Result, Tools};

/// A figure of a conclusion, which stands in sight.
const FIGURE: &str = "#app .claims button.figure";

fn wait_until_closed(page: &Page) -> Result<()> {
    page.wait("the dialog to go", || {
        Ok(page.find_all("dialog")?.is_empty())
    })?;
    page.wait_for_focus(FIGURE)
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
        let plain = |text: String| text.replace('\u{a0}', " ");
        let (said, seen) = (plain(figure.accessible_name()?), plain(figure.text()?));
        assert!(said.contains(&seen), "{said:?} is not {seen:?}");
        match key {
            None => figure.click()?,
            Some(key) => figure.press(&[key])?,
        }
        page.wait_for_focus("dialog[open] #explained")?;
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
        page.wait_for_focus("dialog[open] #explained")?;
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
        page.wait_for_focus("dialog[open] #explained")?;
        if engine.in_full() {
            let found: Vec<String> = page.axe()?.iter().map(ToString::to_string).collect();
            assert!(found.is_empty(), "{language}:\n{}", found.join("\n"));
        }
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

/// The bits of a probability: what the page works out is what is worked out natively.
fn a_probability_has_the_same_bits_everywhere(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=results&lang=en")?;
    for comparison in ["over30", "youth"] {
        for outcome in ["job", "placement"] {
            let scenario = r#"{"pladspris": 1, "data_set": "copenhagen-2015", "changes": {}}"#;
            let results = pladspris::exchange::evaluate::figures(scenario).unwrap();
            let results: serde_json::Value = serde_json::from_str(&results)?;
            let all = results["comparisons"].as_array().unwrap();
            let found = all.iter().find(|c| c["id"] == comparison).unwrap();
            page.go_file_anew(&format!(
                "#v=1&view=results&lang=en&comparison={comparison}&outcome={outcome}"
            ))?;
            // In the order of the sentence: costs less, brings more.
            for (at, kind) in ["cheaper_per_outcome", "more"].into_iter().enumerate() {
                let expected = found["probability"][kind][outcome].as_f64().unwrap();
                page.find_all("#app .view-head .lede button.figure")?[at].click()?;
                page.wait_for_focus("dialog[open] #explained")?;
                let shown = page.find("dialog .answer data")?.attribute("value")?;
                let shown: f64 = shown.unwrap_or_default().parse().unwrap();
                assert_eq!(
                    shown.to_bits(),
                    expected.to_bits(),
                    "{comparison} {outcome} {kind}"
                );
                // To three decimals, a tenth of a per cent; what is next to certain in words.
                let text = page.find("dialog .answer b")?.text()?;
                let told = format!("{:.1}%", (expected * 1000.0).round() / 10.0);
                let certain = !(0.01..=0.99).contains(&expected);
                assert!(
                    certain || text.replace('\u{a0}', " ").starts_with(&told),
                    "{text}: {told}"
                );
                page.press(&[Key::Escape])?;
                page.wait("the dialog to go", || {
                    Ok(page.find_all("dialog")?.is_empty())
                })?;
            }
        }
    }
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

every_engine!(
    a_probability_has_the_same_bits_everywhere,
    a_figure_answers_and_gives_the_focus_back,
    an_answer_is_accessible_and_no_wider_than_the_screen,
);
