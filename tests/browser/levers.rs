//! The levers, as hands and keys move them.

use super::figures::open_everything;
use browser_harness::{Element, Engine, Key, Page, Result};

const OCCUPANCY: &str = "#lever-over30-trials-occupancy";
const SLIDER: &str = "#lever-over30-trials-occupancy-slider";
const AMOUNT: &str = "#lever-trials-amount";

fn finding(page: &Page) -> Result<String> {
    Ok(page
        .find("#app .finding h1")?
        .text()?
        .replace('\u{a0}', " "))
}

fn wait_for(page: &Page, part: &str) -> Result<()> {
    page.wait(part, || Ok(finding(page)?.contains(part)))
}

fn button<'page>(page: &'page Page, text: &str) -> Result<Element<'page>> {
    for found in page.find_all("#app button")? {
        if found.text()? == text {
            return Ok(found);
        }
    }
    panic!("no button {text:?}")
}

/// A field's text, with plain spaces.
fn text_of(page: &Page, css: &str) -> Result<String> {
    Ok(page.find(css)?.value()?.replace('\u{a0}', " "))
}

fn typing_moves_the_figures(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let field = page.find(OCCUPANCY)?;
    assert_eq!(field.accessible_name()?, "Belægning i de fem forsøg");
    // What people type and paste, each meant as full occupancy.
    for typed in ["100", "100 %", "100,0", "100%"] {
        page.find(OCCUPANCY)?.replace_text(typed)?;
        page.press(&[Key::Tab])?;
        wait_for(&page, "alle 122 pladser")?;
        wait_for(&page, "3.300 kr. mindre")?;
        assert_eq!(text_of(&page, OCCUPANCY)?, "100 %");
        button(&page, "Fortryd")?.click()?;
        wait_for(&page, "I 2015 var 79 af 122")?;
    }
    let amount = page.find(AMOUNT)?;
    for typed in ["650.000", "650 000 kr.", "650000", "0,65 mio."] {
        amount.replace_text(typed)?;
        page.press(&[Key::Enter])?;
        page.wait("the amount", || Ok(text_of(&page, AMOUNT)? == "650.000"))?;
        wait_for(&page, "Med ændrede forudsætninger")?;
        button(&page, "Fortryd")?.click()?;
        wait_for(&page, "I 2015 var")?;
    }
    Ok(())
}

/// Puts a text into a field as pasting does.
fn paste(page: &Page, css: &str, text: &str) -> Result<()> {
    let field = page.find(css)?;
    field.focus()?;
    page.run(
        "const [field, text] = arguments;
         field.select();
         if (!document.execCommand('insertText', false, text)) {
           field.value = text;
           field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
         }",
        &[field.argument(), text.into()],
    )?;
    page.press(&[Key::Enter])
}

fn marks_that_nobody_sees_are_passed_over(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    // From a calculator, a chat, a web page and a file.
    for text in [
        "\u{202d}650000\u{202c}",
        "\u{200e}650.000\u{200f} kr.",
        "650\u{200b}.000",
        "\u{feff}\u{2068}650 000\u{2069}",
    ] {
        paste(&page, AMOUNT, text)?;
        page.wait("the amount", || Ok(text_of(&page, AMOUNT)? == "650.000"))?;
        wait_for(&page, "Med ændrede forudsætninger")?;
        assert_eq!(page.find_all("#app .error")?.len(), 0, "{text:?}");
        button(&page, "Fortryd")?.click()?;
        wait_for(&page, "I 2015 var")?;
    }
    // What is shown, pasted back with them, is no change: it stands for 79 of 122.
    paste(&page, OCCUPANCY, "\u{202d}64,75\u{a0}%\u{202c}")?;
    page.press(&[Key::Tab])?;
    page.wait("the field", || Ok(text_of(&page, OCCUPANCY)? == "64,75 %"))?;
    assert!(finding(&page)?.contains("I 2015 var"));
    assert!(!page.address()?.contains("occupancy"));
    Ok(())
}

