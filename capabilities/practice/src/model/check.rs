//! Looks whether a chat with a person can go wrong: dead ends, acts without an answer, beats nobody reaches, hard words.
//!
//! Every state that a chat can be in is visited (at most some thousands), so what is found is true and nothing is missed.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;
use kernel::Said;
use web::Language;

use super::engine::{self, State};
use super::scenario::{Did, Finding, Scenario};

/// Somebody says at most so many words at once.
const MOST_WORDS: usize = 60;
/// A reader of this age must be able to follow.
const READING_AGE: u32 = 11;

/// Everything that is found in a scenario.
pub fn look(scenario: &Scenario, language: Language, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for beat in &scenario.beats {
        length(&beat.says.en, language, beat.line, &mut findings);
        if language::crisis::read(&beat.says.en).is_some() {
            let said = Said::new("practice-finding-danger").with("beat", beat.name.as_str());
            findings.push(Finding {
                language,
                line: beat.line,
                said,
                stops: true,
            });
        }
    }
    let walk = Walk::through(scenario);
    let stop = |line, said| Finding {
        language,
        line,
        said,
        stops: true,
    };
    for (place, beat) in scenario.beats.iter().enumerate() {
        let say = |key| Said::new(key).with("beat", beat.name.as_str());
        if !walk.states.keys().any(|it| it.beat == place) {
            findings.push(stop(beat.line, say("practice-finding-unreached")));
            continue;
        }
        if let Some(acts) = walk.unanswered.get(&place) {
            let acts: Vec<_> = acts.iter().map(|did| did.written()).collect();
            let said = say("practice-finding-unanswered").with("acts", acts.join(", "));
            findings.push(stop(beat.line, said));
        }
        if walk.stuck.contains(&place) {
            findings.push(stop(beat.line, say("practice-finding-no-end")));
        }
    }
    let steps = walk
        .states
        .iter()
        .filter(|(state, _)| scenario.beats[state.beat].step);
    match steps.map(|(_, far)| *far).min() {
        None => findings.push(stop(1, Said::new("practice-finding-no-step"))),
        Some(far) if far > scenario.turns => {
            let said = Said::new("practice-finding-far-step").with("far", far);
            findings.push(stop(1, said.with("turns", scenario.turns)));
        }
        Some(_) => {}
    }
    if language == Language::English {
        let spoken: Vec<_> = scenario
            .beats
            .iter()
            .map(|it| it.says.en.as_str())
            .collect();
        let age =
            language::ease::reading_age(&format!("{} {}", scenario.situation.en, spoken.join(" ")));
        if age > READING_AGE {
            let said = Said::new("practice-finding-hard").with("age", age);
            findings.push(stop(1, said.with("most", READING_AGE)));
        }
    }
    if scenario.review < today {
        findings.push(Finding {
            language,
            line: 1,
            said: Said::new("practice-finding-review"),
            stops: false,
        });
    }
    findings
}

/// Whether somebody says too much at once.
pub(super) fn length(says: &str, language: Language, line: usize, findings: &mut Vec<Finding>) {
    let words = says.split_whitespace().count();
    if words > MOST_WORDS {
        let said = Said::new("practice-finding-wordy").with("words", words);
        findings.push(Finding {
            language,
            line,
            said: said.with("most", MOST_WORDS),
            stops: true,
        });
    }
}

/// All that can happen in a scenario.
struct Walk {
    /// Every state that is reached, with the fewest replies that lead to it.
    states: BTreeMap<State, u32>,
    /// Acts that a beat has no answer for, in some state.
    unanswered: BTreeMap<usize, BTreeSet<Did>>,
    /// Beats from which, in some state, no end can be reached.
    stuck: BTreeSet<usize>,
}

impl Walk {
    fn through(scenario: &Scenario) -> Self {
        let mut states = BTreeMap::new();
        let mut unanswered: BTreeMap<usize, BTreeSet<Did>> = BTreeMap::new();
        let mut before: BTreeMap<State, BTreeSet<State>> = BTreeMap::new();
        let mut open = VecDeque::new();
        if !scenario.beats.is_empty() {
            let start = engine::begin(scenario);
            states.insert(start, 0);
            open.push_back((start, 0));
        }
        while let Some((state, far)) = open.pop_front() {
            if scenario.beats[state.beat].end {
                continue;
            }
            for did in Did::ALL {
                if engine::row(scenario, state, did).is_none() {
                    unanswered.entry(state.beat).or_default().insert(did);
                    continue;
                }
                let next = engine::answer(scenario, state, did);
                before.entry(next).or_default().insert(state);
                if let Entry::Vacant(new) = states.entry(next) {
                    new.insert(far + 1);
                    open.push_back((next, far + 1));
                }
            }
        }
        // Backwards from the ends: what is not met on the way is stuck.
        let mut ending: BTreeSet<State> = BTreeSet::new();
        let mut open: Vec<State> = states
            .keys()
            .filter(|it| scenario.beats[it.beat].end)
            .copied()
            .collect();
        while let Some(state) = open.pop() {
            if ending.insert(state) {
                open.extend(before.get(&state).into_iter().flatten());
            }
        }
        let stuck = states.keys().filter(|it| !ending.contains(it));
        let stuck = stuck.map(|it| it.beat).collect();
        Self {
            states,
            unanswered,
            stuck,
        }
    }
}
