//! The directory as a list.

use axum::http::Uri;
use store::reading;
use uuid::Uuid;
use web::{Answer, Fields, SignedIn};

use super::asked;
use super::views::services::{self as view, List};
use crate::entries::list::{Brief, From, Wanted, listed};
use crate::freshness::Age;
use crate::public::today;
use crate::rows::Stage;
use crate::settings::settings;
use crate::sources::sources;

/// What the address asks for.
fn wanted(asked: &Fields) -> Wanted {
    let from = match asked.text("source") {
        "" => From::Anywhere,
        "hand" => From::Hand,
        id => id.parse().map_or(From::Anywhere, From::Source),
    };
    let age = match asked.text("age") {
        "fresh" => Some(Age::Fresh),
        "ageing" => Some(Age::Ageing),
        "stale" => Some(Age::Stale),
        "unknown" => Some(Age::Unknown),
        _ => None,
    };
    let after: Option<Uuid> = asked.text("after").parse().ok();
    Wanted {
        words: asked.text("q").to_owned(),
        stage: Stage::from_slug(asked.text("stage")),
        from,
        age,
        after: after.map(|id| (asked.text("name").to_owned(), id)),
    }
}

/// The address of the page behind `last`.
fn next(asked: &Fields, last: &Brief) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::from("/directory/services?"));
    for name in ["q", "stage", "source", "age"] {
        if let Some(value) = asked.maybe(name) {
            pairs.append_pair(name, value);
        }
    }
    pairs.append_pair("name", &last.folded);
    pairs.append_pair("after", &last.id.to_string());
    pairs.finish()
}

pub(super) async fn list(visit: SignedIn, uri: Uri) -> Answer {
    let (programme, today) = (visit.actor.programme, today(&visit)?);
    let asked = asked(&uri);
    let wanted = wanted(&asked);
    let (entries, more, sources, settings) = reading!(visit.store(), "signposting.list", |tx| {
        let settings = settings(tx, programme).await?;
        let (entries, more) = listed(tx, programme, &wanted, today, &settings).await?;
        Ok((entries, more, sources(tx, programme).await?, settings))
    })?;
    let page = List {
        next: entries
            .last()
            .filter(|_| more)
            .map(|last| next(&asked, last)),
        entries: &entries,
        sources: &sources,
        fields: &asked,
        today,
        settings: &settings,
        done: asked.text("done"),
    };
    Ok(visit.show(&view::list(visit.words(), &page)))
}
