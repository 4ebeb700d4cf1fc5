//! Codes as sources write them, and how they are meant to be written.

use crate::Status;

/// The status that a word means; words that nobody knows mean that it does not run, so that nobody is sent in vain.
pub(crate) fn status_of(word: &str) -> Option<Status> {
    Some(match word {
        "active" | "open" | "live" | "published" | "current" | "running" | "true" | "yes" | "1"
        | "a" | "enabled" | "available" => Status::Active,
        "temporarily closed" | "temporarily-closed" | "temporarily_closed" | "temporary closed"
        | "temporarily close" | "suspended" | "paused" => Status::Closed,
        "defunct" | "ended" | "deleted" | "removed" | "permanently closed" | "expired"
        | "archived" => Status::Defunct,
        "inactive" | "closed" | "not active" | "false" | "no" | "0" | "i" | "draft" | "pending"
        | "disabled" | "unpublished" | "hidden" | "planned" => Status::Inactive,
        _ => return None,
    })
}

/// `WEEKLY` or `MONTHLY`; the standard has no other.
pub(super) fn freq_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "weekly" | "week" | "w" | "every week" | "fortnightly" | "biweekly" | "daily" | "day"
        | "every day" => "WEEKLY",
        "monthly" | "month" | "m" | "every month" => "MONTHLY",
        _ => return None,
    })
}

/// `physical`, `postal` or `virtual`.
pub(super) fn place_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "physical" | "venue" | "in person" | "in-person" | "primary" | "street" | "visiting"
        | "building" => "physical",
        "postal" | "mailing" | "mail" | "post" | "correspondence" => "postal",
        "virtual" | "online" | "web" | "remote" | "phone" | "telephone" => "virtual",
        _ => return None,
    })
}

/// Kinds of telephone, in the words of HSDS.
pub(super) fn phone_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "voice" | "phone" | "telephone" | "landline" | "tel" | "main" | "work" | "phone1"
        | "phone2" | "phone3" | "hotline" | "helpline" | "toll free" | "freephone"
        | "business line" | "after hours" | "out of area" | "crisis" => "voice",
        "cell" | "mobile" | "mobile phone" | "cellphone" => "cell",
        "text" | "sms" | "whatsapp" => "text",
        "textphone" | "minicom" | "tty" | "tdd" | "typetalk" | "relay" => "textphone",
        "fax" | "facsimile" => "fax",
        "video" => "video",
        "pager" => "pager",
        _ => return None,
    })
}

/// Two letters of a country, for those that are met.
pub(super) fn country_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "gb" | "uk" | "gbr" | "united kingdom" | "great britain" | "england" | "scotland"
        | "wales" | "cymru" | "northern ireland" | "u.k" | "the united kingdom" => "GB",
        "us" | "usa" | "u.s" | "u.s.a" | "united states" | "united states of america" => "US",
        "ca" | "can" | "canada" => "CA",
        "ie" | "irl" | "ireland" | "republic of ireland" | "eire" => "IE",
        "im" | "isle of man" => "IM",
        "je" | "jersey" => "JE",
        "gg" | "guernsey" => "GG",
        "fr" | "france" => "FR",
        "de" | "germany" => "DE",
        "es" | "spain" => "ES",
        "nl" | "netherlands" => "NL",
        "au" | "australia" => "AU",
        "nz" | "new zealand" => "NZ",
        _ => return None,
    })
}

/// Three letters of a currency, for those that are met.
pub(super) fn currency_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "gbp" | "£" | "pound" | "pounds" | "sterling" | "pounds sterling" => "GBP",
        "eur" | "€" | "euro" | "euros" => "EUR",
        "usd" | "$" | "us$" | "dollar" | "dollars" => "USD",
        "cad" | "c$" | "ca$" => "CAD",
        _ => return None,
    })
}