fn what_is_refused_stays_in_the_field_with_the_reason(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    for (typed, reason) in [
        ("150", "150 % er over grænsen på 120 %"),
        ("5", "er under grænsen på 10 %"),
        ("halvfuld", "kan ikke læses som ét tal"),
        ("50 kr.", "hører ikke til i dette felt"),
    ] {
        let field = page.find(OCCUPANCY)?;
        field.replace_text(typed)?;
        page.press(&[Key::Tab])?;
        page.wait(reason, || {
            let errors = page.find_all("#app .error")?;
            let Some(error) = errors.first() else {
                return Ok(false);
            };
            Ok(error
                .text()?
                .replace('\u{a0}', " ")
                .replace(",0 %", " %")
                .contains(reason))
        })?;
        let field = page.find(OCCUPANCY)?;
        assert_eq!(field.value()?, typed, "what was typed is lost");
        assert_eq!(field.attribute("aria-invalid")?.as_deref(), Some("true"));
        // The last valid result stays on screen.
        assert!(finding(&page)?.contains("I 2015 var 79 af 122"));
    }
    let field = page.find(OCCUPANCY)?;
    field.focus()?;
    page.press(&[Key::Escape])?;
    page.wait("the draft to go", || {
        Ok(text_of(&page, OCCUPANCY)? == "64,75 %")
    })?;
    assert_eq!(page.find_all("#app .error")?.len(), 0);
    Ok(())
}

fn an_emptied_field_goes_back_to_its_default(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&over30-trials.occupancy=0.9")?;
    wait_for(&page, "110 af 122")?;
    page.find(OCCUPANCY)?.replace_text("")?;
    page.press(&[Key::Tab])?;
    wait_for(&page, "I 2015 var 79 af 122")?;
    assert_eq!(text_of(&page, OCCUPANCY)?, "64,75 %");
    Ok(())
}

fn leaving_a_field_untouched_changes_nothing(engine: Engine) -> Result<()> {
    // The field shows 64,75 % for 79 of 122: to take that back would be a change.
    let page = engine.open_file("#v=1&lang=da")?;
    page.find(OCCUPANCY)?.focus()?;
    for _ in 0..3 {
        page.press(&[Key::Tab])?;
    }
    assert!(finding(&page)?.contains("I 2015 var"));
    assert!(!page.address()?.contains("occupancy"));
    Ok(())
}

fn the_slider_answers_to_keys_and_says_what_it_is(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    let slider = page.find(SLIDER)?;
    assert_eq!(slider.role()?, "slider");
    assert!(slider.accessible_name()?.contains("Belægning"));
    slider.focus()?;
    page.press(&[Key::Right])?;
    wait_for(&page, "81 af 122")?;
    let spoken = page.find(SLIDER)?.attribute("aria-valuetext")?;
    assert_eq!(
        spoken.map(|s| s.replace('\u{a0}', " ")).as_deref(),
        Some("66 %")
    );
    page.press(&[Key::End])?;
    wait_for(&page, "146 helårspersoner på 122 pladser")?;
    page.press(&[Key::Home])?;
    wait_for(&page, "12 af 122")?;
    // Three presses, three steps back.
    for part in ["146 helårspersoner", "81 af 122", "I 2015 var 79 af 122"] {
        page.press(&[Key::Control, Key::Char('z')])?;
        wait_for(&page, part)?;
    }
    page.press(&[Key::Control, Key::Shift, Key::Char('z')])?;
    wait_for(&page, "81 af 122")?;
    Ok(())
}

