//! Forwarding: exactly the statements since it was switched on, in order, each once, whatever the store does.

use kernel::{PersonId, Role};
use serde_json::{Value, json};
use testkit::{Page, Place};

use crate::lrs::Lrs;
use crate::town::{happens, learns, reader, send, verbs};

/// The place, whose operator allows addresses inside the network.
pub async fn open(place: Place) -> Place {
    place
        .reopened(|settings| settings.inside_allowed = true)
        .await
}

/// Switches forwarding on, as a coordinator does.
pub async fn switch_on(place: &Place, endpoint: &str, key: &str, secret: &str) -> Page {
    let mut cora = place.signed_in(Role::Coordinator).await;
    let page = "/interchange/forwarding";
    let fields = [
        ("endpoint", endpoint),
        ("key", key),
        ("secret", secret),
        ("version", "1.0.3"),
    ];
    send(&mut cora, page, page, &fields).await
}

async fn on(place: &Place, lrs: &Lrs) {
    let answer = switch_on(place, &lrs.endpoint, "us", "sesame").await;
    assert_eq!(answer.status, 303, "{}", answer.words());
    place.settle().await;
}

async fn turn(place: &Place, verb: &str) {
    let mut cora = place.signed_in(Role::Coordinator).await;
    let form = "/interchange/forwarding/turn";
    assert_eq!(
        send(&mut cora, "/interchange", form, &[("verb", verb)])
            .await
            .status,
        303
    );
    place.settle().await;
}

/// Lets so many seconds pass, and all that is due be done.
pub async fn wait(place: &Place, seconds: i64) {
    place.database.clock.advance(seconds);
    place.settle().await;
}

pub async fn words(place: &Place) -> String {
    let mut cora = place.signed_in(Role::Coordinator).await;
    cora.get("/interchange").await.words()
}

fn sam(place: &Place) -> PersonId {
    place.person(Role::Staff)
}

/// What the store holds, which must have come by the rules.
fn held(lrs: &Lrs) -> Vec<String> {
    lrs.with(|held| {
        assert_eq!(held.complaints, Vec::<String>::new());
        verbs(&held.statements)
    })
}

const LEARNED: [&str; 3] = ["initialized", "answered", "completed"];

