//! Rows of what follows a course: what people say of themselves, their goals, letters, and who wants none.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::follow::{Asked, Moment};

store::statements! {
    RATE = "INSERT INTO training_rating (programme_id, person_id, course, moment, question, score, rated_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (programme_id, person_id, course, moment, question) \
            DO UPDATE SET score = excluded.score, rated_at = excluded.rated_at";
    RATINGS = "SELECT question, score FROM training_rating \
               WHERE programme_id = $1 AND person_id = $2 AND course = $3 AND moment = $4 ORDER BY question";
    RATED = "SELECT moment, question, COUNT(*) AS people, CAST(SUM(score) AS BIGINT) AS total FROM training_rating \
             WHERE programme_id = $1 AND course = $2 GROUP BY moment, question ORDER BY moment, question";
    SET_GOAL = "INSERT INTO training_goal (programme_id, person_id, course, with_whom, words, on_day, made_at) \
                VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (programme_id, person_id, course) DO UPDATE SET \
                with_whom = excluded.with_whom, words = excluded.words, on_day = excluded.on_day, made_at = excluded.made_at";
    GOAL = "SELECT with_whom, words, on_day FROM training_goal WHERE programme_id = $1 AND person_id = $2 AND course = $3";
    PLAN_LETTER = "INSERT INTO training_letter (programme_id, letter_id, person_id, course, kind, due_at, sent_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, NULL)";
    DROP_LETTERS = "DELETE FROM training_letter WHERE programme_id = $1 AND person_id = $2 AND course = $3 AND kind = $4 \
                    AND sent_at IS NULL";
    LETTER = "SELECT letter_id, person_id, course, kind, due_at, sent_at FROM training_letter \
              WHERE programme_id = $1 AND letter_id = $2";
    NOTE_SENT = "UPDATE training_letter SET sent_at = $3 WHERE programme_id = $1 AND letter_id = $2 AND sent_at IS NULL";
    QUIET = "SELECT since FROM training_quiet WHERE programme_id = $1 AND person_id = $2";
    BE_QUIET = "INSERT INTO training_quiet (programme_id, person_id, since) VALUES ($1, $2, $3) \
                ON CONFLICT (programme_id, person_id) DO NOTHING";
    SPEAK = "DELETE FROM training_quiet WHERE programme_id = $1 AND person_id = $2";
    ERASE_RATINGS = "DELETE FROM training_rating WHERE programme_id = $1 AND person_id = $2";
    ERASE_GOALS = "DELETE FROM training_goal WHERE programme_id = $1 AND person_id = $2";
    ERASE_LETTERS = "DELETE FROM training_letter WHERE programme_id = $1 AND person_id = $2";
    ERASE_QUIET = "DELETE FROM training_quiet WHERE programme_id = $1 AND person_id = $2";
    EXPORT_RATINGS = "SELECT course, moment, question, score, rated_at FROM training_rating \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY course, moment, question";
    EXPORT_GOALS = "SELECT course, with_whom, words, on_day FROM training_goal \
                    WHERE programme_id = $1 AND person_id = $2 ORDER BY course";
    EXPORT_LETTERS = "SELECT course, kind, due_at, sent_at FROM training_letter \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY due_at, letter_id";
    EXPORT_QUIET = "SELECT since FROM training_quiet WHERE programme_id = $1 AND person_id = $2";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 4] = [ERASE_RATINGS, ERASE_GOALS, ERASE_LETTERS, ERASE_QUIET];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 4] = [EXPORT_RATINGS, EXPORT_GOALS, EXPORT_LETTERS, EXPORT_QUIET];

/// Writes what a person says of themselves.
pub async fn rate(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    moment: Moment,
    (asked, score): (Asked, u32),
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        person,
        course,
        moment.slug(),
        asked.slug(),
        score,
        now
    ];
    tx.run(RATE, row).await.map(drop)
}

/// What a person said of themselves at this moment.
pub async fn ratings(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    moment: Moment,
) -> Result<Vec<(Asked, u32)>, Problem> {
    let row = args![programme, person, course, moment.slug()];
    let found = tx.all(RATINGS, row, |row| {
        let asked: String = row.get("question")?;
        let score: u32 = row.get("score")?;
        Ok(Asked::from_slug(&asked).map(|asked| (asked, score)))
    });
    Ok(found.await?.into_iter().flatten().collect())
}

