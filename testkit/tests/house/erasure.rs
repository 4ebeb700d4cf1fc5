//! A person who is erased is gone from every column of every table, and what is held of them can be had before.

use std::collections::BTreeSet;

use directory::Service;
use http::Method;
use kernel::{Actor, Grant, PersonId, Role};
use people::By;
use people::actions::new_join_code;
use serde_json::json;
use signposting::keep::{NewListing, digest_of, keep};
use signposting::rows::Stage;
use signposting::sources::{self, SourceInput};
use signposting::vocabulary;
use store::schema::tables_in_order;
use store::{Sql, args, writing};
use testkit::everything::{Cell, cells};
use testkit::place::good_record;
use testkit::{Browser, Place};
use uuid::Uuid;

use crate::attending::attend;
use crate::certified::certify;
use crate::exchanging::exchange;
use crate::learning::learn;
use crate::passing::{ASKED, pass_on};
use crate::practising::practise;

const GIVEN: &str = "Zebulon";
const FAMILY: &str = "Quillfeather";
const EMAIL: &str = "Zebulon.Quillfeather@ashbourne.example";

/// Where a person's id stays, and why. Names and addresses stay nowhere.
const ID_STAYS: &[(&str, &str, &str)] = &[
    (
        "person",
        "person_id",
        "a row without a name, to which the audit trail refers",
    ),
    (
        "event",
        "subject",
        "the audit trail says that something was done to an account",
    ),
    (
        "event",
        "actor",
        "the audit trail says who changed accounts and lists",
    ),
];

/// Columns that name a person. A table with one must be filled by this test, or the test would prove nothing of it.
const NAMING: &[&str] = &[
    "actor",
    "changed_by",
    "email",
    "given_name",
    "invited_by",
    "made_by",
    "owner_email",
    "owner_person",
    "person_id",
    "recipient",
    "settled_by",
    "trainer_id",
    "worker_id",
];

