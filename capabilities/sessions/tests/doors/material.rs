//! What is drawn into a session's material: services that may be recommended, and what an organisation's people missed.

use std::slice::from_ref;

use kernel::Role;
use serde_json::{Value, json};
use signposting::keep::{NewListing, digest_of, keep};
use signposting::rows::Stage;
use store::writing;
use testkit::place::record_id;
use testkit::{Browser, Place};
use uuid::Uuid;

use crate::town::{plan, press};

/// A service of the directory that somebody checked on a day, or nobody.
async fn service(place: &Place, number: u128, name: &str, about: &str, checked: Option<&str>) {
    let service = directory::Service {
        id: Uuid::from_u128(number),
        name: name.to_owned(),
        description: directory::Rich::from_plain(about),
        status: directory::Status::Active,
        ..directory::Service::default()
    };
    let digest = digest_of(&service);
    let key = number.to_string();
    let checked_on = checked.map(|day| day.parse().expect("a day"));
    let listing = NewListing {
        source: None,
        key: &key,
        stage: Stage::Listed,
        service: &service,
        digest: &digest,
        checked_on,
    };
    let kept = writing!(place.house.store, "test.service", |tx| {
        keep(tx, place.programme, from_ref(&listing))
            .await
            .map(drop)
    });
    kept.expect("an entry");
}

/// Puts services first for a topic, as a coordinator does it.
async fn put_first(cora: &mut Browser, topic: &str, services: &[u128]) {
    let path = format!("/directory/pins/{topic}");
    for service in services {
        let id = Uuid::from_u128(*service).to_string();
        let token = cora.get("/sessions/mine").await.token().expect("a form");
        let fields = [("csrf", token.as_str()), ("verb", "add"), ("service", &id)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let done = cora.send(&format!("{path}/change"), &fields).await;
        assert_eq!(done.status, 303, "{}", done.words());
    }
}

/// Records so many chats in which nothing suitable was there.
async fn missed(sam: &mut Browser, place: &Place, from: u64, times: u64, need: &str, reason: &str) {
    for number in from..from + times {
        let (id, mut record): (Uuid, Value) =
            (record_id(place.now(), number), place.record(number).1);
        record["gap"] = json!({ "reason": reason, "topic": "money", "need": need });
        let path = format!("/api/v1/conversations/{id}");
        let sent = sam.send_json(http::Method::PUT, &path, &record).await;
        assert_eq!(sent.status, 201, "{}", sent.body);
    }
}

testkit::on_both! {
    /// What takes a fee for debts, and what nobody has checked, is recommended nowhere, though it was put first.
    async fn only_what_is_checked_and_sells_nothing_is_drawn_in(place: Place) {
        service(&place, 1, "Harbour Money Advice", "Free advice about debts.", Some("2026-11-02")).await;
        service(&place, 2, "ClearPath Debt Solutions", "Debt management for a monthly fee. We deal with your creditors.", Some("2026-11-02")).await;
        service(&place, 3, "Pennies Club", "Help with budgets.", None).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        put_first(&mut cora, "money", &[1, 2, 3]).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        press(&mut sam, &session, "book").await;
        for (browser, page) in [(&mut tess, "run"), (&mut sam, "material")] {
            let shown = browser.get(&format!("{session}/{page}")).await;
            let words = shown.words();
            assert_eq!(shown.status, 200, "{page}: {words}");
            assert!(words.contains("Harbour Money Advice"), "{page}: {words}");
            assert!(!words.contains("ClearPath") && !words.contains("Pennies"), "{page}: {words}");
        }
        // Material is for those who come.
        let mut colin = place.signed_in_as(place.colleague).await;
        assert_eq!(colin.look(&format!("{session}/material")).await.status, 404);
    }

    /// What an organisation's people could not find is told from eight chats on, to those of a session that is made for it.
    async fn gaps_are_drawn_into_a_session_for_an_organisation(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        missed(&mut sam, &place, 1, 9, "debt", "waiting_time").await;
        missed(&mut sam, &place, 20, 3, "debt", "cost").await;
        missed(&mut sam, &place, 40, 7, "stop-smoking", "travel").await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let (council, charity) = (place.council.to_string(), place.charity.to_string());
        let ours = plan(&mut tess, &[("organisation", &council)]).await;
        let theirs = plan(&mut tess, &[("organisation", &charity), ("time", "14:00")]).await;
        let everybodys = plan(&mut tess, &[("time", "16:00")]).await;
        press(&mut sam, &ours, "book").await;
        let heading = "What people could not find here lately";
        for (browser, page) in [(&mut tess, "run"), (&mut sam, "material")] {
            let words = browser.get(&format!("{ours}/{page}")).await.words();
            assert!(words.contains(heading), "{page}: {words}");
            let (_, told) = words.split_once(heading).expect("the part");
            assert!(told.contains("debt") || told.contains("Debt"), "{page}: {told}");
            assert!(told.contains("10") && told.contains("The wait is too long"), "{page}: {told}");
            // Three, and seven, are too few to be told.
            assert!(!told.contains("It costs too much") && !told.contains("Too hard to get to"), "{page}: {told}");
        }
        let others = tess.get(&format!("{theirs}/run")).await.words();
        assert!(others.contains("Nothing that enough people missed"), "{others}");
        assert!(!tess.get(&format!("{everybodys}/run")).await.words().contains(heading));
    }
}
