//! The sense of a word: different words for one thing are one, words without content are nothing.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::stem;

/// What a folded word counts as when needs are heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Says nothing of a need: `the`, `help`, `please`.
    Empty,
    /// Turns what is beside it around: `not`, `no`, `never`.
    Not,
    /// Has content, but tells little alone: `people`, `day`, `mum`.
    Weak(String),
    /// Tells something.
    Telling(String),
}

/// The sense of a folded word, its short form spelt out before.
pub(crate) fn sense(word: &str) -> Sense {
    if NOT.contains(word) {
        return Sense::Not;
    }
    if EMPTY.contains(word) {
        return Sense::Empty;
    }
    let stem = stem(word);
    let stem = CONCEPTS.get(&stem).map_or(stem, |one| (*one).to_owned());
    if WEAK.contains(&stem) || word.bytes().all(|byte| byte.is_ascii_digit()) {
        Sense::Weak(stem)
    } else {
        Sense::Telling(stem)
    }
}

/// Whether a word asks for help without saying what for, or says nothing at all.
pub(crate) fn is_empty(word: &str) -> bool {
    EMPTY.contains(word) || NOT.contains(word)
}

/// Whether a word names a person or a relation: no word to search services with.
pub(crate) fn is_someone(word: &str) -> bool {
    SOMEONE.contains(word)
}

static NOT: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "not no never none nor without hardly barely nobody nothing dim heb"
        .split(' ')
        .collect()
});
static EMPTY: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY_TEXT.split_whitespace().collect());
static SOMEONE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| SOMEONE_TEXT.split_whitespace().collect());
static WEAK: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = WEAK_TEXT
        .split_whitespace()
        .chain(SOMEONE_TEXT.split_whitespace());
    words.map(|word| concept_of(&stem(word))).collect()
});
static CONCEPTS: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let lines = CONCEPTS_TEXT
        .lines()
        .filter_map(|line| line.trim().split_once(" = "));
    lines
        .flat_map(|(concept, forms)| forms.split(' ').map(move |form| (stem(form), concept)))
        .collect()
});

fn concept_of(stem: &str) -> String {
    CONCEPTS
        .get(stem)
        .map_or_else(|| stem.to_owned(), |one| (*one).to_owned())
}

/// Words without content, in English and Welsh, and words that only ask.
const EMPTY_TEXT: &str = "
    a am an and are as at be been being but by can could did do does doing for from get gets getting got gotten had has
    have having he her here hers him his how i if in into is it it its just may me might mine my of off on or our ours
    own perhaps please quite rather really she should since so some such than thank thanks that the their theirs them
    then there these they this those though to too us very was we were what when where which while who whom whose why
    will with would yes yet you your yours like liked likes want wants wanted wanting wish need needs needed needing
    help helps helped helping looking look ask asks asked asking advice support supported service services anyone any
    anybody someone somebody something anything everything everyone thing things stuff kind sort lot lots bit maybe
    actually basically also again still now wondering wonder let know knows tell said says say saying think thinks
    thought going go goes went gone been hi hello ok okay yeah well much many more most even only about around because
    cannot able unable re ve ll s t m d etc ie eg pt pts w hx yr yrs pls re ref hey hiya cheers
    y yr yn i a ac ar at am o er gan wrth dros dan drwy mae dw dwi rwy rydw wyf ydw sydd yw ydy bod fy ei eu ein eich
    mi fi ti chi hi ni nhw hwn hon hyn na nad os neu ond eisiau angen helpu help cymorth gyda efo rhywun rhywbeth
    un rhai iawn wedi fod wnes
";

/// Words that have content, but tell little of a need by themselves.
const WEAK_TEXT: &str = "
    people day night week month year morning today tonight tomorrow time always often sometimes keep take make come put
    feel find give try start stop bad good new old big small whole long first last next place somewhere local area
    group class club session home house out up down away back over through
    problem trouble issue worry struggle hard talk speak see meet call phone use thinking live life person love best
    better worse right wrong every all other another too really ever soon late early two three four five six ten one
    afford enough left little few both free change everything hate hope believe turn end side way happen since until
    before after open near anywhere close bring set move show leave allow seem become
    methu gallu rhaid mynd cael gwneud
