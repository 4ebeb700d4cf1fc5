//! One's own account.

use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::Problem;
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn, sessions};

use super::{asked, has_passkeys, language, zone};
use crate::Person;
use crate::actions::{change_details, export_person, passkeys_of, roles_of};
use crate::rows::people;
use crate::views::account as view;

async fn own(visit: &SignedIn) -> Result<Person, Problem> {
    let actor = &visit.actor;
    let found = reading!(visit.store(), "people.own", |tx| {
        people::find(tx, actor.programme, actor.person).await
    })?;
    found.ok_or_else(Problem::not_found)
}

pub(super) async fn account(visit: SignedIn, uri: Uri) -> Answer {
    let query = asked(&uri);
    let actor = &visit.actor;
    let person = own(&visit).await?;
    let (held, keys, sessions) = reading!(visit.store(), "people.account", |tx| {
        let settings = &visit.house().settings;
        Ok((
            roles_of(tx, actor.programme, actor.person).await?,
            passkeys_of(tx, actor).await?,
            sessions::of_person(tx, actor.programme, actor.person, settings).await?,
        ))
    })?;
    let account = view::Account {
        person: &person,
        held: &held,
        passkeys: &keys,
        sessions: &sessions,
        this_session: visit.session.id,
        zone: &zone(&visit)?,
        can_add: has_passkeys(&visit),
        csrf: &visit.csrf(),
        done: query.text("done"),
    };
    Ok(visit.show(&view::account(visit.words(), &account)))
}

pub(super) async fn details(visit: SignedIn) -> Answer {
    let person = own(&visit).await?;
    let fields = Fields::of([
        ("given_name", person.name.given.as_str()),
        ("family_name", person.name.family.as_str()),
        ("language", person.language.code()),
    ]);
    Ok(visit.show(&view::details(visit.words(), &fields, &visit.csrf())))
}

pub(super) async fn save(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let language = language(&visit, &fields);
    let saved = writing!(visit.store(), "people.change_details", |tx| {
        let (given, family) = (fields.text("given_name"), fields.text("family_name"));
        change_details(tx, &visit.actor, given, family, language).await
    });
    match saved {
        // The pages speak the chosen language from now on.
        Ok(()) => Ok(visit.go(&format!("/account?done=saved&lang={}", language.code()))),
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            Ok(visit.show(&view::details(visit.words(), &fields, &visit.csrf())))
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn end_session(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let session = fields.text("session").parse();
    let session = session.map_err(|_| Problem::not_found())?;
    let actor = &visit.actor;
    writing!(visit.store(), "people.end_session", |tx| {
        sessions::end(tx, actor.programme, session, actor.person).await
    })?;
    Ok(visit.go("/account?done=session-ended"))
}

pub(super) async fn end_others(visit: SignedIn, Sent(_): Sent) -> Answer {
    let actor = &visit.actor;
    writing!(visit.store(), "people.end_other_sessions", |tx| {
        let settings = &visit.house().settings;
        let all = sessions::of_person(tx, actor.programme, actor.person, settings).await?;
        for other in all.iter().filter(|it| it.id != visit.session.id) {
            sessions::end(tx, actor.programme, other.id, actor.person).await?;
        }
        Ok(())
    })?;
    Ok(visit.go("/account?done=session-ended"))
}

pub(super) async fn data(visit: SignedIn) -> Answer {
    let everything = reading!(visit.store(), "people.export", |tx| {
        export_person(tx, &visit.actor, &visit.house().export).await
    })?;
    let text = serde_json::to_string_pretty(&everything).map_err(Problem::internal)?;
    let head = [
        (CONTENT_TYPE, "application/json"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"everycontact.json\"",
        ),
    ];
    Ok((head, text).into_response())
}
