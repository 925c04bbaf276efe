//! The saved state and the controls' attributes, kept while the page is used:
//! browsers save attributes and text, not properties.

use super::super::figures::open_everything;
use browser_harness::{Engine, Key, Page, Result};
use serde_json::{Value, json};

use super::{
    PageContent, assert_state, close_sheet, open_sheet, paste_name, type_into, wait_one_task,
};

const FIELD: &str = "#lever-over30-trials-occupancy";
const SLIDER: &str = "#lever-over30-trials-occupancy-slider";

/// Every control whose attributes do not say what its properties do.
const UNMIRRORED: &str = "
    const wrong = [];
    const note = (control, name, attribute, property) => {
      if (attribute !== property) wrong.push([control.id || control.outerHTML, name, attribute, property]);
    };
    for (const input of document.querySelectorAll('#app input')) {
      note(input, 'value', input.getAttribute('value'), input.value);
      note(input, 'checked', input.hasAttribute('checked'), input.checked);
    }
    for (const option of document.querySelectorAll('#app option')) {
      note(option, 'selected', option.hasAttribute('selected'), option.selected);
    }
    for (const area of document.querySelectorAll('#app textarea')) {
      note(area, 'text', area.textContent, area.value);
    }
    return wrong;";

/// Fails unless the page carries this along at once, in state and controls.
fn assert_kept(page: &Page, wanted: &Value) -> Result<()> {
    assert_state(page, wanted)?;
    let unmirrored = || page.run(UNMIRRORED, &[]);
    if page.engine() == Engine::WebKit {
        // Where the state stays the same, waiting for it waited for nothing.
        drop(page.wait("the controls", || Ok(unmirrored()? == json!([]))));
    }
    assert_eq!(unmirrored()?, json!([]));
    Ok(())
}

/// The whole state with these changes, and what else differs.
fn with(changes: &Value, else_: &Value) -> Value {
    let mut state = json!({
        "pladspris": 1, "data_set": "copenhagen-2015.2", "changes": changes,
        "view": "price", "lang": "da",
    });
    for (key, value) in else_.as_object().into_iter().flatten() {
        state[key] = value.clone();
    }
    state
}

/// A button by its text.
fn press(page: &Page, css: &str, text: &str) -> Result<()> {
    for found in page.find_all(css)? {
        if found.text()? == text {
            return found.click();
        }
    }
    panic!("no {text:?} in {css}")
}

/// Chooses in a select, as its list does once it closes.
fn choose(page: &Page, css: &str, value: &str) -> Result<()> {
    let select = page.find(css)?;
    page.run(
        "const [select, value] = arguments;
         select.value = value;
         select.dispatchEvent(new Event('input', { bubbles: true }));
         select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[select.argument(), json!(value)],
    )?;
    Ok(())
}

/// Drags an element by its middle to the side and holds it there. `WebKitGTK`'s
/// driver does not wait until the page has got all of that.
fn hold(page: &Page, css: &str, by: f64) -> Result<()> {
    // Pictures move once more when they have found their width.
    PageContent::on(page)?;
    let element = page.find(css)?;
    page.run(
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
         window.pointed = null;
         addEventListener('pointermove', (event) => { window.pointed = event.clientX; }, true);",
        &[element.argument()],
    )?;
    let [left, top, width, height] = element.rectangle()?;
    let from = (left + width / 2.0, top + height / 2.0);
    page.hold(from, (by, 0.0))?;
    page.wait("the pointer to arrive", || {
        let pointed = page.run("return window.pointed", &[])?.as_f64();
        Ok(pointed.is_some_and(|x| (x - from.0 - by).abs() < 1.0))
    })
}

