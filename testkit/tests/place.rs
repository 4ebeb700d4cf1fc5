//! The place that other tests stand on does what it says.

use http::Method;
use kernel::Role;
use testkit::Place;

testkit::on_both! {
    /// Each person is signed in as who they are, and a stranger as nobody.
    async fn everybody_is_who_they_are(place: Place) {
        for role in Role::ALL {
            let mut browser = place.signed_in(role).await;
            let page = browser.look("/api/v1/session").await;
            assert_eq!(page.json()["person"], place.person(role).to_string(), "{role}");
        }
        assert_eq!(place.stranger().look("/api/v1/session").await.status, 401);
    }

    /// A record goes in, and is known the second time.
    async fn a_record_goes_in_once(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let (id, record) = place.record(1);
        let path = format!("/api/v1/conversations/{id}");
        for (status, outcome) in [(201, "stored"), (200, "already")] {
            let page = sam.send_json(Method::PUT, &path, &record).await;
            assert_eq!((page.status, &page.json()["outcome"]), (status, &outcome.into()), "{}", page.body);
        }
    }
}
