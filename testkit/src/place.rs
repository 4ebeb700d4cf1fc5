//! A small place in the real house, served in process: a programme, two organisations, and a person for each role.

use std::collections::BTreeMap;
use std::sync::Arc;

use everycontact::{Opening, Settings, open_house, service};
use kernel::{OrganisationId, PersonId, Problem, ProgrammeId, Role, SeededRandom, Timestamp};
use people::By;
use people::actions::{
    NewJobRole, NewOrganisation, NewPerson, NewProgramme, NewRole, add_job_role, add_organisation,
    add_person, found_programme, give_role,
};
use people::model::JobRoleId;
use serde_json::{Value, json};
use store::{Tx, writing};
use tokio::net::TcpListener;
use uuid::Uuid;
use web::{House, Mail, WebSettings};

use crate::{Browser, Database, Ground, Leftover, database};

/// The place.
pub struct Place {
    /// Its database.
    pub database: Database,
    /// The house over that database.
    pub house: Arc<House>,
    /// The programme.
    pub programme: ProgrammeId,
    /// The organisation that everybody with a role in one belongs to.
    pub council: OrganisationId,
    /// Another organisation, with one member of staff.
    pub charity: OrganisationId,
    /// A job in the council.
    pub job: JobRoleId,
    /// Who works for the charity.
    pub outsider: PersonId,
    /// Another member of the council's staff.
    pub colleague: PersonId,
    /// A person for each role, who holds no other.
    pub people: BTreeMap<Role, PersonId>,
    /// Where it is served.
    pub base: String,
}

/// The people of the place, by role: given name; all are called Marsh.
pub const NAMES: [(Role, &str); 6] = [
    (Role::Staff, "Sam"),
    (Role::Trainer, "Tess"),
    (Role::Lead, "Lena"),
    (Role::Coordinator, "Cora"),
    (Role::VoiceOfficer, "Viv"),
    (Role::Commissioner, "Comfort"),
];

impl Ground for Place {
    async fn lay(leftover: &Leftover) -> Self {
        let migrations = everycontact::migrations();
        let heard = everycontact::rooms::heard();
        let database = Database::with(leftover, &migrations, heard).await;
        let (house, base) = opened(&database, 1_000, |_| {}).await;
        let made = founded(&house).await.expect("the place is made");
        everycontact::settle(&house)
            .await
            .expect("the rooms hear of it");
        Self {
            database,
            house,
            programme: made.programme,
            council: made.council,
            charity: made.charity,
            job: made.job,
            outsider: made.outsider,
            colleague: made.colleague,
            people: made.people,
            base,
        }
    }
}

/// Opens the house over a database, with settings of its own, and serves it.
async fn opened(
    database: &Database,
    seed: u64,
    change: impl FnOnce(&mut Settings),
) -> (Arc<House>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let mut settings = Settings::plain(&database.url);
    settings.bound(address);
    change(&mut settings);
    let opening = Opening {
        clock: database.clock.clone(),
        random: Arc::new(SeededRandom::new(seed)),
        // The letters stay in the database, where a test can read them.
        post: Some(Box::new(everycontact::post::DemoPost)),
        layout: database.layout(),
        ..Opening::of(settings)
    };
    let house = open_house(opening).await.expect("the house opens");
    let router = service(&house).expect("the rooms fit together");
    let serving = web::serve(listener, router, Arc::clone(&house), std::future::pending());
    tokio::spawn(serving);
    (house, format!("http://{address}"))
}

/// What [`found`] made.
pub struct Founded {
    /// The programme.
    pub programme: ProgrammeId,
    /// The organisation that everybody with a role in one belongs to.
    pub council: OrganisationId,
    /// Another organisation.
    pub charity: OrganisationId,
    /// A job in the council.
    pub job: JobRoleId,
    /// Who works for the charity.
    pub outsider: PersonId,
    /// Another member of the council's staff.
    pub colleague: PersonId,
    /// A person for each role.
    pub people: BTreeMap<Role, PersonId>,
}

/// Makes the programme, the organisations and the people in an empty house.
pub async fn founded(house: &House) -> Result<Founded, Problem> {
    writing!(house.store, "testkit.found", |tx| found(tx).await)
}

