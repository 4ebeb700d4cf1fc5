//! What holds for all rooms together.

use everycontact::demo::gallery;
use everycontact::{rooms, settle};
use http::Method;
use testkit::Place;
use web::Language;

testkit::on_both! {
    /// Each page that an endpoint names can be looked at in the gallery, in each language, with a title of its own.
    async fn house_every_page_has_a_sample(place: Place) {
        let catalogue = &place.house.catalogue;
        let all = gallery::all(catalogue.words(Language::English));
        for route in everycontact::rooms::routes(&place.house) {
            if !route.page.is_empty() {
                let shown = all.iter().any(|(page, _)| *page == route.page);
                assert!(shown, "{} {} has no sample of {}", route.method, route.path, route.page);
            }
        }
        for language in Language::ALL {
            for (page, state) in &all {
                let view = gallery::view(catalogue.words(language), page, state);
                let view = view.unwrap_or_else(|| panic!("{page} {state} is not there"));
                assert!(!view.title.is_empty(), "{page} {state}");
            }
        }
    }

    /// A load balancer is told when the place can serve, and a stranger is not told more.
    async fn health_is_told(place: Place) {
        let mut browser = place.stranger();
        for (path, said) in [("/health/live", "live\n"), ("/health/ready", "ready\n")] {
            let page = browser.look(path).await;
            assert_eq!((page.status, page.body.as_str()), (200, said));
        }
        let chat = browser.look("/chat").await;
        assert_eq!((chat.status, chat.header("location")), (303, "/chat/"));
        let wrong = browser.send_json(Method::POST, "/health/live", &serde_json::json!({})).await;
        assert_eq!(wrong.status, 405);
        place.house.store.close().await.expect("it closes");
        let page = browser.look("/health/ready").await;
        assert_eq!((page.status, page.body.as_str()), (503, "the database does not answer\n"));
        assert_eq!(browser.look("/health/live").await.status, 200);
    }

    /// Nothing is left in the queues of a place that was just made.
    async fn a_new_place_is_settled(place: Place) {
        assert_eq!(settle(&place.house).await.expect("it settles"), 0);
        assert!(rooms().len() >= 5);
    }
}
