//! Judges each row against what is there, and does what it says.

use std::collections::HashMap;

use kernel::{Event, Grant, PersonId, Problem, ProgrammeId, Role, Said, Scope};
use store::{Store, Tx, reading, writing};
use web::Language;

use super::{Line, Outcome, Refused, Report, SheetRow, read};
use crate::By;
use crate::model::{Email, JobRoleId, PersonName, fold, slug_of};
use crate::permissions::IMPORT;
use crate::rows::memberships::{self, Held};
use crate::rows::organisations::{self, JobRole, Organisation};
use crate::rows::people;

/// So many rows are made durable together.
const TOGETHER: usize = 200;

/// What a row asks for, once it was found to be right.
struct Wish {
    name: PersonName,
    email: Email,
    grants: Vec<(Grant, Option<JobRoleId>)>,
}

/// Organisations and jobs, looked up once for many rows.
struct Place {
    organisations: Vec<(Organisation, Vec<JobRole>)>,
}

impl Place {
    async fn load(tx: &mut Tx, programme: ProgrammeId) -> Result<Self, Problem> {
        let mut found = Vec::new();
        for organisation in organisations::all(tx, programme).await? {
            if organisation.ended_at.is_none() {
                let jobs = organisations::jobs(tx, programme, organisation.id).await?;
                found.push((organisation, jobs));
            }
        }
        Ok(Self {
            organisations: found,
        })
    }

    fn find(&self, typed: &str) -> Option<&(Organisation, Vec<JobRole>)> {
        let (folded, slug) = (fold(typed), slug_of(typed));
        self.organisations
            .iter()
            .find(|(it, _)| fold(&it.name) == folded || it.slug == slug)
    }

    /// What the row asks for, or everything that is wrong with it.
    fn judge(&self, row: &SheetRow) -> Result<Wish, Vec<Refused>> {
        let mut wrong = Vec::new();
        let mut refuse = |field: &str, said: Said| {
            wrong.push(Refused {
                line: row.line,
                field: field.to_owned(),
                value: row.cell(field).to_owned(),
                said,
            });
        };
        let name = PersonName::parse(&row.given_name, &row.family_name);
        if let Err(problems) = &name {
            for problem in problems {
                refuse(&problem.field, problem.said.clone());
            }
        }
        let email = Email::parse(&row.email);
        if let Err(said) = &email {
            refuse("email", said.clone());
        }
        let roles = roles(&row.role);
        if roles.is_none() {
            refuse("role", Said::new("people-import-role-unknown"));
        }
        let roles = roles.unwrap_or_default();
        let place = self.find(&row.organisation);
        let needs_place = roles.iter().any(|role| role.in_organisation());
        if row.organisation.is_empty() && needs_place {
            refuse("organisation", Said::new("people-organisation-missing"));
        } else if !row.organisation.is_empty() && place.is_none() {
            refuse(
                "organisation",
                Said::new("people-import-organisation-unknown"),
            );
        }
        let mut job = None;
        if let (Some((_, jobs)), false) = (place, row.job_role.is_empty()) {
            let folded = fold(&row.job_role);
            job = jobs.iter().find(|it| fold(&it.name) == folded);
            if job.is_none() {
                refuse("job_role", Said::new("people-import-job-unknown"));
            }
        }
        let (Ok(name), Ok(email), true) = (name, email, wrong.is_empty()) else {
            return Err(wrong);
        };
        let grants = roles.into_iter().map(|role| {
            let here = role.in_organisation();
            let organisation = place.filter(|_| here).map(|(it, _)| it.id);
            let job = job.filter(|_| here).map(|it| it.id);
            (Grant { role, organisation }, job)
        });
        Ok(Wish {
            name,
            email,
            grants: grants.collect(),
        })
    }
}

/// The roles in a cell; an empty one means staff. `None` where a word is no role.
fn roles(cell: &str) -> Option<Vec<Role>> {
    if cell.is_empty() {
        return Some(vec![Role::Staff]);
    }
    let words = cell.split([',', ';', '+', '/', '&']);
    let words = words.map(|word| fold(word).replace([' ', '-'], "_"));
    words
        .filter(|word| !word.is_empty())
        .map(|word| match word.as_str() {
            "member_of_staff" | "volunteer" | "staff_or_volunteer" => Some(Role::Staff),
            "organisation_lead" => Some(Role::Lead),
            other => Role::from_slug(other),
        })
        .collect()
}

/// What a person has, or will have after the rows before.
#[derive(Clone, Default)]
struct Known {
    id: Option<PersonId>,
    grants: HashMap<(Role, Option<kernel::OrganisationId>), Option<JobRoleId>>,
}

