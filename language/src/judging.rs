//! Judging which needs were heard: phrases by their telling words, in any order and in part, and what words lean to.

use std::collections::{BTreeMap, BTreeSet};

use crate::hearing::{Feature, Hearing, Phrase};
use crate::passage::Passage;

/// Sure enough to be heard.
const SURE: f32 = 0.45;
/// What a word counts that somebody turned down.
const TURNED_DOWN: f32 = 0.1;
/// Phrases of a need that are heard best decide; the others add a little.
const ADDS: [f32; 2] = [0.3, 0.15];
/// What the words themselves add, whatever phrase they stand in.
const LEANING: f32 = 0.5;
/// What is left of a need whose words are all among the words of another that was heard nearly in full.
const OUTSAID: f32 = 0.55;
/// A need that rests on words of a surer one is left out when it is this much less sure.
const LESSER: f32 = 0.72;
/// How nearly in full a phrase must be heard to stand for itself.
const NEARLY_FULL: f32 = 0.92;
/// What is left of a need that explains nothing else of what was said beside it.
const UNEXPLAINED: f32 = 0.65;
/// A word that no need knows, in parts of the weight of one that a single need has.
const UNKNOWN: f32 = 0.35;
/// Stands for `not` among the words of a phrase.
const NOT: u32 = u32::MAX;

/// A need that was heard.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub need: usize,
    pub sure: f32,
    /// The tokens between which its best phrase was heard.
    pub first: usize,
    pub last: usize,
    /// The words of its best phrase that were heard.
    words: BTreeSet<u32>,
    /// What part of that phrase was heard.
    cover: f32,
    phrases: usize,
}

impl Hearing {
    /// Needs heard, the surest first. `unknown` words with content were said that no need knows.
    pub fn needs_in(
        &self,
        features: &[Feature],
        passage: &Passage<'_>,
        unknown: &[(usize, u32)],
    ) -> Vec<Found> {
        let phrases: BTreeSet<u32> = features
            .iter()
            .flat_map(|feature| &self.phrases_of[feature.word as usize])
            .copied()
            .collect();
        let mut heard: Vec<Found> = phrases
            .into_iter()
            .filter_map(|number| self.hear(&self.phrases[number as usize], features))
            .chain(self.hear_verbatim(features, passage))
            .collect();
        heard.sort_by(|one, other| {
            other
                .sure
                .total_cmp(&one.sure)
                .then(one.need.cmp(&other.need))
        });
        let mut best: BTreeMap<usize, Found> = BTreeMap::new();
        for found in heard {
            let score = found.sure;
            let best = best.entry(found.need).or_insert(found);
            if let Some(adds) = best.phrases.checked_sub(1).and_then(|rank| ADDS.get(rank)) {
                best.sure += (1.0 - best.sure) * score * adds;
            }
            best.phrases += 1;
        }
        self.lean(features, unknown, &mut best);
        let mut found: Vec<_> = best.into_values().collect();
        prefer_fuller(&mut found);
        found.retain(|found| found.sure >= SURE);
        found.sort_by(|one, other| {
            other
                .sure
                .total_cmp(&one.sure)
                .then(one.need.cmp(&other.need))
        });
        self.keep_distinct(found)
    }

    /// How well a phrase is heard, and between which tokens.
    fn hear(&self, phrase: &Phrase, features: &[Feature]) -> Option<Found> {
        let (mut matched, mut telling) = (0.0, Vec::new());
        let (mut words, mut places, mut thoughts) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
        let mut negated = false;
        for word in &phrase.words {
            let mut with = features
                .iter()
                .enumerate()
                .filter(|(_, feature)| feature.word == *word);
            let Some((place, feature)) = with.next() else {
                continue;
            };
            let turned_down = feature.turned_down && with.all(|(_, other)| other.turned_down);
            let kept = if turned_down && !phrase.negated {
                TURNED_DOWN
            } else {
                1.0
            };
            matched += self.tells[*word as usize] * kept;
            if !self.weak[*word as usize] {
                telling.push(*word);
            }
            negated |= feature.negated;
            thoughts.insert(feature.thought);
            words.insert(*word);
            places.push(place);
        }
        let (first, last) = (*places.iter().min()?, *places.iter().max()?);
        if phrase.negated && negated {
            words.insert(NOT);
        }
        #[expect(clippy::cast_precision_loss, reason = "a sentence is short")]
        let gaps = (last + 1 - first).saturating_sub(places.len() + 1) as f32;
        let scattered = 1.0 / (1.0 + 0.1 * gaps) * if thoughts.len() > 1 { 0.85 } else { 1.0 };
        let turned = match (phrase.negated, negated) {
            (true, false) => 0.7,
            (false, true) => 0.9,
            _ => 1.0,
        };
        let cover = matched / phrase.total.max(f32::EPSILON);
        let whole = places.len() == phrase.words.len();
        let mut evidence = (matched / self.enough).min(1.0).sqrt();
        if whole && places.len() > 1 {
            evidence = evidence.max(0.75);
        } else if let [alone] = telling.as_slice() {
            let trust = self.trust(*alone, phrase.need);
            evidence *= if whole { trust.max(0.8) } else { trust };
        }
        let score = cover.powf(1.4) * evidence * scattered * turned * phrase.weight;
        Some(Found {
            need: phrase.need,
            sure: score.min(0.98),
            first: features[first].token,
            last: features[last].token,
            words,
            cover,
            phrases: 0,
        })
    }

