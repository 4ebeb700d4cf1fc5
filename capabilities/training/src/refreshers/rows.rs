//! Rows of refreshers: moments, letters of a person, kinds that are off, questions that came back.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Sql, Tx, args};
use uuid::Uuid;

use crate::rows::follow::{Kind, Letter, letter};

store::statements! {
    TAKE_MOMENT = "INSERT INTO training_moment (programme_id, person_id, kind, course, since_day, step, letter_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) \
                   ON CONFLICT (programme_id, person_id, kind, course, since_day, step) DO NOTHING";
    MOMENT = "SELECT since_day, step FROM training_moment WHERE programme_id = $1 AND letter_id = $2";
    MOVE_MOMENT = "UPDATE training_moment SET since_day = $3, step = $4 WHERE programme_id = $1 AND letter_id = $2";
    LETTERS_OF_PERSON = "SELECT letter_id, person_id, course, kind, due_at, sent_at FROM training_letter \
                         WHERE programme_id = $1 AND person_id = $2 ORDER BY due_at, letter_id";
    MOVE_LETTER = "UPDATE training_letter SET due_at = $3 WHERE programme_id = $1 AND letter_id = $2 AND sent_at IS NULL";
    DROP_LETTER = "DELETE FROM training_letter WHERE programme_id = $1 AND letter_id = $2 AND sent_at IS NULL";
    DROP_REFRESHERS = "DELETE FROM training_letter WHERE programme_id = $1 AND person_id = $2 AND kind = 'refresher' \
                       AND sent_at IS NULL AND letter_id IN (SELECT letter_id FROM training_moment \
                       WHERE programme_id = $1 AND person_id = $2 AND (course = $3 OR step >= $4))";
    OFF = "SELECT kind FROM training_letter_off WHERE programme_id = $1 AND person_id = $2 ORDER BY kind";
    TURN_OFF = "INSERT INTO training_letter_off (programme_id, person_id, kind, since) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (programme_id, person_id, kind) DO NOTHING";
    TURN_ON = "DELETE FROM training_letter_off WHERE programme_id = $1 AND person_id = $2 AND kind = $3";
    FIRST_OF_PERSON = "SELECT module, question, wording, first_right FROM training_answer \
                       WHERE programme_id = $1 AND person_id = $2 ORDER BY module, question";
    REFRESHED = "SELECT module, question, was_right, refreshed_at FROM training_refreshed \
                 WHERE programme_id = $1 AND person_id = $2 ORDER BY module, question";
    KEEP_REFRESHED = "INSERT INTO training_refreshed (programme_id, person_id, module, question, was_right, refreshed_at) \
                      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, person_id, module, question) \
                      DO UPDATE SET was_right = excluded.was_right, refreshed_at = excluded.refreshed_at";
    ERASE_MOMENTS = "DELETE FROM training_moment WHERE programme_id = $1 AND person_id = $2";
    ERASE_OFF = "DELETE FROM training_letter_off WHERE programme_id = $1 AND person_id = $2";
    ERASE_REFRESHED = "DELETE FROM training_refreshed WHERE programme_id = $1 AND person_id = $2";
    EXPORT_MOMENTS = "SELECT kind, course, since_day, step FROM training_moment \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY kind, course, since_day, step";
    EXPORT_OFF = "SELECT kind, since FROM training_letter_off WHERE programme_id = $1 AND person_id = $2 ORDER BY kind";
    EXPORT_REFRESHED = "SELECT module, question, was_right, refreshed_at FROM training_refreshed \
                        WHERE programme_id = $1 AND person_id = $2 ORDER BY module, question";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 3] = [ERASE_MOMENTS, ERASE_OFF, ERASE_REFRESHED];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 3] = [EXPORT_MOMENTS, EXPORT_OFF, EXPORT_REFRESHED];

/// The moment that a letter stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day from which it is counted; for a prompt the first of its month.
    pub since: Date,
    /// Which step.
    pub step: u32,
}

