//! Walks a scenario: what the learner did and how things stand choose what the person says next.

use language::coach::{ActKind, Verdict};

use super::scenario::{Did, MOST, Row, Scenario};

/// Where a chat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State {
    /// The beat that was said last, by its place.
    pub beat: usize,
    /// How far the person trusts the learner.
    pub trust: u8,
    /// How ready the person is.
    pub ready: u8,
}

/// Where a chat with this person starts.
pub const fn begin(scenario: &Scenario) -> State {
    State {
        beat: 0,
        trust: scenario.trust,
        ready: scenario.ready,
    }
}

/// The row that answers this: the first whose act and conditions hold, "anything else" being any act.
pub fn row(scenario: &Scenario, state: State, did: Did) -> Option<&Row> {
    let beat = scenario.beats.get(state.beat)?;
    beat.rows.iter().find(|row| {
        (row.did == did || row.did == Did::Else)
            && row.trust.holds(state.trust)
            && row.ready.holds(state.ready)
    })
}

/// What comes next; the same where nothing answers, which the checks rule out.
pub fn answer(scenario: &Scenario, state: State, did: Did) -> State {
    let Some(row) = row(scenario, state, did) else {
        return state;
    };
    State {
        beat: row.then,
        trust: state.trust.saturating_add_signed(row.trust_by).min(MOST),
        ready: state.ready.saturating_add_signed(row.ready_by).min(MOST),
    }
}

/// What a person hears in a turn of several acts, the heaviest first: advice that is tacked on is what stays.
const HEAVIEST: [(ActKind, Did); 11] = [
    (ActKind::Suggestion, Did::Advice),
    (ActKind::Information, Did::Information),
    (ActKind::OwnExperience, Did::OwnExperience),
    (ActKind::Signposting, Did::Signposting),
    (ActKind::SuggestionWithPermission, Did::AdviceWithPermission),
    (ActKind::ClosedQuestion, Did::Closed),
    (ActKind::OpenDiscoveryQuestion, Did::Discovery),
    (ActKind::Reflection, Did::Reflection),
    (ActKind::OtherOpenQuestion, Did::Open),
    (ActKind::Affirmation, Did::Affirmation),
    (ActKind::Other, Did::Else),
];

/// What the learner did, as the person hears it.
pub fn heard(verdict: &Verdict) -> Did {
    let has = |kind: ActKind| verdict.acts.iter().any(|act| act.kind == kind);
    let found = HEAVIEST.iter().find(|(kind, _)| has(*kind));
    found.map_or(Did::Else, |(_, did)| *did)
}
