//! A trainer makes a course of several modules, and learners meet it everywhere: list, progress, completion, certificate.

use kernel::Role;
use testkit::{Browser, Place};

use crate::town::{column, learn, published, send, sound};

/// The name of a module in forms, of a path "/learn/COURSE/MODULE".
fn key(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

async fn make(tess: &mut Browser, fields: &[(&str, &str)]) -> String {
    let page = "/learn/courses/new";
    let made = send(tess, page, page, fields).await;
    assert_eq!(made.status, 303, "{}", made.words());
    let to = made.header("location");
    to.split('?').next().unwrap_or_default().to_owned()
}

testkit::on_both! {
    /// Two own modules and a certificate: each module is done once, the course is complete with the second.
    async fn a_course_of_several_modules_is_made_and_completed(place: Place) {
        let (first, second) = (published(&place, &sound()).await, published(&place, &sound()).await);
        let mut sam = place.signed_in(Role::Staff).await;
        // The first module was finished while it was a course by itself.
        learn(&mut sam, &first).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let wrong = [("en", ""), ("module-1", key(&first)), ("module-2", key(&first)), ("months", "no")];
        let page = "/learn/courses/new";
        let told = send(&mut tess, page, page, &wrong).await;
        assert_eq!(told.status, 422);
        for said in ["Enter a title in English", "in the course already", "whole number of months"] {
            assert!(told.words().contains(said), "{said}: {}", told.words());
        }
        let gone = [("en", "Warm homes"), ("module-1", "not-there")];
        let told = send(&mut tess, page, page, &gone).await;
        assert!(told.words().contains("Learners don’t see this module any more"), "{}", told.words());
        let fields = [
            ("en", "Warm homes"), ("cy", "Cartrefi cynnes"), ("module-1", key(&first)), ("module-2", key(&second)),
            ("months", "12"), ("gives", "certificate"), ("gives", "offered"),
        ];
        let own = make(&mut tess, &fields).await;
        let id = own.rsplit('/').next().unwrap_or_default().to_owned();
        // In the list of learners the modules are met in the course alone, and the first is done.
        let list = sam.get("/learn").await;
        assert!(list.words().contains("Warm homes"), "{}", list.words());
        assert!(!list.body.contains(&format!("href=\"/learn/{}\"", key(&first))));
        assert!(sam.get("/learn?lang=cy").await.words().contains("Cartrefi cynnes"));
        sam.get("/learn?lang=en").await;
        learn(&mut sam, &format!("/learn/{id}/{}", key(&second))).await;
        assert!(column(&place, "training_completion", "course").await.contains(&id));
        let versions = column(&place, "training_completion", "versions").await.join(" ");
        assert!(versions.contains(&format!("{}@1 {}@1", key(&first), key(&second))), "{versions}");
        let held = sam.get("/learn/certificates").await.words();
        assert!(held.contains("Warm homes") && held.contains("Valid until"), "{held}");
        // Coordinators set how long it counts, leads see who has it.
        let validity = place.signed_in(Role::Coordinator).await.get("/learn/validity").await.words();
        assert!(validity.contains("Warm homes") && validity.contains("12 months"), "{validity}");
        let coverage = place.signed_in(Role::Lead).await.get("/learn/coverage").await.words();
        assert!(coverage.contains("Warm homes"), "{coverage}");
        // A change is a version of its own; another title for the same modules keeps the place of the learner.
        let changed = [("en", "Warm and dry homes"), ("module-1", key(&second)), ("gives", "offered")];
        let saved = send(&mut tess, &own, &own, &changed).await;
        assert_eq!(saved.status, 303, "{}", saved.words());
        let words = tess.get(&own).await.words();
        assert!(words.contains("Version 2, since") && words.contains("Version 1, since"), "{words}");
        let again = send(&mut tess, &own, &own, &changed).await;
        assert_eq!(again.status, 303);
        assert!(!tess.get(&own).await.words().contains("Version 3"));
        // Withdrawn: nobody finds it any more, and what was completed stays.
        let words = send(&mut tess, &own, &own, &[("verb", "withdraw")]).await;
        assert_eq!(words.status, 303);
        assert_eq!(sam.look(&format!("/learn/{id}")).await.status, 404);
        assert!(sam.get("/learn/certificates").await.words().contains("Warm homes"));
        assert!(sam.get("/learn").await.body.contains(&format!("href=\"/learn/{}\"", key(&first))));
    }

    /// Whoever had finished everything before completes the course by opening a page of it again.
    async fn a_course_is_made_of_what_was_finished_before(place: Place) {
        let (first, second) = (published(&place, &sound()).await, published(&place, &sound()).await);
        let mut sam = place.signed_in(Role::Staff).await;
        learn(&mut sam, &first).await;
        learn(&mut sam, &second).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let fields = [("en", "Both"), ("module-1", key(&first)), ("module-2", key(&second)), ("gives", "certificate"), ("gives", "offered")];
        let own = make(&mut tess, &fields).await;
        let id = own.rsplit('/').next().unwrap_or_default().to_owned();
        assert!(!column(&place, "training_completion", "course").await.contains(&id));
        sam.get(&format!("/learn/{id}/{}/what-it-is", key(&first))).await;
        let completed = || column(&place, "training_completion", "course");
        assert_eq!(completed().await.iter().filter(|it| **it == id).count(), 1);
        sam.get(&format!("/learn/{id}/{}/how-it-goes", key(&second))).await;
        assert_eq!(completed().await.iter().filter(|it| **it == id).count(), 1);
        assert!(sam.get("/learn/certificates").await.words().contains("Both"));
    }

    /// A public course is tried without an account, each module once; one that is not offered is nobody's but its makers'.
    async fn a_course_is_public_or_not_offered(place: Place) {
        let first = published(&place, &sound()).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let own = make(&mut tess, &[("en", "Try it"), ("module-1", key(&first)), ("gives", "public")]).await;
        let mut stranger = place.stranger();
        let href = format!("/taster/{}/", key(&first));
        assert!(!stranger.get("/taster").await.body.contains(&href));
        let fields = [("en", "Try it"), ("module-1", key(&first)), ("gives", "public"), ("gives", "offered")];
        send(&mut tess, &own, &own, &fields).await;
        make(&mut tess, &[("en", "Try it too"), ("module-1", key(&first)), ("gives", "public"), ("gives", "offered")]).await;
        let front = stranger.get("/taster").await;
        assert_eq!(front.body.matches(&href).count(), 1, "{}", front.words());
        // A module is withdrawn: the page of the course says so.
        let draft = format!("/learn/write/{}", key(&first));
        let texts = sound();
        let sent = [("verb", "withdraw"), ("en", texts.en.as_str()), ("cy", texts.cy.as_str())];
        send(&mut tess, &draft, &draft, &sent).await;
        assert!(tess.get(&own).await.words().contains("1 module of this course was withdrawn"));
        for role in [Role::Staff, Role::Lead] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/learn/courses").await.status, 403);
            assert_eq!(other.look(&own).await.status, 403);
        }
    }
}
