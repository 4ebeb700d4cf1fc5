//! What answers the browser about certificates.

use std::sync::Arc;

use axum::extract::Path;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::{Problem, Zone};
use serde_json::Value;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, House, Route, Sent, SignedIn, Visit, Who};

use super::actions::{self, Held, Link};
use super::model::Rule;
use super::views::{self, CheckModel, HeldModel, ValidityModel};
use super::{SET_VALIDITY, badges, paper, settings};
use crate::{LEARN, lessons};

/// The endpoints of certificates.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    let learner = Who::May(LEARN);
    let anyone = Who::Anyone;
    let coordinator = Who::May(SET_VALIDITY);
    let list = "/learn/certificates";
    let validity = "/learn/validity";
    vec![
        Route::page(list, learner, "training.certificates", certificates),
        Route::get(
            "/learn/certificates/{id}/certificate.pdf",
            learner,
            certificate_pdf,
        ),
        Route::get("/learn/certificates/{id}/badge.jwt", learner, badge_token),
        Route::get("/learn/certificates/{id}/badge.json", learner, badge_json),
        Route::post("/learn/certificates/{id}/withdraw", learner, withdraw),
        Route::post("/learn/certificates/{id}/renew", learner, renew),
        Route::page("/check/{secret}", anyone, "training.check", check).without_cookies(),
        Route::get("/.well-known/did.json", anyone, did_document).without_cookies(),
        Route::get("/.well-known/jwks.json", anyone, jwk_set).without_cookies(),
        Route::page(validity, coordinator, "training.validity", show_validity),
        Route::post(validity, coordinator, set_validity),
        Route::post("/learn/validity/remove", coordinator, remove_validity),
    ]
}

fn today(visit: &Visit) -> Result<jiff::civil::Date, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    Ok(zone.day(visit.store().clock().now()))
}

fn address(visit: &Visit, secret: &str) -> String {
    visit.house().settings.link(&format!("/check/{secret}"))
}

async fn certificates(visit: SignedIn) -> Answer {
    let held = reading!(visit.store(), "training.certificates", |tx| {
        actions::held(tx, &visit.actor).await
    })?;
    let today = today(&visit)?;
    let rows = held.into_iter().map(|it| HeldModel {
        id: it.certificate.id.to_string(),
        state: it.certificate.state(today),
        address: it.secret.map(|secret| address(&visit, &secret)),
        certificate: it.certificate,
    });
    let rows: Vec<_> = rows.collect();
    Ok(visit.show(&views::certificates(visit.words(), &visit.csrf(), &rows)))
}

async fn own(visit: &SignedIn, id: Uuid) -> Result<Held, Problem> {
    reading!(visit.store(), "training.certificate", |tx| {
        actions::own(tx, &visit.actor, id).await
    })
}

fn file(kind: &'static str, name: &str, body: impl IntoResponse) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let kept = format!("attachment; filename=\"{name}\"");
    if let Ok(kept) = HeaderValue::from_str(&kept) {
        headers.insert(CONTENT_DISPOSITION, kept);
    }
    response
}

async fn certificate_pdf(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    let Held {
        certificate,
        secret,
    } = own(&visit, id).await?;
    // A paper that nobody can check would be worth nothing.
    let secret = secret.ok_or_else(|| Problem::new(409, "problem-certificates-no-link"))?;
    let programme = visit.programme()?.name(visit.language()).to_owned();
    let address = address(&visit, &secret);
    let language = visit.language();
    let house = Arc::clone(visit.house());
    let name = format!("certificate-{}.pdf", certificate.course);
    // Drawing takes some milliseconds of work, during which others are served.
    let drawn = tokio::task::spawn_blocking(move || {
        paper::draw(
            house.catalogue.words(language),
            &programme,
            &certificate,
            &address,
        )
    });
    let drawn = drawn.await.map_err(Problem::internal)??;
    Ok(file("application/pdf", &name, drawn.pdf))
}

async fn token(visit: &SignedIn, id: Uuid) -> Result<(String, String), Problem> {
    let (actor, programme) = (&visit.actor, visit.programme()?);
    let (held, keys, email) = reading!(visit.store(), "training.badge", |tx| {
        let held = actions::own(tx, actor, id).await?;
        let keys = actions::keys(tx, actor.programme).await?;
        let email = actions::email(tx, actor.programme, actor.person).await?;
        Ok((held, keys, email))
    })?;
    let key = keys.first().ok_or_else(Problem::not_found)?;
    let it = &held.certificate;
    let (words, house) = (visit.words(), visit.house());
    let token = badges::token(words, house, programme, it, &email, key)?;
    Ok((token, it.course.clone()))
}

