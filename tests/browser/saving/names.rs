//! Names of all kinds, through every way in which they leave the page.

use browser_harness::{Context as _, Engine, Page, Result, Tools};
use serde_json::json;

use super::{PageContent, close_sheet, open_sheet, paste_name, write};

const NAMES: [&str; 3] = [
    "\"'&<b> &amp; &lt; \\u003c \\ %3C + #&x=1 <!--<script> --> ]]> </title></style><img src=x onerror=alert(1)>",
    "\u{202e}abc \u{2066}def \u{200f}שלום עולם 👩🏽\u{200d}💻 🇩🇰 e\u{301} \u{2028} 𝔘",
    super::NAME,
];

/// How many elements the page has, and how many of them run something.
fn elements(page: &Page) -> Result<[usize; 3]> {
    let counts = page.run(
        "return ['*', 'script', 'img, iframe, [onerror]']
           .map((those) => document.querySelectorAll(those).length)",
        &[],
    )?;
    serde_json::from_value(counts).context("nothing to count")
}

/// Fails unless the page goes by this name and has no element made of it.
fn assert_called(page: &Page, name: &str, plain: [usize; 3]) -> Result<()> {
    let seen = PageContent::on(page)?;
    assert_eq!(seen.member("name")?, json!(name));
    // The state is kept before the header is drawn.
    page.wait("the name in the header", || {
        let header = page.run(
            "const names = document.querySelectorAll('#app header bdi');
             return [names.length, names[0]?.textContent, names[0]?.childElementCount]",
            &[],
        )?;
        Ok(header == json!([1, name, 0]))
    })?;
    assert!(seen.described[1].contains(name), "{:?}", seen.described);
    assert_eq!(elements(page)?, plain, "{name}");
    Ok(())
}

fn names_go_everywhere_unharmed(engine: Engine) -> Result<()> {
    let kept = tempfile::tempdir()?;
    let mut page = engine.settings().start(Tools::from_env()?)?;
    let folder = page.downloads()?;
    page.go_http("#v=1&lang=da&name=x")?;
    PageContent::on(&page)?;
    let plain = elements(&page)?;
    // The first two hold all that another engine may take amiss.
    let names = if engine.in_full() {
        &NAMES[..]
    } else {
        &NAMES[..2]
    };
    for &name in names {
        page.go_http("#v=1&lang=da")?;
        open_sheet(&page)?;
        paste_name(&page, name)?;
        let link = page.find("#app [aria-labelledby=share-link] input")?;
        let link = link.value()?;
        // Made for mail programs: nothing in it ends an address.
        assert!(link.is_ascii(), "{link}");
        assert!(!link.contains(['<', '>', '"', '\'', ' ', '\\']), "{link}");
        page.find("#app [aria-labelledby=share-link] button")?
            .click()?;
        page.wait("the word of it", || {
            let told = page.find("#app [aria-labelledby=share-link] [role=status]")?;
            Ok(!told.text()?.is_empty())
        })?;
        page.find("#app [aria-labelledby=share-file] button")?
            .click()?;
        let (file_name, bytes) = page.take_download(&folder)?;
        assert!(
            file_name.starts_with("pladspris-")
                && file_name.ends_with(".html")
                && file_name
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
            "{file_name}"
        );
        close_sheet(&page)?;
        assert_called(&page, name, plain)?;

        page.go("about:blank")?;
        page.go(&link)?;
        assert_called(&page, name, plain).context("the link")?;
        // What the browser would save as it stands.
        let markup = page.run(
            "return '<!DOCTYPE html>' + document.documentElement.outerHTML",
            &[],
        )?;
        let markup = markup.as_str().unwrap_or_default();
        let saved = write(kept.path(), "saved.html", markup)?;
        page.go_copy(&saved, "")?;
        assert_called(&page, name, plain).context("the saved page")?;

        let html = String::from_utf8(bytes)?;
        let file = write(kept.path(), "file.html", &html)?;
        page.go_copy(&file, "")?;
        // Its language is the browser's own, as that of the page is.
        assert_called(&page, name, plain).context("the file")?;
        assert_eq!(page.console_errors()?, [""; 0], "{name}");
    }
    Ok(())
}

every_engine!(names_go_everywhere_unharmed);
