//! A service as an editor types it: the form's fields, the service that they make, and what is wrong with them.

use directory::{
    Accessibility, Address, Attribute, Location, Organization, Phone, Rich, Schedule, Service,
    ServiceAtLocation, Spoken, Status, Term,
};
use finding::{Postcodes, Way};
use jiff::civil::{Date, Time, time};
use kernel::{Problem, Said};
use uuid::Uuid;
use web::Fields;

use crate::corrections::made_from;

/// Organisations and terms that are typed by name have their ids in this space: the same name is the same one.
const SPACE: Uuid = Uuid::from_u128(0x2c5e_61c4_9a0d_5b7e_8f13_6d0b_7a44_90e5);
/// Rows of opening times on the form.
pub const OPENING_ROWS: usize = 6;
/// The days that a row of opening times may name.
pub const DAYS: [&str; 10] = [
    "MO,TU,WE,TH,FR",
    "MO",
    "TU",
    "WE",
    "TH",
    "FR",
    "SA",
    "SU",
    "SA,SU",
    "MO,TU,WE,TH,FR,SA,SU",
];
/// Access needs with what is written into the entry for each: data, in the language of the standard.
pub(super) const EASY: [(&str, &str); 9] = [
    ("wheelchair", "Wheelchair access"),
    ("toilet", "Accessible toilet"),
    ("hearing_loop", "Hearing loop"),
    ("sign_language", "Sign language"),
    ("parking", "Accessible parking"),
    ("sight", "Large print"),
    ("easy_read", "Easy read"),
    ("quiet", "Quiet space"),
    ("assistance_dogs", "Assistance dogs welcome"),
];
/// Columns of text with the most characters that each takes.
const TEXTS: [(&str, usize); 15] = [
    ("name", 200),
    ("about", 5_000),
    ("by", 200),
    ("phone", 60),
    ("email", 200),
    ("url", 400),
    ("alert", 500),
    ("place", 200),
    ("address", 300),
    ("city", 100),
    ("opening", 1_000),
    ("who", 1_000),
    ("cost", 500),
    ("getting_in", 1_000),
    ("terms", 500),
];

/// The service that the fields make of `before`, or what is wrong with them. A draft needs only a name.
pub fn read(fields: &Fields, before: &Service, postcodes: &Postcodes) -> Result<Service, Problem> {
    let mut wrong = fields.clone();
    for (name, most) in TEXTS {
        if fields.text(name).chars().count() > most {
            wrong.wrong(name, Said::new("support-owner-too-long").with("most", most));
        }
    }
    let mut service = before.clone();
    service.name = line(fields.text("name"));
    if service.name.is_empty() {
        wrong.wrong("name", Said::new("signposting-entry-name-missing"));
    }
    service.description = Rich::from_plain(&fields.text("about").replace("\r\n", "\n"));
    organization(fields, &mut service);
    contacts(fields, &mut service, &mut wrong);
    service.alert = line(fields.text("alert"));
    service.status = if fields.has("closed", "yes") {
        Status::Closed
    } else {
        Status::Active
    };
    place(fields, &mut service, postcodes, &mut wrong);
    service.schedules = opening(fields, &mut wrong);
    service.eligibility_description = line(fields.text("who"));
    ages(fields, &mut service, &mut wrong);
    service.fees = line(fields.text("cost"));
    service.application_process = line(fields.text("getting_in"));
    service.languages = list(fields.text("languages"))
        .into_iter()
        .map(|name| Spoken {
            name,
            ..Spoken::default()
        })
        .collect();
    service.attributes = attributes(fields);
    service.assured_date = checked(fields, &mut wrong);
    wrong.check().map(|()| service)
}

/// What an entry must have before people are shown it.
pub fn complete(service: &Service) -> Result<(), Problem> {
    let mut wrong = Fields::empty();
    if service.description.is_empty() {
        wrong.wrong("about", Said::new("signposting-entry-about-missing"));
    }
    let reached = !service.phones.is_empty()
        || !service.email.is_empty()
        || !service.url.is_empty()
        || !service.service_at_locations.is_empty();
    if !reached {
        wrong.wrong("phone", Said::new("signposting-entry-reach-missing"));
    }
    wrong.check()
}

