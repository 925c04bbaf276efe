//! What servers, gateways and browser extensions do to the page on its way.

use std::path::Path;

use browser_harness::{Context as _, Engine, Page, Result, Server, Tools};
use serde_json::json;

/// A link with a changed figure.
const LINK: &str = "#v=1&lang=da&over30-trials.occupancy=0.9&view=occupancy";

/// How the page stands: `ready`, or `failed`.
fn state(page: &Page) -> Result<String> {
    Ok(page
        .find("html")?
        .attribute("data-start")?
        .unwrap_or_default())
}

/// A server that sends the page, or other bytes in its place, with a header.
fn serve(folder: &Path, bytes: &[u8], header: (&str, &str)) -> Result<Server> {
    std::fs::write(folder.join("pladspris.html"), bytes)?;
    Server::folder(folder, &[("pladspris.html", header.0, header.1)])
}

fn built() -> Result<String> {
    let file = Tools::from_env()?.page;
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

fn a_wrong_charset_changes_nothing(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    page.go_file_anew(LINK)?;
    let right = texts(&page)?;
    assert!(right[1].contains("på"), "{}", right[1]);
    let html = page.prepare(&built()?);
    for charset in ["iso-8859-1", "windows-1252", "windows-1251"] {
        let kind = format!("text/html; charset={charset}");
        let server = serve(folder.path(), html.as_bytes(), ("Content-Type", &kind))?;
        page.go("about:blank")?;
        page.go(&format!("{}pladspris.html{LINK}", server.url()))?;
        page.wait(charset, || Ok(state(&page)? == "ready"))?;
        assert_eq!(texts(&page)?, right, "{charset}");
        assert_eq!(page.console_errors()?, [""; 0], "{charset}");
    }
    Ok(())
}

/// What the app says, and what the static first view would.
fn texts(page: &Page) -> Result<[String; 2]> {
    let still = page.run("return document.getElementById('static').textContent", &[])?;
    let still = still.as_str().unwrap_or_default().to_owned();
    Ok([page.find("#app")?.text()?, still])
}

fn a_policy_against_all_scripts_is_named(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    // A server that knows its own scripts by a nonce. WebKitGTK goes by the last of
    // several policies here, which is the page's own, so that is changed.
    let policy = "script-src 'nonce-abc'";
    let mut html = built()?;
    if engine == Engine::WebKit {
        let (before, rest) = html.split_once("script-src ").context("no policy")?;
        let (_, after) = rest.split_once("; style-src").context("no policy")?;
        html = format!("{before}{policy}; style-src{after}");
    }
    let server = serve(
        folder.path(),
        html.as_bytes(),
        ("Content-Security-Policy", policy),
    )?;
    page.go(&format!("{}pladspris.html{LINK}", server.url()))?;
    let notice = page.find("#blocked")?;
    page.wait("the notice", || notice.is_shown())?;
    let text = notice.text()?;
    assert!(text.contains("sikkerhedspolitik (CSP)"), "{text}");
    assert!(text.contains("security policy (CSP)"), "{text}");
    assert!(page.find("#static")?.is_shown()?);
    // Where the page starts it is out of sight.
    page.go_file_anew(LINK)?;
    assert!(!page.find("#blocked")?.is_shown()?);
    Ok(())
}

fn trusted_types_take_only_the_preview(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    let server = serve(
        folder.path(),
        page.prepare(&built()?).as_bytes(),
        (
            "Content-Security-Policy",
            "require-trusted-types-for 'script'",
        ),
    )?;
    page.go(&format!("{}pladspris.html{LINK}", server.url()))?;
    page.wait("the page to start", || Ok(state(&page)? == "ready"))?;
    page.find("#app .share > button")?.click()?;
    page.find("dialog[open] section[aria-labelledby=site] button")?
        .click()?;
    page.find("dialog #embed-code")?;
    // An engine that does not know them shows the preview.
    if page.run("return typeof window.trustedTypes", &[])? == "object" {
        page.wait("words for the preview", || {
            Ok(page
                .find("dialog[open]")?
                .text()?
                .contains("(Trusted Types)"))
        })?;
        assert_eq!(page.find_all("dialog iframe")?.len(), 0);
    }
    assert!(!page.find("#start-problem")?.is_shown()?);
    Ok(())
}

fn without_script_it_is_said_that_changes_do_not_show(engine: Engine) -> Result<()> {
    let page = engine.settings().without_script().open_file(LINK)?;
    let said = page.find("noscript")?.text()?;
    assert!(said.contains("denne fil eller dette link"), "{said}");
    assert!(said.contains("this file or link"), "{said}");
    // One reason is enough.
    assert!(!page.find("#blocked")?.is_shown()?);
    Ok(())
}

/// `SingleFile` keeps scripts where it is told to, leaves out what is hidden, and may
/// change the program's text.
fn a_copy_without_its_program_keeps_what_it_shows(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    page.go_file_anew(LINK)?;
    let shown = page.find("#app")?.text()?;
    let saved = page.run(
        "for (const gone of document.querySelectorAll('#static, #pladspris-wasm')) gone.remove();
         return '<!DOCTYPE html>' + document.documentElement.outerHTML",
        &[],
    )?;
    let copy = folder.path().join("single.html");
    std::fs::write(&copy, saved.as_str().unwrap_or_default())?;
    page.go_copy(&copy, "")?;
    assert_eq!(state(&page)?, "failed");
    assert_eq!(page.find("#app")?.text()?, shown);
    let said = page.find("#start-problem")?.text()?;
    assert!(said.contains("blev gemt med"), "{said}");
    Ok(())
}

fn telephones_leave_figures_alone(engine: Engine) -> Result<()> {
    let page = engine.open_file("")?;
    let told = page.run(
        "return document.querySelector('meta[name=format-detection]').content",
        &[],
    )?;
    assert_eq!(told, json!("telephone=no, date=no, address=no, email=no"));
    Ok(())
}

every_engine!(
    a_wrong_charset_changes_nothing,
    a_policy_against_all_scripts_is_named,
    trusted_types_take_only_the_preview,
    without_script_it_is_said_that_changes_do_not_show,
    a_copy_without_its_program_keeps_what_it_shows,
);
chromium!(telephones_leave_figures_alone);
