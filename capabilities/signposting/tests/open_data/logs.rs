//! What is asked with a postcode is answered, and written down nowhere.

use std::io::Write;
use std::sync::{Arc, Mutex};

use http::Method;
use serde_json::json;
use testkit::Place;

use crate::town::{API, filled, get};

/// A log that is kept.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

testkit::on_both! {
    /// Neither the address nor the body of a question is in the log, at its most talkative.
    async fn a_postcode_is_in_no_log(town: Place) {
        let log = Kept::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        // Each test has a process of its own; in one that it shares with others, the first log is the one that is kept.
        if tracing::subscriber::set_global_default(subscriber).is_err() {
            return;
        }
        filled(&town).await;
        let mut stranger = town.stranger();
        let page = get(&mut stranger, "/services?postcode=BS1+4ST&proximity=700&search=feeling+lonely").await;
        assert_eq!(page.status, 200, "{}", page.body);
        let asked = json!({ "postcode": "BS1 4ST", "search": "feeling lonely" });
        let page = stranger.send_json(Method::POST, &format!("{API}/services/search"), &asked).await;
        assert_eq!(page.status, 200);
        let page = get(&mut stranger, "/services?postcode=BS1+4ST&proximity=lonely").await;
        assert_eq!(page.status, 400);
        let text = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        // What the program itself writes; the client of this test, in the same process, tells what it sends.
        let ours = text.lines().filter(|line| !line.contains("hyper"));
        let ours: Vec<_> = ours.collect();
        assert!(ours.iter().any(|line| line.contains("answered") && line.contains("room=\"api\"")), "{text}");
        for line in ours {
            for word in ["BS1", "4ST", "lonely", "proximity"] {
                assert!(!line.contains(word), "{line}");
            }
        }
    }
}
