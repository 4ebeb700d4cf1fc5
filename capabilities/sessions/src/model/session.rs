//! A live session: what it is, when it begins by the clocks of its zone, and what still can be done about it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span};
use kernel::{OrganisationId, PersonId, Timestamp};
use url::Url;
use uuid::Uuid;

/// The code for attendance works until so long after the end.
pub const CODE_AFTER: SignedDuration = SignedDuration::from_hours(1);
/// A session lasts at most so many minutes.
pub const LONGEST_MINUTES: u32 = 8 * 60;

/// How people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By video, through a link.
    Video,
    /// In a room.
    Room,
}

impl Kind {
    /// Both kinds, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Video, Self::Room];

    /// Its name in the table and in forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Video => "video",
            Self::Room => "room",
        }
    }

    /// The kind of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// As it was announced.
    Planned,
    /// It will be, otherwise than it was announced at first.
    Changed,
    /// It will not be.
    Cancelled,
    /// It has been.
    Held,
}

impl SessionState {
    const ALL: [Self; 4] = [Self::Planned, Self::Changed, Self::Cancelled, Self::Held];

    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
            Self::Held => "held",
        }
    }

    /// The state of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// A live session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: Uuid,
    /// Those that were made in one go, once a week.
    pub series: Option<Uuid>,
    /// What it is called.
    pub title: String,
    /// What it is about; may be empty.
    pub about: String,
    /// How people meet.
    pub kind: Kind,
    /// The link through which they join; empty in a room.
    pub link: String,
    /// Where the room is; empty by video.
    pub place: String,
    /// When it begins.
    pub starts: Timestamp,
    /// The IANA name of the zone by whose clocks it begins.
    pub zone: String,
    /// How long it lasts.
    pub minutes: u32,
    /// How many places it has.
    pub capacity: u32,
    /// Until when a place can be booked.
    pub books_until: Timestamp,
    /// The organisation that it is made for; `None` for everybody.
    pub organisation: Option<OrganisationId>,
    /// Who runs it; `None` once that person was erased.
    pub trainer: Option<PersonId>,
    /// How it stands.
    pub state: SessionState,
}

impl Session {
    /// When it ends.
    pub fn ends(&self) -> Timestamp {
        self.starts + SignedDuration::from_mins(self.minutes.into())
    }

    /// Whether it will be: neither called off nor over.
    pub const fn is_on(&self) -> bool {
        matches!(self.state, SessionState::Planned | SessionState::Changed)
    }

    /// Whether a place can be booked now.
    pub fn can_be_booked(&self, now: Timestamp) -> bool {
        self.is_on() && now < self.books_until && now < self.starts
    }

    /// Whether it lies ahead or is under way.
    pub fn is_coming(&self, now: Timestamp) -> bool {
        self.is_on() && now < self.ends()
    }

    /// Whether the trainer may still show the code for attendance.
    pub fn shows_code(&self, now: Timestamp) -> bool {
        self.state != SessionState::Cancelled && now < self.ends() + CODE_AFTER
    }

    /// Whether its joining link leads to Microsoft Teams.
    pub fn is_on_teams(&self) -> bool {
        self.kind == Kind::Video && leads_to_teams(&self.link)
    }

    /// Whether it still lies ahead.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.is_on() && now < self.starts
    }

    /// Day and time at which it begins, by the clocks of its zone.
    pub fn local(&self) -> DateTime {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        self.starts.to_zoned(zone).datetime()
    }
}

/// The hosts of Microsoft Teams, for organisations and for everybody; whatever stands below one of them is it as well.
const TEAMS: [&str; 2] = ["teams.microsoft.com", "teams.live.com"];

fn leads_to_teams(link: &str) -> bool {
    let address = Url::parse(link).ok();
    let host = address.as_ref().and_then(Url::host_str).unwrap_or_default();
    TEAMS.iter().any(|teams| {
        let before = host.strip_suffix(teams);
        before.is_some_and(|it| it.is_empty() || it.ends_with('.'))
    })
}

/// So many days before `at`, at the same hour by the clocks of `zone`, whatever clocks do between. Where they leave that
/// hour out, it is as much later as they leave out.
pub fn days_before(at: Timestamp, zone: &str, days: i64) -> Timestamp {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let before = at.to_zoned(zone).checked_sub(Span::new().days(days));
    before.map_or(at, |it| it.timestamp())
}

/// The instant of a local time; `None` where clocks leave that time out, or where there is no such zone. A time that
/// comes twice, on the night when clocks go back, is the first of the two.
pub fn begins(local: DateTime, zone: &str) -> Option<Timestamp> {
    let ambiguous = TimeZone::get(zone).ok()?.to_ambiguous_timestamp(local);
    if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
        return None;
    }
    ambiguous.earlier().ok()
}

