//! Taxonomies and their terms: few enough to be read whole.

use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use directory::strict;
use kernel::{Problem, ProgrammeId};
use serde_json::Value;
use store::{Store, reading};

use super::asked::{Asked, Collection};
use super::{filter, rows};
use crate::keep::folded;

/// The taxonomies or terms that are asked for, by id.
pub async fn list(
    store: &Store,
    programme: ProgrammeId,
    list: Collection,
    asked: &Asked,
) -> Result<Vec<Value>, Problem> {
    let words = asked.search.as_deref().map(folded);
    let says = |text: &str| {
        words
            .as_ref()
            .is_none_or(|words| !words.is_empty() && folded(text).contains(words.as_str()))
    };
    if list == Collection::Taxonomies {
        let all = reading!(store, "opendata.taxonomies", |tx| {
            rows::taxonomies(tx, programme).await
        })?;
        let found = all.iter().filter(|it| says(&it.name));
        return Ok(found.map(strict::taxonomy).collect());
    }
    let all = reading!(store, "opendata.terms", |tx| rows::terms(tx, programme)
        .await)?;
    let (taxonomy, parent) = (
        filter::id(asked.taxonomy_id.as_ref()),
        filter::id(asked.parent_id.as_ref()),
    );
    let found = all.iter().filter(|it| {
        says(&it.name)
            && taxonomy.is_none_or(|id| it.taxonomy_id == Some(id))
            && parent.is_none_or(|id| it.parent_id == Some(id))
            && (!asked.top_only || it.parent_id.is_none())
    });
    Ok(found.map(strict::term).collect())
}

/// One a line.
pub fn lines(values: &[Value]) -> Response {
    let text: String = values.iter().map(|it| format!("{it}\n")).collect();
    let kind = HeaderValue::from_static("application/x-ndjson");
    ([(CONTENT_TYPE, kind)], text).into_response()
}
