//! Who passes it on: becoming a champion and stopping, the record of each passing-on, the train-the-trainer session.

use jiff::civil::Date;
use kernel::{Actor, Event, OrganisationId, PersonId, Problem, Said, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::TEND;
use super::model::{CORE, MOST_REACHED, WAYS, number, within_a_year};
use super::rows::passing::{self as rows, Passing};
use crate::LEARN;
use crate::rows::completions;

/// A champion who agreed to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// Where they take part.
    pub organisation: Option<String>,
    /// When they did the train-the-trainer session.
    pub taught_on: Option<Date>,
}

/// How somebody stands towards passing it on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether they have completed the core course, here or elsewhere.
    pub trained: bool,
    /// Whether they are a champion, and if so whether colleagues see that.
    pub shown: Option<bool>,
    /// When they did the train-the-trainer session.
    pub taught_on: Option<Date>,
    /// What they passed on, the newest first.
    pub passed: Vec<Passing>,
    /// Where they take part: a record may say in which of these it was.
    pub organisations: Vec<(OrganisationId, String)>,
    /// Who passes it on; nobody is named to those who do not.
    pub champions: Vec<Named>,
}

/// A passing-on as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The day, where one was given.
    pub on: Option<Date>,
    /// How.
    pub kind: &'a str,
    /// How many people.
    pub reached: &'a str,
    /// In which organisation.
    pub organisation: &'a str,
}

/// How the reader stands, and who passes it on.
pub async fn standing(tx: &mut Tx, actor: &Actor) -> Result<Standing, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let (programme, person) = (actor.programme, actor.person);
    let shown = rows::shown(tx, programme, person).await?;
    let seen = shown.is_some() || actor.can(TEND, Scope::Programme);
    let champions = if seen {
        named(tx, actor).await?
    } else {
        Vec::new()
    };
    Ok(Standing {
        trained: trained(tx, actor).await?,
        shown,
        taught_on: rows::taught(tx, programme, person).await?,
        passed: rows::own(tx, programme, person).await?,
        organisations: organisations(tx, actor).await?,
        champions,
    })
}

async fn trained(tx: &mut Tx, actor: &Actor) -> Result<bool, Problem> {
    let done = completions::of_person(tx, actor.programme, actor.person).await?;
    Ok(done.iter().any(|it| it.course == CORE))
}

async fn organisations(
    tx: &mut Tx,
    actor: &Actor,
) -> Result<Vec<(OrganisationId, String)>, Problem> {
    let held = people::roles_held(tx, actor.programme, actor.person).await?;
    let mut found: Vec<_> = held
        .into_iter()
        .filter_map(|it| Some((it.organisation?, it.organisation_name?)))
        .collect();
    found.sort_by(|one, other| one.1.cmp(&other.1));
    found.dedup();
    Ok(found)
}

/// Those who agreed to be shown and still take part, by name.
async fn named(tx: &mut Tx, actor: &Actor) -> Result<Vec<Named>, Problem> {
    let programme = actor.programme;
    let champions = rows::all(tx, programme).await?;
    let organisations = people::all_organisations(tx, programme).await?;
    let mut named: Vec<Named> = Vec::new();
    // Members come by name, once for each role held; the first that names an organisation counts.
    for it in people::members(tx, programme).await? {
        let found = champions
            .iter()
            .find(|champion| champion.person == it.person && champion.shown);
        let Some(champion) = found else { continue };
        let place = organisations
            .iter()
            .find(|one| Some(one.id) == it.organisation);
        let place = place.map(|one| one.name.clone());
        match named.iter_mut().find(|known| known.person == it.person) {
            Some(known) => {
                if known.organisation.is_none() {
                    known.organisation = place;
                }
            }
            None => named.push(Named {
                person: it.person,
                name: it.name,
                organisation: place,
                taught_on: champion.taught_on,
            }),
        }
    }
    Ok(named)
}

