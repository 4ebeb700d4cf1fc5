//! How somebody wants help: now, by telephone, online, at home, free, in a group, in a language.

use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::passage::{Passage, rule};

/// How help should come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    /// Today, or at once.
    pub now: bool,
    /// By telephone or text.
    pub phone: bool,
    /// Over the internet.
    pub online: bool,
    /// At home.
    pub home: bool,
    /// Without cost.
    pub free: bool,
    /// Together with others.
    pub group: bool,
    /// In this language (ISO 639).
    pub language: Option<String>,
}

/// The rules, made ready.
struct Rules {
    now: Regex,
    phone: Regex,
    online: Regex,
    home: Regex,
    free: Regex,
    group: Regex,
    turned_down: Regex,
    in_language: Regex,
}

static READY: LazyLock<Rules> = LazyLock::new(|| {
    let names: Vec<&str> = LANGUAGES.iter().map(|(name, _)| *name).collect();
    let any = names.join("|");
    let in_language = format!(
        r"(?:speaks?|speaking|spoken|talks?|in|only knows?|understands?|language is|tongue is|interpreter|translator)(?: (?:only|mainly|just|for|is|a))* ({any})|({any}) (?:speaking|speakers?|spoken|interpreter|translator|language|only)"
    );
    Rules {
        now: rule(
            r"now|today|tonight|right away|straight away|immediately|urgent(?:ly)?|asap|as soon as possible|this (?:morning|afternoon|evening)|emergency|can not wait|open now|heddiw|nawr|rwan",
            &[],
        ),
        phone: rule(
            r"(?:by|over|on|via) (?:the )?(?:phone|telephone)|(?:phone|ring|call|telephone|text) (?:line|someone|somebody|service|number|support|them|a)|help ?line|phone number|someone to (?:ring|phone|call|text)|(?:can|could|to) (?:ring|phone|text)|ar y ffon|telephone",
            &[],
        ),
        online: rule(
            r"online|on ?line|on the (?:internet|web|computer|laptop)|website|an app|app|by (?:zoom|video|email)|video call|over zoom|zoom|web ?chat|ar lein|virtual",
            &[],
        ),
        home: rule(
            r"(?:at|to|in) (?:<own> )?(?:own )?home|come to (?:me|him|her|us|the house)|home visits?|visit(?:s|ing)? (?:me|him|her|at home)|house ?bound|can not (?:get|leave|go) (?:out|the house|out of the house)(?: of the (?:house|flat))?|bed ?bound|stuck (?:at home|indoors|in the house)|gartref",
            &[("own", "my|his|her|their|your")],
        ),
        free: rule(
            r"free|(?:no|without any) (?:money|cost|charge)|can not (?:pay|afford)(?: (?:it|much|anything|for it|to pay))?|not (?:got|have) (?:any |much |the )?money|does not cost|for nothing|skint|broke|cheap|am ddim|no cost",
            &[],
        ),
        group: rule(
            r"groups?|clubs?|class(?:es)?|with (?:other people|others|people like (?:me|him|her))|meet (?:others|people|other \w+)|join in|together with|get together|other (?:mums|dads|parents|carers|people) (?:like|in|who)|grwp",
            &[],
        ),
        turned_down: rule(
            r"not (?:want|like|do|on|use|have|good with|able to|into|keen on|comfortable|got)(?: (?:to|a|the|any|be in|go to|talk|use|it|being in|going to|in|going|join|another))*|no|hates?|instead of|rather than|without|can not (?:use|do|go|get)(?: (?:on|the|to))*|scared of|nervous of|smoke|smoking|carer|sugar|gluten|dairy|drug|debt|alcohol",
            &[],
        ),
        in_language: rule(&in_language, &[]),
    }
});

