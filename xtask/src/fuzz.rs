//! `cargo xtask fuzz`: inputs of a machine's own making for everything that
//! comes in from outside.
//!
//! No part of the gate, which replays what is kept here: `fuzz/corpus`, the
//! inputs that together reach most of the program, and `fuzz/found`, those that
//! broke a law once. The corpus and the written-down `fuzz/seeds` are one file a
//! target; libFuzzer, which wants a folder of files, gets them unpacked.

mod corpus;
#[path = "../../tests/fuzzed/inputs.rs"]
mod inputs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, bail};
use corpus::Coverage;
use inputs::Inputs;

use crate::process;
use crate::workspace::{Workspace, on_path};

/// The version of cargo-fuzz that is installed where there is none.
const CARGO_FUZZ: &str = "0.13.2";
/// The targets, each with the dictionary of the language that it reads.
const TARGETS: [(&str, &str); 6] = [
    ("fragment", "fragment.dict"),
    ("saved_state", "json.dict"),
    ("data_file", "json.dict"),
    ("scenario_file", "json.dict"),
    ("table", "table.dict"),
    ("workbook", "sheet.dict"),
];
/// The phases of a run: how many quarters of the time, and the longest input in
/// bytes. Short ones first: long ones crowd them out.
const PHASES: [(u64, usize); 2] = [(3, 4_096), (1, 70_000)];
/// How long each target runs unless told otherwise.
const USUAL_SECONDS: u64 = 600;

/// Runs the target that the arguments name, or all of them one after the other;
/// with `--slowest`, times what is kept instead.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    if arguments == ["--slowest"] {
        return slowest(workspace);
    }
    let (chosen, seconds) = match *arguments {
        [] => (None, USUAL_SECONDS),
        ["--seconds", seconds] => (None, whole(seconds)?),
        [target] => (Some(target), USUAL_SECONDS),
        [target, "--seconds", seconds] => (Some(target), whole(seconds)?),
        _ => bail!("fuzz takes [TARGET] [--seconds N], or --slowest"),
    };
    let known = |name: &str| TARGETS.iter().any(|(target, _)| *target == name);
    if let Some(name) = chosen
        && !known(name)
    {
        let names = TARGETS.map(|(target, _)| target).join(", ");
        bail!("no such target: {name}; there are {names}");
    }
    let fuzzer = Fuzzer::find(workspace)?;
    for (target, dictionary) in TARGETS {
        if chosen.is_none_or(|name| name == target) {
            fuzzer.target(target, dictionary, seconds)?;
        }
    }
    Ok(())
}

/// The seconds to run for.
fn whole(text: &str) -> Result<u64> {
    text.parse()
        .with_context(|| format!("not a number of seconds: {text}"))
}

/// Times what is kept, as fast as it is used.
fn slowest(workspace: &Workspace) -> Result<()> {
    let mut tests = workspace.cargo();
    tests
        .args(["test", "--release", "--package", "pladspris"])
        .args(["--no-default-features", "--test", "fuzzed"])
        .args(["--", "--nocapture", "--test-threads", "1"]);
    process::live(&mut tests)
}

/// cargo-fuzz with the compiler that it needs.
struct Fuzzer<'run> {
    /// Where it runs.
    workspace: &'run Workspace,
    /// The name of a nightly toolchain.
    toolchain: String,
}

