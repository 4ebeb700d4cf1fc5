//! Rows of a programme's own courses: as they are, and as they were in each version.

use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::own_course::{OwnCourse, Settled};

store::statements! {
    COURSES = "SELECT course_id, title_en, title_cy, modules, certificate, valid_months, public, offered, version, changed_at \
               FROM training_course WHERE programme_id = $1 ORDER BY title_en, course_id";
    COURSE = "SELECT course_id, title_en, title_cy, modules, certificate, valid_months, public, offered, version, changed_at \
              FROM training_course WHERE programme_id = $1 AND course_id = $2";
    KEEP_COURSE = "INSERT INTO training_course (programme_id, course_id, title_en, title_cy, modules, certificate, valid_months, \
                   public, offered, version, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                   ON CONFLICT (programme_id, course_id) DO UPDATE SET title_en = excluded.title_en, \
                   title_cy = excluded.title_cy, modules = excluded.modules, certificate = excluded.certificate, \
                   valid_months = excluded.valid_months, public = excluded.public, offered = excluded.offered, \
                   version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at";
    ADD_COURSE_VERSION = "INSERT INTO training_course_version (programme_id, course_id, version, title_en, title_cy, modules, \
                          certificate, valid_months, public, made_by, made_at) \
                          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    COURSE_VERSIONS = "SELECT version, modules, made_at FROM training_course_version \
                       WHERE programme_id = $1 AND course_id = $2 ORDER BY version DESC";
    FORGET_MAKER = "UPDATE training_course SET changed_by = NULL WHERE programme_id = $1 AND changed_by = $2";
    FORGET_VERSION_MAKER = "UPDATE training_course_version SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
}

/// Who made a course leaves with an erasure; the course is the programme's.
pub const ERASE: [Sql; 2] = [FORGET_MAKER, FORGET_VERSION_MAKER];

/// A version that was, with when it began and its modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub number: u32,
    /// The names of its modules.
    pub modules: Vec<String>,
    /// Since when.
    pub made_at: Timestamp,
}

fn listed(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn course(row: Row<'_>) -> Result<OwnCourse, Fault> {
    let months: Option<u32> = row.get("valid_months")?;
    let modules: String = row.get("modules")?;
    Ok(OwnCourse {
        id: row.get("course_id")?,
        settled: Settled {
            en: row.get("title_en")?,
            cy: row.get("title_cy")?,
            modules: listed(&modules),
            certificate: row.get("certificate")?,
            months: months.and_then(|it| u16::try_from(it).ok()),
            public: row.get("public")?,
        },
        offered: row.get("offered")?,
        version: row.get("version")?,
        changed_at: row.get("changed_at")?,
    })
}

/// Every course of the programme's own, by title.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<OwnCourse>, Problem> {
    tx.all(COURSES, args![programme], course).await
}

/// One of them.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<OwnCourse>, Problem> {
    tx.maybe(COURSE, args![programme, id], course).await
}

/// Keeps a course as it is now.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    it: &OwnCourse,
) -> Result<(), Problem> {
    let settled = &it.settled;
    let row = args![
        programme,
        it.id,
        settled.en,
        settled.cy,
        settled.modules.join(" "),
        settled.certificate,
        settled.months.map(u32::from),
        settled.public,
        it.offered,
        it.version,
        by,
        it.changed_at
    ];
    tx.run(KEEP_COURSE, row).await.map(drop)
}

/// Keeps what a course is as the version that it has now.
pub async fn keep_version(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    it: &OwnCourse,
) -> Result<(), Problem> {
    let settled = &it.settled;
    let row = args![
        programme,
        it.id,
        it.version,
        settled.en,
        settled.cy,
        settled.modules.join(" "),
        settled.certificate,
        settled.months.map(u32::from),
        settled.public,
        by,
        it.changed_at
    ];
    tx.run(ADD_COURSE_VERSION, row).await.map(drop)
}

/// What a course was, the newest version first.
pub async fn versions(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Vec<Version>, Problem> {
    tx.all(COURSE_VERSIONS, args![programme, id], |row| {
        let modules: String = row.get("modules")?;
        Ok(Version {
            number: row.get("version")?,
            modules: listed(&modules),
            made_at: row.get("made_at")?,
        })
    })
    .await
}
