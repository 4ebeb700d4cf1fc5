//! Rows of organisations, their job roles and the settings that they use.

use kernel::{OrganisationId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Tx, args};

use crate::model::{JobRoleId, Kind};

store::statements! {
    INSERT = "INSERT INTO organisation (programme_id, organisation_id, slug, name, name_folded, kind, join_code, \
              join_open, made_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    UPDATE = "UPDATE organisation SET name = $3, name_folded = $4, kind = $5 \
              WHERE programme_id = $1 AND organisation_id = $2";
    SET_JOIN = "UPDATE organisation SET join_code = $3, join_open = $4 WHERE programme_id = $1 AND organisation_id = $2";
    END = "UPDATE organisation SET ended_at = $3, join_code = NULL, join_open = FALSE \
           WHERE programme_id = $1 AND organisation_id = $2 AND ended_at IS NULL";
    BY_ID = "SELECT organisation_id, slug, name, kind, join_code, join_open, made_at, ended_at FROM organisation \
             WHERE programme_id = $1 AND organisation_id = $2";
    BY_SLUG = "SELECT organisation_id, slug, name, kind, join_code, join_open, made_at, ended_at FROM organisation \
               WHERE programme_id = $1 AND slug = $2";
    BY_JOIN_CODE = "SELECT organisation_id, slug, name, kind, join_code, join_open, made_at, ended_at FROM organisation \
                    WHERE programme_id = $1 AND join_code = $2 AND join_open AND ended_at IS NULL";
    ALL = "SELECT organisation_id, slug, name, kind, join_code, join_open, made_at, ended_at FROM organisation \
           WHERE programme_id = $1 ORDER BY name_folded, organisation_id";
    BY_NAME = "SELECT organisation_id FROM organisation \
               WHERE programme_id = $1 AND name_folded = $2 AND ended_at IS NULL LIMIT 1";
    OF_PERSON = "SELECT DISTINCT o.organisation_id, o.name, o.name_folded FROM membership m \
                 JOIN organisation o ON o.programme_id = m.programme_id AND o.organisation_id = m.organisation_id \
                 WHERE m.programme_id = $1 AND m.person_id = $2 AND m.ended_at IS NULL AND o.ended_at IS NULL \
                 AND m.role IN ('staff', 'lead') ORDER BY o.name_folded, o.organisation_id";
    INSERT_JOB = "INSERT INTO job_role (programme_id, organisation_id, job_role_id, name, eligible, position, ended_at) \
                  VALUES ($1, $2, $3, $4, $5, $6, NULL)";
    UPDATE_JOB = "UPDATE job_role SET name = $4, eligible = $5 \
                  WHERE programme_id = $1 AND organisation_id = $2 AND job_role_id = $3";
    END_JOB = "UPDATE job_role SET ended_at = $4 \
               WHERE programme_id = $1 AND organisation_id = $2 AND job_role_id = $3 AND ended_at IS NULL";
    JOBS = "SELECT j.job_role_id, j.name, j.eligible, j.position, (SELECT COUNT(DISTINCT m.person_id) FROM membership m \
            WHERE m.programme_id = j.programme_id AND m.organisation_id = j.organisation_id \
            AND m.job_role_id = j.job_role_id AND m.ended_at IS NULL) AS members FROM job_role j \
            WHERE j.programme_id = $1 AND j.organisation_id = $2 AND j.ended_at IS NULL ORDER BY j.position, j.job_role_id";
    MEMBERS = "SELECT organisation_id, COUNT(DISTINCT person_id) AS members FROM membership \
               WHERE programme_id = $1 AND organisation_id IS NOT NULL AND ended_at IS NULL GROUP BY organisation_id";
    SETTINGS = "SELECT setting FROM organisation_setting WHERE programme_id = $1 AND organisation_id = $2 ORDER BY setting";
    CLEAR_SETTINGS = "DELETE FROM organisation_setting WHERE programme_id = $1 AND organisation_id = $2";
    ADD_SETTING = "INSERT INTO organisation_setting (programme_id, organisation_id, setting) VALUES ($1, $2, $3) \
                   ON CONFLICT (programme_id, organisation_id, setting) DO NOTHING";
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Which it is.
    pub id: OrganisationId,
    /// Its short name for files.
    pub slug: String,
    /// Its name, as it writes it itself.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The code with which its people join.
    pub join_code: Option<String>,
    /// Whether the code works now.
    pub join_open: bool,
    /// Since when.
    pub made_at: Timestamp,
    /// Until when, where it has left.
    pub ended_at: Option<Timestamp>,
}

/// An organisation, as choices and lists need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationBrief {
    /// Which it is.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

