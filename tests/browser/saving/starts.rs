//! Where a copy cannot start, and where it has to: in frames without an address.

use browser_harness::{Engine, Page, Result, Server, Tools, with_scripts};
use serde_json::json;

use super::{LINK, NAME, PageContent, built, call, state, with_state, write};

/// What stands in a copy that cannot start.
#[derive(Clone, Copy, PartialEq)]
enum CopyKind {
    /// The report's own figures: the page wrote the copy itself.
    Report,
    /// The app as it looked: a browser wrote the copy.
    Snapshot,
}

/// Fails unless these figures stand there, with a sentence that holds this in Danish
/// and in English.
fn assert_cannot_start(page: &Page, kind: CopyKind, sentence: &str) -> Result<()> {
    assert_eq!(state(page)?, "failed", "{sentence}");
    let (there, gone) = match kind {
        CopyKind::Report => ("#static", "#app"),
        CopyKind::Snapshot => ("#app", "#static"),
    };
    assert!(page.find(there)?.is_shown()?, "{sentence}");
    assert!(!page.find(gone)?.is_shown()?, "{sentence}");
    if kind == CopyKind::Report {
        let text = page.find("#static")?.text()?.replace('\u{a0}', " ");
        assert!(text.contains("79 af 122"), "{text}");
    } else {
        let finding = page.find("#app h1")?.text()?.replace('\u{a0}', " ");
        assert!(finding.contains("18 of 22 places"), "{finding}");
    }
    let lines = page.find_all("#start-problem > p")?;
    let mut languages = Vec::new();
    for line in &lines {
        assert!(line.is_shown()?);
        languages.push(line.attribute("lang")?.unwrap_or_default());
    }
    assert_eq!(languages, ["da", "en"]);
    let notice = page.find("#start-problem")?.text()?;
    assert!(notice.contains(sentence), "{notice}");
    assert!(notice.contains("Tallene kan ikke ændres her"), "{notice}");
    Ok(())
}

/// What takes a copy its way to start, and the words for it.
const FAILURES: [(&str, &str); 2] = [
    ("delete window.WebAssembly", "no WebAssembly"),
    (
        "WebAssembly.instantiateStreaming = () => Promise.reject(new Error('broken'))",
        "could not start (Error: broken)",
    ),
];

fn a_copy_that_cannot_start_shows_figures(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.settings().start(Tools::from_env()?)?;
    // As it was built, in case saving has changed nothing but the state.
    let file = with_state(
        &built()?,
        r#"{"pladspris":1,"changes":{"trials.amount":5},"view":"data"}"#,
    )?;
    // As a browser saves it.
    page.go(&browser_harness::file_url(&Tools::from_env()?.page)?)?;
    page.go(&format!(
        "{}{LINK}",
        page.address()?.split('#').next().unwrap_or_default()
    ))?;
    call(&page, NAME)?;
    let saved = page.run(
        "return '<!DOCTYPE html>' + document.documentElement.outerHTML",
        &[],
    )?;
    let saved = saved.as_str().unwrap_or_default().to_owned();
    for (html, kind, failures) in [
        (&file, CopyKind::Report, &FAILURES[..1]),
        (&saved, CopyKind::Snapshot, &FAILURES[..]),
    ] {
        for &(script, sentence) in failures {
            let html = with_scripts(html, &[script.to_owned()]);
            let copy = write(folder.path(), "copy.html", &html)?;
            page.go_copy(&copy, "")?;
            assert_cannot_start(&page, kind, sentence)?;
        }
        // The stricter of two policies counts: a host's own, and the page's.
        let refused = html.replace(" 'wasm-unsafe-eval'", "");
        page.go_copy(&write(folder.path(), "copy.html", &refused)?, "")?;
        assert_cannot_start(&page, kind, "security policy")?;
        // Cut in the program, as a full disk does.
        let program = html.find("id=\"pladspris-wasm\"").unwrap_or_default();
        let cut = &html[..program + 2000];
        page.go_copy(&write(folder.path(), "copy.html", cut)?, "")?;
        assert_cannot_start(&page, kind, "missing or was changed")?;
    }
    // What was saved where nothing starts keeps its scenario for a better place.
    let unreadable = with_scripts(&saved, &[FAILURES[0].0.to_owned()]);
    page.go_copy(&write(folder.path(), "copy.html", &unreadable)?, "")?;
    let again = page.run(
        "return '<!DOCTYPE html>' + document.documentElement.outerHTML",
        &[],
    )?;
    let again = again.as_str().unwrap_or_default();
    page.go_copy(&write(folder.path(), "again.html", again)?, "")?;
    assert_eq!(state(&page)?, "ready");
    assert_eq!(PageContent::on(&page)?.member("name")?, json!(NAME));
    assert_eq!(PageContent::on(&page)?.member("view")?, json!("occupancy"));
    Ok(())
}

fn frames_without_an_address_start(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let host = "<!DOCTYPE html><title>x</title><link rel=icon href='data:,'><p>x";
    let host = write(folder.path(), "host.html", host)?;
    let page = engine.settings().start(Tools::from_env()?)?;
    let server = Server::start(&host, 0)?;
    let html = with_state(
        &built()?,
        r#"{"pladspris":1,"name":"Gemt","changes":{"over30-trials.occupancy":0.9},"lang":"da"}"#,
    )?;
    let html = page.prepare(&html);
    let blob = "URL.createObjectURL(new Blob([html], { type: 'text/html' }))";
    let data = "'data:text/html;charset=utf-8,' + encodeURIComponent(html)";
    for (make, sandbox) in [(blob, false), (blob, true), (data, false)] {
        let what = format!("{make}, sandbox: {sandbox}");
        page.go("about:blank")?;
        page.go(&server.url())?;
        page.run(
            &format!(
                "const [html, sandbox] = arguments;
                 const frame = document.createElement('iframe');
                 frame.width = 1000;
                 frame.height = 800;
                 if (sandbox) frame.sandbox = 'allow-scripts';
                 frame.src = {make};
                 document.body.append(frame);"
            ),
            &[json!(html), json!(sandbox)],
        )?;
        let frame = page.find("iframe")?;
        page.enter(&frame)?;
        page.wait(&what, || {
            let start = page.run("return document.documentElement?.dataset.start ?? ''", &[])?;
            Ok(matches!(start.as_str(), Some("ready" | "failed")))
        })?;
        assert_eq!(state(&page)?, "ready", "{what}");
        let finding = page.find("#app .finding h1")?.text()?;
        assert!(
            finding.replace('\u{a0}', " ").contains("110 af 122"),
            "{what}: {finding}"
        );
        // It is used like any other, once somebody has clicked into it: WebKit
        // gives no frame of another origin the focus before that.
        page.find("#lever-over30-trials-occupancy")?.click()?;
        super::type_into(&page, "#lever-over30-trials-occupancy", "80")?;
        let kept = PageContent::at_once(&page)?.member("changes")?;
        assert_eq!(kept, json!({ "over30-trials.occupancy": 0.8 }), "{what}");
        assert_eq!(page.console_errors()?, [""; 0], "{what}");
        page.leave()?;
    }
    Ok(())
}

every_engine!(
    a_copy_that_cannot_start_shows_figures,
    frames_without_an_address_start,
);
