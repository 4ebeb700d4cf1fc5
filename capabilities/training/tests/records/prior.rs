//! Learning from elsewhere comes in once, row by row, and what was settled about its columns is kept.

use axum::body::Bytes;
use kernel::Role;
use store::reading;
use testkit::{Browser, Page, Place};

use crate::complete;

const FILE: &str = "\
User name,Activity,Status,Completed on,Expires\r\n\
Sam.Marsh@ashbourne.example,MECC Level 1,Passed,05/10/2025,\r\n\
colin.marsh@ashbourne.example,MECC level 1,In progress,06/10/2025,\r\n\
colin.marsh@ashbourne.example,Five ways,Completed,7 Oct 2025,31/12/2026\r\n\
nobody@ashbourne.example,MECC Level 1,Passed,05/10/2025,\r\n\
lena.marsh@ashbourne.example,MECC Level 1,Passed,31/02/2025,\r\n\
tess.marsh@ashbourne.example,MECC Level 1,Passed,05/10/2099,\r\n\
not an address,MECC Level 1,Passed,05/10/2025,\r\n\
sam.marsh@ashbourne.example,Fire safety,Passed,05/10/2025,\r\n\
sam.marsh@ashbourne.example,MECC LEVEL 1,Passed,2025-10-05,\r\n\
sam.marsh@ashbourne.example,MECC Level 1,Passed,05/10/2025,01/01/2020\r\n";

/// Sends a file as a browser does.
async fn upload(browser: &mut Browser, file: &str) -> Page {
    upload_bytes(browser, file.as_bytes()).await
}

async fn upload_bytes(browser: &mut Browser, file: &[u8]) -> Page {
    let form = browser.get("/learn/prior").await;
    let token = form.token().expect("a form");
    let part = |name: &str, value: &[u8]| {
        let head = format!("--edge\r\nContent-Disposition: form-data; {name}\r\n\r\n");
        [head.as_bytes(), value, b"\r\n"].concat()
    };
    let body = [
        part("name=\"csrf\"", token.as_bytes()),
        part("name=\"file\"; filename=\"a.csv\"", file),
        b"--edge--\r\n".to_vec(),
    ]
    .concat();
    let kind = "multipart/form-data; boundary=edge";
    browser
        .ask(
            axum::http::Method::POST,
            "/learn/prior",
            &[("content-type", kind)],
            Bytes::from(body),
        )
        .await
}

const COLUMNS: [(&str, &str); 6] = [
    ("email", "User name"),
    ("course", "Activity"),
    ("completed", "Completed on"),
    ("until", "Expires"),
    ("status", "Status"),
    ("days", "day"),
];

/// As far as the dry run.
async fn looked_over(browser: &mut Browser) -> Page {
    let page = upload(browser, FILE).await;
    let page = browser
        .submit(&page, "/learn/prior/columns", &COLUMNS)
        .await;
    assert_eq!(page.status, 200, "{}", page.words());
    // In the order of their names: Fire safety, Five ways, MECC.
    let settled = [
        ("course-0", "-"),
        ("course-1", "five-ways"),
        ("course-2", "core"),
        ("name", "Hospital system"),
    ];
    browser
        .submit(&page, "/learn/prior/courses", &settled)
        .await
}

async fn completions(place: &Place) -> Vec<(String, String, Option<String>)> {
    let all = reading!(place.house.store, "test.completions", |tx| {
        training::rows::completions::all(tx, place.programme).await
    });
    let mut all: Vec<_> = all
        .expect("completions")
        .into_iter()
        .map(|it| {
            let until = it.valid_until.map(|day| day.to_string());
            (it.course, it.on.to_string(), until)
        })
        .collect();
    all.sort();
    all
}

fn expected() -> Vec<(String, String, Option<String>)> {
    let row = |course: &str, on: &str, until: &str| {
        (course.to_owned(), on.to_owned(), Some(until.to_owned()))
    };
    vec![
        row("core", "2025-10-05", "2027-10-05"),
        row("five-ways", "2025-10-07", "2026-12-31"),
    ]
}

