//! Cargo's own helpers (test runner, licence and dependency checks): found, or built from crates at a fixed version.

use crate::command::{cargo, run, succeeds};
use anyhow::{Context, Result};

/// A cargo subcommand that we use.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// As in `cargo NAME`.
    name: &'static str,
    /// The version that is built where there is none.
    version: &'static str,
    /// What it is for.
    purpose: &'static str,
}

/// Runs the tests, each in a process of its own.
pub const NEXTEST: Tool = Tool {
    name: "nextest",
    version: "0.9.143",
    purpose: "runs the tests",
};
/// Looks at licences, banned crates, sources and advisories.
pub const DENY: Tool = Tool {
    name: "deny",
    version: "0.20.2",
    purpose: "checks licences and known holes",
};
/// Looks for dependencies that nothing uses.
pub const MACHETE: Tool = Tool {
    name: "machete",
    version: "0.9.2",
    purpose: "finds unused dependencies",
};

impl Tool {
    /// Builds the tool if it is not there. Without optimisation: it builds in a minute or so, and is quick enough.
    pub fn provide(self) -> Result<()> {
        let Self {
            name,
            version,
            purpose,
        } = self;
        if succeeds(&mut cargo(&[name, "--version"])) {
            return Ok(());
        }
        println!(
            "Missing: cargo-{name}, which {purpose}. Building version {version} of it, once, into cargo's own folder."
        );
        let mut command = cargo(&[
            "install",
            "--locked",
            "--debug",
            "--config",
            "profile.dev.debug=false",
        ]);
        command.args(["--version", version, &format!("cargo-{name}")]);
        run(&mut command).with_context(|| format!("cargo-{name} could not be installed"))
    }
}
