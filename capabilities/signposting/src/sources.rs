//! Where services come from: feeds by address, and files sent by hand.

use directory::read::{Format, Mapping};
use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Said, Scope, Timestamp};
use store::{Tx, args};
use uuid::Uuid;

use crate::EDIT;

store::statements! {
    SOURCES = "SELECT source_id, name, format, address, mapping, every_hours, next_due, last_good_at, last_outcome, ended_at \
               FROM directory_source WHERE programme_id = $1 AND ended_at IS NULL ORDER BY name, source_id";
    SOURCE = "SELECT source_id, name, format, address, mapping, every_hours, next_due, last_good_at, last_outcome, ended_at \
              FROM directory_source WHERE programme_id = $1 AND source_id = $2";
    ADD_SOURCE = "INSERT INTO directory_source (programme_id, source_id, name, format, address, mapping, every_hours, next_due, \
                  last_outcome, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10)";
    CHANGE_SOURCE = "UPDATE directory_source SET name = $3, format = $4, address = $5, mapping = $6, every_hours = $7, \
                     next_due = $8 WHERE programme_id = $1 AND source_id = $2";
    END_SOURCE = "UPDATE directory_source SET ended_at = $3, next_due = NULL WHERE programme_id = $1 AND source_id = $2";
    ENTRIES_OF_SOURCE = "SELECT service_id FROM directory_service WHERE programme_id = $1 AND source_id = $2 AND stage <> 'gone'";
    COUNT_OF_SOURCE = "SELECT COUNT(*) AS entries FROM directory_service \
                       WHERE programme_id = $1 AND source_id = $2 AND stage = 'listed'";
}

/// A source of services.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Which it is.
    pub id: Uuid,
    /// What editors call it.
    pub name: String,
    /// The format, where it is settled; none: found out each time.
    pub format: Option<Format>,
    /// Its web address; empty: files are sent by hand.
    pub address: String,
    /// Which column means what, for tables.
    pub mapping: Option<Mapping>,
    /// Read again every so many hours; none: by hand.
    pub every_hours: Option<u32>,
    /// When it is read next.
    pub next_due: Option<Timestamp>,
    /// When it was last read with success.
    pub last_good_at: Option<Timestamp>,
    /// What came of the last time: taken, held, failed; empty before the first.
    pub last_outcome: String,
    /// When it was given up.
    pub ended_at: Option<Timestamp>,
}

/// What an editor says of a source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceInput {
    /// What it is called.
    pub name: String,
    /// The format, where it is settled.
    pub format: Option<Format>,
    /// Its web address; empty: files are sent by hand.
    pub address: String,
    /// Which column means what.
    pub mapping: Option<Mapping>,
    /// Read again every so many hours.
    pub every_hours: Option<u32>,
}

/// The formats with their names in the table and in forms.
pub const FORMATS: [(&str, Format); 6] = [
    ("open-referral-3", Format::OpenReferral3),
    ("open-referral-1", Format::OpenReferral1),
    ("hsds-json", Format::HsdsJson),
    ("hsds-csv", Format::HsdsCsv),
    ("icarol", Format::ICarol),
    ("mapped-csv", Format::MappedCsv),
];

/// The format of this name.
pub fn format_of(slug: &str) -> Option<Format> {
    let found = FORMATS.iter().find(|(name, _)| *name == slug);
    found.map(|(_, format)| *format)
}

/// The name of a format.
pub fn format_slug(format: Format) -> &'static str {
    let found = FORMATS.iter().find(|(_, it)| *it == format);
    found.map_or("", |(name, _)| name)
}

fn source(row: store::Row<'_>) -> Result<Source, store::Fault> {
    let format: String = row.get("format")?;
    let mapping: String = row.get("mapping")?;
    Ok(Source {
        id: row.get("source_id")?,
        name: row.get("name")?,
        format: format_of(&format),
        address: row.get("address")?,
        mapping: serde_json::from_str(&mapping).ok(),
        every_hours: row.get("every_hours")?,
        next_due: row.get("next_due")?,
        last_good_at: row.get("last_good_at")?,
        last_outcome: row.get("last_outcome")?,
        ended_at: row.get("ended_at")?,
    })
}

