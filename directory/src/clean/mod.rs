//! Makes a service of whatever a source wrote, and notes everything that had to be repaired on the way.

mod codes;
mod entry;
pub(crate) mod html;
mod parts;
mod places;
mod reach;
mod secret;
mod terms;
mod when;
mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::report::{Repair, RepairKind};
use crate::{Rich, Taxonomy, Term};

pub(crate) use codes::status_of;
pub(crate) use places::british;
pub(crate) use reach::{email_of, web_of};
pub(crate) use when::date_of;
pub(crate) use words::{few_blank_lines, single_spaces};
use words::{folded, joined, number_in, says_nothing, trim};

/// A record as a source wrote it, in the nested layout of HSDS 3.0.
pub(crate) type Wild = Map<String, Value>;

/// Longest line, such as a name, in characters.
const LINE: usize = 400;
/// Longest text, such as a description, in characters.
const TEXT: usize = 20_000;
/// Longest list within a record.
const LIST: usize = 500;

/// One record being cleaned.
pub(crate) struct Cleaning {
    source: Uuid,
    repairs: BTreeMap<(&'static str, RepairKind), u32>,
    /// Terms that the record named.
    pub(crate) terms: Vec<Term>,
    /// Taxonomies that the record named.
    pub(crate) taxonomies: Vec<Taxonomy>,
}

impl Cleaning {
    /// Of a record of this source.
    pub(crate) fn new(source: Uuid) -> Self {
        Self {
            source,
            repairs: BTreeMap::new(),
            terms: Vec::new(),
            taxonomies: Vec::new(),
        }
    }

