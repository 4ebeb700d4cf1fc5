//! Job roles: the jobs in an organisation and how many people in each could take part.

use kernel::{Event, OrganisationId, Problem, ProgrammeId, Said};
use store::Tx;

use super::organisation;
use crate::By;
use crate::model::{JobRoleId, names};
use crate::rows::organisations::{self as rows, JobRole};

/// A job role that is about to be added or changed.
#[derive(Clone, Debug, Default)]
pub struct NewJobRole {
    /// What it is called.
    pub name: String,
    /// How many people hold it and could take part, as typed.
    pub eligible: String,
}

/// So many people could take part in one job of one organisation.
const MOST_ELIGIBLE: u32 = 1_000_000;

impl NewJobRole {
    fn check(&self) -> Result<(String, u32), Problem> {
        let name = names::thing("name", &self.name, "people-job-name-missing");
        let eligible = self.eligible.trim().parse::<u32>().ok();
        let eligible = eligible
            .filter(|count| *count <= MOST_ELIGIBLE)
            .ok_or_else(|| {
                names::field(
                    "eligible",
                    Said::new("people-job-eligible-wrong").with("most", MOST_ELIGIBLE),
                )
            });
        match (name, eligible) {
            (Ok(name), Ok(eligible)) => Ok((name, eligible)),
            (Ok(_), Err(wrong)) => Err(Problem::invalid(vec![wrong])),
            (Err(problem), Ok(_)) => Err(problem),
            (Err(mut problem), Err(wrong)) => {
                problem.fields.push(wrong);
                Err(problem)
            }
        }
    }
}

/// The job roles of an organisation that are in use.
pub async fn job_roles(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<JobRole>, Problem> {
    rows::jobs(tx, programme, organisation).await
}

/// Adds a job role at the end of an organisation's list.
pub async fn add_job_role(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
    new: &NewJobRole,
) -> Result<JobRoleId, Problem> {
    organisation(tx, by, programme, id).await?;
    let (name, eligible) = new.check()?;
    let others = rows::jobs(tx, programme, id).await?;
    unused(&name, others.iter())?;
    let position = others.iter().map(|job| job.position + 1).max().unwrap_or(0);
    let job = JobRole {
        id: tx.new_id(),
        name,
        eligible,
        position,
        members: 0,
    };
    rows::insert_job(tx, programme, id, &job).await?;
    let added = Event::new("people.job_role_added", job.id.uuid());
    tx.record(programme, by.person(), added).await?;
    Ok(job.id)
}

/// Changes a job role's name and number.
pub async fn change_job_role(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
    job: JobRoleId,
    new: &NewJobRole,
) -> Result<(), Problem> {
    organisation(tx, by, programme, id).await?;
    let (name, eligible) = new.check()?;
    let all = rows::jobs(tx, programme, id).await?;
    if !all.iter().any(|it| it.id == job) {
        return Err(Problem::not_found());
    }
    unused(&name, all.iter().filter(|it| it.id != job))?;
    rows::update_job(tx, programme, id, job, &name, eligible).await?;
    let changed = Event::new("people.job_role_changed", job.uuid());
    tx.record(programme, by.person(), changed).await
}

/// Takes a job role off the list. People who hold it keep it until they are given another.
pub async fn end_job_role(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
    job: JobRoleId,
) -> Result<(), Problem> {
    organisation(tx, by, programme, id).await?;
    rows::end_job(tx, programme, id, job).await?;
    let ended = Event::new("people.job_role_ended", job.uuid());
    tx.record(programme, by.person(), ended).await
}

fn unused<'a>(name: &str, mut others: impl Iterator<Item = &'a JobRole>) -> Result<(), Problem> {
    let folded = crate::model::fold(name);
    if others.any(|job| crate::model::fold(&job.name) == folded) {
        return Err(Problem::invalid(vec![names::field(
            "name",
            Said::new("people-job-name-taken"),
        )]));
    }
    Ok(())
}
