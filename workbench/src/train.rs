//! Trains the coach's model: what a turn mainly is and whether it asks openly, then the act of each clause.

use language::coach::training::{Head, Lesson};
use language::coach::{ActKind, Behaviour, Model};

use crate::annomi::Turn;
use crate::lessons::align;
use crate::replies::Reply;
use crate::svm::{Example, Trained, train};

/// What a mistake costs, by head.
#[derive(Clone, Copy, Debug)]
pub struct Costs {
    /// On a turn of AnnoMI.
    pub behaviour: f64,
    /// On a question of AnnoMI.
    pub open: f64,
    /// On a clause of ours.
    pub acts: f64,
    /// How many times as much a mistake on a clause costs that is learnt by its words alone.
    pub unruled: f64,
    /// How many times as much a mistake on a turn that gives input costs.
    pub input: f64,
    /// How many times as much a mistake on one of our own replies costs beside one of AnnoMI.
    pub ours: f64,
}

impl Default for Costs {
    fn default() -> Self {
        Self {
            behaviour: 0.1,
            open: 0.3,
            acts: 0.5,
            unruled: 1.0,
            input: 2.5,
            ours: 0.03,
        }
    }
}

/// Trains on replies, and on turns of AnnoMI where there are any.
pub fn model(replies: &[&Reply], turns: &[&Turn], costs: Costs) -> Model {
    let mut model = Model::empty();
    let [behaviour, back, open, acts] = Model::places();
    let clauses = clause_examples(replies, costs);
    model.acts = head(&train(&clauses, ActKind::ALL.len(), acts));
    let (turn_examples, question_examples) = turn_examples(replies, turns, &model, costs);
    let backs = back_heads(replies, turns, &model, costs, back);
    model.behaviour = head(&train(&turn_examples, Behaviour::ALL.len(), behaviour));
    model.back = head(&Trained::mean(&backs));
    model.open = head(&train(&question_examples, 1, open));
    model
}

fn head(trained: &Trained) -> Head {
    Head::of(&trained.bias, &trained.weights)
}

/// What a mistake costs when saying back is learnt: each of these, with and without the greater cost of input. None of
/// them is better than the others beyond chance, so what ships is their mean.
const BACK_COSTS: [f64; 3] = [0.05, 0.1, 0.2];

fn back_heads(
    replies: &[&Reply],
    turns: &[&Turn],
    model: &Model,
    costs: Costs,
    places: usize,
) -> Vec<Trained> {
    let ours = replies.iter().filter_map(|reply| {
        let main = main(&reply.acts)?;
        let lesson = Lesson::new(Some(&reply.said), None, &reply.reply);
        Some((
            lesson.back(model),
            main == Behaviour::Reflection,
            costs.ours,
            false,
        ))
    });
    let theirs = turns.iter().map(|turn| {
        let lesson = Lesson::new(Some(&turn.said), turn.before.as_deref(), &turn.text);
        let input = turn.behaviour == Behaviour::Input;
        (lesson.back(model), turn.says_back, 1.0, input)
    });
    let seen: Vec<_> = theirs.chain(ours).collect();
    let mut heads = Vec::new();
    for cost in BACK_COSTS {
        for rare in [1.0, costs.input] {
            let examples: Vec<_> = seen
                .iter()
                .map(|(features, back, whose, input)| Example {
                    features: features.clone(),
                    class: usize::from(*back),
                    cost: cost * whose * if *input { rare } else { 1.0 },
                })
                .collect();
            heads.push(train(&examples, 1, places));
        }
    }
    heads
}

fn turn_examples(
    replies: &[&Reply],
    turns: &[&Turn],
    model: &Model,
    costs: Costs,
) -> (Vec<Example>, Vec<Example>) {
    let (mut mains, mut questions) = (Vec::new(), Vec::new());
    for turn in turns {
        let lesson = Lesson::new(Some(&turn.said), turn.before.as_deref(), &turn.text);
        // There is less input than anything else, and it is what a poor talk has most of.
        let rare = if turn.behaviour == Behaviour::Input {
            costs.input
        } else {
            1.0
        };
        mains.push(Example {
            features: lesson.behaviour(model),
            class: turn.behaviour as usize,
            cost: costs.behaviour * rare,
        });
        if let Some(open) = turn.open {
            questions.push(Example {
                features: lesson.open(),
                class: usize::from(open),
                cost: costs.open,
            });
        }
    }
    for reply in replies {
        let lesson = Lesson::new(Some(&reply.said), None, &reply.reply);
        if let Some(main) = main(&reply.acts) {
            mains.push(Example {
                features: lesson.behaviour(model),
                class: main as usize,
                cost: costs.behaviour * costs.ours,
            });
        }
        if let Some(last) = reply.acts.iter().rfind(|act| act.is_question()) {
            questions.push(Example {
                features: lesson.open(),
                class: usize::from(*last != ActKind::ClosedQuestion),
                cost: costs.open * costs.ours,
            });
        }
    }
    (mains, questions)
}

/// What a reply of ours mainly is, where its acts leave no doubt.
pub fn main(acts: &[ActKind]) -> Option<Behaviour> {
    let mut mains = acts.iter().filter_map(|act| {
        Some(match act {
            act if act.is_question() => Behaviour::Question,
            ActKind::Reflection => Behaviour::Reflection,
            // AnnoMI has no place for one's own story or praise.
            ActKind::OwnExperience | ActKind::Affirmation | ActKind::Other => Behaviour::Other,
            ActKind::SuggestionWithPermission => return None,
            _ => Behaviour::Input,
        })
    });
    let first = mains.next()?;
    mains.all(|main| main == first).then_some(first)
}

fn clause_examples(replies: &[&Reply], costs: Costs) -> Vec<Example> {
    let mut examples = Vec::new();
    for reply in replies {
        let lesson = Lesson::new(Some(&reply.said), None, &reply.reply);
        for (at, act) in align(&lesson, &reply.acts).unwrap_or_default() {
            // The rules know the replies that they were written beside too well. So each clause is learnt twice, once
            // by its words alone: else the model would only learn to trust the rules.
            for (ruled, cost) in [(true, costs.acts), (false, costs.acts * costs.unruled)] {
                examples.push(Example {
                    features: lesson.act(at, ruled),
                    class: act.at(),
                    cost,
                });
            }
        }
    }
    examples
}