testkit::on_both! {
    /// What was learned before stays here; what comes after goes there, as it is read here.
    async fn exactly_what_comes_after_is_sent(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        happens(&place, sam(&place), "sessions.booked", Value::Null).await;
        on(&place, &lrs).await;
        wait(&place, 60).await;
        assert_eq!(held(&lrs), Vec::<String>::new());
        learns(&place, sam(&place)).await;
        wait(&place, 60).await;
        assert_eq!(held(&lrs), LEARNED);
        let mut ours = reader(&place).await.list(&[("ascending", "true")]).await;
        for one in &mut ours {
            one.as_object_mut().unwrap().retain(|name, _| name != "stored" && name != "authority");
        }
        lrs.with(|lrs| assert_eq!(lrs.statements, ours[1..]));
        let page = words(&place).await;
        assert!(page.contains("Up to date") && page.contains("Sent so far 3"), "{page}");
    }

    /// An ill store loses nothing: everything waits, is tried again after longer and longer, and comes in order, once.
    async fn an_ill_store_loses_nothing(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        lrs.with(|lrs| lrs.ill = [503, 500, 429].into());
        learns(&place, sam(&place)).await;
        wait(&place, 10).await;
        let page = words(&place).await;
        assert!(page.contains("busy or broken") && page.contains("Nothing is lost"), "{page}");
        assert!(page.contains("Waiting to be sent 3"), "{page}");
        // It asked for 40 seconds; ours would have been 30.
        wait(&place, 35).await;
        lrs.with(|lrs| assert_eq!(lrs.ill.len(), 2));
        wait(&place, 10).await;
        lrs.with(|lrs| assert_eq!(lrs.ill.len(), 1));
        wait(&place, 61).await;
        lrs.with(|lrs| assert_eq!(lrs.ill.len(), 0));
        happens(&place, sam(&place), "sessions.attended", Value::Null).await;
        wait(&place, 3_700).await;
        assert_eq!(held(&lrs), ["initialized", "answered", "completed", "attended"]);
        let page = words(&place).await;
        assert!(page.contains("Up to date") && !page.contains("Nothing is lost"), "{page}");
    }

    /// Where the answer gets lost, the same statements go again under the same ids, and are there once.
    async fn a_lost_answer_doubles_nothing(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        lrs.with(|lrs| lrs.drops_answer = true);
        learns(&place, sam(&place)).await;
        wait(&place, 10).await;
        wait(&place, 120).await;
        assert_eq!(held(&lrs), LEARNED);
        lrs.with(|lrs| assert_eq!(lrs.sent.iter().sum::<usize>(), 6, "{:?}", lrs.sent));
    }

    /// A statement that the store will never take is set aside and shown; the others go on, and it can be sent again.
    async fn poison_is_set_aside(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        lrs.with(|lrs| lrs.poison = Some("sign-2".to_owned()));
        learns(&place, sam(&place)).await;
        wait(&place, 60).await;
        assert_eq!(held(&lrs), ["initialized", "completed"]);
        let page = words(&place).await;
        assert!(page.contains("One statement was refused") && page.contains("modules/signposting/questions/sign-2"), "{page}");
        assert!(page.contains("Waiting to be sent 0"), "{page}");
        lrs.with(|lrs| lrs.poison = None);
        turn(&place, "again").await;
        assert_eq!(held(&lrs), ["initialized", "completed", "answered"]);
        assert!(!words(&place).await.contains("refused"));
    }

    /// A store that refuses everything is not set up for us: nothing is set aside, everything waits.
    async fn a_store_that_refuses_everything_takes_nothing_away(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        lrs.with(|lrs| lrs.poison = Some("actor".to_owned()));
        learns(&place, sam(&place)).await;
        wait(&place, 10).await;
        let page = words(&place).await;
        assert!(page.contains("refuses everything") && page.contains("Waiting to be sent"), "{page}");
        assert!(!page.contains("was refused") && !page.contains("were refused"), "{page}");
        lrs.with(|lrs| lrs.poison = None);
        wait(&place, 3_700).await;
        assert_eq!(held(&lrs), LEARNED);
    }

    /// While it is paused, everything waits; then it goes on where it was. Switched off and on, it begins anew.
    async fn a_pause_keeps_and_an_end_forgets(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        turn(&place, "pause").await;
        learns(&place, sam(&place)).await;
        wait(&place, 3_700).await;
        assert_eq!(held(&lrs), Vec::<String>::new());
        let page = words(&place).await;
        assert!(page.contains("Paused") && page.contains("Waiting to be sent 3"), "{page}");
        turn(&place, "resume").await;
        wait(&place, 10).await;
        assert_eq!(held(&lrs), LEARNED);
        turn(&place, "off").await;
        let all = testkit::everything::cells(&place.house.store, &place.database.folder).await;
        assert!(!all.iter().any(|it| it.text == "sesame"));
        happens(&place, sam(&place), "sessions.booked", Value::Null).await;
        on(&place, &lrs).await;
        happens(&place, sam(&place), "sessions.attended", Value::Null).await;
        wait(&place, 60).await;
        assert_eq!(held(&lrs), ["initialized", "answered", "completed", "attended"]);
    }

    /// More than fits into one request goes in several, in order.
    async fn much_goes_in_batches(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        on(&place, &lrs).await;
        turn(&place, "pause").await;
        for number in 0..120 {
            let detail = json!({ "module": format!("m{number}") });
            crate::town::record(&place, sam(&place), "training.module_begun", detail).await;
        }
        place.settle().await;
        turn(&place, "resume").await;
        wait(&place, 10).await;
        lrs.with(|lrs| {
            assert_eq!(lrs.sent, [50, 50, 20]);
            for (number, one) in lrs.statements.iter().enumerate() {
                let id = one["object"]["id"].as_str().unwrap();
                assert!(id.ends_with(&format!("/modules/m{number}")), "{id}");
            }
        });
    }

    /// The test of the connection says what is right, and what is wrong, in plain words.
    async fn the_connection_can_be_tried(place: Place) {
        let place = open(place).await;
        let lrs = Lrs::start().await;
        let gone = {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            format!("http://{}/xapi", listener.local_addr().unwrap())
        };
        let wrong_path = lrs.endpoint.replace("/store", "/shop");
        let table = [
            (lrs.endpoint.as_str(), "sesame", "The connection works"),
            (lrs.endpoint.as_str(), "guess", "does not accept our key"),
            (wrong_path.as_str(), "sesame", "no learning record store at this address"),
            (gone.as_str(), "sesame", "cannot reach the store"),
        ];
        for (endpoint, secret, expected) in table {
            switch_on(&place, endpoint, "us", secret).await;
            turn(&place, "try").await;
            let page = words(&place).await;
            assert!(page.contains(expected), "{endpoint} {secret}: {page}");
        }
        lrs.with(|lrs| lrs.tells_about = false);
        switch_on(&place, &lrs.endpoint, "us", "sesame").await;
        turn(&place, "try").await;
        assert!(words(&place).await.contains("The connection works"));
    }

    /// Unless the operator allows it, nothing is sent into the network, nor without encryption.
    async fn inside_the_network_is_refused(place: Place) {
        let lrs = Lrs::start().await;
        for wrong in [lrs.endpoint.as_str(), "ftp://lrs.example/", "lrs", ""] {
            let answer = switch_on(&place, wrong, "us", "sesame").await;
            assert_eq!(answer.status, 422, "{wrong}");
            assert!(!answer.body.contains("sesame"));
        }
        let answer = switch_on(&place, &lrs.endpoint.replace("http:", "https:"), "us", "sesame").await;
        assert_eq!(answer.status, 303);
        learns(&place, sam(&place)).await;
        wait(&place, 60).await;
        lrs.with(|lrs| assert_eq!(lrs.sent, Vec::<usize>::new()));
        assert!(words(&place).await.contains("inside your own network"));
        for role in [Role::Staff, Role::Lead, Role::Trainer] {
            let mut other = place.signed_in(role).await;
            assert_eq!(other.look("/interchange/forwarding").await.status, 403, "{role}");
        }
    }
}
