//! Ways to practise in a test: forms that carry a talk along, and a look into every table.

use store::Store;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

/// A talk with Dean, one reply at a time.
pub const REPLY: &str = "/practice/people/dean/reply";
/// A whole chat with Dean.
pub const CHAT: &str = "/practice/people/dean/chat";

/// Sends these fields as one of the forms of `path` would, and says what came.
pub async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let shown = browser.get(path).await;
    assert_eq!(shown.status, 200, "{path}: {}", shown.words());
    let token = shown
        .token()
        .unwrap_or_else(|| panic!("{path} has no form"));
    let mut sent = vec![("csrf".to_owned(), token)];
    if fields.iter().all(|(name, _)| *name != "sitting") {
        sent.push(("sitting".to_owned(), "sitting".to_owned()));
    }
    let fields = fields.iter();
    sent.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.send(path, &sent).await
}

/// Says something after what was said before.
pub async fn say(browser: &mut Browser, path: &str, before: &[&str], reply: &str) -> Page {
    let mut fields: Vec<_> = before.iter().map(|it| ("turn", *it)).collect();
    fields.extend([("verb", "say"), ("reply", reply)]);
    send(browser, path, &fields).await
}

/// Every cell of the database in which these words stand, as table and column.
pub async fn holding(place: &Place, words: &str) -> Vec<(String, String)> {
    let store: &Store = &place.house.store;
    let all = cells(store, &place.database.folder).await;
    let held = all.into_iter().filter(|it| it.text.contains(words));
    held.map(|it| (it.table, it.column)).collect()
}

/// How many cells of this column there are, and the sum of their numbers.
pub async fn sum(place: &Place, table: &str, column: &str) -> (usize, i64) {
    let all = cells(&place.house.store, &place.database.folder).await;
    let held = all.into_iter();
    let held = held.filter(|it| it.table == table && it.column == column);
    let numbers: Vec<i64> = held.filter_map(|it| it.text.parse().ok()).collect();
    (numbers.len(), numbers.iter().sum())
}

/// Lets days pass.
pub fn wait_days(place: &Place, days: i64) {
    place.database.clock.advance(days * 24 * 60 * 60);
}
