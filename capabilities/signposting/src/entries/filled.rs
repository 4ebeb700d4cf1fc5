//! The form of an entry as it stands: a service that was typed by hand, turned back into fields.

use directory::{Address, Location, Schedule, Service, Status};
use jiff::civil::Time;
use web::Fields;

use super::typed::{EASY, OPENING_ROWS, row_names};

/// The fields that would make this service.
pub fn fields(service: &Service, owner: &str) -> Fields {
    let at = service.service_at_locations.first();
    let location = at.map(|it| it.location.clone()).unwrap_or_default();
    let address = location.addresses.first().cloned().unwrap_or_default();
    let age = |age: Option<u8>| age.map(|it| it.to_string()).unwrap_or_default();
    let about = service.description.plain();
    let by = service.organization.as_ref().map(|it| it.name.as_str());
    let phone = service.phones.first().map(|it| it.number.as_str());
    let (minimum, maximum) = (age(service.minimum_age), age(service.maximum_age));
    let languages: Vec<&str> = service
        .languages
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let fields = Fields::of([
        ("name", service.name.as_str()),
        ("about", &about),
        ("by", by.unwrap_or_default()),
        ("phone", phone.unwrap_or_default()),
        ("email", &service.email),
        ("url", &service.url),
        ("alert", &service.alert),
        ("who", &service.eligibility_description),
        ("age_from", &minimum),
        ("age_to", &maximum),
        ("cost", &service.fees),
        ("getting_in", &service.application_process),
        ("languages", &languages.join(", ")),
        ("terms", &terms(service)),
        ("owner", owner),
    ]);
    let fields = at_place(fields, &location, &address);
    let fields = opening(fields, &service.schedules);
    let fields = ticked(fields, service, &location);
    checked(fields, service)
}

fn terms(service: &Service) -> String {
    let own = service.attributes.iter();
    let own = own.filter(|it| it.link_type == "service_type");
    let names: Vec<&str> = own.map(|it| it.taxonomy_term.name.as_str()).collect();
    names.join(", ")
}

fn at_place(fields: Fields, location: &Location, address: &Address) -> Fields {
    fields
        .with("place", &location.name)
        .with("address", &address.address_1)
        .with("city", &address.city)
        .with("postcode", &address.postal_code)
}

fn opening(mut fields: Fields, schedules: &[Schedule]) -> Fields {
    let (weekly, others): (Vec<_>, Vec<_>) = schedules.iter().partition(|it| it.opens_at.is_some());
    for (row, it) in (1..=OPENING_ROWS).zip(weekly) {
        let [days, from, to] = row_names(row);
        fields = fields
            .with(days, &it.byday)
            .with(from, clock(it.opens_at))
            .with(to, clock(it.closes_at));
    }
    let words: Vec<&str> = others.iter().map(|it| it.description.as_str()).collect();
    fields.with("opening", words.join("; "))
}

fn clock(at: Option<Time>) -> String {
    at.map(|it| format!("{:02}:{:02}", it.hour(), it.minute()))
        .unwrap_or_default()
}

fn ticked(mut fields: Fields, service: &Service, location: &Location) -> Fields {
    for it in service.attributes.iter().filter(|it| it.link_type == "way") {
        fields = fields.with("way", &it.taxonomy_term.name);
    }
    for (slug, words) in EASY {
        if location
            .accessibility
            .iter()
            .any(|it| it.description == words)
        {
            fields = fields.with("access", slug);
        }
    }
    if location.sensitive {
        fields = fields.with("sensitive", "yes");
    }
    if service.status == Status::Closed {
        fields = fields.with("closed", "yes");
    }
    fields
}

fn checked(fields: Fields, service: &Service) -> Fields {
    let Some(on) = service.assured_date else {
        return fields;
    };
    fields
        .with("checked-day", on.day().to_string())
        .with("checked-month", on.month().to_string())
        .with("checked-year", on.year().to_string())
}

#[cfg(test)]
mod tests {
    use finding::{ACCESS, Postcodes};
    use jiff::civil::date;

    use super::super::typed;
    use super::*;

