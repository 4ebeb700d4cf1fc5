//! Rows of support that trainers gave, and of what learners have turned off.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    ADD_SUPPORT = "INSERT INTO training_support (programme_id, support_id, person_id, trainer_id, on_day, kind, minutes, about, \
                   noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SUPPORT_OF = "SELECT support_id, person_id, trainer_id, on_day, kind, minutes, about FROM training_support \
                  WHERE programme_id = $1 AND person_id = $2 ORDER BY on_day DESC, noted_at DESC, support_id";
    SUPPORT_BY = "SELECT support_id, person_id, trainer_id, on_day, kind, minutes, about FROM training_support \
                  WHERE programme_id = $1 AND trainer_id = $2 ORDER BY noted_at DESC, support_id LIMIT 50";
    REMOVE_SUPPORT = "DELETE FROM training_support WHERE programme_id = $1 AND trainer_id = $2 AND support_id = $3";
    REMOVE_ALL = "DELETE FROM training_support WHERE programme_id = $1 AND person_id = $2";
    CHOICE = "SELECT no_notes, no_letters FROM training_support_choice WHERE programme_id = $1 AND person_id = $2";
    CHOOSE = "INSERT INTO training_support_choice (programme_id, person_id, no_notes, no_letters, changed_at) \
              VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
              no_notes = excluded.no_notes, no_letters = excluded.no_letters, changed_at = excluded.changed_at";
    ERASE_SUPPORT = "DELETE FROM training_support WHERE programme_id = $1 AND person_id = $2";
    ERASE_SUPPORT_BY = "UPDATE training_support SET trainer_id = NULL WHERE programme_id = $1 AND trainer_id = $2";
    ERASE_CHOICE = "DELETE FROM training_support_choice WHERE programme_id = $1 AND person_id = $2";
    EXPORT_SUPPORT = "SELECT on_day, kind, minutes, about, noted_at FROM training_support \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY noted_at, support_id";
    EXPORT_CHOICE = "SELECT no_notes, no_letters, changed_at FROM training_support_choice \
                     WHERE programme_id = $1 AND person_id = $2";
}

pub const ERASE: [Sql; 3] = [ERASE_SUPPORT, ERASE_SUPPORT_BY, ERASE_CHOICE];
pub const EXPORT: [Sql; 2] = [EXPORT_SUPPORT, EXPORT_CHOICE];

/// Support that a trainer gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Which it is.
    pub id: Uuid,
    /// To whom.
    pub person: PersonId,
    /// Who noted it; nobody once they are erased.
    pub trainer: Option<PersonId>,
    /// When.
    pub on: Date,
    /// How: one of the kinds.
    pub kind: String,
    /// For how long.
    pub minutes: u32,
    /// What about.
    pub about: String,
}

/// What a learner has turned off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// No notes about them.
    pub no_notes: bool,
    /// No letters that an answer is there.
    pub no_letters: bool,
}

fn support(row: Row<'_>) -> Result<Support, Fault> {
    Ok(Support {
        id: row.get("support_id")?,
        person: row.get("person_id")?,
        trainer: row.get("trainer_id")?,
        on: row.get("on_day")?,
        kind: row.get("kind")?,
        minutes: row.get("minutes")?,
        about: row.get("about")?,
    })
}

/// Notes support.
pub async fn add(tx: &mut Tx, programme: ProgrammeId, it: &Support) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme, it.id, it.person, it.trainer, it.on, it.kind, it.minutes, it.about, now
    ];
    tx.run(ADD_SUPPORT, row).await.map(drop)
}

/// All notes about a person, the newest first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Support>, Problem> {
    tx.all(SUPPORT_OF, args![programme, person], support).await
}

/// The last notes that a trainer made.
pub async fn of_trainer(
    tx: &mut Tx,
    programme: ProgrammeId,
    trainer: PersonId,
) -> Result<Vec<Support>, Problem> {
    tx.all(SUPPORT_BY, args![programme, trainer], support).await
}

/// Takes a trainer's own note away.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    trainer: PersonId,
    id: Uuid,
) -> Result<(), Problem> {
    tx.run(REMOVE_SUPPORT, args![programme, trainer, id])
        .await
        .map(drop)
}

/// Deletes all notes about a person.
pub async fn remove_all(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    tx.run(REMOVE_ALL, args![programme, person]).await.map(drop)
}

/// What a learner has turned off.
pub async fn choice(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Choice, Problem> {
    let found = tx.maybe(CHOICE, args![programme, person], |row| {
        Ok(Choice {
            no_notes: row.get("no_notes")?,
            no_letters: row.get("no_letters")?,
        })
    });
    Ok(found.await?.unwrap_or_default())
}

/// Keeps what a learner turns off or on.
pub async fn choose(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    choice: Choice,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, person, choice.no_notes, choice.no_letters, now];
    tx.run(CHOOSE, row).await.map(drop)
}
