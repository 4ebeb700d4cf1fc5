//! The rules by which danger is heard: what is said, what is only an idiom, what is denied.
//!
//! Patterns are read over folded text with short forms in full (`can not`, `i am`); `<self>` and the like stand for the
//! alternatives in `NAMES`.

use crate::CrisisKind::{self, Abuse, ChildAtRisk, Danger, Medical, Overdose, SelfHarm, Suicide};

/// Groups of words that patterns share.
pub(crate) const NAMES: &[(&str, &str)] = &[
    (
        "self",
        "myself|himself|herself|themselves|themself|hisself|hiself|my self|him self|her self|yourself|ourselves",
    ),
    ("own", "my|his|her|their|your"),
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
        "too many|too much|loads of|a load of|lots of|a lot of|all (?:of )?|all the|a whole (?:packet|bottle|box|strip) of|a (?:packet|bottle|box|strip) of|handful of|a handful of|a bunch of|\\d+|twenty|thirty|forty|fifty|hundred",
    ),
    (
        "wants",
        "want|wants|wanted|wanting|going|goes|need|wish|wishes|wished|try|tries|tried|trying|plan|plans|planned|planning|thought|thoughts|thinking|thinks|think|about|threatening|threatened|threatens|talked|talking|talks|feel like|feels like|feeling like|might|could|will|would|ready|rather|decided|intends|better",
    ),
];

