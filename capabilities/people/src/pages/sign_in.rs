//! Signing in by a code in a letter, and signing out.

use axum::http::Uri;
use store::{clear_attempts, writing};
use web::{Answer, Fields, Sent, Visit};

use super::{asked, has_passkeys, own_path, sign_in_with, signed_in, start_session};
use crate::actions::{check_sign_in_code, count_tries, send_sign_in_code};
use crate::model::{Email, SIGN_IN_CODE, SIGN_IN_MAIL};
use crate::views::sign_in as view;

pub(super) async fn sign_in(visit: Visit, uri: Uri) -> Answer {
    let query = asked(&uri);
    let next = own_path(query.text("next"));
    if visit.actor().is_some() {
        return Ok(visit.go(next));
    }
    visit.programme()?;
    let fields = Fields::empty();
    let page = view::sign_in(
        visit.words(),
        &fields,
        &visit.csrf(),
        next,
        has_passkeys(&visit),
    );
    Ok(visit.show(&page))
}

pub(super) async fn ask(visit: Visit, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?;
    let next = own_path(fields.text("next")).to_owned();
    let email = match Email::field(fields.text("email")) {
        Ok(email) => email,
        Err(wrong) => {
            let mut fields = fields;
            fields.wrong(wrong.field, wrong.said);
            let page = view::sign_in(
                visit.words(),
                &fields,
                &visit.csrf(),
                &next,
                has_passkeys(&visit),
            );
            return Ok(visit.show(&page));
        }
    };
    count_tries(&visit, programme.id, SIGN_IN_MAIL, Some(&email.folded)).await?;
    let sent = writing!(visit.store(), "people.send_sign_in_code", |tx| {
        let with = sign_in_with(&visit, programme.name(visit.language()));
        send_sign_in_code(tx, programme.id, &email, visit.language(), with).await
    })?;
    let mut query = form_urlencoded::Serializer::new(String::from("/sign-in/code?"));
    query.append_pair("id", &sent.id.to_string());
    query.append_pair("next", &next);
    query.append_pair("to", &view::partly_hidden(&email.typed));
    Ok(visit.go(&query.finish()))
}

pub(super) async fn code(visit: Visit, uri: Uri) -> Answer {
    let query = asked(&uri);
    let next = own_path(query.text("next"));
    if visit.actor().is_some() {
        return Ok(visit.go(next));
    }
    let fields = Fields::of([
        ("id", query.text("id")),
        ("next", next),
        ("to", query.text("to")),
    ]);
    Ok(visit.show(&view::code(visit.words(), &fields, &visit.csrf())))
}

pub(super) async fn check(visit: Visit, Sent(fields): Sent) -> Answer {
    let programme = visit.programme()?.id;
    let id = fields.text("id").parse().unwrap_or_default();
    let next = own_path(fields.text("next")).to_owned();
    count_tries(&visit, programme, SIGN_IN_CODE, None).await?;
    let secret = &visit.house().secret;
    let checked = writing!(visit.store(), "people.check_sign_in_code", |tx| {
        let typed = fields.text("code");
        match check_sign_in_code(tx, programme, id, typed, secret).await? {
            Ok(person) => {
                let device = format!("device {}", visit.device());
                clear_attempts(tx, programme, SIGN_IN_CODE.name, &device).await?;
                Ok(Ok(start_session(tx, &visit, programme, person).await?))
            }
            Err(problem) => Ok(Err(problem)),
        }
    })?;
    match checked {
        Ok(token) => Ok(signed_in(&visit, &token, &next)),
        Err(problem) => {
            let kept = ["id", "to"].map(|name| (name, fields.text(name).to_owned()));
            let fields = Fields::of(kept).with("next", next).with_problem(&problem);
            Ok(visit.show(&view::code(visit.words(), &fields, &visit.csrf())))
        }
    }
}

pub(super) async fn sign_out(visit: Visit) -> Answer {
    Ok(visit.show(&view::sign_out(visit.words(), &visit.csrf())))
}

pub(super) async fn leave(visit: Visit, Sent(_): Sent) -> Answer {
    if let Some(session) = visit.session() {
        let programme = visit.programme()?.id;
        writing!(visit.store(), "people.sign_out", |tx| {
            web::sessions::end(tx, programme, session.id, session.person).await
        })?;
    }
    Ok(visit.forget(visit.go("/")))
}
