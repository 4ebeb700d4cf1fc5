//! Making it stick: refreshers and prompts by letter, never two in a week, off when somebody says so, three minutes long.

use course::{Form, Question};
use jiff::civil::{Date, date};
use kernel::Role;
use people::By;
use people::actions::end_account;
use serde_json::json;
use store::{NewJob, Sql, args, reading, writing};
use testkit::{Browser, Page, Place};

use crate::town::{column, send};

const SAM: &str = "sam.marsh@ashbourne.example";
/// A course of one module that gives a certificate.
const COURSE: &str = "five-ways";
const MODULE: &str = "five-ways-to-wellbeing";

const SENT: Sql = Sql {
    name: "SENT",
    text: "SELECT kind, sent_at FROM training_letter WHERE programme_id = $1 AND sent_at IS NOT NULL ORDER BY sent_at, kind",
};
const NEXT: Sql = Sql {
    name: "NEXT",
    text: "SELECT MIN(due_at) AS due FROM job WHERE programme_id = $1 AND kind = 'training.send_letter'",
};
const ALL_LETTERS: Sql = Sql {
    name: "ALL_LETTERS",
    text: "SELECT letter_id FROM training_letter WHERE programme_id = $1",
};
const LEFT: Sql = Sql {
    name: "LEFT",
    text: "SELECT (SELECT COUNT(*) FROM training_letter WHERE programme_id = $1 AND person_id = $2) \
           + (SELECT COUNT(*) FROM training_moment WHERE programme_id = $1 AND person_id = $2) AS rows",
};
const WEAK: Sql = Sql {
    name: "WEAK",
    text: "INSERT INTO practice_skill (programme_id, person_id, skill, stability, difficulty, seen, due, tries, there) \
           VALUES ($1, $2, 'reflecting', 2000, 5000, '2026-11-20', $3, 4, 1)",
};

/// The questions of the module that are not in own words.
fn questions() -> Vec<(String, Question)> {
    let module = training::content::content().module(MODULE);
    let lesson = &module.expect("the module").lesson;
    let pages = lesson.reference().pages.iter();
    let questions = pages.flat_map(|page| {
        page.blocks.iter().filter_map(|block| match block {
            course::Block::Question(question) => Some((page.slug.clone(), question.clone())),
            _ => None,
        })
    });
    let marked = questions.filter(|(_, it)| !matches!(it.form, Form::Free { .. }));
    marked.collect()
}

/// The fields of an answer to a question.
fn given(question: &Question, right: bool) -> Vec<(String, String)> {
    let name = format!("answer-{}", question.id);
    let mut fields = vec![("question".to_owned(), question.id.clone())];
    let places = |count: usize, from: usize| {
        let name = name.clone();
        (0..count).map(move |at| (format!("{name}-{}", at + 1), (at + from).to_string()))
    };
    match &question.form {
        Form::Single(choices) | Form::Multiple(choices) => {
            let chosen = choices
                .iter()
                .enumerate()
                .filter(|(_, it)| it.right == right);
            let most = if matches!(question.form, Form::Single(_)) {
                1
            } else {
                choices.len()
            };
            fields.extend(
                chosen
                    .take(most)
                    .map(|(at, _)| (name.clone(), at.to_string())),
            );
        }
        Form::Order { items, .. } => fields.extend(places(items.len(), 1)),
        Form::Match { pairs, .. } => fields.extend(places(pairs.len(), 0)),
        Form::Free { .. } => {}
    }
    fields
}

/// Whether a question has choices, so that a wrong answer can be told.
fn chooses(question: &Question) -> bool {
    matches!(question.form, Form::Single(_) | Form::Multiple(_))
}

/// Completes the course; so many questions were not right at first. Says which.
async fn complete(place: &Place, wrong: usize) -> Vec<Question> {
    let mut sam = place.signed_in(Role::Staff).await;
    let base = format!("/learn/{COURSE}/{MODULE}");
    let module = training::content::content().module(MODULE).expect("one");
    let mut token = String::new();
    for page in module.lesson.pages() {
        token = sam
            .get(&format!("{base}/{page}"))
            .await
            .token()
            .unwrap_or(token);
    }
    let mut hard = Vec::new();
    for (page, question) in questions() {
        let mut tries = vec![true];
        if chooses(&question) && hard.len() < wrong {
            hard.push(question.clone());
            tries.insert(0, false);
        }
        for right in tries {
            let mut fields = given(&question, right);
            fields.push(("csrf".to_owned(), token.clone()));
            let told = sam.send(&format!("{base}/{page}/answer"), &fields).await;
            assert_eq!(told.status, 200, "{}", told.words());
            assert_eq!(
                told.words().contains("That is right"),
                right,
                "{} {fields:?}",
                told.words()
            );
        }
    }
    let done = sam.get(&format!("/learn/{COURSE}")).await.words();
    assert!(done.contains("20 November 2026"), "{done}");
    hard
}

