//! What replies show of each skill, and what a day of practising adds up to.

use language::coach::{Act, ActKind, Part, Profile, Signposted, Verdict, Who};

use super::skill::{Grade, Skill};

/// How often a skill was there, and how often it was called for and was not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sign {
    /// It was there.
    pub there: u32,
    /// It was called for, and was not there.
    pub missed: u32,
}

impl Sign {
    const fn note(&mut self, there: bool) {
        if there {
            self.there += 1;
        } else {
            self.missed += 1;
        }
    }

    /// What that comes to; `None` where it was never called for.
    pub const fn grade(self) -> Option<Grade> {
        match (self.there, self.missed) {
            (0, 0) => None,
            (0, _) => Some(Grade::Missed),
            (_, 0) => Some(Grade::There),
            _ => Some(Grade::Partly),
        }
    }
}

/// What practising adds to a day: how often each thing was done. No words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Replies that were judged.
    pub replies: u32,
    /// Whole chats.
    pub chats: u32,
    /// Drills.
    pub drills: u32,
    /// Open discovery questions.
    pub discovery: u32,
    /// Reflections.
    pub reflections: u32,
    /// Other questions.
    pub questions: u32,
    /// Suggestions that nobody asked for.
    pub suggestions: u32,
    /// Suggestions after asking.
    pub permission: u32,
}

impl Tally {
    /// Adds another tally.
    pub const fn add(&mut self, other: &Self) {
        self.replies += other.replies;
        self.chats += other.chats;
        self.drills += other.drills;
        self.discovery += other.discovery;
        self.reflections += other.reflections;
        self.questions += other.questions;
        self.suggestions += other.suggestions;
        self.permission += other.permission;
    }

    /// Adds one reply.
    pub fn reply(&mut self, verdict: &Verdict) {
        let count = |kind: ActKind| {
            let acts = verdict.acts.iter().filter(|act| act.kind == kind);
            u32::try_from(acts.count()).unwrap_or(u32::MAX)
        };
        self.replies += 1;
        self.discovery += count(ActKind::OpenDiscoveryQuestion);
        self.reflections += count(ActKind::Reflection);
        self.questions += count(ActKind::OtherOpenQuestion) + count(ActKind::ClosedQuestion);
        self.suggestions += count(ActKind::Suggestion);
        self.permission += count(ActKind::SuggestionWithPermission);
    }
}

fn has(verdict: &Verdict, kind: ActKind) -> bool {
    verdict.acts.iter().any(|act| act.kind == kind)
}

/// The same, where the coach stands by it.
fn surely(verdict: &Verdict, kind: ActKind) -> bool {
    let mut acts = verdict.acts.iter();
    acts.any(|act| act.kind == kind && act.is_sure())
}

/// What one reply shows. What the coach is sure of counts; of what it is unsure of, nothing is held against anybody, and
/// nothing counts as left out while an unsure part may be it.
pub fn of_reply(verdict: &Verdict) -> Vec<(Skill, Sign)> {
    let mut signs = Signs::default();
    signs.hear(verdict);
    signs.seen()
}

/// What a whole chat shows: its replies, whose step it was, and when help was pointed to.
pub fn of_chat(verdicts: &[Verdict], profile: &Profile, step: bool) -> Vec<(Skill, Sign)> {
    let mut signs = Signs::default();
    for verdict in verdicts {
        signs.hear(verdict);
    }
    let named = profile.small_step.said_by(Part::Action);
    if step || named.is_some() {
        // A short chat may end without any step; what counts against it is a step that the learner handed over.
        signs.note(Skill::Step, step || named == Some(Who::Person));
    }
    if let Some(when) = profile.signposted {
        signs.note(Skill::Signposting, when == Signposted::AfterListening);
    }
    signs.seen()
}

#[derive(Default)]
struct Signs([Sign; Skill::ALL.len()]);

impl Signs {
    fn note(&mut self, skill: Skill, there: bool) {
        self.0[skill as usize].note(there);
    }

    fn hear(&mut self, verdict: &Verdict) {
        if verdict.acts.is_empty() {
            return;
        }
        let surely = |kind| surely(verdict, kind);
        let all_sure = verdict.acts.iter().all(Act::is_sure);
        let asks = surely(ActKind::OpenDiscoveryQuestion);
        let other = surely(ActKind::ClosedQuestion) || surely(ActKind::OtherOpenQuestion);
        let reflects = surely(ActKind::Reflection);
        let advises = surely(ActKind::Suggestion);
        let asked_leave = surely(ActKind::SuggestionWithPermission);
        let informs = surely(ActKind::Information);
        if asks || (other && all_sure) {
            self.note(Skill::Discovery, asks);
        }
        if reflects || ((advises || informs) && all_sure) {
            self.note(Skill::Reflecting, reflects);
        }
        // Leave may have been asked in the part that is unsure; advice may stand there, too.
        if (advises || asked_leave) && all_sure {
            self.note(Skill::Permission, asked_leave && !advises);
        }
        let input = advises || informs || surely(ActKind::OwnExperience);
        if input || all_sure {
            self.note(Skill::HoldingBack, !input);
        }
    }

    fn seen(self) -> Vec<(Skill, Sign)> {
        let seen = Skill::ALL.into_iter().zip(self.0);
        seen.filter(|(_, sign)| sign.grade().is_some()).collect()
    }
}

