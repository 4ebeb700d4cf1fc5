//! What somebody leaves behind who passes it on, is supported and asks, and who as a trainer does so for another.

use kernel::{PersonId, Role};
use store::{Sql, args, writing};
use testkit::{Browser, Place};

use crate::forms::send;

const COMPLETED: Sql = Sql {
    name: "COMPLETED",
    text: "INSERT INTO training_completion (programme_id, completion_id, person_id, course, versions, completed_on, valid_until, \
           source, made_at) VALUES ($1, $2, $3, 'core', '', '2026-11-20', NULL, 'own', $4)",
};

/// What the person asks.
pub const ASKED: &str = "May I ask how long to wait?";

/// Passes it on, notes support, asks and answers: the person for themself, and as a trainer for another too.
pub async fn pass_on(place: &Place, guest: &mut Browser, person: PersonId, email: &str) {
    let mut sam = place.signed_in(Role::Staff).await;
    let sam_is = place.person(Role::Staff);
    let done = writing!(place.house.store, "test.completed", |tx| {
        for who in [person, sam_is] {
            let (id, now) = (tx.new_uuid(), tx.now());
            tx.run(COMPLETED, args![place.programme, id, who, now])
                .await?;
        }
        Ok(())
    });
    done.expect("two completions");
    let champions = "/learn/champions";
    let ask = "/learn/questions/new/core";
    for one in [&mut *guest, &mut sam] {
        send(one, champions, champions, &[("shown", "yes")]).await;
        send(one, ask, ask, &[("words", ASKED)]).await;
    }
    let passed = [
        ("on-day", "20"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("kind", "induction"),
        ("reached", "9"),
    ];
    let act = format!("{champions}/passed");
    send(guest, champions, &act, &passed).await;
    for (who, address) in [(person, email), (sam_is, "sam.marsh@ashbourne.example")] {
        let id = who.to_string();
        let taught = [
            ("champion", id.as_str()),
            ("taught-day", "20"),
            ("taught-month", "11"),
            ("taught-year", "2026"),
        ];
        send(guest, champions, &format!("{champions}/taught"), &taught).await;
        let note = [
            ("email", address),
            ("on-day", "20"),
            ("on-month", "11"),
            ("on-year", "2026"),
            ("kind", "talked"),
            ("minutes", "20"),
            ("about", "training"),
        ];
        send(guest, "/learn/notes", "/learn/notes", &note).await;
        let desk = guest.get("/learn/questions/open").await;
        let (_, rest) = desk.body.split_once("/learn/questions/open/").expect("one");
        let answer = format!("/learn/questions/open/{}", &rest[..36]);
        send(guest, &answer, &answer, &[("answer", "Count to five.")]).await;
    }
    let own = "/learn/questions";
    send(guest, own, own, &[("letters", "off")]).await;
}