impl Known {
    fn of(id: PersonId, held: Vec<Held>) -> Self {
        let grants = held
            .into_iter()
            .map(|it| ((it.role, it.organisation), it.job_role));
        Self {
            id: Some(id),
            grants: grants.collect(),
        }
    }

    /// The grants of the wish that are not there yet. A job that the file leaves out is left as it is.
    fn lacks(&self, wish: &Wish) -> Vec<(Grant, Option<JobRoleId>)> {
        let lacking = wish.grants.iter().filter(|(grant, job)| {
            match self.grants.get(&(grant.role, grant.organisation)) {
                None => true,
                Some(held) => job.is_some() && held != job,
            }
        });
        lacking.copied().collect()
    }
}

/// Says what the file would do, and changes nothing.
pub async fn dry_run(
    store: &Store,
    by: By<'_>,
    programme: ProgrammeId,
    bytes: &[u8],
) -> Result<Report, Problem> {
    by.may(IMPORT, Scope::Programme)?;
    let sheet = read(bytes)?;
    reading!(store, "people.import_dry_run", |tx| {
        rows(tx, by, programme, &sheet.rows, false).await
    })
}

/// Does what the file says. `progress` is told how many rows are done, of how many.
pub async fn import(
    store: &Store,
    by: By<'_>,
    programme: ProgrammeId,
    bytes: &[u8],
    mut progress: impl FnMut(usize, usize) + Send,
) -> Result<Report, Problem> {
    by.may(IMPORT, Scope::Programme)?;
    let sheet = read(bytes)?;
    let mut whole = Report::default();
    for (index, some) in sheet.rows.chunks(TOGETHER).enumerate() {
        let report = writing!(store, "people.import", |tx| {
            rows(tx, by, programme, some, true).await
        })?;
        whole.lines.extend(report.lines);
        whole.refused.extend(report.refused);
        progress(index * TOGETHER + some.len(), sheet.rows.len());
    }
    Ok(whole)
}

/// Judges rows one by one, and does them where `apply` says so.
async fn rows(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    rows: &[SheetRow],
    apply: bool,
) -> Result<Report, Problem> {
    let place = Place::load(tx, programme).await?;
    let mut known: HashMap<String, Known> = HashMap::new();
    let mut report = Report::default();
    for row in rows {
        let wish = match place.judge(row) {
            Ok(wish) => wish,
            Err(reasons) => {
                report.refused.extend(reasons);
                continue;
            }
        };
        let mut person = match known.get(&wish.email.folded) {
            Some(known) => known.clone(),
            None => look_up(tx, programme, &wish.email).await?,
        };
        let lacking = person.lacks(&wish);
        let new = person.id.is_none();
        let outcome = match (new, lacking.is_empty()) {
            (true, _) => Outcome::Added,
            (false, false) => Outcome::Changed,
            (false, true) => Outcome::Unchanged,
        };
        let id = match person.id {
            Some(id) => id,
            None if apply => add(tx, by, programme, &wish).await?,
            None => tx.new_id(),
        };
        person.id = Some(id);
        for (grant, job) in &lacking {
            if apply {
                memberships::give(tx, programme, id, *grant, *job).await?;
                let given = Event::new("people.role_given", id.uuid());
                tx.record(programme, by.person(), given).await?;
            }
            person.grants.insert((grant.role, grant.organisation), *job);
        }
        known.insert(wish.email.folded.clone(), person);
        report.lines.push(Line {
            line: row.line,
            email: wish.email.typed,
            outcome,
        });
    }
    Ok(report)
}

async fn look_up(tx: &mut Tx, programme: ProgrammeId, email: &Email) -> Result<Known, Problem> {
    let Some(person) = people::by_email(tx, programme, email).await? else {
        return Ok(Known::default());
    };
    let held = memberships::of_person(tx, programme, person.id).await?;
    Ok(Known::of(person.id, held))
}

async fn add(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    wish: &Wish,
) -> Result<PersonId, Problem> {
    let id = tx.new_id();
    people::insert(
        tx,
        programme,
        id,
        &wish.name,
        &wish.email,
        Language::default(),
    )
    .await?;
    let added = Event::new("people.account_added", id.uuid());
    tx.record(programme, by.person(), added).await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_people_write_them() {
        let table = [
            ("", Some(vec![Role::Staff])),
            ("Staff", Some(vec![Role::Staff])),
            ("voice officer", Some(vec![Role::VoiceOfficer])),
            ("Voice-Officer", Some(vec![Role::VoiceOfficer])),
            ("staff + lead", Some(vec![Role::Staff, Role::Lead])),
            (
                "staff; coordinator;",
                Some(vec![Role::Staff, Role::Coordinator]),
            ),
            ("boss", None),
            ("staff, boss", None),
        ];
        for (cell, expected) in table {
            assert_eq!(roles(cell), expected, "{cell}");
        }
    }
}
