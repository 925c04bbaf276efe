//! The address: what it holds, and what happens when it changes.

use browser_harness::{Context as _, Engine, Page, Result, Tools};
use pladspris::exchange::link;
use pladspris::exchange::partial_state::PartialState;
use serde_json::json;

fn finding(page: &Page) -> Result<String> {
    Ok(page
        .find("#app .finding h1")?
        .text()?
        .replace('\u{a0}', " "))
}

fn heading(page: &Page) -> Result<String> {
    page.find("#app #view")?.text()
}

fn click_link(page: &Page, text: &str) -> Result<()> {
    for link in page.find_all("#app nav.questions a")? {
        if link.text()? == text {
            return link.click();
        }
    }
    panic!("no link {text:?}")
}

fn views_are_steps_of_the_history_and_levers_are_not(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    click_link(&page, "Tomme pladser")?;
    page.wait("the view", || Ok(heading(&page)?.contains("tomme pladser")))?;
    page.wait_for_address("view=occupancy")?;
    let before = page.run("return history.length", &[])?;
    page.find("#app .steps button:last-child")?.click()?;
    page.wait_for_address("over30-trials.occupancy=0.66")?;
    assert_eq!(page.run("return history.length", &[])?, before);
    page.back()?;
    page.wait("the view before", || {
        Ok(heading(&page)?.contains("koster en plads"))
    })?;
    // Back is for views; the what-if is undone by undo.
    assert!(finding(&page)?.contains("81 af 122"));
    page.wait_for_address("view=price")?;
    page.wait_for_address("over30-trials.occupancy=0.66")?;
    page.forward()?;
    page.wait("the view again", || {
        Ok(heading(&page)?.contains("tomme pladser"))
    })?;
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn reloading_keeps_everything(engine: Engine) -> Result<()> {
    let link = "#v=1&set=copenhagen-2015.1&view=administration&lang=en&comparison=youth\
                &youth-trials.occupancy=0.8&trials.base=equal";
    let page = engine.open_file(link)?;
    let (found, head, address) = (finding(&page)?, heading(&page)?, page.address()?);
    assert!(found.contains("18 of 22"), "{found}");
    page.reload()?;
    assert_eq!(
        (finding(&page)?, heading(&page)?, page.address()?),
        (found, head, address)
    );
    Ok(())
}

fn the_language_is_switched_with_one_press(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=occupancy&lang=da&trials.amount=900000")?;
    let html = page.find("html")?;
    assert_eq!(html.attribute("lang")?.as_deref(), Some("da"));
    page.find("#app .tools .lang")?.click()?;
    page.wait("English", || Ok(finding(&page)?.starts_with("Changed: ")))?;
    page.wait("the document's language", || {
        Ok(html.attribute("lang")?.as_deref() == Some("en"))
    })?;
    page.wait_for_address("lang=en")?;
    page.wait_for_address("trials.amount=900000")?;
    assert!(
        page.run("return document.title", &[])?
            .as_str()
            .is_some_and(|t| t.contains("empty places"))
    );
    Ok(())
}

fn without_a_language_in_the_link_the_browsers_decides(engine: Engine) -> Result<()> {
    for (language, word) in [
        ("da-DK", "I 2015"),
        ("en-GB", "In 2015"),
        ("fr-FR", "I 2015"),
    ] {
        let page = engine.settings().language(language).open_file("")?;
        assert!(
            finding(&page)?.starts_with(word),
            "{language}: {}",
            finding(&page)?
        );
    }
    Ok(())
}

fn a_bad_link_gives_the_report_and_says_so(engine: Engine) -> Result<()> {
    for link in [
        "#v=1&lang=da&view=everything&trials.amount=-5&over30-trials.occupancy=lots&nonsense=<b>1</b>",
        "#lang=da&trials.amount=NaN&x=%00%ff%&&&===",
    ] {
        let page = engine.open_file(link)?;
        assert!(finding(&page)?.contains("79 af 122"), "{}", finding(&page)?);
        let notice = page.find("#app .notice")?.text()?;
        assert!(notice.contains("kunne ikke bruges"), "{notice}");
        assert_eq!(page.find_all("#app .notice b")?.len(), 0);
        page.find("#app .notice button")?.click()?;
        page.wait("the notice to go", || {
            Ok(page.find_all("#app .notice")?.is_empty())
        })?;
        assert_eq!(page.console_errors()?, [""; 0]);
    }
    Ok(())
}

fn a_link_opened_in_the_same_tab_is_taken_and_can_be_undone(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&lang=da")?;
    page.run(
        "location.hash = 'v=1&lang=da&over30-trials.occupancy=1'",
        &[],
    )?;
    page.wait("the link", || {
        Ok(finding(&page)?.contains("alle 122 pladser"))
    })?;
    page.run("location.hash = 'v=1&lang=da&view=data'", &[])?;
    page.wait_for_address("over30-trials.occupancy=1")?;
    assert!(finding(&page)?.contains("122 af 122"));
    page.find("#app .tools .undo button")?.click()?;
    page.wait("undo", || Ok(finding(&page)?.contains("79 af 122")))?;
    Ok(())
}

/// How a link comes out of mail, chat and people's hands, with what stands behind it.
fn mangled() -> [String; 9] {
    let link = "#v=1&set=copenhagen-2015.1&view=occupancy&lang=en&over30-trials.occupancy=0.9";
    [
        format!("{link})."),
        format!("{link}\u{bb}"),
        format!("{link}\">"),
        format!("{link}%20"),
        format!("{link}\u{200b}"),
        format!("{link}?fbclid=IwAR0abc-1"),
        link.replace('&', "&amp;") + "&utm_source=nyhedsbrev&mc_cid=1",
        format!("#{}", link[1..].replace('&', "%26").replace('=', "%3D")),
        link.replace('&', "%26"),
    ]
}

fn a_link_that_was_mangled_on_its_way_opens_as_it_was_meant(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for link in mangled() {
        page.go_file_anew(&link)?;
        assert!(
            finding(&page)?.contains("110 of 122"),
            "{link}: {}",
            finding(&page)?
        );
        assert!(
            heading(&page)?.contains("empty places"),
            "{link}: {}",
            heading(&page)?
        );
        assert_eq!(page.find_all("#app .notice")?.len(), 0, "{link}");
        // What goes on from here is whole again.
        let whole = "#v=1&set=copenhagen-2015.1&view=occupancy&lang=en&over30-trials.occupancy=0.9";
        page.wait("the whole link", || Ok(page.address()?.ends_with(whole)))?;
    }
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn a_place_on_the_page_is_no_parameter(engine: Engine) -> Result<()> {
    let page = engine.settings().start(Tools::from_env()?)?;
    for place in ["#english", "#dansk", "#fbclid=IwAR0abc"] {
        page.go_file_anew(place)?;
        assert!(finding(&page)?.contains("79 af 122"), "{place}");
        assert_eq!(page.find_all("#app .notice")?.len(), 0, "{place}");
        page.wait_for_address("#v=1&set=")?;
    }
    // Gone to while the page stands open, it takes no figures away.
    page.go_file_anew("#v=1&lang=da&over30-trials.occupancy=0.9")?;
    page.wait_for_address("#v=1&set=")?;
    page.run("location.hash = 'english'", &[])?;
    page.wait_for_address("over30-trials.occupancy=0.9")?;
    assert!(finding(&page)?.contains("110 af 122"));
    assert_eq!(page.find_all("#app .notice")?.len(), 0);
    page.reload()?;
    assert!(finding(&page)?.contains("110 af 122"));
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

/// The script that decides whether the report's own figures may show first, run for each
/// of the links with nothing else around it; for what it then says of them.
const DECIDE: &str = r"
    const [script, links] = arguments;
    return links.map((link) => {
      const said = {};
      const documentElement = {
        setAttribute: (name, value) => { said[name] = value; },
        getAttribute: (name) => said[name] ?? null,
      };
      const getElementById = (id) => id === 'pladspris-state' ? { textContent: '{}' } : null;
      const around = { location: new URL('http://127.0.0.1/' + link), window: {}, addEventListener() {} };
      around.parent = around.window;
      around.document = { documentElement, getElementById, createElement: () => ({}) };
      new Function(...Object.keys(around), script)(...Object.values(around));
      return [said['data-start'], said['data-theme'] ?? null];
    });";

fn the_start_decides_by_the_same_rules(engine: Engine) -> Result<()> {
    let tools = Tools::from_env()?;
    let html = std::fs::read_to_string(&tools.page)?;
    let mut scripts = html.split("<script").filter_map(|part| {
        let (_, rest) = part.split_once('>')?;
        rest.split_once("</script>")
    });
    let (script, _) = scripts
        .find(|(script, _)| script.contains("pladsprisStart = "))
        .context("the page has no start")?;
    let dark = "#v=1&amp;embed=1&amp;theme=dark).";
    let links: Vec<&str> = include_str!("../links/mangled.tsv")
        .lines()
        .filter(|line| line.contains('\t'))
        .filter_map(|line| line.split('\t').next())
        .chain(["#v=1&set=copenhagen-2015.1", "#v=1&name=A%26B%3DC", dark])
        .collect();
    let page = engine.settings().start(tools)?;
    // A page without a policy: in WebKit an empty one takes over that of the one before.
    let folder = tempfile::tempdir()?;
    let blank = folder.path().join("blank.html");
    std::fs::write(&blank, "<!DOCTYPE html><title>x</title>")?;
    page.go(&browser_harness::file_url(&blank)?)?;
    let said = page.run(DECIDE, &[json!(script), json!(links)])?;
    let said: Vec<(String, Option<String>)> = serde_json::from_value(said)?;
    assert_eq!(said.len(), links.len());
    for (link, (start, theme)) in links.into_iter().zip(said) {
        let mut read = link::read(link);
        // What cannot be read gives a notice and is not waited for: but then it stands in the link.
        let has_notices = !std::mem::take(&mut read.notices).is_empty();
        let wanted = if read != PartialState::default() || has_notices {
            "hold"
        } else {
            "wait"
        };
        assert_eq!(start, wanted, "{link}");
        assert_eq!(theme.as_deref(), (link == dark).then_some("dark"), "{link}");
    }
    Ok(())
}

every_engine!(
    the_start_decides_by_the_same_rules,
    views_are_steps_of_the_history_and_levers_are_not,
    reloading_keeps_everything,
    the_language_is_switched_with_one_press,
    without_a_language_in_the_link_the_browsers_decides,
    a_bad_link_gives_the_report_and_says_so,
    a_link_opened_in_the_same_tab_is_taken_and_can_be_undone,
    a_link_that_was_mangled_on_its_way_opens_as_it_was_meant,
    a_place_on_the_page_is_no_parameter,
);
