//! Rows of what phones handed over.

use kernel::{PersonId, Problem, ProgrammeId};
use store::{Sql, Tx, args};
use uuid::Uuid;

use crate::model::lesson::Texts;

store::statements! {
    HANDED = "SELECT person_id, digest FROM training_handed WHERE programme_id = $1 AND record_id = $2";
    KEEP_HANDED = "INSERT INTO training_handed (programme_id, record_id, person_id, module, version, digest, taken_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ONCE_PUBLISHED = "SELECT text_en, text_cy FROM training_version \
                      WHERE programme_id = $1 AND draft_id = $2 AND version = $3";
    ERASE_HANDED = "DELETE FROM training_handed WHERE programme_id = $1 AND person_id = $2";
    EXPORT_HANDED = "SELECT module, version, taken_at FROM training_handed WHERE programme_id = $1 AND person_id = $2 \
                     ORDER BY taken_at, record_id";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 1] = [ERASE_HANDED];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 1] = [EXPORT_HANDED];

/// Who handed over the record of this id, and the digest of what it said.
pub async fn handed(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<(PersonId, String)>, Problem> {
    tx.maybe(HANDED, args![programme, id], |row| {
        Ok((row.get("person_id")?, row.get("digest")?))
    })
    .await
}

/// Writes that a record was handed over.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
    (module, version): (&str, &str),
    digest: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, id, person, module, version, digest, now];
    tx.run(KEEP_HANDED, row).await.map(drop)
}

/// The texts of a version that was published once, if it was.
pub async fn once_published(
    tx: &mut Tx,
    programme: ProgrammeId,
    draft: Uuid,
    version: u32,
) -> Result<Option<Texts>, Problem> {
    tx.maybe(ONCE_PUBLISHED, args![programme, draft, version], |row| {
        Ok(Texts {
            en: row.get("text_en")?,
            cy: row.get("text_cy")?,
        })
    })
    .await
}
