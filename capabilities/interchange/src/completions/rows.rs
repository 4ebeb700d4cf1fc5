//! Rows of schedules and of the files that they wrote.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use people::model::fold;
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;
use web::Language;

use super::model::{Draft, Every, Layout, Plan};

/// So many files of a schedule are kept at the most, however often somebody asks for one.
const MOST_FILES: u32 = 100;

store::statements! {
    SCHEDULES = "SELECT schedule_id, name, layout, every, on_day, hour, keep_days, paused, turn, due_at, running \
                 FROM interchange_schedule WHERE programme_id = $1 ORDER BY name_folded";
    SCHEDULE = "SELECT schedule_id, name, layout, every, on_day, hour, keep_days, paused, turn, due_at, running \
                FROM interchange_schedule WHERE programme_id = $1 AND schedule_id = $2";
    ADD_SCHEDULE = "INSERT INTO interchange_schedule (programme_id, schedule_id, name, name_folded, layout, every, on_day, \
                    hour, keep_days, paused, turn, running) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, FALSE, 0, 0)";
    CHANGE_SCHEDULE = "UPDATE interchange_schedule SET name = $3, name_folded = $4, layout = $5, every = $6, on_day = $7, \
                       hour = $8, keep_days = $9 WHERE programme_id = $1 AND schedule_id = $2";
    PLAN_FILE = "UPDATE interchange_schedule SET turn = $3, due_at = $4, running = $5 \
                 WHERE programme_id = $1 AND schedule_id = $2";
    PAUSE_SCHEDULE = "UPDATE interchange_schedule SET paused = $3, due_at = NULL \
                      WHERE programme_id = $1 AND schedule_id = $2";
    END_SCHEDULE = "DELETE FROM interchange_schedule WHERE programme_id = $1 AND schedule_id = $2";
    TOLD = "SELECT t.schedule_id, t.person_id, p.given_name, p.family_name, p.email, p.language FROM interchange_told t \
            JOIN person p ON p.programme_id = t.programme_id AND p.person_id = t.person_id \
            WHERE t.programme_id = $1 AND t.schedule_id = $2 AND p.state = 'active' AND EXISTS (SELECT 1 FROM membership m \
            WHERE m.programme_id = t.programme_id AND m.person_id = t.person_id AND m.role = 'coordinator' \
            AND m.ended_at IS NULL) ORDER BY p.name_folded, p.person_id";
    COORDINATORS = "SELECT p.person_id, p.given_name, p.family_name, p.email, p.language FROM person p \
                    WHERE p.programme_id = $1 AND p.state = 'active' AND EXISTS (SELECT 1 FROM membership m \
                    WHERE m.programme_id = p.programme_id AND m.person_id = p.person_id AND m.role = 'coordinator' \
                    AND m.ended_at IS NULL) ORDER BY p.name_folded, p.person_id";
    TELL = "INSERT INTO interchange_told (programme_id, schedule_id, person_id) VALUES ($1, $2, $3) \
            ON CONFLICT (programme_id, schedule_id, person_id) DO NOTHING";
    TELL_NO_MORE = "DELETE FROM interchange_told WHERE programme_id = $1 AND schedule_id = $2 AND person_id = $3";
    TELL_NOBODY = "DELETE FROM interchange_told WHERE programme_id = $1 AND schedule_id = $2";
    ADD_FILE = "INSERT INTO interchange_file (programme_id, file_id, schedule_id, turn, made_at, expires_at, lines, content) \
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_FILE_PERSON = "INSERT INTO interchange_file_person (programme_id, file_id, person_id) VALUES ($1, $2, $3) \
                       ON CONFLICT (programme_id, file_id, person_id) DO NOTHING";
    FILES = "SELECT file_id, schedule_id, made_at, expires_at, lines FROM interchange_file \
             WHERE programme_id = $1 AND expires_at > $2 ORDER BY made_at DESC, file_id DESC";
    FILE = "SELECT f.made_at, f.content, s.name FROM interchange_file f JOIN interchange_schedule s \
            ON s.programme_id = f.programme_id AND s.schedule_id = f.schedule_id \
            WHERE f.programme_id = $1 AND f.file_id = $2 AND f.expires_at > $3";
    FILE_OF_TURN = "SELECT file_id FROM interchange_file WHERE programme_id = $1 AND schedule_id = $2 AND turn = $3";
    DROP_EXPIRED = "DELETE FROM interchange_file WHERE programme_id = $1 AND expires_at <= $2";
    DROP_OF_SCHEDULE = "DELETE FROM interchange_file WHERE programme_id = $1 AND schedule_id = $2";
    DROP_OLDEST = "DELETE FROM interchange_file WHERE programme_id = $1 AND schedule_id = $2 AND file_id NOT IN \
                   (SELECT k.file_id FROM interchange_file k WHERE k.programme_id = $1 AND k.schedule_id = $2 \
                   ORDER BY k.made_at DESC, k.file_id DESC LIMIT $3)";
    DROP_PERSONS = "DELETE FROM interchange_file_person WHERE programme_id = $1 AND file_id NOT IN \
                    (SELECT f.file_id FROM interchange_file f WHERE f.programme_id = $1)";
    ERASE_FILES = "DELETE FROM interchange_file WHERE programme_id = $1 AND file_id IN (SELECT i.file_id \
                   FROM interchange_file_person i WHERE i.programme_id = $1 AND i.person_id = $2)";
    ERASE_FILE_PERSONS = "DELETE FROM interchange_file_person WHERE programme_id = $1 AND file_id IN (SELECT i.file_id \
                          FROM interchange_file_person i WHERE i.programme_id = $1 AND i.person_id = $2)";
    ERASE_TOLD = "DELETE FROM interchange_told WHERE programme_id = $1 AND person_id = $2";
    EXPORT_FILES = "SELECT f.made_at, f.expires_at, s.name FROM interchange_file_person i JOIN interchange_file f \
                    ON f.programme_id = i.programme_id AND f.file_id = i.file_id JOIN interchange_schedule s \
                    ON s.programme_id = f.programme_id AND s.schedule_id = f.schedule_id \
                    WHERE i.programme_id = $1 AND i.person_id = $2 ORDER BY f.made_at";
    EXPORT_TOLD = "SELECT s.name FROM interchange_told t JOIN interchange_schedule s \
                   ON s.programme_id = t.programme_id AND s.schedule_id = t.schedule_id \
                   WHERE t.programme_id = $1 AND t.person_id = $2 ORDER BY s.name";
}

