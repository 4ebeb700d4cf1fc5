//! Finding in the chat: the contract that the phone page stands on, and that nothing of what was said is kept or logged.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

use http::Method;
use kernel::{Problem, Role};
use serde_json::{Value, json};
use signposting::demonstration::services;
use signposting::keep::{self, NewListing};
use signposting::rows::Stage;
use store::writing;
use testkit::{Browser, Page, Place, everything};

/// Fills the directory with the invented city's.
async fn filled(place: &Place) {
    let today = place.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let all = services(today).expect("the city's services");
    for step in all.chunks(100) {
        let done: Result<_, Problem> = writing!(place.house.store, "test.fill", |tx| {
            let digests: Vec<_> = step.iter().map(|it| keep::digest_of(&it.service)).collect();
            let listings: Vec<_> = step
                .iter()
                .zip(&digests)
                .map(|(it, digest)| NewListing {
                    source: None,
                    key: &it.slug,
                    stage: Stage::Listed,
                    service: &it.service,
                    digest,
                    checked_on: it.service.assured_date,
                })
                .collect();
            keep::keep(tx, place.programme, &listings).await
        });
        done.expect("it is kept");
    }
}

async fn find(browser: &mut Browser, body: &Value) -> Page {
    browser.send_json(Method::POST, "/api/v1/find", body).await
}