/// What tells of danger.
pub(crate) const RULES: &[(CrisisKind, &[&str])] = &[
    (
        Overdose,
        &[
            r"(?:baby|toddler|child|kid|son|daughter|little one|boy|girl) (?:\w+ )?(?:ate|eaten|swallowed|took|taken|drank|got into) (?:\w+ ){0,4}?<pills>",
            r"(?:taken|took|takes|had) something (?:and|at|is|that)|can not (?:be )?rouse\w*|(?:magnets?|battery|whole (?:strip|packet|box|bottle) of \w+)(?: \w+)? swallowed|swallow\w* (?:\w+ ){0,2}?(?:strip|packet|box|bottle|magnets?)",
            r"overdos(?:e|ed|es|ing)|over dos(?:e|ed|ing)|od d|o d d|oded|ods on|od on|taken an od|took an od",
            r"(?:take|takes|taking) (?:too many|too much|all (?:of )?(?:the|<own>)|a whole \w+ of|a handful of) (?:\w+ ){0,3}?<pills>",
            r"(?:took|taken|swallowed|swallow|swallows|necked|downed|had|drank|drunk|eaten|ate) (?:\w+ ){0,3}?<many> (?:\w+ ){0,3}?<pills>",
            r"(?:drank|drunk|swallowed|swallows|drinking|drink) (?:some |the |a bottle of )?(?:bleach|antifreeze|weedkiller|poison|screenwash|a battery|a button battery|cleaning fluid)",
            r"(?:swallowed|swallow|ate|eaten) (?:a |some |the )?(?:button )?batter(?:y|ies)",
            r"(?:too much|too many) <pills>",
            r"(?:saving|saved|hoarding|stockpiling|stashing|collecting) (?:up )?(?:<own> |the )?(?:pills|tablets|medication|medicine|meds|paracetamol)",
        ],
    ),
    (
        Medical,
        &[
            r"(?:can not|could not) (?:catch|get) <own> breath|lips (?:are |have |is |going |gone |turning |looking )*blue",
            r"(?:can not|could not|can no longer) (?:feel|move) <own> (?:arms?|legs?|face|hands?|side)|suddenly (?:can not|could not|lost|unable) (?:\w+ )?(?:speak|see|move|walk|sight|vision|speech)|(?:fell|fallen|fall) (?:\w+ ){0,4}?(?:and |is |but )?can not get (?:back )?up|worst headache|(?:hit|banged|bumped) <own> head (?:\w+ ){0,3}?(?:sick|vomit\w*|confused|drowsy|sleepy|unconscious)|(?:floppy|limp) (?:baby|and)|(?:baby|child|he|she|toddler) (?:is |has gone |gone |has a temperature and (?:is )?)(?:floppy|limp|grey|blue)|gone grey and",
            r"heart attack(?: now)?|cardiac arrest|having a stroke|had a stroke (?:just now|today|this morning|an hour ago)|anaphyla\w+",
            r"(?:chest pains?|pains? in (?:<own> |the )?chest|(?:tight|crushing|tightness|tightening|squeezing)(?: in)?(?: <own>| the)? chest|chest (?:is |feels |really )*(?:tight|hurts|hurting|killing))",
            r"(?:can not|could not|not|struggling to|hard to|cannot) breathe?|(?:stopped|stops|not|isnt) breathing|gasping for (?:air|breath)",
            r"(?:is |has |just |are |gone )?unconscious|passed out|not waking up|(?:will|would|can|could) not (?:wake(?: up)?|be woken)|unresponsive|not responding|collapsed|having a (?:fit|seizure)|(?:is|keeps) fitting",
            r"(?:fac|mouth|side)\w* (?:is |has |gone |all |just |of (?:<own> )?face )*(?:drooped|drooping|droopy|dropped|numb)|slurring|slurred speech|speech (?:is |has gone |gone )*(?:slurred|funny)",
            r"(?:bleeding (?:heavily|badly|to death|a lot|out|everywhere|loads)|(?:will|does|would|can) not stop bleeding|losing a lot of blood|coughing up blood|vomiting blood|throwing up blood|sick(?:ing)? up blood|blood everywhere|pouring (?:with )?blood)",
            r"(?:choking on|is choking|started choking|turning blue|gone blue|lips (?:are |have gone |gone )?blue)",
            r"(?:allergic reaction|throat (?:is )?(?:closing|swelling)|face (?:is )?swelling|tongue (?:is )?swelling)",
            r"(?:call|ring|need|needs|phone|get|send|want) (?:\w+ )?(?:an )?ambulance|(?:call|ring|dial|phone) 999",
            r"(?:waters? (?:have |has |just )*(?:broke|broken|gone)|in labour|baby (?:is )?coming now|baby (?:has )?(?:stopped|not|is not|has not)(?: been)? mov(?:ing|ed)|not felt (?:the )?baby move)",
            r"(?:rash|spots) (?:\w+ ){0,4}(?:not|does not|will not) (?:go|fade|disappear|blanch)|meningitis|sepsis",
            r"(?:broken|broke|snapped) <own> (?:hip|back|neck)|can not (?:get|move) (?:up )?off the floor|(?:is |been |lying )(?:on|stuck on) the floor (?:since|all night|for hours|and can not)",
            r"(?:took|taken|had) (?:spice|monkey dust) and|(?:hypo|blood sugar) (?:\w+ ){0,3}(?:and )?(?:not making sense|confused|drowsy)",
            r"(?:poisoned|has been stabbed|got stabbed|been stabbed|stabbed|shot|electrocuted|drowning|drowned|scalded|badly burnt)",
            r"poen yn (?:y |ei |fy )?(?:mrest|frest|brest)|methu anadlu|angen ambiwlans",
        ],
    ),
    (
        Danger,
        &[
            r"(?:someone|somebody|he|man|men|they|ex|people) (?:is |are |was |keeps )?trying to (?:get|break|kick) (?:in|into|my|the)|threat\w* to kill",
            r"(?:threat\w*|tried|trying|going|said|wants) to (?:burn|torch|petrol ?bomb|smash up|blow up) (?:our|the|my|his|her|their|a)|(?:taken|took|taking) over (?:my|his|her|their) (?:flat|house|home)|(?:chasing|following|chased|followed) (?:me|her|him) (?:home|with|down|again)|man with a (?:gun|knife)",
            r"(?:has|got|with|holding|pulled|carrying|waving|brandishing|had|having) (?:got )?a (?:big |kitchen )?(?:knife|gun|machete|weapon|hammer|bat)(?: on| at| out| to)?",
            r"(?:threatening|threatened|threatens|threaten|said|says|saying|going|wants|want|tried|trying|try|will) (?:\w+ ){0,2}?(?:to |he will |she will |they will |he would |she would )?(?:kill|stab|shoot|murder|burn|set fire|smash) (?:me|us|her|him|them|someone|somebody|everyone|people|mum|my|the|you|his|your)",
            r"(?:threatening|threatened|threatens) (?:me|us|her|him|them|my \w+|the \w+|to hurt|violence|with)",
            r"(?:i |we |she |he |they )(?:am |are |is |do |does )?(?:not )?(?:in danger|not feel safe|not safe|in immediate danger|scared for (?:my|her|his|their|our) li(?:fe|ves)|unsafe|terrified of (?:him|her|them|my|going home))",
            r"in (?:real |serious |immediate |great |grave )?danger|(?:not safe|unsafe|no longer safe) (?:right )?(?:now|at home|tonight|with (?:him|her|them)|in (?:my|her|his|the) (?:own )?(?:home|house|flat)|to go home)",
            r"(?:scared|frightened|afraid|terrified|too scared|too frightened) (?:of (?:him|her|them|going home|<own> (?:partner|husband|wife|boyfriend|girlfriend|ex|dad|son|stepdad|father|brother|mum|mother|family|carer))|to go home|to go back|for (?:my|her|his|their|our) (?:life|lives|safety))",
            r"(?:is|he is|she is|they are|someone is|man) (?:outside|at the door|at my door|trying to (?:break in|get in)|breaking in|in my house|following me|stalking (?:me|her|him))|stalk(?:s|ing|ed|er) (?:me|her|him)",
            r"(?:held|hold|holding|locked|locks|locking|keeping|kept|keeps|trapped|traps) (?:me|her|him|us|them) (?:in|hostage|prisoner|against|inside|up)",
            r"(?:help me|he is here|please hurry|come quickly|call the police|ring the police|need the police|phone the police)",
            r"(?:house|flat|kitchen|building|place) (?:is )?on fire|smell(?:s|ing)?(?: of| strongly of)? gas|gas leak|carbon monoxide",
            r"(?:going|want|wants|wanting|urge|urges|scared i (?:will|might)|thoughts? of|thinking (?:of|about)|might|afraid i (?:will|might)) (?:to )?(?:hurt|hurting|harm|harming|kill|killing|stab|stabbing|attack|attacking) (?:someone|somebody|people|him|her|them|my|the|others|other people|everyone)",
            r"honour (?:killing|violence|based)|(?:traffick\w*|modern slavery|slave|forced labour|made to work for nothing|(?:took|taken|take|takes|has|keeps) (?:my|her|his|their) passports?)",
            r"cuckoo(?:ed|ing)|county lines",
            r"mewn perygl|cyllell",
        ],
    ),
    (
        Suicide,
        &[
            r"(?:ways?|how) to (?:die|kill|end it)|googl\w+ (?:\w+ ){0,3}?(?:die|suicide|death|overdose)|(?:rather|better) not (?:to )?be (?:alive|here)|lost (?:the|his|her|my|all) will to live",
            r"(?:does|do|can|could|did) not (?:really )?see (?:the |a |any |much )?(?:point|way out|future|way forward)|see(?:s)? no (?:point|way out|future|hope)|no way out|no future|no hope(?: left)?|lost all hope|feel\w* (?:so |totally |completely |really |just )?hopeless|dark place|nothing (?:left|matters any ?more)",
            r"(?:happier|better|fine|better off|relieved|easier) if (?:i|he|she) (?:was|were|is|am) not (?:around|here|there|alive)|not be missed|no one would (?:miss|notice|care)|nobody would (?:miss|notice|care)",
            r"do(?:ing)? away with <self>|(?:scared|worried|afraid|frightened|dread) (?:of |about )?what (?:i|he|she|they) (?:might|may|will|could|would) do|(?:driv\w+|crash\w*|steer\w*) (?:\w+ )?(?:into|off) (?:a |the |an )?(?:wall|tree|lamp ?post|oncoming|bridge|cliff|lorry)",
            r"(?:sat|stood|standing|sitting|is|up) on (?:the |a )?(?:edge of )?(?:the |a )?(?:bridge|roof|cliff|ledge|multi ?storey|railway line|train tracks)|had enough of (?:it all|everything|being here)|(?:wants|want|ready for) out of (?:it all|this life|life)",
            r"suicid\w*|sewerslide|unaliv\w*|kms|ctb",
            r"(?:kill|kills|killing|killed|hang|hangs|hanging|hanged|hung|shoot|shooting|drown|drowning|stab|stabbing|gas|gassing|top|topping|neck|off|offing|finish|finishing|end|ending|do|doing|slit|slitting|poison|poisoning|starve|starving|burn) <self>(?: in| off| under)?",
            r"(?:take|taking|took|taken|end|ending|ended|ends|takes) <own> (?:own )?lif(?:e|es)|(?:take|taking|took) <own> own",
            r"(?:end|ending|ends|ended) it(?: all)?|end(?:ing)? things|(?:wants?|wanted|wish(?:es)?|trying|ready) (?:it |everything |it all )to (?:all )?(?:end|be over|stop forever)",
            r"(?:want|wants|wanted|wanting|wish|wishes|wished|rather|better|ready|prefer|hoping|hopes?|pray\w*) (?:to |i |he |she |i was |he was |she was |they were |i were |were |was |be |that i |for )*(?:die|dead|death|dying|died|be with (?:him|her|mum|dad|my (?:mum|dad|wife|husband|son|daughter)) (?:in heaven|again))",
            r"(?:better off|all be better|be better off|better) (?:dead|without (?:me|him|her)(?: here| around)?|if (?:i|he|she) (?:was|were) (?:dead|gone|not here))",
            r"(?:do|does|did|not) (?:not )?(?:really |even )?(?:want|wants|wanted|wanting|wish) (?:to )?(?:live|be alive|be here|exist|wake up|go on|carry on|be on this earth|see tomorrow|be around)(?: any ?more| no more)?",
            r"(?:no|not any|not much|not a|any) (?:point|reason|reasons|purpose|use) (?:in |to |of |for |me |him |her )*(?:living|live|life|going on|go on|carrying on|carry on|being here|be here|existing|any ?more)|what is the point(?: of (?:living|life|it|going on|anything|being here|me)| in (?:living|life|going on|anything|carrying on)| any ?more)",
            r"(?:nothing|not(?: got)? (?:anything|much)|no one|nobody) (?:left )?(?:to live for|worth living for)|(?:life|it) (?:is |isnt |does not feel )?(?:not )?(?:worth living|worth it any ?more)|tired of (?:living|life|being alive)|sick of (?:living|life|being alive)|had enough of (?:life|living|this life)|fed up of (?:living|life|being alive)|done with (?:life|living)|hates? being alive|give up on life|given up on life|giving up on life",
            r"(?:can not|could not|cannot|can no longer|not able to|unable to) (?:go on|carry on|keep going|do this|take (?:it|this|any ?more|much more)|live (?:like this|without (?:him|her))|face (?:another day|tomorrow|waking up)|bear (?:it|to live|to be alive))(?: any ?more| any longer| no more)?",
            r"(?:jump|jumping|jumped|throw(?:ing)? <self>|step(?:ping)?|walk(?:ing)?|lie|lying|run(?:ning)?|drive|driving) (?:off|from|under|in front of|into|out in front of|on)(?: of)? (?:the |a )?(?:bridge|roof|building|cliff|flats|balcony|train|trains|tracks?|track|bus|lorry|car park|multi ?storey|traffic|river|sea|railway)",
            r"(?:stood|standing|sat|sitting|on|at) (?:on |at )?(?:the |a )?(?:edge of )?(?:bridge|roof|cliff|railway|train tracks|ledge|multi ?storey)(?: (?:and|now|saying|crying|thinking|right now))",
            r"(?:slit|cut|slash|slitting|cutting|slashing|slashed) <own> (?:wrists?|throat|veins?)",
            r"(?:bought|tied|got|made|found|getting|have) (?:a |the |some )(?:rope|noose|ligature)|noose|ligature",
            r"(?:goodbye|suicide|final) (?:note|letter|message)s?|(?:written|writing|wrote|left|sent|saying|said) (?:\w+ ){0,2}?(?:goodbyes?|farewell)(?: to everyone| note| letter| to (?:the|my|his|her))?|giving (?:away )?(?:all )?<own> (?:things|stuff|possessions|belongings) away|sort(?:ed|ing) (?:out )?<own> affairs",
            r"(?:not|will not|would not|wont) (?:be |going to be )?(?:here|around|alive)(?: any ?more)? (?:much longer|tomorrow|next week|for long|by christmas|in the morning|to see)",
            r"(?:thoughts?|thinking|thinks|think|dreams?|fantasi\w+|ideas?|talk\w*) (?:of |about |on )(?:death|dying|not being here|not being around|not waking up|ending|killing|harming <self>|doing something (?:silly|stupid))|(?:dark|intrusive) thoughts",
            r"(?:go|going|goes|went) to sleep and (?:never|not) wake up|never wake up|not wake up (?:again|in the morning|tomorrow|one day)|fall asleep and (?:never|not) wake|disappear (?:for ?ever|and never)|want to disappear|wants to disappear|vanish for ?ever",
            r"(?:do|does|doing|done|did) (?:something|anything|owt) (?:silly|stupid|drastic|daft)(?: to <self>)?",
            r"wish(?:es|ed)? (?:i|he|she|they) (?:was|were|had|could|would)(?: just)? (?:not |never )?(?:dead|been born|here|wake up|alive|not exist|exist|gone)",
            r"attempt(?:ed|s)? (?:on <own> life|to end|to take|to kill)|tried to (?:do it|end it|go) again|not survive (?:the night|tonight)",
            r"lladd (?:fy |ei |dy )?hun(?:an)?|hunan ?laddiad|eisiau marw|isio marw|dim eisiau byw|ddim eisiau byw|diwedd(?:u)? (?:fy|ei) (?:mywyd|fywyd|bywyd)",
        ],
    ),
    (
        ChildAtRisk,
        &[
            r"(?:leaves?|left|leaving) (?:their|her|his|my|the|a) (?:\w+ )?<child> (?:\w+ ){0,4}?(?:alone|by (?:himself|herself|themselves|itself)|on (?:his|her|their|its) own|unattended)|com(?:es?|ing) in(?:to)? (?:her|my|his|their) (?:bed ?)?room at night|(?:made|making|makes|forced|forcing|getting|got|being used|used|pressured|paid) to (?:sell|deal|carry|run|hold|move|store) (?:drugs|packages|knives|weed|cash|money)|(?:selling|running|carrying) drugs for",
            r"(?:older|grown|strange) (?:man|men|woman|bloke|guy) (?:\w+ ){0,3}?(?:messag\w+|text\w*|meet\w*|picking|contact\w*|pictures)|(?:messag\w+|meeting|texting) (?:\w+ )?older (?:man|men)|(?:nudes?|naked (?:pictures|photos)|sext\w+|online predator)|(?:gone missing|has been missing|missing since|reported missing|run away from home)|not (?:been )?fed for",
            r"<harmer> (?:\w+ ){0,2}?<hurts> (?:\w+ ){0,2}?<child>",
            r"<hurts> (?:\w+ ){0,2}?(?:kids?|child(?:ren)?|baby|babies|toddler|bairns?|little (?:boy|girl|one)s?)",
            r"<child> (?:\w+ ){0,3}?(?:is |are |being |been |was |gets |getting |might be |may be )(?:being |been |getting )?(?:hit|beaten|hurt|abused|neglected|starved|molested|touched|groomed|harmed|locked|smacked|attacked|mistreated|exploited|raped)",
            r"(?:groomed|grooming|molest\w*|paedophile|pedophile|paedo|child abuse|abused as a child now|child neglect|sexual(?:ly)? abus\w+ (?:a |my |his |her |the )?(?:child|kid|son|daughter))",
            r"(?:touch\w*|interfer\w* with) (?:\w+ ){0,2}?(?:<child>) ?(?:inappropriately|down there|private|privates|sexually)?",
            r"(?:touches|touched|touching) (?:her|him|me|them) (?:inappropriately|down there|private|up|in a way|where|sexually)",
            r"<child> (?:\w+ ){0,4}?(?:left|leaves|leave) (?:\w+ ){0,2}?(?:alone|on (?:his|her|their) own|home alone|by (?:himself|herself|themselves))",
            r"(?:leaves?|left|leaving) (?:the |her |his |their |my |a |\w+ )?(?:\w+ )?(?:kids?|child(?:ren)?|baby|toddler|\d year old|bairns?) (?:\w+ ){0,2}?(?:alone|on (?:his|her|their) own|home alone|by (?:himself|herself|themselves))",
            r"<child> (?:\w+ ){0,4}?(?:bruises|bruised|bruising|cigarette burns|black eye|covered in|never fed|not being fed|not fed|is filthy|always hungry and|starving|unexplained|chained|soaked in wee)",
            r"(?:bruises|burn marks|bite marks|bruising) (?:\w+ ){0,4}?<child>",
            r"<child> (?:\w+ ){0,3}?(?:missing|has not come home|not come home|ran away|run away|has disappeared|been taken|abducted|kidnapped)",
            r"(?:worried|concerned|concerns?|scared|frightened|fear|fears) (?:\w+ ){0,2}?(?:for |about )?(?:the |a |his |her |their |that )?(?:childs?|kids?|baby|children|childrens|babys|son|daughter) (?:is |are |at |being )?(?:safety|at risk|unsafe|not safe|in danger|welfare|being hurt)",
            r"(?:shak(?:e|es|ing|en|ed)|shook|smother(?:ed|ing)?|drop(?:ped|ping) on purpose|throw(?:ing)?|threw) (?:the |my |her |his |their )?baby|(?:might|going to|scared i will|afraid i will|want to|could) (?:hurt|harm|shake|smother|kill) (?:the |my |her |his )?(?:baby|child|kids?|children|son|daughter)",
            r"safeguarding|child protection concern|child at risk|children at risk|adult at risk|vulnerable (?:adult|child) (?:being|is|at)",
            r"(?:fgm|female genital|cutting season|forced (?:marriage|to marry|into marriage)|(?:make|making|made|forcing|force|forces) (?:me|her|him|them|my \w+) (?:to )?(?:get )?marr(?:y|ied)|being (?:made|forced) to marry|sent abroad to (?:marry|be married))",
            r"(?:carer|staff|care home|nurse|son|daughter|family|nephew|grandson) (?:\w+ ){0,2}?(?:is |are )?(?:hits?|hitting|neglect\w*|abus\w*|starv\w*|rough with|slaps?|stealing from|taking (?:all )?<own> (?:money|pension)|not feeding|hurts?|hurting|shouts at) (?:my |her |him |his |the |old )?(?:mum|nan|dad|grandfather|her|him|gran|residents?|mother|father|money|uncle|auntie|aunt)?",
            r"cam ?drin plentyn|plentyn (?:mewn perygl|yn cael ei)",
        ],
    ),
    (
        Abuse,
        &[
            r"attack(?:s|ed|ing) (?:me|her|him|us|my)|(?:will|would|going to|might|could) (?:\w+ )?(?:batter|beat|hit|hurt|attack|strangle|punch|slap|smack) (?:me|her|him|us|them|my|the)|smash\w* (?:up )?(?:the|my|our|her|his) (?:whole )?(?:house|place|flat|door|phone|things|stuff|windows)",
            r"hands? (?:round|around|on|over) (?:my|her|his) (?:throat|neck|mouth)|by the throat|<harmer> (?:\w+ ){0,2}?(?:broke|breaks|pulled|pulls|dragged|drags|spat|spits|pins|pinned|held down|holds down|smashed|smashes|grips|twisted|forced) (?:\w+ ){0,2}?(?:me|her|him|my|his) ?(?:\w+ )?(?:down|nose|arm|ribs|jaw|hair|phone|face|finger|wrist|at)",
            r"(?:walked|walking|fell) into (?:a |the )?doors?(?: again)?|bruises (?:and|but) (?:says|said|will not|would not|keeps|hides|hiding)|(?:scared|frightened|afraid|terrified) of (?:what )?(?:my |her |his )?(?:him|her|partner|husband|wife|boyfriend|girlfriend|ex)",
            r"(?:domestic|partner|sexual|elder|emotional|physical|mental|financial|family) (?:abuse|violence|assault)|coercive|controlling (?:partner|relationship|husband|boyfriend|wife|behaviour|girlfriend)|gaslight\w*|abused|abusive|abuser|battered (?:wife|woman|wives)|rap(?:e|ed|ist|ing|es)|sexual(?:ly)? (?:assault\w*|abus\w*|attack\w*|exploit\w*)|incest|molest\w*|revenge porn|strangl\w+|non consensual",
            r"<harmer> (?:is |has |will |was |keeps |keep |kept |always |sometimes |just |been |started |used to |still |has been |had |has just |gets drunk and |comes home and |even |nearly |badly |often |once |drinks and |and |then |also )*<hurts> (?:on )?<victim>",
            r"(?:is|are|being|been|was|gets?|getting|got) (?:\w+ )?(?:hit|beaten|beat|abused|battered|strangled|knocked about|slapped|punched|kicked|smacked about|beaten up|knocked around) (?:up )?(?:by|at home|about|around|every)",
            r"(?:hits|beats|punches|slaps|strangles|batters|thumps|chokes|smacks|abuses|hurts|kicks) (?:me|her|him|us|my mum)|(?:knocks|knocked|knocking|smacks|smacking|pushes|pushing|slaps|slapping|chucks|throws) (?:me|her|him|us|my mum) (?:about|around|down)",
            r"(?:hit|punched|slapped|strangled|battered|choked|kicked) me|laid (?:a )?hands? on (?:me|her|him)|lays? hands on|raises? (?:his|her) (?:fists?|hand) to|(?:his|her) (?:fists|temper) (?:on|scares|frightens)",
            r"(?:black eye|bruises|bruised|split lip|cigarette burns) (?:\w+ ){0,4}?(?:from|by|off|because of) (?:\w+ )?(?:him|her|he|she|partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|son|step\w+|uncle)",
            r"(?:walking|treading|walk) on eggshells|(?:he|she|partner|husband|wife|boyfriend|girlfriend|ex) (?:\w+ )?(?:controls|monitors|tracks|checks|takes|reads|goes through|stops|isolates|follows|stalks|threatens) (?:everything|all|my|her|his|where|what|me|him)(?: \w+)?",
            r"(?:will|would|does|do|did|can) not (?:let|allow|lets) (?:me|her|him) (?:to )?(?:out|leave|see|have|go out|go anywhere|work|speak|talk|use|wear|eat|spend|visit)",
            r"(?:made|makes|making|forced|forces|forcing|forc\w+|pressured|pressures) (?:me|her|him|my \w+) (?:to |into )?(?:have )?(?:sex|sleep with|do things|sexual|perform|strip)|forced (?:himself|herself) on|(?:had|has|having) sex with (?:me|her|him) (?:when|while|without)|did not consent|without (?:my|her|his) consent|drink (?:was |got |had been )?spiked|spiked",
            r"(?:need|needs|trying|want|wants|get|getting|have|how|planning|ready) (?:to )?(?:get away|leave|escape|run away|flee|fleeing) (?:from )?(?:him|her (?:husband|partner|boyfriend|ex)|my (?:husband|partner|boyfriend|abuser|ex|violent)|an abusive|a violent|violence)|refuge|violent (?:partner|husband|boyfriend|ex|relationship|son|dad|man|wife|home|marriage|household)",
            r"(?:he|she|husband|partner|boyfriend|ex) (?:is |has been |gets |got |turns |can be |was )+(?:really |very |so )?(?:violent|aggressive|abusive|nasty|handy with his fists)",
            r"cam ?drin|trais (?:yn y cartref|rhywiol|domestig)|fy nharo|yn fy nghuro",
        ],
    ),
    (
        SelfHarm,
        &[
            r"(?:punch|punches|punched|punching|slaps|slapping|bites|biting) <self>",
            r"bang\w* <own> head (?:on|against|off)(?: the| a)? (?:wall|floor|door|table)?|covered in (?:cuts|scars)|cuts? (?:he|she|they|i) did|(?:arms?|legs?) (?:\w+ ){0,2}?(?:till|until) (?:they|it) bleeds?",
            r"self ?harm\w*|self ?injur\w*|selfharm\w*|(?:harm|harms|harming|harmed|hurt|hurts|hurting|cut|cuts|cutting|burn|burns|burning|burnt|scratch|scratching|punish\w*|hit|hitting|hits|starve|starving|mutilat\w*) <self>",
            r"(?:cut|cuts|cutting|slash\w*|scratch\w*|carv\w*|burn\w*) (?:\w+ )?<own> (?:arms?|legs?|thighs?|skin|stomach|body)",
            r"cuts? (?:all )?(?:on|over|up) <own> (?:arms?|legs?|thighs?|wrists?)|cutting again|started cutting|(?:using|with|hidden?) (?:a |razor )?(?:blades?|razors?) (?:on|in|under)|scars (?:on|up) <own> arms?",
            r"hunan ?niweid\w*",
        ],
    ),
];

