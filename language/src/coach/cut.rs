//! A reply cut into sentences and clauses that know where they stand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::passage::{Passage, anchored};

/// More of a reply than this is not read: the longest honest turn is far shorter.
pub(super) const LONGEST: usize = 4_000;
/// No more sentences than this are read.
const MOST: usize = 60;

/// A stretch of a reply that does one thing.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// Where it begins in the reply, in bytes.
    pub start: usize,
    /// The words.
    pub text: &'a str,
    /// The words folded, short forms spelt out.
    pub passage: Passage<'a>,
    /// Where the folded words begin after the run-up ("so", "erm", "can I ask").
    pub from: usize,
    /// A question mark ends it.
    pub asks: bool,
}

impl<'a> Piece<'a> {
    pub(super) fn new(reply: &'a str, range: Range<usize>, asks: bool) -> Option<Self> {
        let text = &reply[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        let text = text.trim();
        let passage = Passage::new(text);
        if passage.tokens.iter().all(|token| token.mark) {
            return None;
        }
        let from = run_up(&passage.folded);
        Some(Self {
            start,
            text,
            passage,
            from,
            asks,
        })
    }

    /// Where it ends in the reply, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The folded words after the run-up, with a space at the end.
    pub fn core(&self) -> &str {
        &self.passage.folded[self.from..]
    }
}

/// Cuts a reply into sentences.
pub(super) fn sentences(reply: &str) -> Vec<Piece<'_>> {
    let mut end = reply.len().min(LONGEST);
    while !reply.is_char_boundary(end) {
        end -= 1;
    }
    let text = &reply[..end];
    let mut pieces = Vec::new();
    let (mut from, mut asks, mut ended) = (0, false, false);
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let ends = match character {
            '?' | '!' | ';' | '\n' | '…' => true,
            // Not within "10.30" or "e.g.".
            '.' => !(before.is_ascii_digit() && next.is_ascii_digit()) && !next.is_alphanumeric(),
            _ => false,
        };
        if ended && !ends && !character.is_whitespace() && !closing(character) {
            pieces.extend(Piece::new(text, from..at, asks));
            (from, asks, ended) = (at, false, false);
        }
        ended |= ends;
        asks |= ends && character == '?';
        before = character;
    }
    pieces.extend(Piece::new(text, from..end, asks));
    pieces.truncate(MOST);
    pieces
}

/// Whether a mark closes what came before it.
const fn closing(character: char) -> bool {
    matches!(character, ')' | '"' | '”' | '\'' | '’' | '*' | ']')
}

/// Cuts a sentence where another act begins, after a pause or, as typed on a phone, without one.
pub(super) fn clauses<'a>(reply: &'a str, sentence: Piece<'a>) -> Vec<Piece<'a>> {
    let cuts = cut_points(&sentence.passage, sentence.from);
    if cuts.is_empty() {
        return vec![sentence];
    }
    let mut pieces = Vec::with_capacity(cuts.len() + 1);
    let mut from = sentence.start;
    for cut in cuts {
        let at = sentence.start + cut;
        if at > from {
            pieces.extend(Piece::new(reply, from..at, false));
            from = at;
        }
    }
    pieces.extend(Piece::new(reply, from..sentence.end(), sentence.asks));
    pieces
}

/// Where in the source of a passage another act begins.
fn cut_points(passage: &Passage<'_>, from: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let folded = passage.folded.as_str();
    let mut last = from;
    let mut paused = false;
    let mut joined = None;
    for token in &passage.tokens {
        let at = token.folded.start;
        if at <= from {
            continue;
        }
        if token.mark {
            paused |= passage.word(token) == ",";
            joined = None;
            continue;
        }
        let word = passage.word(token);
        let joins = matches!(word, "and" | "but" | "so" | "or");
        if joins && joined.is_none() {
            joined = Some(at);
        }
        if !joins {
            // A joining word belongs to what it leads in.
            let cut_at = joined.unwrap_or(at);
            let left = &folded[last..cut_at];
            if opens(&folded[at..], left, paused || joined.is_some()) {
                let source = passage
                    .tokens
                    .iter()
                    .find(|token| token.folded.start == cut_at)
                    .map_or(token.source.start, |token| token.source.start);
                cuts.push(source);
                last = cut_at;
            }
            paused = false;
            joined = None;
        }
    }
    cuts
}

/// Whether another act opens here, with this on its left.
fn opens(rest: &str, left: &str, paused: bool) -> bool {
    let words = left.split_whitespace().filter(|word| *word != ",").count();
    if words == 0 || READY.leads_in.is_match(left) {
        return false;
    }
    if paused {
        READY.opener.is_match(rest)
    } else {
        words >= 3 && READY.strong_opener.is_match(rest)
    }
}

/// Where the folded words of a piece begin after its run-up.
fn run_up(folded: &str) -> usize {
    let mut from = usize::from(folded.starts_with(' '));
    while let Some(hit) = READY.run_up.find(&folded[from..]) {
        if hit.end() == 0 || from + hit.end() >= folded.len() {
            break;
        }
        from += hit.end();
    }
    from
}

struct Ready {
    run_up: Regex,
    opener: Regex,
    strong_opener: Regex,
    leads_in: Regex,
}

