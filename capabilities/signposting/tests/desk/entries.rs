//! Services typed by hand, corrections, owners and first choices.

use testkit::{Browser, Page, Place};

use crate::town::{add_source, editor, feed, import, many};

const FORM: &str = "/directory/services/new";

async fn add(browser: &mut Browser, then: &str, fields: &[(&str, &str)]) -> Page {
    let form = browser.get(FORM).await;
    let mut all = fields.to_vec();
    all.push(("then", then));
    browser.submit(&form, FORM, &all).await
}

fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

testkit::on_both! {
    /// A draft needs only a name and is shown to nobody; it is listed once it says enough, and can be hidden again.
    async fn a_draft_becomes_a_service(place: Place) {
        let mut browser = editor(&place).await;
        let draft = add(&mut browser, "draft", &[("name", "Quay warm hub"), ("owner", "ann@hub.example")]).await;
        assert!(draft.words().contains("The draft is saved."), "{}", draft.words());
        let path = path(&draft);
        let public = path.replace("/directory/", "/find/");
        assert_eq!(place.stranger().get(&public).await.status, 404, "a draft is nobody's to see");
        let refused = browser.submit(&draft, &format!("{path}/back"), &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.words().contains("Say what the service does"), "{}", refused.words());
        let fields = [
            ("name", "Quay warm hub"), ("about", "Tea and a warm room."), ("phone", "01632 960 101"),
            ("days-1", "SA"), ("from-1", "9"), ("to-1", "noon"), ("owner", "ann@hub.example"), ("then", "listed"),
        ];
        let edit = format!("{path}/edit");
        let form = browser.get(&edit).await;
        assert!(form.body.contains("value=\"ann@hub.example\""));
        let listed = browser.submit(&form, &edit, &fields).await;
        assert!(listed.words().contains("The service is in the directory."), "{}", listed.words());
        let seen = place.stranger().get(&public).await;
        assert!(seen.words().contains("Saturday 9am to noon"), "{}", seen.words());
        let hidden = browser.submit(&listed, &format!("{path}/hide"), &[]).await;
        assert!(hidden.words().contains("The service is hidden."), "{}", hidden.words());
        assert_eq!(place.stranger().get(&public).await.status, 404);
        let back = browser.submit(&hidden, &format!("{path}/back"), &[]).await;
        assert!(back.words().contains("in the directory again"), "{}", back.words());
        let checked = browser.submit(&back, &format!("{path}/checked"), &[]).await;
        assert!(checked.words().contains("Checked today"), "{}", checked.words());
    }

    /// Nothing that was typed is lost when something else is wrong.
    async fn a_wrong_field_loses_nothing(place: Place) {
        let mut browser = editor(&place).await;
        let page = add(&mut browser, "listed", &[
            ("name", "Quay warm hub"), ("about", "Tea and a warm room."), ("email", "hub at hub"), ("cost", "£2 for tea"),
            ("from-2", "10"), ("to-2", "late"),
        ]).await;
        assert_eq!(page.status, 422);
        for kept in ["Quay warm hub", "Tea and a warm room.", "hub at hub", "£2 for tea", "value=\"late\""] {
            assert!(page.body.contains(kept), "{kept}");
        }
        assert!(page.words().contains("Enter a time like 9am or 17:30"), "{}", page.words());
        let none = browser.get("/directory/services").await;
        assert!(none.words().contains("No services found"));
    }

    /// An imported entry is not written over but corrected, and the correction outlives the next import; hidden it stays.
    async fn a_correction_outlives_the_next_import(place: Place) {
        let mut browser = editor(&place).await;
        let (source, page) = add_source(&mut browser, "Council file").await;
        import(&mut browser, &source, &page, &feed(&many(2))).await;
        let list = browser.get("/directory/services?q=hand+1").await;
        let (_, rest) = list.body.split_once("href=\"/directory/services/5").expect("the entry");
        let id = format!("5{}", rest.split('"').next().unwrap_or_default());
        let path = format!("/directory/services/{id}");
        assert_eq!(browser.get(&format!("{path}/edit")).await.status, 409);
        let action = format!("{path}/correct");
        let form = browser.get(&action).await;
        let fields = [("phone", "01632 960 199"), ("description", "Helping hand 1 for everybody.")];
        let corrected = browser.submit(&form, &action, &fields).await;
        assert!(corrected.words().contains("The correction is laid over the entry."), "{}", corrected.words());
        let mut changed = many(2);
        changed[0]["fees"] = "Free".into();
        import(&mut browser, &source, &page, &feed(&changed)).await;
        let entry = browser.get(&path).await;
        assert!(entry.words().contains("01632 960 199") && entry.words().contains("Free"), "{}", entry.words());
        browser.submit(&entry, &format!("{path}/hide"), &[]).await;
        changed[0]["fees"] = "£1".into();
        import(&mut browser, &source, &page, &feed(&changed)).await;
        let entry = browser.get(&path).await;
        assert!(entry.words().contains("Bring it back"), "an import brings nothing hidden back: {}", entry.words());
    }

    /// First choices are put in, ordered and taken out.
    async fn first_choices_have_an_order(place: Place) {
        let mut browser = editor(&place).await;
        let topic = "/directory/pins/money";
        let change = "/directory/pins/money/change";
        let mut ids = Vec::new();
        for name in ["Harbour debt desk", "Harbour debt line"] {
            let entry = add(&mut browser, "listed", &[("name", name), ("about", "Help with debt."), ("phone", "01632 960 101")]).await;
            let path = path(&entry);
            ids.push(path.rsplit('/').next().unwrap_or_default().to_owned());
            let word = name.rsplit(' ').next().unwrap_or_default();
            let found = browser.get(&format!("{topic}?q={word}")).await;
            assert!(found.words().contains(name), "{}", found.words());
            let page = browser.submit(&found, change, &[("service", ids.last().expect("an id")), ("verb", "add")]).await;
            assert!(page.words().contains("is a first choice now"), "{}", page.words());
        }
        let order = |page: &Page| {
            let words = page.words();
            words.find("Harbour debt desk") < words.find("Harbour debt line")
        };
        let page = browser.get(topic).await;
        assert!(order(&page));
        let first = ids[0].clone();
        let page = browser.submit(&page, change, &[("service", &first), ("verb", "down")]).await;
        assert!(!order(&page), "{}", page.words());
        let page = browser.submit(&page, change, &[("service", &first), ("verb", "remove")]).await;
        assert!(!page.words().contains("Harbour debt desk"), "{}", page.words());
        assert_eq!(browser.get("/directory/pins/no-such-topic").await.status, 404);
    }

    /// Reports and unchecked entries wait in a queue; the owner gets a letter when an editor asks.
    async fn the_queue_is_worked_off(place: Place) {
        let mut browser = editor(&place).await;
        let fields = [("name", "Quay hub"), ("about", "Tea."), ("phone", "01632 960 101"), ("owner", "ann@hub.example")];
        let entry = add(&mut browser, "listed", &fields).await;
        let public = path(&entry).replace("/directory/", "/find/");
        let wrong = [("reason".to_owned(), "wrong_phone".to_owned())];
        assert_eq!(browser.send(&format!("{public}/wrong"), &wrong).await.status, 303);
        let queue = browser.get("/directory/review").await;
        assert!(queue.words().contains("by staff"), "{}", queue.words());
        let settled = browser.submit(&queue, "/directory/review/wrong", &[]).await;
        assert!(settled.words().contains("Nobody says that anything is wrong."), "{}", settled.words());
        let asked = browser.submit(&settled, "/directory/review/check", &[("verb", "ask")]).await;
        assert!(asked.words().contains("The owner gets a letter."), "{}", asked.words());
        let letter = place.letter_to("ann@hub.example").await.expect("a letter");
        assert!(letter.body.contains("/owners/"), "{}", letter.body);
        let checked = browser.submit(&asked, "/directory/review/check", &[("verb", "checked")]).await;
        assert!(checked.words().contains("Everything was checked lately."), "{}", checked.words());
    }
}
