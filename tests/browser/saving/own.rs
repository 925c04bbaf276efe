//! A data set of one's own: chosen as a file, kept by the tab, the link and a saved copy, and
//! taken back.

use browser_harness::{Context as _, Engine, Page, Result, ensure};
use serde_json::json;

use super::file::save;
use super::write;

const DATA: &str = "#v=1&set=copenhagen-2015&view=data&lang=da";

/// Chooses a file of this text, as the field's own dialog would.
fn choose(page: &Page, name: &str, text: &str) -> Result<()> {
    page.run(
        "const [text, name] = arguments;
         const chosen = new DataTransfer();
         chosen.items.add(new File([text], name));
         const field = document.querySelector('#import-file');
         field.files = chosen.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(text), json!(name)],
    )?;
    Ok(())
}

fn small() -> String {
    std::fs::read_to_string("tests/data_files/v1-small.json").unwrap()
}

/// Whose figures the page says it shows.
fn shown(page: &Page) -> Result<String> {
    page.find("#app .top .set")?.text()
}

fn wait_for(page: &Page, name: &str) -> Result<()> {
    page.wait(name, || Ok(shown(page)?.contains(name)))
}

fn a_data_file_is_opened_kept_and_undone(engine: Engine) -> Result<()> {
    let page = engine.open_file(DATA)?;
    choose(&page, "byen.json", &small())?;
    wait_for(&page, "Byen 2025")?;
    page.wait_for_address("set=own")?;
    ensure!(page.address()?.contains("&data="), "{}", page.address()?);
    // Loaded anew it is still there, with what was changed in it.
    page.reload()?;
    wait_for(&page, "Byen 2025")?;
    ensure!(
        page.find("#app main")?.text()?.contains("Værkstedet"),
        "no Værkstedet"
    );
    page.find("#app .own-data .presets button:last-child")?
        .click()?;
    wait_for(&page, "København 2015")?;
    page.find("#app .tools .undo > button:first-child")?
        .click()?;
    wait_for(&page, "Byen 2025")?;
    ensure!(page.console_errors()?.is_empty(), "errors");
    Ok(())
}

fn what_came_of_a_file_is_said_beside_the_field(engine: Engine) -> Result<()> {
    let page = engine.open_file(&format!("{DATA}&over30-trials.occupancy=0.8"))?;
    page.resize(360, 640)?;
    choose(&page, "byen.json", &small())?;
    wait_for(&page, "Byen 2025")?;
    let answer = page.find("#app .own-data [role=status]")?;
    let told = answer.text()?;
    for part in ["„byen.json“ er åbnet", "Byen 2025", "lagt til side"] {
        ensure!(told.contains(part), "{part} is not in {told}");
    }
    let sight = "const box = document.querySelector('#app .own-data [role=status]').getBoundingClientRect();
         return box.top >= 0 && box.bottom <= innerHeight";
    page.wait("the answer in sight", || Ok(page.run(sight, &[])? == true))?;
    ensure!(page.axe()?.is_empty(), "{:?}", page.axe()?);
    // Undo brings figures and changes back, and then there is nothing to say.
    page.find("#app .own-data .opened button")?.click()?;
    wait_for(&page, "København 2015")?;
    page.wait_for_address("over30-trials.occupancy=0.8")?;
    page.wait("nothing said", || {
        Ok(page
            .find("#app .own-data [role=status]")?
            .text()?
            .is_empty())
    })
}

fn what_is_no_data_file_is_told_and_changes_nothing(engine: Engine) -> Result<()> {
    let page = engine.open_file(DATA)?;
    for (name, text, why) in [
        ("tom.json", String::new(), "Filen er tom"),
        (
            "halv.json",
            small()[..400].to_owned(),
            "slutter for tidligt",
        ),
        (
            "negativ.json",
            small().replace("\"persons\": 40", "\"persons\": -4"),
            "Anden aktør: −4 er under grænsen på 0",
        ),
        ("tekst.txt", "bare en tekst".to_owned(), "ikke en datafil"),
        ("andet.json", "{\"a\": 1}".to_owned(), "ikke en datafil"),
    ] {
        choose(&page, name, &text)?;
        page.wait(why, || {
            Ok(page
                .find("#app .own-data [role=alert]")?
                .text()?
                .contains(why))
        })?;
        ensure!(shown(&page)?.contains("København 2015"), "{name}");
    }
    ensure!(page.axe()?.is_empty(), "{:?}", page.axe()?);
    Ok(())
}

fn a_saved_copy_holds_the_data_set(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = engine.open_file(DATA)?;
    choose(&page, "byen.json", &small())?;
    wait_for(&page, "Byen 2025")?;
    let downloads = page.downloads()?;
    let (_, html) = save(&page, &downloads)?;
    // Where no script runs it shows a plain table of these figures.
    let still = html
        .split_once("<main id=\"static\"")
        .context("no static text")?;
    let still = still.1.split_once("</main>").context("no end of it")?;
    ensure!(
        still.0.contains("Byen 2025") && still.0.contains("<table"),
        "another data set"
    );
    ensure!(!still.0.contains("Lokalv"), "the report's figures");
    let copy = write(folder.path(), "copy.html", &html)?;
    page.go_copy(&copy, "")?;
    wait_for(&page, "Byen 2025")?;
    // A link to the report shows the report.
    page.go_copy(&copy, "#v=1&set=copenhagen-2015&view=price&lang=da")?;
    wait_for(&page, "København 2015")?;
    Ok(())
}

