//! Rows of which letters somebody has turned off.

use kernel::{PersonId, Problem, ProgrammeId};
use store::{Sql, Tx, args};

store::statements! {
    KEEP_LETTERS = "INSERT INTO live_letters (programme_id, person_id, reminders, evaluation, notices) \
                    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
                    reminders = excluded.reminders, evaluation = excluded.evaluation, notices = excluded.notices";
    LETTERS = "SELECT reminders, evaluation, notices FROM live_letters WHERE programme_id = $1 AND person_id = $2";
    ERASE_LETTERS = "DELETE FROM live_letters WHERE programme_id = $1 AND person_id = $2";
    EXPORT_LIVE_LETTERS = "SELECT reminders, evaluation, notices FROM live_letters WHERE programme_id = $1 AND person_id = $2";
}

/// A person's choices go with them.
pub const ERASE: [Sql; 1] = [ERASE_LETTERS];
/// A person's choices.
pub const EXPORT: [Sql; 1] = [EXPORT_LIVE_LETTERS];

/// Which letters somebody gets besides those about what they booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// A day and an hour before a session.
    pub reminders: bool,
    /// How it was.
    pub evaluation: bool,
    /// For those who run sessions: a request has come, booking has closed.
    pub notices: bool,
}

impl Default for Letters {
    fn default() -> Self {
        Self {
            reminders: true,
            evaluation: true,
            notices: true,
        }
    }
}

/// Keeps a person's choices.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    it: Letters,
) -> Result<(), Problem> {
    let row = args![programme, person, it.reminders, it.evaluation, it.notices];
    tx.run(KEEP_LETTERS, row).await.map(drop)
}

/// A person's choices.
pub async fn of(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<Letters, Problem> {
    let found = tx.maybe(LETTERS, args![programme, person], |row| {
        Ok(Letters {
            reminders: row.get("reminders")?,
            evaluation: row.get("evaluation")?,
            notices: row.get("notices")?,
        })
    });
    Ok(found.await?.unwrap_or_default())
}