async fn found(tx: &mut Tx) -> Result<Founded, Problem> {
    let new = NewProgramme {
        slug: "ashbourne".to_owned(),
        name_en: "Healthy Ashbourne".to_owned(),
        name_cy: "Ashbourne Iach".to_owned(),
        safeguarding_en: "Call the duty team on 01632 960 001".to_owned(),
        safeguarding_cy: "Ffoniwch y tîm ar 01632 960 001".to_owned(),
        ..NewProgramme::default()
    };
    let programme = found_programme(tx, &new).await?;
    let council = organisation(tx, programme, "Ashbourne City Council", "council").await?;
    let charity = organisation(tx, programme, "Harbour Food Bank", "voluntary").await?;
    let nurse = NewJobRole {
        name: "Community nurse".to_owned(),
        eligible: "40".to_owned(),
    };
    let job = add_job_role(tx, By::Operator, programme, council, &nurse).await?;
    let mut people = BTreeMap::new();
    for (role, name) in NAMES {
        let place = role.in_organisation().then_some(council);
        let person = found_person(tx, programme, name, role, place).await?;
        people.insert(role, person);
    }
    let outsider = found_person(tx, programme, "Oscar", Role::Staff, Some(charity)).await?;
    let colleague = found_person(tx, programme, "Colin", Role::Staff, Some(council)).await?;
    Ok(Founded {
        programme,
        council,
        charity,
        job,
        outsider,
        colleague,
        people,
    })
}

async fn organisation(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    kind: &str,
) -> Result<OrganisationId, Problem> {
    let new = NewOrganisation {
        name: name.to_owned(),
        kind: kind.to_owned(),
        ..NewOrganisation::default()
    };
    add_organisation(tx, By::Operator, programme, &new).await
}

/// Adds somebody with one role.
pub async fn found_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    name: &str,
    role: Role,
    organisation: Option<OrganisationId>,
) -> Result<PersonId, Problem> {
    let new = NewPerson {
        given_name: name.to_owned(),
        family_name: "Marsh".to_owned(),
        email: address(name),
        ..NewPerson::default()
    };
    let id = add_person(tx, By::Operator, programme, &new).await?;
    let held = NewRole {
        role,
        organisation,
        job_role: None,
    };
    give_role(tx, By::Operator, programme, id, &held).await?;
    Ok(id)
}

/// The address of somebody by their given name.
pub fn address(name: &str) -> String {
    format!("{}.marsh@ashbourne.example", name.to_lowercase())
}

/// Starts a session for a person, past the front door, and returns the secret for the cookie.
pub async fn session(
    house: &House,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<String, Problem> {
    let settings: &WebSettings = &house.settings;
    writing!(house.store, "testkit.session", |tx| {
        web::sessions::start(tx, programme, person, "Firefox; Linux", settings).await
    })
}

impl Place {
    /// The same place after its operator has changed the settings: opened and served anew, over the same database.
    pub async fn reopened(self, change: impl FnOnce(&mut Settings)) -> Self {
        let (house, base) = opened(&self.database, 2_000, change).await;
        Self {
            house,
            base,
            ..self
        }
    }

    /// The person who holds this role.
    pub fn person(&self, role: Role) -> PersonId {
        self.people[&role]
    }

    /// A browser of somebody who is not signed in.
    pub fn stranger(&self) -> Browser {
        Browser::at(&self.base)
    }

    /// A browser in which the holder of this role is signed in.
    pub async fn signed_in(&self, role: Role) -> Browser {
        self.signed_in_as(self.person(role)).await
    }

    /// A browser in which this person is signed in.
    pub async fn signed_in_as(&self, person: PersonId) -> Browser {
        let token = session(&self.house, self.programme, person).await;
        self.stranger().holding(person, &token.expect("a session"))
    }

    /// Does what is due: events, jobs, letters.
    pub async fn settle(&self) {
        everycontact::settle(&self.house)
            .await
            .expect("jobs are done");
    }

    /// Delivers what is due, then gives the newest letter to this address.
    pub async fn letter_to(&self, address: &str) -> Option<Mail> {
        // On a clock that stands still, no letter would be newer than another.
        self.database.clock.advance(1);
        self.settle().await;
        let held = everycontact::post::outbox(&self.house.store, self.programme).await;
        let letters = held.expect("the outbox can be read").into_iter();
        letters
            .map(|held| held.mail)
            .find(|mail| mail.to == address)
    }

    /// A record that is good, from the council, under an id that follows from `number`.
    pub fn record(&self, number: u64) -> (Uuid, Value) {
        (record_id(self.now(), number), good_record(self.council))
    }

    /// The present moment of the place.
    pub fn now(&self) -> Timestamp {
        self.house.store.clock().now()
    }
}

/// A `UUIDv7` that follows from `number`.
pub fn record_id(at: Timestamp, number: u64) -> Uuid {
    kernel::new_uuid(at, &SeededRandom::new(number))
}

/// A record that is good.
pub fn good_record(organisation: OrganisationId) -> Value {
    json!({
        "format": 1, "version": 1, "corrects": null, "withdrawn": false, "form": 1,
        "organisation": organisation, "setting": "front_desk", "channel": "in_person",
        "topics": ["smoking", "money"], "raised_by": "worker", "happened": ["listened"],
        "response": "plan", "gap": { "reason": "waiting_time", "topic": "smoking" },
        "happened_on": &database::BEGINNING[..10], "phone_time": database::BEGINNING,
    })
}
