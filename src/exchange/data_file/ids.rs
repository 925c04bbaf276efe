//! Ids that are made of names, where a file leaves them out.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::data_set::RESERVED_IDS;
use crate::writing::small_letters;

/// An id of a name: small letters, `æ` as `ae`, `ø` as `oe`, `å` as `aa`, and one `-` for
/// every other run; empty where nothing of it is left.
///
/// ```
/// use pladspris::exchange::data_file::slug;
///
/// assert_eq!(slug("Værkstedet på Ærø (nyt)"), "vaerkstedet-paa-aeroe-nyt");
/// assert_eq!(slug("🎈"), "");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in small_letters(name).chars() {
        match c {
            'æ' => id.push_str("ae"),
            'ø' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// The ids of a file: those given, and those made beside them.
#[derive(Default)]
pub(in crate::exchange) struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// Takes note of an id that is given. Whether it comes twice is the data set's to see.
    pub(in crate::exchange) fn given(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// The given id, or one that is made of a name and that nothing else has.
    pub(in crate::exchange) fn or_made(
        &mut self,
        given: Option<String>,
        name: &str,
    ) -> Cow<'static, str> {
        if let Some(id) = given {
            return Cow::Owned(id);
        }
        let base = match slug(name) {
            empty if empty.is_empty() => "p1".to_owned(),
            base => base,
        };
        let free = |id: &str| !self.taken.contains(id) && !RESERVED_IDS.contains(&id);
        let id = if free(&base) {
            base
        } else {
            // One of so many is free.
            (2..)
                .map(|at: u32| format!("{base}-{at}"))
                .find(|id| free(id))
                .unwrap_or(base)
        };
        self.taken.insert(id.clone());
        Cow::Owned(id)
    }
}
