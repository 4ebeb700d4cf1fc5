//! Adding many people from a CSV file: every row is judged by itself, and the same file twice changes nothing.

mod apply;
mod read;
mod report;
mod text;

pub use apply::{dry_run, import};
pub use read::{Sheet, SheetRow, Table, TableRow, read, table};
pub use report::{Line, Outcome, Refused, Report};

/// The largest file that is taken, in bytes.
pub const LARGEST: usize = 2 << 20;
/// The most rows that are taken at once.
pub const MOST_ROWS: usize = 20_000;
