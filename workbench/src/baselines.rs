//! Simpler judges, to stand beside the coach in the same run.

use language::coach::training::judge_by_rules;
use language::coach::{ActKind, Behaviour, Verdict};

use crate::annomi::Turn;
use crate::bag::Bag;
use crate::evaluate::Said;
use crate::replies::Reply;

/// What a judge makes of a reply of ours: the acts that it holds, the code, and whether it is unsure.
#[derive(Clone, Debug, Default)]
pub struct Opinion {
    /// The acts found, in any order.
    pub acts: Vec<ActKind>,
    /// 0 to 6.
    pub code: u8,
    /// The judge would be guessing.
    pub unsure: bool,
}

impl From<Verdict> for Opinion {
    fn from(verdict: Verdict) -> Self {
        Self {
            acts: verdict.acts.iter().map(|act| act.kind).collect(),
            code: verdict.code,
            unsure: verdict.unsure,
        }
    }
}

/// The first word alone: what and how are discovery questions, another question is closed, the rest tells.
pub fn first_word(text: &str) -> Opinion {
    let first = text
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    let first = first.unwrap_or_default().to_lowercase();
    let (act, code) = if first == "what" || first == "how" {
        (ActKind::OpenDiscoveryQuestion, 6)
    } else if text.contains('?') {
        (ActKind::ClosedQuestion, 4)
    } else {
        (ActKind::Suggestion, 1)
    };
    Opinion {
        acts: vec![act],
        code,
        unsure: false,
    }
}

/// The same of a turn of AnnoMI.
pub fn first_word_of_turn(text: &str) -> Said {
    let opinion = first_word(text);
    let asks = text.contains('?') || opinion.code == 6;
    Said {
        behaviour: if asks {
            Behaviour::Question
        } else {
            Behaviour::Other
        },
        says_back: false,
        open: asks.then_some(opinion.code == 6),
    }
}

/// The coach's rules without its model.
pub fn rules(reply: &Reply) -> Opinion {
    judge_by_rules(Some(&reply.said), &reply.reply).into()
}

/// The rules of a turn of AnnoMI.
pub fn rules_of_turn(turn: &Turn) -> Said {
    let verdict = judge_by_rules(Some(&turn.said), &turn.text);
    Said {
        behaviour: verdict.behaviour,
        says_back: verdict.says_back,
        open: verdict.open,
    }
}

/// A bag of words for each act, and one for the code.
pub struct Bags {
    acts: Vec<Bag>,
    code: Bag,
}

impl Bags {
    /// Trains on replies of ours.
    pub fn train(replies: &[&Reply]) -> Self {
        let of = |class: &dyn Fn(&Reply) -> usize| -> Vec<(&str, usize)> {
            replies
                .iter()
                .map(|reply| (reply.reply.as_str(), class(reply)))
                .collect()
        };
        let acts = ActKind::ALL
            .iter()
            .map(|kind| {
                Bag::train(
                    &of(&|reply| usize::from(reply.acts.contains(kind))),
                    2,
                    COST,
                )
            })
            .collect();
        Self {
            acts,
            code: Bag::train(&of(&|reply| usize::from(reply.code)), 7, COST),
        }
    }

    /// Judges a reply.
    pub fn judge(&self, text: &str) -> Opinion {
        let found = ActKind::ALL.iter().zip(&self.acts);
        Opinion {
            acts: found
                .filter(|(_, bag)| bag.class(text) == 1)
                .map(|(kind, _)| *kind)
                .collect(),
            code: u8::try_from(self.code.class(text)).unwrap_or(0),
            unsure: false,
        }
    }
}

/// A bag of words for the behaviours, and one for open or closed.
pub struct TurnBags {
    behaviour: Bag,
    open: Bag,
}

impl TurnBags {
    /// Trains on turns of AnnoMI.
    pub fn train(turns: &[&Turn]) -> Self {
        let behaviours: Vec<_> = turns
            .iter()
            .map(|turn| (turn.text.as_str(), turn.behaviour as usize))
            .collect();
        let questions: Vec<_> = turns
            .iter()
            .filter_map(|turn| Some((turn.text.as_str(), usize::from(turn.open?))))
            .collect();
        Self {
            behaviour: Bag::train(&behaviours, Behaviour::ALL.len(), COST),
            open: Bag::train(&questions, 2, COST),
        }
    }

    /// Judges a turn. It takes every turn for a question that may be one, so nothing is lost to questions not seen.
    pub fn judge(&self, text: &str) -> Said {
        let behaviour = Behaviour::ALL[self.behaviour.class(text)];
        Said {
            behaviour,
            says_back: behaviour == Behaviour::Reflection,
            open: Some(self.open.class(text) == 1),
        }
    }
}

/// What did best on AnnoMI of 0.1, 0.3, 1 and 3.
const COST: f64 = 0.3;
