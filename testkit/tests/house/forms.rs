//! Forms, sent as a browser sends them.

use testkit::{Browser, Page};

/// Sends fields as one of the page's forms would.
pub async fn send(guest: &mut Browser, path: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let shown = guest.get(path).await;
    let token = shown.token().expect("a form");
    let sent = [("csrf", token.as_str())];
    let sent = sent.iter().chain(fields);
    let sent: Vec<_> = sent
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let answer = guest.send(action, &sent).await;
    assert!(
        answer.status < 400,
        "{action}: {} {}",
        answer.status,
        answer.words()
    );
    answer
}
