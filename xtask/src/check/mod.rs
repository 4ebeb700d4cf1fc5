//! `cargo xtask check`: the house rules, then formatting, lints, licences, and the house's own tests.

mod catalogue;
mod engines;
mod imports;
mod lengths;
mod links;
mod machine;
mod manifest;
mod named;
mod opening;
mod packages;
mod portable_sql;
mod programme_key;
mod rust_text;
mod store_alone;

pub mod tree;
mod words;

use crate::command::{self, cargo};
use crate::options::Options;
use crate::postgres::{self, Server};
use crate::setup::{self, Need};
use crate::steps::Steps;
use crate::tools::{DENY, MACHETE, NEXTEST};
use crate::{advisories, node};
use anyhow::{Result, bail};
use std::ffi::OsString;
use tree::{Finding, Tree};

const HELP: &str = "\
cargo xtask check [--fix] [--rules]

Looks at the sources: the house rules below, then formatting, lints (clippy), licences, banned crates and known holes
(cargo-deny), unused dependencies (cargo-machete), and the house's own tests, whose names begin with `house_`.

  --fix    format the sources, and lower the ratchet of file lengths where files have shrunk
  --rules  look at the house rules alone, which takes a second

The house rules:
";

/// One house rule.
pub struct Rule {
    name: &'static str,
    why: &'static str,
    look: fn(&Tree) -> Vec<Finding>,
}

/// The house rules, each in a file of its own.
const RULES: [Rule; 12] = [
    imports::RULE,
    store_alone::RULE,
    engines::RULE,
    portable_sql::RULE,
    programme_key::RULE,
    words::RULE,
    lengths::RULE,
    opening::RULE,
    machine::RULE,
    named::RULE,
    links::RULE,
    packages::RULE,
];

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &["fix", "rules"], &[])?;
    let rules: Vec<_> = RULES
        .iter()
        .map(|rule| format!("  {}: {}\n", rule.name, rule.why))
        .collect();
    if options.answered_help(&format!("{HELP}{}", rules.concat())) {
        return Ok(());
    }
    options.no_words()?;
    if options.has("rules") {
        return house_rules(options.has("fix"));
    }
    let mut steps = Steps::default();
    let ready = steps.step("What the machine needs", || {
        setup::provide(&[Need::Node, Need::Postgres])?;
        [NEXTEST, DENY, MACHETE]
            .into_iter()
            .try_for_each(crate::tools::Tool::provide)
    }) && steps.step("Pages and styles", node::build);
    if ready {
        sources(&mut steps, options.has("fix"));
        steps.step("The house's own tests", house_tests);
    } else {
        steps.step("House rules", || house_rules(options.has("fix")));
    }
    println!("\n{}", steps.table());
    steps.result()
}

/// All that can be said of the sources without running the product.
pub fn sources(steps: &mut Steps, fix: bool) {
    steps.step("House rules", || house_rules(fix));
    steps.step("Formatting", || {
        command::run(&mut cargo(if fix {
            &["fmt", "--all"]
        } else {
            &["fmt", "--all", "--check"]
        }))
    });
    steps.step("Lints", || {
        command::run(&mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--keep-going",
        ]))
    });
    steps.step("Licences, bans, sources", || {
        command::run(&mut cargo(&[
            "deny", "check", "licenses", "bans", "sources",
        ]))
    });
    match advisories::copy() {
        None => steps.skip(
            "Known holes",
            "there is no copy of the advisory database beside the repository",
        ),
        Some(copy) => {
            steps.step("Known holes", || {
                advisories::lay(&copy)?;
                command::run(&mut cargo(&["deny", "--offline", "check", "advisories"]))
            });
        }
    }
    steps.step("Unused dependencies", || {
        command::run(&mut cargo(&["machete", "--skip-target-dir"]))
    });
}

/// Looks at every rule and shows all that is found.
fn house_rules(fix: bool) -> Result<()> {
    let tree = Tree::read()?;
    if fix {
        lengths::lower(&tree)?;
    }
    let mut count = 0;
    for rule in RULES {
        let findings = (rule.look)(&tree);
        println!(
            "  {:<20} {}",
            rule.name,
            if findings.is_empty() { "ok" } else { rule.why }
        );
        for finding in &findings {
            println!("    {finding}");
        }
        count += findings.len();
    }
    if count > 0 {
        bail!("the house rules are broken in {count} places, listed above");
    }
    Ok(())
}

/// Tests that look at the house as a whole: every statement, endpoint and page.
fn house_tests() -> Result<()> {
    let mut tests = cargo(&["nextest", "run", "--workspace", "-E", "test(/house_/)"]);
    if std::env::var_os(postgres::ADDRESS).is_some() {
        return command::run(&mut tests);
    }
    let server = Server::start()?;
    server.tell(&mut tests);
    command::run(&mut tests)
}
