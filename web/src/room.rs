//! A room is data: what it serves, owns, listens for and may be asked; every house-wide check walks these lists.

use std::pin::Pin;
use std::sync::Arc;

use axum::routing::{MethodFilter, MethodRouter, on};
use kernel::{Permission, Problem};
use store::{Heard, Job, Migration, Sql, Tx};

use crate::{House, View, Words};

/// A future that can be kept in a list of functions.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Work that a room begins when the program starts to serve. It may be cut short when the program stops.
pub type Beginning = Box<dyn FnOnce() -> Later<'static, ()> + Send>;

/// Who may ask for an endpoint. The action behind it looks closer: at the organisation, at the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who is signed in.
    SignedIn,
    /// Those who hold one of the permission's roles somewhere.
    May(Permission),
}

/// An endpoint.
#[derive(Clone)]
pub struct Route {
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// The path as axum writes it.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    /// The page that it shows, by the name that its samples carry; empty where it shows none.
    pub page: &'static str,
    /// What answers.
    pub handler: MethodRouter,
}

impl Route {
    /// An endpoint that shows the page called `page`.
    pub fn page<H, T>(path: &'static str, who: Who, page: &'static str, handler: H) -> Self
    where
        H: axum::handler::Handler<T, ()>,
        T: 'static,
    {
        Self {
            method: "GET",
            path,
            who,
            page,
            handler: on(MethodFilter::GET, handler),
        }
    }

    /// An endpoint that answers a GET with something other than a page.
    pub fn get<H, T>(path: &'static str, who: Who, handler: H) -> Self
    where
        H: axum::handler::Handler<T, ()>,
        T: 'static,
    {
        Self {
            method: "GET",
            path,
            who,
            page: "",
            handler: on(MethodFilter::GET, handler),
        }
    }

    /// An endpoint that takes a form or JSON by POST.
    pub fn post<H, T>(path: &'static str, who: Who, handler: H) -> Self
    where
        H: axum::handler::Handler<T, ()>,
        T: 'static,
    {
        Self {
            method: "POST",
            path,
            who,
            page: "",
            handler: on(MethodFilter::POST, handler),
        }
    }

    /// An endpoint that takes JSON by PUT.
    pub fn put<H, T>(path: &'static str, who: Who, handler: H) -> Self
    where
        H: axum::handler::Handler<T, ()>,
        T: 'static,
    {
        Self {
            method: "PUT",
            path,
            who,
            page: "",
            handler: on(MethodFilter::PUT, handler),
        }
    }
}

/// An entry that a room puts into the main navigation of those who may use it.
#[derive(Clone, Copy, Debug)]
pub struct Nav {
    /// Where it leads.
    pub href: &'static str,
    /// The key of its words.
    pub key: &'static str,
    /// Who sees it.
    pub who: Who,
    /// Its place: small numbers first.
    pub place: u32,
}

/// A kind of job and what does it.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// Room and verb, as in the queue.
    pub kind: &'static str,
    /// Does it. It may run more than once.
    pub run: fn(Arc<House>, Job) -> Later<'static, Result<(), Problem>>,
}

/// A kind of event that a room listens for.
#[derive(Clone, Copy)]
pub struct Subscription {
    /// The event's kind.
    pub kind: &'static str,
    /// What the room does about it, in the transaction that settles the event.
    pub hear: for<'t> fn(&'t mut Tx, &'t Heard) -> Later<'t, Result<(), Problem>>,
}

/// A page with invented content, for the gallery and the checks.
#[derive(Clone, Copy)]
pub struct Sample {
    /// The page, as in its [`Route`].
    pub page: &'static str,
    /// The state that is shown, such as `empty` or `errors`.
    pub state: &'static str,
    /// Draws it.
    pub view: fn(Words<'_>) -> View,
}

/// A room of the house.
pub struct Room {
    /// The crate's name.
    pub name: &'static str,
    /// Endpoints.
    pub routes: fn(&Arc<House>) -> Vec<Route>,
    /// Entries in the navigation.
    pub nav: &'static [Nav],
    /// Steps of the schema.
    pub migrations: &'static [Migration],
    /// Statements, file by file.
    pub statements: &'static [&'static [Sql]],
    /// Kinds of job.
    pub jobs: &'static [JobKind],
    /// Permissions.
    pub permissions: &'static [Permission],
    /// Events listened for.
    pub subscribes: &'static [Subscription],
    /// Statements that erase a person; each takes programme and person.
    pub erase: &'static [Sql],
    /// Statements that give a person what is held of them; each takes programme and person.
    pub export: &'static [Sql],
    /// Pages with invented content.
    pub samples: &'static [Sample],
}
