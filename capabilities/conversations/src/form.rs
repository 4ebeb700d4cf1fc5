//! The form as data: a programme's lists, which it edits, and the versions of the form that come of that.

use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope, Timestamp};
use serde::Serialize;
use store::{Tx, args};
use uuid::Uuid;

use crate::EDIT_LISTS;
use crate::content::{Both, Entry, LISTS, content};

/// A programme may hold this many entries in a list; a phone shows them all.
pub const MOST_ENTRIES: usize = 60;
/// The longest words that a phone tile holds.
pub const LONGEST_WORDS: usize = 40;

store::statements! {
    ENTRIES = "SELECT list, slug, en, cy, place, retired_at FROM form_item WHERE programme_id = $1 ORDER BY list, place, slug";
    INSERT_ENTRY = "INSERT INTO form_item (programme_id, list, slug, en, cy, place) VALUES ($1, $2, $3, $4, $5, $6) \
                    ON CONFLICT (programme_id, list, slug) DO NOTHING";
    REWORD_ENTRY = "UPDATE form_item SET en = $4, cy = $5 WHERE programme_id = $1 AND list = $2 AND slug = $3";
    PLACE_ENTRY = "UPDATE form_item SET place = $4 WHERE programme_id = $1 AND list = $2 AND slug = $3";
    RETIRE_ENTRY = "UPDATE form_item SET retired_at = $4 WHERE programme_id = $1 AND list = $2 AND slug = $3";
    LAST_VERSION = "SELECT COALESCE(MAX(version), 0) AS version FROM form_version WHERE programme_id = $1";
    INSERT_VERSION = "INSERT INTO form_version (programme_id, version, document, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    THE_VERSION = "SELECT document FROM form_version WHERE programme_id = $1 AND version = $2";
    FORGET_EDITOR = "UPDATE form_version SET made_by = NULL WHERE programme_id = $1 AND made_by = $2";
}

/// Who edited a form leaves with an erasure.
pub const ERASE: store::Sql = FORGET_EDITOR;

/// An entry of a programme's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The list.
    pub list: String,
    /// Its name in records, for good.
    pub slug: String,
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
    /// Its place in the list.
    pub place: i64,
    /// Since when it is no longer offered.
    pub retired: Option<Timestamp>,
}

/// The form as a phone shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    /// Its number, which every record carries.
    pub version: u32,
    /// The lists, each in its order, without retired entries.
    pub lists: BTreeMap<String, Vec<Entry>>,
    /// The question above each list.
    pub headings: BTreeMap<String, Both>,
}

/// All entries of all lists, retired ones included, each list in its order.
pub async fn entries(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Item>, Problem> {
    tx.all(ENTRIES, args![programme], |row| {
        Ok(Item {
            list: row.get("list")?,
            slug: row.get("slug")?,
            en: row.get("en")?,
            cy: row.get("cy")?,
            place: row.get("place")?,
            retired: row.get("retired_at")?,
        })
    })
    .await
}

/// The slugs that each list holds or ever held.
pub async fn every_entry(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<HashMap<String, HashSet<String>>, Problem> {
    let mut slugs: HashMap<_, HashSet<_>> = HashMap::new();
    for item in entries(tx, programme).await? {
        slugs.entry(item.list).or_default().insert(item.slug);
    }
    Ok(slugs)
}

/// The form as it is now.
pub async fn current(tx: &mut Tx, programme: ProgrammeId) -> Result<Form, Problem> {
    let version = tx
        .one(LAST_VERSION, args![programme], |row| row.get("version"))
        .await?;
    let mut lists: BTreeMap<_, _> = LISTS.map(|list| (list.to_owned(), Vec::new())).into();
    for item in entries(tx, programme)
        .await?
        .into_iter()
        .filter(|item| item.retired.is_none())
    {
        let entry = Entry {
            slug: item.slug,
            en: item.en,
            cy: item.cy,
        };
        lists.entry(item.list).or_default().push(entry);
    }
    Ok(Form {
        version,
        lists,
        headings: content().headings.clone(),
    })
}

/// The form as it was in one of its versions, as JSON.
pub async fn at_version(
    tx: &mut Tx,
    programme: ProgrammeId,
    version: u32,
) -> Result<String, Problem> {
    tx.one(THE_VERSION, args![programme, version], |row| {
        row.get("document")
    })
    .await
}

/// Gives a new programme the lists of the product's own content.
pub async fn begin(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    for list in LISTS {
        for (place, entry) in (1_i64..).zip(&content().lists[list]) {
            let row = args![programme, list, entry.slug, entry.en, entry.cy, place];
            tx.run(INSERT_ENTRY, row).await?;
        }
    }
    let version: u32 = tx
        .one(LAST_VERSION, args![programme], |row| row.get("version"))
        .await?;
    if version == 0 {
        new_version(tx, programme, None).await
    } else {
        Ok(())
    }
}

async fn new_version(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: Option<kernel::PersonId>,
) -> Result<(), Problem> {
    let mut form = current(tx, programme).await?;
    form.version += 1;
    let document = serde_json::to_string(&form).map_err(Problem::internal)?;
    let now = tx.now();
    tx.run(
        INSERT_VERSION,
        args![programme, form.version, document, by, now],
    )
    .await?;
    // No id of its own: the version is the subject, and its number is in the detail.
    let event = Event::new("conversations.form_changed", Uuid::nil())
        .with(serde_json::json!({ "version": form.version }));
    tx.record(programme, by, event).await
}

/// A change to a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new entry at the end.
    Add(Both),
    /// Other words for the same thing.
    Reword(String, Both),
    /// No longer offered. Records keep their meaning.
    Retire(String),
    /// Offered again.
    Restore(String),
    /// One place up (`true`) or down.
    Move(String, bool),
}

/// Changes a list, makes a new version of the form, and says which entry was changed.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    list: &str,
    change: &Change,
) -> Result<String, Problem> {
    actor.may(EDIT_LISTS, Scope::Programme)?;
    if !LISTS.contains(&list) {
        return Err(Problem::not_found());
    }
    let programme = actor.programme;
    let all = entries(tx, programme).await?;
    let items: Vec<_> = all.into_iter().filter(|item| item.list == list).collect();
    let find = |slug: &str| {
        items
            .iter()
            .find(|item| item.slug == slug)
            .ok_or_else(Problem::not_found)
    };
    let changed = match change {
        Change::Add(words) => {
            check_words(words, &items, None)?;
            if items.len() >= MOST_ENTRIES {
                let said = Said::new("conversation-list-full").with("most", MOST_ENTRIES);
                return Err(Problem::invalid(Vec::new()).at("en", said));
            }
            let slug = free_slug(&words.en, &items);
            let place = items.iter().map(|item| item.place).max().unwrap_or(0) + 1;
            tx.run(
                INSERT_ENTRY,
                args![programme, list, slug, words.en, words.cy, place],
            )
            .await?;
            slug
        }
        Change::Reword(slug, words) => {
            find(slug)?;
            check_words(words, &items, Some(slug))?;
            tx.run(
                REWORD_ENTRY,
                args![programme, list, slug, words.en, words.cy],
            )
            .await?;
            slug.clone()
        }
        Change::Retire(slug) => {
            find(slug)?;
            let offered = items
                .iter()
                .filter(|item| item.retired.is_none() && item.slug != *slug);
            if offered.count() == 0 {
                return Err(Problem::new(409, "problem-conversation-last-entry"));
            }
            let now = tx.now();
            tx.run(RETIRE_ENTRY, args![programme, list, slug, Some(now)])
                .await?;
            slug.clone()
        }
        Change::Restore(slug) => {
            find(slug)?;
            tx.run(
                RETIRE_ENTRY,
                args![programme, list, slug, None::<Timestamp>],
            )
            .await?;
            slug.clone()
        }
        Change::Move(slug, up) => {
            find(slug)?;
            let mut offered: Vec<_> = items.iter().filter(|item| item.retired.is_none()).collect();
            if let Some(at) = offered.iter().position(|item| item.slug == *slug) {
                let to = if *up {
                    at.saturating_sub(1)
                } else {
                    (at + 1).min(offered.len() - 1)
                };
                offered.swap(at, to);
            }
            for (place, item) in (1_i64..).zip(&offered) {
                tx.run(PLACE_ENTRY, args![programme, list, item.slug, place])
                    .await?;
            }
            slug.clone()
        }
    };
    new_version(tx, programme, Some(actor.person)).await?;
    Ok(changed)
}

