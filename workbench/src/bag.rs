//! The plain baseline: a bag of words and pairs of words, weighed by how rare they are, and a linear model.

use std::collections::BTreeMap;

use language::coach::Features;
use language::text::fold;

use crate::svm::{Example, Trained, train};

/// A trained bag.
pub struct Bag {
    places: BTreeMap<String, (u32, f64)>,
    classes: usize,
    trained: Trained,
}

impl Bag {
    /// Trains on texts with their classes; what is seen once is left out.
    pub fn train(texts: &[(&str, usize)], classes: usize, cost: f64) -> Self {
        let mut seen: BTreeMap<String, f64> = BTreeMap::new();
        for (text, _) in texts {
            let mut terms = terms(text);
            terms.sort_unstable();
            terms.dedup();
            for term in terms {
                *seen.entry(term).or_default() += 1.0;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "thousands of texts")]
        let all = texts.len() as f64;
        let kept = seen.into_iter().filter(|(_, count)| *count > 1.0);
        let places: BTreeMap<_, _> = (0_u32..)
            .zip(kept)
            .map(|(place, (term, count))| (term, (place, ((1.0 + all) / (1.0 + count)).ln() + 1.0)))
            .collect();
        let mut bag = Self {
            classes,
            trained: Trained {
                bias: Vec::new(),
                weights: Vec::new(),
            },
            places,
        };
        let examples: Vec<_> = texts
            .iter()
            .map(|(text, class)| Example {
                features: bag.features(text),
                class: *class,
                cost,
            })
            .collect();
        bag.trained = train(&examples, classes, bag.places.len().max(1));
        bag
    }

    /// The score of each class.
    pub fn scores(&self, text: &str) -> Vec<f64> {
        let mut scores = self.trained.bias.clone();
        for (place, value) in self.features(text) {
            for (class, score) in scores.iter_mut().enumerate() {
                let weight = self.trained.weights[place as usize * self.classes + class];
                *score += weight * f64::from(value);
            }
        }
        scores
    }

    /// The class of the greatest score.
    pub fn class(&self, text: &str) -> usize {
        let scores = self.scores(text);
        (0..scores.len())
            .max_by(|one, other| scores[*one].total_cmp(&scores[*other]))
            .unwrap_or(0)
    }

    #[expect(clippy::cast_possible_truncation, reason = "a weight of a term")]
    fn features(&self, text: &str) -> Features {
        let mut counts: BTreeMap<u32, f64> = BTreeMap::new();
        for term in terms(text) {
            if let Some((place, rare)) = self.places.get(&term) {
                *counts.entry(*place).or_default() += rare;
            }
        }
        let length = counts
            .values()
            .map(|value| value * value)
            .sum::<f64>()
            .sqrt();
        counts
            .into_iter()
            .map(|(place, value)| (place, (value / length) as f32))
            .collect()
    }
}

/// Words, pairs of words, and the question mark as a word.
fn terms(text: &str) -> Vec<String> {
    let text = text.replace('?', " questionmark ");
    let folded = fold(&text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    words
        .iter()
        .map(|word| (*word).to_owned())
        .chain(pairs)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Bag;

    #[test]
    fn a_bag_learns_which_words_go_with_which_class() {
        let texts = [
            ("what helps?", 0),
            ("what hurts?", 0),
            ("you should walk", 1),
            ("you should rest", 1),
        ];
        let bag = Bag::train(&texts, 2, 1.0);
        assert_eq!(bag.class("what walks?"), 0);
        assert_eq!(bag.class("you should"), 1);
    }
}
