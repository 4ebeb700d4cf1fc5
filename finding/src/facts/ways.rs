//! How a service is given and whether it costs anything, read out of its columns and, where they are silent, its words.

use directory::Service;
use language::text::fold;

use crate::{Cost, Way};

/// Folded words that tell a way in a name or description.
const TOLD: [(Way, &[&str]); 3] = [
    (
        Way::Phone,
        &[
            "helpline",
            "help line",
            "phone line",
            "phoneline",
            "advice line",
            "support line",
            "listening line",
            "text line",
            "textline",
            "crisis line",
            "freephone",
            "by phone",
            "by telephone",
            "over the phone",
            "on the phone",
            "over the telephone",
            "telephone support",
            "telephone advice",
            "phone support",
            "phone advice",
            "telephone befriending",
            "phone calls",
            "text us",
            "call us any time",
            "phone us",
            "ring us",
            "call free",
        ],
    ),
    (
        Way::Online,
        &[
            "online",
            "on line",
            "webchat",
            "web chat",
            "live chat",
            "video call",
            "video calls",
            "virtual",
            "by email",
            "zoom",
            "free app",
            "an app",
            "website offers",
        ],
    ),
    (
        Way::HomeVisit,
        &[
            "home visit",
            "home visits",
            "visit you at home",
            "visits you at home",
            "in your own home",
            "in your home",
            "in their own home",
            "in their own homes",
            "in their homes",
            "come to your home",
            "comes to your home",
            "home visiting",
            "at your home",
            "to your door",
            "delivered to your home",
        ],
    ),
];

/// Words of a schedule's or location's own column for it.
const COLUMN: [(Way, &[&str]); 4] = [
    (
        Way::InPerson,
        &[
            "in person",
            "inperson",
            "person",
            "venue",
            "face to face",
            "physical",
            "drop in",
        ],
    ),
    (
        Way::Phone,
        &["phone", "telephone", "call", "text", "by phone"],
    ),
    (
        Way::Online,
        &["online", "virtual", "video", "web", "remote"],
    ),
    (
        Way::HomeVisit,
        &["home", "home visit", "at home", "outreach"],
    ),
];

/// What an attribute's term says of a service, where it says the way.
pub(super) const WAY: &str = "way";

/// Bits of the ways in which it is given; `folded` is its description, folded, between spaces.
pub(super) fn of(service: &Service, folded: &str) -> u8 {
    let listed = service.attributes.iter().filter(|it| it.link_type == WAY);
    let listed = listed.filter_map(|it| Way::of(&it.taxonomy_term.name));
    let listed = listed.fold(0, |bits, way| bits | way.bit());
    if listed != 0 {
        return listed;
    }
    let mut ways = 0;
    let places = &service.service_at_locations;
    let schedules = service.schedules.iter();
    let attending = schedules.chain(places.iter().flat_map(|at| &at.schedules));
    for schedule in attending {
        ways |= column(&schedule.attending_type);
    }
    for at in places {
        if at.location.location_type == "virtual" {
            ways |= Way::Online.bit();
        } else if at.location.location_type != "postal" {
            ways |= Way::InPerson.bit();
        }
    }
    let said = format!(" {} {folded}", fold(&service.name));
    for (way, words) in TOLD {
        if words.iter().any(|it| said.contains(&format!(" {it} "))) {
            ways |= way.bit();
        }
    }
    if ways == 0 {
        // Nobody says where: what one can do is ring, or look.
        if !service.phones.is_empty() {
            ways |= Way::Phone.bit();
        }
        if !service.url.is_empty() || !service.email.is_empty() {
            ways |= Way::Online.bit();
        }
    }
    ways
}

fn column(attending: &str) -> u8 {
    let folded = fold(attending);
    if folded.is_empty() {
        return 0;
    }
    let said = format!(" {folded} ");
    let named = COLUMN
        .iter()
        .filter(|(_, words)| words.iter().any(|it| said.contains(&format!(" {it} "))));
    named.fold(0, |bits, (way, _)| bits | way.bit())
}

