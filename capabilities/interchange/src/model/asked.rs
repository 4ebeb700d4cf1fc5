//! What a reader of statements asks for, read strictly: what the standard does not know is refused.

use kernel::{Problem, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use super::shown::Format;

/// As many statements are given at once, unless fewer are asked for.
pub const MOST: u32 = 500;

/// Which statements are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// One, by its id; one that was voided where so asked.
    One {
        /// Its id.
        id: Uuid,
        /// Whether it is asked for as one that was voided.
        voided: bool,
        /// How it is told.
        format: Format,
    },
    /// All that fit.
    Many(Box<Filter>),
}

/// Which statements fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who did it: an identity in one line.
    pub agent: Option<String>,
    /// Also where the agent is named elsewhere than as the actor.
    pub related_agents: bool,
    /// The verb's address.
    pub verb: Option<String>,
    /// The object's address.
    pub activity: Option<String>,
    /// Also where the activity is named elsewhere than as the object.
    pub related_activities: bool,
    /// The way through a course.
    pub registration: Option<Uuid>,
    /// Stored after this.
    pub since: Option<Timestamp>,
    /// Stored then or before.
    pub until: Option<Timestamp>,
    /// So many at once.
    pub limit: u32,
    /// The oldest first.
    pub ascending: bool,
    /// How they are told.
    pub format: Format,
    /// Where an earlier answer ended: only what comes after that.
    pub after: Option<Timestamp>,
}

fn refused(parameter: &str) -> Problem {
    let mut problem = Problem::new(400, "problem-xapi-parameter");
    problem.said = problem.said.with("parameter", parameter.to_owned());
    problem
}

impl Asked {
    /// Reads the parameters of an address; a problem of status 400 where one is not known or not right.
    pub fn read(query: &str) -> Result<Self, Problem> {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in &pairs {
            if seen.contains(&name.as_str()) {
                return Err(refused(name));
            }
            seen.push(name);
        }
        let one = pairs
            .iter()
            .find(|(name, _)| name == "statementId" || name == "voidedStatementId");
        match one {
            Some((name, id)) => Self::one(&pairs, name, id),
            None => Filter::read(&pairs).map(|filter| Self::Many(Box::new(filter))),
        }
    }

    fn one(pairs: &[(String, String)], name: &str, id: &str) -> Result<Self, Problem> {
        let mut format = Format::default();
        for (other, value) in pairs {
            match other.as_str() {
                it if it == name => {}
                "format" => format = read_format(value)?,
                "attachments" => no_attachments(value)?,
                _ => return Err(refused(other)),
            }
        }
        Ok(Self::One {
            id: id.parse().map_err(|_| refused(name))?,
            voided: name == "voidedStatementId",
            format,
        })
    }
}

