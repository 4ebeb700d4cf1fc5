//! Rows of a programme's own people to talk with: drafts, and what was published of them.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::scenario::Texts;

store::statements! {
    INSERT_DRAFT = "INSERT INTO practice_draft (programme_id, scenario_id, title, text_en, text_cy, published, changed_by, \
                    changed_at) VALUES ($1, $2, $3, $4, $5, NULL, $6, $7)";
    CHANGE_DRAFT = "UPDATE practice_draft SET title = $3, text_en = $4, text_cy = $5, changed_by = $6, changed_at = $7 \
                    WHERE programme_id = $1 AND scenario_id = $2";
    DRAFT = "SELECT scenario_id, title, text_en, text_cy, published, changed_at FROM practice_draft \
             WHERE programme_id = $1 AND scenario_id = $2";
    DRAFTS = "SELECT scenario_id, title, text_en, text_cy, published, changed_at FROM practice_draft \
              WHERE programme_id = $1 ORDER BY title, scenario_id";
    OFFER = "UPDATE practice_draft SET published = $3 WHERE programme_id = $1 AND scenario_id = $2";
    WITHDRAW = "UPDATE practice_draft SET published = NULL WHERE programme_id = $1 AND scenario_id = $2";
    LAST_VERSION = "SELECT COALESCE(MAX(version), 0) AS version FROM practice_version \
                    WHERE programme_id = $1 AND scenario_id = $2";
    INSERT_VERSION = "INSERT INTO practice_version (programme_id, scenario_id, version, text_en, text_cy, made_by, made_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7)";
    OFFERED = "SELECT v.scenario_id, v.text_en, v.text_cy FROM practice_draft d JOIN practice_version v \
               ON v.programme_id = d.programme_id AND v.scenario_id = d.scenario_id AND v.version = d.published \
               WHERE d.programme_id = $1 ORDER BY d.title, d.scenario_id";
    OFFERED_ONE = "SELECT v.scenario_id, v.text_en, v.text_cy FROM practice_draft d JOIN practice_version v \
                   ON v.programme_id = d.programme_id AND v.scenario_id = d.scenario_id AND v.version = d.published \
                   WHERE d.programme_id = $1 AND d.scenario_id = $2";
    FORGET_WRITER = "UPDATE practice_draft SET changed_by = NULL WHERE programme_id = $1 AND changed_by = $2";
    FORGET_PUBLISHER = "UPDATE practice_version SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
}

/// Who wrote a text leaves with an erasure; the text is the programme's.
pub const ERASE: [Sql; 2] = [FORGET_WRITER, FORGET_PUBLISHER];

/// A text as its trainer is writing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: Uuid,
    /// Its first heading, or as much of it as there is.
    pub title: String,
    /// The text.
    pub texts: Texts,
    /// The version that is offered to learners, if one is.
    pub published: Option<u32>,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

fn draft(row: Row<'_>) -> Result<Draft, Fault> {
    Ok(Draft {
        id: row.get("scenario_id")?,
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
    id: Uuid,
    title: &str,
    texts: &Texts,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, id, title, texts.en, texts.cy, by, now];
    tx.run(INSERT_DRAFT, row).await.map(drop)
}

/// Changes a draft; what is offered stays as it was published.
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

/// What is offered to learners, by title.
pub async fn offered(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<(Uuid, Texts)>, Problem> {
    tx.all(OFFERED, args![programme], |row| {
        Ok((row.get("scenario_id")?, texts(row)?))
    })
    .await
}

/// One that is offered.
pub async fn offered_one(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Texts>, Problem> {
    tx.maybe(OFFERED_ONE, args![programme, id], texts).await
}
