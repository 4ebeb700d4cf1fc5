//! Rows of how far somebody has come: pages opened, questions answered, checklists ticked.

use std::collections::BTreeMap;

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};

store::statements! {
    PROGRESS = "SELECT module, version, course, last_page, seen, begun_at, changed_at, finished_at FROM training_progress \
                WHERE programme_id = $1 AND person_id = $2 ORDER BY changed_at DESC, module, version";
    KEEP_PROGRESS = "INSERT INTO training_progress (programme_id, person_id, module, version, course, last_page, seen, \
                     begun_at, changed_at, finished_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
                     ON CONFLICT (programme_id, person_id, module, version) DO UPDATE SET course = excluded.course, \
                     last_page = excluded.last_page, seen = excluded.seen, begun_at = excluded.begun_at, \
                     changed_at = excluded.changed_at, finished_at = excluded.finished_at";
    ANSWERS = "SELECT question, wording, last_right, last_at FROM training_answer \
               WHERE programme_id = $1 AND person_id = $2 AND module = $3 ORDER BY question, wording";
    ANSWERS_OF_ALL = "SELECT module, question, wording, last_right, last_at FROM training_answer \
                      WHERE programme_id = $1 AND person_id = $2 ORDER BY module, question, wording";
    KEEP_ANSWER = "INSERT INTO training_answer (programme_id, person_id, module, question, wording, first_version, \
                   first_right, first_share, first_at, last_version, last_right, last_share, last_at, tries) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $7, $8, $9, 1) \
                   ON CONFLICT (programme_id, person_id, module, question, wording) DO UPDATE SET \
                   tries = training_answer.tries + 1";
    // What is right stays right: of answers since the module was begun ($10) a right one comes before a wrong one, whichever
    // was given or told of later. Otherwise the later one counts.
    COUNT_ANSWER = "UPDATE training_answer SET last_version = $6, last_right = $7, last_share = $8, last_at = $9 \
                    WHERE programme_id = $1 AND person_id = $2 AND module = $3 AND question = $4 AND wording = $5 AND \
                    CASE WHEN last_right = $7 THEN last_at <= $9 \
                    WHEN last_right THEN last_at < $10 AND last_at <= $9 \
                    ELSE $9 >= $10 OR last_at <= $9 END";
    FIRST_ANSWERS = "SELECT person_id, question, wording, first_share FROM training_answer \
                     WHERE programme_id = $1 AND module = $2 ORDER BY person_id, question, wording";
    TICKED = "SELECT checklist, ticked FROM training_checklist WHERE programme_id = $1 AND person_id = $2 AND module = $3 \
              ORDER BY checklist";
    KEEP_TICKED = "INSERT INTO training_checklist (programme_id, person_id, module, checklist, ticked) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (programme_id, person_id, module, checklist) \
                   DO UPDATE SET ticked = excluded.ticked";
    ERASE_PROGRESS = "DELETE FROM training_progress WHERE programme_id = $1 AND person_id = $2";
    ERASE_ANSWERS = "DELETE FROM training_answer WHERE programme_id = $1 AND person_id = $2";
    ERASE_CHECKLISTS = "DELETE FROM training_checklist WHERE programme_id = $1 AND person_id = $2";
    EXPORT_PROGRESS = "SELECT module, version, course, last_page, seen, begun_at, changed_at, finished_at \
                       FROM training_progress WHERE programme_id = $1 AND person_id = $2 ORDER BY module, version";
    EXPORT_ANSWERS = "SELECT module, question, first_version, first_right, first_share, first_at, last_version, last_right, \
                      last_share, last_at, tries FROM training_answer WHERE programme_id = $1 AND person_id = $2 \
                      ORDER BY module, question, wording";
    EXPORT_CHECKLISTS = "SELECT module, checklist, ticked FROM training_checklist \
                         WHERE programme_id = $1 AND person_id = $2 ORDER BY module, checklist";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 3] = [ERASE_PROGRESS, ERASE_ANSWERS, ERASE_CHECKLISTS];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 3] = [EXPORT_PROGRESS, EXPORT_ANSWERS, EXPORT_CHECKLISTS];

/// How far somebody has come in a version of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The module.
    pub module: String,
    /// Its version.
    pub version: String,
    /// The course in which it was opened last.
    pub course: String,
    /// The page that was opened last.
    pub last_page: String,
    /// The pages that were opened.
    pub seen: Vec<String>,
    /// Since when: answers from before do not count.
    pub begun_at: Timestamp,
    /// When something was last done in it.
    pub changed_at: Timestamp,
    /// When it was finished, if it was.
    pub finished_at: Option<Timestamp>,
}

