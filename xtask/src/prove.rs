//! `cargo xtask prove NAME`: runs a published standard against the program, in engines that others wrote.

use crate::command::{self, cargo, output, program, root, run as run_it, succeeds, target};
use crate::node;
use crate::options::Options;
use crate::setup::{self, Need};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

const HELP: &str = "\
cargo xtask prove NAME

  open-referral    the published Open Referral UK 3.0 document, run against the demonstration by Stoplight Prism and by
                   Schemathesis, after both have told the official validator's good feeds from its bad ones; then the
                   rules that only words tell. What came of it is in docs/open-referral.md
  credentials      specimens of badges and certificates, read by openbadgeslib (accepts ours, refuses tampered ones, asks
                   no network) and by pikepdf (the structure of the PDF, for those who listen to it)
  calendars        invitations and cancellations of live sessions around both changes of clocks, read by vobject and ics
  xapi             learning sent to Ralph, a record store that others wrote, which is stopped in the middle; every statement
                   is read back from it and compared with ours in both versions, and looked over by Ralph's models

Installs what is missing, and says so: Node.js, npm and Python (Debian's packages), Prism from npm and the others from the
Python package index by lock files with hashes, into folders of this repository alone. The published document is not
ours to ship: it is looked for in ../shared/data/oruk, or in the folder that OPEN_REFERRAL_DATA names.
";

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &[], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    match options.words.as_slice() {
        [name] if name == "open-referral" => {}
        [name] if name == "credentials" => return credentials(),
        [name] if name == "calendars" => return calendars(),
        [name] if name == "xapi" => {
            setup::provide(&[Need::Node])?;
            node::build()?;
            run_it(&mut cargo(&["build", "--package", "everycontact"]))?;
            return xapi();
        }
        [] => bail!("say what to prove: `cargo xtask prove open-referral`"),
        _ => bail!("open-referral, credentials, calendars and xapi can be proved; --help says how"),
    }
    let Some(data) = open_referral_data() else {
        bail!("{MISSING} is not there; name its folder in OPEN_REFERRAL_DATA");
    };
    setup::provide(&[Need::Node])?;
    node::build()?;
    run_it(&mut cargo(&["build", "--package", "everycontact"]))?;
    open_referral(&data)
}

/// What is said where the published document is missing.
pub const MISSING: &str = "the published Open Referral UK document (../shared/data/oruk)";

/// The folder with the published document and the validator's feeds, where it is there.
pub fn open_referral_data() -> Option<PathBuf> {
    let named = std::env::var_os("OPEN_REFERRAL_DATA").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("../shared/data/oruk"));
    folder
        .join("3.0/openapi.bundled.json")
        .is_file()
        .then_some(folder)
}

/// Runs the proof with the program as it was built.
pub fn open_referral(data: &std::path::Path) -> Result<()> {
    setup::provide(&[Need::Python])?;
    node::install("proof")?;
    let schemathesis = schemathesis()?;
    let mut proof = program("node");
    node::with_newer(&mut proof)
        .arg("proof/open-referral.mjs")
        .env("ORUK_DATA", fs::canonicalize(data)?)
        .env("SCHEMATHESIS", schemathesis)
        .env("EVERYCONTACT_BIN", target().join("debug/everycontact"));
    run_it(&mut proof)
}

/// Writes specimens of badges and certificates, and has programs that others wrote read them.
pub fn credentials() -> Result<()> {
    setup::provide(&[Need::Python])?;
    let tools = python_tools(
        "proof/credentials.txt",
        "proof-python-credentials",
        "python",
    )?;
    let specimens = target().join("specimens");
    let mut write = cargo(&["run", "--quiet", "--package", "credential"]);
    run_it(write.args(["--example", "specimen", "--"]).arg(&specimens))?;
    let mut proof = program(tools.join("python"));
    run_it(proof.arg("proof/credentials.py").arg(&specimens))
}

/// Writes what calendars are told, and has programs that others wrote read it.
pub fn calendars() -> Result<()> {
    setup::provide(&[Need::Python])?;
    let tools = python_tools("proof/calendars.txt", "proof-python-calendars", "python")?;
    let parts = target().join("calendars");
    let mut write = cargo(&["run", "--quiet", "--package", "sessions"]);
    run_it(write.args(["--example", "calendars", "--"]).arg(&parts))?;
    let mut proof = program(tools.join("python"));
    run_it(proof.arg("proof/calendars.py").arg(&parts))
}

/// Lets the program as it was built send learning to a record store that others wrote, and reads it back from there.
pub fn xapi() -> Result<()> {
    setup::provide(&[Need::Python])?;
    let tools = python_tools("proof/xapi.txt", "proof-python-xapi", "python")?;
    let folder = target().join("xapi");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut proof = program(tools.join("python"));
    proof
        .arg("proof/xapi.py")
        .arg(target().join("debug/everycontact"));
    run_it(proof.arg(&folder))
}

fn schemathesis() -> Result<PathBuf> {
    let tools = python_tools("proof/requirements.txt", "proof-python", "schemathesis")?;
    Ok(tools.join("schemathesis"))
}

/// The folder of what a lock file names, installed once for each content of it into a folder of the target. `tool` is one
/// of them, which must run.
fn python_tools(lock: &str, folder: &str, tool: &str) -> Result<PathBuf> {
    let path = root().join(lock);
    let wanted = fs::read_to_string(&path).with_context(|| format!("could not read {lock}"))?;
    let place = target().join(folder);
    let (stamp, tools) = (place.join(".installed"), place.join("bin"));
    let there = fs::read_to_string(&stamp).is_ok_and(|held| held == wanted);
    if there && succeeds(program(tools.join(tool)).arg("--version")) {
        return Ok(tools);
    }
    println!("Installing what {lock} names into {}.", place.display());
    run_it(
        program("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&place),
    )?;
    let mut pip = program(tools.join("python"));
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    pip.args([
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
    ]);
    run_it(pip.arg(&path))?;
    fs::write(&stamp, wanted)?;
    Ok(tools)
}

/// What is missing of Python, in a sentence: one that is new enough, and can make folders of packages.
pub fn python_missing() -> Option<String> {
    let version = output(command::program("python3").args([
        "-c",
        "import ensurepip, sys, venv; print(sys.version_info.minor if sys.version_info.major == 3 else 0)",
    ]));
    match version
        .ok()
        .and_then(|minor| minor.trim().parse::<u32>().ok())
    {
        Some(minor) if minor >= OLDEST_PYTHON => None,
        Some(minor) => Some(format!(
            "Python is 3.{minor}, and 3.{OLDEST_PYTHON} is the oldest that will do"
        )),
        None => Some("Python with venv was not found".to_owned()),
    }
}

/// The oldest Python 3 that the lock file is made for.
const OLDEST_PYTHON: u32 = 11;

#[cfg(test)]
mod tests {
    #[test]
    fn every_package_of_python_is_pinned_by_its_content() {
        let locks = [
            (
                include_str!("../../proof/requirements.txt"),
                "schemathesis==",
                20,
            ),
            (
                include_str!("../../proof/credentials.txt"),
                "openbadgeslib==",
                8,
            ),
            (include_str!("../../proof/xapi.txt"), "ralph-malph==", 30),
        ];
        for (lock, tool, least) in locks {
            let mut packages = 0;
            for part in lock.split('\n').filter(|line| line.contains("==")) {
                packages += 1;
                assert!(part.ends_with(" \\"), "{part} has no hash");
            }
            assert!(packages > least, "{packages} packages");
            assert!(lock.contains(tool));
            assert!(!lock.contains("--find-links") && !lock.contains("--index-url"));
        }
    }
}
