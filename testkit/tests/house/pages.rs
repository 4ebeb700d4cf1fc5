//! Every page in every state and language: sound HTML, labelled fields, no words missing, links that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use testkit::html::{Piece, Tag, pieces, tags, words};
use web::{Catalogue, Frame, Language, NavItem, Sample};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load().expect("catalogues"));

/// A sample drawn in one language, in the shell.
struct Drawn {
    name: String,
    error: bool,
    html: String,
}

fn draw(sample: &Sample, language: Language) -> Drawn {
    let words = CATALOGUE.words(language);
    let view = (sample.view)(words);
    let nav: Vec<_> = everycontact::rooms()
        .iter()
        .flat_map(|room| room.nav)
        .map(|entry| NavItem {
            href: entry.href.to_owned(),
            text: words.say(entry.key),
            current: false,
        })
        .collect();
    let frame = Frame {
        words,
        title: &view.title,
        error: view.error,
        programme: Some("Healthy Ashbourne"),
        nav: &nav,
        here: "/sample",
        signed_in: true,
        demonstration: true,
    };
    Drawn {
        name: format!("{} ({}) in {}", sample.page, sample.state, language.code()),
        error: view.error,
        html: web::page(&frame, &view.body).into_string(),
    }
}

fn samples() -> Vec<Sample> {
    let rooms = everycontact::rooms();
    rooms
        .iter()
        .flat_map(|room| room.samples)
        .copied()
        .collect()
}

/// Draws everything, looks at each with `judge`, and tells all that is wrong at once.
fn each(judge: impl Fn(&Drawn) -> Vec<String>) {
    let mut wrong = BTreeSet::new();
    for sample in samples() {
        for language in Language::ALL {
            let drawn = draw(&sample, language);
            let found = judge(&drawn).into_iter();
            wrong.extend(found.map(|what| format!("{}: {what}", drawn.name)));
        }
    }
    let list: Vec<_> = wrong.into_iter().collect();
    assert!(
        list.is_empty(),
        "{} faults\n{}",
        list.len(),
        list.join("\n")
    );
}

#[test]
fn house_samples_name_no_state_twice() {
    let mut seen = BTreeSet::new();
    for sample in samples() {
        assert!(
            seen.insert((sample.page, sample.state)),
            "{} {}",
            sample.page,
            sample.state
        );
    }
    assert!(seen.len() > 10);
}

#[test]
fn house_nothing_is_inline() {
    each(|drawn| {
        let mut wrong = Vec::new();
        for tag in tags(&drawn.html) {
            if tag.name == "style" || tag.get("style").is_some() {
                wrong.push(format!("<{}> has a style of its own", tag.name));
            }
            if tag.name == "script" && tag.get("src").is_none() {
                wrong.push("a script without src".to_owned());
            }
            for (name, _) in &tag.attributes {
                if name.starts_with("on") {
                    wrong.push(format!("<{} {name}>", tag.name));
                }
            }
            for name in ["src", "href", "action"] {
                let away = tag.get(name).unwrap_or_default();
                let asks = name == "src" || tag.name == "link";
                if asks && (away.starts_with("http") || away.starts_with("//")) {
                    wrong.push(format!("<{}> asks another host: {away}", tag.name));
                }
            }
        }
        wrong
    });
}

#[test]
fn house_every_page_has_one_heading_a_title_and_a_language() {
    each(|drawn| {
        let found = tags(&drawn.html);
        let count = |name: &str| found.iter().filter(|tag| tag.name == name).count();
        let mut wrong = Vec::new();
        if count("h1") != 1 {
            wrong.push(format!("{} first headings", count("h1")));
        }
        if count("main") != 1 {
            wrong.push(format!("{} main parts", count("main")));
        }
        let langs = found.iter().filter_map(|tag| tag.get("lang"));
        for lang in langs.filter(|lang| Language::from_code(lang).is_none()) {
            wrong.push(format!("lang=\"{lang}\""));
        }
        if found
            .iter()
            .all(|tag| tag.name != "html" || tag.get("lang").is_none())
        {
            wrong.push("no language".to_owned());
        }
        let title = between(&drawn.html, "<title>", "</title>");
        let prefix = title.starts_with("Error: ") || title.starts_with("Gwall: ");
        if title.is_empty() || prefix != drawn.error {
            wrong.push(format!("the title is \"{title}\""));
        }
        wrong
    });
}

