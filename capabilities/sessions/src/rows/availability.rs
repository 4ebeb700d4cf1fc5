//! Rows of when trainers can run sessions.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    INSERT_SLOT = "INSERT INTO live_availability (programme_id, slot_id, person_id, from_at, to_at) VALUES ($1, $2, $3, $4, $5)";
    SLOTS = "SELECT slot_id, person_id, from_at, to_at FROM live_availability WHERE programme_id = $1 AND to_at > $2 \
             ORDER BY from_at, slot_id LIMIT 500";
    REMOVE_SLOT = "DELETE FROM live_availability WHERE programme_id = $1 AND person_id = $2 AND slot_id = $3";
    CLEAR_SLOTS = "DELETE FROM live_availability WHERE programme_id = $1 AND person_id = $2 AND to_at <= $3";
    ERASE_SLOTS = "DELETE FROM live_availability WHERE programme_id = $1 AND person_id = $2";
    EXPORT_LIVE_AVAILABILITY = "SELECT from_at, to_at FROM live_availability WHERE programme_id = $1 AND person_id = $2 \
                                ORDER BY from_at, slot_id";
}

/// A trainer's times go with them.
pub const ERASE: [Sql; 1] = [ERASE_SLOTS];
/// A trainer's times.
pub const EXPORT: [Sql; 1] = [EXPORT_LIVE_AVAILABILITY];

/// A time in which a trainer can run a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which.
    pub id: Uuid,
    /// Who.
    pub person: PersonId,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
}

/// Writes a time; those that are over are cleared away.
pub async fn insert(tx: &mut Tx, programme: ProgrammeId, it: &Slot) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLEAR_SLOTS, args![programme, it.person, now])
        .await?;
    tx.run(
        INSERT_SLOT,
        args![programme, it.id, it.person, it.from, it.to],
    )
    .await
    .map(drop)
}

/// Everybody's times that are not over, the next first.
pub async fn ahead(
    tx: &mut Tx,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<Vec<Slot>, Problem> {
    tx.all(SLOTS, args![programme, now], |row| {
        Ok(Slot {
            id: row.get("slot_id")?,
            person: row.get("person_id")?,
            from: row.get("from_at")?,
            to: row.get("to_at")?,
        })
    })
    .await
}

/// Removes a time of this person.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE_SLOT, args![programme, person, id]).await? > 0)
}
