//! A reply cut into sentences and clauses that know where they stand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::words::typed;
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
    /// It begins a sentence.
    pub first: bool,
}

impl<'a> Piece<'a> {
    pub(super) fn new(reply: &'a str, range: Range<usize>, asks: bool) -> Option<Self> {
        let text = &reply[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        let text = text.trim();
        let passage = Passage::new(text).corrected(typed).into_owned();
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
            first: true,
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
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let ends = match character {
            '?' | '!' | ';' | '\n' | '…' => true,
            ':' => next == ' ',
            // Not within "10.30" or "e.g.".
            '.' => !next.is_alphanumeric(),
            _ => false,
        };
        if ended && !ends && !character.is_whitespace() && !closing(character) {
            pieces.extend(Piece::new(text, from..at, asks));
            (from, asks, ended) = (at, false, false);
        }
        ended |= ends;
        asks |= ends && character == '?';
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
    for piece in pieces.iter_mut().skip(1) {
        piece.first = false;
    }
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
            let pause = match (paused, joined) {
                (true, _) => Pause::Comma,
                (false, Some(_)) => Pause::Joined,
                (false, None) => Pause::None,
            };
            if opens(&folded[at..], left, pause) {
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

/// What stands between two clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pause {
    /// A comma, a dash, a bracket.
    Comma,
    /// "and", "but", "so", "or".
    Joined,
    /// Nothing, as on a phone.
    None,
}

/// Whether another act opens here, with this on its left.
fn opens(rest: &str, left: &str, pause: Pause) -> bool {
    let words = left.split_whitespace().filter(|word| *word != ",").count();
    if words == 0 || READY.leads_in.is_match(left) || READY.tag.is_match(rest) {
        return false;
    }
    let left = left.trim_start();
    let left = &left[READY.joins.find(left).map_or(0, |hit| hit.end())..];
    // "When it goes well, what helps?" and "And naps, what about those?" are one.
    let leads = words <= 3 && !READY.says.is_match(left) || READY.leading.is_match(left);
    if leads && READY.question.is_match(rest) {
        return false;
    }
    match pause {
        Pause::Comma => READY.opener.is_match(rest),
        Pause::Joined => words >= 2 && READY.joined_opener.is_match(rest),
        Pause::None => {
            words >= 3 && READY.strong_opener.is_match(rest) && !READY.asks.is_match(left)
        }
    }
}

/// Where the folded words of a piece begin after its run-up, and after a clause that only leads in a question:
/// "When it goes well, what helps?"
fn run_up(folded: &str) -> usize {
    let start = usize::from(folded.starts_with(' '));
    let mut from = start;
    loop {
        let rest = &folded[from..];
        if READY.praise.is_match(rest) {
            return from;
        }
        let asks = READY.run_up_asks.find(rest);
        let next = asks
            .and_then(|hit| rest[..hit.end() - 1].rfind(' ').map(|at| at + 1))
            .or_else(|| READY.run_up.find(rest).map(|hit| hit.end()))
            .or_else(|| leading_clause(rest));
        match next {
            Some(end) if end > 0 && folded[from + end..].contains(char::is_alphanumeric) => {
                from += end;
            }
            // Nothing but run-up.
            Some(_) => return start,
            None => return from,
        }
    }
}

/// Where a leading clause ends, if a question follows it.
fn leading_clause(rest: &str) -> Option<usize> {
    // A scale belongs to its question.
    if !READY.leading.is_match(rest) || rest.starts_with("out of") {
        return None;
    }
    if !rest.contains(" , ") && (rest.starts_with("if ") || rest.starts_with("when ")) {
        return READY.unpaused.find(rest).map(|hit| hit.start() + 1);
    }
    let pauses = rest
        .match_indices(" , ")
        .map(|(at, pause)| at + pause.len());
    pauses
        .take(4)
        .find(|end| READY.question.is_match(&rest[*end..]))
}

struct Ready {
    run_up: Regex,
    praise: Regex,
    run_up_asks: Regex,
    leading: Regex,
    unpaused: Regex,
    question: Regex,
    opener: Regex,
    joined_opener: Regex,
    strong_opener: Regex,
    leads_in: Regex,
    joins: Regex,
    says: Regex,
    asks: Regex,
    tag: Regex,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let opens = |pattern: &str| anchored(&format!(r"^(?:{pattern}) "), &[]);
    Ready {
        run_up: anchored(&format!(r"^(?:{RUN_UP}) (?:[,.] )?"), &[]),
        praise: anchored(&format!("^(?:{PRAISE})"), &[]),
        run_up_asks: opens(RUN_UP_ASKS),
        leading: opens(LEADING),
        unpaused: anchored(&format!(" (?:{UNPAUSED}) "), &[]),
        question: opens(QUESTION),
        opener: opens(&format!("{OPENER}|{JOINED_OPENER}|{STRONG_OPENER}")),
        joined_opener: opens(&format!("{JOINED_OPENER}|{STRONG_OPENER}")),
        strong_opener: opens(STRONG_OPENER),
        leads_in: anchored(&format!(r"(?:^|(?-u:\b))(?:{LEADS_IN}) (?:, )?$"), &[]),
        joins: opens("(?:and|but|so|or|ok|okay|right|well|now|oh|erm)(?: and| but| so| right)?"),
        says: anchored(SAYS, &[]),
        asks: opens(ASKS),
        tag: anchored(&format!(r"^(?:{TAG}) (?:[.,]|$)"), &[]),
    }
});

/// Words that lead in and do nothing by themselves.
const RUN_UP: &str = r"so|otherwise|alternatively|and|but|or|well|ok|okay|okey|righto|right|oh|ooh|ah|aw|aww|erm|um|uh|er|hmm|mm|mhm|yeah|yep|yes|no|now|look ,|listen ,|see ,|alright|all right|sure|cool|hi|hiya|hey|hello|great|good|lovely|brilliant|then|also|anyway|actually|honestly|basically|just|like|fair enough|fair dos|i see|i hear you|i understand|i get (?:that|it|you)|got it|gotcha|thanks|thank you|thanks for (?:telling|sharing|saying|letting|being|coming)(?: \w+){0,3}|thank you for (?:telling|sharing|saying|letting|being|coming)(?: \w+){0,3}|ta|love|mate|pal|darling|dear|hun|duck|bless you|bless|you know ,|i mean|(?:and )?can i (?:just )?ask(?: you)?|(?:if )?(?:may|could) i (?:just )?ask(?: you)?|i (?:was|am) (?:just )?wondering|just wondering|i wonder|out of (?:interest|curiosity)|(?:do you |would you )?mind (?:me asking|if i ask)|if you do not mind me asking|let me ask(?: you)?(?: this)?|let me just check i have understood|(?:i am )?(?:curious|interested)(?: to know)?|for you|in your own words|,";

/// Praise that begins with words which otherwise lead in.
const PRAISE: &str = r"well done|good (?:for|on) (?:you|him|her|them)|(?:good|great|lovely|brilliant) (?:work|job|girl|lad|lass|man|woman|going|effort|news|stuff|start|one|that|to hear)|(?:good|great|lovely|brilliant) [.,] $|bless you|no wonder|like you";

/// Run-up where what or how follows it.
const RUN_UP_ASKS: &str = r"(?:(?:can|could|would|will) you (?:please )?(?:tell me|describe|explain|say)(?: a bit| a little| more| to me| of)*|do you want to tell me|(?:would|do) you mind (?:telling|saying)(?: to)?(?: me)?|(?:tell|explain to|describe to) (?:me|us)|explain|describe|i would (?:like|love|be (?:interested|curious|keen)) to (?:know|hear|understand)|i am (?:interested|curious|keen) to (?:know|hear|understand)|i am wondering|go on(?: then)?|come on(?: then)?) (?:, )?(?:what|how)";

/// How a clause begins that only leads in the question after it.
const LEADING: &str = r"when|if|knowing|thinking|considering|suppose|supposing|say|imagine|given|after|before|never mind|with|now|since|on (?:a|the|days|nights|your)|from what|looking|apart from|besides|out of|out of ten|in (?:an|a|the|your)|once|as|at (?:the|your|what)|let us|(?:how|what) about|what if|and|for|of all|during|by|whatever|even|you pick|forget|putting|leaving|take|over the|until|while|because|having|the (?:other|rest|days|nights|times|weeks|mornings|evenings)|most of|some|half|nothing|right now|this time|next|last|first|where|i will|let me";

/// What asks.
const QUESTION: &str = r"(?:and |but |so |or |then )?(?:what|how|why|when|where|who|which|tell me|do you|did you|are you|is (?:it|there|that|this|your|he|she)|have you|would you|does (?:he|she|it|that|your)|do they|could you|can you)";

/// What asks after a leading clause that no comma ends.
const UNPAUSED: &str =
    r"what (?:would|do|does|has|is|are|might|could|helps)|how (?:would|do|does|is|are|might|could)";

/// A question in the making: no other begins within it unless a pause was typed.
const ASKS: &str = r"what|how|why|when|where|who|which|do|did|does|are|is|can|could|would|will|have|has|shall|should|may|was|were";

/// A thought that says something, however short.
const SAYS: &str = r"(?-u:\b)(?:is|are|was|were|am|be|been|sounds?|seems?|must|have|has|had|done|sorry|know|hear|get|see|feel|can|could|would|will|do|did|does|need|want|same|too|thanks|love|like|think)(?-u:\b)|ing |ough |ard ";

/// What opens another act after a pause.
const OPENER: &str = r"how|why|is (?:it|there|that|this|your|he|she)|has (?:it|he|she|that)|will you|should you|you (?:could|should|need|must|might|ought|have to|had better)|try|i would|i was|i had|i did|i used|i have|my (?:mum|dad|wife|husband|sister|brother|nan|friend|mate|daughter|son|partner)|it sounds|sounds like|that sounds|that must|there is|there are|well done|good (?:for|on) you|fair play|i think|ring|call|speak to|talk to|see your|ask your|go (?:and|to)|get (?:yourself|a|some|your)|some people|a lot of people|lots of people|most people|people";

/// What opens another act after "and", "but", "so" or "or".
const JOINED_OPENER: &str = r"what (?:would|do|does|did|has|have|had|is|are|was|were|might|could|can|will|should|else|helps?|matters?|worries|makes?|made|keeps?|kept|gets?|sort|kind|if|about|time|happens|happened|day|age)|should you|must you|how (?:do|does|did|would|are|is|has|have|might|could|about)|why|tell me|do you|did you|are you|have you|would you|shall (?:we|i)|can i|could i|may i|you (?:could|should|need to|must|ought to)|maybe|perhaps|let us|if i (?:were|was) you|could you|can you";

/// What opens another act even where no pause was typed.
const STRONG_OPENER: &str = r"how about|what about|have you (?:ever )?(?:tried|thought|considered|been|spoken|talked)|why do you not|why not|what if you|what (?:would|do|does|has|have|might|is it|could|matters|helps|worries|else|made|makes|are you|are your|keeps)|how (?:would|do|does|has|have|might|could|are you|did|is it)|do you (?:want|fancy|think|know|feel)|would you like|would it (?:help|be)|you (?:should|could|need to|ought to|must)|maybe (?:you|try|a|just|get|go)|if i (?:were|was) you|there is (?:a|an|some) (?:\w+ )?(?:group|helpline|service|line|club|team)|tell me|let us|can i (?:suggest|share|tell|offer)|could i (?:suggest|share|tell|offer)";

/// What must be followed by its clause: no other act begins after it.
const LEADS_IN: &str = r"know|knows|knew|yourself|himself|herself|themselves|thinks|feels|wonder|wondering|ask|asked|asking|tell me|tell|telling|see|seeing|remember|say|says|said|saying|think|thinking|thought|about|of|like|understand|explain|describe|hear|sure|that|is|was|if|to|for|with|on|in|at|from|by|find out|figure out|work out|idea|learn|notice|noticed|matter|depends|because|as|than|when|while|even|or|not|the|a|an|your|my|do|did|does|can|could|would|will|should|are|have|has|had|how|what|why|who|i|you|we|they|he|she|it|and|wherever|whatever|check|if anything|if at all";

/// Words put after a question or a statement to ask for a nod.
const TAG: &str = r"do you (?:think|reckon)|would you say|you know|(?:is|are|does|do|was|were|did|have|has|can|could|will|would) (?:not )?(?:it|they|that|he|she|we|there|you|i)|right|am i right|eh|yeah|ok|okay|though|then|for you|at all|say";

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
            ("When it goes well, what helps?", "what helps "),
            ("how abt u tho, wot do u need", "what do you need "),
            ("Ok", "ok "),
            (
                "Out of ten, how sure are you?",
                "out of ten , how sure are you ",
            ),
            (
                "if tomorrow was better wot wud b in it",
                "what would be in it ",
            ),
            ("tell me more", "tell me more "),
            ("Can you tell me a bit of how it began?", "how it began "),
            ("Yeah, right.", "yeah , right "),
        ];
        for (reply, core) in table {
            let pieces = sentences(reply);
            assert_eq!(pieces[0].core().trim_end_matches(". "), core, "{reply}");
        }
    }
}
