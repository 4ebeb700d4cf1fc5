//! A conversation as a phone sends it: what it may hold, and what is wrong with one that holds anything else.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{FieldProblem, OrganisationId, Problem, Said};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The shape of the JSON that this version of the program writes. Older ones stay readable for good.
pub const FORMAT: u32 = 1;

/// The most entries of one list that can be ticked in a record.
const MOST_MARKS: usize = 12;

/// The most services that one conversation can point to.
pub const MOST_SERVICES: usize = 5;

/// The longest slug of a need.
const LONGEST_NEED: usize = 80;

/// Something that was needed, but no service was suitable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Why none was: a slug of the list `gap_reasons`.
    pub reason: String,
    /// The topic that it was needed for, where it was said.
    #[serde(default)]
    pub topic: Option<String>,
    /// The need that the service would have met: a slug of the vocabulary of needs, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
}

/// What a phone says of one conversation. There is no field for words of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The shape of this JSON.
    pub format: u32,
    /// 1 for a new record, n for its nth version.
    pub version: u32,
    /// The version that this one corrects.
    #[serde(default)]
    pub corrects: Option<u32>,
    /// Whether the record was made by mistake and no longer counts.
    #[serde(default)]
    pub withdrawn: bool,
    /// The version of the form that it was filled in with.
    pub form: u32,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// In what kind of place: a slug of the list `settings`.
    pub setting: String,
    /// How they talked: a slug of the list `channels`.
    pub channel: String,
    /// What about: slugs of the list `topics`.
    pub topics: Vec<String>,
    /// Who brought it up: a slug of the list `raised_by`.
    pub raised_by: String,
    /// What happened: slugs of the list `happened`.
    pub happened: Vec<String>,
    /// How the person left it: a slug of the list `responses`.
    pub response: String,
    /// What was missing.
    #[serde(default)]
    pub gap: Option<Gap>,
    /// The services that the person was pointed to. One that the directory does not know is taken too: the list on a
    /// phone may be older. A record without any is spelled as before there was this field, so that its digest stays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Uuid>,
    /// The phone's date on the day.
    pub happened_on: Date,
    /// The phone's clock when it was saved: data only, never order.
    pub phone_time: Timestamp,
}

impl Record {
    /// Reads a record from JSON, and says where it is wrong.
    pub fn read(value: serde_json::Value) -> Result<Self, Problem> {
        let record: Self = serde_json::from_value(value).map_err(|error| {
            Problem::new(400, "problem-conversation-json").with("why", error.to_string())
        })?;
        record.check()?;
        Ok(record)
    }

