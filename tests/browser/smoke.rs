//! It opens, from everywhere, requests nothing, and never stands blank.

use browser_harness::{Engine, Page, Result, Server, Settings, Tools};
use serde_json::json;

/// A link with a view: its own figures, not the report's.
const LINK: &str = "#v=1&set=copenhagen-2015.1&view=occupancy&lang=da";

/// How the page stands: `ready`, or `failed`.
fn state(page: &Page) -> Result<String> {
    let state = page.find("html")?.attribute("data-start")?;
    Ok(state.unwrap_or_default())
}

/// Fails unless the static figures stand there, under a sentence that holds
/// this in Danish and in English.
fn assert_static(page: &Page, sentence: &str) -> Result<()> {
    assert_eq!(state(page)?, "failed");
    assert!(page.find("#static")?.is_shown()?);
    assert!(!page.find("#app")?.is_shown()?);
    let notice = page.find("#start-problem")?;
    assert!(notice.is_shown()?);
    assert_eq!(notice.role()?, "alert");
    assert_eq!(page.find_all("#start-problem > p")?.len(), 2);
    let text = notice.text()?;
    assert!(text.contains(sentence), "{text}");
    Ok(())
}

fn it_starts_from_the_disk_and_asks_for_nothing(engine: Engine) -> Result<()> {
    for fragment in ["", LINK] {
        let page = engine.open_file(fragment)?;
        assert_eq!(state(&page)?, "ready", "{}", page.find("body")?.text()?);
        assert!(page.find("#app h1")?.is_shown()?);
        assert!(!page.find("#static")?.is_shown()?);
        assert!(!page.find("#start-problem")?.is_shown()?);
        assert_eq!(page.console_errors()?, [""; 0]);
        assert_eq!(page.requests()?.len(), 1 + data_addresses(&page)?);
        assert_eq!(page.requests_elsewhere()?, [""; 0]);
    }
    Ok(())
}

/// How many of the requests were for bytes that stand in the page.
fn data_addresses(page: &Page) -> Result<usize> {
    let requests = page.requests()?;
    Ok(requests
        .iter()
        .filter(|url| url.starts_with("data:"))
        .count())
}

fn it_starts_from_a_server_and_asks_it_once(engine: Engine) -> Result<()> {
    let page = engine.open_http(LINK)?;
    assert_eq!(state(&page)?, "ready");
    assert_eq!(page.console_errors()?, [""; 0]);
    assert_eq!(page.requests_elsewhere()?, [""; 0]);
    assert_eq!(page.server().map(Server::requests), Some(1));
    Ok(())
}

fn it_starts_in_a_frame_without_an_origin(engine: Engine) -> Result<()> {
    let page = engine.open_file("")?;
    let html = std::fs::read_to_string(&Tools::from_env()?.page)?;
    // The frame takes over the policy of the page around it, so that page is blank.
    page.go("about:blank")?;
    page.run(
        "const frame = document.createElement('iframe');
         frame.sandbox = 'allow-scripts';
         frame.srcdoc = arguments[0];
         document.body.append(frame);",
        &[json!(page.prepare(&html))],
    )?;
    let frame = page.find("iframe")?;
    page.enter(&frame)?;
    page.wait("the app in the frame", || Ok(state(&page)? == "ready"))?;
    assert!(page.find("#app h1")?.is_shown()?);
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn the_policy_lets_nothing_out(engine: Engine) -> Result<()> {
    let page = engine.open_http("")?;
    let target = page.server().map(Server::url).unwrap_or_default();
    let outcome = page.run_until_called(
        "const [url, done] = arguments;
         fetch(url).then(() => done('sent'), () => done('refused'));",
        &[json!(target)],
    )?;
    assert_eq!(outcome, "refused");
    for way in [
        "new Image().src = url",
        "navigator.sendBeacon(url, 'x')",
        "const s = document.createElement('script'); s.src = url; document.head.append(s)",
        "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = url; document.head.append(l)",
        "const f = document.createElement('iframe'); f.src = url; document.body.append(f)",
        "new WebSocket(url.replace('http', 'ws'))",
        "new EventSource(url)",
        "document.body.insertAdjacentHTML('beforeend', '<form method=post action=' + url + '><button>'); document.forms[0].submit()",
    ] {
        page.run(
            &format!("const url = arguments[0]; try {{ {way} }} catch (refused) {{}}"),
            &[json!(target)],
        )?;
    }
    // Whatever had been sent would have come by now.
    page.run_until_called("setTimeout(arguments[0], 500)", &[])?;
    assert_eq!(page.server().map(Server::requests), Some(1));
    Ok(())
}

fn without_script_the_static_figures_stand(engine: Engine) -> Result<()> {
    let page = engine.settings().without_script().open_file(LINK)?;
    assert!(page.find("#static")?.is_shown()?);
    assert!(!page.find("#static")?.text()?.is_empty());
    let [_, _, _, height] = page.find("noscript p")?.rectangle()?;
    assert!(height > 0.0);
    assert!(page.find_all("#app *")?.is_empty());
    Ok(())
}

fn what_is_missing_is_named(engine: Engine) -> Result<()> {
    let cases = [
        ("delete window.WebAssembly", "no WebAssembly"),
        (
            "delete window.DecompressionStream",
            "no DecompressionStream",
        ),
        (
            "WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError(
                'violates the following Content Security Policy directive'))",
            "security policy",
        ),
    ];
    for (script, sentence) in cases {
        let page = engine.settings().before(script).start(Tools::from_env()?)?;
        for fragment in ["", LINK] {
            page.go_file_anew(fragment)?;
            assert_static(&page, sentence)?;
            assert!(page.find_text("Tallene kan ikke ændres her")?.is_shown()?);
        }
    }
    Ok(())
}