/// Lets days pass, with a stop at each moment at which a letter is due, and says what was sent since the beginning.
async fn live(place: &Place, days: i64) -> Vec<(String, Date)> {
    let until = place.now() + jiff::SignedDuration::from_hours(24 * days);
    loop {
        let next = reading!(place.house.store, "test.next", |tx| {
            tx.one(NEXT, args![place.programme], |row| {
                row.get::<Option<kernel::Timestamp>>("due")
            })
            .await
        });
        let next = next.expect("a moment").filter(|it| *it <= until);
        let clock = &place.database.clock;
        clock.set(next.unwrap_or(until).max(place.now()));
        place.settle().await;
        if next.is_none() {
            return sent(place).await;
        }
    }
}

async fn sent(place: &Place) -> Vec<(String, Date)> {
    let zone = kernel::Zone::named("Europe/London").expect("a zone");
    let rows = reading!(place.house.store, "test.sent", |tx| {
        tx.all(SENT, args![place.programme], |row| {
            Ok((
                row.get::<String>("kind")?,
                row.get::<kernel::Timestamp>("sent_at")?,
            ))
        })
        .await
    });
    let rows = rows.expect("letters").into_iter();
    rows.map(|(kind, at)| (kind, zone.day(at))).collect()
}

/// How many mails went to Sam.
async fn mails(place: &Place) -> usize {
    let held = column(place, "outbox", "recipient").await;
    held.iter().filter(|it| *it == SAM).count()
}

fn apart(sent: &[(String, Date)]) {
    for pair in sent.windows(2) {
        let days = (pair[1].1 - pair[0].1).get_days();
        assert!(days >= 7, "{pair:?}");
    }
}

/// The path of the link that turns letters off.
fn off_link(body: &str) -> String {
    let at = body.find("/learn/letters/").expect("a link in the letter");
    let of_path = |letter: &char| letter.is_ascii_alphanumeric() || "/-_".contains(*letter);
    body[at..].chars().take_while(of_path).collect()
}

/// The question that a page asks.
fn asks(page: &Page) -> String {
    let tags = testkit::html::tags(&page.body);
    let field = tags.iter().find(|it| it.get("name") == Some("question"));
    let value = field.and_then(|it| it.get("value"));
    value.expect("a question").to_owned()
}

/// Presses a button of a page without cookies.
async fn press(browser: &mut Browser, path: &str, kind: Option<&str>, letters: &str) -> String {
    let mut fields = vec![("letters".to_owned(), letters.to_owned())];
    fields.extend(kind.map(|it| ("kind".to_owned(), it.to_owned())));
    let page = browser.send(path, &fields).await;
    assert_eq!((page.status, page.header("set-cookie")), (200, ""));
    page.words()
}

