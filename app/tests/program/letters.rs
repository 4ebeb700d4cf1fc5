//! Letters on their way to a mail server, as the server sees them.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use everycontact::post::SmtpPost;
use everycontact::settings::{Security, Smtp};
use kernel::{Id, ProgrammeId};
use testkit::{Database, Engine};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use uuid::Uuid;
use web::{CalendarMethod, CalendarPart, Mail, Post};

/// A mail server that takes one connection, refuses every recipient at `nobody.example`, and gives what it heard.
async fn mail_server() -> (u16, tokio::task::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a caller");
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut heard, mut letter) = (Vec::new(), false);
        write
            .write_all(b"220 mail.example\r\n")
            .await
            .expect("a greeting");
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.get(..4).unwrap_or(&line) {
                "." if letter => {
                    letter = false;
                    "250 taken"
                }
                _ if letter => "",
                "EHLO" => "250 mail.example",
                "RCPT" if line.contains("@nobody.example") => {
                    "550 5.1.1 <x@nobody.example> is not here"
                }
                "DATA" => {
                    letter = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 yes",
            };
            heard.push(line);
            if !answer.is_empty()
                && write
                    .write_all(format!("{answer}\r\n").as_bytes())
                    .await
                    .is_err()
            {
                break;
            }
        }
        heard
    });
    (port, heard)
}

fn post(port: u16) -> SmtpPost {
    let smtp = Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        login: None,
        from: "Healthy Ashbourne <mecc@ashbourne.example>"
            .parse()
            .expect("an address"),
    };
    SmtpPost::new(&smtp).expect("a post")
}

fn mail(to: &str) -> Mail {
    Mail {
        to: to.to_owned(),
        subject: "Côd".to_owned(),
        body: "Your code:\n\n.\n402816".to_owned(),
        calendar: None,
    }
}

fn somewhere() -> ProgrammeId {
    Id::from_uuid(Uuid::from_u128(7))
}

async fn a_letter_arrives(database: Database) {
    let (port, heard) = mail_server().await;
    let sender = post(port);
    let sent = sender
        .send(&database.store, somewhere(), mail("sam@ashbourne.example"))
        .await;
    sent.expect("it is sent");
    drop(sender);
    let heard = heard.await.expect("what it heard");
    for line in [
        "MAIL FROM:<mecc@ashbourne.example>",
        "RCPT TO:<sam@ashbourne.example>",
        "From: \"Healthy Ashbourne\" <mecc@ashbourne.example>",
        "To: sam@ashbourne.example",
        "Auto-Submitted: auto-generated",
        "Message-ID: <",
        // A line that is a full stop alone would end the letter, so it goes out doubled.
        "..",
        "402816",
    ] {
        assert!(
            heard.iter().any(|it| it.starts_with(line)),
            "{line}: {heard:#?}"
        );
    }
}

async fn a_calendar_goes_along_untouched(database: Database) {
    let text = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nX-WORDS:Côd\r\nEND:VCALENDAR\r\n";
    let (port, heard) = mail_server().await;
    let sender = post(port);
    let letter = Mail {
        calendar: Some(CalendarPart {
            method: CalendarMethod::Cancel,
            text: text.to_owned(),
        }),
        ..mail("sam@ashbourne.example")
    };
    let sent = sender.send(&database.store, somewhere(), letter).await;
    sent.expect("it is sent");
    drop(sender);
    let heard = heard.await.expect("what it heard");
    let starts = |line: &str| heard.iter().position(|it| it.starts_with(line));
    assert!(
        starts("Content-Type: multipart/alternative").is_some(),
        "{heard:#?}"
    );
    let plain = starts("Content-Type: text/plain").expect("words for the reader");
    let calendar = starts("Content-Type: text/calendar; method=CANCEL; charset=utf-8");
    let calendar = calendar.unwrap_or_else(|| panic!("{heard:#?}"));
    assert!(plain < calendar, "the richest part comes last");
    let body = heard[calendar..]
        .iter()
        .skip_while(|line| !line.is_empty())
        .skip(1);
    let coded: String = body
        .take_while(|line| !line.starts_with("--"))
        .cloned()
        .collect();
    let bytes = BASE64_STANDARD.decode(coded).expect("base64");
    assert_eq!(String::from_utf8(bytes).expect("text"), text);
}

async fn a_refused_letter_says_why_and_not_to_whom(database: Database) {
    let (port, heard) = mail_server().await;
    let sender = post(port);
    let sent = sender
        .send(&database.store, somewhere(), mail("x@nobody.example"))
        .await;
    let told = sent.expect_err("it is refused").to_string();
    assert!(told.contains("5.1.1"), "{told}");
    assert!(!told.contains("nobody.example"), "{told}");
    drop(sender);
    drop(heard.await);
}

async fn a_server_that_is_away_is_told(_: Database) {
    let free = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    assert!(post(port).reach().await.is_err());
    let (port, _heard) = mail_server().await;
    assert_eq!(post(port).reach().await, Ok(()));
}

#[test]
fn a_letter_arrives_as_it_was_written() {
    testkit::run(Engine::Sqlite, a_letter_arrives);
}

#[test]
fn a_letter_takes_a_calendar_along() {
    testkit::run(Engine::Sqlite, a_calendar_goes_along_untouched);
}

#[test]
fn a_letter_that_was_queued_before_there_were_calendars_is_still_read() {
    let queued =
        serde_json::json!({ "to": "sam@ashbourne.example", "subject": "Hello", "body": "Hello." });
    let read: Mail = serde_json::from_value(queued.clone()).expect("a letter");
    assert_eq!(read.calendar, None);
    assert_eq!(serde_json::to_value(&read).expect("JSON"), queued);
}

#[test]
fn a_refused_letter_is_told_without_its_address() {
    testkit::run(Engine::Sqlite, a_refused_letter_says_why_and_not_to_whom);
}

#[test]
fn the_doctor_can_tell_whether_the_server_is_there() {
    testkit::run(Engine::Sqlite, a_server_that_is_away_is_told);
}
