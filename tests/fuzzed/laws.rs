//! What holds for whatever comes in from outside, as functions that panic on
//! anything that breaks it.
//!
//! The fuzz targets in `fuzz/` call these on inputs of their own making, and
//! `tests/fuzzed.rs` on the inputs that are kept.

use std::fs;
use std::time::{Duration, Instant};

use pladspris::data;
use pladspris::exchange::data_file::MOST_BYTES;
use pladspris::exchange::evaluate::{figures, one_line};
use pladspris::exchange::pairs::Page;
use pladspris::exchange::partial_state::{self, Notice, PartialState};
use pladspris::exchange::scenario_file::{self, ScenarioFile};
use pladspris::exchange::stored::StoredScenarios;
use pladspris::exchange::{data_file, link, packed, saved};
use pladspris::model::data_set::LONGEST_NAME;
use pladspris::model::results::Results;
use pladspris::model::scenario::Scenario;
use pladspris::present::embedding::Embedding;
use pladspris::present::language::Language;
use pladspris::present::parameter_text;
use pladspris::present::view::{PayoffPart, View};

use super::TIME_LIMIT;

/// The most notices: twelve, and one that counts the rest.
const MOST_NOTICES: usize = 13;
/// The longest line, in characters, that refuses a file.
const LONGEST_LINE: usize = 1_000;
/// The longest link, in characters, that a name may make.
const ROOM_FOR_NAME: usize = 2_000;
/// The most text that links are read from, in bytes.
const LONGEST: usize = 131_072;

/// Any fragment of an address opens, and what it opens can be written again.
pub(crate) fn fragment(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let opened = promptly("reading the link", || link::read(&text));
    let unsigned = text.strip_prefix('#').unwrap_or(&text);
    let too_long = opened.notices == [Notice::TooLong];
    assert_eq!(too_long, unsigned.len() > LONGEST);
    opens(&opened);
}

/// Any text of the page's saved state opens, and what it opens can be written
/// again.
pub(crate) fn saved_state(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let opened = promptly("reading the saved state", || saved::read(&text));
    let too_long = opened.notices == [Notice::TooLong];
    assert_eq!(too_long, text.len() > MOST_BYTES);
    opens(&opened);
    names_a_page(&text.chars().take(LONGEST_NAME).collect::<String>());
}

/// Any file is a scenario or is refused in one line; what it is can be written
/// again, and opens as a saved page too.
pub(crate) fn scenario_file(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let answer = promptly("evaluating the file", || figures(&text));
    let file = match scenario_file::read(&text) {
        Ok(file) => file,
        Err(fault) => {
            let line = one_line(&fault.to_string());
            assert_eq!(answer, Err(line.clone()), "the same file, another answer");
            is_one_line(&line);
            return;
        }
    };
    let json = answer.unwrap_or_else(|line| panic!("read, but refused: {line}"));
    assert!(json.starts_with('{') && json.ends_with('}'), "{json}");
    has_figures(&file.scenario);

    let written = write_file(&file);
    let again = read_file(&written);
    assert_eq!(again.name, file.name, "{written}");
    assert_eq!(again.scenario, file.scenario, "{written}");
    assert_eq!(write_file(&again), written, "a file that does not settle");

    if text.len() <= LONGEST {
        let opened = saved::read(&text);
        opens(&opened);
        assert_eq!(scenario_of(&opened), file.scenario, "{text}");
        let name = file.name.as_deref().and_then(partial_state::name);
        let name = name.filter(|name| !name.is_empty());
        assert_eq!(opened.name, name, "{text}");
    }
}

/// Any file is a data file or is refused in one line; what it is comes back out of what is
/// written of it, and has figures.
pub(crate) fn data_file(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let set = match promptly("reading the data file", || data_file::read(&text)) {
        Ok(set) => set,
        Err(fault) => {
            for language in Language::ALL {
                is_one_line(&one_line(&fault.sentence(language)));
            }
            return;
        }
    };
    for written in [
        data_file::write(set.definition()),
        data_file::compact(set.definition()),
    ] {
        let again = data_file::read(&written).unwrap_or_else(|e| panic!("{e}: {written}"));
        assert_eq!(again, set, "{written}");
        let packed = packed::pack(&written);
        assert_eq!(packed::unpack(&packed, written.len()), Some(written));
    }
    has_figures(&Scenario::new(set));
}

