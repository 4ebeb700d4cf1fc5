//! Looking ahead: a file or a feed is read, its columns are asked about where need be, and then it is imported.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::response::Response;
use directory::read::{Field, Mapping, Proposal, propose};
use kernel::{Problem, Said};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::views::looks as view;
use super::{id, sources};
use crate::looks::{self, Look, LookState};
use crate::reading::{Begun, import_look, look_ahead};
use crate::sources::{Source, SourceInput, change, source_of};

/// The largest file that is taken, in megabytes.
pub(crate) const LARGEST_MB: usize = 64;

fn wrong(key: &'static str) -> Problem {
    Problem::invalid(Vec::new()).at("file", Said::new(key))
}

fn too_large() -> Problem {
    let said = Said::new("signposting-upload-too-large").with("most", LARGEST_MB);
    Problem::invalid(Vec::new()).at("file", said)
}

/// The file of the form with its name, once its token was found to be right.
async fn file(
    visit: &SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<(String, Vec<u8>), Problem> {
    let mut form = form.map_err(|_| wrong("signposting-upload-none"))?;
    let mut own = false;
    let mut found = None;
    while let Some(part) = form.next_field().await.map_err(|_| too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| too_large())?;
        match name.as_str() {
            "csrf" => own = std::str::from_utf8(&bytes).is_ok_and(|it| visit.csrf_matches(it)),
            "file" => found = Some((file, bytes.to_vec())),
            _ => {}
        }
    }
    if !own {
        return Err(Problem::new(403, "problem-form-expired"));
    }
    found
        .filter(|(_, bytes)| !bytes.is_empty())
        .ok_or_else(|| wrong("signposting-upload-none"))
}

/// Only the last part of a file's name, without what no name should hold.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = last.chars().filter(|it| !it.is_control());
    plain.take(120).collect()
}

