//! The post: letters to an SMTP server, or, in the demonstration, into a box that anybody can look into.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Problem, ProgrammeId, Timestamp};
use lettre::message::header::{
    ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue,
};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use store::{Job, Store, args, reading, writing};
use uuid::Uuid;
use web::{CalendarMethod, CalendarPart, House, JobKind, Later, Mail, Post, SEND_MAIL};

use crate::settings::{Security, Smtp};

/// How long the mail server may take over one step.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it may take over a whole letter: well below the time after which another worker takes the job over.
const PATIENCE_IN_ALL: Duration = Duration::from_mins(1);

store::statements! {
    PUT_IN_OUTBOX = "INSERT INTO outbox (programme_id, mail_id, recipient, subject, body, at, calendar_method, calendar) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LOOK_INTO_OUTBOX = "SELECT recipient, subject, body, at, calendar_method, calendar FROM outbox WHERE programme_id = $1 \
                        ORDER BY at DESC, mail_id DESC LIMIT 100";
}

/// The job that sends a letter.
pub const JOBS: &[JobKind] = &[JobKind {
    kind: SEND_MAIL,
    run: send,
}];

fn send(house: Arc<House>, job: Job) -> Later<'static, Result<(), Problem>> {
    Box::pin(async move {
        let mail: Mail = serde_json::from_value(job.payload).map_err(Problem::internal)?;
        house.post.send(&house.store, job.programme, mail).await
    })
}

/// Sends by SMTP.
pub struct SmtpPost {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpPost {
    /// The post that these settings describe. No connection is made yet.
    pub fn new(smtp: &Smtp) -> anyhow::Result<Self> {
        let tls = || TlsParameters::new(smtp.host.clone());
        let tls = match smtp.security {
            Security::StartTls => Tls::Required(tls()?),
            Security::Tls => Tls::Wrapper(tls()?),
            Security::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            .port(smtp.port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let Some((username, password)) = &smtp.login {
            builder = builder.credentials(Credentials::new(username.clone(), password.clone()));
        }
        Ok(Self {
            transport: builder.build(),
            from: smtp.from.clone(),
        })
    }

    /// Connects and signs in, sends nothing.
    pub async fn reach(&self) -> Result<(), String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the server closed the connection".to_owned()),
            Err(error) => Err(told(&error)),
        }
    }
}

impl Post for SmtpPost {
    fn send<'a>(
        &'a self,
        store: &'a Store,
        _: ProgrammeId,
        mail: Mail,
    ) -> Later<'a, Result<(), Problem>> {
        Box::pin(async move {
            let id = kernel::new_uuid(store.clock().now(), &**store.random());
            let letter = letter(&self.from, &mail, id)?;
            let sending = self.transport.send(letter);
            let sent = tokio::time::timeout(PATIENCE_IN_ALL, sending).await;
            let sent = sent.map_err(|_| Problem::busy("the mail server took too long"))?;
            sent.map(drop).map_err(|error| {
                // What the server says may repeat the address, and faults are kept in the queue and the log.
                let why = told(&error).replace(mail.to.as_str(), "(the recipient)");
                Problem::busy(format!("the mail server: {why}"))
            })
        })
    }
}

/// The error with its causes.
fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    text
}

/// The letter as it goes out. An address or a subject with a line break could smuggle in headers, and is refused.
fn letter(from: &Mailbox, mail: &Mail, id: Uuid) -> Result<Message, Problem> {
    if mail
        .to
        .chars()
        .chain(mail.subject.chars())
        .any(char::is_control)
    {
        return Err(Problem::internal(
            "a letter whose address or subject has control characters",
        ));
    }
    let to = mail.to.parse();
    let to = to.map_err(|_| Problem::internal("a letter to something that is no address"))?;
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .header(AutoSubmitted);
    let written = match &mail.calendar {
        None => message
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone()),
        // Two tellings of one thing: the reader's words, and the calendar's.
        Some(calendar) => message.multipart(
            MultiPart::alternative()
                .singlepart(SinglePart::plain(mail.body.clone()))
                .singlepart(calendar_part(calendar)?),
        ),
    };
    written.map_err(|error| Problem::internal(format!("a letter cannot be written: {error}")))
}

