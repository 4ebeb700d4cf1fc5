//! What a trainer fills in to plan a session, read and checked.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, ToSpan};
use kernel::{OrganisationId, PersonId, Problem, Said, Timestamp};
use url::Url;
use uuid::Uuid;
use web::Fields;

use super::session::{Kind, LONGEST_MINUTES, Session, SessionState, days_before, repeated};

/// A session is planned at most so many days ahead.
pub(super) const FURTHEST_DAYS: i64 = 2 * 366;
/// A series has at most so many sessions.
pub const LONGEST_SERIES: u32 = 26;
/// The hours before the beginning at which booking can close.
pub const DEADLINES: [u32; 5] = [0, 2, 24, 48, 168];
/// Words about a session are at most so many characters.
const LONGEST_ABOUT: usize = 4_000;
/// One line is at most so many characters.
const LONGEST_LINE: usize = 300;

/// One or several sessions that are about to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What they are called.
    pub title: String,
    /// What they are about.
    pub about: String,
    /// How people meet.
    pub kind: Kind,
    /// The joining link.
    pub link: String,
    /// The room.
    pub place: String,
    /// When each begins.
    pub starts: Vec<Timestamp>,
    /// The zone by whose clocks they begin.
    pub zone: String,
    /// How long each lasts.
    pub minutes: u32,
    /// How many places each has.
    pub capacity: u32,
    /// So many hours before the beginning booking closes.
    pub closes_hours: u32,
    /// The organisation that they are for.
    pub organisation: Option<OrganisationId>,
    /// Who runs them.
    pub trainer: Option<PersonId>,
}

impl Plan {
    /// One of its sessions.
    pub fn session(&self, id: Uuid, starts: Timestamp) -> Session {
        Session {
            id,
            series: None,
            title: self.title.clone(),
            about: self.about.clone(),
            kind: self.kind,
            link: self.link.clone(),
            place: self.place.clone(),
            starts,
            zone: self.zone.clone(),
            minutes: self.minutes,
            capacity: self.capacity,
            books_until: closes(starts, &self.zone, self.closes_hours),
            organisation: self.organisation,
            trainer: self.trainer,
            state: SessionState::Planned,
        }
    }
}

/// When booking closes: whole days are days of the calendar, the rest are hours.
pub fn closes(starts: Timestamp, zone: &str, hours: u32) -> Timestamp {
    let rest = SignedDuration::from_hours((hours % 24).into());
    days_before(starts, zone, (hours / 24).into()) - rest
}

/// Which of the deadlines a session has: the one that is nearest to when its booking closes.
pub fn deadline(session: &Session) -> u32 {
    let distance = |hours: &u32| {
        let closes = closes(session.starts, &session.zone, *hours);
        closes.duration_since(session.books_until).abs()
    };
    DEADLINES.into_iter().min_by_key(distance).unwrap_or(24)
}

/// A time of day as people type it: `9`, `9:30`, `09.30`, `14:00`.
pub fn time(text: &str) -> Option<Time> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit())
    };
    if !digits(hour, 2) || !digits(minute, 2) || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The date in the three fields of `name`.
pub fn date(fields: &Fields, name: &str) -> Option<Date> {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).to_owned();
    let (year, month, day) = (part("year"), part("month"), part("day"));
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A local day and time in the future, or what is wrong with the fields.
pub fn local(
    fields: &Fields,
    wrong: &mut Fields,
    zone: &str,
    now: Timestamp,
    names: (&str, &str),
) -> Option<DateTime> {
    let (day, clock) = (date(fields, names.0), time(fields.text(names.1)));
    if day.is_none() {
        wrong.wrong(names.0, Said::new("sessions-plan-day-wrong"));
    }
    if clock.is_none() {
        wrong.wrong(names.1, Said::new("sessions-plan-time-wrong"));
    }
    let local = day?.to_datetime(clock?);
    match super::begins(local, zone) {
        None => {
            wrong.wrong(names.1, Said::new("sessions-plan-time-left-out"));
            None
        }
        Some(at) if at <= now => {
            wrong.wrong(names.0, Said::new("sessions-plan-day-past"));
            None
        }
        Some(at) if at > now + SignedDuration::from_hours(24 * FURTHEST_DAYS) => {
            wrong.wrong(names.0, Said::new("sessions-plan-day-far"));
            None
        }
        Some(_) => Some(local),
    }
}

fn number(fields: &Fields, wrong: &mut Fields, name: &str, from: u32, to: u32) -> u32 {
    match fields.text(name).parse() {
        Ok(number) if (from..=to).contains(&number) => number,
        _ => {
            let said = Said::new("sessions-plan-number");
            wrong.wrong(name, said.with("from", from).with("to", to));
            from
        }
    }
}

