//! Planning sessions, changing them, calling them off; when trainers can.

use axum::extract::{Path, Query};
use jiff::civil::DateTime;
use kernel::{Problem, Said};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{Done, id, named, organisations, topics, zone};
use crate::actions::{planning, requests, run};
use crate::model::plan_form::{self, Plan};
use crate::model::{BookingState, Kind, Request, Session};
use crate::rows::{availability, bookings};
use crate::told;
use crate::views::{self, Asked, Offered, PlanModel, TimesModel};

/// Which request a new session answers.
#[derive(serde::Deserialize)]
pub struct NewQuery {
    request: Option<String>,
}

/// Shows the form with what was filled in, or as it is first shown.
async fn show_plan(
    visit: &SignedIn,
    session: Option<Uuid>,
    request: Option<Uuid>,
    fields: Option<Fields>,
) -> Answer {
    let actor = &visit.actor;
    let now = visit.store().clock().now();
    let (asked, topics, names, trainers, slots) = reading!(visit.store(), "sessions.plan", |tx| {
        let asked = match request {
            Some(id) => Some(requests::one(tx, actor, id).await?),
            None => None,
        };
        let topics = topics(tx, visit, actor.programme).await?;
        let names = organisations(tx, actor.programme).await?;
        let trainers = planning::trainers(tx, actor, session).await?;
        let slots = availability::ahead(tx, actor.programme, now).await?;
        Ok((asked, topics, names, trainers, slots))
    })?;
    let zone = zone(visit)?;
    let words = visit.words();
    let times = slots.iter().take(20).filter_map(|slot| {
        let (_, name) = trainers.iter().find(|(id, _)| *id == slot.person)?;
        Some((name.clone(), told::span(words, slot.from, slot.to, &zone)))
    });
    let times = times.collect();
    let mut organisations: Vec<_> = names
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    organisations.sort_by(|a, b| a.1.cmp(&b.1));
    let (request, fields) = match asked {
        None => (None, fields),
        Some(asked) => {
            let own = organisation_of(&asked.organisation, &organisations);
            let unknown = if own.is_none() {
                asked.organisation.as_str()
            } else {
                ""
            };
            let told = Asked {
                id: asked.id,
                wanted: asked.wanted.clone(),
                times: asked.times.clone(),
                unknown: unknown.to_owned(),
            };
            let fields = fields.unwrap_or_else(|| {
                let topic = named(&topics, asked.topic.as_deref());
                asked_for(
                    visit,
                    &asked,
                    topic.unwrap_or_default(),
                    own.unwrap_or_default(),
                )
            });
            (Some(told), Some(fields))
        }
    };
    let model = PlanModel {
        session,
        request,
        organisations,
        trainers: trainers
            .into_iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
        times,
        fields: fields.unwrap_or_else(|| first(visit)),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::plan(words, &model)))
}

/// A form as it is first shown.
fn first(visit: &SignedIn) -> Fields {
    Fields::of([
        ("kind", "video"),
        ("minutes", "60"),
        ("capacity", "20"),
        ("closes", "24"),
        ("trainer", visit.actor.person.to_string().as_str()),
    ])
}

/// The organisation that goes by this name, whatever its capitals and spaces: its id.
fn organisation_of(name: &str, organisations: &[(String, String)]) -> Option<String> {
    let folded = |name: &str| {
        let words = name.split_whitespace().map(str::to_lowercase);
        words.collect::<Vec<_>>().join(" ")
    };
    let wanted = folded(name);
    let found = organisations.iter().find(|(_, it)| folded(it) == wanted);
    found.map(|(id, _)| id.clone())
}

/// The form as a request fills it in. What they wrote in their own words stays with those who answer them.
fn asked_for(visit: &SignedIn, asked: &Request, topic: String, organisation: String) -> Fields {
    let people = if asked.people > 0 { asked.people } else { 20 };
    let mut values = vec![
        ("title", topic),
        ("kind", asked.kind.unwrap_or(Kind::Video).slug().to_owned()),
        ("minutes", "60".to_owned()),
        ("capacity", people.min(1_000).to_string()),
        ("closes", "24".to_owned()),
        ("organisation", organisation),
        ("trainer", visit.actor.person.to_string()),
    ];
    if let Some(day) = asked.day {
        values.extend([
            ("day-day", day.day().to_string()),
            ("day-month", day.month().to_string()),
            ("day-year", day.year().to_string()),
        ]);
    }
    Fields::of(values)
}

/// The form for a new session.
pub async fn new(visit: SignedIn, Query(query): Query<NewQuery>) -> Answer {
    let request = query.request.as_deref().map(id).transpose()?;
    show_plan(&visit, None, request, None).await
}

/// What was filled in, where the people and organisations in it are there.
async fn read(visit: &SignedIn, session: Option<Uuid>, fields: &Fields) -> Result<Plan, Problem> {
    let now = visit.store().clock().now();
    let mut plan = plan_form::read(fields, &zone(visit)?, now)?;
    let actor = &visit.actor;
    let (names, trainers) = reading!(visit.store(), "sessions.plan_names", |tx| {
        let names = organisations(tx, actor.programme).await?;
        Ok((names, planning::trainers(tx, actor, session).await?))
    })?;
    if plan.organisation.is_some_and(|it| !names.contains_key(&it)) {
        let said = Said::new("sessions-plan-organisation-unknown");
        return Err(Problem::invalid(Vec::new()).at("organisation", said));
    }
    let known = |it: &kernel::PersonId| trainers.iter().any(|(id, _)| id == it);
    plan.trainer = plan.trainer.filter(known).or(Some(actor.person));
    Ok(plan)
}

