//! The names under which the glue and the module know each other, without their hashes.
//!
//! wasm-bindgen tells functions apart by sixteen digits that no packer makes smaller, twice
//! over. The names before them are told apart already, but for a few: those are numbered.

use std::collections::{BTreeMap, BTreeSet};

/// How the names of functions begin that the glue hands to the module.
const BEGINNING: &str = "__wbg_";

/// How many digits a hash has.
const HASH: usize = 16;

/// What each name in the glue becomes; names without a hash are not among them.
pub(crate) fn shortened(glue: &str) -> BTreeMap<String, String> {
    let words = || glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let mut taken: BTreeSet<String> = words().map(str::to_owned).collect();
    let mut shorter = BTreeMap::new();
    for name in words() {
        let Some(plain) = without_hash(name) else {
            continue;
        };
        if shorter.contains_key(name) {
            continue;
        }
        let mut short = plain.to_owned();
        let mut number = 1;
        while !taken.insert(short.clone()) {
            number += 1;
            short = format!("{plain}_{number}");
        }
        shorter.insert(name.to_owned(), short);
    }
    shorter
}

/// The glue with the shorter names.
pub(crate) fn rename(glue: &str, shorter: &BTreeMap<String, String>) -> String {
    let mut renamed = glue.to_owned();
    for (name, short) in shorter {
        renamed = renamed.replace(name, short);
    }
    renamed
}

fn without_hash(name: &str) -> Option<&str> {
    let at = name.len().checked_sub(HASH)?;
    let (plain, hash) = (name.get(..at)?, name.get(at..)?);
    let plain = plain.strip_suffix('_')?;
    let is_hash = hash.chars().all(|c| c.is_ascii_hexdigit());
    (plain.starts_with(BEGINNING) && is_hash).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_hash_and_stay_apart() {
        let glue = "__wbg_get_0123456789abcdef: a, __wbg_get_fedcba9876543210: b, \
                    __wbg_plain: c, wasm.__wbg_get_0123456789abcdef()";
        let shorter = shortened(glue);
        assert_eq!(
            rename(glue, &shorter),
            "__wbg_get: a, __wbg_get_2: b, __wbg_plain: c, wasm.__wbg_get()"
        );
    }
}