";

/// Words for people.
const SOMEONE_TEXT: &str = "
    mum dad nan nans grandfather parent parents son sons daughter daughters brother brothers sister sisters husband
    husbands wife wives partner partners boyfriend girlfriend child children baby babies boy boys girl girls teenager
    teenagers teen uncle aunt auntie aunty nephew niece cousin friend friends mate mates neighbour neighbours man men
    woman women lady ladies bloke guy lad lads lass family lady gentleman patient client customer fella ex grandson
    granddaughter grandchild grandchildren stepson stepdaughter toddler kid kids person adult adults youngster
    mam tad mab merch gwr gwraig plentyn plant
";

/// Everyday words and the forms that slip past a stemmer. Every form becomes the word on the left.
const CONCEPTS_TEXT: &str = "
    mum = mum mother mums mothers mam
    dad = dad father dads tad
    child = child children kid kids bairn bairns youngster youngsters plant plentyn
    baby = baby babies newborn newborns infant bub babi
    teen = teen teens teenager teenagers teenage adolescent
    smoke = smoke smoker smoking cigarette cigarettes ciggie ciggies cig cigs fag fags tobacco baccy rollies rollup rollups nicotine smokes ysmygu smygu smocio
    vape = vape vaping vapes ecig ecigs ecigarette
    alcohol = alcohol booze boozing boozed bevvy alcoholic alcoholism alky lager vodka cider wine beer spirits pissed hungover alcoholics alcohol
    drink = drink drinking drinks drank drunk drinker yfed
    drug = drug drugs druggie substances
    cannabis = cannabis weed spliff spliffs skunk dope ganja marijuana hash
    cocaine = cocaine coke crack charlie
    heroin = heroin smack methadone opiate opiates opioid opioids
    gamble = gamble gambling gambler bet bets betting bookies bookie slots scratchcards roulette casino fobt punting gamblo
    debt = debt debts owe owes owing owed arrears bailiff bailiffs indebted dyled dyledion
    skint = skint broke penniless brassic potless hardup
    electric = electric electricity electrics trydan
    energy = energy fuel
    bill = bill bills bil biliau
    meter = meter meters prepayment
    money = money cash finances financial finance dosh funds arian
    benefit = benefit benefits uc esa pip jsa dole
    food = food grub groceries
    eat = eat eats eating ate eaten feed feeding fed bwyta
    hungry = hungry hunger starving starve
    cook = cook cooks cooking recipes recipe
    weight = weight overweight obese obesity fat fatter pwysau
    diet = diet diets dieting slimming slim
    exercise = exercise exercises exercising fit fitness fitter gym workout active activity activities unfit ymarfer
    walk = walk walks walking walker
    swim = swim swims swimming swam
    sleep = sleep sleeping sleeps slept asleep insomnia sleepless kip kipping cysgu
    sad = sad sadness unhappy tearful miserable trist
    cry = cry crying cries cried
    low = low lower isel
    depress = depressed depression depressing depressive depress iselder
    anxious = anxious anxiety anxieties nervous panic panics panicking panicky gorbryder
    stress = stress stressed stressful stressing overwhelmed burnout
    cope = cope copes coping coped
    lonely = lonely loneliness lonesome isolated isolation isolate alone unig unigrwydd
    die = die died dies dying dead death deaths marw
    grief = grief grieve grieving grieved bereaved bereavement mourning galar
    angry = angry anger temper rage aggressive
    memory = memory forget forgets forgetful forgetting forgot remember remembering confused cof
    dementia = dementia alzheimer alzheimers demensia
    care = care carer carers caring cares gofalu gofalwr
    doctor = doctor doctors surgery gp meddyg
    medicine = medicine medicines medication medications tablet tablets pill pills prescription prescriptions
    tooth = tooth teeth toothache dentist dental dentists deintydd dannedd
    eye = eye eyes sight vision blind
    deaf = deaf hearing
    fall = fall falls falling fell fallen tripping
    house = house housing housed flat accommodation tenancy tenant property tai ty
    landlord = landlord landlords
    rent = rent rents renting
    evict = evict evicted eviction evicting evictions
    homeless = homeless homelessness streets digartref
    damp = damp mould mouldy condensation
    gas = gas nwy
    cold = cold freezing heating heat warm warmth oer
    job = job jobs employment employed gwaith swydd
    jobless = jobless unemployed unemployment
    redundant = redundant redundancy sacked laid
    learn = learn learning learnt course courses college dysgu
    read = read reading literacy
    english = english esol
    computer = computer computers internet online digital laptop wifi broadband
    transport = transport bus buses travel taxi
    pregnant = pregnant pregnancy expecting feichiog beichiog
    contraception = contraception contraceptive condom condoms
    sti = sti stis std stds chlamydia gonorrhoea syphilis herpes
    period = period periods menstrual
    vaccine = vaccine vaccines vaccination vaccinations jab jabs jabbed immunisation immunisations vaccinated brechlyn brechiad
    screen = screening screenings smear smears mammogram cervical
    abuse = abuse abused abusive abuses abuser
    violence = violence violent hitting hits beating beats
    lose = lose losing lost loses loss colli
    run = run runs running ran
    quit = quit quits quitting
    buy = buy buying bought buys
    pay = pay pays paying paid talu talur
    spend = spend spending spent spends
    give = give gives giving gave given
    break = break breaks breaking broken
    throw = throw thrown threw throwing throws kick kicked kicking chuck chucked
    teach = teach taught teaching
    hurt = hurt hurts hurting
    wash = wash washing bath bathe bathing shower showering
    clean = clean cleaning cleaner cleaners
    garden = garden gardens gardening allotment
    sing = sing singing choir choirs sings
    art = art arts crafts craft painting drawing
    school = school schools ysgol
    separate = separate separated separation divorce divorced divorcing split splitting
    argue = argue arguing argument arguments rows rowing fight fights fighting fought
    wheelchair = wheelchair wheelchairs
    asylum = asylum refugee refugees
    visa = visa immigration
    clothes = clothes clothing coats coat uniform
    furniture = furniture mattress cooker fridge
    autism = autism autistic asd aspergers
    adhd = adhd
    stairs = stairs stair
    young = young youth
    old = old older elderly pensioner pensioners
    friend = friend friends mate mates pal pals friendship ffrind ffrindiau
    thirsty = thirsty
    breathe = breath breathe breathing breathless wheezy wheeze
    sex = sex sexual
    gay = gay lesbian bisexual bi lgbt lgbtq lgbtqia queer
    trans = trans transgender
    veteran = veteran veterans army navy raf forces soldier
    prison = prison jail prisoner nick
    volunteer = volunteer volunteers volunteering gwirfoddoli
