//! Saving: whichever way the page is saved, what opens again is what was on
//! screen, with the network denied.
//!
//! Here is what the ways have in common; each has a file of its own.

mod broken;
mod dialog;
mod file;
mod mirror;
mod names;
mod order;
mod own;
mod persisted;
mod snapshot;
mod starts;

use std::path::{Path, PathBuf};

use browser_harness::{Context as _, Element, Engine, Key, Page, Result, Tools, ensure};
use serde_json::{Value, json};

/// A link in which nothing is as it is by default.
const LINK: &str = "#v=1&set=copenhagen-2015.1&view=occupancy&lang=en&comparison=youth\
                    &youth-trials.occupancy=0.8&trials.amount=900000&trials.base=equal\
                    &pools.common=false";

/// A name with all that could come to harm on the way.
const NAME: &str = "</script><script>alert(1)</script> \"'&<b>x</b>--> \u{202e}\u{2066}\u{200f}שלום\u{2069} 👩\u{200d}🌾 æøå";

/// What a page shows and what it carries along.
#[derive(Debug, PartialEq)]
struct PageContent {
    /// The saved state.
    state: String,
    /// The language that screen readers are told, and the page's title.
    described: [String; 2],
    /// The text of the app.
    text: String,
    /// What stands in its controls.
    controls: Vec<Value>,
}

impl PageContent {
    /// What the page shows now, once it has found its widths.
    fn on(page: &Page) -> Result<Self> {
        page.run_until_called(
            "const [done] = arguments;
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));",
            &[],
        )?;
        Self::at_once(page)
    }

    /// What the page shows now.
    fn at_once(page: &Page) -> Result<Self> {
        let seen = page.run(
            "const app = document.querySelector('#app');
             const controls = [...app.querySelectorAll('input, select, textarea')]
               .map((c) => [c.id, c.type, c.value, c.checked ?? null, c.selectedIndex ?? null]);
             return [document.querySelector('#pladspris-state').textContent,
               document.documentElement.lang, document.title, app.innerText, controls];",
            &[],
        )?;
        let (state, language, title, text, controls) =
            serde_json::from_value(seen).context("nothing to see")?;
        Ok(Self {
            state,
            described: [language, title],
            text,
            controls,
        })
    }

    /// A member of the saved state.
    fn member(&self, name: &str) -> Result<Value> {
        let state: Value = serde_json::from_str(&self.state)?;
        Ok(state[name].clone())
    }
}

/// How the page stands: `ready`, or `failed`.
fn state(page: &Page) -> Result<String> {
    let state = page.find("html")?.attribute("data-start")?;
    Ok(state.unwrap_or_default())
}

/// What the page shows that a link opens.
fn linked(page: &Page, link: &str) -> Result<PageContent> {
    page.go_file_anew(link)?;
    PageContent::on(page)
}

/// Opens a copy and fails unless it shows this: what the page itself shows in
/// the same engine.
fn assert_opens_as(page: &Page, copy: &Path, wanted: &PageContent) -> Result<()> {
    page.forget_logs()?;
    page.go_copy(copy, "")?;
    let what = format!("{} in {}", copy.display(), page.engine());
    assert_eq!(state(page)?, "ready", "{what}");
    let seen = PageContent::on(page)?;
    assert_eq!(&seen, wanted, "{what}");
    assert_calm(page).with_context(|| what.clone())?;
    // Nothing of an older copy is left over.
    assert_eq!(page.find_all("#app h1")?.len(), 1, "{what}");
    assert_eq!(page.find_all("script")?.len(), 5, "{what}");
    assert!(!page.find("#static")?.is_shown()?, "{what}");
    Ok(())
}

/// Fails if anything was said on the console or anything was requested.
fn assert_calm(page: &Page) -> Result<()> {
    let errors = page.console_errors()?;
    ensure!(errors.is_empty(), "errors on the console: {errors:?}");
    let mut requests = page.requests_elsewhere()?;
    requests.retain(|url| url != "about:blank");
    ensure!(requests.is_empty(), "requests: {requests:?}");
    Ok(())
}

/// A copy, and the link to what it has to show.
struct Copy {
    file: PathBuf,
    link: String,
}

/// A browser's own way to save its page.
type SaveMethod = fn(&Page, &Path) -> Result<()>;

