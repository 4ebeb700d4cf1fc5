//! Rows of what learners kept, and of verdicts that they saw otherwise.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId};
use store::{Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    KEEP = "INSERT INTO practice_kept (programme_id, kept_id, person_id, partner, words, day) VALUES ($1, $2, $3, $4, $5, $6)";
    KEPT = "SELECT kept_id, partner, words, day FROM practice_kept WHERE programme_id = $1 AND person_id = $2 \
            ORDER BY day DESC, kept_id DESC LIMIT 200";
    COUNT_KEPT = "SELECT COUNT(*) AS texts FROM practice_kept WHERE programme_id = $1 AND person_id = $2";
    REMOVE = "DELETE FROM practice_kept WHERE programme_id = $1 AND person_id = $2 AND kept_id = $3";
    CONTEST = "INSERT INTO practice_contest (programme_id, contest_id, person_id, verdict, thought, said, reply, day) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    CONTESTS = "SELECT verdict, thought, COUNT(*) AS times FROM practice_contest WHERE programme_id = $1 \
                GROUP BY verdict, thought ORDER BY verdict, thought";
    CONTESTED = "SELECT verdict, thought, said, reply FROM practice_contest WHERE programme_id = $1 ORDER BY contest_id";
    OWN_CONTESTS = "SELECT contest_id, verdict, thought, reply, day FROM practice_contest \
                    WHERE programme_id = $1 AND person_id = $2 AND reply IS NOT NULL ORDER BY day DESC, contest_id DESC LIMIT 200";
    TAKE_BACK = "UPDATE practice_contest SET said = NULL, reply = NULL \
                 WHERE programme_id = $1 AND person_id = $2 AND contest_id = $3";
    ERASE_KEPT = "DELETE FROM practice_kept WHERE programme_id = $1 AND person_id = $2";
    FORGET_CONTESTS = "UPDATE practice_contest SET person_id = NULL, said = NULL, reply = NULL \
                       WHERE programme_id = $1 AND person_id = $2";
    EXPORT_KEPT_PRACTICE = "SELECT partner, words, day FROM practice_kept WHERE programme_id = $1 AND person_id = $2 \
                            ORDER BY day, kept_id";
    EXPORT_CONTESTS = "SELECT verdict, thought, said, reply, day FROM practice_contest \
                       WHERE programme_id = $1 AND person_id = $2 ORDER BY contest_id";
}

/// Erases a person from these rows. That a verdict was contested still counts, without them and their words.
pub const ERASE: [Sql; 2] = [ERASE_KEPT, FORGET_CONTESTS];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 2] = [EXPORT_KEPT_PRACTICE, EXPORT_CONTESTS];

/// Something that a learner kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub id: Uuid,
    /// With whom it was said.
    pub partner: String,
    /// What.
    pub words: String,
    /// When.
    pub day: Date,
}

/// Keeps a text.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    kept: &Kept,
) -> Result<(), Problem> {
    let row = args![
        programme,
        kept.id,
        person,
        kept.partner,
        kept.words,
        kept.day
    ];
    tx.run(KEEP, row).await.map(drop)
}

/// What a person kept, the newest first.
pub async fn kept(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Kept>, Problem> {
    tx.all(KEPT, args![programme, person], |row| {
        Ok(Kept {
            id: row.get("kept_id")?,
            partner: row.get("partner")?,
            words: row.get("words")?,
            day: row.get("day")?,
        })
    })
    .await
}

/// How many texts a person kept.
pub async fn count_kept(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<u32, Problem> {
    tx.one(COUNT_KEPT, args![programme, person], |row| row.get("texts"))
        .await
}

/// Removes a text of this person.
pub async fn remove(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, args![programme, person, id]).await? > 0)
}

/// A verdict that a learner saw otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// What the coach said that it was: the slug of an act.
    pub verdict: String,
    /// What the learner thinks that it was.
    pub thought: String,
    /// What the person had said, with consent.
    pub said: Option<String>,
    /// What the learner typed, with consent.
    pub reply: Option<String>,
}

/// Writes a contest down.
pub async fn contest(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    contest: &Contest,
    day: Date,
) -> Result<(), Problem> {
    let id = tx.new_uuid();
    let row = args![
        programme,
        id,
        person,
        contest.verdict,
        contest.thought,
        contest.said,
        contest.reply,
        day
    ];
    tx.run(CONTEST, row).await.map(drop)
}

/// How often which verdict was seen as what.
pub async fn contests(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(String, String, u32)>, Problem> {
    tx.all(CONTESTS, args![programme], |row| {
        Ok((row.get("verdict")?, row.get("thought")?, row.get("times")?))
    })
    .await
}

/// Every contest, without who and when.
pub async fn contested(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Contest>, Problem> {
    tx.all(CONTESTED, args![programme], |row| {
        Ok(Contest {
            verdict: row.get("verdict")?,
            thought: row.get("thought")?,
            said: row.get("said")?,
            reply: row.get("reply")?,
        })
    })
    .await
}

/// A text that a learner gave away with a contest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which.
    pub id: Uuid,
    /// What the coach said that it was.
    pub verdict: String,
    /// What the learner thinks that it was.
    pub thought: String,
    /// What was typed.
    pub reply: String,
    /// When.
    pub day: Date,
}

/// What a person gave away, the newest first.
pub async fn given(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Given>, Problem> {
    tx.all(OWN_CONTESTS, args![programme, person], |row| {
        Ok(Given {
            id: row.get("contest_id")?,
            verdict: row.get("verdict")?,
            thought: row.get("thought")?,
            reply: row.get("reply")?,
            day: row.get("day")?,
        })
    })
    .await
}

/// Takes the words of a contest of this person back; that it was contested still counts.
pub async fn take_back(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_BACK, args![programme, person, id]).await? > 0)
}
