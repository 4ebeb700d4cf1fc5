//! The pages behind an owner's link: the entry as people see it, "nothing has changed", and the form for a correction.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Problem;
use store::{Limit, count_attempt, writing};
use web::{Answer, Fields, Posted, Route, Visit, Who};

use super::link::{self, Refused};
use super::{correcting, views};
use crate::public::shown::Shown;
use crate::public::ways::Ways;
use crate::public::{seen, today};
use crate::rows::{self, Listing};

/// So many corrections of one entry are taken in a day.
const CORRECTIONS: Limit = Limit {
    tries: 10,
    seconds: 24 * 60 * 60,
};

/// The endpoints of this part.
pub fn routes() -> Vec<Route> {
    let any = Who::Anyone;
    let routes = vec![
        Route::page("/owners/{token}", any, "signposting.owner", entry),
        Route::post("/owners/{token}/same", any, same),
        Route::page(
            "/owners/{token}/thanks",
            any,
            "signposting.owner-thanks",
            thanks,
        ),
        Route::page(
            "/owners/{token}/change",
            any,
            "signposting.owner-change",
            change,
        ),
        Route::post("/owners/{token}/change", any, send),
        Route::page("/owners/{token}/sent", any, "signposting.owner-sent", sent),
    ];
    routes.into_iter().map(Route::without_cookies).collect()
}

/// What a good link leads to.
struct Owned {
    listing: Listing,
    shown: Shown,
}

/// What a link leads to, or the page that says why it leads nowhere.
async fn owned(visit: &Visit, token: &str) -> Result<Result<Owned, Response>, Problem> {
    let (house, ways) = (visit.house(), Ways::of(visit));
    let programme = visit.programme()?.id;
    let read = link::read(&house.secret, token, house.store.clock().now());
    let read = match read {
        // A link of another programme's host is none of this one's.
        Ok(link) if link.programme != programme => Err(Refused::Bad),
        read => read,
    };
    let service = match read {
        Ok(link) => link.service,
        Err(Refused::Over) => {
            return Ok(Err(visit.show_as(StatusCode::GONE, &views::over(&ways))));
        }
        Err(Refused::Bad) => {
            return Ok(Err(visit.show_as(StatusCode::NOT_FOUND, &views::bad(&ways))));
        }
    };
    let listing = store::reading!(house.store, "signposting.owned", |tx| {
        rows::entry(tx, programme, service).await
    })?;
    if !listing.can_be_used() {
        let page = views::not_listed(&ways, &listing.service.name);
        return Ok(Err(visit.show_as(StatusCode::GONE, &page)));
    }
    let shown = seen(visit, &listing).await?;
    Ok(Ok(Owned { listing, shown }))
}

/// Goes on with what a link leads to, or answers the page that says why it leads nowhere.
macro_rules! owned {
    ($visit:expr, $token:expr) => {
        match owned($visit, $token).await? {
            Ok(owned) => owned,
            Err(response) => return Ok(response),
        }
    };
}

async fn entry(visit: Visit, Path(token): Path<String>) -> Answer {
    let owned = owned!(&visit, &token);
    let ways = Ways::of(&visit);
    let programme = visit.programme()?.name(visit.language());
    Ok(visit.show(&views::entry(&ways, &token, programme, &owned.shown)))
}

async fn same(visit: Visit, Path(token): Path<String>, Posted(_): Posted) -> Answer {
    let owned = owned!(&visit, &token);
    let (programme, service) = (visit.programme()?.id, owned.listing.service.id);
    let day = today(&visit)?;
    writing!(visit.store(), "signposting.nothing_changed", |tx| {
        correcting::nothing_changed(tx, programme, service, day).await
    })?;
    Ok(visit.go(&Ways::of(&visit).to(&format!("/owners/{token}/thanks"))))
}

async fn thanks(visit: Visit, Path(token): Path<String>) -> Answer {
    let owned = owned!(&visit, &token);
    Ok(visit.show(&views::thanks(&Ways::of(&visit), &owned.shown)))
}

/// The form with what stands there today.
fn prefilled(owned: &Owned) -> Fields {
    correcting::prefilled(&owned.listing.service, &owned.shown.opening_line())
}

async fn change(visit: Visit, Path(token): Path<String>) -> Answer {
    let owned = owned!(&visit, &token);
    let page = views::change(
        &Ways::of(&visit),
        &token,
        &owned.shown.name,
        &prefilled(&owned),
    );
    Ok(visit.show(&page))
}

async fn send(visit: Visit, Path(token): Path<String>, Posted(fields): Posted) -> Answer {
    let owned = owned!(&visit, &token);
    let ways = Ways::of(&visit);
    let (programme, service) = (visit.programme()?.id, owned.listing.service.id);
    let corrected = match correcting::read(&fields, &prefilled(&owned)) {
        Ok(corrected) => corrected,
        Err(problem) => {
            let fields = fields.with_problem(&problem);
            return Ok(visit.show(&views::change(&ways, &token, &owned.shown.name, &fields)));
        }
    };
    writing!(visit.store(), "signposting.count_correction", |tx| {
        let who = service.to_string();
        count_attempt(tx, programme, "signposting.correction", &who, CORRECTIONS).await
    })?;
    writing!(visit.store(), "signposting.propose", |tx| {
        correcting::propose(tx, programme, service, &corrected).await
    })?;
    Ok(visit.go(&ways.to(&format!("/owners/{token}/sent"))))
}

async fn sent(visit: Visit, Path(token): Path<String>) -> Answer {
    let owned = owned!(&visit, &token);
    Ok(visit.show(&views::sent(&Ways::of(&visit), &owned.shown.name)))
}
