//! Rules by which harm from others is heard: danger now, violence and control, a child or an adult at risk.
//!
//! Patterns are read over folded text with short forms in full (`can not`, `i am`); `<self>` and the like stand for the
//! alternatives in `NAMES`.

/// Somebody is in danger now.
pub(crate) const DANGER: &[&str] = &[
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
    r"(?:(?:please|god|someone|somebody|oh) help me|help me (?:please|now|he|she|they|someone|quick|i am)|he is here|please hurry|come quickly|call the police|ring the police|need the police|phone the police)",
    r"(?:house|flat|kitchen|building|place) (?:is )?on fire|smell(?:s|ing)?(?: of| strongly of)? gas|gas leak|carbon monoxide",
    r"(?:going|want|wants|wanting|urge|urges|scared i (?:will|might)|thoughts? of|thinking (?:of|about)|might|afraid i (?:will|might)) (?:to )?(?:hurt|hurting|harm|harming|kill|killing|stab|stabbing|attack|attacking) (?:someone|somebody|people|him|her|them|my|the|others|other people|everyone)",
    r"honour (?:killing|violence|based)|(?:traffick\w*|modern slavery|slave|forced labour|made to work for nothing|(?:took|taken|take|takes|has|keeps) (?:my|her|his|their) passports?)",
    r"cuckoo(?:ed|ing)|county lines",
    r"mewn perygl|cyllell",
];

/// A child or a person at risk may be harmed or neglected.
pub(crate) const CHILD_AT_RISK: &[&str] = &[
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
];

/// Violence or control at home, or sexual violence.
pub(crate) const ABUSE: &[&str] = &[
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
];
