//! Word lists that the coach's rules are built of.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What is meant by a word as typed on a phone.
pub(super) fn typed(word: &str) -> Option<&'static str> {
    TYPED.get(word).copied()
}

static TYPED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    TYPED_TEXT
        .lines()
        .filter_map(|line| line.trim().split_once(" = "))
        .flat_map(|(shorts, full)| shorts.split(' ').map(move |short| (short, full)))
        .collect()
});

const TYPED_TEXT: &str = "
    wot wat wht = what
    wots wats = what is
    hows = how is
    whys = why is
    wheres = where is
    whens = when is
    hw = how
    abt bout = about
    n = and
    w = with
    mite = might
    shd = should
    cd = could
    wd = would
    hav hv = have
    goin = going
    doin = doing
    sayin = saying
    tryin = trying
    gettin = getting
    havin = having
    feelin = feeling
    thinkin = thinking
    talkin = talking
    walkin = walking
    eatin = eating
    drinkin = drinking
    smokin = smoking
    stoppin = stopping
    makin = making
    takin = taking
    cookin = cooking
    switchin = switching
    spendin = spending
    keepin = keeping
    lookin = looking
    callin = calling
    askin = asking
    sleepin = sleeping
    workin = working
    tellin = telling
    comin = coming
    puttin = putting
    usin = using
    sum = some
    sumthing sumthin sumfin smth sth = something
    anythin = anything
    everythin = everything
    evrything = everything
    nite = night
    nites = nights
    tonite = tonight
    wen = when
    wich = which
    y = why
    b = be
    thats = that is
    urself yourslf = yourself
    myslf = myself
    diff = different
    prolly probs = probably
    def defo = definitely
    rly rlly = really
    v = very
    ppl = people
    alot = a lot
    abit = a bit
    dyou dya = do you
    havent = have not
    youd = you would
    theyd = they would
    itd = it would
    hed = he would
    theyll = they will
    youll = you will
    thered = there would
    whatd = what did
    howd = how did
    howve = how have
    whatve = what have
    mustve = must have
    couldve = could have
    wouldve = would have
    shouldve = should have
    thatd = that would
    whod = who would
    thatll = that will
    fags = cigarettes
    cigs ciggies = cigarettes
    txt = text
    msg = message
    lil = little
    gud = good
    luvly = lovely
    sry = sorry
    tbh = honestly
    mebbe = maybe
    prehaps = perhaps
    shure = sure
    haveing = having
    excercise exersize = exercise
    dr = doctor
";

