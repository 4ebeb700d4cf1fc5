//! Live sessions as they look in a place that is under way, for the demonstration: made through the room's own doors.

use jiff::civil::DateTime;
use kernel::{Actor, OrganisationId, Problem, Timestamp};
use store::Tx;
use uuid::Uuid;
use web::{Fields, House, Language};

use crate::actions::{attending, booking, planning, requests};
use crate::model::plan_form::Plan;
use crate::model::request;
use crate::model::{Kind, begins};
use crate::rows::bookings;

const ZONE: &str = "Europe/London";

/// A session to be planned.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'p> {
    /// What it is called.
    pub title: &'p str,
    /// What it is about.
    pub about: &'p str,
    /// The room; by video where it is empty.
    pub place: &'p str,
    /// Day and time by the clocks of the place.
    pub at: DateTime,
    /// How many places it has.
    pub capacity: u32,
    /// The organisation that it is made for.
    pub organisation: Option<OrganisationId>,
}

/// Plans a session, and says which it is.
pub async fn plan(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    it: Planned<'_>,
) -> Result<Uuid, Problem> {
    let starts =
        begins(it.at, ZONE).ok_or_else(|| Problem::internal("a time that clocks leave out"))?;
    let video = it.place.is_empty();
    let plan = Plan {
        title: it.title.to_owned(),
        about: it.about.to_owned(),
        kind: if video { Kind::Video } else { Kind::Room },
        link: if video {
            "https://teams.example/l/meetup-join/wrenmouth".to_owned()
        } else {
            String::new()
        },
        place: it.place.to_owned(),
        starts: vec![starts],
        zone: ZONE.to_owned(),
        minutes: 90,
        capacity: it.capacity,
        closes_hours: 2,
        organisation: it.organisation,
        trainer: Some(actor.person),
    };
    let made = planning::plan(tx, house, actor, &plan, None).await?;
    let first = made.first().map(|it| it.id);
    first.ok_or_else(|| Problem::internal("a plan without a time"))
}

/// Somebody asks for a place.
pub async fn book(tx: &mut Tx, house: &House, actor: &Actor, session: Uuid) -> Result<(), Problem> {
    booking::book(tx, house, actor, session).await.map(drop)
}

/// Notes that all who had a place were there, but for so many.
pub async fn note(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    session: Uuid,
    missing: usize,
) -> Result<(), Problem> {
    let all = bookings::of_session(tx, actor.programme, session).await?;
    let here: Vec<_> = all.iter().skip(missing).map(|it| it.id).collect();
    attending::note_list(tx, house, actor, session, &here).await
}

/// Somebody who was there says how it was; whoever was not, does not.
pub async fn say(
    tx: &mut Tx,
    actor: &Actor,
    session: Uuid,
    scores: [u32; 4],
) -> Result<(), Problem> {
    let given: Vec<_> = attending::QUESTIONS.into_iter().zip(scores).collect();
    match attending::say_how_it_was(tx, actor, session, &given).await {
        Err(problem) if problem.status == 404 => Ok(()),
        said => said,
    }
}

/// Somebody offers a time in which they can run a session.
pub async fn offer(
    tx: &mut Tx,
    actor: &Actor,
    from: DateTime,
    to: DateTime,
) -> Result<(), Problem> {
    let (from, to): (Option<Timestamp>, Option<Timestamp>) = (begins(from, ZONE), begins(to, ZONE));
    let Some(time) = from.zip(to) else {
        return Ok(());
    };
    planning::offer_times(tx, actor, &[time]).await
}

/// Somebody asks for training: the fields of the public form.
pub async fn ask(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    fields: &[(&str, &str)],
) -> Result<(), Problem> {
    let fields = Fields::of(fields.iter().map(|(name, value)| (*name, *value)));
    let (id, now) = (tx.new_uuid(), tx.now());
    let request = request::read(&fields, id, Language::English, now)?;
    requests::ask(tx, house, actor.programme, None, &request).await
}
