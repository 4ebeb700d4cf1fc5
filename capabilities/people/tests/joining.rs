//! Joining by each of the ways, and signing in with a code.

use kernel::Role;
use people::By;
use people::actions::{
    Letter, NewInvitation, NewJobRole, NewRole, add_job_role, end_account, invite, new_join_code,
};
use store::writing;
use testkit::{Browser, Page, Place, on_both};
use web::Language;

/// The six digits of a letter.
fn code_in(body: &str) -> String {
    let line = body.lines().find(|line| {
        let line = line.trim();
        line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())
    });
    line.expect("a code in the letter").trim().to_owned()
}

/// Another code than this one.
fn other_than(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

/// Asks for a code for this address; the page that then waits for it.
async fn ask_for_code(browser: &mut Browser, address: &str) -> Page {
    let page = browser.get("/sign-in?next=/account").await;
    browser
        .submit(&page, "/sign-in", &[("email", address)])
        .await
}

on_both! {
    /// Somebody with an account gets a code by e-mail, types it, and goes on to where they were going.
    async fn a_code_from_a_letter_signs_in(place: Place) {
        let mut browser = place.stranger();
        let waiting = ask_for_code(&mut browser, "Sam.Marsh@Ashbourne.example").await;
        assert_eq!(waiting.heading(), "Check your e-mail");
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        let code = code_in(&letter.body);
        let account = browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await;
        assert_eq!((account.status, account.heading().as_str()), (200, "Your account"));
        // The code worked once and never again.
        let mut second = place.stranger();
        second.get("/sign-in").await;
        let form = waiting_for(&mut second, &waiting).await;
        let again = second.submit(&form, "/sign-in/code", &[("code", &code)]).await;
        assert_eq!(again.status, 422);
        assert!(again.words().contains("This code no longer works"), "{}", again.words());
    }

    /// Whoever asks cannot tell whether an address has an account.
    async fn an_unknown_address_is_answered_the_same(place: Place) {
        let mut browser = place.stranger();
        let known = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
        let mut other = place.stranger();
        let unknown = ask_for_code(&mut other, "somebody@ashbourne.example").await;
        assert!(known.words().contains("s…@ashbourne.example"), "{}", known.words());
        assert_eq!((known.status, known.words()), (unknown.status, unknown.words()));
        assert!(place.letter_to("somebody@ashbourne.example").await.is_none());
        let guess = other.submit(&unknown, "/sign-in/code", &[("code", "123456")]).await;
        assert_eq!(guess.status, 422);
        assert!(guess.words().contains("This is not the code in the e-mail"));
    }

    /// Five wrong codes, and the right one no longer works either.
    async fn a_code_may_be_typed_wrong_a_few_times(place: Place) {
        let mut browser = place.stranger();
        let waiting = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        let code = code_in(&letter.body);
        for _ in 0..5 {
            let page = browser.submit(&waiting, "/sign-in/code", &[("code", other_than(&code))]).await;
            assert_eq!(page.status, 422);
        }
        let page = browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await;
        assert_eq!(page.status, 422);
        assert!(page.words().contains("This code no longer works"));
        assert!(!page.body.contains("name=\"code\"") && page.words().contains("Ask for another code"));
    }

    /// A code that lay about for ten minutes is over.
    async fn a_code_runs_out(place: Place) {
        let mut browser = place.stranger();
        let waiting = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        place.database.clock.advance(10 * 60);
        let code = code_in(&letter.body);
        let page = browser.submit(&waiting, "/sign-in/code", &[("code", &code)]).await;
        assert!(page.words().contains("This code no longer works"));
    }

    /// Letters to one address are limited for each browser; after a quarter of an hour they go on.
    async fn letters_to_one_address_are_limited(place: Place) {
        let mut browser = place.stranger();
        for _ in 0..5 {
            let page = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
            assert_eq!(page.status, 200);
        }
        let page = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
        assert_eq!(page.status, 429);
        assert!(!page.header("retry-after").is_empty());
        let other = ask_for_code(&mut browser, "lena.marsh@ashbourne.example").await;
        assert_eq!(other.status, 200);
        place.database.clock.advance(16 * 60);
        let later = ask_for_code(&mut browser, "sam.marsh@ashbourne.example").await;
        assert_eq!(later.status, 200);
    }

    /// An address that is none is pointed out in the form, and what was typed stays.
    async fn a_mistyped_address_is_pointed_out(place: Place) {
        let mut browser = place.stranger();
        let page = ask_for_code(&mut browser, "sam.marsh@").await;
        assert_eq!(page.status, 422);
        assert!(page.words().contains("Enter an e-mail address like name@example.org"));
        assert!(page.body.contains("value=\"sam.marsh@\""));
    }

    /// "next" leads to a page of ours and nowhere else.
    async fn next_leads_nowhere_else(place: Place) {
        let mut browser = place.signed_in(Role::Staff).await;
        let page = browser.look("/sign-in?next=//evil.example/").await;
        assert_eq!((page.status, page.header("location")), (303, "/"));
        let page = browser.look("/sign-in?next=/conversations/mine").await;
        assert_eq!(page.header("location"), "/conversations/mine");
    }

    /// Somebody is invited to an organisation, opens the link, checks the name and is in.
    async fn an_invitation_makes_an_account(place: Place) {
        let mut lead = place.signed_in(Role::Lead).await;
        let form = lead.get("/people/invite").await;
        let council = place.council.to_string();
        let fields = [
            ("given_name", "Nia"), ("email", "nia@ashbourne.example"), ("role", "staff"),
            ("organisation", council.as_str()), ("how", "invite"),
        ];
        let sent = lead.submit(&form, "/people/invite", &fields).await;
        assert!(sent.words().contains("The invitation is on its way"), "{}", sent.words());
        let letter = place.letter_to("nia@ashbourne.example").await.expect("a letter");
        let link = letter.body.lines().find(|line| line.contains("/join/i/")).expect("a link");
        let path = link.trim().split_once("/join").map(|(_, rest)| format!("/join{rest}")).expect("a path");
        let mut nia = place.stranger();
        let page = nia.get(&path).await;
        assert_eq!(page.heading(), "You are invited to Healthy Ashbourne");
        assert!(page.words().contains("Ashbourne City Council"));
        let missing = nia.submit(&page, &path, &[("given_name", "")]).await;
        assert!(missing.words().contains("Enter the first name"));
        let welcome = nia.submit(&page, &path, &[("given_name", "Nia"), ("family_name", "Rees")]).await;
        assert_eq!(welcome.heading(), "You are in");
        let account = nia.get("/account").await;
        assert!(account.words().contains("Staff or volunteer, Ashbourne City Council"));
        // The link is used up.
        let again = place.stranger().get(&path).await;
        assert_eq!((again.status, again.heading().as_str()), (404, "This invitation no longer works"));
    }

    /// A withdrawn invitation and one that is too old no longer work.
    async fn an_invitation_ends(place: Place) {
        let send = async |email: &str| {
            let new = NewInvitation {
                given_name: String::new(),
                family_name: String::new(),
                email: email.to_owned(),
                language: Language::Welsh,
                role: NewRole { role: Role::Commissioner, organisation: None, job_role: None },
            };
            let letter = Letter {
                catalogue: &place.house.catalogue,
                settings: &place.house.settings,
                programme_name: "Healthy Ashbourne",
            };
            let sent = writing!(place.house.store, "test.invite", |tx| {
                invite(tx, By::Operator, place.programme, &new, letter).await
            });
            sent.expect("an invitation")
        };
        let first = send("a@ashbourne.example").await;
        // Later by a moment: of two made at once, either could stand first.
        place.database.clock.advance(1);
        let second = send("b@ashbourne.example").await;
        let mut coordinator = place.signed_in(Role::Coordinator).await;
        let page = coordinator.get("/people/invitations").await;
        // The newest is the first in the list, so its form is the one that is found.
        let page = coordinator.submit(&page, "/people/invitations/withdraw", &[]).await;
        assert!(page.words().contains("The invitation is withdrawn"));
        assert_eq!(place.stranger().get(&format!("/join/i/{second}")).await.status, 404);
        assert_eq!(place.stranger().get(&format!("/join/i/{first}")).await.status, 200);
        place.database.clock.advance(14 * 24 * 60 * 60);
        assert_eq!(place.stranger().get(&format!("/join/i/{first}")).await.status, 404);
        let letter = place.letter_to("a@ashbourne.example").await.expect("a letter");
        assert!(letter.subject.starts_with("Rydych wedi cael gwahoddiad"));
    }

    /// Somebody types the organisation's code, proves the address and is staff there.
    async fn a_join_code_makes_an_account(place: Place) {
        let (code, job) = writing!(place.house.store, "test.code", |tx| {
            let new = NewJobRole { name: "Housing officer".into(), eligible: "12".into() };
            let job = add_job_role(tx, By::Operator, place.programme, place.council, &new).await?;
            let code = new_join_code(tx, By::Operator, place.programme, place.council).await?;
            Ok((code, job))
        }).expect("a code");
        let mut browser = place.stranger();
        let page = browser.get("/join").await;
        let wrong = browser.submit(&page, "/join", &[("code", "ZZZZ-9999")]).await;
        assert!(wrong.words().contains("This code does not work"));
        let details = browser.submit(&page, "/join", &[("code", &code.shown().to_lowercase())]).await;
        assert_eq!(details.heading(), "Join Ashbourne City Council");
        let action = format!("/join/c/{}", code.0);
        let missing = browser.submit(&details, &action, &[("given_name", "Dai")]).await;
        assert!(missing.words().contains("Choose your job role"), "{}", missing.words());
        let job = job.to_string();
        let fields = [("given_name", "Dai"), ("email", "dai@ashbourne.example"), ("job_role", job.as_str())];
        let waiting = browser.submit(&details, &action, &fields).await;
        assert_eq!(waiting.heading(), "Check your e-mail");
        let letter = place.letter_to("dai@ashbourne.example").await.expect("a letter");
        let code = code_in(&letter.body);
        let wrong = browser.submit(&waiting, "/join/confirm", &[("code", other_than(&code))]).await;
        assert!(wrong.words().contains("This is not the code"));
        let welcome = browser.submit(&waiting, "/join/confirm", &[("code", &code)]).await;
        assert_eq!(welcome.heading(), "You are in");
        let account = browser.get("/account").await;
        assert!(account.words().contains("Ashbourne City Council (Housing officer)"));
    }

    /// Joining with an address that has an account adds the organisation to it, once the address is proved.
    async fn joining_again_adds_to_the_account(place: Place) {
        let code = writing!(place.house.store, "test.code", |tx| {
            new_join_code(tx, By::Operator, place.programme, place.charity).await
        }).expect("a code");
        let mut browser = place.stranger();
        let action = format!("/join/c/{}", code.0);
        let details = browser.get(&action).await;
        let fields = [("given_name", "Sam"), ("email", "sam.marsh@ashbourne.example")];
        let waiting = browser.submit(&details, &action, &fields).await;
        let letter = place.letter_to("sam.marsh@ashbourne.example").await.expect("a letter");
        let done = browser.submit(&waiting, "/join/confirm", &[("code", &code_in(&letter.body))]).await;
        assert_eq!(done.status, 200);
        let account = browser.get("/account").await.words();
        assert!(account.contains("Ashbourne City Council") && account.contains("Harbour Food Bank"));
    }

    /// Ending an account ends its sessions everywhere, at once; the address can then join anew.
    async fn an_ended_account_is_signed_out_everywhere(place: Place) {
        let sam = place.person(Role::Staff);
        let mut phone = place.signed_in(Role::Staff).await;
        let mut desk = place.signed_in(Role::Staff).await;
        assert_eq!(phone.get("/account").await.heading(), "Your account");
        writing!(place.house.store, "test.end", |tx| {
            end_account(tx, By::Operator, place.programme, sam).await
        }).expect("ended");
        for browser in [&mut phone, &mut desk] {
            assert_eq!(browser.get("/account").await.heading(), "Sign in");
        }
        let waiting = ask_for_code(&mut place.stranger(), "sam.marsh@ashbourne.example").await;
        assert_eq!(waiting.status, 200);
        assert!(place.letter_to("sam.marsh@ashbourne.example").await.is_none());
    }

    /// The doors of passkeys take JSON from our own pages alone.
    async fn passkeys_are_asked_for_by_our_own_pages(place: Place) {
        let mut browser = place.stranger();
        let page = browser.get("/sign-in").await;
        assert!(page.words().contains("Sign in with a passkey"));
        let token = page.token().expect("a token");
        let json = ("content-type", "application/json");
        let form = ("content-type", "application/x-www-form-urlencoded");
        let (own, foreign) = (("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site"));
        let csrf = ("x-csrf", token.as_str());
        let table = [
            (vec![json, own], [403, 403]),
            (vec![json, own, ("x-csrf", "bm90IGl0")], [403, 403]),
            (vec![json, foreign, csrf], [403, 403]),
            (vec![form, own, csrf], [403, 403]),
            (vec![json, own, csrf], [200, 400]),
            (vec![json, csrf], [200, 400]),
        ];
        for (headers, statuses) in table {
            for (step, status) in ["start", "finish"].into_iter().zip(statuses) {
                let path = format!("/sign-in/passkey/{step}");
                let answer = browser.ask(http::Method::POST, &path, &headers, "{}".into()).await;
                assert_eq!(answer.status, status, "{path} {headers:?}");
            }
        }
        let answer = browser.ask(http::Method::POST, "/account/passkeys/start", &[json, csrf], "{}".into()).await;
        assert_eq!(answer.status, 303, "to the sign-in page");
    }

    /// A person sees where they are signed in and signs out elsewhere.
    async fn sessions_are_ended_by_their_owner(place: Place) {
        let mut here = place.signed_in(Role::Staff).await;
        let mut there = place.signed_in(Role::Staff).await;
        let account = here.get("/account").await;
        assert!(account.words().contains("Firefox, Linux"));
        let done = here.submit(&account, "/account/sessions/end-others", &[]).await;
        assert!(done.words().contains("Signed out there"), "{}", done.words());
        assert_eq!(there.get("/account").await.heading(), "Sign in");
        assert_eq!(here.get("/account").await.heading(), "Your account");
        let page = here.get("/sign-out").await;
        assert!(page.words().contains("Chats that wait on this phone stay on it"));
        here.submit(&page, "/sign-out", &[]).await;
        assert_eq!(here.get("/account").await.heading(), "Sign in");
    }
}

/// The form that waits for a code, as another browser would see it: with that browser's own token.
async fn waiting_for(browser: &mut Browser, waiting: &Page) -> Page {
    let form = waiting.form("/sign-in/code");
    let id = form.iter().find(|(name, _)| name == "id").expect("an id");
    browser
        .get(&format!("/sign-in/code?id={}&next=/", id.1))
        .await
}
