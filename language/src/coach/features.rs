//! What the linear model looks at: hashed runs of words, what the rules found, and the shape of a turn.

use std::ops::{Range, RangeInclusive};

use super::act::ActKind;
pub use super::gather::Features;
pub(crate) use super::gather::{DENSE, SIGNS};
use super::gather::{Gather, SAID_WORDS, once_each};
use super::reading::Reading;
use super::words::{NUMBERS, is_plain};

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

/// Groups of words that tell of whom and in what key something is said.
const GROUPS: &[(&str, &[&str])] = &[
    ("you", &["you", "your", "yourself", "yours"]),
    ("i", &["i", "my", "me", "mine", "myself"]),
    ("we", &["we", "our", "us", "let"]),
    ("third", &["people", "some", "most", "others", "they"]),
    (
        "may",
        &[
            "should", "could", "can", "might", "need", "must", "want", "may",
        ],
    ),
    ("no", &["not", "no", "never", "nothing", "nobody", "none"]),
    ("was", &["was", "were", "had", "did", "been", "went", "got"]),
    (
        "feels",
        &[
            "feel",
            "feeling",
            "feels",
            "felt",
            "sounds",
            "sound",
            "seems",
            "hard",
            "tough",
            "worried",
            "scared",
            "frustrated",
            "difficult",
            "sorry",
        ],
    ),
];

/// Adds runs of words.
fn runs(gather: &mut Gather, template: u8, words: &[&str], lengths: RangeInclusive<usize>) {
    for at in 0..words.len() {
        for length in lengths
            .clone()
            .take_while(|length| at + length <= words.len())
        {
            gather.run(template, &words[at..at + length]);
        }
    }
}

/// Adds the first words.
fn opening(gather: &mut Gather, template: u8, words: &[&str], longest: usize) {
    for length in 1..=longest.min(words.len()) {
        gather.run(template, &words[..length]);
    }
}

/// A clause with its topic taken out: plain words stay, a number is `9`, a word that the person had said is `E`, any
/// other is what its ending makes it.
fn skeleton<'a>(reading: &Reading<'_>, words: &[&'a str]) -> Vec<&'a str> {
    let of = |word: &&'a str| match *word {
        "?" => "?",
        word if is_plain(word) => word,
        word if NUMBERS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()) => "9",
        word if reading.has_said(word) => "E",
        word if word.ends_with("ing") => "Ning",
        word if word.ends_with("ed") => "Ned",
        word if word.ends_with("ly") => "Nly",
        word if word.ends_with('s') => "Ns",
        _ => "N",
    };
    words.iter().map(of).collect()
}

/// The hashed places for acts.
pub(crate) const ACT_BITS: u32 = 14;
/// The hashed places for behaviour.
pub(crate) const BEHAVIOUR_BITS: u32 = 17;
/// The hashed places for whether a turn says back.
pub(crate) const BACK_BITS: u32 = 15;
/// The hashed places for open or closed.
pub(crate) const OPEN_BITS: u32 = 13;

/// What tells the act of one clause, with what the rules make of it or by its words alone.
pub(crate) fn act(reading: &Reading<'_>, at: usize, ruled: bool) -> Features {
    let (piece, guess) = (&reading.pieces[at], &reading.guesses[at]);
    let mut gather = Gather::new(ACT_BITS, 0.5);
    let words = words_of(piece.core(), piece.asks);
    runs(&mut gather, b'w', &words, 1..=2);
    opening(&mut gather, b'^', &words, 3);
    let bones = skeleton(reading, &words);
    runs(&mut gather, b's', &bones, 2..=4);
    opening(&mut gather, b'S', &bones, 4);
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
    for (name, list) in GROUPS {
        gather.sign(name, yes(words.iter().any(|word| list.contains(word))));
    }
    gather.sign("number", yes(bones.contains(&"9")));
    gather.done(&[])
}

