//! From the acts of each clause to the verdict on the reply.

use super::act::{Act, ActKind, Behaviour, Reason, Why};
use super::cut::Piece;
use super::features;
use super::model::Model;
use super::next;
use super::reading::Reading;
use super::reword::reword;
use super::rules::Guess;
use super::{Next, Verdict};

/// A rule this sure decides alone.
const RULE_DECIDES: f32 = 0.9;

/// Judges a reply that tells of no danger: to what was `said`, after what the learner had said `before` that.
pub(super) fn judge(
    model: &Model,
    said: Option<&str>,
    before: Option<&str>,
    reply: &str,
) -> Verdict {
    let reading = Reading::new(said, before, reply);
    let scores = act_scores(model, &reading);
    let drafts = scores
        .iter()
        .enumerate()
        .map(|(at, scores)| Draft::new(&reading.pieces[at], decide(&reading, at, scores)));
    let acts = settle(drafts.collect());
    let (behaviour, says_back) = if scores.is_empty() {
        (Behaviour::Other, false)
    } else {
        let turn = features::behaviour(&reading, &scores);
        let behaviour = Behaviour::ALL[best(&model.behaviour.scores(&turn)).0];
        let back = model.back.scores(&features::back(&turn))[0] > 0.0;
        (behaviour, back && behaviour != Behaviour::Input)
    };
    let asks = behaviour == Behaviour::Question
        || reading.pieces.iter().any(|piece| piece.asks)
        || acts.iter().any(|act| act.kind.is_question());
    let open =
        (asks && !scores.is_empty()).then(|| model.open.scores(&features::open(&reading))[0] > 0.0);
    let rewording = reword(reply, &acts, &reading.pieces);
    Verdict {
        rewording,
        says_back,
        ..verdict(acts, behaviour, open)
    }
}

/// Judges by the rules alone.
pub(super) fn by_rules(said: Option<&str>, reply: &str) -> Verdict {
    let reading = Reading::new(said, None, reply);
    let drafts = reading.pieces.iter().zip(&reading.guesses);
    let acts = settle(
        drafts
            .map(|(piece, guess)| Draft::new(piece, guess.clone()))
            .collect(),
    );
    let (behaviour, open) = (behaviour(&acts), open(&acts));
    verdict(acts, behaviour, open)
}

fn verdict(acts: Vec<Act>, behaviour: Behaviour, open: Option<bool>) -> Verdict {
    let questions = acts.iter().filter(|act| act.kind.is_question()).count();
    let stacked = questions > 1;
    let next = next_of(&acts, stacked);
    Verdict {
        code: code(&acts),
        behaviour,
        says_back: behaviour != Behaviour::Input
            && acts.iter().any(|act| act.kind == ActKind::Reflection),
        open,
        stacked,
        unsure: acts.iter().any(|act| !act.is_sure()),
        risk: None,
        rewording: None,
        next,
        acts,
    }
}

/// What to try next: after what the coach is sure of, where that is anything to speak of, and else after all of it.
fn next_of(acts: &[Act], stacked: bool) -> Next {
    if acts.is_empty() {
        return Next::SaySomething;
    }
    let sure: Vec<Act> = acts.iter().filter(|act| act.is_sure()).cloned().collect();
    if sure.iter().all(|act| act.kind == ActKind::Other) {
        return next::after(acts, stacked);
    }
    let questions = sure.iter().filter(|act| act.kind.is_question()).count();
    next::after(&sure, questions > 1)
}

/// Words of which an act needs one.
const NEEDED: &[(ActKind, &[&str])] = &[
    (ActKind::OpenDiscoveryQuestion, &["what", "how"]),
    (
        ActKind::SuggestionWithPermission,
        &[
            "if",
            "want",
            "like",
            "ok",
            "okay",
            "mind",
            "may",
            "shall",
            "can",
            "could",
            "would",
            "hear",
            "idea",
            "ideas",
            "thought",
            "thoughts",
            "tip",
            "tips",
            "share",
            "suggest",
            "suggestion",
            "useful",
            "happy",
            "interested",
            "welcome",
            "only",
            "unless",
        ],
    ),
];

