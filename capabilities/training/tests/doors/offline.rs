//! Learning without a signal: what a phone keeps, and what becomes of what it hands over.

use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testkit::place::record_id;
use testkit::{Browser, Page, Place};
use uuid::Uuid;

use crate::town::{PAGES, answer, column, learn, publish, published, sound};

/// Hands over a record as the owner of the queue.
async fn put(phone: &mut Browser, id: Uuid, record: &Value) -> Page {
    let path = format!("/api/v1/learning/{id}");
    phone.send_json(Method::PUT, &path, record).await
}

/// How the learner stands, by the same door.
async fn state(phone: &mut Browser, module: &str) -> Value {
    let (_, path) = module
        .split_once("/learn/")
        .expect("an address of a module");
    phone.get(&format!("/api/v1/learning/{path}")).await.json()
}

/// What the phone's page says of the module: its version, and the digests of its questions' words.
async fn shown(phone: &mut Browser, module: &str) -> (String, Value) {
    let page = phone
        .get(&module.replacen("/learn/", "/learn/phone/", 1))
        .await;
    assert_eq!(page.status, 200, "{}", page.words());
    let tags = testkit::html::tags(&page.body);
    let main = tags
        .iter()
        .find(|it| it.get("id") == Some("module"))
        .expect("the module");
    let wordings = main.get("data-wordings").unwrap_or_default();
    let wordings = wordings.replace("&quot;", "\"");
    let version = main.get("data-version").unwrap_or_default().to_owned();
    (version, serde_json::from_str(&wordings).expect("JSON"))
}

/// A record in which every page was opened and everything but the free reply is right; done a minute ago.
async fn whole(place: &Place, phone: &mut Browser, module: &str) -> Value {
    let (version, wordings) = shown(phone, module).await;
    let id = module.rsplit('/').next().unwrap_or_default();
    let at = place.now().as_millisecond() - 60_000;
    let given = [
        ("one", json!({ "chosen": [1] })),
        ("some", json!({ "chosen": [0, 2] })),
        ("order", json!({ "ordered": [0, 1, 2] })),
        ("match", json!({ "matched": [0, 1, 2] })),
    ];
    let answers = given.map(|(question, given)| {
        json!({ "question": question, "wording": wordings[question], "given": given, "at": at })
    });
    json!({
        "format": 1, "course": id, "module": id, "version": version, "language": "en",
        "from": at - 1000, "at": at, "page": PAGES[1], "seen": PAGES, "answers": answers,
    })
}

fn times(all: &[String], wanted: &str) -> usize {
    all.iter().filter(|it| *it == wanted).count()
}

