//! What every page and door of the API has in common: shell, components, forms, sessions, languages, errors, server.

mod arrival;
pub mod assets;
pub mod components;
mod fields;
mod house;
mod notices;
mod open;
pub mod problem;
mod room;
mod server;
pub mod sessions;
mod shell;
mod visit;
mod words;

pub use fields::Fields;
pub use house::{
    Accounts, CalendarMethod, CalendarPart, Door, House, Mail, Missed, Offered, Post,
    ProgrammeBrief, SEND_MAIL, WebSettings, enqueue_mail,
};
pub use open::{FromHere, Posted};
pub use room::{Beginning, JobKind, Later, Nav, Room, Route, Sample, Subscription, Who};
pub use server::{router, serve, unless_held};
pub use shell::{Frame, NavItem, page};
pub use visit::{Answer, Failure, Sent, SignedIn, View, Visit};
pub use words::{Catalogue, Language, Words};

use store::Migration;

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2001,
        name: "sessions, post box",
        sql: include_str!("../migrations/2001_web.sql"),
    },
    Migration {
        version: 2002,
        name: "what letters tell calendars",
        sql: include_str!("../migrations/2002_calendars.sql"),
    },
];

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[sessions::STATEMENTS];

/// This room's endpoints: the pages that every footer leads to.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/privacy", Who::Anyone, "web.privacy", notices::privacy),
        Route::page(
            "/accessibility",
            Who::Anyone,
            "web.accessibility",
            notices::accessibility,
        ),
    ]
}

/// This room's pages with invented content.
pub const SAMPLES: &[Sample] = notices::SAMPLES;
