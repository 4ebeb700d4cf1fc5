//! Practising: what the coach says, what the person answers, danger, drills, and refreshers that come back.

use kernel::Role;
use testkit::Place;

use crate::town::{CHAT, REPLY, say, send, sum, wait_days};

const ASKED: &str = "What would you like to be different?";
const TOLD: &str = "Have you tried patches? How about a vape?";

testkit::on_both! {
    /// A discovery question opens Dean up; advice closes him, and the page says what each was and why.
    async fn people_answer_what_was_done(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let opened = say(&mut sam, REPLY, &[], ASKED).await;
        let words = opened.words();
        assert!(words.contains("it\u{2019}s my ten minutes"), "{words}");
        for told in ["open discovery question", "6 of 6", "Listening", "One thing to try"] {
            assert!(words.contains(told), "{told}: {words}");
        }
        let closed = say(&mut sam, REPLY, &[], TOLD).await.words();
        assert!(closed.contains("It\u{2019}s on the packet") && closed.contains("1 of 6"), "{closed}");
        assert!(closed.contains("advice nobody asked for"), "{closed}");
        assert!(!closed.contains('%'), "never one percentage: {closed}");
    }

    /// In a whole chat the coach keeps quiet until the end, and then says how it went.
    async fn a_whole_chat_ends_with_a_profile(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let middle = say(&mut sam, CHAT, &[], ASKED).await.words();
        assert!(!middle.contains("What the coach heard"), "{middle}");
        let end = send(&mut sam, CHAT, &[("turn", ASKED), ("turn", TOLD), ("verb", "finish")]).await.words();
        for line in ["How the chat went", "Who did the talking", "The small step", "Pointing to help", "One thing to try"] {
            assert!(end.contains(line), "{line}: {end}");
        }
        assert_eq!(sum(&place, "practice_day", "chats").await, (1, 1));
        assert_eq!(sum(&place, "practice_day", "replies").await, (1, 2));
    }

    /// A page that is sent again, because the first answer was lost, counts once.
    async fn what_is_sent_twice_counts_once(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        for _ in 0..2 {
            say(&mut sam, REPLY, &[], ASKED).await;
        }
        assert_eq!(sum(&place, "practice_day", "replies").await, (1, 1));
        say(&mut sam, REPLY, &[ASKED], ASKED).await;
        assert_eq!(sum(&place, "practice_day", "replies").await, (1, 2));
    }

    /// Nothing typed, too much typed: the form says so, keeps the words, and the talk stands where it stood.
    async fn a_reply_that_cannot_be_judged_is_asked_for_again(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let long = "word ".repeat(200);
        for reply in ["  ", long.as_str()] {
            let page = say(&mut sam, REPLY, &[ASKED], reply).await;
            assert_eq!(page.status, 422);
            assert!(page.body.contains("Error: ") && page.words().contains(ASKED), "{}", page.words());
        }
        assert_eq!(sum(&place, "practice_day", "replies").await.0, 0);
    }

    /// Words of danger stop the scoring: the ways to help, that nobody reads this, and nothing is counted.
    async fn words_of_danger_are_not_judged(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let turn = practice::content::content().drills.iter().find(|it| it.slug.contains("turn"));
        let drill = format!("/practice/drills/{}", turn.expect("a drill").slug);
        let danger = "I want to kill myself";
        for path in [REPLY, CHAT, drill.as_str()] {
            let page = say(&mut sam, path, &[], danger).await;
            let words = page.words();
            for way in ["999", "NHS 111 and choose option 2", "116 123", "01632 960 001", "Nobody reads what you type here"] {
                assert!(words.contains(way), "{path} {way}: {words}");
            }
            for scored in ["What the coach heard", "of 6:", "Not this time", "One way of many"] {
                assert!(!words.contains(scored), "{path} {scored}: {words}");
            }
        }
        for column in ["replies", "drills"] {
            assert_eq!(sum(&place, "practice_day", column).await.0, 0, "{column}");
        }
        let back = send(&mut sam, REPLY, &[("turn", ASKED), ("verb", "resume")]).await.words();
        assert!(back.contains("What do you say to Dean"), "{back}");
    }

    /// What was weak comes back: a refresher is due, is made of it, and after it the next one is further off.
    async fn a_refresher_comes_back_where_one_was_weak(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        say(&mut sam, REPLY, &[], TOLD).await;
        assert!(!sam.get("/practice").await.words().contains("refresher is ready"));
        wait_days(&place, 2);
        let mut sam = place.signed_in(Role::Staff).await;
        assert!(sam.get("/practice").await.words().contains("refresher is ready"));
        let mut page = sam.get("/practice/refresher").await;
        assert!(page.words().contains("Refresher: 1 of 4"), "{}", page.words());
        let due = sum(&place, "practice_skill", "tries").await.1;
        for _ in 0..4 {
            let fields = page.form("/practice/refresher");
            let item = |at: usize| fields.iter().filter(|(name, _)| name == "item").nth(at).expect("an item").1.clone();
            let at = fields.iter().find(|(name, _)| name == "place").expect("a place").1.parse().expect("a number");
            let drill = practice::content::content().drill(&item(at)).expect("a drill");
            let right = right_answer(drill);
            let answered = sam.submit(&page, "/practice/refresher", &[(right.0, right.1.as_str())]).await;
            assert!(answered.words().contains("Yes, that is it"), "{}: {}", drill.slug, answered.words());
            page = sam.submit(&answered, "/practice/refresher", &[("verb", "next")]).await;
        }
        assert!(page.words().contains("4 of 4 were right"), "{}", page.words());
        assert_eq!(sum(&place, "practice_skill", "tries").await.1, due + 4);
        assert_eq!(sum(&place, "practice_day", "drills").await.1, 4);
    }

    /// Somebody who is not there, and drills that are not: not found, and no page falls over.
    async fn what_is_not_there_is_not_found(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        for path in ["/practice/people/nobody", "/practice/people/nobody/reply", "/practice/drills/nothing", "/practice/people/../dean"] {
            assert_eq!(sam.look(path).await.status, 404, "{path}");
        }
    }
}

/// A field and a value that answer a drill rightly, as its writer saw it.
fn right_answer(drill: &practice::model::drill::Drill) -> (&'static str, String) {
    use practice::model::drill::Task;
    match &drill.task {
        Task::Turn { one_way, .. } => ("reply", one_way.en.clone()),
        Task::Spot { find, sentences } => {
            let at = sentences.iter().position(|it| it.act == *find);
            ("pick", at.map_or("none".to_owned(), |at| at.to_string()))
        }
    }
}
