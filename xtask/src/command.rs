//! Starts other programs: from the repository's root, with a clean environment, and stops at the first that fails.

use crate::tally::Tally;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// The repository's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program, run from the repository's root.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    // Cargo tells us about ourselves in the environment. Passed on, it would make build scripts that watch these
    // names run again, and everything that rests on them be compiled again.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let ours = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ];
        if ours.iter().any(|start| text.starts_with(start)) || text == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&name);
        }
    }
    command
}

/// Cargo, with these arguments.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program("cargo");
    command.args(arguments);
    command
}

/// How the command would be typed, for messages.
pub fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    words.join(" ")
}

/// Runs the command, showing what it prints; an exit code other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", typed(command));
    let status = command
        .status()
        .with_context(|| format!("could not start: {}", typed(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", typed(command));
    }
    Ok(())
}

/// Runs the command and returns what it printed on standard output; its errors are shown only if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("could not start: {}", typed(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!(
            "`{}` ended with {}: {}",
            typed(command),
            output.status,
            said.trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether the command can be started and succeeds; what it prints is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Runs a test runner, shows what it prints, and adds the counts of its closing lines to the tally.
pub fn run_counting(command: &mut Command, tally: &mut Tally) -> Result<()> {
    println!("$ {}", typed(command));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start: {}", typed(command)))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let failed_before = tally.failed;
    let counted = Mutex::new(std::mem::take(tally));
    std::thread::scope(|threads| {
        threads.spawn(|| pass_on(out, std::io::stdout(), &counted));
        threads.spawn(|| pass_on(err, std::io::stderr(), &counted));
    });
    *tally = counted.into_inner().unwrap_or_default();
    let status = child.wait()?;
    if !status.success() {
        // A run that broke off before its closing line (tests that do not compile, say) is a failure too.
        if tally.failed == failed_before {
            tally.failed += 1;
        }
        bail!("`{}` ended with {status}", typed(command));
    }
    Ok(())
}

/// Copies lines as they come, reading each for counts.
fn pass_on(from: Option<impl Read>, mut to: impl Write, tally: &Mutex<Tally>) {
    let Some(from) = from else { return };
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    while reader
        .read_until(b'\n', &mut line)
        .is_ok_and(|read| read > 0)
    {
        // A closed terminal must not end the tests: the counts still matter.
        let _ = to.write_all(&line);
        if let Ok(mut tally) = tally.lock() {
            tally.read(&String::from_utf8_lossy(&line));
        }
        line.clear();
    }
}

/// Where a program is on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_an_error_that_names_it() {
        let problem = run(&mut program("false")).unwrap_err();
        assert!(problem.to_string().contains("`false`"), "{problem}");
        let problem = run(&mut program("no-such-program-here")).unwrap_err();
        assert!(problem.to_string().contains("could not start"), "{problem}");
    }

    #[test]
    fn counts_are_read_from_both_streams_even_of_a_failing_run() {
        let mut tally = Tally::default();
        let script = "echo '# pass 3'; echo '# fail 1' >&2; exit 1";
        let outcome = run_counting(program("sh").args(["-c", script]), &mut tally);
        assert!(outcome.is_err());
        assert_eq!((tally.passed, tally.failed), (3, 1));
    }

    #[test]
    fn a_run_that_breaks_off_counts_as_a_failure() {
        let mut tally = Tally::default();
        assert!(run_counting(program("sh").args(["-c", "exit 101"]), &mut tally).is_err());
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }

    #[test]
    fn children_do_not_see_what_cargo_says_about_us() {
        let seen = output(program("sh").args(["-c", "echo \"[$CARGO_PKG_NAME]\""])).unwrap();
        assert_eq!(seen.trim(), "[]");
    }
}