/// Somewhere or someone to turn to.
pub(super) const SERVICE: &str = r"doctors?|g p|surgery|pharmacist|pharmacy|chemist|nurse|health visitor|midwife|dentist|hygienist|dietiti?an|nutritionist|physios?|physiotherapist|counsell(?:or|ing|ors)|therapist|therapy|psychologist|social prescriber|social prescribing|link worker|care navigator|(?:support|family|youth|key|outreach|alcohol|drug|drugs|recovery|outreach|social) workers?|advisers?|advisors?|(?:advice|drink|drinks|alcohol|gambling|drug|debt|money|benefits|welfare|housing|wellbeing|smoking|stop smoking|sleep|pain|weight|carers?|sexual health|vaping|memory|mental health|crisis|support|student|hardship|counselling) (?:advice |support )?(?:line|lines|centre|service|services|team|teams|clinic|clinics|lot|hub|desk|charity|charities|people|fund|adviser|advisers|advisor|number|nurse|group|groups|course|class|classes)|citizens advice|samaritans|age uk|shout|step ?change|gamcare|gamblers anonymous|talking therapies|smoking cessation|quit ?line|nightline|helplines?|help lines?|hot ?line|phone line|111|116 123|(?:carers?|support|walking|walk|community|exercise|local|weight|slimming|drop in|drinking|bereavement|self help|peer|knitting|lunch|men s|mens|lads|mums|dads|women s|womens|veterans|toddler|cooking|choir|football|bowls|swimming|tuesday|monday|wednesday|thursday|friday|saturday|art|craft|chair|dance|dancing|yoga|tai chi|aa|na|coffee|evening|over \d+s?|parents?|youth|warm|gardening|tea) (?:football )?(?:groups?|clubs?|centres?|classes|class|hub|cafe|schemes?|sessions?|league|evening|mornings?|afternoons?|space|spaces|meetings?|circle|walks?)|befriend(?:ing|ers?)|food ?bank|library|community centre|leisure centre|childrens centre|day centre|occupational health|occy health|employee assistance|council|housing officer|housing association|job ?centre|charity|charities|clinic|slimming world|weight watchers|alcoholics anonymous|drinkline|drinkaware|parkrun|silver ?line|dementia (?:cafe|nurse|service|advisers?)|alzheimers society|union(?: rep)?|wellbeing hub|recovery college|warden|welfare officer|carers assessment|admiral nurse|social services|adult social care|sitting service|acas|human resources|line manager|exercise referral|gym referral|gym on referral|referral|walking football|couch to 5k|stop vaping|screening|interpreter|the surgery|specialist|consultant|practice nurse|local branch|residents association|cruse|turn2us|turning point|al anon|live ?well|one you|men s shed|mens shed|voucher|vouchers|hardship fund|the number|a number|leaflet|website|screening (?:hub|team|centre)|respite|day care|self refer|refer (?:you|yourself|urself)|your supplier|(?:access|dental|health|resource|advice|family|youth|womens|drop in|sports|treatment|recovery|civic) centre|dental school|nhs (?:site|website|app|page)|environmental health|trading standards|credit union|ombudsman|law centre|health check|blood pressure check|medicines? review|car scheme|community (?:bus|transport|nurse|matron)|dial a ride|meals on wheels|village agent|good neighbour scheme|neighbour scheme|drop ins?|district nurse|school nurse|walk in centre|urgent care|out of hours|mentor|student services|chaplain|heart foundation|macmillan|talk to frank|booklet|befriender|helpdesk|advocate|advocacy|stroke association|diabetes uk|\w+ scheme|a group|groups|someone (?:at|from|in) (?:the|our|your)";

