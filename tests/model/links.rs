//! Links: frozen ones open as they always did, any text opens somehow, and what
//! is written opens as it was.

use std::rc::Rc;

use pladspris::data;
use pladspris::exchange::pairs::Page;
use pladspris::exchange::partial_state::PartialState;
use pladspris::exchange::stored::StoredScenarios;
use pladspris::exchange::{link, saved};
use pladspris::model::allocation::AllocationBase;
use pladspris::model::parameter::{Domain, Key, Value};
use pladspris::model::scenario::Scenario;
use pladspris::present::accent::Accent;
use pladspris::present::embedding::{Embedding, Theme};
use pladspris::present::language::Language;
use pladspris::present::view::{PayoffPart, View};
use proptest::prelude::*;

/// The part of a written link behind version, set, view and language.
fn changes_of(scenario: &Scenario) -> String {
    let written = link::write(&Page {
        view: View::Price,
        part: PayoffPart::default(),
        language: Language::Danish,
        comparison: None,
        outcome: None,
        name: "",
        embedding: &Embedding::default(),
        scenario,
        stored: &StoredScenarios::default(),
    });
    let set = scenario.data().full_id();
    let head = format!("v=1&set={set}&view=price&lang=da");
    let rest = written
        .strip_prefix(&head)
        .unwrap_or_else(|| panic!("{written}"));
    rest.trim_start_matches('&').to_owned()
}

/// The data that a link opens with: the revision that it names, else the latest.
fn revision_of(link: &str) -> String {
    let named = ["copenhagen-2015.1", "copenhagen-2015.2"];
    let named = named.into_iter().find(|set| link.contains(set));
    named.map_or_else(|| data::latest().full_id(), str::to_owned)
}

/// A revision keeps what it said, and a link that names it opens with that.
#[test]
fn a_revision_keeps_its_figures() {
    let value = |link: &str| {
        let opened = link::read(link).whole(&data::latest());
        let scenario = opened.unwrap_or_else(|| Scenario::new(data::latest()));
        let key = |id: &str| scenario.data().find(id).unwrap().key;
        ["youth", "over30"].map(|id| {
            scenario
                .number(key(&format!("payoff.{id}.value-per-year")))
                .unwrap()
        })
    };
    let own = "trials.amount=900000";
    for (link, kroner) in [
        (format!("#v=1&set=copenhagen-2015.1&{own}"), 83_880.0),
        (
            "#v=1&set=copenhagen-2015.1&view=payoff".to_owned(),
            83_880.0,
        ),
        ("#v=1&set=copenhagen-2015&view=payoff".to_owned(), 83_904.0),
        (format!("#v=1&set=copenhagen-2015.2&{own}"), 83_904.0),
        (format!("#v=1&set=copenhagen-2015&{own}"), 83_904.0),
        (format!("#{own}"), 83_904.0),
    ] {
        let off = [value(&link)[0] - kroner, value(&link)[1] - 130_188.0];
        assert!(off.iter().all(|off| off.abs() < 1e-9), "{link}: {off:?}");
    }
}

#[test]
fn frozen_links_open_as_they_did() {
    let mut lines = 0;
    for line in include_str!("../links/v1.tsv").lines() {
        if line.starts_with('#') && !line.contains('\t') {
            continue;
        }
        let [text, changes, notices] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let opened = link::read(text);
        let scenario = opened.whole(&data::latest());
        let scenario = scenario.unwrap_or_else(|| Scenario::new(data::latest()));
        assert_eq!(changes_of(&scenario), changes, "{text}");
        let set = scenario.data().full_id();
        assert_eq!(set, revision_of(text), "{text}");
        assert_eq!(
            opened.notices.len(),
            notices.parse::<usize>().unwrap(),
            "{text}: {:?}",
            opened.notices
        );
        lines += 1;
    }
    assert!(lines >= 33);
}

/// What a link opens, as the page would write it.
fn written_of(opened: PartialState) -> String {
    let scenario = opened.whole(&data::latest());
    let scenario = scenario.unwrap_or_else(|| Scenario::new(data::latest()));
    link::write(&Page {
        view: opened.view.unwrap_or_default(),
        part: opened.part.unwrap_or_default(),
        language: opened.language.unwrap_or_default(),
        comparison: opened.comparison.as_deref(),
        outcome: opened.outcome.as_deref(),
        name: opened.name.as_deref().unwrap_or_default(),
        embedding: &opened.embedding.unwrap_or_default(),
        scenario: &scenario,
        stored: &StoredScenarios::default(),
    })
}

