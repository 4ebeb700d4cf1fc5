//! Which needs a service meets, read out of the words that services use.

use std::collections::{HashMap, HashSet};

use crate::passage::Passage;
use crate::text::{fold, stem};
use crate::{Need, ServiceText};

/// How much a phrase counts by where it stands.
const IN_NAME: f32 = 0.95;
const IN_TERM: f32 = 0.85;
const IN_OPENING: f32 = 0.55;
const IN_REST: f32 = 0.4;
/// The words of a phrase in one sentence, but not beside each other.
const APART: f32 = 0.55;
/// A term of a taxonomy that the need names.
const TERM_ITSELF: f32 = 0.95;
/// Weaker than this is no tag.
const WEAKEST: f32 = 0.12;
/// Words that a phrase may leave out or put in.
const SMALL: [&str; 24] = [
    "a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "with", "your", "our", "my",
    "by", "at", "from", "their", "is", "are", "be", "as", "if", "you",
];
/// A sentence that says what is not offered.
const NOT_OFFERED: [&str; 5] = ["not", "no", "never", "without", "unable"];

/// A phrase of a need.
#[derive(Debug)]
struct Phrase {
    need: usize,
    stems: Vec<u32>,
    weight: f32,
}

/// The words of services, ready to be found.
#[derive(Debug, Default)]
pub(crate) struct Tagger {
    stems: HashMap<String, u32>,
    /// First letters of all stems: a word that begins otherwise needs no stemming.
    beginnings: HashSet<[u8; 3]>,
    phrases: Vec<Phrase>,
    /// Phrases by their rarest stem.
    by_rarest: Vec<Vec<u32>>,
    terms: HashMap<String, Vec<usize>>,
}

impl Tagger {
    /// Reads the words of all needs.
    pub fn new(needs: &[Need]) -> Self {
        let mut tagger = Self::default();
        for (index, need) in needs.iter().enumerate() {
            tagger.take_in(index, &need.en, 0.9);
            for (rank, words) in need.words.iter().enumerate() {
                #[expect(clippy::cast_precision_loss, reason = "a few dozen words")]
                let late = rank as f32 / need.words.len().max(1) as f32;
                tagger.take_in(index, words, 1.0 - 0.35 * late);
            }
            for term in &need.terms {
                for key in [
                    fold(&term.name),
                    fold(&format!("{} {}", term.scheme, term.id)),
                ] {
                    tagger.terms.entry(key).or_default().push(index);
                }
            }
        }
        tagger.weigh();
        tagger
    }

    fn take_in(&mut self, need: usize, words: &str, weight: f32) {
        let passage = Passage::new(words);
        let mut stems = Vec::new();
        for token in passage.tokens.iter().filter(|token| !token.mark) {
            let word = passage.word(token);
            if SMALL.contains(&word) {
                continue;
            }
            let stem = stem(word);
            if let Some(start) = beginning(&stem, 3) {
                self.beginnings.insert(start);
            }
            let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
            stems.push(*self.stems.entry(stem).or_insert(next));
        }
        if !stems.is_empty() {
            self.phrases.push(Phrase {
                need,
                stems,
                weight,
            });
        }
    }