/// What a clause does: as the rules say where they are sure, else as the model says.
fn decide(reading: &Reading<'_>, at: usize, scores: &[f32]) -> Guess {
    let guess = reading.guesses[at].clone();
    if guess.sure >= RULE_DECIDES {
        return guess;
    }
    // Some acts cannot be done without words for them, whatever a clause is like otherwise.
    let mut scores = scores.to_vec();
    for (kind, needed) in NEEDED {
        let mut words = reading.pieces[at].core().split(' ');
        if !words.any(|word| needed.contains(&word)) {
            scores[kind.at()] = f32::NEG_INFINITY;
        }
    }
    // A discovery question is what the coach is about: it is one only where a rule can say so.
    if guess.kind != ActKind::OpenDiscoveryQuestion {
        scores[ActKind::OpenDiscoveryQuestion.at()] = f32::NEG_INFINITY;
    }
    let (first, lead) = best(&scores);
    let kind = ActKind::ALL[first];
    let sure = (0.5 + lead / 2.0).clamp(0.0, 0.99);
    if kind == guess.kind {
        return Guess {
            sure: sure.max(guess.sure),
            ..guess
        };
    }
    Guess {
        kind,
        reason: Reason::MostLikeOthers,
        words: reading.pieces[at].from..reading.pieces[at].passage.folded.len(),
        sure,
    }
}

/// The scores of the acts of each clause.
pub(super) fn act_scores(model: &Model, reading: &Reading<'_>) -> Vec<Vec<f32>> {
    (0..reading.pieces.len())
        .map(|at| model.acts.scores(&features::act(reading, at, true)))
        .collect()
}

/// The greatest score, and by how much it leads.
fn best(scores: &[f32]) -> (usize, f32) {
    let mut first = 0;
    for (at, score) in scores.iter().enumerate() {
        if *score > scores[first] {
            first = at;
        }
    }
    let second = scores
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != first)
        .fold(f32::NEG_INFINITY, |most, (_, score)| most.max(*score));
    (first, scores[first] - second)
}

/// An act in the making.
struct Draft {
    act: Act,
    /// It stands in the same sentence as what came before.
    joined: bool,
    /// It offers one thing or another.
    chooses: bool,
    /// It only says that there is an idea: "I know a trick or two."
    announces: bool,
    /// It goes on with a choice: "Or standing?"
    or: bool,
    /// It speaks on about what came before: "they're open till six".
    speaks_on: bool,
}

impl Draft {
    fn new(piece: &Piece<'_>, guess: Guess) -> Self {
        const ON: &[&str] = &[
            "they",
            "it",
            "he",
            "she",
            "you can",
            "no appointment",
            "ask for",
            "or",
            "just",
        ];
        const ANNOUNCES: &[&str] = &[
            "there is ",
            "there are ",
            "i have ",
            "i know ",
            "i can ",
            "we have ",
        ];
        const IDEAS: &[&str] = &[
            "thing",
            "things",
            "way",
            "ways",
            "idea",
            "ideas",
            "tip",
            "tips",
            "trick",
            "tricks",
            "bit",
            "bits",
            "thought",
            "thoughts",
            "information",
        ];
        let core = piece.core();
        Self {
            act: Act {
                kind: guess.kind,
                start: piece.start,
                end: piece.end(),
                why: Why {
                    reason: guess.reason,
                    words: piece.passage.said(guess.words).to_owned(),
                },
                sure: guess.sure,
            },
            joined: !piece.first,
            announces: ANNOUNCES.iter().any(|opening| core.starts_with(opening))
                && core.split(' ').any(|word| IDEAS.contains(&word)),
            or: piece.passage.folded.trim_start().starts_with("or "),
            chooses: core.contains(" or ") && !core.contains(" or ,"),
            speaks_on: ON.iter().any(|on| {
                core.strip_prefix(on)
                    .is_some_and(|rest| rest.starts_with(' '))
            }),
        }
    }

