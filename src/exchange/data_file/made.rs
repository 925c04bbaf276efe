//! What is made where nothing is stated: defaults, and things of which only a name is known.

use std::borrow::Cow;

use super::ids::Ids;
use crate::data::standard_outcomes;
use crate::model::data_set::{
    Comparison, Definition, Group, Knowledge, Outcome, Payoff, Programme, Stated, Text, Worth,
};

/// Weeks a year in which programmes are closed, where nobody says.
const WEEKS_OFF: f64 = 5.0;

/// The weeks a year in which programmes are closed, where nobody says.
pub(in crate::exchange) fn weeks_off_assumed() -> Stated {
    assumed(WEEKS_OFF)
}

/// A text that is the same in all languages.
pub(in crate::exchange) fn plain(text: &str) -> Text {
    Text::owned(vec![(String::new(), text.to_owned())])
}

/// A text that is made of another in every language that it has: what a label is called in
/// the middle of a sentence.
fn made(of: &Text, danish: &str, english: &str) -> Text {
    let both = [("da", danish), ("en", english)];
    let entry = |(code, before): (&str, &str)| {
        let text = of.get(code);
        (code.to_owned(), format!("{before} {text}"))
    };
    Text::owned(both.map(entry).to_vec())
}

/// A data set of which only a name and a year are known, without a programme.
pub(in crate::exchange) fn bare(id: String, name: Text, year: u16) -> Definition {
    Definition {
        id: Cow::Owned(id),
        revision: 1,
        name,
        subject: None,
        origin: None,
        called: None,
        year,
        programmes: Vec::new(),
        groups: Vec::new(),
        pools: Vec::new(),
        comparisons: Vec::new(),
        outcomes: standard_outcomes(),
        traits: Vec::new(),
        claims: Vec::new(),
        splits: Vec::new(),
        weeks_off: weeks_off_assumed(),
        presets: Vec::new(),
        remarks: Vec::new(),
        assumptions: Vec::new(),
        limits: Vec::new(),
        sources: Vec::new(),
    }
}

/// An outcome of which only a name and a worth are known.
pub(in crate::exchange) fn bare_outcome(
    id: Cow<'static, str>,
    name: Text,
    worth: Worth,
) -> Outcome {
    Outcome {
        id,
        into: into(None, &name),
        name,
        groups_only: false,
        partial: false,
        coverage: None,
        worth,
    }
}

/// Where those are who have an outcome.
pub(in crate::exchange) fn into(given: Option<Text>, name: &Text) -> Text {
    given.unwrap_or_else(|| made(name, "til", "to"))
}

/// The comparison of the only two groups, where none is given.
pub(in crate::exchange) fn between(ids: &mut Ids, a: &str, b: &str) -> Comparison {
    Comparison {
        id: ids.or_made(None, &format!("{a}-{b}")),
        a: Cow::Owned(a.to_owned()),
        b: Cow::Owned(b.to_owned()),
        before_closing: None,
        payoff: Payoff::default(),
    }
}

/// A figure that a file leaves out and that has a default.
pub(in crate::exchange) fn assumed(value: f64) -> Stated {
    known(value, Knowledge::Assumed)
}

/// A figure that is known in this way, from no source that is named.
pub(in crate::exchange) fn known<T>(value: T, knowledge: Knowledge) -> Stated<T> {
    Stated {
        value,
        knowledge,
        source: Cow::Borrowed(""),
    }
}

/// A group of which only a name is known.
pub(in crate::exchange) fn bare_group(id: Cow<'static, str>, name: Text) -> Group {
    Group {
        id,
        short: name.clone(),
        located: located(None, &name),
        name,
        fixed_share: None,
        printed_price: None,
        outcomes: Vec::new(),
        printed_shares: Vec::new(),
        people: Vec::new(),
        several_courses: None,
        payoff: Payoff::default(),
    }
}

/// What a group is called inside a sentence, with its preposition.
pub(in crate::exchange) fn located(given: Option<Text>, name: &Text) -> Text {
    given.unwrap_or_else(|| made(name, "i", "in"))
}

/// Puts programmes without a group into one: of all where no group is stated at all.
pub(in crate::exchange) fn complete_groups(programmes: &mut [Programme], groups: &mut Vec<Group>) {
    let (id, name, located) = if groups.is_empty() {
        (
            "all",
            Text::new(&[("da", "Alle tilbud"), ("en", "All programmes")]),
            Text::new(&[("da", "i alle tilbud"), ("en", "in all programmes")]),
        )
    } else {
        (
            "ungrouped",
            Text::new(&[
                ("da", "Tilbud uden gruppe"),
                ("en", "Programmes without a group"),
            ]),
            Text::new(&[
                ("da", "i tilbud uden gruppe"),
                ("en", "in programmes without a group"),
            ]),
        )
    };
    let without = programmes.iter_mut().filter(|p| p.group.is_empty());
    let mut any = false;
    for programme in without {
        programme.group = Cow::Borrowed(id);
        any = true;
    }
    if any && groups.iter().all(|group| group.id != id) {
        groups.push(Group {
            located,
            ..bare_group(Cow::Borrowed(id), name)
        });
    }
}
