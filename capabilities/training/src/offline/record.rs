//! A record of learning as a phone hands it over: read, bounded, and known by what it says.

use course::{Form, Given, Question};
use kernel::{Problem, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The shape of the JSON; there has been one so far.
const FORMAT: u32 = 1;
/// So many answers at the most; the phone begins another record after 200.
const MOST: usize = 250;
/// Names are no longer than this, in characters.
const LONGEST: usize = 200;
/// What is older counts as done now: a phone's clock may be wrong.
const OLDEST: i64 = 400 * 24 * 60 * 60 * 1000;

/// What somebody did in a module without a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    format: u32,
    /// The course in which it was opened.
    pub course: String,
    /// The module.
    pub module: String,
    /// The version that the phone showed.
    pub version: String,
    /// The language in which it was read: choices are counted as they stand in its text.
    pub language: String,
    /// When the first of it was done, by the phone's clock, in milliseconds since 1970.
    from: i64,
    /// When the last of it was done.
    at: i64,
    /// The page that was opened last, if one was.
    pub page: Option<String>,
    /// Pages that were opened.
    pub seen: Vec<String>,
    /// Answers, in the order in which they were given.
    pub answers: Vec<Answered>,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// The digest of its words, as the phone had them.
    pub wording: String,
    /// What was chosen.
    pub given: Given,
    at: i64,
}

impl Record {
    /// Reads a record; what is not one is refused for good, with the reason.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let refused = |why: String| Problem::new(400, "problem-learning-json").with("why", why);
        let record: Self =
            serde_json::from_slice(bytes).map_err(|error| refused(error.to_string()))?;
        if record.format != FORMAT {
            return Err(refused(format!("format {}", record.format)));
        }
        let own = [
            &record.course,
            &record.module,
            &record.version,
            &record.language,
        ];
        let answers = record.answers.iter();
        let answered = answers.flat_map(|it| [&it.question, &it.wording]);
        let pages = record.page.iter().chain(&record.seen);
        let too_long = own
            .into_iter()
            .chain(pages)
            .chain(answered)
            .any(|it| it.chars().count() > LONGEST);
        let too_many = record.seen.len() > MOST || record.answers.len() > MOST;
        let empty = record.page.is_none() && record.seen.is_empty() && record.answers.is_empty();
        if too_many || too_long || empty {
            return Err(Problem::new(422, "problem-learning-size"));
        }
        Ok(record)
    }

    /// A digest of all it says.
    pub fn digest(&self) -> String {
        // A record was read from JSON, so it can be written as such.
        let text = serde_json::to_vec(self).unwrap_or_default();
        format!("{:x}", Sha256::digest(&text))
    }

    /// When the first of it was done, as far as that can be.
    pub fn from(&self, now: Timestamp) -> Timestamp {
        believable(self.from.min(self.at), now)
    }

    /// When the last of it was done, as far as that can be.
    pub fn at(&self, now: Timestamp) -> Timestamp {
        believable(self.at, now)
    }
}

impl Answered {
    /// When it was given, as far as that can be.
    pub fn at(&self, now: Timestamp) -> Timestamp {
        believable(self.at, now)
    }

    /// Whether it is an answer to a question of this form, with places that are there. Free replies are judged on the
    /// server's own page alone: nothing that was typed comes from a phone.
    pub fn fits(&self, question: &Question) -> bool {
        let below = |places: &[usize], size: usize| {
            !places.is_empty() && places.len() <= size && places.iter().all(|it| *it < size)
        };
        let distinct = |places: &[usize]| {
            let mut sorted = places.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.len() == places.len()
        };
        match (&question.form, &self.given) {
            (Form::Single(choices), Given::Chosen(it)) => it.len() == 1 && below(it, choices.len()),
            (Form::Multiple(choices), Given::Chosen(it)) => {
                below(it, choices.len()) && distinct(it)
            }
            (Form::Order { items, .. }, Given::Ordered(it)) => {
                it.len() == items.len() && below(it, items.len()) && distinct(it)
            }
            (Form::Match { pairs, .. }, Given::Matched(it)) => {
                it.len() == pairs.len() && below(it, pairs.len())
            }
            _ => false,
        }
    }
}

