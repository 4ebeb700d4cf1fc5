//! Word lists that the coach's rules are built of.

/// Names for parts of rules: `<name>` in a pattern stands for the alternatives.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("what", "what|wot|wat|wht"),
    ("how", "how|hw"),
    ("about", "about|abt|bout"),
    ("are", "are|r"),
    // Somewhere or someone to turn to.
    (
        "service",
        r"doctors?|g p|gp|surgery|pharmacist|pharmacy|chemist|nurse|health visitor|midwife|dentist|dietiti?an|physio|physiotherapist|counsell(?:or|ing|ors)|therapist|therapy|social prescriber|social prescribing|link worker|care navigator|support worker|social worker|adviser|advisor|advice (?:line|centre|service|team)|citizens advice|samaritans|mind|age uk|shout|step ?change|gamcare|gamblers anonymous|talking therapies|stop smoking (?:service|team|clinic|lady|man|adviser|group)|smoking (?:service|cessation|clinic|team)|quit ?line|helpline|help line|phone line|crisis line|111|999|116 123|(?:carers?|support|walking|community|exercise|local|weight|slimming|drop in|drinking|bereavement|self help|peer|knitting|lunch|social|men s|mens|women s|womens|veterans|toddler|cooking) (?:group|groups|club|clubs|service|services|team|centre|centres|class|classes|hub|cafe|scheme|session|sessions)|befriending|food ?bank|library|occupational health|occy health|employee assistance|council|housing (?:team|office|officer|association)|money (?:team|adviser|advice|service)|debt (?:charity|adviser|advice|line|service|team)|job ?centre|charity|leaflet line|website|clinic|wellbeing (?:team|service|hub|college)|recovery (?:team|service|college)|slimming world|weight watchers|aa|alcoholics anonymous|drinkline|drink ?aware|couch to 5k app|parkrun|silver ?line|carers (?:centre|uk|trust|line)|dementia (?:cafe|nurse|service|advisers?)|alzheimers society|memory (?:cafe|clinic)|pain clinic|sleep clinic|union rep|student (?:support|services|wellbeing)|someone (?:at|from|in) (?:the|our|your)",
    ),
    // Things that a worker may hold out as a remedy.
    (
        "remedy_noun",
        "walk|walks|stroll|swim|swimming|bath|bike|run|jog|yoga|pilates|gym|class|diary|notebook|list|app|apps|patches|patch|gum|vape|vaping|lozenge|lozenges|spray|hobby|dog|cat|herbal tea|camomile|chamomile|water|fruit|veg|salad|soup|slow cooker|meal plan|budget|envelope|early night|routine|nap|break|rest|holiday|meditation|mindfulness|breathing|earplugs|blackout|pillow|heat pack|hot water bottle|stretches|stretching|tai chi|dance|dancing|park|allotment|garden|gardening|pedometer|smaller plate|plate|alcohol free|low alcohol|soft drink|shandy|lemonade|mocktail|dry january|reward|jar|timer|alarm|podcast|book|music|radio|crossword|puzzle|jigsaw|phone call|text|tablet|video call|coffee|volunteering|online shop|batch cooking|couch to 5k|zumba|aqua|chair exercises?|bowls|darts|snooker|football|cycling|blocker|software",
    ),
    // What one does, said plainly or as a doing.
    ("doing", r"[a-z]{2,}ing"),
    (
        "order",
        "try|cut|stop|start|get|go|take|make|eat|drink|walk|have|put|keep|avoid|ring|call|phone|ask|see|speak|talk|join|buy|use|write|swap|set|think about|think of|look at|look up|give|tell|turn|leave|switch|book|cook|plan|sleep|drop|cycle|swim|download|pop|stick|just|let|move|be|do|find|remember|make sure|bring|watch|read|chew|suck|sit|stand|open|count|save|pack|treat|get up|pick|chat|message|text|download|check|visit|grab|grow|learn|relax|rest|breathe|spend|throw|bin|hide|lock|block|delete|limit|measure|weigh|skip|wear|come|pull|sort|stay|show|sign|register",
    ),
    (
        "own_people",
        "mum|dad|mother|father|wife|husband|partner|sister|brother|son|daughter|nan|grandad|grandfather|uncle|auntie|aunt|cousin|boyfriend|girlfriend|ex|friend|mate|neighbour|family|lad|boy|girl|kids|children|in laws|mother in law|other half|colleague|gran",
    ),
    (
        "feeling",
        "hard|tough|rough|difficult|tricky|exhausting|tiring|stressful|frustrating|frightening|scary|worrying|lonely|painful|sad|awful|horrible|miserable|upsetting|overwhelming|draining|tough going|a lot|heavy|isolating|annoying|grim|rubbish|shattering|relentless|unsettling|daunting|hurtful|confusing|heartbreaking|maddening|worn out|fed up|tired|worried|scared|stuck|torn|trapped|alone|guilty|ashamed|embarrassed|anxious|angry|low|down|lost|frustrated|overwhelmed|shattered|exhausted|drained|let down|ignored|invisible|proud|hopeful|nervous|uneasy|unsure",
    ),
    (
        "noise",
        "mm|mhm|mm hmm|mmm|hmm|ok|okay|oh|ah|aw|aww|right|yeah|yep|yes|sure|i see|fair enough|no|uh huh|uh|um|erm|oh dear|oh no|oh right|gosh|wow|blimey|thanks|thank you|ta|cheers|bye|hi|hello|hiya|alright|all right|got it|i understand|i hear you|i know|good|great|fine|cool|lovely|really|no worries|no problem|you are welcome|take care|see you|nice one|love|mate|ha|haha|lol|bless|bless you|so|well|and|but|like|you know|good morning|good afternoon|excellent|perfect|absolutely|definitely|of course|exactly|totally|interesting|indeed",
    ),
];