/// More programmes than a link has room for, with names that hardly pack.
fn large() -> String {
    let programme = |at: usize| {
        let name = format!("Tilbud nummer {at} {}", at * 7919);
        json!({"name": name, "rate": at, "persons": at})
    };
    let programmes: Vec<_> = (1..400).map(programme).collect();
    json!({"pladspris_data": 1, "id": "stor", "name": "Stor 2024", "year": 2024, "programmes": programmes})
        .to_string()
}

fn a_data_set_too_large_for_a_link_stays_and_is_said_to_be(engine: Engine) -> Result<()> {
    let page = engine.open_file(DATA)?;
    choose(&page, "stor.json", &large())?;
    wait_for(&page, "Stor 2024")?;
    page.wait_for_address("set=own")?;
    ensure!(!page.address()?.contains("data="), "{}", page.address()?);
    let title = page.run("return document.title", &[])?;
    ensure!(
        title.as_str().is_some_and(|t| t.contains("– Stor 2024 –")),
        "{title}"
    );
    page.reload()?;
    wait_for(&page, "Stor 2024")?;
    page.find("#app .share > button")?.click()?;
    page.wait("the dialog", || {
        let text = page.find("#app .share dialog")?.text()?;
        Ok(text.contains("Jeres tal fylder for meget til et link."))
    })?;
    ensure!(page.console_errors()?.is_empty(), "errors");
    Ok(())
}

/// How many elements of a kind the app has.
fn count(page: &Page, what: &str) -> Result<usize> {
    Ok(page.find_all(&format!("#app {what}"))?.len())
}

fn of_hundreds_only_what_is_asked_for_is_drawn(engine: Engine) -> Result<()> {
    let page = engine.open_file(DATA)?;
    choose(&page, "stor.json", &large())?;
    wait_for(&page, "Stor 2024")?;
    const ROWS: &str = "main .table-scroll:first-of-type tbody tr";
    let tables = count(&page, "main .table-scroll")?;
    ensure!(count(&page, "main tbody tr")? <= 50 * tables, "all rows");
    page.find_text("Vis alle 4")?.click()?;
    page.wait("all rows", || Ok(count(&page, ROWS)? >= 399))?;
    // The button is the same one, so that the keyboard keeps its place.
    let focused = page.run("return document.activeElement.textContent", &[])?;
    ensure!(focused == "Vis kun de første 50", "{focused}");
    // On paper the others are there too, and afterwards as they were.
    let cut = || {
        page.run(
            "return [...document.querySelectorAll('main .table-scroll tbody')]
               .some((body) => body.rows.length === 50)",
            &[],
        )
    };
    for (event, left) in [("beforeprint", false), ("afterprint", true)] {
        page.run(
            "window.dispatchEvent(new Event(arguments[0]))",
            &[event.into()],
        )?;
        page.wait(event, || Ok(cut()? == left))?;
    }
    page.find_text("Vis kun de første 50")?.click()?;
    page.wait("the first rows", || {
        let text = page.find("#app main")?.text()?;
        Ok(!text.contains("Vis kun de første 50"))
    })?;

    page.run("location.hash = '#v=1&set=own&view=price&lang=da'", &[])?;
    page.wait("the picture", || {
        Ok(count(&page, "#price-picture text")? > 20)
    })?;
    ensure!(
        count(&page, "#price-picture *")? < 1000,
        "every offer is drawn"
    );
    page.find_text("379 tilbud derimellem står i tabellen")?;
    ensure!(
        count(&page, "details.more input")? == 0,
        "fields of what is closed"
    );
    page.find("#app details.more > summary")?.click()?;
    page.wait("the owners", || Ok(count(&page, "details.owner")? >= 399))?;
    ensure!(
        count(&page, "details.owner input")? == 0,
        "fields of what is closed"
    );
    page.find("#app details.owner:last-of-type > summary")?
        .click()?;
    page.wait(
        "its fields",
        || Ok(count(&page, "details.owner input")? > 0),
    )?;
    ensure!(page.console_errors()?.is_empty(), "errors");
    Ok(())
}

every_engine!(
    of_hundreds_only_what_is_asked_for_is_drawn,
    a_data_set_too_large_for_a_link_stays_and_is_said_to_be,
    a_data_file_is_opened_kept_and_undone,
    what_came_of_a_file_is_said_beside_the_field,
    a_saved_copy_holds_the_data_set,
);
chromium_and_firefox!(what_is_no_data_file_is_told_and_changes_nothing);
