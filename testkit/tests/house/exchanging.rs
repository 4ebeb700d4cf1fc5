//! What somebody leaves behind in the room `interchange`, besides statements: a file in which they stand, mails about it.

use kernel::PersonId;
use testkit::Browser;

/// Settles a timetable as a coordinator who wants to be told of new files, and has one written in which they stand.
pub async fn exchange(guest: &mut Browser, person: PersonId) {
    let new = "/interchange/completions/new";
    let person = person.to_string();
    let settled = [
        ("name", "Trust records"),
        ("thing-1", "email"),
        ("thing-2", "family_name"),
        ("every", "day"),
        ("hour", "5"),
        ("keep", "90"),
        ("tell", person.as_str()),
    ];
    let form = guest.get(new).await;
    let token = form.token().expect("a form");
    let token = [("csrf", token.as_str())];
    let sent = settled.iter().chain(&token);
    let sent: Vec<_> = sent
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let made = guest.send(new, &sent).await;
    assert_eq!(made.status, 303, "{}", made.words());
    let address = made.header("location").split('?').next();
    let address = address.unwrap_or_default().to_owned();
    let shown = guest.get(&address).await;
    let turn = format!("{address}/turn");
    let asked = guest.submit(&shown, &turn, &[("verb", "now")]).await;
    assert!(asked.status < 400, "{}", asked.words());
}