fn progress(row: Row<'_>) -> Result<Progress, Fault> {
    let seen: String = row.get("seen")?;
    Ok(Progress {
        module: row.get("module")?,
        version: row.get("version")?,
        course: row.get("course")?,
        last_page: row.get("last_page")?,
        seen: seen.split_whitespace().map(str::to_owned).collect(),
        begun_at: row.get("begun_at")?,
        changed_at: row.get("changed_at")?,
        finished_at: row.get("finished_at")?,
    })
}

/// How far a person has come in everything, what was touched last first.
pub async fn all(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Progress>, Problem> {
    tx.all(PROGRESS, args![programme, person], progress).await
}

/// Writes how far a person has come.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    it: &Progress,
) -> Result<(), Problem> {
    let row = args![
        programme,
        person,
        it.module,
        it.version,
        it.course,
        it.last_page,
        it.seen.join(" "),
        it.begun_at,
        it.changed_at,
        it.finished_at
    ];
    tx.run(KEEP_PROGRESS, row).await.map(drop)
}

/// The answer of a person to a question that counts: the last one, and a right one before a wrong one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastAnswer {
    /// The question.
    pub question: String,
    /// The digest of its words.
    pub wording: String,
    /// Whether it was right.
    pub right: bool,
    /// When it was given.
    pub at: Timestamp,
}

fn last_answer(row: Row<'_>) -> Result<LastAnswer, Fault> {
    Ok(LastAnswer {
        question: row.get("question")?,
        wording: row.get("wording")?,
        right: row.get("last_right")?,
        at: row.get("last_at")?,
    })
}

/// The answers of a person that count, by module.
pub async fn answers_of_all(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<BTreeMap<String, Vec<LastAnswer>>, Problem> {
    let rows = tx.all(ANSWERS_OF_ALL, args![programme, person], |row| {
        let module: String = row.get("module")?;
        Ok((module, last_answer(row)?))
    });
    let mut by_module: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (module, answer) in rows.await? {
        by_module.entry(module).or_default().push(answer);
    }
    Ok(by_module)
}

/// The answers of a person in a module that count.
pub async fn answers(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    module: &str,
) -> Result<Vec<LastAnswer>, Problem> {
    let key = args![programme, person, module];
    tx.all(ANSWERS, key, last_answer).await
}

/// An answer as it is written down.
#[derive(Clone, Copy, Debug)]
pub struct NewAnswer<'a> {
    /// The module.
    pub module: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The question.
    pub question: &'a str,
    /// The digest of its words.
    pub wording: &'a str,
    /// Whether it was right.
    pub right: bool,
    /// How much of it was right, in thousandths.
    pub share: u32,
    /// When it was given.
    pub at: Timestamp,
}

/// Writes an answer: as the first where there is none yet, and as the one that counts where it does. A phone may tell of
/// it long afterwards. `begun`: since when answers count.
pub async fn answer(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    new: NewAnswer<'_>,
    begun: Timestamp,
) -> Result<(), Problem> {
    let row = args![
        programme,
        person,
        new.module,
        new.question,
        new.wording,
        new.version,
        new.right,
        new.share,
        new.at
    ];
    tx.run(KEEP_ANSWER, row).await?;
    let row = args![
        programme,
        person,
        new.module,
        new.question,
        new.wording,
        new.version,
        new.right,
        new.share,
        new.at,
        begun
    ];
    tx.run(COUNT_ANSWER, row).await.map(drop)
}

/// The first answer of a person to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstAnswer {
    /// Who, to tell people apart.
    pub person: PersonId,
    /// The question.
    pub question: String,
    /// The digest of its words.
    pub wording: String,
    /// How much of it was right, in thousandths.
    pub share: u32,
}

/// Everybody's first answers in a module: for what questions are worth, never for showing one person's.
pub async fn first_answers(
    tx: &mut Tx,
    programme: ProgrammeId,
    module: &str,
) -> Result<Vec<FirstAnswer>, Problem> {
    tx.all(FIRST_ANSWERS, args![programme, module], |row| {
        Ok(FirstAnswer {
            person: row.get("person_id")?,
            question: row.get("question")?,
            wording: row.get("wording")?,
            share: row.get("first_share")?,
        })
    })
    .await
}

/// What a person ticked in the checklists of a module: the checklist, and places in it.
pub async fn ticked(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    module: &str,
) -> Result<Vec<(String, Vec<usize>)>, Problem> {
    tx.all(TICKED, args![programme, person, module], |row| {
        let ticked: String = row.get("ticked")?;
        let places = ticked.split_whitespace().filter_map(|it| it.parse().ok());
        Ok((row.get("checklist")?, places.collect()))
    })
    .await
}

/// Writes what a person ticked.
pub async fn tick(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    module: &str,
    checklist: &str,
    places: &[usize],
) -> Result<(), Problem> {
    let places: Vec<_> = places.iter().map(ToString::to_string).collect();
    let row = args![programme, person, module, checklist, places.join(" ")];
    tx.run(KEEP_TICKED, row).await.map(drop)
}
