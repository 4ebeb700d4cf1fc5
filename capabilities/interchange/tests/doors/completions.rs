//! Completed training as files: settled on a page, written by the timetable, fetched by coordinators alone.

use http::Method;
use kernel::{PersonId, Role};
use people::By;
use store::{Sql, args, reading, writing};
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

use crate::town::send;

const HOME: &str = "/interchange/completions";
const NEW: &str = "/interchange/completions/new";

/// Records directly what a year of learning would leave.
const COMPLETION: Sql = Sql {
    name: "COMPLETION",
    text: "INSERT INTO training_completion (programme_id, completion_id, person_id, course, versions, completed_on, valid_until, \
           source, made_at) VALUES ($1, $2, $3, 'core', '', '2026-11-02', NULL, 'own', $4)",
};
const RENAME: Sql = Sql {
    name: "RENAME",
    text: "UPDATE person SET given_name = '=HYPERLINK(\"http://x\")' WHERE programme_id = $1 AND person_id = $2",
};

async fn completes(place: &Place, person: PersonId) {
    let done = writing!(place.house.store, "test.completes", |tx| {
        let (id, now) = (tx.new_uuid(), tx.now());
        tx.run(COMPLETION, args![place.programme, id, person, now])
            .await
            .map(drop)
    });
    done.expect("a completion");
}

