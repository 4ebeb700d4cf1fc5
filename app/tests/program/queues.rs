//! Events and jobs: handed over once, put off when they fail, shared by any number of workers.

use std::sync::Arc;

use everycontact::post::{DemoPost, NoPost, outbox};
use everycontact::{Opening, Settings, open_house, settle, worker};
use kernel::{Event, Id, PersonId, ProgrammeId, SeededRandom};
use people::actions::{NewProgramme, found_programme};
use store::{Sql, args, reading, writing};
use testkit::Database;
use tokio::sync::watch;
use uuid::Uuid;
use web::{House, Mail, Post, enqueue_mail, sessions};

const PENDING: Sql = Sql {
    name: "PENDING",
    text: "SELECT CAST(SUM(attempts) AS BIGINT) AS tries, COUNT(*) AS events FROM event WHERE pending",
};

const DUE: Sql = Sql {
    name: "DUE",
    text: "SELECT COUNT(*) AS due FROM job WHERE state = 'waiting' AND due_at <= $1",
};

async fn house(database: &Database, post: impl Post, seed: u64) -> Arc<House> {
    let opening = Opening {
        clock: database.clock.clone(),
        random: Arc::new(SeededRandom::new(seed)),
        post: Some(Box::new(post)),
        layout: testkit::database::layout(),
        ..Opening::of(Settings::plain(&database.url))
    };
    open_house(opening).await.expect("the house opens")
}

fn somewhere() -> ProgrammeId {
    Id::from_uuid(Uuid::from_u128(7))
}

async fn write_letters(house: &House, number: usize) {
    let written = writing!(house.store, "test.letters", |tx| {
        for number in 0..number {
            let mail = Mail {
                to: format!("{number}@ashbourne.example"),
                subject: "Hello".to_owned(),
                body: "Hello".to_owned(),
                calendar: None,
            };
            let now = tx.now();
            enqueue_mail(tx, somewhere(), &mail, now).await?;
        }
        Ok(())
    });
    written.expect("letters are written");
}

testkit::on_both! {
    /// A letter that cannot be sent waits longer each time, and rests in the end; one that can leaves the queue.
    async fn a_letter_is_tried_again_later(database: Database) {
        let no_post = house(&database, NoPost, 1).await;
        write_letters(&no_post, 1).await;
        assert_eq!(settle(&no_post).await.expect("it settles"), 1);
        assert_eq!(settle(&no_post).await.expect("it settles"), 0, "it is not due yet");
        let waiting = no_post.store.count_jobs("waiting").await.expect("a number");
        assert_eq!(waiting.0, 1);
        for _ in 0..9 {
            database.clock.advance(2 * 3600);
            assert_eq!(settle(&no_post).await.expect("it settles"), 1);
        }
        database.clock.advance(24 * 3600);
        assert_eq!(settle(&no_post).await.expect("it settles"), 0, "it was given up");
        assert_eq!(no_post.store.count_jobs("failed").await.expect("a number").0, 1);

        write_letters(&no_post, 1).await;
        let post = house(&database, DemoPost, 2).await;
        assert_eq!(settle(&post).await.expect("it settles"), 1);
        assert_eq!(post.store.count_jobs("waiting").await.expect("a number").0, 0);
        assert_eq!(outbox(&post.store, somewhere()).await.expect("letters").len(), 1);
    }

    /// Two workers on one database send each letter once.
    async fn workers_share_the_queue(database: Database) {
        let (one, other) = (house(&database, DemoPost, 1).await, house(&database, DemoPost, 2).await);
        write_letters(&one, 40).await;
        let (stop, stopped) = watch::channel(false);
        let workers = [one.clone(), other.clone()]
            .map(|house| tokio::spawn(worker::work(house, stopped.clone())));
        while one.store.count_jobs("waiting").await.expect("a number").0 > 0 {
            tokio::task::yield_now().await;
        }
        stop.send(true).expect("they listen");
        for worker in workers {
            worker.await.expect("it ends by itself");
        }
        let letters = outbox(&one.store, somewhere()).await.expect("letters");
        let mut to: Vec<_> = letters.into_iter().map(|held| held.mail.to).collect();
        to.sort();
        to.dedup();
        assert_eq!(to.len(), 40);
    }

    /// An event that a room cannot take is put off, holds up no other, and is never given up.
    async fn an_event_that_fails_holds_up_no_other(database: Database) {
        let house = house(&database, DemoPost, 1).await;
        let pending = || async {
            let pending = reading!(house.store, "test.pending", |tx| {
                tx.one(PENDING, args![], |row| {
                    Ok((row.get::<i64>("events")?, row.get::<Option<i64>>("tries")?))
                })
                .await
            });
            pending.expect("numbers")
        };
        // A programme that is not there cannot be given its lists.
        let recorded = writing!(house.store, "test.nowhere", |tx| {
            let nowhere = Event::new("people.programme_founded", somewhere().uuid());
            tx.record(somewhere(), None, nowhere).await
        });
        recorded.expect("it is recorded");
        database.clock.advance(1);
        let new = NewProgramme {
            slug: "ashbourne".to_owned(),
            name_en: "ashbourne".to_owned(),
            safeguarding_en: "Call the duty team".to_owned(),
            ..NewProgramme::default()
        };
        let founded = writing!(house.store, "test.found", |tx| found_programme(tx, &new).await);
        founded.expect("it is founded");
        assert_eq!(settle(&house).await.expect("it settles"), 2, "the one that fails, and the one behind it");
        assert_eq!(pending().await, (1, Some(1)));
        for tries in 2..15 {
            database.clock.advance(3 * 3600);
            // What a programme does by the day is due now and then, beside the event that is tried again.
            let due = reading!(house.store, "test.due", |tx| {
                let now = tx.now();
                tx.one(DUE, args![now], |row| row.get::<u32>("due")).await
            });
            let due = u64::from(due.expect("a number"));
            assert_eq!(settle(&house).await.expect("it settles"), 1 + due);
            assert_eq!(pending().await, (1, Some(tries)));
        }
    }

    /// Clearing up ends what has run out, and leaves what has not.
    async fn what_has_run_out_is_cleared_away(database: Database) {
        let house = house(&database, DemoPost, 1).await;
        let person: PersonId = Id::from_uuid(Uuid::from_u128(9));
        let begin = || async {
            let token = writing!(house.store, "test.begin", |tx| {
                sessions::start(tx, somewhere(), person, "", &house.settings).await
            });
            token.expect("a session")
        };
        let count = || async {
            const SESSIONS: Sql = Sql { name: "SESSIONS", text: "SELECT COUNT(*) AS sessions FROM session" };
            let count = reading!(house.store, "test.sessions", |tx| {
                tx.one(SESSIONS, args![], |row| row.get::<i64>("sessions")).await
            });
            count.expect("a number")
        };
        begin().await;
        database.clock.advance(13 * 3600);
        begin().await;
        assert_eq!(count().await, 2);
        worker::tidy(&house).await.expect("it is tidied");
        assert_eq!(count().await, 1);
        worker::tidy(&house).await.expect("it is tidied twice");
        assert_eq!(count().await, 1);
    }
}
