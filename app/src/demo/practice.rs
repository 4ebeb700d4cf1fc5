//! What the people of the demonstration place practised in the last weeks, evening by evening.

use jiff::Span;
use jiff::tz::TimeZone;
use kernel::{Actor, Problem, Role, SeededRandom, Timestamp};
use practice::demonstration::{practise, see_otherwise, write_one};
use store::{Store, writing};

use super::people::Peopled;
use super::place::Place;

/// Practising began so many weeks ago.
const WEEKS: i64 = 11;
/// So large a share of people practise.
const SHARE: f64 = 0.4;
/// So many verdicts were seen otherwise.
const CONTESTS: u32 = 6;

/// Lets people practise through the room's own doors; the same seed gives the same weeks.
pub async fn write(
    store: &Store,
    place: &Place,
    peopled: &Peopled,
    now: Timestamp,
) -> Result<(), Problem> {
    let chance = SeededRandom::new(place.seed ^ 0x7072_6163);
    let zone = TimeZone::get("Europe/London").map_err(Problem::internal)?;
    let today = now.to_zoned(zone).date();
    for recorders in &peopled.recorders {
        for recorder in recorders {
            if !recorder.in_cast && chance.share() >= SHARE {
                continue;
            }
            let actor = &recorder.actor;
            let (begins, talent) = (chance.below(8), chance.share() / 3.0);
            let mut evenings = Vec::new();
            for week in i64::try_from(begins).unwrap_or(0)..WEEKS {
                // Most people practise every other week; in the cast there is something to see.
                if recorder.in_cast || chance.share() < 0.5 {
                    let into = i64::try_from(chance.below(5)).unwrap_or(0);
                    let back = Span::new().days((WEEKS - week) * 7 - into);
                    evenings.push(today.saturating_sub(back));
                }
            }
            let mut skill = 0.25 + talent;
            let chance = &chance;
            writing!(store, "demo.practice", |tx| {
                for day in &evenings {
                    practise(tx, actor, chance, *day, skill).await?;
                    // Practice helps, up to a point.
                    skill = (skill + 0.08).min(0.85);
                }
                Ok(())
            })?;
        }
    }
    let all: Vec<&Actor> = peopled
        .recorders
        .iter()
        .flatten()
        .map(|it| &it.actor)
        .collect();
    let runs = |it: &&&Actor| {
        it.grants
            .iter()
            .any(|grant| grant.role == Role::Coordinator)
    };
    let (writer, chance) = (all.iter().find(runs), &chance);
    writing!(store, "demo.practice_written", |tx| {
        if let Some(writer) = writer {
            write_one(tx, writer, today).await?;
        }
        for _ in 0..CONTESTS {
            let Some(actor) = all.get(chance.below(all.len())) else {
                break;
            };
            see_otherwise(tx, actor, chance, today).await?;
        }
        Ok(())
    })
}
