//! The directory of the invented city: its services as if they had been imported the night before, and a few first choices.

use anyhow::anyhow;
use kernel::{Problem, ProgrammeId, Timestamp};
use signposting::demonstration::{Invented, services};
use signposting::keep::{NewListing, digest_of, keep};
use signposting::rows::Stage;
use signposting::sources::{SourceInput, add_source};
use store::{Store, writing};

/// So many services are written in one transaction.
const STEP: usize = 100;

/// Writes the city's directory, and says how many services it has.
pub(super) async fn write(
    store: &Store,
    programme: ProgrammeId,
    now: Timestamp,
) -> anyhow::Result<usize> {
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let all = services(today).map_err(|fault| anyhow!(fault))?;
    let source = SourceInput {
        name: "Wrenshire directory of services".to_owned(),
        ..SourceInput::default()
    };
    let source = writing!(store, "demo.source", |tx| {
        add_source(tx, programme, None, &source).await
    })?;
    for step in all.chunks(STEP) {
        writing!(store, "demo.services", |tx| {
            let digests: Vec<_> = step.iter().map(|it| digest_of(&it.service)).collect();
            let listings: Vec<_> = step
                .iter()
                .zip(&digests)
                .map(|(it, digest)| listing(it, source, digest))
                .collect();
            keep(tx, programme, &listings).await?;
            Ok::<_, Problem>(())
        })?;
    }
    Ok(all.len())
}

fn listing<'a>(it: &'a Invented, source: uuid::Uuid, digest: &'a [u8]) -> NewListing<'a> {
    NewListing {
        source: Some(source),
        key: &it.slug,
        stage: Stage::Listed,
        service: &it.service,
        digest,
        checked_on: it.service.assured_date,
    }
}
