//! Rows of how sessions were: counts of scores, in which no row is anybody's.

use kernel::{Problem, ProgrammeId};
use store::{Tx, args};
use uuid::Uuid;

store::statements! {
    COUNT_SCORE = "INSERT INTO live_score (programme_id, session_id, question, score, answers) VALUES ($1, $2, $3, $4, 1) \
                   ON CONFLICT (programme_id, session_id, question, score) DO UPDATE SET answers = live_score.answers + 1";
    SCORES = "SELECT question, score, answers FROM live_score WHERE programme_id = $1 AND session_id = $2 \
              ORDER BY question, score";
}

/// Counts one answer.
pub async fn count(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
    question: &str,
    score: u32,
) -> Result<(), Problem> {
    tx.run(COUNT_SCORE, args![programme, session, question, score])
        .await
        .map(drop)
}

/// How often each question got each score: for a rule that hides small counts, never for showing as they are.
pub async fn of_session(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
) -> Result<Vec<(String, u32, u32)>, Problem> {
    tx.all(SCORES, args![programme, session], |row| {
        Ok((row.get("question")?, row.get("score")?, row.get("answers")?))
    })
    .await
}
