//! Looks at a module that could be read, for what would let a learner down.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::finding::{Finding, What};
use crate::model::{Block, Module};

/// What exists, and what day it is.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Today.
    pub today: Date,
    /// The oldest reading age that is accepted; `None` where it is not measured, as for Welsh.
    pub reading_age: Option<u32>,
    /// The slugs of people to practise with.
    pub people: BTreeSet<String>,
    /// The slugs of needs.
    pub needs: BTreeSet<String>,
    /// The names of files: pictures, recordings, downloads.
    pub files: BTreeSet<String>,
}

/// Everything that is found in a module, in the order of its lines.
pub fn check(module: &Module, known: &Known) -> Vec<Finding> {
    let mut findings = Vec::new();
    if module.review < known.today {
        findings.push(Finding::warning(1, What::ReviewPassed {}));
    }
    if module.sources.is_empty() {
        findings.push(Finding::error(1, What::NoSources {}));
    }
    for page in &module.pages {
        for (line, block) in page.placed() {
            let mut wrong = |what| findings.push(Finding::error(line, what));
            for file in block.files() {
                if !known.files.contains(file) {
                    wrong(What::UnknownFile {
                        file: file.to_owned(),
                    });
                }
            }
            match block {
                Block::Practice { person, .. } if !known.people.contains(person) => {
                    wrong(What::UnknownPerson {
                        person: person.clone(),
                    });
                }
                Block::Services { need, .. } if !known.needs.contains(need) => {
                    wrong(What::UnknownNeed { need: need.clone() });
                }
                _ => {}
            }
        }
    }
    findings.sort_by_key(|finding| finding.line);
    findings
}
