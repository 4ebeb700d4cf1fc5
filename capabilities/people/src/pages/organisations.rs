//! Organisations, for coordinators; for leads their own.

use axum::extract::Path;
use axum::http::Uri;
use kernel::{OrganisationId, Problem, Scope};
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::{asked, id};
use crate::actions::{self, NewJobRole, NewOrganisation};
use crate::permissions::{ORGANISATION, ORGANISATIONS};
use crate::rows::organisations as rows;
use crate::views::organisations as view;
use crate::{By, JobRole, Organisation};

async fn find(visit: &SignedIn, text: &str) -> Result<(Organisation, Vec<JobRole>), Problem> {
    let organisation: OrganisationId = id(text)?;
    let actor = &visit.actor;
    reading!(visit.store(), "people.organisation", |tx| {
        let by = By::Person(actor);
        let found = actions::organisation(tx, by, actor.programme, organisation).await?;
        let jobs = actions::job_roles(tx, actor.programme, organisation).await?;
        Ok((found, jobs))
    })
}

fn here(organisation: &Organisation, done: &str) -> String {
    format!("/organisations/{}?done={done}", organisation.id)
}

pub(super) async fn list(visit: SignedIn, uri: Uri) -> Answer {
    let actor = &visit.actor;
    let (all, members) = reading!(visit.store(), "people.organisations", |tx| {
        Ok((
            actions::all_organisations(tx, actor.programme).await?,
            rows::members(tx, actor.programme).await?,
        ))
    })?;
    let count = |id| {
        members
            .iter()
            .find(|(it, _)| *it == id)
            .map_or(0, |(_, count)| *count)
    };
    let own = all
        .into_iter()
        .filter(|it| actor.can(ORGANISATION, Scope::Organisation(it.id)))
        .map(|it| {
            let members = count(it.id);
            (it, members)
        });
    let own: Vec<_> = own.collect();
    let may_add = actor.can(ORGANISATIONS, Scope::Programme);
    let done = asked(&uri).text("done").to_owned();
    Ok(visit.show(&view::list(visit.words(), &own, may_add, &done)))
}

pub(super) async fn add_form(visit: SignedIn) -> Answer {
    let page = view::form(visit.words(), &Fields::empty(), &visit.csrf(), None);
    Ok(visit.show(&page))
}

pub(super) async fn add(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let actor = &visit.actor;
    let new = NewOrganisation {
        name: fields.text("name").to_owned(),
        kind: fields.text("kind").to_owned(),
        ..NewOrganisation::default()
    };
    let added = writing!(visit.store(), "people.add_organisation", |tx| {
        actions::add_organisation(tx, By::Person(actor), actor.programme, &new).await
    });
    match added {
        Ok(id) => Ok(visit.go(&format!("/organisations/{id}?done=added"))),
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            Ok(visit.show(&view::form(visit.words(), &fields, &visit.csrf(), None)))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn show(visit: SignedIn, Path(text): Path<String>, uri: Uri) -> Answer {
    let (organisation, jobs) = find(&visit, &text).await?;
    let actor = &visit.actor;
    let (members, used) = reading!(visit.store(), "people.organisation_more", |tx| {
        Ok((
            rows::members(tx, actor.programme).await?,
            rows::settings(tx, actor.programme, organisation.id).await?,
        ))
    })?;
    let names = setting_names(&visit).await?;
    let settings: Vec<String> = used
        .into_iter()
        .map(|slug| {
            let known = names.iter().find(|(it, _)| *it == slug);
            known.map_or(slug.clone(), |(_, name)| name.clone())
        })
        .collect();
    let members = members.iter().find(|(it, _)| *it == organisation.id);
    let query = asked(&uri);
    let page = view::One {
        organisation: &organisation,
        jobs: &jobs,
        members: members.map_or(0, |(_, count)| *count),
        settings: &settings,
        may_end: actor.can(ORGANISATIONS, Scope::Programme),
        join_link: &visit.house().settings.link("/join"),
        csrf: &visit.csrf(),
        done: query.text("done"),
    };
    Ok(visit.show(&view::one(visit.words(), &page)))
}

pub(super) async fn edit_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let fields = Fields::of([
        ("name", organisation.name.as_str()),
        ("kind", organisation.kind.slug()),
    ]);
    let page = view::form(visit.words(), &fields, &visit.csrf(), Some(&text));
    Ok(visit.show(&page))
}

pub(super) async fn edit(visit: SignedIn, Path(text): Path<String>, Sent(fields): Sent) -> Answer {
    let organisation = id(&text)?;
    let actor = &visit.actor;
    let saved = writing!(visit.store(), "people.change_organisation", |tx| {
        let (name, kind) = (fields.text("name"), fields.text("kind"));
        let by = By::Person(actor);
        actions::change_organisation(tx, by, actor.programme, organisation, name, kind).await
    });
    match saved {
        Ok(()) => Ok(visit.go(&format!("/organisations/{organisation}?done=saved"))),
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            let page = view::form(visit.words(), &fields, &visit.csrf(), Some(&text));
            Ok(visit.show(&page))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn end_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    Ok(visit.show(&view::end(visit.words(), &visit.csrf(), &organisation)))
}

pub(super) async fn end(visit: SignedIn, Path(text): Path<String>, Sent(_): Sent) -> Answer {
    let organisation = id(&text)?;
    let actor = &visit.actor;
    writing!(visit.store(), "people.end_organisation", |tx| {
        actions::end_organisation(tx, By::Person(actor), actor.programme, organisation).await
    })?;
    Ok(visit.go("/organisations?done=left"))
}

pub(super) async fn join_code_form(visit: SignedIn, Path(text): Path<String>, uri: Uri) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let close = asked(&uri).text("what") == "close";
    let (words, csrf) = (visit.words(), visit.csrf());
    Ok(visit.show(&view::join_code(words, &csrf, &organisation, close)))
}

pub(super) async fn join_code(
    visit: SignedIn,
    Path(text): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let actor = &visit.actor;
    let close = fields.text("what") == "close";
    writing!(visit.store(), "people.join_code", |tx| {
        let (by, programme) = (By::Person(actor), actor.programme);
        if close {
            actions::close_join_code(tx, by, programme, organisation.id).await
        } else {
            let made = actions::new_join_code(tx, by, programme, organisation.id).await;
            made.map(drop)
        }
    })?;
    let done = match (close, organisation.join_open) {
        (true, _) => "code-closed",
        (false, true) => "code-new",
        (false, false) => "code-ready",
    };
    Ok(visit.go(&here(&organisation, done)))
}

/// The settings that the programme's form offers, each by slug and name.
async fn setting_names(visit: &SignedIn) -> Result<Vec<(String, String)>, Problem> {
    let programme = visit.actor.programme;
    let offered = reading!(visit.store(), "people.settings_offered", |tx| {
        (visit.house().settings_offered)(tx, programme).await
    })?;
    let welsh = visit.language() == web::Language::Welsh;
    let named = offered
        .into_iter()
        .map(|it| (it.slug, if welsh { it.cy } else { it.en }));
    Ok(named.collect())
}

pub(super) async fn settings_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let programme = visit.actor.programme;
    let used = reading!(visit.store(), "people.organisation_settings", |tx| {
        rows::settings(tx, programme, organisation.id).await
    })?;
    let choices = setting_names(&visit).await?;
    let fields = Fields::of(used.into_iter().map(|slug| ("setting", slug)));
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::settings(words, &fields, &csrf, &organisation, &choices);
    Ok(visit.show(&page))
}