/// Takes a moment for a letter; false where it was taken before.
pub async fn take(
    tx: &mut Tx,
    programme: ProgrammeId,
    letter: &Letter,
    moment: Moment,
) -> Result<bool, Problem> {
    let row = args![
        programme,
        letter.person,
        letter.kind.slug(),
        letter.course,
        moment.since,
        moment.step,
        letter.id
    ];
    Ok(tx.run(TAKE_MOMENT, row).await? > 0)
}

/// The moment of a letter.
pub async fn moment(
    tx: &mut Tx,
    programme: ProgrammeId,
    letter: Uuid,
) -> Result<Option<Moment>, Problem> {
    tx.maybe(MOMENT, args![programme, letter], |row| {
        Ok(Moment {
            since: row.get("since_day")?,
            step: row.get("step")?,
        })
    })
    .await
}

/// Lets a letter stand for a later moment.
pub async fn move_moment(
    tx: &mut Tx,
    programme: ProgrammeId,
    letter: Uuid,
    to: Moment,
) -> Result<(), Problem> {
    let row = args![programme, letter, to.since, to.step];
    tx.run(MOVE_MOMENT, row).await.map(drop)
}

/// Every letter to a person, by the day.
pub async fn letters(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Letter>, Problem> {
    tx.all(LETTERS_OF_PERSON, args![programme, person], letter)
        .await
}

/// Puts a letter off.
pub async fn move_letter(
    tx: &mut Tx,
    programme: ProgrammeId,
    letter: Uuid,
    due: Timestamp,
) -> Result<(), Problem> {
    tx.run(MOVE_LETTER, args![programme, letter, due])
        .await
        .map(drop)
}

/// Gives up a letter that was not sent; its moment stays taken.
pub async fn drop_letter(tx: &mut Tx, programme: ProgrammeId, letter: Uuid) -> Result<(), Problem> {
    tx.run(DROP_LETTER, args![programme, letter])
        .await
        .map(drop)
}

/// Gives up the refreshers of a course that were not sent, and those by what was hard.
pub async fn drop_refreshers(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    by_hard: u32,
) -> Result<(), Problem> {
    let row = args![programme, person, course, by_hard];
    tx.run(DROP_REFRESHERS, row).await.map(drop)
}

/// The kinds of letters that a person turned off.
pub async fn off(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Kind>, Problem> {
    let kinds = tx.all(OFF, args![programme, person], |row| {
        row.get::<String>("kind")
    });
    let kinds = kinds.await?;
    Ok(kinds.iter().filter_map(|it| Kind::from_slug(it)).collect())
}

/// Turns a kind of letters off, or on again.
pub async fn turn(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    kind: Kind,
    off: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    if off {
        let row = args![programme, person, kind.slug(), now];
        tx.run(TURN_OFF, row).await?;
    } else {
        tx.run(TURN_ON, args![programme, person, kind.slug()])
            .await?;
    }
    Ok(())
}

/// How a question was answered the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// Its module.
    pub module: String,
    /// The question.
    pub question: String,
    /// The digest of its words.
    pub wording: String,
    /// Whether it was right.
    pub right: bool,
}

/// How a person answered everything the first time.
pub async fn firsts(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<First>, Problem> {
    tx.all(FIRST_OF_PERSON, args![programme, person], |row| {
        Ok(First {
            module: row.get("module")?,
            question: row.get("question")?,
            wording: row.get("wording")?,
            right: row.get("first_right")?,
        })
    })
    .await
}

/// A question that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refreshed {
    /// Its module.
    pub module: String,
    /// The question.
    pub question: String,
    /// Whether it was right then.
    pub right: bool,
    /// When.
    pub at: Timestamp,
}

/// The questions that came back to a person.
pub async fn refreshed(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Refreshed>, Problem> {
    tx.all(REFRESHED, args![programme, person], |row| {
        Ok(Refreshed {
            module: row.get("module")?,
            question: row.get("question")?,
            right: row.get("was_right")?,
            at: row.get("refreshed_at")?,
        })
    })
    .await
}

/// Keeps how a question went that came back.
pub async fn keep_refreshed(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    (module, question): (&str, &str),
    right: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![programme, person, module, question, right, now];
    tx.run(KEEP_REFRESHED, row).await.map(drop)
}
