//! Passkeys over JSON: starting and finishing to add one or to sign in with one.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use kernel::Problem;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::writing;
use uuid::Uuid;
use web::{Answer, Failure, Later, Sent, SignedIn, Visit};
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use super::{id, own_path, start_session};
use crate::actions::{
    Passkeys, add_passkey, count_tries, remove_passkey, sign_in_with_passkey, start_passkey,
    start_passkey_sign_in,
};
use crate::model::PASSKEY;

/// What these endpoints answer, later.
pub(super) type Json = Later<'static, Answer>;

/// Made by our own page: JSON that no form can send, from our own origin, with the token of our forms.
fn guard(visit: &Visit, headers: &HeaderMap) -> Result<(), Problem> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_json = text(CONTENT_TYPE.as_str()).is_some_and(|it| it.starts_with("application/json"));
    let own = text("sec-fetch-site").is_none_or(|site| site == "same-origin");
    let token = text("x-csrf").is_some_and(|token| visit.csrf_matches(token));
    if is_json && own && token {
        Ok(())
    } else {
        Err(Problem::new(403, "problem-form-expired"))
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|error| {
        let mut problem = Problem::new(400, "problem-people-passkey-refused");
        problem.log = Some(format!("passkey answer: {}", error.classify() as u8));
        problem
    })
}

fn there(passkeys: Option<Arc<Passkeys>>) -> Result<Arc<Passkeys>, Problem> {
    passkeys.ok_or_else(Problem::not_found)
}

fn answer(value: &Value) -> Response {
    axum::Json(value).into_response()
}

/// What a browser answers when a passkey was made.
#[derive(Deserialize)]
struct Made {
    ceremony: Uuid,
    name: String,
    credential: RegisterPublicKeyCredential,
}

/// What a browser answers when a passkey was used.
#[derive(Deserialize)]
struct Used {
    ceremony: Uuid,
    next: String,
    credential: PublicKeyCredential,
}

pub(super) fn start_adding(
    visit: Visit,
    _: Bytes,
    headers: HeaderMap,
    passkeys: Option<Arc<Passkeys>>,
) -> Json {
    Box::pin(async move {
        guard(&visit, &headers)?;
        let passkeys = there(passkeys)?;
        let actor = visit.actor().ok_or_else(Problem::sign_in)?;
        let started = writing!(visit.store(), "people.start_passkey", |tx| {
            start_passkey(tx, actor, &passkeys).await
        })?;
        Ok(answer(&started))
    })
}

pub(super) fn finish_adding(
    visit: Visit,
    body: Bytes,
    headers: HeaderMap,
    passkeys: Option<Arc<Passkeys>>,
) -> Json {
    Box::pin(async move {
        guard(&visit, &headers)?;
        let passkeys = there(passkeys)?;
        let actor = visit.actor().ok_or_else(Problem::sign_in)?;
        let made: Made = parse(&body)?;
        let added = writing!(visit.store(), "people.add_passkey", |tx| {
            let (ceremony, name) = (made.ceremony, made.name.as_str());
            add_passkey(tx, actor, &passkeys, ceremony, name, &made.credential).await
        })?;
        Ok(answer(&json!({ "passkey": added })))
    })
}

pub(super) fn start_sign_in(
    visit: Visit,
    _: Bytes,
    headers: HeaderMap,
    passkeys: Option<Arc<Passkeys>>,
) -> Json {
    Box::pin(async move {
        guard(&visit, &headers)?;
        let passkeys = there(passkeys)?;
        let programme = visit.programme()?.id;
        count_tries(&visit, programme, PASSKEY, None).await?;
        let started = writing!(visit.store(), "people.start_passkey_sign_in", |tx| {
            start_passkey_sign_in(tx, programme, &passkeys).await
        })?;
        Ok(answer(&started))
    })
}

pub(super) fn finish_sign_in(
    visit: Visit,
    body: Bytes,
    headers: HeaderMap,
    passkeys: Option<Arc<Passkeys>>,
) -> Json {
    Box::pin(async move {
        guard(&visit, &headers)?;
        let passkeys = there(passkeys)?;
        let programme = visit.programme()?.id;
        count_tries(&visit, programme, PASSKEY, None).await?;
        let used: Used = parse(&body)?;
        let token = writing!(visit.store(), "people.sign_in_with_passkey", |tx| {
            let (ceremony, credential) = (used.ceremony, &used.credential);
            let person =
                sign_in_with_passkey(tx, programme, &passkeys, ceremony, credential).await?;
            start_session(tx, &visit, programme, person).await
        })?;
        let response = answer(&json!({ "next": own_path(&used.next) }));
        Ok(visit.remember(response, &token))
    })
}

pub(super) async fn remove(visit: SignedIn, Sent(fields): Sent) -> Result<Response, Failure> {
    let passkey = id(fields.text("passkey"))?;
    writing!(visit.store(), "people.remove_passkey", |tx| {
        remove_passkey(tx, &visit.actor, passkey).await
    })?;
    Ok(visit.go("/account?done=passkey-removed"))
}
