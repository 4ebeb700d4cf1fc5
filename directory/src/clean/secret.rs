//! Which places must not be shown: refuges, private homes, and those whose source says so.

use crate::Location;

/// Whether a place says of itself that somebody lives there, or that its address is kept.
pub(super) fn is_private_home(location: &Location) -> bool {
    const SAYS: [&str; 14] = [
        "private address",
        "home address",
        "private home",
        "childminder",
        "child minder",
        "foster home",
        "address withheld",
        "confidential",
        "undisclosed",
        "not disclosed",
        "safe house",
        "safehouse",
        "refuge address",
        "secret address",
    ];
    let first = location.addresses.first();
    let text = format!(
        "{} {} {}",
        location.name,
        first.map_or("", |address| &address.address_1),
        first.map_or("", |address| &address.address_2),
    )
    .to_lowercase();
    SAYS.iter().any(|words| text.contains(words))
}

/// Whether a service must keep its places secret: refuges, women's aid, safe houses, childminders at home. `title` is
/// its name and that of who runs it; `about` is what it says of itself, which may speak of others' places too.
pub(super) fn keeps_its_places(title: &str, about: &str) -> bool {
    const ABUSE: [&str; 10] = [
        "abuse",
        "violence",
        "abused",
        "abusive",
        "fleeing",
        "women",
        "forced marriage",
        "trafficking",
        "domestic",
        "survivors",
    ];
    const TITLES: [&str; 12] = [
        "cymorth i ferched",
        "lloches i fenywod",
        "gwarchodwr plant",
        "women's refuge",
        "womens refuge",
        "women's aid",
        "womens aid",
        "safe house",
        "safehouse",
        "childminder",
        "childminders",
        "childminding",
    ];
    const OWN: [&str; 10] = [
        "safe house",
        "safe houses",
        "confidential address",
        "confidential location",
        "secret location",
        "undisclosed location",
        "undisclosed address",
        "address is confidential",
        "location is confidential",
        "registered childminder",
    ];
    const REFUGE: [&str; 6] = [
        "refuge accommodation",
        "refuge for",
        "refuges for",
        "refuge provision",
        "our refuge",
        "provides refuge",
    ];
    let (title, about) = (plainly(title), plainly(about));
    let any = |text: &str, parts: &[&str]| parts.iter().any(|part| has_words(text, part));
    let abuse = any(&title, &ABUSE) || any(&about, &ABUSE);
    any(&title, &TITLES)
        || any(&about, &OWN)
        || (abuse && (any(&title, &["refuge", "refuges"]) || any(&about, &REFUGE)))
}

fn plainly(text: &str) -> String {
    super::single_spaces(&text.to_lowercase().replace('\u{2019}', "'"))
}

/// Whether `part` stands in `text` as whole words.
fn has_words(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + part.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::keeps_its_places;

    #[test]
    fn refuges_and_private_homes_keep_their_places() {
        for (title, about) in [
            ("Women's refuge", ""),
            ("Haven", "A refuge for people fleeing domestic abuse"),
            ("Wrenmouth Women\u{2019}s Aid", ""),
            ("Jo Bloggs", "Registered childminder in Wrenmouth"),
            ("Haven", "Our address is confidential."),
        ] {
            assert!(keeps_its_places(title, about), "{title}");
        }
        for (title, about) in [
            ("Help for refugees", "For refugee women who fled violence"),
            ("Wildlife refuge walk", "Birds"),
            (
                "Advice desk",
                "A confidential service. We know Women's Aid and childminders well.",
            ),
        ] {
            assert!(!keeps_its_places(title, about), "{title}");
        }
    }
}
