//! The words by which services say who they are for, and the words that only look like it.
//!
//! Patterns are read over folded text; `<for>` and the like stand for the alternatives in `NAMES`.

use crate::Sex;
use crate::ages::OLDEST;

pub(crate) const NAMES: &[(&str, &str)] = &[
    // Leads up to those whom a service is for.
    (
        "for",
        r"(?:exclusively |specifically |only |especially designed |designed |aimed |open |available |suitable |just |particularly )*(?:for|to|at)|supports?|supporting|help|support|assist|serve|helps|helping|to help|to support|must be|must have|you are|you have|if you are|you must be|are you|(?:provides?|offers?|offering|providing|gives?) (?:\w+ ){0,4}?(?:to|for)|run by and for|works? with|working with|welcomes?|by and for|serving|serves|assists?|eligibility|empower\w*|bringing together|brings together|clients? (?:are|must be)",
    ),
    // May stand between.
    (
        "some",
        r"(?:all |any |the |those |local |isolated |lonely |vulnerable |people |adults |anyone |individuals |who are |who is |which are |aged \w+ ?|and |or |both |young |older |other |our |a |an |members of the |as |currently |either |residents |being |vulnerable |former |groups? of |a group of |group for |friendly |weekly |disadvantaged |low income |clients who are |autistic |disabled |deaf |blind |homeless |bereaved |unemployed |pregnant |single |lone |lgbt\w* |plus |refugee |muslim |black |asian |minority ethnic |bme |bame |chinese |polish |somali |working age |low income |south |partially |sighted |visually |impaired |hard of |hearing )*",
    ),
    // Who may have an age.
    (
        "folk",
        "people|adults|men|women|anyone|those|residents|everyone|everybody|individuals|ladies|gentlemen|members|persons|children|girls|boys|customers|patients|clients|person|tenants|students|parents|carers|families|kids|carer|adult|woman|man|student|resident|parent|participants|seniors|citizens|ages?|aged|all|any|and|for|or|to|be|are|residents|group|club|class|classes|sessions?|smokers|drivers|players|learners|users|must be|if you are|applicants|homeowners|householders|pensioners|veterans",
    ),
    ("n", r"(\d{1,2})"),
];

/// How a rule's numbers are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ages {
    Between,
    From,
    Above,
    Below,
    UpTo,
    Set(u8, u8),
}

/// Ages that a text names. What could be a price or a count must have its neighbours.
pub(crate) const AGES: &[(&str, Ages)] = &[
    (
        r"(?:aged?|ages|aged between|between|age range|from age|age group)(?: of| the ages? of| ages| is| from| groups?)* <n>(?: years?(?: old)?)?(?: ?(?:-|to|and|until|through|up to) )(?:aged? )?<n>",
        Ages::Between,
    ),
    (
        r"<n> ?(?:-|to) <n> ?(?:years?(?: of age| olds?)?|yrs?|year olds?|yr olds?)",
        Ages::Between,
    ),
    (r"<n> (?:-|to) <n>s", Ages::Between),
    (
        r"<folk> (?:aged )?(?:from )?<n> (?:-|to) <n>",
        Ages::Between,
    ),
    (
        r"(?:aged?|ages|minimum age|be|from|from age|age|over the age of|at least|or|anyone|adults|people)(?: of| is| the age of| age)* <n> (?:years? )?(?:old |of age )?(?:plus|and over|and above|or over|or above|or older|and older|and up|upwards|onwards|years and over)",
        Ages::From,
    ),
    (
        r"<n> (?:years? )?(?:old |of age )?(?:and over|and above|or over|or above|or older|and older|and upwards|years plus)s?",
        Ages::From,
    ),
    (
        r"minimum age(?: is| of)?(?: limit)? <n>|from (?:the )?age(?: of)? <n>|(?:must be|at least|have to be) (?:at least |aged )?<n>(?: years?(?: old| of age)?)?",
        Ages::From,
    ),
    (
        r"(?:for|aged|the|over) <n> plus|<n> plus (?:only|group|club|social|lunch|years|age|ages|yrs|s|exercise|women|men|wellbeing|fitness|cafe|walking|adults|activities|forum|dance|swim)|<folk> <n> plus",
        Ages::From,
    ),
    (r"(?:over|above)(?: the)? (?:age )?(?:of )?<n>s", Ages::From),
    (r"(?:over|above|past)(?: the)? age(?: of)? <n>", Ages::From),
    (
        r"<folk> (?:who (?:are|is) )?(?:aged )?(?:over|above) <n>",
        Ages::Above,
    ),
    (r"under ?(?:the age of |age |aged )?<n>s", Ages::Below),
    (
        r"(?:under|below|younger than)(?: the)? age(?: of)? <n>|aged? under <n>",
        Ages::Below,
    ),
    (
        r"<folk> (?:who (?:are|is) )?(?:under|below|younger than) <n>",
        Ages::Below,
    ),
    (
        r"(?:aged? |ages |up to (?:the )?(?:age )?(?:of )?|until (?:the )?(?:age )?(?:of )?|birth (?:-|to) |from birth (?:-|to) |from birth until |0 (?:-|to) )(?:up to |birth to |0 to |0 - )+(?:the )?(?:age )?(?:of )?<n>(?: years?| yrs?)?",
        Ages::UpTo,
    ),
    (
        r"(?:up to|until|till|to) (?:the )?age (?:of )?<n>|birth (?:-|to) <n>|up to <n> years(?: old| of age)|(?:children|babies|families|young people|those|toddlers|kids) (?:aged )?(?:up to|to) <n>(?: years?)?",
        Ages::UpTo,
    ),
    (r"0 (?:-|to) <n>s?", Ages::UpTo),
    (
        r"babies|new ?borns|bab(?:y|ies) and toddlers?|toddlers?|pre ?school(?:ers| children| age)?|under fives|stay and play|rhyme ?time|playgroup|mums and tots|tots",
        Ages::Set(0, 4),
    ),
    (
        r"children and young people|children young people|young people and children|children and youth",
        Ages::Set(0, 25),
    ),
    (
        r"young (?:peoples?|persons?|adults?)|youth(?: club| group| service| centre| project| work)|youths|teens and young adults",
        Ages::Set(11, 25),
    ),
    (
        r"teenagers?|teens|adolescents|secondary school (?:age|children|pupils)",
        Ages::Set(11, 19),
    ),
    (
        r"primary school (?:age|aged|children|pupils)",
        Ages::Set(4, 11),
    ),
    (
        r"school age(?:d)?(?: children)?|school children|schoolchildren|pupils",
        Ages::Set(4, 18),
    ),
    (
        r"children(?: only)?|childrens (?:group|club|clinic|service|activities|hospice|counselling|choir|sleep \w+)|kids|girls and boys|boys and girls|girls(?: only)?|boys(?: only)?|cubs|brownies|scouts|beavers|guides",
        Ages::Set(0, 17),
    ),
    (
        r"older (?:people|adults|persons|residents|men|women|members of)|senior citizens|seniors|pensioners|elderly(?: people| residents)?|retired (?:people|men|women|members|and \w+ people)|retirees|over fifties|later life|people in later life|the elderly|oaps?",
        Ages::Set(55, OLDEST),
    ),
    (r"adults(?: only)?", Ages::Set(18, OLDEST)),
];

