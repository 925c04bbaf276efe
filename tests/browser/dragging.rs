//! Drags that come back, end without a word, or turn out to be something else; and
//! controls that show what somebody did to them, not what came of it.

use super::figures::open_everything;
use browser_harness::{Engine, Key, Page, Result};
use serde_json::{Value, json};

const FIELD: &str = "#lever-over30-trials-occupancy";
const SLIDER: &str = "#lever-over30-trials-occupancy-slider";
/// The same under the curve, where a position is several pixels wide.
const WIDE: &str = "#curve-over30-trials-occupancy-slider";
const HANDLE: &str = "#app g.handle .reach";
const ADMINISTRATION: &str = "#app nav.questions li:nth-child(3) a";
const BASE: &str = "#lever-trials-base";

/// What stands in a field, with plain spaces.
fn shown(page: &Page, css: &str) -> Result<String> {
    Ok(page.find(css)?.value()?.replace('\u{a0}', " "))
}

fn wait_for_field(page: &Page, text: &str) -> Result<()> {
    page.wait(text, || Ok(shown(page, FIELD)? == text))
}

fn undo_is_lit(page: &Page) -> Result<bool> {
    let tools = page.find_all("#app .tools .undo > button")?;
    let undo = tools.first().map(|button| button.attribute("disabled"));
    Ok(undo.transpose()?.flatten().is_none())
}

/// Where a slider's thumb stands in the viewport, after scrolling to it, once it has
/// stood there for three frames: the curve above it finds its width after it is drawn.
fn thumb(page: &Page, css: &str) -> Result<(f64, f64)> {
    let slider = page.find(css)?;
    let at = page.run_until_called(
        "const [slider, done] = arguments;
         const place = () => {
           slider.scrollIntoView({ block: 'center', behavior: 'instant' });
           const share = (slider.value - slider.min) / (slider.max - slider.min);
           const { x, y, width, height } = slider.getBoundingClientRect();
           return [x + 11 + (width - 22) * share, y + height / 2];
         };
         let before = '', frames = 0;
         const look = () => {
           const at = place();
           frames = String(at) === before ? frames + 1 : 0;
           before = String(at);
           if (frames === 3) done(at); else requestAnimationFrame(look);
         };
         look();",
        &[slider.argument()],
    )?;
    Ok(serde_json::from_value(at)?)
}

/// The middle of the curve's handle, after scrolling to it.
fn handle(page: &Page) -> Result<(f64, f64)> {
    let handle = page.find(HANDLE)?;
    page.run(
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
        &[handle.argument()],
    )?;
    let [left, top, width, height] = handle.rectangle()?;
    Ok((left + width / 2.0, top + height / 2.0))
}

/// From here on, notes every text that the finding shows.
fn note_findings(page: &Page) -> Result<()> {
    page.run(
        "window.findings = new Set();
         new MutationObserver(() => findings.add(document.querySelector('#app .finding h1').textContent))
           .observe(document.querySelector('#app'), { childList: true, characterData: true, subtree: true });",
        &[],
    )?;
    Ok(())
}

/// Shows another view, and fails if that is no step of the history: Back has to return
/// to the address that was. How long the history is tells nothing: engines cap it, and a
/// browser that has run many tests is at the cap.
fn assert_a_view_is_a_step(page: &Page) -> Result<()> {
    let before = page.address()?;
    page.find(ADMINISTRATION)?.click()?;
    page.wait_for_address("view=administration")?;
    page.back()?;
    page.wait("the view before", || Ok(page.address()? == before))
}

