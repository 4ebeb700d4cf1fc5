//! What somebody types is theirs: in no table unless they keep it, seen by nobody else, gone when they say so.

use kernel::Role;
use testkit::Place;

use crate::town::{CHAT, REPLY, holding, say, send, sum};

testkit::on_both! {
    /// A whole chat, a reply with feedback and a drill leave numbers behind, and not a word.
    async fn what_is_typed_is_in_no_table(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let first = "What would a quincunx morning look like for you?";
        let second = "Have you tried a zeugma patch?";
        say(&mut sam, REPLY, &[], first).await;
        say(&mut sam, CHAT, &[first], second).await;
        send(&mut sam, CHAT, &[("turn", first), ("turn", second), ("verb", "finish")]).await;
        let drill = practice::content::content().drills.iter().find(|it| it.slug.contains("turn"));
        let path = format!("/practice/drills/{}", drill.expect("a drill").slug);
        send(&mut sam, &path, &[("reply", "What about the quincunx?")]).await;
        for word in ["quincunx", "zeugma"] {
            assert_eq!(holding(&place, word).await, [], "{word}");
        }
        assert!(sum(&place, "practice_day", "replies").await.1 >= 3);
    }

    /// Keeping is a choice. What is kept is listed, can be removed by its owner, and by nobody else.
    async fn kept_words_are_their_owners(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let reply = "What is a quincunx morning like?";
        let page = send(&mut sam, REPLY, &[("turn", reply), ("verb", "keep")]).await;
        assert!(page.words().contains("Kept, for you alone"), "{}", page.words());
        assert_eq!(holding(&place, "quincunx").await, [("practice_kept".to_owned(), "words".to_owned())]);
        let kept = sam.get("/practice/kept").await;
        assert!(kept.words().contains(reply));
        let form = kept.form("/practice/kept/remove");
        let id = form.iter().find(|(name, _)| name == "id").expect("an id").1.clone();
        let mut tess = place.signed_in(Role::Trainer).await;
        assert!(!tess.get("/practice/kept").await.words().contains("quincunx"));
        let remove = [("what", "kept"), ("id", id.as_str())];
        let token = tess.get("/practice/write/new").await.token().expect("a form");
        let theirs: Vec<_> = [("csrf", token.as_str())].iter().chain(&remove)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(tess.send("/practice/kept/remove", &theirs).await.status, 404);
        let gone = sam.submit(&kept, "/practice/kept/remove", &remove).await;
        assert!(gone.words().contains("You have kept nothing"), "{}", gone.words());
        assert_eq!(holding(&place, "quincunx").await, []);
    }

    /// A verdict that is seen otherwise counts; its words are there only by consent, and consent can be taken back.
    async fn contests_hold_words_only_by_consent(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let (shy, open) = ("Have you tried a quincunx?", "Have you tried a zeugma?");
        let contest = |reply| [("turn", reply), ("verb", "contest"), ("at", "0"), ("thought", "reflection")];
        let none = send(&mut sam, REPLY, &[("turn", shy), ("verb", "contest"), ("at", "0")]).await;
        assert_eq!(none.status, 422);
        let page = send(&mut sam, REPLY, &contest(shy)).await;
        assert!(page.words().contains("It has been counted"), "{}", page.words());
        let with: Vec<_> = contest(open).into_iter().chain([("consent", "yes")]).collect();
        send(&mut sam, REPLY, &with).await;
        assert_eq!(holding(&place, "quincunx").await, []);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let page = cora.get("/practice/contests").await;
        assert!(page.words().contains("advice nobody asked for"), "{}", page.words());
        let file = cora.get("/practice/contests.csv").await;
        assert!(file.header("content-type").starts_with("text/csv"));
        let lines: Vec<_> = file.body.lines().collect();
        assert_eq!((lines[0], lines.len()), ("said,reply,verdict,thought", 3));
        assert!(file.body.contains("zeugma") && file.body.contains(",,suggestion,reflection"), "{}", file.body);
        assert!(!file.body.contains("Sam") && !file.body.contains(&place.person(Role::Staff).to_string()));
        for role in [Role::Staff, Role::Trainer, Role::Lead] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/practice/contests.csv").await.status, 403, "{role}");
        }
        let kept = sam.get("/practice/kept").await;
        let id = kept.form("/practice/kept/remove").iter().find(|(name, _)| name == "id").expect("an id").1.clone();
        sam.submit(&kept, "/practice/kept/remove", &[("what", "given"), ("id", id.as_str())]).await;
        let file = cora.get("/practice/contests.csv").await;
        assert!(!file.body.contains("zeugma") && file.body.lines().count() == 3, "{}", file.body);
    }

    /// The path is the learner's own: there is no address at which anybody else's could be asked for.
    async fn nobody_sees_anybody_elses_path(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        say(&mut sam, REPLY, &[], "What would you like to be different?").await;
        assert!(sam.get("/practice/path").await.words().contains("1 of 1 times"));
        let person = place.person(Role::Staff);
        for role in [Role::Trainer, Role::Lead, Role::Coordinator] {
            let mut other = place.signed_in(role).await;
            assert!(other.get("/practice/path").await.words().contains("Nothing here yet"), "{role}");
            for path in [format!("/practice/path/{person}"), format!("/practice/learners/{person}")] {
                assert_eq!(other.look(&path).await.status, 404, "{role} {path}");
            }
            let asked = other.get(&format!("/practice/path?person={person}")).await;
            assert!(asked.words().contains("Nothing here yet"), "{role}");
        }
        assert_eq!(place.stranger().look("/practice/path").await.status, 303);
    }
}