/// What sounds like danger and is only a way of speaking. A match that lies within one of these is let go.
pub(crate) const IDIOMS: &[&str] = &[
    r"can not breathe (?:\w+ )?(?:through|out of) <own> nose|breathe easy|can not breathe? for (?:laughing|dust|damp)",
    r"(?:no|any) future (?:in|for) (?:the|this|that) (?:job|town|industry|business)|no hope of (?:getting|finding)|no way out of (?:the|this) (?:contract|tenancy)",
    r"(?:had|has) something (?:and|at|is|that)",
    r"die (?:my|his|her|their) hair",
    r"(?:been |got |was |is |are |being )?hit by (?:the |a |this )?(?:\w+ )?(?:tax|bills?|cuts|prices?|rises?|charges?|strikes?|closure)",
    r"threatened with (?:eviction|court|bailiffs|redundancy|the sack|legal action|disconnection|homelessness|being|losing)",
    r"(?:could|would|might|will) (?:\w+ )?(?:beat|hit) (?:the|my|his|her|their) (?:target|best|record|clock|odds|limit|cravings?)",
    r"in danger of (?:losing|being (?:made redundant|evicted|sacked)|missing|closing|falling behind)",
    r"(?:killing|kill|kills) (?:\w+ )?(?:time|two birds|off the weeds|weeds|germs)",
    r"<own> (?:\w+ ){0,2}(?:is|are) killing (?:me|him|her)",
    r"(?:dying|die|kill|killed|murder) (?:for|to have) (?:a |some |the )?(?:fag|cigarette|smoke|drink|pint|cuppa|tea|coffee|brew|wee|pee|vape|holiday|chat|rest|nap)",
    r"(?:want|wants|going|wanting) to (?:kill|murder) (?:for )?(?:a |the )?(?:pint|burger|drink)",
    r"(?:died|dying|die|nearly died) (?:of )?(?:laughing|embarrassment|boredom|shame)|laugh(?:ed|ing)? (?:my|his|her) head off",
    r"drop dead gorgeous|dead (?:good|nice|easy|tired|keen|chuffed|pleased|handy|battery|phone)|dead end",
    r"(?:hang|hanging|hung) (?:out|around|on|up)",
    r"(?:shoot|shooting) (?:hoops|off|pool|some pool)",
    r"cut(?:s|ting)? (?:down|back|out|my hair|his hair|her hair|my nails|his nails|her nails|his toenails|her toenails|my toenails|<own> grass|the grass)(?: on)?",
    r"cut(?:s|ting)? <self> (?:shaving|off|some slack|while cooking|a slice|on (?:a|the) (?:knife|glass|tin))",
    r"hit(?:s|ting)? <self> on (?:a|the) (?:door|cupboard|table)",
    r"hurt(?:s|ing)? (?:<self> )(?:falling|playing|at (?:work|football|rugby|the gym)|when (?:he|she|i) fell|in a fall|doing|lifting|running|gardening|slipping|on the stairs|tripping)",
    r"burn(?:t|s|ed)? <self> (?:out|cooking|on (?:the )?(?:oven|iron|cooker|kettle|hob))",
    r"(?:do|doing|did|done) <self> (?:a favour|proud|some good|justice|up|an injury|a cup|some|well|good|any favours|a world|the)",
    r"(?:top|topping) <self> up|(?:off|finish|end) <self> (?:up|off with)|end up|finish <self> off with",
    r"(?:end|ends|ending|ended) (?:it|things) with (?:him|her|<own> \w+|the (?:boyfriend|girlfriend))|end (?:it|things) (?:amicably|on good terms)",
    r"(?:stop|quit|quitting|stopping|end|ending) it (?:before|for good health)",
    r"(?:go|going) (?:on|out) (?:holiday|more)|go on (?:a |the |about )",
    r"can not (?:go on) (?:the |a |holiday|trips?|buses|public)",
    r"can not take (?:it|this|any ?more) (?:off|back|out|with|home|to|of (?:the|this) (?:medicine|medication|tablets?))",
    r"can not do this (?:form|exercise|online|on (?:my|the) (?:phone|computer|internet)|by myself|on my own|one|job|exam|maths)",
    r"not worth it any ?more (?:to (?:drive|run|smoke|pay))",
    r"bleed(?:s|ing)? (?:gums?)|gums? (?:are |keep |is )?bleeding(?: a lot| loads| everywhere)?",
    r"(?:heart attack|stroke|sepsis|meningitis) (?:last|\d+|two|three|four|five|ten|a few|years|months|in (?:19|20)\d\d|years ago|months ago|survivors?|group|vaccine|jab|recovery|awareness|club|support|rehab)(?: \w+)? ?(?:ago)?",
    r"(?:had|having had|since (?:his|her|my|the|a)|after (?:a|his|her|my|the)|recovering from (?:a|his|her|my)|survived a) (?:\w+ )?(?:heart attack|sepsis|meningitis)",
    r"suicide (?:prevention|awareness|first aid|bereavement) (?:training|course|talk|group|week)|(?:bereaved|bereavement) (?:by|through|from|after) suicide|mental health first aid",
    r"safeguarding (?:training|course|certificate|refresher|level \w+|policy|lead)|first aid (?:course|training)",
    r"carbon monoxide (?:alarm|detector|monitor)s?|(?:free|need|fit|fitted|want) (?:a )?(?:smoke|carbon monoxide) alarms?",
    r"(?:beat|beats|beating) (?:me|him|her|us|them) at|(?:hit|hits|hitting) (?:me|him|her|us|them) (?:hard |hardest )?(?:that|when|how|financially|with (?:a |the )?(?:bill|fine|charge)s?)|hit hard by",
    r"(?:kick|kicks|kicking|kicked) (?:the habit|it into touch|the (?:fags|booze|smoking|drink)|a ball|off at)",
    r"(?:he|she|they|it|dad|mum|husband|wife) hurts? (?:his|her|their|my) (?:back|knee|leg|hip|foot|ankle|arm|shoulder|wrist|hand|head|finger|toe|elbow)",
    r"(?:throws?|threw) (?:me|him|her|them|us) a (?:party|surprise|ball)",
    r"(?:push|pushes|pushed) (?:me|him|her|us|them) to (?:do|try|get|go|be|succeed|exercise)",
    r"(?:had|has|got|with) a (?:bat|hammer) (?:and|for) (?:a )?(?:ball|nails?|diy|cricket)",
    r"(?:collapsed|collapsing) (?:lung (?:years|last)|ceiling|roof|wall|shed|fence|on the sofa|into bed)|(?:passed out|collapsed) (?:parade|of the army)|passing out parade",
    r"fitting(?:s)? (?:a |the |in|into|kitchens|room)|(?:is|keeps) fitting (?:a |the |in|into|kitchens|rails|it)",
    r"in labour (?:party|market)|(?:shot|jab) (?:of|for) (?:espresso|flu)|flu shot|(?:covid|booster) shot|screen ?shot|big shot|long shot|single shot|shot put",
    r"(?:the )?rape(?: ?seed)|grape|drape|scrape",
    r"(?:abuse|abused|abusing) (?:of )?(?:alcohol|drugs|the system|steroids|substances?)|(?:substance|drug|alcohol|solvent|drink|steroid) abuse",
    r"(?:bored|worried|scared|frightened|tickled|thrilled|sick) to death",
    r"end of (?:the )?(?:life care|month|week|tenancy)|end of life|what is the point of (?:the|this) (?:form|service|scheme|app)",
    r"do (?:something|anything) (?:silly|daft) (?:for (?:charity|a laugh)|like (?:dance|sing))|walk(?:ing)? (?:on|under|into|off) (?:the |a )?(?:bridge|river) (?:path|walk)",
    r"(?:drive|driving|run|running|walk|walking) (?:into|on|off) (?:the |a )?(?:traffic|river|sea|railway) (?:jam|side|front|path|line|museum|station)",
    r"(?:smoke|smokes|drink|drinks|work|works|working|eating|drinking|smoking) <self> to death slowly",
];

