//! Requests from anybody: read by those who run sessions, answered by letter, turned into sessions, and forgotten in time.

use kernel::Role;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

use crate::town::{at, later, letters_to, subjects};

async fn ask(browser: &mut Browser, email: &str) -> Page {
    let fields = [
        ("asker", "organisation"),
        ("organisation", "Quayside Choir"),
        ("name", "Ann Other"),
        ("email", email),
        ("people", "12"),
        ("wanted", "How to begin a chat at rehearsals."),
        ("times", "Mondays"),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    browser.send("/sessions/ask", &fields).await
}

const ANN: &str = "ann@quayside.example";

testkit::on_both! {
    /// A stranger asks without an account or a cookie; trainers are told that somebody did, and nothing else by letter.
    async fn anybody_asks_and_a_trainer_answers(place: Place) {
        let mut ann = place.stranger();
        let form = ann.get("/sessions/ask").await;
        assert!(form.words().contains("We keep what you write for 12 months"), "{}", form.words());
        let empty = ann.send("/sessions/ask", &[]).await;
        assert_eq!(empty.status, 422);
        let sent = ask(&mut ann, ANN).await;
        assert_eq!((sent.status, sent.header("location"), sent.header("set-cookie")), (303, "/sessions/asked", ""));
        for name in ["Tess", "Cora"] {
            assert_eq!(subjects(&place, name).await, ["Somebody asks for training"], "{name}");
        }
        let told = place.letter_to("tess.marsh@ashbourne.example").await.expect("a letter");
        assert!(!told.body.contains("Ann") && !told.body.contains("rehearsals"), "{}", told.body);
        assert!(letters_to(&place, ANN).await.is_empty(), "an address that nobody proved gets no letter by itself");
        let mut sam = place.signed_in(Role::Staff).await;
        assert_eq!(sam.look("/sessions/requests").await.status, 403);
        let mut tess = place.signed_in(Role::Trainer).await;
        let list = tess.get("/sessions/requests").await;
        let (_, rest) = list.body.split_once("href=\"/sessions/requests/").expect("a request");
        let path = format!("/sessions/requests/{}", &rest[..36]);
        let page = tess.get(&path).await;
        assert!(page.words().contains("How to begin a chat at rehearsals."), "{}", page.words());
        let missing = tess.submit(&page, &path, &[("answer", " ")]).await;
        assert_eq!(missing.status, 422);
        tess.submit(&page, &path, &[("answer", "Gladly. Would a Monday do?")]).await;
        let answer = letters_to(&place, ANN).await.pop().expect("a letter");
        assert!(answer.body.contains("Hello Ann Other") && answer.body.contains("Would a Monday do?"), "{}", answer.body);
        // It becomes a session, of which they are told.
        let plan = format!("/sessions/new?request={}", &rest[..36]);
        let form = tess.get(&plan).await;
        assert!(form.body.contains("value=\"12\""), "as many places as were asked for");
        let fields = [
            ("title", "A first taste"), ("kind", "room"), ("place", "Quayside Hall"), ("day-day", "7"), ("day-month", "12"),
            ("day-year", "2026"), ("time", "18:00"), ("closes", "24"), ("organisation", ""),
        ];
        later(&place).await;
        let made = tess.submit(&form, "/sessions/new", &fields).await;
        assert!(made.words().contains("The session was made"), "{}", made.words());
        let told = letters_to(&place, ANN).await;
        let scheduled = told.iter().find(|it| it.subject == "A session is planned: A first taste").expect("a letter");
        assert!(scheduled.body.contains("Monday 7 December 2026, 18:00 to 19:00"), "{}", scheduled.body);
        assert!(scheduled.body.contains("Quayside Hall"), "{}", scheduled.body);
    }

    /// A request that is closed says why; a year after it came nothing of it is left.
    async fn a_request_is_closed_with_a_reason_and_forgotten(place: Place) {
        ask(&mut place.stranger(), ANN).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let list = tess.get("/sessions/requests").await;
        let (_, rest) = list.body.split_once("href=\"/sessions/requests/").expect("a request");
        let path = format!("/sessions/requests/{}", &rest[..36]);
        let page = tess.get(&path).await;
        tess.submit(&page, &path, &[("then", "close"), ("answer", "We cannot travel so far.")]).await;
        let told = letters_to(&place, ANN).await.pop().expect("a letter");
        assert!(told.body.contains("We cannot travel so far."), "{}", told.body);
        let held = |cells: &[testkit::everything::Cell]| cells.iter().filter(|it| it.table == "live_request").count();
        assert!(held(&cells(&place.house.store, &place.database.folder).await) > 0);
        at(&place, "2027-11-30T10:00:00Z").await;
        assert_eq!(held(&cells(&place.house.store, &place.database.folder).await), 0);
    }

    /// One network address sends so many requests in a day; what another site makes its visitors send is refused.
    async fn spam_is_held_off(place: Place) {
        let mut ann = place.stranger();
        for _ in 0..20 {
            assert_eq!(ask(&mut ann, ANN).await.status, 303);
        }
        assert_eq!(ask(&mut ann, ANN).await.status, 429);
        let foreign = [("origin", "https://elsewhere.example"), ("content-type", "application/x-www-form-urlencoded")];
        let answer = ann.ask(http::Method::POST, "/sessions/ask", &foreign, "asker=public".into()).await;
        assert_eq!(answer.status, 403);
    }

    /// What is wrong is listed in the order of the questions.
    async fn errors_follow_the_questions(place: Place) {
        let sent: [(String, String); 2] = [("asker", "organisation"), ("people", "many")].map(|(name, value)| (name.into(), value.into()));
        let refused = place.stranger().send("/sessions/ask", &sent).await;
        let (_, summary) = refused.body.split_once("nhsuk-error-summary__list").expect("a summary");
        let (summary, form) = summary.split_once("<form").expect("a form");
        let listed: Vec<_> = summary.split("href=\"#").skip(1).filter_map(|it| it.split_once('"')).map(|it| it.0).collect();
        assert_eq!(listed.len(), 5, "{listed:?}");
        let places: Vec<_> = listed.iter().map(|it| form.find(&format!("id=\"{it}\"")).expect("a field")).collect();
        assert!(places.is_sorted(), "{listed:?}");
    }

    /// Whoever plans a session for a request finds what was asked for in the form already.
    async fn a_request_fills_in_the_form(place: Place) {
        let sent = [
            ("asker", "organisation"), ("organisation", " ashbourne city  council"), ("name", "Ann Other"), ("email", ANN),
            ("people", "9"), ("kind", "room"), ("topic", "smoking"), ("wanted", "A first step."), ("day-day", "7"),
            ("day-month", "12"), ("day-year", "2026"), ("times", "After six"),
        ];
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let asked = place.stranger().send("/sessions/ask", &sent).await;
        assert_eq!(asked.status, 303, "{}", asked.words());
        let mut tess = place.signed_in(Role::Trainer).await;
        let list = tess.get("/sessions/requests").await;
        let (_, rest) = list.body.split_once("href=\"/sessions/requests/").expect("a request");
        let request = &rest[..36];
        let page = tess.get(&format!("/sessions/requests/{request}")).await.words();
        for part in ["Smoking and vaping", "In a room", "Monday 7 December 2026", "After six"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        let form = tess.get(&format!("/sessions/new?request={request}")).await;
        let council = place.council.to_string();
        assert!(form.body.contains(&format!("value=\"{council}\" selected")), "{}", form.words());
        assert!(form.words().contains("After six"), "{}", form.words());
        let shown = form.form("/sessions/new");
        for (name, value) in [
            ("title", "Smoking and vaping"), ("kind", "room"), ("capacity", "9"), ("day-day", "7"), ("day-month", "12"),
            ("day-year", "2026"), ("request", request),
        ] {
            assert!(shown.contains(&(name.to_owned(), value.to_owned())), "{name}: {shown:?}");
        }
        // Only a place, a time and a tap are left; then the request has its answer.
        let rest = [("place", "Town Hall"), ("time", "18:00"), ("closes", "24"), ("organisation", council.as_str())];
        let made = tess.submit(&form, "/sessions/new", &rest).await;
        assert!(made.words().contains("The session was made"), "{}", made.words());
        let page = tess.get(&format!("/sessions/requests/{request}")).await.words();
        assert!(page.contains("A session is planned") && page.contains("The session that came of it"), "{page}");
        let told = letters_to(&place, ANN).await.pop().expect("a letter");
        assert_eq!(told.subject, "A session is planned: Smoking and vaping");
    }
}
