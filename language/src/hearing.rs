//! The phrases of all needs, ready to be heard, and what was said as words that they know.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::judging::Found;
use crate::lexicon::Lexicon;
use crate::passage::Passage;
use crate::refusal::refused;
use crate::sense::{Sense, is_empty, is_someone, sense};
use crate::verbatim::Verbatim;
use crate::{Crisis, CrisisKind, Heard, Need, Understood, crisis, idiom, person, wants};

/// How much a phrase counts by the list it stands in.
const SAID: f32 = 1.0;
const LABEL: f32 = 0.95;
const SERVICE_WORDS: f32 = 0.9;
/// What a word that tells little alone counts beside one that tells much.
const WEAK: f32 = 0.3;
/// What a word for a person counts: `my husband drinks` is another need than `drinks`.
const SOMEONE: f32 = 0.45;
/// How surely a phrase tells a need that is heard word for word, and one of plain words alone.
const VERBATIM: f32 = 0.9;
const PLAIN: f32 = 0.7;
/// How little a word that stands in a single phrase of a need is trusted by itself.
const DOUBT: f32 = 0.9;
/// So sure of a need that tells of danger, danger is shown.
const DANGER: f32 = 0.6;
/// At most so many needs are heard at once.
const MOST: usize = 4;

/// A word of what was said.
#[derive(Debug)]
pub(crate) struct Feature {
    /// The token it came from.
    pub token: usize,
    pub word: u32,
    /// Which thought it belongs to: marks and `but` part thoughts.
    pub thought: u32,
    /// Which part of a thought: `and` parts those too.
    pub part: u32,
    pub negated: bool,
    pub turned_down: bool,
}

/// A phrase of the vocabulary.
#[derive(Debug)]
pub(crate) struct Phrase {
    pub need: usize,
    pub words: Vec<u32>,
    pub negated: bool,
    pub weight: f32,
    /// All its words together.
    pub total: f32,
}

/// That a word points to a need.
#[derive(Debug)]
pub(crate) struct Pointer {
    pub need: usize,
    /// Its share of all that the word points to.
    pub share: f32,
    /// How far the word can be trusted by itself: more, the more of the need's phrases have it.
    pub trust: f32,
}

/// Phrases of all needs, ready to be heard.
#[derive(Debug, Default)]
pub(crate) struct Hearing {
    words: HashMap<String, u32>,
    /// How much a word tells.
    pub tells: Vec<f32>,
    pub weak: Vec<bool>,
    /// Which words are words for people.
    someone: Vec<bool>,
    /// Which needs a word points to.
    pub points: Vec<Vec<Pointer>>,
    pub phrases: Vec<Phrase>,
    pub phrases_of: Vec<Vec<u32>>,
    lexicon: Lexicon,
    /// The danger that each need tells of.
    dangers: Vec<Option<CrisisKind>>,
    /// Phrases to be heard word for word.
    pub verbatim: Verbatim,
    /// Enough to be sure: a word that one need alone has.
    pub enough: f32,
}

impl Hearing {
    /// Whether a phrase holds anything to hear.
    pub fn can_hear(phrase: &str) -> bool {
        Passage::new(phrase).tokens.iter().any(|token| !token.mark)
    }

    /// Takes all phrases in.
    pub fn new(needs: &[Need]) -> Self {
        let mut hearing = Self::default();
        let mut surface = Vec::new();
        for (index, need) in needs.iter().enumerate() {
            let said = need
                .said
                .iter()
                .chain(&need.said_cy)
                .map(|phrase| (phrase, SAID));
            let labels = [(&need.en, LABEL), (&need.cy, LABEL)];
            let words = need.words.iter().map(|phrase| (phrase, SERVICE_WORDS));
            for (phrase, weight) in said.chain(labels).chain(words) {
                hearing.take_in(index, phrase, weight, &mut surface);
            }
        }
        hearing.weigh(needs.len());
        hearing.dangers = needs.iter().map(|need| need.crisis).collect();
        hearing.lexicon = Lexicon::new(surface.iter().map(String::as_str));
        hearing
    }

