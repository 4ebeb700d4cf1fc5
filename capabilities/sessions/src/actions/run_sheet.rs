//! What a trainer takes into a session, and what the place brings to it: who comes, its services, and what it lacks.

use kernel::{Actor, OrganisationId, Problem, ProgrammeId};
use practice::Spot;
use store::Tx;
use uuid::Uuid;
use web::{House, Missed};

use super::{run, seen};
use crate::model::{Booking, BookingState, Session};
use crate::rows::bookings;

/// What the place has and lacks, to be drawn into a session.
#[derive(Clone, Debug)]
pub struct Local {
    /// The programme's first choices of services that may be recommended to anybody: topic and name and which.
    pub services: Vec<(String, String, Uuid)>,
    /// What the people of the organisation that it is made for could not find lately; none where it is for everybody.
    pub missed: Option<Vec<Missed>>,
    /// From how many people on something is told.
    pub least: u32,
}

async fn least(tx: &mut Tx, programme: ProgrammeId) -> Result<u32, Problem> {
    let held = people::programme(tx, programme).await?;
    Ok(held.rule().hide_to.saturating_add(1))
}

async fn local(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    session: &Session,
) -> Result<Local, Problem> {
    let services = signposting::pins::recommended(tx, programme).await?;
    let services = services.into_iter();
    let missed = match session.organisation {
        Some(organisation) => Some((house.missed)(tx, programme, organisation).await?),
        None => None,
    };
    Ok(Local {
        services: services.map(|it| (it.topic, it.name, it.service)).collect(),
        missed,
        least: least(tx, programme).await?,
    })
}

/// What is drawn into a session, for those who come and those who run it.
pub async fn drawn_in(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
) -> Result<(Session, Local), Problem> {
    let session = seen(tx, actor, id).await?;
    if !actor.can(crate::RUN, kernel::Scope::Programme) {
        let all = bookings::of_session(tx, actor.programme, id).await?;
        let own = all.iter().find(|it| it.person == actor.person);
        let comes = own.map(|it| it.state);
        if !matches!(comes, Some(BookingState::Booked | BookingState::Attended)) {
            return Err(Problem::not_found());
        }
    }
    let local = local(tx, house, actor.programme, &session).await?;
    Ok((session, local))
}

/// Somebody on the run sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comer {
    /// Their booking.
    pub booking: Uuid,
    /// Their name.
    pub name: String,
    /// Where they come from: the organisation, and their job there.
    pub from: String,
    /// How their booking stands.
    pub state: BookingState,
}

/// What a trainer knows before a session begins.
#[derive(Clone, Debug)]
pub struct RunSheet {
    /// The session.
    pub session: Session,
    /// Who comes, by name; then who waits, in their order.
    pub comers: Vec<Comer>,
    /// What most of those who come found hard when they practised, told from enough people on.
    pub hard: Spot,
    /// The organisation that it is made for, by name.
    pub organisation: Option<String>,
    /// What the place has and lacks, to be drawn in.
    pub local: Local,
}

/// Gathers what a trainer needs to know.
pub async fn run_sheet(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
) -> Result<RunSheet, Problem> {
    let session = run(tx, actor, id).await?;
    let programme = actor.programme;
    let all = bookings::of_session(tx, programme, id).await?;
    let mut comers = Vec::new();
    let mut waiting = Vec::new();
    for booking in all.iter().filter(|it| it.state != BookingState::Cancelled) {
        let Some(person) = people::find_person(tx, programme, booking.person).await? else {
            continue;
        };
        let comer = Comer {
            booking: booking.id,
            name: person.name.full(),
            from: from(tx, actor, booking).await?,
            state: booking.state,
        };
        match booking.state {
            BookingState::Waiting | BookingState::Offered => waiting.push(comer),
            _ => comers.push(comer),
        }
    }
    comers.sort_by(|a, b| a.name.cmp(&b.name));
    comers.extend(waiting);
    let coming: Vec<_> = all
        .iter()
        .filter(|it| matches!(it.state, BookingState::Booked | BookingState::Attended))
        .map(|it| it.person)
        .collect();
    let local = local(tx, house, programme, &session).await?;
    let hard = practice::weak_spot(tx, programme, &coming, local.least).await?;
    Ok(RunSheet {
        organisation: organisation(tx, actor, session.organisation).await?,
        local,
        session,
        comers,
        hard,
    })
}

/// The name of an organisation.
pub async fn organisation(
    tx: &mut Tx,
    actor: &Actor,
    id: Option<OrganisationId>,
) -> Result<Option<String>, Problem> {
    let Some(id) = id else { return Ok(None) };
    let all = people::all_organisations(tx, actor.programme).await?;
    Ok(all.into_iter().find(|it| it.id == id).map(|it| it.name))
}

/// Where somebody comes from.
async fn from(tx: &mut Tx, actor: &Actor, booking: &Booking) -> Result<String, Problem> {
    let held = people::actions::roles_of(tx, actor.programme, booking.person).await?;
    let there = held
        .iter()
        .find(|it| it.organisation == booking.organisation && it.job.is_some());
    let there = there.or_else(|| {
        held.iter()
            .find(|it| it.organisation == booking.organisation)
    });
    let parts = there.map(|it| [it.organisation_name.clone(), it.job.clone()]);
    Ok(parts
        .into_iter()
        .flatten()
        .flatten()
        .collect::<Vec<_>>()
        .join(", "))
}