/// Gives a service and all its parts their ids.
pub fn with_id(service: &mut Service, id: Uuid) {
    let part = |what: &str, number: usize| made_from(id, &format!("{what}/{number}"));
    service.id = id;
    for (number, it) in service.phones.iter_mut().enumerate() {
        it.id = part("phone", number);
    }
    for (number, it) in service.schedules.iter_mut().enumerate() {
        it.id = part("schedule", number);
    }
    for (number, it) in service.languages.iter_mut().enumerate() {
        it.id = part("language", number);
    }
    for (number, it) in service.attributes.iter_mut().enumerate() {
        it.id = part("attribute", number);
    }
    for (number, at) in service.service_at_locations.iter_mut().enumerate() {
        at.id = part("place", number);
        at.location.id = part("location", number);
        for (inner, it) in at.location.addresses.iter_mut().enumerate() {
            it.id = part("address", inner);
        }
        for (inner, it) in at.location.accessibility.iter_mut().enumerate() {
            it.id = part("access", inner);
        }
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a list that was typed with commas.
fn list(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in text.split([',', ';', '\n']).map(line) {
        let cut: String = part.chars().take(100).collect();
        if !cut.is_empty() && all.len() < 30 && !all.contains(&cut) {
            all.push(cut);
        }
    }
    all
}

fn organization(fields: &Fields, service: &mut Service) {
    let name = line(fields.text("by"));
    let kept = service
        .organization
        .take()
        .filter(|held| held.name == name && !name.is_empty());
    service.organization = kept.or_else(|| {
        (!name.is_empty()).then(|| Organization {
            id: named("organisation", &name),
            name,
            ..Organization::default()
        })
    });
    service.organization_id = service.organization.as_ref().map(|it| it.id);
}

fn named(kind: &str, name: &str) -> Uuid {
    let text = format!("{kind}/{}", language::text::fold(name));
    Uuid::new_v5(&SPACE, text.as_bytes())
}

fn contacts(fields: &Fields, service: &mut Service, wrong: &mut Fields) {
    let phone = line(fields.text("phone"));
    if !phone.is_empty() && phone.chars().filter(char::is_ascii_digit).count() < 3 {
        wrong.wrong("phone", Said::new("support-owner-phone-wrong"));
    }
    service.phones = if phone.is_empty() {
        Vec::new()
    } else {
        vec![Phone {
            number: phone,
            ..Phone::default()
        }]
    };
    service.email = line(fields.text("email"));
    if !service.email.is_empty() && people::model::Email::parse(&service.email).is_err() {
        wrong.wrong("email", Said::new("support-owner-email-wrong"));
    }
    let typed = line(fields.text("url"));
    service.url = if typed.is_empty() || typed.contains("://") {
        typed
    } else {
        format!("https://{typed}")
    };
    let is_page = url::Url::parse(&service.url).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|it| it.contains('.'))
    });
    if !service.url.is_empty() && !is_page {
        wrong.wrong("url", Said::new("support-owner-url-wrong"));
    }
}

/// Where it is. The position comes from the postcode: it is the service's own address, not a person's.
fn place(fields: &Fields, service: &mut Service, postcodes: &Postcodes, wrong: &mut Fields) {
    let [name, address, city] = ["place", "address", "city"].map(|it| line(fields.text(it)));
    let written = line(fields.text("postcode"));
    let tidy = Postcodes::tidy(&written);
    let point = postcodes.find(&written);
    if !written.is_empty() && (tidy.is_none() || point.is_none()) {
        wrong.wrong("postcode", Said::new("signposting-entry-postcode-unknown"));
    }
    let nowhere = [&name, &address, &city, &written]
        .iter()
        .all(|it| it.is_empty());
    if nowhere {
        service.service_at_locations.clear();
        return;
    }
    let location = Location {
        location_type: "physical".to_owned(),
        name,
        latitude: point.map(|it| it.lat),
        longitude: point.map(|it| it.lon),
        addresses: vec![Address {
            address_1: address,
            city,
            postal_code: tidy.unwrap_or_default(),
            country: "GB".to_owned(),
            address_type: "physical".to_owned(),
            ..Address::default()
        }],
        accessibility: access(fields),
        sensitive: fields.has("sensitive", "yes"),
        ..Location::default()
    };
    service.service_at_locations = vec![ServiceAtLocation {
        location,
        ..ServiceAtLocation::default()
    }];
}

/// What makes the place easy to use, in words that searches and other directories understand.
fn access(fields: &Fields) -> Vec<Accessibility> {
    let ticked = EASY.iter().filter(|(slug, _)| fields.has("access", slug));
    ticked
        .map(|(_, words)| Accessibility {
            description: (*words).to_owned(),
            ..Accessibility::default()
        })
        .collect()
}