/// Rules of sex. The first group of words is what is shown.
pub(crate) const SEXES: &[(Told, Sex, &str)] = &[
    (
        Told::Always,
        Sex::Female,
        r"(?:women|ladies|girls|female|females)(?: s)? only|only (?:women|ladies|females)|(?:women|womens|ladies|girls|female) (?:only )?(?:group|club|session|sessions|swim|swimming|class|classes|refuge|gym|circle|project|choir|fitness|football|rugby|cricket|walking|cycling|shelter|hostel|aid|centre|service|network|support|night|institute|cafe|space|exercise|hour)|(?:mums|mothers) (?:only|group|club)",
    ),
    (
        Told::LedUpTo,
        Sex::Female,
        r"(?:women|ladies|girls|females|mothers|mums|young women|female \w+|pregnant women|daughters|single mums|lone mothers)",
    ),
    (
        Told::Always,
        Sex::Male,
        r"(?:men|mens|gents|boys|lads|male|males) only|only (?:men|males)|(?:men|mens|boys|lads|gents|male) (?:only )?(?:group|club|session|sessions|shed|sheds|swim|football|cricket|rugby|refuge|project|choir|fitness|walking|network|support|breakfast|cafe|space|talking|health group|hostel|talk)",
    ),
    (
        Told::LedUpTo,
        Sex::Male,
        r"(?:men|boys|lads|males|fathers|dads|young men|male \w+|gentlemen|single dads|blokes)",
    ),
    (
        Told::InNames,
        Sex::Male,
        r"(?:dads|fathers|men in sheds|mens shed)",
    ),
    (
        Told::InNames,
        Sex::Female,
        r"(?:girlguiding|brownies|womens aid|well woman|mums)",
    ),
];

/// When a word for a sex tells whom a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// Wherever it stands.
    Always,
    /// After `for` and the like.
    LedUpTo,
    /// In a name or in what is said of eligibility.
    InNames,
}

/// Words without which nothing is said of sex.
pub(crate) const SEX_WORDS: &str = r"women|womens|woman|men|mens|man|ladies|girls|females?|males?|boys|lads|gents|gentlemen|mothers?|mums|dads|fathers|daughters|girlguiding|brownies|blokes|girl|boy|genders?|sex|sexes|unisex|husbands?|wives|wife|mixed";

