//! A store that others wrote: where one is named, statements go there and are read back from it.
//!
//! `EVERYCONTACT_TEST_LRS` is its address with a key, such as `http://key:secret@127.0.0.1:8100/xAPI`. The tests take one
//! that is otherwise empty or not; they look only at what they sent.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::Method;
use interchange::model::profile::KINDS;
use kernel::Role;
use serde_json::json;
use testkit::{Browser, Place};
use url::Url;

use crate::forwarding::{open, switch_on, wait, words};
use crate::town::{reader, record, verbs};

const ADDRESS: &str = "EVERYCONTACT_TEST_LRS";

testkit::on_both! {
    /// What arrives in another's store is what we say that we sent, in its order and word for word.
    async fn a_store_of_others_holds_what_we_sent(place: Place) {
        let Ok(address) = std::env::var(ADDRESS) else {
            eprintln!("left out: {ADDRESS} names no store");
            return;
        };
        let mut url = Url::parse(&address).expect("an address");
        let (key, secret) = (url.username().to_owned(), url.password().unwrap_or_default().to_owned());
        url.set_username("").and_then(|()| url.set_password(None)).expect("an address with a key");
        let place = open(place).await;
        // Time and chance of a test repeat, and so would the ids: the port tells this run from others.
        let port = place.base.rsplit(':').next().and_then(|it| it.parse::<i64>().ok());
        place.database.clock.advance(port.expect("a port") * 100);
        let answer = switch_on(&place, url.as_str(), &key, &secret).await;
        assert_eq!(answer.status, 303, "{}", answer.words());
        place.settle().await;
        let sam = place.person(Role::Staff);
        let detail = json!({ "course": "core", "module": "signposting", "version": "1", "question": "sign-2",
            "right": true, "share": 1_000 });
        // All at once: the plainest of stores take one request and no more.
        for kind in KINDS {
            record(&place, sam, kind, detail.clone()).await;
        }
        place.settle().await;
        wait(&place, 60).await;
        let page = words(&place).await;
        assert!(page.contains("Up to date") && page.contains("Sent so far 9"), "{page}");
        let ours = reader(&place).await.list(&[("ascending", "true")]).await;
        assert_eq!(ours.len(), 9, "{:?}", verbs(&ours));
        let host = format!("http://{}:{}", url.host_str().expect("a host"), url.port().unwrap_or(80));
        let mut browser = Browser::at(&host);
        let authorization = format!("Basic {}", BASE64_STANDARD.encode(format!("{key}:{secret}")));
        let headers = [("x-experience-api-version", "1.0.3"), ("authorization", authorization.as_str())];
        for one in ours {
            let path = format!("{}/statements?statementId={}", url.path().trim_end_matches('/'), one["id"].as_str().unwrap());
            let found = browser.ask(Method::GET, &path, &headers, bytes::Bytes::new()).await;
            assert_eq!(found.status, 200, "{}", found.body);
            let mut theirs = found.json();
            // Some answer with a list even where one is asked for.
            if theirs["statements"].is_array() {
                theirs = theirs["statements"][0].clone();
            }
            for (name, value) in one.as_object().unwrap() {
                if name == "stored" || name == "authority" {
                    theirs[name] = value.clone();
                }
            }
            assert_eq!(theirs, one);
        }
    }
}
