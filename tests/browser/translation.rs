//! Whoever translates a page, or marks words in it, puts other nodes in the place of
//! its texts. The figures that change afterwards must be the right ones all the same.

use browser_harness::{Engine, Page, Result};
use pladspris::present::view::View;
use serde_json::json;

/// What is done to every text of the app. Chrome's translator wraps each in two
/// elements; others leave the text and split it, or put a copy in its place.
const WAYS: [(&str, &str); 5] = [
    (
        "wrapped",
        "const outer = document.createElement('font');
         const inner = outer.appendChild(document.createElement('font'));
         text.replaceWith(outer);
         inner.append(text);",
    ),
    (
        "replaced",
        "const outer = document.createElement('font');
         outer.append(text.data);
         text.replaceWith(outer);",
    ),
    (
        "highlighted",
        "const end = text.splitText(Math.floor(text.length / 2));
         const mark = document.createElement('mark');
         end.replaceWith(mark);
         mark.append(end);",
    ),
    (
        "normalised",
        "text.parentNode.insertBefore(new Text(''), text); text.parentNode.normalize();",
    ),
    ("removed", "text.remove();"),
];

/// Every text that the app shows, in order.
const TEXTS: &str = "
    const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) {
      if (!walk.currentNode.parentElement.closest('textarea')) texts.push(walk.currentNode);
    }";

/// What the app says, without the borders between its nodes.
fn said(page: &Page) -> Result<String> {
    let said = page.run(
        &format!("{TEXTS} return texts.map((t) => t.data).join('');"),
        &[],
    )?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

/// What of the texts holds a digit, each with the class of its element.
fn figures(page: &Page) -> Result<Vec<String>> {
    let found = page.run(
        &format!(
            "{TEXTS}
             const seen = new Set();
             return texts.map((t) => t.parentElement.closest('p, li, td, th, text, button, h1, h2, h3, summary, option'))
               .filter((e) => e && !seen.has(e) && seen.add(e) && /[0-9]/.test(e.textContent))
               .map((e) => e.localName + ': ' + e.textContent);"
        ),
        &[],
    )?;
    Ok(serde_json::from_value(found)?)
}

/// Waits until the page changes no more by itself: some views go on searching, and say
/// so with three dots.
fn wait_until_settled(page: &Page) -> Result<()> {
    // A search shows that it goes on once what began it is on screen.
    page.run_until_called("setTimeout(arguments[0], 300)", &[])?;
    page.wait("the searches to end", || {
        let searching = page.run(
            &format!(
                "{TEXTS} return texts.some((text) => /(Regner|ændrer vurderingen) …/.test(text.data));"
            ),
            &[],
        )?;
        Ok(searching == json!(false))
    })?;
    Ok(())
}

/// Fills all places in the document that is open, by a link.
fn fill_all_places(page: &Page, view: View) -> Result<()> {
    let link = link(view) + "&over30-trials.occupancy=1";
    page.run("location.hash = arguments[0]", &[json!(link)])?;
    page.wait("the saved state to follow", || {
        let state = "return document.getElementById('pladspris-state').textContent";
        Ok(page
            .run(state, &[])?
            .to_string()
            .contains("over30-trials.occupancy"))
    })?;
    wait_until_settled(page)
}

fn link(view: View) -> String {
    format!("#v=1&lang=da&view={}", view.id())
}

/// The numbers in some texts.
fn numbers(texts: &[String]) -> Vec<&str> {
    let part = |c: char| !(c.is_ascii_digit() || c == '.' || c == ',');
    let words = texts.iter().flat_map(|text| text.split(part));
    let words = words.map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| word.len() > 1).collect()
}

fn a_translated_page_shows_the_right_figures(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    assert_eq!(
        page.find("#app")?.attribute("translate")?.as_deref(),
        Some("no")
    );
    // With nothing stored there is no figure to compare.
    let views = View::ALL.into_iter().filter(|view| *view != View::Compare);
    for view in views {
        // What a translator does is tried on every text there is; that the other ways are
        // no worse, on one view, since each view's texts are made by the same code.
        let ways = if engine.in_full() && view == View::Price {
            &WAYS[..]
        } else {
            &WAYS[..1]
        };
        page.go_file_anew(&link(view))?;
        fill_all_places(&page, view)?;
        let right = figures(&page)?;
        assert!(right.len() > 4, "{}: {right:?}", view.id());
        for (way, change) in ways {
            let what = format!("{}, {way}", view.id());
            page.go_file_anew(&link(view))?;
            wait_until_settled(&page)?;
            let before = said(&page)?;
            page.run(
                &format!("{TEXTS} for (const text of texts) {{ {change} }}"),
                &[],
            )?;
            if *way != "removed" {
                assert!(said(&page)? == before, "{what}: the texts are others");
            }
            fill_all_places(&page, view)?;
            let now = figures(&page)?;
            if *way == "removed" {
                // What does not change does not come back; what comes back is right.
                let right = numbers(&right);
                let mut shown = numbers(&now);
                assert!(shown.len() > 3 || view == View::Method, "{what}: {now:?}");
                shown.retain(|number| !right.contains(number));
                assert!(shown.is_empty(), "{what}: {shown:?}");
            } else {
                let stale: Vec<&String> = now.iter().filter(|text| !right.contains(text)).collect();
                assert!(stale.is_empty(), "{what}: {stale:#?}");
            }
        }
    }
    Ok(())
}

every_engine!(a_translated_page_shows_the_right_figures);
