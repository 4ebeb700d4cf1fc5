//! Looking ahead: what importing a file or a feed would do, kept for a week, so that what was seen is what is imported.

use jiff::SignedDuration;
use kernel::{Actor, Event, Problem, ProgrammeId, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Tx, args};
use uuid::Uuid;

use crate::EDIT;
use crate::imports::{Import, Outcome, Report, Tally};
use crate::sources::source_of;

store::statements! {
    BEGIN_LOOK = "INSERT INTO directory_look (programme_id, look_id, source_id, made_at, name, content, state, body) \
                  VALUES ($1, $2, $3, $4, $5, $6, 'reading', '')";
    LOOK = "SELECT look_id, source_id, made_at, name, CAST(LENGTH(content) AS BIGINT) AS size, state, body, import_id \
            FROM directory_look WHERE programme_id = $1 AND source_id = $2 AND look_id = $3";
    LOOK_OF_IMPORT = "SELECT look_id, source_id, made_at, name, CAST(LENGTH(content) AS BIGINT) AS size, state, body, import_id \
                      FROM directory_look WHERE programme_id = $1 AND source_id = $2 AND import_id = $3";
    CONTENT = "SELECT content FROM directory_look WHERE programme_id = $1 AND look_id = $2";
    KEEP_CONTENT = "UPDATE directory_look SET content = $3, name = $4 WHERE programme_id = $1 AND look_id = $2";
    MOVE_LOOK = "UPDATE directory_look SET state = $3, body = $4 WHERE programme_id = $1 AND look_id = $2";
    IMPORTING = "UPDATE directory_look SET state = 'importing' WHERE programme_id = $1 AND look_id = $2 AND state = 'ready'";
    NOTE_IMPORTED = "UPDATE directory_look SET import_id = $3, state = 'ready' WHERE programme_id = $1 AND look_id = $2";
    CLEAR_LOOKS = "DELETE FROM directory_look WHERE programme_id = $1 AND made_at < $2";
}

/// What was seen is kept for so many days.
const KEPT_DAYS: i64 = 7;

/// How far a look is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookState {
    /// The source is being read.
    Reading,
    /// It is a table, and nobody has said what its columns hold.
    Columns,
    /// It is known what importing would do.
    Ready,
    /// It is being imported.
    Importing,
    /// It cannot be read.
    Failed,
}

impl LookState {
    const ALL: [Self; 5] = [
        Self::Reading,
        Self::Columns,
        Self::Ready,
        Self::Importing,
        Self::Failed,
    ];

    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Columns => "columns",
            Self::Ready => "ready",
            Self::Importing => "importing",
            Self::Failed => "failed",
        }
    }
}

/// What a look has found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// The numbers.
    pub tally: Tally,
    /// What would be repaired and refused; why it cannot be read.
    pub report: Report,
    /// So much is gone that importing would wait for an editor's yes.
    pub held: bool,
}

impl Seen {
    /// What an import that was only tried out has to say.
    pub fn of(import: Import) -> Self {
        Self {
            tally: import.tally,
            report: import.report,
            held: import.outcome == Outcome::Held,
        }
    }

    /// That it cannot be read.
    pub fn failed(problem: &Problem) -> Self {
        Self {
            report: Report {
                fault: problem.said.key.to_owned(),
                ..Report::default()
            },
            ..Self::default()
        }
    }
}

/// A look ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Which it is.
    pub id: Uuid,
    /// The source that is looked at.
    pub source: Uuid,
    /// When.
    pub made_at: Timestamp,
    /// The name of the file.
    pub name: String,
    /// How many bytes of it are kept; 0 for a feed.
    pub size: i64,
    /// How far it is.
    pub state: LookState,
    /// What was found.
    pub seen: Seen,
    /// The import that came of it.
    pub import: Option<Uuid>,
}

fn look_row(row: store::Row<'_>) -> Result<Look, store::Fault> {
    let (state, body): (String, String) = (row.get("state")?, row.get("body")?);
    let known = LookState::ALL.into_iter().find(|it| it.slug() == state);
    Ok(Look {
        id: row.get("look_id")?,
        source: row.get("source_id")?,
        made_at: row.get("made_at")?,
        name: row.get("name")?,
        size: row.get("size")?,
        state: known.unwrap_or(LookState::Failed),
        seen: serde_json::from_str(&body).unwrap_or_default(),
        import: row.get("import_id")?,
    })
}

/// Begins a look at a source; `content` is the file that was sent, and empty for a feed. Old looks are cleared away.
pub async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    source: Uuid,
    name: &str,
    content: &[u8],
) -> Result<Uuid, Problem> {
    actor.may(EDIT, kernel::Scope::Programme)?;
    source_of(tx, actor.programme, source).await?;
    let (now, id) = (tx.now(), tx.new_uuid());
    let old = now - SignedDuration::from_hours(24 * KEPT_DAYS);
    tx.run(CLEAR_LOOKS, args![actor.programme, old]).await?;
    let row = args![actor.programme, id, source, now, name, content];
    tx.run(BEGIN_LOOK, row).await?;
    let event = Event::new("signposting.looked_ahead", source);
    tx.record(actor.programme, Some(actor.person), event)
        .await?;
    Ok(id)
}

/// A look at a source.
pub async fn look(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    id: Uuid,
) -> Result<Look, Problem> {
    tx.one(LOOK, args![programme, source, id], look_row).await
}

/// The look from which an import came, while it is kept.
pub async fn look_of_import(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    import: Uuid,
) -> Result<Option<Look>, Problem> {
    tx.maybe(LOOK_OF_IMPORT, args![programme, source, import], look_row)
        .await
}

/// The file of a look.
pub async fn content(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Vec<u8>, Problem> {
    tx.one(CONTENT, args![programme, id], |row| row.get("content"))
        .await
}

/// Keeps what a feed answered, where its columns must be asked about.
pub async fn keep_content(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    name: &str,
    content: &[u8],
) -> Result<(), Problem> {
    tx.run(KEEP_CONTENT, args![programme, id, content, name])
        .await
        .map(drop)
}

/// Notes how far a look is, and what it has found.
pub async fn note(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    state: LookState,
    seen: &Seen,
) -> Result<(), Problem> {
    let body = serde_json::to_string(seen).map_err(Problem::internal)?;
    tx.run(MOVE_LOOK, args![programme, id, state.slug(), body])
        .await
        .map(drop)
}

/// Notes that a look is being imported; false where somebody else has begun.
pub async fn note_importing(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx.run(IMPORTING, args![programme, id]).await? > 0)
}

/// Notes what came of importing it. It can be imported again: with a yes to what is gone.
pub async fn note_imported(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    import: Uuid,
) -> Result<(), Problem> {
    tx.run(NOTE_IMPORTED, args![programme, id, import])
        .await
        .map(drop)
}
