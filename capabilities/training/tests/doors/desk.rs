//! What trainers and leads do: write a module, see what its questions are worth, see who still needs training.

use kernel::{PersonId, Role};
use people::By;
use people::actions::{NewPerson, NewRole, add_person, give_role, set_organisation_settings};
use store::writing;
use testkit::{Browser, Place};

use crate::town::{PAGES, answer, learn, publish, published, send, sound};

async fn begin(tess: &mut Browser, fields: &[(&str, &str)]) -> String {
    let page = "/learn/write/new";
    let begun = send(tess, page, page, fields).await;
    begun.header("location").to_owned()
}

/// Another member of the council's staff, with the council's job.
async fn member(place: &Place, number: usize) -> PersonId {
    let name = format!("Learner{number}");
    let new = NewPerson {
        given_name: name.clone(),
        family_name: "Hale".to_owned(),
        email: format!("{name}@ashbourne.example"),
        ..NewPerson::default()
    };
    let (programme, council, job) = (place.programme, place.council, place.job);
    let person = writing!(place.house.store, "test.learner", |tx| {
        let id = add_person(tx, By::Operator, programme, &new).await?;
        let role = NewRole {
            role: Role::Staff,
            organisation: Some(council),
            job_role: Some(job),
        };
        give_role(tx, By::Operator, programme, id, &role).await?;
        Ok(id)
    });
    person.unwrap()
}

