//! Each command does what its help says, and says what to do when it cannot.

use std::path::Path;

use crate::typed::run;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("a file");
}

const ADD: [&str; 8] = [
    "programme",
    "add",
    "--name",
    "Healthy Ashbourne",
    "--safeguarding",
    "Duty team, 01632 960 001",
    "--coordinator",
    "sam@ashbourne.example",
];

#[test]
fn settings_that_are_wrong_are_all_told_and_nothing_starts() {
    let folder = folder();
    write(
        folder.path(),
        "everycontact.toml",
        "lisen = \"127.0.0.1:80\"\nbase_url = \"http://mecc.example.org\"\n[smtp]\nhost = \"smtp.example.org\"\nport = 0\n",
    );
    for command in ["serve", "worker", "migrate", "doctor"] {
        assert_eq!(run(folder.path(), &[command]).code, 3, "{command}");
    }
    let answer = run(folder.path(), &["config", "check"]);
    assert_eq!(answer.code, 3);
    insta::assert_snapshot!(answer.err, @r#"
    The settings are not right, so nothing was started.

      lisen   (everycontact.toml)
        There is no such setting. Did you mean "listen"?

      base_url = "http://mecc.example.org"   (everycontact.toml)
        This must begin with https://. Sign-in and the phone page only work on an encrypted connection. (http:// is taken for localhost alone.)
        Example: base_url = "https://mecc.example.org"

      smtp.port = 0   (everycontact.toml)
        This must be a whole number from 1 to 65535.
        Example: port = 587

      smtp.from
        Mail needs this setting as well.
        Example: from = "Healthy Ashbourne <mecc@ashbourne.example>"
    "#);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .collect();
    assert_eq!(left.len(), 1, "nothing but the settings: {left:?}");
}

#[test]
fn settings_in_force_are_shown_without_passwords() {
    let folder = folder();
    write(
        folder.path(),
        "own.toml",
        "database_url = \"postgres://ec:hunter2@db.example.org/ec\"\n[session]\nidle_hours = 8\n",
    );
    let answer = run(folder.path(), &["config", "check", "--config", "own.toml"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    insta::assert_snapshot!(answer.out, @r"
    Settings file: own.toml

    database_url           postgres://ec:(hidden)@db.example.org/ec  own.toml
    listen                 127.0.0.1:8080                            default
    base_url               http://localhost:8080/                    default
    behind_proxy           false                                     default
    session.idle_hours     8                                         own.toml
    session.absolute_days  30                                        default
    smtp.host              (not set)                                 default
    smtp.port              587                                       default
    smtp.security          starttls                                  default
    smtp.username          (not set)                                 default
    smtp.password          (not set)                                 default
    smtp.password_file     (not set)                                 default
    smtp.from              (not set)                                 default
    feeds.inside_allowed   false                                     default
    log.format             text                                      default
    log.level              info                                      default

    The settings are right.
    ");
}

#[test]
fn the_settings_file_that_we_hand_out_is_right() {
    let folder = folder();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../deploy/everycontact.toml");
    let answer = run(folder.path(), &["config", "check", "--config", file]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(
        answer.out.contains("https://mecc.example.org/"),
        "{}",
        answer.out
    );
}

#[test]
fn a_command_line_that_is_not_understood_is_code_2() {
    let folder = folder();
    for arguments in [&["serv"][..], &["backup"], &["demo", "--people", "3"], &[]] {
        let answer = run(folder.path(), arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert!(
            answer.err.contains("--help") || answer.err.contains("Usage"),
            "{}",
            answer.err
        );
    }
}

#[test]
fn a_programme_is_set_up_once_with_a_link_for_its_coordinator() {
    let folder = folder();
    let first = run(folder.path(), &ADD);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(
        first.out.contains("http://localhost:8080/join/i/"),
        "{}",
        first.out
    );
    assert!(first.out.contains("pass it on yourself"), "{}", first.out);
    let second = run(folder.path(), &ADD);
    assert_eq!(second.code, 1, "{}", second.out);
    assert!(second.out.is_empty() && !second.err.is_empty());
    let nameless = [
        "programme",
        "add",
        "--name",
        "",
        "--safeguarding",
        "",
        "--coordinator",
        "sam",
    ];
    let third = run(folder.path(), &nameless);
    assert_eq!(third.code, 1);
    assert!(
        third.err.contains("name_en") && third.err.contains("safeguarding_en"),
        "{}",
        third.err
    );
}

#[test]
fn people_are_imported_after_a_dry_run_and_only_once() {
    let folder = folder();
    let import = [
        "people",
        "import",
        "people.csv",
        "--programme",
        "healthy-ashbourne",
    ];
    write(
        folder.path(),
        "people.csv",
        "given_name,family_name,email,organisation,role,job_role\n\
         Tess,Marsh,tess@ashbourne.example,,trainer,\n\
         Bo,Reed,bo,Nowhere,staff,\n",
    );
    assert_eq!(
        run(folder.path(), &import).code,
        1,
        "there is no database yet"
    );
    assert!(!folder.path().join("everycontact.sqlite").exists());
    assert_eq!(run(folder.path(), &ADD).code, 0);
    let apply = [&import[..], &["--apply"]].concat();
    let table = [
        (
            &import[..],
            "This would be: 1 new, 0 changed, 0 already there, 1 refused.",
        ),
        (
            &import,
            "This would be: 1 new, 0 changed, 0 already there, 1 refused.",
        ),
        (
            &apply,
            "Done: 1 new, 0 changed, 0 already there, 1 refused.",
        ),
        (
            &apply,
            "Done: 0 new, 0 changed, 1 already there, 1 refused.",
        ),
    ];
    for (arguments, told) in table {
        let answer = run(folder.path(), arguments);
        assert_eq!(answer.code, 1, "a row was refused: {}", answer.err);
        assert!(answer.out.contains(told), "{}", answer.out);
        assert!(answer.out.contains("line 3  email"), "{}", answer.out);
        assert!(
            answer.out.contains("line 3  organisation"),
            "{}",
            answer.out
        );
    }
    write(
        folder.path(),
        "people.csv",
        "given_name,family_name,email,role\nTess,Marsh,tess@ashbourne.example,trainer\n",
    );
    let good = run(folder.path(), &import);
    assert_eq!((good.code, good.err.as_str()), (0, ""), "{}", good.out);
    let nowhere = run(
        folder.path(),
        &["people", "import", "people.csv", "--programme", "x"],
    );
    assert_eq!(nowhere.code, 1);
    assert!(
        nowhere.err.contains("There is no programme \"x\""),
        "{}",
        nowhere.err
    );
}

#[test]
fn a_demonstration_and_a_real_installation_refuse_each_other() {
    let folder = folder();
    let small = [
        "--folder",
        "city",
        "--people",
        "40",
        "--conversations",
        "20",
    ];
    assert_eq!(run(folder.path(), &ADD).code, 0);
    std::fs::create_dir(folder.path().join("city")).expect("a folder");
    let real = folder.path().join("everycontact.sqlite");
    std::fs::copy(&real, folder.path().join("city/demo.sqlite")).expect("a copy");
    let before = std::fs::read(folder.path().join("city/demo.sqlite")).expect("a database");
    let refused = run(
        folder.path(),
        &[&["demo", "--port", "0"][..], &small].concat(),
    );
    assert_eq!(refused.code, 4, "{}", refused.err);
    assert!(refused.err.contains("real installation"), "{}", refused.err);
    let fresh = run(
        folder.path(),
        &[&["demo", "--port", "0", "--fresh"][..], &small].concat(),
    );
    assert_eq!(fresh.code, 1, "{}", fresh.err);
    assert!(
        fresh.err.contains("is not a demonstration"),
        "{}",
        fresh.err
    );
    let after = std::fs::read(folder.path().join("city/demo.sqlite")).expect("it is still there");
    assert!(before == after, "the real database was changed");
}

#[test]
fn two_demonstrations_do_not_share_a_folder() {
    let folder = folder();
    let held = std::fs::File::create(folder.path().join("demo.lock")).expect("a file");
    held.lock().expect("it is ours");
    let second = run(
        folder.path(),
        &["demo", "--folder", ".", "--port", "0", "--fresh"],
    );
    assert_eq!(second.code, 1, "{}", second.out);
    assert!(
        second.err.contains("Another demonstration runs"),
        "{}",
        second.err
    );
}

#[test]
fn a_database_that_is_not_there_is_not_made_by_a_slip() {
    let folder = folder();
    for arguments in [&["backup", "b.gz"][..], &["doctor"]] {
        let answer = run(folder.path(), arguments);
        assert_eq!(answer.code, 1, "{arguments:?}");
        let told = answer.out + &answer.err;
        assert!(
            told.contains("There is no database at everycontact.sqlite"),
            "{told}"
        );
    }
    assert!(!folder.path().join("everycontact.sqlite").exists());
}

#[test]
fn backups_are_not_overwritten_and_full_databases_not_restored_into() {
    let folder = folder();
    assert_eq!(run(folder.path(), &ADD).code, 0);
    let backup = run(folder.path(), &["backup", "b.gz"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    assert!(
        backup.out.contains("rows written to b.gz"),
        "{}",
        backup.out
    );
    let held = std::fs::metadata(folder.path().join("b.gz")).expect("the archive");
    let mode = std::os::unix::fs::PermissionsExt::mode(&held.permissions());
    assert_eq!(mode & 0o777, 0o600, "it holds people's data");
    assert_eq!(run(folder.path(), &["backup", "b.gz"]).code, 1);
    let full = run(folder.path(), &["restore", "b.gz"]);
    assert_eq!(full.code, 1);
    assert!(full.err.contains("not empty"), "{}", full.err);
    write(
        folder.path(),
        "else.toml",
        "database_url = \"sqlite:other.sqlite\"\n",
    );
    let restored = run(folder.path(), &["restore", "b.gz", "--config", "else.toml"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let mut bytes = std::fs::read(folder.path().join("b.gz")).expect("the archive");
    bytes.truncate(bytes.len() / 2);
    std::fs::write(folder.path().join("half.gz"), bytes).expect("half an archive");
    write(
        folder.path(),
        "third.toml",
        "database_url = \"sqlite:third.sqlite\"\n",
    );
    let half = run(
        folder.path(),
        &["restore", "half.gz", "--config", "third.toml"],
    );
    assert_eq!(half.code, 1, "{}", half.out);
    assert!(half.err.contains("Nothing was restored"), "{}", half.err);
}

#[test]
fn the_doctor_finds_a_new_installation_well_and_a_broken_one_not() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["migrate"]).code, 0);
    let well = run(folder.path(), &["doctor"]);
    assert_eq!(well.code, 0, "{}{}", well.out, well.err);
    for (what, health) in [("Schema", "ok"), ("Integrity", "ok"), ("Mail", "warn")] {
        let line = well.out.lines().find(|line| line.starts_with(what));
        assert!(
            line.is_some_and(|line| line.contains(health)),
            "{what}: {}",
            well.out
        );
    }
    assert_eq!(run(folder.path(), &ADD).code, 0);
    let file = folder.path().join("everycontact.sqlite");
    let mut bytes = std::fs::read(&file).expect("the database");
    let length = bytes.len();
    bytes[length / 2..].fill(0x5a);
    std::fs::write(&file, bytes).expect("a broken database");
    let ill = run(folder.path(), &["doctor"]);
    assert_eq!(ill.code, 1, "{}{}", ill.out, ill.err);
    assert!(ill.out.contains("FAIL"), "{}", ill.out);
}

#[test]
fn migrating_twice_changes_nothing_more() {
    let folder = folder();
    let first = run(folder.path(), &["migrate"]);
    assert!(first.out.starts_with("done: "), "{}", first.out);
    let second = run(folder.path(), &["migrate"]);
    assert_eq!(
        (second.code, second.out.as_str()),
        (0, "The schema is up to date.\n")
    );
}
