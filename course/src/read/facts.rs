//! The title and the lines of facts at the head of a module.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;

use super::prose;
use crate::finding::{Finding, What};
use crate::model::{Kind, Module, Page};

/// The facts that a module can give.
const KNOWN: [&str; 7] = [
    "kind", "minutes", "summary", "review", "owner", "sources", "pass",
];

/// The head of a module as it stands.
#[derive(Default)]
pub(super) struct Facts<'t> {
    title: Option<(usize, &'t str)>,
    given: BTreeMap<String, (usize, &'t str)>,
}

impl<'t> Facts<'t> {
    pub fn title(&mut self, line: usize, title: &'t str, findings: &mut Vec<Finding>) {
        if self.title.is_some() {
            findings.push(Finding::error(line, What::SecondTitle {}));
        } else {
            self.title = Some((line, title));
        }
    }

    pub fn line(&mut self, number: usize, line: &'t str, findings: &mut Vec<Finding>) {
        let line = line.trim();
        if line.is_empty() || line.starts_with("<!--") {
            return;
        }
        let Some((fact, value)) = line.split_once(':') else {
            findings.push(Finding::error(number, What::StrayLine {}));
            return;
        };
        let fact = fact.trim().to_lowercase();
        if !KNOWN.contains(&fact.as_str()) {
            findings.push(Finding::error(number, What::UnknownFact { fact }));
            return;
        }
        match self.given.entry(fact) {
            Entry::Vacant(free) => {
                free.insert((number, value.trim()));
            }
            Entry::Occupied(taken) => {
                let field = taken.key().clone();
                findings.push(Finding::error(number, What::Twice { field }));
            }
        }
    }

    pub fn module(&self, pages: Vec<Page>, findings: &mut Vec<Finding>) -> Module {
        let title = self.title.map(|(_, title)| title).unwrap_or_default();
        if title.is_empty() {
            let line = self.title.map_or(1, |(line, _)| line);
            findings.push(Finding::error(line, What::NoTitle {}));
        }
        Module {
            title: title.to_owned(),
            kind: self.kind(findings),
            minutes: self.number("minutes", 1, 240, findings),
            summary: self.needed("summary", findings).1.to_owned(),
            review: self.day(findings),
            owner: self.needed("owner", findings).1.to_owned(),
            sources: self.sources(findings),
            pass: self.pass(findings),
            pages,
        }
    }

    /// Line and value of a fact that every module gives.
    fn needed(&self, fact: &'static str, findings: &mut Vec<Finding>) -> (usize, &'t str) {
        let (line, value) = self.given.get(fact).copied().unwrap_or((1, ""));
        if value.is_empty() {
            findings.push(Finding::error(line, What::NoFact { fact }));
        }
        (line, value)
    }

    fn kind(&self, findings: &mut Vec<Finding>) -> Kind {
        let (line, value) = self.needed("kind", findings);
        Kind::from_slug(&value.to_lowercase()).unwrap_or_else(|| {
            if !value.is_empty() {
                let kind = value.to_owned();
                findings.push(Finding::error(line, What::UnknownKind { kind }));
            }
            Kind::Module
        })
    }

    fn number(
        &self,
        fact: &'static str,
        least: u16,
        most: u16,
        findings: &mut Vec<Finding>,
    ) -> u16 {
        let (line, value) = self.needed(fact, findings);
        let number = value.parse().ok().filter(|it| (least..=most).contains(it));
        if number.is_none() && !value.is_empty() {
            let (least, most) = (least.into(), most.into());
            let what = What::BadNumber { fact, least, most };
            findings.push(Finding::error(line, what));
        }
        number.unwrap_or(least)
    }

    fn pass(&self, findings: &mut Vec<Finding>) -> u8 {
        if !self.given.contains_key("pass") {
            return 0;
        }
        u8::try_from(self.number("pass", 0, 100, findings)).unwrap_or(0)
    }

    fn day(&self, findings: &mut Vec<Finding>) -> Date {
        let (line, value) = self.needed("review", findings);
        value.parse().unwrap_or_else(|_| {
            if !value.is_empty() {
                findings.push(Finding::error(line, What::BadDay {}));
            }
            Date::MAX
        })
    }

    fn sources(&self, findings: &mut Vec<Finding>) -> Vec<String> {
        let (line, value) = self.given.get("sources").copied().unwrap_or((1, ""));
        let parts = value.split([' ', ',', '\t']).filter(|it| !it.is_empty());
        let sources: Vec<_> = parts.map(str::to_owned).collect();
        for source in sources.iter().filter(|it| !prose::is_https(it)) {
            let what = What::BadLink {
                link: source.clone(),
            };
            findings.push(Finding::error(line, what));
        }
        sources
    }
}
