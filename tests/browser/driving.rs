//! What the other browser tests rely on: that the harness does what a person
//! would, and sees what happens.

use browser_harness::{Key, Page, Result, Settings, Tools};
use serde_json::json;

/// A page of its own, so that this does not depend on the product.
fn blank(settings: Settings, body: &str) -> Result<Page> {
    let page = settings.start(Tools::from_env()?)?;
    page.go("about:blank")?;
    page.run("document.body.innerHTML = arguments[0]", &[json!(body)])?;
    Ok(page)
}

#[test]
fn typing_and_keys_arrive() -> Result<()> {
    let page = blank(
        Settings::new(),
        "<input id=a value='12'><input id=r type=range value=5 max=10><p>Pris  pr.&nbsp;<b>\"plads\"</b>",
    )?;
    let field = page.find("#a")?;
    field.type_text("3")?;
    assert_eq!(field.value()?, "123");
    field.replace_text("54.482 æ")?;
    assert_eq!(field.value()?, "54.482 æ");
    assert_eq!(field.attribute("value")?.as_deref(), Some("12"));
    page.press(&[Key::Control, Key::Char('z')])?;
    assert_ne!(field.value()?, "54.482 æ");
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

#[test]
fn a_drag_is_seen_as_movement() -> Result<()> {
    let page = blank(
        Settings::new(),
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
    let held: Vec<f64> = seen
        .iter()
        .filter(|(kind, _, buttons)| kind == "pointermove" && *buttons == 1)
        .map(|(_, x, _)| *x)
        .collect();
    let down = seen
        .iter()
        .find(|(kind, ..)| kind == "pointerdown")
        .unwrap()
        .1;
    assert!(held.len() >= 5, "{seen:?}");
    assert!(
        (held.last().unwrap() - down - 120.0).abs() < 1.0,
        "{seen:?}"
    );
    assert_eq!(seen.last().unwrap().0, "pointerup");
    Ok(())
}

#[test]
fn the_viewport_is_as_narrow_as_a_phone() -> Result<()> {
    let page = blank(
        Settings::new()
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

#[test]
fn faults_are_seen() -> Result<()> {
    let page = blank(Settings::new(), "<p>x<img src='http://127.0.0.1:9/x'>")?;
    page.run("console.error('wrong')", &[])?;
    page.wait("the fault", || {
        Ok(page
            .console_errors()?
            .iter()
            .any(|text| text.contains("wrong")))
    })?;
    assert_eq!(page.requests_elsewhere()?, ["http://127.0.0.1:9/x"]);
    let rules: Vec<String> = page.axe()?.into_iter().map(|fault| fault.rule).collect();
    assert!(rules.contains(&"image-alt".to_owned()), "{rules:?}");
    Ok(())
}

#[test]
fn pictures_and_prints_come_out() -> Result<()> {
    let page = blank(
        Settings::new().size(400, 300),
        "<div style='height: 900px'>x</div>",
    )?;
    let picture = page.picture()?;
    assert_eq!(picture.get(1..4), Some(&b"PNG"[..]));
    // Width and height stand at the start; the whole page, not the viewport.
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    assert_eq!(number(16), 400);
    assert!(number(20) >= 900);
    assert!(page.print_pdf()?.starts_with(b"%PDF"));
    Ok(())
}
