//! Support that trainers note, and questions that they answer: seen by the learner, and turned off by the learner.

use kernel::Role;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};

const OWN: &str = "/learn/questions";
const NOTES: &str = "/learn/notes";
const DESK: &str = "/learn/questions/open";
const SAM: &str = "sam.marsh@ashbourne.example";
const MODULE: &str = "/learn/questions/new/core/signposting";

/// Sends these fields with the token of a page.
async fn send(browser: &mut Browser, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let shown = browser.get(page).await;
    let token = shown.token().expect("a form");
    let mut sent = vec![("csrf".to_owned(), token)];
    let fields = fields.iter();
    sent.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.send(action, &sent).await
}

/// A note as the form sends it.
fn note<'a>(email: &'a str, minutes: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("email", email),
        ("on-day", "20"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("kind", "practised"),
        ("minutes", minutes),
        ("about", "discovery"),
    ]
}

/// The page on which the first question of the desk is answered.
fn first(desk: &Page) -> String {
    let (_, rest) = desk.body.split_once("/learn/questions/open/").expect("one");
    format!("/learn/questions/open/{}", &rest[..36])
}

/// Asks and gets an answer.
async fn answered(sam: &mut Browser, tess: &mut Browser, words: &str) {
    send(sam, MODULE, MODULE, &[("words", words)]).await;
    let page = first(&tess.get(DESK).await);
    let sent = send(tess, &page, &page, &[("answer", "Wait a little longer.")]).await;
    assert_eq!(sent.status, 303, "{}", sent.words());
}

/// Whether these words stand anywhere in the database.
async fn stands(place: &Place, words: &str) -> bool {
    let all = cells(&place.house.store, &place.database.folder).await;
    all.iter().any(|it| it.text.contains(words))
}

