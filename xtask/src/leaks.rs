//! Nothing of the builder in the product: no folder of theirs, no address.

use anyhow::{Result, bail};

use crate::workspace::{Compiler, Workspace, cargo_home, home, rustup_home};

/// Fails if the bytes hold a path of the machine they were built on.
pub(crate) fn check(workspace: &Workspace, what: &str, bytes: &[u8]) -> Result<()> {
    let folders = [
        home(),
        cargo_home(),
        rustup_home(),
        Some(workspace.root.clone()),
        Some(workspace.target.clone()),
        Some(Compiler::find(workspace)?.sysroot),
        Some(std::env::temp_dir()),
    ];
    let mut traces: Vec<String> = folders
        .into_iter()
        .flatten()
        .map(|folder| folder.display().to_string())
        .collect();
    // What such a path looks like on any machine.
    traces.extend(
        [".cargo/", ".rustup/", "registry/src/", "toolchains/"]
            .into_iter()
            .map(str::to_owned),
    );
    match traces.iter().find(|trace| holds(bytes, trace)) {
        Some(trace) => bail!("{what} holds a path of the machine it was built on: {trace}"),
        None => Ok(()),
    }
}

/// Whether the path occurs in the bytes.
///
/// Not as part of a longer name: a home folder `/home/ann` is no finding in
/// `/home/anna`. A path of one step (`/src`, `/root`) is one only where it
/// begins: relative paths hold such names too.
fn holds(bytes: &[u8], path: &str) -> bool {
    let path = path.as_bytes();
    let part_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let one_step = path.first() == Some(&b'/') && !path.iter().skip(1).any(|byte| *byte == b'/');
    let starts = |start: usize| {
        !one_step
            || start
                .checked_sub(1)
                .and_then(|before| bytes.get(before))
                .is_none_or(|before| !part_of_name(before))
    };
    let ends = |end: usize| {
        path.ends_with(b"/") || bytes.get(end).is_none_or(|after| !part_of_name(after))
    };
    bytes
        .windows(path.len())
        .enumerate()
        .filter(|(_, window)| *window == path)
        .any(|(start, _)| starts(start) && ends(start + path.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_and_a_longer_name_is_not() {
        assert!(holds(b"a panic at/home/ann/src/lib.rs", "/home/ann"));
        assert!(holds(b"/home/ann", "/home/ann"));
        assert!(!holds(b"/home/anna/src", "/home/ann"));
        assert!(holds(b"x/.cargo/registry", ".cargo/"));
    }

    #[test]
    fn a_path_of_one_step_is_found_where_it_begins() {
        assert!(holds(b" /src/lib.rs", "/src"));
        assert!(!holds(b"yew/src/lib.rs", "/src"));
        assert!(!holds(b"src/ui/app.rs", "/app"));
    }
}
