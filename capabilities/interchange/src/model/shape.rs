//! The shape of a statement, checked against the rules of the standard.

use serde_json::{Map, Value};
use uuid::Uuid;

/// What a statement may say at its top.
const TOP: [&str; 12] = [
    "id",
    "actor",
    "verb",
    "object",
    "result",
    "context",
    "timestamp",
    "stored",
    "authority",
    "version",
    "attachments",
    "objectType",
];
const RESULT: [&str; 6] = [
    "score",
    "success",
    "completion",
    "response",
    "duration",
    "extensions",
];
const SCORE: [&str; 4] = ["scaled", "raw", "min", "max"];
const CONTEXT: [&str; 9] = [
    "registration",
    "instructor",
    "team",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "statement",
    "extensions",
];
const AROUND: [&str; 4] = ["parent", "grouping", "category", "other"];
const IDENTITIES: [&str; 4] = ["mbox", "mbox_sha1sum", "openid", "account"];

/// What is wrong with a statement, place by place; nothing where its shape is right. Checked is what a statement about an
/// agent and an activity may say; an object of another kind is itself a finding.
pub fn faults(statement: &Value) -> Vec<String> {
    let mut look = Look::default();
    look.statement(statement);
    look.0
}

#[derive(Default)]
struct Look(Vec<String>);

impl Look {
    fn wrong(&mut self, place: &str, why: &str) {
        self.0.push(format!("{place}: {why}"));
    }

