//! Adding many people from a file.

use kernel::Role;
use people::By;
use people::actions::{NewJobRole, PeopleQuery, add_job_role};
use people::import::{Outcome, Report, dry_run, import};
use store::{reading, writing};
use testkit::{Place, on_both};

const FILE: &str = "\u{feff}First name;Surname;E-mail;Organisation;Role;Job title\r\n\
    Siân;Rees;sian@ashbourne.example;Ashbourne City Council;staff;Housing officer\r\n\
    Ali;Khan;ali@ashbourne.example;harbour food bank;lead + staff;\r\n\
    ;Nobody;nobody@ashbourne.example;Ashbourne City Council;staff;\r\n\
    Eve;Wrong;eve@;Nowhere;boss;\r\n\
    Sam;Other;SAM.MARSH@ashbourne.example;Ashbourne City Council;staff;\r\n\
    Viv;;viv.marsh@ashbourne.example;;coordinator;\r\n\
    Siân;Rees;sian@ashbourne.example;Ashbourne City Council;staff;Housing officer\r\n";

fn counts(report: &Report) -> [usize; 4] {
    [
        report.count(Outcome::Added),
        report.count(Outcome::Changed),
        report.count(Outcome::Unchanged),
        report.refused_rows(),
    ]
}

async fn add_job(place: &Place) {
    writing!(place.house.store, "test.job", |tx| {
        let new = NewJobRole {
            name: "Housing officer".into(),
            eligible: "12".into(),
        };
        add_job_role(tx, By::Operator, place.programme, place.council, &new).await
    })
    .expect("a job role");
}

async fn how_many(place: &Place) -> u32 {
    let coordinator = reading!(place.house.store, "test.actor", |tx| {
        people::sign_in_as(tx, place.programme, place.person(Role::Coordinator)).await
    });
    let coordinator = coordinator.expect("a coordinator");
    reading!(place.house.store, "test.people", |tx| {
        people::actions::people(tx, &coordinator, &PeopleQuery::default()).await
    })
    .expect("a list")
    .total
}

on_both! {
    /// Each row is judged by itself; the same file again changes nothing.
    async fn a_file_twice_changes_nothing(place: Place) {
        add_job(&place).await;
        let store = &place.house.store;
        let before = how_many(&place).await;
        let looked = dry_run(store, By::Operator, place.programme, FILE.as_bytes()).await.expect("a report");
        assert_eq!(counts(&looked), [2, 1, 2, 2]);
        assert_eq!(how_many(&place).await, before, "a dry run changes nothing");
        let refused: Vec<_> = looked.refused.iter().map(|it| (it.line, it.field.as_str())).collect();
        let expected = [(4, "given_name"), (5, "email"), (5, "role"), (5, "organisation")];
        assert_eq!(refused, expected);
        let mut steps = Vec::new();
        let done = import(store, By::Operator, place.programme, FILE.as_bytes(), |done, of| steps.push((done, of))).await;
        assert_eq!(done.expect("done"), looked);
        assert_eq!(steps, [(7, 7)]);
        assert_eq!(how_many(&place).await, before + 2);
        let again = import(store, By::Operator, place.programme, FILE.as_bytes(), |_, _| {}).await.expect("done");
        assert_eq!(counts(&again), [0, 0, 5, 2]);
        assert_eq!(how_many(&place).await, before + 2);
    }

    /// On the page: choose a file, see what it would do, then do it.
    async fn a_coordinator_adds_a_file(place: Place) {
        add_job(&place).await;
        let mut browser = place.signed_in(Role::Coordinator).await;
        let page = browser.get("/people/import").await;
        let token = page.token().expect("a token");
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n\
             --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
             Content-Type: text/csv\r\n\r\n{FILE}\r\n--edge--\r\n"
        );
        let kind = ("content-type", "multipart/form-data; boundary=edge");
        let report = browser.ask(http::Method::POST, "/people/import", &[kind], body.into()).await;
        assert_eq!((report.status, report.heading().as_str()), (200, "What the file would do"));
        assert!(report.words().contains("There is no organisation with this name"), "{}", report.words());
        assert!(report.words().contains("Nowhere"), "the value that was refused");
        let list = browser.submit(&report, "/people/import/refused.csv", &[]).await;
        assert!(list.body.contains("4,given_name,Enter the first name"), "{}", list.body);
        let done = browser.submit(&report, "/people/import/confirm", &[]).await;
        assert!(done.words().contains("2 people were added"), "{}", done.words());
        assert!(done.path.starts_with("/people/import/done?added=2"), "{}", done.path);
        let example = browser.get("/people/import/example.csv").await;
        let read = dry_run(&place.house.store, By::Operator, place.programme, example.body.as_bytes()).await;
        assert_eq!(read.expect("it can be read").refused_rows(), 1, "only the organisation is not there");
        let found = browser.get("/people?q=rees").await;
        assert!(found.words().contains("Siân Rees"));
        assert!(found.words().contains("(Housing officer)"));
        // Without the token nothing is read.
        let body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--edge--\r\n";
        let refused = browser.ask(http::Method::POST, "/people/import", &[kind], body.into()).await;
        assert_eq!(refused.status, 403);
    }

    /// A lead cannot add a file.
    async fn a_lead_adds_no_file(place: Place) {
        let mut lead = place.signed_in(Role::Lead).await;
        assert_eq!(lead.get("/people/import").await.status, 403);
    }
}
