//! Services from the command line: looked at first, then taken; and searched without a browser.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::typed::{Answer, program, run};

/// A folder with a programme in it.
fn place() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let added = run(
        folder.path(),
        &[
            "programme",
            "add",
            "--name",
            "Healthy Ashbourne",
            "--safeguarding",
            "Duty team, 01632 960 001",
            "--coordinator",
            "sam@ashbourne.example",
        ],
    );
    assert_eq!(added.code, 0, "{}", added.err);
    folder
}

fn import(folder: &Path, arguments: &[&str]) -> Answer {
    let start = ["directory", "import"];
    let programme = ["--programme", "healthy-ashbourne"];
    run(folder, &[&start[..], arguments, &programme].concat())
}

fn service(number: usize) -> Value {
    json!({
        "id": format!("0193f000-0000-4000-8000-{number:012}"), "name": format!("Warm Room {number}"),
        "status": "active", "description": "<p>A warm place to sit &amp; tea.</p>", "schedules": [],
        "organization": { "id": "0193f000-0000-4000-8000-000000900000", "name": "Harbour Trust" },
    })
}

fn feed(numbers: std::ops::Range<usize>) -> String {
    let services: Vec<_> = numbers.map(service).collect();
    json!({ "total_items": services.len(), "total_pages": 1, "page_number": 1, "contents": services }).to_string()
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("a file");
}

/// Answers every request with this document, as long as the test runs.
fn serve(body: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!(
        "http://{}/services",
        listener.local_addr().expect("an address")
    );
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a caller");
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
                head.push(byte[0]);
            }
            let length = body.len();
            let answer = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[test]
fn a_file_is_looked_at_taken_once_and_followed() {
    let folder = place();
    write(folder.path(), "services.json", &feed(0..10));
    let look = import(folder.path(), &["services.json"]);
    assert_eq!(look.code, 0, "{}", look.err);
    for told in [
        "This would be: 10 seen, 10 taken (10 new, 0 changed, 0 the same), 0 refused, 0 gone.",
        "Nothing was changed. Run it again with --apply to do it.",
        "repaired",
    ] {
        assert!(look.out.contains(told), "{told} in {}", look.out);
    }
    let apply = ["services.json", "--apply"];
    for told in [
        "(10 new, 0 changed, 0 the same)",
        "(0 new, 0 changed, 10 the same)",
    ] {
        let done = import(folder.path(), &apply);
        assert_eq!(done.code, 0, "{}", done.err);
        assert!(
            done.out.contains(told) && done.out.contains("Done: 10 seen"),
            "{}",
            done.out
        );
    }
    write(folder.path(), "services.json", &feed(0..2));
    let look = import(folder.path(), &["services.json"]);
    assert_eq!(look.code, 0, "{}", look.err);
    assert!(
        look.out.contains("8 gone") && look.out.contains("--confirm"),
        "{}",
        look.out
    );
    assert!(
        look.out.contains("Warm Room 9"),
        "it names what would be gone: {}",
        look.out
    );
    let held = import(folder.path(), &apply);
    assert_eq!(held.code, 1, "{}", held.out);
    assert!(
        held.out.contains("run this again with --confirm"),
        "{}",
        held.out
    );
    let confirmed = import(folder.path(), &[&apply[..], &["--confirm"]].concat());
    assert_eq!(confirmed.code, 0, "{}", confirmed.err);
    assert!(confirmed.out.contains("8 gone"), "{}", confirmed.out);
    let again = import(folder.path(), &apply);
    assert!(
        again.out.contains("2 the same), 0 refused, 0 gone"),
        "{}",
        again.out
    );
}

