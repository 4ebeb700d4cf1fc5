//! From the acts of each clause to the verdict on the reply.

use super::act::{Act, ActKind, Behaviour, Reason, Why};
use super::cut::{Piece, clauses, sentences};
use super::next;
use super::rules::{Guess, read};
use super::{Next, Verdict};

/// Below this the coach says that it is unsure.
const SURE: f32 = 0.5;

/// Judges a reply that tells of no danger.
pub(super) fn judge(_said: Option<&str>, reply: &str) -> Verdict {
    let mut acts: Vec<Act> = Vec::new();
    for sentence in sentences(reply) {
        for piece in clauses(reply, sentence) {
            let guess = read(&piece);
            take(&mut acts, &piece, guess, reply);
        }
    }
    settle(&mut acts);
    let code = code(&acts);
    let questions = acts.iter().filter(|act| act.kind.is_question()).count();
    let stacked = questions > 1;
    let unsure = acts.iter().any(|act| act.sure < SURE);
    let next = if acts.is_empty() {
        Next::SaySomething
    } else {
        next::after(&acts, stacked)
    };
    Verdict {
        code,
        behaviour: behaviour(&acts),
        open: open(&acts),
        stacked,
        unsure,
        risk: None,
        rewording: None,
        next,
        acts,
    }
}

/// Adds an act; neighbours of one kind are one, but each question counts.
fn take(acts: &mut Vec<Act>, piece: &Piece<'_>, guess: Guess, reply: &str) {
    let act = Act {
        kind: guess.kind,
        start: piece.start,
        end: piece.end(),
        why: Why {
            reason: guess.reason,
            words: piece.passage.said(guess.words).to_owned(),
        },
        sure: guess.sure,
    };
    debug_assert!(reply.is_char_boundary(act.start) && reply.is_char_boundary(act.end));
    match acts.last_mut() {
        Some(last) if last.kind == act.kind && !act.kind.is_question() => {
            last.end = act.end;
            if act.sure > last.sure || last.why.reason == Reason::PraisesOnly {
                last.why = act.why;
                last.sure = act.sure;
            }
        }
        _ => acts.push(act),
    }
}

/// Run-up is no act beside others, and leave that was asked covers what follows.
fn settle(acts: &mut Vec<Act>) {
    if acts.iter().any(|act| act.kind != ActKind::Other) {
        acts.retain(|act| act.why.reason != Reason::KeepsItGoing);
    }
    let mut at = 0;
    while at + 1 < acts.len() {
        let covered = acts[at].kind == ActKind::SuggestionWithPermission
            && matches!(
                acts[at + 1].kind,
                ActKind::Suggestion | ActKind::Information | ActKind::SuggestionWithPermission
            );
        if covered {
            acts[at].end = acts[at + 1].end;
            acts.remove(at + 1);
        } else {
            at += 1;
        }
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
