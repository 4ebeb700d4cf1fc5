//! A coordinator at work, and the files that they send.

use axum::body::Bytes;
use http::Method;
use http::header::CONTENT_TYPE;
use kernel::Role;
use serde_json::{Value, json};
use testkit::{Browser, Page, Place};
use uuid::Uuid;

/// The coordinator of the place, signed in.
pub async fn editor(place: &Place) -> Browser {
    place.signed_in(Role::Coordinator).await
}

/// A service as a feed of Open Referral UK 3.0 has it.
pub fn service(number: u128, name: &str) -> Value {
    json!({
        "id": Uuid::from_u128(0x5000_0000_0000_4000_8000_0000_0000_0000 + number),
        "name": name,
        "description": format!("<p>{name} for everybody.</p>"),
        "status": "active",
        "url": format!("https://service-{number}.example/"),
        "organization": {
            "id": Uuid::from_u128(0x5000_0000_0000_4000_8000_0000_0000_ffff),
            "name": "Ashbourne Advice",
            "description": "Advice."
        },
        "phones": [{ "id": Uuid::from_u128(0x5100_0000_0000_4000_8000_0000_0000_0000 + number), "number": "01632 960 101" }]
    })
}

/// A page of a feed with these services.
pub fn feed(services: &[Value]) -> String {
    json!({
        "total_items": services.len(), "total_pages": 1, "page_number": 1, "size": services.len(),
        "first_page": true, "last_page": true, "empty": services.is_empty(), "contents": services
    })
    .to_string()
}

/// So many services of a feed.
pub fn many(count: u128) -> Vec<Value> {
    (1..=count)
        .map(|number| service(number, &format!("Helping hand {number}")))
        .collect()
}

/// Sends a file with the form of `page`, and follows to where that leads.
pub async fn send_file(
    browser: &mut Browser,
    page: &Page,
    action: &str,
    name: &str,
    content: &str,
) -> Page {
    let token = page.token().expect("a form");
    let body = format!(
        "--line\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n\
         --line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n{content}\r\n--line--\r\n"
    );
    let kind = (CONTENT_TYPE.as_str(), "multipart/form-data; boundary=line");
    let answer = browser
        .ask(Method::POST, action, &[kind], Bytes::from(body))
        .await;
    match answer.header("location").to_owned() {
        next if next.is_empty() => answer,
        next => browser.get(&next).await,
    }
}

/// Adds a source of files and gives its path and its page.
pub async fn add_source(browser: &mut Browser, name: &str) -> (String, Page) {
    let form = browser.get("/directory/sources/new").await;
    let fields = [("name", name), ("from", "file"), ("format", "")];
    let page = browser
        .submit(&form, "/directory/sources/new", &fields)
        .await;
    assert_eq!(page.status, 200, "{}", page.words());
    let path = page.path.split('?').next().unwrap_or_default().to_owned();
    (path, page)
}

/// Sends a file and says yes to it.
pub async fn import(browser: &mut Browser, path: &str, page: &Page, content: &str) -> Page {
    let look = send_file(
        browser,
        page,
        &format!("{path}/file"),
        "services.json",
        content,
    )
    .await;
    let action = format!("{}/import", look.path);
    browser.submit(&look, &action, &[]).await
}
