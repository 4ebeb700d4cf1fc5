//! A certificate is revoked or replaced, and everybody who meets it can know; the key that signs badges is changed.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::Role;
use people::By;
use serde_json::Value;
use std::io::Read as _;
use store::writing;
use testkit::{Browser, Page, Place};

use crate::certificates::{address, base, payload};
use crate::complete;

/// The page of the newest certificate that the list shows.
fn first(list: &Page) -> String {
    let (_, rest) = list.body.split_once("/learn/certified/").expect("one");
    format!("/learn/certified/{}", &rest[..36])
}

async fn revoke(cora: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let list = cora.get("/learn/certified").await;
    let one = first(&list);
    let page = cora.get(&one).await;
    cora.submit(&page, &one, fields).await
}

/// Whether the list that a badge names has its bit set.
async fn is_marked(place: &Place, badge: &Value) -> bool {
    let status = &badge["credentialStatus"];
    let list = status["statusListCredential"].as_str().expect("an address");
    let path = &list[list.find("/badges/").expect("a path")..];
    let page = place.stranger().get(path).await;
    assert_eq!(page.header("content-type"), "application/vc+jwt");
    assert_eq!(page.header("access-control-allow-origin"), "*");
    assert_eq!(page.header("set-cookie"), "");
    let said = payload(&page.body);
    assert_eq!(
        (&said["id"], &said["iss"]),
        (&status["statusListCredential"], &badge["iss"])
    );
    let packed = said["credentialSubject"]["encodedList"]
        .as_str()
        .expect("a list");
    let packed = BASE64_URL_SAFE_NO_PAD.decode(&packed[1..]).expect("base64");
    let mut bits = Vec::new();
    let mut zip = flate2::read::GzDecoder::new(packed.as_slice());
    zip.read_to_end(&mut bits).expect("gzip");
    let index: usize = status["statusListIndex"]
        .as_str()
        .expect("a place")
        .parse()
        .expect("a number");
    bits[index / 8] & (0x80 >> (index % 8)) != 0
}

async fn badge(browser: &mut Browser, page: &Page) -> Value {
    let token = browser.get(&format!("{}/badge.jwt", base(page))).await;
    assert_eq!(token.status, 200);
    payload(&token.body)
}