    /// What can be wrong whatever the programme's lists are.
    fn check(&self) -> Result<(), Problem> {
        let mut wrong = Vec::new();
        let mut field = |bad: bool, field: &str, key: &'static str| {
            if bad {
                wrong.push(FieldProblem {
                    field: field.to_owned(),
                    said: Said::new(key),
                });
            }
        };
        field(
            self.format != FORMAT,
            "format",
            "conversation-format-unknown",
        );
        field(self.version == 0, "version", "conversation-version-wrong");
        let follows = if self.version == 1 {
            None
        } else {
            Some(self.version.saturating_sub(1))
        };
        field(
            self.corrects != follows,
            "corrects",
            "conversation-corrects-wrong",
        );
        field(
            self.withdrawn && self.version == 1,
            "withdrawn",
            "conversation-withdrawn-first",
        );
        field(self.form == 0, "form", "conversation-form-wrong");
        for (name, list) in [("topics", &self.topics), ("happened", &self.happened)] {
            field(list.is_empty(), name, "conversation-list-empty");
            field(list.len() > MOST_MARKS, name, "conversation-list-long");
            let mut sorted: Vec<_> = list.iter().collect();
            sorted.sort_unstable();
            sorted.dedup();
            field(sorted.len() != list.len(), name, "conversation-list-twice");
        }
        let services = &self.services;
        let different: BTreeSet<_> = services.iter().collect();
        field(
            services.len() > MOST_SERVICES,
            "services",
            "conversation-services-many",
        );
        field(
            different.len() != services.len(),
            "services",
            "conversation-list-twice",
        );
        let need = self.gap.as_ref().and_then(|gap| gap.need.as_deref());
        field(
            need.is_some_and(|need| !is_need(need)),
            "gap",
            "conversation-need-wrong",
        );
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(Problem::invalid(wrong))
        }
    }

    /// The slugs that it uses, with the field and the list that each belongs to.
    pub fn slugs(&self) -> impl Iterator<Item = (&'static str, &'static str, &str)> {
        let gap = self.gap.iter().flat_map(|gap| {
            let topic = gap.topic.as_deref().map(|topic| ("gap", "topics", topic));
            std::iter::once(("gap", "gap_reasons", gap.reason.as_str())).chain(topic)
        });
        let marks = self
            .topics
            .iter()
            .map(|slug| ("topics", "topics", slug.as_str()));
        let happened = self
            .happened
            .iter()
            .map(|slug| ("happened", "happened", slug.as_str()));
        [
            ("setting", "settings", self.setting.as_str()),
            ("channel", "channels", self.channel.as_str()),
            ("raised_by", "raised_by", self.raised_by.as_str()),
            ("response", "responses", self.response.as_str()),
        ]
        .into_iter()
        .chain(marks)
        .chain(happened)
        .chain(gap)
    }

    /// The record in one spelling, so that the same content always has the same digest.
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The digest of the canonical spelling.
    pub fn digest(canonical: &str) -> Vec<u8> {
        Sha256::digest(canonical.as_bytes()).to_vec()
    }

    /// The day on which it counts. A phone's date is believed unless it cannot be true: then the day of arrival.
    pub fn counted_on(&self, arrived_on: Date) -> Date {
        let tomorrow = arrived_on.tomorrow().unwrap_or(arrived_on);
        let long_ago = arrived_on
            .checked_sub(jiff::Span::new().days(400))
            .unwrap_or(arrived_on);
        if (long_ago..=tomorrow).contains(&self.happened_on) {
            self.happened_on
        } else {
            arrived_on
        }
    }
}

/// Whether this can be the slug of a need. Which needs there are is the programme's to change, so that an unknown one is
/// taken; words of one's own are not.
fn is_need(slug: &str) -> bool {
    (1..=LONGEST_NEED).contains(&slug.len())
        && slug
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-' || it == b'_')
}

/// What became of a record that was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is on the disk.
    Stored,
    /// It was already on the disk.
    Already,
    /// It will never be taken as it is.
    Refused(Problem),
}