/// The part for the calendar. In base64, so that no server on the way touches its line ends.
fn calendar_part(calendar: &CalendarPart) -> Result<SinglePart, Problem> {
    let kind = format!(
        "text/calendar; method={}; charset=utf-8",
        calendar.method.name()
    );
    let kind = ContentType::parse(&kind).map_err(Problem::internal)?;
    let bytes = calendar.text.clone().into_bytes();
    let body = Body::new_with_encoding(bytes, ContentTransferEncoding::Base64)
        .map_err(|_| Problem::internal("a calendar cannot be written as base64"))?;
    Ok(SinglePart::builder().header(kind).body(body))
}

/// Says that no person wrote this letter, so that nobody's holiday notice answers it (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The post of an installation without a mail server: says so, and the letter waits.
pub struct NoPost;

impl Post for NoPost {
    fn send<'a>(&'a self, _: &'a Store, _: ProgrammeId, _: Mail) -> Later<'a, Result<(), Problem>> {
        let why = "no mail server is set: add the section [smtp] to the settings";
        Box::pin(std::future::ready(Err(Problem::busy(why))))
    }
}

/// The demonstration's post: nothing leaves the machine.
pub struct DemoPost;

impl Post for DemoPost {
    fn send<'a>(
        &'a self,
        store: &'a Store,
        programme: ProgrammeId,
        mail: Mail,
    ) -> Later<'a, Result<(), Problem>> {
        Box::pin(async move {
            writing!(store, "app.put_in_outbox", |tx| {
                let (id, now) = (tx.new_uuid(), tx.now());
                let calendar = mail.calendar.as_ref();
                let method = calendar.map(|it| it.method.name().to_owned());
                let text = calendar.map(|it| it.text.clone());
                let row = args![
                    programme,
                    id,
                    mail.to,
                    mail.subject,
                    mail.body,
                    now,
                    method,
                    text
                ];
                tx.run(PUT_IN_OUTBOX, row).await.map(drop)
            })
        })
    }
}

/// A letter in the demonstration's box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The letter.
    pub mail: Mail,
    /// When it would have been sent.
    pub at: Timestamp,
}

/// The newest letters of the demonstration's box.
pub async fn outbox(store: &Store, programme: ProgrammeId) -> Result<Vec<Held>, Problem> {
    reading!(store, "app.look_into_outbox", |tx| {
        tx.all(LOOK_INTO_OUTBOX, args![programme], |row| {
            let method: Option<String> = row.get("calendar_method")?;
            let method = method.as_deref().and_then(CalendarMethod::from_name);
            let text: Option<String> = row.get("calendar")?;
            let calendar = method.zip(text);
            Ok(Held {
                mail: Mail {
                    to: row.get("recipient")?,
                    subject: row.get("subject")?,
                    body: row.get("body")?,
                    calendar: calendar.map(|(method, text)| CalendarPart { method, text }),
                },
                at: row.get("at")?,
            })
        })
        .await
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_carries_no_header_that_was_smuggled_in() {
        let from: Mailbox = "Healthy Ashbourne <mecc@ashbourne.example>"
            .parse()
            .expect("an address");
        let table = [
            ("sam@ashbourne.example", "Your code is 123456", true),
            ("sam@ashbourne.example", "Côd: 123456", true),
            (
                "sam@ashbourne.example\r\nBcc: eve@example.org",
                "Code",
                false,
            ),
            (
                "sam@ashbourne.example",
                "Code\r\nBcc: eve@example.org",
                false,
            ),
            ("sam@ashbourne.example", "Code\nBcc: eve@example.org", false),
            ("sam@ashbourne.example, eve@example.org", "Code", false),
            ("sam", "Code", false),
            ("", "Code", false),
        ];
        for (to, subject, sent) in table {
            let mail = Mail {
                to: to.to_owned(),
                subject: subject.to_owned(),
                body: "Hello.\n.\nBcc: eve@example.org".to_owned(),
                calendar: None,
            };
            let made = letter(&from, &mail, Uuid::nil());
            assert_eq!(made.is_ok(), sent, "{to:?} {subject:?}");
            if let Ok(made) = made {
                let text = String::from_utf8_lossy(&made.formatted()).into_owned();
                let head = text.split("\r\n\r\n").next().unwrap_or_default();
                assert!(!head.contains("Bcc"), "{head}");
            }
        }
    }
}