/// Days as RFC 5545 writes them, in the order of the week.
const DAYS: [(&str, &str); 7] = [
    ("MO", "monday"),
    ("TU", "tuesday"),
    ("WE", "wednesday"),
    ("TH", "thursday"),
    ("FR", "friday"),
    ("SA", "saturday"),
    ("SU", "sunday"),
];

fn day_of(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('s').trim_end_matches('.');
    if word.len() < 2 {
        return None;
    }
    let full = |name: &str| name.starts_with(word) && name.is_char_boundary(word.len());
    DAYS.iter()
        .position(|(_, name)| full(name) || (word == "thur" && *name == "thursday"))
}

/// Days of the week, however written, as `MO,TU`; with an ordinal where one stands there: `2MO`, `-1FR`.
pub(super) fn days_of(words: &str) -> Option<String> {
    let words = words.to_lowercase();
    let mut days: Vec<String> = Vec::new();
    let mut push = |ordinal: &str, day: usize| {
        let code = format!("{ordinal}{}", DAYS[day].0);
        if !days.contains(&code) {
            days.push(code);
        }
    };
    let words = words
        .replace(" to ", "-")
        .replace(" - ", "-")
        .replace('–', "-");
    for word in words.split([',', ';', ' ', '/', '|', '&', '[', ']', '"', '\'']) {
        match word.trim() {
            "" | "and" | "every" => {}
            "weekdays" | "weekday" => (0..5).for_each(|day| push("", day)),
            "weekends" | "weekend" => (5..7).for_each(|day| push("", day)),
            "daily" | "all" | "everyday" | "day" => (0..7).for_each(|day| push("", day)),
            word => {
                let split = word
                    .find(|sign: char| sign.is_ascii_alphabetic())
                    .unwrap_or(word.len());
                let (ordinal, name) = word.split_at(split);
                let ordinal = ordinal.trim_start_matches('+');
                let number = ordinal.parse::<i8>();
                if !(ordinal.is_empty()
                    || number.is_ok_and(|number| number != 0 && (-5..=5).contains(&number)))
                {
                    return None;
                }
                if let Some((first, last)) = name.split_once('-') {
                    let (first, last) = (day_of(first)?, day_of(last)?);
                    let length = (last + 7 - first) % 7;
                    (0..=length).for_each(|step| push("", (first + step) % 7));
                } else {
                    push(ordinal, day_of(name)?);
                }
            }
        }
    }
    (!days.is_empty()).then(|| days.join(","))
}

/// Days of the month as `1,15,-1`.
pub(super) fn month_days_of(words: &str) -> Option<String> {
    let mut days = Vec::new();
    for word in words.split([',', ';', ' ']).filter(|word| !word.is_empty()) {
        let day: i8 = word.parse().ok()?;
        if day == 0 || !(-31..=31).contains(&day) {
            return None;
        }
        days.push(day.to_string());
    }
    (!days.is_empty()).then(|| days.join(","))
}

#[cfg(test)]
mod tests {
    use super::{days_of, month_days_of};

    #[test]
    fn days_however_they_are_written() {
        let table = [
            ("MO,TU", Some("MO,TU")),
            ("mo, tu", Some("MO,TU")),
            ("Monday", Some("MO")),
            ("Mon;Thurs", Some("MO,TH")),
            ("Tues & Weds", Some("TU,WE")),
            ("MO-FR", Some("MO,TU,WE,TH,FR")),
            ("Sat to Mon", Some("SA,SU,MO")),
            ("weekdays", Some("MO,TU,WE,TH,FR")),
            ("1MO,-1FR", Some("1MO,-1FR")),
            ("[\"MO\",\"WE\"]", Some("MO,WE")),
            ("9MO", None),
            ("whenever", None),
            ("", None),
        ];
        for (said, days) in table {
            assert_eq!(days_of(said).as_deref(), days, "{said}");
        }
        assert_eq!(month_days_of("1, 15;-1").as_deref(), Some("1,15,-1"));
        assert_eq!(month_days_of("32"), None);
    }
}
