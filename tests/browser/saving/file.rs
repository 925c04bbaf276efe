//! The page's own button: a file that is the built page with another title and
//! another state, byte for byte.
//!
//! `MiniBrowser` saves what its pages offer, under automation too, in the folder
//! for downloads that its home names; so nothing is made up for `WebKitGTK`.

use std::path::Path;

use browser_harness::{Context as _, Engine, Page, Result, Tools, file_url};

use super::{
    LINK, NAME, PageContent, built, call, close_sheet, fragment, linked, open_sheet, paste_name,
    speak_danish, type_into, write,
};

/// Presses the button; the file's name and its text.
pub(super) fn save(page: &Page, folder: &Path) -> Result<(String, String)> {
    open_sheet(page)?;
    page.find("#app [aria-labelledby=share-file] button")?
        .click()?;
    let (name, bytes) = page.take_download(folder)?;
    page.wait("the word of it", || {
        let told = page.find("#app [aria-labelledby=share-file] [role=status]")?;
        Ok(told.text()?.contains(&name))
    })?;
    close_sheet(page)?;
    Ok((name, String::from_utf8(bytes).context("not UTF-8")?))
}

/// The page's file with this title and this state.
fn file_of(html: &str, title: &str, state: &str) -> Result<String> {
    let (before, rest) = html
        .split_once("<title data-own=\"\">")
        .context("no title")?;
    let (_, after) = rest.split_once("</title>").context("no end of it")?;
    let escaped = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\u{a0}', "&nbsp;");
    let ascii: String = escaped
        .chars()
        .map(|c| match c {
            c if c.is_ascii() => c.to_string(),
            c => format!("&#x{:x};", u32::from(c)),
        })
        .collect();
    let html = format!("{before}<title data-own=\"\">{ascii}</title>{after}");
    super::with_state(&html, state)
}

/// Fails with the place where they part, not with 400 kB of both.
fn assert_same(one: &str, other: &str) {
    let at = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let near = |text: &str| {
        let bytes = text.as_bytes();
        let end = bytes.len().min(at + 80);
        String::from_utf8_lossy(&bytes[at.saturating_sub(80).min(end)..end]).into_owned()
    };
    assert!(
        one == other,
        "at {at} of {} and {}:\n{}\n---\n{}",
        one.len(),
        other.len(),
        near(one),
        near(other)
    );
}

/// Opens a file as it is, also where the harness would change it.
fn open(page: &Page, file: &Path, fragment: &str) -> Result<()> {
    page.go("about:blank")?;
    page.go(&format!("{}{fragment}", file_url(file)?))
}

fn the_button_gives_the_built_page_with_state_and_title(engine: Engine) -> Result<()> {
    let kept = tempfile::tempdir()?;
    let mut page = engine.settings().start(Tools::from_env()?)?;
    let folder = page.downloads()?;
    let html = built()?;
    for origin in ["disk", "server"] {
        match origin {
            "disk" => open(&page, &Tools::from_env()?.page, LINK)?,
            // WebKitGTK gets a page with a recorder in it from the server.
            _ if engine == Engine::WebKit => continue,
            _ => page.go_http(LINK)?,
        }
        call(&page, NAME)?;
        let link = fragment(&page)?;
        let seen = PageContent::on(&page)?;
        let (name, saved) = save(&page, &folder)?;
        assert_eq!(
            name,
            "pladspris-script-script-alert-1-script-b-x-b-aeoeaa.html"
        );
        let [_, title] = &seen.described;
        assert!(title.contains(NAME), "{title}");
        assert_same(&saved, &file_of(&html, title, &seen.state)?);
        let first = write(kept.path(), "first.html", &saved)?;

        // Saved from its own copy it is the same file.
        open(&page, &first, "")?;
        assert_eq!(PageContent::on(&page)?, seen);
        let (_, again) = save(&page, &folder)?;
        assert_same(&again, &saved);

        // With a change, it is the same but for state and title.
        open(&page, &first, "")?;
        type_into(&page, "#lever-youth-trials-occupancy", "75")?;
        speak_danish(&page)?;
        open_sheet(&page)?;
        paste_name(&page, "Æbler på én gang 🎈")?;
        close_sheet(&page)?;
        let changed = PageContent::on(&page)?;
        let (name, saved) = save(&page, &folder)?;
        assert_eq!(name, "pladspris-aebler-paa-en-gang.html");
        assert_same(
            &saved,
            &file_of(&html, &changed.described[1], &changed.state)?,
        );
        let second = write(kept.path(), "second.html", &saved)?;

        open(&page, &second, "")?;
        assert_eq!(PageContent::on(&page)?, changed);
        let wanted = linked(&page, &link)?;
        super::assert_opens_as(&page, &first, &wanted)?;
    }
    Ok(())
}

fn what_extensions_put_in_stays_out(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    let folder = page.downloads()?;
    open(&page, &Tools::from_env()?.page, LINK)?;
    // As password keepers, spelling checkers, translators and dark modes do.
    page.run(
        "const { head, body, documentElement: root } = document;
         head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
         head.prepend(Object.assign(document.createElement('meta'), { name: 'darkreader' }));
         body.append(document.createElement('div'), 'a word', document.createComment('a comment'));
         body.prepend(document.createElement('grammarly-desktop-integration'));
         root.append(document.createElement('div'));
         for (const part of [root, body, document.getElementById('app'), document.getElementById('static')]) {
           part.setAttribute('data-extension', '1');
         }
         document.querySelector('#static p').innerHTML = '<font>Translated</font>';",
        &[],
    )?;
    let seen = PageContent::on(&page)?;
    let (_, saved) = save(&page, &folder)?;
    assert_same(
        &saved,
        &file_of(&built()?, &seen.described[1], &seen.state)?,
    );
    Ok(())
}

fn without_a_name_the_file_is_called_after_the_figures(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    let folder = page.downloads()?;
    open(&page, &Tools::from_env()?.page, "#v=1&lang=da")?;
    let (name, saved) = save(&page, &folder)?;
    assert_eq!(name, "pladspris-copenhagen-2015.html");
    let seen = PageContent::on(&page)?;
    assert_same(
        &saved,
        &file_of(&built()?, &seen.described[1], &seen.state)?,
    );
    Ok(())
}

every_engine!(
    the_button_gives_the_built_page_with_state_and_title,
    what_extensions_put_in_stays_out,
    without_a_name_the_file_is_called_after_the_figures,
);
