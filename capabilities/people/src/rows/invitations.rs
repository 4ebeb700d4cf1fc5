//! Rows of invitations, and of people who join with a code and have yet to prove their address.

use kernel::{Grant, OrganisationId, PersonId, Problem, ProgrammeId, Role, Timestamp};
use store::{Fault, Row, Tx, args};
use uuid::Uuid;
use web::Language;

use crate::model::{Email, InvitationId, JobRoleId, PersonName};

store::statements! {
    INSERT = "INSERT INTO invitation (programme_id, invitation_id, token_digest, email, email_folded, given_name, \
              family_name, role, organisation_id, job_role_id, invited_by, made_at, expires_at, used_at, withdrawn_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, NULL)";
    BY_TOKEN = "SELECT i.invitation_id, i.email, i.given_name, i.family_name, i.role, i.organisation_id, o.name, \
                i.job_role_id, i.invited_by, i.made_at, i.expires_at FROM invitation i \
                LEFT JOIN organisation o ON o.programme_id = i.programme_id AND o.organisation_id = i.organisation_id \
                WHERE i.programme_id = $1 AND i.token_digest = $2 AND i.used_at IS NULL AND i.withdrawn_at IS NULL \
                AND i.expires_at > $3 AND o.ended_at IS NULL";
    WAITING_IN = "SELECT i.invitation_id, i.email, i.given_name, i.family_name, i.role, i.organisation_id, o.name, \
                  i.job_role_id, i.invited_by, i.made_at, i.expires_at FROM invitation i \
                  JOIN organisation o ON o.programme_id = i.programme_id AND o.organisation_id = i.organisation_id \
                  WHERE i.programme_id = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2 \
                  AND i.organisation_id = $3 ORDER BY i.made_at DESC, i.invitation_id LIMIT 500";
    WAITING = "SELECT i.invitation_id, i.email, i.given_name, i.family_name, i.role, i.organisation_id, o.name, \
               i.job_role_id, i.invited_by, i.made_at, i.expires_at FROM invitation i \
               LEFT JOIN organisation o ON o.programme_id = i.programme_id AND o.organisation_id = i.organisation_id \
               WHERE i.programme_id = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2 \
               ORDER BY i.made_at DESC, i.invitation_id LIMIT 500";
    BY_ID = "SELECT i.invitation_id, i.email, i.given_name, i.family_name, i.role, i.organisation_id, o.name, \
             i.job_role_id, i.invited_by, i.made_at, i.expires_at FROM invitation i \
             LEFT JOIN organisation o ON o.programme_id = i.programme_id AND o.organisation_id = i.organisation_id \
             WHERE i.programme_id = $1 AND i.invitation_id = $2 AND i.used_at IS NULL AND i.withdrawn_at IS NULL";
    USE = "UPDATE invitation SET used_at = $3 WHERE programme_id = $1 AND invitation_id = $2 AND used_at IS NULL";
    WITHDRAW = "UPDATE invitation SET withdrawn_at = $3 \
                WHERE programme_id = $1 AND invitation_id = $2 AND used_at IS NULL AND withdrawn_at IS NULL";
    WITHDRAW_TO = "UPDATE invitation SET withdrawn_at = $3 \
                   WHERE programme_id = $1 AND email_folded = $2 AND used_at IS NULL AND withdrawn_at IS NULL";
    WITHDRAW_LIKE = "UPDATE invitation SET withdrawn_at = $3 \
                     WHERE programme_id = $1 AND email_folded = $2 AND used_at IS NULL AND withdrawn_at IS NULL \
                     AND role = $4 AND (organisation_id = $5 OR ($6 AND organisation_id IS NULL))";
    DELETE_TO = "DELETE FROM invitation WHERE programme_id = $1 AND email_folded = $2";
    CLEAR_INVITATIONS = "DELETE FROM invitation WHERE expires_at <= $1 OR used_at <= $1 OR withdrawn_at <= $1";
    WITHDRAW_BY = "UPDATE invitation SET withdrawn_at = $3 \
                   WHERE programme_id = $1 AND invited_by = $2 AND used_at IS NULL AND withdrawn_at IS NULL";
    WITHDRAW_IN = "UPDATE invitation SET withdrawn_at = $3 \
                   WHERE programme_id = $1 AND organisation_id = $2 AND used_at IS NULL AND withdrawn_at IS NULL";
    INSERT_ENROLMENT = "INSERT INTO enrolment (programme_id, enrolment_id, organisation_id, job_role_id, given_name, \
                        family_name, email, email_folded, language, code_digest, made_at, expires_at, tries) \
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)";
    ENROLMENT = "SELECT organisation_id, job_role_id, given_name, family_name, email, email_folded, language, \
                 code_digest, expires_at, tries FROM enrolment WHERE programme_id = $1 AND enrolment_id = $2";
    TRY_ENROLMENT = "UPDATE enrolment SET tries = tries + 1 WHERE programme_id = $1 AND enrolment_id = $2";
    END_ENROLMENT = "DELETE FROM enrolment WHERE programme_id = $1 AND enrolment_id = $2";
    DELETE_ENROLMENTS_OF = "DELETE FROM enrolment WHERE programme_id = $1 AND email_folded = $2";
    CLEAR_ALL_ENROLMENTS = "DELETE FROM enrolment WHERE expires_at <= $1";
    CLEAR_ENROLMENTS = "DELETE FROM enrolment WHERE programme_id = $1 AND expires_at <= $2";
}

