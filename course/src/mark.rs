//! Marks an answer: right or not, how much of it, and what to tell.

use language::coach::{self, ActKind, Verdict};
use serde::{Deserialize, Serialize};

use crate::model::{Choice, Form, Question, Wants};

/// What a learner answered. Numbers are places in the module's text, whatever order was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    /// To `Single` and `Multiple`: the choices that were ticked.
    Chosen(Vec<usize>),
    /// To `Order`: the items from first to last.
    Ordered(Vec<usize>),
    /// To `Match`: for each pair in turn, the pair whose right side was put to it.
    Matched(Vec<usize>),
    /// To `Free`: the reply.
    Words(String),
}

/// An answer, marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// All of it is right.
    pub right: bool,
    /// How much of it is right, 0 to 1.
    pub share: f32,
    /// What to tell, in order.
    pub told: Vec<Told>,
    /// What the coach made of a free reply.
    pub verdict: Option<Verdict>,
    /// Whether it counts. Words of danger are never scored: show help instead, and keep nothing.
    pub scored: bool,
}

/// Something to tell of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The line that it is about, where several were there to be ticked.
    pub line: Option<Line>,
    /// What to tell.
    pub text: String,
}

/// A line of a question with several, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What stands in it.
    pub text: String,
    /// Whether it was to be ticked.
    pub right: bool,
    /// Whether it was.
    pub chosen: bool,
}

impl From<&String> for Told {
    fn from(text: &String) -> Self {
        Self {
            line: None,
            text: text.clone(),
        }
    }
}

/// Marks an answer. What does not fit the question (another form, places that do not exist) is wrong, never an error.
pub fn mark(question: &Question, given: &Given) -> Marked {
    match (&question.form, given) {
        (Form::Single(choices), Given::Chosen(chosen)) => single(choices, chosen),
        (Form::Multiple(choices), Given::Chosen(chosen)) => multiple(choices, chosen),
        (Form::Order { items, after }, Given::Ordered(order)) => {
            let hits = items
                .iter()
                .zip(order)
                .filter(|(item, at)| items.get(**at) == Some(item));
            in_place(hits.count(), order.len(), items.len(), after)
        }
        (Form::Match { pairs, after }, Given::Matched(found)) => {
            let right = |at: usize| pairs.get(at).map(|it| &it.right);
            let hits = pairs
                .iter()
                .zip(found)
                .filter(|(pair, at)| right(**at) == Some(&pair.right));
            in_place(hits.count(), found.len(), pairs.len(), after)
        }
        (
            Form::Free {
                said,
                wants,
                good,
                otherwise,
                ..
            },
            Given::Words(words),
        ) => free(said, *wants, words, [good, otherwise]),
        _ => counted(false, 0.0, Vec::new()),
    }
}

fn counted(right: bool, share: f32, told: Vec<Told>) -> Marked {
    Marked {
        right,
        share,
        told,
        verdict: None,
        scored: true,
    }
}

/// A part of a whole. Both are small, so nothing is lost.
#[allow(clippy::cast_precision_loss)]
fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}

fn single(choices: &[Choice], chosen: &[usize]) -> Marked {
    let choice = match chosen {
        [one] => choices.get(*one),
        _ => None,
    };
    let right = choice.is_some_and(|it| it.right);
    let told = choice.map(|it| Told::from(&it.told)).into_iter().collect();
    counted(right, f32::from(u8::from(right)), told)
}

/// Each right choice counts for one, each wrong one takes one away, so that ticking everything brings little.
fn multiple(choices: &[Choice], chosen: &[usize]) -> Marked {
    let ticked = |at: usize| chosen.contains(&at);
    let rights = choices.iter().filter(|it| it.right).count();
    let (mut hits, mut wrong) = (0, 0);
    let mut told = Vec::new();
    for (at, choice) in choices.iter().enumerate() {
        hits += usize::from(choice.right && ticked(at));
        wrong += usize::from(!choice.right && ticked(at));
        if choice.right || ticked(at) {
            let line = Line {
                text: choice.text.clone(),
                right: choice.right,
                chosen: ticked(at),
            };
            told.push(Told {
                line: Some(line),
                text: choice.told.clone(),
            });
        }
    }
    let right = rights > 0 && hits == rights && wrong == 0;
    counted(right, share(hits.saturating_sub(wrong), rights), told)
}

fn in_place(hits: usize, given: usize, all: usize, after: &String) -> Marked {
    let right = all > 0 && hits == all && given == all;
    counted(right, share(hits, all), vec![Told::from(after)])
}

fn free(said: &str, wants: Wants, words: &str, told: [&String; 2]) -> Marked {
    let said = (!said.is_empty()).then_some(said);
    let verdict = coach::judge(said, words);
    let danger = verdict.risk.is_some();
    let right = !danger && hears(&verdict, wants);
    let told = match (danger, right) {
        (true, _) => Vec::new(),
        (_, true) => vec![told[0].into()],
        _ => vec![told[1].into()],
    };
    Marked {
        right,
        share: f32::from(u8::from(right)),
        told,
        verdict: Some(verdict),
        scored: !danger,
    }
}

/// Whether the reply does what is wanted. Advice that nobody asked for undoes it, where the coach is sure that it is
/// advice, and so does praise that names nothing.
fn hears(verdict: &Verdict, wants: Wants) -> bool {
    let kind = match wants {
        Wants::Discovery => ActKind::OpenDiscoveryQuestion,
        Wants::Reflection => ActKind::Reflection,
        Wants::Affirmation => ActKind::Affirmation,
        Wants::Permission => ActKind::SuggestionWithPermission,
    };
    let does = |kind| {
        verdict
            .acts
            .iter()
            .any(|act| act.kind == kind && act.code() > 0)
    };
    let mut acts = verdict.acts.iter();
    does(kind) && !acts.any(|act| act.kind == ActKind::Suggestion && act.is_sure())
}
