//! What the open data promises: everything that may leave, in the standard's pages, to everybody; and nothing else.

mod filters;
mod logs;
mod town;

use http::Method;
use serde_json::{Value, json};
use signposting::rows::Stage;
use std::collections::BTreeSet;
use testkit::{Page, Place};
use town::{API, filled, get, id, keep, list, move_to, names, nasty, service};
use uuid::Uuid;

/// One path of each kind, with the ids of the small directory.
fn paths() -> Vec<String> {
    let mut paths = vec![String::new(), "/".to_owned()];
    for (collection, kind, number) in [
        ("services", "service", 1),
        ("service_at_locations", "place", 1),
        ("organizations", "organization", 1),
        ("taxonomies", "taxonomy", 1),
        ("taxonomy_terms", "term", 1),
    ] {
        paths.push(format!("/{collection}"));
        paths.push(format!("/{collection}/{}", id(kind, number)));
    }
    paths
}

fn is_open(page: &Page, what: &str) {
    assert_eq!(page.header("access-control-allow-origin"), "*", "{what}");
    assert_eq!(page.header("set-cookie"), "", "{what}");
}

/// Nothing in a document is null, an empty text or an empty list; only a page may have no contents.
fn nothing_empty(value: &Value, at: &str) {
    match value {
        Value::Null => panic!("{at} is null"),
        Value::String(text) => assert!(!text.trim().is_empty(), "{at} is empty"),
        Value::Array(list) => {
            assert!(
                !list.is_empty() || at.ends_with("/contents"),
                "{at} is empty"
            );
            for (number, it) in list.iter().enumerate() {
                nothing_empty(it, &format!("{at}/{number}"));
            }
        }
        Value::Object(object) => {
            assert!(!object.is_empty(), "{at} is empty");
            for (name, it) in object {
                nothing_empty(it, &format!("{at}/{name}"));
            }
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

testkit::on_both! {
    /// Every path answers everybody, every site's page, without a cookie, with nothing empty in it.
    async fn everybody_may_ask(town: Place) {
        filled(&town).await;
        let mut stranger = town.stranger();
        for path in paths() {
            let page = get(&mut stranger, &path).await;
            assert_eq!((page.status, page.header("content-type")), (200, "application/json"), "{path}: {}", page.body);
            is_open(&page, &path);
            nothing_empty(&page.json(), &path);
            let asked = stranger.ask(Method::OPTIONS, &format!("{API}{path}"), &[], "".into()).await;
            assert_eq!(asked.status, 204, "{path}");
            is_open(&asked, &path);
            assert!(asked.header("access-control-allow-methods").contains("POST"));
        }
        let details = get(&mut stranger, "/?lang=cy").await;
        assert_eq!(details.json()["version"], "HSDS-UK-3.0");
        is_open(&details, "another language");
    }

    /// What cannot be answered says why, to every site's page too.
    async fn problems_are_open_too(town: Place) {
        filled(&town).await;
        let mut stranger = town.stranger();
        let strange = Uuid::nil();
        for (path, status) in [
            ("/services?page=0".to_owned(), 400),
            ("/services?colour=red".to_owned(), 400),
            ("/service_at_locations?postcode=nowhere".to_owned(), 400),
            ("/services/not-an-id".to_owned(), 404),
            (format!("/services/{strange}"), 404),
            (format!("/service_at_locations/{strange}"), 404),
            (format!("/organizations/{strange}"), 404),
            (format!("/taxonomies/{strange}"), 404),
            (format!("/taxonomy_terms/{strange}"), 404),
            ("/locations".to_owned(), 404),
            ("/services/search".to_owned(), 405),
        ] {
            let page = get(&mut stranger, &path).await;
            assert_eq!(page.status, status, "{path}");
            assert_eq!(page.header("content-type"), "application/problem+json", "{path}");
            is_open(&page, &path);
        }
        let page = get(&mut stranger, "/services?day=someday").await.json();
        assert_eq!(page["fields"][0]["field"], "day");
        let page = stranger.ask(Method::DELETE, &format!("{API}/services"), &[], "".into()).await;
        assert_eq!(page.status, 405);
        is_open(&page, "another method");
    }

    /// Each entry is on exactly one page, and the envelope tells which page that is.
    async fn pages_hold_every_entry_once(town: Place) {
        filled(&town).await;
        let mut stranger = town.stranger();
        let mut seen = Vec::new();
        for number in 1..=3 {
            let page = list(&mut stranger, &format!("/services?per_page=3&page={number}")).await;
            let size = page["contents"].as_array().unwrap().len();
            let envelope = json!({
                "total_items": 8, "total_pages": 3, "page_number": number, "size": size,
                "first_page": number == 1, "last_page": number == 3, "empty": false,
            });
            for (name, value) in envelope.as_object().unwrap() {
                assert_eq!(&page[name], value, "{name} of page {number}");
            }
            seen.extend(names(&page));
        }
        assert_eq!(seen.len(), 8);
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 8);
        let beyond = list(&mut stranger, "/services?per_page=3&page=4").await;
        assert_eq!((&beyond["empty"], &beyond["size"]), (&json!(true), &json!(0)));
        assert_eq!(beyond["contents"], json!([]));
    }

    /// Drafts, hidden and gone entries are nowhere, with all that only they have; one that is paused says so.
    async fn only_what_is_listed_leaves(town: Place) {
        let unseen = filled(&town).await;
        let mut stranger = town.stranger();
        for service in &unseen {
            let place = service.service_at_locations[0].id;
            let runs = service.organization_id.unwrap();
            for path in [
                format!("/services/{}", service.id),
                format!("/service_at_locations/{place}"),
                format!("/organizations/{runs}"),
                format!("/taxonomy_terms/{}", service.attributes[0].taxonomy_term.id),
            ] {
                assert_eq!(get(&mut stranger, &path).await.status, 404, "{path}");
            }
        }
        for path in everything() {
            let page = get(&mut stranger, &path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.body.contains("UNSEEN"), "{path}: {}", page.body);
        }
        let paused = get(&mut stranger, &format!("/services/{}", id("service", 8))).await.json();
        assert_eq!(paused["status"], "temporarily closed");

        // What leaves the directory is gone with the next request, also from pages that were asked for before.
        move_to(&town, &service(1), Stage::Gone).await;
        assert_eq!(list(&mut stranger, "/services").await["total_items"], 7);
        assert_eq!(get(&mut stranger, &format!("/services/{}", id("service", 1))).await.status, 404);
        move_to(&town, &service(1), Stage::Listed).await;
        assert_eq!(list(&mut stranger, "/services").await["total_items"], 8);
    }

    /// A place that must not be shown, and whom only editors may know, leave by no door, and no filter gives them away.
    async fn what_is_secret_stays_inside(town: Place) {
        filled(&town).await;
        keep(&town, Stage::Listed, &[nasty()]).await;
        let mut stranger = town.stranger();
        let mut ways = everything();
        ways.push(format!("/services/{}", id("service", 900)));
        ways.push(format!("/service_at_locations/{}", id("place", 900)));
        for path in ways {
            let page = get(&mut stranger, &path).await;
            assert_eq!(page.status, 200, "{path}");
            let text = page.body.to_uppercase();
            assert!(!text.contains("SECRET"), "{path}: {}", page.body);
            assert!(!text.contains(&id("place", 901).to_string().to_uppercase()), "{path}");
            assert!(!text.contains("51.9"), "{path}");
        }
        assert_eq!(get(&mut stranger, &format!("/service_at_locations/{}", id("place", 901))).await.status, 404);
        // Its other place is in Bristol; around the secret one nothing is found, at no hour that only it has.
        let around = list(&mut stranger, "/services?postcode=BS1+4ST&proximity=60000").await;
        assert_eq!(around["total_items"], 9);
        let sunday = list(&mut stranger, "/services?day=SU&start_time=03:00&end_time=04:00").await;
        assert_eq!(sunday["total_items"], 0);
        let far = list(&mut stranger, "/services?postcode=HR9+5HU&proximity=25000").await;
        assert_eq!(names(&far), Vec::<String>::new());
    }

    /// Who holds a page that has not changed is told so; a change of the directory makes it new.
    async fn tags_follow_changes(town: Place) {
        filled(&town).await;
        let mut stranger = town.stranger();
        for path in paths() {
            let page = get(&mut stranger, &path).await;
            let tag = page.header("etag").to_owned();
            assert!(tag.starts_with('"'), "{path}");
            assert_eq!(page.header("cache-control"), "public, max-age=60", "{path}");
            let held = [("if-none-match", tag.as_str())];
            let again = stranger.ask(Method::GET, &format!("{API}{path}"), &held, "".into()).await;
            assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
            is_open(&again, &path);
        }
        let before = get(&mut stranger, "/services").await.header("etag").to_owned();
        let other = get(&mut stranger, "/services?page=2").await.header("etag").to_owned();
        assert_ne!(before, other);
        keep(&town, Stage::Listed, &[service(9)]).await;
        let held = [("if-none-match", before.as_str())];
        let after = stranger.ask(Method::GET, &format!("{API}/services"), &held, "".into()).await;
        assert_eq!((after.status, &after.json()["total_items"]), (200, &json!(9)));
        let one = get(&mut stranger, &format!("/services/{}", id("service", 9))).await;
        assert_eq!(one.header("last-modified"), "Fri, 20 Nov 2026 10:00:00 GMT");
        // An answer to a postcode is kept by nobody.
        let near = get(&mut stranger, "/services?postcode=BS1+4ST&proximity=500").await;
        assert_eq!((near.header("cache-control"), near.header("etag")), ("no-store", ""));
    }

    /// Lines and the short list give everything at once, more than is ever read at a time.
    async fn streams_give_everything(town: Place) {
        let services: Vec<_> = (1..=250).map(service).collect();
        keep(&town, Stage::Listed, &services).await;
        let mut stranger = town.stranger();
        for (path, total) in [("/services", 250), ("/service_at_locations", 250), ("/organizations", 3), ("/taxonomies", 2), ("/taxonomy_terms", 2)] {
            let page = get(&mut stranger, &format!("{path}?format=ndjson&per_page=5")).await;
            assert_eq!(page.header("content-type"), "application/x-ndjson");
            is_open(&page, path);
            let lines = page.body.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
            let ids: BTreeSet<_> = lines.map(|it| it["id"].as_str().unwrap().to_owned()).collect();
            assert_eq!(ids.len(), total, "{path}");
            // Packed on the way, it comes to its end as well.
            let asked = format!("{API}{path}?format=ndjson");
            let packed = stranger.ask(Method::GET, &asked, &[("accept-encoding", "gzip")], "".into()).await;
            assert_eq!(packed.header("content-encoding"), "gzip", "{path}");
        }
        let short = list(&mut stranger, "/services?minimal=true").await;
        assert_eq!((&short["size"], &short["total_pages"], &short["last_page"]), (&json!(250), &json!(1), &json!(true)));
        let contents = short["contents"].as_array().unwrap();
        assert_eq!(contents.len(), 250);
        assert_eq!(contents[0]["modified_date"], "2026-11-20T10:00:00Z");
        assert!(contents[0].get("description").is_none());
        let paged = list(&mut stranger, "/services?minimal=true&per_page=10").await;
        assert_eq!((&paged["size"], &paged["total_pages"]), (&json!(10), &json!(25)));
    }

    /// An organisation comes with its services: their names, or everything of them.
    async fn organisations_come_with_their_services(town: Place) {
        filled(&town).await;
        let mut stranger = town.stranger();
        let plain = list(&mut stranger, "/organizations").await;
        assert_eq!(names(&plain), ["Harbour Trust 0", "Harbour Trust 1", "Harbour Trust 2"]);
        assert!(plain["contents"][0].get("services").is_none());
        let path = format!("/organizations/{}", id("organization", 1));
        let services = |page: Value| page["services"].as_array().unwrap().clone();
        let short = services(list(&mut stranger, &path).await);
        let full = services(list(&mut stranger, &format!("{path}?full_service=true")).await);
        assert_eq!((short.len(), full.len()), (3, 3), "1, 4 and 7");
        assert!(short[0].get("service_at_locations").is_none());
        assert!(full[0].get("service_at_locations").is_some());
        let named = list(&mut stranger, "/organizations?search=harbour+TRUST+2").await;
        assert_eq!(names(&named), ["Harbour Trust 2"]);
        assert_eq!(list(&mut stranger, "/organizations?search=%25").await["total_items"], 0);
    }
}

/// Every way to ask for everything.
fn everything() -> Vec<String> {
    let mut ways = Vec::new();
    for list in [
        "services",
        "service_at_locations",
        "organizations",
        "taxonomies",
        "taxonomy_terms",
    ] {
        ways.push(format!("/{list}?per_page=500"));
        ways.push(format!("/{list}?format=ndjson"));
    }
    for more in [
        "services?full=true",
        "services?minimal=true",
        "services?full=true&format=ndjson",
        "service_at_locations?full=true",
        "organizations?full=true",
        "organizations?full_service=true",
        "organizations?full_service=true&format=ndjson",
        "services?search=unseen",
        "services?search=secret",
        "services?modified_after=2000-01-01",
    ] {
        ways.push(format!("/{more}"));
    }
    ways
}