fn a_policy_against_the_program_leaves_the_figures(engine: Engine) -> Result<()> {
    // As a server's own header would: the stricter of two policies counts.
    let html = std::fs::read_to_string(&Tools::from_env()?.page)?;
    let (before, after) = html.split_once(" 'wasm-unsafe-eval'").unwrap_or_default();
    // The second hash of three is that of the glue.
    let (others, start) = before.rsplit_once(' ').unwrap_or_default();
    let (without_glue, _) = others.rsplit_once(' ').unwrap_or_default();
    for changed in [
        format!("{before}{after}"),
        format!("{without_glue} {start} 'wasm-unsafe-eval'{after}"),
    ] {
        let page = Variant::write(&changed)?.open(engine, LINK)?;
        assert_static(&page, "security policy")?;
    }
    Ok(())
}

fn a_fault_at_the_start_leaves_the_figures(engine: Engine) -> Result<()> {
    // A module that traps as the program's start would if it panicked.
    let trap = "WebAssembly.instantiateStreaming = async () => {
        const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,20,1,16,95,95,119,98,105,110,100,103,
            101,110,95,115,116,97,114,116,0,0,10,5,1,3,0,0,11];
        const module = new WebAssembly.Module(new Uint8Array(bytes));
        return { module, instance: new WebAssembly.Instance(module) };
    }";
    let page = engine.settings().before(trap).open_file(LINK)?;
    // What follows is each engine's own wording.
    assert_static(&page, "could not start (RuntimeError: ")
}

fn a_file_cut_short_shows_the_figures(engine: Engine) -> Result<()> {
    let html = std::fs::read_to_string(&Tools::from_env()?.page)?;
    let end = html.find("id=\"pladspris-wasm\"").unwrap_or_default();
    let cut = Variant::write(&html[..end + 2000])?;
    assert_static(&cut.open(engine, LINK)?, "missing or was changed")?;
    // Of a program with some bytes wrong its checksum tells.
    let (before, after) = html.split_at(end + 2000);
    let damaged = Variant::write(&format!("{before}none{}", &after[4..]))?;
    assert_static(&damaged.open(engine, LINK)?, "missing or was changed")?;
    // A gateway that rewrites scripts breaks the hash, and the script does not run.
    let rewritten = Variant::write(&html.replace("const start =", "const  start ="))?;
    assert_static(&rewritten.open(engine, LINK)?, "missing or was changed")
}