testkit::on_both! {
    /// From a short example to a course that staff take: findings by line, a preview, a version, and back again.
    async fn a_trainer_writes_previews_publishes_and_withdraws(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let draft = begin(&mut tess, &[("how", "new")]).await;
        let id = draft.rsplit('/').next().unwrap_or_default().to_owned();
        let texts = sound();
        let broken = texts.en.replace(":::practice dean", ":::practice nobody-here");
        let fields = [("verb", "publish"), ("en", broken.as_str()), ("cy", "")];
        let page = send(&mut tess, &draft, &draft, &fields).await;
        assert_eq!(page.status, 422);
        let line = broken.lines().position(|it| it.starts_with(":::practice")).expect("a line") + 1;
        let words = page.words();
        assert!(words.contains(&format!("line {line}:")) && words.contains(":::practice nobody-here"), "{words}");
        assert!(words.contains("Mend what is listed above"), "{words}");
        let mut sam = place.signed_in(Role::Staff).await;
        assert_eq!(sam.look(&format!("/learn/{id}")).await.status, 404);
        // It can be tried out by its writer, and nothing is written down.
        let preview = format!("{draft}/preview/{}", PAGES[0]);
        let told = send(&mut tess, &preview, &preview, &[("question", "one"), ("answer-one", "1")]).await;
        assert!(told.words().contains("That is right"), "{}", told.words());
        assert_eq!(crate::town::column(&place, "training_answer", "question").await, Vec::<String>::new());
        assert_eq!(sam.look(&preview).await.status, 403);
        publish(&mut tess, &draft, &texts).await;
        let words = tess.get(&draft).await.words();
        assert!(words.contains("Published, version 1") && words.contains("Version 1, published on"), "{words}");
        assert!(sam.get("/learn").await.words().contains("A first look"));
        let fields = [("verb", "withdraw"), ("en", texts.en.as_str()), ("cy", texts.cy.as_str())];
        send(&mut tess, &draft, &draft, &fields).await;
        assert_eq!(sam.look(&format!("/learn/{id}")).await.status, 404);
        // What is overdue for review is told.
        let late = texts.en.replace("review: 2027-11-22", "review: 2026-01-31");
        let fields = [("verb", "publish-alone"), ("en", late.as_str()), ("cy", "")];
        assert_eq!(send(&mut tess, &draft, &draft, &fields).await.status, 303);
        let words = tess.get("/learn/write").await.words();
        assert!(words.contains("31 January 2026 Overdue"), "{words}");
        for role in [Role::Staff, Role::Lead] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/learn/write").await.status, 403, "{role}");
        }
    }

    /// The example is nothing to learn from; and a module in one language is published once its writer says so.
    async fn what_is_not_ready_for_learners_is_told_before_it_is_published(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let draft = begin(&mut tess, &[("how", "new")]).await;
        let page = tess.get(&draft).await;
        assert!(!page.words().contains("(optional)"), "{}", page.words());
        let short = include_str!("../../../../content/courses/short.md");
        let untouched = [("verb", "publish-alone"), ("en", short)];
        let example = send(&mut tess, &draft, &draft, &untouched).await;
        assert_eq!(example.status, 422);
        assert!(example.words().contains("Line 1 still says what the example says"), "{}", example.words());
        let texts = sound();
        let fields = |verb| [("verb", verb), ("en", texts.en.as_str()), ("cy", " ")];
        let asked = send(&mut tess, &draft, &draft, &fields("publish")).await;
        assert_eq!(asked.status, 422);
        assert!(asked.words().contains("There is no Welsh text yet"), "{}", asked.words());
        assert!(asked.body.contains("value=\"publish-alone\""), "{}", asked.body);
        let mut sam = place.signed_in(Role::Staff).await;
        let learned = draft.replace("/write/", "/");
        assert_eq!(sam.look(&learned).await.status, 404);
        assert_eq!(send(&mut tess, &draft, &draft, &fields("publish-alone")).await.status, 303);
        // What stands in the other language says so.
        let welsh = sam.get(&format!("{learned}?lang=cy")).await.body;
        assert!(welsh.contains("lang=\"en\">A first look</"), "{welsh}");
        let id = learned.rsplit('/').next().unwrap_or_default();
        let module = sam.get(&format!("{learned}/{id}?lang=cy")).await;
        assert!(module.body.contains("<span lang=\"en\">A first look</span>"), "{}", module.body);
        let about = sam.get(&format!("{learned}/{id}?lang=en")).await.words();
        assert!(about.contains("Published on 20 November 2026") && !about.contains("Version 1"), "{about}");
    }

    /// A programme's version of one of ours takes its place in the course, and is begun once.
    async fn a_version_of_ours_takes_its_place(place: Place) {
        let ours = training::content::content().modules.first().expect("a module").lesson.key.clone();
        let mut tess = place.signed_in(Role::Trainer).await;
        let from = [("how", "ours"), ("from", ours.as_str())];
        let draft = begin(&mut tess, &from).await;
        assert_eq!(begin(&mut tess, &from).await, draft);
        publish(&mut tess, &draft, &sound()).await;
        let library = training::content::content().courses.iter();
        let course = library.clone().find(|it| it.modules.contains(&ours)).expect("its course");
        let mut sam = place.signed_in(Role::Staff).await;
        let words = sam.get(&format!("/learn/{}", course.slug)).await.words();
        assert!(words.contains("A first look"), "{words}");
        assert_eq!(begin(&mut tess, &[("how", "ours"), ("from", "none")]).await, "");
    }

    /// What a question is worth is told from eight people on, without names.
    async fn questions_are_told_of_from_eight_people_on(place: Place) {
        let module = published(&place, &sound()).await;
        let id = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut tess = place.signed_in(Role::Trainer).await;
        let path = format!("/learn/items/{id}");
        for number in 0..8 {
            let words = tess.get(&path).await.words();
            assert!(!words.contains('%'), "{number}: {words}");
            let mut learner = place.signed_in_as(member(&place, number).await).await;
            // Those who know the first question know the second, too.
            let knows = number < 6;
            let one = [("question", "one"), ("answer-one", if knows { "1" } else { "0" })];
            answer(&mut learner, &module, PAGES[0], &one).await;
            let some: &[(&str, &str)] = if knows {
                &[("question", "some"), ("answer-some", "0"), ("answer-some", "2")]
            } else {
                &[("question", "some"), ("answer-some", "1")]
            };
            answer(&mut learner, &module, PAGES[0], some).await;
            // A second try changes nothing: first answers count.
            answer(&mut learner, &module, PAGES[0], &[("question", "one"), ("answer-one", "1")]).await;
        }
        let words = tess.get(&path).await.words();
        assert!(words.contains("75%") && words.contains("1.00") && words.contains("It does its work"), "{words}");
        assert!(!words.contains("Hale") && words.contains("Too few"), "{words}");
        assert!(tess.get("/learn/items").await.words().contains("A first look"));
    }

    /// A lead sees numbers of their own organisation alone, a coordinator of all; few people are hidden.
    async fn coverage_is_told_in_numbers(place: Place) {
        let module = published(&place, &sound()).await;
        let id = module.rsplit('/').next().unwrap_or_default().to_owned();
        let path = format!("/learn/coverage?course={id}");
        let (programme, council) = (place.programme, place.council);
        let works_in = ["front_desk".to_owned()];
        let set = writing!(place.house.store, "test.settings", |tx| {
            set_organisation_settings(tx, By::Operator, programme, council, &works_in).await
        });
        set.unwrap();
        let mut lena = place.signed_in(Role::Lead).await;
        for number in 0..8 {
            let words = lena.get(&path).await.words();
            assert!(!words.contains("25%"), "{number}: {words}");
            let person = member(&place, number).await;
            let mut learner = place.signed_in_as(person).await;
            learn(&mut learner, &module).await;
        }
        let words = lena.get(&path).await.words();
        // 8 people are shown as 10, of the 40 who could take part.
        assert!(words.contains("Community nurse") && words.contains("25%"), "{words}");
        let (_, settings) = words.split_once("By kind of setting").expect("settings");
        assert!(settings.contains("Front desk") && settings.contains("25%"), "{settings}");
        assert!(words.contains("Ashbourne City Council") && !words.contains("Harbour Food Bank"), "{words}");
        assert!(!words.contains("Hale"), "{words}");
        let mut cora = place.signed_in(Role::Coordinator).await;
        let words = cora.get(&path).await.words();
        assert!(words.contains("Ashbourne City Council") && words.contains("Harbour Food Bank"), "{words}");
        for role in [Role::Staff, Role::Trainer] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/learn/coverage").await.status, 403, "{role}");
        }
    }
}
