//! The letters that this room writes, each in its reader's language, some with a part for their calendar.

use kernel::{Arg, PersonId, Problem, ProgrammeId, Role, Said, Timestamp};
use people::model::Email;
use people::{Person, Programme, find_person, mailboxes, person_with};
use store::Tx;
use uuid::Uuid;
use web::{CalendarMethod, CalendarPart, House, Language, Mail, Words, enqueue_mail};

use crate::model::calendar::Event;
use crate::model::{Booking, Kind, Request, Session};
use crate::rows::letters::{self, Letters};
use crate::told::{moment, when};

/// What somebody is told of their booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// They have a place.
    Booked,
    /// The session is otherwise than it was.
    Changed,
    /// They gave their place up.
    GivenUp,
    /// The session is off.
    CalledOff,
    /// A place is held for them.
    Offered,
    /// The hold has run out.
    Lapsed,
    /// It is tomorrow.
    Tomorrow,
    /// It begins within an hour.
    Soon,
    /// How was it?
    HowWasIt,
}

impl Told {
    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Booked => ("sessions-letter-booked-subject", "sessions-letter-booked"),
            Self::Changed => ("sessions-letter-changed-subject", "sessions-letter-changed"),
            Self::GivenUp => (
                "sessions-letter-given-up-subject",
                "sessions-letter-given-up",
            ),
            Self::CalledOff => ("sessions-letter-off-subject", "sessions-letter-off"),
            Self::Offered => ("sessions-letter-offered-subject", "sessions-letter-offered"),
            Self::Lapsed => ("sessions-letter-lapsed-subject", "sessions-letter-lapsed"),
            Self::Tomorrow => (
                "sessions-letter-tomorrow-subject",
                "sessions-letter-tomorrow",
            ),
            Self::Soon => ("sessions-letter-soon-subject", "sessions-letter-soon"),
            Self::HowWasIt => ("sessions-letter-how-subject", "sessions-letter-how"),
        }
    }

    /// What their calendar is told, if anything.
    const fn method(self) -> Option<CalendarMethod> {
        match self {
            Self::Booked | Self::Changed => Some(CalendarMethod::Request),
            Self::GivenUp | Self::CalledOff => Some(CalendarMethod::Cancel),
            _ => None,
        }
    }

    /// Whether somebody who turned such letters off gets this one.
    const fn wanted(self, letters: Letters) -> bool {
        match self {
            Self::Tomorrow | Self::Soon => letters.reminders,
            Self::HowWasIt => letters.evaluation,
            _ => true,
        }
    }
}

/// Who writes: the house and the programme.
pub struct Desk<'h> {
    house: &'h House,
    programme: Programme,
}

impl<'h> Desk<'h> {
    /// The desk of a programme.
    pub async fn of(
        tx: &mut Tx,
        house: &'h House,
        programme: ProgrammeId,
    ) -> Result<Self, Problem> {
        let programme = people::programme(tx, programme).await?;
        Ok(Self { house, programme })
    }

