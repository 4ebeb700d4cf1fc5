//! Rows of what somebody practised and of the skills that come back to them.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId};
use store::{Sql, Tx, args};

use crate::model::signs::Tally;
use crate::model::skill::{Card, Skill};

store::statements! {
    ADD = "INSERT INTO practice_day (programme_id, person_id, day, replies, chats, drills, discovery, reflections, questions, \
           suggestions, permission, last_step) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
           ON CONFLICT (programme_id, person_id, day) DO UPDATE SET replies = practice_day.replies + excluded.replies, \
           chats = practice_day.chats + excluded.chats, drills = practice_day.drills + excluded.drills, \
           discovery = practice_day.discovery + excluded.discovery, \
           reflections = practice_day.reflections + excluded.reflections, \
           questions = practice_day.questions + excluded.questions, \
           suggestions = practice_day.suggestions + excluded.suggestions, \
           permission = practice_day.permission + excluded.permission, last_step = excluded.last_step";
    LAST_STEP = "SELECT last_step FROM practice_day WHERE programme_id = $1 AND person_id = $2 AND day = $3";
    DAYS = "SELECT day, replies, chats, drills, discovery, reflections, questions, suggestions, permission \
            FROM practice_day WHERE programme_id = $1 AND person_id = $2 AND day >= $3 ORDER BY day";
    CARDS = "SELECT skill, stability, difficulty, seen, due, tries, there FROM practice_skill \
             WHERE programme_id = $1 AND person_id = $2 ORDER BY skill";
    KEEP_CARD = "INSERT INTO practice_skill (programme_id, person_id, skill, stability, difficulty, seen, due, tries, there) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (programme_id, person_id, skill) DO UPDATE SET \
                 stability = excluded.stability, difficulty = excluded.difficulty, seen = excluded.seen, \
                 due = excluded.due, tries = excluded.tries, there = excluded.there";
    ERASE_DAYS = "DELETE FROM practice_day WHERE programme_id = $1 AND person_id = $2";
    ERASE_SKILLS = "DELETE FROM practice_skill WHERE programme_id = $1 AND person_id = $2";
    EXPORT_PRACTICE = "SELECT day, replies, chats, drills, discovery, reflections, questions, suggestions, permission \
                       FROM practice_day WHERE programme_id = $1 AND person_id = $2 ORDER BY day";
    EXPORT_SKILLS = "SELECT skill, seen, due, tries, there FROM practice_skill \
                     WHERE programme_id = $1 AND person_id = $2 ORDER BY skill";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 2] = [ERASE_DAYS, ERASE_SKILLS];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 2] = [EXPORT_PRACTICE, EXPORT_SKILLS];

/// Adds to a day, unless `step` is what was counted last. Says whether it was added.
pub async fn add(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    day: Date,
    tally: &Tally,
    step: &str,
) -> Result<bool, Problem> {
    let last: Option<String> = tx
        .maybe(LAST_STEP, args![programme, person, day], |row| {
            row.get("last_step")
        })
        .await?;
    if last.as_deref() == Some(step) {
        return Ok(false);
    }
    let row = args![
        programme,
        person,
        day,
        tally.replies,
        tally.chats,
        tally.drills,
        tally.discovery,
        tally.reflections,
        tally.questions,
        tally.suggestions,
        tally.permission,
        step
    ];
    tx.run(ADD, row).await?;
    Ok(true)
}

/// A person's days since `since`, in their order.
pub async fn days(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    since: Date,
) -> Result<Vec<(Date, Tally)>, Problem> {
    tx.all(DAYS, args![programme, person, since], |row| {
        let tally = Tally {
            replies: row.get("replies")?,
            chats: row.get("chats")?,
            drills: row.get("drills")?,
            discovery: row.get("discovery")?,
            reflections: row.get("reflections")?,
            questions: row.get("questions")?,
            suggestions: row.get("suggestions")?,
            permission: row.get("permission")?,
        };
        Ok((row.get("day")?, tally))
    })
    .await
}

/// A person's cards.
pub async fn cards(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<(Skill, Card)>, Problem> {
    let rows = tx.all(CARDS, args![programme, person], |row| {
        let skill: String = row.get("skill")?;
        let card = Card {
            stability: row.get("stability")?,
            difficulty: row.get("difficulty")?,
            seen: row.get("seen")?,
            due: row.get("due")?,
            tries: row.get("tries")?,
            there: row.get("there")?,
        };
        Ok(Skill::from_slug(&skill).map(|skill| (skill, card)))
    });
    Ok(rows.await?.into_iter().flatten().collect())
}

/// Writes a card.
pub async fn keep_card(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    skill: Skill,
    card: &Card,
) -> Result<(), Problem> {
    let row = args![
        programme,
        person,
        skill.slug(),
        card.stability,
        card.difficulty,
        card.seen,
        card.due,
        card.tries,
        card.there
    ];
    tx.run(KEEP_CARD, row).await.map(drop)
}
