//! The doors of the open data: what is asked, what is listed, and the answer.

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::Problem;
use serde_json::{Value, json};
use store::reading;
use uuid::Uuid;
use web::{Answer, Visit};

use super::answer::{self, Kept};
use super::asked::{self, Asked, Collection};
use super::entries::{Key, Reader, Shape, at_place, written};
use super::filter::Filter;
use super::outline::Outlines;
use super::paging::Paging;
use super::{rows, search, vocabularies};

/// What the standard calls this version; the last part is how its validator tells versions apart.
const VERSION: &str = "HSDS-UK-3.0";
const PROFILE: &str = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";
const OPENAPI: &str = "https://docs.openreferraluk.org/en/latest/openapi30.json";

/// What the doors share.
#[derive(Clone)]
pub struct Doors {
    /// The search, and where postcodes are.
    pub shelves: crate::Shelves,
    /// What is listed.
    pub outlines: Outlines,
}

/// What this is, by the standard.
pub async fn details(headers: HeaderMap) -> Answer {
    let details = json!({ "version": VERSION, "profile": PROFILE, "openapi_url": OPENAPI });
    Ok(Kept::by(&["/"]).answer(&headers, answer::json(&details)))
}

/// Whatever else is asked below this API's address.
pub async fn nothing() -> Answer {
    Err(Problem::not_found().into())
}