pub(super) async fn upload(
    visit: SignedIn,
    Path(path): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    let source = id(&path)?;
    match file(&visit, form).await {
        Ok((name, bytes)) => start(&visit, source, &plain_name(&name), &bytes).await,
        Err(problem) if !problem.fields.is_empty() => {
            let fields = Fields::empty().with_problem(&problem);
            sources::show_with(&visit, source, &fields, "").await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Looks at the feed of a source.
pub(super) async fn begin(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let source = held(&visit, id(&path)?).await?;
    if source.address.is_empty() {
        return Err(Problem::new(409, "problem-source-no-address").into());
    }
    start(&visit, source.id, "", b"").await
}

async fn start(visit: &SignedIn, source: Uuid, name: &str, bytes: &[u8]) -> Answer {
    let look = writing!(visit.store(), "signposting.begin_look", |tx| {
        looks::begin(tx, &visit.actor, source, name, bytes).await
    })?;
    go_on(visit, source, look).await
}

/// Reads, waits a moment, and goes on to what was found.
async fn go_on(visit: &SignedIn, source: Uuid, look: Uuid) -> Answer {
    let programme = visit.actor.programme;
    look_ahead(visit.house(), programme, source, look).await;
    let now = reading!(visit.store(), "signposting.look", |tx| {
        looks::look(tx, programme, source, look).await
    })?;
    let here = format!("/directory/sources/{source}/looks/{look}");
    Ok(visit.go(&match now.state {
        LookState::Columns => format!("{here}/columns"),
        _ => here,
    }))
}

async fn held(visit: &SignedIn, id: Uuid) -> Result<Source, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "signposting.source", |tx| {
        source_of(tx, programme, id).await
    })
}

async fn seen(visit: &SignedIn, source: &str, look: &str) -> Result<(Source, Look), Problem> {
    let (programme, source, look) = (visit.actor.programme, id(source)?, id(look)?);
    reading!(visit.store(), "signposting.look", |tx| {
        Ok((
            source_of(tx, programme, source).await?,
            looks::look(tx, programme, source, look).await?,
        ))
    })
}

pub(super) async fn look(visit: SignedIn, Path((source, look)): Path<(String, String)>) -> Answer {
    let (source, look) = seen(&visit, &source, &look).await?;
    if let Some(import) = look.import.filter(|_| look.state == LookState::Ready) {
        return Ok(visit.go(&format!(
            "/directory/sources/{}/imports/{import}",
            source.id
        )));
    }
    let page = view::look(visit.words(), &source, &look, &visit.csrf());
    Ok(visit.show(&page))
}

async fn proposal(visit: &SignedIn, look: &Look) -> Result<Proposal, Problem> {
    let programme = visit.actor.programme;
    let bytes = reading!(visit.store(), "signposting.look_content", |tx| {
        looks::content(tx, programme, look.id).await
    })?;
    let read = tokio::task::spawn_blocking(move || propose(&bytes));
    let read = read.await.map_err(Problem::internal)?;
    read.map_err(|fault| fault.problem())
}

pub(super) async fn columns(
    visit: SignedIn,
    Path((source, look)): Path<(String, String)>,
) -> Answer {
    let (source, look) = seen(&visit, &source, &look).await?;
    let proposal = proposal(&visit, &look).await?;
    let chosen = (1..).zip(&proposal.columns).filter_map(|(number, column)| {
        let field = match &source.mapping {
            None => column.field,
            Some(held) => field_of(held, &column.heading),
        };
        Some((format!("column-{number}"), field?.slug().to_owned()))
    });
    let separator = source.mapping.as_ref().and_then(|it| it.separator);
    let fields =
        Fields::of(chosen).with("separator", separator.map(String::from).unwrap_or_default());
    Ok(show_columns(&visit, &source, &look, &proposal, &fields))
}

fn field_of(mapping: &Mapping, heading: &str) -> Option<Field> {
    let found = mapping.columns.iter().find(|(_, held)| *held == heading);
    found.map(|(field, _)| *field)
}

fn show_columns(
    visit: &SignedIn,
    source: &Source,
    look: &Look,
    proposal: &Proposal,
    fields: &Fields,
) -> Response {
    let page = view::Columns {
        source,
        look,
        proposal,
        fields,
        csrf: &visit.csrf(),
    };
    visit.show(&view::columns(visit.words(), &page))
}

/// The mapping that was chosen, or what is wrong with it.
fn mapping(fields: &Fields, proposal: &Proposal) -> Result<Mapping, Problem> {
    let mut wrong = fields.clone();
    let mut mapping = Mapping {
        columns: std::collections::BTreeMap::new(),
        ..proposal.mapping.clone()
    };
    for (number, column) in (1..).zip(&proposal.columns) {
        let name = format!("column-{number}");
        let chosen = fields.text(&name);
        let Some(field) = Field::ALL.iter().find(|field| field.slug() == chosen) else {
            continue;
        };
        if mapping
            .columns
            .insert(*field, column.heading.clone())
            .is_some()
        {
            wrong.wrong(name, Said::new("signposting-column-twice"));
        }
    }
    if !mapping.columns.contains_key(&Field::Name) {
        wrong.wrong("columns", Said::new("signposting-column-no-name"));
    }
    let mut signs = fields.text("separator").chars();
    mapping.separator = signs.next();
    if signs.next().is_some() {
        wrong.wrong("separator", Said::new("signposting-column-separator-wrong"));
    }
    wrong.check().map(|()| mapping)
}

pub(super) async fn save_columns(
    visit: SignedIn,
    Path((source, look)): Path<(String, String)>,
    Sent(fields): Sent,
) -> Answer {
    let (source, look) = seen(&visit, &source, &look).await?;
    let proposal = proposal(&visit, &look).await?;
    let mapping = match mapping(&fields, &proposal) {
        Ok(mapping) => mapping,
        Err(problem) => {
            let fields = fields.with_problem(&problem);
            return Ok(show_columns(&visit, &source, &look, &proposal, &fields));
        }
    };
    let input = SourceInput {
        name: source.name.clone(),
        format: source.format,
        address: source.address.clone(),
        mapping: Some(mapping),
        every_hours: source.every_hours,
    };
    writing!(visit.store(), "signposting.save_columns", |tx| {
        change(tx, &visit.actor, source.id, &input).await
    })?;
    go_on(&visit, source.id, look.id).await
}

pub(super) async fn import(
    visit: SignedIn,
    Path((source, look)): Path<(String, String)>,
    Sent(_): Sent,
) -> Answer {
    let (source, look) = seen(&visit, &source, &look).await?;
    let path = format!("/directory/sources/{}", source.id);
    if look.size == 0 || !source.address.is_empty() {
        writing!(visit.store(), "signposting.read_now", |tx| {
            crate::reading::read_now(tx, &visit.actor, source.id, false).await
        })?;
        return Ok(visit.go(&format!("{path}?done=reading")));
    }
    match import_look(visit.house(), &visit.actor, &look, false).await? {
        Begun::Done(import) => Ok(visit.go(&format!("{path}/imports/{import}"))),
        Begun::Waiting => Ok(visit.go(&format!("{path}/looks/{}", look.id))),
    }
}
