//! Rows of a programme's own modules: drafts, and what was published of them.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::lesson::Texts;

store::statements! {
    INSERT_DRAFT = "INSERT INTO training_draft (programme_id, draft_id, replaces, title, text_en, text_cy, published, \
                    changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, NULL, $7, $8)";
    CHANGE_DRAFT = "UPDATE training_draft SET title = $3, text_en = $4, text_cy = $5, changed_by = $6, changed_at = $7 \
                    WHERE programme_id = $1 AND draft_id = $2";
    DRAFT = "SELECT draft_id, replaces, title, text_en, text_cy, published, changed_at FROM training_draft \
             WHERE programme_id = $1 AND draft_id = $2";
    DRAFTS = "SELECT draft_id, replaces, title, text_en, text_cy, published, changed_at FROM training_draft \
              WHERE programme_id = $1 ORDER BY title, draft_id";
    OFFER = "UPDATE training_draft SET published = $3 WHERE programme_id = $1 AND draft_id = $2";
    WITHDRAW = "UPDATE training_draft SET published = NULL WHERE programme_id = $1 AND draft_id = $2";
    LAST_VERSION = "SELECT COALESCE(MAX(version), 0) AS version FROM training_version \
                    WHERE programme_id = $1 AND draft_id = $2";
    INSERT_VERSION = "INSERT INTO training_version (programme_id, draft_id, version, text_en, text_cy, made_by, made_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7)";
    OFFERED = "SELECT draft_id, replaces, published FROM training_draft \
               WHERE programme_id = $1 AND published IS NOT NULL ORDER BY title, draft_id";
    VERSION = "SELECT text_en, text_cy, made_at FROM training_version WHERE programme_id = $1 AND draft_id = $2 AND version = $3";
    VERSIONS = "SELECT version, made_at FROM training_version WHERE programme_id = $1 AND draft_id = $2 ORDER BY version DESC";
    REPLACING = "SELECT draft_id FROM training_draft WHERE programme_id = $1 AND replaces = $2";
    FORGET_WRITER = "UPDATE training_draft SET changed_by = NULL WHERE programme_id = $1 AND changed_by = $2";
    FORGET_PUBLISHER = "UPDATE training_version SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
}

/// Who wrote a text leaves with an erasure; the text is the programme's.
pub const ERASE: [Sql; 2] = [FORGET_WRITER, FORGET_PUBLISHER];

/// A text as its trainer is writing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: Uuid,
    /// The module of the product whose place it takes, if it takes one's.
    pub replaces: Option<String>,
    /// Its title, or as much of it as there is.
    pub title: String,
    /// The text.
    pub texts: Texts,
    /// The version that learners see, if they see one.
    pub published: Option<u32>,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

fn draft(row: Row<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        id: row.get("draft_id")?,
        replaces: row.get("replaces")?,
        title: row.get("title")?,
        texts: texts(row)?,
        published: row.get("published")?,
        changed_at: row.get("changed_at")?,
    })
}

fn texts(row: Row<'_>) -> Result<Texts, Fault> {
    Ok(Texts {
        en: row.get("text_en")?,
        cy: row.get("text_cy")?,
    })
}

/// Writes a new draft.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    it: &Draft,
) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        it.replaces,
        it.title,
        it.texts.en,
        it.texts.cy,
        by,
        it.changed_at
    ];
    tx.run(INSERT_DRAFT, row).await.map(drop)
}

/// Changes a draft; what learners see stays as it was published.
pub async fn change(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    id: Uuid,
    title: &str,
    texts: &Texts,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, id, title, texts.en, texts.cy, by, now];
    tx.run(CHANGE_DRAFT, row).await.map(drop)
}

/// One draft.
pub async fn find(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Option<Draft>, Problem> {
    tx.maybe(DRAFT, args![programme, id], draft).await
}

/// Every draft, by title.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Draft>, Problem> {
    tx.all(DRAFTS, args![programme], draft).await
}

/// Publishes these texts as the next version, which is answered.
pub async fn publish(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    id: Uuid,
    texts: &Texts,
) -> Result<u32, Problem> {
    let last: u32 = tx
        .one(LAST_VERSION, args![programme, id], |row| row.get("version"))
        .await?;
    let (version, now) = (last + 1, tx.now());
    let row = args![programme, id, version, texts.en, texts.cy, by, now];
    tx.run(INSERT_VERSION, row).await?;
    tx.run(OFFER, args![programme, id, version]).await?;
    Ok(version)
}

/// Takes a text back from learners.
pub async fn withdraw(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(WITHDRAW, args![programme, id]).await.map(drop)
}

/// What learners see: the draft, the module whose place it takes, the version.
pub async fn offered(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(Uuid, Option<String>, u32)>, Problem> {
    tx.all(OFFERED, args![programme], |row| {
        Ok((
            row.get("draft_id")?,
            row.get("replaces")?,
            row.get("published")?,
        ))
    })
    .await
}

/// The texts of a version, and when it was published.
pub async fn version(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    version: u32,
) -> Result<(Texts, Timestamp), Problem> {
    tx.one(VERSION, args![programme, id, version], |row| {
        Ok((texts(row)?, row.get("made_at")?))
    })
    .await
}

/// The versions that were published, the newest first, each with when.
pub async fn versions(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Vec<(u32, Timestamp)>, Problem> {
    tx.all(VERSIONS, args![programme, id], |row| {
        Ok((row.get("version")?, row.get("made_at")?))
    })
    .await
}

/// The draft that takes the place of a module of the product, if there is one.
pub async fn replacing(
    tx: &mut Tx,
    programme: ProgrammeId,
    module: &str,
) -> Result<Option<Uuid>, Problem> {
    tx.maybe(REPLACING, args![programme, module], |row| {
        row.get("draft_id")
    })
    .await
}
