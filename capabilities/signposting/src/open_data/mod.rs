//! The directory as open data: Open Referral UK 3.0 over HTTP, for everybody, without a key.
//!
//! What may leave is decided in `directory::strict` alone; that only listed entries are read, in `rows`. How the
//! standard was read where it is unclear is told in `docs/open-referral.md`.

mod answer;
mod asked;
mod doors;
mod entries;
mod filter;
mod outline;
mod paging;
mod rows;
mod search;
mod vocabularies;

use axum::middleware::from_fn;
use axum::routing::{MethodFilter, MethodRouter, get, on, post};
use kernel::Problem;
use web::{Failure, Route, Who};

use crate::Shelves;
use asked::Collection;
use doors::Doors;

/// The statements of this part.
pub const STATEMENTS: &[store::Sql] = rows::STATEMENTS;

/// The endpoints of this part.
pub fn routes(shelves: &Shelves) -> Vec<Route> {
    let doors = Doors {
        shelves: shelves.clone(),
        outlines: outline::Outlines::default(),
    };
    let mut routes = Vec::new();
    for path in ["/api/oruk/v3", "/api/oruk/v3/"] {
        asked_for(&mut routes, path, get(doors::details));
    }
    let lists = [
        (
            Collection::Services,
            "/api/oruk/v3/services",
            "/api/oruk/v3/services/search",
        ),
        (
            Collection::Places,
            "/api/oruk/v3/service_at_locations",
            "/api/oruk/v3/service_at_locations/search",
        ),
        (
            Collection::Organizations,
            "/api/oruk/v3/organizations",
            "/api/oruk/v3/organizations/search",
        ),
        (
            Collection::Taxonomies,
            "/api/oruk/v3/taxonomies",
            "/api/oruk/v3/taxonomies/search",
        ),
        (
            Collection::Terms,
            "/api/oruk/v3/taxonomy_terms",
            "/api/oruk/v3/taxonomy_terms/search",
        ),
    ];
    for (list, path, search) in lists {
        asked_for(&mut routes, path, listed(list, &doors));
        told(&mut routes, search, searched(list, &doors));
    }
    let ones: [(&'static str, MethodRouter<Doors>); 5] = [
        ("/api/oruk/v3/services/{id}", get(doors::service)),
        ("/api/oruk/v3/service_at_locations/{id}", get(doors::place)),
        ("/api/oruk/v3/organizations/{id}", get(doors::organization)),
        ("/api/oruk/v3/taxonomies/{id}", get(doors::taxonomy)),
        ("/api/oruk/v3/taxonomy_terms/{id}", get(doors::term)),
    ];
    for (path, handler) in ones {
        asked_for(&mut routes, path, handler.with_state(doors.clone()));
    }
    asked_for(&mut routes, "/api/oruk/v3/{*rest}", get(doors::nothing));
    routes
}

fn listed(list: Collection, doors: &Doors) -> MethodRouter {
    let handler =
        move |state, visit, headers, query| doors::list(list, state, visit, headers, query);
    get(handler).with_state(doors.clone())
}

fn searched(list: Collection, doors: &Doors) -> MethodRouter {
    let handler = move |state, visit, body| doors::search(list, state, visit, body);
    post(handler).with_state(doors.clone())
}

/// An endpoint for GET.
fn asked_for(routes: &mut Vec<Route>, path: &'static str, handler: MethodRouter) {
    add(routes, "GET", path, handler);
}

/// An endpoint for POST.
fn told(routes: &mut Vec<Route>, path: &'static str, handler: MethodRouter) {
    add(routes, "POST", path, handler);
}

/// An endpoint with what goes with each: the question whether another site may ask, and a clear no to other methods.
fn add(routes: &mut Vec<Route>, method: &'static str, path: &'static str, handler: MethodRouter) {
    let handler = handler.fallback(|| async { Failure(Problem::new(405, "problem-method")) });
    let preflight = on(MethodFilter::OPTIONS, answer::preflight);
    for (method, handler) in [(method, handler), ("OPTIONS", preflight)] {
        let route = Route {
            method,
            path,
            who: Who::Anyone,
            page: "",
            handler: handler.layer(from_fn(answer::open)),
        };
        routes.push(route.without_cookies());
    }
}
