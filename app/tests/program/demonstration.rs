//! The demonstration place, and that a real one has none of its doors.

use std::sync::Arc;

use everycontact::demo::{self, Size};
use everycontact::{Opening, Settings, open_house};
use store::{Sql, args, reading};
use testkit::{Browser, Database, Engine, Place};
use tokio::net::TcpListener;

const SIZE: Size = Size {
    people: Some(60),
    conversations: Some(400),
};
const OWN: Sql = Sql {
    name: "OWN",
    text: "SELECT COUNT(*) AS number FROM conversation WHERE worker_id = $1",
};
const CITY: Sql = Sql {
    name: "CITY",
    text: "SELECT conversation_id, worker_id, setting FROM conversation ORDER BY conversation_id",
};
const COUNT: Sql = Sql {
    name: "COUNT",
    text: "SELECT COUNT(*) AS number FROM conversation",
};

async fn made(folder: &std::path::Path, name: &str) -> Settings {
    let settings = Settings::plain(format!("sqlite:{}", folder.join(name).display()));
    let now = testkit::database::beginning();
    let made = demo::make(settings.clone(), SIZE, now, |_| {})
        .await
        .expect("a city");
    assert!((360..=440).contains(&made.conversations), "{made:?}");
    assert!((50..=80).contains(&made.recorders), "{made:?}");
    settings
}

async fn everybody_can_be_tried_out(database: Database) {
    let mut settings = made(&database.folder, "city.sqlite").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    settings.bound(listener.local_addr().expect("an address"));
    let mut opening = Opening::of(settings).demonstration();
    opening.clock = database.clock.clone();
    let house = open_house(opening).await.expect("it opens");
    let written = reading!(house.store, "test.count", |tx| {
        tx.one(COUNT, args![], |row| row.get::<i64>("number")).await
    });
    assert!(written.expect("a number") >= 360);
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let router = demo::service(&house).await.expect("it fits together");
    tokio::spawn(web::serve(
        listener,
        router,
        Arc::clone(&house),
        std::future::pending(),
    ));
    let cast = demo::cast(&house.store).await.expect("a cast");
    assert_eq!(cast.guises.len(), 8);
    for guise in &cast.guises {
        let mut browser = Browser::at(&base);
        let page = browser.get("/demo").await;
        assert_eq!(page.status, 200);
        assert!(page.words().contains(&guise.en), "{}", guise.name);
        let token = page.token().expect("a form");
        let person = guise.person.to_string();
        let fields = [("csrf", token.as_str()), ("person", &person)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        browser.send("/demo/sign-in", &fields).await;
        let session = browser.look("/api/v1/session").await;
        assert_eq!(session.json()["person"], person, "{}", guise.name);
        assert_eq!(browser.get("/").await.status, 200, "{}", guise.name);
    }
    let samira = cast.guises[0].person;
    let own = reading!(house.store, "test.own", |tx| {
        tx.one(OWN, args![samira], |row| row.get::<i64>("number"))
            .await
    });
    assert!(
        own.expect("a number") > 0,
        "who can be tried out has something to show"
    );
    let mut browser = Browser::at(&base);
    for path in ["/demo/outbox", "/gallery", "/gallery/app.demo/full?lang=cy"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
    let nobody = browser.get("/demo").await.token().expect("a form");
    let forged = [
        ("csrf", nobody.as_str()),
        ("person", "00000000-0000-0000-0000-000000000000"),
    ];
    let forged = forged.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(browser.send("/demo/sign-in", &forged).await.status, 404);
}

#[test]
fn each_of_the_cast_is_one_click_away() {
    testkit::run(Engine::Sqlite, everybody_can_be_tried_out);
}

#[test]
fn the_same_seed_at_the_same_moment_gives_the_same_city() {
    testkit::run(Engine::Sqlite, |database: Database| async move {
        let mut cities = Vec::new();
        for name in ["one.sqlite", "two.sqlite"] {
            let settings = made(&database.folder, name).await;
            let opening = Opening::of(settings).demonstration();
            let store = everycontact::open_store(&opening).await.expect("it opens");
            let city = reading!(store, "test.city", |tx| {
                tx.all(CITY, args![], |row| {
                    Ok((
                        row.get::<uuid::Uuid>("conversation_id")?,
                        row.get::<uuid::Uuid>("worker_id")?,
                        row.get::<String>("setting")?,
                    ))
                })
                .await
            });
            cities.push(city.expect("rows"));
        }
        assert!(cities[0] == cities[1], "the cities differ");
    });
}

testkit::on_both! {
    /// A real installation has none of the demonstration's doors.
    async fn a_real_place_has_no_open_doors(place: Place) {
        let mut browser = place.stranger();
        for path in ["/demo", "/demo/outbox", "/gallery", "/gallery/app.demo/full"] {
            assert_eq!(browser.get(path).await.status, 404, "{path}");
        }
        let sam = place.person(kernel::Role::Staff).to_string();
        let sent = browser.send("/demo/sign-in", &[("person".to_owned(), sam)]).await;
        assert_eq!(sent.status, 404);
        assert!(demo::service(&place.house).await.is_err(), "its service cannot be made");
    }
}
