//! Who somebody says that they are: "Hi, I'm Sam from the council" greets, and tells nothing of their own life.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::cut::Piece;
use crate::passage::anchored;

/// Posts that somebody gives as who they are. Not "carer" or "mum", which people share with whom they talk to.
const POST: &str = r"nurse|doctor|g p|pharmacist|midwife|health visitor|dietiti?an|physio|physiotherapist|paramedic|therapist|counsellor|dentist|hygienist|optician|receptionist|volunteer|champion|link worker|social prescriber|social worker|navigator|connector|adviser|advisor|coach|mentor|officer|worker|warden|librarian|assistant|practitioner|technician|student nurse|trainee|manager|caretaker|befriender|chaplain|peer supporter";

/// Words between "a" and a post: "one of the health champions", "your new link worker".
const BEFORE: &str = r"(?:\w+ ){0,3}";

/// Words that make it a story of one's own, shared: "I'm a nurse too, I know the feeling".
const SHARED: &str = r"too|as well|also|myself|same|feeling|used to|when i|like you|smokers?|drinkers?|tired|struggl\w+";

/// What begins with a capital and is no name.
const NO_NAMES: &[&str] = &[
    "african",
    "american",
    "asian",
    "australian",
    "bangladeshi",
    "black",
    "british",
    "buddhist",
    "caribbean",
    "catholic",
    "chinese",
    "cornish",
    "dutch",
    "english",
    "european",
    "french",
    "german",
    "ghanaian",
    "greek",
    "hindu",
    "indian",
    "irish",
    "italian",
    "jamaican",
    "jewish",
    "kurdish",
    "muslim",
    "nigerian",
    "pakistani",
    "polish",
    "portuguese",
    "protestant",
    "roma",
    "romanian",
    "russian",
    "scottish",
    "sikh",
    "somali",
    "spanish",
    "turkish",
    "ukrainian",
    "welsh",
];

struct Ready {
    shared: Regex,
    said: Regex,
    named: Regex,
    told: Regex,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let opens = |pattern: &str| {
        anchored(
            &format!(
                r"^(?:(?:good )?(?:morning|afternoon|evening) (?:[,.] )?)?(?:{pattern})(?:(?-u:\b)|$)"
            ),
            &[],
        )
    };
    Ready {
        shared: anchored(&format!(r"(?-u:\b)(?:{SHARED})(?-u:\b)"), &[]),
        said: opens(&format!(
            r"my name is|the name is|my names|(?:you can |just |please )?call me|(?:they|people|everyone) (?:all )?calls? me|i am called|i go by|(?:i am )?(?:nice|good|lovely|pleased|great) to (?:meet|see) you|i am (?:here |calling |ringing |phoning |speaking |just )*(?:from|with|at) (?:the|our|your|a) |i am (?:calling|ringing|phoning|here) (?:from|on behalf of|for) |i am (?:the|your|our|one of (?:the|your|our)|part of (?:the|your|our)) {BEFORE}(?:{POST}|team)s?|i am an? {BEFORE}(?:{POST})(?: [,.]| from| at| in| for| with| here| on| $)|i (?:just )?(?:work|volunteer) (?:here(?: [,.]| $| at| in| on| as)|(?:as|for|at|in|with|on) (?:the|our|your|a|an|this) )"
        )),
        named: opens(r"i am(?: just)? (\w+)"),
        told: opens(
            r"(?:this|it) is (\w+)(?: \w+)?(?: ,)? (?:here(?: [,.]| $| from| at)|from|calling|ringing|speaking)|(\w+) here(?: [,.]| $| from)",
        ),
    }
});

/// The words by which somebody says who they are, in the folded text of a piece.
pub(super) fn read(piece: &Piece<'_>) -> Option<Range<usize>> {
    let core = piece.core();
    if piece.asks || READY.shared.is_match(core) {
        return None;
    }
    let from = |hit: Range<usize>| piece.from + hit.start..piece.from + hit.end;
    if let Some(hit) = READY.said.find(core) {
        return Some(from(
            hit.start()..hit.start() + hit.as_str().trim_end_matches([' ', '.', ',']).len(),
        ));
    }
    [&READY.named, &READY.told].into_iter().find_map(|rule| {
        let parts = rule.captures(core)?;
        let name = parts.get(1).or_else(|| parts.get(2))?;
        is_name(piece, &from(name.range()))
            .then(|| from(parts.get(0).map_or(0..0, |all| all.start()..name.end())))
    })
}

/// Whether a word was typed as a name is: with a capital, and not in capitals throughout.
fn is_name(piece: &Piece<'_>, word: &Range<usize>) -> bool {
    let passage = &piece.passage;
    let Some(token) = passage
        .tokens
        .iter()
        .find(|token| token.folded.start == word.start)
    else {
        return false;
    };
    let typed = &piece.text[token.source.clone()];
    let mut letters = typed.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let small = letters.next().is_some_and(char::is_lowercase);
    capital && small && !NO_NAMES.contains(&passage.word(token))
}