/// A record with the id that the phone gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identified {
    /// The id: a `UUIDv7` made by the phone.
    pub id: Uuid,
    /// The record.
    pub record: Record,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn good() -> Value {
        json!({
            "format": 1, "version": 1, "corrects": null, "withdrawn": false, "form": 3,
            "organisation": "0193f000-0000-7000-8000-000000000001", "setting": "front_desk",
            "channel": "in_person", "topics": ["smoking", "money"], "raised_by": "worker",
            "happened": ["listened"], "response": "plan", "gap": null,
            "happened_on": "2026-11-21", "phone_time": "2026-11-21T10:11:12.000Z"
        })
    }

    #[test]
    fn a_good_record_is_read_and_its_digest_is_that_of_its_content() {
        let record = Record::read(good()).unwrap();
        let again: Record = serde_json::from_str(&record.canonical()).unwrap();
        assert_eq!(again, record);
        let mut other = record.clone();
        other.response = "goal".into();
        assert_ne!(
            Record::digest(&other.canonical()),
            Record::digest(&record.canonical())
        );
    }

    /// Phones that know nothing of services go on sending what they sent, and what is stored keeps its digest.
    #[test]
    fn a_record_from_before_services_is_spelled_and_digested_as_before() {
        let before = r#"{"format":1,"version":1,"corrects":null,"withdrawn":false,"form":3,"organisation":"0193f000-0000-7000-8000-000000000001","setting":"front_desk","channel":"in_person","topics":["smoking"],"raised_by":"worker","happened":["listened"],"response":"plan","gap":{"reason":"cost","topic":"smoking"},"happened_on":"2026-11-21","phone_time":"2026-11-21T10:11:12Z"}"#;
        let record = Record::read(serde_json::from_str(before).unwrap()).unwrap();
        assert_eq!(record.canonical(), before);
        let mut none: Value = serde_json::from_str(before).unwrap();
        none["services"] = json!([]);
        none["gap"]["need"] = Value::Null;
        assert_eq!(Record::read(none.clone()).unwrap().canonical(), before);
        none["services"] = json!(["0193f000-0000-7000-8000-00000000000a"]);
        none["gap"]["need"] = json!("stop-smoking");
        let more = Record::read(none).unwrap();
        assert_ne!(Record::digest(&more.canonical()), Record::digest(before));
        assert_eq!(more.gap.unwrap().need.as_deref(), Some("stop-smoking"));
        assert_eq!(more.services.len(), 1);
    }

    #[test]
    fn what_is_wrong_is_said_where_it_is_wrong() {
        let service = "0193f000-0000-7000-8000-00000000000a";
        let table: [(&str, Value, &str); 14] = [
            ("format", json!(2), "format"),
            ("version", json!(0), "version"),
            ("version", json!(2), "corrects"),
            ("corrects", json!(1), "corrects"),
            ("withdrawn", json!(true), "withdrawn"),
            ("form", json!(0), "form"),
            ("topics", json!([]), "topics"),
            ("topics", json!(["smoking", "smoking"]), "topics"),
            (
                "topics",
                json!((0..13).map(|n| n.to_string()).collect::<Vec<_>>()),
                "topics",
            ),
            ("happened", json!([]), "happened"),
            ("services", json!([service, service]), "services"),
            (
                "services",
                json!((0..6).map(Uuid::from_u128).collect::<Vec<_>>()),
                "services",
            ),
            (
                "gap",
                json!({ "reason": "cost", "need": "She said that it is too dear" }),
                "gap",
            ),
            ("gap", json!({ "reason": "cost", "need": "" }), "gap"),
        ];
        for (field, value, at) in table {
            let mut record = good();
            record[field] = value.clone();
            let problem = Record::read(record).unwrap_err();
            let fields: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
            assert!(fields.contains(&at), "{field} = {value}: {fields:?}");
        }
    }

    #[test]
    fn nothing_else_is_taken() {
        let mut record = good();
        record["note"] = json!("she said that ...");
        let problem = Record::read(record).unwrap_err();
        assert_eq!((problem.status, problem.slug()), (400, "conversation-json"));
        for field in [
            "organisation",
            "setting",
            "topics",
            "phone_time",
            "happened_on",
        ] {
            let mut record = good();
            record.as_object_mut().unwrap().remove(field);
            assert_eq!(Record::read(record).unwrap_err().status, 400, "{field}");
        }
    }

    #[test]
    fn a_wrong_clock_does_not_move_the_counts() {
        let arrived: Date = "2026-11-21".parse().unwrap();
        let table = [
            ("2026-11-21", "2026-11-21"),
            ("2026-11-22", "2026-11-22"),
            ("2026-11-23", "2026-11-21"),
            ("2026-10-21", "2026-10-21"),
            ("1970-01-01", "2026-11-21"),
            ("2126-11-21", "2026-11-21"),
        ];
        for (said, counted) in table {
            let mut record = Record::read(good()).unwrap();
            record.happened_on = said.parse().unwrap();
            assert_eq!(record.counted_on(arrived).to_string(), counted, "{said}");
        }
    }
}
