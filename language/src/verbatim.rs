//! Phrases heard word for word, whoever says them of whom: `can't go on`, `since she's gone`.

use std::collections::HashMap;

use crate::passage::Passage;

/// A phrase has at least so many words, or it is too common to be heard by its words alone.
const FEWEST: usize = 2;

/// Phrases to be heard word for word.
#[derive(Debug, Default)]
pub(crate) struct Verbatim {
    phrases: Vec<(Vec<String>, usize, f32)>,
    /// By their first two words.
    by_start: HashMap<(String, String), Vec<usize>>,
}

/// Where a phrase was heard.
#[derive(Debug)]
pub(crate) struct Heard {
    pub need: usize,
    pub sure: f32,
    pub first: usize,
    pub last: usize,
}

impl Verbatim {
    /// Takes a phrase in.
    pub fn take_in(&mut self, passage: &Passage<'_>, need: usize, sure: f32) {
        let words: Vec<String> = bones(passage)
            .into_iter()
            .map(|(_, word)| word.to_owned())
            .collect();
        if let [first, second, ..] = words.as_slice()
            && words.len() >= FEWEST
            && passage.tokens.len() > FEWEST
        {
            let start = (first.clone(), second.clone());
            self.by_start
                .entry(start)
                .or_default()
                .push(self.phrases.len());
            self.phrases.push((words, need, sure));
        }
    }

    /// The phrases that are there.
    pub fn heard(&self, passage: &Passage<'_>) -> Vec<Heard> {
        let bones = bones(passage);
        let mut found = Vec::new();
        for (at, pair) in bones.windows(2).enumerate() {
            let start = (pair[0].1.to_owned(), pair[1].1.to_owned());
            for number in self.by_start.get(&start).into_iter().flatten() {
                let (words, need, sure) = &self.phrases[*number];
                let Some(part) = bones.get(at..at + words.len()) else {
                    continue;
                };
                if part.iter().zip(words).all(|((_, one), other)| one == other) {
                    let (first, last) = (part[0].0, part[part.len() - 1].0);
                    found.push(Heard {
                        need: *need,
                        sure: *sure,
                        first,
                        last,
                    });
                }
            }
        }
        found
    }
}

/// The words of a passage with their tokens, small ones left out, and all persons made one.
fn bones<'p>(passage: &'p Passage<'_>) -> Vec<(usize, &'p str)> {
    let words = passage.tokens.iter().enumerate();
    words
        .filter_map(|(at, token)| Some((at, bone(passage.word(token))?)))
        .collect()
}

fn bone(word: &str) -> Option<&str> {
    Some(match word {
        "a" | "an" | "the" | "just" | "really" | "so" | "very" | "please" | "that" | "all"
        | "," => return None,
        "i" | "he" | "she" | "we" | "they" | "you" => "they",
        "my" | "his" | "her" | "their" | "our" | "your" | "me" | "him" | "us" | "them" => "them",
        "am" | "is" | "are" | "was" | "were" | "be" | "been" => "be",
        "does" | "did" => "do",
        "has" | "had" | "got" => "have",
        "wants" | "wanted" => "want",
        "knows" | "knew" => "know",
        "anybody" => "anyone",
        "everybody" => "everyone",
        "somebody" => "someone",
        "himself" | "herself" | "myself" | "themselves" | "yourself" => "self",
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_heard_whoever_says_it() {
        let mut verbatim = Verbatim::default();
        verbatim.take_in(&Passage::new("don't know anyone"), 7, 0.7);
        let passage = Passage::new("She doesn't really know anybody here");
        let heard = verbatim.heard(&passage);
        assert_eq!(heard.len(), 1);
        assert_eq!(
            (
                heard[0].need,
                passage.between(heard[0].first, heard[0].last)
            ),
            (7, "doesn't really know anybody")
        );
        assert!(verbatim.heard(&Passage::new("he knows")).is_empty());
    }
}