/// An invitation that has not been used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which it is.
    pub id: InvitationId,
    /// To whom it was sent.
    pub email: String,
    /// The name that the inviter typed; may be empty.
    pub name: PersonName,
    /// What the person will be.
    pub role: Role,
    /// Where; `None` in the whole programme.
    pub organisation: Option<OrganisationId>,
    /// The organisation's name.
    pub organisation_name: Option<String>,
    /// The job there.
    pub job_role: Option<JobRoleId>,
    /// Who invited; `None` for the operator.
    pub invited_by: Option<PersonId>,
    /// When.
    pub made_at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// Somebody who joins with a code and has yet to prove the address.
#[derive(Clone, Debug)]
pub(crate) struct Enrolment {
    pub organisation: OrganisationId,
    pub job_role: Option<JobRoleId>,
    pub name: PersonName,
    pub email: Email,
    pub language: Language,
    pub code_digest: Vec<u8>,
    pub expires_at: Timestamp,
    pub tries: u32,
}

fn invitation(row: Row<'_>) -> Result<Invitation, Fault> {
    Ok(Invitation {
        id: row.get("invitation_id")?,
        email: row.get("email")?,
        name: PersonName {
            given: row.get("given_name")?,
            family: row.get("family_name")?,
        },
        role: row.get("role")?,
        organisation: row.get("organisation_id")?,
        organisation_name: row.get("name")?,
        job_role: row.get("job_role_id")?,
        invited_by: row.get("invited_by")?,
        made_at: row.get("made_at")?,
        expires_at: row.get("expires_at")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Invitation,
    email: &Email,
    token_digest: &[u8],
) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        token_digest,
        email.typed,
        email.folded,
        it.name.given,
        it.name.family,
        it.role,
        it.organisation,
        it.job_role,
        it.invited_by,
        it.made_at,
        it.expires_at
    ];
    tx.run(INSERT, row).await.map(drop)
}

/// The invitation that this link's secret belongs to, while it works.
pub(crate) async fn by_token(
    tx: &mut Tx,
    programme: ProgrammeId,
    digest: &[u8],
) -> Result<Option<Invitation>, Problem> {
    let now = tx.now();
    tx.maybe(BY_TOKEN, args![programme, digest, now], invitation)
        .await
}

