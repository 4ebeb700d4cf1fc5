//! Words that are known, and which of them was meant by a slip of the finger.

use std::collections::HashMap;

use crate::spelling::is_common;
use crate::text::slips;

/// Words shorter than this are never put right: too many are a slip away from each other.
const SHORTEST: usize = 5;
/// From this length on, two slips are forgiven.
const LONG: usize = 8;

/// Known words, found again by what is left of them when a letter is dropped.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    words: Vec<String>,
    /// A word, or one with a letter left out, to the words it may stand for.
    nearly: HashMap<String, Vec<u32>>,
    known: HashMap<String, u32>,
}

impl Lexicon {
    /// Takes words in; short ones are known, but nothing is put right to them.
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut lexicon = Self::default();
        for word in words {
            if lexicon.known.contains_key(word) {
                continue;
            }
            let number = u32::try_from(lexicon.words.len()).unwrap_or(u32::MAX);
            lexicon.words.push(word.to_owned());
            lexicon.known.insert(word.to_owned(), number);
            if word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                for short in shortened(word) {
                    lexicon.nearly.entry(short).or_default().push(number);
                }
            }
        }
        lexicon
    }

    /// The known word that was meant, if this one is unknown and a slip away from one.
    pub fn correct(&self, word: &str) -> Option<&str> {
        let skip = word.len() < SHORTEST - 1
            || word.len() > 24
            || !word.bytes().all(|byte| byte.is_ascii_lowercase())
            || self.known.contains_key(word)
            || is_common(word);
        if skip {
            return None;
        }
        let letters: Vec<char> = word.chars().collect();
        let mut best: Option<(usize, u32)> = None;
        for short in shortened(word) {
            for number in self.nearly.get(&short).into_iter().flatten() {
                let meant: Vec<char> = self.words[*number as usize].chars().collect();
                let most = if meant.len() >= LONG && letters.len() >= LONG - 1 {
                    2
                } else {
                    1
                };
                let Some(slips) = slips(&letters, &meant, most) else {
                    continue;
                };
                // People seldom mistake the first letter, unless they swap it with the second.
                let begins =
                    letters[0] == meant[0] || (letters[0] == meant[1] && letters[1] == meant[0]);
                if begins && best.is_none_or(|found| (slips, *number) < found) {
                    best = Some((slips, *number));
                }
            }
        }
        best.map(|(_, number)| self.words[number as usize].as_str())
    }
}

/// The word itself, and the word with each letter left out.
fn shortened(word: &str) -> impl Iterator<Item = String> + '_ {
    let without = word.char_indices().map(|(at, letter)| {
        let mut short = word.to_owned();
        short.replace_range(at..at + letter.len_utf8(), "");
        short
    });
    std::iter::once(word.to_owned()).chain(without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_put_right_and_other_words_left_alone() {
        let lexicon = Lexicon::new([
            "smoking",
            "alcohol",
            "depressed",
            "house",
            "meter",
            "gambling",
            "bill",
        ]);
        let cases = [
            ("smkoing", Some("smoking")),
            ("alchol", Some("alcohol")),
            ("alcahol", Some("alcohol")),
            ("deppressed", Some("depressed")),
            ("depresed", Some("depressed")),
            ("gambleing", Some("gambling")),
            ("horse", None),
            ("bell", None),
            ("smoking", None),
            ("xyzzy", None),
            ("né", None),
        ];
        for (word, meant) in cases {
            assert_eq!(lexicon.correct(word), meant, "{word}");
        }
    }
}
