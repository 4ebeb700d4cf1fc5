//! A certificate is checked by whoever has its address, and a forged one is found out.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::Role;
use serde_json::Value;
use testkit::{Browser, Page, Place};

use crate::complete;

/// The path of the check page that "my certificates" shows.
pub fn address(page: &Page) -> String {
    let (_, rest) = page.body.split_once("/check/").expect("an address");
    let secret: String = rest
        .chars()
        .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'))
        .collect();
    format!("/check/{secret}")
}

/// The base of the addresses of the first certificate's files and forms.
pub fn base(page: &Page) -> String {
    let (_, rest) = page.body.split_once("/learn/certificates/").expect("one");
    format!("/learn/certificates/{}", &rest[..36])
}

pub fn payload(token: &str) -> Value {
    let part = token.split('.').nth(1).expect("a payload");
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(part).expect("base64");
    serde_json::from_slice(&bytes).expect("JSON")
}

async fn press(browser: &mut Browser, page: &Page, verb: &str) -> Page {
    let action = format!("{}/{verb}", base(page));
    browser.submit(page, &action, &[]).await
}

testkit::on_both! {
    /// Somebody alters the name and the date on a paper. Whoever follows its link sees what was really certified.
    async fn a_forged_certificate_is_found_out(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        assert!(own.words().contains("Core training"), "{}", own.words());
        let mut stranger = place.stranger();
        let seen = stranger.get(&address(&own)).await;
        assert_eq!(seen.status, 200);
        let words = seen.words();
        for expected in [
            "genuine, and it is valid today", "Sam Marsh", "Core training", "Healthy Ashbourne", "Ashbourne City Council",
            "Completed on", "Valid until", "somebody has changed it",
        ] {
            assert!(words.contains(expected), "{expected} in {words}");
        }
        assert!(!words.contains("Viv Forger"));
        let forged = format!("{}A", address(&own));
        assert_eq!(stranger.get(&forged).await.status, 404);
        for nowhere in ["/check/x", "/check/AAAAAAAAAAAAAAAAAAAAAA", "/check/%00"] {
            assert_eq!(stranger.get(nowhere).await.status, 404, "{nowhere}");
        }
    }

    /// The page of a check leaves no trace: no cookie, no index, no referrer to other sites, no copy in between.
    async fn a_check_leaves_no_trace(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let own = place.signed_in(Role::Staff).await.get("/learn/certificates").await;
        let mut stranger = place.stranger();
        for language in ["en", "cy"] {
            let seen = stranger.get(&format!("{}?lang={language}", address(&own))).await;
            assert_eq!(seen.header("set-cookie"), "");
            assert!(seen.header("x-robots-tag").contains("noindex"));
            assert_eq!(seen.header("referrer-policy"), "same-origin");
            assert_eq!(seen.header("cache-control"), "no-store");
        }
        let welsh = stranger.get(&format!("{}?lang=cy", address(&own))).await;
        assert!(welsh.words().contains("Hyfforddiant craidd"), "{}", welsh.words());
    }

    /// The holder takes the link back, and makes another: the first says that it was withdrawn and nothing else.
    async fn a_link_is_withdrawn_and_made_anew(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        let (first, pdf) = (address(&own), format!("{}/certificate.pdf", base(&own)));
        assert_eq!(sam.get(&pdf).await.header("content-type"), "application/pdf");
        let own = press(&mut sam, &own, "withdraw").await;
        assert!(!own.body.contains("/check/"));
        let mut stranger = place.stranger();
        let gone = stranger.get(&first).await;
        assert_eq!(gone.status, 410);
        assert!(gone.words().contains("withdrew this link"), "{}", gone.words());
        assert!(!gone.words().contains("Sam Marsh") && !gone.words().contains("Core training"));
        assert_eq!(sam.get(&pdf).await.status, 409);
        let own = press(&mut sam, &own, "renew").await;
        let second = address(&own);
        assert_ne!(first, second);
        assert_eq!(stranger.get(&second).await.status, 200);
        assert_eq!(stranger.get(&first).await.status, 410);
        let own = press(&mut sam, &own, "renew").await;
        assert_eq!(stranger.get(&second).await.status, 410);
        assert_eq!(stranger.get(&address(&own)).await.status, 200);
    }

    /// A certificate is its holder's: nobody else downloads it, or takes its link back.
    async fn a_certificate_is_its_holders(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        complete(&place, place.colleague, "five-ways").await;
        let own = place.signed_in(Role::Staff).await.get("/learn/certificates").await;
        let mut colin = place.signed_in_as(place.colleague).await;
        let theirs = colin.get("/learn/certificates").await;
        assert!(!theirs.words().contains("Core training"));
        for file in ["certificate.pdf", "badge.jwt", "badge.json"] {
            assert_eq!(colin.get(&format!("{}/{file}", base(&own))).await.status, 404, "{file}");
        }
        let token = theirs.token().expect("a form");
        let sent = [("csrf".to_owned(), token)];
        for verb in ["withdraw", "renew"] {
            assert_eq!(colin.send(&format!("{}/{verb}", base(&own)), &sent).await.status, 404, "{verb}");
        }
        assert_eq!(place.stranger().get(&address(&own)).await.status, 200);
    }

    /// The name stays as it was on the day, and the last day is the last.
    async fn a_certificate_is_frozen_and_expires(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let own = place.signed_in(Role::Staff).await.get("/learn/certificates").await;
        place.database.clock.advance(86_400 * 730);
        let mut stranger = place.stranger();
        let last = stranger.get(&address(&own)).await;
        assert!(last.words().contains("valid today"), "{}", last.words());
        place.database.clock.advance(86_400 * 2);
        let after = stranger.get(&address(&own)).await;
        assert!(after.words().contains("not valid any more"), "{}", after.words());
        assert!(after.words().contains("Sam Marsh"));
    }

    /// The badge names its holder without their address, and the key that signed it is where anybody can take it.
    async fn a_badge_is_signed_by_a_key_that_is_published(place: Place) {
        let empty = place.stranger().get("/.well-known/jwks.json").await.json();
        assert_eq!(empty["keys"], serde_json::json!([]));
        complete(&place, place.person(Role::Staff), "core").await;
        complete(&place, place.person(Role::Staff), "five-ways").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        let token = sam.get(&format!("{}/badge.jwt", base(&own))).await;
        assert_eq!(token.header("content-type"), "application/vc+jwt");
        let said = payload(&token.body);
        let text = said.to_string();
        assert!(text.contains("Sam Marsh") && !text.contains("sam.marsh@"), "{text}");
        assert!(!text.contains("/check/"));
        let document = place.stranger().get("/.well-known/did.json").await;
        assert_eq!(document.header("access-control-allow-origin"), "*");
        let document = document.json();
        assert_eq!(document["id"], said["iss"]);
        assert_eq!(document["verificationMethod"].as_array().map(Vec::len), Some(1));
        let header: Value = {
            let part = token.body.split('.').next().expect("a header");
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(part).expect("base64");
            serde_json::from_slice(&bytes).expect("JSON")
        };
        assert_eq!(header["kid"], document["verificationMethod"][0]["id"]);
        let envelope = sam.get(&format!("{}/badge.json", base(&own))).await.json();
        let held = envelope["id"].as_str().expect("a token");
        assert!(held.ends_with(&token.body));
    }

    /// A course counts for as long as the programme says, for a job or for everybody, from then on.
    async fn how_long_a_course_counts_is_set(place: Place) {
        let mut cora = place.signed_in(Role::Coordinator).await;
        let page = cora.get("/learn/validity").await;
        let wrong = cora.submit(&page, "/learn/validity", &[("course", "core"), ("months", "six")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("whole number of months"), "{}", wrong.words());
        let nowhere = cora.submit(&page, "/learn/validity", &[("course", "none"), ("months", "6")]).await;
        assert_eq!(nowhere.status, 422);
        assert!(nowhere.words().contains("This one gives no certificate here"), "{}", nowhere.words());
        let all = [("course", ""), ("job", "Astronaut"), ("months", "six")];
        let all = cora.submit(&page, "/learn/validity", &all).await.words();
        let places = ["Choose a course", "No organisation here has a job", "whole number of months"].map(|it| all.find(it));
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?} {all}");
        let set = cora.submit(&page, "/learn/validity", &[("course", "core"), ("months", "1")]).await;
        assert!(set.words().contains("1 month"), "{}", set.words());
        complete(&place, place.person(Role::Staff), "core").await;
        let own = place.signed_in(Role::Staff).await.get("/learn/certificates").await;
        place.database.clock.advance(86_400 * 33);
        let seen = place.stranger().get(&address(&own)).await;
        assert!(seen.words().contains("not valid any more"), "{}", seen.words());
        let mut cora = place.signed_in(Role::Coordinator).await;
        let page = cora.get("/learn/validity").await;
        let removed = cora.submit(&page, "/learn/validity/remove", &[]).await;
        assert!(!removed.words().contains("1 month"), "{}", removed.words());
        assert_eq!(place.signed_in(Role::Staff).await.get("/learn/validity").await.status, 403);
    }
}
