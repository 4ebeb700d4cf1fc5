//! The live sessions of the demonstration place: one that was, four that are coming, two requests that wait.

use jiff::Span;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Problem, Role, SeededRandom, Timestamp};
use sessions::demonstration::{Planned, ask, book, note, offer, plan, say};
use store::writing;
use web::House;

use super::people::Peopled;
use super::place::Place;

/// Who asks for training, for how many, what, and when.
const REQUESTS: [[(&str, &str); 9]; 2] = [
    [
        ("asker", "organisation"),
        ("organisation", "Saltmarsh Community Choir"),
        ("name", "Iris Sandpiper"),
        ("email", "iris.sandpiper@saltmarsh.example"),
        ("people", "14"),
        ("kind", "room"),
        ("topic", "loneliness"),
        (
            "wanted",
            "Some of our singers seem lonely. How do we begin to talk about it, and where can we point them?",
        ),
        ("times", "Tuesday evenings"),
    ],
    [
        ("asker", "staff"),
        ("organisation", ""),
        ("name", "Callum Dunlin"),
        ("email", "callum.dunlin@ferryside.example"),
        ("people", ""),
        ("kind", "video"),
        ("topic", ""),
        (
            "wanted",
            "I drive a community bus and people tell me a lot. I would like to answer well.",
        ),
        ("times", "Any morning"),
    ],
];

/// A weekday so many weeks from the week of `today`, at an hour.
fn on(today: Date, weeks: i64, weekday: Weekday, hour: i8) -> DateTime {
    let into = i64::from(today.weekday().since(Weekday::Monday));
    let monday = today.saturating_sub(Span::new().days(into));
    let days = weeks * 7 + i64::from(weekday.since(Weekday::Monday));
    monday
        .saturating_add(Span::new().days(days))
        .at(hour, 0, 0, 0)
}

/// Plans, books and holds sessions through the room's own doors; the same seed gives the same.
pub async fn write(
    house: &House,
    clock: &FixedClock,
    place: &Place,
    peopled: &Peopled,
    now: Timestamp,
) -> Result<(), Problem> {
    let chance = SeededRandom::new(place.seed ^ 0x6c69_7665);
    let zone = TimeZone::get("Europe/London").map_err(Problem::internal)?;
    let today = now.to_zoned(zone.clone()).date();
    let all = || peopled.recorders.iter().flatten();
    let trains = |it: &&Actor| it.grants.iter().any(|grant| grant.role == Role::Trainer);
    let Some(trainer) = all().map(|it| &it.actor).find(trains) else {
        return Ok(());
    };
    let others: Vec<&Actor> = all().filter(|it| !it.in_cast).map(|it| &it.actor).collect();
    let cast: Vec<&Actor> = all().filter(|it| it.in_cast).map(|it| &it.actor).collect();
    if others.len() < 40 {
        return Ok(());
    }
    // People from all over the place, each once.
    let first = chance.below(others.len());
    let crowd: Vec<&Actor> = (0..36)
        .map(|step| others[(first + step * 7) % others.len()])
        .collect();
    let past = Planned {
        title: "Practise a first chat",
        about: "Opening lines in pairs, and what to do with a short answer.",
        place: "Wrenmouth Library, Tern Room",
        at: on(today, -2, Weekday::Wednesday, 10),
        capacity: 16,
        organisation: None,
    };
    let begun = past
        .at
        .to_zoned(zone)
        .map_err(Problem::internal)?
        .timestamp();
    clock.set(begun - jiff::SignedDuration::from_hours(24 * 9));
    let held = writing!(house.store, "demo.session_held", |tx| {
        let id = plan(tx, house, trainer, past).await?;
        for actor in crowd.iter().take(13).chain(cast.iter().take(1)) {
            book(tx, house, actor, id).await?;
        }
        Ok(id)
    })?;
    clock.set(begun + jiff::SignedDuration::from_hours(3));
    writing!(house.store, "demo.session_was", |tx| {
        note(tx, house, trainer, held, 2).await?;
        for actor in crowd.iter().take(12) {
            let score = || u32::try_from(3 + chance.below(3)).unwrap_or(4);
            say(tx, actor, held, [score(), score(), score(), score()]).await?;
        }
        Ok(())
    })?;
    let coming = [
        (
            Planned {
                title: "Practise a first chat",
                about: "Opening lines in pairs, and what to do with a short answer.",
                place: "",
                at: on(today, 1, Weekday::Thursday, 10),
                capacity: 20,
                organisation: None,
            },
            7,
        ),
        (
            Planned {
                title: "When someone says: I know I should",
                about: "Questions that help people to find their own next step. Bring a chat that got stuck.",
                place: "Estuary Hospitals, education centre, room 3",
                at: on(today, 2, Weekday::Tuesday, 14),
                capacity: 12,
                organisation: None,
            },
            15,
        ),
        (
            Planned {
                title: "Who helps with what in Wrenmouth",
                about: "An hour with the directory: money, damp homes, company, and how to hand over warmly.",
                place: "",
                at: on(today, 3, Weekday::Monday, 16),
                capacity: 30,
                organisation: None,
            },
            4,
        ),
    ];
    // One is made for an organisation: what its people could not find is drawn into it.
    let staff = |it: &&&Actor| it.grants.iter().any(|grant| grant.role == Role::Staff);
    let home = cast.iter().find(staff);
    let home = home.and_then(|it| it.organisations().first().copied());
    let bespoke = home.map(|organisation| Planned {
        title: "When nothing is near: a session for our team",
        about: "What our chats could not find lately, and who could help all the same.",
        place: "",
        at: on(today, 2, Weekday::Thursday, 13),
        capacity: 15,
        organisation: Some(organisation),
    });
    clock.set(now - jiff::SignedDuration::from_hours(30));
    writing!(house.store, "demo.sessions_coming", |tx| {
        for (planned, booked) in coming {
            let id = plan(tx, house, trainer, planned).await?;
            for actor in crowd.iter().skip(13).take(booked) {
                book(tx, house, actor, id).await?;
            }
        }
        if let Some(planned) = bespoke {
            let id = plan(tx, house, trainer, planned).await?;
            let own = others.iter().filter(|it| {
                let theirs = it.organisations();
                planned.organisation.is_some_and(|it| theirs.contains(&it))
            });
            for actor in own.take(6) {
                book(tx, house, actor, id).await?;
            }
        }
        for weeks in 1..4 {
            let (from, to) = (
                on(today, weeks, Weekday::Friday, 9),
                on(today, weeks, Weekday::Friday, 13),
            );
            offer(tx, trainer, from, to).await?;
        }
        for request in &REQUESTS {
            ask(tx, house, trainer, request).await?;
        }
        Ok(())
    })?;
    clock.set(now);
    Ok(())
}
