//! What the public is shown of an entry: nothing of a place that must stay secret, and no person's name.

use directory::{Address, CostOption, Location, Schedule, Service};
use jiff::civil::Date;
use uuid::Uuid;
use web::Words;

use super::opening::{self, Line};
use crate::freshness::{self, Badge};
use crate::rows::Listing;
use crate::settings::DirectorySettings;

/// So many letters of a description stand in a list of results.
const ABOUT: usize = 200;

/// A place at which a service is given.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// Which of the service's places it is.
    pub number: usize,
    /// Its name, where it has one of its own.
    pub name: String,
    /// The address, line by line.
    pub lines: Vec<String>,
    /// How to get there.
    pub getting_there: String,
    /// What makes it easy to use.
    pub access: Vec<String>,
    /// When the service is open here.
    pub opening: Vec<Line>,
    /// Numbers to ring here.
    pub phones: Vec<Number>,
}

/// A number to ring.
#[derive(Clone, Debug, Default)]
pub(crate) struct Number {
    /// As people write it.
    pub number: String,
    /// When to use it.
    pub about: String,
}

/// An entry as the public sees it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub id: Uuid,
    pub name: String,
    /// Another name that people know it by.
    pub also: String,
    /// Who runs it.
    pub by: String,
    /// What it does, as the safe HTML that the directory keeps.
    pub html: String,
    /// The beginning of what it does, as plain text.
    pub about: String,
    /// Something that people should know at present.
    pub alert: String,
    pub phones: Vec<Number>,
    pub email: String,
    /// Its page; only ever of the web.
    pub web: String,
    pub places: Vec<Place>,
    /// Opening times that hold for all places.
    pub opening: Vec<Line>,
    pub cost: String,
    pub who: Vec<String>,
    pub getting_in: String,
    pub wait: String,
    pub languages: Vec<String>,
    pub areas: Vec<String>,
    pub bring: Vec<String>,
    pub badge: Badge,
}

/// An entry as the public sees it on this day.
pub(crate) fn shown(
    words: Words<'_>,
    listing: &Listing,
    today: Date,
    settings: &DirectorySettings,
) -> Shown {
    let it = &listing.service;
    let text = it.description.plain();
    Shown {
        id: it.id,
        name: it.name.clone(),
        also: it.alternate_name.clone(),
        by: it
            .organization
            .as_ref()
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        html: it.description.html().to_owned(),
        about: shortened(&text, ABOUT),
        alert: it.alert.clone(),
        phones: numbers(&it.phones),
        email: it.email.clone(),
        web: web_address(&it.url),
        places: places(words, it, today),
        opening: opening::lines(words, &it.schedules, today),
        cost: cost(words, it),
        who: who(words, it),
        getting_in: it.application_process.clone(),
        wait: it.wait_time.clone(),
        languages: it
            .languages
            .iter()
            .map(|it| it.name.clone())
            .filter(|it| !it.is_empty())
            .collect(),
        areas: it
            .service_areas
            .iter()
            .map(|it| it.name.clone())
            .filter(|it| !it.is_empty())
            .collect(),
        bring: it
            .required_documents
            .iter()
            .map(|it| it.document.clone())
            .collect(),
        badge: freshness::badge(listing.checked_on, today, settings),
    }
}

impl Shown {
    /// When it is open, on one line, wherever it is given.
    pub(crate) fn opening_line(&self) -> String {
        let first = self
            .places
            .iter()
            .map(|place| &place.opening)
            .find(|lines| !lines.is_empty());
        opening::one_line(if self.opening.is_empty() {
            first.unwrap_or(&self.opening)
        } else {
            &self.opening
        })
    }

    /// Where it is, on one line: the first of its places.
    pub(crate) fn where_line(&self) -> String {
        self.places.first().map(Place::line).unwrap_or_default()
    }

    /// The number to ring first.
    pub(crate) fn phone(&self) -> &str {
        let here = self.phones.first();
        let there = || self.places.iter().find_map(|place| place.phones.first());
        here.or_else(there).map_or("", |it| &it.number)
    }
}

