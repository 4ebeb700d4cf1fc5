//! What follows a course: four questions three times, a goal with its letter, one tap without signing in, letters off.

use kernel::Role;
use people::By;
use people::actions::{NewPerson, NewRole, add_person, give_role};
use store::writing;
use testkit::{Browser, Page, Place};

use crate::town::{column, learn, published, send, sound};

const ASKED: [&str; 4] = ["confidence", "competence", "importance", "usefulness"];

/// Says the same number to all four questions.
async fn say(browser: &mut Browser, course: &str, score: &str) -> Page {
    let path = format!("/learn/ask/{course}");
    send(browser, &path, &path, &ASKED.map(|it| (it, score))).await
}

/// The path of the link in a letter.
fn link(body: &str) -> String {
    let at = body.find("/learn/said/").expect("a link in the letter");
    let of_path = |letter: &char| letter.is_ascii_alphanumeric() || "/-_".contains(*letter);
    body[at..].chars().take_while(of_path).collect()
}

/// Sends a form of a page without cookies.
async fn tap(browser: &mut Browser, path: &str, field: &str, value: &str) -> Page {
    browser
        .send(path, &[(field.to_owned(), value.to_owned())])
        .await
}

fn wait_days(place: &Place, days: i64) {
    place.database.clock.advance(days * 24 * 60 * 60);
}

const SAM: &str = "sam.marsh@ashbourne.example";

testkit::on_both! {
    /// Before, straight after, and seven weeks later by a letter in which each number is one tap.
    async fn people_are_asked_three_times(place: Place) {
        let module = published(&place, &sound()).await;
        let course = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut sam = place.signed_in(Role::Staff).await;
        let page = sam.get(&format!("/learn/{course}")).await.words();
        assert!(page.contains("Four questions before you begin"), "{page}");
        let path = format!("/learn/ask/{course}");
        let missing = send(&mut sam, &path, &path, &[("confidence", "11"), ("competence", "5")]).await;
        assert_eq!(missing.status, 422);
        assert!(missing.words().matches("Choose from 1 to 10 how").count() >= 3, "{}", missing.words());
        assert_eq!(say(&mut sam, &course, "4").await.status, 303);
        assert!(!sam.get(&format!("/learn/{course}")).await.words().contains("Four questions before"));
        learn(&mut sam, &module).await;
        assert!(sam.get(&format!("/learn/{course}")).await.words().contains("Four questions now that you are done"));
        say(&mut sam, &course, "8").await;
        place.settle().await;
        assert_eq!(place.letter_to(SAM).await, None);
        wait_days(&place, 50);
        let letter = place.letter_to(SAM).await.expect("a letter after seven weeks");
        assert!(letter.subject.contains("how is it going"), "{}", letter.subject);
        let path = link(&letter.body);
        let mut phone = place.stranger();
        let opened = phone.get(&path).await;
        assert_eq!((opened.status, opened.header("set-cookie")), (200, ""));
        for asked in ASKED {
            tap(&mut phone, &path, asked, "7").await;
        }
        assert!(phone.get(&path).await.words().contains("Thank you. That was all."));
        let mut moments = column(&place, "training_rating", "moment").await;
        moments.sort();
        assert_eq!(moments, [["after"; 4], ["before"; 4], ["later"; 4]].concat());
        // A link that was changed is nobody's; one that is old has run out.
        let forged = format!("{}A", &path[..path.len() - 1]);
        let forged = if forged == path { format!("{}B", &path[..path.len() - 1]) } else { forged };
        assert_eq!(phone.get(&forged).await.status, 404);
        wait_days(&place, 22);
        assert_eq!(phone.get(&path).await.status, 410);
    }

    /// A goal is its owner's, is reminded of on its day, and a new one takes the place of the old.
    async fn a_goal_is_reminded_of_on_its_day(place: Place) {
        let module = published(&place, &sound()).await;
        let course = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut sam = place.signed_in(Role::Staff).await;
        learn(&mut sam, &module).await;
        let path = format!("/learn/goal/{course}");
        let goal = |day| [("with", "colleague"), ("on-day", day), ("on-month", "11"), ("on-year", "2026"), ("words", "At tea")];
        let none = send(&mut sam, &path, &path, &[("on-day", "31"), ("on-month", "2"), ("on-year", "2026")]).await;
        assert_eq!(none.status, 422);
        assert!(none.words().contains("Give a day, month and year") && none.words().contains("Choose with whom"));
        let past = send(&mut sam, &path, &path, &goal("1")).await;
        assert!(past.words().contains("Choose today or a day within a year"), "{}", past.words());
        send(&mut sam, &path, &path, &goal("29")).await;
        send(&mut sam, &path, &path, &goal("24")).await;
        let page = sam.get(&format!("/learn/{course}")).await.words();
        assert!(page.contains("A colleague, 24 November 2026") && page.contains("At tea"), "{page}");
        let mut tess = place.signed_in(Role::Trainer).await;
        assert!(!tess.get(&format!("/learn/{course}")).await.words().contains("At tea"));
        wait_days(&place, 5);
        let letter = place.letter_to(SAM).await.expect("a letter on the day");
        assert!(letter.body.contains("24 November 2026") && letter.body.contains("A colleague"), "{}", letter.body);
        let opened = place.stranger().get(&link(&letter.body)).await.words();
        assert!(opened.contains("At tea"), "{opened}");
        wait_days(&place, 6);
        assert_eq!(place.letter_to(SAM).await, Some(letter), "the goal that was given up sends no letter");
    }

    /// Letters can be turned off, by the page or by a letter, and on again.
    async fn letters_can_be_turned_off(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        learn(&mut sam, &module).await;
        let path = "/learn/letters";
        let off = send(&mut sam, path, path, &[("letters", "off")]).await;
        assert!(sam.get(off.header("location")).await.words().contains("Letters are off"));
        wait_days(&place, 60);
        assert_eq!(place.letter_to(SAM).await, None);
        let mut sam = place.signed_in(Role::Staff).await;
        send(&mut sam, path, path, &[("letters", "on")]).await;
        assert!(sam.get(path).await.words().contains("Letters are on"));
    }

    /// What people say is told as a group, from eight people up.
    async fn what_people_say_is_told_from_eight_people_up(place: Place) {
        let module = published(&place, &sound()).await;
        let course = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut tess = place.signed_in(Role::Trainer).await;
        let path = format!("/learn/figures?course={course}");
        for number in 0..8_u32 {
            let words = tess.get(&path).await.words();
            assert!(!words.contains("people)") && !words.contains(" 5.5 "), "{number}: {words}");
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
                let role = NewRole { role: Role::Staff, organisation: Some(council), job_role: None };
                give_role(tx, By::Operator, programme, id, &role).await?;
                Ok(id)
            });
            let mut learner = place.signed_in_as(person.unwrap()).await;
            say(&mut learner, &course, if number % 2 == 0 { "5" } else { "6" }).await;
        }
        let words = tess.get(&path).await.words();
        assert!(words.contains("5.5 10 people"), "{words}");
        for role in [Role::Staff, Role::Lead, Role::Commissioner] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/learn/figures").await.status, 403, "{role}");
        }
    }
}
