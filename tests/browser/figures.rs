//! The worked prices, to the krone, as the page itself shows them when it is
//! opened from the disk.

use std::collections::BTreeMap;

use browser_harness::{Engine, Page, Result};
use serde_json::Value;

/// Opens whatever can be opened, also in what was opened, and waits until it is drawn.
pub(super) fn open_everything(page: &Page) -> Result<()> {
    page.wait("everything to be open and drawn", || {
        let open = page.run(
            "const parts = [...document.querySelectorAll('#app details')];
             const closed = parts.filter((part) => !part.open);
             closed.forEach((part) => { part.open = true; });
             return closed.length === 0 && parts.every((part) => part.children.length > 1);",
            &[],
        )?;
        Ok(open == true)
    })
}

/// The rows of a table by their heading, as the screen shows them.
pub(super) fn rows(page: &Page, table: usize) -> Result<BTreeMap<String, Vec<String>>> {
    open_everything(page)?;
    let found = page.run(
        "const plain = (text) => text.replace(/[\\u00a0\\u00ad]/g, (c) => c === '\\u00ad' ? '' : ' ').trim();
         const table = document.querySelectorAll('#app table.figures')[arguments[0]];
         return [...table.tBodies[0].rows].map((row) => [
           plain(row.cells[0].textContent),
           [...row.cells].slice(1).map((cell) => plain(cell.firstElementChild?.textContent ?? cell.textContent)),
         ]);",
        &[table.into()],
    )?;
    let rows: Vec<(String, Vec<String>)> = serde_json::from_value(found)?;
    Ok(rows.into_iter().collect())
}

/// Kroner as Danish writes them, by other means than the page's.
fn danish(kroner: f64) -> String {
    let whole = format!("{:.0}", (kroner.abs() + 1e-9).round());
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// What the page calls the programmes and groups of the data set.
const NAMES: [(&str, &str, &str); 13] = [
    ("programmes", "lokalvaerdi", "Lokalværdi"),
    ("programmes", "vesterbrobyggerne", "Vesterbrobyggerne"),
    ("programmes", "opzoomerne", "Opzoomerne"),
    ("programmes", "kogekone", "Fra kogekone til køkkenansat"),
    ("programmes", "craftwomanship", "Craftwomanship"),
    ("programmes", "go-for-it", "Go-For-It"),
    ("programmes", "kofoed-basis", "Kofoeds Skole, basis-kombi"),
    (
        "programmes",
        "kofoed-intensiv",
        "Kofoeds Skole, særlig intensiv pakke",
    ),
    ("programmes", "cab-basis", "CAB, basis-kombi"),
    ("programmes", "cab-tolk", "CAB, basis-kombi med tolk"),
    ("programmes", "vaeksthuset", "Væksthuset"),
    (
        "groups",
        "over30-trials",
        "De fem forsøg for borgere over 30 år",
    ),
    ("groups", "over30-existing", "Kofoeds Skole og CAB"),
];

/// The reference's cases that change nothing but base and fixed share.
fn cases() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/worked.json");
    let text = std::fs::read_to_string(path).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let plain = |case: &Value| {
        let changes = case["changes"].as_object().unwrap();
        changes
            .keys()
            .all(|key| key == "trials.base" || key.ends_with(".fixed-share"))
    };
    cases.into_iter().filter(plain).collect()
}

fn every_price_under_every_base_and_payment(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=price&lang=da")?;
    let all = cases();
    let default = all[0]["expect"].clone();
    assert!(all.len() >= 12, "only {} cases", all.len());
    for case in &all {
        let changes: Vec<String> = case["changes"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(key, value)| format!("{key}={}", value.to_string().trim_matches('"')))
            .collect();
        if !changes.is_empty() {
            let fragment = format!("#v=1&view=price&lang=da&{}", changes.join("&"));
            page.go_file(&fragment)?;
        }
        let expected = |kind: &str, id: &str, field: &str| {
            let own = &case["expect"][kind][id][field];
            let figure = if own.is_null() {
                &default[kind][id][field]
            } else {
                own
            };
            danish(figure.as_f64().unwrap())
        };
        let five = expected("groups", "over30-trials", "unit_price_actual");
        page.wait(&format!("{changes:?} to be shown"), || {
            Ok(rows(&page, 0)?["De fem forsøg for borgere over 30 år"][4] == five)
        })?;
        let shown = rows(&page, 0)?;
        for (kind, id, name) in NAMES {
            let cells = &shown[name];
            assert_eq!(
                cells[3],
                expected(kind, id, "unit_price_full"),
                "{changes:?} {name}"
            );
            assert_eq!(
                cells[4],
                expected(kind, id, "unit_price_actual"),
                "{changes:?} {name}"
            );
        }
    }
    assert_eq!(page.console_errors()?, [""; 0]);
    Ok(())
}

fn the_report_as_it_stands(engine: Engine) -> Result<()> {
    // Typed in from the worked figures, not computed.
    let page = engine.open_file("#v=1&view=price&lang=da")?;
    let shown = rows(&page, 0)?;
    for (name, full, actual, range) in [
        ("Lokalværdi", "54.861", "69.298", "69.298–103.947"),
        ("Vesterbrobyggerne", "49.028", "74.285", "50.513–87.656"),
        ("Opzoomerne", "70.139", "126.250", "–"),
        (
            "Fra kogekone til køkkenansat",
            "44.028",
            "73.380",
            "51.366–110.069",
        ),
        ("Craftwomanship", "59.028", "118.056", "70.833–177.083"),
        ("Go-For-It", "54.482", "57.077", "–"),
        (
            "De fem forsøg for borgere over 30 år",
            "53.290",
            "82.296",
            "–",
        ),
        ("Kofoeds Skole og CAB", "56.614", "56.614", "–"),
        ("Væksthuset", "67.283", "67.283", "–"),
    ] {
        let cells = &shown[name];
        assert_eq!(cells[3], full, "{name}");
        assert_eq!(cells[4], actual, "{name}");
        assert_eq!(cells[5].trim_end_matches(" kr."), range, "{name}");
    }
    let finding = page.find("#app .finding")?.text()?.replace('\u{a0}', " ");
    for part in [
        "79 af 122",
        "82.300 kr.",
        "25.700 kr. mere",
        "94 af 100",
        "1.300 kr. dyrere",
    ] {
        assert!(finding.contains(part), "{part} is not in: {finding}");
    }
    Ok(())
}

fn a_closed_table_is_not_drawn(engine: Engine) -> Result<()> {
    let page = engine.open_file("#v=1&view=price&lang=da")?;
    let tables = || -> Result<usize> { Ok(page.find_all("#app table")?.len()) };
    assert_eq!(tables()?, 0);
    page.find("#app details.behind-picture summary")?.click()?;
    page.wait("the table", || Ok(tables()? == 1))?;
    page.find("#app details.behind-picture summary")?.click()?;
    page.wait("no table", || Ok(tables()? == 0))
}

// The same program computes in all of them; that its bits are the same is tested apart.
chromium!(every_price_under_every_base_and_payment);
every_engine!(the_report_as_it_stands, a_closed_table_is_not_drawn);
