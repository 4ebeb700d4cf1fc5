//! Where trainers write people to talk with.

use axum::extract::{Path, Query};
use kernel::{Problem, Said};
use store::{reading, writing as transaction};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::today;
use crate::actions::writing;
use crate::content::content;
use crate::model::scenario::{self, Texts};
use crate::rows::written::{self, Draft};
use crate::views::{self, DraftModel, ListedDraft, NewModel, WriteModel};

/// A short person to begin from, in `content/`: two beats to look at, and an end.
const SHORT: &str = include_str!("../../../../content/scenarios/short.md");

fn shipped(visit: &SignedIn) -> Vec<(String, String)> {
    let language = visit.language();
    let titled = content().people.iter().map(|it| {
        let (name, who) = (it.scenario.name.of(language), it.scenario.who.of(language));
        (it.slug.clone(), format!("{name}, {who}"))
    });
    titled.collect()
}

/// The programme's own and the product's.
pub async fn list(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let drafts = reading!(visit.store(), "practice.write", |tx| {
        written::all(tx, programme).await
    })?;
    let own = drafts.into_iter().map(|it| ListedDraft {
        id: it.id.to_string(),
        title: it.title,
        published: it.published,
    });
    let model = WriteModel {
        own: own.collect(),
        shipped: shipped(&visit),
    };
    Ok(visit.show(&views::write(visit.words(), &model)))
}

/// Which one to copy.
#[derive(serde::Deserialize)]
pub struct NewQuery {
    from: Option<String>,
}

/// How to begin a new one.
pub async fn new(visit: SignedIn, Query(query): Query<NewQuery>) -> Answer {
    let from = query.from.unwrap_or_default();
    let how = if from.is_empty() { "" } else { "copy" };
    let fields = Fields::of([("how", how), ("from", from.as_str())]);
    Ok(show_new(&visit, fields))
}

fn show_new(visit: &SignedIn, fields: Fields) -> axum::response::Response {
    let model = NewModel {
        shipped: shipped(visit),
        fields,
        csrf: visit.csrf(),
    };
    visit.show(&views::new(visit.words(), &model))
}

/// Begins a new one.
pub async fn begin(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    let texts = match fields.text("how") {
        "copy" => {
            let shipped = content().person(fields.text("from"));
            shipped.ok_or_else(Problem::not_found)?.texts.clone()
        }
        "short" => Texts {
            en: SHORT.to_owned(),
            cy: String::new(),
        },
        _ => {
            fields.wrong("how", Said::new("practice-write-how-missing"));
            return Ok(show_new(&visit, fields));
        }
    };
    let actor = &visit.actor;
    let id = transaction!(visit.store(), "practice.begin_draft", |tx| {
        writing::begin(tx, actor, &texts).await
    })?;
    Ok(visit.go(&format!("/practice/write/{id}")))
}

async fn find(visit: &SignedIn, id: Uuid) -> Result<Draft, Problem> {
    let actor = &visit.actor;
    reading!(visit.store(), "practice.draft", |tx| {
        writing::draft(tx, actor, id).await
    })
}

fn model(
    visit: &SignedIn,
    draft: &Draft,
    texts: &Texts,
    done: Option<&'static str>,
) -> Result<DraftModel, Problem> {
    let read = scenario::read(texts, today(visit)?);
    Ok(DraftModel {
        id: draft.id.to_string(),
        published: draft.published,
        findings: read.findings,
        scenario: read.scenario,
        done,
        fields: Fields::of([("en", texts.en.as_str()), ("cy", texts.cy.as_str())]),
        csrf: visit.csrf(),
    })
}

/// What was done, in the address of the page that comes after.
#[derive(serde::Deserialize)]
pub struct DoneQuery {
    done: Option<String>,
}

/// A draft with what is found in it.
pub async fn draft(
    visit: SignedIn,
    Path(id): Path<Uuid>,
    Query(query): Query<DoneQuery>,
) -> Answer {
    let draft = find(&visit, id).await?;
    let done = match query.done.as_deref() {
        Some("save") => Some("practice-write-saved"),
        Some("publish") => Some("practice-write-was-published"),
        Some("withdraw") => Some("practice-write-was-withdrawn"),
        _ => None,
    };
    let model = model(&visit, &draft, &draft.texts, done)?;
    Ok(visit.show(&views::draft(visit.words(), &model)))
}

/// Saves a draft, and publishes or withdraws it.
pub async fn change(visit: SignedIn, Path(id): Path<Uuid>, Sent(fields): Sent) -> Answer {
    // Browsers send line ends of their own.
    let typed = |name: &str| fields.text(name).replace("\r\n", "\n");
    let texts = Texts {
        en: typed("en"),
        cy: typed("cy"),
    };
    let verb = match fields.text("verb") {
        verb @ ("publish" | "withdraw") => verb,
        _ => "save",
    };
    let (actor, today) = (&visit.actor, today(&visit)?);
    let saved = transaction!(visit.store(), "practice.save_draft", |tx| {
        writing::save(tx, actor, id, &texts).await
    });
    let done = match (saved, verb) {
        (Ok(()), "publish") => {
            transaction!(visit.store(), "practice.publish", |tx| {
                writing::publish(tx, actor, id, today).await.map(drop)
            })
        }
        (Ok(()), "withdraw") => {
            transaction!(visit.store(), "practice.withdraw", |tx| {
                writing::withdraw(tx, actor, id).await
            })
        }
        (saved, _) => saved,
    };
    match done {
        Ok(()) => Ok(visit.go(&format!("/practice/write/{id}?done={verb}"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let draft = find(&visit, id).await?;
            let mut model = model(&visit, &draft, &texts, None)?;
            model.fields = model.fields.with_problem(&problem);
            Ok(visit.show(&views::draft(visit.words(), &model)))
        }
    }
}