/// What tells what a turn mainly is. `acts`: the scores of acts, by clause.
pub(crate) fn behaviour(reading: &Reading<'_>, acts: &[Vec<f32>]) -> Features {
    let within = 0..reading.pieces.len();
    let mut gather = Gather::new(BEHAVIOUR_BITS, 0.2);
    let mut count = 0;
    let mut asks = 0;
    let mut groups = [0; GROUPS.len()];
    for piece in &reading.pieces[within.clone()] {
        let words = words_of(&piece.passage.folded, piece.asks);
        count += words.len();
        asks += usize::from(piece.asks);
        runs(&mut gather, b'w', &words, 1..=2);
        let bones = skeleton(reading, &words);
        for at in 0..bones.len() {
            for length in (2..=4).take_while(|length| at + length <= bones.len()) {
                gather.bone(&bones[at..at + length]);
            }
        }
        for (at, (_, list)) in GROUPS.iter().enumerate() {
            groups[at] += words.iter().filter(|word| list.contains(word)).count();
        }
    }
    for word in reading.said_folded.split(' ').take(SAID_WORDS) {
        gather.heard(word);
    }
    turn_signs(&mut gather, reading, within.clone());
    gather.sign("length", step(count));
    gather.sign("asks", step(asks));
    for ((name, _), hits) in GROUPS.iter().zip(groups) {
        gather.sign(name, step(hits));
        gather.sign(&format!("{name}/"), step(10 * hits / count.max(1)));
    }
    let first = reading.pieces[within.clone()]
        .first()
        .map(|piece| piece.passage.folded.as_str());
    let words = words_of(first.unwrap_or_default(), false);
    opening(&mut gather, b'^', &words, 3);
    let begins = within.clone().find(|at| !reading.is_run_up(*at));
    if let Some(at) = begins {
        let words = words_of(reading.pieces[at].core(), reading.pieces[at].asks);
        opening(&mut gather, b'c', &words, 3);
    }
    if let Some(last) = reading.pieces.last() {
        let words = words_of(&last.passage.folded, false);
        gather.sign("last-word", words.last().copied().unwrap_or_default());
    }
    before_signs(&mut gather, reading);
    gather.done(&over_acts(acts))
}

/// What tells whether a turn says back: what tells its behaviour, its words in fewer places.
pub(crate) fn back(behaviour: &Features) -> Features {
    const WORDS: u32 = 1 << BEHAVIOUR_BITS;
    const FEWER: u32 = 1 << BACK_BITS;
    let place = |at: u32| {
        if at < WORDS {
            at % FEWER
        } else {
            at - WORDS + FEWER
        }
    };
    let moved = behaviour.iter().map(|(at, value)| (place(*at), *value));
    let mut moved: Features = moved.collect();
    once_each(&mut moved);
    moved
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
const ACTS_WEIGH: f32 = 0.2;

/// What tells an open from a closed question.
pub(crate) fn open(reading: &Reading<'_>) -> Features {
    let within = 0..reading.pieces.len();
    let mut gather = Gather::new(OPEN_BITS, 0.5);
    let asking = |at: &usize| reading.pieces[*at].asks || reading.guesses[*at].kind.is_question();
    let mut asked: Vec<usize> = within.clone().filter(asking).collect();
    if asked.is_empty() {
        asked = within.collect();
    }
    for at in &asked {
        let piece = &reading.pieces[*at];
        let words = words_of(piece.core(), piece.asks);
        runs(&mut gather, b'w', &words, 1..=3);
        opening(&mut gather, b'^', &words, 3);
        gather.sign("reason", reading.guesses[*at].reason.slug());
        gather.sign("kind", reading.guesses[*at].kind.slug());
    }
    if let Some(last) = asked.last() {
        let piece = &reading.pieces[*last];
        let words = words_of(piece.core(), piece.asks);
        opening(&mut gather, b'$', &words, 2);
        gather.sign("last-reason", reading.guesses[*last].reason.slug());
        gather.sign("last-kind", reading.guesses[*last].kind.slug());
        gather.sign("last-asks", yes(piece.asks));
        gather.sign("last-length", step(words.len()));
    }
    gather.sign("asked", step(asked.len()));
    gather.done(&[])
}

/// How the turn stands in the talk: what the person said, and what the learner had said before that.
fn before_signs(gather: &mut Gather, reading: &Reading<'_>) {
    let said: Vec<&str> = reading.said_folded.split_whitespace().collect();
    gather.sign("said-first", said.first().copied().unwrap_or_default());
    if said.len() <= 3 {
        gather.sign("said-whole", &reading.said_folded);
    }
    gather.sign("goes-on", yes(reading.goes_on));
    gather.sign("breaks-off", yes(reading.broken));
    // Where no talk was read, nothing is said of it: a reply by itself is not the first of a talk.
    let Some(before) = &reading.before else {
        return;
    };
    let words: Vec<&str> = before.folded.split_whitespace().collect();
    for word in words.iter().take(SAID_WORDS) {
        gather.before(word);
    }
    gather.sign("before-length", step(words.len()));
    gather.sign("before-asks", yes(before.asks));
    gather.sign("before-first", words.first().copied().unwrap_or_default());
    gather.sign(
        "goes-on",
        &format!("{}{}", yes(before.broken), yes(reading.goes_on)),
    );
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
