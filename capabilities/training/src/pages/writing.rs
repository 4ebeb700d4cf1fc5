//! Where trainers write modules.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use course::Block;
use jiff::civil::Date;
use kernel::{Problem, Said, Zone};
use store::{reading, writing as transaction};
use uuid::Uuid;
use web::{Answer, Fields, Language, Sent, SignedIn};

use super::{answering, safeguarding, today};
use crate::actions::writing::{self, MISSING, SHORT, look};
use crate::content::content;
use crate::files;
use crate::lessons;
use crate::model::lesson::Texts;
use crate::rows::written::{self, Draft};
use crate::views::page::{self, PageModel};
use crate::views::questions::Answered;
use crate::views::write::{self as views, DraftModel, Listed, NewModel, Reviewed, WriteModel};

/// The product's modules: name and title.
fn shipped(visit: &SignedIn) -> Vec<(String, String, Language)> {
    let language = visit.language();
    let modules = content().modules.iter();
    let titled = modules.map(|it| {
        let (module, language) = it.lesson.module(language);
        (it.lesson.key.clone(), module.title.clone(), language)
    });
    titled.collect()
}

/// The programme's own modules, the product's, and what should be looked at again.
pub async fn list(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let (drafts, library) = reading!(visit.store(), "training.write", |tx| {
        let drafts = written::all(tx, programme).await?;
        Ok((drafts, lessons::library(tx, programme).await?))
    })?;
    let today = today(&visit)?;
    let title_of = |key: &str| {
        let shipped = content().module(key)?;
        Some(shipped.lesson.title(visit.language()).to_owned())
    };
    let own = drafts.into_iter().map(|it| Listed {
        id: it.id.to_string(),
        title: it.title,
        published: it.published,
        replaces: it.replaces.as_deref().and_then(title_of),
    });
    let mut reviews: Vec<_> = library
        .lessons
        .values()
        .map(|lesson| {
            let (module, language) = lesson.module(visit.language());
            Reviewed {
                language,
                title: module.title.clone(),
                owner: module.owner.clone(),
                by: module.review,
                overdue: module.review < today,
            }
        })
        .collect();
    reviews.sort_by(|a, b| (a.by, &a.title).cmp(&(b.by, &b.title)));
    let model = WriteModel {
        own: own.collect(),
        shipped: shipped(&visit),
        reviews,
    };
    Ok(visit.show(&views::write(visit.words(), &model)))
}

/// Which one to begin from.
#[derive(serde::Deserialize)]
pub struct NewQuery {
    from: Option<String>,
}

/// How to begin.
pub async fn new(visit: SignedIn, Query(query): Query<NewQuery>) -> Answer {
    let from = query.from.unwrap_or_default();
    let how = if from.is_empty() { "" } else { "ours" };
    let fields = Fields::of([("how", how), ("from", from.as_str())]);
    Ok(show_new(&visit, fields))
}

fn show_new(visit: &SignedIn, fields: Fields) -> axum::response::Response {
    let model = NewModel {
        shipped: shipped(visit)
            .into_iter()
            .map(|(key, title, _)| (key, title))
            .collect(),
        fields,
        csrf: visit.csrf(),
    };
    visit.show(&views::new(visit.words(), &model))
}

/// Begins a draft.
pub async fn begin(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    let from = fields.text("from").to_owned();
    let (replaces, texts) = match fields.text("how") {
        "ours" => {
            let shipped = content().module(&from).ok_or_else(Problem::not_found)?;
            (Some(from.as_str()), shipped.texts.clone())
        }
        "new" => {
            let en = SHORT.to_owned();
            let cy = String::new();
            (None, Texts { en, cy })
        }
        _ => {
            fields.wrong("how", Said::new("training-write-how-missing"));
            return Ok(show_new(&visit, fields));
        }
    };
    let actor = &visit.actor;
    let id = transaction!(visit.store(), "training.begin_draft", |tx| {
        writing::begin(tx, actor, replaces, &texts).await
    })?;
    Ok(visit.go(&format!("/learn/write/{id}")))
}

type Versions = Vec<(u32, Date)>;
/// A draft, its versions, and the names of the programme's own files.
type Held = (Draft, Versions, Vec<String>);

async fn find(visit: &SignedIn, id: Uuid) -> Result<Held, Problem> {
    let actor = &visit.actor;
    let (draft, versions, own) = reading!(visit.store(), "training.draft", |tx| {
        let draft = writing::draft(tx, actor, id).await?;
        let versions = written::versions(tx, actor.programme, id).await?;
        Ok((draft, versions, files::known(tx, actor.programme).await?))
    })?;
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    let versions = versions.into_iter().map(|(it, at)| (it, zone.day(at)));
    Ok((draft, versions.collect(), own))
}

