//! The conversations of the demonstration place: when, by whom, about what, with which outcome.

use conversations::record::{Gap, Identified, Outcome, Record};
use conversations::recording::{KnownEntries, Sending, record};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use kernel::{Date, FixedClock, Problem, SeededRandom, Timestamp, Zone, new_uuid};
use store::{Store, writing};

use super::chance;
use super::people::{Peopled, Wanted, spread};
use super::place::{Organisation, Place};
use super::services::Fitting;

/// Conversations written in one transaction.
const BATCH: usize = 500;
/// A record reaches the server so long after the phone saved it.
const ON_THE_WAY: SignedDuration = SignedDuration::from_secs(4);

/// A conversation about to be recorded.
struct Talk {
    organisation: usize,
    recorder: usize,
    record: Identified,
}

/// Records every conversation through the room's own door; the clock is moved to when each arrived.
pub async fn write(
    store: &Store,
    clock: &FixedClock,
    place: &Place,
    peopled: &Peopled,
    fitting: &Fitting,
    wanted: Wanted,
    mut progress: impl FnMut(usize),
) -> Result<usize, Problem> {
    let zone_name = "Europe/London";
    let zone = Zone::named(zone_name).ok_or_else(|| Problem::internal("no such time zone"))?;
    let civil = TimeZone::get(zone_name).map_err(Problem::internal)?;
    let talks = plan(place, peopled, fitting, wanted, &civil);
    let known = KnownEntries::default();
    let sending = |talk: &Talk| Sending {
        actor: peopled.recorders[talk.organisation][talk.recorder]
            .actor
            .clone(),
        zone: zone.clone(),
        records: vec![talk.record.clone()],
    };
    for batch in talks.chunks(BATCH) {
        let sendings: Vec<_> = batch.iter().map(sending).collect();
        known.prepare(store, &sendings).await?;
        writing!(store, "demo.conversations", |tx| {
            for (talk, sending) in batch.iter().zip(&sendings) {
                clock.set(talk.record.record.phone_time + ON_THE_WAY);
                let outcomes = record(tx, &known, std::slice::from_ref(sending)).await?;
                for outcome in outcomes.into_iter().flatten() {
                    if let Outcome::Refused(problem) = outcome {
                        return Err(problem);
                    }
                }
            }
            Ok(())
        })?;
        progress(batch.len());
    }
    Ok(talks.len())
}

/// Draws all conversations, in the order of time.
fn plan(
    place: &Place,
    peopled: &Peopled,
    fitting: &Fitting,
    wanted: Wanted,
    zone: &TimeZone,
) -> Vec<Talk> {
    let chance = SeededRandom::new(place.seed ^ 0x7461_6c6b);
    let first = wanted.from.to_zoned(zone.clone()).date();
    let last = wanted.to.to_zoned(zone.clone()).date();
    let days: Vec<Date> = first
        .series(1.day())
        .take_while(|day| *day <= last)
        .collect();
    let weights: Vec<Vec<f64>> = place
        .organisations
        .iter()
        .map(|it| {
            days.iter()
                .map(|day| busy(place, it, *day, first))
                .collect()
        })
        .collect();
    let total: f64 = weights.iter().flatten().sum();
    let number = wanted.conversations.unwrap_or(place.conversations);
    // Tens of thousands: far below where a float would lose any.
    #[allow(clippy::cast_precision_loss)]
    let each = number as f64 / total;
    let mut talks = Vec::with_capacity(number);
    for (index, organisation) in place.organisations.iter().enumerate() {
        let recorders = &peopled.recorders[index];
        let habits = spread(&chance, place, recorders);
        for (day, weight) in days.iter().zip(&weights[index]) {
            for _ in 0..chance::whole(&chance, weight * each) {
                let Some(at) = moment(&chance, place, organisation, *day, zone) else {
                    continue;
                };
                if at + ON_THE_WAY >= wanted.to {
                    continue;
                }
                let there = recorders.iter().zip(&habits);
                let habit = there.map(|(who, habit)| if who.since < at { *habit } else { 0.0 });
                if habit.clone().sum::<f64>() <= 0.0 {
                    continue;
                }
                let mut record = talk(&chance, place, organisation, *day, at);
                record.services = services(&chance, fitting, &record);
                talks.push(Talk {
                    organisation: index,
                    recorder: chance::place(&chance, habit),
                    record: Identified {
                        id: new_uuid(at, &chance),
                        record: Record {
                            organisation: peopled.organisations[index],
                            ..record
                        },
                    },
                });
            }
        }
    }
    talks.sort_by_key(|talk| (talk.record.record.phone_time, talk.record.id));
    talks
}

