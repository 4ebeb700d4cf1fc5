//! The profile: which event becomes which statement. `docs/xapi-profile.md` says the same in words.

use kernel::{PersonId, ProgrammeId, Timestamp};
use serde_json::{Map, Value, json};
use training::titles::{Names, Titles};
use url::Url;
use uuid::Uuid;
use web::Language;

/// What our ids are made from: a statement's id follows from its event's, whenever and wherever it is worked out.
const NAMESPACE: Uuid = Uuid::from_u128(0x6d0c_91a2_4f5b_4e07_9c3e_58b1_d27f_a640);

/// The profile's own address, by which a reader knows that a statement follows it.
pub const PROFILE: &str = "/xapi/profile/1";
/// The account name of the installation, on whose word our statements stand.
pub const INSTALLATION: &str = "everycontact";

/// The kinds of event that become statements.
pub const KINDS: [&str; 9] = [
    "training.module_begun",
    "training.question_answered",
    "training.module_finished",
    "training.course_completed",
    "training.certificate_issued",
    "training.prior_learning_recorded",
    "sessions.booked",
    "sessions.cancelled",
    "sessions.attended",
];

/// An event of a learner, as the profile needs it.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// Where.
    pub programme: ProgrammeId,
    /// The event's own id.
    pub event: Uuid,
    /// Room and verb.
    pub kind: &'a str,
    /// What it happened to, where the event says so.
    pub subject: Option<Uuid>,
    /// What the event says of it.
    pub detail: &'a Value,
    /// When.
    pub at: Timestamp,
    /// The learner.
    pub person: PersonId,
    /// What it is called that was learned.
    pub titles: &'a Titles,
}

/// A verb: its address, and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Verb {
    id: &'static str,
    en: &'static str,
    cy: &'static str,
}

const INITIALIZED: Verb = Verb {
    id: "http://adlnet.gov/expapi/verbs/initialized",
    en: "began",
    cy: "dechreuodd",
};
const ANSWERED: Verb = Verb {
    id: "http://adlnet.gov/expapi/verbs/answered",
    en: "answered",
    cy: "atebodd",
};
const COMPLETED: Verb = Verb {
    id: "http://adlnet.gov/expapi/verbs/completed",
    en: "completed",
    cy: "cwblhaodd",
};
const WAIVED: Verb = Verb {
    id: "https://w3id.org/xapi/adl/verbs/waived",
    en: "had learned elsewhere",
    cy: "wedi dysgu yn rhywle arall",
};
const EARNED: Verb = Verb {
    id: "http://id.tincanapi.com/verb/earned",
    en: "earned",
    cy: "enillodd",
};
const REGISTERED: Verb = Verb {
    id: "http://adlnet.gov/expapi/verbs/registered",
    en: "booked",
    cy: "archebodd",
};
const UNREGISTERED: Verb = Verb {
    id: "http://id.tincanapi.com/verb/unregistered",
    en: "is no longer booked on",
    cy: "heb le mwyach ar",
};
const ATTENDED: Verb = Verb {
    id: "http://adlnet.gov/expapi/verbs/attended",
    en: "attended",
    cy: "mynychodd",
};

/// The languages of texts, as statements name them.
const ENGLISH: &str = "en-GB";
const WELSH: &str = "cy";

/// Types of activity.
const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
const MODULE: &str = "http://adlnet.gov/expapi/activities/module";
const QUESTION: &str = "http://adlnet.gov/expapi/activities/question";
const MEETING: &str = "http://adlnet.gov/expapi/activities/meeting";
const PROFILE_TYPE: &str = "http://adlnet.gov/expapi/activities/profile";
const CERTIFICATE: &str = "https://www.opigno.org/en/tincan_registry/activity_type/certificate";

/// Why a requirement was waived, as cmi5 names it.
const REASON: &str = "https://w3id.org/xapi/cmi5/result/extensions/reason";
const ELSEWHERE: &str = "Equivalent Outside Activity";

/// The address of an activity of ours, without the installation's own start.
fn address(parts: &[&str]) -> String {
    let mut url = Url::parse("https://activities.invalid/xapi/activities").expect("an address");
    if let Ok(mut path) = url.path_segments_mut() {
        path.extend(parts);
    }
    url.path().to_owned()
}

fn activity(id: &str, kind: &str) -> Value {
    json!({ "objectType": "Activity", "id": id, "definition": { "type": kind } })
}

/// An activity with its name in each language in which it is written.
fn named(id: &str, kind: &str, names: &Names) -> Value {
    let mut activity = activity(id, kind);
    if !names.is_empty() {
        let texts = names.iter().map(|(language, name)| {
            let tag = match language {
                Language::English => ENGLISH,
                Language::Welsh => WELSH,
            };
            (tag.to_owned(), json!(name))
        });
        activity["definition"]["name"] = Value::Object(texts.collect());
    }
    activity
}

/// What of a statement its kind decides.
struct Told {
    verb: Verb,
    object: Value,
    result: Option<Value>,
    /// The activity that the object is a part of.
    parent: Option<Value>,
    /// The course, where it was within one.
    course: Option<String>,
    /// The version of the text that was learned.
    revision: Option<String>,
}

impl Told {
    const fn new(verb: Verb, object: Value) -> Self {
        Self {
            verb,
            object,
            result: None,
            parent: None,
            course: None,
            revision: None,
        }
    }
}

/// The id of the statement that an event becomes.
pub fn statement_id(event: Uuid) -> Uuid {
    Uuid::new_v5(&NAMESPACE, event.as_bytes())
}

