//! A trainer writes somebody to talk with: findings by line, a preview, a published version, and taking it back.

use kernel::Role;
use testkit::{Browser, Page, Place};

use crate::town::{say, send};

const SHORT: &str = include_str!("../../../../content/scenarios/short.md");

async fn begin(tess: &mut Browser) -> String {
    let begun = send(tess, "/practice/write/new", &[("how", "short")]).await;
    begun.header("location").to_owned()
}

async fn change(tess: &mut Browser, draft: &str, verb: &str, text: &str) -> Page {
    let shown = tess.get(draft).await;
    let fields = [("verb", verb), ("en", text), ("cy", "")];
    tess.submit(&shown, draft, &fields).await
}

testkit::on_both! {
    /// From a short example to somebody whom staff talk with, and back again.
    async fn a_trainer_writes_previews_publishes_and_withdraws(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let draft = begin(&mut tess).await;
        // A row is missing: it is told in which line, and publishing waits.
        let broken = SHORT.replace("| anything else | | | | bus |\n\n## step", "\n## step");
        assert_ne!(broken, SHORT);
        let page = change(&mut tess, &draft, "publish", &broken).await;
        assert_eq!(page.status, 422);
        let words = page.words();
        assert!(words.contains("there is no answer to") && words.contains("line 45"), "{words}");
        assert!(words.contains("Mend what is listed"), "{words}");
        // What was typed is kept, and nobody else meets it.
        let kept = tess.get(&draft).await;
        assert!(kept.words().contains("there is no answer to"), "{}", kept.words());
        assert_eq!(tess.look(&format!("{draft}/preview")).await.status, 404);
        // Mended, it can be talked with by its writer alone.
        let text = SHORT.replace("Alex, waiting", "Juno, waiting");
        let saved = change(&mut tess, &draft, "save", &text).await.words();
        assert!(saved.contains("Nothing is wrong"), "{saved}");
        let preview = say(&mut tess, &format!("{draft}/preview"), &[], "What did you like about the walk?").await;
        assert!(preview.words().contains("I liked the walk"), "{}", preview.words());
        let mut sam = place.signed_in(Role::Staff).await;
        assert!(!sam.get("/practice").await.words().contains("Juno"));
        assert_eq!(sam.look(&format!("{draft}/preview")).await.status, 403);
        let published = change(&mut tess, &draft, "publish", &text).await.words();
        assert!(published.contains("Published, version 1"), "{published}");
        // Staff meet them among the others.
        assert!(sam.get("/practice").await.words().contains("Juno"));
        let id = draft.rsplit('/').next().unwrap_or_default();
        let talk = format!("/practice/people/{id}/reply");
        let said = say(&mut sam, &talk, &[], "What did you like about the walk?").await;
        assert!(said.words().contains("I liked the walk"), "{}", said.words());
        // A change is not seen until it is published as the next version.
        let other = text.replace("I liked the walk", "I loved the walk");
        change(&mut tess, &draft, "save", &other).await;
        assert!(say(&mut sam, &talk, &[], "What did you like about the walk?").await.words().contains("I liked the walk"));
        let second = change(&mut tess, &draft, "publish", &other).await.words();
        assert!(second.contains("Published, version 2"), "{second}");
        assert!(say(&mut sam, &talk, &[], "What did you like about the walk?").await.words().contains("I loved the walk"));
        let withdrawn = change(&mut tess, &draft, "withdraw", &other).await.words();
        assert!(withdrawn.contains("Withdrawn"), "{withdrawn}");
        assert_eq!(sam.look(&talk).await.status, 404);
    }

    /// Somebody whom the product brings can be copied, in both languages.
    async fn a_copy_begins_with_the_whole_text(place: Place) {
        let mut cora = place.signed_in(Role::Coordinator).await;
        let begun = send(&mut cora, "/practice/write/new", &[("how", "copy"), ("from", "dean")]).await;
        let page = cora.get(begun.header("location")).await;
        assert!(page.words().contains("Nothing is wrong"), "{}", page.words());
        assert!(page.body.contains("# Dean, bus driver"));
        let none = send(&mut cora, "/practice/write/new", &[]).await;
        assert_eq!(none.status, 422);
        let nobody = send(&mut cora, "/practice/write/new", &[("how", "copy"), ("from", "nobody")]).await;
        assert_eq!(nobody.status, 404);
    }

    /// Staff write nobody, and a draft of another programme or of nobody is not there.
    async fn only_trainers_write(place: Place) {
        for role in [Role::Staff, Role::Lead, Role::VoiceOfficer] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/practice/write").await.status, 403, "{role}");
        }
        let mut tess = place.signed_in(Role::Trainer).await;
        let path = "/practice/write/0193f000-0000-7000-8000-000000000001";
        assert_eq!(tess.look(path).await.status, 404);
    }
}

testkit::on_both! {
    /// The demonstration's own person can be published, and its evenings leave days and cards behind.
    async fn the_demonstration_can_be_made(place: Place) {
        use jiff::civil::date;
        use kernel::{Actor, Grant, SeededRandom};
        let grants = vec![Grant { role: Role::Coordinator, organisation: None }];
        let actor = Actor { programme: place.programme, person: place.person(Role::Coordinator), grants };
        let chance = SeededRandom::new(7);
        let day = date(2026, 11, 20);
        let made = store::writing!(place.house.store, "test.demonstration", |tx| {
            practice::demonstration::write_one(tx, &actor, day).await?;
            practice::demonstration::see_otherwise(tx, &actor, &chance, day).await?;
            practice::demonstration::practise(tx, &actor, &chance, day, 0.5).await
        });
        made.unwrap();
        let mut cora = place.signed_in(Role::Coordinator).await;
        assert!(cora.get("/practice").await.words().contains("Jo"));
        assert!(cora.get("/practice/path").await.words().contains("Your last 12 weeks"));
        assert_eq!(cora.get("/practice/contests.csv").await.body.lines().count(), 2);
    }
}
