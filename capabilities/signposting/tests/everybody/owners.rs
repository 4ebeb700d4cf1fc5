//! Owners: asked by letter, never too often, answered with one press or one form, and settled by an editor.

use directory::Service;
use jiff::civil::date;
use kernel::{Role, Zone};
use signposting::corrections::Corrected;
use signposting::owners::{Waiting, accept, decline, link, waiting};
use signposting::rows::Stage;
use signposting::settings::{DirectorySettings, keep_settings};
use store::{reading, writing};
use testkit::{Place, everything, on_both};

use crate::town::{TODAY, actor, advice, entry, id, keep, path, send, tables_with};

const DAY: i64 = 24 * 60 * 60;

/// A letter that has gone out.
#[derive(Debug, PartialEq, Eq)]
struct Letter {
    to: String,
    body: String,
}

/// The letters that have gone out. In these tests nobody writes but to owners.
async fn letters(town: &Place) -> Vec<Letter> {
    town.settle().await;
    let cells = everything::cells(&town.house.store, &town.database.folder).await;
    let column = |name: &str| -> Vec<String> {
        let held = cells
            .iter()
            .filter(|cell| cell.table == "outbox" && cell.column == name);
        held.map(|cell| cell.text.clone()).collect()
    };
    let (to, bodies) = (column("recipient"), column("body"));
    assert_eq!(to.len(), bodies.len());
    to.into_iter()
        .zip(bodies)
        .map(|(to, body)| Letter { to, body })
        .collect()
}

/// The path of the link in a letter.
fn link_in(letter: &Letter) -> String {
    let at = letter.body.find("/owners/").expect("a link");
    letter.body[at..]
        .split_whitespace()
        .next()
        .expect("a link")
        .to_owned()
}

/// A link as a letter would carry it today.
fn link_to(town: &Place) -> String {
    let named = link::Link {
        programme: town.programme,
        service: id(1),
    };
    format!(
        "/owners/{}",
        link::sign(&town.house.secret, named, town.now())
    )
}

async fn all_waiting(town: &Place) -> Vec<Waiting> {
    let found = reading!(town.house.store, "test.waiting", |tx| {
        waiting(tx, town.programme).await
    });
    found.expect("the corrections can be read")
}

