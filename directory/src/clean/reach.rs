//! Web and e-mail addresses and telephone numbers: mended where it is plain what was meant, dropped otherwise.

use url::Url;

use super::{Cleaning, Wild, single_spaces};
use crate::report::RepairKind;

impl Cleaning {
    /// A web address.
    pub(crate) fn web(&mut self, from: &Wild, field: &'static str) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        if let Some(address) = web_of(&text) {
            if address != text {
                self.note(field, RepairKind::Web);
            }
            address
        } else {
            self.note(field, RepairKind::WebDropped);
            String::new()
        }
    }

    /// A public e-mail address.
    pub(crate) fn email(&mut self, from: &Wild, field: &'static str) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        if let Some(address) = email_of(&text) {
            if address != text {
                self.note(field, RepairKind::Email);
            }
            address
        } else {
            self.note(field, RepairKind::EmailDropped);
            String::new()
        }
    }

    /// Drops the e-mail address of a private field, and says so.
    pub(crate) fn forget_email(&mut self, from: &Wild, field: &'static str) {
        if self.scalar(from, field).is_some() {
            self.note(field, RepairKind::EmailPersonal);
        }
    }

    /// A telephone number as it was written.
    pub(crate) fn number_to_call(&mut self, from: &Wild, field: &'static str) -> String {
        let Some(text) = self.scalar(from, field) else {
            return String::new();
        };
        let number = single_spaces(text.trim_matches(['"', '\'', ' ', ',', ';', ':']));
        let number = number.strip_prefix("tel:").unwrap_or(&number).trim();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if digits < 3 || number.chars().count() > 80 {
            self.note(field, RepairKind::PhoneDropped);
            return String::new();
        }
        if number != text {
            self.note(field, RepairKind::Spaces);
        }
        number.to_owned()
    }
}

/// The web address that is meant, in full and as others' schemas accept it.
pub(crate) fn web_of(text: &str) -> Option<String> {
    let word = text
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '\'' | '|'))
        .find(|word| word.contains('.'))?;
    let word = word
        .trim_matches([',', ';', '(', ')', '[', ']'])
        .trim_end_matches('.');
    if word.len() > 2000 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let scheme = ["https", "http", "htttp", "htpp", "hhttp", "ttp", "ttps"]
        .iter()
        .find(|scheme| {
            lower
                .strip_prefix(*scheme)
                .is_some_and(|rest| rest.starts_with([':', '/', ';']))
        });
    let (scheme, rest) = match scheme {
        Some(found) => {
            let secure = found.ends_with('s');
            (if secure { "https" } else { "http" }, &word[found.len()..])
        }
        None if lower.contains("://")
            || lower.starts_with("mailto:")
            || lower.starts_with("javascript:") =>
        {
            return None;
        }
        None => ("https", word),
    };
    let rest = rest.trim_start_matches([':', '/', ';', '\\']);
    // Written twice: `http://https://www.example.org`.
    let inner = rest.to_ascii_lowercase();
    if inner.starts_with("http:") || inner.starts_with("https:") {
        return web_of(rest);
    }
    if rest
        .split('/')
        .next()
        .is_some_and(|host| host.contains('@'))
    {
        return None;
    }
    let address = Url::parse(&format!("{scheme}://{rest}")).ok()?;
    let host = address.host_str()?;
    if !host.contains('.') || host.ends_with('.') || host.contains("..") {
        return None;
    }
    let address = address.as_str();
    let plain = address.chars().all(|sign| {
        sign.is_ascii_graphic()
            && !matches!(
                sign,
                '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' | '[' | ']'
            )
    });
    if !plain {
        return None;
    }
    // `http://x.org` stays as it was written, without the slash that parsing adds.
    let slashless = address.strip_suffix('/').unwrap_or(address);
    let added = !rest.contains('/') && !rest.contains('?') && !rest.contains('#');
    Some(if added { slashless } else { address }.to_owned())
}

/// The e-mail address that is meant.
pub(crate) fn email_of(text: &str) -> Option<String> {
    let text = text
        .replace("(at)", "@")
        .replace("[at]", "@")
        .replace(" at ", "@")
        .replace(" @", "@")
        .replace("@ ", "@");
    let word = text
        .split(|sign: char| {
            sign.is_whitespace()
                || matches!(
                    sign,
                    ',' | ';' | '<' | '>' | '|' | '"' | '(' | ')' | '[' | ']'
                )
        })
        .find(|word| word.contains('@'))?;
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let word = word.strip_prefix("email:").unwrap_or(word);
    let word = word.trim_matches(['.', ':', '\'', '/']);
    let word = word.split('?').next()?;
    let (local, host) = word.split_once('@')?;
    let in_local =
        |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(sign);
    let in_host = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.');
    let labels = host.split('.').all(|label| {
        !label.is_empty() && label.len() < 64 && !label.starts_with('-') && !label.ends_with('-')
    });
    let good = !local.is_empty()
        && local.len() <= 64
        && host.len() <= 250
        && local.chars().all(in_local)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && host.contains('.')
        && host.chars().all(in_host)
        && labels
        && host
            .rsplit('.')
            .next()
            .is_some_and(|top| top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic()));
    good.then(|| format!("{local}@{}", host.to_ascii_lowercase()))
}

