//! A request for training: who asks, what for, and how far it is.

use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Problem, Said, Timestamp};
use people::model::Email;
use uuid::Uuid;
use web::{Fields, Language};

use super::Kind;
use super::plan_form::{self, FURTHEST_DAYS};

/// A request is kept so long, and then deleted whole.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 365);
/// What somebody wants is at most so many characters.
pub const LONGEST_WORDS: usize = 2_000;
/// A name is at most so many characters.
const LONGEST_NAME: usize = 120;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Somebody for their organisation.
    Organisation,
    /// Somebody who works or helps somewhere, for themselves.
    Staff,
    /// A member of the public.
    Public,
}

impl Asker {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Organisation, Self::Staff, Self::Public];

    /// Its name in the table and in forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Staff => "staff",
            Self::Public => "public",
        }
    }

    /// The one of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody has answered.
    Open,
    /// It was answered.
    Answered,
    /// It became a session.
    Scheduled,
    /// It was closed, with a reason.
    Closed,
}

impl RequestState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Answered, Self::Scheduled, Self::Closed];

    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Scheduled => "scheduled",
            Self::Closed => "closed",
        }
    }

    /// The state of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: Uuid,
    /// Who asks.
    pub asker: Asker,
    /// Their name.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// The organisation's name, where they ask for one.
    pub organisation: String,
    /// For about how many people; 0 where it was not said.
    pub people: u32,
    /// What they want.
    pub wanted: String,
    /// How they would like to meet; none where either will do.
    pub kind: Option<Kind>,
    /// What it is mostly about: a topic of the programme's form.
    pub topic: Option<String>,
    /// A day that would suit them.
    pub day: Option<Date>,
    /// When would suit them, in words.
    pub times: String,
    /// In which language they asked, and are answered.
    pub language: Language,
    /// How far it is.
    pub state: RequestState,
    /// What they were told last.
    pub answer: String,
    /// The session that came of it.
    pub session: Option<Uuid>,
    /// When it came.
    pub made: Timestamp,
}

/// What was filled in, or what is wrong with it.
pub fn read(
    fields: &Fields,
    id: Uuid,
    language: Language,
    now: Timestamp,
) -> Result<Request, Problem> {
    let mut checked = Fields::empty();
    let asker = Asker::from_slug(fields.text("asker"));
    if asker.is_none() {
        checked.wrong("asker", Said::new("sessions-ask-asker-missing"));
    }
    let organisation = line(fields.text("organisation"));
    if asker == Some(Asker::Organisation) && organisation.is_empty() {
        checked.wrong(
            "organisation",
            Said::new("sessions-ask-organisation-missing"),
        );
    }
    let long = |text: &str| {
        let said = Said::new("sessions-words-long").with("most", LONGEST_WORDS);
        (text.chars().count() > LONGEST_WORDS).then_some(said)
    };
    let (wanted, times) = (fields.text("wanted"), fields.text("times"));
    if wanted.is_empty() {
        checked.wrong("wanted", Said::new("sessions-ask-wanted-missing"));
    } else if let Some(said) = long(wanted) {
        checked.wrong("wanted", said);
    }
    let people = match fields.maybe("people").map(str::parse::<u32>) {
        None => 0,
        Some(Ok(people)) if (1..=10_000).contains(&people) => people,
        Some(_) => {
            checked.wrong("people", Said::new("sessions-ask-people-wrong"));
            0
        }
    };
    let day = wished(fields, &mut checked, now);
    if let Some(said) = long(times) {
        checked.wrong("times", said);
    }
    let name = line(fields.text("name"));
    if name.is_empty() {
        checked.wrong("name", Said::new("sessions-ask-name-missing"));
    }
    let email = Email::parse(fields.text("email"));
    if let Err(said) = &email {
        checked.wrong("email", said.clone());
    }
    checked.check()?;
    Ok(Request {
        id,
        asker: asker.unwrap_or(Asker::Public),
        name,
        email: email.map(|it| it.typed).unwrap_or_default(),
        organisation,
        people,
        wanted: wanted.to_owned(),
        kind: Kind::from_slug(fields.text("kind")),
        topic: fields.maybe("topic").map(str::to_owned),
        day,
        times: times.to_owned(),
        language,
        state: RequestState::Open,
        answer: String::new(),
        session: None,
        made: now,
    })
}

