//! Rows of revoked certificates, and of the places of badges in the lists of revoked ones.

use jiff::civil::Date;
use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Sql, Tx, args};
use uuid::Uuid;

use super::model::Certificate;
use super::revocation::{Reason, Revoked};

store::statements! {
    REVOKE = "INSERT INTO training_revocation (programme_id, certificate_id, person_id, reason, revoked_at, replaced_by) \
              VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, certificate_id) DO NOTHING";
    REVOKED = "SELECT reason, revoked_at, replaced_by FROM training_revocation WHERE programme_id = $1 AND certificate_id = $2";
    LAST_EDITION = "SELECT MAX(edition) AS edition FROM training_certificate WHERE programme_id = $1 AND completion_id = $2";
    ISSUED = "SELECT c.certificate_id, c.name, c.course_en, c.course_cy, c.completed_on, r.revoked_at \
              FROM training_certificate c LEFT JOIN training_revocation r \
              ON r.programme_id = c.programme_id AND r.certificate_id = c.certificate_id \
              WHERE c.programme_id = $1 ORDER BY c.made_at DESC, c.certificate_id";
    TAKE_PLACE = "INSERT INTO training_badge_place (programme_id, place, certificate_id, person_id, revoked) \
                  VALUES ($1, $2, $3, $4, FALSE) ON CONFLICT (programme_id, place) DO NOTHING";
    PLACE = "SELECT place FROM training_badge_place WHERE programme_id = $1 AND certificate_id = $2";
    MARK = "UPDATE training_badge_place SET revoked = TRUE WHERE programme_id = $1 AND certificate_id = $2";
    TAKEN = "SELECT COUNT(*) AS taken FROM training_badge_place WHERE programme_id = $1 AND place >= $2 AND place < $3";
    MARKED = "SELECT place FROM training_badge_place \
              WHERE programme_id = $1 AND place >= $2 AND place < $3 AND revoked = TRUE ORDER BY place";
    ERASE_REVOCATIONS = "DELETE FROM training_revocation WHERE programme_id = $1 AND person_id = $2";
    FORGET_PLACES = "UPDATE training_badge_place SET certificate_id = NULL, person_id = NULL \
                     WHERE programme_id = $1 AND person_id = $2";
    EXPORT_REVOCATIONS = "SELECT certificate_id, reason, revoked_at, replaced_by FROM training_revocation \
                          WHERE programme_id = $1 AND person_id = $2 ORDER BY revoked_at, certificate_id";
    EXPORT_PLACES = "SELECT place, certificate_id, revoked FROM training_badge_place \
                     WHERE programme_id = $1 AND person_id = $2 ORDER BY place";
}

pub const ERASE: [Sql; 2] = [ERASE_REVOCATIONS, FORGET_PLACES];
pub const EXPORT: [Sql; 2] = [EXPORT_REVOCATIONS, EXPORT_PLACES];

/// A certificate as the list of all shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Which it is.
    pub id: Uuid,
    /// Whose, in words.
    pub name: String,
    /// The course's name in English.
    pub course_en: String,
    /// The course's name in Welsh.
    pub course_cy: String,
    /// When the course was completed.
    pub completed_on: Date,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
}

/// Every certificate of a programme, the newest first.
pub async fn issued(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Issued>, Problem> {
    tx.all(ISSUED, args![programme], |row| {
        Ok(Issued {
            id: row.get("certificate_id")?,
            name: row.get("name")?,
            course_en: row.get("course_en")?,
            course_cy: row.get("course_cy")?,
            completed_on: row.get("completed_on")?,
            revoked_at: row.get("revoked_at")?,
        })
    })
    .await
}

/// Writes that a certificate was revoked; false where it was already.
pub async fn revoke(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
    reason: Reason,
    replaced_by: Option<Uuid>,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = args![programme, it.id, it.person, reason.slug(), now, replaced_by];
    if tx.run(REVOKE, row).await? == 0 {
        return Ok(false);
    }
    tx.run(MARK, args![programme, it.id]).await?;
    Ok(true)
}

/// What is known of a revoked certificate; nothing where it was not revoked.
pub async fn revoked(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Revoked>, Problem> {
    tx.maybe(REVOKED, args![programme, id], |row| {
        let reason: String = row.get("reason")?;
        Ok(Revoked {
            reason: Reason::from_slug(&reason).unwrap_or(Reason::Other),
            at: row.get("revoked_at")?,
            replaced_by: row.get("replaced_by")?,
        })
    })
    .await
}

/// The number of the next certificate for the same completion.
pub async fn next_edition(
    tx: &mut Tx,
    programme: ProgrammeId,
    completion: Uuid,
) -> Result<i64, Problem> {
    let last: Option<i64> = tx
        .one(LAST_EDITION, args![programme, completion], |row| {
            row.get("edition")
        })
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// Gives a certificate's badge this place; false where another has it.
pub async fn take_place(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
    place: i64,
) -> Result<bool, Problem> {
    let row = args![programme, place, it.id, it.person];
    Ok(tx.run(TAKE_PLACE, row).await? > 0)
}

/// The place of a certificate's badge.
pub async fn place(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Option<i64>, Problem> {
    tx.maybe(PLACE, args![programme, id], |row| row.get("place"))
        .await
}

/// How many places of a range were given, and those of them that are marked as revoked.
pub async fn marked(
    tx: &mut Tx,
    programme: ProgrammeId,
    (from, to): (i64, i64),
) -> Result<(i64, Vec<i64>), Problem> {
    let taken = tx
        .one(TAKEN, args![programme, from, to], |row| row.get("taken"))
        .await?;
    let row = args![programme, from, to];
    let marked = tx.all(MARKED, row, |row| row.get("place")).await?;
    Ok((taken, marked))
}
