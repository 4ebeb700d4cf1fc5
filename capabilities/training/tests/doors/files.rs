//! Files of a programme's own modules: added by trainers, looked at by their content, seen in parts, kept while used.

use axum::body::Bytes;
use axum::http::Method;
use kernel::Role;
use testkit::{Browser, Page, Place};

use crate::town::{publish, send, sound};

const LIST: &str = "/learn/write/files";
const PICTURE: &[u8] = include_bytes!("../../../../capture/public/icons/icon-192.png");

/// Sends a file as a browser does.
async fn add(browser: &mut Browser, called: &str, content: &[u8]) -> Page {
    let token = browser.get(LIST).await.token().expect("a form");
    let part = |name: &str| format!("--edge\r\nContent-Disposition: form-data; {name}\r\n\r\n");
    let mut body = format!("{}{token}\r\n", part("name=\"csrf\"")).into_bytes();
    body.extend(part(&format!("name=\"file\"; filename=\"{called}\"")).into_bytes());
    body.extend(content);
    body.extend(b"\r\n--edge--\r\n");
    let kind = ("content-type", "multipart/form-data; boundary=edge");
    browser
        .ask(Method::POST, LIST, &[kind], Bytes::from(body))
        .await
}

/// The name that a file was given.
async fn added(browser: &mut Browser, called: &str, content: &[u8]) -> String {
    let page = add(browser, called, content).await;
    let place = page.header("location").to_owned();
    let name = place.strip_prefix("/learn/write/files?added=");
    name.unwrap_or_else(|| panic!("{}: {}", page.status, page.words()))
        .to_owned()
}

async fn part_of(browser: &mut Browser, name: &str, range: &str) -> Page {
    let path = format!("/learn/files/{name}");
    let headers = [("range", range)];
    browser
        .ask(Method::GET, &path, &headers, Bytes::new())
        .await
}

fn captions(lines: usize) -> String {
    let line = |at: usize| format!("{at:06} somebody speaks\n");
    (0..lines).fold("WEBVTT\n\n".to_owned(), |text, at| text + &line(at))
}

testkit::on_both! {
    /// Words longer than a part are put together again, from whichever byte a browser asks for.
    async fn a_file_is_seen_whole_and_in_parts(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let text = captions(30_000);
        assert!(text.len() > 600_000);
        let name = added(&mut tess, "The Talk (final).vtt", text.as_bytes()).await;
        assert!(name.starts_with("the-talk-final-") && name.ends_with(".vtt"), "{name}");
        let words = tess.get(&format!("{LIST}?added={name}")).await.words();
        assert!(words.contains(&format!("captions: {name}")), "{words}");
        let mut stranger = place.stranger();
        let whole = stranger.get(&format!("/learn/files/{name}")).await;
        assert_eq!(whole.body, text);
        assert_eq!(whole.header("content-type"), "text/vtt; charset=utf-8");
        assert!(whole.header("cache-control").contains("immutable"));
        assert_eq!(whole.header("set-cookie"), "");
        for (first, last) in [(0, 9), (262_140, 262_150), (262_144, 524_287), (524_288, 600_000), (599_000, 600_001)] {
            let part = part_of(&mut stranger, &name, &format!("bytes={first}-{last}")).await;
            assert_eq!(part.status, 206);
            assert_eq!(part.body, text[first..=last], "{first}-{last}");
            assert_eq!(part.header("content-range"), format!("bytes {first}-{last}/{}", text.len()));
        }
        let end = part_of(&mut stranger, &name, "bytes=-10").await;
        assert_eq!(end.body, text[text.len() - 10..]);
        for no in ["%00", "no-such-file.vtt", "%C3%A2.png"] {
            assert_eq!(stranger.look(&format!("/learn/files/{no}")).await.status, 404, "{no}");
        }
        let past = part_of(&mut stranger, &name, &format!("bytes={}-", text.len())).await;
        assert_eq!((past.status, past.body.as_str()), (416, ""));
    }

    /// What a file is, its content says. What cannot be used is refused with what to do, and nothing is kept of it.
    async fn files_that_cannot_be_used_are_refused(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let large = captions(60_000);
        let table: [(&str, &[u8], &str); 5] = [
            ("a.svg", svg, "This kind of file cannot be used"),
            ("a.png", b"<!doctype html><script>alert(1)</script>", "This kind of file cannot be used"),
            ("a.png", &PICTURE[..24], "This picture cannot be read"),
            ("a.vtt", large.as_bytes(), "The most is 1 MB"),
            ("", b"", "Choose a file"),
        ];
        for (called, content, said) in table {
            let page = add(&mut tess, called, content).await;
            assert_eq!(page.status, 422, "{called}");
            assert!(page.words().contains(said), "{called}: {}", page.words());
        }
        assert!(tess.get(LIST).await.words().contains("There are none yet"));
        for role in [Role::Staff, Role::Lead] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look(LIST).await.status, 403, "{role}");
        }
    }

    /// A text may name a file once it is there. The file stays while a text needs it, also one that was published before.
    async fn a_file_stays_while_a_text_names_it(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let page = "/learn/write/new";
        let draft = send(&mut tess, page, page, &[("how", "new")]).await.header("location").to_owned();
        let name = added(&mut tess, "Us.PNG", PICTURE).await;
        let spare = added(&mut tess, "Spare.PNG", PICTURE).await;
        let mut texts = sound();
        let block = |name: &str| format!(":::picture {name}\nalt: Two people at a table.\n:::\n\n:::practice dean");
        let plain = texts.clone();
        texts.en = texts.en.replacen(":::practice dean", &block("nobody-has-this.png"), 1);
        texts.cy = texts.cy.replacen(":::practice dean", &block("nobody-has-this.png"), 1);
        let fields = [("verb", "publish"), ("en", texts.en.as_str()), ("cy", texts.cy.as_str())];
        let refused = send(&mut tess, &draft, &draft, &fields).await;
        assert_eq!(refused.status, 422);
        texts.en = texts.en.replace("nobody-has-this.png", &name);
        texts.cy = texts.cy.replace("nobody-has-this.png", &name);
        publish(&mut tess, &draft, &texts).await;
        // It goes with the module into other people's systems.
        let module = draft.rsplit('/').next().unwrap_or_default();
        let (pack, fields) = ("/learn/packages", [("what", module), ("kind", "web"), ("language", "en")]);
        let packed = send(&mut tess, pack, pack, &fields).await;
        assert!(packed.body.starts_with("PK") && packed.body.contains(&name), "{}", packed.words());
        publish(&mut tess, &draft, &plain).await;
        let remove = format!("{LIST}/remove");
        let kept = send(&mut tess, LIST, &remove, &[("name", &name)]).await;
        assert_eq!(kept.status, 409, "{}", kept.words());
        let gone = send(&mut tess, LIST, &remove, &[("name", &spare)]).await;
        assert_eq!(gone.header("location"), format!("{LIST}?removed=1"));
        assert_eq!(tess.look(&format!("/learn/files/{spare}")).await.status, 404);
        assert_eq!(tess.look(&format!("/learn/files/{name}")).await.status, 200);
    }
}
