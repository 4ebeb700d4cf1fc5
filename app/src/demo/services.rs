//! The directory of the invented city: its services as if they had been imported the night before, first choices, and what
//! people have said of them.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use directory::Service;
use directory::read::{Reading, Refused, Taken};
use directory::report::{Refusal, Repair, RepairKind};
use kernel::{Actor, Problem, ProgrammeId, Role, Timestamp};
use signposting::demonstration::services;
use signposting::keep::digest_of;
use signposting::sources::{SourceInput, add_source};
use signposting::{importing, lived_in};
use store::writing;
use uuid::Uuid;
use web::House;

use super::people::Peopled;

/// The services that fit each topic, the best first.
pub(super) type Fitting = BTreeMap<String, Vec<Uuid>>;

/// So many services fit a topic, at most.
const MOST: usize = 8;
/// Topics for which the programme puts services first.
const FIRST: [&str; 4] = ["money", "loneliness", "activity", "mental_wellbeing"];

/// Fills the city's directory, and says which services fit which topic.
pub(super) async fn write(
    house: &House,
    peopled: &Peopled,
    now: Timestamp,
) -> anyhow::Result<Fitting> {
    let programme = peopled.programme;
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let all: Vec<_> = services(today)
        .map_err(|fault| anyhow!(fault))?
        .into_iter()
        .map(|it| (it.slug, it.service))
        .collect();
    let usable = all.iter().map(|(_, service)| service);
    let usable = usable.filter(|it| it.status == directory::Status::Active);
    let fitting = lived_in::by_topic(usable, MOST).map_err(|fault| anyhow!(fault))?;
    let city = source(house, programme, "Wrenshire directory of services", "").await?;
    let store = &house.store;
    let reading = reading(all);
    importing::take(
        store,
        &house.catalogue,
        programme,
        city,
        reading,
        None,
        false,
    )
    .await?;
    let feed = "https://data.ashmere.example/openreferral";
    let county = source(house, programme, "Ashmere county feed", feed).await?;
    // The neighbours' feed answers nobody: this is how such a source looks to an editor.
    let silent = Problem::new(422, "problem-feed-unreachable");
    importing::fail(store, &house.catalogue, programme, county, &silent).await?;
    let coordinator = coordinator(peopled).context("the city has no coordinator who records")?;
    writing!(store, "demo.directory_used", |tx| {
        lived_in::put_first(tx, &coordinator, &fitting, &FIRST).await?;
        lived_in::use_it(tx, programme, &fitting, today).await
    })?;
    Ok(fitting)
}

async fn source(
    house: &House,
    programme: ProgrammeId,
    name: &str,
    address: &str,
) -> Result<Uuid, Problem> {
    let input = SourceInput {
        name: name.to_owned(),
        address: address.to_owned(),
        ..SourceInput::default()
    };
    writing!(house.store, "demo.source", |tx| {
        add_source(tx, programme, None, &input).await
    })
}

fn coordinator(peopled: &Peopled) -> Option<Actor> {
    let mut all = peopled.recorders.iter().flatten().map(|it| &it.actor);
    let runs = |actor: &&Actor| actor.grants.iter().any(|it| it.role == Role::Coordinator);
    all.find(runs).cloned()
}

/// What the city's source said: as real sources do, with a few things to repair, and two records that were no use.
fn reading(all: Vec<(String, Service)>) -> Reading {
    let repaired = |place: usize| {
        let repair = |field, what| Repair {
            field,
            what,
            count: 1,
        };
        let mut repairs = Vec::new();
        if place.is_multiple_of(3) {
            repairs.push(repair("service.description", RepairKind::Html));
        }
        if place % 5 == 1 {
            repairs.push(repair("service.url", RepairKind::Empty));
        }
        if place % 40 == 7 {
            repairs.push(repair("contact.email", RepairKind::EmailPersonal));
        }
        repairs
    };
    let taken = all
        .into_iter()
        .enumerate()
        .map(|(place, (key, service))| Taken {
            digest: digest_of(&service).try_into().unwrap_or_default(),
            repairs: repaired(place),
            key,
            service,
        });
    let taken: Vec<_> = taken.collect();
    let refused = vec![
        Refused {
            key: "wren-0417".to_owned(),
            name: String::new(),
            why: Refusal::NoName,
            of: None,
        },
        Refused {
            key: "wren-0032b".to_owned(),
            name: taken
                .first()
                .map(|it| it.service.name.clone())
                .unwrap_or_default(),
            why: Refusal::Same,
            of: taken.first().map(|it| it.key.clone()),
        },
    ];
    Reading {
        seen: taken.len() + refused.len(),
        taken,
        refused,
        whole: true,
        ..Reading::default()
    }
}
