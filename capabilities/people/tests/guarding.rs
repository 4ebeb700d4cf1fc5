//! Guesses, floods, invitations that outlive their reason, and what an erasure must reach.

use kernel::{PersonId, Role};
use people::By;
use people::actions::{
    Letter, NewInvitation, NewPerson, NewRole, add_person, change_person, invite, new_join_code,
    take_role,
};
use store::{Sql, args, reading, writing};
use testkit::{Browser, Page, Place, on_both};
use uuid::Uuid;
use web::Language;

const SAM: &str = "sam.marsh@ashbourne.example";

const LEFT: Sql = Sql {
    name: "LEFT",
    text: "SELECT COUNT(*) AS found FROM sign_in_code WHERE programme_id = $1",
};
const INVITED: Sql = Sql {
    name: "INVITED",
    text: "SELECT COUNT(*) AS found FROM invitation WHERE programme_id = $1",
};
const LETTERS: Sql = Sql {
    name: "LETTERS",
    text: "SELECT COUNT(*) AS found FROM job WHERE programme_id = $1 AND kind = 'web.send_mail'",
};
const LATE_CODE: Sql = Sql {
    name: "LATE_CODE",
    text: "INSERT INTO sign_in_code (programme_id, code_id, person_id, code_digest, made_at, expires_at, tries, used_at) \
           VALUES ($1, $2, $3, $4, $5, $5, 0, NULL)",
};
const FAILED_LETTER: Sql = Sql {
    name: "FAILED_LETTER",
    text: "INSERT INTO job (programme_id, job_id, kind, payload, state, attempts, made_at, due_at) \
           VALUES ($1, $2, 'web.send_mail', '{}', 'failed', 10, $3, $3)",
};

async fn count(place: &Place, sql: Sql) -> u32 {
    reading!(place.house.store, "test.count", |tx| {
        tx.one(sql, args![place.programme], |row| row.get("found"))
            .await
    })
    .expect("a count")
}

fn code_in(body: &str) -> String {
    let line = body
        .lines()
        .map(str::trim)
        .find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()));
    line.expect("a code in the letter").to_owned()
}