    /// What was repaired so far.
    pub(crate) fn repairs(&self) -> Vec<Repair> {
        let repair = |((field, what), count): (&(&'static str, RepairKind), &u32)| Repair {
            field,
            what: *what,
            count: *count,
        };
        self.repairs.iter().map(repair).collect()
    }

    /// Notes a repair of `field`, which is written `entity.key`.
    pub(crate) fn note(&mut self, field: &'static str, what: RepairKind) {
        *self.repairs.entry((field, what)).or_default() += 1;
    }

    /// The scalar at `field` as text, trimmed; nothing where it is missing, null or says nothing.
    fn scalar<'a>(&mut self, from: &'a Wild, field: &'static str) -> Option<Cow<'a, str>> {
        let value = from.get(key(field))?;
        let text = match value {
            Value::Null => {
                self.note(field, RepairKind::Empty);
                return None;
            }
            Value::String(text) => Cow::Borrowed(text.as_str()),
            Value::Number(number) => Cow::Owned(number.to_string()),
            Value::Bool(bool) => Cow::Owned(bool.to_string()),
            Value::Array(list) => {
                self.note(field, RepairKind::Shape);
                Cow::Owned(joined(list))
            }
            Value::Object(map) => {
                self.note(field, RepairKind::Shape);
                let named = ["value", "name", "label", "text", "en"]
                    .iter()
                    .find_map(|key| map.get(*key)?.as_str());
                Cow::Owned(named.unwrap_or_default().to_owned())
            }
        };
        let trimmed = match text {
            Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
            Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
        };
        if says_nothing(&trimmed) {
            self.note(field, RepairKind::Empty);
            return None;
        }
        Some(trimmed)
    }

    /// A text on one line, without HTML.
    pub(crate) fn line(&mut self, from: &Wild, field: &'static str) -> String {
        let lines = self.cleaned(from, field);
        let line = single_spaces(&lines);
        let line = line.trim();
        if line.chars().count() > LINE {
            self.note(field, RepairKind::Long);
            return line
                .chars()
                .take(LINE)
                .collect::<String>()
                .trim()
                .to_owned();
        }
        line.to_owned()
    }

    /// A text on one line at the first of these fields that has one.
    pub(crate) fn line_of(&mut self, from: &Wild, fields: &[&'static str]) -> String {
        fields
            .iter()
            .map(|field| self.line(from, field))
            .find(|line| !line.is_empty())
            .unwrap_or_default()
    }

    /// A text without HTML that may have several lines.
    pub(crate) fn text(&mut self, from: &Wild, field: &'static str) -> String {
        let text = self.cleaned(from, field);
        if text.chars().count() > TEXT {
            self.note(field, RepairKind::Long);
            let cut: String = text.chars().take(TEXT).collect();
            return cut.trim_end().to_owned();
        }
        text
    }

    fn cleaned(&mut self, from: &Wild, field: &'static str) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        self.note_text(&text, field);
        let dropped = html::without_embedded(&text);
        html::words(html::bounded(&dropped))
    }

    /// A text in which a little HTML may stay.
    pub(crate) fn rich(&mut self, from: &Wild, field: &'static str) -> Rich {
        let Some(text) = self.scalar(from, field) else {
            return Rich::default();
        };
        self.note_text(&text, field);
        let rich = Rich::clean(&text);
        let short = rich.cut(TEXT);
        if short != rich {
            self.note(field, RepairKind::Long);
        }
        short
    }

    fn note_text(&mut self, text: &str, field: &'static str) {
        let bare = html::without_embedded(text);
        if matches!(bare, Cow::Owned(_)) {
            self.note(field, RepairKind::Embedded);
        }
        if html::bounded(&bare).len() < bare.len() {
            self.note(field, RepairKind::Long);
        }
        let bare = html::bounded(&bare);
        if html::has_tags(&html::decoded(bare)) {
            self.note(field, RepairKind::Html);
        }
        if html::has_entities(bare) {
            self.note(field, RepairKind::Entities);
        }
        if bare.contains("  ") || bare.contains('\u{a0}') || bare.contains('\t') {
            self.note(field, RepairKind::Spaces);
        }
    }

    /// A number of years or the like, as a whole.
    pub(crate) fn whole(&mut self, from: &Wild, field: &'static str) -> Option<u32> {
        let number = self.number(from, field)?;
        if (0.0..=4_000_000_000.0).contains(&number) {
            // Within range, and the part after the point is meant to go.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return Some(number as u32);
        }
        self.note(field, RepairKind::NumberDropped);
        None
    }

    /// A number, though it may be written as text: `18+`, `£35.00`, `1,200`.
    pub(crate) fn number(&mut self, from: &Wild, field: &'static str) -> Option<f64> {
        if let Some(Value::Number(number)) = from.get(key(field)) {
            return number.as_f64().filter(|number| number.is_finite());
        }
        let text = self.scalar(from, field)?;
        let number = number_in(&text).filter(|number| number.is_finite() && number.abs() < 1e15);
        self.note(
            field,
            if number.is_some() {
                RepairKind::Number
            } else {
                RepairKind::NumberDropped
            },
        );
        number
    }

    /// A code, by `known`, which answers how it is written; anything else is dropped.
    pub(crate) fn code(
        &mut self,
        from: &Wild,
        field: &'static str,
        known: fn(&str) -> Option<&'static str>,
    ) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        let Some(code) = known(&folded(&text)) else {
            self.note(field, RepairKind::CodeUnknown);
            return String::new();
        };
        if code != text {
            self.note(field, RepairKind::Code);
        }
        code.to_owned()
    }

    /// The identity at `field`: a UUID stays, anything else makes one that follows from it.
    pub(crate) fn reference(
        &mut self,
        from: &Wild,
        field: &'static str,
        kind: &str,
    ) -> Option<Uuid> {
        let text = self.scalar(from, field)?;
        Some(identity(self.source, kind, &text))
    }

    /// The identity of a part of `owner`, the `place`th of its kind: what the source says, else made.
    pub(crate) fn part_id(
        &mut self,
        from: &Wild,
        field: &'static str,
        owner: Uuid,
        place: usize,
    ) -> Uuid {
        let kind = field.split('.').next().unwrap_or(field);
        match self.scalar(from, field) {
            Some(text) => identity(self.source, kind, &text),
            None => made(owner, kind, &place.to_string()),
        }
    }

    /// The parts at `field`: a list, one object in place of a list, or bare words, which stand for `word`.
    pub(crate) fn parts<'a>(
        &mut self,
        from: &'a Wild,
        field: &'static str,
        word: &str,
    ) -> Vec<Cow<'a, Wild>> {
        let list = match from.get(key(field)) {
            None => return Vec::new(),
            Some(Value::Null) => {
                self.note(field, RepairKind::Empty);
                return Vec::new();
            }
            Some(Value::Array(list)) => list.as_slice(),
            Some(other) => {
                self.note(field, RepairKind::Shape);
                std::slice::from_ref(other)
            }
        };
        if list.len() > LIST {
            self.note(field, RepairKind::List);
        }
        let mut parts = Vec::with_capacity(list.len().min(LIST));
        for value in list.iter().take(LIST) {
            match value {
                Value::Object(map) => parts.push(Cow::Borrowed(map)),
                Value::String(text) if !says_nothing(trim(text)) && !word.is_empty() => {
                    self.note(field, RepairKind::Shape);
                    let map = Map::from_iter([(word.to_owned(), Value::String(text.clone()))]);
                    parts.push(Cow::Owned(map));
                }
                Value::Array(inner) => {
                    self.note(field, RepairKind::Shape);
                    parts.extend(
                        inner
                            .iter()
                            .filter_map(Value::as_object)
                            .take(LIST)
                            .map(Cow::Borrowed),
                    );
                }
                _ => self.note(field, RepairKind::Part),
            }
        }
        parts
    }

    /// The one part at `field`; the first, where a list stands there.
    pub(crate) fn part<'a>(&mut self, from: &'a Wild, field: &'static str) -> Option<&'a Wild> {
        match from.get(key(field))? {
            Value::Object(map) if map.is_empty() => {
                self.note(field, RepairKind::Part);
                None
            }
            Value::Object(map) => Some(map),
            Value::Array(list) => {
                self.note(field, RepairKind::Shape);
                list.iter().find_map(Value::as_object)
            }
            Value::Null => {
                self.note(field, RepairKind::Empty);
                None
            }
            _ => {
                self.note(field, RepairKind::Shape);
                None
            }
        }
    }
}

/// The key of a field within its entity.
fn key(field: &'static str) -> &'static str {
    field.rsplit('.').next().unwrap_or(field)
}

/// The identity that `text` is, or that follows from it.
pub(crate) fn identity(source: Uuid, kind: &str, text: &str) -> Uuid {
    match Uuid::try_parse(text.trim()) {
        Ok(id) if !id.is_nil() => id,
        _ => made(source, kind, text),
    }
}

/// The identity that follows from an owner, a kind and a key.
pub(crate) fn made(owner: Uuid, kind: &str, key: &str) -> Uuid {
    Uuid::new_v5(&owner, format!("{kind}:{key}").as_bytes())
}