on_both! {
    /// A letter asks, its link shows the entry, and one press says that nothing has changed.
    async fn one_press_says_that_nothing_has_changed(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(date(2026, 1, 5))).await;
        assert_eq!(letters(&town).await, [], "a day has not gone by");
        town.database.clock.advance(DAY);
        let sent = letters(&town).await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].to, "bills@harbour.example");
        assert!(sent[0].body.contains("Healthy Ashbourne") && sent[0].body.contains("?lang=cy"), "{}", sent[0].body);
        let link = link_in(&sent[0]);
        let mut owner = town.stranger();
        let page = owner.get(&link).await;
        assert_eq!(page.status, 200);
        for expected in ["Is this still right?", "Gas and Electricity Bills Help", "12 Quay Street", "Nothing has changed"] {
            assert!(page.words().contains(expected), "{expected} in {}", page.words());
        }
        // Programs that look at the links of letters change nothing.
        assert_eq!(entry(&town, id(1)).await.checked_on, Some(date(2026, 1, 5)));
        let thanks = owner.submit(&page, &format!("{link}/same"), &[]).await;
        assert_eq!((thanks.status, thanks.heading().as_str()), (200, "Thank you"), "{}", thanks.words());
        assert_eq!(entry(&town, id(1)).await.checked_on, Some(date(2026, 11, 21)));
        let public = town.stranger().get(&path(id(1), "")).await;
        assert!(public.words().contains("Checked today"), "{}", public.words());
        let told = tables_with(&town, &["signposting.confirmed_by_owner"]).await;
        assert!(!told.is_empty(), "the audit trail says so");
    }

    /// Nobody is asked twice within ninety days, and nobody whose entry was checked, is a draft or has no address.
    async fn owners_are_not_pestered(town: Place) {
        let quiet = |number: u128, email: &str| Service { id: id(number), email: email.to_owned(), ..advice() };
        keep(&town, Stage::Listed, &quiet(1, "one@harbour.example"), None).await;
        keep(&town, Stage::Listed, &quiet(2, "two@harbour.example"), Some(date(2026, 11, 1))).await;
        keep(&town, Stage::Draft, &quiet(3, "three@harbour.example"), None).await;
        keep(&town, Stage::Listed, &quiet(4, ""), None).await;
        for day in 1..=92 {
            town.database.clock.advance(DAY);
            let asked: Vec<_> = letters(&town).await.into_iter().map(|mail| mail.to).collect();
            let expected = match day {
                1..=91 => 1,
                // Ninety days and a day later, once more.
                _ => 2,
            };
            assert_eq!(asked.len(), expected, "day {day}: {asked:?}");
            assert!(asked.iter().all(|to| to == "one@harbour.example"), "{asked:?}");
        }
    }

    /// Only so many are asked in a day, the longest unchecked first; and none where the programme asks nobody.
    async fn only_so_many_are_asked_in_a_day(town: Place) {
        for number in 1..=53 {
            let service = Service { id: id(number), email: format!("s{number}@harbour.example"), ..advice() };
            let checked = date(2025, 1, 1).checked_add(jiff::Span::new().days(i64::try_from(number).unwrap())).unwrap();
            keep(&town, Stage::Listed, &service, Some(checked)).await;
        }
        town.database.clock.advance(DAY);
        let first = letters(&town).await;
        assert_eq!(first.len(), 50);
        for number in 51..=53 {
            assert!(first.iter().all(|mail| mail.to != format!("s{number}@harbour.example")), "{number} is the newest");
        }
        town.database.clock.advance(DAY);
        assert_eq!(letters(&town).await.len(), 53);
        let nobody = DirectorySettings { ask_owner_days: 0, ..DirectorySettings::default() };
        let kept = writing!(town.house.store, "test.settings", |tx| {
            keep_settings(tx, town.programme, &nobody).await
        });
        kept.expect("settled");
        town.database.clock.advance(200 * DAY);
        assert_eq!(letters(&town).await.len(), 53);
    }

    /// A round of asking that was lost begins again at the first visit of the editors' pages, and only then.
    async fn a_lost_round_begins_again(town: Place) {
        keep(&town, Stage::Listed, &advice(), None).await;
        let begin = async || {
            let mut editor = town.signed_in(Role::Coordinator).await;
            assert_eq!(editor.get("/directory").await.status, 200);
        };
        begin().await;
        town.database.clock.advance(DAY);
        assert_eq!(letters(&town).await.len(), 1, "one round stands, not two");
        // The worker was away for a week: what was due is still there, and a second round beside it does nothing.
        town.database.clock.advance(100 * DAY);
        begin().await;
        begin().await;
        assert_eq!(letters(&town).await.len(), 1, "begun anew for tomorrow");
        town.database.clock.advance(DAY + 60);
        assert_eq!(letters(&town).await.len(), 2, "asked once more, not twice");
    }

    /// A correction is one form; people see it once an editor has taken it over, and it outlives the next import.
    async fn a_correction_is_one_form(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(date(2026, 1, 5))).await;
        let (mut owner, link) = (town.stranger(), link_to(&town));
        let form = owner.get(&format!("{link}/change")).await;
        let action = format!("{link}/change");
        let filled = |changes: &[(&'static str, &str)]| {
            let mut fields = form.form(&action);
            // The browser of these tests does not read what stands in a field of several lines.
            fields.push(("description".into(), "We help people who cannot pay their energy bills.".into()));
            fields.push(("opening".into(), "Saturday 10am to noon".into()));
            fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
            fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            fields
        };
        let same = owner.send(&action, &filled(&[])).await;
        assert_eq!(same.status, 422, "{}", same.words());
        assert!(same.words().contains("You have not changed anything"), "{}", same.words());
        let wrong = owner.send(&action, &filled(&[("phone", "soon"), ("email", "nobody")])).await;
        assert!(wrong.status == 422 && wrong.words().contains("Enter a phone number"), "{}", wrong.words());
        assert_eq!(all_waiting(&town).await, []);
        let sent = owner.send(&action, &filled(&[("phone", "01632 960 199"), ("opening", "Mondays from 2pm")])).await;
        assert_eq!((sent.status, sent.header("location")), (303, format!("{link}/sent").as_str()), "{}", sent.words());
        let found = all_waiting(&town).await;
        let expected = Corrected {
            phone: Some("01632 960 199".into()),
            opening: Some("Mondays from 2pm".into()),
            ..Corrected::default()
        };
        assert_eq!((found.len(), &found[0].corrected), (1, &expected));
        let public = town.stranger().get(&path(id(1), "")).await;
        assert!(public.words().contains("01632 960 144"), "not before somebody has looked at it");

        let staff = actor(&town, town.person(Role::Staff)).await;
        let editor = actor(&town, town.person(Role::Coordinator)).await;
        let zone = Zone::named("Europe/London").expect("a zone");
        let refused = writing!(town.house.store, "test.accept", |tx| accept(tx, &staff, found[0].id, &zone).await);
        assert_eq!(refused.expect_err("staff").status, 403);
        let taken = writing!(town.house.store, "test.accept", |tx| accept(tx, &editor, found[0].id, &zone).await);
        taken.expect("taken over");
        let check = async || {
            let public = town.stranger().get(&path(id(1), "")).await.words();
            assert!(public.contains("01632 960 199") && public.contains("Mondays from 2pm"), "{public}");
            assert!(!public.contains("01632 960 144") && !public.contains("Saturday"), "{public}");
            assert!(public.contains("Checked today"), "{public}");
        };
        check().await;
        // The source still says the old number.
        keep(&town, Stage::Listed, &advice(), Some(date(2026, 1, 5))).await;
        let again = entry(&town, id(1)).await;
        assert_eq!(again.service.phones[0].number, "01632 960 199");
        assert_eq!(all_waiting(&town).await, []);
    }

    /// A service that has ended leaves the directory once an editor agrees; a declined correction changes nothing.
    async fn the_end_of_a_service_is_a_correction(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let (mut owner, link) = (town.stranger(), link_to(&town));
        let action = format!("{link}/change");
        let ended = async |owner: &mut testkit::Browser| {
            let form = owner.get(&action).await;
            let mut fields = form.form(&action);
            fields.push(("description".into(), "We help people who cannot pay their energy bills.".into()));
            fields.push(("opening".into(), "Saturday 10am to noon".into()));
            fields.push(("ended".into(), "yes".into()));
            owner.send(&action, &fields).await.status
        };
        assert_eq!(ended(&mut owner).await, 303);
        let editor = actor(&town, town.person(Role::Coordinator)).await;
        let one = all_waiting(&town).await[0].id;
        let left = writing!(town.house.store, "test.decline", |tx| decline(tx, &editor, one).await);
        left.expect("declined");
        assert_eq!(town.stranger().get(&path(id(1), "")).await.status, 200);
        assert_eq!(ended(&mut owner).await, 303);
        let one = all_waiting(&town).await[0].id;
        let zone = Zone::named("Europe/London").expect("a zone");
        let taken = writing!(town.house.store, "test.accept", |tx| accept(tx, &editor, one, &zone).await);
        taken.expect("taken over");
        assert_eq!(town.stranger().get(&path(id(1), "")).await.status, 410);
        let again = owner.get(&link).await;
        assert_eq!((again.status, again.heading().as_str()), (410, "This service is no longer listed"));
    }

    /// A link that is over, cut short, changed or of another place says what to do, and does nothing.
    async fn a_link_that_does_not_work_says_so(town: Place) {
        keep(&town, Stage::Listed, &advice(), None).await;
        let good = link_to(&town);
        let mut owner = town.stranger();
        let cut = &good[..good.len() - 5];
        let elsewhere = link::Link { programme: kernel::Id::from_uuid(id(77)), service: id(1) };
        let elsewhere = format!("/owners/{}", link::sign(&town.house.secret, elsewhere, town.now()));
        for bad in [cut, "/owners/rubbish", &elsewhere] {
            let page = owner.get(bad).await;
            assert_eq!((page.status, page.heading().as_str()), (404, "This link does not work"), "{bad}");
            assert_eq!(send(&mut owner, &format!("{bad}/same"), &[]).await.status, 404);
        }
        assert_eq!(owner.get(&good).await.status, 200);
        town.database.clock.advance(link::LASTS_DAYS * DAY);
        let over = owner.get(&good).await;
        assert_eq!((over.status, over.heading().as_str()), (410, "This link is over"));
        assert_eq!(send(&mut owner, &format!("{good}/same"), &[]).await.status, 410);
        assert_eq!(entry(&town, id(1)).await.checked_on, None);
    }
}
