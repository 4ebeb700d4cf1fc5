//! Danger as it is typed on a phone: slips and short forms put right, and the phrases a phone without signal knows.

/// Words of danger that are put right when they are misspelt.
pub(crate) const WORDS: &str = "
    suicide suicidal killing myself himself herself overdose overdosed tablets paracetamol abuse abused abusive abuser
    violent violence strangled strangle strangling strangles punches punched threatened threatening threatens raped
    assaulted assault harming harmed unconscious breathing ambulance bleeding collapsed stabbed choking seizure
    domestic sexually molested groomed grooming neglected neglect bruises bruised refuge noose hanging beaten beating
    beats battered slapped kicked knife meningitis anaphylactic wrists cutting swallowed yourself themselves safeguarding
    unresponsive controlling coercive stalking stalker
";

/// How words of danger are typed on a phone, and what they say in full. Here alone: elsewhere they may be other words.
/// A word that stands for itself is no slip of a word of danger.
pub(crate) const SHORT: &[(&str, &str)] = &[
    ("agen", "again"),
    ("b", "be"),
    ("batter", "batter"),
    ("beads", "beads"),
    ("beans", "beans"),
    ("bears", "bears"),
    ("beatin", "beating"),
    ("beets", "beets"),
    ("belts", "belts"),
    ("beter", "better"),
    ("bets", "bets"),
    ("brake", "break"),
    ("cnt", "can not"),
    ("collapse", "collapse"),
    ("cutin", "cutting"),
    ("cutn", "cutting"),
    ("cuttin", "cutting"),
    ("ded", "dead"),
    ("dieing", "dying"),
    ("dyin", "dying"),
    ("endin", "ending"),
    ("evry1", "everyone"),
    ("goin", "going"),
    ("gona", "going to"),
    ("hav", "have"),
    ("hert", "hurt"),
    ("hittin", "hitting"),
    ("hole", "whole"),
    ("hurtin", "hurting"),
    ("kicker", "kicker"),
    ("killin", "killing"),
    ("liv", "live"),
    ("livin", "living"),
    ("lyf", "life"),
    ("mite", "might"),
    ("nemore", "any more"),
    ("newhere", "anywhere"),
    ("nife", "knife"),
    ("pushin", "pushing"),
    ("puttin", "putting"),
    ("raced", "raced"),
    ("rapid", "rapid"),
    ("rated", "rated"),
    ("refugee", "refugee"),
    ("refugees", "refugees"),
    ("refusal", "refusal"),
    ("refuse", "refuse"),
    ("refused", "refused"),
    ("refuses", "refuses"),
    ("roped", "roped"),
    ("scard", "scared"),
    ("sed", "said"),
    ("slappin", "slapping"),
    ("slef", "self"),
    ("slipped", "slipped"),
    ("smak", "smack"),
    ("smaks", "smacks"),
    ("snapped", "snapped"),
    ("strange", "strange"),
    ("stranger", "stranger"),
    ("strangers", "strangers"),
    ("sum", "some"),
    ("swapped", "swapped"),
    ("thawt", "thought"),
    ("thinkin", "thinking"),
    ("thort", "thought"),
    ("thorts", "thoughts"),
    ("tryin", "trying"),
    ("tuk", "took"),
    ("wna", "want to"),
    ("wnt", "want"),
];

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
