//! The people of the demonstration place: organisations, jobs, who holds which, and since when.

use std::collections::HashSet;

use jiff::SignedDuration;
use kernel::{
    Actor, FixedClock, Grant, OrganisationId, Problem, ProgrammeId, Role, SeededRandom, Timestamp,
};
use people::By;
use people::actions::{
    NewJobRole, NewOrganisation, NewPerson, NewProgramme, NewRole, add_job_role, add_organisation,
    add_person, found_programme, give_role,
};
use people::model::{JobRoleId, slug_of};
use store::{Store, writing};
use web::Language;

use super::chance;
use super::place::{Cast, Names, Place};

/// People written in one transaction.
const BATCH: usize = 100;

/// Somebody about to be written.
struct Planned {
    given: String,
    family: String,
    email: String,
    organisation: usize,
    job: usize,
    roles: Vec<Role>,
    since: Timestamp,
    language: Language,
    in_cast: bool,
}

/// Somebody who records conversations.
pub struct Recorder {
    /// With the roles held.
    pub actor: Actor,
    /// From this moment on.
    pub since: Timestamp,
    /// Somebody who can be tried out, and so should have something to show.
    pub in_cast: bool,
}

/// The place once its people are there.
pub struct Peopled {
    /// The programme.
    pub programme: ProgrammeId,
    /// The organisations, in the order of the place.
    pub organisations: Vec<OrganisationId>,
    /// Those who record, by organisation.
    pub recorders: Vec<Vec<Recorder>>,
}

/// The address of somebody of the cast.
pub fn email(place: &Place, given: &str, family: &str) -> String {
    format!(
        "{}.{}@{}",
        slug_of(given),
        slug_of(family),
        place.email_domain
    )
}

/// Writes programme, organisations and people; the clock is moved to when each came.
pub async fn write(
    store: &Store,
    clock: &FixedClock,
    place: &Place,
    names: &Names,
    wanted: Wanted,
    mut progress: impl FnMut(usize),
) -> Result<Peopled, Problem> {
    let chance = SeededRandom::new(place.seed ^ 0x7065_6f70);
    clock.set(wanted.from - SignedDuration::from_hours(24 * 30));
    let programme = writing!(store, "demo.programme", |tx| {
        let programme = &place.programme;
        let new = NewProgramme {
            slug: programme.slug.clone(),
            name_en: programme.en.clone(),
            name_cy: programme.cy.clone(),
            safeguarding_en: programme.safeguarding_en.clone(),
            safeguarding_cy: programme.safeguarding_cy.clone(),
            ..NewProgramme::default()
        };
        found_programme(tx, &new).await
    })?;
    let (organisations, jobs) = organisations(store, programme, place).await?;
    let planned = plan(&chance, place, names, wanted);
    let mut recorders: Vec<Vec<Recorder>> =
        place.organisations.iter().map(|_| Vec::new()).collect();
    for batch in planned.chunks(BATCH) {
        let written = writing!(store, "demo.people", |tx| {
            let mut ids = Vec::new();
            for it in batch {
                clock.set(it.since);
                let new = NewPerson {
                    given_name: it.given.clone(),
                    family_name: it.family.clone(),
                    email: it.email.clone(),
                    language: it.language,
                };
                let id = add_person(tx, By::Operator, programme, &new).await?;
                for role in &it.roles {
                    let new = NewRole {
                        role: *role,
                        organisation: Some(organisations[it.organisation]),
                        job_role: Some(jobs[it.organisation][it.job]),
                    };
                    give_role(tx, By::Operator, programme, id, &new).await?;
                }
                ids.push(id);
            }
            Ok(ids)
        })?;
        for (it, person) in batch.iter().zip(written) {
            let organisation = organisations[it.organisation];
            let grants = it.roles.iter().map(|role| Grant {
                role: *role,
                organisation: role.in_organisation().then_some(organisation),
            });
            let actor = Actor {
                programme,
                person,
                grants: grants.collect(),
            };
            if it.roles.contains(&Role::Staff) {
                recorders[it.organisation].push(Recorder {
                    actor,
                    since: it.since,
                    in_cast: it.in_cast,
                });
            }
        }
        progress(batch.len());
    }
    Ok(Peopled {
        programme,
        organisations,
        recorders,
    })
}

/// How much of the place is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// So many people, or as many as the place has.
    pub people: Option<usize>,
    /// So many conversations, or as many as the place has.
    pub conversations: Option<usize>,
    /// The first day.
    pub from: Timestamp,
    /// Now.
    pub to: Timestamp,
}

type Jobs = Vec<Vec<JobRoleId>>;

