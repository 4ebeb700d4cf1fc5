//! One entry: shown to its editors, typed by hand, corrected, hidden and brought back.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use directory::Service;
use kernel::Problem;
use store::{Tx, reading, writing};
use uuid::Uuid;
use web::{Answer, Failure, Fields, Sent, SignedIn};

use super::views::correcting as correct_view;
use super::views::entry::{self as view, Entry, Typing};
use super::{asked, id, zone};
use crate::Shelves;
use crate::entries::{self, filled, typed};
use crate::owners::{prefilled, read_correction};
use crate::public::seen;
use crate::rows::{self, Listing, Stage};
use crate::sources::source_of;

async fn held(visit: &SignedIn, id: Uuid) -> Result<Listing, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.entry", |tx| {
        rows::entry(tx, programme, id).await
    })
}

fn path_of(id: Uuid, done: &str) -> String {
    format!("/directory/services/{id}?done={done}")
}

pub(super) async fn show(visit: SignedIn, Path(path): Path<String>, uri: Uri) -> Answer {
    let listing = held(&visit, id(&path)?).await?;
    let asked = asked(&uri);
    let owner = listing.owner_email.clone().unwrap_or_default();
    let fields = Fields::of([("owner", owner)]);
    show_with(&visit, &listing, &fields, asked.text("done")).await
}

async fn show_with(visit: &SignedIn, listing: &Listing, fields: &Fields, done: &str) -> Answer {
    let programme = visit.actor.programme;
    let source = match listing.source {
        Some(source) => Some(
            reading!(visit.store(), "signposting.source", |tx| {
                source_of(tx, programme, source).await
            })?
            .name,
        ),
        None => None,
    };
    let page = Entry {
        listing,
        shown: &seen(visit, listing).await?,
        source: source.as_deref(),
        fields,
        csrf: &visit.csrf(),
        done,
    };
    Ok(visit.show(&view::entry(visit.words(), &page)))
}

fn show_form(visit: &SignedIn, fields: &Fields, held: Option<&Listing>) -> Response {
    let (action, back) = match held {
        None => (
            "/directory/services/new".to_owned(),
            "/directory/services".to_owned(),
        ),
        Some(held) => {
            let path = format!("/directory/services/{}", held.service.id);
            (format!("{path}/edit"), path)
        }
    };
    let page = Typing {
        fields,
        csrf: &visit.csrf(),
        action,
        back,
        stage: held.map(|it| it.stage),
    };
    visit.show(&view::form(visit.words(), &page))
}

pub(super) async fn new_form(visit: SignedIn) -> Answer {
    Ok(show_form(&visit, &Fields::empty(), None))
}

/// The service that was typed, fit for the stage that was asked for.
fn typed_service(
    shelves: &Shelves,
    fields: &Fields,
    before: &Service,
    stage: Stage,
) -> Result<Service, Problem> {
    let service = typed::read(fields, before, shelves.postcodes())?;
    if stage == Stage::Listed {
        typed::complete(&service)?;
    }
    Ok(service)
}

/// Where the button that was pressed puts the entry.
fn stage_of(fields: &Fields, held: Option<Stage>) -> Stage {
    match (fields.text("then"), held) {
        ("listed", _) => Stage::Listed,
        (_, None | Some(Stage::Draft)) => Stage::Draft,
        (_, Some(stage)) => stage,
    }
}

pub(super) async fn add(
    State(shelves): State<Shelves>,
    visit: SignedIn,
    Sent(fields): Sent,
) -> Answer {
    let stage = stage_of(&fields, None);
    let done = match typed_service(&shelves, &fields, &Service::default(), stage) {
        Ok(service) => writing!(visit.store(), "signposting.add_entry", |tx| {
            let id = entries::add(tx, &visit.actor, service.clone(), stage).await?;
            owner_typed(tx, &visit, id, &fields, "").await?;
            Ok(id)
        }),
        Err(problem) => Err(problem),
    };
    match done {
        Ok(id) => Ok(visit.go(&path_of(id, stage.slug()))),
        Err(problem) => again(&visit, fields, problem, None),
    }
}

/// Sets the owner where the form says another than before.
async fn owner_typed(
    tx: &mut Tx,
    visit: &SignedIn,
    id: Uuid,
    fields: &Fields,
    before: &str,
) -> Result<(), Problem> {
    let owner = fields.text("owner");
    if owner == before {
        return Ok(());
    }
    entries::set_owner(tx, &visit.actor, id, owner).await
}

fn again(visit: &SignedIn, fields: Fields, problem: Problem, held: Option<&Listing>) -> Answer {
    if problem.fields.is_empty() {
        return Err(Failure(problem));
    }
    Ok(show_form(visit, &fields.with_problem(&problem), held))
}

