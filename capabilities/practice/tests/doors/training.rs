//! What a trainer sees: names and months, and a team's weak spot from enough people on. Never how anybody did.

use kernel::Role;
use people::By;
use people::actions::{NewPerson, NewRole, add_person, give_role};
use store::writing;
use testkit::Place;

use crate::town::{REPLY, say};

const TOLD: &str = "Have you tried patches?";

testkit::on_both! {
    /// A name and a month, and nothing else of a person.
    async fn a_trainer_sees_who_practised_and_in_which_month(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        assert!(tess.get("/practice/learners").await.words().contains("Nobody has practised yet"));
        let mut sam = place.signed_in(Role::Staff).await;
        say(&mut sam, REPLY, &[], TOLD).await;
        let words = tess.get("/practice/learners").await.words();
        assert!(words.contains("Sam Marsh") && words.contains("November 2026"), "{words}");
        assert!(words.contains("Fewer than 8 have practised"), "{words}");
        assert!(!words.contains("Colin") && !words.contains("Asking before advice"), "{words}");
        for role in [Role::Staff, Role::Lead, Role::Commissioner] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/practice/learners").await.status, 403, "{role}");
        }
    }

    /// Seven people are too few to say what a team finds hard; with the eighth it is said.
    async fn a_team_is_told_of_from_eight_people_on(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        for number in 0..8 {
            let words = tess.get("/practice/learners").await.words();
            assert!(!words.contains("Saying back what you heard"), "{number}: {words}");
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
            // Three replies that advise and ask nothing: what is weak is called so from three tries on.
            say(&mut learner, REPLY, &[], TOLD).await;
            say(&mut learner, REPLY, &[TOLD], TOLD).await;
            say(&mut learner, REPLY, &[TOLD, "You miss it."], TOLD).await;
        }
        let words = tess.get("/practice/learners").await.words();
        let head = "Often hard here";
        assert!(words.contains(&format!("Ashbourne City Council {head} Saying back what you heard")), "{words}");
        assert!(words.contains(&format!("Harbour Food Bank {head} Fewer than 8")), "{words}");
    }
}
