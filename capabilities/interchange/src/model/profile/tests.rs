//! Every kind of event against the statement that it becomes.

use kernel::Id;
use serde_json::{Value, json};
use training::titles::Titles;
use uuid::Uuid;
use web::Language;

use super::{Happening, KINDS, instant, statement, statement_id};
use crate::model::shape::faults;
use crate::model::shown::whole;
use crate::model::version::Version;

const PERSON: &str = "0193f000-0000-7000-8000-000000000001";
const SUBJECT: &str = "0193f000-0000-7000-8000-000000000002";
const EVENT: &str = "0193f000-0000-7000-8000-000000000003";
const PROGRAMME: &str = "0193f000-0000-7000-8000-000000000004";

fn uuid(text: &str) -> Uuid {
    text.parse().expect("a UUID")
}

/// A question that is written in Welsh alone shows that no language is invented.
fn titles() -> Titles {
    let english = |text: &str| (Language::English, text.to_owned());
    let welsh = |text: &str| (Language::Welsh, text.to_owned());
    Titles {
        course: vec![english("Core training"), welsh("Hyfforddiant craidd")],
        module: vec![english("Signposting"), welsh("Cyfeirio")],
        question: vec![welsh("Beth nesaf?")],
    }
}

fn made(kind: &str, detail: &Value) -> Option<Value> {
    statement(&Happening {
        programme: Id::from_uuid(uuid(PROGRAMME)),
        event: uuid(EVENT),
        kind,
        subject: Some(uuid(SUBJECT)),
        detail,
        at: "2026-11-21T09:00:00.0004Z".parse().expect("an instant"),
        person: Id::from_uuid(uuid(PERSON)),
        titles: &titles(),
    })
}

/// The details of each kind, and what its statement says: verb, type and address of the object, result, parent, whether it
/// is within a course, revision.
type Row = (
    &'static str,
    Value,
    &'static str,
    &'static str,
    &'static str,
    Value,
    &'static str,
    bool,
    &'static str,
);

fn table() -> Vec<Row> {
    let module = json!({ "course": "core", "module": "signposting", "version": "3f9a1c20" });
    let with = |more: Value| {
        let mut detail = module.clone();
        for (name, value) in more.as_object().expect("an object") {
            detail[name] = value.clone();
        }
        detail
    };
    let session = "/xapi/activities/sessions/0193f000-0000-7000-8000-000000000002";
    vec![
        (
            "training.module_begun",
            module.clone(),
            "http://adlnet.gov/expapi/verbs/initialized",
            "http://adlnet.gov/expapi/activities/module",
            "/xapi/activities/modules/signposting",
            Value::Null,
            "",
            true,
            "3f9a1c20",
        ),
        (
            "training.question_answered",
            with(json!({ "question": "why-1", "right": false, "share": 667 })),
            "http://adlnet.gov/expapi/verbs/answered",
            "http://adlnet.gov/expapi/activities/question",
            "/xapi/activities/modules/signposting/questions/why-1",
            json!({ "success": false, "score": { "scaled": 0.667 } }),
            "/xapi/activities/modules/signposting",
            true,
            "3f9a1c20",
        ),
        (
            "training.module_finished",
            with(json!({ "right": 8, "of": 9 })),
            "http://adlnet.gov/expapi/verbs/completed",
            "http://adlnet.gov/expapi/activities/module",
            "/xapi/activities/modules/signposting",
            json!({ "completion": true, "success": true, "score": { "scaled": 0.889, "raw": 8, "min": 0, "max": 9 } }),
            "",
            true,
            "3f9a1c20",
        ),
        (
            "training.course_completed",
            json!({ "course": "core" }),
            "http://adlnet.gov/expapi/verbs/completed",
            "http://adlnet.gov/expapi/activities/course",
            "/xapi/activities/courses/core",
            json!({ "completion": true }),
            "",
            true,
            "",
        ),
        (
            "training.prior_learning_recorded",
            json!({ "course": "core" }),
            "https://w3id.org/xapi/adl/verbs/waived",
            "http://adlnet.gov/expapi/activities/course",
            "/xapi/activities/courses/core",
            json!({ "completion": true, "success": true, "extensions": {
                "https://w3id.org/xapi/cmi5/result/extensions/reason": "Equivalent Outside Activity" } }),
            "",
            true,
            "",
        ),
        (
            "training.certificate_issued",
            json!({ "course": "core", "certificate": SUBJECT }),
            "http://id.tincanapi.com/verb/earned",
            "https://www.opigno.org/en/tincan_registry/activity_type/certificate",
            "/xapi/activities/certificates/0193f000-0000-7000-8000-000000000002",
            Value::Null,
            "/xapi/activities/courses/core",
            true,
            "",
        ),
        (
            "sessions.booked",
            Value::Null,
            "http://adlnet.gov/expapi/verbs/registered",
            "http://adlnet.gov/expapi/activities/meeting",
            session,
            Value::Null,
            "",
            false,
            "",
        ),
        (
            "sessions.cancelled",
            Value::Null,
            "http://id.tincanapi.com/verb/unregistered",
            "http://adlnet.gov/expapi/activities/meeting",
            session,
            Value::Null,
            "",
            false,
            "",
        ),
        (
            "sessions.attended",
            Value::Null,
            "http://adlnet.gov/expapi/verbs/attended",
            "http://adlnet.gov/expapi/activities/meeting",
            session,
            json!({ "completion": true }),
            "",
            false,
            "",
        ),
    ]
}