/// Erases a person: every kept file in which they stand goes, with what says who else stood in it.
pub const ERASE: [Sql; 3] = [ERASE_FILES, ERASE_FILE_PERSONS, ERASE_TOLD];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 2] = [EXPORT_FILES, EXPORT_TOLD];

/// A file that is written again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Which it is.
    pub id: Uuid,
    /// What was settled.
    pub settled: Draft,
    /// Whether it rests for now.
    pub paused: bool,
    /// The number of the run that is planned.
    pub turn: i64,
    /// When that is.
    pub due_at: Option<Timestamp>,
    /// The number of the run that began last.
    pub running: i64,
}

fn schedule(row: Row<'_>) -> Result<Schedule, Fault> {
    let layout: String = row.get("layout")?;
    let (every, on): (String, u32) = (row.get("every")?, row.get("on_day")?);
    Ok(Schedule {
        id: row.get("schedule_id")?,
        settled: Draft {
            name: row.get("name")?,
            // What cannot be read tells nothing, rather than everything.
            layout: serde_json::from_str(&layout).unwrap_or_else(|_| Layout {
                columns: Vec::new(),
                ..Layout::default()
            }),
            plan: Plan {
                every: Every::from_kept(&every, on).unwrap_or_default(),
                hour: row.get("hour")?,
            },
            keep_days: row.get("keep_days")?,
        },
        paused: row.get("paused")?,
        turn: row.get("turn")?,
        due_at: row.get("due_at")?,
        running: row.get("running")?,
    })
}

/// All schedules, by name.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Schedule>, Problem> {
    tx.all(SCHEDULES, args![programme], schedule).await
}

/// One schedule.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Schedule>, Problem> {
    tx.maybe(SCHEDULE, args![programme, id], schedule).await
}

/// Keeps what was settled: as a new schedule, or instead of what was there.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    settled: &Draft,
    new: bool,
) -> Result<(), Problem> {
    let layout = serde_json::to_string(&settled.layout).map_err(Problem::internal)?;
    let (every, on) = settled.plan.every.kept();
    let row = args![
        programme,
        id,
        settled.name,
        fold(&settled.name),
        layout,
        every,
        on,
        settled.plan.hour,
        settled.keep_days
    ];
    let sql = if new { ADD_SCHEDULE } else { CHANGE_SCHEDULE };
    tx.run(sql, row).await.map(drop)
}

/// Notes which run is planned, and which one has begun.
pub async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    turn: i64,
    due: Timestamp,
    running: i64,
) -> Result<(), Problem> {
    let row = args![programme, id, turn, due, running];
    tx.run(PLAN_FILE, row).await.map(drop)
}

/// Lets a schedule rest, or go on.
pub async fn pause(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    paused: bool,
) -> Result<(), Problem> {
    let row = args![programme, id, paused];
    tx.run(PAUSE_SCHEDULE, row).await.map(drop)
}