/// The names of the fields of a row of opening times.
pub fn row_names(row: usize) -> [String; 3] {
    ["days", "from", "to"].map(|part| format!("{part}-{row}"))
}

fn opening(fields: &Fields, wrong: &mut Fields) -> Vec<Schedule> {
    let mut all = Vec::new();
    for row in 1..=OPENING_ROWS {
        let names = row_names(row);
        let [days, from, to] = names.clone().map(|name| fields.text(&name).to_owned());
        if from.is_empty() && to.is_empty() {
            continue;
        }
        match (clock(&from), clock(&to)) {
            (Some(opens), Some(closes)) if opens != closes => all.push(Schedule {
                freq: "WEEKLY".to_owned(),
                byday: if DAYS.contains(&days.as_str()) {
                    days
                } else {
                    DAYS[0].to_owned()
                },
                opens_at: Some(opens),
                closes_at: Some(closes),
                ..Schedule::default()
            }),
            (Some(_), _) => wrong.wrong(&names[2], Said::new("signposting-entry-time-wrong")),
            (None, _) => wrong.wrong(&names[1], Said::new("signposting-entry-time-wrong")),
        }
    }
    let words = line(fields.text("opening"));
    if !words.is_empty() {
        all.push(Schedule {
            description: words,
            ..Schedule::default()
        });
    }
    all
}

/// A time of day as people type it: 9, 9am, 9:30, 17.30, noon, midnight.
fn clock(text: &str) -> Option<Time> {
    let text = text.trim().to_ascii_lowercase().replace(' ', "");
    match text.as_str() {
        "noon" | "midday" => return Some(time(12, 0, 0, 0)),
        "midnight" => return Some(time(0, 0, 0, 0)),
        _ => {}
    }
    let (digits, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (text.as_str(), None),
    };
    let (hours, minutes) = digits.split_once([':', '.']).unwrap_or((digits, "0"));
    let (mut hours, minutes): (i8, i8) = (hours.parse().ok()?, minutes.parse().ok()?);
    if let Some(half) = half {
        if !(1..=12).contains(&hours) {
            return None;
        }
        hours = hours % 12 + half;
    }
    Time::new(hours, minutes, 0, 0).ok()
}

fn ages(fields: &Fields, service: &mut Service, wrong: &mut Fields) {
    let mut age = |name: &'static str| -> Option<u8> {
        let typed = fields.maybe(name)?;
        let age = typed.parse::<u8>().ok().filter(|age| *age <= 120);
        if age.is_none() {
            wrong.wrong(name, Said::new("signposting-entry-age-wrong"));
        }
        age
    };
    (service.minimum_age, service.maximum_age) = (age("age_from"), age("age_to"));
    if let (Some(from), Some(to)) = (service.minimum_age, service.maximum_age)
        && from > to
    {
        wrong.wrong("age_to", Said::new("signposting-entry-ages-order"));
    }
}

fn attributes(fields: &Fields) -> Vec<Attribute> {
    let ways = Way::ALL.into_iter().map(Way::slug);
    let ways = ways.filter(|slug| fields.has("way", slug));
    let ways = ways.map(|slug| ("way", slug.to_owned()));
    let terms = list(fields.text("terms"));
    let terms = terms.into_iter().map(|name| ("service_type", name));
    ways.chain(terms)
        .map(|(kind, name)| Attribute {
            link_type: kind.to_owned(),
            taxonomy_term: Term {
                id: named(kind, &name),
                description: name.clone(),
                name,
                ..Term::default()
            },
            ..Attribute::default()
        })
        .collect()
}

fn checked(fields: &Fields, wrong: &mut Fields) -> Option<Date> {
    let parts = ["checked-day", "checked-month", "checked-year"].map(|it| fields.text(it));
    if parts.iter().all(|it| it.is_empty()) {
        return None;
    }
    let number = |text: &str| text.parse::<i16>().ok();
    let small = |text: &str| text.parse::<i8>().ok();
    let date = match (small(parts[0]), small(parts[1]), number(parts[2])) {
        (Some(day), Some(month), Some(year)) if year > 1990 => Date::new(year, month, day).ok(),
        _ => None,
    };
    if date.is_none() {
        wrong.wrong("checked", Said::new("signposting-entry-checked-wrong"));
    }
    date
}