#[test]
fn house_every_identity_is_there_once_and_every_reference_finds_one() {
    each(|drawn| {
        let found = tags(&drawn.html);
        let mut wrong = Vec::new();
        let mut ids = BTreeSet::new();
        for id in found.iter().filter_map(|tag| tag.get("id")) {
            if id.is_empty() || !ids.insert(id) {
                wrong.push(format!("id=\"{id}\" is there twice, or empty"));
            }
        }
        for tag in &found {
            let mut refer = |attribute: &str, id: &str| {
                if !ids.contains(id) {
                    wrong.push(format!("<{} {attribute}> speaks of \"{id}\"", tag.name));
                }
            };
            for name in [
                "for",
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
            ] {
                let list = tag.get(name).unwrap_or_default();
                list.split_whitespace().for_each(|id| refer(name, id));
            }
            let here = tag.get("href").and_then(|href| href.strip_prefix('#'));
            if let Some(id) = here {
                refer("href", id);
            }
        }
        wrong
    });
}

#[test]
fn house_every_field_and_button_has_a_name() {
    each(|drawn| {
        let all = pieces(&drawn.html);
        let found = tags(&drawn.html);
        let labelled = |tag: &Tag| {
            let id = tag.get("id").unwrap_or_default();
            let label =
                |it: &Tag| it.name == "label" && it.get("for") == Some(id) && !id.is_empty();
            found.iter().any(label)
                || tag.get("aria-label").is_some_and(|it| !it.is_empty())
                || tag.get("aria-labelledby").is_some()
        };
        let mut wrong = Vec::new();
        for tag in &found {
            let kind = tag.get("type").unwrap_or("text");
            let field = matches!(tag.name.as_str(), "select" | "textarea")
                || tag.name == "input" && !matches!(kind, "hidden" | "submit" | "button");
            if field && !labelled(tag) {
                wrong.push(format!(
                    "<{} name={:?}> has no label",
                    tag.name,
                    tag.get("name")
                ));
            }
            if tag.name == "img" && tag.get("alt").is_none() {
                wrong.push(format!("<img src={:?}> has no alt", tag.get("src")));
            }
        }
        for (place, piece) in all.iter().enumerate() {
            let Piece::Open(tag) = piece else { continue };
            if !matches!(tag.name.as_str(), "a" | "button") {
                continue;
            }
            let inside = all[place + 1..].iter();
            let inside = inside.take_while(|it| **it != Piece::Close(tag.name.clone()));
            let mut told = inside.filter(|it| match it {
                Piece::Text(_) => true,
                Piece::Open(inner) => {
                    inner.get("alt").is_some() || inner.get("aria-label").is_some()
                }
                Piece::Close(_) => false,
            });
            if told.next().is_none() && tag.get("aria-label").is_none() {
                wrong.push(format!("<{} {:?}> has no words", tag.name, tag.attributes));
            }
        }
        wrong
    });
}

#[test]
fn house_no_words_are_missing() {
    each(|drawn| {
        let shown = pieces(&drawn.html)
            .into_iter()
            .flat_map(|piece| match piece {
                Piece::Text(text) => vec![text],
                Piece::Open(tag) => ["aria-label", "alt", "title", "placeholder", "content"]
                    .iter()
                    .filter_map(|name| tag.get(name).map(str::to_owned))
                    .collect(),
                Piece::Close(_) => Vec::new(),
            });
        shown.filter(|text| is_a_key(text)).collect()
    });
}

/// Whether this is a key of the catalogues rather than words: a missing message is shown as its key.
fn is_a_key(text: &str) -> bool {
    const AREAS: [&str; 20] = [
        "app",
        "certificates",
        "champions",
        "completions",
        "components",
        "conversation",
        "conversations",
        "finding",
        "interchange",
        "opendata",
        "people",
        "practice",
        "prior",
        "problem",
        "sessions",
        "signposting",
        "store",
        "support",
        "training",
        "web",
    ];
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        let mut parts = word.split('-');
        let area = parts.next().is_some_and(|area| AREAS.contains(&area));
        let plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        area && parts.next().is_some() && word.chars().all(plain)
    })
}

