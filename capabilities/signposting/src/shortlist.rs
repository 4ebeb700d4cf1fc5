//! The programme's shortlist: the best services for each need, small enough for every phone, for when there is no signal.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, on};
use finding::{ACCESS, ATTRIBUTION, Ask, Cost, Hit, Way};
use kernel::{Problem, ProgrammeId, Scope};
use language::{Caution, Circumstance, ServiceText, Sex, Vocabulary, WhoFor, crisis};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::reading;
use uuid::Uuid;
use web::{Answer, Language, Route, SignedIn, Who, Words};

use crate::find::{checked, local_now};
use crate::public::shown;
use crate::public::views::results::way_key;
use crate::rows::{self, Listing};
use crate::settings::settings;
use crate::shelf::Made;
use crate::told;
use crate::{FIND, Shelves};

/// So many services for each need.
const BEST: usize = 6;

pub(crate) fn routes(shelves: &Shelves) -> Vec<Route> {
    vec![Route {
        method: "GET",
        path: "/api/v1/shortlist",
        who: Who::May(FIND),
        page: "",
        handler: on(MethodFilter::GET, shortlist).with_state(shelves.clone()),
    }]
}

async fn shortlist(visit: SignedIn, State(shelves): State<Shelves>, headers: HeaderMap) -> Answer {
    visit.actor.may(FIND, Scope::Anywhere)?;
    let programme = visit.programme()?.id;
    let words = visit.words();
    let now = local_now(&visit)?;
    shelves.index(programme).await?;
    let route = safeguarding(&visit, programme, words.language).await?;
    // Every phone asks for it each hour, and it changes seldom: it is made once for all that it rests on.
    let stands = shelves.stands(programme);
    let of = format!("{stands:?} {} {route}", now.date());
    let language = words.language.code();
    if let Some(made) = shelves.shortlist(programme, language, &of) {
        return Ok(answer(&headers, &made));
    }
    // Asked for after where it stands was noted: what is made is never older than that.
    let index = shelves.index(programme).await?;
    let vocabulary = std::sync::Arc::clone(index.vocabulary());
    let slugs: Vec<String> = vocabulary
        .needs()
        .iter()
        .map(|it| it.slug.clone())
        .collect();
    // One search for each need takes a while in all: other requests go on meanwhile.
    let best = tokio::task::spawn_blocking(move || {
        let found = slugs.into_iter().map(|slug| {
            let ask = Ask {
                needs: vec![slug.clone()],
                // More than are listed, for some are left out below.
                take: BEST * 2,
                // The shortlist is the same all day: whether something is open now must not matter.
                ..Ask::of("", now.date().at(12, 0, 0, 0))
            };
            Ok((slug, index.search(&ask)?))
        });
        found.collect::<Result<Vec<_>, finding::Fault>>()
    });
    let best = best
        .await
        .map_err(Problem::internal)?
        .map_err(Problem::internal)?;
    let best: Vec<(String, Vec<Hit>)> = best
        .into_iter()
        .map(|(slug, found)| {
            let mut hits = found.results;
            // A service for some people alone is on the list too: the phone says whom it is for.
            hits.extend(found.held_back);
            (slug, hits)
        })
        .collect();
    let body = document(&visit, words, programme, &vocabulary, &best, &route)
        .await?
        .to_string();
    let made = Made {
        of,
        etag: format!("\"{:x}\"", Sha256::digest(body.as_bytes())).into(),
        body: body.into(),
    };
    shelves.keep_shortlist(programme, language, made.clone());
    Ok(answer(&headers, &made))
}

fn answer(headers: &HeaderMap, made: &Made) -> Response {
    let body = made.body.to_string();
    let response = ([(CONTENT_TYPE, "application/json")], body).into_response();
    web::unless_held(headers, &made.etag, response)
}

/// The programme's own route for worries about somebody's safety.
async fn safeguarding(
    visit: &SignedIn,
    programme: ProgrammeId,
    language: Language,
) -> Result<String, Problem> {
    let held = reading!(visit.store(), "signposting.safeguarding", |tx| {
        people::programme(tx, programme).await
    })?;
    Ok(match language {
        Language::English => held.safeguarding_en,
        Language::Welsh => held.safeguarding_cy,
    })
}

