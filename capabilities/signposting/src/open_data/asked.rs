//! What a caller asks for: the published parameters, read from the address or from JSON, each refused clearly when wrong.

use jiff::civil::{Date, DateTime, Time};
use kernel::{Problem, Said, Timestamp};
use serde_json::Value;

/// Entries on a page where the caller names no number.
pub const USUAL: u32 = 50;
/// The most entries on a page; who asks for more gets this many.
pub const MOST: u32 = 500;

/// Parameters of every list.
const LISTS: &[&str] = &["page", "per_page", "format", "search"];
/// Parameters of lists that rest on services.
const OF_SERVICES: &[&str] = &[
    "taxonomy_term_id",
    "taxonomy_id",
    "organization_id",
    "modified_after",
    "minimum_age",
    "maximum_age",
    "start_time",
    "end_time",
    "day",
    "postcode",
    "proximity",
    "full",
];

/// A list of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collection {
    /// `/services`
    Services,
    /// `/service_at_locations`
    Places,
    /// `/organizations`
    Organizations,
    /// `/taxonomies`
    Taxonomies,
    /// `/taxonomy_terms`
    Terms,
}

impl Collection {
    /// Whether this list has a parameter of this name: the union of what was published for it.
    fn knows(self, name: &str) -> bool {
        let own: &[&str] = match self {
            Self::Services => &["minimal"],
            Self::Organizations => &["full", "full_service"],
            Self::Terms => &["taxonomy_id", "top_only", "parent_id"],
            Self::Places | Self::Taxonomies => &[],
        };
        let services = matches!(self, Self::Services | Self::Places);
        LISTS.contains(&name) || own.contains(&name) || services && OF_SERVICES.contains(&name)
    }
}

/// What was asked, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The page, from 1; none: not named.
    pub page: Option<u32>,
    /// Entries on a page, at most [`MOST`]; none: not named.
    pub per_page: Option<u32>,
    /// One JSON document a line, without pages.
    pub lines: bool,
    /// Words to find.
    pub search: Option<String>,
    /// Only what carries this term.
    pub taxonomy_term_id: Option<String>,
    /// Only what carries a term of this taxonomy.
    pub taxonomy_id: Option<String>,
    /// Only what this organisation runs.
    pub organization_id: Option<String>,
    /// Only terms under this one.
    pub parent_id: Option<String>,
    /// Only what changed at this moment or later.
    pub modified_after: Option<Timestamp>,
    /// The youngest age is at least this.
    pub minimum_age: Option<f64>,
    /// The oldest age is at most this.
    pub maximum_age: Option<f64>,
    /// Opens at this time or later.
    pub start_time: Option<Time>,
    /// Closes at this time or earlier.
    pub end_time: Option<Time>,
    /// Open on this day: Monday is 0.
    pub day: Option<u8>,
    /// A postcode.
    pub postcode: Option<String>,
    /// So many metres around it.
    pub proximity: Option<f64>,
    /// Ids and moments of change alone.
    pub minimal: bool,
    /// With everything nested.
    pub full: bool,
    /// Organisations with everything of their services.
    pub full_service: bool,
    /// Terms without a broader one.
    pub top_only: bool,
}

