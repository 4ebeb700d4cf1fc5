//! Finding a service in the chat: what the person said in, a few services that fit out. Nothing of it is kept or logged.

use std::collections::HashMap;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::{MethodFilter, on};
use finding::{ATTRIBUTION, Ask, Filters, Found, Hit};
use kernel::{Problem, Scope, Zone};
use language::Vocabulary;
use serde::Deserialize;
use serde_json::{Value, json};
use store::reading;
use uuid::Uuid;
use web::{Answer, Language, Route, SignedIn, Visit, Who, Words};

use crate::public::opening;
use crate::public::shown::{self, Shown};
use crate::rows::{self, Listing};
use crate::settings::{DirectorySettings, settings};
use crate::told::{self, Danger};
use crate::{FIND, Shelves};

/// So many services are shown; the page shows three and offers the others.
const TAKE: usize = 9;
/// The longest words that are taken: nobody says more in one breath.
const LONGEST: usize = 500;

pub(crate) fn routes(shelves: &Shelves) -> Vec<Route> {
    vec![Route {
        method: "POST",
        path: "/api/v1/find",
        who: Who::May(FIND),
        page: "",
        handler: on(MethodFilter::POST, find).with_state(shelves.clone()),
    }]
}

/// What is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Question {
    q: String,
    postcode: String,
    topics: Vec<String>,
    needs: Vec<String>,
    filters: Filters,
    language: Option<String>,
}

async fn find(visit: SignedIn, State(shelves): State<Shelves>, body: Bytes) -> Answer {
    visit.actor.may(FIND, Scope::Anywhere)?;
    let question: Question = serde_json::from_slice(&body).map_err(|error| {
        let mut problem = Problem::new(400, "problem-find-unreadable");
        // The words of the fault repeat what was sent, and that is what somebody said.
        problem.log = Some(format!(
            "{:?} at column {}",
            error.classify(),
            error.column()
        ));
        problem
    })?;
    let language = question.language.as_deref().and_then(Language::from_code);
    let words = visit
        .house()
        .catalogue
        .words(language.unwrap_or_else(|| visit.language()));
    let place = Place::of(&shelves, &question.postcode);
    let looked = Looked {
        q: question.q,
        topics: question.topics,
        needs: question.needs,
        filters: question.filters,
        take: TAKE,
    };
    let seen = look(&visit, &shelves, words, looked, &place).await?;
    Ok(Json(answer(words, &seen, &place)).into_response())
}

/// Where the person is, as far as the postcode tells.
pub(crate) struct Place {
    /// The point.
    pub at: Option<finding::Point>,
    /// `none` was given, it is `known`, only somewhere `near` is, or it is `unknown`.
    pub known: &'static str,
}

impl Place {
    /// The place of this postcode.
    pub(crate) fn of(shelves: &Shelves, postcode: &str) -> Self {
        let at = shelves.postcodes().find(postcode);
        let known = match &at {
            _ if postcode.trim().is_empty() => "none",
            Some(point) if point.precise => "known",
            Some(_) => "near",
            None => "unknown",
        };
        Self { at, known }
    }
}

/// What is looked for.
pub(crate) struct Looked {
    /// What the person said.
    pub q: String,
    /// Topics of the chat.
    pub topics: Vec<String>,
    /// Needs that were chosen.
    pub needs: Vec<String>,
    /// What a service must be.
    pub filters: Filters,
    /// How many at most.
    pub take: usize,
}

/// What was found, with the entries.
pub(crate) struct Seen {
    /// What the search says.
    pub found: Found,
    /// The entries by id.
    pub listings: HashMap<Uuid, Listing>,
    /// The words of needs.
    pub vocabulary: std::sync::Arc<Vocabulary>,
    /// What to do in danger.
    pub danger: Option<Danger>,
    /// Today and now, where the programme is.
    pub now: jiff::civil::DateTime,
    /// The directory's settings.
    pub settings: DirectorySettings,
}