async fn document(
    visit: &SignedIn,
    words: Words<'_>,
    programme: ProgrammeId,
    vocabulary: &Vocabulary,
    best: &[(String, Vec<Hit>)],
    route: &str,
) -> Result<Value, Problem> {
    let ids: BTreeSet<Uuid> = best
        .iter()
        .flat_map(|(_, hits)| hits.iter().map(|hit| hit.id))
        .collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let (mut listings, settings) = reading!(visit.store(), "signposting.shortlist", |tx| {
        let listings = rows::usable(tx, programme, &ids).await?;
        Ok((listings, settings(tx, programme).await?))
    })?;
    let today = local_now(visit)?.date();
    // Without a connection nobody judges what suits whom: what is wrong for some people is not on the list at all.
    listings.retain(|_, listing| !is_doubtful(&listing.service));
    let by_need: HashMap<&str, Vec<&Hit>> = best
        .iter()
        .map(|(slug, hits)| {
            let used = hits.iter().filter(|hit| listings.contains_key(&hit.id));
            (slug.as_str(), used.take(BEST).collect())
        })
        .collect();
    let hits: BTreeMap<Uuid, &Hit> = by_need
        .values()
        .flat_map(|hits| hits.iter().map(|hit| (hit.id, *hit)))
        .collect();
    let services = hits.values().filter_map(|hit| {
        let listing = listings.get(&hit.id)?;
        Some(service(words, listing, hit, today, &settings))
    });
    let needs = vocabulary
        .offline(words.language.code())
        .into_iter()
        .map(|need| {
            let hits = by_need.get(need.slug.as_str());
            let ids = hits.into_iter().flat_map(|hits| hits.iter());
            let ids: Vec<_> = ids.map(|hit| hit.id).collect();
            json!({
                "slug": need.slug,
                "topic": need.topic,
                "label": need.label,
                "said": need.said,
                "services": ids,
            })
        });
    let panel = told::any_danger(words, route);
    Ok(json!({
        "made": today,
        "attribution": ATTRIBUTION,
        "needs": needs.collect::<Vec<_>>(),
        "services": services.collect::<Vec<_>>(),
        "filters": filters(words),
        "crisis": {
            "words": crisis::offline_phrases(),
            "title": panel.title,
            "lines": panel.lines,
        },
    }))
}

/// What filters may ask for, with the words of it.
fn filters(words: Words<'_>) -> Value {
    let choice = |slug: &str, label: String| json!({ "slug": slug, "label": label });
    let ways = Way::ALL.map(|way| choice(way.slug(), words.say(way_key(way))));
    let access = ACCESS.map(|slug| choice(slug, told::access(words, slug)));
    let languages = told::LANGUAGES.map(|(code, key)| choice(code, words.say(key)));
    json!({ "ways": ways, "access": access, "languages": languages })
}

fn service(
    words: Words<'_>,
    listing: &Listing,
    hit: &Hit,
    today: jiff::civil::Date,
    settings: &crate::settings::DirectorySettings,
) -> Value {
    let it = &listing.service;
    let shown = shown::shown(words, listing, today, settings);
    let who = who_for(it);
    let cost = if shown.cost.is_empty() {
        told::cost(words, hit.cost)
    } else {
        shown.cost.clone()
    };
    let at = it
        .service_at_locations
        .iter()
        .filter(|place| !place.location.sensitive)
        .find_map(|place| Some([place.location.latitude?, place.location.longitude?]));
    json!({
        "id": it.id,
        "name": shown.name,
        "by": shown.by,
        "about": shown.about,
        "phone": shown.phone(),
        "web": shown.web,
        "email": shown.email,
        "where": shown.where_line(),
        "cost": cost,
        "free": hit.cost == Cost::Free,
        "ways": hit.ways,
        "check": told::checks(words, hit),
        "ages": who.ages,
        "sex": who.sex.map(sex_slug),
        "only": who.only.iter().copied().map(Circumstance::slug).collect::<Vec<_>>(),
        "open": shown.opening_line(),
        "checked": checked(words, &shown),
        "at": at,
    })
}

fn who_for(it: &directory::Service) -> WhoFor {
    read_text(it, |text| {
        language::who::read(
            text,
            it.minimum_age,
            it.maximum_age,
            &it.eligibility_description,
        )
    })
}

/// Whether it sells, charges as a firm, or offers what is unproven.
pub(crate) fn is_doubtful(it: &directory::Service) -> bool {
    let cautions = read_text(it, language::caution::read);
    cautions.iter().any(|it| *it != Caution::Faith)
}

/// Reads what a service says of itself.
fn read_text<T>(it: &directory::Service, read: impl FnOnce(&ServiceText<'_>) -> T) -> T {
    let description = it.description.plain();
    let terms: Vec<&str> = it
        .attributes
        .iter()
        .map(|it| it.taxonomy_term.name.as_str())
        .collect();
    read(&ServiceText {
        name: &it.name,
        description: &description,
        terms: &terms,
    })
}

const fn sex_slug(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "women",
        Sex::Male => "men",
    }
}
