//! What somebody leaves behind in the room `practice`: replies that are counted, words kept and given, a person written.

use testkit::{Browser, Page};

/// Practises, keeps and gives words that name the person, and publishes a scenario.
pub async fn practise(guest: &mut Browser, name: &str) {
    let path = "/practice/people/dean/reply";
    let reply = format!("My name is {name}. What would you like to be different?");
    let shown = guest.get(path).await;
    let said = send(guest, path, &shown, &[("verb", "say"), ("reply", &reply)]).await;
    let again = [("turn", reply.as_str()), ("verb", "keep")];
    send(guest, path, &said, &again).await;
    let contest = [
        ("turn", reply.as_str()),
        ("verb", "contest"),
        ("at", "0"),
        ("thought", "reflection"),
        ("consent", "yes"),
    ];
    send(guest, path, &said, &contest).await;
    let shown = guest.get("/practice/write/new").await;
    let short = [("how", "short")];
    let begun = send(guest, "/practice/write/new", &shown, &short).await;
    let draft = begun.header("location").to_owned();
    let shown = guest.get(&draft).await;
    let text = include_str!("../../../content/scenarios/short.md");
    let publish = [("verb", "publish"), ("en", text)];
    let published = send(guest, &draft, &shown, &publish).await;
    assert!(published.header("location").ends_with("done=publish"));
}

/// Sends fields as one of the page's forms would.
async fn send(guest: &mut Browser, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let token = page.token().expect("a form");
    let sent = [("csrf", token.as_str()), ("sitting", "one")];
    let sent = sent.iter().chain(fields);
    let sent: Vec<_> = sent
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let answer = guest.send(path, &sent).await;
    assert!(
        answer.status < 400,
        "{path}: {} {}",
        answer.status,
        answer.words()
    );
    answer
}