/// An entry that was typed by hand; another has no such form.
async fn by_hand(visit: &SignedIn, path: &str) -> Result<Listing, Problem> {
    let listing = held(visit, id(path)?).await?;
    if listing.source.is_some() {
        return Err(Problem::new(409, "problem-entry-imported"));
    }
    Ok(listing)
}

pub(super) async fn edit_form(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let listing = by_hand(&visit, &path).await?;
    let owner = listing.owner_email.as_deref().unwrap_or_default();
    let fields = filled::fields(&listing.service, owner);
    Ok(show_form(&visit, &fields, Some(&listing)))
}

pub(super) async fn edit(
    State(shelves): State<Shelves>,
    visit: SignedIn,
    Path(path): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let listing = by_hand(&visit, &path).await?;
    let (id, stage) = (listing.service.id, stage_of(&fields, Some(listing.stage)));
    let before = listing.owner_email.clone().unwrap_or_default();
    let done = match typed_service(&shelves, &fields, &listing.service, stage) {
        Ok(service) => writing!(visit.store(), "signposting.change_entry", |tx| {
            entries::change(tx, &visit.actor, id, service.clone(), stage).await?;
            owner_typed(tx, &visit, id, &fields, &before).await
        }),
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) if stage == listing.stage => Ok(visit.go(&path_of(id, "saved"))),
        Ok(()) => Ok(visit.go(&path_of(id, stage.slug()))),
        Err(problem) => again(&visit, fields, problem, Some(&listing)),
    }
}

pub(super) async fn owner(visit: SignedIn, Path(path): Path<String>, Sent(fields): Sent) -> Answer {
    let listing = held(&visit, id(&path)?).await?;
    let id = listing.service.id;
    let set = writing!(visit.store(), "signposting.set_owner", |tx| {
        entries::set_owner(tx, &visit.actor, id, fields.text("owner")).await
    });
    match set {
        Ok(()) => Ok(visit.go(&path_of(id, "owner"))),
        Err(problem) if !problem.fields.is_empty() => {
            show_with(&visit, &listing, &fields.with_problem(&problem), "").await
        }
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn hide(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let id = id(&path)?;
    writing!(visit.store(), "signposting.hide", |tx| {
        entries::hide(tx, &visit.actor, id).await
    })?;
    Ok(visit.go(&path_of(id, "hidden")))
}

/// Brings an entry back, or puts a draft into the directory: a draft that lacks something opens its form.
pub(super) async fn back(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let listing = held(&visit, id(&path)?).await?;
    let id = listing.service.id;
    let done = writing!(visit.store(), "signposting.bring_back", |tx| {
        entries::bring_back(tx, &visit.actor, id).await
    });
    match done {
        Ok(()) => Ok(visit.go(&path_of(id, "back"))),
        Err(problem) => {
            let owner = listing.owner_email.as_deref().unwrap_or_default();
            let fields = filled::fields(&listing.service, owner);
            again(&visit, fields, problem, Some(&listing))
        }
    }
}

pub(super) async fn checked(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let (id, zone) = (id(&path)?, zone(&visit)?);
    writing!(visit.store(), "signposting.checked", |tx| {
        entries::checked(tx, &visit.actor, id, &zone).await
    })?;
    Ok(visit.go(&path_of(id, "checked")))
}

/// An entry that comes from a source, with the form of what people are shown today.
async fn imported(visit: &SignedIn, path: &str) -> Result<(Listing, Fields), Problem> {
    let listing = held(visit, id(path)?).await?;
    if listing.source.is_none() {
        return Err(Problem::not_found());
    }
    let opening = seen(visit, &listing).await?.opening_line();
    let before = prefilled(&listing.service, &opening);
    Ok((listing, before))
}

pub(super) async fn correct_form(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (listing, fields) = imported(&visit, &path).await?;
    Ok(show_correction(&visit, &listing, &fields))
}

fn show_correction(visit: &SignedIn, listing: &Listing, fields: &Fields) -> Response {
    let it = &listing.service;
    let page = correct_view::form(visit.words(), it.id, &it.name, fields, &visit.csrf());
    visit.show(&page)
}

pub(super) async fn correct(
    visit: SignedIn,
    Path(path): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let (listing, before) = imported(&visit, &path).await?;
    let (id, zone) = (listing.service.id, zone(&visit)?);
    let corrected = match read_correction(&fields, &before) {
        Ok(corrected) => corrected,
        Err(problem) => {
            return Ok(show_correction(
                &visit,
                &listing,
                &fields.with_problem(&problem),
            ));
        }
    };
    writing!(visit.store(), "signposting.correct", |tx| {
        entries::correct(tx, &visit.actor, id, &corrected, &zone).await
    })?;
    Ok(visit.go(&path_of(id, "corrected")))
}
