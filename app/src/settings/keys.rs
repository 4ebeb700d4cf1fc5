//! The settings that there are, with what each means, and the nearest one to a name that there is not.

/// A setting as the file names it.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name, sections first: `smtp.host`.
    pub name: &'static str,
    /// How it is written in the file.
    pub example: &'static str,
    /// Whether its value is never shown.
    pub secret: bool,
}

const fn key(name: &'static str, example: &'static str) -> Key {
    Key {
        name,
        example,
        secret: false,
    }
}

/// Every setting.
pub const KEYS: &[Key] = &[
    key(
        "database_url",
        "\"sqlite:everycontact.sqlite\" or \"postgres://user@host/name\"",
    ),
    key("listen", "\"127.0.0.1:8080\""),
    key("base_url", "\"https://mecc.example.org\""),
    key("behind_proxy", "true"),
    key("session.idle_hours", "12"),
    key("session.absolute_days", "30"),
    key("smtp.host", "\"smtp.example.org\""),
    key("smtp.port", "587"),
    key("smtp.security", "\"starttls\", \"tls\" or \"none\""),
    key("smtp.username", "\"everycontact\""),
    Key {
        name: "smtp.password",
        example: "\"...\"",
        secret: true,
    },
    key("smtp.password_file", "\"/etc/everycontact/smtp-password\""),
    key(
        "smtp.from",
        "\"Healthy Ashbourne <mecc@ashbourne.example>\"",
    ),
    key("feeds.inside_allowed", "true"),
    key("log.format", "\"text\" or \"json\""),
    key(
        "log.level",
        "\"error\", \"warn\", \"info\", \"debug\" or \"trace\"",
    ),
];

/// The setting with this name.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The environment variable of a setting.
pub fn variable(name: &str) -> String {
    format!("EVERYCONTACT_{}", name.replace('.', "_").to_uppercase())
}

/// The setting, section or variable that was probably meant, among `known`.
pub fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let near = known.map(|it| (distance(name, it), it)).min()?;
    // A third of the letters wrong is a slip, and so are two letters that changed places; more is another word.
    let slips = if name.len() < 4 {
        1
    } else {
        (name.len() / 3).clamp(2, 3)
    };
    (near.0 <= slips).then_some(near.1)
}

/// How many letters must be put in, taken out or changed to make one word the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<_> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let table = [
            ("lisen", Some("listen")),
            ("databaseurl", Some("database_url")),
            ("smtp.pasword", Some("smtp.password")),
            ("base-url", Some("base_url")),
            ("theme", None),
            ("x", None),
        ];
        for (typed, meant) in table {
            assert_eq!(nearest(typed, KEYS.iter().map(|key| key.name)), meant);
        }
    }

    #[test]
    fn each_setting_has_a_variable_of_its_own() {
        let mut names: Vec<_> = KEYS.iter().map(|key| variable(key.name)).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), KEYS.len());
        assert_eq!(
            variable("smtp.password_file"),
            "EVERYCONTACT_SMTP_PASSWORD_FILE"
        );
    }
}