/// Makes a session, or a series.
pub async fn make(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let request = fields.maybe("request").map(id).transpose()?;
    let made = match read(&visit, None, &fields).await {
        Ok(plan) => {
            let (actor, house) = (&visit.actor, visit.house());
            writing!(visit.store(), "sessions.make", |tx| {
                planning::plan(tx, house, actor, &plan, request).await
            })
        }
        Err(problem) => Err(problem),
    };
    match made {
        Ok(made) => {
            let first = made.first().map(|it| it.id).unwrap_or_default();
            let done = if made.len() > 1 { "series" } else { "made" };
            Ok(visit.go(&format!("/sessions/{first}?done={done}")))
        }
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            show_plan(&visit, None, request, Some(fields)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// A session as the form shows it.
fn as_fields(session: &Session) -> Fields {
    let starts: DateTime = session.local();
    let closes = plan_form::deadline(session);
    let named = |id: Option<String>| id.unwrap_or_default();
    Fields::of([
        ("title", session.title.clone()),
        ("about", session.about.clone()),
        ("kind", session.kind.slug().to_owned()),
        ("link", session.link.clone()),
        ("place", session.place.clone()),
        ("day-day", starts.day().to_string()),
        ("day-month", starts.month().to_string()),
        ("day-year", starts.year().to_string()),
        ("time", starts.strftime("%H:%M").to_string()),
        ("minutes", session.minutes.to_string()),
        ("capacity", session.capacity.to_string()),
        ("closes", closes.to_string()),
        (
            "organisation",
            named(session.organisation.map(|it| it.to_string())),
        ),
        ("trainer", named(session.trainer.map(|it| it.to_string()))),
    ])
}

/// The form for a change.
pub async fn change(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let session = reading!(visit.store(), "sessions.change", |tx| run(tx, actor, id)
        .await)?;
    show_plan(&visit, Some(id), None, Some(as_fields(&session))).await
}

/// Saves a change.
pub async fn save(visit: SignedIn, Path(path): Path<String>, Sent(fields): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let saved = match read(&visit, Some(id), &fields).await {
        Ok(plan) => {
            let house = visit.house();
            writing!(visit.store(), "sessions.save", |tx| {
                planning::change(tx, house, actor, id, &plan).await
            })
        }
        Err(problem) => Err(problem),
    };
    match saved {
        Ok(()) => Ok(visit.go(&format!("/sessions/{id}?done=changed"))),
        Err(problem) if !problem.fields.is_empty() => {
            let fields = fields.with_problem(&problem);
            show_plan(&visit, Some(id), None, Some(fields)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// The question before a session is called off.
pub async fn ask_call_off(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let (session, all) = reading!(visit.store(), "sessions.ask_call_off", |tx| {
        let session = run(tx, actor, id).await?;
        Ok((
            session,
            bookings::of_session(tx, actor.programme, id).await?,
        ))
    })?;
    let told = all.iter().filter(|it| it.state != BookingState::Cancelled);
    let told = u32::try_from(told.count()).unwrap_or(u32::MAX);
    let view = views::call_off(visit.words(), id, &session.title, told, &visit.csrf());
    Ok(visit.show(&view))
}

/// Calls a session off.
pub async fn call_off(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    writing!(visit.store(), "sessions.call_off", |tx| {
        planning::call_off(tx, house, actor, id).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}?done=off")))
}

async fn show_times(visit: &SignedIn, done: Option<&'static str>, fields: Fields) -> Answer {
    let actor = &visit.actor;
    let now = visit.store().clock().now();
    let (slots, trainers) = reading!(visit.store(), "sessions.times", |tx| {
        let slots = availability::ahead(tx, actor.programme, now).await?;
        Ok((slots, planning::trainers(tx, actor, None).await?))
    })?;
    let (zone, words) = (zone(visit)?, visit.words());
    let offered = slots.iter().filter_map(|slot| {
        let (_, name) = trainers.iter().find(|(id, _)| *id == slot.person)?;
        Some(Offered {
            id: slot.id,
            name: name.clone(),
            when: told::span(words, slot.from, slot.to, &zone),
            own: slot.person == actor.person,
        })
    });
    let model = TimesModel {
        offered: offered.collect(),
        done,
        fields,
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::times(words, &model)))
}

/// When trainers can.
pub async fn times(visit: SignedIn, Query(done): Query<Done>) -> Answer {
    show_times(&visit, done.key(), Fields::empty()).await
}

/// Notes when one can.
pub async fn offer(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let now = visit.store().clock().now();
    let times = match plan_form::read_times(&fields, &zone(&visit)?, now) {
        Ok(times) => times,
        Err(problem) => return show_times(&visit, None, fields.with_problem(&problem)).await,
    };
    let actor = &visit.actor;
    writing!(visit.store(), "sessions.offer_times", |tx| {
        planning::offer_times(tx, actor, &times).await
    })?;
    Ok(visit.go("/sessions/times?done=offered"))
}

/// Takes one of one's own times back.
pub async fn withdraw(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, slot) = (&visit.actor, id(fields.text("slot"))?);
    writing!(visit.store(), "sessions.withdraw_time", |tx| {
        planning::withdraw_time(tx, actor, slot).await
    })?;
    Ok(visit.go("/sessions/times?done=withdrawn"))
}
