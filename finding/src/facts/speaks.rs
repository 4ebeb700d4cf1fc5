//! Languages in which a service is given, as codes, however the source writes them.

use directory::Service;
use language::text::fold;

/// Folded names with their ISO 639 codes: the languages that directories of Britain name.
const NAMES: [(&str, &str); 46] = [
    ("albanian", "sq"),
    ("amharic", "am"),
    ("arabic", "ar"),
    ("bangla", "bn"),
    ("bengali", "bn"),
    ("british sign language", "bfi"),
    ("bsl", "bfi"),
    ("bulgarian", "bg"),
    ("cantonese", "zh"),
    ("chinese", "zh"),
    ("cymraeg", "cy"),
    ("czech", "cs"),
    ("dari", "fa"),
    ("english", "en"),
    ("farsi", "fa"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("gujarati", "gu"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("italian", "it"),
    ("kurdish", "ku"),
    ("latvian", "lv"),
    ("lithuanian", "lt"),
    ("mandarin", "zh"),
    ("nepali", "ne"),
    ("pashto", "ps"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("punjabi", "pa"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("slovak", "sk"),
    ("somali", "so"),
    ("spanish", "es"),
    ("swahili", "sw"),
    ("sylheti", "syl"),
    ("tamil", "ta"),
    ("tigrinya", "ti"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
    ("welsh", "cy"),
];

/// The code of a language, from its code with or without a region, or from its English name.
pub(crate) fn code(written: &str) -> Option<String> {
    let folded = fold(written);
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == folded) {
        return Some((*code).to_owned());
    }
    let first = folded.split(' ').next().unwrap_or_default();
    let code = (2..=3).contains(&first.len()) && first.chars().all(|it| it.is_ascii_lowercase());
    code.then(|| first.to_owned())
}

/// The codes that a service names.
pub(super) fn of(service: &Service) -> Box<[Box<str>]> {
    let named = service.languages.iter();
    let mut codes: Vec<String> = named
        .filter_map(|spoken| code(&spoken.code).or_else(|| code(&spoken.name)))
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter().map(String::into_boxed_str).collect()
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_language_is_known_by_code_and_by_name() {
        let table = [
            ("pl", Some("pl")),
            ("PL-pl", Some("pl")),
            ("Polish", Some("pl")),
            ("Cymraeg", Some("cy")),
            ("British Sign Language", Some("bfi")),
            ("Elvish tongue", None),
            ("", None),
        ];
        for (written, wanted) in table {
            assert_eq!(code(written).as_deref(), wanted, "{written}");
        }
    }
}
