//! The learner's own sentence, turned towards a discovery question, with its subject kept where that can be done.

use std::sync::LazyLock;

use regex::Regex;

use super::act::{Act, ActKind};
use super::cut::Piece;
use super::words::NAMES;
use crate::passage::anchored;

/// More words than this are not taken over: a long sentence turned is no better than a short one of ours.
const MOST_WORDS: usize = 9;

/// How a clause is turned: `{x}` is what was kept, `{doing}` its first word as a doing and the rest after it.
struct Turned {
    pattern: Regex,
    shape: &'static str,
}

static TURNS: LazyLock<Vec<Turned>> = LazyLock::new(|| {
    SHAPES
        .iter()
        .map(|(pattern, shape)| Turned {
            pattern: anchored(&format!("^(?:{pattern}) ?(?P<x>.*)$"), NAMES),
            shape,
        })
        .collect()
});

const FIT: &str = "How would {x} fit into your week?";
const FIT_DOING: &str = "How would {doing} fit into your week?";
const MEAN_DOING: &str = "What would {doing} mean to you?";

/// The first that fits is taken. Where `{doing}` is asked for, what is kept must begin with a verb that we know.
#[rustfmt::skip]
const SHAPES: &[(&str, &str)] = &[
    (r"(?:have|had|did) (?:not )?you (?:ever |not )?(?:tried|try|thought of|thought about|considered|looked (?:at|into))", FIT),
    (r"(?:ever |you )?(?:tried|thought of|thought about|considered)", FIT),
    (r"(?:how|what) about (?:maybe |just )?", FIT),
    (r"(?:what is|what would be) (?:stopping|keeping) you(?: from)?", FIT),
    (r"what (?:if|would happen if) you(?: just| maybe)?", "What would happen if you {x}?"),
    (r"(?:do you want|would you like|are you hoping|do you hope|are you ready|are you planning|are you thinking of|do you plan|are you going) to", MEAN_DOING),
    (r"do you (?:think|reckon|feel) you (?:could|can|might|should|would)(?: maybe| just)?", "What would help you to {x}?"),
    (r"(?:can|could|will|would) you (?:maybe |just |perhaps |even |not )*", "What would help you to {x}?"),
    (r"are you (?:worried|bothered|concerned|anxious) (?:about|by)", "What worries you about {x}?"),
    (r"(?:do|does) (?:it|that|this) (?:worry|bother|upset|scare|frighten|stress) you", "How do you feel about it?"),
    (r"do you (?:feel|still feel)", "What is behind feeling {x}?"),
    (r"are you (?:feeling)?", "How is it for you, being {x}?"),
    (r"do you (?:ever |still |often |usually |always )*(?:have|know|remember|think|want)", ""),
    (r"do you (?:ever |still |often |usually |always |tend to )*", "What is {doing} like for you?"),
    (r"(?:is|are|was|were) your", "How do you feel about your {first}?"),
    (r"how (?P<much>many|much|often|long|far) (?P<thing>(?:\w+ ){0,2}?)(?:do|did) you", "How do you feel about how {much} {thing}you {x}?"),
    (r"why do not you(?: just| maybe)?|why not", FIT_DOING),
    (r"why (?:can|could) not you|why have not you|why did not you", "What gets in the way?"),
    (r"why do you", "What makes you {x}?"),
    (r"why did you", "What made you {x}?"),
    (r"why (?:is|are) (?:it|that|this)(?: so)?", "What makes it {x}?"),
    (r"why", "What is behind that, do you think?"),
    (r"(?:if i (?:was|were) you )?(?:, )?i would(?: just| really| definitely)?", FIT_DOING),
    (r"(?:i think |i reckon |maybe |perhaps )*(?:you|we) (?:really |just |probably |definitely |could |always )*(?:should|could|need to|have to|ought to|must|might want to|want to|can|had better)(?: just| really| maybe| always| try to)?", FIT_DOING),
    (r"(?:shall we|let us)", FIT_DOING),
    (r"(?:some|lots of|a lot of|other|many) people (?:find|say)(?: that)?", "How would {x} work for you?"),
    (r"(?:just |maybe |perhaps |please |try and |try to |go and )*", FIT_DOING),
];