#[test]
fn any_table_is_read_by_a_mapping() {
    let folder = place();
    write(
        folder.path(),
        "list.csv",
        "Nr;Titel;Was;Ort\n1;Repair Café;We mend things;Harbour Street 1\n2;;nameless;\n",
    );
    let without = import(folder.path(), &["list.csv"]);
    assert_eq!(without.code, 1, "{}", without.out);
    write(
        folder.path(),
        "columns.json",
        &json!({ "columns": { "id": "Nr", "name": "Titel", "description": "Was", "address": "Ort" } }).to_string(),
    );
    let mapped = import(
        folder.path(),
        &["list.csv", "--mapping", "columns.json", "--apply"],
    );
    assert_eq!(mapped.code, 0, "{}", mapped.err);
    assert!(
        mapped.out.contains("2 seen, 1 taken (1 new") && mapped.out.contains("1 refused"),
        "{}",
        mapped.out
    );
    write(
        folder.path(),
        "columns.json",
        "{\"columns\": {\"title\": \"Titel\"}}",
    );
    let wrong = import(folder.path(), &["list.csv", "--mapping", "columns.json"]);
    assert_eq!(wrong.code, 1);
    assert!(
        wrong
            .err
            .contains("columns.json is not a mapping of columns"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_folder_of_tables_is_one_source() {
    let folder = place();
    let tables = folder.path().join("tables");
    std::fs::create_dir(&tables).expect("a folder");
    write(
        &tables,
        "services.csv",
        "id,organization_id,name,description,status\ns1,o1,Warm Room,Tea,active\ns2,o1,Cold Room,Ice,active\n",
    );
    write(
        &tables,
        "organizations.csv",
        "id,name,description\no1,Harbour Trust,By the water\n",
    );
    write(&tables, "accessibility.csv", "id,location_id,description\n");
    let done = import(folder.path(), &["tables", "--apply"]);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert!(done.out.contains("2 seen, 2 taken (2 new"), "{}", done.out);
}

#[test]
fn an_address_inside_is_refused_unless_it_is_allowed() {
    let folder = place();
    let address = serve(feed(0..3));
    let refused = import(folder.path(), &[&address, "--apply"]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    let done = import(folder.path(), &[&address, "--apply", "--inside"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains("3 seen, 3 taken (3 new"), "{}", done.out);
    // What the settings allow needs no word of its own.
    write(
        folder.path(),
        "everycontact.toml",
        "[feeds]\ninside_allowed = true\n",
    );
    let done = import(folder.path(), &[&address, "--apply"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains("3 the same"), "{}", done.out);
}

#[test]
fn what_cannot_be_imported_says_why() {
    let folder = place();
    write(
        folder.path(),
        "page.html",
        "<!doctype html><title>Sign in</title>",
    );
    for arguments in [
        &["page.html"][..],
        &["nowhere.json"],
        &["page.html", "--format", "word"],
    ] {
        let answer = import(folder.path(), arguments);
        assert_eq!(answer.code, 1, "{arguments:?} {}", answer.out);
        assert!(!answer.err.is_empty(), "{arguments:?}");
    }
    write(folder.path(), "services.json", &feed(0..1));
    let nowhere = run(
        folder.path(),
        &["directory", "import", "services.json", "--programme", "x"],
    );
    assert_eq!(nowhere.code, 1);
    assert!(
        nowhere.err.contains("There is no programme \"x\""),
        "{}",
        nowhere.err
    );
}

/// Sends lines to `directory search`.
fn search(folder: &Path, arguments: &[&str], lines: &str) -> Answer {
    let mut child = program(folder)
        .args([&["directory", "search"], arguments].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    // It may have ended before it read anything.
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    let done = child.wait_with_output().expect("it ends");
    Answer {
        code: done.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&done.stdout).into_owned(),
        err: String::from_utf8_lossy(&done.stderr).into_owned(),
    }
}

#[test]
fn a_search_answers_line_by_line() {
    let folder = place();
    let mut services: Vec<_> = (0..3).map(service).collect();
    services.push(json!({
        "id": "0193f000-0000-4000-8000-000000000777", "name": "Fuel vouchers", "status": "active",
        "description": "Help with gas and electricity bills for people on a prepayment meter.",
        "organization": { "id": "0193f000-0000-4000-8000-000000900000", "name": "Harbour Trust" },
        "service_at_locations": [{ "id": "0193f000-0000-4000-8000-000000000778", "location": {
            "id": "0193f000-0000-4000-8000-000000000779", "location_type": "physical", "latitude": 51.44, "longitude": -2.60,
        }}],
    }));
    services.push(json!({ "id": "0193f000-0000-4000-8000-000000000780", "name": "Gas help that ended", "status": "defunct" }));
    write(
        folder.path(),
        "services.json",
        &json!({ "total_items": 5, "contents": services }).to_string(),
    );
    let lines = "{\"q\": \"cant pay the gas\", \"postcode\": \"BS3 1AA\"}\n\n{\"q\": \"cant pay the gas\"}\n{\"q\": \"\"}\n";
    let from = search(folder.path(), &["--from", "services.json"], lines);
    assert_eq!(from.code, 0, "{}", from.err);
    let answers: Vec<Value> = from
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), 3, "one line for each: {}", from.out);
    let best = &answers[0]["results"][0];
    assert_eq!(best["name"], "Fuel vouchers", "{}", from.out);
    assert_eq!(best["id"], "0193f000-0000-4000-8000-000000000777");
    assert!(
        best["score"].is_number() && !best["why"].as_str().expect("words").is_empty(),
        "{best}"
    );
    assert!(
        best["distance_m"].as_u64().expect("a distance") < 5_000,
        "{best}"
    );
    assert_eq!(answers[1]["results"][0]["name"], "Fuel vouchers");
    assert!(
        answers[1]["results"][0]
            .get("distance_m")
            .is_none_or(Value::is_null)
    );
    assert!(
        !from.out.contains("that ended"),
        "what does not run is not found"
    );
    assert_eq!(import(folder.path(), &["services.json", "--apply"]).code, 0);
    let held = search(
        folder.path(),
        &["--programme", "healthy-ashbourne", "--take", "1"],
        lines,
    );
    assert_eq!(held.code, 0, "{}", held.err);
    let first: Value =
        serde_json::from_str(held.out.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["results"].as_array().map(Vec::len), Some(1));
    assert_eq!(first["results"][0]["name"], "Fuel vouchers");
    let wrong = search(
        folder.path(),
        &["--from", "services.json"],
        "{\"q\": \"gas\"}\ngas\n",
    );
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("Line 2 is not a query"), "{}", wrong.err);
    assert_eq!(search(folder.path(), &[], "").code, 1);
}

#[test]
fn help_shows_an_example_that_is_understood() {
    let folder = tempfile::tempdir().expect("a folder");
    for (command, example) in [
        ("import", "--mapping columns.json"),
        ("search", "--from services.json"),
    ] {
        let help = run(folder.path(), &["directory", command, "--help"]);
        assert_eq!(help.code, 0, "{}", help.err);
        assert!(
            help.out.contains("Example:") && help.out.contains(example),
            "{}",
            help.out
        );
    }
}
