//! Words that a caller searches for.

use std::collections::HashSet;

use finding::Ask;
use jiff::tz::TimeZone;
use kernel::Problem;
use store::reading;
use uuid::Uuid;
use web::Visit;

use super::asked::Asked;
use super::entries::Reader;
use super::rows;
use crate::Shelves;
use crate::keep::folded;

/// The most services that words find.
const MOST: usize = 1_000;

/// The services that the words fit, best first, as the product itself would find them; those that may fit come after.
/// Nothing where no words were given.
pub async fn services(
    shelves: &Shelves,
    visit: &Visit,
    reader: &Reader,
    asked: &Asked,
) -> Result<Option<Vec<Uuid>>, Problem> {
    let Some(words) = &asked.search else {
        return Ok(None);
    };
    let zone = TimeZone::get(&visit.programme()?.zone).map_err(Problem::internal)?;
    let now = reader.store.clock().now().to_zoned(zone).datetime();
    let ask = Ask {
        take: MOST,
        ..Ask::of(words.as_str(), now)
    };
    let found = shelves.search(reader.programme, ask).await?;
    let hits = found.results.into_iter().chain(found.held_back);
    let mut seen = HashSet::new();
    Ok(Some(
        hits.map(|hit| hit.id)
            .filter(|id| seen.insert(*id))
            .take(MOST)
            .collect(),
    ))
}

/// The organisations whose names hold the words; nothing where no words were given.
pub async fn organizations(
    reader: &Reader,
    asked: &Asked,
) -> Result<Option<HashSet<Uuid>>, Problem> {
    let Some(words) = &asked.search else {
        return Ok(None);
    };
    let words = folded(words);
    if words.is_empty() {
        // Signs alone are in no name.
        return Ok(Some(HashSet::new()));
    }
    let found = reading!(reader.store, "opendata.search", |tx| {
        rows::organizations_named(tx, reader.programme, &words).await
    })?;
    Ok(Some(found.into_iter().collect()))
}
