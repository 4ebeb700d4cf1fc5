//! Who was there, by code and by list; how it was, as a group; what is handed out.

use kernel::Role;
use testkit::{Browser, Place};

use crate::town::{at, letters, plan, press, subjects, three};

/// The path behind the code that the trainer shows.
async fn code(tess: &mut Browser, session: &str) -> String {
    let shown = tess.get(&format!("{session}/code")).await;
    assert!(
        shown.body.contains("<svg class=\"ec-qr\""),
        "{}",
        shown.words()
    );
    let (_, rest) = shown
        .body
        .split_once(&format!("{session}/here/"))
        .expect("the address");
    let code: String = rest
        .chars()
        .take_while(|it| it.is_ascii_alphanumeric() || "-_".contains(*it))
        .collect();
    format!("{session}/here/{code}")
}

testkit::on_both! {
    /// The code works around the session, and for whoever is there, with a place or without.
    async fn a_code_says_who_is_there(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let path = code(&mut tess, &session).await;
        let mut sam = place.signed_in(Role::Staff).await;
        press(&mut sam, &session, "book").await;
        let early = sam.get(&path).await;
        assert_eq!(early.status, 409);
        assert!(early.words().contains("too early"), "{}", early.words());
        assert_eq!(place.stranger().look(&path).await.status, 303, "signing in comes first");
        at(&place, "2026-12-03T10:05:00Z").await;
        let [mut sam, mut colin, _] = three(&place).await;
        for browser in [&mut sam, &mut colin] {
            let page = browser.get(&path).await;
            let noted = browser.submit(&page, &path, &[]).await;
            assert!(noted.words().contains("You are on the list"), "{}", noted.words());
        }
        let forged = format!("{}A", &path[..path.len() - 1]);
        let forged = if forged == path { format!("{}B", &path[..path.len() - 1]) } else { forged };
        assert_eq!(sam.look(&forged).await.status, 404);
        let mut tess = place.signed_in(Role::Trainer).await;
        let sheet = tess.get(&format!("{session}/run")).await.words();
        assert_eq!(sheet.matches("Was there").count(), 2, "{sheet}");
        at(&place, "2026-12-03T12:00:00Z").await;
        let mut oscar = place.signed_in_as(place.outsider).await;
        assert_eq!(oscar.get(&path).await.status, 409);
    }

    /// The list says who was there and who was not; then those who were are asked how it was, once, unless they mind.
    async fn a_list_says_who_was_there_and_they_are_asked(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let [mut sam, mut colin, _] = three(&place).await;
        press(&mut sam, &session, "book").await;
        press(&mut colin, &session, "book").await;
        let run = format!("{session}/run");
        let sheet = tess.get(&run).await;
        let words = sheet.words();
        assert!(words.contains("Sam Marsh") && words.contains("Ashbourne City Council"), "{words}");
        assert!(words.contains("It is told for 8 people or more"), "{words}");
        assert!(!sheet.body.contains("name=\"here\""), "too early to note anything");
        at(&place, "2026-12-03T11:00:00Z").await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let sheet = tess.get(&run).await;
        // The first box is Colin's: the list goes by name.
        let box_of = |name: &str| {
            let (before, _) = sheet.body.split_once(&format!("__label\" for=\"{name}\"")).expect("a box");
            let (_, value) = before.rsplit_once("value=\"").expect("its value");
            value[..36].to_owned()
        };
        let colins = box_of("here");
        let saved = tess.submit(&sheet, &run, &[("here", &colins)]).await;
        let words = saved.words();
        assert!(words.contains("Was there") && words.contains("Was not there"), "{words}");
        assert_eq!(subjects(&place, "Colin").await.last().map(String::as_str), Some("How was it? Practise a first chat"));
        let sams = subjects(&place, "Sam").await;
        assert!(sams.iter().all(|it| !it.starts_with("How")), "{sams:?}");
        // Saved again: nobody is asked twice.
        let again = tess.get(&run).await;
        tess.submit(&again, &run, &[("here", &colins)]).await;
        let asked = letters(&place, "Colin").await;
        assert_eq!(asked.iter().filter(|it| it.subject.starts_with("How")).count(), 1);
        // Colin answers once; one answer is never shown.
        let how = format!("{session}/how-it-was");
        let mut colin = place.signed_in_as(place.colleague).await;
        let form = colin.get(&how).await;
        let missing = colin.submit(&form, &how, &[("useful", "5")]).await;
        assert_eq!(missing.status, 422);
        let answers = [("useful", "5"), ("practised", "4"), ("pace", "3"), ("next", "5")];
        let thanks = colin.submit(&form, &how, &answers).await;
        assert!(thanks.words().contains("Thank you"), "{}", thanks.words());
        colin.submit(&form, &how, &answers).await;
        let figures = tess.get(&run).await.words();
        assert!(figures.contains("It was useful for my work") && figures.contains('*'), "{figures}");
        let cells = testkit::everything::cells(&place.house.store, &place.database.folder).await;
        let counted: Vec<_> = cells.iter().filter(|it| it.table == "live_score" && it.column == "answers").collect();
        assert_eq!(counted.len(), 4);
        assert!(counted.iter().all(|it| it.text == "1"), "the second sending counted");
        let mut sam = place.signed_in(Role::Staff).await;
        assert_eq!(sam.look(&how).await.status, 404, "who was not there is not asked");
    }

    /// Links and files for those who have a place; what is no paper or picture, or too large, is refused.
    async fn handouts_are_for_those_who_come(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let path = format!("{session}/handouts");
        let token = tess.get(&path).await.token().expect("a form");
        let send = |title: &str, name: &str, content: &str| {
            format!(
                "--line\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n\
                 --line\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\n{title}\r\n\
                 --line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--line--\r\n"
            )
        };
        let large = "x".repeat((1 << 20) + 1);
        let kind = ("content-type", "multipart/form-data; boundary=line");
        for (title, name, content, status) in [
            ("Plan", "plan.pdf", "%PDF", 303),
            ("Page", "page.html", "<script>", 422),
            ("", "plan.pdf", "%PDF", 422),
            ("Large", "large.pdf", large.as_str(), 422),
        ] {
            let body = send(title, name, content);
            let answer = tess.ask(http::Method::POST, &path, &[kind], body.into()).await;
            assert_eq!(answer.status, status, "{title} {name}: {}", answer.words());
        }
        let mut sam = place.signed_in(Role::Staff).await;
        assert!(!sam.get(&session).await.words().contains("plan.pdf"));
        let booked = press(&mut sam, &session, "book").await;
        let (_, rest) = booked.body.split_once(&format!("{path}/")).expect("a handout");
        let file = sam.get(&format!("{path}/{}", &rest[..36])).await;
        assert_eq!((file.body.as_str(), file.header("content-type")), ("%PDF", "application/pdf"));
        assert!(file.header("content-disposition").starts_with("attachment"));
    }

    /// A session that is over shows no code any more, and offers neither a place nor its joining link.
    async fn what_is_over_offers_nothing_more(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        press(&mut sam, &session, "book").await;
        let path = format!("{session}/code");
        for (moment, offered) in [("2026-12-03T10:30:00Z", true), ("2026-12-03T11:30:00Z", true), ("2026-12-03T12:00:00Z", false)] {
            at(&place, moment).await;
            let mut tess = place.signed_in(Role::Trainer).await;
            for page in [session.clone(), format!("{session}/run")] {
                let shown = tess.get(&page).await;
                assert_eq!(shown.body.contains(&format!("href=\"{path}\"")), offered, "{moment} {page}: {}", shown.words());
            }
            assert_eq!(tess.look(&path).await.status, if offered { 200 } else { 409 }, "{moment}");
        }
        let mut sam = place.signed_in(Role::Staff).await;
        let mut colin = place.signed_in_as(place.colleague).await;
        for browser in [&mut sam, &mut colin] {
            let shown = browser.get(&session).await;
            assert!(!shown.body.contains(&format!("{session}/book")) && !shown.body.contains("teams.example"), "{}", shown.words());
            assert!(shown.words().contains("Over"), "{}", shown.words());
        }
    }
}
