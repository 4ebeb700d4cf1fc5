//! Finding support: found, explained, in danger, nothing, in Welsh; and neither cookies nor traces.

use std::io::Write;
use std::sync::{Arc, Mutex};

use directory::{Service, Status};
use http::Method;
use jiff::civil::date;
use kernel::Role;
use signposting::rows::Stage;
use testkit::{Page, Place};

use crate::town::{TODAY, advice, find, id, keep, path, place, send, tables_with};

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

/// How many services fit, and how many may.
fn counted(page: &Page) -> (usize, usize) {
    let (fit, maybe) = page
        .body
        .split_once("id=\"maybe-title\"")
        .unwrap_or((&page.body, ""));
    let articles = |part: &str| part.matches("<article class=\"ec-hit").count();
    (articles(fit), articles(maybe))
}

testkit::on_both! {
    /// A result says who runs it, why it is here, how far, when it is open, what it costs and when it was checked.
    async fn a_result_says_what_people_need_to_know(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(date(2026, 10, 2))).await;
        let mut stranger = town.stranger();
        let page = find(&mut stranger, &[("q", "cant pay the gas"), ("postcode", "BS1 4ST")]).await;
        let words = page.words();
        assert_eq!((page.status, page.heading().as_str()), (200, "What we found"), "{words}");
        for expected in [
            "Gas and Electricity Bills Help", "Run by Harbour Trust", "01632 960 144", "harbour.example", "12 Quay Street",
            "Opens tomorrow at 10am", "Free", "Checked 7 weeks ago", "Crown copyright", "Call 999",
        ] {
            assert!(words.contains(expected), "{expected} in {words}");
        }
        assert!(page.body.contains("class=\"ec-hit__why\""), "{}", page.body);
        let own = stranger.get(&path(id(1), "")).await;
        assert_eq!((own.status, own.heading().as_str()), (200, "Gas and Electricity Bills Help Run by Harbour Trust"));
        assert!(own.body.contains("<strong>energy bills</strong>"), "{}", own.body);
        assert!(own.words().contains("Saturday 10am to noon"), "{}", own.words());
    }

    /// Who is not signed in finds the way from the home page, in their language; who is has other things to do there.
    async fn strangers_find_the_way_from_the_home_page(town: Place) {
        let mut stranger = town.stranger();
        for (address, said) in [
            ("/", "Find support near you"),
            ("/?lang=cy", "Dod o hyd i gymorth yn eich ardal"),
        ] {
            let home = stranger.get(address).await;
            assert!(home.words().contains(said), "{}", home.words());
            assert!(home.body.contains("href=\"/find\""), "{}", home.body);
        }
        let found = stranger.get("/find").await;
        assert_eq!((found.status, found.heading().as_str()), (200, "Dod o hyd i gymorth yn eich ardal"));
        let mut staff = town.signed_in(Role::Staff).await;
        let home = staff.get("/").await;
        assert!(!home.body.contains("href=\"/find\""), "{}", home.body);
    }

    /// What is not for the public is not found, not shown, and not said to be there.
    async fn what_is_not_public_stays_unseen(town: Place) {
        let mut refuge = advice();
        refuge.service_at_locations = vec![place(301, "12 Quay Street", false), place(302, "9 Secret Street", true)];
        keep(&town, Stage::Listed, &refuge, None).await;
        let unseen = |number: u128, status| Service { id: id(number), status, ..advice() };
        keep(&town, Stage::Draft, &unseen(2, Status::Active), None).await;
        keep(&town, Stage::Hidden, &unseen(3, Status::Active), None).await;
        keep(&town, Stage::Gone, &unseen(4, Status::Active), None).await;
        keep(&town, Stage::Listed, &unseen(5, Status::Closed), None).await;
        let mut stranger = town.stranger();
        let page = find(&mut stranger, &[("q", "cant pay the gas")]).await;
        assert_eq!(page.body.matches("<article class=\"ec-hit").count(), 1, "{}", page.words());
        assert!(!page.words().contains("Secret"), "{}", page.words());
        let own = stranger.get(&path(id(1), "")).await;
        assert!(own.words().contains("12 Quay Street") && !own.words().contains("Secret"));
        for (number, status) in [(2, 404), (3, 404), (4, 410), (5, 410), (9, 404)] {
            let page = stranger.get(&path(id(number), "")).await;
            assert_eq!(page.status, status, "service {number}");
        }
        let gone = stranger.get(&path(id(4), "")).await;
        assert_eq!(gone.heading(), "This service is no longer listed");
    }

    /// Where nothing fits, that is said, with what to do next; and where nothing was asked, too.
    async fn nothing_is_said_to_be_nothing(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        let page = find(&mut stranger, &[("q", "xyzzy plugh"), ("postcode", "ZZ99 9ZZ")]).await;
        let words = page.words();
        assert_eq!(page.status, 200);
        for expected in ["Nothing here fits", "call NHS 111", "We do not know the postcode ZZ99 9ZZ"] {
            assert!(words.contains(expected), "{expected} in {words}");
        }
        let empty = find(&mut stranger, &[("q", "  "), ("age", "x")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.words().contains("Say what you need, or choose a topic below"), "{}", empty.words());
        assert!(empty.words().contains("Enter an age between 0 and 120"));
        let unknown = stranger.get("/find/topics/nothing").await;
        assert_eq!(unknown.status, 404);
    }

    /// Words of danger put the way to help above everything else on the page.
    async fn danger_comes_first(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        let page = find(&mut stranger, &[("q", "i want to kill myself")]).await;
        let at = |text: &str| page.body.find(text).unwrap_or_else(|| panic!("{text} in {}", page.body));
        let danger = at("class=\"ec-danger\"");
        assert!(danger < at("<h1"), "above the heading");
        let told = &page.body[danger..at("<h1")];
        for expected in ["999", "111", "116 123", "01632 960 001"] {
            assert!(told.contains(expected), "{expected} in {told}");
        }
        let calm = find(&mut stranger, &[("q", "cant pay the gas")]).await;
        assert!(!calm.body.contains("class=\"ec-danger\""), "{}", calm.words());
    }

    /// Needs are pressed without typing, filters narrow, and more results come by the same form.
    async fn topics_filters_and_more(town: Place) {
        for number in 0..8 {
            let mut service = advice();
            service.id = id(100 + number);
            service.name = format!("Energy Bills Advice {number}");
            if number == 0 {
                service.minimum_age = Some(60);
            }
            keep(&town, Stage::Listed, &service, Some(TODAY)).await;
        }
        let mut stranger = town.stranger();
        let topic = stranger.get("/find/topics/money").await;
        assert_eq!((topic.status, topic.heading().as_str()), (200, "Money and bills"));
        let need = topic.body.split("name=\"need\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let need = need.into_iter().find(|slug| slug.contains("energy") || slug.contains("gas")).expect("a need").to_owned();
        let page = find(&mut stranger, &[("need", &need)]).await;
        // The one that is for older people alone comes last, to be checked first: nothing was said of an age.
        assert_eq!(counted(&page), (5, 0), "{}", page.words());
        assert!(!page.words().contains("Energy Bills Advice 0"), "{}", page.words());
        let more = page.form("/find");
        assert!(more.iter().any(|(name, value)| name == "need" && *value == need), "{more:?}");
        let page = find(&mut stranger, &[("need", &need), ("shown", "10")]).await;
        assert_eq!(counted(&page), (8, 0), "{}", page.words());
        assert!(page.words().contains("Check first: It is for 60+"), "{}", page.words());
        let old = find(&mut stranger, &[("need", &need), ("shown", "10"), ("age", "70")]).await;
        assert_eq!(counted(&old), (8, 0), "{}", old.words());
        let young = find(&mut stranger, &[("need", &need), ("shown", "10"), ("age", "30")]).await;
        assert!(!young.words().contains("Energy Bills Advice 0"), "{}", young.words());
        assert!(young.words().contains("Energy Bills Advice 1"));
    }

    /// A language that was asked for stays in every link and form of the page, since nothing else keeps it.
    async fn the_language_stays_in_the_links(town: Place) {
        keep(&town, Stage::Listed, &advice(), Some(TODAY)).await;
        let mut stranger = town.stranger();
        let mut pages = vec![send(&mut stranger, "/find?lang=cy", &[("q", "cant pay the gas")]).await];
        for rest in ["", "/use"] {
            pages.push(stranger.look(&format!("{}?lang=cy", path(id(1), rest))).await);
        }
        for address in ["/find?lang=cy", "/find/topics/money?lang=cy", "/card?lang=cy"] {
            pages.push(stranger.look(address).await);
        }
        for page in pages {
            assert_eq!(page.status, 200);
            assert!(page.body.contains("<html lang=\"cy\">"), "{}", page.path);
            let (_, main) = page.body.split_once("<main").expect("a main part");
            for tag in testkit::html::tags(&format!("<main{main}")) {
                let target = tag.get("href").or(tag.get("action")).unwrap_or("#");
                if target.starts_with("/find") || target.starts_with("/card") {
                    assert!(target.contains("lang="), "{} leads to {target}", page.path);
                }
            }
        }
        // Without being asked again, the next page is in the browser's own language.
        assert_eq!(stranger.look("/find").await.heading(), "Find support near you");
    }

    /// No answer of a public page carries a cookie: not for its forms, not for a language, not where something is wrong.
    async fn no_cookie_ever_comes_from_a_public_page(town: Place) {
        keep(&town, Stage::Listed, &advice(), None).await;
        let mut stranger = town.stranger();
        let one = path(id(1), "");
        for address in [
            "/find", "/card", "/find/topics/money", "/find/topics/nothing", &one, &format!("{one}/use"),
            &format!("{one}/use/thanks?answer=yes"), &path(id(7), ""), "/owners/nonsense", "/owners/nonsense/change",
        ] {
            let joint = if address.contains('?') { '&' } else { '?' };
            for language in ["cy", "en"] {
                let page = stranger.look(&format!("{address}{joint}lang={language}")).await;
                assert_eq!(page.header("set-cookie"), "", "{address}");
            }
        }
        let posts: [(&str, &[(&str, &str)]); 7] = [
            ("/find?lang=cy", &[("q", "debt")]),
            ("/find?lang=cy", &[]),
            (&format!("{one}/wrong?lang=cy"), &[("reason", "closed")]),
            (&format!("{one}/wrong?lang=cy"), &[("reason", "nonsense")]),
            (&format!("{one}/use?lang=cy"), &[("answer", "yes")]),
            (&format!("/api/v1/services/{}/wrong?lang=cy", id(1)), &[("reason", "closed")]),
            ("/owners/nonsense/same?lang=cy", &[]),
        ];
        for (address, fields) in posts {
            let page = send(&mut stranger, address, fields).await;
            assert_eq!(page.header("set-cookie"), "", "{address}: {}", page.status);
        }
        // A page that is not for everybody still keeps the language.
        let other = stranger.look("/sign-in?lang=cy").await;
        assert_ne!(other.header("set-cookie"), "");
    }

    /// A form that another site made its visitor send is refused; one of ours is not.
    async fn other_sites_cannot_send_our_forms(town: Place) {
        keep(&town, Stage::Listed, &advice(), None).await;
        let mut stranger = town.stranger();
        let kind = ("content-type", "application/x-www-form-urlencoded");
        for (site, status) in [("cross-site", 403), ("same-site", 403), ("same-origin", 200)] {
            let headers = [kind, ("sec-fetch-site", site)];
            let page = stranger.ask(Method::POST, "/find", &headers, "q=debt".into()).await;
            assert_eq!(page.status, status, "{site}");
        }
        let refused = stranger.ask(
            Method::POST, &path(id(1), "/wrong"), &[kind, ("origin", "https://elsewhere.example")], "reason=closed".into(),
        ).await;
        assert_eq!(refused.status, 403);
        assert!(refused.words().contains("This did not come from a page of ours"));
    }

    /// Neither what was typed nor the postcode is in a table, in the log at its most talkative, or in an address.
    async fn what_was_asked_is_kept_nowhere(town: Place) {
        let log = Kept::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        // Each test has a process of its own; in one that it shares with others, the first log is the one that is kept.
        let logged = tracing::subscriber::set_global_default(subscriber).is_ok();
        keep(&town, Stage::Listed, &advice(), None).await;
        let mut staff = town.signed_in(Role::Staff).await;
        let asked = [("q", "quietly desperate zebra"), ("postcode", "BS1 5TR"), ("age", "abc")];
        for fields in [&asked[..2], &asked[..]] {
            for browser in [&mut town.stranger(), &mut staff] {
                let page = find(browser, fields).await;
                assert!(page.header("location").is_empty(), "nothing leads on to an address");
                let (_, address) = (page.status, page.path);
                assert_eq!(address, "/find");
            }
        }
        assert_eq!(tables_with(&town, &["zebra", "BS1 5TR", "BS15TR"]).await, []);
        if logged {
            let text = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
            // What the program itself writes; the client of this test, in the same process, tells what it sends.
            let ours: Vec<_> = text.lines().filter(|line| !line.contains("hyper")).collect();
            assert!(ours.iter().any(|line| line.contains("answered") && line.contains("room=\"find\"")), "{text}");
            for line in ours {
                for word in ["zebra", "desperate", "BS1", "5TR"] {
                    assert!(!line.contains(word), "{line}");
                }
            }
        }
    }
}
