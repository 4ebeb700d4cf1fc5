//! Rows of the roles that people hold.

use kernel::{Grant, OrganisationId, PersonId, Problem, ProgrammeId, Role, Timestamp};
use store::{Tx, args};
use uuid::Uuid;

use crate::model::JobRoleId;

store::statements! {
    ACTOR = "SELECT m.role, m.organisation_id FROM person p LEFT JOIN membership m ON m.programme_id = p.programme_id \
             AND m.person_id = p.person_id AND m.ended_at IS NULL \
             WHERE p.programme_id = $1 AND p.person_id = $2 AND p.state = 'active'";
    GIVE = "INSERT INTO membership (programme_id, person_id, role, place, organisation_id, job_role_id, made_at, ended_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, NULL) ON CONFLICT (programme_id, person_id, role, place) DO UPDATE SET \
            job_role_id = COALESCE(excluded.job_role_id, membership.job_role_id), ended_at = NULL";
    TAKE = "UPDATE membership SET ended_at = $5 \
            WHERE programme_id = $1 AND person_id = $2 AND role = $3 AND place = $4 AND ended_at IS NULL";
    END_OF_PERSON = "UPDATE membership SET ended_at = $3 WHERE programme_id = $1 AND person_id = $2 AND ended_at IS NULL";
    END_IN_ORGANISATION = "UPDATE membership SET ended_at = $3 \
                           WHERE programme_id = $1 AND organisation_id = $2 AND ended_at IS NULL";
    OF_PERSON = "SELECT m.role, m.organisation_id, o.name, m.job_role_id, j.name AS job FROM membership m \
                 LEFT JOIN organisation o ON o.programme_id = m.programme_id AND o.organisation_id = m.organisation_id \
                 LEFT JOIN job_role j ON j.programme_id = m.programme_id AND j.organisation_id = m.organisation_id \
                 AND j.job_role_id = m.job_role_id \
                 WHERE m.programme_id = $1 AND m.person_id = $2 AND m.ended_at IS NULL ORDER BY m.role, m.place";
    MEMBER_SINCE = "SELECT role FROM membership WHERE programme_id = $1 AND person_id = $2 AND organisation_id = $3 \
                    AND (ended_at IS NULL OR ended_at >= $4) LIMIT 1";
    COORDINATORS = "SELECT COUNT(DISTINCT m.person_id) AS people FROM membership m \
                    JOIN person p ON p.programme_id = m.programme_id AND p.person_id = m.person_id \
                    WHERE m.programme_id = $1 AND m.role = 'coordinator' AND m.ended_at IS NULL AND p.state = 'active'";
    MAILBOXES = "SELECT DISTINCT p.email, p.language FROM membership m \
                 JOIN person p ON p.programme_id = m.programme_id AND p.person_id = m.person_id \
                 WHERE m.programme_id = $1 AND m.role = $2 AND m.ended_at IS NULL AND p.state = 'active' ORDER BY p.email";
    MEMBERS = "SELECT m.person_id, m.organisation_id, m.job_role_id, p.given_name, p.family_name FROM membership m \
               JOIN person p ON p.programme_id = m.programme_id AND p.person_id = m.person_id \
               WHERE m.programme_id = $1 AND m.ended_at IS NULL AND p.state = 'active' \
               ORDER BY p.name_folded, m.person_id, m.role, m.place";
}

/// Somebody who takes part, in one of the places where they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// Where; `None` in the whole programme.
    pub organisation: Option<OrganisationId>,
    /// The job there, where it is known.
    pub job: Option<JobRoleId>,
}

/// Everybody who takes part, once for each role held. The caller has asked whether this may be seen.
pub async fn members(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Member>, Problem> {
    tx.all(MEMBERS, args![programme], |row| {
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        Ok(Member {
            person: row.get("person_id")?,
            name: format!("{given} {family}").trim().to_owned(),
            organisation: row.get("organisation_id")?,
            job: row.get("job_role_id")?,
        })
    })
    .await
}

/// The addresses of those who hold a role in the programme, each with the language of letters to it: for letters that
/// tell them something, never for showing.
pub async fn mailboxes(
    tx: &mut Tx,
    programme: ProgrammeId,
    role: Role,
) -> Result<Vec<(String, web::Language)>, Problem> {
    tx.all(MAILBOXES, args![programme, role], |row| {
        let language: String = row.get("language")?;
        let language = web::Language::from_code(&language).unwrap_or_default();
        Ok((row.get("email")?, language))
    })
    .await
}

/// A role that a person holds, as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What the person is.
    pub role: Role,
    /// Where; `None` in the whole programme.
    pub organisation: Option<OrganisationId>,
    /// The organisation's name.
    pub organisation_name: Option<String>,
    /// The job there.
    pub job_role: Option<JobRoleId>,
    /// The job's name.
    pub job: Option<String>,
}

/// Whether the person held a role in the organisation at `since` or later.
pub async fn was_member(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    organisation: OrganisationId,
    since: Timestamp,
) -> Result<bool, Problem> {
    let held = tx
        .maybe(
            MEMBER_SINCE,
            args![programme, person, organisation, since],
            |row| row.get::<Role>("role"),
        )
        .await?;
    Ok(held.is_some())
}

/// The roles of an active account; `None` where there is no such account.
pub(crate) async fn grants(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Vec<Grant>>, Problem> {
    let rows = tx
        .all(ACTOR, args![programme, person], |row| {
            let Some(role) = row.get::<Option<Role>>("role")? else {
                return Ok(None);
            };
            Ok(Some(Grant {
                role,
                organisation: row.get("organisation_id")?,
            }))
        })
        .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(rows.into_iter().flatten().collect()))
}

/// What `place` holds: the organisation, or the programme itself.
fn place(programme: ProgrammeId, organisation: Option<OrganisationId>) -> Uuid {
    organisation.map_or(programme.uuid(), OrganisationId::uuid)
}

pub(crate) async fn give(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    grant: Grant,
    job: Option<JobRoleId>,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        person,
        grant.role,
        place(programme, grant.organisation),
        grant.organisation,
        job,
        now
    ];
    tx.run(GIVE, row).await.map(drop)
}

/// Takes a role away; whether it was held.
pub(crate) async fn take(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    grant: Grant,
) -> Result<bool, Problem> {
    let now = tx.now();
    let place = place(programme, grant.organisation);
    let row = args![programme, person, grant.role, place, now];
    Ok(tx.run(TAKE, row).await? > 0)
}

pub(crate) async fn end_of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END_OF_PERSON, args![programme, person, now])
        .await
        .map(drop)
}

pub(crate) async fn end_in_organisation(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END_IN_ORGANISATION, args![programme, organisation, now])
        .await
        .map(drop)
}

/// The roles that a person holds now. The caller has asked whether they may be told of.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Held>, Problem> {
    tx.all(OF_PERSON, args![programme, person], |row| {
        Ok(Held {
            role: row.get("role")?,
            organisation: row.get("organisation_id")?,
            organisation_name: row.get("name")?,
            job_role: row.get("job_role_id")?,
            job: row.get("job")?,
        })
    })
    .await
}

/// How many people coordinate the programme.
pub(crate) async fn coordinators(tx: &mut Tx, programme: ProgrammeId) -> Result<u32, Problem> {
    tx.one(COORDINATORS, args![programme], |row| row.get("people"))
        .await
}
