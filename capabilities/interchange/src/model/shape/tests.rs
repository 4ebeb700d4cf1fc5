//! Every rule of the shape finds what breaks it.

use serde_json::{Value, json};

use super::faults;

fn good() -> Value {
    json!({
        "id": "0193f000-0000-7000-8000-000000000001",
        "actor": { "objectType": "Agent", "account": { "homePage": "https://mecc.example/", "name": "1" } },
        "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "en": "answered", "cy-GB": "atebodd" } },
        "object": { "objectType": "Activity", "id": "https://mecc.example/q", "definition": {
            "type": "http://adlnet.gov/expapi/activities/question" } },
        "result": { "success": true, "score": { "scaled": 0.5, "raw": 1, "min": 0, "max": 2 },
            "extensions": { "https://mecc.example/why": "so" } },
        "context": { "registration": "0193f000-0000-7000-8000-000000000002", "revision": "3",
            "contextActivities": { "parent": [{ "id": "https://mecc.example/m" }] } },
        "timestamp": "2026-11-21T09:00:00.000Z",
        "version": "1.0.0",
    })
}

#[test]
fn what_is_right_has_no_faults() {
    assert_eq!(faults(&good()), Vec::<String>::new());
}

#[test]
fn every_rule_finds_what_breaks_it() {
    let table = [
        ("/id", json!("1"), "id: is no UUID"),
        (
            "/id",
            json!("0193f00000007000800000000000001"),
            "id: is no UUID",
        ),
        ("/actor", json!("Sam"), "actor: is no object"),
        (
            "/actor",
            json!({ "objectType": "Agent" }),
            "actor: must have one identity",
        ),
        (
            "/actor/mbox",
            json!("mailto:a@b.example"),
            "actor: must have one identity",
        ),
        (
            "/actor/objectType",
            json!("Person"),
            "actor.objectType: is not Agent",
        ),
        ("/actor/shoe", json!(1), "actor.shoe: is not known"),
        (
            "/actor/account/homePage",
            json!("/"),
            "actor.account.homePage: is no whole address",
        ),
        (
            "/actor/account/name",
            json!(""),
            "actor.account.name: is missing",
        ),
        (
            "/verb/id",
            json!("answered"),
            "verb.id: is no whole address",
        ),
        (
            "/verb/display",
            json!("answered"),
            "verb.display: is no map of languages",
        ),
        (
            "/verb/display/a_b",
            json!("x"),
            "verb.display.a_b: is no language",
        ),
        ("/verb/display/en", json!(1), "verb.display.en: is no text"),
        (
            "/object",
            json!({ "objectType": "StatementRef" }),
            "object.objectType: is not Activity",
        ),
        ("/object/id", json!("/q"), "object.id: is no whole address"),
        (
            "/object/definition/type",
            json!("question"),
            "object.definition.type: is no whole address",
        ),
        (
            "/object/definition/name",
            json!("q"),
            "object.definition.name: is no map of languages",
        ),
        (
            "/result/success",
            json!("yes"),
            "result.success: is neither true nor false",
        ),
        (
            "/result/score/scaled",
            json!(1.1),
            "result.score.scaled: is not between -1 and 1",
        ),
        (
            "/result/score/raw",
            json!(3),
            "result.score.raw: is not between min and max",
        ),
        (
            "/result/score/min",
            json!(2),
            "result.score.max: is not above min",
        ),
        (
            "/result/score/raw",
            json!("1"),
            "result.score: holds what is no number",
        ),
        (
            "/result/extensions",
            json!({ "why": 1 }),
            "result.extensions: is no whole address",
        ),
        ("/result/duration", Value::Null, "result.duration: is null"),
        (
            "/context/registration",
            json!("core"),
            "context.registration: is no UUID",
        ),
        (
            "/context/revision",
            json!(3),
            "context.revision: is no text",
        ),
        (
            "/context/contextActivities/parent",
            json!({}),
            "context.contextActivities.parent: is no list",
        ),
        (
            "/context/contextActivities/mother",
            json!([]),
            "context.contextActivities.mother: is not known",
        ),
        (
            "/timestamp",
            json!("21 November"),
            "timestamp: is no instant",
        ),
        (
            "/timestamp",
            json!("2026-11-21T09:00:00-00:00"),
            "timestamp: is no instant",
        ),
        (
            "/version",
            json!("3.0.0"),
            "version: is none that is spoken",
        ),
        ("/mood", json!("good"), "statement.mood: is not known"),
    ];
    for (place, value, expected) in table {
        let mut statement = good();
        let (parent, name) = place.rsplit_once('/').expect("a place");
        statement.pointer_mut(parent).expect("it is there")[name] = value.clone();
        let found = faults(&statement);
        assert!(
            found.iter().any(|it| it == expected),
            "{place} {value}: {found:?}"
        );
    }
    for name in ["actor", "verb", "object"] {
        let mut statement = good();
        statement.as_object_mut().expect("an object").remove(name);
        assert_eq!(faults(&statement), [format!("{name}: is missing")]);
    }
    assert_eq!(faults(&json!([])), ["statement: is no object"]);
}
