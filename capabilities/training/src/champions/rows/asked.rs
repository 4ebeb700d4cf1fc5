//! Rows of questions to the trainer.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    ADD_ASKED = "INSERT INTO training_asked (programme_id, question_id, person_id, course, module, words, consent, asked_at, \
                 answer, trainer_id, answered_at, corrected_at, shared) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL, NULL, NULL, FALSE)";
    ASKED = "SELECT question_id, person_id, course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
             FROM training_asked WHERE programme_id = $1 AND question_id = $2";
    ASKED_BY = "SELECT question_id, person_id, course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
                FROM training_asked WHERE programme_id = $1 AND person_id = $2 ORDER BY asked_at DESC, question_id";
    OPEN_ASKED = "SELECT question_id, person_id, course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
                  FROM training_asked WHERE programme_id = $1 AND answered_at IS NULL ORDER BY asked_at, question_id LIMIT 200";
    ANSWERED = "SELECT question_id, person_id, course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
                FROM training_asked WHERE programme_id = $1 AND answered_at IS NOT NULL \
                ORDER BY answered_at DESC, question_id LIMIT 50";
    SHARED_ASKED = "SELECT question_id, person_id, course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
                    FROM training_asked WHERE programme_id = $1 AND course = $2 AND module = $3 AND shared = TRUE \
                    AND consent = TRUE AND answered_at IS NOT NULL ORDER BY answered_at DESC, question_id LIMIT 50";
    ANSWER = "UPDATE training_asked SET answer = $3, trainer_id = $4, answered_at = $5, shared = $6 \
              WHERE programme_id = $1 AND question_id = $2 AND answered_at IS NULL";
    CORRECT = "UPDATE training_asked SET answer = $3, trainer_id = $4, corrected_at = $5, shared = $6 \
               WHERE programme_id = $1 AND question_id = $2 AND answered_at IS NOT NULL";
    REMOVE_ASKED = "DELETE FROM training_asked WHERE programme_id = $1 AND question_id = $2";
    ERASE_ASKED = "DELETE FROM training_asked WHERE programme_id = $1 AND person_id = $2";
    ERASE_ANSWERED_BY = "UPDATE training_asked SET trainer_id = NULL WHERE programme_id = $1 AND trainer_id = $2";
    EXPORT_ASKED = "SELECT course, module, words, consent, asked_at, answer, answered_at, corrected_at, shared \
                    FROM training_asked WHERE programme_id = $1 AND person_id = $2 ORDER BY asked_at, question_id";
}

pub const ERASE: [Sql; 2] = [ERASE_ASKED, ERASE_ANSWERED_BY];
pub const EXPORT: [Sql; 1] = [EXPORT_ASKED];

/// What a trainer wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The words.
    pub words: String,
    /// When they were first there.
    pub at: Timestamp,
    /// When they were corrected.
    pub corrected: Option<Timestamp>,
    /// Whether others see question and answer.
    pub shared: bool,
}

/// A question to the trainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which it is.
    pub id: Uuid,
    /// Who asks.
    pub person: PersonId,
    /// The course.
    pub course: String,
    /// The module; empty where it is about the course as a whole.
    pub module: String,
    /// What is asked.
    pub words: String,
    /// Whether others may read it without the asker's name.
    pub consent: bool,
    /// When.
    pub at: Timestamp,
    /// The answer.
    pub answer: Option<Answered>,
}

fn asked(row: Row<'_>) -> Result<Asked, Fault> {
    let answered: Option<Timestamp> = row.get("answered_at")?;
    let words: Option<String> = row.get("answer")?;
    let (corrected, shared) = (row.get("corrected_at")?, row.get("shared")?);
    Ok(Asked {
        id: row.get("question_id")?,
        person: row.get("person_id")?,
        course: row.get("course")?,
        module: row.get("module")?,
        words: row.get("words")?,
        consent: row.get("consent")?,
        at: row.get("asked_at")?,
        answer: answered.map(|at| Answered {
            words: words.unwrap_or_default(),
            at,
            corrected,
            shared,
        }),
    })
}

/// Keeps a question.
pub async fn add(tx: &mut Tx, programme: ProgrammeId, it: &Asked) -> Result<(), Problem> {
    let row = args![
        programme, it.id, it.person, it.course, it.module, it.words, it.consent, it.at
    ];
    tx.run(ADD_ASKED, row).await.map(drop)
}

/// One question.
pub async fn find(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Option<Asked>, Problem> {
    tx.maybe(ASKED, args![programme, id], asked).await
}

/// What a person asked, the newest first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Asked>, Problem> {
    tx.all(ASKED_BY, args![programme, person], asked).await
}

/// What waits for an answer, the oldest first.
pub async fn open(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Asked>, Problem> {
    tx.all(OPEN_ASKED, args![programme], asked).await
}

/// What was answered last.
pub async fn answered(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Asked>, Problem> {
    tx.all(ANSWERED, args![programme], asked).await
}

/// What all learners of a module may read.
pub async fn shared(
    tx: &mut Tx,
    programme: ProgrammeId,
    course: &str,
    module: &str,
) -> Result<Vec<Asked>, Problem> {
    tx.all(SHARED_ASKED, args![programme, course, module], asked)
        .await
}

/// Keeps the first answer, or else corrects it; true where it was the first.
pub async fn answer(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    words: &str,
    trainer: PersonId,
    shared: bool,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = args![programme, id, words, trainer, now, shared];
    if tx.run(ANSWER, row).await? > 0 {
        return Ok(true);
    }
    let row = args![programme, id, words, trainer, now, shared];
    tx.run(CORRECT, row).await.map(|_| false)
}

/// Deletes a question with its answer.
pub async fn remove(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(REMOVE_ASKED, args![programme, id]).await.map(drop)
}