pub(super) async fn settings(
    visit: SignedIn,
    Path(text): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let organisation = id(&text)?;
    let actor = &visit.actor;
    let offered = setting_names(&visit).await?;
    let chosen: Vec<String> = fields
        .all("setting")
        .filter(|slug| offered.iter().any(|(it, _)| it == slug))
        .map(str::to_owned)
        .collect();
    writing!(visit.store(), "people.set_organisation_settings", |tx| {
        let by = By::Person(actor);
        actions::set_organisation_settings(tx, by, actor.programme, organisation, &chosen).await
    })?;
    Ok(visit.go(&format!("/organisations/{organisation}?done=saved")))
}

fn job(fields: &Fields) -> NewJobRole {
    NewJobRole {
        name: fields.text("name").to_owned(),
        eligible: fields.text("eligible").to_owned(),
    }
}

pub(super) async fn job_add_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::job_form(words, &Fields::empty(), &csrf, &organisation, None);
    Ok(visit.show(&page))
}

pub(super) async fn job_add(
    visit: SignedIn,
    Path(text): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let actor = &visit.actor;
    let added = writing!(visit.store(), "people.add_job_role", |tx| {
        let (by, new) = (By::Person(actor), job(&fields));
        actions::add_job_role(tx, by, actor.programme, organisation.id, &new).await
    });
    match added {
        Ok(_) => Ok(visit.go(&here(&organisation, "saved"))),
        Err(problem) if !problem.fields.is_empty() => {
            let (words, csrf) = (visit.words(), visit.csrf());
            let fields = fields.with_problem(&problem);
            let page = view::job_form(words, &fields, &csrf, &organisation, None);
            Ok(visit.show(&page))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn job_form(visit: SignedIn, Path((text, job)): Path<(String, String)>) -> Answer {
    let (organisation, jobs) = find(&visit, &text).await?;
    let found = jobs.iter().find(|it| it.id.to_string() == job);
    let found = found.ok_or_else(Problem::not_found)?;
    let fields = Fields::of([
        ("name", found.name.clone()),
        ("eligible", found.eligible.to_string()),
    ]);
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::job_form(words, &fields, &csrf, &organisation, Some(&job));
    Ok(visit.show(&page))
}

pub(super) async fn job_save(
    visit: SignedIn,
    Path((text, job_text)): Path<(String, String)>,
    Sent(fields): Sent,
) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let job_role = id(&job_text)?;
    let actor = &visit.actor;
    let saved = writing!(visit.store(), "people.change_job_role", |tx| {
        let (by, new) = (By::Person(actor), job(&fields));
        actions::change_job_role(tx, by, actor.programme, organisation.id, job_role, &new).await
    });
    match saved {
        Ok(()) => Ok(visit.go(&here(&organisation, "saved"))),
        Err(problem) if !problem.fields.is_empty() => {
            let (words, csrf) = (visit.words(), visit.csrf());
            let fields = fields.with_problem(&problem);
            let page = view::job_form(words, &fields, &csrf, &organisation, Some(&job_text));
            Ok(visit.show(&page))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn job_end(
    visit: SignedIn,
    Path((text, job)): Path<(String, String)>,
    Sent(_): Sent,
) -> Answer {
    let (organisation, _) = find(&visit, &text).await?;
    let job = id(&job)?;
    let actor = &visit.actor;
    writing!(visit.store(), "people.end_job_role", |tx| {
        let by = By::Person(actor);
        actions::end_job_role(tx, by, actor.programme, organisation.id, job).await
    })?;
    Ok(visit.go(&here(&organisation, "saved")))
}
