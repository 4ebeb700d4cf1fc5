//! Splits a Rust file into its code and its string literals, so that rules do not trip over comments.

/// A string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// What it says; escapes are only roughly undone, line ends are kept.
    pub text: String,
    /// The code just before it, without spaces.
    pub before: String,
}

/// A Rust file, taken apart.
#[derive(Debug, Default)]
pub struct RustText {
    /// The file with comments and the insides of literals blanked; lines stay where they are.
    pub code: String,
    /// Its string literals, in order.
    pub literals: Vec<Literal>,
}

/// How much code before a literal is kept.
const BEFORE: usize = 40;

impl RustText {
    /// Takes a file apart. Text that is no Rust gives something of no use, but no panic.
    pub fn of(text: &str) -> Self {
        let mut reader = Reader {
            text: text.chars().collect(),
            at: 0,
            line: 1,
            found: Self::default(),
        };
        while reader.at < reader.text.len() {
            reader.step();
        }
        reader.found
    }
}

struct Reader {
    text: Vec<char>,
    at: usize,
    line: usize,
    found: RustText,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    /// Goes past one character and keeps it in the code, or a blank for it.
    fn pass(&mut self, keep: bool) {
        let Some(character) = self.peek(0) else {
            return;
        };
        if character == '\n' {
            self.line += 1;
        }
        self.found.code.push(if keep || character == '\n' {
            character
        } else {
            ' '
        });
        self.at += 1;
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (Some('/'), Some('/')) => {
                while self.peek(0).is_some_and(|character| character != '\n') {
                    self.pass(false);
                }
            }
            (Some('/'), Some('*')) => self.block_comment(),
            (Some('"'), _) => self.string(None),
            (Some('\''), _) => self.quote(),
            (Some(character), _) if character.is_alphabetic() || character == '_' => self.word(),
            _ => self.pass(true),
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while let Some(character) = self.peek(0) {
            let pair = (character, self.peek(1));
            if pair == ('/', Some('*')) {
                depth += 1;
                self.pass(false);
            } else if pair == ('*', Some('/')) {
                depth -= 1;
                self.pass(false);
            }
            self.pass(false);
            if depth == 0 {
                return;
            }
        }
    }

    /// A word; `r"`, `br#"` and the like begin a raw string.
    fn word(&mut self) {
        let start = self.at;
        while self
            .peek(0)
            .is_some_and(|character| character.is_alphanumeric() || character == '_')
        {
            self.pass(true);
        }
        let word: String = self.text[start..self.at].iter().collect();
        if !matches!(word.as_str(), "r" | "br" | "cr") {
            return;
        }
        let hashes = self.text[self.at..]
            .iter()
            .take_while(|character| **character == '#')
            .count();
        if self.peek(hashes) == Some('"') {
            for _ in 0..hashes {
                self.pass(true);
            }
            self.string(Some(hashes));
        }
    }

    /// A string literal from its opening quote; `raw` says how many `#` close it.
    fn string(&mut self, raw: Option<usize>) {
        let (line, before) = (self.line, self.before());
        let mut text = String::new();
        self.pass(true);
        while let Some(character) = self.peek(0) {
            match (character, raw) {
                ('"', None) => break,
                ('"', Some(hashes)) if (1..=hashes).all(|ahead| self.peek(ahead) == Some('#')) => {
                    break;
                }
                ('\\', None) => {
                    self.pass(false);
                    if let Some(escaped) = self.peek(0) {
                        text.push(if matches!(escaped, '"' | '\\' | '\'' | '\n') {
                            escaped
                        } else {
                            ' '
                        });
                    }
                }
                _ => text.push(character),
            }
            self.pass(false);
        }
        self.pass(true);
        self.found.literals.push(Literal { line, text, before });
    }

    /// The code just before here, without spaces.
    fn before(&self) -> String {
        let near: Vec<char> = self
            .found
            .code
            .chars()
            .rev()
            .filter(|character| !character.is_whitespace())
            .take(BEFORE)
            .collect();
        near.into_iter().rev().collect()
    }

    /// A character literal or a lifetime.
    fn quote(&mut self) {
        let escaped = self.peek(1) == Some('\\');
        if !escaped && self.peek(2) != Some('\'') {
            return self.pass(true);
        }
        self.pass(true);
        if escaped {
            self.pass(false);
        }
        self.pass(false);
        while self
            .peek(0)
            .is_some_and(|character| character != '\'' && character != '\n')
        {
            self.pass(false);
        }
        self.pass(true);
    }
}

#[cfg(test)]
mod tests {
    use super::RustText;

    fn literals(text: &str) -> Vec<String> {
        RustText::of(text)
            .literals
            .into_iter()
            .map(|literal| literal.text)
            .collect()
    }

    #[test]
    fn literals_of_every_kind_are_found() {
        let table = [
            (r#"let a = "one";"#, vec!["one"]),
            (r#"say("a \"b\" c")"#, vec!["a \"b\" c"]),
            (
                "r#\"raw \"quoted\" \\ text\"#",
                vec!["raw \"quoted\" \\ text"],
            ),
            (r#"b"bytes" br"raw""#, vec!["bytes", "raw"]),
            (r#"// "in a comment""#, vec![]),
            (r#"/* "in /* a nested */ comment" */ "out""#, vec!["out"]),
            (r#"let c = '"'; let d = '\''; "after""#, vec!["after"]),
            (
                r#"fn f<'a>(x: &'a str) -> &'a str { "life" }"#,
                vec!["life"],
            ),
            ("\"two\nlines\"", vec!["two\nlines"]),
            ("\"never closed", vec!["never closed"]),
        ];
        for (text, wanted) in table {
            assert_eq!(literals(text), wanted, "{text}");
        }
    }

    #[test]
    fn comments_and_literals_are_blank_in_the_code_and_lines_stay() {
        let text = "let a = 1; // sqlx\nlet b = \"sqlx\";\n/* sqlx */ let c = sqlx;";
        let found = RustText::of(text);
        assert_eq!(found.code.matches("sqlx").count(), 1);
        assert_eq!(found.code.lines().count(), 3);
        assert_eq!(found.code.len(), text.len());
    }

    #[test]
    fn a_literal_knows_its_line_and_what_stands_before_it() {
        let found = RustText::of("\nwords\n    .say(\n        \"a-b\"\n    )");
        assert_eq!(found.literals[0].line, 4);
        assert!(
            found.literals[0].before.ends_with("words.say("),
            "{:?}",
            found.literals[0]
        );
    }
}