async fn organisations(
    store: &Store,
    programme: ProgrammeId,
    place: &Place,
) -> Result<(Vec<OrganisationId>, Jobs), Problem> {
    writing!(store, "demo.organisations", |tx| {
        let (mut ids, mut jobs) = (Vec::new(), Vec::new());
        for it in &place.organisations {
            let new = NewOrganisation {
                slug: it.slug.clone(),
                name: it.en.clone(),
                kind: it.kind.clone(),
                join_code: it.join_code.clone(),
                settings: it.settings.keys().cloned().collect(),
            };
            let id = add_organisation(tx, By::Operator, programme, &new).await?;
            let mut own = Vec::new();
            for job in &it.roles {
                let new = NewJobRole {
                    name: job.en.clone(),
                    eligible: job.eligible.to_string(),
                };
                own.push(add_job_role(tx, By::Operator, programme, id, &new).await?);
            }
            ids.push(id);
            jobs.push(own);
        }
        Ok((ids, jobs))
    })
}

/// Draws everybody: the cast first, then so many for each job, each with a name that nobody else has.
fn plan(chance: &SeededRandom, place: &Place, names: &Names, wanted: Wanted) -> Vec<Planned> {
    let all: usize = place
        .organisations
        .iter()
        .flat_map(|it| &it.roles)
        .map(|job| job.people)
        .sum();
    let mut taken = HashSet::new();
    let mut planned = Vec::new();
    for cast in &place.cast {
        if let Some(one) = from_cast(place, cast, wanted.from) {
            taken.insert(one.email.clone());
            planned.push(one);
        }
    }
    for (index, organisation) in place.organisations.iter().enumerate() {
        for (job_index, job) in organisation.roles.iter().enumerate() {
            let in_cast = planned
                .iter()
                .filter(|it| it.organisation == index && it.job == job_index)
                .count();
            // With fewer people wanted, each job keeps its share, and at least somebody.
            let people = wanted
                .people
                .map_or(job.people, |wanted| (job.people * wanted).div_ceil(all));
            for _ in in_cast..people {
                let (given, family, email) = name(chance, place, names, &mut taken);
                let mut roles = Vec::new();
                if job.records {
                    roles.push(Role::Staff);
                }
                if !has_lead(&planned, index) {
                    roles.push(Role::Lead);
                }
                planned.push(Planned {
                    given,
                    family,
                    email,
                    organisation: index,
                    job: job_index,
                    since: joined(chance, wanted),
                    roles,
                    in_cast: false,
                    language: if chance.share() < 0.04 {
                        Language::Welsh
                    } else {
                        Language::English
                    },
                });
            }
        }
    }
    planned.sort_by_key(|it| it.since);
    planned
}

fn has_lead(planned: &[Planned], organisation: usize) -> bool {
    planned
        .iter()
        .any(|it| it.organisation == organisation && it.roles.contains(&Role::Lead))
}

fn from_cast(place: &Place, cast: &Cast, since: Timestamp) -> Option<Planned> {
    let organisation = place
        .organisations
        .iter()
        .position(|it| it.slug == cast.organisation)?;
    let jobs = &place.organisations[organisation].roles;
    Some(Planned {
        given: cast.first.clone(),
        family: cast.last.clone(),
        email: email(place, &cast.first, &cast.last),
        organisation,
        job: jobs.iter().position(|job| job.slug == cast.job)?,
        roles: cast
            .roles
            .iter()
            .filter_map(|slug| Role::from_slug(slug))
            .collect(),
        since,
        in_cast: true,
        language: Language::English,
    })
}

fn name(
    chance: &SeededRandom,
    place: &Place,
    names: &Names,
    taken: &mut HashSet<String>,
) -> (String, String, String) {
    loop {
        let given = &names.first[chance.below(names.first.len())];
        let family = &names.last[chance.below(names.last.len())];
        let email = email(place, given, family);
        if taken.insert(email.clone()) {
            return (given.clone(), family.clone(), email);
        }
    }
}

/// A third were there from the start; the others came over the months, most of them early.
fn joined(chance: &SeededRandom, wanted: Wanted) -> Timestamp {
    if chance.share() < 0.34 {
        return wanted.from;
    }
    let span = wanted.to.duration_since(wanted.from).as_secs();
    let part = chance.share() * chance.share();
    // Seconds of 18 months: far below where a float would lose any.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    let seconds = (span as f64 * 0.9 * part) as i64;
    wanted.from + SignedDuration::from_secs(seconds)
}

/// How much each of these people records, by the place's spread: a few often, some never. The cast are among the few.
pub fn spread(chance: &SeededRandom, place: &Place, people: &[Recorder]) -> Vec<f64> {
    let weights = people.iter().map(|who| {
        let group = if who.in_cast {
            0
        } else {
            chance::place(chance, place.people_spread.iter().map(|it| it.people))
        };
        let spread = &place.people_spread[group];
        spread.conversations / spread.people * (0.6 + 0.8 * chance.share())
    });
    weights.collect()
}