/// Names for parts of rules: `<name>` in a pattern stands for the alternatives.
pub(super) const NAMES: &[(&str, &str)] = &[
    // Things that a worker may hold out as a remedy.
    (
        "remedy_noun",
        "walk|walks|stroll|swim|swimming|bath|bike|run|jog|yoga|pilates|gym|class|diary|notebook|list|app|apps|patches|patch|gum|vape|vaping|lozenge|lozenges|spray|hobby|dog|cat|herbal tea|camomile|chamomile|water|fruit|veg|salad|soup|slow cooker|meal plan|budget|envelope|early night|routine|nap|break|rest|holiday|meditation|mindfulness|breathing|earplugs|blackout|pillow|heat pack|hot water bottle|stretches|stretching|tai chi|dance|dancing|park|allotment|garden|gardening|pedometer|smaller plate|plate|alcohol free|low alcohol|soft drink|shandy|lemonade|mocktail|dry january|reward|jar|timer|alarm|podcast|book|music|radio|crossword|puzzle|jigsaw|phone call|text|tablet|video call|coffee|volunteering|online shop|batch cooking|couch to 5k|zumba|aqua|chair exercises?|bowls|darts|snooker|football|cycling|blocker|software",
    ),
    // What one may be told to do. Words that are more often things ("sleep is", "work has") are left out.
    (
        "verb",
        "accept|add|aim|allow|answer|apply|arrange|ask|avoid|bake|batch|begin|bin|block|boil|book|borrow|break|breathe|bring|brush|build|buy|call|carry|catch|challenge|change|charge|chat|check|chew|chuck|choose|clean|clear|close|come|concentrate|consider|contact|cook|count|cover|crack|cut|cycle|dance|decide|delete|dig|ditch|do|download|draw|drink|drop|dust|eat|email|empty|end|enjoy|exercise|explain|face|fill|find|finish|fit|fix|focus|forget|freeze|get|give|go|grab|grow|hand|hang|have|head|hide|hold|ignore|imagine|invite|join|jot|jump|keep|knock|lay off|lean|learn|leave|let|limit|listen|lock|look|lose|make|measure|meet|mention|mix|move|nip|note|notice|open|order|pace|pack|paint|park|pay|phone|pick|plan|play|plug|point|pop|pour|practise|prepare|pretend|promise|push|put|quit|reach|read|record|reduce|register|relax|remember|remove|replace|reward|ride|ring|run|save|say|schedule|see|sell|send|set|share|shift|show|shut|sign|sing|sit|skip|slow|smile|snack|sort|speak|spend|split|spread|squeeze|stand|start|stay|stick|stop|stretch|suck|swap|swim|switch|take|talk|tell|text|think|throw|tidy|tot|treat|trust|try|turn|unplug|use|visit|wait|walk|wander|warm|wash|watch|wear|weigh|whizz|work out|wrap|write|be|wean|ease|sip|ration|alternate|reheat|trim|rest your|sleep in|sleep with|sleep on|drive|lift|bend|kneel|dip|press|soak|massage|rub",
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
        "mm|mhm|mm hmm|mmm|hmm|ok|okay|oh|ah|aw|aww|right|yeah|yep|yes|sure|i see|fair enough|no|uh huh|uh|um|erm|oh dear|oh no|oh right|gosh|wow|blimey|thanks|thank you|ta|cheers|bye|hi|hello|hiya|alright|all right|got it|i understand|i hear you|i know|good|great|fine|cool|lovely|really|no worries|no problem|you are welcome|take care|see you|nice one|morning|afternoon|evening|aye|ooh|hiya|righto|crikey|oh hun|hun|bless|mhm|mmhmm|ok then|there we go|gotcha|will do|sounds good|no problem|welcome|love|mate|ha|haha|lol|bless|bless you|so|well|and|but|like|you know|good morning|good afternoon|excellent|perfect|absolutely|definitely|of course|exactly|totally|interesting|indeed",
    ),
];

/// Numbers in words.
pub(super) const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "thousand", "half", "third", "quarter", "percent", "dozen", "double", "twice",
];

/// Whether a word belongs to no topic.
pub(super) fn is_plain(word: &str) -> bool {
    PLAIN.contains(word)
}

static PLAIN: LazyLock<HashSet<&str>> = LazyLock::new(|| PLAIN_TEXT.split_whitespace().collect());

/// Words that belong to no topic: how things are said, and not what is talked about.
const PLAIN_TEXT: &str = "
    a an the this that these those there here it its he him his she her hers they them their theirs
    i me my mine myself you your yours yourself we us our ours
    am is are was were be been being do does did doing done have has had having will would shall should can could may
    might must ought need needs let lets
    not no never nothing nobody nowhere none neither nor any anything anyone some something someone somewhere every
    everything everyone all both each other another else
    and or but so because if unless until while when where who which whose what how why whether though although than as
    of in on at to for from with without by about into onto over under up down out off through between after before
    during since again back away round like just only even still already yet too also very really so quite rather
    pretty bit lot lots more most less least much many few enough
    well ok okay right yes no yeah oh ah um uh erm mm hmm now then today maybe perhaps possibly probably definitely
    actually sure thanks please sorry good great bad better best worse worst hard easy difficult tough
    feel feels feeling felt sound sounds sounding seem seems look looks looking think thinks thinking thought know knows
    knew known want wants wanted wanting wish hope hoping try tries tried trying go goes going went gone come comes
    coming came get gets getting got make makes making made take takes taking took keep keeps keeping kept give gives
    giving gave say says saying said tell tells telling told ask asks asking asked talk talking hear hearing heard see
    sees seeing saw find finds finding found start starts started starting stop stops stopped stopping help helps
    helping helped happen happens happened change changes changing changed work works put puts use using used
    people person thing things way ways time times day days week weeks year years part side point place kind sort idea
    first next last one
    worried scared afraid frightened tired fed angry sad happy proud glad important sense
    own part once always often sometimes usually ever
";
