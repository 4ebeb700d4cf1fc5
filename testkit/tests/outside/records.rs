//! The capture API: good records come back as they were sent; anything else is refused with problem JSON.

use std::sync::atomic::{AtomicU64, Ordering};

use http::Method;
use kernel::Role;
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use testkit::place::{good_record, record_id};
use testkit::{Browser, Page, Place};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::cases;

const BATCH: &str = "/api/v1/conversations:batch";

/// Any JSON, a few levels deep, with the letters that break things: quotes, NUL, emoji, half of nothing.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>()
            .prop_map(|it| serde_json::Number::from_f64(it).map_or(Value::Null, Value::Number)),
        ".{0,12}".prop_map(Value::from),
        select(vec![
            "",
            "\u{0}",
            "smoking",
            "front_desk\u{0}",
            "2026-02-30",
            "9999-12-31",
            "-9999-01-01",
            "🫖"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            hash_map("[a-z_]{0,8}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A good record with some of its fields replaced, taken out or added to.
fn bent_record(place: &Place) -> impl Strategy<Value = Value> + use<> {
    let good = good_record(place.council);
    let mut names: Vec<String> = good.as_object().unwrap().keys().cloned().collect();
    names.push("note".to_owned());
    let change = (
        select(names),
        prop_oneof![3 => any_json().prop_map(Some), 1 => Just(None)],
    );
    vec(change, 1..4).prop_map(move |changes| {
        let mut record = good.clone();
        let fields = record.as_object_mut().unwrap();
        for (name, value) in changes {
            match value {
                Some(value) => drop(fields.insert(name, value)),
                None => drop(fields.remove(&name)),
            }
        }
        record
    })
}

/// A record that the programme's own form allows.
fn good(place: &Place) -> impl Strategy<Value = Value> + use<> {
    let base = good_record(place.council);
    let topics = [
        "smoking",
        "money",
        "alcohol",
        "loneliness",
        "housing",
        "sleep",
    ];
    let happened = [
        "listened",
        "information",
        "self_care",
        "signposted",
        "referred",
        "not_now",
    ];
    let slugs = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    (
        subsequence(slugs(&topics), 1..=6).prop_shuffle(),
        subsequence(slugs(&happened), 1..=6).prop_shuffle(),
        select(vec!["plan", "goal", "intends", "none", "unsure"]),
        select(vec!["worker", "person", "other"]),
        select(vec!["in_person", "phone", "video"]),
        proptest::option::of(select(vec!["none_exists", "cost", "travel", "unknown"])),
        (2000..=2100_i16, 1..=12_i8, 1..=28_i8),
        (-2_000_000_000_i64..4_000_000_000, 0..1000_i64),
    )
        .prop_map(
            move |(topics, happened, response, raised_by, channel, gap, day, clock)| {
                let mut record = base.clone();
                record["topics"] = json!(topics);
                record["happened"] = json!(happened);
                record["response"] = json!(response);
                record["raised_by"] = json!(raised_by);
                record["channel"] = json!(channel);
                record["gap"] = gap.map_or(
                    Value::Null,
                    |reason| json!({ "reason": reason, "topic": null }),
                );
                let (year, month, date) = day;
                record["happened_on"] = json!(format!("{year:04}-{month:02}-{date:02}"));
                let at = jiff::Timestamp::new(clock.0, i32::try_from(clock.1 * 1_000_000).unwrap())
                    .unwrap();
                record["phone_time"] = json!(at.to_string());
                record
            },
        )
}

/// The answer is "taken", or problem JSON that says what is wrong; never a fault of ours.
fn sound(page: &Page) -> Result<(), TestCaseError> {
    prop_assert!(page.status < 500, "{}: {}", page.status, page.body);
    if page.status >= 400 {
        prop_assert_eq!(page.header("content-type"), "application/problem+json");
        let problem = page.json();
        prop_assert_eq!(&problem["status"], &json!(page.status));
        prop_assert!(
            problem["slug"]
                .as_str()
                .is_some_and(|slug| !slug.is_empty())
        );
        prop_assert!(
            problem["title"]
                .as_str()
                .is_some_and(|title| title.contains(' ')),
            "{}",
            problem
        );
    }
    Ok(())
}

async fn sam(place: &Place) -> Mutex<Browser> {
    Mutex::new(place.signed_in(Role::Staff).await)
}

testkit::on_both! {
    async fn any_json_is_answered_in_words(place: Place) {
        let sam = sam(&place).await;
        let number = AtomicU64::new(0);
        let any = prop_oneof![any_json(), bent_record(&place)];
        cases(250, &any, async |body| {
            let id = record_id(place.now(), number.fetch_add(1, Ordering::Relaxed));
            let path = format!("/api/v1/conversations/{id}");
            let mut sam = sam.lock().await;
            sound(&sam.send_json(Method::PUT, &path, &body).await)
        });
    }

    async fn any_bytes_are_answered_in_words(place: Place) {
        let sam = sam(&place).await;
        let owner = place.person(Role::Staff).to_string();
        let any = (vec(any::<u8>(), 0..200), any::<bool>(), "[a-z0-9-]{0,40}");
        cases(150, &any, async |(body, whole, id)| {
            let path = if whole { BATCH.to_owned() } else { format!("/api/v1/conversations/x{id}") };
            let method = if whole { Method::POST } else { Method::PUT };
            let headers = [("content-type", "application/json"), ("x-person", owner.as_str())];
            let mut sam = sam.lock().await;
            let page = sam.ask(method, &path, &headers, body.into()).await;
            prop_assert!(page.status >= 400);
            sound(&page)
        });
    }

    /// One bad record never holds up the next: every good one in a batch is stored, whatever stands beside it.
    async fn a_batch_answers_for_each_record_in_order(place: Place) {
        let sam = sam(&place).await;
        let number = AtomicU64::new(1_000_000);
        let each = prop_oneof![
            3 => good(&place).prop_map(|record| (true, record)),
            2 => bent_record(&place).prop_map(|mut record| {
                record["note"] = json!("a field that nobody takes");
                (false, record)
            }),
            1 => any_json().prop_map(|record| (false, record)),
        ];
        cases(80, &vec(each, 1..12), async |records| {
            let mut list = Vec::new();
            for (is_good, record) in &records {
                let mut record = record.clone();
                let id = record_id(place.now(), number.fetch_add(1, Ordering::Relaxed));
                match record.as_object_mut() {
                    Some(fields) if *is_good => drop(fields.insert("id".into(), json!(id))),
                    _ => {}
                }
                list.push(record);
            }
            let mut sam = sam.lock().await;
            let page = sam.send_json(Method::POST, BATCH, &json!({ "records": list })).await;
            prop_assert_eq!(page.status, 200, "{}", page.body);
            let answer = page.json();
            let results = answer["results"].as_array().cloned().unwrap_or_default();
            prop_assert_eq!(results.len(), records.len());
            for ((is_good, record), result) in records.iter().zip(results) {
                let outcome = result["outcome"].as_str().unwrap_or_default();
                let wanted: &[&str] = if *is_good { &["stored"] } else { &["rejected", "conflict"] };
                prop_assert!(wanted.contains(&outcome), "{} for {}", result, record);
                prop_assert_eq!(result["problem"].is_null(), *is_good);
            }
            Ok(())
        });
    }

    /// A good record is stored once, comes back as it was sent, and under its id nothing else is taken.
    async fn a_good_record_comes_back_as_it_was_sent(place: Place) {
        let sam = sam(&place).await;
        let number = AtomicU64::new(2_000_000);
        let sent = Mutex::new(Vec::new());
        cases(80, &good(&place), async |record| {
            let id = record_id(place.now(), number.fetch_add(1, Ordering::Relaxed));
            let path = format!("/api/v1/conversations/{id}");
            let mut sam = sam.lock().await;
            for status in [201, 200] {
                let page = sam.send_json(Method::PUT, &path, &record).await;
                prop_assert_eq!(page.status, status, "{}", page.body);
            }
            let mut other = record.clone();
            other["withdrawn"] = json!(false);
            other["setting"] = json!("home_visit");
            let page = sam.send_json(Method::PUT, &path, &other).await;
            prop_assert_eq!((page.status, &page.json()["slug"]), (409, &json!("conflict")), "{}", page.body);
            sent.lock().await.push((id, record));
            Ok(())
        });
        let sent = sent.into_inner();
        let stored = stored(&place).await;
        assert_eq!(stored.len(), sent.len());
        for (id, record) in sent {
            let (_, content) = stored.iter().find(|(stored, _)| *stored == id).expect("it is stored");
            let time = |it: &Value| it["phone_time"].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
            assert_eq!(time(content), time(&record));
            let mut content = content.clone();
            content["phone_time"] = record["phone_time"].clone();
            assert_eq!(content, record);
        }
    }
}

async fn stored(place: &Place) -> Vec<(Uuid, Value)> {
    const STORED: store::Sql = store::Sql {
        name: "STORED",
        text: "SELECT conversation_id, content FROM conversation WHERE programme_id = $1",
    };
    let found = store::reading!(place.house.store, "test.stored", |tx| {
        tx.all(STORED, store::args![place.programme], |row| {
            Ok((
                row.get::<Uuid>("conversation_id")?,
                row.get::<String>("content")?,
            ))
        })
        .await
    });
    let found = found.unwrap().into_iter();
    found
        .map(|(id, text)| (id, serde_json::from_str(&text).unwrap()))
        .collect()
}
