//! Joining with an organisation's code, or by an invitation.

use axum::extract::Path;
use axum::http::Uri;
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn, Visit};

use super::{asked, has_passkeys, language, sign_in_with, signed_in, start_session};
use crate::actions::{
    Joining, NewPerson, accept_invitation, confirm_enrolment, count_tries, find_invitation,
    find_join_code, start_enrolment,
};
use crate::model::{Email, JOIN_CODE, JOIN_MAIL, JoinCode, SIGN_IN_CODE};
use crate::views::join as view;

pub(super) async fn join(visit: Visit, uri: Uri) -> Answer {
    visit.programme()?;
    let query = asked(&uri);
    let fields = match query.maybe("code") {
        Some(code) => Fields::of([("code", code)]),
        None => Fields::empty(),
    };
    Ok(visit.show(&view::join(visit.words(), &fields, &visit.csrf())))
}

pub(super) async fn find(visit: Visit, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?.id;
    count_tries(&visit, programme, JOIN_CODE, None).await?;
    let found = reading!(visit.store(), "people.find_join_code", |tx| {
        find_join_code(tx, programme, fields.text("code")).await
    });
    match (found, JoinCode::parse(fields.text("code"))) {
        (Ok(_), Some(code)) => Ok(visit.go(&format!("/join/c/{}", code.0))),
        (Err(problem), _) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            Ok(visit.show(&view::join(visit.words(), &fields, &visit.csrf())))
        }
        (Err(problem), _) => Err(problem.into()),
        (Ok(_), None) => Ok(visit.go("/join")),
    }
}

pub(super) async fn details(visit: Visit, Path(code): Path<String>) -> Answer {
    let fields = Fields::of([("language", visit.language().code())]);
    show_details(&visit, &code, &fields).await
}

async fn show_details(visit: &Visit, code: &str, fields: &Fields) -> Answer {
    let programme = visit.programme()?.id;
    count_tries(visit, programme, JOIN_CODE, None).await?;
    let found = reading!(visit.store(), "people.find_join_code", |tx| {
        find_join_code(tx, programme, code).await
    });
    let Ok((organisation, jobs)) = found else {
        return Ok(visit.go("/join"));
    };
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::details(words, fields, &csrf, code, &organisation.name, &jobs);
    Ok(visit.show(&page))
}

pub(super) async fn start(visit: Visit, Path(code): Path<String>, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?;
    let joining = Joining {
        person: NewPerson {
            given_name: fields.text("given_name").to_owned(),
            family_name: fields.text("family_name").to_owned(),
            email: fields.text("email").to_owned(),
            language: language(&visit, &fields),
        },
        job_role: fields.text("job_role").parse().ok(),
    };
    // An address that is none goes nowhere, so it counts for the browser alone.
    let account = Email::parse(&joining.person.email).ok().map(|it| it.folded);
    count_tries(&visit, programme.id, JOIN_MAIL, account.as_deref()).await?;
    let started = writing!(visit.store(), "people.start_enrolment", |tx| {
        let with = sign_in_with(&visit, programme.name(visit.language()));
        start_enrolment(tx, programme.id, &code, &joining, with).await
    });
    match started {
        Ok(id) => Ok(visit.go(&format!("/join/confirm?id={id}"))),
        Err(problem) if !problem.fields.is_empty() => {
            show_details(&visit, &code, &fields.with_problem(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn confirm(visit: Visit, uri: Uri) -> Answer {
    let query = asked(&uri);
    let fields = Fields::empty();
    let page = view::confirm(visit.words(), &fields, &visit.csrf(), query.text("id"));
    Ok(visit.show(&page))
}

pub(super) async fn finish(visit: Visit, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?.id;
    let id = fields.text("id").parse().unwrap_or_default();
    count_tries(&visit, programme, SIGN_IN_CODE, None).await?;
    let secret = &visit.house().secret;
    let confirmed = writing!(visit.store(), "people.confirm_enrolment", |tx| {
        let typed = fields.text("code");
        match confirm_enrolment(tx, programme, id, typed, secret).await? {
            Ok(confirmed) => {
                let token = start_session(tx, &visit, programme, confirmed.person).await?;
                Ok(Ok((token, confirmed.new)))
            }
            Err(problem) => Ok(Err(problem)),
        }
    })?;
    match confirmed {
        Ok((token, new)) => Ok(signed_in(
            &visit,
            &token,
            if new { "/welcome" } else { "/" },
        )),
        Err(problem) => {
            let id = fields.text("id").to_owned();
            let fields = fields.with_problem(&problem);
            Ok(visit.show(&view::confirm(visit.words(), &fields, &visit.csrf(), &id)))
        }
    }
}

pub(super) async fn invitation(visit: Visit, Path(secret): Path<String>) -> Answer {
    show_invitation(&visit, &secret, None).await
}

async fn show_invitation(visit: &Visit, secret: &str, fields: Option<Fields>) -> Answer {
    let programme = visit.programme()?;
    let found = reading!(visit.store(), "people.find_invitation", |tx| {
        find_invitation(tx, programme.id, secret).await
    })?;
    let fields = fields.unwrap_or_else(|| {
        Fields::of([
            ("given_name", found.name.given.as_str()),
            ("family_name", found.name.family.as_str()),
            ("language", visit.language().code()),
        ])
    });
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::invitation(
        words,
        &fields,
        &csrf,
        secret,
        programme.name(visit.language()),
        &found,
    );
    Ok(visit.show(&page))
}

pub(super) async fn accept(visit: Visit, Path(secret): Path<String>, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?.id;
    let accepted = writing!(visit.store(), "people.accept_invitation", |tx| {
        let (given, family) = (fields.text("given_name"), fields.text("family_name"));
        let language = language(&visit, &fields);
        let person = accept_invitation(tx, programme, &secret, given, family, language).await?;
        start_session(tx, &visit, programme, person).await
    });
    match accepted {
        Ok(token) => Ok(signed_in(&visit, &token, "/welcome")),
        Err(problem) if !problem.fields.is_empty() => {
            show_invitation(&visit, &secret, Some(fields.with_problem(&problem))).await
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn welcome(visit: SignedIn) -> Answer {
    let (words, csrf) = (visit.words(), visit.csrf());
    let programme = visit.programme()?.name(visit.language());
    let page = view::welcome(words, &csrf, programme, has_passkeys(&visit));
    Ok(visit.show(&page))
}