/// Both sexes together, whatever else is said.
pub(crate) const BOTH: &str = r"(?:men|boys|males|male|gents|gentlemen|mens|lads|fathers|dads|man)(?: s)? (?:and|or|/|,|plus|as well as)(?: to| for)? (?:\w+ )?(?:\w+ )?(?:women|girls|females|female|ladies|womens|mothers|mums|woman|lassies)|(?:women|girls|females|female|ladies|womens|mothers|mums|woman)(?: s)? (?:and|or|/|,|plus|as well as)(?: to| for)? (?:\w+ )?(?:\w+ )?(?:men|boys|males|male|gents|gentlemen|mens|lads|fathers|dads|man)|mixed (?:group|sex|gender|sessions?|ability and gender)|all genders|any gender|both (?:sexes|genders)|husbands? (?:and|or) wi(?:fe|ves)|regardless of (?:age|gender|sex)|all (?:ages and )?genders";

/// Open to everybody.
pub(crate) const OPEN: &str = r"(?:open|available|free|accessible|offered|welcome|suitable) (?:\w+ ){0,3}?(?:to|for) (?:absolutely |all members of |the )?(?:everyone|everybody|anyone|anybody|all|the (?:general )?public|the (?:whole|wider|local|entire) community|whole community|any(?:one)? member of the public|public)|(?:everyone|everybody|all|anyone|anybody) (?:is |are |very |most |in the community )*welcome|no restrictions|general public|whole community|for (?:everyone|everybody|all(?: ages| the community| residents| abilities)?)|anyone can (?:use|come|attend|join|refer|access|get|call|contact)|all (?:sections|members) of the community|we help (?:anyone|everyone)|(?:everyone|anyone) (?:including|such as)";

/// `Open to all women` is open to women alone: what may follow `all` and still be everybody.
pub(crate) const NOT_OPEN: &str = r"^ (?:abilities|levels|fitness|faiths|women|men|girls|boys|ladies|carers|veterans|young|older|children|people (?:aged|over|under|with|who (?:are|have))|adults (?:aged|over|with|who)|who (?:are|have|live with|care|served)|aged|over|under|parents|families|over|disabled|lgbt\w*|students|refugees|those|unpaid|survivors|residents (?:aged|over)|with (?:a |an )?(?:\w+ )?(?:disab\w+|dementia|autism|learning|sight|hearing|cancer|diabetes|condition)|looking after|caring|affected by|experiencing|living with|suffering|fleeing|bereaved)";

pub(crate) const ALL_AGES: &str = r"all ages|any age|every age|ages 0 (?:-|to) 1?\d\d|no age (?:limit|restriction)s?|of all ages|regardless of age|no upper or lower age|young and old|children and adults|adults and children|women and girls|girls and women|men and boys|boys and men|all age groups|whatever (?:your|their) age|adults (?:and|or) (?:young people|children|families)|(?:young people|children|families) (?:and|or) adults|multi ?generational|inter ?generational";

/// Before words that are not those whom it is for.
pub(crate) const BEFORE_NOT: &str = r"(?:including|includes|include|such as|also|eg|e g|for example|especially|particularly|as well as|like|not|no|unable to (?:accept|help|support|see)|cannot|except|unless|excluding|trained|experienced|led by|run by|by our|(?:parents?|families|carers?|mums?|mothers?|fathers?|dads?|grandparents|guardians|women|adults|people) (?:of|with|to|and|whose)(?: their)?(?: \w+){0,3}|with|if|support from|about|on|our|staffed by|delivered by|of|their|and their|your|accompanied by|needs of|work of|some|many|priority to|discounts? for|concessions? for|cheaper for|free for|half price for|reduced for|referrals? from|protect|protecting|whose|by) ";

/// After words that are no age or no group of people to be served.
pub(crate) const AFTER_NOT: &str = r"^ (?:years (?:experience|of (?:experience|service|work|providing|supporting|helping|delivering|working|being|expertise|offering)|ago|in|we|as|the|,|\.|our|this|now|has|have)|years$|volunteers?|members|services|groups|clubs|local|different|organisations?|countries|locations|centres|staff|hours|minutes|weeks|months|miles|languages|activities|sites|projects|bedrooms|homes|properties|sessions|classes|people (?:each|every|a|per|in|have|last|this|so)|families (?:each|every|a|per|last|this)|children (?:each|every|a|per|last|this)|%|percent|£|/|:|per|a (?:day|week|month|year)|pages|schools|shops|stalls|rooms|beds|places|days|times|thousand|hundred|million|units|acres|metres|km|kg|stone|trained|experts|advisers|charities|partners|trustees|community|and must be accompanied|must be accompanied|must come with|need to be accompanied|should be accompanied|to be accompanied|accompanied|go free|free|half|£|pay|eat|(?:are |is |can )?(?:free|half price|cheaper|accompanied|go free)|services (?:team|department|directorate|manager|officer)|social care|centre (?:staff|services)|workers?|trust|act|council|commissioner|safeguarding|hospital|ward|wing|library|books?)";
