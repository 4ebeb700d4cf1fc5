//! What answers a coordinator's browser.

use axum::http::Uri;
use axum::response::Response;
use kernel::{Problem, Zone};
use store::{reading, writing};
use web::{Answer, Fields, Route, Sent, SignedIn, Who};

use crate::MANAGE;
use crate::actions::forwarding::{self, New, Turn};
use crate::actions::keys;
use crate::views::{self, FormModel, HomeModel};

const THEY: Who = Who::May(MANAGE);

/// The endpoints of these pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/interchange", THEY, "interchange.home", home),
        Route::page(
            "/interchange/keys/new",
            THEY,
            "interchange.key_new",
            key_form,
        ),
        Route::post("/interchange/keys/new", THEY, make_key),
        Route::post("/interchange/keys/withdraw", THEY, withdraw_key),
        Route::page(
            "/interchange/forwarding",
            THEY,
            "interchange.forwarding",
            store_form,
        ),
        Route::post("/interchange/forwarding", THEY, set_store),
        Route::post("/interchange/forwarding/turn", THEY, turn),
    ]
}

async fn home(visit: SignedIn, uri: Uri) -> Answer {
    let (keys, standing) = reading!(visit.store(), "interchange.home", |tx| {
        let keys = keys::all(tx, &visit.actor).await?;
        let standing = forwarding::standing(tx, &visit.actor).await?;
        Ok((keys, standing))
    })?;
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("no such zone"))?;
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let model = HomeModel {
        keys: &keys,
        standing: &standing,
        address: visit.house().settings.link("/xapi"),
        zone: &zone,
        csrf: &visit.csrf(),
        done: asked.text("done"),
    };
    Ok(visit.show(&views::home(visit.words(), &model)))
}

fn show_key_form(visit: &SignedIn, fields: &Fields) -> Response {
    visit.show(&views::key_form(visit.words(), fields, &visit.csrf()))
}

async fn key_form(visit: SignedIn) -> Answer {
    Ok(show_key_form(&visit, &Fields::empty()))
}

async fn make_key(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let made = writing!(visit.store(), "interchange.make_key", |tx| {
        keys::make(tx, &visit.actor, fields.text("label")).await
    });
    match made {
        Ok(made) => {
            let address = visit.house().settings.link("/xapi");
            Ok(visit.show(&views::key_made(visit.words(), &made, &address)))
        }
        Err(problem) if !problem.fields.is_empty() => {
            Ok(show_key_form(&visit, &fields.with_problem(&problem)))
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn withdraw_key(visit: SignedIn, Sent(fields): Sent) -> Answer {
    writing!(visit.store(), "interchange.withdraw_key", |tx| {
        keys::withdraw(tx, &visit.actor, fields.text("key")).await
    })?;
    Ok(visit.go("/interchange?done=withdrawn"))
}

fn show_store_form(visit: &SignedIn, fields: Fields, known: bool) -> Response {
    let model = FormModel {
        fields,
        known,
        inside_allowed: visit.house().inside_allowed,
        csrf: visit.csrf(),
    };
    visit.show(&views::forwarding(visit.words(), &model))
}

async fn store_form(visit: SignedIn) -> Answer {
    let standing = reading!(visit.store(), "interchange.forwarding_form", |tx| {
        forwarding::standing(tx, &visit.actor).await
    })?;
    let fields = match &standing.to {
        Some(to) => Fields::of([
            ("endpoint", to.endpoint.as_str()),
            ("key", to.key.as_str()),
            ("version", to.version.header()),
        ]),
        None => Fields::of([("version", "1.0.3")]),
    };
    Ok(show_store_form(&visit, fields, standing.to.is_some()))
}

async fn set_store(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let new = New {
        endpoint: fields.text("endpoint"),
        key: fields.text("key"),
        secret: fields.text("secret"),
        version: fields.text("version"),
    };
    let inside_allowed = visit.house().inside_allowed;
    let mut known = false;
    let set = writing!(visit.store(), "interchange.set_forwarding", |tx| {
        known = forwarding::standing(tx, &visit.actor).await?.to.is_some();
        forwarding::set(tx, &visit.actor, new, inside_allowed).await
    });
    match set {
        Ok(()) => Ok(visit.go("/interchange?done=set")),
        Err(problem) if !problem.fields.is_empty() => {
            // The secret does not travel back in the page.
            let typed = ["endpoint", "key", "version"].map(|name| (name, fields.text(name)));
            let again = Fields::of(typed).with_problem(&problem);
            Ok(show_store_form(&visit, again, known))
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn turn(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let verb = fields.text("verb");
    let chosen = Turn::named(verb).ok_or_else(Problem::not_found)?;
    writing!(visit.store(), "interchange.turn_forwarding", |tx| {
        forwarding::turn(tx, &visit.actor, chosen).await
    })?;
    Ok(visit.go(&format!("/interchange?done={verb}")))
}
