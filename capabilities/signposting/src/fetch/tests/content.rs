//! What pages hold: other encodings, too much of it, and what is no feed at all.

use std::io::Write as _;

use directory::read::detect_all;
use serde_json::{Value, json};

use super::server::{Reply, Server, feed, page, page_of, service};
use super::{fault, fetch, reading, run};

#[test]
fn other_encodings_are_understood_on_every_page() {
    let cafe = |number: usize| {
        let mut service = service(number);
        service["name"] = format!("Café {number}").into();
        page(number, 2, 2, &[service]).to_string()
    };
    let latin = |text: &str| -> Vec<u8> {
        text.chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("a Latin letter"))
            .collect()
    };
    let wide = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let marked = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
    type Encode = fn(&str) -> Vec<u8>;
    let table: [(&str, Encode); 6] = [
        ("application/json; charset=windows-1252", latin),
        ("application/json; charset=\"ISO-8859-1\"", latin),
        ("application/json", latin),
        ("application/json; charset=utf-16", wide),
        ("application/json", marked),
        // The server says so of everything, and it is not so.
        ("application/json; charset=ISO-8859-1", |text| {
            text.as_bytes().to_vec()
        }),
    ];
    for (kind, encode) in table {
        let reading = reading("/services", move |path| {
            Reply::of(kind, encode(&cafe(page_of(path))))
        });
        let names: Vec<_> = reading
            .taken
            .iter()
            .map(|it| it.service.name.as_str())
            .collect();
        assert_eq!(names, ["Café 1", "Café 2"], "{kind}");
        assert!(reading.whole, "{kind}");
    }
}

#[test]
fn what_unpacks_without_end_is_too_large() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed
        .write_all(&vec![b' '; 16 << 20])
        .expect("room in memory");
    let body = packed.finish().expect("room in memory");
    assert!(body.len() < 1 << 20, "small on its way");
    let bomb = Reply {
        headers: vec!["Content-Encoding: gzip".to_owned()],
        ..Reply::of("application/json", body)
    };
    assert_eq!(
        fault("/services", move |_| bomb.clone()),
        "problem-feed-large"
    );
    let long = |path: &str| {
        let mut service = service(page_of(path));
        service["description"] = "x".repeat(900_000).into();
        Reply::json(&json!({ "last_page": false, "contents": [service] }))
    };
    assert_eq!(
        fault("/services", long),
        "problem-feed-large",
        "all pages together"
    );
}

#[test]
fn a_page_to_sign_in_is_not_a_feed() {
    let login = || {
        Reply::of(
            "text/html",
            "<html><body><form>Sign in</form></body></html>",
        )
    };
    let fetched = run(async {
        let server = Server::with(move |_| login()).await;
        fetch(&format!("{}/services", server.base)).await
    });
    let fetched = fetched.expect("it is a document");
    assert_eq!(detect_all(&fetched.input), None);
    let later = move |path: &str| match page_of(path) {
        2 => login(),
        _ => feed(path, 25, 10),
    };
    assert_eq!(fault("/services", later), "problem-feed-rubbish");
    let other = |path: &str| match page_of(path) {
        2 => Reply::json(&json!({ "error": "no" })),
        _ => feed(path, 25, 10),
    };
    assert_eq!(fault("/services", other), "problem-feed-rubbish");
}

#[test]
fn a_feed_that_is_empty_says_nothing_that_could_be_taken() {
    let empty: Value = page(1, 0, 0, &[]);
    let fetched = run(async {
        let server = Server::with(move |_| Reply::json(&empty)).await;
        fetch(&format!("{}/services", server.base)).await
    });
    assert!(fetched.expect("it is an answer").input.documents.is_empty());
}
