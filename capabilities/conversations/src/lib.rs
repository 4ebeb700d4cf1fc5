//! Conversations: recorded in seconds by those who have them, counted for their team, never about a person.

pub mod api;
pub mod content;
pub mod form;
pub mod gather;
mod missed;
mod pages;
pub mod record;
pub mod recording;
mod rows;
mod samples;
mod signposted;
mod team;
mod views;

pub use missed::missed;
pub use rows::{TeamDays, team_days};
pub use signposted::{TeamSignposts, team_signposts};

use std::sync::Arc;

use axum::routing::MethodFilter;
use kernel::{Permission, Role};
use store::Migration;
use web::{House, Nav, Room, Route, Subscription, Who};

/// May record conversations for an organisation.
pub const RECORD: Permission = Permission {
    name: "conversations.record",
    roles: &[Role::Staff, Role::Lead],
};
/// May see a team's counts, under the disclosure rule.
pub const SEE_TEAM: Permission = Permission {
    name: "conversations.see_team",
    roles: &[Role::Staff, Role::Lead, Role::Trainer, Role::Coordinator],
};
/// May change the programme's lists.
pub const EDIT_LISTS: Permission = Permission {
    name: "conversations.edit_lists",
    roles: &[Role::Coordinator],
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 4001,
        name: "conversations and their form",
        sql: include_str!("../migrations/4001_conversations.sql"),
    },
    Migration {
        version: 4002,
        name: "what was signposted, and which need found nothing",
        sql: include_str!("../migrations/4002_signposted.sql"),
    },
];

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[
    rows::STATEMENTS,
    signposted::STATEMENTS,
    missed::STATEMENTS,
    form::STATEMENTS,
];

const NAV: &[Nav] = &[
    Nav {
        href: "/chat/",
        key: "conversations-nav-record",
        who: Who::May(RECORD),
        place: 10,
    },
    Nav {
        href: "/conversations/mine",
        key: "conversations-nav-mine",
        who: Who::May(RECORD),
        place: 20,
    },
    Nav {
        href: "/conversations/team",
        key: "conversations-nav-team",
        who: Who::May(SEE_TEAM),
        place: 30,
    },
    Nav {
        href: "/conversations/lists",
        key: "conversations-nav-lists",
        who: Who::May(EDIT_LISTS),
        place: 40,
    },
];

/// A new programme gets the product's own lists.
const SUBSCRIBES: &[Subscription] = &[Subscription {
    kind: "people.programme_founded",
    hear: |tx, heard| Box::pin(form::begin(tx, heard.programme)),
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "conversations",
        routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: STATEMENTS,
        jobs: &[],
        permissions: &[RECORD, SEE_TEAM, EDIT_LISTS],
        subscribes: SUBSCRIBES,
        erase: &[rows::ERASE, form::ERASE],
        export: &[rows::EXPORT],
        samples: samples::SAMPLES,
    }
}

fn routes(house: &Arc<House>) -> Vec<Route> {
    let capture = api::Capture::new(house);
    // Recording asks for the role inside: a record from before somebody left is still theirs to send.
    vec![
        Route::get("/api/v1/session", Who::SignedIn, api::session),
        Route::get("/api/v1/capture", Who::SignedIn, api::boot),
        Route {
            method: "PUT",
            path: "/api/v1/conversations/{id}",
            who: Who::SignedIn,
            page: "",
            handler: axum::routing::on(MethodFilter::PUT, api::put).with_state(capture.clone()),
        },
        Route {
            method: "POST",
            path: "/api/v1/conversations:batch",
            who: Who::SignedIn,
            page: "",
            handler: axum::routing::on(MethodFilter::POST, api::batch).with_state(capture),
        },
        Route::page(
            "/conversations/mine",
            Who::May(RECORD),
            "conversations.mine",
            pages::mine,
        ),
        Route::page(
            "/conversations/team",
            Who::May(SEE_TEAM),
            "conversations.team",
            pages::team,
        ),
        Route::page(
            "/conversations/lists",
            Who::May(EDIT_LISTS),
            "conversations.lists",
            pages::lists,
        ),
        Route::page(
            "/conversations/lists/{list}",
            Who::May(EDIT_LISTS),
            "conversations.list",
            pages::list,
        ),
        Route::post(
            "/conversations/lists/{list}/add",
            Who::May(EDIT_LISTS),
            pages::add,
        ),
        Route::post(
            "/conversations/lists/{list}/change",
            Who::May(EDIT_LISTS),
            pages::change,
        ),
        Route::page(
            "/conversations/lists/{list}/{slug}",
            Who::May(EDIT_LISTS),
            "conversations.entry",
            pages::entry,
        ),
        Route::post(
            "/conversations/lists/{list}/{slug}",
            Who::May(EDIT_LISTS),
            pages::reword,
        ),
        Route::page(
            "/safety",
            Who::SignedIn,
            "conversations.safety",
            pages::safety,
        ),
    ]
}
