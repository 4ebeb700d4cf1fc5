//! The demonstration: a fictional city in a database of its own, where anybody can be anybody with one click.
//!
//! Its endpoints are mounted by the command `demo` alone. No setting can switch them on, and the command refuses the
//! database of a real installation.

mod chance;
pub mod gallery;
pub mod pages;
mod people;
mod place;
mod practice;
mod services;
mod sessions;
mod talks;
mod training;

use std::sync::Arc;

use anyhow::Context;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use kernel::{
    Actor, FixedClock, Grant, Id, PersonId, Problem, ProgrammeId, Role, SeededRandom, Timestamp,
};
use store::{Store, reading};
use web::{House, Language, Route, Visit, Who};

use crate::house::{Closed, Opening, open_house, service_with};
use crate::settings::Settings;
use crate::worker;

/// How much of the city is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// About so many people; as many as the city has where it is `None`.
    pub people: Option<usize>,
    /// About so many conversations; as many as the city has where it is `None`.
    pub conversations: Option<usize>,
}

/// What has been made so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many more people.
    People(usize),
    /// So many more conversations.
    Conversations(usize),
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// How many people record conversations.
    pub recorders: usize,
    /// How many conversations were recorded.
    pub conversations: usize,
}

/// Makes the city as it is at `now` in the database that the settings name, which must be new. The same seed at the
/// same moment gives the same city.
pub async fn make(
    settings: Settings,
    size: Size,
    now: Timestamp,
    mut progress: impl FnMut(Step),
) -> anyhow::Result<Made> {
    // The installation's own secret comes from real chance; only the city follows from the seed.
    let made = open_house(Opening::of(settings.clone()).demonstration()).await?;
    made.store.close().await?;
    let (place, names) = place::read()?;
    let clock = Arc::new(FixedClock::at(now));
    let mut opening = Opening::of(settings).demonstration();
    opening.clock = clock.clone();
    opening.random = Arc::new(SeededRandom::new(place.seed));
    // What is made here can be made again: no need to wait for the disk at each step.
    opening.durable = false;
    let house = open_house(opening).await?;
    let wanted = people::Wanted {
        people: size.people,
        conversations: size.conversations,
        from: beginning(now, place.months)?,
        to: now,
    };
    let write = people::write(&house.store, &clock, &place, &names, wanted, |more| {
        progress(Step::People(more));
    });
    let peopled = write.await?;
    clock.set(wanted.from);
    worker::hear_all(&house).await?;
    // As if the directory had been filled the night before; the conversations go back in time after that.
    clock.set(now - SignedDuration::from_hours(14));
    let fitting = services::write(&house, &peopled, now).await?;
    let write = talks::write(
        &house.store,
        &clock,
        &place,
        &peopled,
        &fitting,
        wanted,
        |more| {
            progress(Step::Conversations(more));
        },
    );
    let conversations = write.await?;
    clock.set(now);
    practice::write(&house.store, &place, &peopled, now).await?;
    training::write(&house.store, &clock, &place, &peopled, now).await?;
    sessions::write(&house, &clock, &place, &peopled, now).await?;
    worker::hear_all(&house).await?;
    house.store.close().await?;
    Ok(Made {
        recorders: peopled.recorders.iter().map(Vec::len).sum(),
        conversations,
    })
}

/// The first moment of the month that lies `months` - 1 months before this one.
fn beginning(now: Timestamp, months: usize) -> anyhow::Result<Timestamp> {
    let zone = TimeZone::get("Europe/London")?;
    let back = i64::try_from(months)?.saturating_sub(1);
    let first = now.to_zoned(zone.clone()).date().first_of_month();
    let day = first.checked_sub(back.months())?;
    // Early in the morning: people who were there from the start can record on the first day.
    let start = day.at(6, 0, 0, 0).to_zoned(zone)?;
    Ok(start.timestamp() - SignedDuration::from_hours(1))
}

/// Somebody who can be tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guise {
    /// Who it is.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// Where they work.
    pub organisation: String,
    /// What they are and would want to see, in English.
    pub en: String,
    /// The same in Welsh.
    pub cy: String,
}

impl Guise {
    /// What they are, in the reader's language.
    pub fn about(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}

/// The programme of the demonstration and its cast.
pub struct Cast {
    /// The programme.
    pub programme: ProgrammeId,
    /// Who can be tried out, in the order of the content.
    pub guises: Vec<Guise>,
}

/// Finds the cast in a city that was made.
pub async fn cast(store: &Store) -> anyhow::Result<Cast> {
    let (place, _) = place::read()?;
    let cast = reading!(store, "demo.cast", |tx| {
        let programme = ::people::find_programme(tx, &place.programme.slug).await?;
        let programme = programme
            .ok_or_else(|| Problem::internal("no such programme"))?
            .id;
        let everywhere = Grant {
            role: Role::Coordinator,
            organisation: None,
        };
        // Whoever holds the demonstration's database may look for its cast.
        let looking = Actor {
            programme,
            person: Id::from_uuid(uuid::Uuid::nil()),
            grants: vec![everywhere],
        };
        let mut guises = Vec::new();
        for it in &place.cast {
            let email = people::email(&place, &it.first, &it.last);
            let query = ::people::actions::PeopleQuery {
                search: email.clone(),
                ..Default::default()
            };
            let listed = ::people::actions::people(tx, &looking, &query).await?;
            let found = listed
                .people
                .into_iter()
                .find(|(person, _)| person.email == email);
            if let Some((person, _)) = found {
                let organisation = place
                    .organisations
                    .iter()
                    .find(|o| o.slug == it.organisation);
                guises.push(Guise {
                    person: person.id,
                    name: person.name.full(),
                    organisation: organisation.map(|o| o.en.clone()).unwrap_or_default(),
                    en: it.en.clone(),
                    cy: it.cy.clone(),
                });
            }
        }
        Ok(Cast { programme, guises })
    });
    cast.context("The demonstration's people are not in its database. `everycontact demo --fresh` makes a new one")
}

/// The endpoints of the demonstration.
pub fn routes(cast: Cast) -> Vec<Route> {
    let cast = Arc::new(cast);
    let (shown, signed, boxed) = (Arc::clone(&cast), Arc::clone(&cast), cast);
    vec![
        Route::page("/demo", Who::Anyone, "app.demo", move |visit: Visit| {
            std::future::ready(pages::home(&visit, &shown))
        }),
        Route::post("/demo/sign-in", Who::Anyone, move |visit, sent| {
            pages::sign_in(visit, sent, Arc::clone(&signed))
        }),
        Route::page("/demo/outbox", Who::Anyone, "app.outbox", move |visit| {
            pages::outbox(visit, boxed.programme)
        }),
        Route::page("/gallery", Who::Anyone, "app.gallery", gallery::index),
        Route::get("/gallery/{page}/{state}", Who::Anyone, gallery::one),
    ]
}

/// The whole program with the demonstration's endpoints.
pub async fn service(house: &Arc<House>) -> anyhow::Result<axum::Router> {
    if !house.demonstration {
        return Err(
            Closed::Build("the demonstration's pages in a real installation".to_owned()).into(),
        );
    }
    let cast = cast(&house.store).await?;
    Ok(service_with(house, routes(cast))?)
}
