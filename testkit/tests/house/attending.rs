//! What somebody leaves behind in the room `sessions`: a session run, places booked, requests made and answered, letters.

use testkit::{Browser, Page};

/// Plans a session and books it, offers a time, turns letters off, asks for training as a stranger and answers a request.
pub async fn attend(guest: &mut Browser, stranger: &mut Browser, name: &str, email: &str) {
    let form = guest.get("/sessions/new").await;
    let plan = [
        ("title", "A first taste"),
        ("kind", "room"),
        ("place", "Harbour Hall"),
        ("day-day", "3"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("time", "10:00"),
        ("closes", "24"),
    ];
    let made = guest.submit(&form, "/sessions/new", &plan).await;
    assert_eq!(made.status, 200, "{}", made.words());
    let (session, _) = made.path.split_once('?').expect("it says what was done");
    let session = session.to_owned();
    press(guest, &form, &format!("{session}/book"), &[]).await;
    press(guest, &form, "/sessions/mine/letters", &[]).await;
    let time = [
        ("day-day", "4"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("from", "9:00"),
        ("to", "12:00"),
    ];
    press(guest, &form, "/sessions/times", &time).await;
    for (who, address) in [(name, email), ("Ann Other", "ann@quayside.example")] {
        let ask = [
            ("asker", "public"),
            ("name", who),
            ("email", address),
            ("wanted", "A first taste."),
        ];
        let ask = ask.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let sent = stranger.send("/sessions/ask", &ask).await;
        assert_eq!(sent.status, 303, "{}", sent.words());
    }
    let list = guest.get("/sessions/requests").await;
    let paths = list.body.split("href=\"/sessions/requests/").skip(1);
    let paths: Vec<_> = paths
        .map(|it| format!("/sessions/requests/{}", &it[..36]))
        .collect();
    assert_eq!(paths.len(), 2);
    for path in paths {
        press(
            guest,
            &form,
            &path,
            &[("then", "answer"), ("answer", "Gladly.")],
        )
        .await;
    }
}

/// Sends fields as a form of the same session would.
async fn press(guest: &mut Browser, page: &Page, path: &str, fields: &[(&str, &str)]) {
    let token = page.token().expect("a form");
    let sent = [("csrf", token.as_str())];
    let sent = sent.iter().chain(fields);
    let sent: Vec<_> = sent
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let answer = guest.send(path, &sent).await;
    assert!(
        answer.status < 400,
        "{path}: {} {}",
        answer.status,
        answer.words()
    );
}
