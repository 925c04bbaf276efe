//! Kept inputs with something changed, drawn from the seed of the laws: what fuzzing
//! looks for by what it reaches, on a stable compiler and wherever the tests run.

use std::fmt;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

use super::{laws, tables};
use crate::{each_parameter, fuzz_folder, kept};

/// Longer inputs are as they are.
const LONGEST: usize = 4_096;

/// What changed inputs of a target are made from.
struct Corpus {
    inputs: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
}

impl Corpus {
    fn of(target: &str, dictionary: &str) -> Self {
        let kinds = ["corpus", "seeds"].into_iter();
        let inputs = kinds.flat_map(|kind| kept(kind, target).into_values());
        let file = fuzz_folder().join("dictionaries").join(dictionary);
        let words = std::fs::read_to_string(file).unwrap();
        // A line is a word in quotes, with a quote in it escaped.
        let quoted = |line: &str| Some(line.strip_prefix('"')?.strip_suffix('"')?.to_owned());
        let words = words.lines().filter_map(quoted);
        let words = words.chain(each_parameter(str::to_owned));
        Self {
            inputs: inputs.filter(|input| input.len() <= LONGEST).collect(),
            words: words.map(|word| word.replace('\\', "").into()).collect(),
        }
    }
}

/// One change of an input.
#[derive(Clone, Copy, Debug)]
enum Edit {
    /// A byte is another.
    Byte(Index, u8),
    /// A stretch is gone.
    Cut([Index; 2]),
    /// A stretch stands there twice.
    Twice([Index; 2]),
    /// A word of the language is put in.
    Word(Index, Index),
    /// A stretch of another input is put in.
    Graft(Index, Index, [Index; 2]),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let index = any::<Index>;
    let stretch = || [index(), index()];
    let edit = prop_oneof![
        2 => (index(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        1 => stretch().prop_map(Edit::Cut),
        1 => stretch().prop_map(Edit::Twice),
        3 => (index(), index()).prop_map(|(at, word)| Edit::Word(at, word)),
        2 => (index(), index(), stretch()).prop_map(|(at, of, part)| Edit::Graft(at, of, part)),
    ];
    proptest::collection::vec(edit, 1..8)
}

/// An input, shown so that it can be read.
struct Changed(Vec<u8>);

impl fmt::Debug for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// A stretch of bytes.
fn stretch(bytes: &[u8], ends: [Index; 2]) -> std::ops::Range<usize> {
    let [a, b] = ends.map(|end| end.index(bytes.len() + 1));
    a.min(b)..a.max(b)
}

impl Edit {
    fn make(self, bytes: &mut Vec<u8>, corpus: &Corpus) {
        let mut insert = |at: Index, more: &[u8]| {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, more.iter().copied());
        };
        match self {
            Self::Byte(at, byte) => {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
            }
            Self::Cut(ends) => drop(bytes.drain(stretch(bytes, ends))),
            Self::Twice(ends) => {
                let range = stretch(bytes, ends);
                let again = bytes[range.clone()].to_vec();
                bytes.splice(range.end..range.end, again);
            }
            Self::Word(at, word) => insert(at, word.get::<Vec<u8>>(&corpus.words)),
            Self::Graft(at, of, part) => {
                let other = of.get::<Vec<u8>>(&corpus.inputs);
                insert(at, &other[stretch(other, part)]);
            }
        }
    }
}

fn changed(corpus: &'static LazyLock<Corpus>) -> impl Strategy<Value = Changed> {
    (any::<Index>(), edits()).prop_map(|(which, edits)| {
        let mut bytes = which.get::<Vec<u8>>(&corpus.inputs).clone();
        for edit in edits {
            edit.make(&mut bytes, corpus);
        }
        Changed(bytes)
    })
}

static FRAGMENTS: LazyLock<Corpus> = LazyLock::new(|| Corpus::of("fragment", "fragment.dict"));
static STATES: LazyLock<Corpus> = LazyLock::new(|| Corpus::of("saved_state", "json.dict"));
static FILES: LazyLock<Corpus> = LazyLock::new(|| Corpus::of("scenario_file", "json.dict"));
static TABLES: LazyLock<Corpus> = LazyLock::new(|| Corpus::of("table", "table.dict"));
static WORKBOOKS: LazyLock<Corpus> = LazyLock::new(|| Corpus::of("workbook", "sheet.dict"));

proptest! {
    /// Invariant 30, of inputs that nobody kept.
    #[test]
    fn changed_fragments_break_no_law(input in changed(&FRAGMENTS)) {
        laws::fragment(&input.0);
    }

    /// The same of saved states.
    #[test]
    fn changed_saved_states_break_no_law(input in changed(&STATES)) {
        laws::saved_state(&input.0);
    }

    /// The same of scenario files.
    #[test]
    fn changed_scenario_files_break_no_law(input in changed(&FILES)) {
        laws::scenario_file(&input.0);
    }

    /// Invariant 52, of tables that nobody kept.
    #[test]
    fn changed_tables_break_no_law(input in changed(&TABLES)) {
        tables::table(&input.0);
    }

    /// The same of workbooks.
    #[test]
    fn changed_workbooks_break_no_law(input in changed(&WORKBOOKS)) {
        tables::workbook(&input.0);
    }
}
