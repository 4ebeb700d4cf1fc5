//! A text cut into words that know where they came from, with the marks that end a thought kept between them.

use std::borrow::Cow;
use std::ops::Range;

use regex::Regex;

use crate::spelling;
use crate::text::{apostrophe, each_folded};

/// More of a text than this is not read: the longest honest description is far shorter.
const LONGEST: usize = 20_000;

/// A word, or a mark that stands between words.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it stands in the folded text.
    pub folded: Range<usize>,
    /// Where it stands in the source.
    pub source: Range<usize>,
    /// A mark: `.` ends a thought, `,` pauses; `-`, `plus`, `£` and `%` belong to numbers.
    pub mark: bool,
}

/// A text made ready for rules: ` i can not sleep . mum is 82 `, each word and mark with one space on either side.
#[derive(Clone, Debug)]
pub(crate) struct Passage<'a> {
    source: &'a str,
    /// The words and marks.
    pub folded: String,
    /// The same, one by one.
    pub tokens: Vec<Token>,
}

impl<'a> Passage<'a> {
    /// Cuts a text.
    pub fn new(source: &'a str) -> Self {
        let mut cutter = Cutter::new(source);
        let mut end = source.len().min(LONGEST);
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let mut characters = source[..end].char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let next = characters.peek().map(|(_, next)| *next);
            cutter.take(at, character, next);
        }
        cutter.end_word();
        cutter.passage
    }

    /// The folded text of a token.
    pub fn word(&self, token: &Token) -> &str {
        &self.folded[token.folded.clone()]
    }

    /// The words of the source from which a part of the folded text came.
    pub fn said(&self, folded: Range<usize>) -> &'a str {
        let mut within = self
            .tokens
            .iter()
            .filter(|token| token.folded.start < folded.end && token.folded.end > folded.start);
        let Some(first) = within.next() else {
            return "";
        };
        let last = within.next_back().unwrap_or(first);
        self.source[first.source.start..last.source.end.max(first.source.end)].trim()
    }

    /// The words from one token to another, both included, as they stand in the source.
    pub fn between(&self, first: usize, last: usize) -> &'a str {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(from), Some(to)) if from.source.start <= to.source.end => {
                self.source[from.source.start..to.source.end].trim()
            }
            _ => "",
        }
    }

    /// The same, with words put right: `right` gives what was meant by a word that is a slip of another.
    pub fn corrected<'w>(&self, right: impl Fn(&str) -> Option<&'w str>) -> Cow<'_, Self> {
        let right = |token: &Token| (!token.mark).then(|| right(self.word(token)))?;
        if !self.tokens.iter().any(|token| right(token).is_some()) {
            return Cow::Borrowed(self);
        }
        let mut cutter = Cutter::new(self.source);
        for token in &self.tokens {
            let word = right(token).unwrap_or_else(|| self.word(token));
            cutter.push(word, token.source.clone(), token.mark);
        }
        Cow::Owned(cutter.passage)
    }
}

/// The work of cutting.
struct Cutter<'a> {
    passage: Passage<'a>,
    word: String,
    from: usize,
    to: usize,
    /// An apostrophe stood within the word: `we're` is not `were`.
    joined: bool,
}

