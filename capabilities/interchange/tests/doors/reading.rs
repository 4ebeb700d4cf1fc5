//! Reading statements as the standard says: both versions, every parameter, paging, faults.

use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testkit::Place;

use crate::town::{happens, learns, reader, statements, verbs};

fn agent(place: &Place, name: &str) -> String {
    json!({ "account": { "homePage": place.house.settings.link("/"), "name": name } }).to_string()
}

testkit::on_both! {
    /// What somebody learned is there as whole statements, in the version that was asked for.
    async fn statements_are_read_in_both_versions(place: Place) {
        let mut reader = reader(&place).await;
        let sam = place.person(Role::Staff);
        learns(&place, sam).await;
        for (said, header, inside) in [("1.0.3", "1.0.3", "1.0.0"), ("1.0", "1.0.3", "1.0.0"), ("2.0.0", "2.0.0", "2.0.0")] {
            reader.version = said;
            let page = reader.read(&[]).await;
            assert_eq!(page.header("x-experience-api-version"), header);
            assert!(page.header("content-type").starts_with("application/json"));
            let list = statements(&page);
            assert_eq!(verbs(&list), ["completed", "answered", "initialized"]);
            assert_eq!(page.json()["more"], "");
            for one in &list {
                assert_eq!(interchange::model::shape::faults(one), Vec::<String>::new());
                assert_eq!(one["version"], inside);
                assert_eq!(one["actor"]["account"], json!({ "homePage": place.house.settings.link("/"), "name": sam.to_string() }));
                assert!(one["object"]["id"].as_str().unwrap().starts_with(&place.house.settings.link("/xapi/activities/")));
                assert_eq!(one["authority"]["account"]["name"], "everycontact");
            }
            let through: kernel::Timestamp = page.header("x-experience-api-consistent-through").parse().expect("an instant");
            let stored: kernel::Timestamp = list[0]["stored"].as_str().unwrap().parse().unwrap();
            assert_eq!(through, stored);
        }
        let about = place.stranger().look("/xapi/about").await;
        assert_eq!(about.json()["version"], json!(["1.0.3", "2.0.0"]));
    }

    /// Each parameter takes what fits it, and leaves the rest.
    async fn each_parameter_filters(place: Place) {
        let mut reader = reader(&place).await;
        let (sam, tess) = (place.person(Role::Staff), place.person(Role::Trainer));
        learns(&place, sam).await;
        happens(&place, tess, "sessions.booked", Value::Null).await;
        let all = reader.list(&[]).await;
        assert_eq!(verbs(&all), ["registered", "completed", "answered", "initialized"]);
        let of_sam = agent(&place, &sam.to_string());
        assert_eq!(reader.list(&[("agent", &of_sam)]).await.len(), 3);
        assert_eq!(reader.list(&[("agent", &agent(&place, "nobody"))]).await.len(), 0);
        let installation = agent(&place, "everycontact");
        assert_eq!(reader.list(&[("agent", &installation)]).await.len(), 0);
        assert_eq!(reader.list(&[("agent", &installation), ("related_agents", "true")]).await.len(), 4);
        let verb = "http://adlnet.gov/expapi/verbs/answered";
        assert_eq!(verbs(&reader.list(&[("verb", verb)]).await), ["answered"]);
        let course = place.house.settings.link("/xapi/activities/courses/core");
        assert_eq!(verbs(&reader.list(&[("activity", &course)]).await), ["completed"]);
        let related = [("activity", course.as_str()), ("related_activities", "true")];
        assert_eq!(reader.list(&related).await.len(), 3);
        let registration = all[1]["context"]["registration"].as_str().unwrap().to_owned();
        assert_eq!(reader.list(&[("registration", &registration)]).await.len(), 3);
        let stored = |at: usize| all[at]["stored"].as_str().unwrap().to_owned();
        assert_eq!(verbs(&reader.list(&[("since", &stored(2))]).await), ["registered", "completed"]);
        assert_eq!(verbs(&reader.list(&[("until", &stored(2))]).await), ["answered", "initialized"]);
        let between = [("since", stored(3)), ("until", stored(1))];
        let between = between.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
        assert_eq!(verbs(&reader.list(&between).await), ["completed", "answered"]);
        let id = all[2]["id"].as_str().unwrap().to_owned();
        let one = reader.read(&[("statementId", &id)]).await;
        assert_eq!((one.status, &one.json()), (200, &all[2]));
        assert!(one.header("last-modified").ends_with(" GMT"));
        assert!(!one.header("x-experience-api-consistent-through").is_empty());
        assert_eq!(reader.read(&[("voidedStatementId", &id)]).await.status, 404);
        let nobodys = "0193f000-0000-7000-8000-000000000001";
        assert_eq!(reader.read(&[("statementId", nobodys)]).await.status, 404);
    }

    /// What was learned has its name in both languages, as learners see it; what is no longer offered has none.
    async fn what_was_learned_has_its_name(place: Place) {
        let mut reader = reader(&place).await;
        let sam = place.person(Role::Staff);
        let module = json!({ "course": "core", "module": "signposting", "version": "1", "question": "sign-2",
            "right": true, "share": 1_000 });
        happens(&place, sam, "training.question_answered", module).await;
        let gone = json!({ "course": "gone", "module": "gone", "version": "1" });
        happens(&place, sam, "training.module_begun", gone).await;
        let list = reader.list(&[]).await;
        assert!(list[0]["object"]["definition"].get("name").is_none(), "{}", list[0]);
        let answered = &list[1];
        let around = &answered["context"]["contextActivities"];
        let names = [&answered["object"], &around["parent"][0], &around["grouping"][0]].map(|it| &it["definition"]["name"]);
        for name in names {
            let text = |tag: &str| name[tag].as_str().unwrap_or_default();
            assert!(!text("en-GB").is_empty() && !text("cy").is_empty() && text("en-GB") != text("cy"), "{answered}");
        }
        let mut welsh = place.signed_in(Role::Staff).await;
        let page = welsh.get("/learn").await.words();
        assert!(page.contains(names[2]["en-GB"].as_str().unwrap()), "{page}");
    }

    /// The three formats, and the language that the reader understands.
    async fn formats_tell_more_or_less(place: Place) {
        let mut reader = reader(&place).await;
        learns(&place, place.person(Role::Staff)).await;
        let exact = reader.list(&[("format", "exact"), ("limit", "1"), ("attachments", "false")]).await;
        assert_eq!(exact[0]["verb"]["display"], json!({ "en-GB": "completed", "cy": "cwblhaodd" }));
        let ids = reader.list(&[("format", "ids"), ("limit", "1")]).await;
        assert!(ids[0]["verb"].get("display").is_none() && ids[0]["object"].get("definition").is_none());
        let welsh = [("accept-language", "cy")];
        let page = reader.ask(Method::GET, "/xapi/statements?format=canonical&limit=1", &welsh).await;
        assert_eq!(statements(&page)[0]["verb"]["display"], json!({ "cy": "cwblhaodd" }));
    }

    /// However small the pages, and whatever comes in meanwhile, each statement is told once, in order.
    async fn pages_tell_everything_once(place: Place) {
        let mut reader = reader(&place).await;
        let sam = place.person(Role::Staff);
        for _ in 0..3 {
            learns(&place, sam).await;
        }
        for ascending in ["false", "true"] {
            let before = reader.list(&[("ascending", ascending)]).await;
            let mut told = Vec::new();
            let mut path = format!("/xapi/statements?limit=2&ascending={ascending}");
            while !path.is_empty() {
                let page = reader.ask(Method::GET, &path, &[]).await;
                assert_eq!(page.status, 200, "{}", page.body);
                told.extend(statements(&page));
                path = page.json()["more"].as_str().unwrap().to_owned();
                if told.len() == 4 {
                    happens(&place, sam, "sessions.attended", Value::Null).await;
                }
            }
            let late = told.len() - before.len();
            assert_eq!(told[..before.len()], before, "ascending {ascending}");
            assert_eq!(late, usize::from(ascending == "true"));
        }
    }

    /// What cannot be answered is refused with the status that the standard names, as JSON, with the version's header.
    async fn faults_have_their_status(place: Place) {
        let mut good = reader(&place).await;
        learns(&place, place.person(Role::Staff)).await;
        for (query, status) in [("limit=-1", 400), ("colour=red", 400), ("statementId=1", 400), ("attachments=true", 400)] {
            let page = good.ask(Method::GET, &format!("/xapi/statements?{query}"), &[]).await;
            assert_eq!((page.status, page.header("x-experience-api-version")), (status, "1.0.3"), "{query}");
            assert_eq!(page.json()["status"], status);
        }
        for version in ["0.95", "3.0.0", "", "x"] {
            good.version = version;
            assert_eq!(good.read(&[]).await.status, 400, "{version}");
        }
        good.version = "2.0.0";
        for method in [Method::POST, Method::PUT] {
            let page = good.ask(method.clone(), "/xapi/statements", &[]).await;
            assert_eq!(page.status, 403, "{method}");
            assert_eq!(page.json()["title"], "This key may only read");
        }
        assert_eq!(good.ask(Method::DELETE, "/xapi/statements", &[]).await.status, 405);
        let head = good.ask(Method::HEAD, "/xapi/statements", &[]).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        assert!(!head.header("x-experience-api-consistent-through").is_empty());
        good.authorization = String::new();
        assert_eq!(good.ask(Method::POST, "/xapi/statements", &[]).await.status, 401);
    }

    /// The same event heard twice is one statement.
    async fn a_repeated_event_is_one_statement(place: Place) {
        let mut reader = reader(&place).await;
        learns(&place, place.person(Role::Staff)).await;
        let before = reader.list(&[]).await;
        let again = store::writing!(place.house.store, "test.again", |tx| tx.run(PENDING, store::args![place.programme]).await);
        assert_eq!(again, Ok(3));
        place.settle().await;
        assert_eq!(reader.list(&[]).await, before);
    }
}

const PENDING: store::Sql = store::Sql {
    name: "PENDING",
    text: "UPDATE event SET pending = TRUE WHERE programme_id = $1 AND kind LIKE 'training.%'",
};