const PASSKEY: Sql = Sql {
    name: "PASSKEY",
    text: "INSERT INTO passkey (programme_id, passkey_id, person_id, credential_id, credential, name, made_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

/// The path in a text that begins like this.
fn from(text: &str, start: &str) -> String {
    let at = text
        .find(start)
        .unwrap_or_else(|| panic!("no {start} in {text}"));
    let of_path = |letter: &char| letter.is_ascii_alphanumeric() || "/-_".contains(*letter);
    text[at..].chars().take_while(of_path).collect()
}

/// The code in a letter.
fn code(body: &str) -> String {
    let runs = body.split(|letter: char| !letter.is_ascii_digit());
    let code = runs.into_iter().find(|run| run.len() == 6);
    code.expect("a code in the letter").to_owned()
}

/// Fills in a form on one page and says what the next page is.
async fn fill(
    browser: &mut Browser,
    page: &str,
    action: &str,
    fields: &[(&str, &str)],
) -> testkit::Page {
    let shown = browser.get(page).await;
    assert_eq!(shown.status, 200, "{page}: {}", shown.words());
    let next = browser.submit(&shown, action, fields).await;
    assert!(
        next.status < 400,
        "{action}: {} {}",
        next.status,
        next.words()
    );
    next
}

async fn join(place: &Place) -> (Browser, PersonId) {
    let mut cora = place.signed_in(Role::Coordinator).await;
    let council = place.council.to_string();
    let invite = [
        ("given_name", GIVEN),
        ("family_name", FAMILY),
        ("email", EMAIL),
        ("role", "staff"),
        ("organisation", council.as_str()),
        ("how", "letter"),
    ];
    fill(&mut cora, "/people/invite", "/people/invite", &invite).await;
    let letter = place.letter_to(EMAIL).await.expect("a letter");
    let mut guest = place.stranger();
    let path = from(&letter.body, "/join/i/");
    fill(
        &mut guest,
        &path,
        &path,
        &[("given_name", GIVEN), ("family_name", FAMILY)],
    )
    .await;
    let person = guest.look("/api/v1/session").await.json()["person"].clone();
    let person: PersonId = person.as_str().expect("signed in").parse().unwrap();
    guest.person = Some(person);
    (guest, person)
}

/// Leaves something of the person in every table that can hold it.
async fn live(place: &Place, guest: &mut Browser, person: PersonId) {
    // Two chats, one of them corrected.
    for number in 1..=2 {
        let (id, mut record) = (place.record(number).0, good_record(place.council));
        let path = format!("/api/v1/conversations/{id}");
        assert_eq!(
            guest.send_json(Method::PUT, &path, &record).await.status,
            201
        );
        record["version"] = json!(2);
        record["corrects"] = json!(1);
        record["response"] = json!("goal");
        assert_eq!(
            guest.send_json(Method::PUT, &path, &record).await.status,
            201
        );
    }
    // Work as a coordinator: a list changed, somebody invited.
    let mut cora = place.signed_in(Role::Coordinator).await;
    let page = format!("/people/{person}");
    let give = format!("/people/{person}/roles/give");
    fill(
        &mut cora,
        &page,
        &give,
        &[("role", "coordinator"), ("organisation", "")],
    )
    .await;
    let (list, add) = (
        "/conversations/lists/topics",
        "/conversations/lists/topics/add",
    );
    fill(
        guest,
        list,
        add,
        &[("en", "Warm homes"), ("cy", "Cartrefi cynnes")],
    )
    .await;
    let council = place.council.to_string();
    let invite = [
        ("given_name", "Ann"),
        ("family_name", "Other"),
        ("email", "ann@ashbourne.example"),
        ("role", "staff"),
        ("organisation", council.as_str()),
        ("how", "letter"),
    ];
    fill(guest, "/people/invite", "/people/invite", &invite).await;
    // A letter that waits, a code that was asked for, half a joining, half a passkey, and a whole one.
    place.settle().await;
    fill(
        &mut place.stranger(),
        "/sign-in",
        "/sign-in",
        &[("email", EMAIL)],
    )
    .await;
    let letter = place.letter_to(EMAIL).await.expect("a letter");
    assert_eq!(code(&letter.body).len(), 6);
    fill(
        &mut place.stranger(),
        "/sign-in",
        "/sign-in",
        &[("email", EMAIL)],
    )
    .await;
    let made = writing!(place.house.store, "test.join_code", |tx| {
        new_join_code(tx, By::Operator, place.programme, place.council).await
    });
    let path = format!("/join/c/{}", made.unwrap().0);
    let job = place.job.to_string();
    let joining = [
        ("given_name", GIVEN),
        ("family_name", FAMILY),
        ("email", EMAIL),
        ("job_role", job.as_str()),
    ];
    fill(&mut place.stranger(), &path, &path, &joining).await;
    let token = guest.get("/account/details").await.token().expect("a form");
    let headers = [
        ("content-type", "application/json"),
        ("x-csrf", token.as_str()),
    ];
    let started = guest
        .ask(
            Method::POST,
            "/account/passkeys/start",
            &headers,
            "{}".into(),
        )
        .await;
    assert_eq!(started.status, 200, "{}", started.body);
    let done = writing!(place.house.store, "test.passkey", |tx| {
        let (id, secret, now) = (tx.new_uuid(), tx.random::<32>(), tx.now());
        let row = args![
            place.programme,
            id,
            person,
            secret.as_slice(),
            "{}",
            "Zebulon's phone",
            now
        ];
        tx.run(PASSKEY, row).await.map(drop)
    });
    done.unwrap();
    tend(place, person).await;
    practise(guest, GIVEN).await;
    attend(guest, &mut place.stranger(), GIVEN, EMAIL).await;
    learn(guest).await;
    certify(place, person, GIVEN).await;
    pass_on(place, guest, person, EMAIL).await;
    exchange(guest, person).await;
    // Statements are made of events by what runs beside.
    place.settle().await;
}

const OWN: Sql = Sql {
    name: "OWN",
    text: "UPDATE directory_service SET owner_person = $2, owner_email = $3 WHERE programme_id = $1",
};
const SETTLED_WRONG: Sql = Sql {
    name: "SETTLED_WRONG",
    text: "INSERT INTO directory_wrong (programme_id, wrong_id, service_id, reason, said_by, day, settled_at, settled_by) \
           VALUES ($1, $2, $3, 'closed', 'public', '2026-11-21', $4, $5)",
};
const SETTLED_CORRECTION: Sql = Sql {
    name: "SETTLED_CORRECTION",
    text: "INSERT INTO directory_correction (programme_id, correction_id, service_id, fields, made_at, state, settled_at, \
           settled_by) VALUES ($1, $2, $3, '{}', $4, 'declined', $4, $5)",
};

/// Works on the directory: a source added, a need changed, an entry owned, a report and a correction settled.
async fn tend(place: &Place, person: PersonId) {
    let everywhere = Grant {
        role: Role::Coordinator,
        organisation: None,
    };
    let actor = Actor {
        programme: place.programme,
        person,
        grants: vec![everywhere],
    };
    let service = Service {
        id: Uuid::from_u128(0x5e41_11ce),
        name: "Warm Welcome".to_owned(),
        ..Service::default()
    };
    let source = SourceInput {
        name: "Files by hand".to_owned(),
        ..SourceInput::default()
    };
    let need = signposting::content::needs()[0].clone();
    let done = writing!(place.house.store, "test.tend", |tx| {
        let source = sources::add(tx, &actor, &source).await?;
        vocabulary::keep(tx, &actor, &need, false).await?;
        let digest = digest_of(&service);
        let listing = NewListing {
            source: Some(source),
            key: "1",
            stage: Stage::Listed,
            service: &service,
            digest: &digest,
            checked_on: None,
        };
        keep(tx, place.programme, &[listing]).await?;
        tx.run(OWN, args![place.programme, person, EMAIL]).await?;
        let now = tx.now();
        for sql in [SETTLED_WRONG, SETTLED_CORRECTION] {
            let row = args![place.programme, tx.new_uuid(), service.id, now, person];
            tx.run(sql, row).await?;
        }
        Ok(())
    });
    done.unwrap();
}

fn naming(cell: &Cell, person: Uuid) -> bool {
    let text = cell.text.to_lowercase();
    let raw: String = person
        .as_bytes()
        .iter()
        .map(|byte| char::from(*byte))
        .collect();
    [GIVEN, FAMILY, EMAIL]
        .iter()
        .any(|name| text.contains(&name.to_lowercase()))
        || text.contains(&person.to_string())
        || text.contains(&person.simple().to_string())
        || cell.text.contains(&raw)
}

testkit::on_both! {
    async fn house_an_erased_person_is_gone_from_every_table(place: Place) {
        let (mut guest, person) = join(&place).await;
        live(&place, &mut guest, person).await;
        let store = &place.house.store;
        let before: BTreeSet<_> = cells(store, &place.database.folder)
            .await
            .into_iter()
            .filter(|cell| naming(cell, person.uuid()))
            .map(|cell| cell.table)
            .collect();
        let tables = tables_in_order(&everycontact::migrations());
        for table in store.shape(&tables).await.unwrap() {
            let named = table.columns.iter().any(|column| NAMING.contains(&column.name.as_str()));
            assert!(!named || before.contains(&table.name), "{} was not filled by this test", table.name);
        }
        // The person can have what is held of them.
        let mine = guest.look("/account/data").await;
        for part in [FAMILY, EMAIL, "front_desk", "Zebulon's phone", "people.invitation_sent", ASKED] {
            assert!(mine.body.contains(part), "{part} is not in: {}", mine.body);
        }
        let mut cora = place.signed_in(Role::Coordinator).await;
        let erase = format!("/people/{person}/erase");
        fill(&mut cora, &erase, &erase, &[]).await;
        // The erasure is done once more, for what was on its way; until then the queue holds the person's id.
        place.database.clock.advance(10 * 60);
        place.settle().await;
        let left: BTreeSet<_> = cells(store, &place.database.folder)
            .await
            .into_iter()
            .filter(|cell| naming(cell, person.uuid()))
            .filter(|cell| {
                let only_the_id = cell.text == person.to_string();
                let stays = |(table, column, _): &(&str, &str, &str)| cell.table == *table && cell.column == *column;
                !(only_the_id && ID_STAYS.iter().any(stays))
            })
            .collect();
        assert!(left.is_empty(), "still there: {left:#?}");
        // What was done stays: two chats, which now name nobody. The session is over.
        let chats = cells(store, &place.database.folder).await;
        let chats = chats.iter().filter(|it| it.table == "conversation" && it.column == "setting");
        assert_eq!(chats.count(), 2);
        assert_eq!(guest.look("/api/v1/session").await.status, 401);
    }
}
