//! Rows of handouts: links and files for those who come.

use kernel::{Problem, ProgrammeId};
use store::{Fault, Row, Tx, args};
use uuid::Uuid;

store::statements! {
    INSERT_HANDOUT = "INSERT INTO live_handout (programme_id, handout_id, session_id, title, link, file, content, made_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    HANDOUTS = "SELECT handout_id, title, link, file FROM live_handout WHERE programme_id = $1 AND session_id = $2 \
                ORDER BY made_at, handout_id";
    CONTENT = "SELECT content FROM live_handout WHERE programme_id = $1 AND session_id = $2 AND handout_id = $3 \
               AND content IS NOT NULL";
    REMOVE_HANDOUT = "DELETE FROM live_handout WHERE programme_id = $1 AND session_id = $2 AND handout_id = $3";
}

/// A handout without its content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handout {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Where it leads; empty for a file.
    pub link: String,
    /// The file's name; empty for a link.
    pub file: String,
}

fn handout(row: Row<'_>) -> Result<Handout, Fault> {
    Ok(Handout {
        id: row.get("handout_id")?,
        title: row.get("title")?,
        link: row.get("link")?,
        file: row.get("file")?,
    })
}

/// Writes a handout.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
    it: &Handout,
    content: Option<Vec<u8>>,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme, it.id, session, it.title, it.link, it.file, content, now
    ];
    tx.run(INSERT_HANDOUT, row).await.map(drop)
}

/// The handouts of a session, in the order in which they came.
pub async fn of_session(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
) -> Result<Vec<Handout>, Problem> {
    tx.all(HANDOUTS, args![programme, session], handout).await
}

/// What is in a file; "not found" where there is none.
pub async fn content(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
    id: Uuid,
) -> Result<Vec<u8>, Problem> {
    tx.one(CONTENT, args![programme, session, id], |row| {
        row.get("content")
    })
    .await
}

/// Removes a handout.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx
        .run(REMOVE_HANDOUT, args![programme, session, id])
        .await?
        > 0)
}
