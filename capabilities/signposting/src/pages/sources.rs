//! Sources: adding, changing and giving up, and one source with its imports.

use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Failure, Fields, Sent, SignedIn};

use super::views::sources as view;
use super::{asked, id, zone};
use crate::imports::imports;
use crate::schedule::is_running;
use crate::sources::{
    self, Source, SourceInput, entries_of, format_of, format_slug, source_of, sources as all,
};

pub(super) async fn list(visit: SignedIn, uri: Uri) -> Answer {
    let programme = visit.actor.programme;
    let sources = reading!(visit.store(), "signposting.sources", |tx| {
        let mut counted = Vec::new();
        for source in all(tx, programme).await? {
            let entries = entries_of(tx, programme, source.id).await?;
            counted.push((source, entries));
        }
        Ok(counted)
    })?;
    let asked = asked(&uri);
    let page = view::list(
        visit.words(),
        &zone(&visit)?,
        &sources,
        visit.house().inside_allowed,
        asked.text("done"),
    );
    Ok(visit.show(&page))
}

/// What the form says of a source; the mapping stays as it was.
fn input(fields: &Fields, before: Option<&Source>) -> SourceInput {
    let by_address = fields.has("from", "address");
    let every = view::SCHEDULES
        .iter()
        .find(|(value, ..)| *value == fields.text("every"))
        .and_then(|(_, hours, _)| *hours);
    SourceInput {
        name: fields.text("name").to_owned(),
        format: format_of(fields.text("format")),
        address: if by_address {
            fields.text("address").to_owned()
        } else {
            String::new()
        },
        mapping: before.and_then(|it| it.mapping.clone()),
        every_hours: every.filter(|_| by_address),
    }
}

/// A feed without an address is pointed out here: for a file none is asked.
fn check(fields: &Fields) -> Result<(), Problem> {
    let mut wrong = fields.clone();
    if fields.has("from", "address") && fields.text("address").is_empty() {
        wrong.wrong(
            "address",
            kernel::Said::new("signposting-source-address-missing"),
        );
    }
    if !fields.has("from", "address") && !fields.has("from", "file") {
        wrong.wrong("from", kernel::Said::new("signposting-source-from-missing"));
    }
    if fields.text("name").chars().count() > 120 {
        let said = kernel::Said::new("support-owner-too-long").with("most", 120);
        wrong.wrong("name", said);
    }
    wrong.check()
}

fn again(
    visit: &SignedIn,
    fields: Fields,
    problem: Problem,
    action: &str,
    back: &str,
    new: bool,
) -> Answer {
    if problem.fields.is_empty() {
        return Err(Failure(problem));
    }
    let fields = fields.with_problem(&problem);
    let page = view::form(visit.words(), &fields, &visit.csrf(), action, back, new);
    Ok(visit.show(&page))
}

pub(super) async fn new_form(visit: SignedIn) -> Answer {
    let fields = Fields::of([("from", "file"), ("every", "weekly")]);
    let page = view::form(
        visit.words(),
        &fields,
        &visit.csrf(),
        "/directory/sources/new",
        "/directory/sources",
        true,
    );
    Ok(visit.show(&page))
}

pub(super) async fn add(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let new = input(&fields, None);
    let added = match check(&fields) {
        Ok(()) => writing!(visit.store(), "signposting.add_source", |tx| {
            sources::add(tx, &visit.actor, &new).await
        }),
        Err(problem) => Err(problem),
    };
    match added {
        Ok(id) => Ok(visit.go(&format!("/directory/sources/{id}?done=source-added"))),
        Err(problem) => again(
            &visit,
            fields,
            problem,
            "/directory/sources/new",
            "/directory/sources",
            true,
        ),
    }
}

async fn held(visit: &SignedIn, id: Uuid) -> Result<Source, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.source", |tx| {
        source_of(tx, programme, id).await
    })
}

pub(super) async fn edit_form(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let source = held(&visit, id(&path)?).await?;
    let every = view::SCHEDULES
        .iter()
        .find(|(_, hours, _)| *hours == source.every_hours)
        .map_or("never", |(value, ..)| *value);
    let from = if source.address.is_empty() {
        "file"
    } else {
        "address"
    };
    let fields = Fields::of([
        ("name", source.name.as_str()),
        ("from", from),
        ("address", &source.address),
        ("every", every),
        ("format", source.format.map_or("", format_slug)),
    ]);
    let back = format!("/directory/sources/{}", source.id);
    let action = format!("{back}/edit");
    let page = view::form(visit.words(), &fields, &visit.csrf(), &action, &back, false);
    Ok(visit.show(&page))
}

pub(super) async fn edit(visit: SignedIn, Path(path): Path<String>, Sent(fields): Sent) -> Answer {
    let source = held(&visit, id(&path)?).await?;
    let new = input(&fields, Some(&source));
    let back = format!("/directory/sources/{}", source.id);
    let changed = match check(&fields) {
        Ok(()) => writing!(visit.store(), "signposting.change_source", |tx| {
            sources::change(tx, &visit.actor, source.id, &new).await
        }),
        Err(problem) => Err(problem),
    };
    match changed {
        Ok(()) => Ok(visit.go(&format!("{back}?done=source-changed"))),
        Err(problem) => again(
            &visit,
            fields,
            problem,
            &format!("{back}/edit"),
            &back,
            false,
        ),
    }
}

pub(super) async fn show(visit: SignedIn, Path(path): Path<String>, uri: Uri) -> Answer {
    let asked = asked(&uri);
    show_with(&visit, id(&path)?, &Fields::empty(), asked.text("done")).await
}

/// The page of a source, with what is wrong with the file that was sent.
pub(super) async fn show_with(
    visit: &SignedIn,
    id: Uuid,
    fields: &Fields,
    done: &str,
) -> Result<Response, Failure> {
    let programme = visit.actor.programme;
    let (source, entries, imports, running) =
        reading!(visit.store(), "signposting.source", |tx| {
            Ok((
                source_of(tx, programme, id).await?,
                entries_of(tx, programme, id).await?,
                imports(tx, programme, id).await?,
                is_running(tx, programme, id).await?,
            ))
        })?;
    let page = view::Shown {
        source: &source,
        entries,
        imports: &imports,
        running,
        fields,
        zone: &zone(visit)?,
        csrf: &visit.csrf(),
        done,
    };
    Ok(visit.show(&view::show(visit.words(), &page)))
}

pub(super) async fn end_form(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (programme, id) = (visit.actor.programme, id(&path)?);
    let (source, entries) = reading!(visit.store(), "signposting.source", |tx| {
        Ok((
            source_of(tx, programme, id).await?,
            entries_of(tx, programme, id).await?,
        ))
    })?;
    let page = view::end(visit.words(), &source, entries, &visit.csrf());
    Ok(visit.show(&page))
}

pub(super) async fn end(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let id = id(&path)?;
    writing!(visit.store(), "signposting.end_source", |tx| {
        sources::end(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/directory/sources?done=source-ended"))
}
