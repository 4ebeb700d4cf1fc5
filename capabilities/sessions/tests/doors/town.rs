//! Ways to plan, book and read letters in a test.

use kernel::{Role, Timestamp};
use store::{Sql, args, reading};
use testkit::place::address;
use testkit::{Browser, Page, Place};
use web::{CalendarMethod, CalendarPart, Mail};

const LETTERS: Sql = Sql {
    name: "LETTERS",
    text: "SELECT recipient, subject, body, calendar_method, calendar FROM outbox WHERE programme_id = $1 ORDER BY at, mail_id",
};

/// Delivers what is due, and gives every letter to an address, the oldest first.
pub async fn letters_to(place: &Place, address: &str) -> Vec<Mail> {
    place.settle().await;
    let held = reading!(place.house.store, "test.letters", |tx| {
        tx.all(LETTERS, args![place.programme], |row| {
            let method: Option<String> = row.get("calendar_method")?;
            let method = method.as_deref().and_then(CalendarMethod::from_name);
            let text: Option<String> = row.get("calendar")?;
            Ok(Mail {
                to: row.get("recipient")?,
                subject: row.get("subject")?,
                body: row.get("body")?,
                calendar: method
                    .zip(text)
                    .map(|(method, text)| CalendarPart { method, text }),
            })
        })
        .await
    });
    let mut held = held.expect("the outbox can be read");
    held.retain(|mail| mail.to == address);
    held
}

/// A session by video in a week with two places, as its form is filled in; `changes` are laid over it.
pub async fn plan(tess: &mut Browser, changes: &[(&str, &str)]) -> String {
    let base = [
        ("title", "Practise a first chat"),
        ("about", "Bring a question."),
        ("kind", "video"),
        ("link", "https://teams.example/join/7"),
        ("place", ""),
        ("day-day", "3"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("time", "10:00"),
        ("minutes", "60"),
        ("capacity", "2"),
        ("closes", "24"),
        ("times", ""),
        ("organisation", ""),
    ];
    let filled = base.map(|(name, value)| {
        let changed = changes.iter().find(|(it, _)| *it == name);
        (name, changed.map_or(value, |(_, value)| *value))
    });
    let form = tess.get("/sessions/new").await;
    let made = tess.submit(&form, "/sessions/new", &filled).await;
    assert_eq!(made.status, 200, "{}", made.words());
    let (path, _) = made.path.split_once('?').expect("it says what was done");
    assert!(path.starts_with("/sessions/"), "{}", made.words());
    path.to_owned()
}

/// Presses a button that sends its form alone.
pub async fn press(browser: &mut Browser, session: &str, verb: &str) -> Page {
    let token = browser.get("/sessions/mine").await.token().expect("a form");
    let path = format!("{session}/{verb}");
    let answer = browser.send(&path, &[("csrf".to_owned(), token)]).await;
    if answer.status == 303 {
        let next = answer.header("location").to_owned();
        return browser.get(&next).await;
    }
    answer
}

/// Every letter to somebody by their given name, the oldest first.
pub async fn letters(place: &Place, name: &str) -> Vec<Mail> {
    letters_to(place, &address(name)).await
}

/// The subjects of every letter to somebody, the oldest first.
pub async fn subjects(place: &Place, name: &str) -> Vec<String> {
    let letters = letters(place, name).await;
    letters.into_iter().map(|it| it.subject).collect()
}

/// The value of a line of a letter's calendar part, unfolded.
pub fn line(mail: &Mail, start: &str) -> String {
    let text = mail
        .calendar
        .as_ref()
        .expect("a calendar part")
        .text
        .replace("\r\n ", "");
    let found = text.split("\r\n").find(|it| it.starts_with(start));
    found.unwrap_or_else(|| panic!("no {start} in {text}"))[start.len()..].to_owned()
}

/// Sets the clock, after what was due before, and does what is due then.
pub async fn at(place: &Place, moment: &str) {
    place.settle().await;
    let moment: Timestamp = moment.parse().expect("an instant");
    place.database.clock.set(moment);
    place.settle().await;
}

/// Delivers what is due and lets a minute pass, so that what comes later is later.
pub async fn later(place: &Place) {
    place.settle().await;
    place.database.clock.advance(60);
}

/// Sam of the council, Colin of the council, Oscar of the charity: three who book.
pub async fn three(place: &Place) -> [Browser; 3] {
    [
        place.signed_in(Role::Staff).await,
        place.signed_in_as(place.colleague).await,
        place.signed_in_as(place.outsider).await,
    ]
}
