#![allow(clippy::unwrap_used, reason = "a failed test is what a panic is for")]
//! Invariant 1: each folder of `src` imports only what stands above it in [`FLOORS`], a
//! view's room knows no other, and no modules but parent and child know each other in a
//! circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use pladspris::present::view::View;

/// The folders of `src`, each of which may know those before it.
const FLOORS: [&str; 10] = [
    "writing", "model", "data", "present", "exchange", "session", "browser", "ui", "views", "app",
];

/// The parts of a view's room, each of which may know those before it. Any other part of
/// a room is named for what it is and belongs to one of these.
const ROOM: [&str; 4] = ["words", "facts", "picture", "view"];

/// A line of code outside of tests, and where it stands.
struct Line {
    /// The module, without `crate`.
    module: Vec<String>,
    place: String,
    code: String,
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The module that a file is, without `crate`.
fn module_of(path: &Path) -> Vec<String> {
    let path = path.with_extension("");
    let mut names: Vec<String> = path
        .iter()
        .map(|name| name.to_str().unwrap().to_owned())
        .collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names
}

/// All code of the library, a line at a time. Tests may build on anything, and
/// documentation may point anywhere.
fn code() -> Vec<Line> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut lines = Vec::new();
    for file in sources(&root) {
        let within = file.strip_prefix(&root).unwrap();
        let module = module_of(within);
        if module.iter().any(|name| name == "tests") || within.components().count() == 1 {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let (text, _) = text
            .split_once("#[cfg(test)]\nmod tests")
            .unwrap_or((&text, ""));
        // An import over several lines is one.
        let mut import = String::new();
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if code.starts_with("//") {
                continue;
            }
            import.push_str(code);
            let begins = import.starts_with("use ") || import.starts_with("pub use ");
            if begins && !import.contains(';') {
                continue;
            }
            lines.push(Line {
                module: module.clone(),
                place: format!("src/{}:{}", within.display(), number + 1),
                code: std::mem::take(&mut import),
            });
        }
    }
    assert!(lines.len() > 10_000, "{} lines", lines.len());
    lines
}