/// How many people answered one question at one moment, and the sum of what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// When.
    pub moment: String,
    /// What.
    pub question: String,
    /// How many people.
    pub people: u32,
    /// The sum of their scores.
    pub total: u32,
}

/// What everybody said of a course: for group figures, which are shown from enough people on.
pub async fn rated(
    tx: &mut Tx,
    programme: ProgrammeId,
    course: &str,
) -> Result<Vec<Rated>, Problem> {
    tx.all(RATED, args![programme, course], |row| {
        Ok(Rated {
            moment: row.get("moment")?,
            question: row.get("question")?,
            people: row.get("people")?,
            total: row.get("total")?,
        })
    })
    .await
}

/// What somebody wants to do first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// With what kind of person.
    pub with_whom: String,
    /// In their own words; may be empty.
    pub words: String,
    /// When.
    pub on: Date,
}

/// Writes a goal in place of the one before.
pub async fn set_goal(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    goal: &Goal,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        person,
        course,
        goal.with_whom,
        goal.words,
        goal.on,
        now
    ];
    tx.run(SET_GOAL, row).await.map(drop)
}

/// A person's goal.
pub async fn goal(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
) -> Result<Option<Goal>, Problem> {
    tx.maybe(GOAL, args![programme, person, course], |row| {
        Ok(Goal {
            with_whom: row.get("with_whom")?,
            words: row.get("words")?,
            on: row.get("on_day")?,
        })
    })
    .await
}

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The questions once more.
    Later,
    /// The goal.
    Nudge,
    /// Three minutes of what was hard.
    Refresher,
    /// One thing to try this month.
    Prompt,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Refresher, Self::Prompt, Self::Later, Self::Nudge];

    /// Its name in the database.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Nudge => "nudge",
            Self::Refresher => "refresher",
            Self::Prompt => "prompt",
        }
    }

    /// The kind of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Which.
    pub id: Uuid,
    /// To whom.
    pub person: PersonId,
    /// About which course.
    pub course: String,
    /// What about.
    pub kind: Kind,
    /// When it is due.
    pub due_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
}

/// A letter as it stands in its row.
pub(crate) fn letter(row: Row<'_>) -> Result<Letter, Fault> {
    let kind: String = row.get("kind")?;
    Ok(Letter {
        id: row.get("letter_id")?,
        person: row.get("person_id")?,
        course: row.get("course")?,
        kind: Kind::from_slug(&kind).unwrap_or(Kind::Later),
        due_at: row.get("due_at")?,
        sent_at: row.get("sent_at")?,
    })
}

/// Plans a letter.
pub async fn plan(tx: &mut Tx, programme: ProgrammeId, it: &Letter) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        it.person,
        it.course,
        it.kind.slug(),
        it.due_at
    ];
    tx.run(PLAN_LETTER, row).await.map(drop)
}

/// Gives up letters of this kind that were not sent yet.
pub async fn unplan(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    kind: Kind,
) -> Result<(), Problem> {
    tx.run(DROP_LETTERS, args![programme, person, course, kind.slug()])
        .await
        .map(drop)
}

/// One letter.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Letter>, Problem> {
    tx.maybe(LETTER, args![programme, id], letter).await
}

/// Notes that a letter was sent; false where it was already.
pub async fn note_sent(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<bool, Problem> {
    let now = tx.now();
    note_sent_at(tx, programme, id, now).await
}

/// Notes that a letter was sent at this moment; false where it was already.
pub async fn note_sent_at(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    at: Timestamp,
) -> Result<bool, Problem> {
    Ok(tx.run(NOTE_SENT, args![programme, id, at]).await? > 0)
}

/// Whether a person wants no letters.
pub async fn is_quiet(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<bool, Problem> {
    let since = tx
        .maybe(QUIET, args![programme, person], |row| {
            row.get::<Timestamp>("since")
        })
        .await?;
    Ok(since.is_some())
}

/// Turns a person's letters off, or on again.
pub async fn set_quiet(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    quiet: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    if quiet {
        tx.run(BE_QUIET, args![programme, person, now]).await?;
    } else {
        tx.run(SPEAK, args![programme, person]).await?;
    }
    Ok(())
}