#[test]
fn every_kind_becomes_its_statement() {
    let table = table();
    let kinds: Vec<_> = table.iter().map(|row| row.0).collect();
    assert_eq!(kinds.len(), KINDS.len());
    assert!(KINDS.iter().all(|kind| kinds.contains(kind)));
    for (kind, detail, verb, of_type, object, result, parent, in_course, revision) in table {
        let made = made(kind, &detail).expect(kind);
        assert_eq!(made["verb"]["id"], verb, "{kind}");
        assert_eq!(made["object"]["definition"]["type"], of_type, "{kind}");
        assert_eq!(made["object"]["id"], object, "{kind}");
        assert_eq!(made["result"], result, "{kind}");
        let around = &made["context"]["contextActivities"];
        assert_eq!(
            around["parent"][0]["id"].as_str().unwrap_or_default(),
            parent,
            "{kind}"
        );
        assert_eq!(around["category"][0]["id"], "/xapi/profile/1", "{kind}");
        assert_eq!(
            made["context"]["registration"].is_string(),
            in_course,
            "{kind}"
        );
        assert_eq!(
            made["context"]["revision"].as_str().unwrap_or_default(),
            revision,
            "{kind}"
        );
        let grouping: Vec<_> = around["grouping"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it["id"].as_str().expect("an id"))
            .collect();
        let mut expected = vec![format!("/xapi/activities/programmes/{PROGRAMME}")];
        if in_course && !object.ends_with("/courses/core") {
            expected.insert(0, "/xapi/activities/courses/core".to_owned());
        }
        assert_eq!(grouping, expected, "{kind}");
        assert_eq!(
            made["actor"],
            json!({ "objectType": "Agent", "account": { "homePage": "/", "name": PERSON } })
        );
        assert_eq!(made["timestamp"], "2026-11-21T09:00:00.000Z");
    }
}

#[test]
fn every_statement_has_a_right_shape_in_both_versions() {
    let link = |path: &str| format!("https://mecc.example{path}");
    for (kind, detail, ..) in table() {
        let made = made(kind, &detail).expect(kind);
        for version in Version::ALL {
            let whole = whole(&made, version, &link);
            assert_eq!(faults(&whole), Vec::<String>::new(), "{kind}");
            assert_eq!(whole["version"], version.in_statement());
        }
    }
}

