//! What anybody may use: find support near you, a service's own page, "this is wrong", "was it any use?", the card.

mod clock;
pub(crate) mod found_samples;
pub(crate) mod opening;
pub(crate) mod said;
pub(crate) mod samples;
mod search;
mod service;
pub(crate) mod shown;
mod topics;
pub(crate) mod views;
pub(crate) mod ways;

pub use said::{Reason, Use, Wrong, settle_wrong, settle_wrongs_of, wrongs};
pub(crate) use service::{seen, today};

use axum::routing::{get, post};
use web::{Answer, Route, Visit, Who};

use crate::Shelves;
use ways::Ways;

/// The statements of these pages.
pub const STATEMENTS: &[store::Sql] = said::STATEMENTS;

/// The endpoints of these pages.
pub fn routes(shelves: &Shelves) -> Vec<Route> {
    let any = Who::Anyone;
    let searching = |method, path, page, handler: axum::routing::MethodRouter<Shelves>| Route {
        method,
        path,
        who: any,
        page,
        handler: handler.with_state(shelves.clone()),
    };
    let routes = vec![
        searching("GET", "/find", "signposting.find", get(search::front)),
        searching("POST", "/find", "", post(search::find)),
        searching(
            "GET",
            "/find/topics/{topic}",
            "signposting.topic",
            get(search::topic),
        ),
        Route::page(
            "/find/services/{id}",
            any,
            "signposting.service",
            service::page,
        ),
        Route::post("/find/services/{id}/wrong", any, service::wrong),
        Route::post("/api/v1/services/{id}/wrong", any, service::wrong_api),
        Route::page(
            "/find/services/{id}/use",
            any,
            "signposting.use",
            service::ask_use,
        ),
        Route::post("/find/services/{id}/use", any, service::take_use),
        Route::page(
            "/find/services/{id}/use/thanks",
            any,
            "signposting.use-thanks",
            service::use_thanks,
        ),
        Route::page("/card", any, "signposting.card", card),
    ];
    routes.into_iter().map(Route::without_cookies).collect()
}

/// The card's page: what is on the card is in the part of the address that no browser sends.
async fn card(visit: Visit) -> Answer {
    Ok(visit.show(&views::card::page(&Ways::of(&visit))))
}