fn model(
    visit: &SignedIn,
    (draft, versions, own): Held,
    texts: &Texts,
    done: Option<&'static str>,
) -> Result<DraftModel, Problem> {
    let reading = look(texts, today(visit)?, &own);
    let first = reading.lesson.as_ref().and_then(|it| it.page_at(0));
    Ok(DraftModel {
        preview: first.map(|page| format!("/learn/write/{}/preview/{page}", draft.id)),
        id: draft.id.to_string(),
        title: draft.title,
        published: draft.published,
        versions,
        found: reading.found,
        done,
        alone: false,
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
    let found = find(&visit, id).await?;
    let done = match query.done.as_deref() {
        Some("save") => Some("training-write-saved"),
        Some("publish") => Some("training-write-was-published"),
        Some("withdraw") => Some("training-write-was-withdrawn"),
        _ => None,
    };
    let texts = found.0.texts.clone();
    let model = model(&visit, found, &texts, done)?;
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
        "publish-alone" => "publish",
        _ => "save",
    };
    let alone = fields.text("verb") == "publish-alone";
    let (actor, today) = (&visit.actor, today(&visit)?);
    let saved = transaction!(visit.store(), "training.save_draft", |tx| {
        writing::save(tx, actor, id, &texts).await
    });
    let done = match (saved, verb) {
        (Ok(()), "publish") => {
            transaction!(visit.store(), "training.publish", |tx| {
                writing::publish(tx, actor, id, today, alone)
                    .await
                    .map(drop)
            })
        }
        (Ok(()), "withdraw") => {
            transaction!(visit.store(), "training.withdraw", |tx| {
                writing::withdraw(tx, actor, id).await
            })
        }
        (saved, _) => saved,
    };
    match done {
        Ok(()) => Ok(visit.go(&format!("/learn/write/{id}?done={verb}"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let found = find(&visit, id).await?;
            let mut model = model(&visit, found, &texts, None)?;
            let said = |key: &&str| problem.fields.iter().any(|it| it.said.key == *key);
            model.alone = MISSING.iter().any(said);
            model.fields = model.fields.with_problem(&problem);
            Ok(visit.show(&views::draft(visit.words(), &model)))
        }
    }
}

async fn previewed(
    visit: &SignedIn,
    id: Uuid,
    page: &str,
    fields: Fields,
) -> Result<PageModel, Problem> {
    let actor = &visit.actor;
    let (draft, safeguarding) = reading!(visit.store(), "training.preview", |tx| {
        let draft = writing::draft(tx, actor, id).await?;
        Ok((draft, safeguarding(tx, visit).await?))
    })?;
    let lesson = look(&draft.texts, today(visit)?, &[]).lesson;
    let lesson = lesson.ok_or_else(Problem::not_found)?;
    let place = lesson.place(page).ok_or_else(Problem::not_found)?;
    let (module, language) = lesson.module(visit.language());
    let base = format!("/learn/write/{id}/preview");
    let beside = |place: usize| Some(format!("{base}/{}", lesson.page_at(place)?));
    Ok(PageModel {
        up: format!("/learn/write/{id}"),
        module: module.title.clone(),
        page: module.pages[place].clone(),
        language,
        place: (place, module.pages.len()),
        before: place.checked_sub(1).and_then(beside),
        after: beside(place + 1),
        action: format!("{base}/{page}"),
        keeps: true,
        answers: BTreeMap::new(),
        ticked: BTreeMap::new(),
        answered: None,
        done: None,
        safeguarding,
        fields,
        csrf: Some(visit.csrf()),
    })
}

/// A page of a draft as learners would see it.
pub async fn preview(visit: SignedIn, Path((id, page)): Path<(Uuid, String)>) -> Answer {
    let model = previewed(&visit, id, &page, Fields::empty()).await?;
    Ok(visit.show(&page::page(visit.words(), &model)))
}

/// An answer in a preview: marked and told, and not written down.
pub async fn try_out(
    visit: SignedIn,
    Path((id, page)): Path<(Uuid, String)>,
    Sent(fields): Sent,
) -> Answer {
    let mut model = previewed(&visit, id, &page, fields).await?;
    let asked = model.fields.text("question").to_owned();
    let question = model.page.blocks.iter().find_map(|block| match block {
        Block::Question(question) if question.id == asked => Some(question.clone()),
        _ => None,
    });
    if let Some(question) = question {
        match answering::judge(&question, &model.fields, [visit.language(), model.language]) {
            Ok(judged) => {
                model.answered = Some(Answered {
                    question: asked,
                    outcome: judged.outcome,
                });
            }
            Err((field, said)) => model.fields.wrong(field, said),
        }
    }
    Ok(visit.show(&page::page(visit.words(), &model)))
}