    /// Takes in what follows.
    fn take(&mut self, next: Act) {
        self.act.end = next.end;
        let better = next.kind == self.act.kind
            && (next.sure > self.act.sure || self.act.why.reason == Reason::PraisesOnly);
        if better {
            self.act.why = next.why;
            self.act.sure = next.sure;
        }
    }
}

/// Makes acts of clauses: run-up is none beside others, neighbours of one kind are one, though each question counts,
/// and leave that was asked covers what stands with it.
fn settle(mut drafts: Vec<Draft>) -> Vec<Act> {
    if drafts.iter().any(|draft| draft.act.kind != ActKind::Other) {
        drafts.retain(|draft| draft.act.why.reason != Reason::KeepsItGoing);
    }
    let mut settled: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        match settled.last_mut() {
            // "What helps, is it music or a walk?" ends as the choice that it offers.
            Some(last) if offers_a_choice(last.act.kind, &draft) => {
                last.act = Act {
                    start: last.act.start,
                    ..draft.act
                };
            }
            // "I know a trick or two. Would you like to hear them?" asks leave.
            Some(last) if last.announces && draft.act.kind == ActKind::SuggestionWithPermission => {
                last.act = Act {
                    start: last.act.start,
                    ..draft.act
                };
            }
            Some(last) if covers(last.act.kind, &draft) => last.take(draft.act),
            _ => settled.push(draft),
        }
    }
    settled.into_iter().map(|draft| draft.act).collect()
}

/// Whether a choice turns the open question before it, in the same sentence, into a closed one.
fn offers_a_choice(kind: ActKind, next: &Draft) -> bool {
    kind == ActKind::OpenDiscoveryQuestion
        && next.act.kind == ActKind::ClosedQuestion
        && next.joined
        && next.chooses
}

/// Whether an act of this kind covers what follows it.
fn covers(kind: ActKind, next: &Draft) -> bool {
    let other = next.act.kind;
    match kind {
        _ if kind == other && !kind.is_question() => true,
        // "Is it worse sitting? Or standing?" asks once.
        ActKind::ClosedQuestion => other == kind && next.or,
        ActKind::SuggestionWithPermission => match other {
            ActKind::Suggestion | ActKind::Information => true,
            ActKind::ClosedQuestion => next.joined,
            _ => false,
        },
        ActKind::Signposting => {
            (next.joined || next.speaks_on)
                && matches!(
                    other,
                    ActKind::Suggestion | ActKind::Information | ActKind::Reflection
                )
        }
        _ => false,
    }
}

/// The code of the highest act, unless a suggestion without leave follows it in the same turn.
fn code(acts: &[Act]) -> u8 {
    let Some(highest) = acts.iter().map(Act::code).max() else {
        return 0;
    };
    let last = acts.iter().rposition(|act| act.code() == highest);
    let tacked_on = acts[last.map_or(0, |at| at + 1)..]
        .iter()
        .any(|act| act.kind == ActKind::Suggestion);
    if tacked_on { 1 } else { highest }
}

/// What the turn mainly is: what it asks, then what it tells, then what it says back.
fn behaviour(acts: &[Act]) -> Behaviour {
    let has = |wanted: fn(ActKind) -> bool| acts.iter().any(|act| wanted(act.kind));
    if has(ActKind::is_question) {
        Behaviour::Question
    } else if has(ActKind::is_input) {
        Behaviour::Input
    } else if has(|kind| kind == ActKind::Reflection) {
        Behaviour::Reflection
    } else {
        Behaviour::Other
    }
}

/// Whether the last question is open.
fn open(acts: &[Act]) -> Option<bool> {
    let last = acts.iter().rfind(|act| act.kind.is_question())?;
    Some(last.kind != ActKind::ClosedQuestion)
}