async fn badge_token(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    let (token, course) = token(&visit, id).await?;
    let name = format!("badge-{course}.jwt");
    Ok(file("application/vc+jwt", &name, token))
}

async fn badge_json(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    let (token, course) = token(&visit, id).await?;
    let name = format!("badge-{course}.json");
    let text = credential::enveloped(&token).to_string();
    Ok(file("application/vc", &name, text))
}

async fn withdraw(visit: SignedIn, Path(id): Path<Uuid>, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.withdraw_link", |tx| {
        actions::withdraw(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/learn/certificates"))
}

async fn renew(visit: SignedIn, Path(id): Path<Uuid>, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.renew_link", |tx| {
        actions::renew(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/learn/certificates"))
}

/// Tells what was certified, to whoever has the address. Its secret stands in no log, goes to no other site (the
/// server's policy for referrers), and the page asks not to be indexed.
async fn check(visit: Visit, Path(secret): Path<String>) -> Answer {
    let programme = visit.programme()?;
    let link = reading!(visit.store(), "training.check", |tx| {
        actions::check(tx, programme.id, &secret).await
    })?;
    let name = programme.name(visit.language());
    let (status, model) = match &link {
        Link::Certificate(it) => {
            let state = it.state(today(&visit)?);
            (StatusCode::OK, CheckModel::Certificate(it, state))
        }
        Link::Withdrawn(at) => {
            let zone = Zone::named(&programme.zone);
            let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
            (StatusCode::GONE, CheckModel::Withdrawn(zone.day(*at)))
        }
    };
    let view = views::check(visit.words(), name, &model);
    let mut response = visit.show_as(status, &view);
    let robots = HeaderName::from_static("x-robots-tag");
    let no = HeaderValue::from_static("noindex, nofollow, noarchive");
    response.headers_mut().insert(robots, no);
    Ok(response)
}

async fn keys(visit: &Visit) -> Result<Vec<credential::Key>, Problem> {
    let programme = visit.programme()?.id;
    reading!(visit.store(), "training.keys", |tx| {
        actions::keys(tx, programme).await
    })
}

/// A document that programs of other sites may read too.
fn open(document: &Value) -> Response {
    let mut response = document.to_string().into_response();
    let headers = response.headers_mut();
    let json = HeaderValue::from_static("application/json");
    headers.insert(CONTENT_TYPE, json);
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn did_document(visit: Visit) -> Answer {
    let issuer = badges::issuer(visit.house());
    let keys = keys(&visit).await?;
    Ok(open(&credential::did_document(&issuer, &keys)))
}

async fn jwk_set(visit: Visit) -> Answer {
    Ok(open(&credential::jwk_set(&keys(&visit).await?)))
}

async fn validity(visit: &SignedIn, fields: &Fields) -> Result<web::View, Problem> {
    let actor = &visit.actor;
    let (rules, library) = reading!(visit.store(), "training.validity", |tx| {
        let rules = settings::rules(tx, actor).await?;
        let library = lessons::library(tx, actor.programme).await?;
        Ok((rules, library))
    })?;
    let model = ValidityModel {
        rules,
        courses: library.courses,
    };
    let (words, csrf) = (visit.words(), visit.csrf());
    Ok(views::validity(words, fields, &csrf, &model))
}

async fn show_validity(visit: SignedIn) -> Answer {
    Ok(visit.show(&validity(&visit, &Fields::empty()).await?))
}

async fn set_validity(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    let actor = &visit.actor;
    let course = fields.text("course").to_owned();
    let rule = Rule::parse(&course, fields.text("job"), fields.text("months"));
    let rule = rule.map_err(|(field, said)| fields.wrong(field, said)).ok();
    let set = writing!(visit.store(), "training.set_validity", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let known = library.course(&course).is_some();
        if let (Some(rule), true) = (&rule, known) {
            settings::set(tx, actor, rule).await?;
        }
        Ok(known)
    })?;
    if !set {
        fields.wrong("course", kernel::Said::new("certificates-course-missing"));
    }
    if fields.check().is_err() {
        return Ok(visit.show(&validity(&visit, &fields).await?));
    }
    Ok(visit.go("/learn/validity"))
}

async fn remove_validity(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (course, job) = (fields.text("course"), fields.text("job"));
    writing!(visit.store(), "training.remove_validity", |tx| {
        settings::remove(tx, &visit.actor, course, job).await
    })?;
    Ok(visit.go("/learn/validity"))
}