fn names(of: &Value) -> BTreeSet<&str> {
    let object = of.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

/// A log that is kept.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

testkit::on_both! {
    /// Every field that the phone page reads is there, in either language; the filters narrow.
    async fn the_phone_gets_what_it_reads(place: Place) {
        filled(&place).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let asked = json!({
            "q": "cant pay the gas", "postcode": "BS3 1AA", "topics": ["money"], "language": "en",
            "filters": { "age": null, "open_now": false, "free": false, "language": null, "ways": [] },
        });
        let page = find(&mut sam, &asked).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let found = page.json();
        for name in ["needs", "crisis", "postcode", "attribution", "results", "maybe", "nothing_fits"] {
            assert!(names(&found).contains(name), "{name}");
        }
        assert_eq!((&found["crisis"], &found["postcode"], &found["nothing_fits"]), (&Value::Null, &json!("known"), &json!(false)));
        assert!(!found["needs"].as_array().unwrap().is_empty());
        let results = found["results"].as_array().unwrap();
        assert!((1..=9).contains(&results.len()), "{}", results.len());
        for result in results.iter().chain(found["maybe"].as_array().unwrap()) {
            let wanted = [
                "id", "name", "by", "about", "why", "check", "distance_m", "open", "checked", "phone", "web", "email",
                "where", "cost", "ways",
            ];
            for name in wanted {
                assert!(names(result).contains(name), "{name} of {result}");
            }
            assert_eq!(names(&result["checked"]), ["badge", "on", "words"].into());
            assert!(result["about"].as_str().unwrap().chars().count() <= 200, "{result}");
        }
        for result in results {
            assert!(!result["why"].as_array().unwrap().is_empty(), "it says why: {result}");
        }
        let mut phone = asked.clone();
        phone["filters"]["ways"] = json!(["phone"]);
        let answer = find(&mut sam, &phone).await.json();
        for result in answer["results"].as_array().unwrap() {
            assert!(result["ways"].as_array().unwrap().contains(&json!("phone")), "{result}");
        }
        let mut welsh = asked.clone();
        welsh["language"] = "cy".into();
        let welsh = find(&mut sam, &welsh).await.json();
        assert_eq!(welsh["needs"][0]["slug"], found["needs"][0]["slug"]);
        assert_ne!(welsh["needs"][0]["label"], found["needs"][0]["label"]);
        assert_ne!(welsh["results"][0]["why"], found["results"][0]["why"]);
    }

    /// What is known of a postcode is told: nothing, the place, its neighbourhood, or that there is none such.
    async fn postcodes_are_known_near_unknown_or_none(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        for (postcode, told) in [("", "none"), ("  ", "none"), ("bs31aa", "known"), ("BS3 1ZZ", "near"), ("WZ1 1AA", "unknown"), ("nowhere", "unknown")] {
            let found = find(&mut sam, &json!({ "q": "lonely", "postcode": postcode })).await.json();
            assert_eq!(found["postcode"], told, "{postcode:?}");
        }
    }

    /// Words of danger put help above everything: 999, 111, Samaritans and the programme's own route.
    async fn danger_is_answered_first(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        for (language, route) in [("en", "Call the duty team on 01632 960 001"), ("cy", "Ffoniwch y tîm ar 01632 960 001")] {
            let asked = json!({ "q": "he says he wants to kill himself", "language": language });
            let found = find(&mut sam, &asked).await.json();
            assert_eq!(found["crisis"]["kind"], "suicide");
            assert!(!found["crisis"]["title"].as_str().unwrap().is_empty());
            let lines = found["crisis"]["lines"].to_string();
            for words in ["999", "111", "116 123", route] {
                assert!(lines.contains(words), "{words} in {lines}");
            }
        }
        let calm = find(&mut sam, &json!({ "q": "i could kill for a cup of tea" })).await.json();
        assert_eq!(calm["crisis"], Value::Null);
    }

    /// Who works with people may ask; a stranger and a commissioner may not.
    async fn only_staff_may_ask(place: Place) {
        let asked = json!({ "q": "lonely" });
        let mut stranger = place.stranger();
        assert_eq!(find(&mut stranger, &asked).await.status, 401);
        assert_eq!(stranger.ask(Method::GET, "/api/v1/shortlist", &[("accept", "application/json")], "".into()).await.status, 401);
        for (role, status) in [(Role::Staff, 200), (Role::Lead, 200), (Role::Coordinator, 200), (Role::Commissioner, 403)] {
            let mut browser = place.signed_in(role).await;
            assert_eq!(find(&mut browser, &asked).await.status, status, "{role:?}");
        }
    }

    /// Nothing of what was said, nor where, is written down: in no table, and in no log at its most talkative.
    async fn what_was_said_is_kept_nowhere(place: Place) {
        let log = Kept::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        // Each test has a process of its own; in one that it shares with others, the first log is the one that is kept.
        if tracing::subscriber::set_global_default(subscriber).is_err() {
            return;
        }
        let mut sam = place.signed_in(Role::Staff).await;
        let asked = json!({ "q": "my zebrafish is lonely", "postcode": "BS4 2QG" });
        assert_eq!(find(&mut sam, &asked).await.status, 200);
        // What cannot be read is not repeated in the log either.
        for wrong in [
            json!({ "q": ["my zebrafish"] }),
            json!({ "q": "x", "topics": "zebrafish at BS4 2QG" }),
            json!({ "q": "x", "zebrafish": "BS4 2QG" }),
            json!({ "q": "x", "filters": { "ways": ["zebrafish"] } }),
        ] {
            assert_eq!(find(&mut sam, &wrong).await.status, 400, "{wrong}");
        }
        place.settle().await;
        let text = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        // What the program itself writes; the client of this test, in the same process, tells what it sends.
        let ours: Vec<_> = text.lines().filter(|line| !line.contains("hyper")).collect();
        assert!(ours.iter().any(|line| line.contains("request refused")), "{text}");
        for line in ours {
            for word in ["zebrafish", "BS4", "2QG"] {
                assert!(!line.contains(word), "{line}");
            }
        }
        for cell in everything::cells(&place.house.store, &place.database.folder).await {
            for word in ["zebrafish", "BS4 2QG", "BS42QG"] {
                assert!(!cell.text.contains(word), "{cell:?}");
            }
        }
    }

    /// The phone's own list: the best few for each need, nothing that is not there, and not sent twice.
    async fn the_shortlist_is_whole_and_sent_once(place: Place) {
        filled(&place).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let page = sam.get("/api/v1/shortlist").await;
        assert_eq!(page.status, 200, "{}", page.body);
        let list = page.json();
        assert_eq!(names(&list), ["attribution", "crisis", "filters", "made", "needs", "services"].into());
        let services = list["services"].as_array().unwrap();
        let ids: BTreeSet<_> = services.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), services.len(), "each service once");
        let needs = list["needs"].as_array().unwrap();
        assert!(needs.len() >= 60, "{} needs", needs.len());
        let mut used = BTreeSet::new();
        for need in needs {
            for name in ["slug", "topic", "label", "said", "services"] {
                assert!(names(need).contains(name), "{name} of {need}");
            }
            let best = need["services"].as_array().unwrap();
            assert!(best.len() <= 6);
            used.extend(best.iter().map(|id| id.as_str().unwrap()));
        }
        assert_eq!(used, ids, "what is listed is used, and what is used is listed");
        let wanted = [
            "id", "name", "by", "about", "phone", "web", "email", "where", "cost", "free", "ways", "ages", "sex", "only", "open",
            "checked", "at",
        ];
        for service in services {
            for name in wanted {
                assert!(names(service).contains(name), "{name} of {service}");
            }
        }
        assert!(services.iter().any(|it| it["free"] == json!(true)), "something costs nothing");
        let offered = &list["filters"];
        assert_eq!(offered["ways"][1], json!({ "slug": "phone", "label": "By phone or text" }));
        assert_eq!(offered["access"][0], json!({ "slug": "wheelchair", "label": "Wheelchair access" }));
        assert_eq!(offered["languages"].as_array().map(Vec::len), Some(16));
        for name in ["words", "title", "lines"] {
            assert!(names(&list["crisis"]).contains(name), "{name}");
        }
        let etag = page.header("etag").to_owned();
        let again = sam.ask(Method::GET, "/api/v1/shortlist", &[("if-none-match", etag.as_str())], "".into()).await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        let welsh = sam.get("/api/v1/shortlist?lang=cy").await;
        assert_ne!(welsh.json()["needs"][0]["label"], needs[0]["label"]);
        let first: uuid::Uuid = services[0]["id"].as_str().unwrap().parse().unwrap();
        let hidden = writing!(place.house.store, "test.hide", |tx| {
            keep::move_to(tx, place.programme, &[first], Stage::Hidden).await
        });
        hidden.expect("it is hidden");
        place.database.clock.advance(1);
        let page = sam.ask(Method::GET, "/api/v1/shortlist", &[("if-none-match", etag.as_str())], "".into()).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains(&first.to_string()));
    }
}
