//! Rows of who passes it on, of the train-the-trainer session, and of each passing-on.

use jiff::civil::Date;
use kernel::{OrganisationId, PersonId, Problem, ProgrammeId};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    KEEP_CHAMPION = "INSERT INTO training_champion (programme_id, person_id, shown, since) VALUES ($1, $2, $3, $4) \
                     ON CONFLICT (programme_id, person_id) DO UPDATE SET shown = excluded.shown";
    STOP_CHAMPION = "DELETE FROM training_champion WHERE programme_id = $1 AND person_id = $2";
    CHAMPION = "SELECT shown FROM training_champion WHERE programme_id = $1 AND person_id = $2";
    CHAMPIONS = "SELECT c.person_id, c.shown, t.on_day FROM training_champion c \
                 LEFT JOIN training_taught t ON t.programme_id = c.programme_id AND t.person_id = c.person_id \
                 WHERE c.programme_id = $1 ORDER BY c.person_id";
    NOTE_TAUGHT = "INSERT INTO training_taught (programme_id, person_id, on_day, trainer_id, noted_at) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id) DO UPDATE SET \
                   on_day = excluded.on_day, trainer_id = excluded.trainer_id, noted_at = excluded.noted_at";
    REMOVE_TAUGHT = "DELETE FROM training_taught WHERE programme_id = $1 AND person_id = $2";
    TAUGHT = "SELECT on_day FROM training_taught WHERE programme_id = $1 AND person_id = $2";
    ADD_PASSING = "INSERT INTO training_passed_on (programme_id, passing_id, person_id, organisation_id, on_day, kind, reached, \
                   noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    OWN_PASSINGS = "SELECT passing_id, person_id, organisation_id, on_day, kind, reached FROM training_passed_on \
                    WHERE programme_id = $1 AND person_id = $2 ORDER BY on_day DESC, noted_at DESC, passing_id";
    PASSINGS_SINCE = "SELECT passing_id, person_id, organisation_id, on_day, kind, reached FROM training_passed_on \
                      WHERE programme_id = $1 AND on_day > $2 ORDER BY on_day, passing_id";
    REMOVE_PASSING = "DELETE FROM training_passed_on WHERE programme_id = $1 AND person_id = $2 AND passing_id = $3";
    ERASE_CHAMPION = "DELETE FROM training_champion WHERE programme_id = $1 AND person_id = $2";
    ERASE_TAUGHT = "DELETE FROM training_taught WHERE programme_id = $1 AND person_id = $2";
    ERASE_TAUGHT_BY = "UPDATE training_taught SET trainer_id = NULL WHERE programme_id = $1 AND trainer_id = $2";
    ERASE_PASSINGS = "UPDATE training_passed_on SET person_id = NULL WHERE programme_id = $1 AND person_id = $2";
    EXPORT_CHAMPION = "SELECT shown, since FROM training_champion WHERE programme_id = $1 AND person_id = $2";
    EXPORT_TAUGHT = "SELECT on_day, noted_at FROM training_taught WHERE programme_id = $1 AND person_id = $2";
    EXPORT_PASSINGS = "SELECT on_day, kind, reached, noted_at FROM training_passed_on \
                       WHERE programme_id = $1 AND person_id = $2 ORDER BY noted_at, passing_id";
}

pub const ERASE: [Sql; 4] = [
    ERASE_CHAMPION,
    ERASE_TAUGHT,
    ERASE_TAUGHT_BY,
    ERASE_PASSINGS,
];
pub const EXPORT: [Sql; 3] = [EXPORT_CHAMPION, EXPORT_TAUGHT, EXPORT_PASSINGS];

/// Somebody who passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Champion {
    /// Who.
    pub person: PersonId,
    /// Whether colleagues may see who it is.
    pub shown: bool,
    /// When they did the train-the-trainer session.
    pub taught_on: Option<Date>,
}

/// One time that it was passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// Which it is.
    pub id: Uuid,
    /// By whom; nobody once they are erased.
    pub person: Option<PersonId>,
    /// In which organisation.
    pub organisation: Option<OrganisationId>,
    /// When.
    pub on: Date,
    /// How: one of the kinds.
    pub kind: String,
    /// How many people were reached.
    pub reached: u32,
}

fn passing(row: Row<'_>) -> Result<Passing, Fault> {
    Ok(Passing {
        id: row.get("passing_id")?,
        person: row.get("person_id")?,
        organisation: row.get("organisation_id")?,
        on: row.get("on_day")?,
        kind: row.get("kind")?,
        reached: row.get("reached")?,
    })
}

/// Makes somebody a champion, or changes whether colleagues see them.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    shown: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(KEEP_CHAMPION, args![programme, person, shown, now])
        .await
        .map(drop)
}

/// Ends it.
pub async fn stop(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<(), Problem> {
    tx.run(STOP_CHAMPION, args![programme, person])
        .await
        .map(drop)
}

/// Whether a champion is shown to colleagues; `None` where the person is none.
pub async fn shown(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<bool>, Problem> {
    tx.maybe(CHAMPION, args![programme, person], |row| row.get("shown"))
        .await
}

/// All champions. The caller shows by name only those who agreed.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Champion>, Problem> {
    tx.all(CHAMPIONS, args![programme], |row| {
        Ok(Champion {
            person: row.get("person_id")?,
            shown: row.get("shown")?,
            taught_on: row.get("on_day")?,
        })
    })
    .await
}

/// Notes the train-the-trainer session.
pub async fn note_taught(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    on: Date,
    trainer: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(NOTE_TAUGHT, args![programme, person, on, trainer, now])
        .await
        .map(drop)
}

/// Takes that note away.
pub async fn remove_taught(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    tx.run(REMOVE_TAUGHT, args![programme, person])
        .await
        .map(drop)
}

/// When somebody did the train-the-trainer session.
pub async fn taught(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Date>, Problem> {
    tx.maybe(TAUGHT, args![programme, person], |row| row.get("on_day"))
        .await
}

/// Notes one passing-on.
pub async fn add(tx: &mut Tx, programme: ProgrammeId, it: &Passing) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        it.id,
        it.person,
        it.organisation,
        it.on,
        it.kind,
        it.reached,
        now
    ];
    tx.run(ADD_PASSING, row).await.map(drop)
}

/// What a person passed on, the newest first.
pub async fn own(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Passing>, Problem> {
    tx.all(OWN_PASSINGS, args![programme, person], passing)
        .await
}

/// What was passed on after this day: for counts.
pub async fn since(
    tx: &mut Tx,
    programme: ProgrammeId,
    day: Date,
) -> Result<Vec<Passing>, Problem> {
    tx.all(PASSINGS_SINCE, args![programme, day], passing).await
}

/// Takes a record of one's own away; false where there was none.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE_PASSING, args![programme, person, id]).await? > 0)
}
