//! Adding many people from a file: first what it would do, then doing it.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::{Problem, Said};
use web::{Answer, Fields, Sent, SignedIn};

use super::asked;
use crate::By;
use crate::import::{dry_run, import as run};
use crate::views::import as view;

/// Every column, and one row that shows how each is filled in.
const EXAMPLE: &str = "\u{feff}given_name,family_name,email,organisation,role,job_role\r\n\
    Sam,Marsh,sam.marsh@example.org,Name of the organisation,staff,\r\n";

pub(super) async fn choose(visit: SignedIn) -> Answer {
    let page = view::choose(visit.words(), &Fields::empty(), &visit.csrf());
    Ok(visit.show(&page))
}

fn wrong(key: &'static str) -> Problem {
    Problem::invalid(Vec::new()).at("file", Said::new(key))
}

/// The file of the form, once its token was found to be right.
async fn file(
    visit: &SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Vec<u8>, Problem> {
    let mut form = form.map_err(|_| wrong("people-import-no-file"))?;
    let mut own = false;
    let mut found = None;
    while let Some(part) = form.next_field().await.map_err(|_| too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| too_large())?;
        match name.as_str() {
            "csrf" => own = std::str::from_utf8(&bytes).is_ok_and(|it| visit.csrf_matches(it)),
            "file" => found = Some(bytes.to_vec()),
            _ => {}
        }
    }
    if !own {
        return Err(Problem::new(403, "problem-form-expired"));
    }
    found
        .filter(|bytes| !bytes.is_empty())
        .ok_or_else(|| wrong("people-import-no-file"))
}

fn too_large() -> Problem {
    let most = crate::import::LARGEST / (1 << 20);
    let said = Said::new("people-import-too-large").with("most", most);
    Problem::invalid(Vec::new()).at("file", said)
}

pub(super) async fn look(visit: SignedIn, form: Result<Multipart, MultipartRejection>) -> Answer {
    let judged = match file(&visit, form).await {
        Ok(bytes) => judge(&visit, bytes).await,
        Err(problem) => Err(problem),
    };
    match judged {
        Ok((bytes, report)) => {
            let content = BASE64_URL_SAFE_NO_PAD.encode(bytes);
            let page = view::report(visit.words(), &visit.csrf(), &content, &report);
            Ok(visit.show(&page))
        }
        Err(problem) if !problem.fields.is_empty() => {
            let fields = Fields::empty().with_problem(&problem);
            Ok(visit.show(&view::choose(visit.words(), &fields, &visit.csrf())))
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn judge(
    visit: &SignedIn,
    bytes: Vec<u8>,
) -> Result<(Vec<u8>, crate::import::Report), Problem> {
    let actor = &visit.actor;
    let by = By::Person(actor);
    let report = dry_run(visit.store(), by, actor.programme, &bytes).await?;
    Ok((bytes, report))
}

/// The file as it was carried on by the page.
fn carried(fields: &Fields) -> Result<Vec<u8>, Problem> {
    BASE64_URL_SAFE_NO_PAD
        .decode(fields.text("content"))
        .map_err(|_| wrong("people-import-no-file"))
}

pub(super) async fn confirm(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let bytes = carried(&fields)?;
    let actor = &visit.actor;
    let by = By::Person(actor);
    let report = run(visit.store(), by, actor.programme, &bytes, |_, _| {}).await?;
    // On to a page of its own, so that "back" does not ask to send the file again.
    let it = view::Counts::of(&report);
    Ok(visit.go(&format!(
        "/people/import/done?added={}&changed={}&unchanged={}&refused={}",
        it.added, it.changed, it.unchanged, it.refused
    )))
}

pub(super) async fn done(visit: SignedIn, uri: Uri) -> Answer {
    let asked = asked(&uri);
    let count = |name: &str| asked.text(name).parse::<u32>().unwrap_or(0) as usize;
    let counts = view::Counts {
        added: count("added"),
        changed: count("changed"),
        unchanged: count("unchanged"),
        refused: count("refused"),
    };
    Ok(visit.show(&view::finished(visit.words(), &counts)))
}

/// A file as it should be, to be filled in.
pub(super) async fn example(_: SignedIn) -> Answer {
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"example.csv\""),
    ];
    Ok((head, EXAMPLE).into_response())
}

/// The refused rows as a file, for the one who mends the list.
pub(super) async fn refused(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (_, report) = judge(&visit, carried(&fields)?).await?;
    let words = visit.words();
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let heads = [
        "people-import-line",
        "people-import-column",
        "people-import-reason",
    ];
    let write = |writer: &mut csv::Writer<Vec<u8>>, row: [String; 3]| {
        writer.write_record(row).map_err(Problem::internal)
    };
    write(&mut writer, heads.map(|key| words.say(key)))?;
    for it in &report.refused {
        let row = [it.line.to_string(), it.field.clone(), words.said(&it.said)];
        write(&mut writer, row)?;
    }
    let text = writer.into_inner().map_err(Problem::internal)?;
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\""),
    ];
    Ok((head, text).into_response())
}
