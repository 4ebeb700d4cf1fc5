//! A reply read: its clauses, and what the rules make of each.

use std::collections::HashSet;

use super::act::Reason;
use super::cut::{Piece, clauses, sentences};
use super::rules::{Guess, read};
use crate::text::fold;

/// A reply as the rules read it.
pub(crate) struct Reading<'a> {
    /// Its clauses.
    pub pieces: Vec<Piece<'a>>,
    /// What the rules make of each.
    pub guesses: Vec<Guess>,
    /// The telling words of what the person said, cut short so that their forms are alike.
    pub said: HashSet<String>,
    /// What the person said ends with a question mark.
    pub asked: bool,
    /// What the person said, folded.
    pub said_folded: String,
    /// How many words the person said.
    pub said_words: usize,
    /// The reply takes up a sentence that was broken off: "-and then".
    pub goes_on: bool,
    /// The reply itself breaks off: "so if you-".
    pub broken: bool,
    /// What the learner had said before that, where a whole talk is read.
    pub before: Option<Before>,
}

/// The learner's turn before.
pub(crate) struct Before {
    /// Its words, folded.
    pub folded: String,
    /// It ends with a question mark.
    pub asks: bool,
    /// It breaks off: "so if you-".
    pub broken: bool,
}

impl Before {
    fn new(text: &str) -> Self {
        let text = text.trim_end();
        Self {
            folded: fold(text),
            asks: text.ends_with('?'),
            broken: text.ends_with(DASHES),
        }
    }
}

/// What stands where a sentence is broken off.
const DASHES: [char; 3] = ['-', '–', '—'];

impl<'a> Reading<'a> {
    pub fn new(said: Option<&str>, before: Option<&str>, reply: &'a str) -> Self {
        let pieces: Vec<_> = sentences(reply)
            .into_iter()
            .flat_map(|sentence| clauses(reply, sentence))
            .collect();
        let guesses = pieces.iter().map(read).collect();
        let said = said.unwrap_or_default();
        let folded = fold(said);
        Self {
            pieces,
            guesses,
            said: folded.split(' ').filter_map(telling).collect(),
            asked: said.trim_end().ends_with('?'),
            said_words: folded.split_whitespace().count(),
            said_folded: folded,
            goes_on: reply.trim_start().starts_with(DASHES),
            broken: reply.trim_end().ends_with(DASHES),
            before: before.map(Before::new),
        }
    }

    /// Whether the person had said a word, or one much like it.
    pub fn has_said(&self, word: &str) -> bool {
        telling(word).is_some_and(|word| self.said.contains(&word))
    }

    /// Whether a clause is surely nothing but run-up: "Right, ok".
    pub fn is_run_up(&self, at: usize) -> bool {
        self.guesses[at].reason == Reason::KeepsItGoing && self.guesses[at].sure > 0.9
    }

    /// How many telling words of a clause the person had said, of how many.
    pub fn echoes(&self, at: usize) -> (usize, usize) {
        let piece = &self.pieces[at];
        let words = piece.core().split(' ').filter_map(telling);
        words.fold((0, 0), |(hit, all), word| {
            (hit + usize::from(self.said.contains(&word)), all + 1)
        })
    }
}

/// A word that tells something, cut to five letters.
fn telling(word: &str) -> Option<String> {
    const EMPTY: &[&str] = &[
        "that", "this", "with", "have", "just", "like", "what", "your", "they", "them", "then",
        "there", "been", "were", "when", "from", "about", "would", "could", "really", "some",
        "will", "know", "into", "over", "more", "much", "very", "than", "only", "even", "does",
        "because", "it", "is", "not", "you", "the", "and", "but", "for",
    ];
    (word.len() > 3 && !EMPTY.contains(&word)).then(|| word.chars().take(5).collect())
}