impl<'a> Cutter<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            passage: Passage {
                source,
                folded: " ".to_owned(),
                tokens: Vec::with_capacity(source.len().min(LONGEST) / 5),
            },
            word: String::new(),
            from: 0,
            to: 0,
            joined: false,
        }
    }

    fn take(&mut self, at: usize, character: char, next: Option<char>) {
        let end = at + character.len_utf8();
        if apostrophe(character) {
            self.joined |= !self.word.is_empty() && next.is_some_and(char::is_alphanumeric);
            return;
        }
        let mut ended = false;
        each_folded(character, |part| match part {
            Some(part) => {
                if self.word.is_empty() {
                    self.from = at;
                }
                self.to = end;
                self.word.push(part);
            }
            None => ended = true,
        });
        if ended {
            self.end_word();
            self.take_mark(at, character, next);
        }
    }

    fn take_mark(&mut self, at: usize, character: char, next: Option<char>) {
        let number_before = self.last_is_number(at);
        let number_next = next.is_some_and(|next| next.is_ascii_digit() || next == ' ');
        let mark = match character {
            '.' | ':' if number_before && next.is_some_and(|next| next.is_ascii_digit()) => ":",
            '.' | '!' | '?' | ';' | ':' | '\n' | '|' | '•' | '·' | '*' => ".",
            ',' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '—' => ",",
            '-' | '–' if number_before && number_next => "-",
            '-' | '–' if next == Some(' ') => ",",
            '+' if number_before => "plus",
            '&' => "and",
            '£' | '€' | '$' => "£",
            '%' => "%",
            '/' if number_before && number_next => "/",
            _ => return,
        };
        let again =
            matches!(mark, "." | ",") && self.passage.folded.ends_with(&format!(" {mark} "));
        if !again {
            let span = at..at + character.len_utf8();
            self.push(mark, span, mark != "and");
        }
    }

    /// Whether a number was just read, with at most a space since.
    fn last_is_number(&self, at: usize) -> bool {
        let Some(last) = self.passage.tokens.last() else {
            return false;
        };
        let word = self.passage.word(last);
        at <= last.source.end + 1 && word.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let span = self.from..self.to;
        match spelling::plain(&word, self.joined) {
            Some(words) => {
                for word in words.split(' ') {
                    self.push(word, span.clone(), false);
                }
            }
            None => self.push(&word, span, false),
        }
        self.joined = false;
    }

    fn push(&mut self, word: &str, source: Range<usize>, mark: bool) {
        let start = self.passage.folded.len();
        self.passage.folded.push_str(word);
        let folded = start..self.passage.folded.len();
        self.passage.folded.push(' ');
        self.passage.tokens.push(Token {
            folded,
            source,
            mark,
        });
    }
}

/// Makes a rule of a pattern over folded text. `<name>` stands for the alternatives of that name.
pub(crate) fn rule(pattern: &str, names: &[(&str, &str)]) -> Regex {
    let expression = expand(pattern, names);
    Regex::new(&expression).unwrap_or_else(|wrong| panic!("rule `{pattern}`: {wrong}"))
}

/// The expression that a pattern stands for: whole words alone.
pub(crate) fn expand(pattern: &str, names: &[(&str, &str)]) -> String {
    format!(r"(?-u:\b)(?:{})(?-u:\b)", named(pattern, names))
}

/// Makes a rule that holds to where a text begins or ends, and so minds its own words' edges.
pub(crate) fn anchored(pattern: &str, names: &[(&str, &str)]) -> Regex {
    Regex::new(&named(pattern, names)).unwrap_or_else(|wrong| panic!("rule `{pattern}`: {wrong}"))
}

/// A pattern with its names put in. Letters of rules are plain ones: their classes would make rules large and slow.
fn named(pattern: &str, names: &[(&str, &str)]) -> String {
    let mut full = pattern.to_owned();
    // Names may be built of names; three rounds are deeper than any of them.
    for _ in 0..3 {
        for (name, words) in names {
            full = full.replace(&format!("<{name}>"), &format!("(?:{words})"));
        }
    }
    full.replace(r"\w", "[a-z0-9]").replace(r"\d", "[0-9]")
}

/// The end of a text, of at most so many bytes.
pub(crate) fn tail(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_and_marks_are_kept_with_their_places() {
        let cases = [
            ("Can't sleep. Mum's 82", " can not sleep . mum is 82 "),
            ("ages 11-25, or 55+", " ages 11 - 25 , or 55 plus "),
            ("(11 – 25) drop-in", " , 11 - 25 , drop in "),
            ("£5 & 24/7", " £ 5 and 24 / 7 "),
            ("we're here - were you?", " we are here , were you . "),
            ("open 10.30", " open 10 : 30 "),
        ];
        for (text, folded) in cases {
            assert_eq!(Passage::new(text).folded, folded, "{text}");
        }
    }

    #[test]
    fn what_was_found_is_shown_as_it_was_written() {
        let passage = Passage::new("A group for Men over 50!");
        let hit = passage.folded.find("for men over 50").expect("it is there");
        assert_eq!(passage.said(hit..hit + 15), "for Men over 50");
        assert_eq!(passage.said(0..0), "");
    }

    proptest! {
        #[test]
        fn places_lie_within_the_source(text in "\\PC{0,80}") {
            let passage = Passage::new(&text);
            for token in &passage.tokens {
                prop_assert!(text.get(token.source.clone()).is_some());
                prop_assert!(!passage.word(token).is_empty());
            }
            let all = passage.said(0..passage.folded.len());
            prop_assert!(text.contains(all));
        }
    }
}