fn check_words(words: &Both, items: &[Item], own: Option<&str>) -> Result<(), Problem> {
    let mut problem = Problem::invalid(Vec::new());
    for (field, text, missing) in [
        ("en", &words.en, "conversation-words-missing"),
        ("cy", &words.cy, "conversation-words-missing-welsh"),
    ] {
        if text.is_empty() {
            problem = problem.at(field, Said::new(missing));
        } else if text.chars().count() > LONGEST_WORDS {
            let said = Said::new("conversation-words-long").with("most", LONGEST_WORDS);
            problem = problem.at(field, said);
        }
    }
    let folded = words.en.to_lowercase();
    let mut others = items.iter().filter(|item| Some(item.slug.as_str()) != own);
    if others.any(|item| item.en.to_lowercase() == folded) {
        problem = problem.at("en", Said::new("conversation-words-twice"));
    }
    if problem.fields.is_empty() {
        Ok(())
    } else {
        Err(problem)
    }
}

/// A slug made of the English words that no entry, offered or retired, has had.
fn free_slug(english: &str, items: &[Item]) -> String {
    let mut slug = String::new();
    for letter in english.to_lowercase().chars().take(40) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('_') && !slug.is_empty() {
            slug.push('_');
        }
    }
    let base = slug.trim_end_matches('_');
    let base = if base.is_empty() { "entry" } else { base };
    let taken = |slug: &str| items.iter().any(|item| item.slug == slug);
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    std::iter::once(base.to_owned())
        .chain(numbered)
        .find(|slug| !taken(slug))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(slug: &str, en: &str) -> Item {
        let (slug, en) = (slug.to_owned(), en.to_owned());
        Item {
            list: "topics".into(),
            slug,
            cy: en.clone(),
            en,
            place: 1,
            retired: None,
        }
    }

    #[test]
    fn a_slug_is_plain_and_never_used_twice() {
        let items = [
            item("warm_homes", "Warm homes"),
            item("warm_homes_2", "Warm  homes!"),
        ];
        assert_eq!(free_slug("Warm homes", &items), "warm_homes_3");
        assert_eq!(free_slug("Café & llên", &[]), "caf_ll_n");
        assert_eq!(free_slug("!!!", &[]), "entry");
    }

    #[test]
    fn words_are_short_present_and_not_there_already() {
        let items = [item("money", "Money")];
        let both = |en: &str, cy: &str| Both {
            en: en.into(),
            cy: cy.into(),
        };
        assert!(check_words(&both("Pets", "Anifeiliaid"), &items, None).is_ok());
        assert!(check_words(&both("money", "Arian"), &items, Some("money")).is_ok());
        for (words, field) in [
            (both("MONEY", "Arian"), "en"),
            (both("", "Arian"), "en"),
            (both("Pets", ""), "cy"),
            (both(&"x".repeat(41), "x"), "en"),
        ] {
            let problem = check_words(&words, &items, None).unwrap_err();
            assert_eq!(problem.fields[0].field, field);
        }
    }
}
