//! The door for the program that trains the model and for the one that measures it.

use std::ops::Range;

use super::act::ActKind;
use super::features::{self, Features};
use super::judging;
use super::model::Model;
use super::reading::Reading;
use super::{Verdict, cut};

pub use super::model::Head;

/// A reply read by the rules alone.
pub struct Lesson<'a>(Reading<'a>);

impl<'a> Lesson<'a> {
    /// Reads a reply to what was said, after what the learner had said before that.
    pub fn new(said: Option<&str>, before: Option<&str>, reply: &'a str) -> Self {
        Self(Reading::new(said, before, reply))
    }

    /// How many clauses it has.
    pub fn len(&self) -> usize {
        self.0.pieces.len()
    }

    /// Whether nothing in it could be read.
    pub fn is_empty(&self) -> bool {
        self.0.pieces.is_empty()
    }

    /// What the rules make of a clause, and how sure they are.
    pub fn rule(&self, at: usize) -> (ActKind, f32) {
        (self.0.guesses[at].kind, self.0.guesses[at].sure)
    }

    /// Whether a clause is nothing but run-up.
    pub fn is_run_up(&self, at: usize) -> bool {
        self.0.is_run_up(at)
    }

    /// Where a clause stands.
    pub fn span(&self, at: usize) -> Range<usize> {
        self.0.pieces[at].start..self.0.pieces[at].end()
    }

    /// What tells the behaviour of the turn; the model's acts are asked first.
    pub fn behaviour(&self, model: &Model) -> Features {
        features::behaviour(&self.0, &judging::act_scores(model, &self.0))
    }

    /// What tells whether the turn says back.
    pub fn back(&self, model: &Model) -> Features {
        features::back(&self.behaviour(model))
    }

    /// What tells an open from a closed question.
    pub fn open(&self) -> Features {
        features::open(&self.0)
    }

    /// What tells the act of a clause, with what the rules make of it or by its words alone.
    pub fn act(&self, at: usize, ruled: bool) -> Features {
        features::act(&self.0, at, ruled)
    }
}

/// Judges with a model that is not the shipped one.
pub fn judge_with(model: &Model, said: Option<&str>, before: Option<&str>, reply: &str) -> Verdict {
    judging::judge(model, said, before, reply)
}

/// Judges by the rules alone.
pub fn judge_by_rules(said: Option<&str>, reply: &str) -> Verdict {
    judging::by_rules(said, reply)
}

/// More of a reply than this many bytes is not read.
pub const LONGEST: usize = cut::LONGEST;
