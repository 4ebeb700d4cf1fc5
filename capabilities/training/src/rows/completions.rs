//! Rows of completed courses.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

store::statements! {
    ADD_COMPLETION = "INSERT INTO training_completion (programme_id, completion_id, person_id, course, versions, completed_on, \
                      valid_until, source, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
                      ON CONFLICT (programme_id, person_id, course, completed_on, source) DO NOTHING";
    OF_PERSON = "SELECT completion_id, person_id, course, versions, completed_on, valid_until, source, made_at \
                 FROM training_completion WHERE programme_id = $1 AND person_id = $2 \
                 ORDER BY completed_on DESC, made_at DESC, completion_id";
    COMPLETION = "SELECT completion_id, person_id, course, versions, completed_on, valid_until, source, made_at \
                  FROM training_completion WHERE programme_id = $1 AND completion_id = $2";
    ALL_COMPLETIONS = "SELECT completion_id, person_id, course, versions, completed_on, valid_until, source, made_at \
                       FROM training_completion WHERE programme_id = $1 ORDER BY completed_on DESC, completion_id";
    ERASE_COMPLETIONS = "DELETE FROM training_completion WHERE programme_id = $1 AND person_id = $2";
    EXPORT_COMPLETIONS = "SELECT course, versions, completed_on, valid_until, source, made_at FROM training_completion \
                          WHERE programme_id = $1 AND person_id = $2 ORDER BY completed_on, completion_id";
}

/// Erases a person from these rows.
pub const ERASE: [Sql; 1] = [ERASE_COMPLETIONS];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 1] = [EXPORT_COMPLETIONS];

/// Where a completion comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Learned here.
    Own,
    /// Told by another system.
    Prior,
}

impl Source {
    /// Its name in the database.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Prior => "prior",
        }
    }
}

/// A course that somebody completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Which it is.
    pub id: Uuid,
    /// Who.
    pub person: PersonId,
    /// The course.
    pub course: String,
    /// Each module with the version that was learned; empty where another system told of it.
    pub versions: String,
    /// When.
    pub on: Date,
    /// The last day on which it counts; for good where there is none.
    pub valid_until: Option<Date>,
    /// Where it comes from.
    pub source: Source,
    /// When it was written down.
    pub made_at: Timestamp,
}

impl Completion {
    /// Whether it still counts on this day.
    pub fn is_valid(&self, today: Date) -> bool {
        self.valid_until.is_none_or(|until| until >= today)
    }
}

fn completion(row: Row<'_>) -> Result<Completion, Fault> {
    let source: String = row.get("source")?;
    Ok(Completion {
        id: row.get("completion_id")?,
        person: row.get("person_id")?,
        course: row.get("course")?,
        versions: row.get("versions")?,
        on: row.get("completed_on")?,
        valid_until: row.get("valid_until")?,
        source: if source == "prior" {
            Source::Prior
        } else {
            Source::Own
        },
        made_at: row.get("made_at")?,
    })
}

/// Writes a completion; false where the same is there already.
pub async fn add(tx: &mut Tx, programme: ProgrammeId, it: &Completion) -> Result<bool, Problem> {
    let row = args![
        programme,
        it.id,
        it.person,
        it.course,
        it.versions,
        it.on,
        it.valid_until,
        it.source.slug(),
        it.made_at
    ];
    Ok(tx.run(ADD_COMPLETION, row).await? > 0)
}

/// What a person completed, the newest first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Completion>, Problem> {
    tx.all(OF_PERSON, args![programme, person], completion)
        .await
}

/// One completion.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Completion>, Problem> {
    tx.maybe(COMPLETION, args![programme, id], completion).await
}

/// Everybody's completions: for counts, never for showing one person's.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Completion>, Problem> {
    tx.all(ALL_COMPLETIONS, args![programme], completion).await
}
