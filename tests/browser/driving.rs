//! What the other browser tests rely on: that the harness does what a person
//! would, and sees what happens.

use browser_harness::{Engine, Key, Page, Result, Server, Settings, Tools};
use serde_json::json;

/// A page of its own, so that this does not depend on the product.
fn blank(settings: Settings, body: &str) -> Result<Page> {
    let page = settings.start(Tools::from_env()?)?;
    page.go("about:blank")?;
    page.run("document.body.innerHTML = arguments[0]", &[json!(body)])?;
    Ok(page)
}

fn typing_and_keys_arrive(engine: Engine) -> Result<()> {
    let page = blank(
        engine.settings(),
        "<input id=a value='12'><input id=r type=range value=5 max=10><p>Pris  pr.&nbsp;<b>\"plads\"</b>",
    )?;
    let field = page.find("#a")?;
    field.type_text("3")?;
    assert_eq!(field.value()?, "123");
    field.replace_text("54.482 æ")?;
    assert_eq!(field.value()?, "54.482 æ");
    assert_eq!(field.attribute("value")?.as_deref(), Some("12"));
    page.press(&[Key::Control, Key::Char('z')])?;
    // WebKitGTK leaves undoing to the menu of its application.
    assert_eq!(field.value()? == "54.482 æ", engine == Engine::WebKit);
    page.press(&[Key::Tab])?;
    let range = page.find("#r")?;
    assert!(range.has_focus()?);
    range.press(&[Key::Right])?;
    assert_eq!(range.value()?, "6");
    assert_eq!(range.role()?, "slider");
    assert_eq!(
        page.find_text("pr. \"plads\"")?.text()?,
        "Pris pr. \"plads\""
    );
    Ok(())
}

fn a_drag_is_seen_as_movement(engine: Engine) -> Result<()> {
    let page = blank(
        engine.settings(),
        "<div style='height: 2000px'></div><button>x</button>",
    )?;
    page.run(
        "window.seen = [];
         for (const kind of ['pointerdown', 'pointermove', 'pointerup']) {
           document.addEventListener(kind, (event) => seen.push([kind, event.clientX, event.buttons]));
         }",
        &[],
    )?;
    page.find("button")?.drag(120.0, 0.0)?;
    let seen = page.run("return seen", &[])?;
    let seen: Vec<(String, f64, u32)> = serde_json::from_value(seen).unwrap();
    let moves: Vec<f64> = seen
        .iter()
        .filter(|(kind, _, buttons)| kind == "pointermove" && *buttons == 1)
        .map(|(_, x, _)| *x)
        .collect();
    let down = seen
        .iter()
        .find(|(kind, ..)| kind == "pointerdown")
        .unwrap()
        .1;
    assert!(moves.len() >= 5, "{seen:?}");
    assert!(
        (moves.last().unwrap() - down - 120.0).abs() < 1.0,
        "{seen:?}"
    );
    assert_eq!(seen.last().unwrap().0, "pointerup");
    Ok(())
}

fn the_viewport_is_as_narrow_as_a_phone(engine: Engine) -> Result<()> {
    let page = blank(
        engine
            .settings()
            .size(320, 640)
            .media("prefers-color-scheme", "dark"),
        "<p>x",
    )?;
    let seen = page.run(
        "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]",
        &[],
    )?;
    assert_eq!(seen, json!([320, 640, true]));
    page.resize(1280, 800)?;
    assert_eq!(page.run("return innerWidth", &[])?, json!(1280));
    Ok(())
}

fn faults_are_seen(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut tools = Tools::from_env()?;
    let server = Server::start(&tools.page, 0)?;
    tools.page = folder.path().join("plain.html");
    std::fs::write(
        &tools.page,
        "<!DOCTYPE html><title>x</title><link rel=icon href='data:,'>",
    )?;
    let mut page = engine.settings().start(tools)?;
    page.go_http("")?;
    let body = format!("<p>x<img src='{}'>", server.url());
    page.run("document.body.innerHTML = arguments[0]", &[json!(body)])?;
    page.run("console.error('wrong')", &[])?;
    page.wait("the fault", || {
        Ok(page
            .console_errors()?
            .iter()
            .any(|text| text.contains("wrong")))
    })?;
    page.wait("the request", || Ok(server.requests() == 1))?;
    page.wait("the note of it", || {
        Ok(page.requests_elsewhere()? == [server.url()])
    })?;
    let rules: Vec<String> = page.axe()?.into_iter().map(|fault| fault.rule).collect();
    assert!(rules.contains(&"image-alt".to_owned()), "{rules:?}");
    Ok(())
}