impl<'run> Fuzzer<'run> {
    /// Sees to what a fresh machine lacks.
    fn find(workspace: &'run Workspace) -> Result<Self> {
        let Some(toolchain) = nightly()? else {
            bail!(
                "fuzzing needs a nightly toolchain: install it with \
                 `rustup toolchain install nightly --profile minimal`"
            );
        };
        let fuzzer = Self {
            workspace,
            toolchain,
        };
        let mut version = fuzzer.cargo_fuzz("--version");
        version.stdout(Stdio::null()).stderr(Stdio::null());
        if !version.status().is_ok_and(|status| status.success()) {
            println!("installing cargo-fuzz {CARGO_FUZZ}");
            let mut install = workspace.cargo();
            install.args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ]);
            process::live(&mut install)?;
        }
        Ok(fuzzer)
    }

    /// A command of cargo-fuzz.
    fn cargo_fuzz(&self, verb: &str) -> Command {
        let mut command = Command::new("rustup");
        command
            .args(["run", &self.toolchain, "cargo", "fuzz", verb])
            .current_dir(&self.workspace.root);
        command
    }

    /// The same on a target.
    fn on(&self, verb: &str, target: &str) -> Command {
        let mut command = self.cargo_fuzz(verb);
        // The program holds no unsafe code for a sanitizer to watch, and is
        // faster without one.
        command
            .args(["--sanitizer", "none", "--target-dir"])
            .arg(self.folder("build"))
            .arg(target);
        command
    }

    /// A folder of this command's own, in Cargo's target directory.
    fn folder(&self, name: &str) -> PathBuf {
        self.workspace.target.join("fuzz").join(name)
    }

    /// A folder for a target's inputs.
    fn inputs(&self, kind: &str, target: &str) -> PathBuf {
        self.workspace.root.join("fuzz").join(kind).join(target)
    }

    /// The file in which a target's inputs are kept.
    fn kept(&self, kind: &str, target: &str) -> PathBuf {
        self.inputs(kind, target).with_extension("json")
    }

    /// The folder to which a target's seeds are unpacked.
    fn seeds(&self, target: &str) -> PathBuf {
        self.folder("seeds").join(target)
    }

    /// Runs a target, and keeps the best of what it made.
    fn target(&self, target: &str, dictionary: &str, seconds: u64) -> Result<()> {
        println!("\n== {target}, {seconds} s");
        let (made, seeds) = (self.folder("made").join(target), self.seeds(target));
        // A seed may have been taken away.
        remove(&seeds)?;
        write_all(&seeds, &unpacked(&self.kept("seeds", target))?)?;
        write_all(&made, &unpacked(&self.kept("corpus", target))?)?;
        write_all(&made, &read_all(&self.inputs("found", target))?)?;
        let words = self.dictionary(dictionary)?;
        for (quarters, longest) in PHASES {
            let time = Duration::from_secs(seconds * quarters) / 4;
            self.fuzz(target, &words, &made, time, longest)?;
        }
        process::live(self.on("cmin", target).arg(&made))?;
        self.keep(target, &made)
    }

    /// A dictionary with every parameter behind the words that are kept in it.
    fn dictionary(&self, name: &str) -> Result<PathBuf> {
        let kept = self.workspace.root.join("fuzz/dictionaries").join(name);
        let mut words =
            fs::read_to_string(&kept).with_context(|| format!("cannot read {}", kept.display()))?;
        let mut list = self.workspace.cargo();
        list.args(["run", "--quiet", "--no-default-features"])
            .args(["--example", "parameters"]);
        for id in process::capture(&mut list)?.lines() {
            words.push_str(&format!("\"{id}\"\n"));
        }
        let folder = self.folder("dictionaries");
        fs::create_dir_all(&folder)?;
        let file = folder.join(name);
        fs::write(&file, words).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }

    /// Fuzzes for a while, with inputs of up to so many bytes.
    fn fuzz(
        &self,
        target: &str,
        dictionary: &Path,
        made: &Path,
        time: Duration,
        longest: usize,
    ) -> Result<()> {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            let mut run = self.run(target, dictionary, made);
            // No seconds at all would be no end.
            run.arg(format!("-max_total_time={}", left.as_secs().max(1)))
                .arg(format!("-max_len={longest}"));
            let outcome = process::live(&mut run);
            if outcome.is_ok() {
                break;
            }
            let findings = self.take_findings(target)?;
            if !findings.failing.is_empty() {
                bail!(
                    "{target} breaks a law: `cargo test --test fuzzed` says which, of {}",
                    findings.failing.join(", ")
                );
            }
            if findings.excused == 0 {
                return outcome;
            }
        }
        Ok(())
    }

    /// A run of a target; what it makes goes into a folder.
    fn run(&self, target: &str, dictionary: &Path, made: &Path) -> Command {
        let mut run = self.on("run", target);
        run.arg(made)
            .arg(self.seeds(target))
            .args(["--", "-timeout=1", "-report_slow_units=1"])
            .args(["-rss_limit_mb=2048", "-print_final_stats=1"])
            .arg(format!("-dict={}", dictionary.display()));
        run
    }

    /// Moves what broke a law to where the tests replay it.
    fn take_findings(&self, target: &str) -> Result<Findings> {
        let artifacts = self.inputs("artifacts", target);
        let mut findings = Findings::default();
        for (name, content) in read_all(&artifacts)? {
            let file = artifacts.join(&name);
            if name.starts_with("slow-unit-") {
                // The laws say what is too slow.
            } else if name.starts_with("timeout-") && self.passes(target, &file) {
                println!("{name} is quick enough: it was the machine that was busy");
                findings.excused += 1;
            } else {
                write(&self.inputs("found", target), &name, &content)?;
                findings.failing.push(format!("fuzz/found/{target}/{name}"));
            }
            remove(&file)?;
        }
        Ok(findings)
    }

    /// Whether an input passes when it is alone.
    fn passes(&self, target: &str, file: &Path) -> bool {
        let mut again = self.on("run", target);
        again.arg(file).args(["--", "-timeout=1"]);
        process::live(&mut again).is_ok()
    }

    /// Keeps the few small inputs that, beside the seeds, reach most of what all
    /// files together reach.
    fn keep(&self, target: &str, made: &Path) -> Result<()> {
        let control = self.folder("reach").join(target);
        let unused = self.folder("unused").join(target);
        for leftover in [&control, &unused] {
            remove(leftover)?;
        }
        fs::create_dir_all(&unused)?;
        fs::create_dir_all(self.folder("reach"))?;
        let mut merge = self.on("run", target);
        merge
            .arg(&unused)
            .arg(made)
            .arg(self.seeds(target))
            .args(["--", "-set_cover_merge=1", "-max_len=70000"])
            .arg(format!("-merge_control_file={}", control.display()));
        process::live(&mut merge)?;
        let reach = fs::read_to_string(&control).context("libFuzzer left no control file")?;
        let (candidates, seeds): (Vec<Coverage>, Vec<Coverage>) = Coverage::read_all(&reach)?
            .into_iter()
            .partition(|file| file.path.starts_with(made));
        let best = corpus::choose(&candidates, &seeds);
        let kept = best.iter().filter_map(|file| {
            let name = file.path.file_name()?.to_string_lossy().into_owned();
            Some((name, fs::read(&file.path).ok()?))
        });
        let kept: Inputs = kept.collect();
        let file = self.kept("corpus", target);
        fs::write(&file, inputs::write(&kept))
            .with_context(|| format!("cannot write {}", file.display()))?;
        println!(
            "{target}: {} of {} inputs kept, {} bytes",
            kept.len(),
            candidates.len(),
            kept.values().map(Vec::len).sum::<usize>()
        );
        Ok(())
    }
}