#[test]
fn courses_modules_and_questions_have_their_names_wherever_they_stand() {
    let course = json!({ "en-GB": "Core training", "cy": "Hyfforddiant craidd" });
    let module = json!({ "en-GB": "Signposting", "cy": "Cyfeirio" });
    let question = json!({ "cy": "Beth nesaf?" });
    for (kind, detail, _, _, object, _, parent, in_course, _) in table() {
        let made = made(kind, &detail).expect(kind);
        let around = &made["context"]["contextActivities"];
        let mut activities = vec![&made["object"]];
        for list in around.as_object().expect("lists").values() {
            activities.extend(list.as_array().expect("a list"));
        }
        let mut courses = 0;
        for activity in activities {
            let id = activity["id"].as_str().expect("an id");
            let expected = if id.ends_with("/courses/core") {
                courses += 1;
                &course
            } else if id.contains("/questions/") {
                &question
            } else if id.contains("/modules/") {
                &module
            } else {
                &Value::Null
            };
            assert_eq!(&activity["definition"]["name"], expected, "{kind} {id}");
        }
        let twice = usize::from(parent.ends_with("/courses/core"));
        assert_eq!(courses, usize::from(in_course) + twice, "{kind} {object}");
    }
}

#[test]
fn an_event_that_says_too_little_becomes_nothing() {
    let table = [
        ("training.module_begun", json!({ "course": "core" })),
        ("training.module_begun", json!({ "module": "" })),
        (
            "training.question_answered",
            json!({ "module": "a", "question": "b" }),
        ),
        (
            "training.question_answered",
            json!({ "module": "a", "right": true }),
        ),
        ("training.course_completed", json!({})),
        ("training.goal_set", json!({ "module": "a" })),
        ("practice.scenario_published", Value::Null),
    ];
    for (kind, detail) in table {
        assert_eq!(made(kind, &detail), None, "{kind} {detail}");
    }
}

#[test]
fn a_statement_follows_from_its_event_alone() {
    let detail = json!({ "course": "core" });
    let first = made("training.course_completed", &detail).expect("a statement");
    assert_eq!(
        Some(&first),
        made("training.course_completed", &detail).as_ref()
    );
    // This must never change: what was sent before would be sent again under another id.
    assert_eq!(first["id"], statement_id(uuid(EVENT)).to_string());
    assert_eq!(first["id"], "60c43c50-e29d-5a9c-a984-02292712fc7a");
    let registration = first["context"]["registration"]
        .as_str()
        .expect("a registration");
    assert_eq!(registration, "d9dc19b0-9a45-5581-bf8e-89073862e366");
}

#[test]
fn what_is_odd_stays_an_address_and_a_number() {
    let odd = json!({ "module": "a b/ç", "question": "?x#y", "right": true, "share": 1_000 });
    let made = made("training.question_answered", &odd).expect("a statement");
    assert_eq!(
        made["object"]["id"],
        "/xapi/activities/modules/a%20b%2F%C3%A7/questions/%3Fx%23y"
    );
    assert_eq!(made["result"]["score"]["scaled"], json!(1));
    for (right, of, expected) in [
        (0, 0, Value::Null),
        (3, 2, Value::Null),
        (0, 4, json!(0)),
        (4, 4, json!(1)),
    ] {
        let detail = json!({ "module": "a", "right": right, "of": of });
        let made = super::statement(&Happening {
            programme: Id::from_uuid(uuid(PROGRAMME)),
            event: uuid(EVENT),
            kind: "training.module_finished",
            subject: None,
            detail: &detail,
            at: kernel::Timestamp::UNIX_EPOCH,
            person: Id::from_uuid(uuid(PERSON)),
            titles: &Titles::default(),
        });
        assert_eq!(
            made.expect("a statement")["result"]["score"]["scaled"],
            expected,
            "{right} of {of}"
        );
    }
    assert_eq!(
        instant(kernel::Timestamp::UNIX_EPOCH),
        "1970-01-01T00:00:00.000Z"
    );
}
