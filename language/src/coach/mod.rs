//! The coach: what a reply in a chat about health did, which words made it so, and one thing to try next.
//!
//! It reads the learner's words alone and remembers nothing. Where words tell of danger it says so and judges nothing.

mod act;
mod cut;
mod features;
mod gather;
mod introduction;
mod judging;
mod model;
mod next;
mod profile;
mod reading;
mod reword;
mod rule_list;
mod rules;
mod smarter;
pub mod training;
mod words;

pub use act::{Act, ActKind, Behaviour, Reason, Why};
pub use features::Features;
pub use model::Model;
pub use next::Next;
pub use profile::{Profile, Share, Signposted, Turn, chat};
pub use smarter::{Part, SmarterParts, Who};

use crate::crisis::{self, Crisis};

/// What the coach makes of one reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The code of the published matrix, 0 to 6.
    pub code: u8,
    /// What the turn mainly is.
    pub behaviour: Behaviour,
    /// It says back what was said, by itself or beside something else, and does not mainly tell.
    pub says_back: bool,
    /// Whether the turn's question is open; `None` where it asks nothing.
    pub open: Option<bool>,
    /// What the reply does, in its order.
    pub acts: Vec<Act>,
    /// Several questions one after another.
    pub stacked: bool,
    /// Of some of it the coach would be guessing: say so. Which acts, `Act::is_sure` tells.
    pub unsure: bool,
    /// Words of danger: nothing is judged, `acts` is empty.
    pub risk: Option<Crisis>,
    /// The learner's own words, turned towards a discovery question.
    pub rewording: Option<String>,
    /// One thing to try next.
    pub next: Next,
}

/// Judges a reply to what a person `said` last.
pub fn judge(said: Option<&str>, reply: &str) -> Verdict {
    match crisis::read(reply) {
        Some(risk) => Verdict {
            code: 0,
            behaviour: Behaviour::Other,
            says_back: false,
            open: None,
            acts: Vec::new(),
            stacked: false,
            unsure: false,
            risk: Some(risk),
            rewording: None,
            next: Next::GetHelp,
        },
        None => judging::judge(Model::shipped(), said, None, reply),
    }
}