testkit::on_both! {
    /// Every row is told of before anything is written; then what is new comes in, and a second time nothing does.
    async fn a_file_comes_in_once(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let report = looked_over(&mut tess).await;
        let words = report.words();
        for expected in [
            "Nothing has been added yet", "Add 2 completions", "Nobody here has this e-mail address",
            "The day of completion cannot be read", "The day of completion has not come yet",
            "The status does not say that it was completed", "You left this course out",
            "The last valid day is before the day of completion", "Line 2 says the same",
        ] {
            assert!(words.contains(expected), "{expected} in {words}");
        }
        assert_eq!(completions(&place).await, []);
        let rows = tess.submit(&report, "/learn/prior/report.csv", &[]).await;
        assert_eq!(rows.body.lines().count(), 11, "{}", rows.body);
        assert!(rows.body.contains("6,lena.marsh@ashbourne.example"), "{}", rows.body);
        let done = tess.submit(&report, "/learn/prior/confirm", &[]).await;
        assert!(done.words().contains("2 completions were added"), "{}", done.words());
        assert_eq!(completions(&place).await, expected());
        let again = looked_over(&mut tess).await;
        assert!(again.words().contains("There is nothing new in this file"), "{}", again.words());
        // Whoever sends the confirmation of the first look once more adds nothing either.
        let twice = tess.submit(&report, "/learn/prior/confirm", &[]).await;
        assert!(twice.words().contains("0 completions were added"), "{}", twice.words());
        assert_eq!(completions(&place).await, expected());
    }

    /// Columns and courses are kept under a name, understood the next time, and forgotten when asked.
    async fn what_was_settled_is_kept(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let report = looked_over(&mut tess).await;
        tess.submit(&report, "/learn/prior/confirm", &[]).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let page = upload(&mut cora, FILE).await;
        let page = cora.submit(&page, "/learn/prior/columns", &COLUMNS).await;
        assert!(page.body.contains("value=\"Hospital system\""), "{}", page.body);
        let chosen = page.body.matches("selected").count();
        assert_eq!(chosen, 3, "{}", page.body);
        let start = cora.get("/learn/prior").await;
        assert!(start.words().contains("Hospital system"));
        let gone = cora.submit(&start, "/learn/prior/forget", &[]).await;
        assert!(!gone.words().contains("Hospital system"));
    }

    /// What is missing is asked for, and what nobody can read is refused as a whole.
    async fn what_is_missing_is_asked_for(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        assert_eq!(upload(&mut tess, "").await.status, 422);
        assert_eq!(upload(&mut tess, "\n\n").await.status, 422);
        let wide: Vec<u8> = FILE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (file, wanted) in [
            (&b""[..], "Choose a file"),
            (b"User name,Completed on\r\n", "no rows below them"),
            (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "This is a spreadsheet, not a CSV file"),
            (b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x01\x02", "This is not a text file"),
            (&wide, "Which column is what?"),
        ] {
            let told = upload_bytes(&mut tess, file).await.words();
            assert!(told.contains(wanted), "{wanted}: {told}");
        }
        let page = upload(&mut tess, "a,b\n1,2\n").await;
        let none = tess.submit(&page, "/learn/prior/columns", &[("email", ""), ("completed", "zzz")]).await;
        assert_eq!(none.status, 422);
        assert!(none.words().contains("Choose the column with e-mail addresses"), "{}", none.words());
        assert!(none.words().contains("Choose the column with the day of completion"));
        let page = upload(&mut tess, FILE).await;
        let page = tess.submit(&page, "/learn/prior/columns", &COLUMNS).await;
        let open = tess.submit(&page, "/learn/prior/courses", &[("course-0", "-")]).await;
        assert_eq!(open.status, 422);
        assert!(open.words().contains("Choose a course, or leave it out"), "{}", open.words());
    }

    /// A whole file may be about one course.
    async fn a_file_may_be_about_one_course(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let page = upload(&mut tess, "mail;date\nsam.marsh@ashbourne.example;2025-10-05\n").await;
        let columns = [("email", "mail"), ("completed", "date"), ("days", "day")];
        let page = tess.submit(&page, "/learn/prior/columns", &columns).await;
        assert!(page.words().contains("The course of the whole file"), "{}", page.words());
        let report = tess.submit(&page, "/learn/prior/courses", &[("course-0", "core")]).await;
        tess.submit(&report, "/learn/prior/confirm", &[]).await;
        assert_eq!(completions(&place).await, expected()[..1]);
    }

    /// What was completed here on the same day is not told a second time, and no certificate comes of what is told.
    async fn learning_here_and_elsewhere_go_together(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let file = format!("mail,date\nsam.marsh@ashbourne.example,{}\ncolin.marsh@ashbourne.example,{0}\n", crate::today());
        let page = upload(&mut tess, &file).await;
        let columns = [("email", "mail"), ("completed", "date"), ("days", "day")];
        let page = tess.submit(&page, "/learn/prior/columns", &columns).await;
        let report = tess.submit(&page, "/learn/prior/courses", &[("course-0", "core")]).await;
        assert!(report.words().contains("Add 1 completion"), "{}", report.words());
        tess.submit(&report, "/learn/prior/confirm", &[]).await;
        let colin = place.signed_in_as(place.colleague).await.get("/learn/certificates").await;
        assert!(colin.words().contains("You have no certificate yet"), "{}", colin.words());
    }

    /// Another system gets the columns that it wants, under the names that it wants.
    async fn another_system_gets_its_columns(place: Place) {
        complete(&place, place.person(Role::Staff), "core").await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let whole = tess.get("/learn/given/completions.csv").await;
        assert!(whole.body.contains("sam.marsh@ashbourne.example,Sam,Marsh,Ashbourne City Council,core,Core training,"), "{}", whole.body);
        let page = tess.get("/learn/given").await;
        let none: Vec<_> = ["email", "given_name", "family_name", "organisation", "course", "course_name", "completed_on",
            "valid_until", "source"].into_iter().map(|it| (it, "")).collect();
        assert_eq!(tess.submit(&page, "/learn/given", &none).await.status, 422);
        let some: Vec<_> = none.iter().map(|(name, _)| match *name {
            "email" => ("email", "USER"),
            "course" => ("course", "CODE"),
            other => (other, ""),
        }).collect();
        tess.submit(&page, "/learn/given", &some).await;
        let file = tess.get("/learn/given/completions.csv").await;
        assert_eq!(file.body, "\u{feff}USER,CODE\nsam.marsh@ashbourne.example,core\n");
    }

    /// Only trainers and coordinators take such files in or out.
    async fn files_are_for_trainers_and_coordinators(place: Place) {
        for role in [Role::Staff, Role::Lead, Role::VoiceOfficer, Role::Commissioner] {
            let mut browser = place.signed_in(role).await;
            for path in ["/learn/prior", "/learn/given", "/learn/given/completions.csv"] {
                assert_eq!(browser.get(path).await.status, 403, "{role} {path}");
            }
        }
        assert_eq!(place.stranger().look("/learn/given/completions.csv").await.status, 303);
    }
}