#[test]
fn house_a_key_is_told_from_words() {
    let table = [
        ("people-invite-title", true),
        ("Error: people-email-missing", true),
        ("web-skip", true),
        ("People-centred care", false),
        ("Front desk", false),
        ("follow-up", false),
        ("app.css", false),
    ];
    for (text, key) in table {
        assert_eq!(is_a_key(text), key, "{text}");
    }
}

#[test]
fn house_welsh_pages_are_in_welsh() {
    let mut wrong = Vec::new();
    for sample in samples() {
        let [english, welsh] = Language::ALL.map(|language| draw(&sample, language));
        let body = |drawn: &Drawn| words(between(&drawn.html, "<main", "</main>"));
        if body(&english) == body(&welsh) {
            wrong.push(english.name);
        }
    }
    assert!(wrong.is_empty(), "the same in both languages: {wrong:?}");
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(start).unwrap_or_default();
    rest.split_once(end).map_or(rest, |(inside, _)| inside)
}

/// Whether a path is one of the house's, by the way its routes are written.
fn answers(routes: &[(&str, &str)], method: &str, path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    routes.iter().any(|(its, pattern)| {
        let (asked, written): (Vec<_>, Vec<_>) =
            (path.split('/').collect(), pattern.split('/').collect());
        let rest = written.last().is_some_and(|last| last.starts_with("{*"));
        *its == method
            && (asked.len() == written.len() || rest && asked.len() >= written.len())
            && written.iter().zip(&asked).all(|(part, word)| {
                part == word
                    || part.starts_with('{') && (part.starts_with("{*") || !word.is_empty())
            })
    })
}

testkit::on_both! {
    /// A page that a route shows has samples, and a sample shows a page that a route has.
    async fn house_every_page_has_samples(place: testkit::Place) {
        let routes = everycontact::rooms::routes(&place.house);
        let pages: BTreeSet<_> = routes.iter().map(|it| it.page).filter(|it| !it.is_empty()).collect();
        let drawn: BTreeSet<_> = samples().iter().map(|sample| sample.page).collect();
        let missing: Vec<_> = pages.difference(&drawn).collect();
        assert!(missing.is_empty(), "pages without samples: {missing:?}");
        // Some pages are answers to a form, and have no address of their own; their room is still known.
        let rooms = everycontact::rooms();
        for page in drawn.difference(&pages) {
            let room = page.split('.').next().unwrap_or_default();
            assert!(rooms.iter().any(|it| it.name == room), "{page} belongs to no room");
        }
    }

    /// Wherever a page leads, and wherever a form goes, something answers.
    async fn house_links_lead_somewhere(place: testkit::Place) {
        let routes = everycontact::rooms::routes(&place.house);
        let routes: Vec<_> = routes.iter().map(|it| (it.method, it.path)).collect();
        let mut wrong: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for sample in samples() {
            let drawn = draw(&sample, Language::English);
            for (method, target) in targets(&drawn.html) {
                // Samples are drawn as in the demonstration, which has pages of its own.
                let demonstration = ["/demo", "/gallery"].iter().any(|start| target.starts_with(start));
                if demonstration || answers(&routes, &method, &target) {
                    continue;
                }
                // Files are no routes: the phone page, styles, icons.
                let file = method == "GET" && place.stranger().look(&target).await.status == 200;
                if !file {
                    wrong.entry(format!("{method} {target}")).or_default().insert(sample.page);
                }
            }
        }
        assert!(wrong.is_empty(), "nothing answers what pages lead to: {wrong:#?}");
    }
}

/// Where the page leads, and where its forms go: method and path.
fn targets(html: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for tag in tags(html) {
        let (target, method) = match (tag.name.as_str(), tag.get("method")) {
            ("a", _) => (tag.get("href"), "GET"),
            ("form", Some("post" | "POST")) => (tag.get("action"), "POST"),
            ("form", _) => (tag.get("action"), "GET"),
            _ => continue,
        };
        let target = target.filter(|it| it.starts_with('/') && !it.starts_with("/sample"));
        found.extend(target.map(|target| (method.to_owned(), target.to_owned())));
    }
    found
}
