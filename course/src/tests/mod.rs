//! What the room promises, by tables: a text is read, checked, compared and marked.

mod checking;
mod marking;
mod properties;
mod reading;

use crate::{Finding, Module, read};

/// The head of a good module, nine lines, so that a body begins on line 10.
const HEAD: &str = "# What MECC is
kind: module
minutes: 1
summary: One sentence.
review: 2027-11-22
owner: Us
sources: https://one.example.org/a, https://two.example.org
pass: 0

";

/// A module with this body, which must be right.
fn module(body: &str) -> Module {
    read(&format!("{HEAD}{body}")).expect("reads")
}

/// Lines and messages.
pub(crate) type Seen = &'static [(usize, &'static str)];

/// The findings as lines and messages.
fn seen(findings: &[Finding]) -> Vec<(usize, &str)> {
    let short = |it: &Finding| it.what.slug().trim_start_matches("course-finding-");
    findings.iter().map(|it| (it.line, short(it))).collect()
}