pub(crate) async fn get(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<Invitation, Problem> {
    tx.one(BY_ID, args![programme, id], invitation).await
}

pub(crate) async fn waiting(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<Invitation>, Problem> {
    let now = tx.now();
    tx.all(WAITING, args![programme, now], invitation).await
}

pub(crate) async fn waiting_in(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<Invitation>, Problem> {
    let now = tx.now();
    let row = args![programme, now, organisation];
    tx.all(WAITING_IN, row, invitation).await
}

pub(crate) async fn mark_used(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(USE, args![programme, id, now]).await.map(drop)
}

pub(crate) async fn withdraw(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW, args![programme, id, now]).await.map(drop)
}

/// Withdraws what was sent to this address.
pub(crate) async fn withdraw_to(
    tx: &mut Tx,
    programme: ProgrammeId,
    email_folded: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW_TO, args![programme, email_folded, now])
        .await
        .map(drop)
}

/// Withdraws what was sent to this address for the same role in the same place.
pub(crate) async fn withdraw_like(
    tx: &mut Tx,
    programme: ProgrammeId,
    email_folded: &str,
    grant: Grant,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        email_folded,
        now,
        grant.role,
        grant.organisation,
        grant.organisation.is_none()
    ];
    tx.run(WITHDRAW_LIKE, row).await.map(drop)
}

/// Forgets the invitations to an address that is no longer anybody's, and who began to join with it.
pub(crate) async fn delete_to(
    tx: &mut Tx,
    programme: ProgrammeId,
    email_folded: &str,
) -> Result<(), Problem> {
    tx.run(DELETE_TO, args![programme, email_folded]).await?;
    tx.run(DELETE_ENROLMENTS_OF, args![programme, email_folded])
        .await
        .map(drop)
}

/// Clears away invitations that were over by `month_ago`, and enrolments that have run out.
pub(crate) async fn clear(tx: &mut Tx, month_ago: Timestamp) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLEAR_INVITATIONS, args![month_ago]).await?;
    tx.run(CLEAR_ALL_ENROLMENTS, args![now]).await.map(drop)
}

/// Withdraws what this person sent.
pub(crate) async fn withdraw_by(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW_BY, args![programme, person, now])
        .await
        .map(drop)
}

/// Withdraws what leads into this organisation.
pub(crate) async fn withdraw_in(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW_IN, args![programme, organisation, now])
        .await
        .map(drop)
}

pub(crate) async fn insert_enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    it: &Enrolment,
) -> Result<(), Problem> {
    let now = tx.now();
    // Names of people who never came back do not stay.
    tx.run(CLEAR_ENROLMENTS, args![programme, now]).await?;
    let row = args![
        programme,
        id,
        it.organisation,
        it.job_role,
        it.name.given,
        it.name.family,
        it.email.typed,
        it.email.folded,
        it.language.code(),
        it.code_digest,
        now,
        it.expires_at
    ];
    tx.run(INSERT_ENROLMENT, row).await.map(drop)
}

pub(crate) async fn enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<Option<Enrolment>, Problem> {
    tx.maybe(ENROLMENT, args![programme, id], |row| {
        Ok(Enrolment {
            organisation: row.get("organisation_id")?,
            job_role: row.get("job_role_id")?,
            name: PersonName {
                given: row.get("given_name")?,
                family: row.get("family_name")?,
            },
            email: Email {
                typed: row.get("email")?,
                folded: row.get("email_folded")?,
            },
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
            code_digest: row.get("code_digest")?,
            expires_at: row.get("expires_at")?,
            tries: row.get("tries")?,
        })
    })
    .await
}

pub(crate) async fn try_enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(), Problem> {
    tx.run(TRY_ENROLMENT, args![programme, id]).await.map(drop)
}

pub(crate) async fn end_enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(), Problem> {
    tx.run(END_ENROLMENT, args![programme, id]).await.map(drop)
}
