//! The list of people, inviting, and invitations that wait.

use axum::http::Uri;
use kernel::{OrganisationId, Problem, Role, Said, Scope};
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::{asked, id, language, own_organisations, zone};
use crate::actions::{
    self, Letter, NewInvitation, NewPerson, NewRole, PeopleQuery, add_person, give_role,
    invite as send,
};
use crate::model::Email;
use crate::permissions::{ACCOUNTS, IMPORT, PEOPLE};
use crate::rows::people;
use crate::views::people as view;
use crate::{By, JobRole, OrganisationBrief, Person};

pub(super) async fn list(visit: SignedIn, uri: Uri) -> Answer {
    let asked = asked(&uri);
    let actor = &visit.actor;
    let organisations = own_organisations(&visit).await?;
    let all = actor.can(PEOPLE, Scope::Programme);
    let chosen = asked.text("organisation").parse().ok();
    let query = PeopleQuery {
        search: asked.text("q").to_owned(),
        // A lead looks at one organisation at a time.
        organisation: chosen.or_else(|| organisations.first().filter(|_| !all).map(|it| it.id)),
        ended: asked.has("ended", "yes"),
        page: asked.text("page").parse().unwrap_or(1),
    };
    let listed = reading!(visit.store(), "people.people", |tx| {
        actions::people(tx, actor, &query).await
    })?;
    let list = view::List {
        query: &query,
        listed: &listed,
        organisations: &organisations,
        all,
        may_import: actor.can(IMPORT, Scope::Programme),
        done: asked.text("done"),
    };
    Ok(visit.show(&view::list(visit.words(), &list)))
}

/// What the reader may choose from when a role is given.
pub(super) struct Choices {
    pub roles: Vec<Role>,
    pub organisations: Vec<OrganisationBrief>,
    pub jobs: Vec<(OrganisationId, JobRole)>,
}

impl Choices {
    pub async fn of(visit: &SignedIn) -> Result<Self, Problem> {
        let actor = &visit.actor;
        let organisations = own_organisations(visit).await?;
        let jobs = reading!(visit.store(), "people.jobs_to_choose", |tx| {
            let mut jobs = Vec::new();
            for organisation in &organisations {
                let own = actions::job_roles(tx, actor.programme, organisation.id).await?;
                jobs.extend(own.into_iter().map(|job| (organisation.id, job)));
            }
            Ok(jobs)
        })?;
        let all = actor.can(ACCOUNTS, Scope::Programme);
        let roles = Role::ALL.into_iter();
        let roles = roles.filter(|role| all || role.in_organisation()).collect();
        Ok(Self {
            roles,
            organisations,
            jobs,
        })
    }

    pub fn shown(&self) -> view::RoleChoices<'_> {
        view::RoleChoices {
            roles: &self.roles,
            organisations: &self.organisations,
            jobs: &self.jobs,
        }
    }
}

/// The role that a form asks for.
pub(super) fn role(fields: &Fields) -> Result<NewRole, Problem> {
    let role = Role::from_slug(fields.text("role")).ok_or_else(|| {
        let missing = Said::new("people-role-missing");
        Problem::invalid(Vec::new()).at("role", missing)
    })?;
    Ok(NewRole {
        role,
        organisation: fields.text("organisation").parse().ok(),
        job_role: fields.text("job_role").parse().ok(),
    })
}

pub(super) async fn invite_form(visit: SignedIn, uri: Uri) -> Answer {
    let choices = Choices::of(&visit).await?;
    let asked = asked(&uri);
    let only = choices
        .organisations
        .first()
        .filter(|_| choices.organisations.len() == 1);
    let organisation = asked
        .maybe("organisation")
        .map(str::to_owned)
        .or_else(|| only.map(|it| it.id.to_string()));
    let fields = Fields::of([
        ("organisation", organisation.unwrap_or_default()),
        ("role", Role::Staff.slug().to_owned()),
        ("language", visit.language().code().to_owned()),
        ("how", "invite".to_owned()),
    ]);
    let page = view::invite(visit.words(), &fields, &visit.csrf(), choices.shown(), None);
    Ok(visit.show(&page))
}

