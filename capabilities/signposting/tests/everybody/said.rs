//! "This is wrong" and "was it any use?": one press, no account, nobody remembered, and no hospital locked out.

use http::Method;
use kernel::Role;
use serde_json::json;
use signposting::public::{Reason, settle_wrong, settle_wrongs_of, wrongs};
use signposting::rows::Stage;
use store::{reading, writing};
use testkit::{Place, on_both};

use crate::town::{TODAY, actor, advice, id, keep, path, send, tables_with};

async fn open(town: &Place) -> Vec<signposting::public::Wrong> {
    let found = reading!(town.house.store, "test.wrongs", |tx| {
        wrongs(tx, town.programme).await
    });
    found.expect("the reports can be read")
}

on_both! {
    /// A reason is one press on the service's page, and only the reason and the day are kept.
    async fn a_reason_is_one_press(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        let page = stranger.get(&path(id(1), "")).await;
        let action = path(id(1), "/wrong");
        let thanks = stranger.submit(&page, &action, &[("reason", "wrong_phone")]).await;
        assert_eq!(thanks.status, 200);
        assert!(thanks.words().contains("Thank you. Somebody will look at it."), "{}", thanks.words());
        let found = open(&town).await;
        assert_eq!(found.len(), 1);
        let one = &found[0];
        assert_eq!((one.service, one.reason, one.staff, one.day), (id(1), Reason::Phone, false, TODAY));
        // The caller's address is kept only as a digest that nobody else can make, and only for the limit.
        assert_eq!(tables_with(&town, &["127.0.0.1"]).await, []);
        let nonsense = send(&mut stranger, &action, &[("reason", "boring")]).await;
        assert_eq!(nonsense.status, 422);
        let nowhere = send(&mut stranger, &path(id(9), "/wrong"), &[("reason", "closed")]).await;
        assert_eq!(nowhere.status, 404);
    }

    /// The phone says the same in JSON, signed in or not.
    async fn the_phone_says_it_too(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let address = format!("/api/v1/services/{}/wrong", id(1));
        let mut staff = town.signed_in(Role::Staff).await;
        for browser in [&mut staff, &mut town.stranger()] {
            let answer = browser.send_json(Method::POST, &address, &json!({ "reason": "closed" })).await;
            assert_eq!(answer.status, 202, "{}", answer.body);
        }
        let by: Vec<_> = open(&town).await.iter().map(|one| one.staff).collect();
        assert_eq!(by.iter().filter(|staff| **staff).count(), 1, "{by:?}");
        let wrong = staff.send_json(Method::POST, &address, &json!({ "reason": "" })).await;
        assert_eq!((wrong.status, wrong.json()["fields"][0]["field"].as_str()), (422, Some("reason")));
    }

    /// What one address may say of one service in a day is limited; what it may read, and say of others, is not.
    async fn a_shared_address_is_not_locked_out(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut other = advice();
        other.id = id(2);
        keep(&town, Stage::Listed, &other, Some(TODAY)).await;
        let mut stranger = town.stranger();
        let mut say = async |service, reason| send(&mut stranger, &path(service, "/wrong"), &[("reason", reason)]).await.status;
        for _ in 0..10 {
            assert_eq!(say(id(1), "closed").await, 303);
        }
        assert_eq!(say(id(1), "closed").await, 429);
        assert_eq!(say(id(2), "closed").await, 303);
        for address in ["/find".to_owned(), path(id(1), ""), path(id(1), "/use")] {
            assert_eq!(town.stranger().get(&address).await.status, 200, "{address}");
        }
        town.database.clock.advance(25 * 60 * 60);
        assert_eq!(say(id(1), "closed").await, 303);
    }

    /// Answers are counted by month and nothing else of them is kept.
    async fn use_is_counted_by_month(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        let page = stranger.get(&path(id(1), "/use")).await;
        assert_eq!(page.heading(), "Was Gas and Electricity Bills Help any use?");
        let action = path(id(1), "/use");
        for answer in ["yes", "yes", "could_not_get_in"] {
            let thanks = stranger.submit(&page, &action, &[("answer", answer)]).await;
            assert_eq!((thanks.status, thanks.heading().as_str()), (200, "Thank you"));
        }
        // Ten days on it is December.
        town.database.clock.advance(12 * 24 * 60 * 60);
        let thanks = stranger.submit(&page, &action, &[("answer", "no")]).await;
        assert_eq!(thanks.status, 200);
        assert_eq!(send(&mut stranger, &action, &[("answer", "maybe")]).await.status, 422);
        let uses = reading!(town.house.store, "test.uses", |tx| {
            signposting::rows::uses(tx, town.programme).await
        });
        assert_eq!(uses.expect("counted")[&id(1)], 2);
        let months = tables_with(&town, &["2026-11", "2026-12"]).await;
        let mut months: Vec<_> = months.into_iter().filter(|(table, _)| table == "directory_use").map(|(_, text)| text).collect();
        months.sort();
        assert_eq!(months, ["2026-11", "2026-11", "2026-12"]);
    }

    /// An editor settles reports, one or all of a service; nobody else can.
    async fn editors_settle_reports(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        for reason in ["closed", "wrong_times", "other"] {
            send(&mut stranger, &path(id(1), "/wrong"), &[("reason", reason)]).await;
        }
        let first = open(&town).await[0].id;
        let staff = actor(&town, town.person(Role::Staff)).await;
        let refused = writing!(town.house.store, "test.settle", |tx| {
            settle_wrong(tx, &staff, first).await
        });
        assert_eq!(refused.expect_err("staff").status, 403);
        let editor = actor(&town, town.person(Role::Coordinator)).await;
        let settled = writing!(town.house.store, "test.settle", |tx| {
            settle_wrong(tx, &editor, first).await
        });
        settled.expect("settled");
        assert_eq!(open(&town).await.len(), 2);
        let again = writing!(town.house.store, "test.settle", |tx| {
            settle_wrong(tx, &editor, first).await
        });
        assert_eq!(again.expect_err("settled before").status, 404);
        let all = writing!(town.house.store, "test.settle", |tx| {
            settle_wrongs_of(tx, &editor, id(1)).await
        });
        all.expect("settled");
        assert_eq!(open(&town).await, []);
    }
}