fn the_handle_of_the_curve_is_dragged(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=occupancy&lang=da")?;
    let before = page.address()?;
    let handle = page.find("#app g.handle .reach")?;
    handle.drag(120.0, 0.0)?;
    wait_for(&page, "Ændret: ")?;
    page.wait("the link", || Ok(page.address()? != before))?;
    page.wait_for_address("over30-trials.occupancy=0.")?;
    // A drag is one step, however many places it passed.
    button(&page, "Fortryd")?.click()?;
    page.wait(
        "the report",
        || Ok(finding(&page)?.starts_with("79 af 122")),
    )?;
    assert!(button(&page, "Fortryd")?.attribute("disabled")?.is_some());
    // The same by buttons and by keys.
    for found in page.find_all("#app .steps button")? {
        if found.text()? == "+" {
            found.click()?;
        }
    }
    wait_for(&page, "81 af 122")?;
    page.find("#curve-over30-trials-occupancy-slider")?
        .focus()?;
    page.press(&[Key::Left])?;
    wait_for(&page, "79 af 122")?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn undo_in_a_field_with_a_draft_is_the_fields_own(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da&trials.amount=900000")?;
    wait_for(&page, "Med ændrede forudsætninger")?;
    let field = page.find(AMOUNT)?;
    field.type_text("9")?;
    let drafted = field.value()?;
    // Asked at the end of the event's way, in a task of its own.
    page.run(
        "addEventListener('keydown', (event) => {
           if (event.key === 'z') setTimeout(() => { window.taken = event.defaultPrevented; });
         }, true)",
        &[],
    )?;
    page.press(&[Key::Control, Key::Char('z')])?;
    page.wait("the key", || {
        Ok(page.run("return window.taken", &[])? == false)
    })?;
    // WebKitGTK leaves undoing to the menu of its application.
    if engine != Engine::WebKit {
        page.wait("the field's own undo", || {
            Ok(page.find(AMOUNT)?.value()? != drafted)
        })?;
    }
    assert!(finding(&page)?.contains("Med ændrede forudsætninger"));
    Ok(())
}

fn presets_and_the_way_back(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    for (preset, part) in [
        ("Alle pladser i brug", "alle 122 pladser"),
        ("Betalt pr. plads i brug", "1.300 kr. mere"),
        (
            "Halv administration",
            "Med ændrede forudsætninger er 79 af 122",
        ),
        ("Som i 2015", "I 2015 var 79 af 122"),
    ] {
        button(&page, preset)?.click()?;
        wait_for(&page, part)?;
        let pressed = button(&page, preset)?.attribute("aria-pressed")?;
        assert_eq!(pressed.as_deref(), Some("true"), "{preset}");
    }
    button(&page, "Halv administration")?.click()?;
    page.wait("the mark of the change", || {
        Ok(page
            .find("#app .levers .changed-note")?
            .text()?
            .contains("1.300.000"))
    })?;
    page.find("#app .levers .changed-note button")?.click()?;
    wait_for(&page, "I 2015 var 79 af 122")?;
    assert_eq!(page.find_all("#app .changed-note")?.len(), 0);
    Ok(())
}

fn the_base_moves_the_shares_and_one_that_cannot_be_used_is_grey(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=administration&lang=da")?;
    page.run(
        "const select = document.querySelector('#lever-trials-base');
         select.value = 'per-course';
         select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )?;
    wait_for(&page, "24.500 kr. dyrere")?;
    page.wait_for_address("trials.base=per-course")?;
    open_everything(&page)?;
    let grey = page.run(
        "return [...document.querySelectorAll('#more-framework-base option[disabled]')].map((o) => o.value);",
        &[],
    )?;
    assert_eq!(
        grey,
        serde_json::json!(["by-direct-cost", "equal", "per-course"])
    );
    let why = page.find("#more-framework-base-why")?.text()?;
    assert!(why.contains("uden for tabellen"), "{why}");
    Ok(())
}

every_engine!(
    typing_moves_the_figures,
    marks_that_nobody_sees_are_passed_over,
    what_is_refused_stays_in_the_field_with_the_reason,
    an_emptied_field_goes_back_to_its_default,
    leaving_a_field_untouched_changes_nothing,
    the_slider_answers_to_keys_and_says_what_it_is,
    the_handle_of_the_curve_is_dragged,
    undo_in_a_field_with_a_draft_is_the_fields_own,
    presets_and_the_way_back,
    the_base_moves_the_shares_and_one_that_cannot_be_used_is_grey,
);