/// Who has an account with the address already, where the reader may see them.
async fn known(visit: &SignedIn, fields: &Fields) -> Result<Option<Person>, Problem> {
    let Ok(email) = Email::parse(fields.text("email")) else {
        return Ok(None);
    };
    let actor = &visit.actor;
    reading!(visit.store(), "people.known", |tx| {
        let Some(found) = people::by_email(tx, actor.programme, &email).await? else {
            return Ok(None);
        };
        match actions::person(tx, actor, found.id).await {
            Ok((person, _)) => Ok(Some(person)),
            Err(problem) if problem.status == 404 => Ok(None),
            Err(problem) => Err(problem),
        }
    })
}

pub(super) async fn invite(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    if let Some(person) = known(&visit, &fields).await? {
        fields.wrong("email", Said::new("people-invite-known-error"));
        let choices = Choices::of(&visit).await?;
        let (words, csrf) = (visit.words(), visit.csrf());
        let page = view::invite(words, &fields, &csrf, choices.shown(), Some(&person));
        return Ok(visit.show(&page));
    }
    let done = if fields.has("how", "add") {
        add_now(&visit, &fields).await
    } else {
        send_letter(&visit, &fields).await
    };
    match done {
        Ok(next) => Ok(visit.go(&next)),
        Err(problem) if !problem.fields.is_empty() => {
            let choices = Choices::of(&visit).await?;
            let fields = fields.with_problem(&problem);
            let page = view::invite(visit.words(), &fields, &visit.csrf(), choices.shown(), None);
            Ok(visit.show(&page))
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn send_letter(visit: &SignedIn, fields: &Fields) -> Result<String, Problem> {
    let actor = &visit.actor;
    let new = NewInvitation {
        given_name: fields.text("given_name").to_owned(),
        family_name: fields.text("family_name").to_owned(),
        email: fields.text("email").to_owned(),
        language: language(visit, fields),
        role: role(fields)?,
    };
    let letter = Letter {
        catalogue: &visit.house().catalogue,
        settings: &visit.house().settings,
        programme_name: visit.programme()?.name(visit.language()),
    };
    writing!(visit.store(), "people.invite", |tx| {
        send(tx, By::Person(actor), actor.programme, &new, letter).await
    })?;
    Ok("/people/invitations?done=invited".to_owned())
}

async fn add_now(visit: &SignedIn, fields: &Fields) -> Result<String, Problem> {
    let actor = &visit.actor;
    let new = NewPerson {
        given_name: fields.text("given_name").to_owned(),
        family_name: fields.text("family_name").to_owned(),
        email: fields.text("email").to_owned(),
        language: language(visit, fields),
    };
    let role = role(fields)?;
    let person = writing!(visit.store(), "people.add_person", |tx| {
        let (by, programme) = (By::Person(actor), actor.programme);
        role.authorise(by)?;
        let person = add_person(tx, by, programme, &new).await?;
        give_role(tx, by, programme, person, &role).await?;
        Ok(person)
    })?;
    Ok(format!("/people/{person}?done=added"))
}

pub(super) async fn invitations(visit: SignedIn, uri: Uri) -> Answer {
    let waiting = reading!(visit.store(), "people.invitations", |tx| {
        actions::invitations(tx, &visit.actor).await
    })?;
    let done = asked(&uri).text("done").to_owned();
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::invitations(words, &csrf, &zone(&visit)?, &waiting, &done);
    Ok(visit.show(&page))
}

pub(super) async fn withdraw(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let invitation = id(fields.text("invitation"))?;
    writing!(visit.store(), "people.withdraw_invitation", |tx| {
        actions::withdraw_invitation(tx, &visit.actor, invitation).await
    })?;
    Ok(visit.go("/people/invitations?done=withdrawn"))
}