testkit::on_both! {
    /// A year after a course: four refreshers by the calendar, then by what was hard; a prompt in each month; no week has two.
    async fn a_year_of_letters(place: Place) {
        complete(&place, 2).await;
        let year = live(&place, 370).await;
        let kind = |kind: &str| -> Vec<Date> {
            year.iter().filter(|it| it.0 == kind).map(|it| it.1).collect()
        };
        let refreshers = [
            date(2026, 12, 4), date(2027, 1, 1), date(2027, 2, 20), date(2027, 5, 20),
            // Nothing is known of skills, and two questions were hard: each time after three months.
            date(2027, 8, 19), date(2027, 11, 18),
        ];
        assert_eq!(kind("refresher"), refreshers);
        assert_eq!(kind("later"), [date(2027, 1, 15)], "it makes room, and is within ten weeks");
        let prompts = kind("prompt");
        let months: Vec<_> = prompts.iter().map(|it| (it.year(), it.month())).collect();
        let wanted: Vec<_> = (1..=11).map(|month| (2027, month)).collect();
        assert_eq!(months, wanted, "{prompts:?}");
        assert_eq!(prompts[0], date(2027, 1, 8), "a week after the refresher");
        assert_eq!(prompts[1], date(2027, 2, 2), "the first Tuesday");
        apart(&year);
        assert_eq!(mails(&place).await, year.len());
        // What was sent and what comes can be seen.
        let mut sam = place.signed_in(Role::Staff).await;
        let page = sam.get("/learn/letters").await.words();
        for told in ["What is coming", "7 December 2027", "What we have sent", "4 December 2026", "Monthly prompt"] {
            assert!(page.contains(told), "{told} in {page}");
        }
    }

    /// What was missed is not sent in a heap, and a job that runs again sends nothing again.
    async fn jobs_that_come_late_or_twice_send_one_letter(place: Place) {
        complete(&place, 1).await;
        place.database.clock.advance(100 * 24 * 60 * 60);
        place.settle().await;
        assert_eq!(sent(&place).await.len(), 1, "one of all that was missed");
        let (programme, store) = (place.programme, &place.house.store);
        let again = writing!(store, "test.again", |tx| {
            let now = tx.now();
            let all = tx.all(ALL_LETTERS, args![programme], |row| row.get::<uuid::Uuid>("letter_id")).await?;
            for letter in all {
                for _ in 0..2 {
                    let payload = json!({ "letter": letter });
                    let job = NewJob { kind: "training.send_letter", payload: &payload, due: now };
                    tx.enqueue(programme, job).await?;
                }
            }
            Ok(())
        });
        again.expect("jobs");
        place.settle().await;
        assert_eq!((sent(&place).await.len(), mails(&place).await), (1, 1));
        let all = live(&place, 40).await;
        apart(&all);
        let of = |kind: &str| all.iter().filter(|it| it.0 == kind).count();
        assert_eq!((of("refresher"), of("later")), (1, 1), "two weeks, six weeks and three months are one: {all:?}");
        assert_eq!(mails(&place).await, all.len());
        // The one for three months was sent; the next is that for six.
        let mut sam = place.signed_in(Role::Staff).await;
        assert!(sam.get("/learn/letters").await.words().contains("20 May 2027"));
    }

    /// One press in a letter turns off its kind, another all; a page does the same; what is on again goes on.
    async fn each_kind_and_all_can_be_turned_off(place: Place) {
        complete(&place, 1).await;
        live(&place, 20).await;
        let letter = place.letter_to(SAM).await.expect("a refresher");
        assert!(letter.body.contains("/learn/refresher\n") && letter.body.contains("Five Ways"), "{}", letter.body);
        let path = off_link(&letter.body);
        let person = place.person(Role::Staff).to_string();
        assert!(!letter.body.contains(&person) && !path.contains("sam"));
        let mut phone = place.stranger();
        // Looking changes nothing: mail programs do it before people.
        let seen = phone.get(&path).await;
        assert!(seen.words().contains("Letters are on") && !seen.body.contains("Sam"));
        press(&mut phone, &path, Some("refresher"), "off").await;
        let after = live(&place, 70).await;
        let kinds: Vec<_> = after.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(kinds, ["refresher", "prompt", "later", "prompt"], "only the first, before it was off");
        // A link to turn off never runs out; those that answer questions do.
        let words = press(&mut phone, &path, None, "off").await;
        assert!(words.contains("Letters are off"), "{words}");
        assert_eq!(live(&place, 40).await.len(), after.len());
        let forged = format!("{}x", &path[..path.len() - 1]);
        assert_eq!(phone.get(&forged).await.status, 404);
        let mut sam = place.signed_in(Role::Staff).await;
        let page = "/learn/letters";
        let words = sam.get(page).await.words();
        assert!(words.contains("Letters are off") && words.contains("No letter is planned"), "{words}");
        send(&mut sam, page, page, &[("letters", "on")]).await;
        let back = send(&mut sam, page, page, &[("kind", "refresher"), ("letters", "on")]).await;
        assert_eq!(back.status, 303);
        send(&mut sam, page, page, &[("kind", "prompt"), ("letters", "off")]).await;
        assert_eq!(phone.send(&path, &[("kind".to_owned(), "all".to_owned())]).await.status, 404);
        let last = live(&place, 60).await;
        let since: Vec<_> = last[after.len()..].iter().map(|it| (it.0.as_str(), it.1)).collect();
        assert_eq!(since, [("refresher", date(2027, 5, 20))]);
    }

    /// A letter about a goal keeps its day: what would be in the week before waits.
    async fn the_letter_about_a_goal_keeps_its_day(place: Place) {
        complete(&place, 1).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let path = format!("/learn/goal/{COURSE}");
        let goal = [("with", "colleague"), ("on-day", "7"), ("on-month", "12"), ("on-year", "2026"), ("words", "")];
        assert_eq!(send(&mut sam, &path, &path, &goal).await.status, 303);
        let all = live(&place, 30).await;
        let all: Vec<_> = all.iter().map(|it| (it.0.as_str(), it.1)).collect();
        assert_eq!(all, [("nudge", date(2026, 12, 7)), ("refresher", date(2026, 12, 14))]);
    }

    /// Whoever has left gets nothing, and of whoever was erased nothing is there that could be sent.
    async fn who_has_left_or_was_erased_gets_nothing(place: Place) {
        complete(&place, 1).await;
        let (programme, person) = (place.programme, place.person(Role::Staff));
        let ended = writing!(place.house.store, "test.end", |tx| {
            end_account(tx, By::Operator, programme, person).await
        });
        ended.expect("ended");
        assert_eq!(live(&place, 60).await, []);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let erase = format!("/people/{person}/erase");
        assert_eq!(send(&mut cora, &erase, &erase, &[]).await.status, 303);
        let left = reading!(place.house.store, "test.left", |tx| {
            tx.one(LEFT, args![programme, person], |row| row.get::<i64>("rows")).await
        });
        assert_eq!(left.expect("a count"), 0);
        assert_eq!(live(&place, 60).await, []);
        assert_eq!(mails(&place).await, 0);
    }

    /// A refresher begins with what was not right at first, ends after about three minutes, and what was wrong comes back.
    async fn a_refresher_is_made_of_what_was_hard(place: Place) {
        let hard = complete(&place, 2).await;
        live(&place, 14).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let mut asked = Vec::new();
        loop {
            let page = sam.get("/learn/refresher").await;
            if page.words().contains("That was your refresher") {
                let told = format!("You got {} of {} right", asked.len() - 1, asked.len());
                assert!(page.words().contains(&told), "{told}: {}", page.words());
                break;
            }
            let id = asks(&page);
            let place = format!("Question {} of", asked.len() + 1);
            assert!(page.words().contains(&place), "{place}: {}", page.words());
            let (_, question) = questions().into_iter().find(|it| it.1.id == id).expect("it is known");
            let (path, token) = (format!("/learn/refresher?module={MODULE}"), page.token().expect("a form"));
            let csrf = ("csrf".to_owned(), token);
            let none = sam.send(&path, &[("question".to_owned(), id.clone()), csrf.clone()]).await;
            assert_eq!(none.status, 422, "{}", none.words());
            // The first is wrong once more; trying again does not count.
            let mut fields = given(&question, !asked.is_empty());
            fields.push(csrf.clone());
            let told = sam.send(&path, &fields).await.words();
            assert_eq!(told.contains("That is right"), !asked.is_empty(), "{told}");
            let mut fields = given(&question, true);
            fields.push(csrf);
            assert!(sam.send(&path, &fields).await.words().contains("That is right"));
            asked.push(id);
            assert!(asked.len() < 7, "three minutes, not ten");
        }
        let first: Vec<_> = hard.iter().map(|it| it.id.clone()).collect();
        assert_eq!(asked[..2], first[..]);
        assert!((3..=5).contains(&asked.len()), "{asked:?}");
        live(&place, 30).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let again = sam.get("/learn/refresher").await;
        assert_eq!(asks(&again), asked[0]);
        // Once the practice room knows what is hard, its refresher is the one.
        let (programme, person) = (place.programme, place.person(Role::Staff));
        let known = writing!(place.house.store, "test.weak", |tx| {
            tx.run(WEAK, args![programme, person, date(2026, 11, 25)]).await.map(drop)
        });
        known.expect("a skill");
        let led = sam.look("/learn/refresher").await;
        assert_eq!((led.status, led.header("location")), (303, "/practice/refresher"));
    }

    /// After six months it is what the practice room finds hard that says when the next refresher comes.
    async fn after_six_months_a_weak_skill_says_when(place: Place) {
        complete(&place, 0).await;
        let (programme, person) = (place.programme, place.person(Role::Staff));
        let known = writing!(place.house.store, "test.weak", |tx| {
            tx.run(WEAK, args![programme, person, date(2027, 7, 1)]).await.map(drop)
        });
        known.expect("a skill");
        let all = live(&place, 250).await;
        let refreshers: Vec<_> = all.iter().filter(|it| it.0 == "refresher").map(|it| it.1).collect();
        assert_eq!(refreshers[3..], [date(2027, 5, 20), date(2027, 7, 1)], "{refreshers:?}");
        apart(&all);
    }
}
