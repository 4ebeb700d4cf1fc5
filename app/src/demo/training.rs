//! What the people of the demonstration place have learned in the last months.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use kernel::{FixedClock, Problem, Role, SeededRandom};
use store::{Store, writing};
use training::champions::demonstration::{ask, pass_on};
use training::demonstration::{complete, elsewhere, follow_up, half_way, write_one};

use super::people::{Peopled, Recorder};
use super::place::Place;

/// The course that everybody should take.
const CORE: &str = "core";
/// Another one, which fewer take.
const MORE: &str = "five-ways";
/// So large a share of people have completed the first.
const SHARE: f64 = 0.42;
/// So large a share of those have completed the other, too.
const SHARE_OF_MORE: f64 = 0.3;
/// So large a share of those who completed the first pass it on.
const SHARE_OF_CHAMPIONS: f64 = 0.12;
/// So large a share completed the first in another system, long ago.
const ELSEWHERE: f64 = 0.3;

/// Lets people learn; the same seed gives the same months. The clock is moved to when each learned.
pub async fn write(
    store: &Store,
    clock: &FixedClock,
    place: &Place,
    peopled: &Peopled,
    now: Timestamp,
) -> Result<(), Problem> {
    let chance = SeededRandom::new(place.seed ^ 0x6c65_6172);
    let zone = TimeZone::get("Europe/London").map_err(Problem::internal)?;
    let today = now.to_zoned(zone.clone()).date();
    let half = half_way_organisation(place);
    let mut asked = 0;
    for (organisation, recorders) in peopled.recorders.iter().enumerate() {
        // Some organisations were quicker than others.
        let keen = 0.5 + chance.share();
        for recorder in recorders {
            let actor = &recorder.actor;
            if recorder.in_cast && Some(organisation) == half {
                clock.set(now - jiff::SignedDuration::from_hours(20));
                let yesterday = today.saturating_sub(Span::new().days(1));
                writing!(store, "demo.half_way", |tx| {
                    half_way(tx, actor, CORE, yesterday).await
                })?;
                continue;
            }
            let learns = recorder.in_cast || chance.share() < SHARE * keen;
            if !learns {
                if chance.share() < ELSEWHERE {
                    let back = 450 + i64::try_from(chance.below(600)).unwrap_or(0);
                    let day = today.saturating_sub(Span::new().days(back));
                    clock.set(now);
                    writing!(store, "demo.elsewhere", |tx| {
                        elsewhere(tx, actor, CORE, day).await
                    })?;
                }
                continue;
            }
            let (skill, chance) = (0.5 + chance.share() * 0.45, &chance);
            for (course, takes) in [(CORE, true), (MORE, chance.share() < SHARE_OF_MORE)] {
                if !takes {
                    continue;
                }
                let when = moment(recorder, now, chance);
                let day = when.to_zoned(zone.clone()).date();
                let later =
                    day < today.saturating_sub(Span::new().days(60)) && chance.share() < 0.6;
                clock.set(when);
                writing!(store, "demo.learned", |tx| {
                    complete(tx, actor, chance, course, day, skill, later).await
                })?;
                if course == CORE && chance.share() < SHARE_OF_CHAMPIONS {
                    // What was passed on was written down since, some of it today.
                    clock.set(now);
                    writing!(store, "demo.passed_on", |tx| {
                        pass_on(tx, actor, chance, day, today).await
                    })?;
                    writing!(store, "demo.asked", |tx| ask(tx, actor, asked).await)?;
                    asked += 1;
                }
                // Whoever can be tried out sees the letters that came and the one that comes.
                if recorder.in_cast && course == CORE {
                    writing!(store, "demo.letters", |tx| {
                        follow_up(tx, actor, course, day, today).await
                    })?;
                }
            }
        }
    }
    clock.set(now);
    let mut all = peopled.recorders.iter().flatten().map(|it| &it.actor);
    let trains = all.find(|it| it.grants.iter().any(|grant| grant.role == Role::Trainer));
    let Some(trainer) = trains else {
        return Ok(());
    };
    writing!(store, "demo.module_written", |tx| {
        write_one(tx, trainer, today).await
    })
}

/// The organisation of the first of the cast, who is half-way.
fn half_way_organisation(place: &Place) -> Option<usize> {
    let first = place.cast.first()?;
    let mut organisations = place.organisations.iter();
    organisations.position(|it| it.slug == first.organisation)
}

/// Some time after they joined, in the morning or the afternoon; most people do not wait long.
fn moment(recorder: &Recorder, now: Timestamp, chance: &SeededRandom) -> Timestamp {
    let span = now.duration_since(recorder.since).as_secs();
    let part = chance.share() * chance.share();
    // Seconds of 18 months: far below where a float would lose any.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    let seconds = (span as f64 * 0.95 * part) as i64;
    recorder.since + jiff::SignedDuration::from_secs(seconds)
}