/// Fails if a drag went nowhere, or is not over: nothing to undo, the address as before,
/// and another view is a step of the history.
fn assert_over(page: &Page, address: &str) -> Result<()> {
    let passed = page.run("return findings.size", &[])?;
    assert!(passed.as_u64() > Some(1), "{passed}");
    assert!(!undo_is_lit(page)?);
    assert_eq!(page.address()?, address);
    assert_a_view_is_a_step(page)?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn a_drag_that_comes_back_is_over(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&view=occupancy&over30-trials.occupancy=0.8")?;
    page.wait_for_address("over30-trials.occupancy=0.8")?;
    let address = page.address()?;
    note_findings(&page)?;
    page.drag_about(thumb(&page, WIDE)?, &[(60.0, 0.0), (0.0, 0.0)])?;
    wait_for_field(&page, "80 %")?;
    assert_over(&page, &address)
}

fn what_no_slider_can_show_comes_back_exactly(engine: Engine) -> Result<()> {
    // 79 of 122 places; the thumb stands at 65.
    let page = engine.open_file("#v=1&lang=da&view=occupancy")?;
    page.wait_for_address("lang=da")?;
    let address = page.address()?;
    note_findings(&page)?;
    page.drag_about(thumb(&page, WIDE)?, &[(60.0, 0.0), (0.0, 0.0)])?;
    wait_for_field(&page, "64,75 %")?;
    assert_eq!(page.find_all("#app .lever.changed")?.len(), 0);
    assert_over(&page, &address)
}

fn a_handle_that_comes_back_is_over(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&view=occupancy")?;
    page.wait_for_address("view=occupancy")?;
    let address = page.address()?;
    note_findings(&page)?;
    page.drag_about(handle(&page)?, &[(100.0, 0.0), (0.0, 0.0)])?;
    wait_for_field(&page, "64,75 %")?;
    assert_over(&page, &address)
}

/// Dispatches events on an element as a finger or the browser would, each in a turn of
/// its own: a text of a name, and of the value that is set before, if any.
fn tell(page: &Page, css: &str, told: &[&str]) -> Result<()> {
    for word in told {
        page.run_until_called(
            "const [css, word, done] = arguments;
             const [kind, value] = word.split(' ');
             const target = document.querySelector(css);
             const { x, y, width, height } = target.getBoundingClientRect();
             if (value && kind === 'input') target.value = value;
             const init = { bubbles: kind !== 'blur', cancelable: true, composed: true };
             const pointer = { ...init, pointerId: 7, pointerType: 'touch', isPrimary: true, button: 0, buttons: 1,
               clientX: x + width / 2 + Number(value || 0), clientY: y + height / 2 };
             const event = kind.startsWith('pointer') ? new PointerEvent(kind, pointer)
               : kind === 'blur' ? new FocusEvent(kind, init) : new Event(kind, init);
             target.dispatchEvent(event);
             setTimeout(done, 0);",
            &[json!(css), json!(word)],
        )?;
    }
    Ok(())
}

fn the_end_of_a_drag_has_many_names(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    for (at, end) in ["pointerup", "blur", "change", "touchend"]
        .iter()
        .enumerate()
    {
        let to = 81 + at;
        let moved = format!("input {to}");
        tell(&page, SLIDER, &["pointerdown", &moved])?;
        wait_for_field(&page, &format!("{to} %"))?;
        assert!(!page.address()?.contains(&format!("occupancy=0.{to}")));
        tell(&page, SLIDER, &[end])?;
        page.wait_for_address(&format!("over30-trials.occupancy=0.{to}"))?;
    }
    // The control that is dragged goes away with its view.
    tell(&page, SLIDER, &["pointerdown", "input 90"])?;
    page.find(ADMINISTRATION)?.click()?;
    page.wait_for_address("over30-trials.occupancy=0.9")?;
    assert!(page.address()?.contains("view=administration"));
    page.back()?;
    page.wait_for_address("view=price")?;
    assert!(page.address()?.contains("over30-trials.occupancy=0.9"));
    assert!(undo_is_lit(&page)?);
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn a_gesture_that_turns_out_a_scroll_leaves_what_was(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&view=occupancy&over30-trials.occupancy=0.8")?;
    page.wait_for_address("view=occupancy")?;
    let address = page.address()?;
    // Some engines go on moving the slider while they scroll.
    tell(&page, SLIDER, &["pointerdown", "input 47"])?;
    wait_for_field(&page, "47 %")?;
    tell(&page, SLIDER, &["pointercancel"])?;
    wait_for_field(&page, "80 %")?;
    assert_eq!(shown(&page, SLIDER)?, "80");
    tell(&page, SLIDER, &["input 30"])?;
    assert_eq!(shown(&page, SLIDER)?, "80");
    tell(&page, SLIDER, &["touchend", "change"])?;
    // The handle of the curve likewise.
    tell(&page, HANDLE, &["pointerdown", "pointermove 60"])?;
    page.wait("the handle", || Ok(shown(&page, FIELD)? != "80 %"))?;
    tell(&page, HANDLE, &["pointercancel"])?;
    wait_for_field(&page, "80 %")?;
    assert_eq!(page.address()?, address);
    assert!(!undo_is_lit(&page)?);
    // The next gesture counts.
    tell(
        &page,
        SLIDER,
        &["pointerdown", "input 81", "pointerup", "change"],
    )?;
    page.wait_for_address("over30-trials.occupancy=0.81")?;
    tell(
        &page,
        HANDLE,
        &["pointerdown", "pointermove 60", "pointerup"],
    )?;
    page.wait("the link", || {
        Ok(!page.address()?.contains("over30-trials.occupancy=0.81"))
    })?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn scrolling_past_a_slider_leaves_it(engine: Engine) -> Result<()> {
    let settings = engine.settings().size(390, 740);
    let page = settings.open_file("#v=1&lang=da&over30-trials.occupancy=0.8")?;
    page.wait_for_address("over30-trials.occupancy=0.8")?;
    let address = page.address()?;
    page.run(
        "window.told = [];
         for (const kind of ['input', 'pointercancel']) {
           addEventListener(kind, () => { told.push(kind); }, true);
         }",
        &[],
    )?;
    let place = || {
        page.run("return scrollY", &[])
            .map(|y| y.as_f64().unwrap_or_default())
    };
    // Straight, and with a finger that is not quite so steady.
    for across in [0.0, 9.0] {
        let (x, y) = thumb(&page, SLIDER)?;
        let before = place()?;
        page.swipe((x - 120.0, y), (across, -220.0))?;
        page.wait("the page to scroll", || Ok(place()? > before + 150.0))?;
        assert_eq!(
            page.run("return told.splice(0)", &[])?,
            json!(["input", "pointercancel"])
        );
        assert_eq!(
            (
                shown(&page, SLIDER)?.as_str(),
                shown(&page, FIELD)?.as_str()
            ),
            ("80", "80 %")
        );
        assert_eq!(page.address()?, address);
        assert!(!undo_is_lit(&page)?);
    }
    // A tap moves it, and so does a finger that goes along it; each is one step.
    let (x, y) = thumb(&page, SLIDER)?;
    page.swipe((x - 60.0, y), (0.0, 0.0))?;
    page.wait("the tap", || Ok(shown(&page, FIELD)? != "80 %"))?;
    let tapped = shown(&page, FIELD)?;
    page.wait("the link", || Ok(page.address()? != address))?;
    let (x, y) = thumb(&page, SLIDER)?;
    page.swipe((x, y), (70.0, 4.0))?;
    page.wait("the drag", || Ok(shown(&page, FIELD)? != tapped))?;
    for before in [tapped.as_str(), "80 %"] {
        // On a phone it stands by the levers.
        page.find("#app .undo-line > button")?.click()?;
        wait_for_field(&page, before)?;
    }
    assert!(!undo_is_lit(&page)?);
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// With so few places, more than 107 % of them would be more persons than one of the five
/// programmes can have.
const CROWDED: &str = "#v=1&lang=da&lokalvaerdi.places=16.5&vesterbrobyggerne.places=33\
                       &opzoomerne.places=10&kogekone.places=12&craftwomanship.places=5";

fn a_slider_shows_only_what_is_taken(engine: Engine) -> Result<()> {
    let page = engine.open_file(CROWDED)?;
    wait_for_field(&page, "103,27 %")?;
    let slider = page.find(SLIDER)?;
    slider.focus()?;
    page.press(&[Key::End])?;
    page.press(&[Key::Right])?;
    wait_for_field(&page, "104 %")?;
    assert_eq!(slider.value()?, "104");
    page.drag_about(thumb(&page, SLIDER)?, &[(60.0, 0.0)])?;
    page.wait("the end of the drag", || {
        Ok(slider.value()? == slider.attribute("value")?.unwrap_or_default())
    })?;
    let (percent, at) = (shown(&page, FIELD)?, slider.value()?);
    assert_eq!(percent, format!("{at} %"));
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// Picks an option, as a select's list does once it closes.
fn pick(page: &Page, value: &str) -> Result<Value> {
    page.run(
        "const [css, value] = arguments;
         const select = document.querySelector(css);
         select.value = value;
         select.dispatchEvent(new Event('input', { bubbles: true }));
         select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(BASE), json!(value)],
    )
}

fn a_choice_that_is_undone_is_shown(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&view=administration")?;
    let wait_for = |value: &str| page.wait(value, || Ok(page.find(BASE)?.value()? == value));
    for value in ["per-course", "per-person"] {
        pick(&page, value)?;
        page.wait_for_address(&format!("trials.base={value}"))?;
    }
    let tools = page.find_all("#app .tools .undo > button")?;
    let [undo, redo, ..] = &tools[..] else {
        panic!("no tools")
    };
    for (press, value) in [
        (undo, "per-course"),
        (undo, "per-place"),
        (redo, "per-course"),
        (redo, "per-person"),
        (undo, "per-course"),
    ] {
        press.click()?;
        wait_for(value)?;
        let marked = page.run(
            "return [...document.querySelector(arguments[0]).options].filter((o) => o.hasAttribute('selected')).map((o) => o.value)",
            &[json!(BASE)],
        )?;
        assert_eq!(marked, json!([value]));
    }
    Ok(())
}

fn a_box_that_is_refused_stays_as_it_was(engine: Engine) -> Result<()> {
    // One pool for all cannot be shared out per course: some in it have none.
    let page = engine.open_file("#v=1&lang=da&view=administration&pools.base=per-course")?;
    open_everything(&page)?;
    let refused = page.find("#more-pools-common")?;
    refused.click()?;
    page.wait("the box", || {
        Ok(refused.property("checked")? == json!(false))
    })?;
    assert!(!undo_is_lit(&page)?);
    Ok(())
}

fn a_draft_that_comes_back_is_none(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let slider = page.find(SLIDER)?;
    slider.press(&[Key::Right])?;
    wait_for_field(&page, "66 %")?;
    let field = page.find(FIELD)?;
    field.type_text("9")?;
    page.wait("the draft", || Ok(field.attribute("data-draft")?.is_some()))?;
    page.press(&[Key::Backspace])?;
    page.wait("the draft to go", || {
        Ok(field.attribute("data-draft")?.is_none())
    })?;
    // So the keys for undo are the page's again.
    page.press(&[Key::Control, Key::Char('z')])?;
    wait_for_field(&page, "64,75 %")?;
    Ok(())
}

every_engine!(
    a_draft_that_comes_back_is_none,
    a_drag_that_comes_back_is_over,
    what_no_slider_can_show_comes_back_exactly,
    a_handle_that_comes_back_is_over,
    the_end_of_a_drag_has_many_names,
    a_gesture_that_turns_out_a_scroll_leaves_what_was,
    a_slider_shows_only_what_is_taken,
    a_choice_that_is_undone_is_shown,
);
// The others have no fingers that a test could use; and what the program refuses it
// refuses in all of them.
chromium!(
    scrolling_past_a_slider_leaves_it,
    a_box_that_is_refused_stays_as_it_was,
);