impl Asked {
    /// Understands these parameters of a list. All that is wrong is said at once.
    pub fn read(list: Collection, pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut asked = Self::default();
        let mut problem = Problem::new(400, "problem-opendata-asked");
        for (place, (name, value)) in pairs.iter().enumerate() {
            let said = if !list.knows(name) {
                Err("opendata-unknown")
            } else if pairs[..place].iter().any(|(before, _)| before == name) {
                Err("opendata-twice")
            } else if value.trim().is_empty() {
                Ok(())
            } else {
                asked.take(name, value.trim())
            };
            if let Err(key) = said {
                // Names are echoed, and so cut; a value may be about a person and is never repeated.
                let name: String = name.chars().take(40).collect();
                problem = problem.at(name, Said::new(key));
            }
        }
        if asked.proximity.is_some() && asked.postcode.is_none() {
            problem = problem.at("proximity", Said::new("opendata-proximity-alone"));
        }
        if problem.fields.is_empty() {
            Ok(asked)
        } else {
            Err(problem)
        }
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), &'static str> {
        let text = || Some(value.to_owned());
        match name {
            "page" => self.page = Some(count(value)?),
            "per_page" => self.per_page = Some(count(value)?.min(MOST)),
            "format" => self.lines = lines(value)?,
            "search" => self.search = text(),
            "taxonomy_term_id" => self.taxonomy_term_id = text(),
            "taxonomy_id" => self.taxonomy_id = text(),
            "organization_id" => self.organization_id = text(),
            "parent_id" => self.parent_id = text(),
            "modified_after" => self.modified_after = Some(moment(value)?),
            "minimum_age" => self.minimum_age = Some(number(value)?),
            "maximum_age" => self.maximum_age = Some(number(value)?),
            "start_time" => self.start_time = Some(time(value)?),
            "end_time" => self.end_time = Some(time(value)?),
            "day" => self.day = Some(day(value)?),
            "postcode" => self.postcode = text(),
            "proximity" => self.proximity = Some(number(value)?),
            "minimal" => self.minimal = flag(value)?,
            "full" => self.full = flag(value)?,
            "full_service" => self.full_service = flag(value)?,
            "top_only" => self.top_only = flag(value)?,
            _ => return Err("opendata-unknown"),
        }
        Ok(())
    }

    /// Whether something of a person may be in what was asked: such an answer is kept by no cache.
    pub fn is_private(&self) -> bool {
        self.postcode.is_some() || self.search.is_some()
    }
}

/// The parameters of an address.
pub fn from_query(query: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// The parameters in a JSON object, under the same names. Nothing at all asks for everything.
pub fn from_json(body: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Vec::new());
    }
    let wrong = || Problem::new(400, "problem-opendata-body");
    let value: Value = serde_json::from_slice(body).map_err(|_| wrong())?;
    let object = value.as_object().ok_or_else(wrong)?;
    let mut pairs = Vec::with_capacity(object.len());
    for (name, value) in object {
        let text = match value {
            Value::Null => continue,
            Value::String(text) => text.clone(),
            Value::Bool(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(_) | Value::Object(_) => return Err(wrong()),
        };
        pairs.push((name.clone(), text));
    }
    Ok(pairs)
}

fn count(value: &str) -> Result<u32, &'static str> {
    let number = value.parse().ok().filter(|number| *number > 0);
    number.ok_or("opendata-count")
}

fn number(value: &str) -> Result<f64, &'static str> {
    let number = value.parse().ok();
    let number = number.filter(|number: &f64| number.is_finite() && *number >= 0.0);
    number.ok_or("opendata-number")
}

fn flag(value: &str) -> Result<bool, &'static str> {
    match value.to_ascii_lowercase().as_str() {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err("opendata-flag"),
    }
}

fn lines(value: &str) -> Result<bool, &'static str> {
    match value.to_ascii_lowercase().as_str() {
        "json" => Ok(false),
        "ndjson" => Ok(true),
        _ => Err("opendata-format"),
    }
}

/// A moment as RFC 3339 writes it, or a day. In an address a plus sign is read as a space: it is put back.
fn moment(value: &str) -> Result<Timestamp, &'static str> {
    let zoned = value.parse::<Timestamp>().ok().or_else(|| {
        let (before, after) = value.rsplit_once(' ')?;
        format!("{before}+{after}").parse().ok()
    });
    let plain = || {
        let civil = value.parse::<DateTime>().ok();
        let civil = civil.or_else(|| Some(value.parse::<Date>().ok()?.into()));
        Some(civil?.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
    };
    zoned.or_else(plain).ok_or("opendata-moment")
}

fn time(value: &str) -> Result<Time, &'static str> {
    let value = value.trim_end_matches(['Z', 'z']);
    let value = if value.len() == 2 {
        format!("{value}:00")
    } else {
        value.to_owned()
    };
    value.parse().map_err(|_| "opendata-time")
}