/// The day that would suit them, where they named one.
fn wished(fields: &Fields, wrong: &mut Fields, now: Timestamp) -> Option<Date> {
    let parts = ["day-day", "day-month", "day-year"];
    if parts.iter().all(|part| fields.maybe(part).is_none()) {
        return None;
    }
    let today = now.to_zoned(TimeZone::UTC).date();
    let Some(day) = plan_form::date(fields, "day") else {
        wrong.wrong("day", Said::new("sessions-plan-day-wrong"));
        return None;
    };
    if day < today {
        wrong.wrong("day", Said::new("sessions-ask-day-past"));
    } else if day > today.saturating_add(jiff::Span::new().days(FURTHEST_DAYS)) {
        wrong.wrong("day", Said::new("sessions-plan-day-far"));
    }
    Some(day)
}

/// One line of at most so many characters: nothing in it can end the line of a letter's head.
fn line(text: &str) -> String {
    let one: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    one.trim().chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Fields {
        Fields::of([
            ("asker", "organisation"),
            ("organisation", "Harbour Food Bank"),
            ("name", "Ann Other"),
            ("email", "ann@harbour.example"),
            ("people", "12"),
            ("wanted", "How to begin a chat at the door."),
            ("times", "Mondays"),
        ])
    }

    fn with(name: &str, value: &str) -> Fields {
        let names = [
            "asker",
            "organisation",
            "name",
            "email",
            "people",
            "wanted",
            "times",
        ];
        let base = full();
        Fields::of(names.map(|it| {
            let value = if it == name { value } else { base.text(it) };
            (it, value.to_owned())
        }))
    }

    #[test]
    fn what_is_missing_or_wrong_is_told_where_it_is() {
        let long = "x".repeat(LONGEST_WORDS + 1);
        let table = [
            ("asker", "king", Some("sessions-ask-asker-missing")),
            (
                "organisation",
                " ",
                Some("sessions-ask-organisation-missing"),
            ),
            ("name", "", Some("sessions-ask-name-missing")),
            ("email", "", Some("people-email-missing")),
            ("email", "ann", Some("people-email-wrong")),
            ("people", "many", Some("sessions-ask-people-wrong")),
            ("people", "0", Some("sessions-ask-people-wrong")),
            ("people", "", None),
            ("wanted", "", Some("sessions-ask-wanted-missing")),
            ("wanted", long.as_str(), Some("sessions-words-long")),
            ("times", "", None),
            ("times", long.as_str(), Some("sessions-words-long")),
        ];
        for (name, value, wanted) in table {
            let read = read(
                &with(name, value),
                Uuid::nil(),
                Language::English,
                Timestamp::UNIX_EPOCH,
            );
            let told = read.err().map(|problem| {
                let only = &problem.fields[0];
                assert_eq!(
                    (problem.fields.len(), only.field.as_str()),
                    (1, name),
                    "{value}"
                );
                only.said.key
            });
            assert_eq!(told, wanted, "{name}: {value:?}");
        }
    }

    #[test]
    fn a_day_that_would_suit_is_whole_and_to_come() {
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        let table = [
            (["", "", ""], Ok(None)),
            (["22", "11", "2026"], Ok(Some("2026-11-22"))),
            (["29", "2", "2028"], Ok(Some("2028-02-29"))),
            (["21", "11", "2026"], Err("sessions-ask-day-past")),
            (["", "11", ""], Err("sessions-plan-day-wrong")),
            (["29", "2", "2027"], Err("sessions-plan-day-wrong")),
            (["1", "1", "2036"], Err("sessions-plan-day-far")),
        ];
        for (typed, wanted) in table {
            let mut fields = full();
            for (part, value) in ["day", "month", "year"].into_iter().zip(typed) {
                fields = fields.with(format!("day-{part}"), value);
            }
            let found = read(&fields, Uuid::nil(), Language::English, now);
            let found = found.map(|it| it.day.map(|it| it.to_string()));
            let found = found.map_err(|problem| problem.fields[0].said.key);
            let wanted = wanted.map(|it: Option<&str>| it.map(str::to_owned));
            assert_eq!(found, wanted, "{typed:?}");
        }
    }

    #[test]
    fn somebody_for_themselves_names_no_organisation() {
        for asker in ["staff", "public"] {
            let fields = Fields::of([
                ("asker", asker),
                ("name", "Ann\r\nBcc: eve@example.org"),
                ("email", "ann@harbour.example"),
                ("wanted", "A first taste."),
            ]);
            let read =
                read(&fields, Uuid::nil(), Language::Welsh, Timestamp::UNIX_EPOCH).expect(asker);
            assert_eq!(read.name, "Ann  Bcc: eve@example.org");
            assert_eq!((read.people, read.language), (0, Language::Welsh));
        }
    }
}
