//! Events: one table is the audit trail and, while a line is pending, the queue to the rooms that listen.

use kernel::{Event, PersonId, Problem, ProgrammeId, Timestamp};
use uuid::Uuid;

use crate::{Tx, args};

crate::statements! {
    INSERT_EVENT = "INSERT INTO event (programme_id, event_id, kind, subject, actor, detail, at, pending, attempts, due_at) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $7)";
    NEXT_EVENT = "SELECT programme_id, event_id, kind, subject, detail, at, attempts FROM event \
                  WHERE pending AND due_at <= $1 ORDER BY due_at, event_id LIMIT 1";
    SETTLE_EVENT = "UPDATE event SET pending = FALSE WHERE programme_id = $1 AND event_id = $2 AND pending";
    DEFER_EVENT = "UPDATE event SET attempts = attempts + 1, due_at = $3 \
                   WHERE programme_id = $1 AND event_id = $2 AND pending";
}

/// An event on its way to those who listen.
#[derive(Clone, Debug)]
pub struct Heard {
    /// Where it happened.
    pub programme: ProgrammeId,
    /// The line in the audit trail.
    pub event: Uuid,
    /// Room and verb.
    pub kind: String,
    /// What it happened to.
    pub subject: Option<Uuid>,
    /// What a subscriber needs.
    pub detail: serde_json::Value,
    /// When it happened.
    pub at: Timestamp,
    /// How often handing it over has failed.
    pub attempts: u32,
}

pub(crate) async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: Option<PersonId>,
    event: &Event,
    pending: bool,
) -> Result<(), Problem> {
    let (id, now) = (tx.new_uuid(), tx.now());
    let detail = event.detail.to_string();
    let row = args![
        programme,
        id,
        event.kind,
        event.subject,
        by,
        detail,
        now,
        pending
    ];
    tx.run(INSERT_EVENT, row).await.map(drop)
}

/// The next pending event. Handing it over and [`settle_event`] belong in the same write, so that each subscriber's
/// work is done once however many workers there are.
pub async fn claim_event(tx: &mut Tx) -> Result<Option<Heard>, Problem> {
    let now = tx.now();
    tx.claim(NEXT_EVENT, args![now], |row| {
        Ok(Heard {
            programme: row.get("programme_id")?,
            event: row.get("event_id")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            detail: serde_json::from_str(&row.get::<String>("detail")?).unwrap_or_default(),
            at: row.get("at")?,
            attempts: row.get("attempts")?,
        })
    })
    .await
}

/// Marks an event as handed over.
pub async fn settle_event(tx: &mut Tx, heard: &Heard) -> Result<(), Problem> {
    tx.run(SETTLE_EVENT, args![heard.programme, heard.event])
        .await
        .map(drop)
}

/// Puts an event off after a fault: the next try is at `due`.
pub async fn defer_event(tx: &mut Tx, heard: &Heard, due: Timestamp) -> Result<(), Problem> {
    tx.run(DEFER_EVENT, args![heard.programme, heard.event, due])
        .await
        .map(drop)
}