";

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(word: &str) -> Sense {
        Sense::Telling(word.to_owned())
    }

    #[test]
    fn words_for_one_thing_are_one() {
        for (word, one) in [
            ("ciggies", "smoke"),
            ("smoking", "smoke"),
            ("booze", "alcohol"),
            ("bailiffs", "debt"),
            ("slept", "sleep"),
            ("electricity", "electric"),
            ("unigrwydd", "lonely"),
        ] {
            assert_eq!(sense(word), telling(one), "{word}");
        }
        assert_eq!(sense("please"), Sense::Empty);
        assert_eq!(sense("never"), Sense::Not);
        assert_eq!(sense("mother"), Sense::Weak("mum".to_owned()));
        assert_eq!(sense("15"), Sense::Weak("15".to_owned()));
    }

    #[test]
    fn each_form_belongs_to_one_concept() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        let mut torn = Vec::new();
        for line in CONCEPTS_TEXT.lines() {
            let Some((concept, forms)) = line.trim().split_once(" = ") else {
                continue;
            };
            for form in forms.split(' ') {
                let other = seen.insert(stem(form), concept);
                torn.extend(
                    other
                        .filter(|other| *other != concept)
                        .map(|other| (form, other, concept)),
                );
            }
        }
        assert_eq!(torn, []);
    }
}
