#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test is what a panic is for"
)]
#![allow(
    clippy::print_stdout,
    reason = "`cargo xtask fuzz --slowest` reads what the tests measure"
)]
//! Every input that fuzzing has kept or found, and large ones made here, held to
//! the laws that the fuzz targets hold their own inputs to.

mod fuzzed {
    #[path = "../tables/archive.rs"]
    mod archive;
    mod changed;
    pub(crate) mod inputs;
    pub(crate) mod laws;
    pub(crate) mod tables;

    use std::time::Duration;

    /// The longest that anybody waits for what came in. A program that is not
    /// optimised takes fifty times as long as the one that people use.
    const TIME_LIMIT: Duration = if cfg!(debug_assertions) {
        Duration::from_secs(5)
    } else {
        Duration::from_millis(100)
    };
}

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use fuzzed::inputs::{self, Inputs};
use fuzzed::{laws, tables};
use pladspris::data;
use proptest::prelude::*;

/// A law for one kind of input.
type Law = fn(&[u8]);

/// What can be fuzzed, each with its law.
const TARGETS: [(&str, Law); 6] = [
    ("data_file", laws::data_file),
    ("fragment", laws::fragment),
    ("saved_state", laws::saved_state),
    ("scenario_file", laws::scenario_file),
    ("table", tables::table),
    ("workbook", tables::workbook),
];
/// The least number of inputs that a target's corpus has. Fewer are a corpus that
/// got lost on the way.
const FEWEST: usize = 40;
/// The most that a corpus may grow to: it is read by every run of the tests.
const MOST: usize = 300;
/// The same in bytes.
const MOST_BYTES: usize = 300_000;
/// As much stack as the page has in a browser.
const STACK: usize = 1 << 20;

#[test]
fn kept_fragments_break_no_law() {
    replay("fragment", laws::fragment);
}

#[test]
fn kept_data_files_break_no_law() {
    replay("data_file", laws::data_file);
}

#[test]
fn kept_saved_states_break_no_law() {
    replay("saved_state", laws::saved_state);
}

#[test]
fn kept_scenario_files_break_no_law() {
    replay("scenario_file", laws::scenario_file);
}

#[test]
fn kept_tables_break_no_law() {
    replay("table", tables::table);
}

#[test]
fn kept_workbooks_break_no_law() {
    replay("workbook", tables::workbook);
}

#[test]
fn large_tables_break_no_law() {
    let columns = |cell: &str| vec![cell; 200].join(";");
    hold(
        "large tables",
        tables::table,
        vec![
            large(
                "a wide table",
                &format!("{}\n{}", columns("Budget"), columns("1")),
            ),
            large("headings only", &(columns("Tilbud") + "\n").repeat(40)),
            large(
                "unknown headings",
                &format!("Tilbud;Budget;{}\nA;1", columns("x")),
            ),
            large(
                "long cells",
                &format!(
                    "Tilbud;Budget\n{};{}",
                    "A".repeat(30_000),
                    "1".repeat(30_000)
                ),
            ),
            large(
                "a long heading",
                &format!("Tilbud;{} antal;Pladser\nA;1;2", "Job ".repeat(10_000)),
            ),
            large(
                "quotes",
                &format!("Tilbud;Budget\n{}", "\"\"\"\";".repeat(13_000)),
            ),
            large("open quotes", &"\"a\n".repeat(20_000)),
            large(
                "minuses",
                &format!("Tilbud;Budget\n{}", "A;-5\n".repeat(12_000)),
            ),
            large(
                "negative rows",
                &format!("Tilbud;Budget\n{}", "A;-5\n".repeat(450)),
            ),
            large(
                "no figures",
                &format!("Tilbud;Budget\n{}B;1", "A;x\n".repeat(12_000)),
            ),
            large(
                "group names",
                &format!("Tilbud;Budget\n{}B;1", "A\n".repeat(30_000)),
            ),
            large(
                "totals",
                &format!("Tilbud;Budget\nB;1\n{}", "I alt;1\n".repeat(8_000)),
            ),
            large("outcomes", &{
                let names: Vec<String> =
                    (0..900).map(|at| format!("J{at} antal;J{at} af")).collect();
                format!(
                    "Tilbud;Forløb;{}\nA;5;{}",
                    names.join(";"),
                    vec!["1"; 1_800].join(";")
                )
            }),
            large(
                "brackets",
                &format!("Tilbud;Budget\nA;{}", "(".repeat(60_000)),
            ),
            large("broken letters", &"Ã¦;Ã¸;Ã¥\n".repeat(6_000)),
            large("digits and dashes", &"010170-12345;".repeat(5_000)),
        ],
    );
}