/// A document with faults of its own making, on the disk.
fn faults_of_a_document_are_seen(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut tools = Tools::from_env()?;
    tools.page = folder.path().join("faulty.html");
    let hash = "sha256-1mYy0voC3c11XZ0s4OzuvST2ES1JpKP8Ke0YzYgC1gM=";
    std::fs::write(
        &tools.page,
        format!(
            "<!DOCTYPE html><html><head><meta charset=utf-8>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{hash}'\">\
             <script>{FAULTY}</script></head><body><img src='http://127.0.0.1:65000/x'><p>x"
        ),
    )?;
    let page = engine.settings().start(tools)?;
    page.go_file("")?;
    // WebKit keeps from a page on the disk what it threw, not that it did.
    let unnamed = "Script error.";
    for fault in ["written", "thrown", "rejected"] {
        page.wait(fault, || {
            Ok(page
                .console_errors()?
                .iter()
                .any(|text| text.contains(fault) || text == unnamed))
        })?;
    }
    // The policy's refusal of the picture, in each engine's own words.
    let refused = |text: &String| text.contains("65000") || text.contains("img-src");
    page.wait("the refusal", || {
        Ok(page.console_errors()?.iter().any(refused))
    })?;
    // What was seen is still known when the document is gone.
    page.go("about:blank")?;
    assert!(page.console_errors()?.len() >= 4);
    Ok(())
}

const FAULTY: &str = "console.error('written');setTimeout(()=>{throw new Error('thrown')});Promise.reject(new Error('rejected'))";

/// The rules for files that people's browsers have: a page on the disk can not
/// read what lies beside it.
fn files_do_not_read_each_other(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut tools = Tools::from_env()?;
    tools.page = folder.path().join("one.html");
    std::fs::write(&tools.page, "<!DOCTYPE html><title>x</title><p>one")?;
    let other = folder.path().join("other.html");
    std::fs::write(&other, "<!DOCTYPE html><title>x</title><p>other")?;
    let url = browser_harness::file_url(&other)?;
    let page = engine.settings().start(tools)?;
    page.go_file("")?;
    let outcome = page.run_until_called(
        "const [url, done] = arguments;
         fetch(url).then((answer) => answer.text()).then(done, () => done('refused'));",
        &[json!(url)],
    )?;
    assert_eq!(outcome, "refused");
    let outcome = page.run_until_called(
        "const [url, done] = arguments;
         const frame = document.createElement('iframe');
         frame.onload = () => {
           let text = null;
           try { text = frame.contentDocument?.body.textContent ?? null; } catch (refused) {}
           done(text);
         };
         frame.src = url;
         document.body.append(frame);",
        &[json!(url)],
    )?;
    assert_eq!(outcome, json!(null));
    Ok(())
}

fn pictures_come_out(engine: Engine) -> Result<()> {
    let page = blank(
        engine.settings().size(400, 300).with_layers(),
        "<div style='height: 900px'>x</div>",
    )?;
    let picture = page.picture()?;
    assert_eq!(picture.get(1..4), Some(&b"PNG"[..]));
    // Width and height stand at the start; the whole page, not the viewport.
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    assert_eq!(number(16), 400);
    assert!(number(20) >= 900);
    assert_eq!(page.run("return innerHeight", &[])?, json!(300));
    Ok(())
}

fn prints_come_out(engine: Engine) -> Result<()> {
    let page = blank(engine.settings(), "<p>x")?;
    assert!(page.print_pdf()?.starts_with(b"%PDF"));
    Ok(())
}

every_engine!(
    typing_and_keys_arrive,
    a_drag_is_seen_as_movement,
    the_viewport_is_as_narrow_as_a_phone,
    faults_are_seen,
    faults_of_a_document_are_seen,
    files_do_not_read_each_other,
    pictures_come_out,
);
// WebKitGTK's driver does not print.
chromium_and_firefox!(prints_come_out);
