//! Which of many inputs to keep.

use std::collections::{BTreeSet, BinaryHeap};
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The most inputs that a target's corpus keeps.
const MOST_FILES: usize = 250;
/// The most bytes that they have together.
const MOST_BYTES: usize = 200_000;
/// The longest input that is kept: what needs more room is in the seeds.
const LONGEST_FILE: usize = 4_096;

/// What an input reaches of the program.
pub(super) struct Coverage {
    /// The input's file.
    pub(super) path: PathBuf,
    /// Its length in bytes.
    size: usize,
    /// libFuzzer's numbers of places, each with how often it was passed, roughly.
    features: BTreeSet<u32>,
}

impl Coverage {
    /// Reads the control file of a merge: two counts, as many paths as the first
    /// says, and lines of `STARTED file size` and `FT file feature…`.
    pub(super) fn read_all(control: &str) -> Result<Vec<Self>> {
        let mut lines = control.lines();
        let count: usize = lines.next().unwrap_or_default().parse()?;
        let mut files: Vec<Self> = lines
            .by_ref()
            .skip(1)
            .take(count)
            .map(|path| Self {
                path: PathBuf::from(path),
                size: 0,
                features: BTreeSet::new(),
            })
            .collect();
        for line in lines {
            let mut words = line.split(' ');
            let kind = words.next().unwrap_or_default();
            let mut numbers = words.filter_map(|word| word.parse::<u32>().ok());
            let file = numbers.next().and_then(|at| files.get_mut(at as usize));
            match (kind, file) {
                ("STARTED", Some(file)) => {
                    file.size = numbers.next().context("an input without a size")? as usize;
                }
                ("FT", Some(file)) => file.features = numbers.collect(),
                _ => {}
            }
        }
        Ok(files)
    }

    /// How much it would add to what is reached, for what it takes to keep it.
    fn worth(&self, reached: &BTreeSet<u32>) -> usize {
        // A file costs something however small it is.
        const FILE: usize = 200;
        self.features.difference(reached).count() * 1_000_000 / (self.size + FILE)
    }
}

/// The best of the candidates, beside what is kept in any case: always the one
/// that adds most for its size, until there is no more room or nothing to add.
pub(super) fn choose<'a>(candidates: &'a [Coverage], kept: &[Coverage]) -> Vec<&'a Coverage> {
    let mut reached: BTreeSet<u32> = kept.iter().flat_map(|f| &f.features).copied().collect();
    let small = candidates.iter().enumerate();
    let small = small.filter(|(_, file)| file.size <= LONGEST_FILE);
    let mut queue: BinaryHeap<(usize, usize)> =
        small.map(|(at, file)| (file.worth(&reached), at)).collect();
    let mut chosen = Vec::new();
    let mut bytes = 0;
    while let Some((_, at)) = queue.pop() {
        let file = &candidates[at];
        // What it was worth before others were chosen; it is never worth more.
        let worth = file.worth(&reached);
        if worth == 0 || bytes + file.size > MOST_BYTES {
            continue;
        }
        if queue.peek().is_some_and(|&next| next > (worth, at)) {
            queue.push((worth, at));
            continue;
        }
        reached.extend(&file.features);
        bytes += file.size;
        chosen.push(file);
        if chosen.len() == MOST_FILES {
            break;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_few_that_reach_most_are_kept() {
        let control = "4\n0\nmade/a\nmade/b\nmade/large\nseeds/s\n\
            STARTED 0 10\nFT 0 1 2 3\nCOV 0 7\nSTARTED 1 10\nFT 1 2 3\n\
            STARTED 2 9000\nFT 2 1 2 3 4 5 6\nSTARTED 3 5\nFT 3 3 9\n";
        let (made, seeds): (Vec<Coverage>, Vec<Coverage>) = Coverage::read_all(control)
            .into_iter()
            .flatten()
            .partition(|file| file.path.starts_with("made"));
        assert_eq!((made.len(), seeds.len()), (3, 1));
        let chosen = choose(&made, &seeds);
        let paths: Vec<&Path> = chosen.iter().map(|file| file.path.as_path()).collect();
        assert_eq!(paths, [Path::new("made/a")]);
    }
}