/// What it costs, as far as the entry says.
pub(super) fn cost(service: &Service, description: &str, folded: &str) -> Cost {
    let amounts: Vec<f64> = service
        .cost_options
        .iter()
        .filter_map(|it| it.amount)
        .collect();
    if amounts.iter().any(|amount| *amount > 0.0) {
        return Cost::Costs;
    }
    let options = service.cost_options.iter();
    let fees: Vec<&str> = options
        .flat_map(|it| [it.option.as_str(), it.amount_description.as_str()])
        .chain([service.fees.as_str()])
        .collect();
    let written = fees.join(" ");
    let fees = format!(" {} ", fold(&written));
    let has = |text: &str, words: &[&str]| words.iter().any(|it| text.contains(&format!(" {it} ")));
    if has(
        &fees,
        &[
            "free",
            "no charge",
            "no cost",
            "no fee",
            "nothing",
            "none",
            "0 00",
            "am ddim",
        ],
    ) || fees == " 0 "
    {
        // "First session free, then 5 pounds".
        return if written.contains('£') && !written.contains("£0") {
            Cost::Costs
        } else {
            Cost::Free
        };
    }
    if written.chars().any(|it| it.is_ascii_digit())
        || has(
            &fees,
            &[
                "charge",
                "charges",
                "fee",
                "fees",
                "donation",
                "subscription",
                "membership",
            ],
        )
    {
        return Cost::Costs;
    }
    if !amounts.is_empty() {
        return Cost::Free;
    }
    let free = [
        "free of charge",
        "is free",
        "are free",
        "for free",
        "free service",
        "free and confidential",
        "free confidential",
        "completely free",
        "free advice",
        "free support",
        "free help",
        "free sessions",
        "free course",
        "free helpline",
        "no charge",
        "no cost",
        "at no cost",
        "free to use",
        "free to join",
        "free for everyone",
        "free to everyone",
    ];
    if !description.contains('£') && has(folded, &free) {
        return Cost::Free;
    }
    Cost::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::{CostOption, Location, Phone, Schedule, ServiceAtLocation};

    fn ways_of(service: &Service, description: &str) -> Vec<Way> {
        let bits = of(service, &format!(" {} ", fold(description)));
        Way::ALL
            .into_iter()
            .filter(|way| bits & way.bit() != 0)
            .collect()
    }

    fn at_a_place() -> Service {
        let location = Location {
            location_type: "physical".to_owned(),
            ..Location::default()
        };
        Service {
            service_at_locations: vec![ServiceAtLocation {
                location,
                ..ServiceAtLocation::default()
            }],
            phones: vec![Phone {
                number: "01632 960001".to_owned(),
                ..Phone::default()
            }],
            ..Service::default()
        }
    }

    #[test]
    fn a_number_to_ring_does_not_make_a_telephone_service() {
        assert_eq!(ways_of(&at_a_place(), "A weekly group."), [Way::InPerson]);
        assert_eq!(
            ways_of(&at_a_place(), "Or talk to us by phone."),
            [Way::InPerson, Way::Phone]
        );
    }

    #[test]
    fn a_service_without_a_place_is_rung_or_looked_up() {
        let service = Service {
            service_at_locations: Vec::new(),
            url: "https://a.example".to_owned(),
            ..at_a_place()
        };
        assert_eq!(ways_of(&service, ""), [Way::Phone, Way::Online]);
        let named = Service {
            name: "Debt helpline".to_owned(),
            ..service
        };
        assert_eq!(ways_of(&named, ""), [Way::Phone]);
    }

    #[test]
    fn a_column_says_how_one_attends() {
        let schedule = Schedule {
            attending_type: "Online; home visits at home".to_owned(),
            ..Schedule::default()
        };
        let service = Service {
            schedules: vec![schedule],
            ..Service::default()
        };
        assert_eq!(ways_of(&service, ""), [Way::Online, Way::HomeVisit]);
    }

    #[test]
    fn cost_is_read_where_it_is_said() {
        let paid = |amount: f64| {
            vec![CostOption {
                amount: Some(amount),
                ..CostOption::default()
            }]
        };
        let table = [
            ("Free", vec![], "", Cost::Free),
            ("", paid(0.0), "", Cost::Free),
            ("", paid(4.5), "", Cost::Costs),
            ("£3 a session", vec![], "", Cost::Costs),
            ("First session free, then £5", vec![], "", Cost::Costs),
            ("No charge", vec![], "", Cost::Free),
            ("", vec![], "Our advice is free of charge.", Cost::Free),
            (
                "",
                vec![],
                "A smoke-free home with free parking.",
                Cost::Unknown,
            ),
            ("", vec![], "Free support for £10 members.", Cost::Unknown),
            ("A small donation", vec![], "", Cost::Costs),
            ("", vec![], "", Cost::Unknown),
        ];
        for (fees, cost_options, description, wanted) in table {
            let service = Service {
                fees: fees.to_owned(),
                cost_options,
                ..Service::default()
            };
            assert_eq!(
                cost(&service, description, &format!(" {} ", fold(description))),
                wanted,
                "{fees:?} {description:?}"
            );
        }
    }
}
