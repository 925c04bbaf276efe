//! The page as a card on another.

use browser_harness::{Context as _, Engine, Page, Result, Tools};
use serde_json::json;

use super::{Site, assert_calm, enter, finding, host, number};

/// Narrowest and usual.
const WIDTHS: [u32; 2] = [280, 480];
/// The most height that a card may need.
const HIGHEST: f64 = 480.0;

/// A frame for a card, as wide as this.
fn card(width: u32, fragment: &str) -> String {
    let fragment = fragment.replace('&', "&amp;");
    format!(
        "<iframe data-pladspris src=\"pladspris.html#v=1&amp;{fragment}&amp;embed=card\" title=\"{width}\" \
         width=\"{width}\" height=\"480\" style=\"border:0\" sandbox=\"allow-scripts\"></iframe>"
    )
}

/// Fails if the card in the frame scrolls.
fn assert_fits(page: &Page, what: &str) -> Result<()> {
    let overflow = page.run(
        "const root = document.documentElement;
         return [root.scrollWidth - root.clientWidth, document.querySelector('#app .page').offsetHeight]",
        &[],
    )?;
    assert!(number(&overflow[0])? < 0.5, "{what}");
    let height = number(&overflow[1])?;
    assert!((100.0..=HIGHEST).contains(&height), "{what}: {height}");
    Ok(())
}

fn a_card_fits_and_its_link_has_what_its_lever_changed(engine: Engine) -> Result<()> {
    let page = engine.settings().with_layers().start(Tools::from_env()?)?;
    let cards = WIDTHS.map(|width| {
        ["lang=da", "lang=en&theme=dark&view=occupancy"].map(|options| card(width, options))
    });
    let site = Site::start(
        &page,
        &[("cards.html", &host(&cards.concat().concat()))],
        &[],
    )?;
    page.go(&site.url("cards.html"))?;
    for at in 0..4 {
        enter(&page, at)?;
        assert_fits(&page, &format!("{at}"))?;
        assert_eq!(page.find_all("#app .levers .lever")?.len(), 1);
        assert_eq!(page.find_all("#app figure.chart")?.len(), 1);
        assert_calm(&page)?;
        let before = finding(&page)?;
        page.run(
            "const slider = arguments[0];
             slider.value = '90';
             slider.dispatchEvent(new Event('input', { bubbles: true }));
             slider.dispatchEvent(new Event('change', { bubbles: true }));",
            &[page.find("#app .levers input[type=range]")?.argument()],
        )?;
        page.wait("another finding", || Ok(finding(&page)? != before))?;
        // What was changed and how it is put back stand there too.
        assert_fits(&page, &format!("{at}, changed"))?;
        page.leave()?;
    }
    page.keep_picture(&format!("{engine} cards"))?;

    enter(&page, 0)?;
    let whole = page.find("#app .end a")?;
    assert_eq!(whole.attribute("target")?.as_deref(), Some("_blank"));
    let link = whole.attribute("href")?.context("no address")?;
    assert!(!link.contains("embed"), "{link}");
    assert!(link.contains("over30-trials.occupancy=0.9"), "{link}");
    page.leave()?;
    page.go(&link)?;
    page.wait("the whole page", || {
        Ok(page.run("return document.documentElement.dataset.start", &[])? == json!("ready"))
    })?;
    assert!(
        finding(&page)?.contains("110 af 122"),
        "{}",
        finding(&page)?
    );
    assert!(!page.find_all("#app .share")?.is_empty());
    Ok(())
}

fn a_card_has_the_lever_that_it_is_given(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for (options, levers) in [
        ("&show=trials.amount", vec!["lever-trials-amount"]),
        ("&show=", vec![]),
    ] {
        page.go_file_anew(&format!("#v=1&lang=da&embed=card{options}"))?;
        let shown = page.find_all("#app .lever input[type=text]")?;
        let ids: Vec<Option<String>> = shown
            .iter()
            .map(|field| field.attribute("id"))
            .collect::<Result<_>>()?;
        let levers: Vec<Option<String>> =
            levers.into_iter().map(|id| Some(id.to_owned())).collect();
        assert_eq!(ids, levers, "{options}");
    }
    Ok(())
}

every_engine!(
    a_card_fits_and_its_link_has_what_its_lever_changed,
    a_card_has_the_lever_that_it_is_given,
);