/// The paths that a line names, from the crate's root.
fn named(line: &Line) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in line.code.match_indices("::") {
        let before = &line.code[..at];
        let start = before
            .rfind(|c: char| !(c.is_alphanumeric() || c == '_'))
            .map_or(0, |at| at + 1);
        let root = match &before[start..] {
            "crate" => Vec::new(),
            "super" if !before[..start].ends_with("::") => {
                let mut up = line.module.clone();
                up.pop();
                up
            }
            _ => continue,
        };
        // One path, or several in braces behind a common beginning.
        let mut rest = &line.code[at + 2..];
        let mut path = root;
        loop {
            let end = rest
                .find(|c: char| !(c.is_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            match &rest[..end] {
                "super" => drop(path.pop()),
                "" => break,
                name => path.push(name.to_owned()),
            }
            match rest[end..].strip_prefix("::") {
                Some(more) => rest = more,
                None => {
                    rest = &rest[end..];
                    break;
                }
            }
        }
        match rest.strip_prefix('{').and_then(|list| list.split_once('}')) {
            Some((list, _)) => {
                for name in list.split(',') {
                    let name = name.split_whitespace().next().unwrap_or_default();
                    let mut path = path.clone();
                    let names = name.split("::").filter(|name| !name.is_empty());
                    path.extend(names.filter(|name| *name != "self").map(str::to_owned));
                    found.push(path);
                }
            }
            None => found.push(path),
        }
    }
    found
}

/// The modules that there are.
fn modules(lines: &[Line]) -> BTreeSet<Vec<String>> {
    lines.iter().map(|line| line.module.clone()).collect()
}

/// Which module names which, with a place for each.
fn edges(lines: &[Line]) -> BTreeMap<(Vec<String>, Vec<String>), String> {
    let modules = modules(lines);
    let mut found = BTreeMap::new();
    for line in lines {
        for mut path in named(line) {
            // Down to the module that the named thing stands in.
            while !path.is_empty() && !modules.contains(&path) {
                path.pop();
            }
            if !path.is_empty() && path != line.module {
                let edge = (line.module.clone(), path);
                found.entry(edge).or_insert_with(|| line.place.clone());
            }
        }
    }
    assert!(found.len() > 500, "{} imports", found.len());
    found
}

#[test]
fn each_folder_knows_only_those_above_it() {
    let floor = |name: &str| FLOORS.iter().position(|floor| *floor == name);
    let mut found = Vec::new();
    for ((from, to), place) in edges(&code()) {
        let (Some(own), Some(other)) = (floor(&from[0]), floor(&to[0])) else {
            found.push(format!("{place}: {} or {} is no floor", from[0], to[0]));
            continue;
        };
        if other > own {
            found.push(format!("{place}: {} names {}", from[0], to.join("::")));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// A circle among the children of one module, if there is one.
fn circle(steps: &BTreeMap<&str, BTreeMap<&str, &str>>) -> Option<Vec<String>> {
    // What has nowhere left to go is in no circle; nor is, then, what leads only there.
    let mut left: BTreeSet<&str> = steps.keys().copied().collect();
    loop {
        let leads = |name: &&str| {
            steps
                .get(name)
                .is_some_and(|to| to.keys().any(|to| left.contains(to)))
        };
        let next: BTreeSet<&str> = left.iter().copied().filter(leads).collect();
        if next.len() == left.len() {
            break;
        }
        left = next;
    }
    let mut at = *left.first()?;
    let mut way: Vec<&str> = Vec::new();
    while !way.contains(&at) {
        way.push(at);
        at = steps[at].keys().copied().find(|to| left.contains(to))?;
    }
    let begin = way.iter().position(|name| *name == at)?;
    let way = &way[begin..];
    let named = way.iter().zip(way[1..].iter().chain(&way[..1]));
    Some(
        named
            .map(|(from, to)| format!("{from} names {to}: {}", steps[from][to]))
            .collect(),
    )
}

#[test]
fn no_modules_but_parent_and_child_know_each_other_in_a_circle() {
    let edges = edges(&code());
    // Per parent, which of its children leads to which, by anything within them.
    let mut families: BTreeMap<&[String], BTreeMap<&str, BTreeMap<&str, &str>>> = BTreeMap::new();
    for ((from, to), place) in &edges {
        let common = from.iter().zip(to).take_while(|(a, b)| a == b).count();
        if let (Some(one), Some(other)) = (from.get(common), to.get(common)) {
            families
                .entry(&from[..common])
                .or_default()
                .entry(one)
                .or_default()
                .entry(other)
                .or_insert(place);
        }
    }
    let found: Vec<Vec<String>> = families.values().filter_map(circle).collect();
    assert_eq!(found, Vec::<Vec<String>>::new());
}

#[test]
fn a_room_knows_no_other_and_its_parts_only_those_before_them() {
    let part = |name: &str| ROOM.iter().position(|part| *part == name);
    let mut found = Vec::new();
    for ((from, to), place) in edges(&code()) {
        if from[0] != "views" || from.len() < 2 {
            continue;
        }
        if to[0] == "views" && to.len() > 1 && to[1] != from[1] {
            found.push(format!("{place}: {} names {}", from[1], to[1]));
        }
        let name = |module: &[String]| module.get(2).and_then(|name| part(name));
        if let (Some(own), Some(other)) = (name(&from), name(&to))
            && to[0] == "views"
            && other > own
        {
            found.push(format!("{place}: {} names {}", ROOM[own], ROOM[other]));
        }
        // What a view says and where its marks stand is tested without a browser.
        let plain = name(&from).is_some_and(|own| ROOM[own] != "view");
        if plain && ["ui", "browser", "session"].contains(&to[0].as_str()) {
            found.push(format!("{place}: {} names {}", from.join("::"), to[0]));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn only_one_file_lists_the_views() {
    let ids = View::ALL.map(|view| format!("View::{view:?}"));
    let mut listed: BTreeMap<Vec<String>, BTreeSet<&String>> = BTreeMap::new();
    for line in code() {
        for id in &ids {
            if line.code.contains(id) {
                listed.entry(line.module.clone()).or_default().insert(id);
            }
        }
    }
    let lists = |module: &str| -> BTreeSet<&String> {
        let path: Vec<String> = module.split("::").map(str::to_owned).collect();
        listed.get(&path).cloned().unwrap_or_default()
    };
    assert_eq!(lists("app::views"), BTreeSet::from_iter(&ids));
    let elsewhere: Vec<_> = listed
        .iter()
        .filter(|(module, ids)| {
            module[0] != "app" && !(module[0] == "views" && module[2] == "view" && ids.len() == 1)
        })
        .collect();
    assert_eq!(elsewhere, Vec::new());
}

/// Lines of code of a floor that name something it may not know.
fn offences(floor: &str, forbidden: &[&str]) -> Vec<String> {
    let lines = code();
    let own: Vec<&Line> = lines.iter().filter(|l| l.module[0] == floor).collect();
    assert!(!own.is_empty(), "no files in {floor}");
    let mut found = Vec::new();
    for line in own {
        for name in forbidden {
            if line.code.contains(name) {
                found.push(format!("{}: {name}", line.place));
            }
        }
    }
    found
}

const BROWSER: [&str; 4] = ["web_sys", "gloo", "wasm_bindgen", "js_sys"];

#[test]
fn the_model_is_pure() {
    let mut forbidden = vec!["yew", "serde", "std::time", "rand::"];
    forbidden.extend(BROWSER);
    assert_eq!(offences("model", &forbidden), Vec::<String>::new());
    assert_eq!(offences("data", &forbidden), Vec::<String>::new());
}

#[test]
fn what_is_presented_touches_no_browser() {
    let mut forbidden = vec!["yew", "serde"];
    forbidden.extend(BROWSER);
    assert_eq!(offences("present", &forbidden), Vec::<String>::new());
}

#[test]
fn wire_forms_and_the_session_touch_no_browser() {
    let mut forbidden = vec!["yew"];
    forbidden.extend(BROWSER);
    assert_eq!(offences("exchange", &forbidden), Vec::<String>::new());
    assert_eq!(offences("session", &forbidden), Vec::<String>::new());
}

#[test]
fn only_workbooks_and_packed_links_are_packed_and_unpacked() {
    let crates = ["rawzip", "miniz_oxide", "quick_xml"];
    let within = [
        &["exchange", "table", "workbook"][..],
        &["exchange", "workbook", "archive"],
        &["exchange", "packed"],
    ];
    let within = within.map(|path| path.iter().map(|&part| part.to_owned()).collect::<Vec<_>>());
    let mut seen = 0;
    let mut found = Vec::new();
    for line in code() {
        if crates
            .iter()
            .any(|name| line.code.contains(&format!("{name}::")))
        {
            seen += 1;
            if !within.iter().any(|path| line.module.starts_with(path)) {
                found.push(line.place);
            }
        }
    }
    assert!(seen > 0);
    assert_eq!(found, Vec::<String>::new());
}

/// A table is rows and what there is to know of them; what becomes of them is for others.
#[test]
fn tables_know_no_other_wire_form_and_no_data_set() {
    let mut found = Vec::new();
    for ((from, to), place) in edges(&code()) {
        let table =
            |module: &[String]| module.starts_with(&["exchange".to_owned(), "table".to_owned()]);
        if !table(&from) || table(&to) {
            continue;
        }
        let bounds = to.starts_with(&["model".to_owned(), "definition".to_owned()]);
        if to[0] != "present" && !bounds {
            found.push(format!("{place} names {}", to.join("::")));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn only_one_place_touches_the_window() {
    // Types of events and elements are the framework's vocabulary; the window,
    // the document and the history are not.
    let forbidden = [
        "gloo",
        "window()",
        "document()",
        ".location(",
        ".history(",
        "local_storage",
        "navigator(",
    ];
    let found: Vec<String> = ["ui", "views", "app"]
        .into_iter()
        .flat_map(|floor| offences(floor, &forbidden))
        // Frames and sizes of elements are measured where they are drawn.
        .filter(|o| !o.contains("hooks/width.rs"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}
