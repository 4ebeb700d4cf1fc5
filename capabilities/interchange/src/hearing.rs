//! Events become statements, in the transaction that settles the event.

use kernel::Problem;
use serde_json::Value;
use store::{Heard, Tx};
use training::titles::{Learned, Titles};
use uuid::Uuid;
use web::{Later, Subscription};

use crate::forward;
use crate::model::asked::identity_of;
use crate::model::profile::{self, Happening, INSTALLATION, KINDS, account};
use crate::model::shape;
use crate::model::shown::whole;
use crate::model::version::Version;
use crate::rows::statements::{self, New};

const fn listen(kind: &'static str) -> Subscription {
    Subscription { kind, hear }
}

/// Every kind of the profile.
pub const SUBSCRIBES: &[Subscription] = &{
    let mut all = [listen(KINDS[0]); KINDS.len()];
    let mut at = 0;
    while at < KINDS.len() {
        all[at] = listen(KINDS[at]);
        at += 1;
    }
    all
};

fn hear<'t>(tx: &'t mut Tx, heard: &'t Heard) -> Later<'t, Result<(), Problem>> {
    Box::pin(take(tx, heard))
}

async fn take(tx: &mut Tx, heard: &Heard) -> Result<(), Problem> {
    let programme = heard.programme;
    // Whoever has been erased meanwhile leaves nothing behind here.
    let Some(person) = statements::learner(tx, programme, heard.event).await? else {
        return Ok(());
    };
    let titles = titles(tx, heard).await?;
    let happening = Happening {
        programme,
        event: heard.event,
        kind: &heard.kind,
        subject: heard.subject,
        detail: &heard.detail,
        at: heard.at,
        person,
        titles: &titles,
    };
    let Some(body) = profile::statement(&happening) else {
        tracing::warn!(
            kind = heard.kind,
            "an event says too little for a statement"
        );
        return Ok(());
    };
    // Any start will do: its own is known when the statement leaves.
    let as_sent = whole(&body, Version::One, &|path| {
        format!("https://installation.invalid{path}")
    });
    let faults = shape::faults(&as_sent);
    if !faults.is_empty() {
        return Err(Problem::internal(format!(
            "a statement of the wrong shape: {}",
            faults.join("; ")
        )));
    }
    let new = New {
        id: profile::statement_id(heard.event),
        happened_at: heard.at,
        actor: identity_of(&body["actor"]).unwrap_or_default(),
        authority: identity_of(&account(INSTALLATION)).unwrap_or_default(),
        person: Some(person),
        verb: text(&body["verb"]["id"]).unwrap_or_default(),
        activity: text(&body["object"]["id"]),
        registration: text(&body["context"]["registration"])
            .and_then(|it| Uuid::parse_str(&it).ok()),
        version: Version::One.in_statement(),
        related: related(&body),
        body,
    };
    if statements::add(tx, programme, &new).await?.is_some() {
        forward::wake(tx, programme).await?;
    }
    Ok(())
}

/// What it is called that was learned; nothing is looked up for events of other rooms.
async fn titles(tx: &mut Tx, heard: &Heard) -> Result<Titles, Problem> {
    let said = |name: &str| heard.detail[name].as_str();
    let learned = Learned {
        course: said("course"),
        module: said("module"),
        question: said("question"),
    };
    if learned.course.is_none() && learned.module.is_none() {
        return Ok(Titles::default());
    }
    training::titles::titles(tx, heard.programme, learned).await
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The activities that a statement names around its object.
fn related(body: &Value) -> Vec<String> {
    let around = body["context"]["contextActivities"].as_object();
    let lists = around.into_iter().flat_map(|it| it.values());
    let all = lists.filter_map(Value::as_array).flatten();
    all.filter_map(|it| text(&it["id"])).collect()
}
