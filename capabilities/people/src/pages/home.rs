//! The home page.

use kernel::{Role, Scope};
use store::reading;
use web::{Answer, Visit};

use crate::permissions::{PEOPLE, PROGRAMME};
use crate::views::home as view;

pub(super) async fn home(visit: Visit) -> Answer {
    let programme = visit.programme()?;
    let words = visit.words();
    let Some(actor) = visit.actor() else {
        let stranger = view::Home {
            programme: programme.name(visit.language()),
            doors: visit.house().doors_offered,
            ..view::Home::default()
        };
        return Ok(visit.show(&view::home(words, &stranger)));
    };
    let (person, name) = (actor.person, programme.id);
    let given = reading!(visit.store(), "people.home", |tx| {
        let found = crate::rows::people::find(tx, name, person).await?;
        Ok(found.map(|person| person.name.given).unwrap_or_default())
    })?;
    let holds = |roles: &[Role]| actor.grants.iter().any(|grant| roles.contains(&grant.role));
    let offered = [
        (view::Part::Record, holds(&[Role::Staff, Role::Lead])),
        (
            view::Part::Team,
            holds(&[Role::Staff, Role::Lead, Role::Trainer, Role::Coordinator]),
        ),
        (view::Part::People, actor.can(PEOPLE, Scope::Anywhere)),
        (
            view::Part::Programme,
            actor.can(PROGRAMME, Scope::Programme),
        ),
    ];
    let parts: Vec<_> = offered
        .into_iter()
        .filter_map(|(part, offered)| offered.then_some(part))
        .collect();
    let home = view::Home {
        programme: programme.name(visit.language()),
        name: Some(&given),
        role: !actor.grants.is_empty(),
        parts: &parts,
        doors: &[],
    };
    Ok(visit.show(&view::home(words, &home)))
}