/// What denies that which directly follows it.
pub(crate) const DENIALS: &[&str] = &[
    r"(?:not|never|no|nor|without|denies|denied|deny|isnt|rule out|ruled out)(?: (?:a|an|any|been|being|ever|felt|feeling|feel|feels|thinking|think|thought|thoughts|of|about|actively|currently|at all|really|to|having|have|has|had|in|the|going|planning|plans|plan|intent|intention|intentions|risk|or|actually|want|wants|wanted|wanting|wish|trying|tried|want|act|on|it is|is|would|ever)){0,6}",
    r"(?:it is|it was|this is|that is|i am|he is|she is) not (?:like |about )?(?:a |an )?",
    r"(?:would|will) never (?:ever |actually )?(?:do )?",
    r"(?:book|film|telly|documentary|programme|play|podcast|song|poem|article|course|training|leaflet|poster|essay|talk) (?:about|on)(?: \w+)?",
];

/// What takes a denial back: `not suicidal yet`, `not suicidal but has a plan`.
pub(crate) const STILL: &str = r"(?:yet|but (?:\w+ ){0,4}(?:plan|thought|thoughts|sometimes|worried|scared|tried|attempt\w*|harm\w*|die|dead|pills|tablets|wish\w*)|though (?:he|she|i) (?:has|have|did)|any ?more is a lie)";

