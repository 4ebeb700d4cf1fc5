//! Writing entries: the one place where a service, its places, its terms and its organisation reach the tables.

use std::collections::{BTreeMap, BTreeSet};

use directory::{Attribute, Organization, Service, Taxonomy, Term};
use kernel::{Date, Problem, ProgrammeId};
use sha2::{Digest, Sha256};
use store::{Tx, args};
use uuid::Uuid;

use crate::corrections;
use crate::rows::{Stage, begin, next_sequence};

store::statements! {
    KEEP_ENTRY = "INSERT INTO directory_service (programme_id, service_id, source_id, source_key, organization_id, name, \
                  folded_name, status, stage, body, original, digest, checked_on, modified_at, changed_seq) \
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
                  ON CONFLICT (programme_id, service_id) DO UPDATE SET organization_id = excluded.organization_id, \
                  name = excluded.name, folded_name = excluded.folded_name, status = excluded.status, stage = excluded.stage, \
                  body = excluded.body, original = excluded.original, digest = excluded.digest, checked_on = excluded.checked_on, \
                  modified_at = excluded.modified_at, changed_seq = excluded.changed_seq";
    MOVE_STAGE = "UPDATE directory_service SET stage = $3, modified_at = $4, changed_seq = $5 \
                  WHERE programme_id = $1 AND service_id = $2";
    NOTE_CHECK = "UPDATE directory_service SET checked_on = $3, changed_seq = $4 \
                  WHERE programme_id = $1 AND service_id = $2 AND (checked_on IS NULL OR checked_on < $3)";
    CLEAR_PLACES = "DELETE FROM directory_place WHERE programme_id = $1 AND service_id = $2";
    KEEP_PLACE = "INSERT INTO directory_place (programme_id, place_id, service_id) VALUES ($1, $2, $3) \
                  ON CONFLICT (programme_id, place_id, service_id) DO NOTHING";
    CLEAR_TERMS = "DELETE FROM directory_service_term WHERE programme_id = $1 AND service_id = $2";
    KEEP_SERVICE_TERM = "INSERT INTO directory_service_term (programme_id, service_id, term_id) VALUES ($1, $2, $3) \
                         ON CONFLICT (programme_id, service_id, term_id) DO NOTHING";
    KEEP_ORGANIZATION = "INSERT INTO directory_organization (programme_id, organization_id, name, folded_name, body, modified_at) \
                         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, organization_id) DO UPDATE SET \
                         name = excluded.name, folded_name = excluded.folded_name, body = excluded.body, \
                         modified_at = excluded.modified_at WHERE directory_organization.body <> excluded.body";
    KEEP_TERM = "INSERT INTO directory_term (programme_id, term_id, taxonomy_id, parent_id, name, body) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, term_id) DO UPDATE SET \
                 taxonomy_id = excluded.taxonomy_id, parent_id = excluded.parent_id, name = excluded.name, body = excluded.body \
                 WHERE directory_term.body <> excluded.body";
    KEEP_TAXONOMY = "INSERT INTO directory_taxonomy (programme_id, taxonomy_id, name, body) VALUES ($1, $2, $3, $4) \
                     ON CONFLICT (programme_id, taxonomy_id) DO UPDATE SET name = excluded.name, body = excluded.body \
                     WHERE directory_taxonomy.body <> excluded.body";
}

/// An entry on its way into the directory.
pub struct NewListing<'a> {
    /// Where it comes from; none: typed by hand.
    pub source: Option<Uuid>,
    /// Its id there.
    pub key: &'a str,
    /// How far it is.
    pub stage: Stage,
    /// The service as its source has it.
    pub service: &'a Service,
    /// The digest of that.
    pub digest: &'a [u8],
    /// The day on which somebody last checked it, as known here.
    pub checked_on: Option<Date>,
}

/// The digest of a service, by which a later import sees whether it changed.
pub fn digest_of(service: &Service) -> Vec<u8> {
    let text = serde_json::to_vec(service).unwrap_or_default();
    Sha256::digest(text).to_vec()
}

/// Writes entries, new or changed, with everything that hangs on them. Corrections that an editor has accepted are laid
/// over what the source says. All of them get the next number of the sequence.
pub async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    listings: &[NewListing<'_>],
) -> Result<(), Problem> {
    if listings.is_empty() {
        return Ok(());
    }
    let sequence = next_sequence(tx, programme).await?;
    let mut organizations = BTreeMap::new();
    let mut terms = BTreeMap::new();
    for listing in listings {
        let mut shown = listing.service.clone();
        let corrected =
            corrections::lay_over(tx, programme, listing.service.id, &mut shown).await?;
        write_entry(tx, programme, listing, &shown, corrected, sequence).await?;
        write_places(tx, programme, &shown).await?;
        write_terms(tx, programme, &shown).await?;
        if let Some(organization) = shown.organization {
            organizations.insert(organization.id, organization);
        }
        for Attribute { taxonomy_term, .. } in shown.attributes {
            terms.insert(taxonomy_term.id, taxonomy_term);
        }
    }
    keep_organizations(tx, programme, organizations.into_values()).await?;
    keep_terms(tx, programme, terms.values()).await
}