/// The same local time week after week, `times` in all: what people read on their clocks stays, whatever clocks do
/// between. A week in which clocks leave the time out is told by `None`.
pub fn repeated(first: DateTime, zone: &str, times: u32) -> Vec<Option<Timestamp>> {
    let weeks = 0..i64::from(times);
    weeks
        .map(|week| begins(first.checked_add(Span::new().weeks(week)).ok()?, zone))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const LONDON: &str = "Europe/London";

    #[test]
    fn a_session_begins_by_the_clocks_of_its_zone() {
        let table = [
            // Winter, summer, and the hours around both changes of 2026 and 2027.
            (
                date(2026, 11, 26).at(10, 0, 0, 0),
                Some("2026-11-26T10:00:00Z"),
            ),
            (
                date(2027, 6, 1).at(10, 0, 0, 0),
                Some("2027-06-01T09:00:00Z"),
            ),
            (
                date(2027, 3, 28).at(0, 59, 0, 0),
                Some("2027-03-28T00:59:00Z"),
            ),
            (date(2027, 3, 28).at(1, 30, 0, 0), None),
            (
                date(2027, 3, 28).at(2, 0, 0, 0),
                Some("2027-03-28T01:00:00Z"),
            ),
            (
                date(2026, 10, 25).at(0, 30, 0, 0),
                Some("2026-10-24T23:30:00Z"),
            ),
            (
                date(2026, 10, 25).at(1, 30, 0, 0),
                Some("2026-10-25T00:30:00Z"),
            ),
            (
                date(2026, 10, 25).at(2, 0, 0, 0),
                Some("2026-10-25T02:00:00Z"),
            ),
        ];
        for (local, wanted) in table {
            let found = begins(local, LONDON).map(|it| it.to_string());
            assert_eq!(found.as_deref(), wanted, "{local}");
        }
        assert_eq!(
            begins(date(2026, 1, 1).at(1, 0, 0, 0), "Nowhere/None"),
            None
        );
    }

    #[test]
    fn days_before_go_by_the_calendar() {
        // Both changes of 2026 and 2027: a session on that Sunday or just after, and the same hour so many days before.
        let table = [
            ("2026-03-29T09:00:00Z", 1, "2026-03-28T10:00:00Z"),
            ("2026-03-29T09:00:00Z", 2, "2026-03-27T10:00:00Z"),
            ("2026-03-30T09:00:00Z", 1, "2026-03-29T09:00:00Z"),
            ("2026-03-30T09:00:00Z", 7, "2026-03-23T10:00:00Z"),
            ("2026-10-25T10:00:00Z", 1, "2026-10-24T09:00:00Z"),
            ("2026-10-25T10:00:00Z", 2, "2026-10-23T09:00:00Z"),
            ("2026-10-26T10:00:00Z", 1, "2026-10-25T10:00:00Z"),
            ("2026-10-26T10:00:00Z", 7, "2026-10-19T09:00:00Z"),
            ("2027-03-28T09:00:00Z", 1, "2027-03-27T10:00:00Z"),
            ("2027-03-29T09:00:00Z", 7, "2027-03-22T10:00:00Z"),
            // Half past one on that Sunday is left out.
            ("2027-03-29T00:30:00Z", 1, "2027-03-28T01:30:00Z"),
            ("2027-10-31T10:00:00Z", 1, "2027-10-30T09:00:00Z"),
            ("2027-11-01T10:00:00Z", 7, "2027-10-25T09:00:00Z"),
            // No change between.
            ("2026-12-10T10:00:00Z", 1, "2026-12-09T10:00:00Z"),
            ("2026-12-10T10:00:00Z", 0, "2026-12-10T10:00:00Z"),
        ];
        for (starts, days, wanted) in table {
            let starts: Timestamp = starts.parse().unwrap();
            let found = days_before(starts, LONDON, days).to_string();
            assert_eq!(found, wanted, "{days} before {starts}");
        }
    }

    #[test]
    fn teams_is_known_by_its_host() {
        let table = [
            ("https://teams.microsoft.com/l/meetup-join/19%3a1", true),
            ("https://TEAMS.microsoft.com/meet/1", true),
            ("https://gov.teams.microsoft.com/l/1", true),
            ("https://teams.live.com/meet/1", true),
            ("https://teams.example/l/meetup-join/1", false),
            ("https://notteams.microsoft.com/1", false),
            ("https://elsewhere.example/teams.microsoft.com", false),
            ("teams.microsoft.com", false),
            ("", false),
        ];
        for (link, wanted) in table {
            assert_eq!(leads_to_teams(link), wanted, "{link}");
        }
    }

    #[test]
    fn a_series_keeps_its_hour_over_the_change_of_clocks() {
        let found = repeated(date(2027, 3, 22).at(10, 0, 0, 0), LONDON, 3);
        let told: Vec<_> = found
            .into_iter()
            .flatten()
            .map(|it| it.to_string())
            .collect();
        let wanted = [
            "2027-03-22T10:00:00Z",
            "2027-03-29T09:00:00Z",
            "2027-04-05T09:00:00Z",
        ];
        assert_eq!(told, wanted);
        let gap = repeated(date(2027, 3, 21).at(1, 30, 0, 0), LONDON, 2);
        assert!(gap[0].is_some() && gap[1].is_none());
    }
}