/// Searches, and fetches the entries that were found. An entry that left the directory a moment ago is left out.
pub(crate) async fn look(
    visit: &Visit,
    shelves: &Shelves,
    words: Words<'_>,
    looked: Looked,
    place: &Place,
) -> Result<Seen, Problem> {
    let programme = visit.programme()?;
    let now = local_now(visit)?;
    let settings = reading!(visit.store(), "signposting.settings", |tx| {
        settings(tx, programme.id).await
    })?;
    let ask = Ask {
        q: looked.q.chars().take(LONGEST).collect(),
        topics: looked.topics,
        needs: looked.needs,
        at: place.at,
        filters: looked.filters,
        now,
        take: looked.take,
        stale_after_days: u16::try_from(settings.stale_days).unwrap_or(u16::MAX),
    };
    let mut found = shelves.search(programme.id, ask).await?;
    let vocabulary = shelves.vocabulary(programme.id).await?;
    let ids: Vec<_> = found
        .results
        .iter()
        .chain(&found.held_back)
        .map(|hit| hit.id)
        .collect();
    let endangered = found.crisis.is_some();
    let (listings, safeguarding) = reading!(visit.store(), "signposting.found", |tx| {
        let listings = rows::usable(tx, programme.id, &ids).await?;
        if !endangered {
            return Ok((listings, String::new()));
        }
        let programme = people::programme(tx, programme.id).await?;
        let route = match words.language {
            Language::English => programme.safeguarding_en,
            Language::Welsh => programme.safeguarding_cy,
        };
        Ok((listings, route))
    })?;
    found.results.retain(|hit| listings.contains_key(&hit.id));
    found.held_back.retain(|hit| listings.contains_key(&hit.id));
    let danger = found
        .crisis
        .as_ref()
        .map(|crisis| told::danger(words, crisis, &safeguarding));
    Ok(Seen {
        found,
        listings,
        vocabulary,
        danger,
        now,
        settings,
    })
}

/// The local time of the programme.
pub(crate) fn local_now(visit: &Visit) -> Result<jiff::civil::DateTime, Problem> {
    let zone = Zone::named(&visit.programme()?.zone)
        .ok_or_else(|| Problem::internal("a programme without a time zone"))?;
    Ok(zone.civil(visit.store().clock().now()))
}

fn answer(words: Words<'_>, seen: &Seen, place: &Place) -> Value {
    let needs = seen.found.needs.iter().filter_map(|slug| {
        let (_, need) = seen.vocabulary.need(slug)?;
        let label = told::label(words.language, need);
        Some(json!({ "slug": slug, "label": label, "topic": need.topic }))
    });
    let all = |hits: &[Hit]| -> Vec<Value> {
        hits.iter()
            .filter_map(|hit| result(words, seen, hit))
            .collect()
    };
    json!({
        "needs": needs.collect::<Vec<_>>(),
        "crisis": seen.danger,
        "postcode": place.known,
        "attribution": ATTRIBUTION,
        "results": all(&seen.found.results),
        "maybe": all(&seen.found.held_back),
        "nothing_fits": seen.found.nothing_fits,
    })
}

fn result(words: Words<'_>, seen: &Seen, hit: &Hit) -> Option<Value> {
    let listing = seen.listings.get(&hit.id)?;
    let shown = shown::shown(words, listing, seen.now.date(), &seen.settings);
    let cost = if shown.cost.is_empty() {
        told::cost(words, hit.cost)
    } else {
        shown.cost.clone()
    };
    let place = hit
        .place
        .and_then(|place| place_line(listing, &shown, place));
    Some(json!({
        "id": hit.id,
        "name": shown.name,
        "by": shown.by,
        "about": shown.about,
        "why": told::why(words, &seen.vocabulary, hit),
        "check": told::checks(words, hit),
        "distance_m": hit.distance_m,
        "open": opening::open(words, &hit.open, seen.now),
        "checked": checked(words, &shown),
        "phone": shown.phone(),
        "web": shown.web,
        "email": shown.email,
        "where": place.unwrap_or_else(|| shown.where_line()),
        "cost": cost,
        "ways": hit.ways,
    }))
}

/// The nearest place, where it may be shown.
fn place_line(listing: &Listing, shown: &Shown, place: usize) -> Option<String> {
    let at = listing.service.service_at_locations.get(place)?;
    if at.location.sensitive {
        return None;
    }
    let line = shown
        .places
        .iter()
        .find(|it| !it.name.is_empty() && it.name == at.location.name);
    line.map(shown::Place::line)
}

/// The badge of the last check, as the phone shows it.
pub(crate) fn checked(words: Words<'_>, shown: &Shown) -> Value {
    json!({
        "on": shown.badge.on,
        "badge": shown.badge.slug(),
        "words": shown.badge.words(words),
    })
}
