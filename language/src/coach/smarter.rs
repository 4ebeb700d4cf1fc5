//! The small step: which of its parts were said, and by whom.

use std::sync::LazyLock;

use regex::Regex;

use super::act::slugged;
use crate::passage::{Passage, rule};

slugged! {
    /// Who said it.
    Who {
        /// The person.
        Person = "person",
        /// The learner.
        Learner = "learner",
    }
}

slugged! {
    /// The parts of a step that is likely to be taken.
    Part {
        /// What, where or with whom.
        Specific = "specific",
        /// How much, how often.
        Measurable = "measurable",
        /// Something to do.
        Action = "action",
        /// Small enough, or sure enough.
        Realistic = "realistic",
        /// When.
        Timed = "timed",
        /// How one will know.
        Evaluated = "evaluated",
        /// When to look at it again.
        Reviewed = "reviewed",
    }
}

/// Which parts of a small step were said. The person's own words weigh more than the learner's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SmarterParts {
    said: [Option<Who>; Part::ALL.len()],
}

impl SmarterParts {
    /// Who said this part, if anybody did.
    pub const fn said_by(&self, part: Part) -> Option<Who> {
        self.said[part as usize]
    }

    /// Whether the person named something that they will do.
    pub fn by_the_person(&self) -> bool {
        self.said_by(Part::Action) == Some(Who::Person)
    }

    /// Whether the person's step says what and when.
    pub fn is_clear(&self) -> bool {
        self.by_the_person()
            && self.said_by(Part::Timed).is_some()
            && (self.said_by(Part::Specific).is_some() || self.said_by(Part::Measurable).is_some())
    }

    /// Reads what somebody said.
    pub(super) fn hear(&mut self, who: Who, text: &str) {
        let passage = Passage::new(text);
        for thought in passage.folded.split(" . ") {
            let thought = format!(" {} ", thought.trim());
            if !READY.intends(who, &thought) {
                continue;
            }
            for (part, pattern) in &READY.parts {
                if pattern.is_match(&thought) {
                    self.note(*part, who);
                }
            }
        }
    }

    fn note(&mut self, part: Part, who: Who) {
        let at = &mut self.said[part as usize];
        if at.is_none() || who == Who::Person {
            *at = Some(who);
        }
    }
}

struct Rules {
    person: Regex,
    learner: Regex,
    turned_down: Regex,
    parts: Vec<(Part, Regex)>,
}

impl Rules {
    /// Whether the thought is about something to be done by the person.
    fn intends(&self, who: Who, thought: &str) -> bool {
        let wanted = match who {
            Who::Person => &self.person,
            Who::Learner => &self.learner,
        };
        wanted.is_match(thought) && !self.turned_down.is_match(thought)
    }
}

static READY: LazyLock<Rules> = LazyLock::new(|| Rules {
    person: rule(PERSON, &[]),
    learner: rule(LEARNER, &[]),
    turned_down: rule(TURNED_DOWN, &[]),
    parts: PARTS
        .iter()
        .map(|(part, pattern)| (*part, rule(pattern, NAMES)))
        .collect(),
});

const PERSON: &str = r"i (?:will|am going to|could|might|can|would|plan to|want to try|would like to try|reckon i)|i (?:am|was) thinking of|maybe i|let me|what i will|my plan|i would be able to|first thing";
const LEARNER: &str = r"you (?:will|are going to|could|might|can|would|should|plan to|said you)|so your plan|your (?:first )?step|why do you not|how about|try";
const TURNED_DOWN: &str =
    r"(?:will|could|can|would|might) (?:not|never)|(?:am|are) not going to|no way|if only";

const NAMES: &[(&str, &str)] = &[
    (
        "day",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekday|weekend|weekends|weeknight|weeknights",
    ),
    (
        "number",
        r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half|once|twice|a couple",
    ),
    (
        "do",
        "walk|go|ring|call|phone|ask|cut|stop|try|start|leave|take|cook|make|eat|drink|swim|cycle|join|book|talk|tell|put|keep|write|swap|get|have|do|buy|pack|turn|switch|read|meet|see|speak|text|visit|sign|drop|skip|move|use|save|pay|count|set|plan|give|bring|sit|sleep|pop|look|find|park|run|dance|garden|message|knock|chat|check|change|limit|reduce|measure|save|rest|breathe",
    ),
];

