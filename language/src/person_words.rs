//! The words by which people tell of whom they speak. Patterns are read over folded text.

use crate::Sex;

/// Years of age, from and to.
pub(crate) type Years = (u8, u8);

/// Names that patterns share.
pub(crate) const NAMES: &[(&str, &str)] = &[
    ("own", "my|his|her|their|our"),
    (
        "adult",
        "mum|dad|nan|grandfather|husband|wife|partner|brother|sister|parents?|mother|father|son|daughter|uncle|aunt|auntie|boyfriend|girlfriend|neighbour|friend|mother in law|father in law",
    ),
    (
        "kin",
        "mum|dad|nan|grandfather|husband|wife|partner|brother|sister|parents?|mother|father|disabled son|disabled daughter|autistic son|uncle|aunt|auntie|(?:his|her|my|their) (?:mum|dad|nan|husband|wife|brother|sister|parents|son|daughter|partner)",
    ),
];

/// Words for a person: pattern, sex, ages where the word itself tells them.
pub(crate) const MENTIONS: &[(&str, Option<Sex>, Option<Years>)] = &[
    (
        r"grandsons?|great grandsons?|sons?|stepsons?|nephews?",
        Some(Sex::Male),
        None,
    ),
    (
        r"granddaughters?|great granddaughters?|daughters?|stepdaughters?|nieces?",
        Some(Sex::Female),
        None,
    ),
    (r"nans?", Some(Sex::Female), Some((55, 120))),
    (r"grandfathers?", Some(Sex::Male), Some((55, 120))),
    (
        r"mums?|mothers?(?: in law)?|wife|wifes|sisters?(?: in law)?|aunt(?:ie)?s?|girlfriends?|stepmum",
        Some(Sex::Female),
        None,
    ),
    (
        r"dads?|fathers?(?: in law)?|husbands?|brothers?(?: in law)?|uncles?|boyfriends?|stepdad",
        Some(Sex::Male),
        None,
    ),
    (
        r"partners?|friends?|mates?|neighbours?|patients?|clients?|tenants?|customers?|residents?|colleagues?",
        None,
        None,
    ),
    (r"(?:little|baby) boys?", Some(Sex::Male), Some((0, 11))),
    (r"(?:little|baby) girls?", Some(Sex::Female), Some((0, 11))),
    (r"boys?", Some(Sex::Male), Some((0, 17))),
    (r"girls?", Some(Sex::Female), Some((0, 17))),
    (
        r"lads?|young (?:man|men|lad|lads)",
        Some(Sex::Male),
        Some((11, 30)),
    ),
    (
        r"lass(?:es)?|young (?:woman|women|lady|ladies)",
        Some(Sex::Female),
        Some((11, 30)),
    ),
    (
        r"(?:old|elderly|older) (?:man|men|gentleman|gent|fella|bloke|chap|boy)",
        Some(Sex::Male),
        Some((60, 120)),
    ),
    (
        r"(?:old|elderly|older) (?:woman|women|lady|ladies|girl|dear)",
        Some(Sex::Female),
        Some((60, 120)),
    ),
    (
        r"(?:middle aged )?(?:man|bloke|guy|gent|gentleman|fella|chap|widower)",
        Some(Sex::Male),
        Some((18, 120)),
    ),
    (
        r"(?:middle aged )?(?:woman|lady|widow)",
        Some(Sex::Female),
        Some((18, 120)),
    ),
    (r"schoolboys?", Some(Sex::Male), Some((5, 16))),
    (r"schoolgirls?", Some(Sex::Female), Some((5, 16))),
    (r"schoolkids?|school ?child(?:ren)?", None, Some((5, 16))),
    (r"sixth ?formers?", None, Some((16, 19))),
    (r"tweens?|pre ?teens?", None, Some((9, 12))),
    (
        r"uni(?:versity)? students?|freshers?|undergrad(?:uate)?s?",
        None,
        Some((18, 25)),
    ),
    (r"octogenarians?", None, Some((80, 89))),
    (
        r"great (?:nan|grandma|gran)s?",
        Some(Sex::Female),
        Some((70, 120)),
    ),
    (
        r"great grand(?:dad|father|pa)s?",
        Some(Sex::Male),
        Some((70, 120)),
    ),
    (r"baby|babies|newborns?|infant", None, Some((0, 1))),
    (r"toddlers?", None, Some((1, 3))),
    (
        r"teenage(?:rs?)? (?:boys?|sons?)",
        Some(Sex::Male),
        Some((13, 19)),
    ),
    (
        r"teenage(?:rs?)? (?:girls?|daughters?)",
        Some(Sex::Female),
        Some((13, 19)),
    ),
    (r"teenagers?|teens?|teenage", None, Some((13, 19))),
    (
        r"kids?|child(?:ren)?|little ones?|youngsters?|grandkids|grandchild(?:ren)?|twins",
        None,
        Some((0, 17)),
    ),
    (r"young (?:person|people|adult)", None, Some((13, 25))),
    (
        r"pensioners?|elderly|older (?:person|people)|retired|oap",
        None,
        Some((60, 120)),
    ),
];