    fn take_in(&mut self, need: usize, phrase: &str, weight: f32, surface: &mut Vec<String>) {
        let passage = Passage::new(phrase);
        let mut words = Vec::new();
        let (mut negated, mut tells) = (false, false);
        for token in passage.tokens.iter().filter(|token| !token.mark) {
            let word = passage.word(token);
            surface.push(word.to_owned());
            let (stem, weak) = match sense(word) {
                Sense::Empty => continue,
                Sense::Not => {
                    negated = true;
                    continue;
                }
                Sense::Weak(stem) => (stem, true),
                Sense::Telling(stem) => (stem, false),
            };
            tells |= !weak;
            let next = u32::try_from(self.weak.len()).unwrap_or(u32::MAX);
            let number = *self.words.entry(stem).or_insert(next);
            if number == next {
                self.weak.push(weak);
                self.someone.push(is_someone(word));
            }
            if !words.contains(&number) {
                words.push(number);
            }
        }
        if weight >= SAID {
            let sure = if tells { VERBATIM } else { PLAIN };
            self.verbatim.take_in(&passage, need, sure);
        }
        if !words.is_empty() {
            self.phrases.push(Phrase {
                need,
                words,
                negated,
                weight,
                total: 0.0,
            });
        }
    }

    /// Weighs words by how few needs have them, and phrases by their words.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of words and needs are small"
    )]
    fn weigh(&mut self, needs: usize) {
        let mut counts: Vec<BTreeMap<usize, f32>> = vec![BTreeMap::new(); self.weak.len()];
        let mut phrases_of_need: HashMap<usize, f32> = HashMap::new();
        for phrase in &self.phrases {
            *phrases_of_need.entry(phrase.need).or_default() += 1.0;
            for word in &phrase.words {
                *counts[*word as usize].entry(phrase.need).or_default() += phrase.weight;
            }
        }
        let all = needs as f32;
        let rarity = |having: f32| ((all + 1.0) / having.max(1.0)).ln().max(0.05);
        self.enough = rarity(2.5);
        for (number, having) in counts.iter().enumerate() {
            let damp = match (self.weak[number], self.someone[number]) {
                (true, true) => SOMEONE,
                (true, false) => WEAK,
                _ => 1.0,
            };
            self.tells.push(rarity(having.len() as f32) * damp);
            // The share of a need's phrases that have the word, so that long lists do not outweigh short ones.
            let share = |need: &usize, count: &f32| {
                count / phrases_of_need.get(need).copied().unwrap_or(1.0)
            };
            let total: f32 = having.iter().map(|(need, count)| share(need, count)).sum();
            let points = having.iter().map(|(need, count)| Pointer {
                need: *need,
                share: share(need, count) / total.max(f32::EPSILON),
                trust: count / (count + DOUBT),
            });
            self.points.push(points.collect());
        }
        self.phrases_of = vec![Vec::new(); self.weak.len()];
        for (number, phrase) in self.phrases.iter_mut().enumerate() {
            phrase.total = phrase
                .words
                .iter()
                .map(|word| self.tells[*word as usize])
                .sum();
            for word in &phrase.words {
                self.phrases_of[*word as usize].extend(u32::try_from(number));
            }
        }
    }

    /// What was said: needs, the person, danger, wishes.
    pub fn understand(&self, said: &str) -> Understood {
        let plain = Passage::new(said);
        let passage = plain.corrected(|word| self.meant(word));
        let (features, unknown) = self.features(&passage);
        let mut needs = self.needs_in(&features, &passage, &unknown);
        let explained = self.explained(&needs, &features);
        needs.truncate(MOST);
        let rest = rest(&passage, &features, &explained, &unknown);
        let needs: Vec<Heard> = needs
            .into_iter()
            .map(|found| Heard {
                need: found.need,
                sure: found.sure,
                words: passage.between(found.first, found.last).to_owned(),
            })
            .collect();
        let judged = crisis::judge(&plain);
        let needs = self.with_danger(needs, judged.crisis.as_ref());
        let danger = if judged.let_go {
            None
        } else {
            self.danger_in(&needs)
        };
        Understood {
            person: person::read_passage(&plain),
            crisis: judged.crisis.or(danger),
            rest,
            wants: wants::read_passage(&plain),
            needs,
        }
    }

    /// Adds the need that a danger tells of, where its own words were not heard.
    fn with_danger(&self, mut needs: Vec<Heard>, crisis: Option<&Crisis>) -> Vec<Heard> {
        let Some(crisis) = crisis else {
            return needs;
        };
        let tells = |need: usize| self.dangers.get(need).copied().flatten() == Some(crisis.kind);
        if needs.iter().any(|it| tells(it.need) && it.sure >= VERBATIM) {
            return needs;
        }
        // Heard weakly or not at all: danger stands before whatever else was said.
        let weakly = needs.iter().position(|it| tells(it.need));
        let heard = weakly.map(|at| needs.remove(at));
        let need = heard.as_ref().map(|it| it.need);
        let need = need.or_else(|| (0..self.dangers.len()).find(|need| tells(*need)));
        if let Some(need) = need {
            let words = heard.map_or_else(|| crisis.words.clone(), |it| it.words);
            let sure = VERBATIM;
            needs.insert(0, Heard { need, sure, words });
        }
        needs
    }

    /// Danger that a need tells of, where no rule heard it.
    fn danger_in(&self, needs: &[Heard]) -> Option<Crisis> {
        let mut sure = needs.iter().filter(|heard| heard.sure >= DANGER);
        sure.find_map(|heard| {
            let kind = self.dangers.get(heard.need).copied().flatten()?;
            Some(Crisis {
                kind,
                words: heard.words.clone(),
            })
        })
    }

    /// What was meant by a word that is a slip of one that the vocabulary knows.
    fn meant(&self, word: &str) -> Option<&str> {
        match sense(word) {
            Sense::Weak(stem) | Sense::Telling(stem) if !self.words.contains_key(&stem) => {
                self.lexicon.correct(word)
            }
            _ => None,
        }
    }

    /// The words that the vocabulary knows, and the tokens of those that it does not.
    fn features(&self, passage: &Passage<'_>) -> (Vec<Feature>, Vec<(usize, u32)>) {
        let refused = refused(passage);
        let idioms = idiom::heard(&passage.folded);
        let (mut features, mut unknown) = (Vec::new(), Vec::new());
        let (mut thought, mut part, mut since_not) = (0, 0, usize::MAX);
        for (at, token) in passage.tokens.iter().enumerate() {
            let idiom = idioms
                .iter()
                .find(|(range, _)| range.contains(&token.folded.start));
            let word = match idiom {
                Some((range, means)) if range.start == token.folded.start => *means,
                Some(_) => continue,
                None => passage.word(token),
            };
            let turns = token.mark || matches!(word, "but" | "also" | "because" | "then" | "plus");
            if turns || word == "and" {
                thought += u32::from(turns);
                part += 1;
                since_not = usize::MAX;
                continue;
            }
            since_not = since_not.saturating_add(1);
            let stem = match sense(word) {
                Sense::Empty => continue,
                Sense::Not => {
                    since_not = 0;
                    continue;
                }
                Sense::Weak(stem) | Sense::Telling(stem) => stem,
            };
            let Some(word) = self.words.get(&stem) else {
                unknown.push((at, part));
                continue;
            };
            features.push(Feature {
                token: at,
                word: *word,
                thought,
                part,
                negated: since_not <= 4,
                turned_down: refused
                    .iter()
                    .any(|part| part.contains(&token.folded.start)),
            });
        }
        (features, unknown)
    }

    /// The tokens that the needs explain: words that point to one of them.
    fn explained(&self, needs: &[Found], features: &[Feature]) -> HashSet<usize> {
        let explains = |feature: &&Feature| {
            let mut points = self.points[feature.word as usize].iter();
            points.any(|point| needs.iter().any(|found| found.need == point.need))
        };
        features
            .iter()
            .filter(explains)
            .map(|feature| feature.token)
            .collect()
    }
}

/// The words with content that no need explains, folded, each once.
fn rest(
    passage: &Passage<'_>,
    features: &[Feature],
    explained: &HashSet<usize>,
    unknown: &[(usize, u32)],
) -> Vec<String> {
    let left = features
        .iter()
        .filter(|feature| !explained.contains(&feature.token) && !feature.turned_down)
        .map(|feature| feature.token);
    let mut tokens: Vec<usize> = left
        .chain(unknown.iter().map(|(token, _)| *token))
        .collect();
    tokens.sort_unstable();
    let mut words: Vec<String> = Vec::new();
    for token in tokens {
        let word = passage.word(&passage.tokens[token]);
        let says = !is_empty(word)
            && !wants::is_manner(word)
            && !is_someone(word)
            && !word.bytes().all(|byte| byte.is_ascii_digit());
        if says && !words.iter().any(|one| one == word) {
            words.push(word.to_owned());
        }
    }
    words
}
