//! What somebody leaves behind in the room `training`: pages opened, answers, ticks, a course completed, a module written, a course made.

use bytes::Bytes;
use http::Method;
use serde_json::json;
use testkit::Browser;

use crate::forms::send;

/// A checklist behind the short module's own pages.
const CHECKLIST: &str = "\n:::checklist\nid: week\n- Try one question\n:::\n";

/// Writes a module, learns it to its end, and ticks what is to be done.
pub async fn learn(guest: &mut Browser) {
    let new = "/learn/write/new";
    let begun = send(guest, new, new, &[("how", "new")]).await;
    let draft = begun.header("location").to_owned();
    let short = include_str!("../../../content/courses/short.md");
    // The example's own words are nothing to publish.
    let instructs = [
        "# ",
        "summary: ",
        "owner: ",
        "Write ",
        "Give ",
        "- [",
        "ask: ",
    ];
    let own = short.lines().map(|line| {
        let changed = instructs.iter().any(|it| line.starts_with(it));
        format!("{line}{}\n", if changed { " Sleep." } else { "" })
    });
    let text = own.collect::<String>() + CHECKLIST;
    let publish = [("verb", "publish-alone"), ("en", text.as_str())];
    let published = send(guest, &draft, &draft, &publish).await;
    assert!(published.header("location").ends_with("done=publish"));
    let id = draft.rsplit('/').next().unwrap_or_default();
    // A course that they make and do not offer yet.
    let made = "/learn/courses/new";
    let course = [("en", "Warm homes"), ("module-1", id)];
    send(guest, made, made, &course).await;
    let pages =
        ["the-first-page", "the-second-page"].map(|page| format!("/learn/{id}/{id}/{page}"));
    // Not right at first, so that it comes back.
    let wrong = [("question", "first-1"), ("answer-first-1", "1")];
    send(guest, &pages[0], &format!("{}/answer", pages[0]), &wrong).await;
    let right = [("question", "first-1"), ("answer-first-1", "0")];
    send(guest, &pages[0], &format!("{}/answer", pages[0]), &right).await;
    let ticks = [("checklist", "week"), ("ticked-week", "0")];
    send(guest, &pages[1], &format!("{}/answer", pages[1]), &ticks).await;
    // What their phone hands over.
    let record = json!({
        "format": 1, "course": id, "module": id, "version": "1", "language": "en", "from": 0, "at": 0,
        "page": "the-second-page", "seen": ["the-second-page"], "answers": [],
    });
    let handed = "/api/v1/learning/019aa000-0000-7000-8000-000000000001";
    let taken = guest.send_json(Method::PUT, handed, &record).await;
    assert_eq!(taken.status, 201, "{}", taken.body);
    add_file(guest).await;
    // What they say of themselves, a goal with its letter, and letters turned off.
    let [ask, goal, letters] = [
        format!("/learn/ask/{id}"),
        format!("/learn/goal/{id}"),
        "/learn/letters".to_owned(),
    ];
    let scores = ["confidence", "competence", "importance", "usefulness"].map(|it| (it, "7"));
    send(guest, &ask, &ask, &scores).await;
    let first = [
        ("with", "colleague"),
        ("on-day", "27"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("words", "At the tea break"),
    ];
    send(guest, &goal, &goal, &first).await;
    send(guest, &letters, &letters, &[("letters", "off")]).await;
    let prompts = [("kind", "prompt"), ("letters", "off")];
    send(guest, &letters, &letters, &prompts).await;
    let again = format!("/learn/refresher?module={id}");
    send(guest, "/learn/refresher", &again, &right).await;
}

/// Adds captions for a module, as a browser sends them.
async fn add_file(guest: &mut Browser) {
    let path = "/learn/write/files";
    let token = guest.get(path).await.token().expect("a form");
    let part = |name: &str, value: &str| {
        format!("--edge\r\nContent-Disposition: form-data; {name}\r\n\r\n{value}\r\n")
    };
    let body = part("name=\"csrf\"", &token)
        + &part("name=\"file\"; filename=\"talk.vtt\"", "WEBVTT\n")
        + "--edge--\r\n";
    let kind = ("content-type", "multipart/form-data; boundary=edge");
    let added = guest
        .ask(Method::POST, path, &[kind], Bytes::from(body))
        .await;
    assert_eq!(added.status, 303, "{}", added.words());
}
