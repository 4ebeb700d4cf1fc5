//! The editors' desk: sources, entries, first choices, vocabulary, reports and settings.

mod entry;
mod imports;
pub(crate) mod looks;
mod needs;
mod overview;
mod pins;
mod review;
pub(crate) mod samples;
mod services;
mod settings;
mod sources;
mod views;

use axum::extract::DefaultBodyLimit;
use axum::http::Uri;
use axum::routing::{MethodFilter, MethodRouter, on};
use kernel::{Problem, Zone};
use store::reading;
use uuid::Uuid;
use web::{Fields, Offered, Route, SignedIn, Visit, Who};

use crate::{EDIT, Shelves};

const EDITORS: Who = Who::May(EDIT);

/// The endpoints of these pages.
pub fn routes(shelves: &Shelves) -> Vec<Route> {
    let mut routes = vec![
        Route::page(
            "/directory",
            EDITORS,
            "signposting.directory",
            overview::overview,
        ),
        Route::page(
            "/directory/settings",
            EDITORS,
            "signposting.settings",
            settings::form,
        ),
        Route::post("/directory/settings", EDITORS, settings::save),
        Route::page(
            "/directory/review",
            EDITORS,
            "signposting.review",
            review::queue,
        ),
        Route::post("/directory/review/wrong", EDITORS, review::wrong),
        Route::post("/directory/review/correction", EDITORS, review::correction),
        Route::post("/directory/review/check", EDITORS, review::check),
        Route::page("/directory/pins", EDITORS, "signposting.pins", pins::topics),
        Route::page(
            "/directory/pins/{slug}",
            EDITORS,
            "signposting.pins-topic",
            pins::topic,
        ),
        Route::post("/directory/pins/{slug}/change", EDITORS, pins::change),
    ];
    routes.extend(source_routes());
    routes.extend(service_routes(shelves));
    routes.extend(need_routes(shelves));
    routes
}

fn source_routes() -> Vec<Route> {
    // A file is larger than other forms.
    let larger = DefaultBodyLimit::max(looks::LARGEST_MB << 20);
    let file = Route::post("/directory/sources/{id}/file", EDITORS, looks::upload);
    vec![
        Route::page(
            "/directory/sources",
            EDITORS,
            "signposting.sources",
            sources::list,
        ),
        Route::page(
            "/directory/sources/new",
            EDITORS,
            "signposting.source-form",
            sources::new_form,
        ),
        Route::post("/directory/sources/new", EDITORS, sources::add),
        Route::page(
            "/directory/sources/{id}",
            EDITORS,
            "signposting.source",
            sources::show,
        ),
        Route::page(
            "/directory/sources/{id}/edit",
            EDITORS,
            "signposting.source-form",
            sources::edit_form,
        ),
        Route::post("/directory/sources/{id}/edit", EDITORS, sources::edit),
        Route::page(
            "/directory/sources/{id}/end",
            EDITORS,
            "signposting.source-end",
            sources::end_form,
        ),
        Route::post("/directory/sources/{id}/end", EDITORS, sources::end),
        Route {
            handler: file.handler.layer(larger),
            ..file
        },
        Route::post("/directory/sources/{id}/look", EDITORS, looks::begin),
        Route::post("/directory/sources/{id}/import", EDITORS, imports::now),
        Route::page(
            "/directory/sources/{id}/looks/{look}",
            EDITORS,
            "signposting.look",
            looks::look,
        ),
        Route::page(
            "/directory/sources/{id}/looks/{look}/columns",
            EDITORS,
            "signposting.columns",
            looks::columns,
        ),
        Route::post(
            "/directory/sources/{id}/looks/{look}/columns",
            EDITORS,
            looks::save_columns,
        ),
        Route::post(
            "/directory/sources/{id}/looks/{look}/import",
            EDITORS,
            looks::import,
        ),
        Route::page(
            "/directory/sources/{id}/imports/{import}",
            EDITORS,
            "signposting.import",
            imports::import,
        ),
        Route::post(
            "/directory/sources/{id}/imports/{import}/confirm",
            EDITORS,
            imports::confirm,
        ),
    ]
}

/// A POST that needs the shelves.
fn with_shelves(path: &'static str, handler: MethodRouter<Shelves>, shelves: &Shelves) -> Route {
    Route {
        method: "POST",
        path,
        who: EDITORS,
        page: "",
        handler: handler.with_state(shelves.clone()),
    }
}

fn service_routes(shelves: &Shelves) -> Vec<Route> {
    let post = MethodFilter::POST;
    vec![
        Route::page(
            "/directory/services",
            EDITORS,
            "signposting.services",
            services::list,
        ),
        Route::page(
            "/directory/services/new",
            EDITORS,
            "signposting.entry-form",
            entry::new_form,
        ),
        with_shelves("/directory/services/new", on(post, entry::add), shelves),
        Route::page(
            "/directory/services/{id}",
            EDITORS,
            "signposting.entry",
            entry::show,
        ),
        Route::page(
            "/directory/services/{id}/edit",
            EDITORS,
            "signposting.entry-form",
            entry::edit_form,
        ),
        with_shelves(
            "/directory/services/{id}/edit",
            on(post, entry::edit),
            shelves,
        ),
        Route::page(
            "/directory/services/{id}/correct",
            EDITORS,
            "signposting.entry-correct",
            entry::correct_form,
        ),
        Route::post("/directory/services/{id}/correct", EDITORS, entry::correct),
        Route::post("/directory/services/{id}/owner", EDITORS, entry::owner),
        Route::post("/directory/services/{id}/hide", EDITORS, entry::hide),
        Route::post("/directory/services/{id}/back", EDITORS, entry::back),
        Route::post("/directory/services/{id}/checked", EDITORS, entry::checked),
    ]
}

fn need_routes(shelves: &Shelves) -> Vec<Route> {
    vec![
        Route::page(
            "/directory/needs",
            EDITORS,
            "signposting.needs",
            needs::list,
        ),
        with_shelves(
            "/directory/needs/try",
            on(MethodFilter::POST, needs::tried),
            shelves,
        ),
        Route::page(
            "/directory/needs/new",
            EDITORS,
            "signposting.need",
            needs::new_form,
        ),
        Route::post("/directory/needs/new", EDITORS, needs::add),
        Route::page(
            "/directory/needs/{slug}",
            EDITORS,
            "signposting.need",
            needs::one,
        ),
        Route::post("/directory/needs/{slug}", EDITORS, needs::save),
        Route::post("/directory/needs/{slug}/change", EDITORS, needs::change),
    ]
}

/// The id in a path; what cannot be one is not there.
fn id(text: &str) -> Result<Uuid, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What the address asks for.
fn asked(uri: &Uri) -> Fields {
    Fields::decode(uri.query().unwrap_or_default().as_bytes())
}

/// The zone in which the programme counts its days.
fn zone(visit: &Visit) -> Result<Zone, Problem> {
    let programme = visit.programme()?;
    Zone::named(&programme.zone).ok_or_else(|| Problem::internal("no such zone"))
}

/// The topics that the programme's form offers.
async fn topics(visit: &SignedIn) -> Result<Vec<Offered>, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.topics", |tx| {
        (visit.house().topics_offered)(tx, programme).await
    })
}