/// Says "I will pass it on", or changes whether colleagues see who says so.
pub async fn join(tx: &mut Tx, actor: &Actor, shown: bool) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    if !trained(tx, actor).await? {
        return Err(Problem::new(409, "problem-champions-untrained"));
    }
    rows::keep(tx, actor.programme, actor.person, shown).await
}

/// Stops, with nothing more to do. What was passed on stays in the record.
pub async fn stop(tx: &mut Tx, actor: &Actor) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    rows::stop(tx, actor.programme, actor.person).await
}

/// Notes one passing-on.
pub async fn note(
    tx: &mut Tx,
    actor: &Actor,
    typed: &Typed<'_>,
    today: Date,
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let (programme, person) = (actor.programme, actor.person);
    if rows::shown(tx, programme, person).await?.is_none() {
        return Err(Problem::new(409, "problem-champions-none"));
    }
    let mut problem = Problem::invalid(Vec::new());
    let on = within_a_year(typed.on, today);
    if on.is_none() {
        problem = problem.at("on", Said::new("champions-on-wrong"));
    }
    if !WAYS.contains(&typed.kind) {
        problem = problem.at("kind", Said::new("champions-kind-missing"));
    }
    let reached = number(typed.reached, MOST_REACHED);
    if reached.is_none() {
        let said = Said::new("champions-reached-wrong").with("most", MOST_REACHED);
        problem = problem.at("reached", said);
    }
    let places = organisations(tx, actor).await?;
    let chosen = places
        .iter()
        .find(|(id, _)| id.to_string() == typed.organisation);
    let organisation = match (chosen, places.as_slice()) {
        // Who takes part in one place is not asked; who takes part in none has none to name.
        (None, [(only, _)]) => Some(*only),
        (Some((id, _)), _) => Some(*id),
        (None, []) => None,
        (None, _) => {
            problem = problem.at("organisation", Said::new("champions-organisation-missing"));
            None
        }
    };
    let (Some(on), Some(reached), true) = (on, reached, problem.fields.is_empty()) else {
        return Err(problem);
    };
    let passing = Passing {
        id: tx.new_uuid(),
        person: Some(person),
        organisation,
        on,
        kind: typed.kind.to_owned(),
        reached,
    };
    rows::add(tx, programme, &passing).await?;
    // Reports need the numbers, and not who told of them.
    let event = Event::new("training.passed_on", passing.id)
        .with(json!({ "kind": passing.kind, "reached": reached }));
    tx.record(programme, None, event).await
}

/// Takes a record of one's own away.
pub async fn remove(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    if rows::remove(tx, actor.programme, actor.person, id).await? {
        let event = Event::new("training.passed_on_removed", id);
        tx.record(actor.programme, None, event).await?;
    }
    Ok(())
}

/// Notes that a champion who is shown did the train-the-trainer session.
pub async fn teach(
    tx: &mut Tx,
    actor: &Actor,
    champion: &str,
    on: Option<Date>,
    today: Date,
) -> Result<(), Problem> {
    actor.may(TEND, Scope::Programme)?;
    let mut problem = Problem::invalid(Vec::new());
    let named = named(tx, actor).await?;
    let found = named.iter().find(|it| it.person.to_string() == champion);
    if found.is_none() {
        problem = problem.at("champion", Said::new("champions-champion-missing"));
    }
    let on = on.filter(|it| *it <= today);
    if on.is_none() {
        problem = problem.at("taught", Said::new("champions-taught-wrong"));
    }
    let (Some(found), Some(on)) = (found, on) else {
        return Err(problem);
    };
    rows::note_taught(tx, actor.programme, found.person, on, actor.person).await
}

/// Takes the note of a train-the-trainer session away.
pub async fn unteach(tx: &mut Tx, actor: &Actor, champion: PersonId) -> Result<(), Problem> {
    actor.may(TEND, Scope::Programme)?;
    rows::remove_taught(tx, actor.programme, champion).await
}