#[test]
fn large_workbooks_break_no_law() {
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    hold(
        "large workbooks",
        tables::workbook,
        vec![
            large(
                "empty cells",
                &sheet(&format!("<row>{}</row>", "<c s='1'/>".repeat(6_000))),
            ),
            large("empty rows", &sheet(&"<row/>".repeat(10_000))),
            large(
                "cells",
                &sheet(&"<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(1_500)),
            ),
            large(
                "one row",
                &sheet(&format!(
                    "<row>{}</row>",
                    "<c r='B1'><v>1</v></c>".repeat(2_500)
                )),
            ),
            large("deep", &sheet(&"<a>".repeat(20_000))),
            large(
                "merged",
                &format!(
                    "<worksheet>{}</worksheet>",
                    "<mergeCell ref='A1:XFD1048576'/>".repeat(1_800)
                ),
            ),
            large(
                "hidden",
                &format!(
                    "<worksheet>{}</worksheet>",
                    "<col min='1' max='9' hidden='1'/>".repeat(1_800)
                ),
            ),
            large(
                "escapes",
                &sheet(&format!(
                    "<row><c t='str'><v>{}</v></c></row>",
                    "_x0041_".repeat(9_000)
                )),
            ),
            large(
                "references",
                &sheet(&format!(
                    "<row><c t='str'><v>{}</v></c></row>",
                    "&#65;".repeat(12_000)
                )),
            ),
            large(
                "parts",
                &(0..3_000)
                    .map(|at| format!("\n=== a{at}\n"))
                    .collect::<String>()[1..],
            ),
            large("sheets", &{
                let sheets: String = (0..900)
                    .map(|at| format!("<sheet name='S{at}' r:id='rId1'/>"))
                    .collect();
                format!(
                    "=== xl/workbook.xml\n<workbook><sheets>{sheets}</sheets></workbook>\n\
                     === xl/worksheets/sheet1.xml\n{}",
                    sheet("<row><c><v>1</v></c></row>")
                )
            }),
        ],
    );
}

#[test]
fn large_fragments_break_no_law() {
    let changes = |value: &str| each_parameter(|id| format!("{id}={value}")).join("&");
    hold(
        "large fragments",
        laws::fragment,
        vec![
            large("tiny numbers", &changes("5e-324")),
            large("no numbers", &changes("NaN")),
            large("ends of escapes", &"%".repeat(65_000)),
            large("escaped zeros", &"%00".repeat(21_000)),
            large("keys of nothing", &"=&".repeat(32_000)),
            large("keys that are unknown", &"x&".repeat(32_000)),
            large("one change", &"trials.amount=5&".repeat(4_000)),
            large("clashes", &(changes("1") + "&").repeat(20)),
            large(
                "a list",
                &format!("lock={}", "trials.amount,".repeat(4_680)),
            ),
            large("lists", &"show=trials.amount&".repeat(3_000)),
            large(
                "a long list of nothing",
                &format!("show={}", "x,".repeat(32_000)),
            ),
        ],
    );
}

#[test]
fn large_saved_states_break_no_law() {
    hold("large states", laws::saved_state, large_json());
}

#[test]
fn large_data_files_break_no_law() {
    hold("large files", laws::data_file, large_json());
}

#[test]
fn large_scenario_files_break_no_law() {
    hold("large files", laws::scenario_file, large_json());
}

/// What is kept is written as it would be written again, and no two inputs have a name.
#[test]
fn kept_inputs_are_in_their_form() {
    for (target, _) in TARGETS {
        for kind in ["corpus", "seeds"] {
            let kept = kept(kind, target);
            let again = inputs::write(&kept);
            assert!(again == kept_text(kind, target), "the {kind} of {target}");
            // To be unpacked, each as a file of its name.
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
            let named = kept.keys().all(|name| name.chars().all(plain));
            assert!(named, "the {kind} of {target}");
        }
    }
    let bytes = Inputs::from(
        ["", "æ\n\r\0\"", "\u{feff}"].map(|text| (text.to_owned(), text.as_bytes().to_vec())),
    );
    assert_eq!(inputs::read(&inputs::write(&bytes)), Ok(bytes));
    for failed in [
        r#"{"a": 256}"#,
        r#"{"a": ["b", -1]}"#,
        r#"{"a": null}"#,
        "[]",
    ] {
        assert!(inputs::read(failed).is_err(), "{failed}");
    }
}

proptest! {
    #[test]
    fn any_bytes_can_be_kept(name in any::<String>(), bytes in any::<Vec<u8>>()) {
        let all = Inputs::from([(name, bytes)]);
        let text = inputs::write(&all);
        prop_assert_eq!(text.lines().count(), 3);
        prop_assert_eq!(inputs::read(&text), Ok(all));
    }
}

/// JSON that is large or deep, of a form and of none.
fn large_json() -> Vec<(String, Vec<u8>)> {
    let file = |changes: &str| {
        format!(r#"{{"pladspris":1,"data_set":"copenhagen-2015","changes":{{{changes}}}}}"#)
    };
    let changes = |value: &str| each_parameter(|id| format!(r#""{id}":{value}"#)).join(",");
    let scenarios = |all: &str| {
        format!(r#"{{"pladspris":1,"data_set":"copenhagen-2015","scenarios":[{all}]}}"#)
    };
    let many = |pair: &str, count: usize| vec![pair; count].join(",");
    vec![
        large("tiny numbers", &file(&changes("5e-324"))),
        large(
            "many digits",
            &file(&changes(&format!("0.{}", "12345".repeat(100)))),
        ),
        large("no end of digits", &file(&changes(&"9".repeat(700)))),
        large("one change", &file(&many(r#""trials.amount":5"#, 3_500))),
        large("unknown changes", &file(&many(r#""x":1"#, 10_000))),
        large("unknown keys", &format!("{{{}}}", many(r#""x":1"#, 10_000))),
        large(
            "objects of changes",
            &format!("{{{}}}", many(r#""changes":{}"#, 5_000)),
        ),
        large("a list of nothing", &format!("[{}]", many("1", 32_000))),
        large("deep lists", &"[".repeat(65_000)),
        large("deep objects", &r#"{"a":"#.repeat(13_000)),
        large(
            "deep and closed",
            &format!(r#"{{"a":{}{}}}"#, "[".repeat(32_000), "]".repeat(32_000)),
        ),
        large(
            "deep in the changes",
            &file(&format!(r#""x":{}"#, "[".repeat(60_000))),
        ),
        large("a long key", &format!(r#"{{"{}":1}}"#, "k".repeat(65_000))),
        large(
            "a long key of escapes",
            &format!(r#"{{"{}":1}}"#, r"\u0001".repeat(10_000)),
        ),
        large(
            "a long version",
            &format!(r#"{{"pladspris":"{}"}}"#, "v".repeat(65_000)),
        ),
        large(
            "a long value",
            &file(&format!(r#""trials.base":"{}""#, "b".repeat(65_000))),
        ),
        large(
            "a long name",
            &format!(r#"{{"pladspris":1,"name":"{}"}}"#, "n".repeat(65_000)),
        ),
        large(
            "a long data set",
            &format!(r#"{{"pladspris":1,"data_set":"{}"}}"#, "d".repeat(65_000)),
        ),
        large("blanks", &" ".repeat(300_000)),
        large("many scenarios", &scenarios(&many("{}", 10_000))),
        large(
            "scenarios of tiny numbers",
            &scenarios(&many(
                &format!(r#"{{"changes":{{{}}}}}"#, changes("5e-324")),
                4,
            )),
        ),
        large(
            "scenarios of clashes",
            &scenarios(&many(&format!(r#"{{"changes":{{{}}}}}"#, changes("1")), 4)),
        ),
    ]
}

/// An input with a name.
fn large(name: &str, text: &str) -> (String, Vec<u8>) {
    (name.to_owned(), text.as_bytes().to_owned())
}

/// Something made of the id of every parameter.
fn each_parameter(make: impl Fn(&str) -> String) -> Vec<String> {
    let set = data::latest();
    set.parameters().iter().map(|p| make(&p.id)).collect()
}

/// The folder of the fuzz targets and their inputs.
fn fuzz_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

/// Holds all that is kept for a target to its law.
fn replay(target: &str, law: Law) {
    let (corpus, seeds) = (kept("corpus", target), kept("seeds", target));
    let bytes: usize = corpus.values().map(Vec::len).sum();
    let count = corpus.len();
    assert!(
        (FEWEST..=MOST).contains(&count) && bytes <= MOST_BYTES,
        "the corpus of {target} has {count} inputs of {bytes} bytes in all; \
         {FEWEST} to {MOST} of at most {MOST_BYTES} were expected"
    );
    assert!(!seeds.is_empty(), "{target} has no seeds");
    let mut inputs = Vec::new();
    for (kind, kept) in [
        ("corpus", corpus),
        ("seeds", seeds),
        ("found", found(target)),
    ] {
        let file_of = |name: String| format!("fuzz/{kind}/{target}: {name}");
        inputs.extend(kept.into_iter().map(|(name, input)| (file_of(name), input)));
    }
    hold(target, law, inputs);
}

/// The text of the file of what is kept for a target.
fn kept_text(kind: &str, target: &str) -> String {
    let file = fuzz_folder().join(kind).join(format!("{target}.json"));
    fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

/// What is kept for a target.
fn kept(kind: &str, target: &str) -> Inputs {
    let read = inputs::read(&kept_text(kind, target));
    read.unwrap_or_else(|e| panic!("the {kind} of {target}: {e}"))
}

/// What fuzzing has found for a target, as files; nothing may have been found yet.
fn found(target: &str) -> Inputs {
    let folder = fuzz_folder().join("found").join(target);
    let Ok(listing) = fs::read_dir(&folder) else {
        return Inputs::new();
    };
    let files = listing.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let content = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (name, content)
    });
    files.collect()
}

/// Holds the inputs to a law, names every one that breaks it, and says which
/// took longest.
fn hold(what: &str, law: Law, inputs: Vec<(String, Vec<u8>)>) {
    let count = inputs.len();
    let mut failed = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for (name, input) in inputs {
        // A thread for each, named after it: that is also what Rust says of one
        // that runs out of stack.
        let run = thread::Builder::new()
            .name(name.clone())
            .stack_size(STACK)
            .spawn(move || {
                // Not the input's work: a page builds it once.
                let _built = data::latest();
                let started = Instant::now();
                law(&input);
                started.elapsed()
            });
        match run.unwrap().join() {
            Ok(took) => slowest = slowest.max((took, name)),
            Err(panicked) => {
                let message = panicked.downcast_ref::<String>().map(String::as_str);
                let message = message.or_else(|| panicked.downcast_ref::<&str>().copied());
                let message: String = message.unwrap_or("panicked").chars().take(400).collect();
                failed.push(format!("{name}: {message}"));
            }
        }
    }
    let (took, name) = slowest;
    println!(
        "{what}: {count} inputs, {:.1} ms at most: {name}",
        took.as_secs_f64() * 1e3
    );
    assert!(
        failed.is_empty(),
        "{} of {count} inputs of {what} break a law:\n{}",
        failed.len(),
        failed.join("\n")
    );
}
