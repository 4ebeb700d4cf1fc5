//! The list of rooms, and what every house-wide check and command walks.

use std::collections::BTreeMap;
use std::sync::Arc;

use store::{Migration, Sql};
use web::{Accounts, House, Room, Route};

/// Every room of the house, from left to right.
pub fn rooms() -> Vec<Room> {
    vec![
        store_room(),
        web_room(),
        people::room(),
        signposting::room(),
        practice::room(),
        training::room(),
        sessions::room(),
        conversations::room(),
        interchange::room(),
        own_room(),
    ]
}

/// A room that brings nothing yet, to be filled in.
const fn bare(name: &'static str) -> Room {
    Room {
        name,
        routes: |_| Vec::new(),
        nav: &[],
        migrations: &[],
        statements: &[],
        jobs: &[],
        permissions: &[],
        subscribes: &[],
        erase: &[],
        export: &[],
        samples: &[],
    }
}

fn store_room() -> Room {
    Room {
        migrations: store::MIGRATIONS,
        statements: store::STATEMENTS,
        ..bare("store")
    }
}

fn web_room() -> Room {
    Room {
        migrations: web::MIGRATIONS,
        statements: web::STATEMENTS,
        routes: |_| web::routes(),
        erase: &[web::sessions::ERASE_SESSIONS],
        samples: web::SAMPLES,
        ..bare("web")
    }
}

fn own_room() -> Room {
    Room {
        routes: |_| crate::health::routes(),
        statements: crate::STATEMENTS,
        jobs: crate::post::JOBS,
        samples: crate::samples::SAMPLES,
        ..bare("app")
    }
}

/// Who answers for accounts and programmes.
pub fn accounts() -> Box<dyn Accounts> {
    Box::new(people::PeopleAccounts)
}

/// What the home page offers to people who are not signed in.
pub const DOORS_OFFERED: &[web::Door] = &[signposting::DOOR, training::DOOR, sessions::DOOR];

/// The settings that a programme's form offers, for the pages of rooms left of the one that owns the form.
pub fn settings_offered(
    tx: &mut store::Tx,
    programme: kernel::ProgrammeId,
) -> web::Later<'_, Result<Vec<web::Offered>, kernel::Problem>> {
    Box::pin(offered(tx, programme, "settings"))
}

/// The topics that a programme's form offers.
pub fn topics_offered(
    tx: &mut store::Tx,
    programme: kernel::ProgrammeId,
) -> web::Later<'_, Result<Vec<web::Offered>, kernel::Problem>> {
    Box::pin(offered(tx, programme, "topics"))
}

/// What an organisation's people could not find lately.
pub fn missed(
    tx: &mut store::Tx,
    programme: kernel::ProgrammeId,
    organisation: kernel::OrganisationId,
) -> web::Later<'_, Result<Vec<web::Missed>, kernel::Problem>> {
    Box::pin(conversations::missed(tx, programme, organisation))
}

async fn offered(
    tx: &mut store::Tx,
    programme: kernel::ProgrammeId,
    list: &str,
) -> Result<Vec<web::Offered>, kernel::Problem> {
    let entries = conversations::form::entries(tx, programme).await?;
    let offered = entries
        .into_iter()
        .filter(|it| it.list == list && it.retired.is_none());
    let offered = offered.map(|it| web::Offered {
        slug: it.slug,
        en: it.en,
        cy: it.cy,
    });
    Ok(offered.collect())
}

/// Every step of the schema.
pub fn migrations() -> Vec<Migration> {
    let rooms = rooms();
    let steps = rooms.iter().flat_map(|room| room.migrations);
    steps.copied().collect()
}

/// Every statement, with its room.
pub fn statements() -> Vec<(&'static str, Sql)> {
    let rooms = rooms();
    let all = rooms.iter().flat_map(|room| {
        let own = room.statements.iter().flat_map(|file| file.iter());
        own.map(|sql| (room.name, *sql))
    });
    all.collect()
}

/// The kinds of event that some room listens for.
pub fn heard() -> Vec<&'static str> {
    let rooms = rooms();
    let all = rooms.iter().flat_map(|room| room.subscribes);
    let mut kinds: Vec<_> = all.map(|subscription| subscription.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Every endpoint of an installation.
pub fn routes(house: &Arc<House>) -> Vec<Route> {
    rooms()
        .iter()
        .flat_map(|room| (room.routes)(house))
        .collect()
}

/// What two rooms both claim for themselves, in words; empty when the house is sound.
pub fn clashes(rooms: &[Room], routes: &[Route]) -> Vec<String> {
    let mut claims: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for room in rooms {
        let mut claim = |what: String| claims.entry(what).or_default().push(room.name);
        claim(format!("the name {}", room.name));
        for permission in room.permissions {
            claim(format!("permission {}", permission.name));
        }
        for step in room.migrations {
            claim(format!("migration {}", step.version));
        }
        for job in room.jobs {
            claim(format!("job {}", job.kind));
        }
    }
    for route in routes {
        let what = format!("{} {}", route.method, route.path);
        claims.entry(what).or_default().push("routes");
    }
    let twice = claims.into_iter().filter(|(_, who)| who.len() > 1);
    twice
        .map(|(what, who)| format!("{what} is claimed twice ({})", who.join(", ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use kernel::Permission;

    use super::*;

    #[test]
    fn the_rooms_claim_nothing_twice() {
        assert_eq!(
            clashes(&rooms(), &crate::health::routes()),
            Vec::<String>::new()
        );
    }

    #[test]
    fn what_is_claimed_twice_is_told() {
        const LOOK: Permission = Permission {
            name: "a.look",
            roles: &[],
        };
        let room = |name| Room {
            permissions: &[LOOK],
            ..bare(name)
        };
        let mut routes = crate::health::routes();
        routes.extend(crate::health::routes().into_iter().take(1));
        let told = clashes(&[room("a"), room("b")], &routes);
        assert_eq!(
            told,
            [
                "GET /health/live is claimed twice (routes, routes)",
                "permission a.look is claimed twice (a, b)",
            ]
        );
    }
}
