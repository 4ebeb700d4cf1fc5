//! Tables of settings that are taken and settings that are refused.

use super::*;

fn given(file: &str, variables: &[(&str, &str)]) -> (tempfile::TempDir, Given) {
    let folder = tempfile::tempdir().expect("a folder");
    if !file.is_empty() {
        std::fs::write(folder.path().join(DEFAULT_FILE), file).expect("a file");
    }
    let given = Given {
        config: None,
        folder: Some(folder.path().to_owned()),
        environment: variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
    };
    (folder, given)
}

fn refused(file: &str, variables: &[(&str, &str)]) -> Vec<Wrong> {
    let (_folder, given) = given(file, variables);
    match load(&given) {
        Err(refused) => refused.0,
        Ok(_) => panic!("these settings were taken: {file} {variables:?}"),
    }
}

#[test]
fn nothing_given_is_a_server_on_this_machine() {
    let (_folder, given) = given("", &[]);
    let settings = load(&given).expect("the defaults are right").settings;
    assert_eq!(settings.database_url, "sqlite:everycontact.sqlite");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.base_url.as_str(), "http://localhost:8080/");
    assert!(!settings.behind_proxy && settings.smtp.is_none());
    assert!(!settings.inside_allowed);
    let web = settings.web();
    assert_eq!(
        (web.idle_seconds, web.absolute_seconds),
        (12 * 3600, 30 * 24 * 3600)
    );
}

#[test]
fn the_environment_wins_over_the_file_and_each_value_says_where_it_is_from() {
    let file = "listen = \"127.0.0.1:1\"\nbehind_proxy = true\n[session]\nidle_hours = 8\n";
    let (_folder, given) = given(
        file,
        &[
            ("DATABASE_URL", "sqlite:one.sqlite"),
            ("EVERYCONTACT_DATABASE_URL", "sqlite:two.sqlite"),
            ("EVERYCONTACT_SESSION_IDLE_HOURS", "4"),
            ("EVERYCONTACT_LOG_FORMAT", "json"),
            ("EVERYCONTACT_FEEDS_INSIDE_ALLOWED", "true"),
        ],
    );
    let loaded = load(&given).expect("these are right");
    let file = loaded
        .file
        .clone()
        .expect("a file was read")
        .display()
        .to_string();
    let from = |key: &str| {
        let told = loaded.told.iter().find(|told| told.key == key);
        told.map(|told| (told.value.as_str(), told.from.as_str()))
    };
    assert_eq!(from("listen"), Some(("127.0.0.1:1", file.as_str())));
    assert_eq!(
        from("database_url"),
        Some(("sqlite:two.sqlite", "EVERYCONTACT_DATABASE_URL"))
    );
    assert_eq!(
        from("session.idle_hours"),
        Some(("4", "EVERYCONTACT_SESSION_IDLE_HOURS"))
    );
    assert_eq!(from("session.absolute_days"), Some(("30", "default")));
    assert!(loaded.settings.behind_proxy && loaded.settings.log.json);
    assert!(loaded.settings.inside_allowed);
}

#[test]
fn a_wrong_value_is_refused_by_its_name() {
    let table = [
        (
            "database_url = \"mysql://x/y\"",
            "database_url",
            "SQLite file",
        ),
        (
            "database_url = \"sqlite::memory:\"",
            "database_url",
            "memory",
        ),
        ("database_url = \"sqlite:\"", "database_url", "SQLite file"),
        ("database_url = \"\"", "database_url", "empty"),
        ("database_url = 5", "database_url", "in quotes"),
        ("listen = \"8080\"", "listen", "address and a port"),
        (
            "listen = \"mecc.example.org:80\"",
            "listen",
            "address and a port",
        ),
        ("base_url = \"mecc.example.org\"", "base_url", "https://"),
        (
            "base_url = \"http://mecc.example.org\"",
            "base_url",
            "https://",
        ),
        (
            "base_url = \"http://localhost.example.org\"",
            "base_url",
            "https://",
        ),
        ("base_url = \"ftp://localhost\"", "base_url", "https://"),
        (
            "base_url = \"https://example.org/mecc\"",
            "base_url",
            "host name of its own",
        ),
        (
            "base_url = \"https://a:b@example.org\"",
            "base_url",
            "password",
        ),
        ("behind_proxy = \"maybe\"", "behind_proxy", "true or false"),
        (
            "[session]\nidle_hours = 0",
            "session.idle_hours",
            "from 1 to 720",
        ),
        (
            "[session]\nidle_hours = 1.5",
            "session.idle_hours",
            "whole number",
        ),
        (
            "[session]\nabsolute_days = -3",
            "session.absolute_days",
            "from 1 to 366",
        ),
        ("session = 3", "session", "section"),
        ("[log]\nlevel = \"loud\"", "log.level", "\"warn\""),
        ("[log]\nformat = \"xml\"", "log.format", "\"json\""),
        ("lisen = \"x\"", "lisen", "Did you mean \"listen\"?"),
        ("[smpt]\nhost = \"x\"", "smpt", "Did you mean \"smtp\"?"),
        (
            "[log]\nlevl = \"info\"",
            "log.levl",
            "Did you mean \"log.level\"?",
        ),
        ("colour = \"red\"", "colour", "no such setting"),
    ];
    for (file, key, why) in table {
        let wrong = refused(file, &[]);
        assert_eq!(wrong.len(), 1, "{file}: {wrong:?}");
        assert_eq!(wrong[0].key, key, "{file}");
        assert!(wrong[0].why.contains(why), "{file}: {}", wrong[0].why);
        assert!(
            wrong[0].from.ends_with(DEFAULT_FILE),
            "{file}: {}",
            wrong[0].from
        );
    }
}

