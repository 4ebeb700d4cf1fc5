//! Learning: pages, answers, places kept, completion; and what happens when a new version is published meanwhile.

use kernel::Role;
use testkit::Place;

use crate::town::{PAGES, RIGHT, answer, column, holding, learn, publish, published, sound};

testkit::on_both! {
    /// From the first page to a completed course, in pieces, on two devices.
    async fn a_module_is_learned_in_pieces_until_its_course_is_complete(place: Place) {
        let module = published(&place, &sound()).await;
        let mut phone = place.signed_in(Role::Staff).await;
        let first = phone.get(&format!("{module}/{}", PAGES[0])).await;
        assert!(first.words().contains("A short chat can help somebody") && first.words().contains("page 1 of 2"));
        // At another device the way in knows the place.
        let mut desk = place.signed_in(Role::Staff).await;
        let home = desk.get("/learn").await.words();
        assert!(home.contains("Carry on with “A first look”") && home.contains("You were at “What it is”"), "{home}");
        let told = answer(&mut desk, &module, PAGES[0], &[("question", "one"), ("answer-one", "0")]).await.words();
        assert!(told.contains("Not quite") && told.contains("it is not yours"), "{told}");
        desk.get(&format!("{module}/{}", PAGES[1])).await;
        // Everything was opened, and not enough is right: it says kindly what to look at again.
        let nearly = phone.get(&module).await;
        assert!(nearly.words().contains("You are nearly there") && nearly.words().contains("0 of 4 questions right"));
        assert!(nearly.body.contains("/what-it-is#q-one"), "{}", nearly.body);
        assert_eq!(column(&place, "training_completion", "course").await, Vec::<String>::new());
        // The free reply does not count; all others are right.
        for (at, fields) in RIGHT.iter().take(4) {
            answer(&mut phone, &module, PAGES[*at], fields).await;
        }
        let done = phone.get(&module).await.words();
        assert!(done.contains("You have finished this module") && done.contains("4 of 4 questions were right"), "{done}");
        let id = module.rsplit('/').next().unwrap_or_default();
        assert_eq!(column(&place, "training_completion", "course").await, [id]);
        assert_eq!(column(&place, "training_completion", "versions").await, [format!("{id}@1")]);
        let course = desk.get(&format!("/learn/{id}")).await.words();
        assert!(course.contains("Completed on 20 November 2026"), "{course}");
        // More right answers complete nothing twice.
        answer(&mut phone, &module, PAGES[1], RIGHT[4].1).await;
        assert_eq!(column(&place, "training_completion", "course").await.len(), 1);
        let events = column(&place, "event", "kind").await;
        for (kind, times) in [
            ("training.module_begun", 1),
            ("training.question_answered", 6),
            ("training.module_finished", 1),
            ("training.course_completed", 1),
        ] {
            assert_eq!(events.iter().filter(|it| *it == kind).count(), times, "{kind}");
        }
    }

    /// From the last page the way leads to what is open; and what was right once stays right, whatever is answered later.
    async fn whoever_carries_on_comes_to_what_is_not_right_yet(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        // The last page first: what was left out is where it goes on.
        sam.get(&format!("{module}/{}", PAGES[1])).await;
        let next = format!("href=\"{module}/{}\"", PAGES[0]);
        assert!(sam.get("/learn").await.body.contains(&next));
        sam.get(&format!("{module}/{}", PAGES[0])).await;
        answer(&mut sam, &module, PAGES[0], RIGHT[0].1).await;
        sam.get(&format!("{module}/{}", PAGES[1])).await;
        let question = format!("href=\"{module}/{}#q-some\"", PAGES[0]);
        for page in ["/learn", &module] {
            let page = sam.get(page).await;
            assert!(page.body.contains(&question), "{}", page.body);
            assert!(page.words().contains("A question on “What it is” is not right yet"), "{}", page.words());
        }
        let wrong = [("question", "one"), ("answer-one", "0")];
        let told = answer(&mut sam, &module, PAGES[0], &wrong).await.words();
        assert!(told.contains("Not quite") && told.contains("that still counts") && told.contains("You had this right"), "{told}");
        for (at, fields) in &RIGHT[1..4] {
            answer(&mut sam, &module, PAGES[*at], fields).await;
        }
        let done = sam.get(&module).await.words();
        assert!(done.contains("You have finished this module") && done.contains("4 of 4 questions were right"), "{done}");
    }

    /// Whoever reads Welsh is not told that a reply in Welsh is wrong, which the coach cannot know.
    async fn a_reply_in_welsh_is_compared_and_not_judged(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        sam.get(&format!("{module}/{}?lang=cy", PAGES[1])).await;
        let reply = [("question", "free"), ("answer-free", "Beth fyddai’n helpu?")];
        let told = answer(&mut sam, &module, PAGES[1], &reply).await.words();
        assert!(told.contains("Saesneg yn unig") && told.contains("Un ffordd o’i ddweud"), "{told}");
        assert_eq!(column(&place, "training_answer", "question").await, Vec::<String>::new());
    }

    /// Every form of question tells what was right, and says what is missing beside the field.
    async fn every_form_of_question_teaches(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        learn(&mut sam, &module).await;
        let order = [("question", "order"), ("answer-order-1", "3"), ("answer-order-2", "2"), ("answer-order-3", "1")];
        let told = answer(&mut sam, &module, PAGES[1], &order).await.words();
        assert!(told.contains("Partly right") && told.contains("This is the order: Ask Assist Act"), "{told}");
        let some = [("question", "some"), ("answer-some", "1")];
        let told = answer(&mut sam, &module, PAGES[0], &some).await.words();
        assert!(told.contains("Not quite") && told.contains("another kind of chat"), "{told}");
        // Each thing that is told names its line.
        assert_eq!(told.matches("Right, but you left it out").count(), 2, "{told}");
        assert!(told.contains("Not right"), "{told}");
        let free = [("question", "free"), ("answer-free", "You should join a gym.")];
        let told = answer(&mut sam, &module, PAGES[1], &free).await.words();
        assert!(told.contains("Try a question that begins with what or how"), "{told}");
        for (page, question, missing) in [
            (0, "one", "Choose an answer"),
            (0, "some", "Choose at least one answer"),
            (1, "order", "Give every line a number"),
            (1, "match", "Choose something for every line"),
            (1, "free", "Write what you would say"),
        ] {
            let page = answer(&mut sam, &module, PAGES[page], &[("question", question)]).await;
            assert_eq!(page.status, 422);
            assert!(page.words().matches(missing).count() >= 2, "{missing}: {}", page.words());
            let id = format!("id=\"answer-{question}\"");
            assert!(page.body.contains(&id) && page.body.contains(&format!("href=\"#answer-{question}\"")), "{question}");
        }
        // A question of another page is not there.
        let lost = answer(&mut sam, &module, PAGES[0], &[("question", "free"), ("answer-free", "What?")]).await;
        assert_eq!(lost.status, 404);
    }

    /// What is typed is in no table; words of danger are met with help, and nothing is counted.
    async fn what_is_typed_is_kept_nowhere(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let said = [("question", "free"), ("answer-free", "What would a quincunx be for you?")];
        answer(&mut sam, &module, PAGES[1], &said).await;
        assert_eq!(holding(&place, "quincunx").await, []);
        assert_eq!(column(&place, "training_answer", "tries").await, ["1"]);
        let danger = [("question", "free"), ("answer-free", "I want to kill myself tonight")];
        let help = answer(&mut sam, &module, PAGES[1], &danger).await.words();
        assert!(help.contains("999") && help.contains("01632 960 001"), "{help}");
        assert_eq!(column(&place, "training_answer", "tries").await, ["1"]);
        // The reflection's field has no name, so no form can send it.
        let page = sam.get(&format!("{module}/{}", PAGES[0])).await;
        let tags = testkit::html::tags(&page.body);
        let field = tags.iter().find(|it| it.get("id") == Some("reflection-think")).expect("a field");
        assert_eq!(field.get("name"), None);
        assert!(page.words().contains("it is not sent and not kept"));
    }

    /// A checklist keeps its ticks, for one person.
    async fn ticks_are_kept_for_their_owner(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let ticks = [("checklist", "week"), ("ticked-week", "1"), ("ticked-week", "77")];
        let page = answer(&mut sam, &module, PAGES[1], &ticks).await;
        assert!(page.words().contains("Your ticks are kept"));
        let checked = |page: &testkit::Page| page.form(&format!("{module}/{}/answer#list-week", PAGES[1]));
        let kept = sam.get(&format!("{module}/{}", PAGES[1])).await;
        let ticked = |fields: Vec<(String, String)>| {
            let mine = fields.into_iter().filter(|(name, _)| name == "ticked-week");
            mine.map(|(_, value)| value).collect::<Vec<_>>()
        };
        assert_eq!(ticked(checked(&kept)), ["1"]);
        let mut tess = place.signed_in(Role::Trainer).await;
        let hers = tess.get(&format!("{module}/{}", PAGES[1])).await;
        assert_eq!(ticked(checked(&hers)), Vec::<String>::new());
    }

    /// A trainer publishes a change while somebody learns: they go on under it, and what they answered counts as long as
    /// the question's words stand. Who learned under which version stays known.
    async fn a_change_is_published_while_somebody_learns(place: Place) {
        let texts = sound();
        let module = published(&place, &texts).await;
        let id = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut sam = place.signed_in(Role::Staff).await;
        sam.get(&format!("{module}/{}", PAGES[0])).await;
        for (at, fields) in &RIGHT[..2] {
            answer(&mut sam, &module, PAGES[*at], fields).await;
        }
        // One question is asked in other words, another tells more, and a page is new.
        let mut changed = texts.clone();
        changed.en = changed.en.replace("ask: Who leads the chat?", "ask: Whose chat is it?");
        changed.en = changed.en.replace("Sleep is health.", "Sleep is health, and a good one.");
        changed.en.push_str("\n## And now\n\nTry it.\n");
        changed.cy = String::new();
        let mut tess = place.signed_in(Role::Trainer).await;
        publish(&mut tess, &format!("/learn/write/{id}"), &changed).await;
        let page = sam.get(&format!("{module}/{}", PAGES[0])).await.words();
        assert!(page.contains("page 1 of 3") && page.contains("Whose chat is it?"), "{page}");
        assert_eq!(page.matches("You had this right").count(), 1, "{page}");
        for page in [PAGES[1], "and-now"] {
            sam.get(&format!("{module}/{page}")).await;
        }
        for (at, fields) in &RIGHT[2..] {
            answer(&mut sam, &module, PAGES[*at], fields).await;
        }
        // Three of the four that count: the one in other words is open.
        let done = sam.get(&module).await.words();
        assert!(done.contains("You have finished this module") && done.contains("3 of 4"), "{done}");
        let mut versions = column(&place, "training_progress", "version").await;
        versions.sort();
        assert_eq!(versions, ["1", "2"]);
        assert_eq!(column(&place, "training_completion", "versions").await, [format!("{id}@2")]);
        // A third version: what is finished stays finished.
        publish(&mut tess, &format!("/learn/write/{id}"), &texts).await;
        assert!(sam.get(&module).await.words().contains("You have finished this module"));
        assert_eq!(column(&place, "training_completion", "course").await.len(), 1);
    }

    /// The language can change in the middle: page and answers are the same ones.
    async fn the_language_can_change_in_the_middle(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        answer(&mut sam, &module, PAGES[0], RIGHT[0].1).await;
        let welsh = sam.get(&format!("{module}/{}?lang=cy", PAGES[0])).await.words();
        assert!(welsh.contains("Pwy sy\u{2019}n arwain y sgwrs?") && welsh.contains("Cawsoch hwn yn gywir"), "{welsh}");
        let told = answer(&mut sam, &module, PAGES[0], RIGHT[1].1).await.words();
        assert!(told.contains("Mae hynny\u{2019}n gywir"), "{told}");
        assert_eq!(column(&place, "training_answer", "tries").await, ["1", "1"]);
    }

    /// The print version has every page and asks for nothing; what is not there is not there.
    async fn the_whole_module_can_be_printed(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let id = module.rsplit('/').next().unwrap_or_default();
        let page = sam.get(&format!("/learn/print/{id}/{id}")).await;
        let main = page.body.split("<main").nth(1).unwrap_or_default();
        assert!(page.words().contains("What it is") && page.words().contains("How it goes"));
        assert!(!main.contains("<form") && !main.contains("<textarea"), "{main}");
        for path in ["/learn/none", "/learn/core/none", "/learn/none/none/none"] {
            assert_eq!(sam.look(path).await.status, 404, "{path}");
        }
        assert_eq!(sam.look(&format!("/learn/core/{id}")).await.status, 404);
        assert_eq!(place.stranger().look("/learn").await.status, 303);
    }
}