/// A fragment as a browser hands it to the page.
fn as_in_an_address(fragment: &str) -> String {
    let mut out = String::new();
    for c in fragment.trim_end().chars() {
        if c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`') {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

#[test]
fn mangled_links_open_as_they_were_meant() {
    let mut lines = 0;
    for line in include_str!("../links/mangled.tsv").lines() {
        let Ok([text, meant, notices]) =
            <[&str; 3]>::try_from(line.split('\t').collect::<Vec<_>>())
        else {
            assert!(line.starts_with("# "), "{line}");
            continue;
        };
        for text in [text.to_owned(), as_in_an_address(text)] {
            let opened = link::read(&text);
            let notices_read = opened.notices.clone();
            assert_eq!(
                notices_read.len(),
                notices.parse::<usize>().unwrap(),
                "{text}: {notices_read:?}"
            );
            let written = written_of(opened);
            let meant = format!("v=1&set={}&{meant}", revision_of(&text));
            assert_eq!(written, meant, "{text}");
        }
        lines += 1;
    }
    assert!(lines >= 90, "{lines}");
}

#[test]
fn a_point_at_the_end_of_a_link_is_written_so_that_it_stays() {
    let written = written_of(link::read("#v=1&name=Nr.%201%2E"));
    assert!(written.ends_with("&name=Nr.%201%2E"), "{written}");
    assert_eq!(link::read(&written).name.as_deref(), Some("Nr. 1."));
}

#[test]
fn fifty_changes_fit_in_2000_characters() {
    let set = data::latest();
    let mut scenario = Scenario::new(Rc::clone(&set));
    // Values as long as people type them: money to the øre, shares to a tenth of
    // a per cent.
    for parameter in set.parameters() {
        let Domain::Number { .. } = parameter.domain else {
            continue;
        };
        let value = scenario.number(parameter.key).unwrap_or(0.5);
        let typed = ((value * 0.987_654_3).max(0.3) * 100.0).round() / 100.0;
        if scenario.changes().len() < 50 {
            scenario = scenario
                .with(parameter.key, Value::Number(typed))
                .unwrap_or(scenario);
        }
    }
    assert_eq!(scenario.changes().len(), 50);
    let written = link::write(&Page {
        view: View::Administration,
        part: PayoffPart::default(),
        language: Language::English,
        comparison: Some("youth"),
        outcome: Some("placement"),
        name: "",
        embedding: &Embedding::default(),
        scenario: &scenario,
        stored: &StoredScenarios::default(),
    });
    assert!(written.len() < 2_000, "{} characters", written.len());
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<f64>().prop_map(Value::Number),
        (0.0..2.0).prop_map(Value::Number),
        (0..2_000_000_i32).prop_map(|x| Value::Number(f64::from(x))),
        any::<bool>().prop_map(Value::Flag),
        proptest::sample::select(AllocationBase::ALL.to_vec()).prop_map(Value::Base),
        any::<u8>().prop_map(Value::Split),
    ]
}

/// Any scenario that the model takes.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec((any::<prop::sample::Index>(), any_value()), 0..30).prop_map(
        |changes| {
            let set = data::latest();
            changes
                .into_iter()
                .fold(Scenario::new(Rc::clone(&set)), |scenario, (at, value)| {
                    let key: Key = set.parameters()[at.index(set.parameters().len())].key;
                    scenario.with(key, value).unwrap_or(scenario)
                })
        },
    )
}

/// Any choices of an embedder.
fn any_embedding() -> impl Strategy<Value = Embedding> {
    let key = any::<prop::sample::Index>().prop_map(|at| {
        let set = data::latest();
        set.parameters()[at.index(set.parameters().len())].key
    });
    let keys = proptest::collection::btree_set(key, 0..4)
        .prop_map(|keys| keys.into_iter().collect::<Vec<Key>>());
    (
        proptest::sample::select(vec![(false, false), (true, false), (true, true)]),
        proptest::sample::select(Theme::ALL.to_vec()),
        proptest::option::of("[0-9a-f]{6}"),
        proptest::option::of(keys.clone()),
        keys,
    )
        .prop_map(|((embedded, card), theme, accent, show, lock)| Embedding {
            embedded,
            card,
            theme,
            accent: accent.and_then(|digits| Accent::parse(&digits)),
            show,
            lock,
        })
}

/// Names with what markup, addresses and JSON could stumble over.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("</script><script>alert(1)</script><!--".to_owned()),
        Just("\"'&amp;<b>\\u003c\\".to_owned()),
        Just("\u{202e}gnaro\u{2066}\u{200f} 🎈👩‍👩‍👧 \u{2028}".to_owned()),
        "\\PC{0,40}",
    ]
    .prop_map(|name| name.trim().to_owned())
}

proptest! {
    #[test]
    fn what_is_written_opens_as_it_was(
        scenario in any_scenario(),
        embedding in any_embedding(),
        name in any_name(),
    ) {
        let page = Page {
            view: View::Occupancy,
            part: PayoffPart::default(),
            language: Language::English,
            comparison: Some("youth"),
            outcome: Some("placement"),
            name: &name,
            embedding: &embedding,
            scenario: &scenario,
            stored: &StoredScenarios::default(),
        };
        let link = link::write(&page);
        let text = saved::write(&page);
        prop_assert!(!text.contains(['<', '>', '&']), "{}", text);
        for (what, opened, whole) in [
            (&link, link::read(&link), link.len() < 2_000),
            (&text, saved::read(&text), true),
        ] {
            prop_assert_eq!(&opened.notices, &[]);
            prop_assert_eq!(opened.view, Some(View::Occupancy));
            prop_assert_eq!(opened.language, Some(Language::English));
            prop_assert_eq!(opened.comparison.as_deref(), Some("youth"));
            prop_assert_eq!(opened.outcome.as_deref(), Some("placement"));
            prop_assert_eq!(opened.embedding.unwrap_or_default(), embedding.clone());
            if whole {
                prop_assert_eq!(opened.name.unwrap_or_default(), name.clone());
            }
            let opened = opened.scenario.unwrap_or_else(|| Scenario::new(data::latest()));
            prop_assert!(opened == scenario, "{}", what);
        }
    }

    #[test]
    fn what_is_written_opens_whatever_stands_behind_it(
        scenario in any_scenario(),
        name in any_name(),
        end in "[])>},;.!\"'»”* \u{200b}]{0,4}",
        added in proptest::option::of("[?&](fbclid|gclid|utm_[a-z]{1,8}|mc_[a-z]{1,4})=[A-Za-z0-9_-]{0,9}"),
    ) {
        let link = link::write(&Page {
            view: View::Occupancy,
            part: PayoffPart::default(),
            language: Language::English,
            comparison: None,
            outcome: None,
            name: &name,
            embedding: &Embedding::default(),
            scenario: &scenario,
            stored: &StoredScenarios::default(),
        });
        let opened = link::read(&link);
        // Behind a name, marks without a meaning of their own would be part of it.
        let end = if name.is_empty() { end } else { end.replace('\u{200b}', "") };
        let mangled = format!("{link}{end}{}", added.unwrap_or_default());
        prop_assert_eq!(&link::read(&mangled), &opened, "{}", mangled);
        let escaped = mangled.replace('&', "&amp;");
        prop_assert_eq!(&link::read(&escaped), &opened, "{}", escaped);
        if name.is_empty() {
            let mangled = as_in_an_address(&mangled);
            prop_assert_eq!(&link::read(&mangled), &opened, "{}", mangled);
        }
    }

    #[test]
    fn any_saved_text_opens(text in "[\\PC\\n]{0,400}") {
        let opened = saved::read(&text);
        prop_assert!(opened.notices.len() <= 13);
    }

    #[test]
    fn any_text_opens(text in ".{0,400}") {
        let opened = link::read(&text);
        prop_assert!(opened.notices.len() <= 13);
    }

    #[test]
    fn any_mix_of_keys_and_values_opens(
        parts in proptest::collection::vec((any::<prop::sample::Index>(), "[-0-9a-zA-Z.%+]{0,12}"), 0..40)
    ) {
        let set = data::latest();
        let ids: Vec<&str> = set.parameters().iter().map(|p| p.id.as_str()).collect();
        let text: Vec<String> = parts
            .iter()
            .map(|(at, value)| format!("{}={value}", ids[at.index(ids.len())]))
            .collect();
        let opened = link::read(&text.join("&"));
        // Whatever came in, what stands is a scenario that can be written again.
        if let Some(scenario) = opened.scenario {
            let again = link::read(&changes_of(&scenario));
            prop_assert_eq!(again.notices, vec![]);
        }
    }
}
