//! What answers the browser about files for other systems.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::{Problem, Said, Scope};
use people::By;
use store::{reading, writing};
use web::{Answer, Route, Sent, SignedIn, Who};

use super::EXCHANGE;
use super::given::{self, Layout};
use super::given_views as views;
use super::rows::{self, Direction};

/// The name under which a programme's one layout is kept.
const THE_LAYOUT: &str = "completions";

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let who = Who::May(EXCHANGE);
    vec![
        Route::page("/learn/given", who, "training.given", show),
        Route::post("/learn/given", who, change),
        Route::get("/learn/given/completions.csv", who, file),
    ]
}

async fn show(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let layout = reading!(visit.store(), "training.layout", |tx| {
        given::layout(tx, By::Person(actor), actor.programme).await
    })?;
    let fields = views::fields_of(&layout);
    Ok(visit.show(&views::given(visit.words(), &fields, &visit.csrf())))
}

async fn change(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let layout = Layout::typed(&fields);
    if layout.is_empty() {
        fields.wrong(given::THINGS[0], Said::new("prior-given-empty"));
        return Ok(visit.show(&views::given(visit.words(), &fields, &visit.csrf())));
    }
    let text = serde_json::to_string(&layout).map_err(Problem::internal)?;
    let programme = visit.actor.programme;
    writing!(visit.store(), "training.save_layout", |tx| {
        rows::save(tx, programme, Direction::Out, THE_LAYOUT, &text).await
    })?;
    Ok(visit.go("/learn/given"))
}

async fn file(visit: SignedIn) -> Answer {
    let (actor, language) = (&visit.actor, visit.language());
    let text = reading!(visit.store(), "training.given", |tx| {
        given::completions_csv(tx, By::Person(actor), actor.programme, language).await
    })?;
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"completions.csv\"",
        ),
    ];
    Ok((head, text).into_response())
}
