//! The taster: open to everybody, marked by a form, and without a trace.

use http::Method;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

/// How many cells there are in the whole database.
async fn traces(place: &Place) -> usize {
    cells(&place.house.store, &place.database.folder)
        .await
        .len()
}

async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let fields = fields.iter();
    let fields: Vec<_> = fields
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    browser.send(path, &fields).await
}

/// The first question of a page, as the page's own form names it.
fn question(page: &Page) -> Option<String> {
    let tags = testkit::html::tags(&page.body);
    let field = tags
        .iter()
        .find(|tag| tag.get("name") == Some("question"))?;
    field.get("value").map(str::to_owned)
}

testkit::on_both! {
    /// From the home page to the last page, in both languages, with an answer: no cookie, nothing in any table.
    async fn anybody_may_try_without_a_trace(place: Place) {
        let mut guest = place.stranger();
        let home = guest.get("/").await;
        assert!(home.body.contains("href=\"/taster\""), "{}", home.body);
        let mut guest = place.stranger();
        let before = traces(&place).await;
        let front = guest.get("/taster?lang=cy").await;
        assert_eq!((front.status, front.header("set-cookie")), (200, ""));
        let tags = testkit::html::tags(&front.body);
        let links = tags.iter().filter_map(|tag| tag.get("href"));
        let mut next = links.into_iter().find(|it| it.starts_with("/taster/")).map(str::to_owned);
        let mut answered = 0;
        while let Some(path) = next.filter(|it| !it.starts_with("/taster/thanks")) {
            assert!(path.ends_with("?lang=cy"), "{path}");
            let page = guest.get(&path).await;
            assert_eq!((page.status, page.header("set-cookie")), (200, ""), "{path}");
            assert!(page.token().is_none(), "no token without a cookie");
            if let Some(id) = question(&page) {
                let none = send(&mut guest, &path, &[("question", id.as_str())]).await;
                assert_eq!((none.status, none.header("set-cookie")), (422, ""));
                let first = format!("answer-{id}");
                let told = send(&mut guest, &path, &[("question", id.as_str()), (first.as_str(), "0")]).await;
                assert_eq!(told.header("set-cookie"), "");
                answered += usize::from(told.status == 200);
            }
            let tags = testkit::html::tags(&page.body);
            let on = tags.iter().filter(|tag| tag.get("role") == Some("button"));
            let on = on.filter_map(|tag| tag.get("href")).next_back();
            next = on.map(str::to_owned);
        }
        assert!(answered > 0, "a question was answered");
        assert_eq!(guest.get("/taster/thanks?lang=cy").await.status, 200);
        assert_eq!(traces(&place).await, before);
        // Another site cannot send its forms, and courses that are not public are not there.
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
        let sent = guest.ask(http::Method::POST, "/taster/taster/any", &headers, "question=x".into()).await;
        assert_eq!(sent.status, 403);
        for path in ["/taster/signposting/any", "/learn/files/..%2Fcourses.toml", "/learn/files/none.svg"] {
            assert_eq!(guest.look(path).await.status, 404, "{path}");
        }
    }

    /// A browser that jumps within a recording asks for parts of the file.
    async fn a_part_of_a_file_can_be_asked_for(place: Place) {
        let path = "/learn/files/telling-and-asking.svg";
        let mut anybody = place.stranger();
        let whole = anybody.get(path).await;
        assert_eq!((whole.status, whole.header("accept-ranges")), (200, "bytes"));
        let all = whole.body.len();
        let mut part = async |range: &str| {
            anybody.ask(Method::GET, path, &[("range", range)], String::new().into()).await
        };
        let some = part("bytes=4-9").await;
        assert_eq!((some.status, some.body.as_str()), (206, &whole.body[4..10]));
        assert_eq!(some.header("content-range"), format!("bytes 4-9/{all}"));
        assert_eq!(some.header("content-type"), "image/svg+xml");
        let behind = part(&format!("bytes={all}-")).await;
        assert_eq!((behind.status, behind.header("content-range")), (416, format!("bytes */{all}").as_str()));
    }
}