async fn write_entry(
    tx: &mut Tx,
    programme: ProgrammeId,
    listing: &NewListing<'_>,
    shown: &Service,
    corrected: bool,
    sequence: i64,
) -> Result<(), Problem> {
    let body = serde_json::to_string(shown).map_err(Problem::internal)?;
    let original = if corrected {
        Some(serde_json::to_string(listing.service).map_err(Problem::internal)?)
    } else {
        None
    };
    // Nobody has checked anything on a day that has not come.
    let today = tx.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let assured = shown.assured_date.filter(|day| *day <= today);
    let checked = listing.checked_on.max(assured);
    let row = args![
        programme,
        shown.id,
        listing.source,
        listing.key,
        shown.organization_id,
        shown.name,
        folded(&shown.name),
        status_slug(shown),
        listing.stage.slug(),
        body,
        original,
        listing.digest,
        checked,
        tx.now(),
        sequence
    ];
    tx.run(KEEP_ENTRY, row).await.map(drop)
}

async fn write_places(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: &Service,
) -> Result<(), Problem> {
    tx.run(CLEAR_PLACES, args![programme, service.id]).await?;
    for place in &service.service_at_locations {
        tx.run(KEEP_PLACE, args![programme, place.id, service.id])
            .await?;
    }
    Ok(())
}

async fn write_terms(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: &Service,
) -> Result<(), Problem> {
    tx.run(CLEAR_TERMS, args![programme, service.id]).await?;
    let ids: BTreeSet<_> = service
        .attributes
        .iter()
        .map(|it| it.taxonomy_term.id)
        .collect();
    for id in ids {
        tx.run(KEEP_SERVICE_TERM, args![programme, service.id, id])
            .await?;
    }
    Ok(())
}

/// Writes organisations that are new or have changed.
pub async fn keep_organizations(
    tx: &mut Tx,
    programme: ProgrammeId,
    organizations: impl IntoIterator<Item = Organization>,
) -> Result<(), Problem> {
    for it in organizations {
        let body = serde_json::to_string(&it).map_err(Problem::internal)?;
        let now = tx.now();
        let row = args![programme, it.id, it.name, folded(&it.name), body, now];
        tx.run(KEEP_ORGANIZATION, row).await?;
    }
    Ok(())
}

/// Writes terms that are new or have changed.
pub async fn keep_terms<'a>(
    tx: &mut Tx,
    programme: ProgrammeId,
    terms: impl IntoIterator<Item = &'a Term>,
) -> Result<(), Problem> {
    for it in terms {
        let body = serde_json::to_string(it).map_err(Problem::internal)?;
        let row = args![
            programme,
            it.id,
            it.taxonomy_id,
            it.parent_id,
            it.name,
            body
        ];
        tx.run(KEEP_TERM, row).await?;
    }
    Ok(())
}

/// Writes taxonomies that are new or have changed.
pub async fn keep_taxonomies(
    tx: &mut Tx,
    programme: ProgrammeId,
    taxonomies: &[Taxonomy],
) -> Result<(), Problem> {
    for it in taxonomies {
        let body = serde_json::to_string(it).map_err(Problem::internal)?;
        tx.run(KEEP_TAXONOMY, args![programme, it.id, it.name, body])
            .await?;
    }
    Ok(())
}

/// Moves entries to another stage: out of sight, gone from their source, or back.
pub async fn move_to(
    tx: &mut Tx,
    programme: ProgrammeId,
    services: &[Uuid],
    stage: Stage,
) -> Result<(), Problem> {
    if services.is_empty() {
        return Ok(());
    }
    let sequence = next_sequence(tx, programme).await?;
    let now = tx.now();
    for id in services {
        tx.run(
            MOVE_STAGE,
            args![programme, *id, stage.slug(), now, sequence],
        )
        .await?;
    }
    Ok(())
}

/// Notes that somebody checked an entry on this day and found it right. An earlier day than the one known changes nothing.
pub async fn note_check(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: Uuid,
    day: Date,
) -> Result<(), Problem> {
    begin(tx, programme).await?;
    let sequence = next_sequence(tx, programme).await?;
    tx.run(NOTE_CHECK, args![programme, service, day, sequence])
        .await
        .map(drop)
}

/// A name by which lists are sorted and searched, whatever its capitals.
pub fn folded(name: &str) -> String {
    language::text::fold(name)
}

fn status_slug(service: &Service) -> &'static str {
    match service.status {
        directory::Status::Active => "active",
        directory::Status::Inactive => "inactive",
        directory::Status::Defunct => "defunct",
        directory::Status::Closed => "temporarily closed",
    }
}
