//! A talk: what the learner has said so far, and all that follows from it. Nothing else is kept of it anywhere.

use language::coach::{self, Profile, Turn, Verdict};
use web::Language;

use super::engine::{self, State};
use super::scenario::{MOST_TURNS, Scenario};

/// A reply is at most so many characters.
pub const LONGEST_REPLY: usize = 600;

/// One reply of the learner, what the coach says of it, and where it led.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// What the learner said.
    pub reply: String,
    /// What the coach says of it.
    pub verdict: Verdict,
    /// What the person says then: the place of a beat.
    pub answer: usize,
}

/// A talk as it stands.
#[derive(Clone, Debug)]
pub struct Talk {
    /// What was said and answered.
    pub exchanges: Vec<Exchange>,
    /// How things stand.
    pub state: State,
    /// A reply that told of danger: it was not judged, and nothing goes on from it.
    pub danger: Option<String>,
    /// Whether the person named a small step of their own.
    pub step: bool,
    /// Whether the talk has come to its end.
    pub over: bool,
}

impl Talk {
    /// What the replies of the learner led to. The same replies always lead to the same talk.
    pub fn of(scenario: &Scenario, replies: &[String], language: Language) -> Self {
        let mut talk = Self {
            exchanges: Vec::new(),
            state: engine::begin(scenario),
            danger: None,
            step: false,
            over: false,
        };
        let most = scenario.turns.min(MOST_TURNS);
        for (number, reply) in (1..=most).zip(replies) {
            let said = scenario.beats[talk.state.beat].says.of(language);
            let verdict = coach::judge(Some(said), reply);
            if verdict.risk.is_some() {
                talk.danger = Some(reply.clone());
                return talk;
            }
            talk.state = engine::answer(scenario, talk.state, engine::heard(&verdict));
            let beat = &scenario.beats[talk.state.beat];
            talk.step |= beat.step;
            talk.over = beat.end || number == most;
            talk.exchanges.push(Exchange {
                reply: reply.clone(),
                verdict,
                answer: talk.state.beat,
            });
            if talk.over {
                break;
            }
        }
        talk
    }

    /// How the whole of it went.
    pub fn profile(&self, scenario: &Scenario, language: Language) -> Profile {
        let mut turns = vec![person(scenario, 0, language)];
        for it in &self.exchanges {
            turns.push(Turn {
                learner: true,
                text: &it.reply,
            });
            turns.push(person(scenario, it.answer, language));
        }
        coach::chat(&turns)
    }

    /// What was judged, reply by reply.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let verdicts = self.exchanges.iter().map(|it| it.verdict.clone());
        verdicts.collect()
    }
}

fn person(scenario: &Scenario, beat: usize, language: Language) -> Turn<'_> {
    Turn {
        learner: false,
        text: scenario.beats[beat].says.of(language),
    }
}