/// Languages as they are called in English, with their codes.
const LANGUAGES: &[(&str, &str)] = &[
    ("welsh", "cy"),
    ("cymraeg", "cy"),
    ("gymraeg", "cy"),
    ("polish", "pl"),
    ("romanian", "ro"),
    ("punjabi", "pa"),
    ("panjabi", "pa"),
    ("urdu", "ur"),
    ("bengali", "bn"),
    ("sylheti", "syl"),
    ("gujarati", "gu"),
    ("arabic", "ar"),
    ("french", "fr"),
    ("portuguese", "pt"),
    ("spanish", "es"),
    ("tamil", "ta"),
    ("turkish", "tr"),
    ("farsi", "fa"),
    ("persian", "fa"),
    ("dari", "prs"),
    ("pashto", "ps"),
    ("kurdish", "ku"),
    ("sorani", "ckb"),
    ("somali", "so"),
    ("tigrinya", "ti"),
    ("amharic", "am"),
    ("swahili", "sw"),
    ("yoruba", "yo"),
    ("igbo", "ig"),
    ("italian", "it"),
    ("german", "de"),
    ("greek", "el"),
    ("russian", "ru"),
    ("ukrainian", "uk"),
    ("lithuanian", "lt"),
    ("latvian", "lv"),
    ("slovak", "sk"),
    ("czech", "cs"),
    ("hungarian", "hu"),
    ("bulgarian", "bg"),
    ("albanian", "sq"),
    ("cantonese", "yue"),
    ("mandarin", "zh"),
    ("chinese", "zh"),
    ("vietnamese", "vi"),
    ("hindi", "hi"),
    ("nepali", "ne"),
    ("malayalam", "ml"),
    ("tagalog", "tl"),
    ("filipino", "tl"),
    ("thai", "th"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("hebrew", "he"),
    ("yiddish", "yi"),
    ("sinhala", "si"),
    ("telugu", "te"),
    ("bsl", "bfi"),
    ("sign language", "bfi"),
    ("irish", "ga"),
    ("gaelic", "gd"),
];

/// Reads out of what was said how help should come.
pub fn read(said: &str) -> Wants {
    read_passage(&Passage::new(said))
}

/// The same, of a passage.
pub(crate) fn read_passage(passage: &Passage<'_>) -> Wants {
    let rules = &*READY;
    let text = passage.folded.as_str();
    let wanted = |rule: &Regex| {
        rule.find_iter(text).any(|hit| {
            let before = text[..hit.start()].trim_end();
            let turned_down = rules.turned_down.find_iter(before).last();
            turned_down.is_none_or(|refusal| refusal.end() != before.len())
        })
    };
    let language = rules.in_language.captures(text).and_then(|hit| {
        let name = hit.get(1).or_else(|| hit.get(2))?.as_str();
        LANGUAGES
            .iter()
            .find(|(one, _)| *one == name)
            .map(|(_, code)| (*code).to_owned())
    });
    Wants {
        now: wanted(&rules.now) && !text.contains(" now and then "),
        phone: wanted(&rules.phone),
        online: wanted(&rules.online) && !text.contains(" learn "),
        home: wanted(&rules.home),
        free: wanted(&rules.free),
        group: wanted(&rules.group),
        language,
    }
}

/// Whether a folded word only says how help should come.
pub(crate) fn is_manner(word: &str) -> bool {
    const WORDS: [&str; 22] = [
        "now",
        "today",
        "tonight",
        "urgent",
        "urgently",
        "phone",
        "ring",
        "call",
        "telephone",
        "online",
        "free",
        "cheap",
        "group",
        "groups",
        "club",
        "class",
        "classes",
        "visit",
        "visits",
        "speaks",
        "speaking",
        "interpreter",
    ];
    WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_heard() {
        let cases = [
            ("needs to talk to someone tonight", "now"),
            ("open today", "now"),
            ("can't get out of the house, wants a chat", "home"),
            ("someone to come to her home", "home"),
            ("someone to ring", "phone"),
            ("wants a helpline", "phone"),
            ("counselling over the phone", "phone"),
            ("online counselling", "online"),
            ("free exercise class", "free group"),
            ("can't afford a gym", "free"),
            ("wants to meet other mums like her", "group"),
            ("doesn't want a group", ""),
            ("not good with groups, one to one", ""),
            ("no phone", ""),
            ("smoke free", ""),
            ("counselling in Polish", "language pl"),
            ("only speaks Urdu", "language ur"),
            ("BSL interpreter", "language bfi"),
            ("cwnsela yn y Gymraeg, speaks Welsh", "language cy"),
            ("from poland", ""),
            ("feeling low", ""),
        ];
        for (said, expected) in cases {
            let wants = read(said);
            let mut heard: Vec<String> = [
                (wants.now, "now"),
                (wants.phone, "phone"),
                (wants.online, "online"),
                (wants.home, "home"),
                (wants.free, "free"),
                (wants.group, "group"),
            ]
            .into_iter()
            .filter(|(wanted, _)| *wanted)
            .map(|(_, name)| name.to_owned())
            .collect();
            heard.extend(wants.language.map(|code| format!("language {code}")));
            assert_eq!(heard.join(" "), expected, "{said}");
        }
    }
}
