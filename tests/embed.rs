//! What stands beside the page for those who embed it: the script, the example
//! and the guide.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]

use pladspris::exchange::link;
use pladspris::exchange::snippet::Snippet;

const SCRIPT: &str = include_str!("../embed/embed.js");
const EXAMPLE: &str = include_str!("../embed/example-host.html");
const GUIDE: &str = include_str!("../docs/EMBEDDING.md");

/// Text with every run of white space as one blank.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of an attribute, with the entities that an address can hold undone.
fn values<'text>(markup: &'text str, attribute: &str) -> impl Iterator<Item = String> + 'text {
    let start = format!(" {attribute}=\"");
    let values: Vec<String> = markup
        .split(start.as_str())
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&")))
        .collect();
    values.into_iter()
}

#[test]
fn the_script_is_small_and_asks_for_nothing() {
    assert!(SCRIPT.len() < 2_500, "{} bytes", SCRIPT.len());
    // A policy without 'unsafe-inline' and 'unsafe-eval' lets all of it run.
    for forbidden in [
        "eval",
        "Function(",
        "innerHTML",
        "insertAdjacent",
        "document.write",
        "fetch",
        "XMLHttpRequest",
        "import",
        "require",
        "setAttribute('style'",
        "cookie",
        "Storage",
        "http:",
        "https:",
    ] {
        assert!(!SCRIPT.contains(forbidden), "{forbidden}");
    }
    assert!(SCRIPT.contains("event.source"));
}

#[test]
fn the_guide_names_the_scripts_size() {
    let written = format!("`embed.js` is {:.1} kB", SCRIPT.len() as f64 / 1_000.0);
    assert!(GUIDE.contains(&written), "{written}");
}

#[test]
fn the_guide_shows_what_the_dialog_writes() {
    let mut snippet = Snippet {
        address: "https://www.kommune.example/pladspris.html",
        fragment: "v=1&set=copenhagen-2015.2&view=price&lang=da&embed=1",
        title: "Hvad koster en plads?",
        height: 1_200,
        follows: false,
    };
    let guide = on_one_line(GUIDE);
    assert!(guide.contains(&snippet.markup()), "{}", snippet.markup());
    snippet.follows = true;
    let markup = snippet.markup();
    let (_, script) = markup.split_once('\n').unwrap();
    assert!(guide.contains(script), "{script}");
}

/// An editor's own title and address must not get out of their attributes.
#[test]
fn nothing_gets_out_of_the_snippets_attributes() {
    let hostile = "\"><script>alert(1)</script>'&amp;";
    let markup = Snippet {
        address: &format!("https://kommune.example/{hostile}/pladspris.html"),
        fragment: hostile,
        title: hostile,
        height: 1_200,
        follows: true,
    }
    .markup();
    assert_eq!(markup.matches('<').count(), 4, "{markup}");
    assert_eq!(markup.matches('>').count(), 4, "{markup}");
    // Eight attributes of the frame and one of the script, two quotes each.
    assert_eq!(markup.matches('"').count(), 16, "{markup}");
    assert_eq!(
        markup
            .matches("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'&amp;amp;")
            .count(),
        4,
        "{markup}"
    );
}

#[test]
fn the_example_has_four_frames_and_no_script_of_its_own() {
    let example = on_one_line(EXAMPLE);
    assert_eq!(example.matches("<iframe data-pladspris ").count(), 4);
    assert_eq!(values(&example, "title").count(), 4);
    assert_eq!(values(&example, "sandbox").count(), 4);
    assert!(values(&example, "sandbox").all(|value| value.starts_with("allow-scripts")));
    assert!(
        !example.contains("allow-same-origin"),
        "a frame of the page's own origin could reach around it"
    );
    assert_eq!(example.matches("<script").count(), 1);
    assert!(example.contains("<script src=\"embed.js\" defer></script>"));
    assert!(!example.contains("javascript:"));
    let handler = example
        .split(' ')
        .find(|word| word.starts_with("on") && word.contains('='));
    assert_eq!(handler, None);
}

#[test]
fn the_links_of_the_example_and_of_the_guide_are_understood() {
    let links = [EXAMPLE, GUIDE].map(|text| values(text, "src").collect::<Vec<_>>());
    let mut read = 0;
    for address in links.concat() {
        let Some((page, fragment)) = address.split_once('#') else {
            continue;
        };
        assert!(page.ends_with("pladspris.html"), "{address}");
        let requested = link::read(fragment);
        assert_eq!(requested.notices, [], "{address}");
        assert!(requested.embedding.is_some_and(|e| e.embedded), "{address}");
        read += 1;
    }
    assert_eq!(read, 6);
}
