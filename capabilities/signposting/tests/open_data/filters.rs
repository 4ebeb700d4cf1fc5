//! What each filter takes and leaves, asked for in the address and in a body alike.

use directory::Service;
use http::Method;
use serde_json::{Map, Value, json};
use signposting::rows::Stage;
use testkit::{Browser, Place};

use crate::town::{API, id, keep, list, names, open, place, service, term};

/// A query by names and values, and the names of the services that it finds.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

/// A, B and C, which differ in all that can be asked for.
async fn three(town: &Place) {
    let mut first = service(1);
    first.name = "A".to_owned();
    first.minimum_age = Some(18);
    first.maximum_age = Some(25);
    first.schedules = vec![
        open("MO,TU", "09:00", "12:00"),
        open("SA", "14:00", "16:00"),
    ];
    let mut second = service(2);
    second.name = "B".to_owned();
    second.minimum_age = Some(50);
    second.service_at_locations[0].location.latitude = Some(51.55);
    second.service_at_locations[0].schedules = vec![open("1WE", "18:00", "01:00")];
    second.attributes[0].taxonomy_term = term(0);
    let mut third = service(3);
    third.name = "C".to_owned();
    third.service_at_locations.clear();
    third.attributes.clear();
    third.organization_id = Some(id("organization", 2));
    third.organization = Some(crate::town::organization(2));
    keep(town, Stage::Listed, &[first]).await;
    town.database.clock.advance(60);
    keep(town, Stage::Listed, &[second]).await;
    town.database.clock.advance(60);
    keep(town, Stage::Listed, &[third]).await;
}

/// The same question in the address and in a body.
async fn both(browser: &mut Browser, path: &str, ask: &[(&str, &str)]) -> Value {
    let pairs: Vec<_> = ask
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let query = testkit::browser::encode(&pairs);
    let by_address = list(browser, &format!("/{path}?{query}")).await;
    let body: Map<_, _> = ask
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect();
    let page = browser
        .send_json(Method::POST, &format!("{API}/{path}/search"), &body.into())
        .await;
    assert_eq!(
        (page.status, page.header("cache-control")),
        (200, "no-store"),
        "{}",
        page.body
    );
    assert_eq!(page.header("access-control-allow-origin"), "*");
    assert_eq!(page.json(), by_address, "{path} {query}");
    by_address
}

