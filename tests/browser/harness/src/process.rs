//! Processes that end with the test that needs them, whatever becomes of it.

use std::ffi::OsStr;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Runs a program, and beside it a shell that waits for the end of its own input, which
/// comes with the end of whoever started it: then the whole group ends.
const GUARDED: &str = "\
exec 3<&0 </dev/null
{ while read -r _ <&3; do :; done; kill -s KILL 0; } &
exec \"$@\" 3<&-";

/// A command for this program whose process ends with this one, also where nobody
/// could tell it to.
pub(crate) fn guarded(program: impl AsRef<OsStr>) -> Command {
    if !cfg!(unix) {
        return Command::new(program);
    }
    let mut command = Command::new("sh");
    command.args(["-c", GUARDED, "sh"]).arg(program);
    command
}

/// How long a process may take to end when it is asked to.
const GRACE: Duration = Duration::from_secs(3);

/// A process and its descendants; they end when it is dropped, after a panic too.
#[derive(Debug)]
pub(crate) struct Process {
    /// The process itself, which leads a group of its own.
    child: Child,
    /// What the guard waits for the end of.
    _open: Option<ChildStdin>,
    /// Whether it is asked to end before it is killed: it has something to tidy up.
    ends_by_request: bool,
}

impl Process {
    /// Starts a command of [`guarded`], in a group of its own, so that what it
    /// starts in turn can be ended with it.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let program = command.get_program().display().to_string();
        let mut child = command
            .stdin(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {program}"))?;
        Ok(Self {
            _open: child.stdin.take(),
            child,
            ends_by_request: false,
        })
    }

    /// The same, asked to end before it is killed.
    pub(crate) fn ending_by_request(mut self) -> Self {
        self.ends_by_request = true;
        self
    }

    /// What it prints, where the command pipes that.
    pub(crate) fn output(&mut self) -> Result<ChildStdout> {
        self.child.stdout.take().context("the process is mute")
    }

    /// Whether it has ended already.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Sends a signal to the whole group. There is no call for this without
    /// unsafe code; the command is part of every Unix.
    fn signal(&self, signal: &str) {
        if cfg!(unix) {
            let group = format!("-{}", self.child.id());
            let sent = Command::new("kill")
                .args(["-s", signal, "--", &group])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            // If it fails, the group is gone already.
            drop(sent);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.ends_by_request {
            self.signal("TERM");
            let end = Instant::now() + GRACE;
            while !self.has_ended() && Instant::now() < end {
                thread::sleep(Duration::from_millis(5));
            }
        }
        self.signal("KILL");
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A port that is free at this moment.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context("there is no free port on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}

/// Calls until there is an answer.
pub(crate) fn until<T>(
    what: &str,
    patience: Duration,
    mut look: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let end = Instant::now() + patience;
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        anyhow::ensure!(Instant::now() < end, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(15));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_started_ends_with_it() {
        let mut shell = Process::start(
            guarded("sh")
                .args(["-c", "sleep 600 & echo $!; wait"])
                .stdout(Stdio::piped()),
        )
        .unwrap();
        let mut line = String::new();
        let mut output = std::io::BufReader::new(shell.output().unwrap());
        std::io::BufRead::read_line(&mut output, &mut line).unwrap();
        let alive = || {
            Command::new("kill")
                .args(["-s", "0", line.trim()])
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        };
        assert!(alive());
        drop(shell);
        // A killed grandchild may stay a while in the list of processes until
        // somebody has asked for its result, but then it holds no output open.
        assert_eq!(
            std::io::BufRead::read_line(&mut output, &mut line).unwrap(),
            0
        );
    }
}