/// Directly after somebody: they are dead, gone, or do harm, and are not the one who needs help.
pub(crate) const GONE: &str = r"^ (?:has |have |had |just |recently |suddenly |only )*(?:died|passed|killed|dying|death|funeral|hits|hit|beats|beat|punches|strangled|hurts|abuses|abused|is violent|is abusive|is controlling|left|walked out|drinks|drink|drinking|gambles|gambling|in law left)(?-u:\b)";
/// Directly after `mum`: it is the one who has children.
pub(crate) const OF_CHILDREN: &str =
    r"^ (?:of|to) (?:\d |one|two|three|four|five|six|a |twins|young|small)";
/// Directly before a child: somebody has it.
pub(crate) const HAS_CHILDREN: &str = r"(?-u:\b)(?:with|got|have|has|had|having|expecting|and) (?:a |an |two |three |four |my |our |some |young |small |little |\d |the |\w+ month old |\d+ year old )*$";
/// Directly before somebody: it is not they who need help.
pub(crate) const NOT_THEIRS: &str = r"(?-u:\b)(?:lost|losing|loss of|death of|funeral of|since|miss|misses|missing|without|left by|scared of|frightened of|afraid of|violent|abusive|controlling|split from|divorcing|separated from|leave|leaving|left|mans|womens|mens|girls|boys) (?:my |his |her |their |our |the |an? )?(?:\w+ )?$";
/// Asking for another, which says nothing of the one who asks.
pub(crate) const ASKING: &str = r"i am (?:\w+ )?(?:worried|concerned|calling|ringing|asking|looking|after|trying to find|here|wondering|scared|frightened)(?: for| about)?|i (?:need|want|would like|think|know|wonder|wondered|hope|am not sure|just want|really need) (?:\w+ ){0,4}?(?:for|with|that|if) <own>|(?:help|support|advise|tell|told|give|asked|ask|let|showed|rang|phoned|with) me|i (?:think|know|wonder|believe|guess|suppose|said)|can i|where can (?:i|we)|how (?:do|can) i|what can i do|i have got a (?:patient|client|lady|man|gentleman|tenant)";
/// The one who needs help is a woman or a girl.
pub(crate) const FEMALE: &str = r"i am (?:a |an )(?:\w+ )?(?:\w+ )?(?:woman|girl|lady|mum|nan|female|wife|widow|lesbian|mother)|as a (?:woman|mum|girl|mother)|(?:single|lone) mum|womens?(?: only)? (?:group|club|class|session|refuge|support|only)|women only|ladies (?:group|only|night|swimming|session)|mum (?:of|to) (?:\w+)|female only|female|period|menopause|hrt|smear";
/// The one who needs help is a man or a boy.
pub(crate) const MALE: &str = r"i am (?:a |an )(?:\w+ )?(?:\w+ )?(?:man|bloke|lad|dad|fella|male|boy|widower|guy|father)|as a (?:man|dad|bloke|father)|(?:single|lone) dad|mens?(?: only)? (?:group|club|class|session|shed|support|only)|men only|lads group|dad (?:of|to) (?:\w+)|male only|male|prostate";
/// Beside a son or a daughter of no told age: they are of school age.
pub(crate) const SCHOOLDAYS: &str = r"at school|school (?:run|bag|uniform|refus\w*|phobia|gate|nurse|dinners?|trip|place|work)|(?:his|her|the|their|our|to|from|off|out of|hates|skips|skipping|missing|refusing|refuses) school|schools?|teachers?|headteacher|homework|playground|classroom|class mates?|nursery|reception class|gcses?|exams|detention|excluded|potty|nappies|tantrums?|bedwetting|wets the bed|health visitor|camhs";
/// A baby was lost, before birth or after.
pub(crate) const BABY_LOSS: &str = r"miscarr\w*|still ?births?|still ?born|ectopic|molar pregnancy|(?:lost|losing|loss of) (?:the|my|a|our|her|his|their|another) (?:bab(?:y|ies)|pregnancy|twins?|bump)|(?:baby|twins?|newborn) (?:has |have |had )?(?:died|passed|did not make it|was born asleep|born sleeping)|baby loss|pregnancy loss|neonatal death|cot death|no heartbeat|(?:after|had) (?:a|an|my|her|the) (?:termination|abortion)";
