//! Rows of files, whole and in parts.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};

store::statements! {
    BEGIN_FILE = "INSERT INTO training_file (programme_id, name, media_type, size, whole, made_by, made_at) \
                  VALUES ($1, $2, $3, $4, FALSE, $5, $6)";
    ADD_PART = "INSERT INTO training_file_part (programme_id, name, place, content) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (programme_id, name, place) DO NOTHING";
    END_FILE = "UPDATE training_file SET whole = TRUE WHERE programme_id = $1 AND name = $2";
    FILES = "SELECT name, media_type, size, made_at FROM training_file WHERE programme_id = $1 AND whole = TRUE \
             ORDER BY made_at DESC, name";
    FILE = "SELECT name, media_type, size, made_at FROM training_file \
            WHERE programme_id = $1 AND name = $2 AND whole = TRUE";
    PARTS = "SELECT content FROM training_file_part WHERE programme_id = $1 AND name = $2 AND place >= $3 AND place <= $4 \
             ORDER BY place";
    HELD = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS held FROM training_file WHERE programme_id = $1";
    HALVES = "SELECT name FROM training_file WHERE programme_id = $1 AND whole = FALSE AND made_at < $2 ORDER BY name";
    REMOVE_PARTS = "DELETE FROM training_file_part WHERE programme_id = $1 AND name = $2";
    REMOVE_FILE = "DELETE FROM training_file WHERE programme_id = $1 AND name = $2";
    TEXTS = "SELECT text_en, text_cy FROM training_draft WHERE programme_id = $1 \
             UNION ALL SELECT text_en, text_cy FROM training_version WHERE programme_id = $1";
    FORGET_GIVER = "UPDATE training_file SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
}

/// Who added a file leaves with an erasure; the file is the programme's.
pub const ERASE: [Sql; 1] = [FORGET_GIVER];

/// A part has so many bytes; the last may have fewer.
pub const PART: usize = 256 * 1024;

/// A file without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What modules call it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// In bytes.
    pub size: usize,
    /// When it was added.
    pub made_at: Timestamp,
}

fn file(row: Row<'_>) -> Result<File, Fault> {
    let size: i64 = row.get("size")?;
    Ok(File {
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        size: usize::try_from(size).unwrap_or_default(),
        made_at: row.get("made_at")?,
    })
}

fn number(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// Begins a file: nobody sees it before its last part is there.
pub async fn begin(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    it: &File,
) -> Result<(), Problem> {
    let size = number(it.size);
    let row = args![programme, it.name, it.media_type, size, by, it.made_at];
    tx.run(BEGIN_FILE, row).await.map(drop)
}

/// Writes a part; one that is there already stays.
pub async fn add_part(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    place: usize,
    content: &[u8],
) -> Result<(), Problem> {
    let row = args![programme, name, number(place), content.to_vec()];
    tx.run(ADD_PART, row).await.map(drop)
}

/// Ends a file: from now on it can be seen.
pub async fn end(tx: &mut Tx, programme: ProgrammeId, name: &str) -> Result<(), Problem> {
    tx.run(END_FILE, args![programme, name]).await.map(drop)
}

/// Every file, the newest first.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<File>, Problem> {
    tx.all(FILES, args![programme], file).await
}

/// One file.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
) -> Result<Option<File>, Problem> {
    tx.maybe(FILE, args![programme, name], file).await
}

/// The parts from one place to another, both with it.
pub async fn parts(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    (first, last): (usize, usize),
) -> Result<Vec<Vec<u8>>, Problem> {
    let range = args![programme, name, number(first), number(last)];
    tx.all(PARTS, range, |row| row.get("content")).await
}

/// So many bytes a programme holds, with those that are still coming.
pub async fn held(tx: &mut Tx, programme: ProgrammeId) -> Result<usize, Problem> {
    let held: i64 = tx
        .one(HELD, args![programme], |row| row.get("held"))
        .await?;
    Ok(usize::try_from(held).unwrap_or_default())
}

/// Files that were begun before this moment and never ended.
pub async fn halves(
    tx: &mut Tx,
    programme: ProgrammeId,
    before: Timestamp,
) -> Result<Vec<String>, Problem> {
    tx.all(HALVES, args![programme, before], |row| row.get("name"))
        .await
}

/// Removes a file.
pub async fn remove(tx: &mut Tx, programme: ProgrammeId, name: &str) -> Result<(), Problem> {
    tx.run(REMOVE_PARTS, args![programme, name]).await?;
    tx.run(REMOVE_FILE, args![programme, name]).await.map(drop)
}

/// Whether a text that is being written, or was ever published, names this file.
pub async fn is_used(tx: &mut Tx, programme: ProgrammeId, name: &str) -> Result<bool, Problem> {
    let texts: Vec<(String, String)> = tx
        .all(TEXTS, args![programme], |row| {
            Ok((row.get("text_en")?, row.get("text_cy")?))
        })
        .await?;
    Ok(texts
        .iter()
        .any(|(en, cy)| en.contains(name) || cy.contains(name)))
}
