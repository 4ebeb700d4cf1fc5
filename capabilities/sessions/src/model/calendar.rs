//! What an attendee's calendar is told (RFC 5545 and 5546): an event of their own, asked for, changed or called off.

use icalendar::parser::{Calendar, Component, Parameter, Property};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::Timestamp;
use uuid::Uuid;
use web::{CalendarMethod, CalendarPart};

use super::zones::timezone;

/// An event in the calendar of one attendee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<'e> {
    /// Its identity: of this attendee alone, so that no program takes one's leaving for everybody's.
    pub event: Uuid,
    /// The host name that makes the identity the installation's own.
    pub host: &'e str,
    /// How often it was changed.
    pub sequence: u32,
    /// When this was written.
    pub written: Timestamp,
    /// When the session begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// The IANA name of its zone.
    pub zone: &'e str,
    /// What it is called.
    pub title: &'e str,
    /// What it is about, with the joining link in it.
    pub about: &'e str,
    /// Where: the joining link, or the room.
    pub place: &'e str,
    /// The joining link; empty in a room.
    pub link: &'e str,
    /// Who calls to it: a name.
    pub organiser: &'e str,
    /// The address of who calls to it.
    pub organiser_address: &'e str,
    /// Who comes: a name.
    pub attendee: &'e str,
    /// The address of who comes.
    pub attendee_address: &'e str,
}

impl Event<'_> {
    /// The part of a letter.
    pub fn part(&self, method: CalendarMethod) -> CalendarPart {
        CalendarPart {
            method,
            text: self.text(Some(method)),
        }
    }

    /// The same as a file that somebody opens: without a method it asks nothing of anybody.
    pub fn file(&self) -> String {
        self.text(None)
    }

    fn text(&self, method: Option<CalendarMethod>) -> String {
        let mut properties = vec![
            plain("VERSION", "2.0"),
            plain("PRODID", "-//Everycontact//Live sessions//EN"),
            plain("CALSCALE", "GREGORIAN"),
        ];
        properties.extend(method.map(|it| plain("METHOD", it.name())));
        let zone = zone_of(self.zone, self.starts);
        let calendar = Calendar {
            properties,
            components: zone.into_iter().chain([self.event(method)]).collect(),
        };
        calendar.to_string()
    }

    fn event(&self, method: Option<CalendarMethod>) -> Component<'static> {
        let off = method == Some(CalendarMethod::Cancel);
        let mut properties = vec![
            plain("UID", &format!("{}@{}", self.event, self.host)),
            plain("SEQUENCE", &self.sequence.to_string()),
            plain("DTSTAMP", &utc(self.written)),
            self.moment("DTSTART", self.starts),
            self.moment("DTEND", self.ends),
            words("SUMMARY", self.title),
            words("DESCRIPTION", self.about),
            words("LOCATION", self.place),
            plain("STATUS", if off { "CANCELLED" } else { "CONFIRMED" }),
            plain("TRANSP", if off { "TRANSPARENT" } else { "OPAQUE" }),
            person("ORGANIZER", self.organiser, self.organiser_address, &[]),
            person(
                "ATTENDEE",
                self.attendee,
                self.attendee_address,
                // They have booked: nothing is left to be asked of them, and no answer goes out by itself.
                &[
                    ("CUTYPE", "INDIVIDUAL"),
                    ("ROLE", "REQ-PARTICIPANT"),
                    ("PARTSTAT", if off { "DECLINED" } else { "ACCEPTED" }),
                    ("RSVP", "FALSE"),
                ],
            ),
        ];
        if !self.link.is_empty() {
            properties.push(plain("URL", &one_line(self.link)));
        }
        Component {
            name: "VEVENT".into(),
            properties,
            components: Vec::new(),
        }
    }

    /// A moment by the clocks of the zone that the calendar tells of; in universal time where it tells of none.
    fn moment(&self, name: &str, at: Timestamp) -> Property<'static> {
        let Ok(zone) = TimeZone::get(self.zone) else {
            return plain(name, &utc(at));
        };
        let mut property = plain(name, &local(at.to_zoned(zone).datetime()));
        property.params.push(parameter("TZID", self.zone));
        property
    }
}

/// The clocks of a zone.
fn zone_of(zone: &str, around: Timestamp) -> Option<Component<'static>> {
    let observances = timezone(zone, around)?.into_iter().map(|it| {
        let mut properties = vec![
            plain("DTSTART", &local(it.begins)),
            plain("TZOFFSETFROM", &it.from),
            plain("TZOFFSETTO", &it.to),
            words("TZNAME", &it.name),
        ];
        properties.extend(it.rule.map(|rule| plain("RRULE", &rule)));
        Component {
            name: it.kind.into(),
            properties,
            components: Vec::new(),
        }
    });
    Some(Component {
        name: "VTIMEZONE".into(),
        properties: vec![plain("TZID", zone)],
        components: observances.collect(),
    })
}

/// A property whose value stands as it is.
fn plain(name: &str, value: &str) -> Property<'static> {
    Property {
        name: name.to_owned().into(),
        val: value.to_owned().into(),
        params: Vec::new(),
    }
}

/// A property whose value is text: marks that mean something in calendars are escaped (RFC 5545, 3.3.11).
fn words(name: &str, text: &str) -> Property<'static> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    plain(name, &escaped)
}

/// A property that is somebody with an address.
fn person(name: &str, called: &str, address: &str, more: &[(&str, &str)]) -> Property<'static> {
    let mut property = plain(name, &format!("mailto:{}", one_line(address)));
    // A quoted value takes all but quotes and line ends; there is no way to escape those.
    let called = one_line(called).replace('"', "\u{2019}");
    property
        .params
        .push(parameter("CN", &format!("\"{called}\"")));
    let more = more.iter().map(|(key, value)| parameter(key, value));
    property.params.extend(more);
    property
}

fn parameter(key: &str, value: &str) -> Parameter<'static> {
    Parameter {
        key: key.to_owned().into(),
        val: Some(value.to_owned().into()),
    }
}

fn one_line(text: &str) -> String {
    text.chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect()
}

fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;