fn wrong(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

async fn ask(browser: &mut Browser, address: &str) -> Page {
    let page = browser.get("/sign-in").await;
    browser
        .submit(&page, "/sign-in", &[("email", address)])
        .await
}

async fn enrol(browser: &mut Browser, action: &str, address: &str) -> Page {
    let page = browser.get(action).await;
    let fields = [("given_name", "Gwen"), ("email", address)];
    browser.submit(&page, action, &fields).await
}

async fn invited(place: &Place, by: By<'_>, email: &str, role: NewRole) -> String {
    let new = NewInvitation {
        given_name: String::new(),
        family_name: String::new(),
        email: email.to_owned(),
        language: Language::English,
        role,
    };
    let letter = Letter {
        catalogue: &place.house.catalogue,
        settings: &place.house.settings,
        programme_name: "Healthy Ashbourne",
    };
    let sent = writing!(place.house.store, "test.invite", |tx| {
        invite(tx, by, place.programme, &new, letter).await
    });
    format!("/join/i/{}", sent.expect("an invitation"))
}

fn staff_of(organisation: kernel::OrganisationId) -> NewRole {
    NewRole {
        role: Role::Staff,
        organisation: Some(organisation),
        job_role: None,
    }
}

async fn status(place: &Place, path: &str) -> u16 {
    place.stranger().get(path).await.status
}

async fn actor(place: &Place, role: Role) -> kernel::Actor {
    reading!(place.house.store, "test.actor", |tx| {
        people::sign_in_as(tx, place.programme, place.person(role)).await
    })
    .expect("an actor")
}

async fn add(place: &Place, email: &str) -> PersonId {
    let new = NewPerson {
        given_name: "Mo".to_owned(),
        email: email.to_owned(),
        ..NewPerson::default()
    };
    writing!(place.house.store, "test.add", |tx| {
        add_person(tx, By::Operator, place.programme, &new).await
    })
    .expect("an account")
}

on_both! {
    /// Ten wrong guesses in a day at one account's codes, from whichever browsers, and guessing is over until tomorrow.
    async fn codes_cannot_be_guessed_over_time(place: Place) {
        for address in [SAM, "nobody@ashbourne.example"] {
            for _ in 0..2 {
                for _ in 0..5 {
                    let mut browser = place.stranger();
                    let page = ask(&mut browser, address).await;
                    let page = browser.submit(&page, "/sign-in/code", &[("code", "000000")]).await;
                    assert_eq!(page.status, 422, "{address}");
                }
                place.database.clock.advance(2 * 60 * 60);
            }
            let mut browser = place.stranger();
            let waiting = ask(&mut browser, address).await;
            let code = place.letter_to(address).await.map_or_else(|| "123456".to_owned(), |it| code_in(&it.body));
            let page = browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await;
            assert_eq!((page.status, address), (429, address));
        }
        place.database.clock.advance(25 * 60 * 60);
        let mut browser = place.stranger();
        let waiting = ask(&mut browser, SAM).await;
        let code = code_in(&place.letter_to(SAM).await.expect("a letter").body);
        assert_eq!(browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await.status, 200);
    }

    /// Whoever types the right code each time is never in the way of the limit.
    async fn right_codes_are_not_counted(place: Place) {
        for _ in 0..12 {
            let mut browser = place.stranger();
            let waiting = ask(&mut browser, SAM).await;
            let code = code_in(&place.letter_to(SAM).await.expect("a letter").body);
            assert_eq!(browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await.status, 200);
            place.database.clock.advance(30 * 60);
        }
    }

    /// Joining with a code proves the address in the same way, so it shares the limit.
    async fn joining_is_no_way_round_the_limit(place: Place) {
        let code = writing!(place.house.store, "test.code", |tx| {
            new_join_code(tx, By::Operator, place.programme, place.charity).await
        }).expect("a join code");
        let action = format!("/join/c/{}", code.0);
        for _ in 0..2 {
            let mut browser = place.stranger();
            let waiting = enrol(&mut browser, &action, SAM).await;
            let letter = code_in(&place.letter_to(SAM).await.expect("a letter").body);
            for _ in 0..5 {
                let page = browser.submit(&waiting, "/join/confirm", &[("code", wrong(&letter))]).await;
                assert_eq!(page.status, 422);
            }
        }
        let mut browser = place.stranger();
        let waiting = enrol(&mut browser, &action, SAM).await;
        let letter = code_in(&place.letter_to(SAM).await.expect("a letter").body);
        assert_eq!(browser.submit(&waiting, "/join/confirm", &[("code", &letter)]).await.status, 429);
        let waiting = ask(&mut place.stranger(), SAM).await;
        assert_eq!(waiting.status, 200);
    }

    /// One browser gets five letters in a quarter of an hour, and does not shut the owner of the address out.
    async fn nobody_is_shut_out_by_a_stranger(place: Place) {
        let mut stranger = place.stranger();
        for _ in 0..5 {
            assert_eq!(ask(&mut stranger, SAM).await.status, 200);
        }
        assert_eq!(ask(&mut stranger, SAM).await.status, 429);
        let mut owner = place.stranger();
        assert_eq!(ask(&mut owner, SAM).await.status, 200);
        for _ in 0..14 {
            assert_eq!(ask(&mut place.stranger(), SAM).await.status, 200);
        }
        assert_eq!(ask(&mut place.stranger(), SAM).await.status, 429, "twenty letters in an hour");
        place.database.clock.advance(61 * 60);
        assert_eq!(ask(&mut owner, SAM).await.status, 200);
    }

    /// A new invitation replaces the one like it, and no other.
    async fn an_invitation_replaces_only_its_like(place: Place) {
        let nia = "nia@ashbourne.example";
        let council = invited(&place, By::Operator, nia, staff_of(place.council)).await;
        let whole = NewRole { role: Role::Trainer, organisation: None, job_role: None };
        let trainer = invited(&place, By::Operator, nia, whole).await;
        let charity = invited(&place, By::Operator, nia, staff_of(place.charity)).await;
        let again = invited(&place, By::Operator, nia, staff_of(place.council)).await;
        for (path, expected) in [(&council, 404), (&trainer, 200), (&charity, 200), (&again, 200)] {
            assert_eq!(status(&place, path).await, expected);
        }
        invited(&place, By::Operator, nia, whole).await;
        assert_eq!(status(&place, &trainer).await, 404);
    }

    /// An invitation is worth what its sender may still do.
    async fn an_invitation_ends_with_the_right_to_send_it(place: Place) {
        let lena = actor(&place, Role::Lead).await;
        let path = invited(&place, By::Person(&lena), "nia@ashbourne.example", staff_of(place.council)).await;
        let mut nia = place.stranger();
        let page = nia.get(&path).await;
        assert_eq!(page.status, 200);
        writing!(place.house.store, "test.take", |tx| {
            take_role(tx, By::Operator, place.programme, lena.person, Role::Lead, Some(place.council)).await
        }).expect("taken");
        let over = nia.submit(&page, &path, &[("given_name", "Nia")]).await;
        assert_eq!((over.status, over.heading().as_str()), (404, "This invitation no longer works"));
        assert_eq!(status(&place, &path).await, 404);
    }

    /// With the old address go the invitations, letters and codes that were sent to it.
    async fn an_old_address_leaves_nothing_behind(place: Place) {
        let path = invited(&place, By::Operator, SAM, staff_of(place.charity)).await;
        let mut browser = place.stranger();
        let waiting = ask(&mut browser, SAM).await;
        assert_eq!((count(&place, LETTERS).await, count(&place, INVITED).await), (2, 1));
        let new = NewPerson {
            given_name: "Sam".to_owned(),
            email: "sam@elsewhere.example".to_owned(),
            ..NewPerson::default()
        };
        writing!(place.house.store, "test.change", |tx| {
            change_person(tx, By::Operator, place.programme, place.person(Role::Staff), &new).await
        }).expect("changed");
        assert_eq!((count(&place, LETTERS).await, count(&place, INVITED).await), (0, 0));
        assert_eq!(count(&place, LEFT).await, 0);
        assert_eq!(status(&place, &path).await, 404);
        let page = browser.submit(&waiting, "/sign-in/code", &[("code", "123456")]).await;
        assert!(page.words().contains("This code no longer works"));
        assert!(place.letter_to(SAM).await.is_none());
    }

    /// Erasing somebody leaves the letters of those whose address merely ends like theirs.
    async fn an_erasure_takes_no_letter_of_others(place: Place) {
        let other = add(&place, "m.marsh@ashbourne.example").await;
        ask(&mut place.stranger(), SAM).await;
        ask(&mut place.stranger(), "M.marsh@ashbourne.example").await;
        assert_eq!(count(&place, LETTERS).await, 2);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let action = format!("/people/{other}/erase");
        let page = cora.get(&action).await;
        cora.submit(&page, &action, &[]).await;
        assert_eq!(count(&place, LETTERS).await, 1);
        assert!(place.letter_to(SAM).await.is_some());
    }

    /// What was on its way while somebody was erased is erased ten minutes later.
    async fn a_person_is_erased_once_more(place: Place) {
        let sam = place.person(Role::Staff);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let action = format!("/people/{sam}/erase");
        let page = cora.get(&action).await;
        cora.submit(&page, &action, &[]).await;
        let late = place.now() + jiff::SignedDuration::from_hours(1);
        writing!(place.house.store, "test.late", |tx| {
            let row = args![place.programme, Uuid::from_u128(5), sam, vec![1_u8], late];
            tx.run(LATE_CODE, row).await.map(drop)
        }).expect("written");
        place.settle().await;
        assert_eq!(count(&place, LEFT).await, 1);
        place.database.clock.advance(10 * 60);
        place.settle().await;
        assert_eq!(count(&place, LEFT).await, 0);
    }

    /// What is over is cleared away: invitations after a month, codes at once, letters that could not be sent after three days.
    async fn what_is_over_is_cleared_away(place: Place) {
        let clear = async || {
            writing!(place.house.store, "test.clear", |tx| people::clear(tx).await).expect("cleared");
        };
        invited(&place, By::Operator, "nia@ashbourne.example", staff_of(place.council)).await;
        ask(&mut place.stranger(), SAM).await;
        place.settle().await;
        writing!(place.house.store, "test.failed", |tx| {
            let now = tx.now();
            tx.run(FAILED_LETTER, args![place.programme, Uuid::from_u128(6), now]).await.map(drop)
        }).expect("written");
        clear().await;
        assert_eq!([count(&place, INVITED).await, count(&place, LEFT).await, count(&place, LETTERS).await], [1, 1, 1]);
        place.database.clock.advance(60 * 60);
        clear().await;
        assert_eq!([count(&place, INVITED).await, count(&place, LEFT).await, count(&place, LETTERS).await], [1, 0, 1]);
        place.database.clock.advance(3 * 24 * 60 * 60);
        clear().await;
        assert_eq!([count(&place, INVITED).await, count(&place, LETTERS).await], [1, 0]);
        place.database.clock.advance(42 * 24 * 60 * 60);
        clear().await;
        assert_eq!(count(&place, INVITED).await, 0);
    }

    /// However many invitations wait elsewhere, a lead sees their own.
    async fn a_lead_sees_their_invitations_among_many(place: Place) {
        invited(&place, By::Operator, "nia@ashbourne.example", staff_of(place.council)).await;
        place.database.clock.advance(1);
        let letter = Letter {
            catalogue: &place.house.catalogue,
            settings: &place.house.settings,
            programme_name: "Healthy Ashbourne",
        };
        writing!(place.house.store, "test.many", |tx| {
            for number in 0..501 {
                let new = NewInvitation {
                    given_name: String::new(),
                    family_name: String::new(),
                    email: format!("person{number}@harbour.example"),
                    language: Language::English,
                    role: staff_of(place.charity),
                };
                invite(tx, By::Operator, place.programme, &new, letter).await?;
            }
            Ok(())
        }).expect("invited");
        let mut lead = place.signed_in(Role::Lead).await;
        let page = lead.get("/people/invitations").await;
        assert!(page.body.contains("nia@ashbourne.example"));
        assert!(!page.body.contains("harbour.example"));
    }
}