#[test]
fn addresses_that_are_right_are_taken() {
    let table = [
        ("https://mecc.example.org", "https://mecc.example.org/"),
        ("https://mecc.example.org/", "https://mecc.example.org/"),
        ("http://localhost:3000", "http://localhost:3000/"),
        ("http://127.0.0.1", "http://127.0.0.1/"),
        ("http://[::1]:80", "http://[::1]/"),
    ];
    for (said, understood) in table {
        let (_folder, given) = given("", &[("EVERYCONTACT_BASE_URL", said)]);
        let settings = load(&given).expect(said).settings;
        assert_eq!(settings.base_url.as_str(), understood);
    }
}

#[test]
fn mail_settings_belong_together() {
    let whole = "[smtp]\nhost = \"smtp.example.org\"\nfrom = \"MECC <mecc@example.org>\"\n";
    let table = [
        (
            String::new() + "[smtp]\nhost = \"smtp.example.org\"",
            vec!["smtp.from"],
        ),
        (
            "[smtp]\nport = 25".to_owned(),
            vec!["smtp.host", "smtp.from"],
        ),
        (
            whole.to_owned() + "username = \"u\"",
            vec!["smtp.password_file"],
        ),
        (whole.to_owned() + "password = \"p\"", vec!["smtp.username"]),
        (
            whole.to_owned() + "username = \"u\"\npassword_file = \"/no/such/file\"",
            vec!["smtp.password_file"],
        ),
        (
            whole.to_owned() + "username = \"u\"\npassword = \"p\"\nsecurity = \"none\"",
            vec!["smtp.security"],
        ),
        (
            whole.to_owned() + "security = \"ssl\"",
            vec!["smtp.security"],
        ),
        (whole.to_owned() + "port = 70000", vec!["smtp.port"]),
        (
            "[smtp]\nhost = \"h\"\nfrom = \"nobody\"".to_owned(),
            vec!["smtp.from"],
        ),
    ];
    for (file, keys) in table {
        let wrong = refused(&file, &[]);
        let found: Vec<_> = wrong.iter().map(|wrong| wrong.key.as_str()).collect();
        assert_eq!(found, keys, "{file}");
    }
    let ports = [("starttls", 587), ("tls", 465), ("none", 25)];
    for (security, port) in ports {
        let file = format!("{whole}security = \"{security}\"\n");
        let (_folder, given) = given(&file, &[]);
        let smtp = load(&given).expect("these are right").settings.smtp;
        assert_eq!(smtp.expect("a mail server").port, port, "{security}");
    }
}

#[test]
fn a_password_comes_from_its_file_and_is_never_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let secret = folder.path().join("secret");
    std::fs::write(&secret, "open sesame\n").expect("a file");
    let file = format!(
        "database_url = \"postgres://ec:hunter2@db/ec\"\n[smtp]\nhost = \"h\"\nfrom = \"a@b.example\"\n\
         username = \"u\"\npassword_file = {:?}\n",
        secret.display().to_string()
    );
    let (_folder, taken) = given(&file, &[]);
    let loaded = load(&taken).expect("these are right");
    let login = loaded.settings.smtp.clone().and_then(|smtp| smtp.login);
    assert_eq!(login, Some(("u".to_owned(), "open sesame".to_owned())));
    let shown = format!("{:?}{:?}", loaded.told, loaded.settings.smtp);
    assert!(
        !shown.contains("hunter2") && !shown.contains("sesame"),
        "{shown}"
    );

    let wrong = refused(
        "database_url = \"x://ec:hunter2@db\"\n[smtp]\npassword = 5\n",
        &[],
    );
    let told = Refused(wrong).to_string();
    assert!(
        !told.contains("hunter2") && told.contains("(hidden)"),
        "{told}"
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let wrong = refused(
        "listen = \"here\"\ntheme = 1\n[log]\nlevel = 1\n",
        &[
            ("EVERYCONTACT_BASE_ULR", "x"),
            ("EVERYCONTACT_BEHIND_PROXY", "2"),
        ],
    );
    let mut keys: Vec<_> = wrong.iter().map(|wrong| wrong.key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(
        keys,
        [
            "EVERYCONTACT_BASE_ULR",
            "behind_proxy",
            "listen",
            "log.level",
            "theme"
        ]
    );
}

#[test]
fn names_that_an_orchestrator_sets_are_left_alone() {
    let (_folder, given) = given(
        "",
        &[
            ("EVERYCONTACT_SERVICE_HOST", "10.0.0.1"),
            ("EVERYCONTACT_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
        ],
    );
    assert!(load(&given).is_ok());
}

#[test]
fn a_file_that_is_not_toml_or_not_there_is_named() {
    let wrong = refused("listen = \n", &[]);
    assert!(
        wrong[0].key.ends_with(DEFAULT_FILE) && wrong[0].why.contains("TOML"),
        "{wrong:?}"
    );
    let wrong = refused("", &[("EVERYCONTACT_CONFIG", "/no/such/file.toml")]);
    assert!(wrong[0].key.contains("/no/such/file.toml"), "{wrong:?}");
}
