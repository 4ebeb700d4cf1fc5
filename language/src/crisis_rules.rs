//! The rules by which danger is heard, gathered: the words that they share, and what each kind of danger sounds like.
//!
//! Patterns are read over folded text with short forms in full (`can not`, `i am`); `<self>` and the like stand for the
//! alternatives in `NAMES`.

use crate::CrisisKind::{self, Abuse, ChildAtRisk, Danger, Medical, Overdose, SelfHarm, Suicide};
use crate::{
    crisis_home as home, crisis_others as others, crisis_self as own, crisis_signs as signs,
};

/// Groups of words that patterns share.
pub(crate) const NAMES: &[(&str, &str)] = &[
    (
        "self",
        "myself|himself|herself|themselves|themself|hisself|hiself|my self|him self|her self|yourself|ourselves|meself|mysen|hissen|urself|yaself|yerself",
    ),
    ("own", "my|his|her|their|your"),
    ("to", "to|2"),
    (
        "near",
        "partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|father|mother|son|daughter|brother|sister|uncle|stepdad|stepmum|grandson|nephew|family|parents|carer",
    ),
    (
        "harmer",
        "he|she|they|dad|mum|partner|husband|wife|boyfriend|girlfriend|ex|uncle|brother|stepdad|stepmum|son|father|mother|man|bloke|lad|grandson|grandfather|carer|boss|daughter|someone|somebody|people",
    ),
    (
        "hurts",
        "hit|hits|hitting|beat|beats|beating|beaten|punch|punches|punched|punching|slap|slaps|slapped|slapping|kick|kicks|kicked|kicking|strangle|strangles|strangled|choke|chokes|choked|choking|hurt|hurts|hurting|batters|battered|battering|smacks|attacked|attacks|bashes|thumps|thumped|burns|burnt|bites|threw|throws|shoved|shoves|pushed|pushes|grabs|grabbed|knocks|knocked|abuses|abused|abusing|assaulted|assaults",
    ),
    (
        "victim",
        "me|her|him|us|them|my|mum|the kids|the children|the baby|his wife|his mum|his girlfriend|his partner",
    ),
    (
        "child",
        "kid|kids|child|children|baby|toddler|boy|girl|boys|girls|son|daughter|grandson|granddaughter|niece|nephew|bairn|little one|pupil|year old|lad|teenager|bab|plentyn|plant",
    ),
    (
        "pills",
        "pills|tablets|paracetamol|medicine|medication|painkillers|sleeping pills|insulin|co codamol|codamol|ibuprofen|tramadol|zopiclone|antidepressants|diazepam|valium|codeine|morphine|methadone|heroin|ketamine|pregabalin|bleach|antifreeze|weedkiller",
    ),
    (
        "many",
        "too many|too much|loads of|a load of|lots of|a lot of|all (?:of )?|all the|a whole (?:packet|bottle|box|strip) of|a (?:packet|bottle|box|strip) of|handful of|a handful of|a bunch of|[5-9]|\\d\\d+|a dozen|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|hundred",
    ),
    (
        "wants",
        "want|wants|wanted|wanting|going|goes|need|wish|wishes|wished|try|tries|tried|trying|plan|plans|planned|planning|thought|thoughts|thinking|thinks|think|about|threatening|threatened|threatens|talked|talking|talks|feel like|feels like|feeling like|might|could|will|would|ready|rather|decided|intends|better",
    ),
];

/// What tells of danger.
pub(crate) const RULES: &[(CrisisKind, &[&str])] = &[
    (Overdose, own::OVERDOSE),
    (Overdose, signs::OVERDOSE),
    (Medical, MEDICAL),
    (Danger, others::DANGER),
    (Danger, home::NOW),
    (Suicide, own::SUICIDE),
    (Suicide, signs::SUICIDE),
    (ChildAtRisk, others::CHILD_AT_RISK),
    (ChildAtRisk, signs::AT_RISK),
    (Abuse, others::ABUSE),
    (Abuse, home::CONTROL),
    (SelfHarm, own::SELF_HARM),
    (SelfHarm, signs::SELF_HARM),
];