/// Does the work, and panics if it takes too long.
pub(super) fn promptly<T>(what: &str, work: impl Fn() -> T) -> T {
    let started = Instant::now();
    let done = work();
    if started.elapsed() <= TIME_LIMIT {
        return done;
    }
    // A busy machine proves nothing against it: what counts is how long it keeps
    // one busy, at best.
    let again = (0..5).map(|_| {
        let (started, before) = (Instant::now(), computed());
        work();
        match (before, computed()) {
            (Some(before), Some(after)) if after > before => after - before,
            _ => started.elapsed(),
        }
    });
    let took = again.min().unwrap_or_default();
    assert!(took <= TIME_LIMIT, "{what} takes {} ms", took.as_millis());
    done
}

/// How long this thread has been computing in all, where the system tells.
fn computed() -> Option<Duration> {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = statistics.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// What holds for everything that a link or a saved page opens.
fn opens(opened: &PartialState) {
    notices_have_a_text(opened);
    if let Some(name) = &opened.name {
        assert!(!name.is_empty() && name.trim() == name, "{name:?}");
        assert!(!name.chars().any(char::is_control), "{name:?}");
        assert!(name.chars().count() <= LONGEST_NAME, "{name:?}");
    }
    let scenario = scenario_of(opened);
    if opened.scenario.is_some() {
        has_figures(&scenario);
    }
    let embedding = opened.embedding.clone().unwrap_or_default();
    if let Some(accent) = embedding.accent {
        let style = accent.style();
        assert!(!style.contains(['<', '\\', '\'', '"']), "{style}");
    }
    let page = Page {
        view: opened.view.unwrap_or_default(),
        part: opened.part.unwrap_or_default(),
        language: opened.language.unwrap_or_default(),
        comparison: opened.comparison.as_deref(),
        outcome: opened.outcome.as_deref(),
        name: opened.name.as_deref().unwrap_or_default(),
        embedding: &embedding,
        scenario: &scenario,
        stored: &opened.stored.clone().unwrap_or_default(),
    };
    goes_into_a_link(&page);
    goes_into_a_saved_page(&page);
}

/// The scenario that stands on the page.
fn scenario_of(opened: &PartialState) -> Scenario {
    let usual = || Scenario::new(data::latest());
    opened.whole(&data::latest()).unwrap_or_else(usual)
}

/// The notices are few, and each refusal is a sentence of one line.
fn notices_have_a_text(opened: &PartialState) {
    let count = opened.notices.len();
    assert!(count <= MOST_NOTICES, "{count} notices");
    for (at, notice) in opened.notices.iter().enumerate() {
        match notice {
            Notice::Refused { fault, set } => {
                for language in Language::ALL {
                    is_one_line(&parameter_text::refusal(language, set, fault));
                }
            }
            Notice::More { count } => assert!(*count > 0 && at == MOST_NOTICES - 1),
            Notice::UnreadableData { fault } => {
                for fault in fault.iter() {
                    for language in Language::ALL {
                        is_one_line(&fault.sentence(language));
                    }
                }
            }
            Notice::TooLong | Notice::Unreadable => {
                let nothing = PartialState {
                    notices: vec![notice.clone()],
                    ..PartialState::default()
                };
                assert_eq!(*opened, nothing);
            }
            Notice::Version { .. }
            | Notice::UnknownDataSet { .. }
            | Notice::NoOwnData
            | Notice::UnknownKey { .. }
            | Notice::BadValue { .. } => {}
        }
    }
}

/// Something to say, in one line that a terminal or a page has room for.
pub(super) fn is_one_line(line: &str) {
    assert!(!line.trim().is_empty(), "nothing said");
    assert!(!line.chars().any(char::is_control), "{line:?}");
    let length = line.chars().count();
    assert!(length <= LONGEST_LINE, "{length} characters: {line}");
}

/// The scenario has its figures, and every one of them is finite or absent.
fn has_figures(scenario: &Scenario) {
    let results = promptly("the figures", || Results::of(scenario));
    for at in 0_u32.. {
        let Some(node) = results.sheet.node(at) else {
            break;
        };
        assert!(node.value.is_none_or(f64::is_finite), "{node:?}");
    }
    for programme in scenario.data().programmes() {
        let costs = results.programme(programme);
        assert!(costs.total_cost.value.is_some(), "{costs:?}");
    }
}

/// A link to the page opens as the page is. Only a name that would make it too
/// long stays behind.
fn goes_into_a_link(page: &Page) {
    let link = link::write(page);
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    let sound = link.bytes().all(|b| plain(b) || b"=&,%".contains(&b));
    assert!(sound, "{link}");

    let unnamed = link::write(&Page { name: "", ..*page });
    let encoded: usize = page
        .name
        .bytes()
        .map(|b| if plain(b) { 1 } else { 3 })
        .sum();
    let fits = unnamed.len() + "&name=".len() + encoded <= ROOM_FOR_NAME;
    let name = if fits { page.name } else { "" };
    let opened = link::read(&link);
    is_as_written(&opened, &Page { name, ..*page }, &link);
    // A browser hands over what stands behind the sign, or the sign as well.
    assert_eq!(link::read(&format!("#{link}")), opened);
}

/// The page as it saves itself opens as it is, is a scenario file at that, and
/// holds nothing that the page around it could mistake for its own.
fn goes_into_a_saved_page(page: &Page) {
    let text = saved::write(page);
    is_sound(&text);
    let opened = saved::read(&text);
    is_as_written(&opened, page, &text);
    assert_eq!(opened.stored.unwrap_or_default(), *page.stored, "{text}");

    let file = read_file(&text);
    assert_eq!(file.name.as_deref().unwrap_or_default(), page.name);
    assert_eq!(file.scenario, *page.scenario, "{text}");
    assert_eq!(file.stored, *page.stored, "{text}");
}

/// Whatever a page is called, it saves itself as sound text, and opens with the
/// name as it fits on one line.
fn names_a_page(name: &str) {
    let scenario = Scenario::new(data::latest());
    let text = saved::write(&Page {
        view: View::default(),
        part: PayoffPart::default(),
        language: Language::default(),
        comparison: None,
        outcome: None,
        name,
        embedding: &Embedding::default(),
        scenario: &scenario,
        stored: &StoredScenarios::default(),
    });
    is_sound(&text);
    let opened = saved::read(&text);
    assert_eq!(opened.notices, [], "{text}");
    let fitting = partial_state::name(name).filter(|name| !name.is_empty());
    assert_eq!(opened.name, fitting, "{text}");
}

/// Nothing in the text could be mistaken for markup.
fn is_sound(text: &str) {
    let markup = |c: char| matches!(c, '<' | '>' | '&') || c.is_control();
    assert!(!text.contains(markup), "{text}");
}

/// What was written opens without a notice, with all that was on the page.
fn is_as_written(opened: &PartialState, page: &Page, text: &str) {
    assert_eq!(opened.notices, [], "{text}");
    assert_eq!(opened.view, Some(page.view), "{text}");
    if page.view == View::Payoff {
        assert_eq!(opened.part.unwrap_or_default(), page.part, "{text}");
    }
    assert_eq!(opened.language, Some(page.language), "{text}");
    assert_eq!(opened.comparison.as_deref(), page.comparison, "{text}");
    assert_eq!(opened.outcome.as_deref(), page.outcome, "{text}");
    assert_eq!(
        opened.name.as_deref().unwrap_or_default(),
        page.name,
        "{text}"
    );
    let embedding = opened.embedding.clone().unwrap_or_default();
    assert_eq!(embedding, *page.embedding, "{text}");
    assert_eq!(scenario_of(opened), *page.scenario, "{text}");
}

/// A file that was read, written.
fn write_file(file: &ScenarioFile) -> String {
    scenario_file::write(file)
}

/// A file that was written, read.
fn read_file(text: &str) -> ScenarioFile {
    scenario_file::read(text).unwrap_or_else(|fault| panic!("{fault}: {text}"))
}