    /// Files each phrase under its rarest stem; a phrase that several needs share counts less for each.
    fn weigh(&mut self) {
        let mut often = vec![0_u32; self.stems.len()];
        let mut shared: HashMap<Vec<u32>, HashSet<usize>> = HashMap::new();
        for phrase in &self.phrases {
            for stem in &phrase.stems {
                often[*stem as usize] += 1;
            }
            shared
                .entry(phrase.stems.clone())
                .or_default()
                .insert(phrase.need);
        }
        self.by_rarest = vec![Vec::new(); self.stems.len()];
        for (number, phrase) in self.phrases.iter_mut().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few needs")]
            let needs = shared.get(&phrase.stems).map_or(1, HashSet::len) as f32;
            phrase.weight /= needs.sqrt();
            let rarest = phrase
                .stems
                .iter()
                .min_by_key(|stem| often[**stem as usize]);
            if let (Some(rarest), Ok(number)) = (rarest, u32::try_from(number)) {
                self.by_rarest[*rarest as usize].push(number);
            }
        }
    }

    /// The needs that a service meets.
    pub fn tag(&self, service: &ServiceText<'_>) -> Vec<(usize, f32)> {
        let mut against: HashMap<usize, f32> = HashMap::new();
        let mut heard = |need: usize, strength: f32| {
            let left = against.entry(need).or_insert(1.0);
            *left *= 1.0 - strength.clamp(0.0, 0.98);
        };
        self.read(&Passage::new(service.name), IN_NAME, IN_NAME, &mut heard);
        self.read(
            &Passage::new(service.description),
            IN_OPENING,
            IN_REST,
            &mut heard,
        );
        for term in service.terms {
            if let Some(needs) = self.terms.get(&fold(term)) {
                needs.iter().for_each(|need| heard(*need, TERM_ITSELF));
            } else {
                self.read(&Passage::new(term), IN_TERM, IN_TERM, &mut heard);
            }
        }
        let strengths = against.into_iter().map(|(need, left)| (need, 1.0 - left));
        let mut tags: Vec<_> = strengths
            .filter(|(_, strength)| *strength >= WEAKEST)
            .collect();
        tags.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        tags
    }

    /// Reads a text sentence by sentence; the first two are its opening.
    fn read(
        &self,
        passage: &Passage<'_>,
        opening: f32,
        rest: f32,
        heard: &mut impl FnMut(usize, f32),
    ) {
        let mut sentence: Vec<Option<u32>> = Vec::new();
        let mut number = 0;
        let mut refused = None;
        // A phrase said again and again counts once in the opening and once after it.
        let mut counted: HashSet<(u32, bool)> = HashSet::new();
        for token in &passage.tokens {
            let word = passage.word(token);
            if token.mark && word == "." {
                let early = number < 2;
                let strength = if early { opening } else { rest };
                self.read_sentence(&sentence, refused, |phrase, share| {
                    if counted.insert((phrase, early)) {
                        let phrase = &self.phrases[phrase as usize];
                        heard(phrase.need, phrase.weight * strength * share);
                    }
                });
                number += usize::from(!sentence.is_empty());
                sentence.clear();
                refused = None;
            } else if !token.mark {
                if NOT_OFFERED.contains(&word) {
                    refused.get_or_insert(sentence.len());
                }
                if !SMALL.contains(&word) {
                    sentence.push(self.known(word));
                }
            }
        }
        let early = number < 2;
        let strength = if early { opening } else { rest };
        self.read_sentence(&sentence, refused, |phrase, share| {
            if counted.insert((phrase, early)) {
                let phrase = &self.phrases[phrase as usize];
                heard(phrase.need, phrase.weight * strength * share);
            }
        });
    }

    /// Finds phrases in one sentence. What comes after `not` is not offered.
    fn read_sentence(
        &self,
        sentence: &[Option<u32>],
        refused: Option<usize>,
        mut found: impl FnMut(u32, f32),
    ) {
        for (at, stem) in sentence.iter().enumerate() {
            let Some(stem) = stem else { continue };
            if refused.is_some_and(|refused| at >= refused && at < refused + 8) {
                continue;
            }
            for number in &self.by_rarest[*stem as usize] {
                let stems = &self.phrases[*number as usize].stems;
                if beside(sentence, stems, *stem, at) {
                    found(*number, 1.0);
                } else if stems.len() > 1
                    && stems.iter().all(|stem| sentence.contains(&Some(*stem)))
                {
                    let near = stems.iter().all(|stem| {
                        let from = at.saturating_sub(6);
                        let to = (at + 7).min(sentence.len());
                        sentence[from..to].contains(&Some(*stem))
                    });
                    if near {
                        found(*number, APART);
                    }
                }
            }
        }
    }

    fn known(&self, word: &str) -> Option<u32> {
        match beginning(word, 6) {
            Some(start) if !self.beginnings.contains(&start) => None,
            _ => self.stems.get(&stem(word)).copied(),
        }
    }
}

/// Whether a phrase stands here word by word, with `stem` of it at `at`.
fn beside(sentence: &[Option<u32>], stems: &[u32], stem: u32, at: usize) -> bool {
    let within = stems.iter().position(|one| *one == stem).unwrap_or(0);
    let Some(start) = at.checked_sub(within) else {
        return false;
    };
    let Some(part) = sentence.get(start..start + stems.len()) else {
        return false;
    };
    part.iter()
        .zip(stems)
        .all(|(word, stem)| *word == Some(*stem))
}

/// The first three bytes of a word of at least so many. Stemming leaves them alone in words of six letters or more.
fn beginning(word: &str, shortest: usize) -> Option<[u8; 3]> {
    if word.len() < shortest {
        return None;
    }
    word.as_bytes().get(..3)?.try_into().ok()
}