/// The sources in use, by name.
pub async fn sources(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Source>, Problem> {
    tx.all(SOURCES, args![programme], source).await
}

/// One source, given up or not.
pub async fn source_of(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Source, Problem> {
    tx.one(SOURCE, args![programme, id], source).await
}

/// How many of a source's entries are in the directory.
pub async fn entries_of(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<u32, Problem> {
    tx.one(COUNT_OF_SOURCE, args![programme, id], |row| {
        row.get("entries")
    })
    .await
}

/// Adds a source, and puts its first reading on the list where it has a schedule.
pub async fn add(tx: &mut Tx, actor: &Actor, input: &SourceInput) -> Result<Uuid, Problem> {
    actor.may(EDIT, Scope::Programme)?;
    add_source(tx, actor.programme, Some(actor.person), input).await
}

/// Adds a source for the command line, where the operator answers for who may.
pub async fn add_source(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: Option<PersonId>,
    input: &SourceInput,
) -> Result<Uuid, Problem> {
    check(input)?;
    let id = tx.new_uuid();
    let now = tx.now();
    let row = args![
        programme,
        id,
        input.name,
        format_text(input),
        input.address,
        mapping_text(input)?,
        input.every_hours,
        next_due(tx, input),
        by,
        now
    ];
    tx.run(ADD_SOURCE, row).await?;
    plan(tx, programme, id, input).await?;
    let event = Event::new("signposting.source_added", id);
    tx.record(programme, by, event).await?;
    Ok(id)
}

/// Changes what is said of a source.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    input: &SourceInput,
) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    check(input)?;
    source_of(tx, actor.programme, id).await?;
    let row = args![
        actor.programme,
        id,
        input.name,
        format_text(input),
        input.address,
        mapping_text(input)?,
        input.every_hours,
        next_due(tx, input)
    ];
    tx.run(CHANGE_SOURCE, row).await?;
    plan(tx, actor.programme, id, input).await?;
    let event = Event::new("signposting.source_changed", id);
    tx.record(actor.programme, Some(actor.person), event)
        .await
        .map(drop)
}

/// Gives a source up: its entries leave the directory, and nothing is deleted.
pub async fn end(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    source_of(tx, actor.programme, id).await?;
    let now = tx.now();
    tx.run(END_SOURCE, args![actor.programme, id, now]).await?;
    let entries: Vec<Uuid> = tx
        .all(ENTRIES_OF_SOURCE, args![actor.programme, id], |row| {
            row.get("service_id")
        })
        .await?;
    crate::keep::move_to(tx, actor.programme, &entries, crate::rows::Stage::Gone).await?;
    let event = Event::new("signposting.source_ended", id);
    tx.record(actor.programme, Some(actor.person), event)
        .await
        .map(drop)
}

fn check(input: &SourceInput) -> Result<(), Problem> {
    let mut problem = Problem::invalid(Vec::new());
    if input.name.trim().is_empty() {
        problem = problem.at("name", Said::new("signposting-source-name-missing"));
    }
    if !input.address.is_empty()
        && url::Url::parse(&input.address)
            .ok()
            .is_none_or(|url| !matches!(url.scheme(), "http" | "https") || url.host().is_none())
    {
        problem = problem.at("address", Said::new("signposting-source-address-wrong"));
    }
    if input
        .every_hours
        .is_some_and(|hours| !(1..=24 * 31).contains(&hours))
    {
        problem = problem.at("every_hours", Said::new("signposting-source-hours-wrong"));
    }
    if input.every_hours.is_some() && input.address.is_empty() {
        problem = problem.at("address", Said::new("signposting-source-schedule-address"));
    }
    if problem.fields.is_empty() {
        Ok(())
    } else {
        Err(problem)
    }
}

fn format_text(input: &SourceInput) -> &'static str {
    input.format.map_or("", format_slug)
}

fn mapping_text(input: &SourceInput) -> Result<String, Problem> {
    let text = input.mapping.as_ref().map(serde_json::to_string);
    Ok(text
        .transpose()
        .map_err(Problem::internal)?
        .unwrap_or_default())
}

/// The first scheduled reading comes soon; an editor who has just added a source waits for it.
fn next_due(tx: &Tx, input: &SourceInput) -> Option<Timestamp> {
    input.every_hours.map(|_| tx.now())
}

async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    input: &SourceInput,
) -> Result<(), Problem> {
    match next_due(tx, input) {
        Some(due) => crate::schedule::plan(tx, programme, id, due).await,
        None => Ok(()),
    }
}
