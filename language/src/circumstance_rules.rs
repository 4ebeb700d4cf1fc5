//! How people tell of their circumstances, and by which words services name those that they are for.
//!
//! Patterns are read over folded text with short forms in full. A name in `SERVED` is a plural noun phrase, as it stands
//! after `for`.

use crate::Circumstance::{self, *};

/// What people say. `<kin>` is anybody close.
pub(crate) const SAID: &[(Circumstance, &[&str])] = &[
    (
        Carer,
        &[
            r"(?:look|looks|looking) after (?:\w+ )?<kin>|(?:i|he|she) (?:\w+ )?(?:looks? after|cares? for) (?:him|her|them|both)|car(?:e|es|ing) for (?:<own> )?(?:\w+ )?<adult>|<own> carer|(?:am|is|a|as|unpaid|full time|family) (?:\w+ )?carer|carers? (?:allowance|group|support|break|assessment)|for carers|break from caring|caring role|i care for|she cares for|he cares for|do everything for (?:him|her|<own> <adult>)|gofalwr|gofalu am",
        ],
    ),
    (YoungCarer, &[r"young carers?|gofalwyr? ifanc"]),
    (
        Pregnant,
        &[
            r"pregnant|expecting(?: a| our| my| her| their)? ?(?:baby|first|second|twins)?|having a baby|baby (?:is )?(?:on the way|due)|mum to be|weeks gone|antenatal|\d+ weeks pregnant|feichiog|beichiog|(?:is|am) due (?:in|on|any)",
        ],
    ),
    (
        NewParent,
        &[
            r"(?:just|recently) (?:had|given birth)(?: to)?(?: a| the| our| her| my)?(?: \w+)? ?(?:baby|twins|boy|girl|son|daughter)?|new ?born|new (?:mum|dad|parents?|mother|father|baby)|gave birth|had a baby|post ?natal|breast ?feeding|(?:\d+|few|couple of) (?:week|weeks|month|months|day|days) old|babys? (?:is )?\d+ (?:weeks|months)|<own> (?:new )?baby(?: girl| boy)?|first time (?:mum|dad|parents?)",
        ],
    ),
    (
        Parent,
        &[
            r"(?:my|our|her|his|their|a|have|has|got|the|two|three|four|five|\d) (?:\w+ )?(?:kids|children|child|baby|toddler|teenager|stepson|stepdaughter|little ones?|twins|year old)|(?:single|lone|young|new|first time|proud|working|stay at home) (?:mum|dad|parent)s?|(?:mum|dad|mother|father|parent) (?:of|to|with) (?:\w+)|(?:am|is|as|being) a (?:\w+ )?(?:mum|dad|parent|mother|father)|fy mhlant|fy mab|fy merch",
        ],
    ),
    (
        Adoptive,
        &[
            r"adopt(?:ed|ing|ive|s)?|foster(?:s|ing|ed| carers?| parents?| child)?|kinship|special guardian\w*",
        ],
    ),
    (
        Veteran,
        &[
            r"veterans?|(?:was|is|used to be|been|served|serving|years|time) (?:\w+ )?(?:in )?(?:the )?(?:army|navy|raf|marines|forces|military|royal marines|armed forces)|served (?:in )?(?:afghanistan|iraq|the falklands|northern ireland|bosnia|(?:his|her) country)|ex (?:army|forces|navy|raf|military|service\w*|soldier|squaddie|marine)|(?:left|came out of|out of|leaving) the (?:army|navy|raf|forces|marines|military)|soldier|squaddie|armed forces|cyn filwr",
        ],
    ),
    (
        Disabled,
        &[
            r"disab(?:led|ility|ilities)|wheel ?chair|can not walk|paraly[sz]ed|amput\w+|cerebral palsy|(?:uses|on) (?:a walking frame|crutches|a mobility scooter)|mobility scooter|spina bifida|bed ?bound|blue badge|anabl\w*",
        ],
    ),
    (
        LearningDisability,
        &[r"learning (?:disab\w+|difficult\w+)|downs? syndrome|special needs|anabledd dysgu"],
    ),
    (
        Autism,
        &[r"autis\w+|aspergers?|asd|on the spectrum|asc|awti\w+"],
    ),
    (
        Neurodivergent,
        &[r"adhd|add|neuro ?di\w+|dyslexi\w+|dyspraxi\w+|tourettes?|autis\w+|aspergers?"],
    ),
    (
        Deaf,
        &[
            r"deaf|hard of hearing|can not hear|hearing (?:loss|aids?|impair\w+|is going|has gone)|bsl|sign language|(?:losing|lost) (?:his|her|my|their) hearing|byddar",
        ],
    ),
    (
        SightLoss,
        &[
            r"blind|partially sighted|(?:losing|lost) (?:his|her|my|their) (?:eye)?sight|sight loss|visual\w* impair\w+|can not see (?:well|much|properly|very well|any ?more)|macular|glaucoma|(?:his|her|my) (?:eye)?sight is (?:going|bad|gone)|dall|guide dog",
        ],
    ),
    (
        Dementia,
        &[
            r"dementia|alzheim\w+|demensia|memory (?:clinic|problems|loss|is going)|vascular dementia|(?:keeps|always) forgetting",
        ],
    ),
    (
        Stroke,
        &[r"strokes?|brain injur\w+|head injury|aphasia|strôc"],
    ),
    (
        Cancer,
        &[r"cancer|chemo\w*|tumour|leukaemia|lymphoma|radiotherapy|canser|oncology|macmillan"],
    ),
    (
        Neurological,
        &[r"parkinsons?|multiple sclerosis|ms|motor neurone|mnd|epilep\w+|huntingtons|guillain"],
    ),
    (
        HeartLung,
        &[
            r"copd|emphysema|heart (?:attack|failure|condition|disease|bypass|problems?|op\w*)|asthma\w*|bronchi\w+|angina|pulmonary|cardiac|stent|lung (?:disease|condition)",
        ],
    ),
    (
        Diabetes,
        &[r"diabet\w+|diabetig|type (?:1|2|one|two)|blood sugars?|insulin"],
    ),
    (
        Lgbt,
        &[
            r"gay|lesbian|bisexual|trans|transgender|lgbt\w*|queer|non ?binary|coming out|came out as|gender (?:identity|dysphoria)|hoyw",
        ],
    ),
    (
        Refugee,
        &[
            r"refugees?|asylum|ffoadur\w*|syrian|ukrain\w+|afghan (?:family|refugee\w*)|home office|leave to remain|nrpf|no recourse|fled (?:from )?(?:the )?(?:war|syria|ukraine|afghanistan|sudan|iran|eritrea)|trafficked",
        ],
    ),
    (
        Minority,
        &[
            r"(?:black|asian|chinese|somali|polish|bangladeshi|pakistani|indian|african|caribbean|roma|traveller|gypsy|muslim|sikh|hindu|jewish|south asian|punjabi|arab|romanian|kurdish) (?:\w+ )?(?:man|woman|lady|men|women|people|family|community|girl|boy|background|group|mum|dad)|ethnic minorit\w+",
        ],
    ),
    (
        Homeless,
        &[
            r"homeless|sleeping rough|sleeps? rough|rough sleep\w*|on the streets|sofa ?surf\w*|nowhere to (?:live|sleep|stay|go)|no fixed (?:abode|address)|(?:in|living in) (?:a hostel|temporary accommodation|a b and b|his car|her car|a tent|my car|the car)|sleeping in (?:a|his|her|my|the) (?:car|tent|park|doorway|van)|digartref|no home",
        ],
    ),
    (
        CareLeaver,
        &[
            r"care leaver|left care|leaving care|(?:was|been|grew up|brought up|is|are) in care|looked after child\w*|care experienced|childrens home",
        ],
    ),
    (
        Student,
        &[
            r"students?|(?:at|in) (?:uni|university|college)|(?:first|second|third) year at|myfyriwr",
        ],
    ),
    (
        Unemployed,
        &[
            r"unemployed|out of work|(?:lost|losing) (?:my|his|her|their) job|no job|redundan\w+|made redundant|jobseek\w*|looking for (?:a job|work)|not work(?:ing|ed)|sacked|got laid off|job ?less|on the dole|di ?waith",
        ],
    ),
    (
        Bereaved,
        &[
            r"bereave\w*|griev\w*|grief|(?:mum|dad|husband|wife|partner|son|daughter|brother|sister|nan|grandfather|friend|baby|mother|father|mate|dog|uncle|aunt|he|she|they|child)s? (?:has |have |had |just |recently |suddenly |only |was )*(?:died|passed(?: away| on)?|killed|gone)|(?:lost|losing|loss of) (?:my|his|her|their|our|a|the) (?:\w+ )?(?:mum|dad|husband|wife|partner|son|daughter|brother|sister|nan|grandfather|friend|baby|mother|father|mate|parents?|loved one)|widow\w*|death of|funeral|miscarr\w+|still ?born|galar|suicide of (?:my|his|her)",
        ],
    ),
    (
        Prisoner,
        &[
            r"(?:boyfriend|partner|husband|dad|son|brother|mum|mate)s inside|(?:in|out of|from|left|leaving|released from|been (?:in|to)|inside|came out of) (?:prison|jail|the nick|custody)|(?:is|was|been|are) inside|on (?:probation|licence|tag)|ex (?:offender|con|prisoner)|convict\w*|criminal record|got out (?:of )?(?:prison|jail)|prison\w*|carchar",
        ],
    ),
    (
        DomesticAbuse,
        &[
            r"domestic (?:abuse|violence)|(?:partner|husband|wife|boyfriend|girlfriend|ex) (?:is|gets|was|can be) (?:\w+ )?(?:violent|abusive|controlling)|(?:hits|beats|hurts|punches|slaps|strangles) (?:me|her|him)|abusive (?:relationship|partner|husband|wife|boyfriend|girlfriend|ex|marriage|dad|home)|violent (?:relationship|partner|husband|wife|boyfriend|ex)|(?:fled|fleeing|left|leaving|escaped) (?:\w+ )?(?:abus\w+|violen\w+)|raped?|sexual(?:ly)? (?:assault\w*|abus\w*)|coercive|controlling (?:partner|husband|boyfriend|relationship)|abused|refuge|cam ?drin|trais",
        ],
    ),
];

