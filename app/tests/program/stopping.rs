//! Stopping: what was accepted is finished, also for callers who have gone, and nothing new is taken.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use everycontact::post::DemoPost;
use everycontact::{Opening, Settings, open_house, serve};
use kernel::{Event, Id};
use store::{Sql, args, reading, writing};
use testkit::{Database, Engine};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;
use uuid::Uuid;
use web::{Answer, Route, Visit, Who};

use crate::typed::program;

const RECORDED: Sql = Sql {
    name: "RECORDED",
    text: "SELECT COUNT(*) AS events FROM event WHERE kind = 'test.finished'",
};

/// A request is at work when the word to stop comes; its caller waits, or hangs up.
async fn stop_while_at_work(database: Database, caller_stays: bool) {
    let opening = Opening {
        post: Some(Box::new(DemoPost)),
        layout: testkit::database::layout(),
        ..Opening::of(Settings::plain(&database.url))
    };
    let house = open_house(opening).await.expect("the house opens");
    let (begun, has_begun) = oneshot::channel::<()>();
    let (go_on, may_go_on) = oneshot::channel::<()>();
    let once = Arc::new(Mutex::new(Some((begun, may_go_on))));
    let slow = move |visit: Visit| {
        let once = Arc::clone(&once);
        async move {
            let ends = once.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some((begun, may_go_on)) = ends {
                let _ = begun.send(());
                let _ = may_go_on.await;
            }
            writing!(visit.store(), "test.finish", |tx| {
                let event = Event::new("test.finished", Uuid::from_u128(1));
                tx.record(Id::from_uuid(Uuid::from_u128(1)), None, event)
                    .await
            })?;
            Answer::Ok(visit.go("/done"))
        }
    };
    let router = web::router(&house, vec![Route::get("/slow", Who::Anyone, slow)]);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel::<()>();
    let until = async move { drop(stopped.await) };
    let running = tokio::spawn(serve::run(
        listener,
        router,
        Arc::clone(&house),
        true,
        until,
    ));

    let mut caller = tokio::net::TcpStream::connect(address)
        .await
        .expect("it listens");
    let request = b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n";
    caller.write_all(request).await.expect("it is sent");
    has_begun.await.expect("the request is at work");
    let caller = if caller_stays {
        Some(caller)
    } else {
        drop(caller);
        None
    };
    stop.send(()).expect("it listens for the word");
    // It takes nobody new from here on, and has not ended while the request is at work.
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!running.is_finished(), "it left a request behind");
    go_on.send(()).expect("the request waits");
    if let Some(mut caller) = caller {
        let mut answer = String::new();
        caller.read_to_string(&mut answer).await.expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    }
    running.await.expect("it ends").expect("it ends well");
    let store = database.again().await;
    let recorded = reading!(store, "test.recorded", |tx| {
        tx.one(RECORDED, args![], |row| row.get::<i64>("events"))
            .await
    });
    assert_eq!(recorded.expect("a number"), 1, "the accepted work was lost");
}

#[test]
fn a_caller_who_waits_gets_the_answer() {
    testkit::run(Engine::Sqlite, |database| {
        stop_while_at_work(database, true)
    });
}

#[test]
fn work_of_a_caller_who_has_gone_is_finished() {
    testkit::run(Engine::Sqlite, |database| {
        stop_while_at_work(database, false)
    });
}

#[test]
fn work_is_finished_on_postgres_too() {
    testkit::run(Engine::Postgres, |database| {
        stop_while_at_work(database, false)
    });
}

#[test]
fn the_server_and_the_worker_end_well_when_they_are_asked_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands: [(&[&str], &str); 2] = [
        (
            &["serve", "--listen", "127.0.0.1:0"],
            "Everycontact listens on http://",
        ),
        (&["worker"], "The worker runs."),
    ];
    for (arguments, greeting) in commands {
        let mut running = program(folder.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut lines = BufReader::new(running.stdout.take().expect("its output")).lines();
        let line = lines.next().expect("a line").expect("text");
        let Some(address) = line.strip_prefix(greeting) else {
            panic!("{line}")
        };
        if !address.is_empty() {
            let mut stream = TcpStream::connect(address).expect("it listens");
            let request =
                "GET /health/ready HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
            stream.write_all(request.as_bytes()).expect("it is sent");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an answer");
            assert!(answer.ends_with("ready\n"), "{answer}");
        }
        let told = Command::new("kill")
            .args(["-TERM", &running.id().to_string()])
            .status();
        assert!(told.expect("kill runs").success());
        let ended = running.wait().expect("it ends");
        assert_eq!(ended.code(), Some(0), "{arguments:?}");
    }
}