testkit::on_both! {
    /// A course that is asked for again is begun again near its end, and completed a second time.
    async fn a_course_is_taken_again_when_it_runs_out(place: Place) {
        // One of ours that counts for some time, with a short module in the place of each of its own.
        let courses = training::content::content().courses.iter();
        let mut timed = courses.filter(|it| it.valid_months.is_some());
        let course = timed.find(|it| it.modules.len() == 1).expect("a course of one module");
        let module = format!("/learn/{}/{}", course.slug, course.modules[0]);
        let mut tess = place.signed_in(Role::Trainer).await;
        let new = "/learn/write/new";
        let ours = [("how", "ours"), ("from", course.modules[0].as_str())];
        let begun = crate::town::send(&mut tess, new, new, &ours).await;
        publish(&mut tess, begun.header("location"), &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        learn(&mut sam, &module).await;
        assert!(!sam.get(&module).await.words().contains("Begin this module again"));
        let months = course.valid_months.map_or(0, i64::from);
        place.database.clock.advance((months * 31 + 10) * 24 * 60 * 60);
        let mut sam = place.signed_in(Role::Staff).await;
        let out = sam.get(&format!("/learn/{}", course.slug)).await.words();
        assert!(out.contains("Run out") && out.contains("Please take it again"), "{out}");
        let shown = sam.get(&module).await;
        let again = module.replacen("/learn/", "/learn/again/", 1);
        let begun = sam.submit(&shown, &again, &[]).await;
        assert!(!begun.words().contains("You have finished"), "{}", begun.words());
        let page = sam.get(&format!("{module}/{}", PAGES[0])).await.words();
        assert!(!page.contains("You had this right"), "old answers do not count: {page}");
        learn(&mut sam, &module).await;
        let done = column(&place, "training_completion", "course").await;
        assert_eq!(done, [course.slug.as_str(); 2]);
        assert!(sam.get(&module).await.words().contains("You have finished this module"));
    }
}
