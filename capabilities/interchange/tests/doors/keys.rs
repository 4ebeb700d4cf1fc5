//! Keys: made and withdrawn by coordinators, told once, and the only way in.

use http::Method;
use kernel::Role;
use testkit::Place;
use testkit::everything::cells;

use crate::town::{basic, learns, reader, send};

testkit::on_both! {
    /// Nothing but a key that is in use opens the door: no session, no guess, no key that was withdrawn.
    async fn only_a_key_opens(place: Place) {
        let mut good = reader(&place).await;
        learns(&place, place.person(Role::Staff)).await;
        assert_eq!(good.read(&[]).await.status, 200);
        let mut cora = place.signed_in(Role::Coordinator).await;
        let version = [("x-experience-api-version", "1.0.3")];
        let by_session = cora.ask(Method::GET, "/xapi/statements", &version, bytes::Bytes::new()).await;
        assert_eq!(by_session.status, 401);
        assert!(by_session.header("www-authenticate").starts_with("Basic"));
        assert_eq!(by_session.header("set-cookie"), "");
        let right = good.authorization.clone();
        let key = good.key.clone();
        for wrong in [basic(&key, "guess"), basic("guess", "guess"), basic("", ""), "Basic ?".to_owned(), right.replace("Basic", "Bearer"), basic(&key, "a\0b")] {
            good.authorization.clone_from(&wrong);
            assert_eq!(good.read(&[]).await.status, 401, "{wrong}");
        }
        good.authorization = right;
        let page = cora.get("/interchange").await;
        assert!(page.words().contains("Council dashboard"), "{}", page.words());
        let form = [("key", key.as_str())];
        let (page, withdraw) = ("/interchange/keys/new", "/interchange/keys/withdraw");
        let gone = send(&mut cora, page, withdraw, &form).await;
        assert_eq!(gone.status, 303);
        assert_eq!(good.read(&[]).await.status, 401);
        assert_eq!(send(&mut cora, page, withdraw, &form).await.status, 404);
        assert!(cora.get("/interchange").await.words().contains("Withdrawn"));
    }

    /// Whoever tries key after key is told to wait; a good key still opens.
    async fn guessing_is_slowed(place: Place) {
        let mut good = reader(&place).await;
        let right = good.authorization.clone();
        let mut seen = Vec::new();
        for _ in 0..40 {
            good.authorization = basic("guess", "guess");
            seen.push(good.read(&[]).await);
        }
        assert_eq!(seen[0].status, 401);
        assert_eq!(seen[39].status, 429);
        assert!(seen[39].header("retry-after").parse::<u32>().is_ok());
        good.authorization = right;
        assert_eq!(good.read(&[]).await.status, 200);
    }

    /// The secret is in no column; the day of use is.
    async fn a_secret_is_kept_nowhere(place: Place) {
        let mut good = reader(&place).await;
        good.read(&[]).await;
        let packed = good.authorization.trim_start_matches("Basic ").to_owned();
        let both = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, packed).expect("base64");
        let both = String::from_utf8(both).expect("text");
        let secret = both.split_once(':').expect("a secret").1;
        assert!(secret.len() > 30);
        let all = cells(&place.house.store, &place.database.folder).await;
        assert!(all.iter().any(|it| it.table == "xapi_key" && it.text == good.key));
        assert!(all.iter().any(|it| it.table == "xapi_key" && it.column == "used_on"));
        assert!(!all.iter().any(|it| it.text.contains(secret)));
    }

    /// A key needs words that say what it is for; nobody but a coordinator makes one.
    async fn keys_are_made_by_coordinators(place: Place) {
        let page = "/interchange/keys/new";
        let mut cora = place.signed_in(Role::Coordinator).await;
        for label in ["", &"x".repeat(81)] {
            let refused = send(&mut cora, page, page, &[("label", label)]).await;
            assert_eq!(refused.status, 422);
        }
        for role in [Role::Staff, Role::Trainer, Role::Lead, Role::VoiceOfficer, Role::Commissioner] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look(page).await.status, 403, "{role}");
        }
    }
}
