//! A whole chat: who talked, who listened, and whose small step it was.

use super::act::{ActKind, slugged};
use super::next::Next;
use super::smarter::{SmarterParts, Who};
use super::{Model, Verdict, judging};
use crate::crisis::{self, Crisis};
use crate::text::fold;

/// One turn of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn<'a> {
    /// The learner spoke; otherwise the person did.
    pub learner: bool,
    /// What was said or typed.
    pub text: &'a str,
}

slugged! {
    /// When a service was named.
    Signposted {
        /// After a reflection or an open question that the person answered.
        AfterListening = "after-listening",
        /// Before any.
        BeforeListening = "before-listening",
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

impl Share {
    /// As a fraction; `None` of nothing.
    #[expect(clippy::cast_precision_loss, reason = "a chat has few turns and words")]
    pub fn fraction(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }
}

/// How a chat went. There is no total: each line stands for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// How often each act was done, in the order of `ActKind::ALL`.
    pub counts: [usize; ActKind::ALL.len()],
    /// The learner's words, of all words.
    pub talk: Share,
    /// The learner's turns that said back or showed feeling, of those that could be read.
    pub listening: Share,
    /// The learner's turns that gave advice, facts, places or own stories, of those that could be read.
    pub input: Share,
    /// The learner's turns with a discovery question that no suggestion followed, of those that could be read.
    pub discovery: Share,
    /// Leave was asked before an idea.
    pub permission_asked: bool,
    /// Whether a service was named, and when.
    pub signposted: Option<Signposted>,
    /// What of a small step was said, and by whom.
    pub small_step: SmarterParts,
    /// How many of the learner's turns the coach was unsure of.
    pub unsure: usize,
    /// Words of danger, by whoever said them first. Then nothing else is counted.
    pub risk: Option<Crisis>,
    /// One thing to try in the next chat.
    pub next: Next,
}

impl Profile {
    /// How often an act was done.
    pub const fn count(&self, kind: ActKind) -> usize {
        self.counts[kind.at()]
    }

    fn empty(next: Next) -> Self {
        Self {
            counts: [0; ActKind::ALL.len()],
            talk: Share::default(),
            listening: Share::default(),
            input: Share::default(),
            discovery: Share::default(),
            permission_asked: false,
            signposted: None,
            small_step: SmarterParts::default(),
            unsure: 0,
            risk: None,
            next,
        }
    }

    fn take(&mut self, verdict: &Verdict, listened: bool) {
        let mut seen = [false; ActKind::ALL.len()];
        for act in &verdict.acts {
            self.counts[act.kind.at()] += 1;
            seen[act.kind.at()] = true;
        }
        if verdict.acts.is_empty() {
            return;
        }
        self.listening.add(seen[ActKind::Reflection.at()]);
        self.input.add(
            ActKind::ALL
                .iter()
                .any(|kind| kind.is_input() && seen[kind.at()]),
        );
        self.discovery.add(verdict.code == 6);
        self.permission_asked |= seen[ActKind::SuggestionWithPermission.at()];
        if seen[ActKind::Signposting.at()] && self.signposted.is_none() {
            self.signposted = Some(if listened {
                Signposted::AfterListening
            } else {
                Signposted::BeforeListening
            });
        }
        self.unsure += usize::from(verdict.unsure);
    }
}

impl Share {
    const fn add(&mut self, counts: bool) {
        self.whole += 1;
        if counts {
            self.part += 1;
        }
    }
}

/// Judges a whole chat.
pub fn chat(turns: &[Turn<'_>]) -> Profile {
    let danger = turns.iter().find_map(|turn| crisis::read(turn.text));
    if let Some(danger) = danger {
        return Profile {
            risk: Some(danger),
            ..Profile::empty(Next::GetHelp)
        };
    }
    let mut profile = Profile::empty(Next::SaySomething);
    let mut said: Option<&str> = None;
    let mut before: Option<&str> = None;
    let mut listened = false;
    // Listening counts once the person has answered to it.
    let mut opened = false;
    for turn in turns {
        let words = fold(turn.text).split_whitespace().count();
        profile.talk.whole += words;
        if turn.learner {
            profile.talk.part += words;
            let verdict =
                judging::judge(Model::shipped(), said, before.replace(turn.text), turn.text);
            let here = verdict.acts.iter().any(|act| {
                matches!(
                    act.kind,
                    ActKind::Reflection
                        | ActKind::OpenDiscoveryQuestion
                        | ActKind::OtherOpenQuestion
                )
            });
            profile.take(&verdict, listened);
            opened |= here;
            profile.small_step.hear(Who::Learner, turn.text);
        } else {
            listened |= opened;
            said = Some(turn.text);
            profile.small_step.hear(Who::Person, turn.text);
        }
    }
    profile.next = next(&profile);
    profile
}

/// The one thing that would help most, looked for in the order in which a trainer would say it.
fn next(profile: &Profile) -> Next {
    let count = |kind| profile.count(kind);
    let turns = profile.listening.whole;
    if turns == 0 {
        return Next::SaySomething;
    }
    let listening = profile.listening.part + profile.discovery.part;
    if profile.input.part > listening && count(ActKind::Suggestion) > 0 {
        return Next::FewerIdeas;
    }
    if profile.signposted == Some(Signposted::BeforeListening) {
        return Next::PointAfterListening;
    }
    if profile.discovery.part == 0 {
        return Next::AskMoreDiscovery;
    }
    if profile.listening.part == 0 {
        return Next::SayBackMore;
    }
    if count(ActKind::Suggestion) > 0 && !profile.permission_asked {
        return Next::AskLeaveFirst;
    }
    if profile.talk.fraction().is_some_and(|share| share > 0.6) {
        return Next::TalkLess;
    }
    if turns >= 3 && !profile.small_step.by_the_person() {
        return Next::AskForASmallStep;
    }
    if turns >= 3 && !profile.small_step.is_clear() {
        return Next::MakeTheStepClear;
    }
    if profile.listening.part * 3 < turns {
        return Next::SayBackMore;
    }
    Next::TryAnotherPerson
}