/// What a run left behind.
#[derive(Default)]
struct Findings {
    /// Inputs that break a law, where they are now.
    failing: Vec<String>,
    /// How many ended the run without breaking one.
    excused: usize,
}

/// The name of a nightly toolchain, if one is installed.
fn nightly() -> Result<Option<String>> {
    if on_path(&["rustup", "rustup.exe"]).is_none() {
        return Ok(None);
    }
    let listing = process::capture(Command::new("rustup").args(["toolchain", "list"]))?;
    let mut names = listing.lines().filter_map(|l| l.split_whitespace().next());
    Ok(names.find(|n| n.starts_with("nightly")).map(str::to_owned))
}

/// The inputs of a file in which they are kept.
fn unpacked(file: &Path) -> Result<Inputs> {
    let context = || format!("cannot read {}", file.display());
    let text = fs::read_to_string(file).with_context(context)?;
    inputs::read(&text)
        .map_err(Error::msg)
        .with_context(context)
}

/// Writes inputs as files into a folder.
fn write_all(folder: &Path, inputs: &Inputs) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, content) in inputs {
        write(folder, name, content)?;
    }
    Ok(())
}

/// A folder's files by name; none if there is no such folder.
fn read_all(folder: &Path) -> Result<Inputs> {
    let mut files = Inputs::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Writes a file, and the folder it stands in.
fn write(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    fs::create_dir_all(folder)?;
    let file = folder.join(name);
    fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))
}

/// Removes a file or a folder, if it is there.
fn remove(path: &Path) -> Result<()> {
    let gone = if path.is_dir() {
        fs::remove_dir_all(path)
    } else if path.exists() {
        fs::remove_file(path)
    } else {
        Ok(())
    };
    gone.with_context(|| format!("cannot remove {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_unpacked_byte_by_byte() {
        let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        for (target, _) in TARGETS {
            for kind in ["corpus", "seeds"] {
                let folder = tempfile::tempdir().unwrap();
                let kept = unpacked(&fuzz.join(kind).join(target).with_extension("json"));
                let kept = kept.unwrap();
                write_all(folder.path(), &kept).unwrap();
                let files = read_all(folder.path()).unwrap();
                assert!(files.len() > 40 && files == kept, "the {kind} of {target}");
            }
        }
    }
}
