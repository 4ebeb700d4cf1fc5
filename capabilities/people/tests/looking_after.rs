//! Looking after organisations, people and the programme: who may, and what comes of it.

use kernel::Role;
use testkit::{Place, on_both};

on_both! {
    /// A coordinator adds an organisation, its job roles and its join code.
    async fn a_coordinator_adds_an_organisation(place: Place) {
        let mut browser = place.signed_in(Role::Coordinator).await;
        let form = browser.get("/organisations/add").await;
        let wrong = browser.submit(&form, "/organisations/add", &[]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("Enter the organisation’s name"));
        let twin = [("name", "ashbourne city council"), ("kind", "council")];
        let wrong = browser.submit(&form, "/organisations/add", &twin).await;
        assert!(wrong.words().contains("There is an organisation with this name already"));
        let new = [("name", "Harbour Street Surgery"), ("kind", "gp_practice")];
        let page = browser.submit(&form, "/organisations/add", &new).await;
        assert_eq!(page.heading(), "Harbour Street Surgery");
        let here = page.path.split('?').next().unwrap_or_default().to_owned();
        let form = browser.get(&format!("{here}/roles/add")).await;
        let action = format!("{here}/roles/add");
        let wrong = browser.submit(&form, &action, &[("name", "Nurse"), ("eligible", "some")]).await;
        assert!(wrong.words().contains("Enter a number from 0 to 1000000"), "{}", wrong.words());
        let page = browser.submit(&form, &action, &[("name", "Nurse"), ("eligible", "6")]).await;
        assert!(page.words().contains("Nurse") && page.words().contains("There is no join code"));
        let action = format!("{here}/join-code");
        let opened = browser.submit(&page, &action, &[("what", "new")]).await;
        assert!(opened.words().contains("The join code is ready"));
        let ask = browser.get(&format!("{action}?what=new")).await;
        assert!(ask.words().contains("stops working at once, also on posters"));
        let again = browser.submit(&ask, &action, &[]).await;
        assert!(again.words().contains("The old one no longer works"));
        let ask = browser.get(&format!("{action}?what=close")).await;
        let closed = browser.submit(&ask, &action, &[]).await;
        assert!(closed.words().contains("There is no join code"));
        let form = browser.get(&format!("{here}/settings")).await;
        let saved = browser.submit(&form, &format!("{here}/settings"), &[("setting", "front_desk")]).await;
        assert!(saved.words().contains("Front desk"), "{}", saved.words());
        let end = browser.get(&format!("{here}/end")).await;
        let list = browser.submit(&end, &format!("{here}/end"), &[]).await;
        assert!(list.words().contains("Ended"));
    }

    /// A lead looks after their own organisation; another one is not there for them.
    async fn a_lead_sees_their_own_alone(place: Place) {
        let mut lead = place.signed_in(Role::Lead).await;
        let list = lead.get("/organisations").await.words();
        assert!(list.contains("Ashbourne City Council") && !list.contains("Harbour Food Bank"));
        assert_eq!(lead.get(&format!("/organisations/{}", place.council)).await.status, 200);
        assert_eq!(lead.get(&format!("/organisations/{}", place.charity)).await.status, 404);
        assert_eq!(lead.get(&format!("/people/{}", place.outsider)).await.status, 404);
        assert_eq!(lead.get(&format!("/people?organisation={}", place.charity)).await.status, 403);
        let own = lead.get("/people").await.words();
        assert!(own.contains("Sam Marsh") && !own.contains("Oscar Marsh"));
        for path in ["/organisations/add", "/programme", "/people/import"] {
            assert_eq!(lead.get(path).await.status, 403, "{path}");
        }
        let sam = place.person(Role::Staff);
        for part in ["end", "erase", "edit"] {
            assert_eq!(lead.get(&format!("/people/{sam}/{part}")).await.status, 403, "{part}");
        }
        // A lead cannot make a coordinator, nor staff elsewhere, by sending what the form does not offer.
        let form = lead.get("/people/invite").await;
        let charity = place.charity.to_string();
        let asked = [("role", "coordinator"), ("organisation", "")];
        let elsewhere = [("role", "staff"), ("organisation", charity.as_str())];
        for fields in [asked, elsewhere] {
            for how in ["invite", "add"] {
                let mut fields = fields.to_vec();
                fields.extend([("given_name", "Mal"), ("email", "mal@ashbourne.example"), ("how", how)]);
                assert_eq!(lead.submit(&form, "/people/invite", &fields).await.status, 403);
            }
        }
    }

    /// Whoever invites somebody with an account is led to them, where they may see them.
    async fn an_account_is_not_invited_again(place: Place) {
        for (role, email, led) in [
            (Role::Coordinator, "oscar.marsh@ashbourne.example", true),
            (Role::Lead, "sam.marsh@ashbourne.example", true),
            (Role::Lead, "oscar.marsh@ashbourne.example", false),
        ] {
            let mut browser = place.signed_in(role).await;
            let form = browser.get("/people/invite").await;
            let council = place.council.to_string();
            let fields = [("email", email), ("role", "lead"), ("organisation", council.as_str()), ("how", "invite")];
            let page = browser.submit(&form, "/people/invite", &fields).await;
            assert_eq!(page.words().contains("has an account already"), led, "{email}");
            assert_eq!(page.status, if led { 422 } else { 200 });
        }
    }

    /// A role that has no page of its own yet is no reason to ask for a role.
    async fn the_home_page_knows_who_has_a_role(place: Place) {
        let home = place.signed_in(Role::Commissioner).await.get("/").await.words();
        assert!(home.contains("Reports for your role are not here yet") && !home.contains("no role yet"));
    }

    /// Staff have no part in looking after people.
    async fn staff_look_after_nobody(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let council = format!("/organisations/{}", place.council);
        for path in ["/people", "/organisations", council.as_str(), "/programme", "/people/invitations"] {
            assert_eq!(sam.get(path).await.status, 403, "{path}");
        }
        let home = sam.get("/").await.words();
        assert!(home.contains("Record a chat") && !home.contains("Join codes"));
    }

    /// Roles are given and taken; the last coordinator stays one.
    async fn roles_are_given_and_taken(place: Place) {
        let mut cora = place.signed_in(Role::Coordinator).await;
        let tess = format!("/people/{}", place.person(Role::Trainer));
        let page = cora.get(&tess).await;
        let give = format!("{tess}/roles/give");
        let wrong = cora.submit(&page, &give, &[("role", "staff")]).await;
        assert!(wrong.words().contains("Choose the organisation"));
        let charity = place.charity.to_string();
        let fields = [("role", "staff"), ("organisation", charity.as_str())];
        let page = cora.submit(&page, &give, &fields).await;
        assert!(page.words().contains("Staff or volunteer, Harbour Food Bank"), "{}", page.words());
        let take = format!("{tess}/roles/take");
        let ask = cora.get(&format!("{take}?role=staff&organisation={charity}")).await;
        assert_eq!(ask.heading(), "Take away the role Staff or volunteer, Harbour Food Bank?");
        let page = cora.submit(&ask, &take, &[]).await;
        assert!(!page.words().contains("Staff or volunteer, Harbour Food Bank"));
        let own = format!("/people/{}", place.person(Role::Coordinator));
        let take = format!("{own}/roles/take");
        let ask = cora.get(&format!("{take}?role=coordinator&organisation=")).await;
        let kept = cora.submit(&ask, &take, &[]).await;
        assert_eq!((kept.status, kept.heading().as_str()), (422, "Cora Marsh"));
        assert!(kept.words().contains("This is the last coordinator"));
        let page = cora.get(&format!("{own}/end")).await;
        let kept = cora.submit(&page, &format!("{own}/end"), &[]).await;
        assert_eq!(kept.status, 422);
        assert!(kept.words().contains("This is the last coordinator"));
    }

    /// The programme's settings stay within bounds, and a safeguarding route must be there.
    async fn the_programme_is_set(place: Place) {
        let mut cora = place.signed_in(Role::Coordinator).await;
        let page = cora.get("/programme").await;
        let routes = [("safeguarding_en", "Duty team"), ("safeguarding_cy", "Tîm")];
        let with = |more: &[(&'static str, &'static str)]| {
            let mut fields = routes.to_vec();
            fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
            fields.extend(more);
            fields
        };
        let wrong = cora.submit(&page, "/programme", &with(&[("hide_to", "3"), ("safeguarding_en", "")])).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("Enter a whole number from 7 to 20"));
        assert!(wrong.words().contains("Say whom to tell of a safeguarding concern"));
        let saved = cora.submit(&page, "/programme", &with(&[("hide_to", "10"), ("name_en", "Healthy Place")])).await;
        assert!(saved.words().contains("Your changes are saved"), "{}", saved.words());
        assert!(cora.get("/").await.words().contains("Healthy Place"));
    }

    /// A person takes a copy of what is held, in a file that names them.
    async fn what_is_held_is_given(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let held = sam.get("/account/data").await;
        assert!(held.header("content-disposition").contains("everycontact.json"));
        let person = &held.json()["held"]["people"]["person"][0];
        assert_eq!(person["given_name"], "Sam");
        assert_eq!(person["email"], "sam.marsh@ashbourne.example");
        let role = &held.json()["held"]["people"]["membership"][0];
        assert_eq!((&role["role"], &role["organisation"]), (&"staff".into(), &"Ashbourne City Council".into()));
        assert!(!held.body.contains("Lena"));
    }

    /// An erased person is gone by name and address, signed out, and cannot sign in.
    async fn a_person_is_erased(place: Place) {
        let mut sam = place.signed_in(Role::Staff).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let here = format!("/people/{}", place.person(Role::Staff));
        let page = cora.get(&format!("{here}/erase")).await;
        assert_eq!(page.heading(), "Erase Sam Marsh?");
        let done = cora.submit(&page, &format!("{here}/erase"), &[]).await;
        assert!(done.words().contains("The person is erased"), "{}", done.words());
        assert_eq!(sam.get("/account").await.heading(), "Sign in");
        let gone = cora.get(&here).await;
        assert_eq!(gone.heading(), "Erased person");
        assert!(!gone.body.contains("sam.marsh"));
    }
}
