//! The files that rules look at, and what a rule finds in them.

use crate::command::{output, program, root};
use anyhow::{Context, Result};
use std::fmt;
use std::fs;

/// A text file of the repository.
#[derive(Debug)]
pub struct File {
    /// Its path from the repository's root, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// The name after the last `/`.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// What follows the last `.` of the name.
    pub fn kind(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, kind)| kind)
    }

    /// The folder, without a `/` at the end; empty at the root.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// A finding on a line of this file, counted from 1.
    pub fn finding(&self, line: usize, says: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            says: says.into(),
        }
    }
}

/// All text files that are, or would be, committed.
#[derive(Debug)]
pub struct Tree {
    /// In the order of their paths.
    pub files: Vec<File>,
    /// Paths of files that are no text.
    pub others: Vec<String>,
}

impl Tree {
    /// Reads the repository: what git knows, and what it would take.
    pub fn read() -> Result<Self> {
        let list = [
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ];
        let list = output(program("git").args(list)).context("git could not list the files")?;
        let mut tree = Self {
            files: Vec::new(),
            others: Vec::new(),
        };
        let mut paths: Vec<_> = list.split('\0').filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        for path in paths {
            let file = root().join(path);
            // A file that git knows may have been removed.
            if !file.is_file() {
                continue;
            }
            let bytes = fs::read(&file).with_context(|| format!("could not read {path}"))?;
            match String::from_utf8(bytes) {
                Ok(text) => tree.files.push(File {
                    path: path.to_owned(),
                    text,
                }),
                Err(_) => tree.others.push(path.to_owned()),
            }
        }
        Ok(tree)
    }

    /// A tree of these paths and texts.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
            others: Vec::new(),
        }
    }

    /// The files whose names end so.
    pub fn ending<'a>(&'a self, ends: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(move |file| ends.iter().any(|end| file.path.ends_with(end)))
    }

    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether there is such a file or folder.
    pub fn holds(&self, path: &str) -> bool {
        let paths = self.files.iter().map(|file| &file.path).chain(&self.others);
        let folder = format!("{path}/");
        path.is_empty()
            || paths
                .into_iter()
                .any(|known| known == path || known.starts_with(&folder))
    }
}

/// Where a rule is broken, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub path: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong and what to do.
    pub says: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(to, "{}: {}", self.path, self.says),
            line => write!(to, "{}:{line}: {}", self.path, self.says),
        }
    }
}

/// The line, counted from 1, on which a byte of the text stands.
pub fn line_of(text: &str, byte: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(byte)
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// Runs a rule over one file, for tests: how often it finds something.
#[cfg(test)]
pub fn count(rule: &super::Rule, files: &[(&str, &str)]) -> usize {
    (rule.look)(&Tree::of(files)).len()
}
