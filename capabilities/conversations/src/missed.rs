//! What an organisation's people needed and did not find lately, for pages of rooms to the left: by need and reason,
//! with nothing in it that too few chats said.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::tz::TimeZone;
use kernel::disclosure::{Rule, Shown, show};
use kernel::{OrganisationId, Problem, ProgrammeId};
use store::{Tx, args};
use web::{Missed, Offered};

use crate::form;

store::statements! {
    MISSED = "SELECT gap_need AS need, gap_topic AS topic, gap_reason AS reason, COUNT(*) AS chats FROM conversation \
              WHERE programme_id = $1 AND organisation_id = $2 AND day >= $3 AND withdrawn = FALSE AND gap_reason IS NOT NULL \
              GROUP BY gap_need, gap_topic, gap_reason";
}

/// "Lately" is within so many weeks: half a year, for a single need is seldom missed.
const WEEKS: i64 = 26;

/// What was missed, why, and in how many chats: the true count, which does not leave this file.
type Counted = (Offered, Offered, u32);

/// What the organisation's people could not find lately.
pub async fn missed(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<Missed>, Problem> {
    let held = people::programme(tx, programme).await?;
    let zone = TimeZone::get(&held.zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().to_zoned(zone).date();
    let since = today.saturating_sub(Span::new().weeks(WEEKS));
    let rows: Vec<(Option<String>, Option<String>, String, u32)> = tx
        .all(MISSED, args![programme, organisation, since], |row| {
            Ok((
                row.get("need")?,
                row.get("topic")?,
                row.get("reason")?,
                row.get("chats")?,
            ))
        })
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let needs = signposting::vocabulary::needs(tx, programme).await?;
    let entries = form::entries(tx, programme).await?;
    let entry = |list: &str, slug: &str| {
        let found = entries.iter().find(|it| it.list == list && it.slug == slug);
        found.map(|it| Offered {
            slug: it.slug.clone(),
            en: it.en.clone(),
            cy: it.cy.clone(),
        })
    };
    let need = |slug: &str| {
        needs.get(slug).map(|it| Offered {
            slug: slug.to_owned(),
            en: it.need.en.clone(),
            cy: it.need.cy.clone(),
        })
    };
    let counted = rows.into_iter().filter_map(|(slug, topic, reason, chats)| {
        // Where no need was named, the topic says what it was about; without either there is nothing to tell.
        let what = slug.as_deref().and_then(need);
        let what = what.or_else(|| entry("topics", topic.as_deref()?))?;
        Some((what, entry("gap_reasons", &reason)?, chats))
    });
    Ok(told(counted, held.rule()))
}

/// Reasons by their names, with how often each was given.
type Reasons = BTreeMap<String, (Offered, u32)>;

/// Makes counts fit to be shown: what was missed most often first, and its reasons so; what is hidden is left out.
fn told(counted: impl Iterator<Item = Counted>, rule: Rule) -> Vec<Missed> {
    let mut together: BTreeMap<(String, String), (Offered, Reasons)> = BTreeMap::new();
    for (what, reason, chats) in counted {
        // A need and a topic of one name are one to whoever reads them.
        let key = (what.en.clone(), what.cy.clone());
        let (_, reasons) = together
            .entry(key)
            .or_insert_with(|| (what, BTreeMap::new()));
        let held = reasons.entry(reason.slug.clone()).or_insert((reason, 0));
        held.1 += chats;
    }
    let is_told = |shown: Shown| !matches!(shown, Shown::Hidden | Shown::Count(0));
    let mut all: Vec<Missed> = Vec::new();
    for (what, reasons) in together.into_values() {
        let chats = show(reasons.values().map(|(_, chats)| chats).sum(), rule);
        let reasons = reasons.into_values();
        let mut reasons: Vec<_> = reasons
            .map(|(reason, chats)| (reason, show(chats, rule)))
            .filter(|(_, shown)| is_told(*shown))
            .collect();
        // By what is shown and then by name: an order by true counts would tell which hidden one is larger.
        reasons.sort_by(|(a, shown), (b, than)| {
            let order = than.length().cmp(&shown.length());
            order.then_with(|| a.en.cmp(&b.en))
        });
        if is_told(chats) {
            all.push(Missed {
                what,
                chats,
                reasons,
            });
        }
    }
    all.sort_by(|a, b| {
        let order = b.chats.length().cmp(&a.chats.length());
        order.then_with(|| a.what.en.cmp(&b.what.en))
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(slug: &str) -> Offered {
        Offered {
            slug: slug.to_owned(),
            en: slug.to_uppercase(),
            cy: slug.to_uppercase(),
        }
    }

    #[test]
    fn what_too_few_missed_is_not_told() {
        let counted = [
            ("debt", "wait", 9),
            ("debt", "cost", 4),
            ("damp", "none", 7),
            ("company", "travel", 5),
            ("company", "wait", 5),
            ("sleep", "none", 40),
        ];
        let counted = counted.map(|(what, reason, chats)| (offered(what), offered(reason), chats));
        let told: Vec<_> = told(counted.into_iter(), Rule::default())
            .into_iter()
            .map(|it| {
                let reasons = it.reasons.into_iter();
                let reasons: Vec<_> = reasons.map(|(it, shown)| (it.slug, shown)).collect();
                (it.what.slug, it.chats, reasons)
            })
            .collect();
        let count = Shown::Count;
        assert_eq!(
            told,
            [
                (
                    "sleep".to_owned(),
                    count(40),
                    vec![("none".to_owned(), count(40))]
                ),
                // 9 + 4 = 13 -> 15; the four alone are not told.
                (
                    "debt".to_owned(),
                    count(15),
                    vec![("wait".to_owned(), count(10))]
                ),
                // Two reasons of five each: what was missed may be told, why may not.
                ("company".to_owned(), count(10), vec![]),
            ]
        );
    }
}