/// How services name people in these circumstances: nouns in the plural.
pub(crate) const SERVED: &[(Circumstance, &str)] = &[
    (
        YoungCarer,
        r"(?:young|sibling|student) (?:adult )?carers?|young people who care|children (?:and young people )?(?:who|with) (?:care|caring)\w*",
    ),
    (
        Carer,
        r"(?:(?:unpaid|family|informal|adult|parent|older|male|female|working|former|ex|local|all|other|mental health|dementia|those who are|friends and family|our) )?carers|carer|people (?:who (?:are )?)?(?:caring|care|look(?:ing)? after)|anyone (?:who (?:is )?)?(?:caring|cares|looks after|looking after)|those (?:who (?:are )?)?(?:caring|care|look after|looking after)|caregivers",
    ),
    (
        Pregnant,
        r"pregnant (?:women|people|mothers|mums|ladies|teenagers|smokers)|expectant (?:mothers|mums|parents|families|women)|mums to be|mothers to be|parents to be|expecting (?:parents|mums|mothers)|women (?:who are )?(?:and people )?(?:who are )?pregnant|women during pregnancy|pregnancy",
    ),
    (
        NewParent,
        r"new (?:mums|mothers|parents|dads|fathers|families)|(?:mums|mothers|parents|families|women|dads) (?:and|with|of) (?:\w+ )?(?:new ?borns?|babies|baby|young babies|a baby|under ones?|a new baby)|breast ?feeding (?:mums|mothers|women|parents)|post ?natal (?:mums|mothers|women)|mums and bubs",
    ),
    (
        Parent,
        r"(?:(?:single|lone|young|local|separated|teenage|expectant and new|all) )?(?:parents|mums|dads|fathers|mothers)|families with (?:\w+ )?(?:\w+ )?(?:\w+ )?(?:children|child|teenagers|toddlers|under \w+)|parents? (?:and|or) (?:\w+ )?(?:carers|guardians|toddlers?|bab\w+|child\w*|grandparents)|grandparents and toddlers|young families|parent carers",
    ),
    (
        Adoptive,
        r"(?:adopt\w+|foster\w*|kinship) ?(?:parents|families|carers|children|people|adults)?|special guardians|grandparents raising|adoptees",
    ),
    (
        Veteran,
        r"veterans?|ex (?:service|forces) ?(?:personnel|men|women|people|community)?|(?:former |serving |ex )?(?:armed forces|military|service) (?:personnel|community|families|people|charity|veterans)|those who (?:have )?served|(?:serving and )?former members of the|service leavers|soldiers|reservists",
    ),
    (
        LearningDisability,
        r"(?:(?:people|adults|children|young people|those|anyone|men|women|individuals|members|children and adults) )?(?:with|who have|living with|have) (?:an? )?(?:\w+ )?(?:\w+ )?learning (?:disab\w+|difficult\w+|needs)|learning disabled (?:people|adults)|(?:people|adults|children) with (?:downs? syndrome|additional needs|special needs)",
    ),
    (
        Autism,
        r"autistic (?:\w+ )?(?:people|adults|children|men|women|girls|boys|individuals|young people)|(?:(?:people|adults|children|those|anyone|young people|families) )?(?:with|on|living with|who have) (?:the )?(?:autis\w+|asd|aspergers?|asc)(?: spectrum)?(?: \w+ condition\w*)?",
    ),
    (
        Neurodivergent,
        r"neuro ?di\w+ (?:people|adults|children|young people|individuals)|(?:(?:people|adults|children|those|young people|anyone) )?with (?:adhd|dyslexia|dyspraxia)",
    ),
    (
        Disabled,
        r"disabled (?:and \w+ )?(?:people|adults|children|young people|women|men|persons|residents|person|\w+)|(?:(?:people|adults|children|those|anyone|young people|individuals|persons|residents|older people) )?(?:with|who have|living with|have) (?:an? )?(?:physical |sensory |range of |wide range of |other |severe |mobility |any |all |profound |complex )*(?:disab\w+|impairments?)|wheelchair users",
    ),
    (
        Deaf,
        r"(?:deaf|hard of hearing) (?:and \w+ )?(?:\w+ )?(?:people|adults|children|community|\w*)|(?:(?:people|adults|those|anyone|children) )?(?:with|who have|living with) (?:a )?hearing (?:loss|impairments?|difficult\w+)|hearing aid users|bsl users|hearing impaired(?: people)?",
    ),
    (
        SightLoss,
        r"(?:blind|partially sighted|visually impaired|vision impaired) (?:and \w+ )?(?:\w+ )?(?:people|adults|children|\w*)|(?:(?:people|adults|those|anyone|children) )?(?:with|who have|living with|affected by) (?:a )?(?:sight loss|visual\w* impairments?|low vision|vision impairments?)",
    ),
    (
        Dementia,
        r"(?:(?:people|those|adults|anyone|individuals|someone) )?(?:living |diagnosed )?(?:with|affected by|who have) (?:early onset |early stage |mild |young onset |a diagnosis of |a form of )?(?:dementia|memory (?:loss|problems)|alzheimers)|dementia sufferers",
    ),
    (
        Stroke,
        r"stroke (?:survivors?|sufferers|patients|victims)|(?:(?:people|those|anyone|adults) )?(?:who (?:have )?(?:had|survived|experienced)|affected by|recovering from|following|after|living with|with) (?:a |an )?(?:stroke|brain injur\w+|acquired brain injur\w+|head injur\w+|aphasia)",
    ),
    (
        Cancer,
        r"cancer (?:patients|survivors|sufferers)|(?:(?:people|those|anyone|adults|women|men|families|children|everyone) )?(?:living |diagnosed |who are living )?(?:with|affected by|who have|who have had|touched by) (?:a )?(?:\w+ )?cancer",
    ),
    (
        Neurological,
        r"(?:(?:people|those|anyone|adults) )?(?:living |diagnosed )?(?:with|affected by|who have) (?:\w+ )?(?:parkinsons|multiple sclerosis|ms|motor neurone disease|mnd|epilepsy|a neurological condition|neurological conditions|huntingtons)|parkinsons (?:patients|sufferers)",
    ),
    (
        HeartLung,
        r"(?:(?:people|those|anyone|adults|patients) )?(?:living |diagnosed )?(?:with|affected by|who have(?: had)?|recovering from|following) (?:an? )?(?:\w+ )?(?:copd|lung (?:conditions?|disease)|respiratory conditions?|breathing (?:conditions?|problems|difficulties)|heart (?:attacks?|failure|conditions?|disease|problems)|cardiac \w+|asthma)|(?:cardiac|pulmonary|heart|respiratory) patients",
    ),
    (
        Diabetes,
        r"(?:(?:people|those|anyone|adults|patients|children) )?(?:living |diagnosed |newly diagnosed )?(?:with|affected by|who have) (?:type (?:1|2|one|two) )?diabetes|diabetics|diabetic (?:people|patients)",
    ),
    (
        Lgbt,
        r"(?:lgbt\w*|lgb|gay|lesbian|bisexual|bi|trans|transgender|queer|non ?binary)(?: (?:plus|and|or|i|q|a|people|men|women|young|older|adults|community|communities|youth|lesbian|gay|bisexual|bi|trans|transgender|queer))*",
    ),
    (
        Refugee,
        r"(?:asylum seekers?|refugees?|displaced people|newly arrived migrants|migrants|new arrivals|ukrain\w+ (?:\w+)|people seeking (?:asylum|sanctuary)|those seeking asylum|victims of (?:trafficking|modern slavery)|sanctuary seekers)",
    ),
    (
        Minority,
        r"(?:black|asian|bame|bme|minority ethnic|ethnic minorit\w+|ethnically diverse|chinese|somali|polish|bangladeshi|pakistani|african|caribbean|african caribbean|south asian|muslim|jewish|sikh|hindu|roma|traveller|gypsy|arab|punjabi|indian|turkish|kurdish|yemeni|iranian|vietnamese|romanian|filipino|portuguese|tamil|global majority)(?: (?:and|or|asian|minority|ethnic|caribbean|roma|travellers?|speaking|british|older|young|mixed))* ?(?:people|men|women|families|community|communities|elders|girls|boys|young people|adults|residents|mothers|carers|groups?)",
    ),
    (
        Homeless,
        r"(?:homeless|vulnerably housed|street homeless) (?:and \w+ )?(?:\w+ )?(?:people|adults|men|women|young people|families|households|persons|person|\w*)|rough sleepers|the homeless|(?:(?:people|those|anyone|adults|individuals|men|women) )?(?:who are |sleeping |experiencing |facing |threatened with |affected by |at risk of |who find themselves )+(?:homeless\w*|rough|rough sleeping|or at risk of homelessness)",
    ),
    (
        CareLeaver,
        r"care leavers|care experienced (?:\w+ )?(?:\w+)|looked after children|children (?:looked after|in care)|young people (?:in|leaving|who have left|who have been in) care",
    ),
    (
        Student,
        r"(?:university |college |local |international |current |full time |all )?students|undergraduates",
    ),
    (
        Unemployed,
        r"(?:long term )?unemployed (?:people|adults|\w+)|(?:(?:people|those|anyone|adults|residents) )?(?:who are |that are |currently )*(?:unemployed|out of work|not in (?:employment|work|education)|seeking work|looking for work|economically inactive)|job ?seekers|the unemployed|people not working",
    ),
    (
        Bereaved,
        r"bereaved (?:\w+ )?(?:\w+)|(?:(?:people|anyone|those|adults|children|families|young people|parents|women|men) )?(?:who (?:have|has) (?:been |suffered a )?|who are )(?:bereave\w+|lost (?:a|someone|their)|grieving|experienced (?:a )?(?:bereavement|loss))|(?:widows|widowers|widowed)|the bereaved|people who are grieving",
    ),
    (
        Prisoner,
        r"(?:ex )?(?:prisoners|offenders)(?: and \w+ families)?|prison leavers|people (?:leaving|in|released from|who have been in|with experience of) (?:the )?(?:prison|custody|criminal)\w*|(?:families|children|relatives|partners) of (?:prisoners|offenders|people in prison)|people with (?:convictions|a criminal record)|those leaving (?:prison|custody)|prisoners families|people on probation",
    ),
    (
        DomesticAbuse,
        r"(?:survivors|victims)(?: and survivors| or survivors)? of (?:\w+ )?(?:\w+ )?(?:and \w+ )?(?:abuse|violence|rape|assault|sexual|domestic|coercive)\w*(?: \w+)?|(?:(?:people|women|men|anyone|those|families|children|adults|girls|individuals|residents) )?(?:\w+ )?(?:and (?:their )?children )?(?:who (?:are|have|has) (?:been |experienced |experiencing |suffered |suffering )?|experiencing|fleeing|affected by|escaping|suffering|subject(?:ed)? to|at risk of|who experience|suffering from|living with) (?:from )?(?:domestic|sexual|violence|rape|abuse|abusive|forced marriage|honour)\w*|women fleeing|rape (?:victims|survivors)",
    ),
];