/// The fields of the form, as they stand below each other.
const ORDER: [&str; 11] = [
    "title", "about", "kind", "link", "place", "day", "time", "minutes", "capacity", "closes",
    "times",
];

/// What is wrong, in the order of the fields.
fn in_order(mut problem: Problem) -> Problem {
    let place = |field: &str| ORDER.iter().position(|it| *it == field);
    problem.fields.sort_by_key(|it| place(&it.field));
    problem
}

fn bounded(fields: &Fields, wrong: &mut Fields, name: &str, most: usize) -> String {
    let text = fields.text(name);
    if text.chars().count() > most {
        wrong.wrong(name, Said::new("sessions-words-long").with("most", most));
    }
    text.to_owned()
}

/// What was filled in, or what is wrong with it.
pub fn read(fields: &Fields, zone: &str, now: Timestamp) -> Result<Plan, Problem> {
    let mut wrong = Fields::empty();
    let title = bounded(fields, &mut wrong, "title", LONGEST_LINE);
    if title.is_empty() {
        wrong.wrong("title", Said::new("sessions-plan-title-missing"));
    }
    let about = bounded(fields, &mut wrong, "about", LONGEST_ABOUT);
    let kind = Kind::from_slug(fields.text("kind"));
    let (mut link, mut place) = (String::new(), String::new());
    match kind {
        None => wrong.wrong("kind", Said::new("sessions-plan-kind-missing")),
        Some(Kind::Video) => {
            link = bounded(fields, &mut wrong, "link", 2_000);
            let address = Url::parse(&link).ok();
            if !address.is_some_and(|it| matches!(it.scheme(), "https" | "http")) {
                wrong.wrong("link", Said::new("sessions-plan-link-wrong"));
            }
        }
        Some(Kind::Room) => {
            place = bounded(fields, &mut wrong, "place", LONGEST_LINE);
            if place.is_empty() {
                wrong.wrong("place", Said::new("sessions-plan-place-missing"));
            }
        }
    }
    let first = local(fields, &mut wrong, zone, now, ("day", "time"));
    let minutes = number(fields, &mut wrong, "minutes", 10, LONGEST_MINUTES);
    let capacity = number(fields, &mut wrong, "capacity", 1, 1_000);
    let closes_hours = fields.text("closes").parse().ok();
    let closes_hours = closes_hours.filter(|it| DEADLINES.contains(it));
    if closes_hours.is_none() {
        wrong.wrong("closes", Said::new("sessions-plan-closes-missing"));
    }
    let times = if fields.text("times").is_empty() {
        1
    } else {
        number(fields, &mut wrong, "times", 1, LONGEST_SERIES)
    };
    let starts: Option<Vec<_>> =
        first.and_then(|first| repeated(first, zone, times).into_iter().collect());
    if first.is_some() && starts.is_none() {
        wrong.wrong("time", Said::new("sessions-plan-time-left-out"));
    }
    wrong.check().map_err(in_order)?;
    Ok(Plan {
        title,
        about,
        kind: kind.unwrap_or(Kind::Room),
        link,
        place,
        starts: starts.unwrap_or_default(),
        zone: zone.to_owned(),
        minutes,
        capacity,
        closes_hours: closes_hours.unwrap_or(0),
        organisation: fields.text("organisation").parse().ok(),
        trainer: fields.text("trainer").parse().ok(),
    })
}

/// The times that a trainer offers: from and to of a day, week after week.
pub fn read_times(
    fields: &Fields,
    zone: &str,
    now: Timestamp,
) -> Result<Vec<(Timestamp, Timestamp)>, Problem> {
    let mut wrong = Fields::empty();
    let from = local(fields, &mut wrong, zone, now, ("day", "from"));
    let to = time(fields.text("to"));
    if to.is_none() {
        wrong.wrong("to", Said::new("sessions-plan-time-wrong"));
    } else if from.is_some_and(|from| to.is_some_and(|to| to <= from.time())) {
        wrong.wrong("to", Said::new("sessions-times-backwards"));
    }
    let weeks = if fields.text("times").is_empty() {
        1
    } else {
        number(fields, &mut wrong, "times", 1, LONGEST_SERIES)
    };
    wrong.check()?;
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for week in 0..i64::from(weeks) {
        let day = from.date().saturating_add(week.weeks());
        let ends = [from.time(), to].map(|time| super::begins(day.to_datetime(time), zone));
        // A week in which clocks leave that time out has no such time to offer.
        if let [Some(from), Some(to)] = ends {
            found.push((from, to));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