testkit::on_both! {
    /// A module that was read and answered without a signal is finished, and its course with it, as it would be online.
    async fn what_a_phone_hands_over_counts_as_if_it_were_done_here(place: Place) {
        let module = published(&place, &sound()).await;
        let mut phone = place.signed_in(Role::Staff).await;
        let record = whole(&place, &mut phone, &module).await;
        let id = record_id(place.now(), 1);
        let taken = put(&mut phone, id, &record).await;
        assert_eq!(taken.status, 201, "{}", taken.body);
        assert_eq!(taken.json(), json!({ "id": id, "outcome": "stored", "left_out": 0 }));
        let mut desk = place.signed_in(Role::Staff).await;
        let done = desk.get(&module).await.words();
        assert!(done.contains("You have finished this module") && done.contains("4 of 4 questions were right"), "{done}");
        let name = module.rsplit('/').next().unwrap_or_default();
        assert_eq!(column(&place, "training_completion", "course").await, [name]);
        let events = column(&place, "event", "kind").await;
        assert_eq!(times(&events, "training.module_begun"), 1);
        assert_eq!(times(&events, "training.question_answered"), 4);
        assert_eq!(times(&events, "training.module_finished"), 1);
        // Sent again, because the answer was lost: the same good news, and nothing more.
        let again = put(&mut phone, id, &record).await;
        assert_eq!((again.status, again.json()["outcome"].clone()), (200, json!("already")));
        assert_eq!(column(&place, "training_answer", "tries").await, ["1"; 4]);
        assert_eq!(column(&place, "training_handed", "module").await, [name]);
        // Other content under the same id is found out.
        let mut other = record.clone();
        other["answers"][0]["given"] = json!({ "chosen": [0] });
        let conflict = put(&mut phone, id, &other).await;
        assert_eq!((conflict.status, conflict.json()["slug"].clone()), (409, json!("learning-conflict")));
        assert_eq!(column(&place, "training_answer", "tries").await, ["1"; 4]);
        // And what was chosen stands nowhere.
        let told = state(&mut desk, &module).await;
        assert_eq!(told["right"], json!(["match", "one", "order", "some"]));
        assert_eq!((told["finished"].clone(), told["page"].clone()), (json!(true), json!(PAGES[1])));
    }

    /// What one person's phone holds is never taken under another's session, and an id of somebody is simply taken.
    async fn nobody_hands_over_for_somebody_else(place: Place) {
        let module = published(&place, &sound()).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let record = whole(&place, &mut sam, &module).await;
        let id = record_id(place.now(), 2);
        let path = format!("/api/v1/learning/{id}");
        let body = record.to_string();
        let json_type = ("content-type", "application/json");
        let trainer = place.person(Role::Trainer).to_string();
        let wrong = sam.ask(Method::PUT, &path, &[json_type, ("x-person", &trainer)], body.clone().into()).await;
        assert_eq!((wrong.status, wrong.json()["slug"].clone()), (403, json!("other-person")));
        let nobody = sam.ask(Method::PUT, &path, &[json_type], body.into()).await;
        assert_eq!((nobody.status, nobody.json()["slug"].clone()), (400, json!("learning-owner")));
        let out = put(&mut place.stranger(), id, &record).await;
        assert_eq!(out.status, 401);
        assert_eq!(column(&place, "training_handed", "record_id").await, Vec::<String>::new());
        assert_eq!(put(&mut sam, id, &record).await.status, 201);
        let mut tess = place.signed_in(Role::Trainer).await;
        assert_eq!(put(&mut tess, id, &record).await.status, 409);
        assert_eq!(state(&mut tess, &module).await["seen"], json!([]));
    }

    /// What cannot be taken is refused for good, with its reason, and nothing of it is written.
    async fn what_cannot_be_taken_is_refused_whole(place: Place) {
        let module = published(&place, &sound()).await;
        let mut phone = place.signed_in(Role::Staff).await;
        let good = whole(&place, &mut phone, &module).await;
        let id = record_id(place.now(), 3);
        let spoil = |change: &dyn Fn(&mut Value)| {
            let mut record = good.clone();
            change(&mut record);
            record
        };
        let free = json!({ "question": "free", "wording": "", "given": { "words": "What helps?" }, "at": 0 });
        for (record, status, slug) in [
            (spoil(&|it| it["answers"][0]["question"] = json!("nothing")), 422, "learning-question"),
            (spoil(&|it| it["answers"][0]["wording"] = json!("00000000")), 422, "learning-question"),
            (spoil(&|it| it["answers"][0]["given"] = json!({ "chosen": [7] })), 422, "learning-answer"),
            (spoil(&|it| it["answers"][0]["given"] = json!({ "ordered": [0] })), 422, "learning-answer"),
            (spoil(&|it| it["answers"] = json!([free])), 422, "learning-question"),
            (spoil(&|it| it["module"] = json!("gone")), 422, "learning-gone"),
            (spoil(&|it| it["seen"] = json!("all")), 400, "learning-json"),
            (spoil(&|it| it["name"] = json!("Sam")), 400, "learning-json"),
        ] {
            let refused = put(&mut phone, id, &record).await;
            assert_eq!((refused.status, refused.json()["slug"].clone()), (status, json!(slug)), "{record}");
        }
        let fourth = Uuid::from_u128(0x1234_5678_9abc_4def_8234_5678_9abc_def0);
        assert_eq!(put(&mut phone, fourth, &good).await.json()["slug"], json!("learning-id"));
        assert_eq!(column(&place, "training_progress", "module").await, Vec::<String>::new());
        assert_eq!(column(&place, "training_handed", "module").await, Vec::<String>::new());
        // The same id is free for what can be taken.
        assert_eq!(put(&mut phone, id, &good).await.status, 201);
    }

    /// Somebody goes on at a desk while the phone is out of reach: of two answers a right one counts, however late it
    /// is told; the first that came stays the first; and nobody is thrown back to where the phone was.
    async fn of_two_answers_a_right_one_counts_whenever_it_is_told(place: Place) {
        let module = published(&place, &sound()).await;
        let mut phone = place.signed_in(Role::Staff).await;
        let mut record = whole(&place, &mut phone, &module).await;
        record["page"] = json!(PAGES[0]);
        record["seen"] = json!([PAGES[0]]);
        let mut desk = place.signed_in(Role::Staff).await;
        desk.get(&format!("{module}/{}", PAGES[1])).await;
        answer(&mut desk, &module, PAGES[0], &[("question", "one"), ("answer-one", "0")]).await;
        desk.get(&format!("{module}/{}", PAGES[1])).await;
        assert_eq!(put(&mut phone, record_id(place.now(), 4), &record).await.status, 201);
        let told = state(&mut desk, &module).await;
        assert_eq!(told["page"], json!(PAGES[1]), "the desk is further");
        assert_eq!(told["right"], json!(["match", "one", "order", "some"]), "what the phone answered before counts");
        assert_eq!(told["seen"], json!(PAGES));
        // A later wrong answer of the phone takes nothing away.
        place.database.clock.advance(120);
        let mut later = whole(&place, &mut phone, &module).await;
        later["answers"][0]["given"] = json!({ "chosen": [0] });
        assert_eq!(put(&mut phone, record_id(place.now(), 5), &later).await.status, 201);
        let told = state(&mut desk, &module).await;
        assert_eq!(told["right"], json!(["match", "one", "order", "some"]));
        let first = column(&place, "training_answer", "first_right").await;
        assert_eq!(times(&first, "false"), 1, "the desk told of it first: {first:?}");
    }

    /// A trainer publishes a change while the phone is away. What it did counts under the version that it showed, and what
    /// still stands counts in the new one.
    async fn a_version_that_was_shown_is_known_for_good(place: Place) {
        let texts = sound();
        let module = published(&place, &texts).await;
        let mut phone = place.signed_in(Role::Staff).await;
        let mut record = whole(&place, &mut phone, &module).await;
        record["answers"].as_array_mut().expect("answers").truncate(2);
        let name = module.rsplit('/').next().unwrap_or_default().to_owned();
        let mut changed = texts.clone();
        changed.en = changed.en.replace("ask: Who leads the chat?", "ask: Whose chat is it?");
        changed.en.push_str("\n## And now\n\nTry it.\n");
        changed.cy = String::new();
        let mut tess = place.signed_in(Role::Trainer).await;
        publish(&mut tess, &format!("/learn/write/{name}"), &changed).await;
        assert_eq!(put(&mut phone, record_id(place.now(), 6), &record).await.status, 201);
        assert_eq!(column(&place, "training_answer", "last_version").await, ["1", "1"]);
        let told = state(&mut phone, &module).await;
        assert_eq!((told["version"].clone(), told["seen"].clone()), (json!("2"), json!(PAGES)));
        assert_eq!(told["right"], json!(["some"]), "the other question asks something else by now");
        // Of a version that nobody knows any more, what still stands is taken.
        let mut lost = whole(&place, &mut phone, &module).await;
        lost["version"] = json!("3f9a1c20");
        lost["answers"][0]["wording"] = json!("00000000");
        let taken = put(&mut phone, record_id(place.now(), 7), &lost).await;
        assert_eq!((taken.status, taken.json()["left_out"].clone()), (201, json!(1)), "{}", taken.body);
        assert_eq!(state(&mut phone, &module).await["right"], json!(["match", "order", "some"]));
        // And a module that is not offered any more is gone.
        let draft = format!("/learn/write/{name}");
        crate::town::send(&mut tess, &draft, &draft, &[("verb", "withdraw"), ("en", changed.en.as_str())]).await;
        let gone = put(&mut phone, record_id(place.now(), 8), &lost).await;
        assert_eq!(gone.json()["slug"], json!("learning-gone"));
    }

    /// The page that a phone keeps names nobody, keeps what belongs to it by content, and says when it has not changed.
    async fn the_page_that_is_kept_is_nobodys(place: Place) {
        let module = published(&place, &sound()).await;
        let path = module.replacen("/learn/", "/learn/phone/", 1);
        let mut sam = place.signed_in(Role::Staff).await;
        let offered = sam.get(&module).await;
        assert!(offered.body.contains(&format!("href=\"{path}\"")) && offered.words().contains("Read without signal"));
        let page = sam.get(&path).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        assert_eq!(page.body, tess.get(&path).await.body);
        assert!(!page.body.contains(&place.person(Role::Staff).to_string()));
        assert!(page.header("content-security-policy").contains("script-src 'self'"));
        let tags = testkit::html::tags(&page.body);
        let scripts: Vec<_> = tags.iter().filter_map(|it| it.get("src")).filter(|it| it.ends_with(".js")).collect();
        assert_eq!(scripts.len(), 1);
        let script = place.stranger().get(scripts[0]).await;
        assert!(script.body.contains("ADAPTERS.phone") && script.header("cache-control").contains("immutable"));
        assert_eq!(place.stranger().get("/learn/phone/assets/player.0000000000.js").await.status, 404);
        let worker = place.stranger().get("/learn/phone/sw.js").await;
        assert!(worker.header("content-type").starts_with("text/javascript") && worker.body.contains("'navigate'"));
        let etag = page.header("etag").to_owned();
        let same = sam.ask(Method::GET, &path, &[("if-none-match", &etag)], String::new().into()).await;
        assert_eq!(same.status, 304);
        assert_ne!(place.stranger().look(&path).await.status, 200);
        learn(&mut sam, &module).await;
        assert_eq!(sam.get(&path).await.body, page.body, "progress is not in it");
    }
}
