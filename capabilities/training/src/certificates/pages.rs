//! What answers the browser about certificates.

use std::sync::Arc;

use axum::extract::Path;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::{Problem, Zone};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, House, Route, Sent, SignedIn, Visit, Who};

use super::actions::{self, Held, Link};
use super::model::Rule;
use super::views::{self, CheckModel, HeldModel, ValidityModel};
use super::{SET_VALIDITY, badges, desk, paper, revocation_rows, settings, signing};
use crate::{LEARN, lessons};

/// The endpoints of certificates.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    let learner = Who::May(LEARN);
    let anyone = Who::Anyone;
    let coordinator = Who::May(SET_VALIDITY);
    let list = "/learn/certificates";
    let validity = "/learn/validity";
    let routes = vec![
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
        Route::get("/badges/status/{list}", anyone, status_list).without_cookies(),
    ];
    [routes, desk::routes()].concat()
}

/// The zone in which the programme's days begin and end.
pub fn zone(visit: &Visit) -> Result<Zone, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    zone.ok_or_else(|| Problem::internal("time zone"))
}

/// The day it is for the programme.
pub fn today(visit: &Visit) -> Result<jiff::civil::Date, Problem> {
    Ok(zone(visit)?.day(visit.store().clock().now()))
}

fn address(visit: &Visit, secret: &str) -> String {
    visit.house().settings.link(&format!("/check/{secret}"))
}

async fn certificates(visit: SignedIn) -> Answer {
    let held = reading!(visit.store(), "training.certificates", |tx| {
        actions::held(tx, &visit.actor).await
    })?;
    let (today, zone) = (today(&visit)?, zone(&visit)?);
    let rows = held.into_iter().map(|it| HeldModel {
        id: it.certificate.id.to_string(),
        state: it.certificate.state(today),
        address: it.secret.map(|secret| address(&visit, &secret)),
        revoked: it
            .revoked
            .map(|it| (zone.day(it.at), it.replaced_by.is_some())),
        certificate: it.certificate,
    });
    let rows: Vec<_> = rows.collect();
    Ok(visit.show(&views::certificates(visit.words(), &visit.csrf(), &rows)))
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
    let held = reading!(visit.store(), "training.certificate", |tx| {
        actions::counting(tx, &visit.actor, id).await
    })?;
    let Held {
        certificate,
        secret,
        ..
    } = held;
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
    let (held, keys, email, place) = reading!(visit.store(), "training.badge", |tx| {
        let held = actions::counting(tx, actor, id).await?;
        let keys = signing::keys(tx, actor.programme).await?;
        let email = actions::email(tx, actor.programme, actor.person).await?;
        let place = revocation_rows::place(tx, actor.programme, id).await?;
        Ok((held, keys, email, place))
    })?;
    let key = keys.first().ok_or_else(Problem::not_found)?;
    let it = &held.certificate;
    let (words, house) = (visit.words(), visit.house());
    let token = badges::token(words, house, programme, it, &email, place, key)?;
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
        Link::Withdrawn(at) => (
            StatusCode::GONE,
            CheckModel::Withdrawn(zone(&visit)?.day(*at)),
        ),
        Link::Revoked(it) => {
            let (on, replaced) = (zone(&visit)?.day(it.at), it.replaced_by.is_some());
            (StatusCode::GONE, CheckModel::Revoked { on, replaced })
        }
        Link::Unknown => (StatusCode::NOT_FOUND, CheckModel::Unknown),
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
        signing::keys(tx, programme).await
    })
}

/// A document that programs of other sites may read too.
fn open(kind: &'static str, document: String) -> Response {
    let mut response = document.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn did_document(visit: Visit) -> Answer {
    let issuer = badges::issuer(visit.house());
    let keys = keys(&visit).await?;
    let document = credential::did_document(&issuer, &keys);
    Ok(open("application/json", document.to_string()))
}

async fn jwk_set(visit: Visit) -> Answer {
    let set = credential::jwk_set(&keys(&visit).await?);
    Ok(open("application/json", set.to_string()))
}

/// Which badges were revoked: a bit for each, and nothing of whose they are.
async fn status_list(visit: Visit, Path(list): Path<i64>) -> Answer {
    let programme = visit.programme()?.id;
    let (house, issuer) = (visit.house(), badges::issuer(visit.house()));
    let address = badges::list_address(house, list);
    let token = reading!(visit.store(), "training.status_list", |tx| {
        signing::status_list(tx, programme, list, &issuer, &address).await
    })?;
    Ok(open("application/vc+jwt", token))
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
    let typed = ["course", "job", "months"].map(|name| fields.text(name).to_owned());
    let set = writing!(visit.store(), "training.set_validity", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let certified = library.courses.iter().filter(|it| it.certificate);
        let courses: Vec<_> = certified.map(|it| it.slug.as_str()).collect();
        let jobs = settings::jobs(tx, actor).await?;
        let rule = Rule::parse(typed.each_ref().map(String::as_str), &courses, &jobs);
        if let Ok(rule) = &rule {
            settings::set(tx, actor, rule).await?;
        }
        Ok(rule.map(drop))
    })?;
    for (field, said) in set.err().into_iter().flatten() {
        fields.wrong(field, said);
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