/// A medical emergency.
pub(crate) const MEDICAL: &[&str] = &[
    r"(?:can not|could not) (?:catch|get) <own> breath|lips (?:are |have |is |going |gone |turning |looking )*blue",
    r"(?:can not|could not|can no longer) (?:feel|move) (?:one side of )?<own> (?:arms?|legs?|face|hands?|side)|suddenly (?:can not|could not|lost|unable) (?:\w+ )?(?:speak|see|move|walk|sight|vision|speech)|(?:fell|fallen|fall) (?:\w+ ){0,4}?(?:and |is |but )?can not get (?:back )?up|worst headache|(?:hit|banged|bumped) <own> head (?:\w+ ){0,3}?(?:sick|vomit\w*|confused|drowsy|sleepy|unconscious)|(?:floppy|limp) (?:baby|and)|(?:babys?|child|he|she|toddler) (?:is |has gone |gone |has a temperature and (?:is )?)(?:floppy|limp|grey|blue)|gone grey and",
    r"heart attack(?: now)?|cardiac arrest|having a stroke|had a stroke (?:just now|today|this morning|an hour ago)|anaphyla\w+",
    r"(?:chest pains?|pains? in (?:<own> |the )?chest|(?:tight|crushing|tightness|tightening|squeezing)(?: in)?(?: <own>| the)? chest|chest (?:is |feels |really )*(?:tight|hurts|hurting|killing))",
    r"(?:can not|could not|not|struggling to|hard to|cannot) breathe?|(?:stopped|stops|not|isnt) breathing|gasping for (?:air|breath)",
    r"(?:is |has |just |are |gone )?unconscious|passed out|not waking up|(?:will|would|can|could) not (?:wake(?: up)?|be woken)|unresponsive|not responding|collapsed|having a (?:fit|seizure)|(?:is|keeps) fitting",
    r"(?:fac|mouth|side)\w* (?:is |has |gone |all |just |of (?:<own> )?face )*(?:drooped|drooping|droopy|dropped|numb)|slurring|slurred speech|speech (?:is |has gone |gone )*(?:slurred|funny)",
    r"(?:bleeding (?:heavily|badly|to death|a lot|out|everywhere|loads)|(?:will|does|would|can) not stop bleeding|losing a lot of blood|coughing up blood|vomiting blood|throwing up blood|sick(?:ing)? up blood|blood everywhere|pouring (?:with )?blood)",
    r"(?:choking on|is choking|started choking|turning blue|gone blue|lips (?:are |have gone |gone )?blue)",
    r"(?:allergic reaction|throats? (?:is )?(?:closing|swelling|closed)|face (?:is )?swelling|tongue (?:is )?swelling)",
    r"(?:call|ring|need|needs|phone|get|send|want) (?:\w+ )?(?:an )?ambulance|(?:call|ring|dial|phone) 999",
    r"(?:waters? (?:have |has |just )*(?:broke|broken|gone)|in labour|baby (?:is )?coming now|baby (?:has )?(?:stopped|not|is not|has not)(?: been)? mov(?:ing|ed)|not felt (?:the )?baby move)",
    r"(?:rash|spots) (?:\w+ ){0,4}(?:not|does not|will not) (?:go|fade|disappear|blanch)|meningitis|sepsis",
    r"(?:broken|broke|snapped) <own> (?:hip|back|neck)|can not (?:get|move) (?:up )?off the floor|(?:is |been |lying )(?:on|stuck on) the floor (?:since|all night|for hours|and can not)",
    r"(?:took|taken|had) (?:spice|monkey dust) and|(?:hypo|blood sugar) (?:\w+ ){0,3}(?:and )?(?:not making sense|confused|drowsy)",
    r"(?:poisoned|has been stabbed|got stabbed|been stabbed|stabbed|electrocuted|drowning|drowned|scalded|badly burnt)",
    r"poen yn (?:y |ei |fy )?(?:mrest|frest|brest)|methu anadlu|angen ambiwlans",
    r"(?:gone|turned|going) (?:a |all )?(?:funny|strange|weird|awful|horrible|bad|terrible) colour|(?:he|she) (?:has |is |just )+(?:dropped|fallen|slumped|keeled) (?:down|over|to the|on the|onto the)|(?:speech|words) (?:\w+ ){0,3}?(?:muddled|jumbled|garbled)|(?:arms?|legs?|side|face) (?:\w+ ){0,2}?(?:gone|going|went) (?:weak|numb|limp|droopy)|(?:bleeding|blood) (?:\w+ ){0,4}?(?:soaking|gushing|pouring|spurting)",
];