/// What is said where the learner's own words cannot be kept.
const fn plain(kind: ActKind) -> Option<&'static str> {
    match kind {
        ActKind::Suggestion => Some("What have you thought about trying?"),
        ActKind::SuggestionWithPermission => Some("What have you thought of yourself?"),
        ActKind::Signposting => Some("What kind of support would suit you?"),
        ActKind::Information => Some("What do you know about it already?"),
        ActKind::OwnExperience => Some("How has it been for you?"),
        ActKind::ClosedQuestion => Some("What is it like for you?"),
        ActKind::OtherOpenQuestion => Some("What matters most to you in this?"),
        ActKind::OpenDiscoveryQuestion
        | ActKind::Reflection
        | ActKind::Affirmation
        | ActKind::Other => None,
    }
}

/// Turns a reply towards a discovery question; `None` where it is one, or where there is nothing to turn.
pub(super) fn reword(reply: &str, acts: &[Act], pieces: &[Piece<'_>]) -> Option<String> {
    let discovery = acts
        .iter()
        .rfind(|act| act.kind == ActKind::OpenDiscoveryQuestion);
    if let Some(question) = discovery {
        // Its own question, left to stand alone.
        let tacked_on = acts
            .iter()
            .any(|act| act.start > question.start && act.kind == ActKind::Suggestion);
        return tacked_on.then(|| sentence(&reply[question.start..question.end]));
    }
    let act = acts.iter().rfind(|act| plain(act.kind).is_some())?;
    let turnable = matches!(
        act.kind,
        ActKind::Suggestion | ActKind::ClosedQuestion | ActKind::OtherOpenQuestion
    );
    let piece = pieces.iter().find(|piece| piece.start == act.start);
    let turned = piece
        .filter(|_| turnable)
        .and_then(|piece| turn(piece, act.kind));
    turned.or_else(|| plain(act.kind).map(str::to_owned))
}

fn turn(piece: &Piece<'_>, kind: ActKind) -> Option<String> {
    let core = piece.core();
    let (turned, found) = TURNS
        .iter()
        .find_map(|turned| Some((turned, turned.pattern.captures(core)?)))?;
    let asks = matches!(kind, ActKind::ClosedQuestion | ActKind::OtherOpenQuestion);
    if turned.shape.is_empty() || (asks && turned.shape == FIT_DOING) {
        return None;
    }
    let kept = found.name("x")?;
    let kept = core[kept.range()]
        .split(" . ")
        .next()?
        .trim_end_matches([' ', ',', '.']);
    // The last word of a question that only asks for a nod says nothing.
    let kept = [
        " or something",
        " instead",
        " then",
        " at all",
        " do you think",
        " yet",
    ]
    .iter()
    .fold(kept, |kept, end| kept.strip_suffix(end).unwrap_or(kept));
    let kept = kept.split(" , ").next()?;
    let words = kept.split(' ').count();
    if kept.is_empty() || words > MOST_WORDS || kept.contains(" i ") || kept.starts_with("i ") {
        return None;
    }
    let from = piece.from + found.name("x")?.start();
    let said = |from: usize, words: &str| piece.passage.said(from..from + words.len());
    let mut text = turned.shape.replace("{x}", said(from, kept));
    if text.contains("{doing}") {
        let (verb, rest) = kept.split_once(' ').unwrap_or((kept, ""));
        let doing = if VERBS.contains(&verb) {
            doing(verb)
        } else if verb.ends_with("ing") && verb.len() > 4 {
            verb.to_owned()
        } else {
            return None;
        };
        let rest = said(from + kept.len() - rest.len(), rest);
        text = text.replace("{doing}", format!("{doing} {rest}").trim());
    }
    if text.contains("{first}") {
        text = text.replace("{first}", kept.split(' ').next()?);
    }
    for name in ["much", "thing"] {
        let part = found.name(name).map_or("", |part| &core[part.range()]);
        text = text.replace(&format!("{{{name}}}"), part);
    }
    Some(sentence(&text))
}

/// A text as a sentence: its first letter large, a question mark at its end.
fn sentence(text: &str) -> String {
    let text = text
        .trim()
        .trim_end_matches(['.', ',', '?', '!', ' ', '-', '–', '—']);
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let whole: String = first.to_uppercase().chain(letters).chain(['?']).collect();
    whole.replace(" i ", " I ")
}

/// A verb as what one does: "stop" becomes "stopping".
fn doing(verb: &str) -> String {
    let letters: Vec<char> = verb.chars().collect();
    let vowel = |letter: &char| "aeiou".contains(*letter);
    let one_beat = letters
        .windows(2)
        .filter(|two| vowel(&two[1]) && !vowel(&two[0]))
        .count()
        + usize::from(letters.first().is_some_and(vowel))
        <= 1;
    let doubles = one_beat
        && matches!(letters.as_slice(), [.., before, middle, last]
            if !vowel(before) && vowel(middle) && !vowel(last) && !"wxy".contains(*last));
    if doubles {
        format!("{verb}{}ing", letters[letters.len() - 1])
    } else if let Some(stem) = verb.strip_suffix("ie") {
        format!("{stem}ying")
    } else {
        let stem = verb
            .strip_suffix('e')
            .filter(|stem| !stem.ends_with('e') && *stem != "b");
        format!("{}ing", stem.unwrap_or(verb))
    }
}

/// Verbs that a reply may begin its idea with.
const VERBS: &[&str] = &[
    "add", "ask", "avoid", "be", "book", "breathe", "bring", "buy", "call", "carry", "change",
    "charge", "chat", "check", "chew", "cook", "count", "cut", "cycle", "dance", "delete", "do",
    "download", "drink", "drive", "drop", "eat", "enjoy", "exercise", "feel", "find", "get",
    "give", "go", "hand", "have", "hide", "invite", "join", "keep", "knit", "learn", "leave",
    "lie", "limit", "listen", "live", "lock", "lose", "make", "meet", "miss", "move", "pack",
    "pay", "phone", "pick", "plan", "play", "pop", "pour", "put", "quit", "read", "relax", "rest",
    "ring", "run", "save", "see", "sell", "set", "share", "shop", "sign", "sit", "skip", "sleep",
    "smoke", "speak", "spend", "start", "stay", "stick", "stop", "stretch", "swap", "swim",
    "switch", "take", "talk", "tell", "text", "try", "turn", "use", "vape", "visit", "wait",
    "walk", "watch", "weigh", "work", "write",
];

#[cfg(test)]
mod tests {
    use crate::coach::judge;

    #[test]
    fn a_sentence_is_turned_and_keeps_its_subject() {
        let table = [
            (
                "Have you tried walking?",
                "How would walking fit into your week?",
            ),
            (
                "How about a swim on Mondays?",
                "How would a swim on Mondays fit into your week?",
            ),
            ("Do you want to stop?", "What would stopping mean to you?"),
            (
                "Would you like to cut down?",
                "What would cutting down mean to you?",
            ),
            (
                "You should eat less sugar.",
                "How would eating less sugar fit into your week?",
            ),
            (
                "Why don't you ask your sister?",
                "How would asking your sister fit into your week?",
            ),
            (
                "Do you smoke in the house?",
                "What is smoking in the house like for you?",
            ),
            (
                "Are you worried about your heart?",
                "What worries you about your heart?",
            ),
            ("Why do you drink?", "What makes you drink?"),
            (
                "How many cigarettes do you smoke a day?",
                "How do you feel about how many cigarettes you smoke a day?",
            ),
            ("What helps? You could try a bath.", "What helps?"),
            ("Get a dog!", "How would getting a dog fit into your week?"),
            ("My uncle had that.", "How has it been for you?"),
        ];
        for (reply, wanted) in table {
            assert_eq!(
                judge(None, reply).rewording.as_deref(),
                Some(wanted),
                "{reply}"
            );
        }
        for reply in ["What would help?", "That sounds hard.", "Mm.", ""] {
            assert_eq!(judge(None, reply).rewording, None, "{reply}");
        }
    }

    #[test]
    fn verbs_become_what_one_does() {
        for (verb, doing) in [
            ("stop", "stopping"),
            ("eat", "eating"),
            ("make", "making"),
            ("lie", "lying"),
            ("be", "being"),
            ("see", "seeing"),
            ("visit", "visiting"),
            ("walk", "walking"),
            ("play", "playing"),
        ] {
            assert_eq!(super::doing(verb), doing);
        }
    }
}
