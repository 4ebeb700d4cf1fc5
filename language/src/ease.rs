//! How old a reader must be to follow an English text, by the formula of Flesch and Kincaid.
//!
//! Grade = 0.39 words a sentence + 11.8 syllables a word - 15.59, and the age is the grade and five. Syllables are counted
//! by runs of vowels, less a silent e, which is right to within a year on the short words of speech.

/// The reading age of an English text, in whole years; 0 where there are no words.
pub fn reading_age(text: &str) -> u32 {
    let words: Vec<_> = text
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|it| it.is_alphabetic())
                .collect::<String>()
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return 0;
    }
    let ends = |word: &&str| {
        word.trim_end_matches(['"', '\'', '’', '”', ')'])
            .ends_with(['.', '!', '?', '…'])
    };
    let sentences = text.split_whitespace().filter(ends).count().max(1);
    let syllables: u32 = words.iter().map(|word| syllables(word)).sum();
    let count = f64::from(u32::try_from(words.len()).unwrap_or(u32::MAX));
    let sentences = f64::from(u32::try_from(sentences).unwrap_or(u32::MAX));
    let grade = 0.39 * count / sentences + 11.8 * f64::from(syllables) / count - 15.59;
    // Between 5 and 30, so well within any whole number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let age = (grade + 5.0).round().clamp(5.0, 30.0) as u32;
    age
}

fn syllables(word: &str) -> u32 {
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = "aeiouy".contains(letter);
        count += u32::from(vowel && !before);
        before = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_speech_is_young_and_officialese_is_old() {
        let table = [
            ("", 0, 0),
            ("I know, I know. Everyone says so.", 5, 8),
            (
                "Twenty six years of habit, I suppose. My hand just goes to my pocket.",
                5,
                9,
            ),
            (
                "Individuals demonstrating insufficient motivation necessitate comprehensive multidisciplinary \
                 consultation notwithstanding organisational considerations.",
                20,
                30,
            ),
        ];
        for (text, least, most) in table {
            let age = reading_age(text);
            assert!((least..=most).contains(&age), "{age}: {text}");
        }
    }

    #[test]
    fn syllables_are_runs_of_vowels_less_a_silent_e() {
        let table = [
            ("smoke", 1),
            ("pocket", 2),
            ("table", 2),
            ("the", 1),
            ("everyone", 3),
            ("nhs", 1),
            ("idea", 2),
        ];
        for (word, count) in table {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