/// A job in an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRole {
    /// Which it is.
    pub id: JobRoleId,
    /// What it is called there.
    pub name: String,
    /// How many people hold it and could take part: the denominator of coverage.
    pub eligible: u32,
    /// Its place in the list.
    pub position: u32,
    /// How many of them have an account.
    pub members: u32,
}

fn organisation(row: Row<'_>) -> Result<Organisation, Fault> {
    let kind: String = row.get("kind")?;
    Ok(Organisation {
        id: row.get("organisation_id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        kind: Kind::from_slug(&kind).unwrap_or(Kind::Other),
        join_code: row.get("join_code")?,
        join_open: row.get("join_open")?,
        made_at: row.get("made_at")?,
        ended_at: row.get("ended_at")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Organisation,
) -> Result<(), Problem> {
    let folded = crate::model::fold(&it.name);
    let row = args![
        programme,
        it.id,
        it.slug,
        it.name,
        folded,
        it.kind.slug(),
        it.join_code,
        it.join_open,
        it.made_at,
        it.ended_at
    ];
    tx.run(INSERT, row).await.map(drop)
}

pub(crate) async fn update(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: OrganisationId,
    name: &str,
    kind: Kind,
) -> Result<(), Problem> {
    let row = args![programme, id, name, crate::model::fold(name), kind.slug()];
    tx.run(UPDATE, row).await.map(drop)
}

pub(crate) async fn set_join(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: OrganisationId,
    code: Option<&str>,
) -> Result<(), Problem> {
    tx.run(SET_JOIN, args![programme, id, code, code.is_some()])
        .await
        .map(drop)
}

pub(crate) async fn end(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END, args![programme, id, now]).await.map(drop)
}

pub(crate) async fn get(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<Organisation, Problem> {
    tx.one(BY_ID, args![programme, id], organisation).await
}

pub(crate) async fn by_slug(
    tx: &mut Tx,
    programme: ProgrammeId,
    slug: &str,
) -> Result<Option<Organisation>, Problem> {
    tx.maybe(BY_SLUG, args![programme, slug], organisation)
        .await
}

pub(crate) async fn by_join_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    code: &str,
) -> Result<Option<Organisation>, Problem> {
    tx.maybe(BY_JOIN_CODE, args![programme, code], organisation)
        .await
}

pub(crate) async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Organisation>, Problem> {
    tx.all(ALL, args![programme], organisation).await
}

/// Whether another living organisation has this name.
pub(crate) async fn named(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
) -> Result<Option<OrganisationId>, Problem> {
    let row = args![programme, crate::model::fold(name)];
    tx.maybe(BY_NAME, row, |row| row.get("organisation_id"))
        .await
}

/// The organisations in which a person is staff or lead.
pub(crate) async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: kernel::PersonId,
) -> Result<Vec<OrganisationBrief>, Problem> {
    tx.all(OF_PERSON, args![programme, person], |row| {
        Ok(OrganisationBrief {
            id: row.get("organisation_id")?,
            name: row.get("name")?,
        })
    })
    .await
}

pub(crate) async fn insert_job(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    job: &JobRole,
) -> Result<(), Problem> {
    let row = args![
        programme,
        organisation,
        job.id,
        job.name,
        job.eligible,
        job.position
    ];
    tx.run(INSERT_JOB, row).await.map(drop)
}

pub(crate) async fn update_job(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    job: JobRoleId,
    name: &str,
    eligible: u32,
) -> Result<(), Problem> {
    let row = args![programme, organisation, job, name, eligible];
    tx.run(UPDATE_JOB, row).await.map(drop)
}

pub(crate) async fn end_job(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    job: JobRoleId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END_JOB, args![programme, organisation, job, now])
        .await
        .map(drop)
}

pub(crate) async fn jobs(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<JobRole>, Problem> {
    tx.all(JOBS, args![programme, organisation], |row| {
        Ok(JobRole {
            id: row.get("job_role_id")?,
            name: row.get("name")?,
            eligible: row.get("eligible")?,
            position: row.get("position")?,
            members: row.get("members")?,
        })
    })
    .await
}

/// How many people each organisation has.
pub(crate) async fn members(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(OrganisationId, u32)>, Problem> {
    tx.all(MEMBERS, args![programme], |row| {
        Ok((row.get("organisation_id")?, row.get("members")?))
    })
    .await
}

pub(crate) async fn settings(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<String>, Problem> {
    tx.all(SETTINGS, args![programme, organisation], |row| {
        row.get("setting")
    })
    .await
}

pub(crate) async fn set_settings(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    settings: &[String],
) -> Result<(), Problem> {
    tx.run(CLEAR_SETTINGS, args![programme, organisation])
        .await?;
    for setting in settings {
        tx.run(ADD_SETTING, args![programme, organisation, setting])
            .await?;
    }
    Ok(())
}
