//! Text made comparable: folded, cut into words, stemmed.

use std::cell::RefCell;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text: lower case, no accents, no apostrophes, one space between words, nothing but letters and digits.
///
/// The phone folds in the same way, step by step as `README.md` tells it: change both or neither.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars().filter(|character| !apostrophe(*character)) {
        each_folded(character, |part| match part {
            Some(part) => {
                if gap && !folded.is_empty() {
                    folded.push(' ');
                }
                gap = false;
                folded.push(part);
            }
            None => gap = true,
        });
    }
    folded
}

/// The words of a text, folded and stemmed, in their order.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(stem)
        .collect()
}

/// The stem of a folded word: `smoking`, `smoked` and `smokes` are `smoke`'s.
pub fn stem(word: &str) -> String {
    thread_local! {
        static ENGLISH: RefCell<Stemmer> = RefCell::new(Stemmer::create(Algorithm::English));
    }
    ENGLISH.with_borrow(|english| english.stem(word).into_owned())
}

/// Whether two words differ by at most `most` slips: a letter too many, too few, wrong, or two swapped.
pub fn within_slips(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    slips(&one, &other, most).is_some()
}

/// How many slips lie between two words, if at most `most`.
pub(crate) fn slips(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let (mut before, mut last) = (vec![0; width], (0..width).collect::<Vec<_>>());
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1; width];
        for (column, against) in other.iter().enumerate() {
            let mut best = last[column] + usize::from(letter != against);
            best = best.min(last[column + 1] + 1).min(now[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *against;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            now[column + 1] = best;
        }
        if now.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// Hands over what a character folds to, one by one: `None` where a word ends.
pub(crate) fn each_folded(character: char, mut take: impl FnMut(Option<char>)) {
    if character.is_ascii() {
        let kept = character.is_ascii_alphanumeric();
        take(kept.then(|| character.to_ascii_lowercase()));
        return;
    }
    for part in std::iter::once(character).nfkd() {
        if is_combining_mark(part) {
            continue;
        }
        if !part.is_alphanumeric() {
            take(None);
            continue;
        }
        for lower in part.to_lowercase().filter(|part| !is_combining_mark(*part)) {
            take(Some(if lower == 'ς' { 'σ' } else { lower }));
        }
    }
}

/// Whether this stands for an apostrophe, on a typewriter or a phone.
pub(crate) const fn apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02BC}' | '`' | '\u{00B4}' | '\u{2032}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_is_the_same_for_all_ways_of_writing() {
        let cases = [
            ("Can’t pay the GAS!", "cant pay the gas"),
            ("  mum's   82 ", "mums 82"),
            ("Môn a’r Tŷ", "mon ar ty"),
            ("drop-in (11–25)", "drop in 11 25"),
            ("ﬁnd ½ price", "find 1 2 price"),
            ("İstanbul ΣΟΦΟΣ", "istanbul σοφοσ"),
            ("…!?", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
            assert_eq!(
                fold(folded),
                folded,
                "folding twice changes nothing: {text}"
            );
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(words("smoking smoked smokes"), ["smoke", "smoke", "smoke"]);
        assert_eq!(words("Bills, bill's"), ["bill", "bill"]);
    }

    #[test]
    fn slips_are_counted() {
        assert!(within_slips("smkoing", "smoking", 1), "two swapped");
        assert!(within_slips("alchol", "alcohol", 1), "one missing");
        assert!(!within_slips("walk", "talking", 1));
        assert!(!within_slips("depresed", "depression", 2));
        assert!(within_slips("", "a", 1));
    }
}