testkit::on_both! {
    /// A trainer notes support; the learner sees all of it, and can have none.
    async fn notes_of_support_are_the_learners_to_see_and_to_refuse(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let wrong = send(&mut tess, NOTES, NOTES, &[("email", "nobody@ashbourne.example"), ("kind", "lectured")]).await;
        assert_eq!(wrong.status, 422);
        for said in [
            "Nobody here has this address", "Give a day within the last year", "Choose how",
            "Give a number of minutes from 1 to 480", "Choose what it was about",
        ] {
            assert!(wrong.words().contains(said), "{said}: {}", wrong.words());
        }
        assert_eq!(send(&mut tess, NOTES, NOTES, &note(SAM, "20")).await.status, 303);
        assert!(tess.get(NOTES).await.words().contains("Sam Marsh Support Practised together"));
        let own = sam.get(OWN).await.words();
        assert!(own.contains("20 November 2026 Trainer Tess Marsh Support Practised together"), "{own}");
        // Each trainer sees their own notes alone.
        let mut cora = place.signed_in(Role::Coordinator).await;
        assert!(!cora.get(NOTES).await.words().contains("Sam Marsh"));
        let off = send(&mut sam, OWN, OWN, &[("notes", "off")]).await;
        assert!(sam.get(off.header("location")).await.words().contains("Notes about you are turned off"));
        assert!(!tess.get(NOTES).await.words().contains("Sam Marsh"));
        let refused = send(&mut tess, NOTES, NOTES, &note(SAM, "20")).await;
        assert!(refused.words().contains("This person wants no notes about them"), "{}", refused.words());
        send(&mut sam, OWN, OWN, &[("notes", "on")]).await;
        send(&mut tess, NOTES, NOTES, &note(SAM, "15")).await;
        let page = tess.get(NOTES).await;
        let (_, rest) = page.body.split_once("/learn/notes/").expect("a row");
        let remove = format!("/learn/notes/{}/remove", &rest[..36]);
        send(&mut cora, NOTES, &remove, &[]).await;
        assert!(sam.get(OWN).await.words().contains("Support Practised together"), "another’s note was removed");
        send(&mut tess, NOTES, &remove, &[]).await;
        assert!(sam.get(OWN).await.words().contains("There are no notes about you"));
        for role in [Role::Staff, Role::Lead, Role::Commissioner] {
            assert_eq!(place.signed_in(role).await.look(NOTES).await.status, 403, "{role}");
        }
    }

    /// From a question to its answer, with a letter that tells neither, a correction, and others who may read it.
    async fn a_question_is_answered_and_shown_by_consent(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let module = sam.get("/learn/core/signposting").await;
        assert!(module.body.contains(MODULE), "no way from the module to its trainer");
        let reaches = send(&mut sam, MODULE, MODULE, &[("words", "Ring Ann on 01632 960 001")]).await;
        assert_eq!(reaches.status, 422);
        assert!(reaches.words().contains("Take out the e-mail address"), "{}", reaches.words());
        assert!(reaches.body.contains("Ring Ann on 01632 960 001"), "what was typed is lost");
        let words = "How long do I wait in silence?";
        let asked = send(&mut sam, MODULE, MODULE, &[("words", words), ("consent", "yes")]).await;
        assert!(sam.get(asked.header("location")).await.words().contains(words));
        place.database.clock.advance(1);
        let course = "/learn/questions/new/core";
        send(&mut sam, course, course, &[("words", "The second question")]).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let desk = tess.get(DESK).await;
        let (older, newer) = (desk.words().find(words), desk.words().find("The second question"));
        assert!(older.is_some() && older < newer, "{}", desk.words());
        assert!(!desk.words().contains("Sam Marsh"), "{}", desk.words());
        let page = first(&desk);
        let empty = send(&mut tess, &page, &page, &[("answer", " ")]).await;
        assert_eq!(empty.status, 422);
        send(&mut tess, &page, &page, &[("answer", "Count to three.")]).await;
        let letter = place.letter_to(SAM).await.expect("a letter");
        assert!(letter.body.contains("/learn/questions"), "{}", letter.body);
        assert!(!letter.body.contains("silence") && !letter.body.contains("Count"), "{}", letter.body);
        let mut colleague = place.signed_in_as(place.colleague).await;
        assert!(!colleague.get(MODULE).await.words().contains("Count to"), "shown before the trainer did so");
        // Corrected, and shown to others; no second letter.
        send(&mut tess, &page, &page, &[("answer", "Count to five."), ("shared", "yes")]).await;
        assert_eq!(place.letter_to(SAM).await, Some(letter));
        let own = sam.get(OWN).await.words();
        assert!(own.contains("Count to five.") && own.contains("Corrected on") && !own.contains("Count to three"), "{own}");
        let shown = colleague.get(MODULE).await.words();
        assert!(shown.contains(words) && shown.contains("Count to five.") && !shown.contains("Sam"), "{shown}");
        assert!(!colleague.get("/learn/questions/new/core").await.words().contains("Count to five."));
        // Without consent nothing is shown, whatever the form says.
        let second = first(&tess.get(DESK).await);
        send(&mut tess, &second, &second, &[("answer", "The second answer"), ("shared", "yes")]).await;
        assert!(!colleague.get("/learn/questions/new/core").await.words().contains("The second answer"));
        for path in [DESK, page.as_str()] {
            assert_eq!(colleague.look(path).await.status, 403, "{path}");
        }
    }

    /// A question is its asker's to withdraw, at most five wait, and each is forgotten a year after its answer.
    async fn questions_are_withdrawn_and_forgotten(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let gone = "/learn/questions/new/core/nothing";
        assert_eq!(sam.get(gone).await.status, 404);
        assert_eq!(send(&mut sam, OWN, gone, &[("words", "Where is this?")]).await.status, 404);
        for number in 0..5 {
            let words = format!("Question {number}");
            assert_eq!(send(&mut sam, MODULE, MODULE, &[("words", &words)]).await.status, 303);
            place.database.clock.advance(1);
        }
        let sixth = send(&mut sam, MODULE, MODULE, &[("words", "One more")]).await;
        assert!(sixth.words().contains("You have 5 open questions"), "{}", sixth.words());
        assert!(sixth.body.contains("One more"), "what was typed is lost");
        let own = sam.get(OWN).await;
        let mut colleague = place.signed_in_as(place.colleague).await;
        let mut ids: Vec<_> = own.body.match_indices("/withdraw").map(|(at, _)| own.body[at - 36..at].to_owned()).collect();
        assert_eq!(ids.len(), 5);
        let last = format!("/learn/questions/{}/withdraw", ids.pop().unwrap());
        assert_eq!(send(&mut colleague, OWN, &last, &[]).await.status, 404);
        assert!(stands(&place, "Question 0").await);
        send(&mut sam, OWN, &last, &[]).await;
        assert!(!stands(&place, "Question 0").await);
        // Nearly a year passes; one question is answered. It stays for another year, the others go.
        place.database.clock.advance(360 * 24 * 60 * 60);
        let mut tess = place.signed_in(Role::Trainer).await;
        let page = first(&tess.get(DESK).await);
        send(&mut tess, &page, &page, &[("answer", "At last")]).await;
        place.database.clock.advance(10 * 24 * 60 * 60);
        place.settle().await;
        assert!(stands(&place, "Question 1").await && stands(&place, "At last").await);
        assert!(!stands(&place, "Question 2").await);
        place.database.clock.advance(360 * 24 * 60 * 60);
        place.settle().await;
        assert!(!stands(&place, "Question 1").await && !stands(&place, "At last").await);
    }

    /// Letters about answers can be turned off on their own page, and with all letters about one's learning.
    async fn letters_about_answers_can_be_turned_off(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        send(&mut sam, OWN, OWN, &[("letters", "off")]).await;
        answered(&mut sam, &mut tess, "First").await;
        assert_eq!(place.letter_to(SAM).await, None);
        send(&mut sam, OWN, OWN, &[("letters", "on")]).await;
        send(&mut sam, "/learn/letters", "/learn/letters", &[("letters", "off")]).await;
        let own = sam.get(OWN).await.words();
        assert!(own.contains("All letters about your learning are off"), "{own}");
        answered(&mut sam, &mut tess, "Second").await;
        assert_eq!(place.letter_to(SAM).await, None);
        send(&mut sam, "/learn/letters", "/learn/letters", &[("letters", "on")]).await;
        answered(&mut sam, &mut tess, "Third").await;
        assert!(place.letter_to(SAM).await.is_some());
        let unknown = send(&mut sam, OWN, OWN, &[("posters", "off")]).await;
        assert_eq!(unknown.status, 404);
    }
}
