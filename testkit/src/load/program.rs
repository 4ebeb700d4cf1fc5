//! The real program, started as an operator would, and killed as no operator should.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Where the program is; beside the tool where this is not set.
const PROGRAM: &str = "EVERYCONTACT_BIN";

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// It does, as in every installation.
    On,
    /// It does not: only to see that a loss is found.
    Off,
}

/// A running server.
pub struct Program {
    child: Child,
    log: PathBuf,
    /// Where it listens.
    pub address: SocketAddr,
}

/// The program's file.
pub fn file() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(PROGRAM) {
        return Ok(named.into());
    }
    let own = std::env::current_exe()?;
    let beside = own.with_file_name("everycontact");
    if beside.is_file() {
        return Ok(beside);
    }
    bail!(
        "{} is not there: build it, or say in {PROGRAM} where it is",
        beside.display()
    )
}

impl Program {
    /// Starts the server over the database at `url`, in `folder`, and waits until it listens.
    pub fn start(url: &str, folder: &Path, durability: Durability) -> Result<Self> {
        let mut command = Command::new(file()?);
        // What is set for tests is no setting of the program.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("EVERYCONTACT_") {
                command.env_remove(name);
            }
        }
        command
            .env("EVERYCONTACT_DATABASE_URL", url)
            .env("EVERYCONTACT_LOG_LEVEL", "error")
            .args(["serve", "--listen", "127.0.0.1:0"]);
        if durability == Durability::Off {
            command.arg("--not-durable");
        }
        let path = folder.join("log");
        let log = std::fs::File::options()
            .append(true)
            .create(true)
            .open(&path)?;
        let mut child = command
            .current_dir(folder)
            .stdin(Stdio::null())
            .stderr(log)
            .stdout(Stdio::piped())
            .spawn()
            .context("the program did not start")?;
        let out = child.stdout.take().context("the program has no output")?;
        let mut lines = BufReader::new(out).lines();
        let address = loop {
            let Some(line) = lines.next() else {
                bail!(
                    "the program ended before it listened: {}\n{}",
                    child.wait()?,
                    last_words(&path)
                );
            };
            let line = line?;
            if let Some((_, address)) = line.split_once("listens on http://") {
                break address.trim().parse()?;
            }
        };
        // Read on, so that the program never waits for us to take its words.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self {
            child,
            log: path,
            address,
        })
    }

    /// The last lines of its log.
    pub fn words(&self) -> String {
        last_words(&self.log)
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it holds of memory, in MB: a line of its status such as `VmRSS`.
    pub fn memory(&self, line: &str) -> Result<f64> {
        kilobytes(&format!("/proc/{}/status", self.id()), line)
    }

    /// Its memory with what it shares divided among those who share it, in MB.
    pub fn own_share(&self) -> Result<f64> {
        kilobytes(&format!("/proc/{}/smaps_rollup", self.id()), "Pss")
    }

    /// Kills it with SIGKILL: it gets no chance to finish anything.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|ended| ended.is_none())
    }
}

/// A line of kilobytes in such a file, in MB.
fn kilobytes(file: &str, name: &str) -> Result<f64> {
    let text = std::fs::read_to_string(file)?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kilobytes = line.and_then(|rest| rest.split_whitespace().next());
    let kilobytes: f64 = kilobytes.context("a number of kB")?.parse()?;
    Ok(kilobytes / 1024.0)
}

fn last_words(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(12)..].join("\n")
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}
