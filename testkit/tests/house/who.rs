//! Who may do what: told in `docs/who-may-do-what.txt`, and asked of the running server for every endpoint and role.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::path::PathBuf;

use http::Method;
use kernel::{PersonId, Role};
use serde_json::json;
use testkit::{Browser, Page, Place};
use web::{Route, Who};

const HEAD: &str = "\
# Who may do what
#
# One line for each endpoint. A test asks the running program for each of them, as each of these people, and compares.
# After a change: UPDATE=1 cargo nextest run -p testkit who_may_do_what, then read what has changed.
#
#   yes   they may ask; the page then shows what is theirs
#   own   they may ask for the organisation in which they hold the role
#   -     they may not
#
";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/who-may-do-what.txt")
}

/// What `who` means for somebody: a stranger, or the holder of one role.
fn word(who: Who, role: Option<Role>) -> &'static str {
    match (who, role) {
        (Who::Anyone, _) | (Who::SignedIn, Some(_)) => "yes",
        (Who::May(permission), Some(role)) if permission.roles.contains(&role) => {
            if role.in_organisation() { "own" } else { "yes" }
        }
        _ => "-",
    }
}

/// The columns: a stranger, then each role.
fn everybody() -> impl Iterator<Item = Option<Role>> {
    std::iter::once(None).chain(Role::ALL.into_iter().map(Some))
}