/// Words of danger that are put right when they are misspelt.
pub(crate) const WORDS: &str = "
    suicide suicidal killing myself himself herself overdose overdosed tablets paracetamol abuse abused abusive abuser
    violent violence strangled strangle strangling strangles punches punched threatened threatening threatens raped
    assaulted assault harming harmed unconscious breathing ambulance bleeding collapsed stabbed choking seizure
    domestic sexually molested groomed grooming neglected neglect bruises bruised refuge noose hanging beaten beating
    beats battered slapped kicked knife meningitis anaphylactic wrists cutting swallowed yourself themselves safeguarding
    unresponsive controlling coercive stalking stalker
";

/// Phrases for a phone without signal.
pub(crate) const OFFLINE: &str = "suicide
suicidal
kill myself
kill himself
kill herself
killing myself
killing himself
killing herself
end my life
end his life
end her life
take my own life
take his own life
take her own life
end it all
want to die
wants to die
wish i was dead
better off dead
dont want to live
doesnt want to live
dont want to be here
doesnt want to be here
no reason to live
cant go on
cant carry on
jump off a bridge
hang myself
hang himself
hang herself
slit my wrists
dark thoughts
self harm
self harming
harming myself
harming himself
harming herself
cutting myself
cutting himself
cutting herself
overdose
overdosed
took too many tablets
taken too many tablets
took too many pills
taken too many pills
took loads of tablets
took loads of pills
swallowed bleach
heart attack
chest pain
chest pains
cant breathe
not breathing
unconscious
wont wake up
having a stroke
having a fit
bleeding heavily
need an ambulance
call 999
in danger
got a knife
has a knife
threatening to kill
scared of him
scared of her
scared to go home
scared for my life
not safe at home
domestic abuse
domestic violence
sexual assault
raped
rape
abusive
abused
hits me
beats me
punches me
strangled
he hit me
hits her
hits him
beats her
hits the kids
hitting the kids
hurting the children
child abuse
being groomed
child is being neglected
safeguarding
lladd fy hun
eisiau marw
hunan niweidio
mewn perygl
trais yn y cartref
";
