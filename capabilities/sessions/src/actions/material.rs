//! What people take from a session, and what a trainer takes into it: handouts, who comes, what the place has to offer.

use kernel::{Actor, OrganisationId, Problem, Said};
use practice::Spot;
use store::Tx;
use url::Url;
use uuid::Uuid;

use super::{run, seen};
use crate::model::{Booking, BookingState, Session};
use crate::rows::bookings;
use crate::rows::handouts::{self, Handout};

/// A session has at most so many handouts.
const MOST_HANDOUTS: usize = 20;
/// A file has at most so many bytes.
pub const LARGEST: usize = 1 << 20;
/// The kinds of file that are taken, by the end of their names, with what they are.
pub const FILES: [(&str, &str); 7] = [
    ("pdf", "application/pdf"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("txt", "text/plain; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
];

/// What a file of this name is; `None` where such files are not taken.
pub fn kind_of(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    let end = end.to_ascii_lowercase();
    FILES
        .iter()
        .find(|(it, _)| *it == end)
        .map(|(_, kind)| *kind)
}

/// Adds a link or a file.
pub async fn add_handout(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    title: &str,
    link: &str,
    file: Option<(&str, &[u8])>,
) -> Result<(), Problem> {
    run(tx, actor, id).await?;
    let wrong = |field: &'static str, said: Said| Problem::invalid(Vec::new()).at(field, said);
    let title: String = title.trim().chars().take(200).collect();
    if title.is_empty() {
        return Err(wrong("title", Said::new("sessions-handout-title-missing")));
    }
    let there = handouts::of_session(tx, actor.programme, id).await?;
    if there.len() >= MOST_HANDOUTS {
        return Err(Problem::new(409, "problem-sessions-handouts-full"));
    }
    let mut handout = Handout {
        id: tx.new_uuid(),
        title,
        ..Handout::default()
    };
    let content = match file {
        Some((name, content)) => {
            if content.len() > LARGEST {
                return Err(wrong("file", Said::new("sessions-handout-large")));
            }
            if kind_of(name).is_none() {
                return Err(wrong("file", Said::new("sessions-handout-kind")));
            }
            name.clone_into(&mut handout.file);
            Some(content.to_vec())
        }
        None => {
            let address = Url::parse(link).ok();
            if !address.is_some_and(|it| matches!(it.scheme(), "https" | "http")) {
                return Err(wrong("link", Said::new("sessions-handout-link-wrong")));
            }
            link.clone_into(&mut handout.link);
            None
        }
    };
    handouts::insert(tx, actor.programme, id, &handout, content).await
}

/// Removes a handout.
pub async fn remove_handout(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    handout: Uuid,
) -> Result<(), Problem> {
    run(tx, actor, id).await?;
    if handouts::remove(tx, actor.programme, id, handout).await? {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// A file with its name, for whoever may see the session.
pub async fn file(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    handout: Uuid,
) -> Result<(String, Vec<u8>), Problem> {
    seen(tx, actor, id).await?;
    let all = handouts::of_session(tx, actor.programme, id).await?;
    let found = all.into_iter().find(|it| it.id == handout);
    let content = handouts::content(tx, actor.programme, id, handout).await?;
    Ok((found.ok_or_else(Problem::not_found)?.file, content))
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
    /// From how many people on that is told.
    pub least: u32,
    /// The organisation that it is made for, by name.
    pub organisation: Option<String>,
    /// The programme's first choices of services: topic and name and which.
    pub services: Vec<(String, String, Uuid)>,
}

/// Gathers what a trainer needs to know.
pub async fn run_sheet(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<RunSheet, Problem> {
    let session = run(tx, actor, id).await?;
    let programme = actor.programme;
    let least = people::programme(tx, programme)
        .await?
        .rule()
        .hide_to
        .saturating_add(1);
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
    let hard = practice::weak_spot(tx, programme, &coming, least).await?;
    let pinned = signposting::pins::pinned(tx, programme).await?;
    let pinned = pinned.into_iter().filter(|it| it.shown);
    Ok(RunSheet {
        organisation: organisation(tx, actor, session.organisation).await?,
        session,
        comers,
        hard,
        least,
        services: pinned.map(|it| (it.topic, it.name, it.service)).collect(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_papers_and_pictures_are_taken() {
        let table = [
            ("Slides.PDF", true),
            ("a.b.docx", true),
            ("photo.jpg", true),
            ("run.exe", false),
            ("page.html", false),
            ("drawing.svg", false),
            ("pdf", false),
            ("", false),
        ];
        for (name, taken) in table {
            assert_eq!(kind_of(name).is_some(), taken, "{name}");
        }
    }
}