    /// Phrases heard word for word.
    fn hear_verbatim(&self, features: &[Feature], passage: &Passage<'_>) -> Vec<Found> {
        let heard = self.verbatim.heard(passage).into_iter();
        heard
            .map(|heard| Found {
                need: heard.need,
                sure: heard.sure,
                first: heard.first,
                last: heard.last,
                words: {
                    let within = features
                        .iter()
                        .filter(|feature| (heard.first..=heard.last).contains(&feature.token));
                    // The same `not` that a phrase of single words would count.
                    let negated = within.clone().any(|feature| feature.negated);
                    let not = negated.then_some(NOT);
                    within.map(|feature| feature.word).chain(not).collect()
                },
                cover: 1.0,
                phrases: 0,
            })
            .collect()
    }

    fn trust(&self, word: u32, need: usize) -> f32 {
        let point = self.points[word as usize]
            .iter()
            .find(|point| point.need == need);
        point.map_or(0.0, |point| point.trust)
    }

    /// Adds what the words of each part lean to, whatever phrases they stand in.
    fn lean(
        &self,
        features: &[Feature],
        unknown: &[(usize, u32)],
        best: &mut BTreeMap<usize, Found>,
    ) {
        let mut parts: BTreeMap<u32, Vec<&Feature>> = BTreeMap::new();
        for feature in features.iter().filter(|feature| !feature.turned_down) {
            parts.entry(feature.part).or_default().push(feature);
        }
        let mut leaning: BTreeMap<usize, f32> = BTreeMap::new();
        let mut explained: BTreeMap<usize, f32> = BTreeMap::new();
        for (part, features) in &parts {
            let tells = |feature: &Feature| self.tells[feature.word as usize];
            let known: f32 = features.iter().map(|feature| tells(feature)).sum();
            let strangers = unknown.iter().filter(|(_, other)| other == part).count();
            #[expect(clippy::cast_precision_loss, reason = "a sentence is short")]
            let all = (known + strangers as f32 * UNKNOWN * self.enough).max(f32::EPSILON);
            let evidence = (known / self.enough).min(1.0);
            let mut here: BTreeMap<usize, (f32, f32)> = BTreeMap::new();
            for feature in features {
                let tells = tells(feature) / all;
                for point in &self.points[feature.word as usize] {
                    let (leans, explains) = here.entry(point.need).or_default();
                    *leans += tells * point.share * point.trust;
                    *explains += tells;
                }
            }
            for (need, (leans, explains)) in here {
                let most = leaning.entry(need).or_default();
                *most = most.max(leans * evidence);
                let most = explained.entry(need).or_default();
                *most = most.max(explains);
            }
        }
        for found in best.values_mut() {
            let leaning = leaning.get(&found.need).copied().unwrap_or(0.0);
            found.sure = 1.0 - (1.0 - found.sure) * (1.0 - LEANING * leaning);
            // A phrase of plain words alone has nothing to explain.
            if !found.words.is_empty() {
                let explained = explained.get(&found.need).copied().unwrap_or(0.0).min(1.0);
                found.sure *= UNEXPLAINED + (1.05 - UNEXPLAINED) * explained;
            }
            found.sure = found.sure.min(0.99);
        }
    }

    /// Leaves out a need that rests on the same words as a surer one.
    fn keep_distinct(&self, found: Vec<Found>) -> Vec<Found> {
        let telling = |found: &Found| -> BTreeSet<u32> {
            let words = found.words.iter().copied();
            words
                .filter(|word| *word != NOT && !self.weak[*word as usize])
                .collect()
        };
        let mut kept: Vec<(BTreeSet<u32>, Found)> = Vec::new();
        for one in found {
            let words = telling(&one);
            let rests_on_a_surer_one = kept
                .iter()
                .any(|(theirs, surer)| words.is_subset(theirs) && one.sure < surer.sure * LESSER);
            if !rests_on_a_surer_one {
                kept.push((words, one));
            }
        }
        kept.into_iter().map(|(_, found)| found).collect()
    }
}

/// Lets `hears voices` stand before `hears`: the need that was heard by more of the same words is meant.
fn prefer_fuller(found: &mut [Found]) {
    let outsaid: Vec<bool> = found
        .iter()
        .map(|one| {
            found.iter().any(|other| {
                other.cover >= NEARLY_FULL
                    && other.sure >= SURE
                    && one.words.len() < other.words.len()
                    && one.words.is_subset(&other.words)
            })
        })
        .collect();
    for (found, _) in found
        .iter_mut()
        .zip(outsaid)
        .filter(|(_, outsaid)| *outsaid)
    {
        found.sure *= OUTSAID;
    }
}