/// A list, asked for in the address.
pub async fn list(
    list: Collection,
    State(doors): State<Doors>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Answer {
    let pairs = asked::from_query(query.as_deref().unwrap_or_default());
    let asked = Asked::read(list, &pairs)?;
    Ok(doors
        .answer(&visit, list, &asked, Some((&headers, &pairs)))
        .await?)
}

/// A list, asked for in a body: nothing of it is in an address.
pub async fn search(
    list: Collection,
    State(doors): State<Doors>,
    visit: Visit,
    body: Bytes,
) -> Answer {
    let asked = Asked::read(list, &asked::from_json(&body)?)?;
    Ok(doors.answer(&visit, list, &asked, None).await?)
}

impl Doors {
    /// Answers a list. `held` are the headers and parameters of one that was asked for in an address.
    async fn answer(
        &self,
        visit: &Visit,
        list: Collection,
        asked: &Asked,
        held: Option<(&HeaderMap, &[(String, String)])>,
    ) -> Result<Response, Problem> {
        let held = held.filter(|_| !asked.is_private());
        let programme = visit.programme()?.id;
        if matches!(list, Collection::Taxonomies | Collection::Terms) {
            let values = vocabularies::list(visit.store(), programme, list, asked).await?;
            let body = if asked.lines {
                vocabularies::lines(&values)
            } else {
                let paging = Paging::of(asked, values.len());
                answer::json(&paging.filled(paging.part(&values).to_vec()))
            };
            let Some((headers, pairs)) = held else {
                return Ok(Kept::Not.answer(&HeaderMap::new(), body));
            };
            let print = Value::from(values).to_string();
            return Ok(Kept::by(&[&format!("{pairs:?}"), &print]).answer(headers, body));
        }
        let outline = self.outlines.now(visit.store(), programme).await?;
        let nobody = HeaderMap::new();
        let (headers, kept) = match held {
            Some((headers, pairs)) => {
                let at = format!("{list:?} {programme} {}", outline.mark.sequence);
                (headers, Kept::by(&[&at, &format!("{pairs:?}")]))
            }
            None => (&nobody, Kept::Not),
        };
        if kept.is_held(headers) {
            return Ok(kept.answer(headers, answer::json(&Value::Null)));
        }
        let reader = Reader {
            store: visit.store().clone(),
            programme,
            outline,
            list,
            shape: Shape::of(asked),
        };
        let keys = self.keys(visit, &reader, asked).await?;
        Ok(kept.answer(headers, page(reader, keys, asked).await?))
    }

    /// What is asked for, in order.
    async fn keys(
        &self,
        visit: &Visit,
        reader: &Reader,
        asked: &Asked,
    ) -> Result<Vec<Key>, Problem> {
        let outline = &reader.outline;
        let alone = |ids: Vec<Uuid>| ids.into_iter().map(|id| (id, Uuid::nil())).collect();
        if reader.list == Collection::Organizations {
            let named = search::organizations(reader, asked).await?;
            let ids = outline.organizations.keys().copied();
            let ids = ids.filter(|id| named.as_ref().is_none_or(|named| named.contains(id)));
            return Ok(alone(ids.collect()));
        }
        let ranked = search::services(&self.shelves, visit, reader, asked).await?;
        let filter = Filter::of(asked, |postcode| self.shelves.postcodes().find(postcode))?;
        Ok(if reader.list == Collection::Places {
            filter.places(outline, ranked.as_deref())
        } else {
            alone(filter.services(outline, ranked.as_deref()))
        })
    }
}

/// One page of these, or all of them as a stream.
async fn page(reader: Reader, keys: Vec<Key>, asked: &Asked) -> Result<Response, Problem> {
    if asked.lines {
        return Ok(answer::streamed(reader.lines(keys), "application/x-ndjson"));
    }
    // The standard asks for everything in one call here.
    let whole = reader.shape == Shape::Minimal && asked.page.is_none() && asked.per_page.is_none();
    if whole {
        let envelope = Paging::whole(keys.len()).envelope(keys.len());
        return Ok(answer::streamed(
            reader.page(keys, &envelope),
            "application/json",
        ));
    }
    let paging = Paging::of(asked, keys.len());
    let values = reader.read(paging.part(&keys)).await?;
    Ok(answer::json(&paging.filled(values)))
}

/// The id in a path; what is no id names nothing.
fn named(id: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(id).map_err(|_| Problem::not_found())
}

/// A service with everything.
pub async fn service(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let (programme, id) = (visit.programme()?.id, named(&id)?);
    let listed = reading!(visit.store(), "opendata.service", |tx| {
        rows::service(tx, programme, id).await
    })?;
    let tag = Kept::by(&["service", &id.to_string(), &listed.sequence.to_string()]);
    let body = answer::json(&written(&listed, Shape::Full));
    let mut response = tag.answer(&headers, body);
    answer::changed(&mut response, listed.changed());
    Ok(response)
}

/// A service at one place with everything.
pub async fn place(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let (programme, id) = (visit.programme()?.id, named(&id)?);
    let found = reading!(visit.store(), "opendata.place", |tx| {
        let services = rows::at_place(tx, programme, id).await?;
        rows::services(tx, programme, &services).await
    })?;
    let shown = found.iter().find_map(|listed| {
        let value = at_place(&listed.service, id, directory::strict::Detail::Full)?;
        Some((value, listed))
    });
    let (value, listed) = shown.ok_or_else(Problem::not_found)?;
    let tag = Kept::by(&["place", &id.to_string(), &listed.sequence.to_string()]);
    let mut response = tag.answer(&headers, answer::json(&value));
    answer::changed(&mut response, listed.changed());
    Ok(response)
}

/// An organisation that runs something listed, with its services.
pub async fn organization(
    State(doors): State<Doors>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let (programme, id) = (visit.programme()?.id, named(&id)?);
    let pairs = asked::from_query(query.as_deref().unwrap_or_default());
    let asked = Asked::read(Collection::Organizations, &pairs)?;
    let outline = doors.outlines.now(visit.store(), programme).await?;
    if !outline.organizations.contains_key(&id) {
        return Err(Problem::not_found().into());
    }
    let at = format!("organization {id} {}", outline.mark.sequence);
    let tag = Kept::by(&[&at, if asked.full_service { "full" } else { "" }]);
    let reader = Reader {
        store: visit.store().clone(),
        programme,
        outline,
        list: Collection::Organizations,
        shape: if asked.full_service {
            Shape::Fuller
        } else {
            Shape::Full
        },
    };
    let found = reader.read(&[(id, Uuid::nil())]).await?;
    let value = found.first().ok_or_else(Problem::not_found)?;
    Ok(tag.answer(&headers, answer::json(value)))
}

/// A taxonomy.
pub async fn taxonomy(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    one_of(Collection::Taxonomies, &visit, &headers, &id).await
}

/// A term.
pub async fn term(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    one_of(Collection::Terms, &visit, &headers, &id).await
}

async fn one_of(list: Collection, visit: &Visit, headers: &HeaderMap, id: &str) -> Answer {
    let (programme, id) = (visit.programme()?.id, named(id)?.to_string());
    let all = vocabularies::list(visit.store(), programme, list, &Asked::default()).await?;
    let value = all.iter().find(|value| value["id"] == id.as_str());
    let value = value.ok_or_else(Problem::not_found)?;
    let tag = Kept::by(&["term", &value.to_string()]);
    Ok(tag.answer(headers, answer::json(value)))
}
