//! What open data reads from the directory's tables: entries a hundred at a time, organisations, places, taxonomies.

use std::collections::HashMap;

use directory::{Organization, Service, Taxonomy, Term};
use kernel::{Date, Problem, ProgrammeId, Timestamp};
use serde::de::DeserializeOwned;
use store::{Fault, Row, ToValue, Tx, Value, args, many};
use uuid::Uuid;

store::statements! {
    /// A hundred listed entries.
    LISTED = many!("SELECT service_id, body, checked_on, modified_at, changed_seq FROM directory_service WHERE service_id IN ",
                   100, 1, " AND programme_id = $101 AND stage = 'listed'");
    ONE_LISTED = "SELECT service_id, body, checked_on, modified_at, changed_seq FROM directory_service \
                  WHERE programme_id = $1 AND service_id = $2 AND stage = 'listed'";
    /// A hundred organisations.
    ORGANIZATIONS = many!("SELECT organization_id, body FROM directory_organization WHERE organization_id IN ",
                          100, 1, " AND programme_id = $101");
    AT_PLACE = "SELECT service_id FROM directory_place WHERE programme_id = $1 AND place_id = $2 ORDER BY service_id";
    TAXONOMIES = "SELECT body FROM directory_taxonomy WHERE programme_id = $1 ORDER BY taxonomy_id";
    /// The terms of a published taxonomy, and those that a listed entry carries: what drafts alone carry stays inside.
    TERMS = "SELECT t.body FROM directory_term t WHERE t.programme_id = $1 \
             AND (EXISTS (SELECT 1 FROM directory_taxonomy x WHERE x.programme_id = t.programme_id \
             AND x.taxonomy_id = t.taxonomy_id) \
             OR EXISTS (SELECT 1 FROM directory_service_term l JOIN directory_service s \
             ON s.programme_id = l.programme_id AND s.service_id = l.service_id \
             WHERE l.programme_id = t.programme_id AND l.term_id = t.term_id AND s.stage = 'listed')) \
             ORDER BY t.term_id";
    ORGANIZATIONS_NAMED = "SELECT organization_id AS id FROM directory_organization WHERE programme_id = $1 \
                           AND folded_name LIKE $2 ESCAPE '!' ORDER BY organization_id";
}

/// How many rows [`LISTED`] and [`ORGANIZATIONS`] read at once.
pub const AT_ONCE: usize = 100;

/// A listed entry as it is published.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The service, with the day of its last check and the moment of its last change as known here.
    pub service: Service,
    /// When it last changed here.
    pub modified_at: Timestamp,
    /// The number of its last change.
    pub sequence: i64,
}

impl Listed {
    /// When it last changed or was checked, whichever came later.
    pub fn changed(&self) -> Timestamp {
        let checked = self.service.assured_date;
        let checked = checked.and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok());
        checked.map_or(self.modified_at, |it| it.timestamp().max(self.modified_at))
    }
}

fn listed(row: Row<'_>) -> Result<Listed, Fault> {
    let body: String = row.get("body")?;
    let mut service: Service = read(&body)?;
    let modified_at = row.get("modified_at")?;
    service.id = row.get("service_id")?;
    service.assured_date = row
        .get::<Option<Date>>("checked_on")?
        .max(service.assured_date);
    // Consumers ask by this moment for what is new to them: what counts is when it changed here.
    service.last_modified = Some(modified_at);
    Ok(Listed {
        service,
        modified_at,
        sequence: row.get("changed_seq")?,
    })
}

fn read<T: DeserializeOwned>(body: &str) -> Result<T, Fault> {
    serde_json::from_str(body).map_err(|why| Fault::Value {
        column: "body".to_owned(),
        why: why.to_string(),
    })
}

/// The parameters of a statement over a hundred ids: the last one again where there are fewer.
fn hundred(ids: &[Uuid], programme: ProgrammeId) -> Vec<Value> {
    let last = ids.last().copied().unwrap_or_default();
    let padded = ids.iter().copied().chain(std::iter::repeat(last));
    let mut values: Vec<_> = padded.take(AT_ONCE).map(|id| id.value()).collect();
    values.push(programme.value());
    values
}

/// Those of these entries that are listed, in this order.
pub async fn services(
    tx: &mut Tx,
    programme: ProgrammeId,
    ids: &[Uuid],
) -> Result<Vec<Listed>, Problem> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let rows = tx.all(LISTED, hundred(some, programme), listed).await?;
        found.extend(rows.into_iter().map(|it| (it.service.id, it)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// One listed entry.
pub async fn service(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Listed, Problem> {
    tx.one(ONE_LISTED, args![programme, id], listed).await
}

/// These organisations, in this order.
pub async fn organizations(
    tx: &mut Tx,
    programme: ProgrammeId,
    ids: &[Uuid],
) -> Result<Vec<Organization>, Problem> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let rows = tx.all(ORGANIZATIONS, hundred(some, programme), |row| {
            let mut it: Organization = read(&row.get::<String>("body")?)?;
            it.id = row.get("organization_id")?;
            Ok(it)
        });
        found.extend(rows.await?.into_iter().map(|it| (it.id, it)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The organisations whose names hold these folded words.
pub async fn organizations_named(
    tx: &mut Tx,
    programme: ProgrammeId,
    words: &str,
) -> Result<Vec<Uuid>, Problem> {
    let row = args![programme, anywhere(words)];
    tx.all(ORGANIZATIONS_NAMED, row, |row| row.get("id")).await
}

/// A pattern that fits these words anywhere. PostgreSQL takes no zero byte, and no name holds one.
fn anywhere(words: &str) -> String {
    let mut pattern = String::from("%");
    for it in words.chars().filter(|it| *it != '\0') {
        if matches!(it, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(it);
    }
    pattern.push('%');
    pattern
}

/// The services that are given at this place, listed or not.
pub async fn at_place(
    tx: &mut Tx,
    programme: ProgrammeId,
    place: Uuid,
) -> Result<Vec<Uuid>, Problem> {
    tx.all(AT_PLACE, args![programme, place], |row| {
        row.get("service_id")
    })
    .await
}

/// The taxonomies, by id.
pub async fn taxonomies(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Taxonomy>, Problem> {
    tx.all(TAXONOMIES, args![programme], |row| {
        read(&row.get::<String>("body")?)
    })
    .await
}

/// The terms that may be published, by id.
pub async fn terms(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Term>, Problem> {
    tx.all(TERMS, args![programme], |row| {
        read(&row.get::<String>("body")?)
    })
    .await
}
