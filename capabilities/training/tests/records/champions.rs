//! Who passes it on: by their own choice, shown only where they agreed, told in numbers that expose nobody.

use kernel::{PersonId, Role};
use people::By;
use people::actions::{NewPerson, NewRole, add_person, give_role};
use store::writing;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

use crate::complete;

const PAGE: &str = "/learn/champions";

/// Sends these fields with the token of a page.
async fn send(browser: &mut Browser, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let shown = browser.get(page).await;
    let token = shown.token().expect("a form");
    let mut sent = vec![("csrf".to_owned(), token)];
    let fields = fields.iter();
    sent.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.send(action, &sent).await
}

/// A passing-on as the form sends it.
fn passed<'a>(day: &'a str, kind: &'a str, reached: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("on-day", day),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("kind", kind),
        ("reached", reached),
    ]
}

/// Another member of the council's staff, who has completed the core course.
async fn trained(place: &Place, number: usize) -> PersonId {
    let name = format!("Learner{number}");
    let new = NewPerson {
        given_name: name.clone(),
        family_name: "Hale".to_owned(),
        email: format!("{name}@ashbourne.example"),
        ..NewPerson::default()
    };
    let (programme, council) = (place.programme, place.council);
    let person = writing!(place.house.store, "test.learner", |tx| {
        let id = add_person(tx, By::Operator, programme, &new).await?;
        let role = NewRole {
            role: Role::Staff,
            organisation: Some(council),
            job_role: None,
        };
        give_role(tx, By::Operator, programme, id, &role).await?;
        Ok(id)
    });
    let person = person.expect("a person");
    complete(place, person, "core").await;
    person
}

/// A row of the table of reach, as a reader hears it: each cell after the head of its column.
fn row(name: &str, cells: [&str; 7]) -> String {
    const HEADS: [&str; 7] = [
        "Could take part",
        "Trained",
        "Say they pass it on",
        "Passed it on in 12 months",
        "Of those trained",
        "People reached",
        "For each 100 who could take part",
    ];
    let cells = HEADS.iter().zip(cells);
    let cells: Vec<_> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
    format!("{name} {}", cells.join(" "))
}

