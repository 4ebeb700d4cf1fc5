//! A place to load: a real installation's database with a programme in it, sessions for its workers, and its rows.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use everycontact::machine::{OsRandom, SystemClock};
use everycontact::{Opening, Settings, open_house};
use kernel::{Clock, OrganisationId, PersonId, Problem, ProgrammeId, Role, Timestamp};
use serde_json::Value;
use store::{Options, Sql, Store, args, reading, writing};
use uuid::Uuid;

use super::Found;
use crate::place::{found_person, founded, session};

/// People that are added in one transaction.
const STEP: usize = 100;

const STORED: Sql = Sql {
    name: "STORED",
    text: "SELECT conversation_id, content FROM conversation WHERE programme_id = $1",
};
const LINES: Sql = Sql {
    name: "LINES",
    text: "SELECT subject FROM event WHERE programme_id = $1 AND kind = 'conversations.recorded'",
};
const ANSWERS: Sql = Sql {
    name: "ANSWERS",
    text: "SELECT COUNT(*) AS answers FROM training_answer WHERE programme_id = $1",
};
const COUNT: Sql = Sql {
    name: "COUNT",
    text: "SELECT COUNT(*) AS chats FROM conversation WHERE programme_id = $1",
};

/// Somebody who records, with a session.
#[derive(Clone, Debug)]
pub struct Worker {
    /// Who it is.
    pub person: PersonId,
    /// The session's secret.
    pub session: String,
    /// Where they work.
    pub organisation: OrganisationId,
}

/// The database and who is in it.
pub struct Site {
    /// Its address.
    pub url: String,
    /// Its programme.
    pub programme: ProgrammeId,
    /// Those who record.
    pub workers: Vec<Worker>,
    /// The form, as the API tells it.
    pub form: Value,
}

fn told(problem: Problem) -> anyhow::Error {
    problem.into()
}

impl Site {
    /// Makes the database and founds the programme, before any server runs.
    pub async fn make(url: &str) -> Result<Self> {
        let house = open_house(Opening::of(Settings::plain(url))).await?;
        let made = founded(&house).await.map_err(told)?;
        everycontact::settle(&house).await.map_err(told)?;
        let mut workers = Vec::new();
        // One for each organisation: whose a record is can then be told from the record.
        let people = [
            (made.people[&Role::Staff], made.council),
            (made.outsider, made.charity),
        ];
        for (person, organisation) in people {
            let secret = session(&house, made.programme, person).await;
            workers.push(Worker {
                person,
                session: secret.map_err(told)?,
                organisation,
            });
        }
        let form = reading!(house.store, "testkit.form", |tx| {
            conversations::form::current(tx, made.programme).await
        });
        let form = serde_json::to_value(form.map_err(told)?)?;
        house.store.close().await?;
        Ok(Self {
            url: url.to_owned(),
            programme: made.programme,
            workers,
            form,
        })
    }

    /// A SQLite database in `folder`.
    pub async fn in_file(folder: &Path) -> Result<Self> {
        Self::make(&format!("sqlite:{}", folder.join("place.sqlite").display())).await
    }

    /// So many more members of staff, signed in, before any server runs.
    pub async fn learners(&self, count: usize) -> Result<Vec<Worker>> {
        let house = open_house(Opening::of(Settings::plain(&self.url))).await?;
        let organisation = self.workers[0].organisation;
        let mut workers = Vec::new();
        for from in (0..count).step_by(STEP) {
            let numbers = from..(from + STEP).min(count);
            let people = writing!(house.store, "testkit.learners", |tx| {
                let mut people = Vec::new();
                for number in numbers.clone() {
                    let (name, place) = (format!("Learner{number}"), Some(organisation));
                    let person = found_person(tx, self.programme, &name, Role::Staff, place);
                    people.push(person.await?);
                }
                Ok(people)
            });
            for person in people.map_err(told)? {
                let secret = session(&house, self.programme, person).await;
                workers.push(Worker {
                    person,
                    session: secret.map_err(told)?,
                    organisation,
                });
            }
        }
        everycontact::settle(&house).await.map_err(told)?;
        house.store.close().await?;
        Ok(workers)
    }

    /// How many questions have an answer, counted once for each learner.
    pub async fn answers(&self) -> Result<u64> {
        let store = self.open().await?;
        let counted = reading!(store, "testkit.answers", |tx| {
            tx.one(ANSWERS, args![self.programme], |row| {
                row.get::<i64>("answers")
            })
            .await
        });
        let counted = counted.map_err(told)?;
        store.close().await?;
        Ok(counted.try_into()?)
    }

    /// The database opened beside the server, to look into it.
    pub async fn open(&self) -> Result<Store> {
        let options = Options {
            connections: 2,
            ..Options::at(&self.url)
        };
        let store = Store::open(options, Arc::new(SystemClock), Arc::new(OsRandom)).await;
        store.context("the database does not open")
    }

    /// Every record that is stored.
    pub async fn stored(&self) -> Result<Vec<Found>> {
        let store = self.open().await?;
        let rows = reading!(store, "testkit.stored", |tx| {
            let stored = tx.all(STORED, args![self.programme], |row| {
                Ok((row.get("conversation_id")?, row.get::<String>("content")?))
            });
            let stored: Vec<(Uuid, String)> = stored.await?;
            let subjects = tx.all(LINES, args![self.programme], |row| {
                row.get::<Uuid>("subject")
            });
            Ok((stored, subjects.await?))
        });
        let (rows, subjects) = rows.map_err(told)?;
        store.close().await?;
        let mut lines: HashMap<Uuid, u64> = HashMap::new();
        for subject in subjects {
            *lines.entry(subject).or_default() += 1;
        }
        let found = rows.into_iter().map(|(id, content)| {
            Ok(Found {
                id,
                content: serde_json::from_str(&content)?,
                lines: lines.get(&id).copied().unwrap_or_default(),
            })
        });
        found.collect()
    }

    /// How many records are stored.
    pub async fn count(&self) -> Result<u64> {
        let store = self.open().await?;
        let counted = reading!(store, "testkit.count", |tx| {
            tx.one(COUNT, args![self.programme], |row| row.get::<i64>("chats"))
                .await
        });
        let counted = counted.map_err(told)?;
        store.close().await?;
        Ok(counted.try_into()?)
    }
}

/// The present moment, for ids and times as phones make them.
pub fn moment() -> Timestamp {
    SystemClock.now()
}