fn text(routes: &[Route]) -> String {
    let wide = routes.iter().map(|it| it.path.len()).max().unwrap_or(0);
    let mut out = HEAD.to_owned();
    let head = everybody().map(|role| role.map_or("stranger", Role::slug));
    let head: Vec<_> = head.map(str::to_owned).collect();
    let _ = writeln!(
        out,
        "{:<4} {:<wide$}  {:<28}  {}",
        "",
        "",
        "",
        head.join("  ")
    );
    let mut sorted: Vec<_> = routes.iter().collect();
    sorted.sort_by_key(|it| (it.path, it.method));
    for route in sorted {
        let needs = match route.who {
            Who::Anyone => "anyone",
            Who::SignedIn => "signed in",
            Who::May(permission) => permission.name,
        };
        let cells = everybody().zip(&head);
        let cells = cells.map(|(role, title)| {
            let wide = title.len();
            format!("{:<wide$}", word(route.who, role))
        });
        let line = format!(
            "{:<4} {:<wide$}  {needs:<28}  {}",
            route.method,
            route.path,
            cells.collect::<Vec<_>>().join("  ")
        );
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

/// A path with something real in each of its gaps.
fn path(place: &Place, pattern: &str) -> String {
    let mut out = String::new();
    let mut before = "";
    for part in pattern.split('/').skip(1) {
        let value = match part {
            "{list}" => "topics".to_owned(),
            "{slug}" => "smoking".to_owned(),
            "{job}" => place.job.to_string(),
            "{id}" if before == "organisations" => place.council.to_string(),
            "{id}" if before == "people" => place.colleague.to_string(),
            gap if gap.starts_with('{') => "0193f000-0000-7000-8000-000000000001".to_owned(),
            word => word.to_owned(),
        };
        out = format!("{out}/{value}");
        before = part;
    }
    out
}

async fn browser(place: &Place, who: Option<Role>) -> Browser {
    match who {
        // A session for each question: some end the session, as they should.
        Some(role) => place.signed_in(role).await,
        None => place.stranger(),
    }
}

/// A token for forms, from any page that has one.
async fn token(browser: &mut Browser) -> String {
    for path in ["/account", "/sign-in", "/join"] {
        let page = browser.get(path).await;
        if let Some(token) = page.token() {
            return token;
        }
    }
    panic!("no page with a form was found");
}

async fn ask(place: &Place, route: &Route, who: Option<Role>) -> Page {
    let mut browser = browser(place, who).await;
    let path = path(place, route.path);
    let api = path.starts_with("/api/");
    match route.method {
        "GET" => browser.look(&path).await,
        "POST" if path.contains("/passkey") && !path.ends_with("/remove") => {
            let token = token(&mut browser).await;
            let headers = [
                ("content-type", "application/json"),
                ("x-csrf", token.as_str()),
            ];
            browser
                .ask(Method::POST, &path, &headers, "{}".into())
                .await
        }
        "POST" if !api => {
            let token = token(&mut browser).await;
            browser.send(&path, &[("csrf".to_owned(), token)]).await
        }
        method => {
            // Nobody's queue, for a stranger: the session is what is asked for first.
            browser.person = browser.person.or(Some(place.person(Role::Staff)));
            let method: Method = method.parse().unwrap();
            browser.send_json(method, &path, &json!({})).await
        }
    }
}

/// Whether the answer says that this person may not ask.
fn refused(page: &Page) -> bool {
    let to_the_door = page.status == 303 && page.header("location").starts_with("/sign-in?next=");
    page.status == 401 || page.status == 403 || to_the_door
}

testkit::on_both! {
    /// The text in the documents is what the routes say.
    async fn house_who_may_do_what_is_written_down(place: Place) {
        let routes = everycontact::rooms::routes(&place.house);
        let made = text(&routes);
        if std::env::var_os("UPDATE").is_some_and(|it| it == "1") {
            std::fs::write(file(), &made).unwrap();
        }
        let written = std::fs::read_to_string(file()).unwrap_or_default();
        let (made, written): (Vec<_>, Vec<_>) = (made.lines().collect(), written.lines().collect());
        let new: Vec<_> = made.iter().filter(|line| !written.contains(line)).collect();
        let gone: Vec<_> = written.iter().filter(|line| !made.contains(line)).collect();
        assert!(
            made == written,
            "docs/who-may-do-what.txt is not what the program does.\nNot there:\n{new:#?}\nNo longer so:\n{gone:#?}\n\
             To write it anew: UPDATE=1 cargo nextest run -p testkit who_may_do_what"
        );
    }

    /// The running program lets in those whom the text lets in, and nobody else.
    async fn house_the_program_does_as_the_text_says(place: Place) {
        let routes = everycontact::rooms::routes(&place.house);
        // Questions first, then changes, and what may end a person or an organisation last.
        let ends = |path: &str| path.ends_with("/end") || path.ends_with("/erase");
        let mut ordered: Vec<_> = routes.iter().collect();
        ordered.sort_by_key(|it| (it.method != "GET", ends(it.path), Reverse(it.path.len())));
        let mut wrong = Vec::new();
        for route in ordered {
            for who in everybody() {
                let page = ask(&place, route, who).await;
                let told = word(route.who, who);
                let name = who.map_or("stranger", Role::slug);
                if refused(&page) != (told == "-") {
                    let answer = format!("{} {}", page.status, page.header("location"));
                    wrong.push(format!("{} {} as {name}: told \"{told}\", got {answer}", route.method, route.path));
                }
                if page.status >= 500 && !route.path.starts_with("/health/") {
                    wrong.push(format!("{} {} as {name}: {} {}", route.method, route.path, page.status, page.body));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// A role in one organisation opens nothing of another.
    async fn house_own_means_own(place: Place) {
        let routes = everycontact::rooms::routes(&place.house);
        let elsewhere = |pattern: &str| {
            path(&place, pattern).replace(&place.council.to_string(), &place.charity.to_string())
        };
        let lead: PersonId = place.person(Role::Lead);
        let mut asked = 0;
        for route in routes.iter().filter(|it| it.method == "GET" && word(it.who, Some(Role::Lead)) == "own") {
            let (own, other) = (path(&place, route.path), elsewhere(route.path));
            if own == other {
                continue;
            }
            asked += 1;
            let mut browser = place.signed_in_as(lead).await;
            let page = browser.look(&own).await;
            assert_eq!(page.status, 200, "{own}");
            let page = browser.look(&other).await;
            assert!(matches!(page.status, 403 | 404), "{} was {} for a lead of elsewhere", route.path, page.status);
        }
        assert!(asked > 0, "no endpoint names an organisation");
    }
}
