#![allow(clippy::unwrap_used, reason = "a failed test is what a panic is for")]
//! Invariant 1: `model` knows nothing of the rest; `present` knows the model;
//! `exchange` knows both; `ui` knows all; only `browser` touches the window.

use std::path::{Path, PathBuf};

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
    found
}

/// Lines of code of a layer that name something it may not know.
fn offences(layer: &str, forbidden: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(layer);
    let files = if root.is_dir() {
        let mut files = sources(&root);
        files.extend(Some(root.with_extension("rs")).filter(|f| f.exists()));
        files
    } else {
        vec![root.with_extension("rs")]
    };
    assert!(!files.is_empty(), "no files in {layer}");
    let mut found = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            // Documentation may point anywhere; its examples build on the data.
            if code.starts_with("//") {
                continue;
            }
            for name in forbidden {
                if code.contains(name) {
                    found.push(format!("{}:{}: {name}", file.display(), number + 1));
                }
            }
        }
    }
    found
}

const BROWSER: [&str; 4] = ["web_sys", "gloo", "wasm_bindgen", "js_sys"];

#[test]
fn the_model_is_pure() {
    let mut forbidden = vec![
        "crate::present",
        "crate::exchange",
        "crate::ui",
        "crate::browser",
        "crate::data",
        "yew",
        "serde",
        "std::time",
        "rand::",
    ];
    forbidden.extend(BROWSER);
    // Tests inside the model may build on the data.
    let found: Vec<String> = offences("model", &forbidden)
        .into_iter()
        .filter(|o| !o.ends_with("crate::data"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_data_knows_only_the_model() {
    let forbidden = [
        "crate::present",
        "crate::exchange",
        "crate::ui",
        "yew",
        "serde",
    ];
    assert_eq!(offences("data", &forbidden), Vec::<String>::new());
}

#[test]
fn what_is_presented_touches_no_browser() {
    let mut forbidden = vec![
        "crate::exchange",
        "crate::ui",
        "crate::browser",
        "yew",
        "serde",
    ];
    forbidden.extend(BROWSER);
    assert_eq!(offences("present", &forbidden), Vec::<String>::new());
}

#[test]
fn wire_forms_touch_no_browser() {
    let mut forbidden = vec!["crate::ui", "crate::browser", "yew"];
    forbidden.extend(BROWSER);
    let found: Vec<String> = offences("exchange", &forbidden)
        .into_iter()
        // Digits of numbers: the language, not the browser.
        .filter(|o| !(o.contains("exchange/digits.rs") && o.ends_with("js_sys")))
        .collect();
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
    let found: Vec<String> = offences("ui", &forbidden)
        .into_iter()
        // Frames and sizes of elements are measured where they are drawn.
        .filter(|o| !o.contains("hooks/width.rs"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}
