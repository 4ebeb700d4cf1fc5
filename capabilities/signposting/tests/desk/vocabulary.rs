//! The vocabulary and the settings, as editors change them.

use kernel::Role;
use serde_json::json;
use testkit::Place;

use crate::town::editor;

testkit::on_both! {
    /// A need that was added is understood by searches at once, and not once it is out of use.
    async fn a_need_that_was_added_is_understood(place: Place) {
        let mut browser = editor(&place).await;
        let form = "/directory/needs/new";
        let page = browser.get(form).await;
        let fields = [
            ("slug", "wobbly-mangle"), ("en", "Mending a wobbly mangle"), ("cy", "Trwsio mangl"), ("topic", "money"),
            ("said", "my mangle is wobbly\nthe mangle wobbles"), ("words", "mangle repair"),
        ];
        let wrong = browser.submit(&page, form, &[("slug", "Wobbly Mangle"), ("en", "Mending")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("Use small letters, digits and hyphens only"), "{}", wrong.words());
        let page = browser.submit(&page, form, &fields).await;
        assert!(page.words().contains("The need is saved."), "{}", page.words());
        let said = [("said", "my mangle is wobbly")];
        let tried = browser.submit(&page, "/directory/needs/try", &said).await;
        assert!(tried.words().contains("What was understood"), "{}", tried.words());
        assert!(tried.words().contains("Mending a wobbly mangle Because of “mangle is wobbly”"), "{}", tried.words());
        let mut staff = place.signed_in(Role::Staff).await;
        let ask = json!({ "q": "my mangle is wobbly", "postcode": "", "topics": [], "filters": {}, "language": "en" });
        let needs = |page: testkit::Page| page.json()["needs"].to_string();
        // A search waits a little for a new vocabulary, and then makes do with the last one: ask again.
        let mut heard = String::new();
        for _ in 0..20 {
            heard = needs(staff.send_json(http::Method::POST, "/api/v1/find", &ask).await);
            if heard.contains("wobbly-mangle") {
                break;
            }
            place.database.clock.advance(5);
        }
        assert!(heard.contains("wobbly-mangle"), "{heard}");
        let one = browser.get("/directory/needs/wobbly-mangle").await;
        browser.submit(&one, "/directory/needs/wobbly-mangle/change", &[("verb", "retire")]).await;
        for _ in 0..20 {
            place.database.clock.advance(5);
            heard = needs(staff.send_json(http::Method::POST, "/api/v1/find", &ask).await);
            if !heard.contains("wobbly-mangle") {
                break;
            }
        }
        assert!(!heard.contains("wobbly-mangle"), "{heard}");
    }

    /// The product's own words come back when a programme gives its own up.
    async fn the_products_words_come_back(place: Place) {
        let mut browser = editor(&place).await;
        let need = &signposting::content::needs()[0];
        let path = format!("/directory/needs/{}", need.slug);
        let page = browser.get(&path).await;
        let fields = [
            ("en", "Our own name for it"), ("cy", "Ein henw ni"), ("topic", need.topic.as_str()),
            ("said", "need help with this"), ("words", "help"),
        ];
        let list = browser.submit(&page, &path, &fields).await;
        assert!(list.words().contains("Our own name for it"), "{}", list.words());
        let page = browser.get(&path).await;
        let list = browser.submit(&page, &format!("{path}/change"), &[("verb", "ours")]).await;
        assert!(!list.words().contains("Our own name for it") && list.words().contains(&need.en), "{}", list.words());
    }

    /// Settings are kept, and contradictions are refused.
    async fn settings_are_kept(place: Place) {
        let mut browser = editor(&place).await;
        let path = "/directory/settings";
        let page = browser.get(path).await;
        let wrong = browser.submit(&page, path, &[("fresh_days", "400")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.words().contains("This must be more days than an entry is fresh"), "{}", wrong.words());
        let saved = browser.submit(&page, path, &[("fresh_days", "30"), ("shrink_percent", "50")]).await;
        assert!(saved.words().contains("The settings are saved."), "{}", saved.words());
        let again = browser.get(path).await;
        assert!(again.body.contains("value=\"30\"") && again.body.contains("value=\"50\""));
    }
}