static READY: LazyLock<Ready> = LazyLock::new(|| Ready {
    run_up: anchored(&format!(r"^(?:{RUN_UP}) (?:, )?"), &[]),
    opener: anchored(&format!(r"^(?:{OPENER}|{STRONG_OPENER}) "), &[]),
    strong_opener: anchored(&format!(r"^(?:{STRONG_OPENER}) "), &[]),
    leads_in: anchored(&format!(r"(?:^|(?-u:\b))(?:{LEADS_IN}) (?:, )?$"), &[]),
});

/// Words that lead in and do nothing by themselves.
const RUN_UP: &str = r"so|and|but|well|ok|okay|okey|right|oh|ooh|ah|aw|aww|erm|um|uh|er|hmm|mm|mhm|yeah|yep|yes|no|now|look|listen|alright|all right|sure|cool|hi|hiya|hey|hello|great|good|lovely|brilliant|then|also|anyway|actually|honestly|basically|just|like|fair enough|i see|i hear you|i understand|i get (?:that|it)|got it|gotcha|thanks|thank you|thanks for (?:telling|sharing|saying|letting|being)(?: \w+){0,4}?|ta|love|mate|pal|darling|dear|hun|bless you|bless|you know|i mean|(?:and )?can i (?:just )?ask(?: you)?|(?:if )?(?:may|could) i (?:just )?ask(?: you)?|i (?:was|am) (?:just )?wondering|just wondering|i wonder|out of (?:interest|curiosity)|(?:do you mind|would you mind) (?:me asking|if i ask)|if you do not mind me asking|(?:can|could|would|will) you tell me(?: a bit| a little| more)?(?: about)?|let me ask(?: you)?(?: this)?|(?:i am )?(?:curious|interested)(?: to know)?|tell me|i would (?:like|love) to (?:know|hear)|for you|,";

/// What opens another act after a pause or a joining word.
const OPENER: &str = r"what|how|why|when|where|who|which|tell me|do you|did you|are you|is (?:it|there|that|this|your|he|she)|have you|has (?:it|he|she|that)|can you|could you|would you|will you|should you|shall (?:we|i)|can i|could i|may i|you (?:could|should|need|want|must|might|can|ought|have to|sound|seem|feel|are|have|really)|maybe|perhaps|try|let us|i would|i was|i had|i did|i used|my (?:mum|dad|wife|husband|sister|brother|nan|friend|mate|daughter|son|partner)|it sounds|sounds like|that sounds|that must|there is|there are|well done|good (?:for|on) you|if i were you|ring|call|speak to|talk to|see your|ask your|go (?:and|to)|get (?:yourself|a|some|your)|some people|a lot of people|lots of people|most people|people|have a|just";

/// What opens another act even where no pause was typed.
const STRONG_OPENER: &str = r"how about|what about|have you (?:ever )?(?:tried|thought|considered|been|spoken|talked|got)|why do you not|why not|what if you|what (?:would|do|does|has|have|might|is it|could|matters|helps|worries|else|made|makes|are you|are your)|how (?:would|do|does|has|have|might|could|are you|did|is it)|do you (?:want|fancy|think|know|feel|have)|would you like|would it (?:help|be)|you (?:should|could|need to|ought to|must|want to|might want)|maybe (?:you|try|a|just|get|go)|if i were you|there is (?:a|an|some) (?:\w+ )?(?:group|helpline|service|line|club|team)|tell me|let us|can i (?:suggest|share|tell|offer)|could i (?:suggest|share|tell|offer)";

/// What must be followed by its clause: no other act begins after it.
const LEADS_IN: &str = r"know|knows|knew|wonder|wondering|ask|asking|tell me|tell|telling|see|seeing|remember|say|says|said|saying|think|thinking|thought|about|of|like|understand|explain|describe|hear|sure|that|is|was|if|to|for|with|on|in|at|from|by|find out|figure out|work out|idea|learn|notice|noticed|matter|depends|because|as|than|when|while|even|or|not|the|a|an|your|my|do|did|does|can|could|would|will|should|are|have|has|had|how|what|why|who|i|you|we|they|he|she|it";

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(reply: &str) -> Vec<&str> {
        sentences(reply)
            .into_iter()
            .flat_map(|sentence| clauses(reply, sentence))
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn a_reply_is_cut_where_another_act_begins() {
        let table: &[(&str, &[&str])] = &[
            (
                "That sounds hard, what helps?",
                &["That sounds hard,", "what helps?"],
            ),
            (
                "What helps? You could try a bath.",
                &["What helps?", "You could try a bath."],
            ),
            (
                "sounds really tough what would help most",
                &["sounds really tough", "what would help most"],
            ),
            (
                "Do you know what would help?",
                &["Do you know what would help?"],
            ),
            ("Can I ask, what helps?", &["Can I ask, what helps?"]),
            (
                "I was the same. Get a bike!!",
                &["I was the same.", "Get a bike!!"],
            ),
            ("Open 10.30 to 4", &["Open 10.30 to 4"]),
            ("...", &[]),
            ("", &[]),
        ];
        for (reply, wanted) in table {
            assert_eq!(cut(reply), *wanted, "{reply}");
        }
    }

    #[test]
    fn the_run_up_is_left_out() {
        let table = [
            ("So, erm, what helps?", "what helps "),
            ("Can I ask what worries you?", "what worries you "),
            (
                "Tell me what a good day is like",
                "what a good day is like ",
            ),
            ("Ok", "ok "),
        ];
        for (reply, core) in table {
            let pieces = sentences(reply);
            assert_eq!(pieces[0].core().trim_end_matches(". "), core, "{reply}");
        }
    }
}