/// How busy an organisation is on a day: the programme grows, topics have their seasons, weeks have their rhythm.
fn busy(place: &Place, organisation: &Organisation, day: Date, first: Date) -> f64 {
    let months = (day.year() - first.year()) * 12 + i16::from(day.month() - first.month());
    let month = usize::try_from(months)
        .unwrap_or(0)
        .min(place.growth.len() - 1);
    let season: f64 = organisation
        .topics
        .iter()
        .map(|(topic, weight)| weight * season(place, topic, day))
        .sum();
    let usual: f64 = organisation.topics.values().sum();
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    let rhythm = &place.patterns[&organisation.pattern].weekdays;
    let week: f64 = rhythm.iter().sum();
    organisation.share * place.growth[month] * (season / usual) * (rhythm[weekday] / week)
}

fn season(place: &Place, topic: &str, day: Date) -> f64 {
    let month = usize::try_from(day.month() - 1).unwrap_or(0);
    place
        .topics
        .get(topic)
        .map_or(1.0, |topic| topic.seasons[month])
}

/// A moment of the day at which this organisation's people record.
fn moment(
    chance: &SeededRandom,
    place: &Place,
    organisation: &Organisation,
    day: Date,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let hours = &place.patterns[&organisation.pattern].hours;
    let spans = hours
        .iter()
        .map(|(from, to, weight)| f64::from(to - from) * weight);
    let (from, to, _) = hours[chance::place(chance, spans)];
    let seconds = i64::from(to - from) * 3600;
    let into = i64::try_from(chance.below(usize::try_from(seconds).ok()?)).ok()?;
    let start = day.at(from, 0, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(start.timestamp() + SignedDuration::from_secs(into))
}

/// One conversation; the organisation is filled in by the caller.
fn talk(
    chance: &SeededRandom,
    place: &Place,
    organisation: &Organisation,
    day: Date,
    at: Timestamp,
) -> Record {
    let seasonal = organisation
        .topics
        .iter()
        .map(|(topic, weight)| (topic.clone(), weight * season(place, topic, day)));
    let seasonal = seasonal.collect();
    let mut topics = vec![chance::slug(chance, &seasonal)];
    let more = chance::place(chance, place.topics_in_one.iter().copied());
    for _ in 0..more {
        let with = place.goes_with.get(&topics[0]).unwrap_or(&seasonal);
        let other = chance::slug(chance, with);
        if !topics.contains(&other) {
            topics.push(other);
        }
    }
    let about = &place.topics[&topics[0]];
    let things = 1 + chance::place(chance, place.things_done_in_one.iter().copied());
    let mut happened = chance::slugs(chance, &about.happened, things);
    // "Not now" ends a conversation: nothing else happened then.
    let not_now = happened.iter().any(|it| it == "not_now");
    if not_now {
        happened = vec!["not_now".to_owned()];
    }
    let responses = if not_now {
        &place.responses_after_not_now
    } else {
        &about.responses
    };
    let gap = (!not_now && chance.share() < about.gap).then(|| Gap {
        reason: chance::slug(chance, &about.gap_reasons),
        topic: Some(topics[0].clone()),
        need: None,
    });
    let setting = chance::slug(chance, &organisation.settings);
    let channel = place.channels.get(&setting);
    Record {
        format: 1,
        version: 1,
        corrects: None,
        withdrawn: false,
        form: 1,
        organisation: kernel::Id::from_uuid(uuid::Uuid::nil()),
        channel: channel.map_or_else(|| "in_person".to_owned(), |it| chance::slug(chance, it)),
        setting,
        raised_by: chance::slug(chance, &organisation.raised_by),
        happened,
        response: chance::slug(chance, responses),
        gap,
        services: Vec::new(),
        happened_on: day,
        phone_time: at,
        topics,
    }
}

/// The services that somebody was pointed to: one or two that fit the topic, those that fit best most often.
fn services(chance: &SeededRandom, fitting: &Fitting, record: &Record) -> Vec<uuid::Uuid> {
    if !record.happened.iter().any(|it| it == "signposted") {
        return Vec::new();
    }
    let Some(fit) = record.topics.iter().find_map(|topic| fitting.get(topic)) else {
        return Vec::new();
    };
    // Some name none: they gave a leaflet, or had no signal.
    let many = chance::place(chance, [0.2, 0.65, 0.15].into_iter());
    let mut services = Vec::new();
    for _ in 0..many {
        let weights = (0..fit.len()).map(|rank| 0.6_f64.powi(i32::try_from(rank).unwrap_or(0)));
        let one = fit[chance::place(chance, weights)];
        if !services.contains(&one) {
            services.push(one);
        }
    }
    services
}