/// Providers at which people have mailboxes of their own.
const PERSONAL: [&str; 32] = [
    "aol",
    "blueyonder",
    "btconnect",
    "btinternet",
    "btopenworld",
    "fastmail",
    "fsmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "ntlworld",
    "orange",
    "outlook",
    "plusnet",
    "proton",
    "protonmail",
    "rocketmail",
    "sky",
    "talk21",
    "talktalk",
    "tiscali",
    "virgin",
    "virginmedia",
    "yahoo",
    "ymail",
];

/// Whether an address is at a provider at which people have mailboxes of their own.
pub(crate) fn is_personal(email: &str) -> bool {
    let host = email.rsplit('@').next().unwrap_or_default();
    let mut labels = host.split('.');
    let first = labels.next().unwrap_or_default();
    let rest: Vec<_> = labels.collect();
    let public = matches!(
        rest[..],
        ["com" | "net" | "co" | "me" | "org" | "uk"] | ["co", "uk"]
    );
    public && PERSONAL.contains(&first)
}

/// Words that make a name one of a desk or a role, not of a person.
const DESKS: [&str; 44] = [
    "access",
    "administration",
    "admin",
    "administrator",
    "advice",
    "bookings",
    "care",
    "centre",
    "center",
    "clinic",
    "contact",
    "coordinator",
    "department",
    "desk",
    "duty",
    "enquiries",
    "enquiry",
    "families",
    "family",
    "general",
    "group",
    "help",
    "helpdesk",
    "helpline",
    "hub",
    "information",
    "line",
    "manager",
    "office",
    "officer",
    "point",
    "programme",
    "public",
    "reception",
    "receptionist",
    "referral",
    "referrals",
    "secretary",
    "service",
    "services",
    "society",
    "support",
    "team",
    "the",
];

/// Whether a name seems to be that of a person.
pub(crate) fn names_a_person(name: &str) -> bool {
    let words: Vec<_> = name
        .split([' ', '.', ','])
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() || words.len() > 5 || name.chars().any(|sign| sign.is_ascii_digit()) {
        return false;
    }
    !words
        .iter()
        .any(|word| DESKS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::{email_of, is_personal, names_a_person, web_of};

    #[test]
    fn web_addresses_are_mended_or_dropped() {
        let table = [
            ("http://example.com", Some("http://example.com")),
            (
                "https://example.org/a?b=c",
                Some("https://example.org/a?b=c"),
            ),
            ("www.x.org", Some("https://www.x.org")),
            ("http:/x.org/page", Some("http://x.org/page")),
            ("http//x.org", Some("http://x.org")),
            ("http://https://x.org/", Some("https://x.org/")),
            ("See www.x.org for more", Some("https://www.x.org")),
            ("HTTP://X.ORG", Some("http://x.org")),
            ("https://x.org/a b", Some("https://x.org/a")),
            ("N/A", None),
            ("none", None),
            ("someone@x.org", None),
            ("mailto:someone@x.org", None),
            ("javascript:alert(1.5)", None),
            ("ftp://x.org/file", None),
            ("http://localhost", None),
        ];
        for (said, address) in table {
            assert_eq!(web_of(said).as_deref(), address, "{said}");
        }
    }

    #[test]
    fn email_addresses_are_mended_or_dropped() {
        let table = [
            ("info@x.org", Some("info@x.org")),
            ("mailto:info@X.ORG", Some("info@x.org")),
            ("Info <info@x.org>", Some("info@x.org")),
            ("info@x.org; other@x.org", Some("info@x.org")),
            ("info (at) x.org", Some("info@x.org")),
            ("info @x.org", Some("info@x.org")),
            ("info@x.org.", Some("info@x.org")),
            ("info@x", None),
            ("info.x.org", None),
            ("@x.org", None),
            ("a@b@c.org", None),
        ];
        for (said, address) in table {
            assert_eq!(email_of(said).as_deref(), address, "{said}");
        }
    }

    #[test]
    fn people_are_told_from_desks() {
        assert!(is_personal("ann@gmail.com") && is_personal("ann@hotmail.co.uk"));
        assert!(!is_personal("info@sky.example") && !is_personal("info@mail.council.org"));
        assert!(names_a_person("Ann Persona") && names_a_person("Mrs J. O'Brien"));
        assert!(
            !names_a_person("Reception") && !names_a_person("Duty Team") && !names_a_person("")
        );
    }
}