    fn typed_fields() -> Fields {
        Fields::of([
            ("name", "Warm hub"),
            ("about", "Tea and company.\r\nEverybody is welcome."),
            ("by", "Harbour Food Bank"),
            ("phone", "01632 960 101"),
            ("email", "hub@hub.example"),
            ("url", "hub.example/warm"),
            ("alert", "Closed on 25 December"),
            ("place", "Harbour House"),
            ("address", "12 Harbour Street"),
            ("city", "Wrenmouth"),
            ("postcode", "wz11ab"),
            ("days-1", "MO,TU,WE,TH,FR"),
            ("from-1", "9"),
            ("to-1", "5.30pm"),
            ("days-2", "SA"),
            ("from-2", "10:00"),
            ("to-2", "noon"),
            ("opening", "Also on the first Sunday of the month"),
            ("who", "Anyone who is cold"),
            ("age_from", "16"),
            ("age_to", ""),
            ("cost", "Free"),
            ("getting_in", "Drop in"),
            ("languages", "Welsh, Polish; Welsh"),
            ("way", "in_person"),
            ("way", "phone"),
            ("access", "wheelchair"),
            ("access", "quiet"),
            ("terms", "warm spaces"),
            ("checked-day", "2"),
            ("checked-month", "11"),
            ("checked-year", "2026"),
        ])
    }

    fn postcodes() -> Postcodes {
        Postcodes::with([("WZ1 1AB", 54.05, 0.1)]).0
    }

    #[test]
    fn what_was_typed_stands_in_the_form_again() {
        let first = typed::read(&typed_fields(), &Service::default(), &postcodes()).expect("sound");
        assert_eq!(first.url, "https://hub.example/warm");
        assert_eq!(first.assured_date, Some(date(2026, 11, 2)));
        let location = &first.service_at_locations[0].location;
        assert_eq!(location.addresses[0].postal_code, "WZ1 1AB");
        assert!(
            location
                .latitude
                .is_some_and(|lat| (lat - 54.05).abs() < 0.001)
        );
        assert_eq!(first.schedules.len(), 3);
        assert_eq!(first.languages.len(), 2, "a language twice is one");
        let again = fields(&first, "");
        let second = typed::read(&again, &first, &postcodes()).expect("sound");
        assert_eq!(first, second);
        typed::complete(&first).expect("it has all that people need");
    }

    #[test]
    fn what_cannot_be_is_pointed_out_beside_its_field() {
        let table = [
            ("name", " ", "name"),
            ("postcode", "WZ9 9ZZ", "postcode"),
            ("email", "hub at hub", "email"),
            ("url", "javascript:alert(1)", "url"),
            ("phone", "ask us", "phone"),
            ("from-1", "25", "from-1"),
            ("to-1", "nine", "to-1"),
            ("age_from", "old", "age_from"),
            ("age_to", "12", "age_to"),
            ("checked-month", "13", "checked"),
        ];
        for (name, value, wrong) in table {
            let all = typed_fields();
            let changed = Fields::of([(name, value)]);
            let mut fields = changed;
            for (key, old) in [
                "name",
                "about",
                "phone",
                "email",
                "url",
                "postcode",
                "from-1",
                "to-1",
                "age_from",
                "checked-day",
                "checked-month",
                "checked-year",
            ]
            .map(|key| (key, all.text(key).to_owned()))
            {
                if key != name {
                    fields = fields.with(key, old);
                }
            }
            let problem = typed::read(&fields, &Service::default(), &postcodes()).expect_err(name);
            let found: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
            assert_eq!(found, [wrong], "{name} = {value}");
        }
    }

    #[test]
    fn a_draft_needs_a_name_and_an_entry_needs_more() {
        let fields = Fields::of([("name", "Warm hub")]);
        let draft = typed::read(&fields, &Service::default(), &postcodes()).expect("a draft");
        let problem = typed::complete(&draft).expect_err("nobody could use it");
        let found: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(found, ["about", "phone"]);
    }

    #[test]
    fn every_access_need_that_searches_know_can_be_ticked() {
        let ours: Vec<_> = EASY.iter().map(|(slug, _)| *slug).collect();
        assert_eq!(ours, ACCESS);
    }
}
