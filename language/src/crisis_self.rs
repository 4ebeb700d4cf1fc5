//! Rules by which the danger that a person is to themselves is heard.
//!
//! Patterns are read over folded text with short forms in full (`can not`, `i am`); `<self>` and the like stand for the
//! alternatives in `NAMES`.

/// Too much of a medicine, drug or poison.
pub(crate) const OVERDOSE: &[&str] = &[
    r"(?:baby|toddler|child|kid|son|daughter|little one|boy|girl) (?:\w+ )?(?:ate|eaten|swallowed|took|taken|drank|got into) (?:\w+ ){0,4}?<pills>",
    r"(?:taken|took|takes|had) something (?:and|at|is|that)|can not (?:be )?rouse\w*|(?:magnets?|battery|whole (?:strip|packet|box|bottle) of \w+)(?: \w+)? swallowed|swallow\w* (?:\w+ ){0,2}?(?:strip|packet|box|bottle|magnets?)",
    r"overdos(?:e|ed|es|ing)|over dos(?:e|ed|ing)|od d|o d d|oded|ods on|od on|taken an od|took an od",
    r"(?:take|takes|taking) (?:too many|too much|all (?:of )?(?:the|<own>)|a whole \w+ of|a handful of) (?:\w+ ){0,3}?<pills>",
    r"(?:took|taken|swallowed|swallow|swallows|necked|downed|had|drank|drunk|eaten|ate) (?:\w+ ){0,3}?<many> (?:\w+ ){0,3}?<pills>",
    r"(?:drank|drunk|swallowed|swallows|drinking|drink) (?:some |the |a bottle of )?(?:bleach|antifreeze|weedkiller|poison|screenwash|a battery|a button battery|cleaning fluid)",
    r"(?:swallowed|swallow|ate|eaten) (?:a |some |the )?(?:button )?batter(?:y|ies)",
    r"(?:too much|too many) <pills>",
    r"(?:saving|saved|hoarding|stockpiling|stashing|collecting) (?:up )?(?:<own> |the )?(?:pills|tablets|medication|medicine|meds|paracetamol)",
];

/// Thoughts of suicide, said outright.
pub(crate) const SUICIDE: &[&str] = &[
    r"(?:ways?|how) to (?:die|kill|end it)|googl\w+ (?:\w+ ){0,3}?(?:die|suicide|death|overdose)|(?:rather|better) not (?:to )?be (?:alive|here)|lost (?:the|his|her|my|all) will to live",
    r"(?:does|do|can|could|did) not (?:really )?see (?:the |a |any |much )?(?:point|way out|future|way forward)|see(?:s)? no (?:point|way out|future|hope)|no way out|no future|no hope(?: left)?|lost all hope|feel\w* (?:so |totally |completely |really |just )?hopeless|dark place|nothing (?:left|matters any ?more)",
    r"(?:happier|better|fine|better off|relieved|easier) if (?:i|he|she) (?:was|were|is|am) not (?:around|here|there|alive)|not be missed|no one would (?:miss|notice|care)|nobody would (?:miss|notice|care)",
    r"do(?:ing)? away with <self>|(?:scared|worried|afraid|frightened|dread) (?:of |about )?what (?:i|he|she|they) (?:might|may|will|could|would) do|(?:driv\w+|crash\w*|steer\w*) (?:\w+ )?(?:into|off) (?:a |the |an )?(?:wall|tree|lamp ?post|oncoming|bridge|cliff|lorry)",
    r"(?:sat|stood|standing|sitting|is|up) on (?:the |a )?(?:edge of )?(?:the |a )?(?:bridge|roof|cliff|ledge|multi ?storey|railway line|train tracks)|had enough of (?:it all|everything|being here)|(?:wants|want|ready for) out of (?:it all|this life|life)",
    r"suicid\w*|sewerslide|unaliv\w*|kms|ctb",
    r"(?:kill|kills|killing|killed|hang|hangs|hanging|hanged|hung|shoot|shooting|drown|drowning|stab|stabbing|gas|gassing|top|topping|neck|off|offing|finish|finishing|end|ending|do|doing|slit|slitting|poison|poisoning|starve|starving|burn) <self>(?: in| off| under)?",
    r"(?:take|taking|took|taken|end|ending|ended|ends|takes) <own> (?:own )?lif(?:e|es)|(?:take|taking|took) <own> own (?:lyf|live|lifes)",
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
];

/// Harming oneself.
pub(crate) const SELF_HARM: &[&str] = &[
    r"(?:punch|punches|punched|punching|slaps|slapping|bites|biting) <self>",
    r"bang\w* <own> head (?:on|against|off)(?: the| a)? (?:wall|floor|door|table)?|covered in (?:cuts|scars)|cuts? (?:he|she|they|i) did|(?:arms?|legs?) (?:\w+ ){0,2}?(?:till|until) (?:they|it) bleeds?",
    r"self ?harm\w*|self ?injur\w*|selfharm\w*|(?:harm|harms|harming|harmed|hurt|hurts|hurting|cut|cuts|cutting|burn|burns|burning|burnt|scratch|scratching|punish\w*|hit|hitting|hits|starve|starving|mutilat\w*) <self>",
    r"(?:cut|cuts|cutting|slash\w*|scratch\w*|carv\w*|burn\w*) (?:\w+ )?<own> (?:arms?|legs?|thighs?|skin|stomach|body)",
    r"cuts? (?:all )?(?:on|over|up) <own> (?:arms?|legs?|thighs?|wrists?)|cutting again|started cutting|(?:using|with|hidden?) (?:a |razor )?(?:blades?|razors?) (?:on|in|under)|scars (?:on|up) <own> arms?",
    r"hunan ?niweid\w*",
];