/// The days as recurrences name them.
const DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const NAMES: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// A day by its two letters or by any beginning of its name that is no other's: Monday is 0.
pub fn day(value: &str) -> Result<u8, &'static str> {
    let value = value.to_lowercase();
    let short = DAYS.iter().position(|day| *day == value);
    let named = NAMES
        .iter()
        .position(|name| value.len() > 2 && name.starts_with(&value));
    let place = short.or(named).ok_or("opendata-day")?;
    u8::try_from(place).map_err(|_| "opendata-day")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: Collection, query: &str) -> Result<Asked, Vec<(String, &'static str)>> {
        Asked::read(list, &from_query(query)).map_err(|problem| {
            assert_eq!(problem.status, 400);
            let fields = problem.fields.into_iter();
            fields.map(|it| (it.field, it.said.key)).collect()
        })
    }

    #[test]
    fn what_is_wrong_is_said_by_name() {
        let table = [
            ("page=0", "page", "opendata-count"),
            ("page=-1", "page", "opendata-count"),
            ("page=1.5", "page", "opendata-count"),
            ("page=99999999999", "page", "opendata-count"),
            ("per_page=some", "per_page", "opendata-count"),
            ("format=xml", "format", "opendata-format"),
            ("full=perhaps", "full", "opendata-flag"),
            ("minimal=2", "minimal", "opendata-flag"),
            (
                "modified_after=yesterday",
                "modified_after",
                "opendata-moment",
            ),
            (
                "modified_after=2026-02-30",
                "modified_after",
                "opendata-moment",
            ),
            ("minimum_age=NaN", "minimum_age", "opendata-number"),
            ("maximum_age=-3", "maximum_age", "opendata-number"),
            ("start_time=25:00", "start_time", "opendata-time"),
            ("end_time=noon", "end_time", "opendata-time"),
            ("day=someday", "day", "opendata-day"),
            ("day=t", "day", "opendata-day"),
            (
                "postcode=AB1+2CD&proximity=near",
                "proximity",
                "opendata-number",
            ),
            ("proximity=100", "proximity", "opendata-proximity-alone"),
            ("taxonomy_term=1", "taxonomy_term", "opendata-unknown"),
            ("top_only=true", "top_only", "opendata-unknown"),
            ("page=1&page=2", "page", "opendata-twice"),
        ];
        for (query, field, key) in table {
            let told = read(Collection::Services, query).expect_err(query);
            assert_eq!(told, [(field.to_owned(), key)], "{query}");
        }
    }

    #[test]
    fn moments_are_read_as_they_are_written_in_addresses() {
        let midnight = "2026-03-01T00:00:00Z".parse::<Timestamp>().unwrap();
        for query in [
            "modified_after=2026-03-01",
            "modified_after=2026-03-01T00:00:00",
            "modified_after=2026-03-01T00:00:00Z",
            "modified_after=2026-03-01T00:00:00.000Z",
            "modified_after=2026-03-01T01:00:00%2B01:00",
            "modified_after=2026-03-01T01:00:00+01:00",
        ] {
            let asked = read(Collection::Services, query).expect(query);
            assert_eq!(asked.modified_after, Some(midnight), "{query}");
        }
    }

    #[test]
    fn days_and_times_are_read_in_their_usual_spellings() {
        for (text, wanted) in [
            ("MO", 0),
            ("Mon", 0),
            ("tues", 1),
            ("THURSDAY", 3),
            ("su", 6),
        ] {
            assert_eq!(day(text), Ok(wanted), "{text}");
        }
        for text in ["9:00", "t", "", "s", "mond ay"] {
            assert!(day(text).is_err(), "{text}");
        }
        for text in ["09:30", "09:30:00", "09:30Z", "09:30:00Z"] {
            assert_eq!(time(text), Ok(jiff::civil::time(9, 30, 0, 0)), "{text}");
        }
        assert_eq!(time("09"), Ok(jiff::civil::time(9, 0, 0, 0)));
    }

    #[test]
    fn json_asks_what_an_address_asks() {
        let body = br#"{"postcode":"AB1 2CD","proximity":500,"full":true,"day":null}"#;
        let asked = Asked::read(Collection::Places, &from_json(body).unwrap()).unwrap();
        let query = "postcode=AB1+2CD&proximity=500&full=true";
        assert_eq!(Ok(asked), read(Collection::Places, query));
        assert_eq!(from_json(b" "), Ok(Vec::new()));
        for body in [&b"["[..], b"[]", b"{\"page\":[1]}", b"\xff"] {
            assert!(from_json(body).is_err());
        }
    }

    #[test]
    fn a_page_is_never_larger_than_the_most() {
        let asked = read(Collection::Terms, "per_page=100000").unwrap();
        assert_eq!(asked.per_page, Some(MOST));
        assert_eq!(read(Collection::Terms, "per_page=").unwrap().per_page, None);
    }
}
