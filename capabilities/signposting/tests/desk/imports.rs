//! Sources and imports, as their editors meet them.

use kernel::Role;
use testkit::Place;

use crate::town::{add_source, editor, feed, import, many, send_file, service};

testkit::on_both! {
    /// A file is looked at before anything changes, then imported, and the report says what became of each record.
    async fn a_file_is_looked_at_then_imported(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Council file").await;
        assert!(page.words().contains("Not imported yet"), "{}", page.words());
        let mut services = many(5);
        services.push(service(6, ""));
        let look = send_file(&mut browser, &page, &format!("{path}/file"), "services.json", &feed(&services)).await;
        assert_eq!((look.status, look.heading().as_str()), (200, "Council file What importing would do"));
        assert!(look.words().contains("Entries in the list: 6. We would take 5 and leave out 1."), "{}", look.words());
        let list = browser.get("/directory/services").await;
        assert!(list.words().contains("No services found"), "nothing is taken by looking");
        let action = format!("{}/import", look.path);
        let report = browser.submit(&look, &action, &[]).await;
        assert!(report.path.starts_with(&format!("{path}/imports/")), "{}", report.path);
        assert!(report.words().contains("We took 5 and left out 1."), "{}", report.words());
        assert!(report.words().contains("Left out, and why"), "{}", report.words());
        let list = browser.get("/directory/services?q=hand+3").await;
        assert!(list.words().contains("Helping hand 3") && !list.words().contains("Helping hand 4"));
        // The address of the look leads to what came of it, so that "back" imports nothing twice.
        assert_eq!(browser.get(&look.path).await.path, report.path);
        let again = browser.submit(&look, &action, &[]).await;
        assert!(again.words().contains("The same 5"), "{}", again.words());
    }

    /// A list that has lost most of its services takes none away until an editor says so.
    async fn what_shrinks_suspiciously_waits_for_a_yes(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Council file").await;
        import(&mut browser, &path, &page, &feed(&many(12))).await;
        place.database.clock.advance(60);
        let held = import(&mut browser, &path, &page, &feed(&many(3))).await;
        assert!(held.words().contains("Many services are gone: 9"), "{}", held.words());
        let overview = browser.get("/directory").await;
        assert!(overview.words().contains("Council file has lost many of its services"), "{}", overview.words());
        let list = browser.get("/directory/services?stage=listed&q=hand+9").await;
        assert!(list.words().contains("Helping hand 9"), "it is kept for now");
        let action = format!("{}/confirm", held.path);
        place.database.clock.advance(60);
        let done = browser.submit(&held, &action, &[]).await;
        assert!(done.words().contains("The directory now follows this source."), "{}", done.words());
        let list = browser.get("/directory/services?stage=listed&q=hand+9").await;
        assert!(list.words().contains("No services found"), "{}", list.words());
        let late = browser.submit(&held, &action, &[]).await;
        assert_eq!(late.status, 409, "the same yes twice");
    }

    /// A table is asked about once; a wrong answer keeps what was chosen, and the right one is used for the next file.
    async fn a_table_is_asked_about_once(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Warm hubs").await;
        let table = "Ref,Title of it,Tel\n7,Warm hub,01632 960 101\n8,Tea and talk,01632 960 102\n";
        let action = format!("{path}/file");
        let columns = send_file(&mut browser, &page, &action, "hubs.csv", table).await;
        assert_eq!(columns.heading(), "Warm hubs Say what the columns hold");
        assert!(columns.words().contains("It holds: Warm hub · Tea and talk"), "{}", columns.words());
        let chosen = |second: &'static str| [("column-1", "id"), ("column-2", second), ("column-3", "phone")];
        let wrong = browser.submit(&columns, &columns.path, &chosen("")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("Choose the column that holds the name"), "{}", wrong.words());
        let look = browser.submit(&wrong, &columns.path, &chosen("name")).await;
        assert!(look.words().contains("We would take 2 and leave out 0."), "{}", look.words());
        let next = send_file(&mut browser, &page, &action, "hubs.csv", table).await;
        assert!(next.words().contains("We would take 2"), "no question the second time: {}", next.words());
    }

    /// What cannot be read changes nothing and says why; a form without a file says so beside its field.
    async fn what_cannot_be_read_says_why(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Broken").await;
        let action = format!("{path}/file");
        let look = send_file(&mut browser, &page, &action, "services.json", "{\"contents\": [").await;
        assert_eq!(look.heading(), "Broken This cannot be read", "{}", look.words());
        let none = send_file(&mut browser, &page, &action, "nothing.csv", "").await;
        assert_eq!(none.status, 422);
        assert!(none.words().contains("Choose a file that is not empty"), "{}", none.words());
        let form = browser.get("/directory/sources/new").await;
        let fields = [("name", ""), ("from", "address"), ("address", "council"), ("every", "daily")];
        let wrong = browser.submit(&form, "/directory/sources/new", &fields).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"council\""), "what was typed stands there still");
    }

    /// A large file is imported by a job: its editor is told to look again, and finds the report.
    async fn a_large_file_does_not_keep_its_editor_waiting(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Large").await;
        let mut services = many(3);
        services[0]["wait_time"] = "Ask. ".repeat(240_000).into();
        let waiting = import(&mut browser, &path, &page, &feed(&services)).await;
        assert!(waiting.words().contains("The import is running"), "{}", waiting.words());
        place.settle().await;
        let report = browser.get(&waiting.path).await;
        assert!(report.words().contains("We took 3"), "{}", report.words());
    }

    /// Giving a source up takes its services out of the directory; nobody but editors is let in.
    async fn a_source_can_be_given_up(place: Place) {
        let mut browser = editor(&place).await;
        let (path, page) = add_source(&mut browser, "Council file").await;
        import(&mut browser, &path, &page, &feed(&many(2))).await;
        let form = browser.get(&format!("{path}/end")).await;
        assert!(form.words().contains("no longer be shown: 2"), "{}", form.words());
        browser.submit(&form, &format!("{path}/end"), &[]).await;
        let list = browser.get("/directory/services?stage=gone").await;
        assert!(list.words().contains("Helping hand 1"), "{}", list.words());
        for role in [Role::Staff, Role::Lead, Role::Commissioner] {
            assert_eq!(place.signed_in(role).await.get("/directory").await.status, 403, "{role:?}");
        }
    }
}
