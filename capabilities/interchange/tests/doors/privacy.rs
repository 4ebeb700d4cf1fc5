//! What a statement never says, and what is left of somebody who is erased: nothing.

use kernel::Role;
use serde_json::json;
use testkit::Place;
use testkit::everything::cells;
use testkit::place::{NAMES, address};

use crate::town::{learns, reader, record, send};

testkit::on_both! {
    /// No name, no address and no words are in what other systems read, whatever an event should hold.
    async fn statements_name_nobody(place: Place) {
        let mut reader = reader(&place).await;
        let sam = place.person(Role::Staff);
        learns(&place, sam).await;
        let told = json!({ "course": "core", "module": "signposting", "version": "1", "question": "q", "right": false,
            "share": 0, "answer": "quincunx", "name": "Sam Marsh" });
        record(&place, sam, "training.question_answered", told).await;
        place.settle().await;
        let page = reader.read(&[]).await;
        assert_eq!(page.json()["statements"].as_array().map(Vec::len), Some(4));
        for word in ["quincunx", "Marsh", "mbox", "mailto"].into_iter().chain(NAMES.map(|(_, name)| name)) {
            assert!(!page.body.contains(word), "{word}");
        }
        assert!(!page.body.contains(&address("sam")));
    }

    /// Erasing a person takes their statements, and what was still on its way; others keep theirs.
    async fn the_erased_leave_no_statement(place: Place) {
        let mut reader = reader(&place).await;
        let (colin, sam) = (place.colleague, place.person(Role::Staff));
        learns(&place, colin).await;
        learns(&place, sam).await;
        let held = place.signed_in_as(colin).await.get("/account/data").await;
        assert!(held.body.contains("export_statements") || held.body.contains("\"statements\""), "{}", held.body);
        record(&place, colin, "training.course_completed", json!({ "course": "core" })).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let erase = format!("/people/{colin}/erase");
        send(&mut cora, &erase, &erase, &[]).await;
        place.settle().await;
        assert_eq!(reader.list(&[]).await.len(), 3);
        let all = cells(&place.house.store, &place.database.folder).await;
        let left = all.iter().filter(|it| it.table.starts_with("xapi_"));
        assert!(!left.into_iter().any(|it| it.text.contains(&colin.to_string())));
    }
}
