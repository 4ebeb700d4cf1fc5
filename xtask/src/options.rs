//! Reads the few flags that a command takes, and answers `--help`.

use anyhow::{Result, bail};
use std::ffi::OsString;

/// What a command was told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Flags without a value, by name.
    flags: Vec<String>,
    /// Flags with a number, by name.
    numbers: Vec<(String, u32)>,
    /// Words that are not flags.
    pub words: Vec<String>,
    /// `--help` was asked for.
    help: bool,
}

impl Options {
    /// Reads `rest`, of which only the named flags are understood.
    pub fn read(rest: Vec<OsString>, flags: &[&str], numbers: &[&str]) -> Result<Self> {
        use lexopt::prelude::*;
        let mut found = Self::default();
        let mut parser = lexopt::Parser::from_args(rest);
        while let Some(word) = parser.next()? {
            match word {
                Long("help") | Short('h') => found.help = true,
                Long(name) if flags.contains(&name) => found.flags.push(name.to_owned()),
                Long(name) if numbers.contains(&name) => {
                    let name = name.to_owned();
                    found.numbers.push((name, parser.value()?.parse()?));
                }
                Value(word) => found.words.push(word.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(found)
    }

    /// Prints `text` if help was asked for; true means that the command is done.
    pub fn answered_help(&self, text: &str) -> bool {
        if self.help {
            print!("{text}");
        }
        self.help
    }

    /// Whether the flag was given.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|given| given == flag)
    }

    /// The number given with a flag.
    pub fn number(&self, flag: &str) -> Option<u32> {
        let given = self.numbers.iter().rev().find(|(name, _)| name == flag);
        given.map(|(_, number)| *number)
    }

    /// Refuses words where a command takes none.
    pub fn no_words(&self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("\"{word}\" was not understood; --help says what can be said"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(words: &[&str]) -> anyhow::Result<Options> {
        Options::read(
            words.iter().map(Into::into).collect(),
            &["fresh"],
            &["port"],
        )
    }

    #[test]
    fn flags_numbers_and_words_are_read() {
        let options = read(&["--fresh", "--port", "81", "--port=90", "capture"]).unwrap();
        assert!(options.has("fresh"));
        assert!(!options.has("quick"));
        assert_eq!(options.number("port"), Some(90), "the last one counts");
        assert_eq!(options.words, ["capture"]);
        assert!(options.no_words().is_err());
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for words in [&["--quick"][..], &["--port"], &["--port", "many"], &["-f"]] {
            assert!(read(words).is_err(), "{words:?} was taken");
        }
    }
}