/// Saves the page as it is opened from the disk and from a server, and a copy
/// again after a change, in each of these ways; then opens all in every engine,
/// with the server gone and the network denied.
fn survives(mut page: Page, methods: &[SaveMethod]) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut copies = Vec::new();
    let mut save = |page: &Page, name: &str| -> Result<()> {
        let link = fragment(page)?;
        let before = PageContent::on(page)?;
        assert_eq!(before.member("name")?, json!(NAME));
        for (at, method) in methods.iter().enumerate() {
            let file = folder.path().join(format!("{name}-{at}.html"));
            method(page, &file)?;
            let link = link.clone();
            copies.push(Copy { file, link });
        }
        // Saving changes nothing on screen, and a copy shows the same.
        assert_eq!(PageContent::on(page)?, before);
        let last = copies.last().context("no way to save")?;
        assert_opens_as(page, &last.file, &before)
    };
    page.go_http(LINK)?;
    call(&page, NAME)?;
    save(&page, "from-a-server")?;
    page.go_file_anew(LINK)?;
    call(&page, NAME)?;
    save(&page, "from-the-disk")?;
    // What is open now is the copy.
    speak_danish(&page)?;
    type_into(&page, "#lever-youth-trials-occupancy", "75")?;
    let changed = PageContent::on(&page)?;
    assert_eq!(changed.member("lang")?, json!("da"));
    let changes = changed.member("changes")?;
    assert_eq!(changes["youth-trials.occupancy"], json!(0.75));
    save(&page, "from-a-copy")?;
    let own = page.engine();
    // With it goes the server.
    drop(page);
    for engine in Engine::ALL {
        let page = engine.settings().start(Tools::from_env()?)?;
        page.go_offline()?;
        let mut links: Vec<&str> = copies.iter().map(|copy| copy.link.as_str()).collect();
        links.sort_unstable();
        links.dedup();
        for link in links {
            let wanted = linked(&page, link)?;
            for copy in copies.iter().filter(|copy| copy.link == link) {
                assert_opens_as(&page, &copy.file, &wanted)
                    .with_context(|| format!("saved by {own}, opened in {engine}"))?;
            }
        }
    }
    Ok(())
}

/// The fragment of the page's address.
fn fragment(page: &Page) -> Result<String> {
    let fragment = page.run("return location.hash", &[])?;
    Ok(fragment.as_str().unwrap_or_default().to_owned())
}

/// Waits until the page has had one turn to deal with what was done: what is to
/// be so at once has to be so by then.
fn wait_one_task(page: &Page) -> Result<()> {
    page.run_until_called("setTimeout(arguments[0])", &[])?;
    Ok(())
}

/// Fails unless the page carries this state along, one turn after what was done.
fn assert_state(page: &Page, wanted: &Value) -> Result<()> {
    wait_one_task(page)?;
    let kept =
        || -> Result<Value> { Ok(serde_json::from_str(&PageContent::at_once(page)?.state)?) };
    if page.engine() == Engine::WebKit {
        // Its driver does not wait until the page has got what it sends.
        drop(page.wait("the state", || Ok(&kept()? == wanted)));
    }
    assert_eq!(&kept()?, wanted);
    Ok(())
}

/// Types a value into a field and confirms it.
fn type_into(page: &Page, css: &str, text: &str) -> Result<()> {
    page.find(css)?.replace_text(text)?;
    page.wait("what was typed", || Ok(page.find(css)?.value()? == text))?;
    page.press(&[Key::Enter])?;
    page.wait("the field to take it", || {
        Ok(page.find(css)?.attribute("data-draft")?.is_none())
    })
}

/// Switches from English to Danish.
fn speak_danish(page: &Page) -> Result<()> {
    page.find("#app .tools .lang")?.click()?;
    page.wait("Danish", || {
        Ok(page.find("html")?.attribute("lang")?.as_deref() == Some("da"))
    })
}

/// Opens the dialog for saving.
fn open_sheet(page: &Page) -> Result<()> {
    page.find("#app .share > button")?.click()?;
    page.find("#app dialog[open]")?;
    Ok(())
}

/// Closes it.
fn close_sheet(page: &Page) -> Result<()> {
    page.find("#app .sheet-head button")?.click()?;
    page.wait("the dialog to go", || {
        Ok(page.find_all("#app dialog")?.is_empty())
    })
}

/// Puts a text into the field for the name as if it was pasted: drivers cannot
/// type all characters.
fn paste_name(page: &Page, name: &str) -> Result<()> {
    let field = page.find("#share-name")?;
    paste(page, &field, name)?;
    assert_eq!(page.find("#share-name")?.value()?, name);
    Ok(())
}

/// Replaces what stands in a field by a text, in one go.
fn paste(page: &Page, field: &Element<'_>, text: &str) -> Result<()> {
    page.run(
        "const [field, text] = arguments;
         field.focus();
         field.select();
         document.execCommand('insertText', false, text);",
        &[field.argument(), json!(text)],
    )?;
    wait_one_task(page)
}

/// Gives the scenario a name, as its user does.
fn call(page: &Page, name: &str) -> Result<()> {
    open_sheet(page)?;
    paste_name(page, name)?;
    close_sheet(page)
}

/// The page as it was built.
fn built() -> Result<String> {
    let file = Tools::from_env()?.page;
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// A page's file with another state in it.
fn with_state(html: &str, state: &str) -> Result<String> {
    let (before, rest) = html
        .split_once("id=\"pladspris-state\">")
        .context("no state")?;
    let (_, after) = rest
        .split_once("</script>")
        .context("no end of the state")?;
    Ok(format!(
        "{before}id=\"pladspris-state\">{state}</script>{after}"
    ))
}

/// Writes a copy into a folder.
fn write(folder: &Path, name: &str, html: &str) -> Result<PathBuf> {
    let file = folder.join(name);
    std::fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