impl Filter {
    fn read(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut filter = Self {
            limit: MOST,
            ..Self::default()
        };
        for (name, value) in pairs {
            let wrong = || refused(name);
            let instant = || value.parse::<Timestamp>().map(Some).map_err(|_| wrong());
            match name.as_str() {
                "agent" => filter.agent = Some(identity(value).ok_or_else(wrong)?),
                "verb" => filter.verb = Some(address(value).ok_or_else(wrong)?),
                "activity" => filter.activity = Some(address(value).ok_or_else(wrong)?),
                "registration" => filter.registration = Some(value.parse().map_err(|_| wrong())?),
                "related_activities" => {
                    filter.related_activities = flag(value).ok_or_else(wrong)?
                }
                "related_agents" => filter.related_agents = flag(value).ok_or_else(wrong)?,
                "ascending" => filter.ascending = flag(value).ok_or_else(wrong)?,
                "since" => filter.since = instant()?,
                "until" => filter.until = instant()?,
                "format" => filter.format = read_format(value)?,
                "attachments" => no_attachments(value)?,
                "limit" => {
                    let asked: u32 = value.parse().map_err(|_| wrong())?;
                    // Nought asks for as many as there may be.
                    filter.limit = if asked == 0 { MOST } else { asked.min(MOST) };
                }
                "after" => {
                    let at = value.parse().ok().map(Timestamp::from_millisecond);
                    filter.after = Some(at.and_then(Result::ok).ok_or_else(wrong)?);
                }
                _ => return Err(wrong()),
            }
        }
        Ok(filter)
    }
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

fn read_format(value: &str) -> Result<Format, Problem> {
    match value {
        "ids" => Ok(Format::Ids),
        "exact" => Ok(Format::Exact),
        "canonical" => Ok(Format::Canonical),
        _ => Err(refused("format")),
    }
}

/// No statement here has attachments, so an answer that should bring them along is one that cannot be given yet.
fn no_attachments(value: &str) -> Result<(), Problem> {
    match flag(value) {
        Some(false) => Ok(()),
        _ => Err(refused("attachments")),
    }
}

fn address(value: &str) -> Option<String> {
    url::Url::parse(value).ok().map(|_| value.to_owned())
}

/// The identity of an agent in one line; none where it is no agent, or has more than one identity or none.
fn identity(value: &str) -> Option<String> {
    let agent: Value = serde_json::from_str(value).ok()?;
    identity_of(&agent)
}

/// The identity of an agent in one line.
pub fn identity_of(agent: &Value) -> Option<String> {
    let agent = agent.as_object()?;
    let kind = agent.get("objectType");
    if kind.is_some_and(|it| it != "Agent" && it != "Group") {
        return None;
    }
    let mut found = Vec::new();
    for name in ["mbox", "mbox_sha1sum", "openid"] {
        if let Some(value) = agent.get(name) {
            found.push(format!("{name} {}", value.as_str()?));
        }
    }
    if let Some(account) = agent.get("account") {
        let home = account["homePage"].as_str()?;
        found.push(format!("account {home} {}", account["name"].as_str()?));
    }
    match found.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0193f000-0000-7000-8000-000000000001";

    fn many(query: &str) -> Filter {
        match Asked::read(query) {
            Ok(Asked::Many(filter)) => *filter,
            other => panic!("{query}: {other:?}"),
        }
    }

    #[test]
    fn what_the_standard_knows_is_read() {
        assert_eq!(many("").limit, MOST);
        assert_eq!(many("limit=0").limit, MOST);
        assert_eq!(many("limit=7").limit, 7);
        assert_eq!(many("limit=9999").limit, MOST);
        let filter = many(
            "agent=%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Fm.example%2F%22%2C%22name%22%3A%221%22%7D%7D\
             &verb=http%3A%2F%2Fv.example&activity=http%3A%2F%2Fa.example&related_activities=true&ascending=true\
             &since=2026-11-21T09:00:00Z&until=2026-11-21T10:00:00%2B01:00&format=ids&attachments=false&after=5",
        );
        assert_eq!(
            filter.agent.as_deref(),
            Some("account https://m.example/ 1")
        );
        assert!(filter.related_activities && filter.ascending && !filter.related_agents);
        assert_eq!(filter.since, filter.until);
        assert_eq!(filter.format, Format::Ids);
        assert_eq!(filter.after.map(Timestamp::as_millisecond), Some(5));
        let one = Asked::One {
            id: ID.parse().unwrap(),
            voided: false,
            format: Format::Canonical,
        };
        assert_eq!(
            Asked::read(&format!("statementId={ID}&format=canonical")),
            Ok(one)
        );
        let voided = Asked::One {
            id: ID.parse().unwrap(),
            voided: true,
            format: Format::Exact,
        };
        assert_eq!(
            Asked::read(&format!("voidedStatementId={ID}&attachments=false")),
            Ok(voided)
        );
    }

    #[test]
    fn what_it_does_not_know_is_refused_by_name() {
        let table = [
            ("statementid=1", "statementid"),
            ("statementId=1", "statementId"),
            (
                &format!("statementId={ID}&voidedStatementId={ID}"),
                "voidedStatementId",
            ),
            (&format!("statementId={ID}&limit=1"), "limit"),
            (
                &format!("statementId={ID}&verb=http%3A%2F%2Fv.example"),
                "verb",
            ),
            ("limit=-1", "limit"),
            ("limit=ten", "limit"),
            ("limit=1&limit=2", "limit"),
            ("since=yesterday", "since"),
            ("until=2026-11-21", "until"),
            ("ascending=yes", "ascending"),
            ("format=short", "format"),
            ("attachments=true", "attachments"),
            ("registration=core", "registration"),
            ("verb=answered", "verb"),
            ("agent=Sam", "agent"),
            ("agent=%7B%7D", "agent"),
            (
                "agent=%7B%22mbox%22%3A%22mailto%3Aa%40b.example%22%2C%22openid%22%3A%22http%3A%2F%2Fx.example%22%7D",
                "agent",
            ),
            ("colour=red", "colour"),
        ];
        for (query, parameter) in table {
            let problem = Asked::read(query).expect_err(query);
            assert_eq!(problem, refused(parameter), "{query}");
            assert_eq!(problem.status, 400);
        }
    }
}