/// A phone's time: data, never trusted. The future is now, and so is what lies too far back.
fn believable(millis: i64, now: Timestamp) -> Timestamp {
    let then = Timestamp::from_millisecond(millis).unwrap_or(now);
    if then > now || then.as_millisecond() < now.as_millisecond() - OLDEST {
        now
    } else {
        then
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn good() -> Value {
        json!({
            "format": 1, "course": "core", "module": "signposting", "version": "3f9a1c20", "language": "en",
            "from": 1000, "at": 2000, "page": "what-it-is", "seen": ["what-it-is"],
            "answers": [{ "question": "one", "wording": "aa", "given": { "chosen": [1] }, "at": 1500 }],
        })
    }

    fn read(value: &Value) -> Result<Record, (u16, &'static str)> {
        Record::read(value.to_string().as_bytes()).map_err(|it| (it.status, it.slug()))
    }

    #[test]
    fn only_a_record_is_read() {
        let spoiled = |change: fn(&mut Value)| {
            let mut value = good();
            change(&mut value);
            read(&value).expect_err("it is spoiled")
        };
        assert!(read(&good()).is_ok());
        let json = (400, "learning-json");
        assert_eq!(spoiled(|it| it["format"] = json!(2)), json);
        assert_eq!(spoiled(|it| it["name"] = json!("Sam")), json);
        assert_eq!(spoiled(|it| it["answers"][0]["typed"] = json!("x")), json);
        assert_eq!(spoiled(|it| it["seen"] = json!(null)), json);
        let size = (422, "learning-size");
        assert_eq!(
            spoiled(|it| it["version"] = json!("x".repeat(LONGEST + 1))),
            size
        );
        assert_eq!(spoiled(|it| it["seen"] = json!(vec!["x"; MOST + 1])), size);
        assert_eq!(
            spoiled(|it| {
                it["page"] = json!(null);
                it["seen"] = json!([]);
                it["answers"] = json!([]);
            }),
            size
        );
    }

    #[test]
    fn the_digest_is_of_what_it_says_and_not_of_how_it_is_written() {
        let one = read(&good()).expect("good");
        let text = serde_json::to_string_pretty(&good()).expect("JSON");
        let same = Record::read(text.as_bytes()).expect("good");
        assert_eq!(one.digest(), same.digest());
        let mut other = good();
        other["answers"][0]["given"] = json!({ "chosen": [0] });
        assert_ne!(one.digest(), read(&other).expect("good").digest());
    }

    #[test]
    fn a_phones_clock_is_believed_within_reason() {
        let at = |millis| Timestamp::from_millisecond(millis).expect("a time");
        let now = at(2_000_000_000_000);
        for (said, taken) in [
            (1_999_999_000_000, at(1_999_999_000_000)),
            (2_000_000_000_001, now),
            (0, now),
            (i64::MAX, now),
            (i64::MIN, now),
        ] {
            assert_eq!(believable(said, now), taken, "{said}");
        }
    }

    #[test]
    fn an_answer_fits_its_question_or_is_none() {
        let module =
            course::read(include_str!("../samples/module.md")).expect("the sample is sound");
        let fits = |id: &str, given: Given| {
            let answer = Answered {
                question: id.to_owned(),
                wording: String::new(),
                given,
                at: 0,
            };
            answer.fits(module.question(id).expect("a question"))
        };
        assert!(fits("one", Given::Chosen(vec![1])));
        assert!(!fits("one", Given::Chosen(vec![0, 1])));
        assert!(!fits("one", Given::Chosen(vec![])));
        assert!(!fits("one", Given::Chosen(vec![9])));
        assert!(fits("some", Given::Chosen(vec![0, 2])));
        assert!(!fits("some", Given::Chosen(vec![0, 0])));
        assert!(fits("order", Given::Ordered(vec![2, 1, 0])));
        assert!(!fits("order", Given::Ordered(vec![2, 1])));
        assert!(!fits("order", Given::Chosen(vec![0])));
        assert!(fits("match", Given::Matched(vec![0, 0, 1])));
        assert!(!fits("match", Given::Matched(vec![0, 0, 3])));
        assert!(!fits("free", Given::Words("What helps?".to_owned())));
        assert!(!fits("free", Given::Chosen(vec![1])));
    }
}
