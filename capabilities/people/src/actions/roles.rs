//! Giving and taking the roles that people hold.

use kernel::{Event, Grant, OrganisationId, PersonId, Problem, ProgrammeId, Role, Said, Scope};
use serde_json::json;
use store::Tx;

use crate::By;
use crate::model::{JobRoleId, names};
use crate::permissions::{ACCOUNTS, PEOPLE};
use crate::rows::memberships::{self as rows, Held};
use crate::rows::{organisations, people};

/// A role that is about to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewRole {
    /// What the person becomes.
    pub role: Role,
    /// Where, for roles that belong to an organisation; ignored for those that span the programme.
    pub organisation: Option<OrganisationId>,
    /// The job there.
    pub job_role: Option<JobRoleId>,
}

impl NewRole {
    /// Who may give or take it: leads in their organisation, coordinators everywhere.
    pub(crate) fn authorise(self, by: By<'_>) -> Result<(), Problem> {
        match (self.role.in_organisation(), self.organisation) {
            (true, Some(organisation)) => by.may(PEOPLE, Scope::Organisation(organisation)),
            (true, None) => by.may(PEOPLE, Scope::Anywhere),
            (false, _) => by.may(ACCOUNTS, Scope::Programme),
        }
    }

    /// The role as it is stored, once the organisation and the job were found to be there.
    pub(crate) async fn check(
        self,
        tx: &mut Tx,
        programme: ProgrammeId,
    ) -> Result<(Grant, Option<JobRoleId>), Problem> {
        let wrong = |field: &str, key| Problem::invalid(vec![names::field(field, Said::new(key))]);
        let role = self.role;
        if !role.in_organisation() {
            let grant = Grant {
                role,
                organisation: None,
            };
            return Ok((grant, None));
        }
        let Some(id) = self.organisation else {
            return Err(wrong("organisation", "people-organisation-missing"));
        };
        if organisations::get(tx, programme, id)
            .await?
            .ended_at
            .is_some()
        {
            return Err(wrong("organisation", "people-organisation-ended"));
        }
        if let Some(job) = self.job_role {
            let jobs = organisations::jobs(tx, programme, id).await?;
            if !jobs.iter().any(|it| it.id == job) {
                return Err(wrong("job_role", "people-job-unknown"));
            }
        }
        let grant = Grant {
            role,
            organisation: Some(id),
        };
        Ok((grant, self.job_role))
    }
}

/// Gives a role to somebody with an account. Giving one that is held changes nothing but the job.
pub async fn give_role(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    person: PersonId,
    new: &NewRole,
) -> Result<(), Problem> {
    new.authorise(by)?;
    let known = people::find(tx, programme, person).await?;
    if !known.is_some_and(|known| known.active) {
        return Err(Problem::not_found());
    }
    let (grant, job) = new.check(tx, programme).await?;
    rows::give(tx, programme, person, grant, job).await?;
    record(tx, by, programme, person, "people.role_given", grant).await
}

/// Takes a role away.
pub async fn take_role(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    person: PersonId,
    role: Role,
    organisation: Option<OrganisationId>,
) -> Result<(), Problem> {
    let old = NewRole {
        role,
        organisation,
        job_role: None,
    };
    old.authorise(by)?;
    let grant = Grant {
        role,
        organisation: organisation.filter(|_| role.in_organisation()),
    };
    if !rows::take(tx, programme, person, grant).await? {
        return Err(Problem::not_found());
    }
    if role == Role::Coordinator {
        keep_a_coordinator(tx, programme).await?;
    }
    record(tx, by, programme, person, "people.role_taken", grant).await
}

/// The roles that a person holds now.
pub async fn roles_of(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<Held>, Problem> {
    let mut held = rows::of_person(tx, programme, person).await?;
    held.sort_by(|a, b| (&a.organisation_name, a.role).cmp(&(&b.organisation_name, b.role)));
    Ok(held)
}

/// A programme that nobody coordinates could only be opened again by the operator.
pub(crate) async fn keep_a_coordinator(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    if rows::coordinators(tx, programme).await? == 0 {
        return Err(Problem::new(409, "problem-people-last-coordinator"));
    }
    Ok(())
}

async fn record(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    person: PersonId,
    kind: &'static str,
    grant: Grant,
) -> Result<(), Problem> {
    let detail = json!({ "role": grant.role.slug(), "organisation": grant.organisation });
    let event = Event::new(kind, person.uuid()).with(detail);
    tx.record(programme, by.person(), event).await
}
