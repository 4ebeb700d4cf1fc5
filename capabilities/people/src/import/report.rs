//! What came, or would come, of each row of a file.

use kernel::Said;

/// What a row does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new account.
    Added,
    /// A known account gets a role or a job.
    Changed,
    /// Everything is there already.
    Unchanged,
}

/// A row that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// The address in it.
    pub email: String,
    /// What it does.
    pub outcome: Outcome,
}

/// A row that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// The column.
    pub field: String,
    /// What the file has there.
    pub value: String,
    /// What is wrong and what to do.
    pub said: Said,
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The rows that were taken, in the file's order.
    pub lines: Vec<Line>,
    /// The rows that were refused, each with every reason.
    pub refused: Vec<Refused>,
}

impl Report {
    /// How many rows have this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines
            .iter()
            .filter(|line| line.outcome == outcome)
            .count()
    }

    /// How many rows were refused. A row may have several reasons.
    pub fn refused_rows(&self) -> usize {
        let mut lines: Vec<_> = self.refused.iter().map(|it| it.line).collect();
        lines.dedup();
        lines.len()
    }
}
