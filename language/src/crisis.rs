//! Words that tell of danger to life or safety, in everyday speech.
//!
//! A panel shown in vain costs a glance; one that is missing may cost a life. So a doubtful case is shown, and only what
//! is plainly an idiom, a denial or long over is let go.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Regex, RegexSet, RegexSetBuilder};
use serde::{Deserialize, Serialize};

use crate::crisis_idioms::{DENIALS, IDIOMS, STILL};
use crate::crisis_phone::{SHORT, WORDS};
use crate::crisis_rules::{NAMES, RULES};
use crate::lexicon::Lexicon;
use crate::passage::{Passage, anchored, expand, rule, tail};

/// What kind of danger the words tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrisisKind {
    /// Too much of a medicine, drug or poison.
    Overdose,
    /// A medical emergency.
    Medical,
    /// Somebody is in danger now.
    Danger,
    /// Thoughts of suicide.
    Suicide,
    /// A child or a person at risk may be harmed or neglected.
    ChildAtRisk,
    /// Violence or control at home, or sexual violence.
    Abuse,
    /// Harming oneself.
    SelfHarm,
}

/// That words tell of danger: show the way to help above all else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crisis {
    /// What kind; the most pressing, where there are several.
    pub kind: CrisisKind,
    /// The words that tell it, as they were said.
    pub words: String,
}

/// The rules, made ready.
struct Rules {
    /// The rules in groups, each looked for in one pass.
    any: Vec<RegexSet>,
    each: Vec<(CrisisKind, Regex)>,
    denials: Vec<Regex>,
    still: Regex,
    idioms: Regex,
    short: HashMap<&'static str, &'static str>,
    lexicon: Lexicon,
}

impl Rules {
    /// What was meant by a word, if it is a short form or a slip.
    fn meant(&self, word: &str) -> Option<&str> {
        let short = self.short.get(word).copied();
        short.or_else(|| self.lexicon.correct(word))
    }
}

/// Bytes that the tables of a group may take up. With less it still judges alike, many times slower.
const ROOM: usize = 4 << 20;
/// So many rules stand in a group: the tables of a large one grow with every pair of its rules.
const GROUP: usize = 8;

static READY: LazyLock<Rules> = LazyLock::new(|| {
    let all: Vec<(CrisisKind, &str)> = RULES
        .iter()
        .flat_map(|(kind, patterns)| patterns.iter().map(|pattern| (*kind, *pattern)))
        .collect();
    let expressions: Vec<_> = all
        .iter()
        .map(|(_, pattern)| expand(pattern, NAMES))
        .collect();
    Rules {
        any: expressions
            .chunks(GROUP)
            .map(|group| {
                let mut set = RegexSetBuilder::new(group);
                let set = set.dfa_size_limit(ROOM).build();
                set.expect("each rule is sound, as the tests of each show")
            })
            .collect(),
        each: all
            .iter()
            .map(|(kind, pattern)| (*kind, rule(pattern, NAMES)))
            .collect(),
        // What is denied is what directly follows, so a denial is looked for at the end of what comes before.
        denials: DENIALS.iter().map(|pattern| ending(pattern)).collect(),
        still: rule(STILL, NAMES),
        idioms: rule(&IDIOMS.join("|"), NAMES),
        short: SHORT.iter().copied().collect(),
        lexicon: Lexicon::new(WORDS.split_whitespace()),
    }
});

/// A rule for the end of what comes before.
fn ending(pattern: &str) -> Regex {
    anchored(&format!(r"(?-u:\b)(?:{pattern})(?-u:\b) $"), NAMES)
}

/// Whether what was said tells of danger. Where it is unclear, the answer is yes.
pub fn read(said: &str) -> Option<Crisis> {
    judge(&Passage::new(said)).crisis
}

/// What was heard of danger.
pub(crate) struct Judged {
    pub crisis: Option<Crisis>,
    /// Danger was named, and denied or only a way of speaking.
    pub let_go: bool,
}

/// Judges what was said.
pub(crate) fn judge(plain: &Passage<'_>) -> Judged {
    let rules = &*READY;
    let mut let_go = false;
    let passage = plain.corrected(|word| rules.meant(word));
    let text = passage.folded.as_str();
    let heard: Vec<usize> = rules
        .any
        .iter()
        .enumerate()
        .flat_map(|(group, set)| {
            let hits = set.matches(text).into_iter();
            hits.map(move |number| group * GROUP + number)
        })
        .collect();
    if heard.is_empty() {
        return Judged {
            crisis: None,
            let_go: false,
        };
    }
    let idioms: Vec<_> = rules
        .idioms
        .find_iter(text)
        .map(|hit| hit.range())
        .collect();
    let mut found: Option<(CrisisKind, usize, Crisis)> = None;
    for number in heard {
        let (kind, rule) = &rules.each[number];
        for hit in rule.find_iter(text) {
            let idiom = idioms
                .iter()
                .any(|idiom| idiom.start < hit.end() && hit.end() <= idiom.end);
            if idiom || denied(rules, text, hit.start(), hit.end()) {
                let_go = true;
                continue;
            }
            let earlier = found
                .as_ref()
                .is_some_and(|(other, at, _)| (*other, *at) <= (*kind, hit.start()));
            if !earlier {
                let words = passage.said(hit.range()).to_owned();
                found = Some((*kind, hit.start(), Crisis { kind: *kind, words }));
            }
        }
    }
    Judged {
        crisis: found.map(|(_, _, crisis)| crisis),
        let_go,
    }
}

/// Whether what stands before says that this is not so, and nothing after takes that back.
fn denied(rules: &Rules, text: &str, start: usize, end: usize) -> bool {
    let before = tail(&text[..start], 60);
    // Only the same thought: what was denied before a full stop or a `but` is another thing.
    let thought = before.rfind(" . ").map_or(before, |at| &before[at + 2..]);
    let thought = thought
        .rfind(" but ")
        .map_or(thought, |at| &thought[at + 4..]);
    rules.denials.iter().any(|denial| denial.is_match(thought))
        && !rules.still.is_match(&text[end..])
}

/// Folded phrases by which a phone without signal finds danger. They leave out what only a rule can tell apart.
pub fn offline_phrases() -> Vec<String> {
    let mut phrases: Vec<String> = crate::crisis_phone::OFFLINE
        .lines()
        .map(crate::text::fold)
        .filter(|phrase| !phrase.is_empty())
        .collect();
    phrases.sort();
    phrases.dedup();
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_for_the_phone_is_danger_here_too() {
        for phrase in offline_phrases() {
            assert!(read(&phrase).is_some(), "{phrase}");
        }
    }
}
