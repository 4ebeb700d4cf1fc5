//! Feeds from servers that misbehave: whatever they do, it ends, and what did not come is not taken for gone.

mod content;
mod doors;
mod server;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use directory::read::{Reading, detect_all, read};
use kernel::Problem;
use serde_json::json;
use server::{Reply, Server, feed, id, page, page_of, service};
use uuid::Uuid;

use super::{Bounds, Fetched, Fetcher};

/// Bounds that a small test reaches.
fn small() -> Bounds {
    Bounds {
        document: 1 << 20,
        whole: 4 << 20,
        pages: 8,
        services: 50,
        redirects: 3,
        silence: Duration::from_secs(60),
        pause: Duration::from_millis(1),
        time: Duration::from_secs(60),
    }
}

fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(test)
}

async fn fetch(address: &str) -> Result<Fetched, Problem> {
    let fetcher = Fetcher::new(true, small()).expect("a fetcher");
    fetcher.fetch(address).await
}

/// What a directory reads out of a server that follows this script, and whether all of it came.
fn reading(path: &str, script: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Reading {
    let fetched = run(async {
        let server = Server::with(script).await;
        fetch(&format!("{}{path}", server.base)).await
    });
    let fetched = fetched.unwrap_or_else(|problem| panic!("{problem:?}"));
    let format = detect_all(&fetched.input).expect("a format");
    let mut reading =
        read(format, fetched.input, None, Uuid::from_u128(7)).expect("it is readable");
    assert_eq!(reading.seen, reading.taken.len() + reading.refused.len());
    reading.whole &= fetched.whole;
    reading
}

/// Why nothing comes of a server that follows this script.
fn fault(path: &str, script: impl Fn(&str) -> Reply + Send + Sync + 'static) -> &'static str {
    let fetched = run(async {
        let server = Server::with(script).await;
        fetch(&format!("{}{path}", server.base)).await
    });
    fetched.expect_err("nothing should come of it").said.key
}

fn numbers(reading: &Reading) -> BTreeSet<String> {
    let names = reading.taken.iter().map(|it| it.service.name.clone());
    names
        .map(|name| name.trim_start_matches("Warm Room ").to_owned())
        .collect()
}

#[test]
fn a_feed_is_read_to_its_last_page() {
    let reading = reading("/services", |path| feed(path, 25, 10));
    assert!(reading.whole);
    assert_eq!(reading.taken.len(), 25);
}

#[test]
fn either_version_is_found_from_its_base() {
    let older = |path: &str| {
        let number = page_of(path);
        let services = [service(number)];
        json!({
            "totalElements": 3, "totalPages": 3, "number": number, "size": 1, "first": number == 1,
            "last": number == 3, "content": services,
        })
    };
    for (base, answer) in [
        (
            "/api",
            Reply::json(
                &json!({ "version": "HSDS-UK-3.0", "profile": "https://x.example", "openapi_url": "/o" }),
            ),
        ),
        ("/api", Reply::status(404)),
        (
            "/api/",
            Reply::of(
                "text/html",
                "<!doctype html><title>The council's data</title>",
            ),
        ),
        ("/api", Reply::json(&json!({ "hello": "there" }))),
    ] {
        let told = reading(base, move |path| match path.split('?').next() {
            Some("/api/services") => Reply::json(&older(path)),
            _ => answer.clone(),
        });
        assert!(told.whole, "{base}");
        assert_eq!(
            numbers(&told),
            ["1", "2", "3"].map(str::to_owned).into(),
            "{base}"
        );
    }
}

#[test]
fn pages_that_count_from_zero_are_all_read() {
    let told = reading("/services", |path| {
        let number = if path.contains("page=") {
            page_of(path)
        } else {
            0
        };
        let last = number >= 2;
        Reply::json(&json!({
            "totalElements": 3, "number": number, "last": last, "content": [service(number)],
        }))
    });
    assert!(told.whole);
    assert_eq!(told.taken.len(), 3);
    // And one that says 0 and means 1.
    let told = reading("/services", |path| {
        let number = page_of(path);
        Reply::json(&json!({
            "totalElements": 3, "number": number - 1, "last": number >= 3, "content": [service(number)],
        }))
    });
    assert!(told.whole);
    assert_eq!(told.taken.len(), 3);
}

#[test]
fn a_list_of_outlines_leads_to_each_service() {
    let outline =
        |number: usize| json!({ "id": id(number), "name": format!("Warm Room {number}") });
    let script = move |broken: Option<usize>| {
        move |path: &str| match path.strip_prefix("/services/") {
            Some(of) => {
                let number: usize = of[of.len() - 12..].parse().expect("a number");
                if broken == Some(number) {
                    return Reply::status(500);
                }
                Reply::json(&service(number))
            }
            None => Reply::json(&page(
                1,
                1,
                4,
                &[outline(0), outline(1), outline(2), outline(3)],
            )),
        }
    };
    let whole = reading("/services", script(None));
    assert!(whole.whole);
    assert_eq!(whole.taken.len(), 4);
    assert!(
        whole
            .taken
            .iter()
            .all(|it| !it.service.description.is_empty())
    );
    let broken = reading("/services", script(Some(2)));
    assert!(!broken.whole, "what did not answer is not gone");
    assert_eq!((broken.seen, broken.taken.len()), (4, 3));
    assert_eq!(broken.refused[0].key, id(2));
    let none = fault("/services", move |path: &str| {
        if path.starts_with("/services/") {
            return Reply::status(500);
        }
        Reply::json(&page(1, 1, 2, &[outline(0), outline(1)]))
    });
    assert_eq!(none, "problem-feed-details");
}

#[test]
fn what_the_address_says_goes_along_to_each_service() {
    run(async {
        let outline = json!({ "id": id(1), "name": "Warm Room" });
        let server = Server::with(move |path| match path.starts_with("/services/") {
            true => Reply::json(&service(1)),
            false => Reply::json(&page(1, 1, 1, std::slice::from_ref(&outline))),
        });
        let server = server.await;
        let address = format!("{}/services?key=abc&page=1&per_page=50", server.base);
        fetch(&address).await.expect("it comes");
        assert_eq!(server.times(&format!("/services/{}?key=abc", id(1))), 1);
    });
}

#[test]
fn a_server_that_says_nothing_or_too_little_is_left() {
    let moment = Duration::from_millis(50);
    for bounds in [
        Bounds {
            silence: moment,
            ..small()
        },
        Bounds {
            time: moment,
            ..small()
        },
    ] {
        let answer = run(async {
            let server = Server::with(|_| Reply {
                silent: true,
                ..Reply::default()
            })
            .await;
            let fetcher = Fetcher::new(true, bounds).expect("a fetcher");
            fetcher.fetch(&format!("{}/services", server.base)).await
        });
        assert_eq!(answer.expect_err("it ends").said.key, "problem-feed-slow");
    }
}

#[test]
fn half_a_page_is_no_page() {
    let half = |path: &str| {
        let mut reply = feed(path, 25, 10);
        if page_of(path) == 2 {
            reply.missing = 500;
            reply.body.truncate(reply.body.len() / 2);
        }
        reply
    };
    assert_eq!(fault("/services", half), "problem-feed-rubbish");
}

#[test]
fn a_fault_in_the_middle_ends_it_unless_it_passes() {
    let always = |path: &str| match page_of(path) {
        2 => Reply::status(500),
        _ => feed(path, 25, 10),
    };
    assert_eq!(fault("/services", always), "problem-feed-status");
    let stumbles = AtomicUsize::new(0);
    let once = move |path: &str| {
        if page_of(path) == 2 && stumbles.fetch_add(1, Ordering::Relaxed) == 0 {
            return Reply::status(503);
        }
        feed(path, 25, 10)
    };
    assert_eq!(reading("/services", once).taken.len(), 25);
}

#[test]
fn a_feed_without_end_is_read_in_part() {
    let endless = |path: &str| {
        let number = page_of(path);
        Reply::json(
            &json!({ "last_page": false, "contents": [service(number), service(number + 1_000)] }),
        )
    };
    let reading = reading("/services", endless);
    assert!(!reading.whole);
    assert_eq!(reading.taken.len(), 2 * small().pages);
}

#[test]
fn a_feed_that_ignores_the_number_of_the_page_is_read_once_and_in_part() {
    for told in [
        json!({ "total_pages": 3, "contents": [service(1), service(2)] }),
        json!({ "last_page": false, "contents": [service(1), service(2)] }),
        json!({ "last": false, "content": [{ "name": "No id", "eligibilitys": [] }] }),
    ] {
        let services = told["contents"].as_array().map_or(1, Vec::len);
        let again = told.clone();
        let reading = reading("/services", move |_| Reply::json(&again));
        assert!(!reading.whole, "{told}");
        assert_eq!(reading.seen, services, "{told}");
    }
    // It promised no more than what it repeats: that is all of it.
    let same =
        json!({ "total_items": 2, "last_page": false, "contents": [service(1), service(2)] });
    assert!(reading("/services", move |_| Reply::json(&same)).whole);
}

#[test]
fn a_page_that_is_empty_too_early_is_not_the_end() {
    let holes = |path: &str| match page_of(path) {
        2 => Reply::json(&json!({ "total_pages": 3, "contents": [] })),
        number => Reply::json(&json!({ "total_pages": 3, "contents": [service(number)] })),
    };
    assert!(!reading("/services", holes).whole);
    let ends = |path: &str| match page_of(path) {
        3 => Reply::json(&json!({ "first_page": false, "total_items": 2, "contents": [] })),
        number => Reply::json(&json!({ "total_items": 2, "contents": [service(number)] })),
    };
    assert!(reading("/services", ends).whole);
}

#[test]
fn an_id_twice_on_one_page_is_the_feeds_own_and_on_two_pages_a_loss() {
    let mut other = service(1);
    other["name"] = "Another Room".into();
    let pair = other.clone();
    let one = reading("/services", move |_| {
        Reply::json(&page(1, 1, 2, &[service(1), pair.clone()]))
    });
    assert!(one.whole);
    assert_eq!(one.taken.len(), 2);
    let two = reading("/services", move |path| {
        let number = page_of(path);
        let services = if number == 1 {
            vec![service(1), service(2)]
        } else {
            vec![other.clone(), service(3)]
        };
        Reply::json(&page(number, 2, 4, &services))
    });
    assert!(!two.whole, "the list moved while it was read");
    assert_eq!(two.seen, 4);
}

#[test]
fn redirects_are_followed_a_few_times_and_not_in_circles() {
    let few = |path: &str| match path {
        "/a" => Reply::to("/b"),
        "/b" => Reply::to("/services"),
        path => feed(path, 3, 10),
    };
    assert_eq!(reading("/a", few).taken.len(), 3);
    let circle = |path: &str| Reply::to(if path == "/a" { "/b" } else { "/a" });
    assert_eq!(fault("/a", circle), "problem-feed-redirects");
}