const PARTS: &[(Part, &str)] = &[
    (
        Part::Action,
        r"(?:will|could|might|can|would|going to|plan to|try|try to|thinking of|step is to|plan is to|about) (?:\w+ ){0,2}?(?:<do>|walking|going|ringing|calling|asking|cutting|stopping|trying|starting|leaving|taking|cooking|making|eating|drinking|swimming|cycling|joining|booking|talking|telling|putting|keeping|writing|swapping|getting|having)",
    ),
    (
        Part::Specific,
        r"(?:to|at|in|from|round|past|with|for|instead of|by) (?:the|my|your|a|our|his|her|that|work|home|school|bed|mum|dad|<day>)(?: \w+)?|with \w+",
    ),
    (
        Part::Measurable,
        r"<number> (?:\w+ )?(?:minutes?|hours?|days?|times?|nights?|evenings?|mornings?|pints?|cans?|glass(?:es)?|cigarettes?|fags?|stops?|steps?|miles?|portions?|pounds?|weeks?|lengths?|a day|a week)|<number> (?:a|each|every|per) (?:day|week|night|month)|every (?:day|other day|morning|evening|night|week|<day>)|(?:once|twice)(?: a| every)?|£ <number>|just (?:the )?(?:one|two)",
    ),
    (
        Part::Realistic,
        r"just (?:the )?(?:one|a|two|to)|to start with|start small|easy enough|i can (?:manage|do) that|(?:could|can|might) manage|a little|small|i know i can|not too (?:much|hard)|that is doable|doable|on the way",
    ),
    (
        Part::Timed,
        r"(?:on|this|next|every|by|from|before|after|until) (?:<day>|week|month|work|tea|dinner|lunch|breakfast|school|bed|bedtime|then|now on|christmas|new year)|<day>|tonight|tomorrow|today|this (?:morning|afternoon|evening|week|weekend)|in the (?:morning|mornings|evening|evenings|afternoon)|at (?:night|lunch|lunchtime|\d+)|when i get (?:home|in|up|back)|first thing",
    ),
    (
        Part::Evaluated,
        r"(?:see|know|tell) (?:if|whether|how) (?:it|i|that)|keep (?:a )?(?:count|note|diary|track)|write (?:it|them) down|count (?:them|it)|tick|mark it|(?:will|would) know (?:it|when|if|by)|feel (?:it )?(?:the )?difference",
    ),
    (
        Part::Reviewed,
        r"(?:look at it|talk|speak|check|see you|catch up|come back|tell you|let you know|ring you|see how)(?: \w+){0,4} (?:again|in a (?:week|fortnight|month)|next (?:week|month|time)|how it (?:went|goes|is going)|<day>)|come back and",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(turns: &[(Who, &str)]) -> Vec<(Part, Who)> {
        let mut heard = SmarterParts::default();
        for (who, text) in turns {
            heard.hear(*who, text);
        }
        Part::ALL
            .iter()
            .filter_map(|part| Some((*part, heard.said_by(*part)?)))
            .collect()
    }

    #[test]
    fn a_step_of_the_person_is_heard_with_its_parts() {
        let heard = parts(&[(Who::Person, "On Tuesday after work I'll walk to the shop")]);
        for part in [Part::Specific, Part::Action, Part::Timed] {
            assert!(heard.contains(&(part, Who::Person)), "{part}: {heard:?}");
        }
        let heard = parts(&[(Who::Person, "I could get off two stops early, twice a week")]);
        assert!(
            heard.contains(&(Part::Measurable, Who::Person)),
            "{heard:?}"
        );
    }

    #[test]
    fn what_is_turned_down_or_only_told_is_no_step() {
        for said in [
            "I could never walk to work",
            "I walk to the shop on Tuesdays",
            "There's no way I'd go to a gym",
        ] {
            assert_eq!(parts(&[(Who::Person, said)]), [], "{said}");
        }
    }

    #[test]
    fn the_learners_plan_is_not_the_persons() {
        let heard = parts(&[(Who::Learner, "You could walk to work on Mondays")]);
        assert!(heard.contains(&(Part::Action, Who::Learner)));
        let heard = parts(&[
            (Who::Learner, "You could walk to work on Mondays"),
            (Who::Person, "I might walk home on Fridays"),
        ]);
        assert!(heard.contains(&(Part::Action, Who::Person)));
    }
}
