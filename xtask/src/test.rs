//! `cargo xtask test`: installs what is missing, starts a private PostgreSQL, and runs every check and every test.

use crate::check::{self, tree::Tree};
use crate::command::{self, cargo, run_counting, target};
use crate::node;
use crate::options::Options;
use crate::postgres::Server;
use crate::prove;
use crate::setup::{self, Need};
use crate::soak;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::tools::{DENY, MACHETE, NEXTEST};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::process::Command;

const HELP: &str = "\
cargo xtask test [--quick]

Runs everything that must hold before a change is kept: the checks of `cargo xtask check`, the tests of every room on
SQLite and PostgreSQL, the database's tests once more with partitioned tables, the tests of the capture page, journeys
in a real browser, the published document of Open Referral UK in two engines (where it is there), certificates and
learning in programs of others, and a short run that kills the server and the database under load.

  --quick    leave out partitioned tables, browser, what is proved in programs of others, and killing

Installs what is missing, and says so: PostgreSQL, Chromium, Node.js, npm and Python (Debian's packages); npm packages
and Python's by lock files; cargo-nextest, cargo-deny and cargo-machete (built from crates). PostgreSQL runs in a folder of its own for the
time of the test and is reached by a unix socket alone; a server that is already on the machine is not touched.
";

/// Tests on PostgreSQL, which say so in their names: they run once more with partitioned tables.
const ON_POSTGRES: &str = "test(/postgres/) - package(xtask)";
/// The published document of Open Referral UK in two engines.
const PROOF: &str = "Open Referral UK in two engines";
/// Badges and certificates in programs that others wrote.
const CREDENTIALS: &str = "Badges and certificates in programs of others";
/// Learning sent to a record store that others wrote.
const XAPI: &str = "Learning in a record store of others";
/// Rounds of killing in the short run.
const SHORT_ROUNDS: u32 = 6;

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &["quick"], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    options.no_words()?;
    let (mut steps, mut tally) = (Steps::default(), Tally::default());
    everything(options.has("quick"), &mut steps, &mut tally);
    println!("\n{}", steps.table());
    println!("{}", tally.closing_line());
    steps.result()
}

/// All steps, in order. A step that others rest on ends the run when it fails; the others do not.
fn everything(quick: bool, steps: &mut Steps, tally: &mut Tally) {
    let mut server = None;
    let ready = steps.step("What the machine needs", || provide(quick))
        && steps.step("Pages and styles", || front_ends(quick))
        && steps.step("A private PostgreSQL", || {
            Server::start().map(|started| server = Some(started))
        });
    let Some(server) = server.filter(|_| ready) else {
        return;
    };
    check::sources(steps, false);
    if !steps.step("Build", || {
        command::run(&mut cargo(&["build", "--workspace", "--bins", "--tests"]))
    }) {
        return;
    }
    steps.step("Tests", || nextest(&server, tally, &[]));
    if Tree::read().is_ok_and(|tree| has_doc_tests(&tree)) {
        steps.step("Tests in documentation", || {
            counted(
                cargo(&["test", "--quiet", "--doc", "--workspace"]),
                &server,
                tally,
            )
        });
    }
    steps.step("Tests of the capture page", || {
        counted(node::npm("capture", &["test"]), &server, tally)
    });
    if quick {
        for name in [
            "Tests on partitioned tables",
            "Browser journeys",
            PROOF,
            CREDENTIALS,
            XAPI,
            "Killing under load",
        ] {
            steps.skip(name, "--quick");
        }
        return;
    }
    steps.step("Tests on partitioned tables", || {
        nextest(&server, tally, &[("EVERYCONTACT_TEST_PARTITIONED", "1")])
    });
    steps.step("Browser journeys", || {
        let mut journeys = node::npm("e2e", &["test"]);
        journeys.env(
            "CHROMIUM",
            setup::chromium().context("no Chromium was found")?,
        );
        counted(journeys, &server, tally)
    });
    match prove::open_referral_data() {
        Some(data) => {
            steps.step(PROOF, || prove::open_referral(&data));
        }
        None => steps.skip(PROOF, &format!("{} is not there", prove::MISSING)),
    }
    steps.step(CREDENTIALS, prove::credentials);
    steps.step(XAPI, prove::xapi);
    if soak::exists() {
        steps.step("Killing under load", || {
            soak::rounds("debug", SHORT_ROUNDS, true, &server)
        });
    } else {
        steps.skip("Killing under load", "testkit has no program for it");
    }
}

fn provide(quick: bool) -> Result<()> {
    let browser = (!quick).then_some(Need::Chromium);
    let needs: Vec<_> = [Need::Node, Need::Postgres]
        .into_iter()
        .chain(browser)
        .collect();
    setup::provide(&needs)?;
    [NEXTEST, DENY, MACHETE]
        .into_iter()
        .try_for_each(crate::tools::Tool::provide)
}

fn front_ends(quick: bool) -> Result<()> {
    node::build()?;
    if quick { Ok(()) } else { node::install("e2e") }
}

/// Runs the Rust tests; with `more` in the environment, only those on PostgreSQL.
fn nextest(server: &Server, tally: &mut Tally, more: &[(&str, &str)]) -> Result<()> {
    let mut tests = cargo(&["nextest", "run", "--workspace"]);
    if !more.is_empty() {
        tests.args(["-E", ON_POSTGRES]).envs(more.iter().copied());
    }
    counted(tests, server, tally)
}

/// Runs a test runner that knows the server and the built program, and counts its tests.
fn counted(mut runner: Command, server: &Server, tally: &mut Tally) -> Result<()> {
    server.tell(&mut runner);
    runner.env("EVERYCONTACT_BIN", target().join("debug/everycontact"));
    run_counting(&mut runner, tally)
}

/// Whether any room has an example in its documentation that is run as a test.
fn has_doc_tests(tree: &Tree) -> bool {
    let rust = tree
        .files
        .iter()
        .filter(|file| file.kind() == "rs" && !file.path.starts_with("xtask/"));
    rust.flat_map(|file| file.text.lines()).any(|line| {
        let line = line.trim_start();
        matches!(
            line.trim_end(),
            "/// ```" | "//! ```" | "/// ```rust" | "//! ```rust"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Tree, has_doc_tests};

    #[test]
    fn examples_in_documentation_are_found() {
        let table = [
            (
                "kernel/src/lib.rs",
                "//! Words.\n/// ```\n/// let a = 1;\n/// ```\nfn a() {}",
                true,
            ),
            (
                "kernel/src/lib.rs",
                "//! Words.\n/// Nothing to run.\nfn a() {}",
                false,
            ),
            ("xtask/src/main.rs", "//! ```", false),
        ];
        for (path, text, wanted) in table {
            assert_eq!(
                has_doc_tests(&Tree::of(&[(path, text)])),
                wanted,
                "{path} {text}"
            );
        }
    }
}
