//! One person: roles, details, the end of the account, erasure.

use axum::extract::Path;
use axum::http::Uri;
use kernel::{PersonId, Problem, Role, Said, Scope};
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::people::{Choices, role};
use super::{asked, id, language, zone};
use crate::actions::{self, NewPerson, NewRole};
use crate::permissions::ACCOUNTS;
use crate::views::person as view;
use crate::{By, Held, Person};

async fn find(visit: &SignedIn, text: &str) -> Result<(Person, Vec<Held>), Problem> {
    let person: PersonId = id(text)?;
    reading!(visit.store(), "people.person", |tx| {
        actions::person(tx, &visit.actor, person).await
    })
}

pub(super) async fn show(visit: SignedIn, Path(text): Path<String>, uri: Uri) -> Answer {
    let done = asked(&uri).text("done").to_owned();
    show_with(&visit, &text, &Fields::empty(), &done).await
}

async fn show_with(visit: &SignedIn, text: &str, fields: &Fields, done: &str) -> Answer {
    let (person, held) = find(visit, text).await?;
    let actor = &visit.actor;
    let may_take = |held: &Held| {
        let old = NewRole {
            role: held.role,
            organisation: held.organisation,
            job_role: None,
        };
        old.authorise(By::Person(actor)).is_ok()
    };
    let held: Vec<(Held, bool)> = held
        .into_iter()
        .map(|it| {
            let may = may_take(&it);
            (it, may)
        })
        .collect();
    let choices = Choices::of(visit).await?;
    let one = view::One {
        person: &person,
        held: &held,
        choices: choices.shown(),
        may_end: actor.can(ACCOUNTS, Scope::Programme),
        zone: &zone(visit)?,
        fields,
        csrf: &visit.csrf(),
        done,
    };
    Ok(visit.show(&view::one(visit.words(), &one)))
}

pub(super) async fn give(visit: SignedIn, Path(text): Path<String>, Sent(fields): Sent) -> Answer {
    let (person, _) = find(&visit, &text).await?;
    let actor = &visit.actor;
    let given = match role(&fields) {
        Ok(new) => writing!(visit.store(), "people.give_role", |tx| {
            actions::give_role(tx, By::Person(actor), actor.programme, person.id, &new).await
        }),
        Err(problem) => Err(problem),
    };
    match given {
        Ok(()) => Ok(visit.go(&format!("/people/{}?done=role-given", person.id))),
        Err(problem) if !problem.fields.is_empty() => {
            show_with(&visit, &text, &fields.with_problem(&problem), "").await
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn take_form(visit: SignedIn, Path(text): Path<String>, uri: Uri) -> Answer {
    let (person, held) = find(&visit, &text).await?;
    let asked = asked(&uri);
    let organisation = asked.text("organisation").parse().ok();
    let mut held = held.iter();
    let held =
        held.find(|it| it.role.slug() == asked.text("role") && it.organisation == organisation);
    let held = held.ok_or_else(Problem::not_found)?;
    Ok(visit.show(&view::take(visit.words(), &visit.csrf(), &person, held)))
}

/// The person's page with what stands in the way, where it is something that can be put right.
async fn refuse(visit: &SignedIn, text: &str, problem: Problem) -> Answer {
    if problem.said.key != "problem-people-last-coordinator" {
        return Err(problem.into());
    }
    let mut fields = Fields::empty();
    fields.wrong("roles", Said::new("people-role-last-coordinator"));
    show_with(visit, text, &fields, "").await
}

pub(super) async fn take(visit: SignedIn, Path(text): Path<String>, Sent(fields): Sent) -> Answer {
    let (person, _) = find(&visit, &text).await?;
    let actor = &visit.actor;
    let role = Role::from_slug(fields.text("role")).ok_or_else(Problem::not_found)?;
    let organisation = fields.text("organisation").parse().ok();
    let taken = writing!(visit.store(), "people.take_role", |tx| {
        let (by, programme) = (By::Person(actor), actor.programme);
        actions::take_role(tx, by, programme, person.id, role, organisation).await
    });
    if let Err(problem) = taken {
        return refuse(&visit, &text, problem).await;
    }
    // Whoever took their last role in the reader's organisation is no longer the reader's to see.
    let gone = find(&visit, &text).await.is_err();
    let next = if gone {
        "/people?done=role-taken".to_owned()
    } else {
        format!("/people/{}?done=role-taken", person.id)
    };
    Ok(visit.go(&next))
}

pub(super) async fn edit_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (person, _) = find(&visit, &text).await?;
    let fields = Fields::of([
        ("given_name", person.name.given.as_str()),
        ("family_name", person.name.family.as_str()),
        ("email", person.email.as_str()),
        ("language", person.language.code()),
    ]);
    let page = view::edit(visit.words(), &fields, &visit.csrf(), &text);
    Ok(visit.show(&page))
}

pub(super) async fn edit(visit: SignedIn, Path(text): Path<String>, Sent(fields): Sent) -> Answer {
    let person = id(&text)?;
    let actor = &visit.actor;
    let new = NewPerson {
        given_name: fields.text("given_name").to_owned(),
        family_name: fields.text("family_name").to_owned(),
        email: fields.text("email").to_owned(),
        language: language(&visit, &fields),
    };
    let saved = writing!(visit.store(), "people.change_person", |tx| {
        actions::change_person(tx, By::Person(actor), actor.programme, person, &new).await
    });
    match saved {
        Ok(()) => Ok(visit.go(&format!("/people/{person}?done=saved"))),
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            let page = view::edit(visit.words(), &fields, &visit.csrf(), &text);
            Ok(visit.show(&page))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn end_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (person, _) = find(&visit, &text).await?;
    Ok(visit.show(&view::end(visit.words(), &visit.csrf(), &person)))
}

pub(super) async fn end(visit: SignedIn, Path(text): Path<String>, Sent(_): Sent) -> Answer {
    let person = id(&text)?;
    let actor = &visit.actor;
    let ended = writing!(visit.store(), "people.end_account", |tx| {
        actions::end_account(tx, By::Person(actor), actor.programme, person).await
    });
    if let Err(problem) = ended {
        return refuse(&visit, &text, problem).await;
    }
    Ok(visit.go("/people?done=ended"))
}

pub(super) async fn erase_form(visit: SignedIn, Path(text): Path<String>) -> Answer {
    let (person, _) = find(&visit, &text).await?;
    Ok(visit.show(&view::erase(visit.words(), &visit.csrf(), &person)))
}

pub(super) async fn erase(visit: SignedIn, Path(text): Path<String>, Sent(_): Sent) -> Answer {
    let person = id(&text)?;
    let erased = writing!(visit.store(), "people.erase_person", |tx| {
        actions::erase_person(tx, &visit.actor, person, &visit.house().erase).await
    });
    if let Err(problem) = erased {
        return refuse(&visit, &text, problem).await;
    }
    Ok(visit.go("/people?done=erased"))
}