/// Mail, course and day, in this order and under their names; every morning at five.
const FORM: [(&str, &str); 11] = [
    ("name", "Trust records"),
    ("thing-1", "email"),
    ("head-1", "Staff mail"),
    ("thing-2", "completed_on"),
    ("thing-3", "course_name"),
    ("head-3", "Course"),
    ("days", "day"),
    ("language", "en"),
    ("every", "day"),
    ("hour", "5"),
    ("keep", "7"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FORM
        .iter()
        .filter(|(name, _)| !more.iter().any(|(it, _)| it == name));
    kept.chain(more).copied().collect()
}

/// Settles a timetable, and gives the address of its page.
async fn settled(cora: &mut Browser, more: &[(&str, &str)]) -> String {
    let page = send(cora, NEW, NEW, &with(more)).await;
    assert_eq!(page.status, 303, "{}", page.words());
    let address = page
        .header("location")
        .split('?')
        .next()
        .unwrap_or_default();
    address.to_owned()
}

/// The ids of the files that a page offers, the newest first.
fn files(page: &Page) -> Vec<String> {
    let parts = page.body.split("name=\"file\" value=\"").skip(1);
    parts.map(|it| it[..36].to_owned()).collect()
}

async fn turn(cora: &mut Browser, address: &str, verb: &str) {
    let page = send(cora, address, &format!("{address}/turn"), &[("verb", verb)]).await;
    assert_eq!(page.status, 303, "{verb}: {}", page.words());
}

async fn take(browser: &mut Browser, file: &str) -> Page {
    send(
        browser,
        HOME,
        "/interchange/completions/file",
        &[("file", file)],
    )
    .await
}

/// A day passes, after which a coordinator signs in anew.
async fn day(place: &Place) -> Browser {
    place.database.clock.advance(24 * 3_600);
    place.settle().await;
    place.signed_in(Role::Coordinator).await
}

/// How often this happened, and by whom last.
async fn noted(place: &Place, kind: &str) -> (i64, Option<PersonId>) {
    const NOTED: Sql = Sql {
        name: "NOTED",
        text: "SELECT actor FROM event WHERE programme_id = $1 AND kind = $2 ORDER BY at DESC, event_id DESC",
    };
    let all = reading!(place.house.store, "test.noted", |tx| {
        tx.all(NOTED, args![place.programme, kind], |row| {
            row.get::<Option<PersonId>>("actor")
        })
        .await
    });
    let all = all.expect("events");
    (
        i64::try_from(all.len()).unwrap(),
        all.first().copied().flatten(),
    )
}

testkit::on_both! {
    /// Columns are chosen, named and ordered, looked at, kept, and found again; nothing is written before its hour.
    async fn columns_are_settled_on_a_page(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let looked = send(&mut cora, NEW, NEW, &with(&[("verb", "look")])).await;
        assert_eq!(looked.status, 200);
        let words = looked.words();
        assert!(words.contains("Staff mail completed_on Course"), "{words}");
        assert!(words.contains("sam.marsh@ashbourne.example completed_on 02/11/2026"), "{words}");
        assert!(looked.form(NEW).contains(&("head-1".to_owned(), "Staff mail".to_owned())));
        assert!(cora.get(HOME).await.words().contains("There are none yet"));
        let address = settled(&mut cora, &[]).await;
        let page = cora.get(&address).await;
        assert!(page.words().contains("Every day at 05:00") && files(&page).is_empty(), "{}", page.words());
        let form = cora.get(&format!("{address}/change")).await.form(&format!("{address}/change"));
        for (name, value) in [("name", "Trust records"), ("head-3", "Course"), ("head-2", "completed_on")] {
            assert!(form.contains(&(name.to_owned(), value.to_owned())), "{name}: {form:?}");
        }
        let again = send(&mut cora, NEW, NEW, &with(&[("name", "TRUST records")])).await;
        assert_eq!(again.status, 422);
        assert!(again.words().contains("of this name already"));
        let none = send(&mut cora, NEW, NEW, &with(&[("thing-1", ""), ("every", "never")])).await;
        assert_eq!(none.status, 422);
        assert!(none.words().contains("what stands under this heading") && none.words().contains("on which day"));
    }

    /// Each morning there is one file more, and old ones go; whoever takes one is written down.
    async fn files_come_by_the_timetable_and_go(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        completes(&place, place.colleague).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        settled(&mut cora, &[]).await;
        for expected in 1..=3 {
            cora = day(&place).await;
            assert_eq!(files(&cora.get(HOME).await).len(), expected);
        }
        let newest = files(&cora.get(HOME).await)[0].clone();
        assert_eq!(noted(&place, "interchange.file_taken").await.0, 0);
        let file = take(&mut cora, &newest).await;
        assert_eq!((file.status, file.header("content-type")), (200, "text/csv; charset=utf-8"));
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"trust-records-2026-"));
        let lines: Vec<_> = file.body.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines[0], "Staff mail,completed_on,Course");
        assert_eq!(lines.len(), 3, "{}", file.body);
        assert!(lines.iter().any(|it| it.starts_with("sam.marsh@ashbourne.example,02/11/2026,")), "{}", file.body);
        let cora_is = place.person(Role::Coordinator);
        assert_eq!(noted(&place, "interchange.file_taken").await, (1, Some(cora_is)));
        assert_eq!(noted(&place, "interchange.file_made").await, (3, None));
        // Kept for seven days: there are never more than these.
        for _ in 0..9 {
            cora = day(&place).await;
        }
        assert_eq!(files(&cora.get(HOME).await).len(), 7);
        let all = cells(&place.house.store, &place.database.folder).await;
        let held = all.iter().filter(|it| it.table == "interchange_file" && it.column == "file_id").count();
        assert_eq!(held, 7);
        assert_eq!(take(&mut cora, &newest).await.status, 404);
    }

    /// A pause makes none, going on makes the next, one can be had at once, and an end leaves nothing behind.
    async fn a_timetable_rests_goes_on_and_ends(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let address = settled(&mut cora, &[]).await;
        turn(&mut cora, &address, "pause").await;
        cora = day(&place).await;
        let page = cora.get(&address).await;
        assert!(page.words().contains("Paused") && files(&page).is_empty(), "{}", page.words());
        turn(&mut cora, &address, "resume").await;
        cora = day(&place).await;
        assert_eq!(files(&cora.get(&address).await).len(), 1);
        turn(&mut cora, &address, "now").await;
        assert_eq!(files(&cora.get(&address).await).len(), 2);
        // A change keeps what is there and makes no run of its own.
        let change = format!("{address}/change");
        let later = with(&[("every", "month"), ("monthday", "28")]);
        assert_eq!(send(&mut cora, &change, &change, &later).await.status, 303);
        cora = day(&place).await;
        let page = cora.get(&address).await;
        assert!(page.words().contains("On day 28 of each month"), "{}", page.words());
        assert_eq!(files(&page).len(), 2);
        turn(&mut cora, &address, "end").await;
        place.settle().await;
        cora = day(&place).await;
        let all = cells(&place.house.store, &place.database.folder).await;
        let left = all.iter().filter(|it| it.table.starts_with("interchange_")).count();
        assert_eq!(left, 0);
        assert_eq!(cora.look(&address).await.status, 404);
    }

    /// Those who were named get a mail with a link and nothing of the file, until they want none.
    async fn named_coordinators_are_told(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        let cora_is = place.person(Role::Coordinator).to_string();
        let sam_is = place.person(Role::Staff).to_string();
        let mut cora = place.signed_in(Role::Coordinator).await;
        let address = settled(&mut cora, &[("tell", &cora_is)]).await;
        let to = testkit::place::address("cora");
        cora = day(&place).await;
        let mail = place.letter_to(&to).await.expect("a mail");
        assert!(mail.body.contains(&place.house.settings.link(&address)), "{}", mail.body);
        assert!(!mail.body.contains("sam.marsh") && !mail.body.contains("Marsh"), "{}", mail.body);
        let said = format!("{}{}", mail.subject, mail.body);
        assert!(said.contains("Send me no more mails"), "{said}");
        turn(&mut cora, &address, "quiet").await;
        assert!(cora.get(&address).await.words().contains("Nobody"));
        cora = day(&place).await;
        let page = cora.get(&address).await;
        assert_eq!(files(&page).len(), 2, "{}", page.words());
        // Nobody who is no coordinator can be named.
        let change = format!("{address}/change");
        assert_eq!(send(&mut cora, &change, &change, &with(&[("tell", &sam_is)])).await.status, 303);
        assert!(cora.get(&address).await.words().contains("Nobody"));
    }

    /// Nobody but coordinators sees any of it, and a programme's files are its own.
    async fn coordinators_alone(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let address = settled(&mut cora, &[]).await;
        turn(&mut cora, &address, "now").await;
        for role in [Role::Staff, Role::Lead, Role::Trainer] {
            let mut other = place.signed_in(role).await;
            for path in [HOME, NEW, &address, &format!("{address}/change")] {
                assert_eq!(other.look(path).await.status, 403, "{role} {path}");
            }
        }
        for wrong in ["x", "0193f000-0000-7000-8000-000000000001"] {
            assert_eq!(cora.look(&format!("{HOME}/{wrong}")).await.status, 404, "{wrong}");
            assert_eq!(take(&mut cora, wrong).await.status, 404, "{wrong}");
        }
        let file = files(&cora.get(HOME).await)[0].clone();
        let path = format!("/interchange/completions/file?file={file}");
        assert_ne!(cora.ask(Method::GET, &path, &[], "".into()).await.status, 200);
    }

    /// What a spreadsheet would run is text: a name, and a head as well.
    async fn no_cell_is_a_formula(place: Place) {
        let sam = place.person(Role::Staff);
        completes(&place, sam).await;
        let renamed = writing!(place.house.store, "test.rename", |tx| {
            tx.run(RENAME, args![place.programme, sam]).await.map(drop)
        });
        renamed.expect("renamed");
        let mut cora = place.signed_in(Role::Coordinator).await;
        let address = settled(&mut cora, &[("thing-1", "given_name"), ("head-1", "@SUM(A1)")]).await;
        turn(&mut cora, &address, "now").await;
        let file = files(&cora.get(&address).await)[0].clone();
        let text = take(&mut cora, &file).await.body;
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
        assert!(lines[0].starts_with("'@SUM(A1),"), "{text}");
        assert!(lines[1].starts_with("\"'=HYPERLINK("), "{text}");
    }

    /// Erasing somebody takes every kept file in which they stand, and no other.
    async fn the_erased_stand_in_no_file(place: Place) {
        let mut cora = place.signed_in(Role::Coordinator).await;
        completes(&place, place.person(Role::Staff)).await;
        let address = settled(&mut cora, &[]).await;
        turn(&mut cora, &address, "now").await;
        completes(&place, place.colleague).await;
        turn(&mut cora, &address, "now").await;
        let held = place.signed_in_as(place.colleague).await.get("/account/data").await;
        assert!(held.body.contains("Trust records"), "{}", held.body);
        let erase = format!("/people/{}/erase", place.colleague);
        send(&mut cora, &erase, &erase, &[]).await;
        place.settle().await;
        let left = files(&cora.get(&address).await);
        assert_eq!(left.len(), 1);
        assert!(take(&mut cora, &left[0]).await.body.contains("sam.marsh"));
        let all = cells(&place.house.store, &place.database.folder).await;
        let ours = all.iter().filter(|it| it.table.starts_with("interchange_"));
        assert!(!ours.into_iter().any(|it| it.text.contains(&place.colleague.to_string())));
    }

    /// The command line gives the same file by the timetable's name, and that is written down.
    async fn the_command_line_takes_it_by_name(place: Place) {
        completes(&place, place.person(Role::Staff)).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let address = settled(&mut cora, &[]).await;
        turn(&mut cora, &address, "now").await;
        let file = files(&cora.get(&address).await)[0].clone();
        let on_the_page = take(&mut cora, &file).await;
        for (name, there) in [("trust  RECORDS", true), ("Trust", false)] {
            let export = writing!(place.house.store, "test.export", |tx| {
                interchange::completions::export(tx, By::Operator, place.programme, name).await
            });
            let export = export.expect("it may");
            assert_eq!(export.is_some(), there, "{name}");
            if let Some(export) = export {
                assert_eq!(String::from_utf8(export.content).unwrap(), on_the_page.body);
                assert!(export.name.starts_with("trust-records-"));
            }
        }
        assert_eq!(noted(&place, "interchange.file_taken").await, (2, None));
    }
}