fn a_saved_copy_starts_again(engine: Engine) -> Result<()> {
    let page = engine.open_file(LINK)?;
    let before = page.find("#app")?.text()?;
    // What "Save page as, complete" writes: the document as it stands.
    let saved = page.run(
        "return '<!DOCTYPE html>' + document.documentElement.outerHTML",
        &[],
    )?;
    let copy = Variant::write(saved.as_str().unwrap_or_default())?;
    let page = copy.open(engine, LINK)?;
    assert_eq!(state(&page)?, "ready");
    assert_eq!(page.find("#app")?.text()?, before);
    assert_eq!(page.find_all("#app h1")?.len(), 1);
    assert_eq!(page.console_errors()?, [""; 0]);
    // Where it cannot start, the app stays as it looked.
    let page = copy.with(engine.settings().before("delete window.WebAssembly"), "")?;
    assert_eq!(state(&page)?, "failed");
    assert_eq!(page.find("#app")?.text()?, before);
    assert!(page.find("#app h1")?.is_shown()?);
    assert!(!page.find("#static")?.is_shown()?);
    let notice = page.find("#start-problem")?.text()?;
    assert!(notice.contains("no WebAssembly"), "{notice}");
    assert!(notice.contains("blev gemt med"), "{notice}");
    // Saved in that state, it recovers where it can start.
    let saved = page.run(
        "return '<!DOCTYPE html>' + document.documentElement.outerHTML",
        &[],
    )?;
    let page = Variant::write(saved.as_str().unwrap_or_default())?.open(engine, "")?;
    assert_eq!(state(&page)?, "ready");
    assert!(page.find("#app h1")?.is_shown()?);
    assert!(!page.find("#start-problem")?.is_shown()?);
    Ok(())
}

fn a_fault_later_on_is_said_and_nothing_goes(engine: Engine) -> Result<()> {
    let page = engine.open_file("")?;
    assert_eq!(state(&page)?, "ready");
    // Errors that are not the program's change nothing; some reach the page
    // without saying what they are.
    page.run(
        "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
         setTimeout(() => { throw new Error('an extension'); });",
        &[],
    )?;
    page.run_until_called("setTimeout(arguments[0], 50)", &[])?;
    assert!(!page.find("#start-problem")?.is_shown()?);
    // A document that takes no more nodes makes the program panic.
    page.run(
        "Node.prototype.insertBefore = () => { throw new Error('broken'); };",
        &[],
    )?;
    page.find("#app .questions li:nth-child(2) a")?.click()?;
    page.wait("the notice", || page.find("#start-problem")?.is_shown())?;
    assert!(page.find("#app h1")?.is_shown()?);
    assert!(!page.find("#static")?.is_shown()?);
    Ok(())
}

fn the_frame_of_the_page_is_accessible(engine: Engine) -> Result<()> {
    for settings in [
        engine.settings(),
        engine.settings().before("delete window.WebAssembly"),
    ] {
        let page = settings.open_file("")?;
        let violations = page.axe()?;
        assert!(violations.is_empty(), "{}", list(&violations));
    }
    Ok(())
}

/// Violations, one after the other.
fn list(violations: &[browser_harness::Violation]) -> String {
    let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// A changed copy of the page, in a folder of its own.
struct Variant {
    folder: tempfile::TempDir,
}

impl Variant {
    fn write(html: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("copy.html"), html)?;
        Ok(Self { folder })
    }

    fn open(&self, engine: Engine, fragment: &str) -> Result<Page> {
        self.with(engine.settings(), fragment)
    }

    fn with(&self, settings: Settings, fragment: &str) -> Result<Page> {
        let mut tools = Tools::from_env()?;
        tools.page = self.folder.path().join("copy.html");
        let page = settings.start(tools)?;
        page.go_file(fragment)?;
        Ok(page)
    }
}

every_engine!(
    it_starts_from_the_disk_and_asks_for_nothing,
    it_starts_from_a_server_and_asks_it_once,
    it_starts_in_a_frame_without_an_origin,
    the_policy_lets_nothing_out,
    without_script_the_static_figures_stand,
    what_is_missing_is_named,
    a_policy_against_the_program_leaves_the_figures,
    a_fault_at_the_start_leaves_the_figures,
    a_file_cut_short_shows_the_figures,
    a_saved_copy_starts_again,
    a_fault_later_on_is_said_and_nothing_goes,
);
chromium!(the_frame_of_the_page_is_accessible);
