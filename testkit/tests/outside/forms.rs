//! Every form with anything in its fields: the answer is a page, never a fault.

use std::collections::BTreeSet;

use kernel::Role;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use testkit::html::tags;
use testkit::{Browser, Place};
use tokio::sync::Mutex;
use web::{Catalogue, Language};

use crate::cases;

/// The forms of all sample pages: where each goes, and the names of its fields.
fn forms() -> Vec<(String, Vec<String>)> {
    let catalogue = Catalogue::load().unwrap();
    let mut found = BTreeSet::new();
    for sample in everycontact::rooms().iter().flat_map(|room| room.samples) {
        let body = (sample.view)(catalogue.words(Language::English))
            .body
            .into_string();
        for part in body.split("<form").skip(1) {
            let part = part.split("</form>").next().unwrap_or_default();
            let inside = tags(&format!("<form{part}"));
            let form = &inside[0];
            let action = form.get("action").unwrap_or_default();
            let own = action.starts_with('/') && !action.starts_with("/demo");
            if form.get("method") == Some("post") && own {
                let mut names: Vec<_> = inside
                    .iter()
                    .filter_map(|it| it.get("name"))
                    .map(str::to_owned)
                    .collect();
                names.sort();
                names.dedup();
                names.retain(|name| name != "csrf");
                found.insert((action.to_owned(), names));
            }
        }
    }
    found.into_iter().collect()
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,30}",
        "[a-z]{1,8}@[a-z]{1,8}\\.example",
        "[0-9]{1,30}",
        select(vec![
            "",
            "\u{0}",
            "a\u{0}b@c.example",
            "staff",
            "coordinator",
            "-1",
            "99999999999999999999",
            "2026-02-31",
            "0193f000-0000-7000-8000-000000000001",
            "smoking",
            "<script>",
            "../../etc/passwd",
            "🫖",
            "retire",
            "up",
            "\u{202e}gnp",
            "close",
            "add",
        ])
        .prop_map(str::to_owned),
        "[a-z ]{300}",
    ]
}

/// The same path about somebody and something that this place has.
fn here(place: &Place, action: &str) -> String {
    let mut before = "";
    let parts = action.split('/').map(|part| {
        let id = part.len() == 36 && part.contains('-');
        let real = match before {
            "organisations" if id => place.council.to_string(),
            "people" if id => place.colleague.to_string(),
            "roles" if id => place.job.to_string(),
            _ => part.to_owned(),
        };
        before = part;
        real
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn cora(place: &Place) -> (Browser, String) {
    let mut cora = place.signed_in(Role::Coordinator).await;
    let page = cora.get("/account/details").await;
    let token = page.token().expect("a form");
    (cora, token)
}

testkit::on_both! {
    async fn any_form_is_answered_with_a_page(place: Place) {
        let forms: Vec<_> = forms()
            .into_iter()
            .map(|(action, names)| (here(&place, &action), names))
            .collect();
        assert!(forms.len() > 15, "{forms:?}");
        let signed_in = Mutex::new(cora(&place).await);
        let filled = select(forms).prop_flat_map(|(action, names)| {
            let values = vec(typed(), names.len());
            (Just(action), values.prop_map(move |values| names.iter().cloned().zip(values).collect::<Vec<_>>()))
        });
        cases(400, &filled, async |(action, mut fields)| {
            let mut signed_in = signed_in.lock().await;
            fields.push(("csrf".to_owned(), signed_in.1.clone()));
            let page = signed_in.0.send(&action, &fields).await;
            prop_assert!(page.status < 500, "{} was answered {}", action, page.status);
            if signed_in.0.look("/api/v1/session").await.status != 200 {
                // Signing out is one of the forms.
                *signed_in = cora(&place).await;
            }
            Ok(())
        });
    }

    /// Any address below the house's own, with anything asked of it.
    async fn any_address_is_answered_with_a_page(place: Place) {
        let routes = everycontact::rooms::routes(&place.house);
        let patterns: Vec<_> = routes.iter().filter(|it| it.method == "GET").map(|it| it.path).collect();
        let part = prop_oneof![
            3 => select(vec!["topics", "settings", "smoking", "%00", "a%00b", "%ff", "..%2f", "%F0%9F%AB%96", "0", "-1"])
                .prop_map(str::to_owned),
            1 => "[a-zA-Z0-9._~-]{1,30}",
            1 => Just(place.council.to_string()),
            1 => Just(place.colleague.to_string()),
        ];
        let name = select(vec!["q", "page", "organisation", "ended", "next", "lang", "id", "code", "done", "by"]);
        let query = vec((name, prop_oneof![part.clone(), "[0-9]{1,25}"]), 0..3);
        let asked = (select(patterns), vec(part, 3), query);
        let cora = Mutex::new(cora(&place).await.0);
        cases(400, &asked, async |(pattern, parts, query)| {
            let mut parts = parts.into_iter();
            let filled: Vec<_> = pattern
                .split('/')
                .map(|it| if it.starts_with('{') { parts.next().unwrap_or_default() } else { it.to_owned() })
                .collect();
            let query: Vec<_> = query.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
            let path = format!("{}?{}", filled.join("/"), query.join("&"));
            let page = cora.lock().await.look(&path).await;
            prop_assert!(page.status < 500, "{} was answered {}", path, page.status);
            Ok(())
        });
    }
}
