//! Events: one table is the audit trail and, while a line is pending, the queue to the rooms that listen.

use kernel::{Event, PersonId, Problem, ProgrammeId, Timestamp};
use uuid::Uuid;

use crate::{Sql, Tx, args, pieces};

const INSERT: &str = "INSERT INTO event (programme_id, event_id, kind, subject, actor, detail, at, pending, due_at) VALUES ";

crate::statements! {
    INSERT_EVENTS_1 = crate::many!(INSERT, 9, 1, "");
    INSERT_EVENTS_2 = crate::many!(INSERT, 9, 2, "");
    INSERT_EVENTS_4 = crate::many!(INSERT, 9, 4, "");
    INSERT_EVENTS_8 = crate::many!(INSERT, 9, 8, "");
    INSERT_EVENTS_16 = crate::many!(INSERT, 9, 16, "");
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

/// What happened, with where and on whose word.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The programme.
    pub programme: ProgrammeId,
    /// Who did it, where the audit trail says so.
    pub by: Option<PersonId>,
    /// What happened.
    pub event: Event,
}

impl Tx {
    /// Records what happened: an audit line, and a message to the rooms that listen for it.
    pub async fn record(
        &mut self,
        programme: ProgrammeId,
        by: Option<PersonId>,
        event: Event,
    ) -> Result<(), Problem> {
        let noted = Noted {
            programme,
            by,
            event,
        };
        self.record_all(&[noted]).await
    }

    /// Records all that happened, several lines at a time.
    pub async fn record_all(&mut self, noted: &[Noted]) -> Result<(), Problem> {
        const BY_SIZE: [Sql; 5] = [
            INSERT_EVENTS_1,
            INSERT_EVENTS_2,
            INSERT_EVENTS_4,
            INSERT_EVENTS_8,
            INSERT_EVENTS_16,
        ];
        for (size, piece) in pieces(noted) {
            let mut values = Vec::with_capacity(piece.len() * 9);
            for it in piece {
                let (id, now, kind) = (self.new_uuid(), self.now(), it.event.kind);
                let (pending, detail) = (self.hears(kind), it.event.detail.to_string());
                values.extend(args![
                    it.programme,
                    id,
                    kind,
                    it.event.subject,
                    it.by,
                    detail,
                    now,
                    pending,
                    now
                ]);
            }
            self.run(BY_SIZE[size], values).await?;
        }
        Ok(())
    }
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