fn every_change_is_kept_at_once(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let none = json!({});
    assert_kept(&page, &with(&none, &none))?;

    // What is only typed is kept in the field, and is no change yet.
    page.find(FIELD)?.replace_text("9")?;
    assert_kept(&page, &with(&none, &none))?;
    assert_eq!(page.find(FIELD)?.attribute("value")?.as_deref(), Some("9"));
    type_into(&page, FIELD, "90")?;
    let ninety = json!({ "over30-trials.occupancy": 0.9 });
    assert_kept(&page, &with(&ninety, &none))?;
    let value = page.find(FIELD)?.attribute("value")?;
    assert_eq!(value.as_deref(), Some("90\u{a0}%"));

    // What changes a field without a change of the state: the same value in
    // other words, and a draft that is given up.
    type_into(&page, FIELD, "90,0")?;
    assert_kept(&page, &with(&ninety, &none))?;
    page.find(FIELD)?.replace_text("7")?;
    page.press(&[Key::Escape])?;
    page.wait("the draft to go", || {
        Ok(page.find(FIELD)?.value()? == "90\u{a0}%")
    })?;
    assert_kept(&page, &with(&ninety, &none))?;

    choose(&page, "#lever-trials-base", "equal")?;
    let both = json!({ "over30-trials.occupancy": 0.9, "trials.base": "equal" });
    assert_kept(&page, &with(&both, &none))?;

    // A checkbox that lies in a part to be opened, drawn only then.
    open_everything(&page)?;
    assert_kept(&page, &with(&both, &none))?;
    let flag = page.find("#more-pools-common")?;
    let common = flag.property("checked")? == json!(true);
    flag.click()?;
    let mut all = both.clone();
    all["pools.common"] = json!(!common);
    assert_kept(&page, &with(&all, &none))?;

    press(&page, "#app .tools button", "Fortryd")?;
    assert_kept(&page, &with(&both, &none))?;
    page.press(&[Key::Control, Key::Char('z')])?;
    assert_kept(&page, &with(&ninety, &none))?;
    press(&page, "#app .tools button", "Gentag")?;
    assert_kept(&page, &with(&both, &none))?;

    press(&page, "#app nav.questions a", "Tomme pladser")?;
    assert_kept(&page, &with(&both, &json!({ "view": "occupancy" })))?;
    press(&page, "#app .tools button", "English")?;
    let english = json!({ "view": "occupancy", "lang": "en" });
    assert_kept(&page, &with(&both, &english))?;
    page.find("#app .comparison button[aria-pressed=false]")?
        .click()?;
    let compared = json!({ "view": "occupancy", "lang": "en", "comparison": "youth" });
    assert_kept(&page, &with(&both, &compared))?;

    open_sheet(&page)?;
    let mut named = compared.clone();
    for name in ["A", "Alle \"pladser\" i brug <b>"] {
        paste_name(&page, name)?;
        named["name"] = json!(name);
        assert_kept(&page, &with(&both, &named))?;
    }
    // The other half of the dialog has controls of its own.
    page.find("#app [aria-labelledby=site] button")?.click()?;
    page.find("#app dialog textarea")?;
    assert_kept(&page, &with(&both, &named))?;
    close_sheet(&page)?;
    assert_kept(&page, &with(&both, &named))?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// The address, once the page has put its whole link there.
fn settled_address(page: &Page) -> Result<String> {
    page.wait_for_address("set=")?;
    page.address()
}

fn a_drag_is_kept_before_it_ends(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let address = settled_address(&page)?;
    let mut positions = Vec::new();
    for by in [25.0, -25.0] {
        hold(&page, SLIDER, by)?;
        let slider = page.find(SLIDER)?;
        let position: f64 = slider.value()?.parse()?;
        let changes = json!({ "over30-trials.occupancy": position / 100.0 });
        assert_kept(&page, &with(&changes, &json!({})))?;
        assert_eq!(slider.attribute("value")?, Some(slider.value()?));
        // The drag has not ended: links wait for that.
        assert_eq!(page.address()?, address);
        page.let_go()?;
        assert_kept(&page, &with(&changes, &json!({})))?;
        positions.push(position);
        press(&page, "#app .tools button", "Fortryd")?;
        assert_kept(&page, &with(&json!({}), &json!({})))?;
    }
    assert!(positions[0] > positions[1], "{positions:?}");

    // The handle in the picture likewise.
    page.go_file_anew("#v=1&lang=da&view=occupancy")?;
    let view = json!({ "view": "occupancy" });
    let address = settled_address(&page)?;
    hold(&page, "#app g.handle .reach", 90.0)?;
    wait_one_task(&page)?;
    let seen = PageContent::at_once(&page)?;
    let dragged = seen.member("changes")?;
    assert!(
        dragged["over30-trials.occupancy"].as_f64() > Some(0.66),
        "{dragged}"
    );
    assert_kept(&page, &with(&dragged, &view))?;
    assert_eq!(page.address()?, address);
    page.let_go()?;
    assert_kept(&page, &with(&dragged, &view))?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// Yew pauses once it has worked for 16 ms, and a browser may save in the pause.
/// Here the clock leaps, so that it pauses whenever it can.
fn a_slow_machine_keeps_it_all_the_same(engine: Engine) -> Result<()> {
    let page = engine
        .settings()
        .before("{ let now = Date.now(); Date.now = () => (now += 20); }")
        .open_file("#v=1&lang=da")?;
    PageContent::on(&page)?;
    let kept = page.run_until_called(
        "const [slider, done] = arguments;
         const name = 'over30-trials.occupancy';
         const block = document.querySelector('#pladspris-state');
         const kept = [];
         (async () => {
           for (const position of ['70', '80', '90']) {
             slider.value = position;
             slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
             // What stands in the queue of this turn, and what that puts there.
             for (let at = 0; at < 10; at += 1) await null;
             const changes = () => JSON.parse(block.textContent).changes;
             kept.push([changes()[name], slider.getAttribute('value')]);
             // The next movement comes when the pauses are over.
             while (changes()[name] !== position / 100) await new Promise(requestAnimationFrame);
             for (let at = 0; at < 5; at += 1) await new Promise(requestAnimationFrame);
           }
           done(kept);
         })();",
        &[page.find(SLIDER)?.argument()],
    )?;
    assert_eq!(kept, json!([[0.7, "70"], [0.8, "80"], [0.9, "90"]]));
    Ok(())
}

fn the_assumptions_stand_there_as_text(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&over30-trials.occupancy=0.9&trials.amount=900000")?;
    let text = page.run("return document.querySelector('#app').textContent", &[])?;
    let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
    let (_, line) = text.split_once("Regnet med").unwrap_or_default();
    let line: String = line.chars().take(400).collect();
    assert!(line.contains(" 90 %") && line.contains("900.000"), "{line}");
    Ok(())
}

every_engine!(
    every_change_is_kept_at_once,
    a_drag_is_kept_before_it_ends,
    a_slow_machine_keeps_it_all_the_same,
    the_assumptions_stand_there_as_text,
);
