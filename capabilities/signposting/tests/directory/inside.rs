//! Feeds inside the network: refused everywhere, unless whoever runs the program has allowed them.

use kernel::Role;
use testkit::{Page, Place};

use crate::server::{Server, feed};
use crate::town::in_stage;

const LIST: &str = "/directory/sources";
const NEW: &str = "/directory/sources/new";
const REFUSED: &str = "This address is inside the network";

/// An editor adds a feed, looks at what importing it would do, and asks for that, which a job does.
async fn added(place: &Place, address: &str) -> (Page, Page) {
    let mut browser = place.signed_in(Role::Coordinator).await;
    let form = browser.get(NEW).await;
    let fields = [
        ("name", "Intranet"),
        ("from", "address"),
        ("address", address),
        ("every", "never"),
        ("format", ""),
    ];
    let page = browser.submit(&form, NEW, &fields).await;
    let path = page.path.split('?').next().unwrap_or_default().to_owned();
    let look = browser.submit(&page, &format!("{path}/look"), &[]).await;
    let page = browser.get(&path).await;
    browser.submit(&page, &format!("{path}/import"), &[]).await;
    place.settle().await;
    (look, browser.get(LIST).await)
}

testkit::on_both! {
    /// As it is installed, nothing inside the network is asked: not by who looks ahead, and not by a job.
    async fn a_feed_inside_is_refused(place: Place) {
        let server = Server::with(|path| feed(path, 7, 10)).await;
        let (look, list) = added(&place, &format!("{}/services", server.base)).await;
        assert!(look.words().contains(REFUSED), "{}", look.words());
        assert_eq!(in_stage(&place, "listed").await, 0);
        let asked = server.asked.lock().expect("the list").clone();
        assert_eq!(asked, Vec::<String>::new(), "nobody has come to that door");
        assert!(list.words().contains("Sources must be on the public internet"), "{}", list.words());
    }

    /// Where the settings of the server allow it, looks and jobs read it, and editors see that it is so.
    async fn a_feed_inside_is_read_where_the_settings_allow_it(place: Place) {
        let place = place.reopened(|settings| settings.inside_allowed = true).await;
        let server = Server::with(|path| feed(path, 7, 10)).await;
        let (look, list) = added(&place, &format!("{}/services", server.base)).await;
        assert!(look.words().contains("We would take 7"), "{}", look.words());
        assert_eq!(in_stage(&place, "listed").await, 7);
        assert!(list.words().contains("Sources may also be inside the network"), "{}", list.words());
    }
}
