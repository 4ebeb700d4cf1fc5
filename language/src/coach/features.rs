//! What the linear model looks at: hashed runs of words, what the rules found, and the shape of a turn.

use std::ops::Range;

use super::act::ActKind;
use super::reading::Reading;

/// Hashed features with their weights, each index once, in order.
pub type Features = Vec<(u32, f32)>;

/// Places for numbers that are no hashes: scores of another head.
pub(crate) const DENSE: u32 = 24;

/// Gathers features of one kind of judgement.
struct Gather {
    mask: u32,
    runs: Vec<u32>,
    signs: Vec<u32>,
}

/// How much a sign (a rule, a shape) weighs beside all the runs of words together.
const SIGN: f32 = 0.5;

impl Gather {
    fn new(bits: u32) -> Self {
        Self {
            mask: (1 << bits) - 1,
            runs: Vec::with_capacity(128),
            signs: Vec::with_capacity(32),
        }
    }

    fn run(&mut self, template: u8, words: &[&str]) {
        self.runs.push(hash(template, words) & self.mask);
    }

    fn sign(&mut self, name: &str, value: &str) {
        self.signs.push(hash(b'#', &[name, value]) & self.mask);
    }

    #[expect(clippy::cast_precision_loss, reason = "a reply has few words")]
    fn done(mut self, dense: &[f32]) -> Features {
        self.runs.sort_unstable();
        self.runs.dedup();
        self.signs.sort_unstable();
        self.signs.dedup();
        let weight = 1.0 / (self.runs.len().max(1) as f32).sqrt();
        let mut all: Features = self.runs.iter().map(|at| (*at, weight)).collect();
        all.extend(self.signs.iter().map(|at| (*at, SIGN)));
        all.sort_by_key(|(at, _)| *at);
        all.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        let base = self.mask + 1;
        all.extend((base..).zip(dense.iter().copied()));
        all
    }
}

/// FNV-1a over a template and words.
fn hash(template: u8, words: &[&str]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut eat = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    eat(template);
    for word in words {
        word.bytes().for_each(&mut eat);
        eat(b' ');
    }
    // The low bits of FNV mix least.
    hash ^ (hash >> 15)
}

/// A number as one of a few steps.
const fn step(number: usize) -> &'static str {
    match number {
        0 => "0",
        1 => "1",
        2 => "2",
        3 | 4 => "3",
        5..=7 => "5",
        8..=12 => "8",
        13..=20 => "13",
        21..=35 => "21",
        36..=60 => "36",
        _ => "61",
    }
}

const fn yes(is: bool) -> &'static str {
    if is { "y" } else { "n" }
}

/// Adds the runs of one to three words.
fn runs(gather: &mut Gather, words: &[&str], longest: usize) {
    for at in 0..words.len() {
        for length in 1..=longest.min(words.len() - at) {
            gather.run(b'w', &words[at..at + length]);
        }
    }
}

/// The hashed places for acts.
pub(crate) const ACT_BITS: u32 = 12;
/// The hashed places for behaviour.
pub(crate) const BEHAVIOUR_BITS: u32 = 15;
/// The hashed places for open or closed.
pub(crate) const OPEN_BITS: u32 = 13;

/// What tells the act of one clause, with what the rules make of it or by its words alone.
pub(crate) fn act(reading: &Reading<'_>, at: usize, ruled: bool) -> Features {
    let (piece, guess) = (&reading.pieces[at], &reading.guesses[at]);
    let mut gather = Gather::new(ACT_BITS);
    let words = words_of(piece.core(), piece.asks);
    runs(&mut gather, &words, 2);
    for length in 1..=3.min(words.len()) {
        gather.run(b'^', &words[..length]);
    }
    if ruled {
        gather.sign("reason", guess.reason.slug());
        gather.sign("kind", guess.kind.slug());
    }
    gather.sign("asks", yes(piece.asks));
    gather.sign("length", step(words.len()));
    let (hit, all) = reading.echoes(at);
    gather.sign("echo", step(hit));
    gather.sign("echo-rate", step((10 * hit).checked_div(all).unwrap_or(0)));
    let kind = |at: Option<usize>| {
        at.and_then(|at| reading.guesses.get(at))
            .map_or("none", |guess| guess.kind.slug())
    };
    gather.sign("before", kind(at.checked_sub(1)));
    gather.sign("after", kind(at.checked_add(1)));
    gather.sign("first", words.first().copied().unwrap_or_default());
    gather.sign("last", words.last().copied().unwrap_or_default());
    for (name, list) in [
        ("you", &["you", "your", "yourself"][..]),
        ("i", &["i", "my", "me", "we", "our", "us"]),
        ("third", &["people", "some", "most", "others", "they"]),
    ] {
        gather.sign(name, yes(words.iter().any(|word| list.contains(word))));
    }
    gather.done(&[])
}

