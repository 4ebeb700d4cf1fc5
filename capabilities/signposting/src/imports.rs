//! What is kept of each import: how it ended, its numbers and its report.

use kernel::{Problem, ProgrammeId, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Tx, args};
use uuid::Uuid;

store::statements! {
    IMPORTS = "SELECT import_id, started_at, ended_at, outcome, seen, taken, refused, repaired, added, changed, same, gone, report \
               FROM directory_import WHERE programme_id = $1 AND source_id = $2 ORDER BY started_at DESC, import_id DESC LIMIT 20";
    THE_IMPORT = "SELECT import_id, started_at, ended_at, outcome, seen, taken, refused, repaired, added, changed, same, gone, report \
                  FROM directory_import WHERE programme_id = $1 AND source_id = $2 AND import_id = $3";
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The directory follows the source.
    Taken,
    /// What is new and changed was taken; what is gone waits for an editor, since it is suspiciously much.
    Held,
    /// The source could not be read; nothing was changed.
    Failed,
}

impl Outcome {
    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Held => "held",
            Self::Failed => "failed",
        }
    }

    /// The outcome of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Taken, Self::Held, Self::Failed]
            .into_iter()
            .find(|it| it.slug() == slug)
    }
}

/// The numbers of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Records that the source held.
    pub seen: u32,
    /// Records taken.
    pub taken: u32,
    /// Records refused, each with its reason.
    pub refused: u32,
    /// Records in which something was repaired.
    pub repaired: u32,
    /// Entries that are new.
    pub added: u32,
    /// Entries that changed.
    pub changed: u32,
    /// Entries that stayed the same.
    pub same: u32,
    /// Entries that are no longer in the source.
    pub gone: u32,
}

/// One line of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The slug of the kind of repair or of the reason.
    pub kind: String,
    /// How often.
    pub count: u32,
    /// How many services.
    pub services: u32,
    /// A few of their names.
    pub examples: Vec<String>,
}

/// One record that was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLine {
    /// Its id in the source, or where it stands.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The slug of the reason.
    pub why: String,
}

/// What an import has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Repairs by kind.
    pub repairs: Vec<Line>,
    /// Refusals by reason.
    pub refusals: Vec<Line>,
    /// The first few hundred refused records.
    pub refused: Vec<RefusedLine>,
    /// Names of entries that are gone, the first few hundred.
    pub gone: Vec<String>,
    /// Whether all of the source was read.
    pub whole: bool,
    /// Why the source could not be read: the key of a problem.
    pub fault: String,
}

/// An import: what came of it, in numbers and in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Which it is; nil for a look ahead that was not kept.
    pub id: Uuid,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub ended_at: Timestamp,
    /// How it ended.
    pub outcome: Outcome,
    /// The numbers.
    pub tally: Tally,
    /// The report.
    pub report: Report,
}

fn import(row: store::Row<'_>) -> Result<Import, store::Fault> {
    let outcome: String = row.get("outcome")?;
    let report: String = row.get("report")?;
    Ok(Import {
        id: row.get("import_id")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        outcome: Outcome::from_slug(&outcome).unwrap_or(Outcome::Failed),
        tally: Tally {
            seen: row.get("seen")?,
            taken: row.get("taken")?,
            refused: row.get("refused")?,
            repaired: row.get("repaired")?,
            added: row.get("added")?,
            changed: row.get("changed")?,
            same: row.get("same")?,
            gone: row.get("gone")?,
        },
        report: serde_json::from_str(&report).unwrap_or_default(),
    })
}

/// The last imports of a source, the newest first.
pub async fn imports(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
) -> Result<Vec<Import>, Problem> {
    tx.all(IMPORTS, args![programme, source], import).await
}

/// One import of a source.
pub async fn import_of(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    id: Uuid,
) -> Result<Import, Problem> {
    tx.one(THE_IMPORT, args![programme, source, id], import)
        .await
}
