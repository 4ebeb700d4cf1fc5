//! Taxonomies and their terms: few enough to be read whole.

use std::collections::BTreeMap;

use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use directory::{Taxonomy, Term, strict};
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
            Ok(with_named(
                rows::taxonomies(tx, programme).await?,
                &rows::terms(tx, programme).await?,
            ))
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

/// The taxonomies with those that only terms name: many a feed says of its terms whose they are, and nothing more.
fn with_named(taxonomies: Vec<Taxonomy>, terms: &[Term]) -> Vec<Taxonomy> {
    let mut all: BTreeMap<_, _> = taxonomies.into_iter().map(|it| (it.id, it)).collect();
    for term in terms.iter().filter(|term| !term.taxonomy.is_empty()) {
        let Some(id) = term.taxonomy_id else { continue };
        all.entry(id).or_insert_with(|| Taxonomy {
            id,
            name: term.taxonomy.clone(),
            description: term.taxonomy.clone(),
            ..Taxonomy::default()
        });
    }
    all.into_values().collect()
}

/// One a line.
pub fn lines(values: &[Value]) -> Response {
    let text: String = values.iter().map(|it| format!("{it}\n")).collect();
    let kind = HeaderValue::from_static("application/x-ndjson");
    ([(CONTENT_TYPE, kind)], text).into_response()
}