/// Whether a reply meets the aim of a drill. Advice spoils it where the coach is sure that it is advice.
pub fn meets(aim: Skill, verdict: &Verdict) -> bool {
    let asks = has(verdict, ActKind::OpenDiscoveryQuestion);
    let reflects = has(verdict, ActKind::Reflection);
    let advises = surely(verdict, ActKind::Suggestion);
    let first = |kind: ActKind| verdict.acts.iter().position(|act| act.kind == kind);
    match aim {
        Skill::Discovery | Skill::Step => asks && !advises,
        Skill::Reflecting => reflects && !advises,
        Skill::Permission => has(verdict, ActKind::SuggestionWithPermission) && !advises,
        Skill::HoldingBack => {
            !verdict.acts.is_empty()
                && !advises
                && !surely(verdict, ActKind::Information)
                && !surely(verdict, ActKind::OwnExperience)
        }
        Skill::Signposting => {
            let listens = [ActKind::Reflection, ActKind::OpenDiscoveryQuestion];
            let listens = listens.into_iter().filter_map(first).min();
            match (listens, first(ActKind::Signposting)) {
                (Some(listens), Some(points)) => listens < points && !advises,
                _ => false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use language::coach;

    use super::*;

    fn heard(reply: &str) -> Verdict {
        coach::judge(
            Some("I know I should walk more. It is hard after work."),
            reply,
        )
    }

    #[test]
    fn a_reply_shows_what_it_did_and_what_it_left_out() {
        let there = Some(Grade::There);
        let missed = Some(Grade::Missed);
        let table = [
            ("What would make it easier?", Skill::Discovery, there),
            ("What would make it easier?", Skill::HoldingBack, there),
            ("What would make it easier?", Skill::Permission, None),
            ("Do you walk on Sundays?", Skill::Discovery, missed),
            (
                "Have you tried getting off a stop early?",
                Skill::HoldingBack,
                missed,
            ),
            (
                "Have you tried getting off a stop early?",
                Skill::Permission,
                missed,
            ),
            (
                "Have you tried getting off a stop early?",
                Skill::Reflecting,
                missed,
            ),
            (
                "Would it be all right if I shared an idea? Some people get off a stop early.",
                Skill::Permission,
                there,
            ),
        ];
        for (reply, skill, wanted) in table {
            let signs = of_reply(&heard(reply));
            let found = signs.iter().find(|(it, _)| *it == skill);
            assert_eq!(
                found.and_then(|(_, sign)| sign.grade()),
                wanted,
                "{reply}: {skill:?}"
            );
        }
    }

    #[test]
    fn where_the_coach_is_unsure_nothing_counts_against_anybody() {
        let mut unsure = heard("Have you tried getting off a stop early?");
        doubt(&mut unsure, 0);
        assert_eq!(of_reply(&unsure), []);
        let mut tally = Tally::default();
        tally.reply(&unsure);
        assert_eq!((tally.replies, tally.suggestions), (1, 1));
    }

    /// Makes the coach unsure of one act.
    fn doubt(verdict: &mut Verdict, at: usize) {
        verdict.acts[at].sure = 0.5;
        verdict.unsure = true;
    }

    #[test]
    fn what_is_sure_counts_beside_what_is_unsure() {
        let (there, missed) = (Some(Grade::There), Some(Grade::Missed));
        let advice = "What would make it easier? Have you tried getting off a stop early?";
        let closed = "It is hard after work. Do you walk on Sundays?";
        // A reply, which of its acts is unsure, and what that shows of a skill.
        let table = [
            (advice, 1, Skill::Discovery, there),
            (advice, 1, Skill::HoldingBack, None),
            (advice, 1, Skill::Permission, None),
            (advice, 1, Skill::Reflecting, None),
            (advice, 0, Skill::Discovery, None),
            (advice, 0, Skill::HoldingBack, missed),
            (advice, 0, Skill::Permission, None),
            (closed, 0, Skill::Discovery, None),
            (closed, 1, Skill::Discovery, None),
            (closed, 1, Skill::Reflecting, there),
        ];
        for (reply, unsure, skill, wanted) in table {
            let mut verdict = heard(reply);
            assert_eq!(verdict.acts.len(), 2, "{reply}");
            doubt(&mut verdict, unsure);
            let signs = of_reply(&verdict);
            let found = signs.iter().find(|(it, _)| *it == skill);
            let grade = found.and_then(|(_, sign)| sign.grade());
            assert_eq!(grade, wanted, "{reply}, act {unsure} unsure: {skill:?}");
        }
    }

    #[test]
    fn an_aim_is_met_by_what_was_asked_for_and_spoilt_by_advice() {
        let table = [
            (Skill::Discovery, "What would make it easier?", true),
            (
                Skill::Discovery,
                "What would make it easier? How about a bike?",
                false,
            ),
            (Skill::Discovery, "How about a bike?", false),
            (
                Skill::Permission,
                "Would it be all right if I shared an idea?",
                true,
            ),
            (Skill::Permission, "Why don't you get a bike?", false),
            (Skill::HoldingBack, "Why don't you get a bike?", false),
            (Skill::HoldingBack, "What would make it easier?", true),
            (Skill::Step, "What could you do this week?", true),
        ];
        for (aim, reply, met) in table {
            assert_eq!(meets(aim, &heard(reply)), met, "{aim:?}: {reply}");
        }
    }
}