    fn words(&self, language: Language) -> Words<'h> {
        self.house.catalogue.words(language)
    }

    fn name(&self, language: Language) -> &str {
        match language {
            Language::English => &self.programme.name_en,
            Language::Welsh => &self.programme.name_cy,
        }
    }

    async fn send(
        &self,
        tx: &mut Tx,
        to: String,
        subject: &str,
        body: String,
        calendar: Option<CalendarPart>,
    ) -> Result<(), Problem> {
        let mail = Mail {
            to,
            // A line break in a title would end the subject.
            subject: subject.replace(char::is_control, " "),
            body,
            calendar,
        };
        let now = tx.now();
        enqueue_mail(tx, self.programme.id, &mail, now).await
    }

    /// Tells somebody of their booking. What their calendar knows stands in the booking as it is now.
    pub async fn tell(
        &self,
        tx: &mut Tx,
        session: &Session,
        booking: &Booking,
        told: Told,
    ) -> Result<(), Problem> {
        let id = self.programme.id;
        let Some(person) = active(tx, id, booking.person).await? else {
            return Ok(());
        };
        if !told.wanted(letters::of(tx, id, booking.person).await?) {
            return Ok(());
        }
        let words = self.words(person.language);
        let (subject, body) = told.keys();
        let args = self.args(words, session, booking.offered_until);
        let calendar = told.method().map(|method| {
            self.event(words, session, booking, &person, tx.now(), |event| {
                event.part(method)
            })
        });
        let (subject, body) = (words.say_with(subject, &args), words.say_with(body, &args));
        self.send(tx, person.email, &subject, body, calendar).await
    }

    fn args(
        &self,
        words: Words<'_>,
        session: &Session,
        until: Option<Timestamp>,
    ) -> Vec<(&'static str, Arg)> {
        let page = self
            .house
            .settings
            .link(&format!("/sessions/{}", session.id));
        let until = until.map(|until| moment(words, until, &session.zone));
        vec![
            ("title", session.title.clone().into()),
            ("when", when(words, session).into()),
            ("where", place(words, session).into()),
            ("page", page.into()),
            ("until", until.unwrap_or_default().into()),
            ("programme", self.name(words.language).into()),
        ]
    }

    fn event<T>(
        &self,
        words: Words<'_>,
        session: &Session,
        booking: &Booking,
        person: &Person,
        written: Timestamp,
        then: impl FnOnce(&Event<'_>) -> T,
    ) -> T {
        let settings = &self.house.settings;
        let page = settings.link(&format!("/sessions/{}", session.id));
        let mut about = session.about.trim().to_owned();
        if session.kind == Kind::Video {
            let join = place(words, session);
            about = format!("{about}\n\n{join}");
        }
        let page = words.say_with("sessions-calendar-page", &[("page", page.into())]);
        let about = format!("{}\n\n{page}", about.trim());
        let name = person.name.full();
        then(&Event {
            event: booking.event,
            host: settings.base_url.host_str().unwrap_or("localhost"),
            sequence: booking.sequence,
            written,
            starts: session.starts,
            ends: session.ends(),
            zone: &session.zone,
            title: &session.title,
            about: &about,
            place: match session.kind {
                Kind::Video => &session.link,
                Kind::Room => &session.place,
            },
            link: match session.kind {
                Kind::Video => &session.link,
                Kind::Room => "",
            },
            organiser: self.name(words.language),
            organiser_address: &settings.letters_from,
            attendee: &name,
            attendee_address: &person.email,
        })
    }

    /// The event of a booking as a file.
    pub async fn file(
        &self,
        tx: &mut Tx,
        session: &Session,
        booking: &Booking,
    ) -> Result<String, Problem> {
        let person = active(tx, self.programme.id, booking.person).await?;
        let person = person.ok_or_else(Problem::not_found)?;
        let words = self.words(person.language);
        let now = tx.now();
        Ok(self.event(words, session, booking, &person, now, |event| event.file()))
    }

    /// Answers a request: with words, with a session, or with the reason why nothing comes of it.
    pub async fn answer(
        &self,
        tx: &mut Tx,
        request: &Request,
        keys: (&'static str, &'static str),
        sessions: &[Session],
    ) -> Result<(), Problem> {
        let words = self.words(request.language);
        let first = sessions.first();
        let mut args = first.map_or_else(Vec::new, |it| self.args(words, it, None));
        args.retain(|(name, _)| !["programme", "when"].contains(name));
        let times: Vec<_> = sessions.iter().map(|it| when(words, it)).collect();
        args.extend([
            ("programme", Arg::from(self.name(request.language))),
            ("name", request.name.clone().into()),
            ("when", times.join("\n").into()),
            ("answer", request.answer.clone().into()),
        ]);
        let (subject, body) = (words.say_with(keys.0, &args), words.say_with(keys.1, &args));
        self.send(tx, request.email.clone(), &subject, body, None)
            .await
    }

    /// Tells the trainer of a session that booking has closed.
    pub async fn closed(
        &self,
        tx: &mut Tx,
        session: &Session,
        coming: u32,
        waiting: u32,
    ) -> Result<(), Problem> {
        let Some(trainer) = session.trainer else {
            return Ok(());
        };
        let Some(person) = active(tx, self.programme.id, trainer).await? else {
            return Ok(());
        };
        let page = format!("/sessions/{}/run", session.id);
        let subject =
            Said::new("sessions-letter-closed-subject").with("title", session.title.as_str());
        let body = Said::new("sessions-letter-closed")
            .with("title", session.title.as_str())
            .with("when", when(self.words(person.language), session))
            .with("coming", coming)
            .with("waiting", waiting)
            .with("page", self.house.settings.link(&page));
        self.notice(tx, &person, &subject, &body).await
    }

    /// Tells those who run sessions that a request has come; what it says stands on its page alone.
    pub async fn asked(&self, tx: &mut Tx, request: Uuid) -> Result<(), Problem> {
        let page = format!("/sessions/requests/{request}");
        let subject = Said::new("sessions-letter-asked-subject");
        let body = Said::new("sessions-letter-asked").with("page", self.house.settings.link(&page));
        let mut told: Vec<PersonId> = Vec::new();
        for role in [Role::Trainer, Role::Coordinator] {
            for (address, _) in mailboxes(tx, self.programme.id, role).await? {
                let Ok(address) = Email::parse(&address) else {
                    continue;
                };
                let person = person_with(tx, self.programme.id, &address).await?;
                if let Some(person) = person.filter(|it| it.active && !told.contains(&it.id)) {
                    told.push(person.id);
                    self.notice(tx, &person, &subject, &body).await?;
                }
            }
        }
        Ok(())
    }

    async fn notice(
        &self,
        tx: &mut Tx,
        person: &Person,
        subject: &Said,
        body: &Said,
    ) -> Result<(), Problem> {
        if !letters::of(tx, self.programme.id, person.id).await?.notices {
            return Ok(());
        }
        let words = self.words(person.language);
        let (subject, body) = (words.said(subject), words.said(body));
        self.send(tx, person.email.clone(), &subject, body, None)
            .await
    }
}

/// Where a session is, in a sentence.
pub(crate) fn place(words: Words<'_>, session: &Session) -> String {
    match session.kind {
        Kind::Video => words.say_with(
            if session.is_on_teams() {
                "sessions-join-teams-by"
            } else {
                "sessions-join-by"
            },
            &[("link", session.link.as_str().into())],
        ),
        Kind::Room => words.say_with(
            "sessions-room-at",
            &[("place", session.place.as_str().into())],
        ),
    }
}

/// Somebody whose account works.
async fn active(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Person>, Problem> {
    let found = find_person(tx, programme, person).await?;
    Ok(found.filter(|it| it.active))
}