testkit::on_both! {
    /// Whoever has completed the core course may say "I will pass it on", choose to be shown, and stop with one press.
    async fn passing_it_on_is_a_choice_of_ones_own(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let course = sam.get("/learn/core").await;
        assert!(course.words().contains("Pass it on"), "{}", course.words());
        let before = sam.get(PAGE).await;
        assert!(before.words().contains("once you have completed the core training"));
        assert!(!before.body.contains("action=\"/learn/champions\""), "{}", before.body);
        let refused = send(&mut sam, "/learn/letters", PAGE, &[("shown", "yes")]).await;
        assert_eq!(refused.status, 409, "{}", refused.words());
        complete(&place, place.person(Role::Staff), "core").await;
        let mut tess = place.signed_in(Role::Trainer).await;
        send(&mut sam, PAGE, PAGE, &[]).await;
        let own = sam.get(PAGE).await.words();
        assert!(own.contains("You pass it on.") && own.contains("Your name is not shown"), "{own}");
        assert!(own.contains("The plan for a team meeting"), "{own}");
        assert!(!tess.get(PAGE).await.words().contains("Sam Marsh"));
        send(&mut sam, PAGE, PAGE, &[("shown", "yes")]).await;
        let named = tess.get(PAGE).await.words();
        assert!(named.contains("Sam Marsh") && named.contains("Ashbourne City Council"), "{named}");
        // Others of the organisation see no names, whatever they lead.
        let mut lena = place.signed_in(Role::Lead).await;
        assert!(!lena.get(PAGE).await.words().contains("Sam Marsh"));
        for (href, _) in [("/learn/toolkit/toolkit-for-teams/posters-to-print", 1), ("/learn/toolkit/toolkit-for-you", 2)] {
            assert!(sam.get(PAGE).await.body.contains(href), "{href}");
            assert_eq!(sam.get(href).await.status, 200, "{href}");
        }
        let stopped = send(&mut sam, PAGE, "/learn/champions/stop", &[]).await;
        assert!(sam.get(stopped.header("location")).await.words().contains("You have stopped"));
        assert!(!tess.get(PAGE).await.words().contains("Sam Marsh"));
    }

    /// A trainer notes the train-the-trainer session of a champion who is shown; the champion sees it.
    async fn the_session_of_a_champion_is_noted_and_seen(place: Place) {
        let sam_is = place.person(Role::Staff);
        complete(&place, sam_is, "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let id = sam_is.to_string();
        let session = |day| [("champion", id.as_str()), ("taught-day", day), ("taught-month", "11"), ("taught-year", "2026")];
        let (act, undo) = ("/learn/champions/taught", "/learn/champions/untaught");
        // Somebody who is not shown cannot be found out by their id.
        send(&mut sam, PAGE, PAGE, &[]).await;
        let hidden = send(&mut tess, "/learn/letters", act, &session("20")).await;
        assert_eq!(hidden.status, 422);
        assert!(hidden.words().contains("Choose a person"), "{}", hidden.words());
        send(&mut sam, PAGE, PAGE, &[("shown", "yes")]).await;
        let later = send(&mut tess, PAGE, act, &session("30")).await;
        assert!(later.words().contains("Give a day that is not in the future"), "{}", later.words());
        assert_eq!(send(&mut tess, PAGE, act, &session("20")).await.status, 303);
        let own = sam.get(PAGE).await.words();
        assert!(own.contains("You did the train-the-trainer session on 20 November 2026"), "{own}");
        assert!(tess.get(PAGE).await.words().contains("20 November 2026"));
        for path in [act, undo] {
            assert_eq!(send(&mut sam, PAGE, path, &session("20")).await.status, 403, "{path}");
        }
        send(&mut tess, PAGE, undo, &[("champion", &id)]).await;
        assert!(!sam.get(PAGE).await.words().contains("20 November 2026"));
    }

    /// Each passing-on is numbers alone: it is checked, told to reports without a name, and removed by its owner.
    async fn a_passing_on_is_noted_in_numbers(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let act = "/learn/champions/passed";
        let early = send(&mut sam, "/learn/letters", act, &passed("20", "induction", "9")).await;
        assert_eq!(early.status, 409, "{}", early.words());
        send(&mut sam, PAGE, PAGE, &[]).await;
        let wrong = send(&mut sam, PAGE, act, &passed("30", "party", "501")).await;
        assert_eq!(wrong.status, 422);
        for said in ["Give a day within the last year", "Choose how", "Give a number from 1 to 500"] {
            assert!(wrong.words().contains(said), "{said}: {}", wrong.words());
        }
        assert!(wrong.body.contains("value=\"501\""), "what was typed is lost");
        assert_eq!(send(&mut sam, PAGE, act, &passed("20", "induction", "9")).await.status, 303);
        let own = sam.get(PAGE).await;
        let words = own.words();
        assert!(words.contains("20 November 2026 How At an induction People reached 9 Organisation Ashbourne City Council"), "{words}");
        let held = cells(&place.house.store, &place.database.folder).await;
        let told = held.iter().any(|it| it.table == "event" && it.column == "detail" && it.text.contains("\"reached\":9"));
        assert!(told, "reports hear nothing");
        let (_, rest) = own.body.split_once("/learn/champions/passed/").expect("a row");
        let remove = format!("/learn/champions/passed/{}/remove", &rest[..36]);
        let mut colleague = place.signed_in_as(place.colleague).await;
        send(&mut colleague, "/learn/letters", &remove, &[]).await;
        assert!(sam.get(PAGE).await.words().contains("At an induction People reached 9"), "another removed it");
        send(&mut sam, PAGE, &remove, &[]).await;
        assert!(!sam.get(PAGE).await.words().contains("At an induction People reached 9"));
    }

    /// How far it is passed on is told to trainers and coordinators, from eight people up.
    async fn reach_is_told_from_eight_people_up(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let path = "/learn/champions/reach";
        for number in 0..8 {
            let words = tess.get(path).await.words();
            assert!(!words.contains(" 95 ") && !words.contains(" 10 "), "{number}: {words}");
            let person = trained(&place, number).await;
            let mut learner = place.signed_in_as(person).await;
            send(&mut learner, PAGE, PAGE, &[]).await;
            let act = "/learn/champions/passed";
            send(&mut learner, PAGE, act, &passed("20", "one-to-one", "12")).await;
        }
        // Eight are shown as 10, 96 as 95; of the 40 who could take part, that is 237 for each hundred.
        let words = tess.get(path).await.words();
        assert!(words.contains(&row("Whole programme", ["40", "10", "10", "10", "100%", "95", "237"])), "{words}");
        assert!(words.contains(&row("Ashbourne City Council", ["40", "10", "10", "10", "100%", "95", "237"])), "{words}");
        assert!(words.contains(&row("Harbour Food Bank", ["–", "0", "0", "0", "–", "0", "–"])), "{words}");
        assert!(!words.contains("Hale"), "{words}");
        place.database.clock.advance(366 * 24 * 60 * 60);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let words = cora.get(path).await.words();
        assert!(words.contains(&row("Whole programme", ["40", "10", "10", "0", "0%", "0", "0"])), "{words}");
        for role in [Role::Staff, Role::Lead, Role::Commissioner, Role::VoiceOfficer] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look(path).await.status, 403, "{role}");
        }
    }
}
