//! A small town to record in: a programme, two organisations, and people in them.

use conversations::TeamSignposts;
use conversations::form::{self, Change};
use conversations::record::{Identified, Record};
use kernel::{Actor, Grant, OrganisationId, PersonId, Problem, ProgrammeId, Role};
use people::By;
use people::actions::{NewOrganisation, NewPerson, NewProgramme, NewRole};
use serde_json::{Value, json};
use store::{Sql, Tx, args, reading, writing};
use testkit::{Database, Ground, Leftover};
use uuid::Uuid;

/// The town.
pub struct Town {
    pub database: Database,
    pub programme: ProgrammeId,
    pub organisation: OrganisationId,
    /// Works in `organisation`.
    pub staff: Actor,
    /// Works there too.
    pub colleague: Actor,
    /// Works elsewhere.
    pub outsider: Actor,
    /// Runs the programme.
    pub coordinator: Actor,
}

impl Ground for Town {
    async fn lay(leftover: &Leftover) -> Self {
        let migrations = [
            store::MIGRATIONS,
            web::MIGRATIONS,
            people::MIGRATIONS,
            conversations::MIGRATIONS,
        ]
        .concat();
        let database = Database::with(leftover, &migrations, Vec::new()).await;
        let made: Result<_, Problem> = writing!(database.store, "test.town", |tx| {
            let new = NewProgramme {
                name_en: "Healthy Town".into(),
                safeguarding_en: "Call the front desk".into(),
                ..NewProgramme::default()
            };
            let programme = people::actions::found_programme(tx, &new).await?;
            form::begin(tx, programme).await?;
            let here = organisation(tx, programme, "Town Council").await?;
            let there = organisation(tx, programme, "Harbour Homes").await?;
            let staff = person(tx, programme, "sam", Role::Staff, Some(here)).await?;
            let colleague = person(tx, programme, "kim", Role::Staff, Some(here)).await?;
            let outsider = person(tx, programme, "lee", Role::Staff, Some(there)).await?;
            let coordinator = person(tx, programme, "ada", Role::Coordinator, None).await?;
            Ok((programme, here, staff, colleague, outsider, coordinator))
        });
        let (programme, organisation, staff, colleague, outsider, coordinator) = made.unwrap();
        Self {
            database,
            programme,
            organisation,
            staff,
            colleague,
            outsider,
            coordinator,
        }
    }
}

async fn organisation(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
) -> Result<OrganisationId, Problem> {
    let new = NewOrganisation {
        name: name.into(),
        kind: "council".into(),
        ..NewOrganisation::default()
    };
    people::actions::add_organisation(tx, By::Operator, programme, &new).await
}

async fn person(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    role: Role,
    organisation: Option<OrganisationId>,
) -> Result<Actor, Problem> {
    let new = NewPerson {
        given_name: name.into(),
        family_name: "Finch".into(),
        email: format!("{name}@town.example"),
        ..NewPerson::default()
    };
    let id: PersonId = people::actions::add_person(tx, By::Operator, programme, &new).await?;
    let held = NewRole {
        role,
        organisation,
        job_role: None,
    };
    people::actions::give_role(tx, By::Operator, programme, id, &held).await?;
    Ok(Actor {
        programme,
        person: id,
        grants: vec![Grant { role, organisation }],
    })
}

impl Town {
    /// A good record; the number makes its id.
    pub fn record(&self, number: u32) -> Identified {
        let id = format!("0193f000-0000-7000-8000-{number:012}");
        let record = json!({
            "format": 1, "version": 1, "form": 1, "organisation": self.organisation,
            "setting": "front_desk", "channel": "in_person", "topics": ["smoking"],
            "raised_by": "worker", "happened": ["listened", "information"], "response": "plan",
            "gap": { "reason": "waiting_time", "topic": "smoking" },
            "happened_on": "2026-11-20", "phone_time": "2026-11-20T09:00:00Z"
        });
        Identified {
            id: Uuid::parse_str(&id).unwrap(),
            record: Record::read(record).unwrap(),
        }
    }

    /// The next version of a record.
    pub fn correct(&self, of: &Identified, change: impl Fn(&mut Record)) -> Identified {
        let mut next = of.clone();
        next.record.corrects = Some(of.record.version);
        next.record.version = of.record.version + 1;
        change(&mut next.record);
        next
    }

    /// Changes a list as the coordinator.
    pub async fn change(&self, list: &str, change: &Change) -> Result<String, Problem> {
        writing!(self.database.store, "test.change", |tx| {
            form::change(tx, &self.coordinator, list, change).await
        })
    }

    /// How many conversations count.
    pub async fn chats(&self) -> i64 {
        const CHATS: Sql = Sql {
            name: "CHATS",
            text: "SELECT COUNT(*) AS chats FROM conversation WHERE programme_id = $1 AND withdrawn = FALSE",
        };
        let counted = reading!(self.database.store, "test.chats", |tx| {
            tx.one(CHATS, args![self.programme], |row| row.get("chats"))
                .await
        });
        counted.unwrap()
    }

    /// How often each topic counts for the organisation, by the statement that the team's page rests on.
    pub async fn topics_of_team(&self) -> Vec<(String, u32)> {
        let since = "2026-01-01".parse().unwrap();
        let days = reading!(self.database.store, "test.topics", |tx| {
            conversations::team_days(tx, self.programme, self.organisation, since).await
        });
        let topics = days.unwrap().topics.into_iter();
        topics
            .map(|(slug, days)| (slug, days.values().sum()))
            .collect()
    }

    /// What the organisation's chats pointed to and missed, in an order of its own.
    pub async fn signposts(&self) -> TeamSignposts {
        let since = "2026-01-01".parse().unwrap();
        let counts = reading!(self.database.store, "test.signposts", |tx| {
            conversations::team_signposts(tx, self.programme, self.organisation, since).await
        });
        let mut counts = counts.unwrap();
        counts.services.sort_unstable();
        counts.gaps.sort_unstable();
        counts
    }

    /// What the events say of recorded and corrected conversations.
    pub async fn told(&self) -> Vec<Value> {
        const TOLD: Sql = Sql {
            name: "TOLD",
            text: "SELECT detail FROM event WHERE programme_id = $1 AND kind IN ('conversations.recorded', 'conversations.corrected')",
        };
        let told = reading!(self.database.store, "test.told", |tx| {
            tx.all(TOLD, args![self.programme], |row| {
                row.get::<String>("detail")
            })
            .await
        });
        let told = told.unwrap();
        told.iter()
            .map(|detail| serde_json::from_str(detail).unwrap())
            .collect()
    }
}
