//! Words that a caller searches for.

use std::collections::HashSet;

use kernel::Problem;
use store::reading;
use uuid::Uuid;

use super::asked::Asked;
use super::entries::Reader;
use super::rows;
use crate::Shelves;
use crate::keep::folded;

/// The services that the words fit, best first; nothing where no words were given.
pub async fn services(
    _shelves: &Shelves,
    reader: &Reader,
    asked: &Asked,
) -> Result<Option<Vec<Uuid>>, Problem> {
    let Some(words) = &asked.search else {
        return Ok(None);
    };
    let words = folded(words);
    let found = reading!(reader.store, "opendata.search", |tx| {
        rows::services_named(tx, reader.programme, &words).await
    });
    found.map(Some)
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
    let found = reading!(reader.store, "opendata.search", |tx| {
        rows::organizations_named(tx, reader.programme, &words).await
    })?;
    Ok(Some(found.into_iter().collect()))
}
