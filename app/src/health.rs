//! What a load balancer asks: does the process live, and can it serve. And the address people type for the phone page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Answer, Route, Visit, Who};

use crate::rooms;

/// Health, and `/chat` without its slash.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/health/live", Who::Anyone, live),
        Route::get("/health/ready", Who::Anyone, ready),
        Route::get("/chat", Who::Anyone, chat),
    ]
}

async fn live() -> &'static str {
    "live\n"
}

/// Ready once the database answers and has this program's schema.
async fn ready(visit: Visit) -> Response {
    match visit.store().pending(&rooms::migrations()).await {
        Ok(pending) if pending.is_empty() => "ready\n".into_response(),
        Ok(_) => later("the database has an older schema: run `everycontact migrate`\n"),
        Err(fault) => {
            tracing::warn!(%fault, "not ready");
            later("the database does not answer\n")
        }
    }
}

fn later(why: &'static str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, why).into_response()
}

async fn chat(visit: Visit) -> Answer {
    Ok(visit.go("/chat/"))
}