impl Place {
    /// Name and address on one line.
    pub(crate) fn line(&self) -> String {
        let name = Some(&self.name).filter(|name| !name.is_empty());
        name.into_iter()
            .chain(&self.lines)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn numbers(phones: &[directory::Phone]) -> Vec<Number> {
    let known = phones
        .iter()
        .filter(|it| !it.number.is_empty() && it.kind != "fax");
    known
        .map(|it| Number {
            number: match it.extension {
                Some(extension) => format!("{} × {extension}", it.number),
                None => it.number.clone(),
            },
            about: it.description.clone(),
        })
        .collect()
}

/// Only a page of the web becomes a link, whatever a source holds.
fn web_address(address: &str) -> String {
    let read = url::Url::parse(address);
    let good = read.is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if good {
        address.to_owned()
    } else {
        String::new()
    }
}

fn places(words: Words<'_>, service: &Service, today: Date) -> Vec<Place> {
    let all = service.service_at_locations.iter().enumerate();
    let open = all.filter(|(_, it)| !it.location.sensitive);
    let places = open.map(|(number, at)| {
        let location = &at.location;
        let schedules: &[Schedule] = &at.schedules;
        Place {
            number,
            lines: address_lines(location),
            name: location.name.clone(),
            getting_there: location.transportation.clone(),
            access: access(location),
            opening: opening::lines(words, schedules, today),
            phones: numbers(&at.phones),
        }
    });
    places.filter(|place| !place.line().is_empty()).collect()
}

fn address_lines(location: &Location) -> Vec<String> {
    let physical = |it: &&Address| it.address_type != "postal";
    let Some(address) = location
        .addresses
        .iter()
        .find(physical)
        .or(location.addresses.first())
    else {
        return Vec::new();
    };
    let mut lines: Vec<String> = Vec::new();
    let parts = [
        &address.address_1,
        &address.address_2,
        &address.city,
        &address.postal_code,
    ];
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        // Some sources write the house's name in the address too.
        if *part != location.name && !lines.contains(part) {
            lines.push(part.clone());
        }
    }
    lines
}

fn access(location: &Location) -> Vec<String> {
    let said = location.accessibility.iter().map(|it| {
        if it.details.is_empty() || it.details == it.description {
            it.description.clone()
        } else if it.description.is_empty() {
            it.details.clone()
        } else {
            format!("{}: {}", it.description, it.details)
        }
    });
    said.filter(|text| !text.is_empty()).collect()
}

/// What it costs, in the source's words, or else from its prices.
fn cost(words: Words<'_>, service: &Service) -> String {
    if !service.fees.is_empty() {
        return service.fees.clone();
    }
    let one = |it: &CostOption| {
        let amount = match it.amount {
            Some(0.0) => words.say("support-free"),
            Some(amount) if it.currency.is_empty() || it.currency.eq_ignore_ascii_case("GBP") => {
                pounds(amount)
            }
            Some(amount) => format!("{amount:.2} {}", it.currency),
            None => it.amount_description.clone(),
        };
        match (it.option.is_empty(), amount.is_empty()) {
            (true, _) => amount,
            (false, true) => it.option.clone(),
            (false, false) => format!("{}: {amount}", it.option),
        }
    };
    let all = service.cost_options.iter().map(one);
    all.filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

fn pounds(amount: f64) -> String {
    let text = format!("£{amount:.2}");
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}

fn who(words: Words<'_>, service: &Service) -> Vec<String> {
    let ages = match (
        service.minimum_age.filter(|age| *age > 0),
        service.maximum_age,
    ) {
        (Some(from), Some(to)) if to < 110 => Some(words.say_with(
            "support-ages",
            &[
                ("from", i32::from(from).into()),
                ("to", i32::from(to).into()),
            ],
        )),
        (Some(from), _) => {
            Some(words.say_with("support-ages-from", &[("from", i32::from(from).into())]))
        }
        (None, Some(to)) if to < 110 => {
            Some(words.say_with("support-ages-to", &[("to", i32::from(to).into())]))
        }
        _ => None,
    };
    let said = Some(service.eligibility_description.clone()).filter(|text| !text.is_empty());
    ages.into_iter().chain(said).collect()
}

/// The first words of a text, up to so many letters, never ending inside of a word.
fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most - 1).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words() {
        let table = [
            ("Short words.", 20, "Short words."),
            ("One two, three four", 11, "One two…"),
            ("Onelongwordwithoutend", 8, "Onelong…"),
            ("  Lines\n and   gaps ", 20, "Lines and gaps"),
        ];
        for (text, most, expected) in table {
            assert_eq!(shortened(text, most), expected);
        }
    }

    #[test]
    fn only_pages_of_the_web_become_links() {
        let table = [
            ("https://hub.example/a?b=c", true),
            ("http://hub.example", true),
            ("javascript:alert(1)", false),
            ("hub.example", false),
            ("", false),
        ];
        for (address, good) in table {
            assert_eq!(!web_address(address).is_empty(), good, "{address}");
        }
        assert_eq!(
            (pounds(2.0).as_str(), pounds(2.5).as_str()),
            ("£2", "£2.50")
        );
    }
}
