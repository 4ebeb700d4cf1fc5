//! The rules read over one clause: the first that holds decides, and says by which words.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::act::{ActKind, Reason};
use super::cut::Piece;
use super::introduction;
use super::rule_list::{RULES, When};
use super::words::{NAMES, SERVICE};
use crate::passage::{anchored, rule};

/// What a rule, or the lack of one, makes of a clause.
#[derive(Clone, Debug)]
pub(super) struct Guess {
    pub kind: ActKind,
    pub reason: Reason,
    /// The words that made it so, in the folded text of the piece.
    pub words: Range<usize>,
    pub sure: f32,
}

struct Ready {
    kind: ActKind,
    reason: Reason,
    sure: f32,
    when: When,
    pattern: Regex,
}

static READY: LazyLock<Vec<Ready>> = LazyLock::new(|| {
    RULES
        .iter()
        .map(|(kind, reason, sure, when, pattern)| Ready {
            kind: *kind,
            reason: *reason,
            sure: *sure,
            when: *when,
            pattern: match when {
                When::Within => {
                    let edges = format!(r"(?-u:\b)(?:{pattern})(?:(?-u:\b)|[ .,]|$)");
                    anchored(&edges, NAMES)
                }
                When::Whole => anchored(&format!("^(?:{pattern})(?: [.,])* $"), NAMES),
                _ => anchored(&format!(r"^(?:{pattern})(?:(?-u:\b)|$)"), NAMES),
            },
        })
        .collect()
});

static SERVICE_NAMED: LazyLock<Regex> = LazyLock::new(|| rule(SERVICE, &[]));
static REMEDY_NAMED: LazyLock<Regex> = LazyLock::new(|| rule("<remedy_noun>", NAMES));

/// Whether it is no more than "And work?"
fn opens_a_topic(piece: &Piece<'_>) -> bool {
    const ASKS: &[&str] = &[
        "what", "how", "why", "when", "where", "who", "which", "whose", "do", "did", "does", "are",
        "is", "was", "were", "have", "has", "had", "can", "could", "would", "will", "should",
        "shall", "you", "it", "so", "then", "if", "not",
    ];
    let mut words = piece
        .core()
        .split(' ')
        .filter(|word| !matches!(*word, "" | "." | ","));
    let first = words.next().unwrap_or_default();
    piece.asks
        && piece.passage.folded.trim_start().starts_with("and ")
        && !ASKS.contains(&first)
        && words.count() < 3
}

/// What the first rule that holds says of a clause.
pub(super) fn read(piece: &Piece<'_>) -> Guess {
    let core = piece.core();
    let service = SERVICE_NAMED.find(core).map(|hit| hit.range());
    let remedy = REMEDY_NAMED.is_match(core);
    if opens_a_topic(piece) {
        return Guess {
            kind: ActKind::OtherOpenQuestion,
            reason: Reason::OpensATopic,
            words: 0..piece.passage.folded.len(),
            sure: 0.9,
        };
    }
    if let Some(words) = introduction::read(piece) {
        return Guess {
            kind: ActKind::Other,
            reason: Reason::KeepsItGoing,
            words,
            sure: 0.95,
        };
    }
    for ready in READY.iter() {
        let fits = match ready.when {
            When::Asking => piece.asks,
            When::Telling => !piece.asks,
            When::Service => service.is_some(),
            When::Remedy => remedy,
            When::Opens | When::Within | When::Whole => true,
        };
        if let Some(hit) = fits.then(|| ready.pattern.find(core)).flatten() {
            // The marks at the edge of a hit are no words.
            let length = hit.as_str().trim_end_matches([' ', '.', ',']).len();
            let named = service.clone().filter(|_| ready.when == When::Service);
            let words = named.unwrap_or(hit.start()..hit.start() + length);
            return Guess {
                kind: ready.kind,
                reason: ready.reason,
                words: piece.from + words.start..piece.from + words.end,
                sure: ready.sure,
            };
        }
    }
    let (kind, reason) = if piece.asks {
        (ActKind::ClosedQuestion, Reason::MostLikeOthers)
    } else {
        (ActKind::Reflection, Reason::MostLikeOthers)
    };
    Guess {
        kind,
        reason,
        words: piece.from..piece.passage.folded.len(),
        sure: 0.4,
    }
}