/// Ends a schedule, with all its files.
pub async fn end(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    for sql in [TELL_NOBODY, DROP_OF_SCHEDULE, END_SCHEDULE] {
        tx.run(sql, args![programme, id]).await?;
    }
    tx.run(DROP_PERSONS, args![programme]).await.map(drop)
}

/// A coordinator, to whom mails may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// Where mails go.
    pub email: String,
    /// The language of mails.
    pub language: Language,
}

fn reader(row: Row<'_>) -> Result<Reader, Fault> {
    let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
    let language: String = row.get("language")?;
    Ok(Reader {
        person: row.get("person_id")?,
        name: format!("{given} {family}").trim().to_owned(),
        email: row.get("email")?,
        language: Language::from_code(&language).unwrap_or_default(),
    })
}

/// Every coordinator of the programme.
pub async fn coordinators(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Reader>, Problem> {
    tx.all(COORDINATORS, args![programme], reader).await
}

/// Those who are told of a new file, and still coordinate.
pub async fn told(
    tx: &mut Tx,
    programme: ProgrammeId,
    schedule: Uuid,
) -> Result<Vec<Reader>, Problem> {
    tx.all(TOLD, args![programme, schedule], reader).await
}

/// Sets who is told.
pub async fn tell(
    tx: &mut Tx,
    programme: ProgrammeId,
    schedule: Uuid,
    people: &[PersonId],
) -> Result<(), Problem> {
    tx.run(TELL_NOBODY, args![programme, schedule]).await?;
    for person in people {
        tx.run(TELL, args![programme, schedule, *person]).await?;
    }
    Ok(())
}

/// Tells this person no more.
pub async fn tell_no_more(
    tx: &mut Tx,
    programme: ProgrammeId,
    schedule: Uuid,
    person: PersonId,
) -> Result<(), Problem> {
    let row = args![programme, schedule, person];
    tx.run(TELL_NO_MORE, row).await.map(drop)
}

/// A file, without what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Which it is.
    pub id: Uuid,
    /// What wrote it.
    pub schedule: Uuid,
    /// When.
    pub made_at: Timestamp,
    /// Until when it is kept.
    pub expires_at: Timestamp,
    /// How many completions it tells.
    pub lines: u32,
}

/// Adds a file, and drops the oldest where there are too many.
pub async fn add_file(
    tx: &mut Tx,
    programme: ProgrammeId,
    file: &File,
    turn: Option<i64>,
    content: &[u8],
    people: &[PersonId],
) -> Result<(), Problem> {
    let row = args![
        programme,
        file.id,
        file.schedule,
        turn,
        file.made_at,
        file.expires_at,
        file.lines,
        content
    ];
    tx.run(ADD_FILE, row).await?;
    for person in people {
        tx.run(ADD_FILE_PERSON, args![programme, file.id, *person])
            .await?;
    }
    let row = args![programme, file.schedule, MOST_FILES];
    if tx.run(DROP_OLDEST, row).await? > 0 {
        tx.run(DROP_PERSONS, args![programme]).await?;
    }
    Ok(())
}

/// The files that are still kept, the newest first.
pub async fn files(
    tx: &mut Tx,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<Vec<File>, Problem> {
    tx.all(FILES, args![programme, now], |row| {
        Ok(File {
            id: row.get("file_id")?,
            schedule: row.get("schedule_id")?,
            made_at: row.get("made_at")?,
            expires_at: row.get("expires_at")?,
            lines: row.get("lines")?,
        })
    })
    .await
}

/// What stands in a file, with its schedule's name and when it was written.
pub async fn content(
    tx: &mut Tx,
    programme: ProgrammeId,
    file: Uuid,
    now: Timestamp,
) -> Result<Option<(String, Timestamp, Vec<u8>)>, Problem> {
    tx.maybe(FILE, args![programme, file, now], |row| {
        Ok((row.get("name")?, row.get("made_at")?, row.get("content")?))
    })
    .await
}

/// Whether this run has written its file.
pub async fn is_written(
    tx: &mut Tx,
    programme: ProgrammeId,
    schedule: Uuid,
    turn: i64,
) -> Result<bool, Problem> {
    let row = args![programme, schedule, turn];
    let found = tx
        .maybe(FILE_OF_TURN, row, |row| row.get::<Uuid>("file_id"))
        .await?;
    Ok(found.is_some())
}

/// Drops what has been kept long enough.
pub async fn drop_expired(
    tx: &mut Tx,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<(), Problem> {
    tx.run(DROP_EXPIRED, args![programme, now]).await?;
    tx.run(DROP_PERSONS, args![programme]).await.map(drop)
}