/// What tells what a turn mainly is. `acts`: the scores of acts, by clause.
pub(crate) fn behaviour(reading: &Reading<'_>, acts: &[Vec<f32>]) -> Features {
    let within = 0..reading.pieces.len();
    let mut gather = Gather::new(BEHAVIOUR_BITS);
    let mut count = 0;
    let mut asks = 0;
    for piece in &reading.pieces[within.clone()] {
        let words = words_of(&piece.passage.folded, piece.asks);
        count += words.len();
        asks += usize::from(piece.asks);
        runs(&mut gather, &words, 3);
    }
    for word in reading.said_folded.split(' ').take(SAID_WORDS) {
        gather.run(b'k', &[word]);
    }
    turn_signs(&mut gather, reading, within.clone());
    gather.sign("length", step(count));
    gather.sign("asks", step(asks));
    let first = reading.pieces[within]
        .first()
        .map(|piece| piece.passage.folded.as_str());
    let words = words_of(first.unwrap_or_default(), false);
    for length in 1..=2.min(words.len()) {
        gather.run(b'^', &words[..length]);
    }
    gather.done(&over_acts(acts))
}

/// The greatest score of each act in a turn, and those of its last clause.
fn over_acts(acts: &[Vec<f32>]) -> Vec<f32> {
    let mut dense = vec![-1.0_f32; 2 * ActKind::ALL.len()];
    for scores in acts {
        for (at, score) in scores.iter().enumerate() {
            dense[at] = dense[at].max(*score);
        }
    }
    for (at, score) in acts.last().into_iter().flatten().enumerate() {
        dense[ActKind::ALL.len() + at] = *score;
    }
    for score in &mut dense {
        *score = score.clamp(-1.5, 1.5) * ACTS_WEIGH;
    }
    dense
}

/// How much the scores of acts weigh beside the words of a turn.
const ACTS_WEIGH: f32 = 0.6;

/// So many words of what the person said are looked at.
const SAID_WORDS: usize = 60;

/// What tells an open from a closed question.
pub(crate) fn open(reading: &Reading<'_>) -> Features {
    let within = 0..reading.pieces.len();
    let mut gather = Gather::new(OPEN_BITS);
    let asking = |at: &usize| reading.pieces[*at].asks || reading.guesses[*at].kind.is_question();
    let mut asked: Vec<usize> = within.clone().filter(asking).collect();
    if asked.is_empty() {
        asked = within.collect();
    }
    for at in &asked {
        let piece = &reading.pieces[*at];
        let words = words_of(piece.core(), piece.asks);
        runs(&mut gather, &words, 3);
        for length in 1..=3.min(words.len()) {
            gather.run(b'^', &words[..length]);
        }
        gather.sign("reason", reading.guesses[*at].reason.slug());
        gather.sign("kind", reading.guesses[*at].kind.slug());
    }
    if let Some(last) = asked.last() {
        let piece = &reading.pieces[*last];
        let words = words_of(piece.core(), piece.asks);
        for length in 1..=2.min(words.len()) {
            gather.run(b'$', &words[..length]);
        }
        gather.sign("last-reason", reading.guesses[*last].reason.slug());
        gather.sign("last-kind", reading.guesses[*last].kind.slug());
        gather.sign("last-asks", yes(piece.asks));
        gather.sign("last-length", step(words.len()));
    }
    gather.sign("asked", step(asked.len()));
    gather.done(&[])
}

/// What the rules found in a turn, and how it stands to what was said.
fn turn_signs(gather: &mut Gather, reading: &Reading<'_>, within: Range<usize>) {
    let mut counts = [0_usize; ActKind::ALL.len()];
    for guess in &reading.guesses[within.clone()] {
        counts[guess.kind.at()] += 1;
        gather.sign("reason", guess.reason.slug());
    }
    for kind in ActKind::ALL {
        if counts[kind.at()] > 0 {
            gather.sign("kind", kind.slug());
            gather.sign(kind.slug(), step(counts[kind.at()]));
        }
    }
    let first = within.clone().find(|at| !reading.is_run_up(*at));
    let last = within.clone().rfind(|at| !reading.is_run_up(*at));
    for (name, at) in [("first", first), ("last", last)] {
        let slug = at.map_or("none", |at| reading.guesses[at].kind.slug());
        gather.sign(name, slug);
    }
    if let Some(last) = reading.pieces[within.clone()].last() {
        gather.sign("ends", yes(last.asks));
    }
    let (hit, all) = within
        .map(|at| reading.echoes(at))
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    gather.sign("echo", step(hit));
    gather.sign("echo-rate", step((10 * hit).checked_div(all).unwrap_or(0)));
    gather.sign("asked", yes(reading.asked));
    gather.sign("said", step(reading.said_words));
}

/// The words of a folded clause, with its question mark.
fn words_of(folded: &str, asks: bool) -> Vec<&str> {
    folded
        .split(' ')
        .filter(|word| !word.is_empty() && !matches!(*word, "." | ","))
        .chain(asks.then_some("?"))
        .collect()
}
