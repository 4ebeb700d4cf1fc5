//! What every page and door of the API has in common: shell, components, forms, sessions, languages, errors, server.

pub mod assets;
pub mod components;
mod fields;
mod house;
pub mod problem;
mod room;
mod server;
pub mod sessions;
mod shell;
mod visit;
mod words;

pub use fields::Fields;
pub use house::{
    Accounts, House, Mail, Offered, Post, ProgrammeBrief, SEND_MAIL, WebSettings, enqueue_mail,
};
pub use room::{JobKind, Later, Nav, Room, Route, Sample, Subscription, Who};
pub use server::{router, serve, unless_held};
pub use shell::{Frame, NavItem, page};
pub use visit::{Answer, Failure, Sent, SignedIn, View, Visit};
pub use words::{Catalogue, Language, Words};

use store::Migration;

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 2001,
    name: "sessions, post box",
    sql: include_str!("../migrations/2001_web.sql"),
}];

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[sessions::STATEMENTS];