/// The id of a learner's way through a course: the same for all statements about it.
fn registration(programme: ProgrammeId, person: PersonId, course: &str) -> Uuid {
    let name = format!("registration\n{programme}\n{person}\n{course}");
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

/// Who a learner is to other systems: their number here, never a name or an address of theirs.
pub fn account(name: &str) -> Value {
    json!({ "objectType": "Agent", "account": { "homePage": "/", "name": name } })
}

/// The statement that an event becomes, in version 1.0.3 and without the installation's own start in its addresses. None
/// where the event says too little, or is of no kind that the profile knows.
pub fn statement(it: &Happening<'_>) -> Option<Value> {
    let told = told(it)?;
    let programme = address(&["programmes", &it.programme.to_string()]);
    let mut grouping = vec![json!({ "objectType": "Activity", "id": programme })];
    let mut context = Map::new();
    if let Some(course) = &told.course {
        let id = registration(it.programme, it.person, course);
        context.insert("registration".to_owned(), json!(id));
        let address = address(&["courses", course]);
        if told.object["id"] != json!(address) {
            grouping.insert(0, named(&address, COURSE, &it.titles.course));
        }
    }
    if let Some(revision) = told.revision {
        context.insert("revision".to_owned(), json!(revision));
    }
    context.insert("platform".to_owned(), json!("Everycontact"));
    let mut around = json!({ "grouping": grouping, "category": [activity(PROFILE, PROFILE_TYPE)] });
    if let Some(parent) = told.parent {
        around["parent"] = json!([parent]);
    }
    context.insert("contextActivities".to_owned(), around);
    let mut statement = json!({
        "id": statement_id(it.event),
        "actor": account(&it.person.to_string()),
        "verb": { "id": told.verb.id, "display": { ENGLISH: told.verb.en, WELSH: told.verb.cy } },
        "object": told.object,
        "context": context,
        "timestamp": instant(it.at),
    });
    if let Some(result) = told.result {
        statement["result"] = result;
    }
    Some(statement)
}

/// An instant as both versions write it: UTC, to the thousandth of a second.
pub fn instant(at: Timestamp) -> String {
    let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
    format!("{at:.3}")
}

fn told(it: &Happening<'_>) -> Option<Told> {
    let text = |name: &str| it.detail[name].as_str().filter(|text| !text.is_empty());
    let course = || text("course").map(str::to_owned);
    let module = || {
        let id = address(&["modules", text("module")?]);
        Some(named(&id, MODULE, &it.titles.module))
    };
    let revision = || text("version").map(str::to_owned);
    let whole_course = || {
        let id = address(&["courses", text("course")?]);
        Some(named(&id, COURSE, &it.titles.course))
    };
    let session = || {
        let id = it.subject?.to_string();
        Some(activity(&address(&["sessions", &id]), MEETING))
    };
    let told = match it.kind {
        "training.module_begun" => Told {
            course: course(),
            revision: revision(),
            ..Told::new(INITIALIZED, module()?)
        },
        "training.question_answered" => Told {
            result: Some(answer(it.detail)?),
            parent: module(),
            course: course(),
            revision: revision(),
            ..Told::new(
                ANSWERED,
                named(
                    &address(&["modules", text("module")?, "questions", text("question")?]),
                    QUESTION,
                    &it.titles.question,
                ),
            )
        },
        "training.module_finished" => Told {
            result: Some(finish(it.detail)),
            course: course(),
            revision: revision(),
            ..Told::new(COMPLETED, module()?)
        },
        "training.course_completed" => Told {
            result: Some(json!({ "completion": true })),
            course: course(),
            ..Told::new(COMPLETED, whole_course()?)
        },
        "training.prior_learning_recorded" => Told {
            result: Some(json!({
                "completion": true, "success": true, "extensions": { REASON: ELSEWHERE },
            })),
            course: course(),
            ..Told::new(WAIVED, whole_course()?)
        },
        "training.certificate_issued" => Told {
            parent: whole_course(),
            course: course(),
            ..Told::new(
                EARNED,
                activity(
                    &address(&["certificates", &it.subject?.to_string()]),
                    CERTIFICATE,
                ),
            )
        },
        "sessions.booked" => Told::new(REGISTERED, session()?),
        "sessions.cancelled" => Told::new(UNREGISTERED, session()?),
        "sessions.attended" => Told {
            result: Some(json!({ "completion": true })),
            ..Told::new(ATTENDED, session()?)
        },
        _ => return None,
    };
    Some(told)
}

/// How a question was answered: right or not, and how much of it. What was chosen or typed is in no event.
fn answer(detail: &Value) -> Option<Value> {
    let right = detail["right"].as_bool()?;
    let mut result = json!({ "success": right });
    // Thousandths.
    if let Some(share) = detail["share"].as_u64().filter(|it| *it <= 1_000) {
        result["score"] = json!({ "scaled": thousandths(share) });
    }
    Some(result)
}

/// How a module was finished. One is finished only when enough is right, so finishing is success.
fn finish(detail: &Value) -> Value {
    let mut result = json!({ "completion": true });
    if let (Some(right), Some(of)) = (detail["right"].as_u64(), detail["of"].as_u64())
        && of > 0
        && right <= of
    {
        result["success"] = json!(true);
        let scaled = thousandths((right * 1_000 + of / 2) / of);
        result["score"] = json!({ "scaled": scaled, "raw": right, "min": 0, "max": of });
    }
    result
}

/// A share in thousandths as the decimal number that says exactly that.
fn thousandths(share: u64) -> Value {
    match share {
        0 => json!(0),
        1_000 => json!(1),
        // At most 999, which every float holds.
        share => json!(f64::from(u32::try_from(share).unwrap_or(1_000)) / 1_000.0),
    }
}

#[cfg(test)]
mod tests;
