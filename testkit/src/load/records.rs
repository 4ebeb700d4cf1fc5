//! Records as phones make them: each good, each other, in an order that follows from a seed.

use kernel::{OrganisationId, Random, SeededRandom, Timestamp, new_uuid};
use serde_json::{Value, json};
use uuid::Uuid;

const TOPICS: [&str; 6] = [
    "smoking",
    "money",
    "loneliness",
    "housing",
    "alcohol",
    "sleep",
];
const SETTINGS: [&str; 3] = ["front_desk", "home_visit", "phone_line"];

/// A source of records.
pub struct Records {
    chance: SeededRandom,
    topics: Vec<String>,
    settings: Vec<String>,
}

impl Records {
    /// Records that follow from `seed`, over the entries that the programme's form has (`form` as the API tells it).
    pub fn new(seed: u64, form: &Value) -> Self {
        let slugs = |list: &str, known: &[&str]| -> Vec<String> {
            let there = form["lists"][list].as_array().into_iter().flatten();
            let there: Vec<_> = there.filter_map(|it| it["slug"].as_str()).collect();
            let both = known.iter().filter(|slug| there.contains(slug));
            let mut both: Vec<_> = both.map(|slug| (*slug).to_owned()).collect();
            if both.is_empty() {
                both.extend(there.first().map(|slug| (*slug).to_owned()));
            }
            both
        };
        Self {
            chance: SeededRandom::new(seed),
            topics: slugs("topics", &TOPICS),
            settings: slugs("settings", &SETTINGS),
        }
    }

    /// The next number below `end`.
    pub fn below(&self, end: usize) -> usize {
        self.chance.below(end)
    }

    /// A new record with its id.
    pub fn next(&self, organisation: OrganisationId, at: Timestamp) -> (Uuid, Value) {
        let mut topics = self.topics.clone();
        let wanted = 1 + self.below(2.min(topics.len()));
        while topics.len() > wanted {
            topics.remove(self.below(topics.len()));
        }
        let pick = |list: &[String]| list[self.below(list.len())].clone();
        let response = self.response();
        let gap = (self.below(5) == 0).then(|| json!({ "reason": "waiting_time", "topic": null }));
        let record = json!({
            "format": 1, "version": 1, "corrects": null, "withdrawn": false, "form": 1,
            "organisation": organisation, "setting": pick(&self.settings), "channel": "in_person",
            "topics": topics, "raised_by": "worker", "happened": ["listened"],
            "response": response, "gap": gap,
            "happened_on": at.to_string()[..10], "phone_time": at.to_string(),
        });
        let chance: &dyn Random = &self.chance;
        (new_uuid(at, chance), record)
    }

    fn response(&self) -> &'static str {
        ["plan", "goal", "none"][self.below(3)]
    }

    /// The next version of a record.
    pub fn correct(&self, record: &Value) -> Value {
        let version = record["version"].as_u64().unwrap_or(1);
        let mut next = record.clone();
        next["version"] = json!(version + 1);
        next["corrects"] = json!(version);
        next["response"] = json!(self.response());
        next
    }
}
