//! First choices: which services are put first for a topic, and in which order.

use axum::extract::Path;
use axum::http::Uri;
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Sent, SignedIn};

use super::views::pins::{self as view, Topic};
use super::views::topic_name;
use super::{asked, id};
use crate::entries::list::{Wanted, listed};
use crate::pins::{Pinned, pin, pinned, shift, unpin};
use crate::public::today;
use crate::rows::Stage;
use crate::settings::settings;

async fn all(visit: &SignedIn) -> Result<Vec<Pinned>, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.pinned", |tx| {
        pinned(tx, programme).await
    })
}

pub(super) async fn topics(visit: SignedIn) -> Answer {
    let (topics, pinned) = (super::topics(&visit).await?, all(&visit).await?);
    Ok(visit.show(&view::topics(visit.words(), &topics, &pinned)))
}

pub(super) async fn topic(visit: SignedIn, Path(slug): Path<String>, uri: Uri) -> Answer {
    let (topics, mut pinned) = (super::topics(&visit).await?, all(&visit).await?);
    pinned.retain(|it| it.topic == slug);
    // A topic that left the form keeps its page as long as services are put first for it.
    if pinned.is_empty() && topics.iter().all(|it| it.slug != slug) {
        return Err(Problem::not_found().into());
    }
    let (programme, today) = (visit.actor.programme, today(&visit)?);
    let asked = asked(&uri);
    let found = match asked.maybe("q") {
        None => None,
        Some(words) => {
            let wanted = Wanted {
                words: words.to_owned(),
                stage: Some(Stage::Listed),
                ..Wanted::default()
            };
            let found = reading!(visit.store(), "signposting.pins_look", |tx| {
                let settings = settings(tx, programme).await?;
                listed(tx, programme, &wanted, today, &settings).await
            })?;
            Some(found.0)
        }
    };
    let page = Topic {
        name: topic_name(visit.words(), &topics, &slug),
        slug: &slug,
        pinned: &pinned,
        fields: &asked,
        found: found.as_deref(),
        csrf: &visit.csrf(),
        done: asked.text("done"),
    };
    Ok(visit.show(&view::topic(visit.words(), &page)))
}

pub(super) async fn change(
    visit: SignedIn,
    Path(slug): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let topics = super::topics(&visit).await?;
    let known = topics.iter().any(|it| it.slug == slug);
    let service: Uuid = id(fields.text("service"))?;
    let verb = fields.text("verb");
    if verb == "add" && !known {
        return Err(Problem::not_found().into());
    }
    let actor = &visit.actor;
    writing!(visit.store(), "signposting.change_pins", |tx| {
        match verb {
            "add" => pin(tx, actor, &slug, service).await,
            "remove" => unpin(tx, actor, &slug, service).await,
            "up" => shift(tx, actor, &slug, service, true).await,
            "down" => shift(tx, actor, &slug, service, false).await,
            _ => Err(Problem::not_found()),
        }
    })?;
    let done = match verb {
        "add" => "pinned",
        "remove" => "unpinned",
        _ => "moved",
    };
    // The last one is gone from a topic that is off the form: its page is gone too.
    if !known && verb == "remove" {
        return Ok(visit.go("/directory/pins"));
    }
    Ok(visit.go(&format!("/directory/pins/{slug}?done={done}")))
}