testkit::on_both! {
    /// Each filter of services alone, and several together.
    async fn filters_of_services(town: Place) {
        three(&town).await;
        let mut stranger = town.stranger();
        let kind = id("term", 0).to_string();
        let taxonomy = id("taxonomy", 1).to_string();
        let trust = id("organization", 2).to_string();
        let table: &[Case<'_>] = &[
            (&[], &["A", "B", "C"]),
            (&[("minimum_age", "18")], &["A", "B"]),
            (&[("minimum_age", "18.5")], &["B"]),
            (&[("maximum_age", "25")], &["A"]),
            (&[("maximum_age", "24")], &[]),
            (&[("day", "MO")], &["A"]),
            (&[("day", "wednesday")], &["B"]),
            (&[("day", "SU")], &[]),
            (&[("start_time", "13:00")], &["A", "B"]),
            (&[("end_time", "12:00")], &["A"]),
            // Of one and the same time: open on Saturdays, and at nine, but not on Saturdays at nine.
            (&[("day", "SA"), ("end_time", "12:00")], &[]),
            (&[("day", "SA"), ("start_time", "14:00"), ("end_time", "16:00")], &["A"]),
            (&[("taxonomy_term_id", &kind)], &["B"]),
            (&[("taxonomy_term_id", "nonsense")], &[]),
            (&[("taxonomy_id", &taxonomy)], &["A"]),
            (&[("organization_id", &trust)], &["B", "C"]),
            (&[("organization_id", &trust), ("minimum_age", "20")], &["B"]),
            (&[("modified_after", "2026-11-20T10:01:00Z")], &["B", "C"]),
            (&[("modified_after", "2026-11-20T10:01:01Z")], &["C"]),
            (&[("postcode", "bs14st"), ("proximity", "3000")], &["A"]),
            (&[("postcode", "BS1 4ST"), ("proximity", "20000")], &["A", "B"]),
            (&[("postcode", "BS1 4ST"), ("proximity", "1")], &[]),
            // Without a distance a postcode takes nothing away: no area of the three can be judged.
            (&[("postcode", "BS1 4ST")], &["A", "B", "C"]),
        ];
        for (ask, wanted) in table {
            assert_eq!(names(&both(&mut stranger, "services", ask).await), *wanted, "{ask:?}");
        }
    }

    /// Places are chosen by their own position and hours, and by what is asked of their service.
    async fn filters_of_places(town: Place) {
        let mut two = service(1);
        two.name = "Two".to_owned();
        let mut far = place(2);
        far.location.latitude = Some(51.55);
        far.schedules = vec![open("FR", "10:00", "11:00")];
        two.service_at_locations.push(far);
        let own = Service { minimum_age: Some(60), ..service(3) };
        keep(&town, Stage::Listed, &[two, own]).await;
        let mut stranger = town.stranger();
        let table: &[(&[(&str, &str)], usize)] = &[
            (&[], 3),
            (&[("postcode", "BS1 4ST"), ("proximity", "3000")], 2),
            (&[("day", "FR")], 1),
            (&[("minimum_age", "60")], 1),
            (&[("organization_id", &id("organization", 1).to_string())], 2),
            (&[("day", "FR"), ("postcode", "BS1 4ST"), ("proximity", "3000")], 0),
        ];
        for (ask, wanted) in table {
            let found = both(&mut stranger, "service_at_locations", ask).await;
            assert_eq!(found["total_items"], *wanted, "{ask:?}");
        }
    }

    /// Words find what the product itself would find, best first; other filters still hold.
    async fn words_are_searched_for(town: Place) {
        let mut gas = service(1);
        gas.name = "Help with energy bills".to_owned();
        gas.description = directory::Rich::from_plain("Advice and vouchers for gas and electricity.");
        let mut garden = service(2);
        garden.name = "Allotment club".to_owned();
        garden.description = directory::Rich::from_plain("Grow vegetables together.");
        keep(&town, Stage::Listed, &[gas, garden]).await;
        let mut stranger = town.stranger();
        let found = both(&mut stranger, "services", &[("search", "cant pay the gas")]).await;
        assert_eq!(names(&found), ["Help with energy bills"]);
        let found = both(&mut stranger, "services", &[("search", "allotment"), ("minimum_age", "5")]).await;
        assert_eq!(names(&found), Vec::<String>::new());
        let places = both(&mut stranger, "service_at_locations", &[("search", "allotment")]).await;
        assert_eq!(places["total_items"], 1);
    }

    /// Terms are asked for by name, taxonomy and broader term.
    async fn filters_of_terms(town: Place) {
        let mut narrow = service(1);
        narrow.attributes[0].taxonomy_term.parent_id = Some(id("term", 0));
        keep(&town, Stage::Listed, &[narrow, service(2)]).await;
        let mut stranger = town.stranger();
        let broad = id("term", 0).to_string();
        let table: &[Case<'_>] = &[
            (&[], &["Kind 0", "Kind 1"]),
            (&[("top_only", "true")], &["Kind 0"]),
            (&[("parent_id", &broad)], &["Kind 1"]),
            (&[("taxonomy_id", &id("taxonomy", 0).to_string())], &["Kind 0"]),
            (&[("search", "KIND 1")], &["Kind 1"]),
        ];
        for (ask, wanted) in table {
            assert_eq!(names(&both(&mut stranger, "taxonomy_terms", ask).await), *wanted, "{ask:?}");
        }
    }
}