testkit::on_both! {
    /// A certificate was given in error. Its page, its badge and its holder's page say so, and the holder is written to.
    async fn a_certificate_is_revoked(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        let (link, files, signed) = (address(&own), base(&own), badge(&mut sam, &own).await);
        assert!(!is_marked(&place, &signed).await);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let wrong = revoke(&mut cora, &[]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("Choose why it is revoked"), "{}", wrong.words());
        let done = revoke(&mut cora, &[("reason", "error")]).await;
        assert!(done.words().contains("Reason: It was given in error"), "{}", done.words());
        // Whoever has the link is told that and when, and nothing of whom and why.
        let mut stranger = place.stranger();
        let seen = stranger.get(&link).await;
        assert_eq!(seen.status, 410);
        let words = seen.words();
        assert!(words.contains("revoked this certificate on 2") && words.contains("does not count"), "{words}");
        assert!(!words.contains("Sam Marsh") && !words.contains("in error"), "{words}");
        assert!(is_marked(&place, &signed).await);
        // The holder cannot hand out any more of it, nor hide that it was revoked.
        let own = sam.get("/learn/certificates").await;
        assert!(own.words().contains("was revoked on") && !own.body.contains("/check/"), "{}", own.words());
        for file in ["certificate.pdf", "badge.jwt", "badge.json"] {
            assert_eq!(sam.get(&format!("{files}/{file}")).await.status, 409, "{file}");
        }
        let token = sam.get("/learn/letters").await.token().expect("a form");
        for verb in ["withdraw", "renew"] {
            let sent = [("csrf".to_owned(), token.clone())];
            assert_eq!(sam.send(&format!("{files}/{verb}"), &sent).await.status, 409, "{verb}");
        }
        assert_eq!(stranger.get(&link).await.status, 410);
        place.settle().await;
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        assert!(letter.subject.contains("was revoked"), "{}", letter.subject);
        assert!(letter.body.contains("It was given in error") && letter.body.contains("/learn/letters"), "{}", letter.body);
    }

    /// The name was wrong: the old certificate says that it was replaced, the new one is whole, and each has its own badge.
    async fn a_certificate_is_replaced_with_the_right_name(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        let (old, signed) = (address(&own), badge(&mut sam, &own).await);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let fields = [("reason", "name"), ("name", "Samantha  Marsh-Gŵyr")];
        let done = revoke(&mut cora, &fields).await;
        assert!(done.words().contains("The certificate that replaces it"), "{}", done.words());
        let mut stranger = place.stranger();
        let seen = stranger.get(&old).await;
        assert_eq!(seen.status, 410);
        assert!(seen.words().contains("replaced by a new certificate"), "{}", seen.words());
        let own = sam.get("/learn/certificates").await;
        assert!(own.words().contains("A new certificate replaces it"), "{}", own.words());
        let new = address(&own);
        assert_ne!(old, new);
        let seen = stranger.get(&new).await;
        assert!(seen.words().contains("Samantha Marsh-Gŵyr") && seen.words().contains("valid today"), "{}", seen.words());
        let list = cora.get("/learn/certified").await;
        assert!(list.words().contains("Sam Marsh") && list.words().contains("Samantha"), "{}", list.words());
        assert!(is_marked(&place, &signed).await);
        // The first in the list of one's own is the newer.
        let newer = badge(&mut sam, &own).await;
        assert!(!is_marked(&place, &newer).await);
        assert_ne!(newer["credentialStatus"], signed["credentialStatus"]);
        place.settle().await;
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        assert!(letter.body.contains("replaced by a new one"), "{}", letter.body);
        // Once is enough: the page of the old one has no form any more, and a form that was kept open is refused.
        let token = cora.get("/learn/certified").await.token().expect("a form");
        let old_one = format!("/learn/certified/{}", signed["id"].as_str().expect("an id").trim_start_matches("urn:uuid:"));
        let again = [("csrf".to_owned(), token), ("reason".to_owned(), "other".to_owned())];
        assert_eq!(cora.send(&old_one, &again).await.status, 409);
    }

    /// A coordinator finds a certificate by name or by the link on it; nobody else does, and nobody is named in an address.
    async fn a_certificate_is_found_by_its_coordinator(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        complete(&place, place.colleague, "five-ways").await;
        let own = place.signed_in(Role::Staff).await.get("/learn/certificates").await;
        let link = format!("https://mecc.example{}?lang=cy", address(&own));
        let mut cora = place.signed_in(Role::Coordinator).await;
        let all = cora.get("/learn/certified").await;
        assert!(all.words().contains("Core training") && all.words().contains("Five Ways"), "{}", all.words());
        for (typed, found) in [("sam MARSH", true), (link.as_str(), true), ("Quillfeather", false), ("/check/none", false)] {
            let page = cora.submit(&all, "/learn/certified", &[("name", typed)]).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.words().contains("Core training"), found, "{typed}: {}", page.words());
            assert!(!page.words().contains("Five Ways"), "{typed}");
        }
        let one = first(&all);
        for role in [Role::Staff, Role::Trainer, Role::Lead] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/learn/certified").await.status, 403);
            assert_eq!(other.look(&one).await.status, 403);
        }
    }

    /// The key is changed: what was signed before is still verified by what is published, what comes after by the new one.
    async fn the_signing_key_is_changed(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let own = sam.get("/learn/certificates").await;
        let path = format!("{}/badge.jwt", base(&own));
        let before = sam.get(&path).await.body;
        let keys = writing!(place.house.store, "test.rotate", |tx| {
            training::certificates::rotate(tx, By::Operator, place.programme).await
        });
        assert_eq!(keys.expect("a key").len(), 2);
        let after = sam.get(&path).await.body;
        let mut stranger = place.stranger();
        let document = stranger.get("/.well-known/did.json").await.json();
        let methods = document["verificationMethod"].as_array().expect("keys");
        let set = stranger.get("/.well-known/jwks.json").await.json();
        assert_eq!((methods.len(), set["keys"].as_array().map(Vec::len)), (2, Some(2)));
        for (token, at) in [(&after, 0), (&before, 1)] {
            let (text, signature) = token.rsplit_once('.').expect("a signature");
            let header = BASE64_URL_SAFE_NO_PAD.decode(text.split('.').next().unwrap_or_default()).expect("base64");
            let header: Value = serde_json::from_slice(&header).expect("JSON");
            assert_eq!(header["kid"], methods[at]["id"]);
            let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).expect("base64");
            let public = |at: usize| {
                let x = methods[at]["publicKeyJwk"]["x"].as_str().expect("a key");
                let x = BASE64_URL_SAFE_NO_PAD.decode(x).expect("base64");
                ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, x)
            };
            assert!(public(at).verify(text.as_bytes(), &signature).is_ok());
            // The other key did not sign it, and a changed text was signed by none.
            assert!(public(1 - at).verify(text.as_bytes(), &signature).is_err());
            let tampered = text.replace('.', "A.");
            assert!(public(at).verify(tampered.as_bytes(), &signature).is_err());
        }
        // The list of revoked badges is signed by the newest.
        let list = stranger.get("/badges/status/0").await.body;
        assert_eq!(list.split('.').next(), after.split('.').next());
        for nowhere in ["/badges/status/1", "/badges/status/-1", "/badges/status/9223372036854775807"] {
            assert_eq!(stranger.get(nowhere).await.status, 404, "{nowhere}");
        }
    }
}