    fn object<'v>(
        &mut self,
        place: &str,
        value: &'v Value,
        known: &[&str],
    ) -> Option<&'v Map<String, Value>> {
        let Some(object) = value.as_object() else {
            self.wrong(place, "is no object");
            return None;
        };
        for (name, value) in object {
            if !known.contains(&name.as_str()) {
                self.wrong(&format!("{place}.{name}"), "is not known");
            }
            if value.is_null() {
                self.wrong(&format!("{place}.{name}"), "is null");
            }
        }
        Some(object)
    }

    fn statement(&mut self, statement: &Value) {
        let Some(top) = self.object("statement", statement, &TOP) else {
            return;
        };
        for name in ["actor", "verb", "object"] {
            if !top.contains_key(name) {
                self.wrong(name, "is missing");
            }
        }
        if let Some(id) = top.get("id") {
            self.uuid("id", id);
        }
        for name in ["actor", "authority"] {
            if let Some(agent) = top.get(name) {
                self.agent(name, agent);
            }
        }
        if let Some(verb) = top.get("verb") {
            self.verb(verb);
        }
        if let Some(activity) = top.get("object") {
            self.activity("object", activity);
        }
        if let Some(result) = top.get("result") {
            self.result(result);
        }
        if let Some(context) = top.get("context") {
            self.context(context);
        }
        for name in ["timestamp", "stored"] {
            if let Some(at) = top.get(name) {
                self.instant(name, at);
            }
        }
        let version = top.get("version").and_then(Value::as_str);
        if top.contains_key("version")
            && !version.is_some_and(|it| it.starts_with("1.0") || it.starts_with("2.0"))
        {
            self.wrong("version", "is none that is spoken");
        }
    }

    fn uuid(&mut self, place: &str, value: &Value) {
        let text = value.as_str().unwrap_or_default();
        // Only the form with hyphens.
        if text.len() != 36 || Uuid::parse_str(text).is_err() {
            self.wrong(place, "is no UUID");
        }
    }

    fn instant(&mut self, place: &str, value: &Value) {
        let text = value.as_str().unwrap_or_default();
        // What is not known to the minute east or west of Greenwich ("-00:00") is refused by the standard.
        if text.parse::<kernel::Timestamp>().is_err() || text.ends_with("-00:00") {
            self.wrong(place, "is no instant");
        }
    }

    fn iri(&mut self, place: &str, value: &Value) {
        let text = value.as_str().unwrap_or_default();
        if url::Url::parse(text).is_err() || text.contains(char::is_whitespace) {
            self.wrong(place, "is no whole address");
        }
    }

    fn agent(&mut self, place: &str, value: &Value) {
        let known = [&["objectType", "name"][..], &IDENTITIES].concat();
        let Some(agent) = self.object(place, value, &known) else {
            return;
        };
        let named = IDENTITIES.iter().filter(|it| agent.contains_key(**it));
        if named.count() != 1 {
            self.wrong(place, "must have one identity");
        }
        if agent.get("objectType").is_some_and(|it| it != "Agent") {
            self.wrong(&format!("{place}.objectType"), "is not Agent");
        }
        if let Some(account) = agent.get("account") {
            let place = format!("{place}.account");
            let Some(parts) = self.object(&place, account, &["homePage", "name"]) else {
                return;
            };
            let home = parts.get("homePage").unwrap_or(&Value::Null);
            self.iri(&format!("{place}.homePage"), home);
            let name = parts.get("name").and_then(Value::as_str);
            if name.unwrap_or_default().is_empty() {
                self.wrong(&format!("{place}.name"), "is missing");
            }
        }
    }

    fn words(&mut self, place: &str, value: &Value) {
        let Some(map) = value.as_object() else {
            self.wrong(place, "is no map of languages");
            return;
        };
        for (tag, text) in map {
            let mut parts = tag.split('-');
            let first = parts.next().unwrap_or_default();
            let word =
                |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let tagged = (2..=8).contains(&first.len())
                && first.bytes().all(|it| it.is_ascii_alphabetic())
                && parts.all(|it| word(it) && it.len() <= 8);
            if !tagged {
                self.wrong(&format!("{place}.{tag}"), "is no language");
            }
            if !text.is_string() {
                self.wrong(&format!("{place}.{tag}"), "is no text");
            }
        }
    }

    fn verb(&mut self, value: &Value) {
        let Some(verb) = self.object("verb", value, &["id", "display"]) else {
            return;
        };
        self.iri("verb.id", verb.get("id").unwrap_or(&Value::Null));
        if let Some(display) = verb.get("display") {
            self.words("verb.display", display);
        }
    }

    fn activity(&mut self, place: &str, value: &Value) {
        let Some(activity) = self.object(place, value, &["objectType", "id", "definition"]) else {
            return;
        };
        if activity
            .get("objectType")
            .is_some_and(|it| it != "Activity")
        {
            self.wrong(&format!("{place}.objectType"), "is not Activity");
        }
        let id = activity.get("id").unwrap_or(&Value::Null);
        self.iri(&format!("{place}.id"), id);
        let Some(definition) = activity.get("definition") else {
            return;
        };
        let place = format!("{place}.definition");
        let known = ["name", "description", "type", "moreInfo", "extensions"];
        let Some(parts) = self.object(&place, definition, &known) else {
            return;
        };
        for name in ["name", "description"] {
            if let Some(words) = parts.get(name) {
                self.words(&format!("{place}.{name}"), words);
            }
        }
        for name in ["type", "moreInfo"] {
            if let Some(address) = parts.get(name) {
                self.iri(&format!("{place}.{name}"), address);
            }
        }
    }

    fn extensions(&mut self, place: &str, value: Option<&Value>) {
        match value {
            None => {}
            Some(Value::Object(map)) => {
                for name in map.keys() {
                    self.iri(&format!("{place}.extensions"), &Value::from(name.as_str()));
                }
            }
            Some(_) => self.wrong(&format!("{place}.extensions"), "is no object"),
        }
    }

    fn result(&mut self, value: &Value) {
        let Some(result) = self.object("result", value, &RESULT) else {
            return;
        };
        for name in ["success", "completion"] {
            if result.get(name).is_some_and(|it| !it.is_boolean()) {
                self.wrong(&format!("result.{name}"), "is neither true nor false");
            }
        }
        self.extensions("result", result.get("extensions"));
        let Some(score) = result.get("score") else {
            return;
        };
        let Some(score) = self.object("result.score", score, &SCORE) else {
            return;
        };
        let number = |name: &str| score.get(name).map(Value::as_f64);
        if SCORE.iter().any(|name| number(name) == Some(None)) {
            self.wrong("result.score", "holds what is no number");
        }
        let part = |name| number(name).flatten();
        if part("scaled").is_some_and(|it| !(-1.0..=1.0).contains(&it)) {
            self.wrong("result.score.scaled", "is not between -1 and 1");
        }
        let (low, high) = (part("min"), part("max"));
        let within = |raw: f64| low.is_none_or(|it| it <= raw) && high.is_none_or(|it| raw <= it);
        if part("raw").is_some_and(|raw| !within(raw)) {
            self.wrong("result.score.raw", "is not between min and max");
        }
        if low.zip(high).is_some_and(|(low, high)| low >= high) {
            self.wrong("result.score.max", "is not above min");
        }
    }

    fn context(&mut self, value: &Value) {
        let Some(context) = self.object("context", value, &CONTEXT) else {
            return;
        };
        if let Some(registration) = context.get("registration") {
            self.uuid("context.registration", registration);
        }
        for name in ["revision", "platform", "language"] {
            if context.get(name).is_some_and(|it| !it.is_string()) {
                self.wrong(&format!("context.{name}"), "is no text");
            }
        }
        self.extensions("context", context.get("extensions"));
        let Some(around) = context.get("contextActivities") else {
            return;
        };
        let Some(around) = self.object("context.contextActivities", around, &AROUND) else {
            return;
        };
        for (name, list) in around {
            let place = format!("context.contextActivities.{name}");
            let Some(list) = list.as_array() else {
                self.wrong(&place, "is no list");
                continue;
            };
            for one in list {
                self.activity(&place, one);
            }
        }
    }
}

#[cfg(test)]
mod tests;
