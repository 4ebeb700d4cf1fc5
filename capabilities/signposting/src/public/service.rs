//! A service's own page, and what anybody may say of the service.

use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use jiff::civil::Date;
use kernel::{Problem, Said, Zone};
use serde::Deserialize;
use serde_json::json;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, FromHere, Posted, Visit};

use super::said::{self, Reason, Use};
use super::shown::{Shown, shown};
use super::views;
use super::ways::Ways;
use crate::rows::{self, Listing, Stage};
use crate::{settings, sources};

/// The programme's day.
pub(crate) fn today(visit: &Visit) -> Result<Date, Problem> {
    Ok(zone(visit)?.day(visit.store().clock().now()))
}

/// The zone in which the programme counts its days.
pub(crate) fn zone(visit: &Visit) -> Result<Zone, Problem> {
    let name = &visit.programme()?.zone;
    Zone::named(name).ok_or_else(|| Problem::internal("the programme's zone is unknown"))
}

/// The service of an address. A draft, or one that an editor has hidden, is nobody's to see.
pub(crate) async fn listing(visit: &Visit, id: &str) -> Result<Listing, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let programme = visit.programme()?.id;
    let listing = reading!(visit.store(), "signposting.service", |tx| {
        rows::entry(tx, programme, id).await
    })?;
    match listing.stage {
        Stage::Listed | Stage::Gone => Ok(listing),
        Stage::Draft | Stage::Hidden => Err(Problem::not_found()),
    }
}

/// The entry as the public sees it today.
pub(crate) async fn seen(visit: &Visit, listing: &Listing) -> Result<Shown, Problem> {
    let programme = visit.programme()?.id;
    let settings = reading!(visit.store(), "signposting.settings", |tx| {
        settings::settings(tx, programme).await
    })?;
    Ok(shown(visit.words(), listing, today(visit)?, &settings))
}

pub(super) async fn page(visit: Visit, Path(id): Path<String>, uri: Uri) -> Answer {
    let ways = Ways::of(&visit);
    let listing = listing(&visit, &id).await?;
    if !listing.can_be_used() {
        let page = views::service::gone(&ways, &listing.service.name);
        return Ok(visit.show_as(StatusCode::GONE, &page));
    }
    let programme = visit.programme()?.id;
    let source = match listing.source {
        Some(source) => reading!(visit.store(), "signposting.source_name", |tx| {
            sources::source_of(tx, programme, source).await
        })
        .map(|source| Some(source.name))?,
        None => None,
    };
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let page = views::service::Page {
        ways,
        shown: &seen(&visit, &listing).await?,
        source: source.as_deref(),
        told: asked.has("said", "wrong"),
    };
    Ok(visit.show(&views::service::page(&page)))
}

pub(super) async fn wrong(visit: Visit, Path(id): Path<String>, Posted(fields): Posted) -> Answer {
    let id = take_wrong(&visit, &id, fields.text("reason")).await?;
    Ok(visit.go(&Ways::of(&visit).to(&format!("/find/services/{id}?said=wrong"))))
}

/// What the phone sends.
#[derive(Deserialize)]
pub(super) struct WrongInput {
    reason: String,
}

pub(super) async fn wrong_api(
    visit: Visit,
    _from_here: FromHere,
    Path(id): Path<String>,
    Json(input): Json<WrongInput>,
) -> Answer {
    take_wrong(&visit, &id, &input.reason).await?;
    Ok((StatusCode::ACCEPTED, Json(json!({ "taken": true }))).into_response())
}

async fn take_wrong(visit: &Visit, id: &str, reason: &str) -> Result<Uuid, Problem> {
    let reason = Reason::from_slug(reason).ok_or_else(|| {
        Problem::invalid(Vec::new()).at("reason", Said::new("support-reason-unknown"))
    })?;
    let service = listing(visit, id).await?.service.id;
    let (programme, day) = (visit.programme()?.id, today(visit)?);
    let staff = visit.actor().is_some();
    let sender = said::sender(visit);
    writing!(visit.store(), "signposting.said", |tx| {
        said::count(tx, programme, &sender, service).await
    })?;
    writing!(visit.store(), "signposting.wrong", |tx| {
        said::note_wrong(tx, programme, service, reason, staff, day).await
    })?;
    Ok(service)
}

pub(super) async fn ask_use(visit: Visit, Path(id): Path<String>) -> Answer {
    let service = listing(&visit, &id).await?.service;
    let page = views::said::asked(&Ways::of(&visit), service.id, &service.name);
    Ok(visit.show(&page))
}

pub(super) async fn take_use(
    visit: Visit,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Answer {
    let answer = Use::from_slug(fields.text("answer")).ok_or_else(|| {
        Problem::invalid(Vec::new()).at("answer", Said::new("support-reason-unknown"))
    })?;
    let service = listing(&visit, &id).await?.service.id;
    let (programme, day) = (visit.programme()?.id, today(&visit)?);
    let sender = said::sender(&visit);
    writing!(visit.store(), "signposting.said", |tx| {
        said::count(tx, programme, &sender, service).await
    })?;
    writing!(visit.store(), "signposting.use", |tx| {
        said::count_use(tx, programme, service, answer, day).await
    })?;
    // Loading this page again would count again; what is shown instead has an address of its own.
    let path = format!(
        "/find/services/{service}/use/thanks?answer={}",
        answer.slug()
    );
    Ok(visit.go(&Ways::of(&visit).to(&path)))
}

pub(super) async fn use_thanks(visit: Visit, uri: Uri) -> Answer {
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let answer = Use::from_slug(asked.text("answer")).unwrap_or(Use::Yes);
    Ok(visit.show(&views::said::thanks(&Ways::of(&visit), answer)))
}
