//! How words are written on a phone, and what they say in full.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a folded word says in full, if it is short for something. `joined`: an apostrophe stood within it.
pub(crate) fn plain(word: &str, joined: bool) -> Option<&'static str> {
    if word.len() > 12 {
        return None;
    }
    if joined && let Some(full) = JOINED.get(word) {
        return Some(full);
    }
    SHORT.get(word).copied()
}

/// Whether a word is an everyday one that must not be taken for a slip.
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

static SHORT: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(SHORT_TEXT));
static JOINED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(JOINED_TEXT));
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON_TEXT.split_whitespace().collect());

fn pairs(text: &'static str) -> HashMap<&'static str, &'static str> {
    text.lines()
        .filter_map(|line| line.trim().split_once(" = "))
        .flat_map(|(shorts, full)| shorts.split(' ').map(move |short| (short, full)))
        .collect()
}

/// Those that are words of their own when written without the apostrophe.
const JOINED_TEXT: &str = "
    ill = i will
    id = i would
    were = we are
    well = we will
    wed = we would
    hell = he will
    shell = she will
    hed = he would
    shed = she would
    its = it is
    lets = let us
    mums = mum is
    dads = dad is
    whos = who is
";

const SHORT_TEXT: &str = "
    im iam = i am
    ive = i have
    hes = he is
    shes = she is
    theyre = they are
    youre ur = you are
    weve = we have
    youve = you have
    theyve = they have
    thats = that is
    theres = there is
    whats = what is
    itll = it will
    itd = it would
    cant cannot carnt caint = can not
    cannae = can not
    couldnt couldnae = could not
    wont = will not
    wouldnt = would not
    dont donot dnt = do not
    doesnt dosent dosnt doesent = does not
    didnt dident didn = did not
    isnt aint innit = is not
    arent = are not
    wasnt = was not
    werent = were not
    havent hvnt = have not
    hasnt = has not
    hadnt = had not
    shouldnt = should not
    mustnt = must not
    neednt = need not
    kil kll kiill = kill
    cud = could
    shud = should
    wud = would
    wanna = want to
    wana = want to
    gonna gunna = going to
    gotta = have to
    outta = out of
    kinda = kind of
    lemme = let me
    gimme = give me
    dunno = do not know
    coz cos cuz bcos becoz becos bc cause = because
    u = you
    r = are
    ya = you
    yr yrs = years
    wk wks = weeks
    hrs hr = hours
    mins = minutes
    pls plz = please
    thx = thanks
    tho = though
    thru = through
    til till = until
    b4 = before
    2day 2dy = today
    2moro tmrw tomoz tomorow tommorow = tomorrow
    2nite tonite = tonight
    gr8 = great
    l8 = late
    sumone sum1 some1 = someone
    any1 = anyone
    ne1 = anyone
    no1 noone = nobody
    every1 = everyone
    nuffin nuthin nowt nothin = nothing
    summat sumthing sumfin somethin = something
    owt = anything
    wiv wth = with
    bf boyf = boyfriend
    gf = girlfriend
    hubby hubbie hubs = husband
    missus misses = wife
    mam mom mummy mammy mama mumma mommy ma = mum
    moms mams = mums
    daddy papa = dad
    nana nanna nanny gran granny grandma grandmother nain = nan
    grans grannys grandmas = nans
    grandad granddad grandpa gramps grampa taid = grandfather
    bro = brother
    sis = sister
    mil = mother in law
    yo = year old
    yrold = year old
    metre = meter
    lecky leccy leccie = electric
    elec = electric
    docs doc = doctor
    gps gp = doctor
    meds = medicine
    uni = university
    govt = government
    appt appts = appointment
    asap = as soon as possible
    info = information
    tel = telephone
    fone = phone
    acc accom = accommodation
    prob probs = problem
    kidz = kids
    bby = baby
    luv = love
    skool = school
    wkend = weekend
    diarrhea = diarrhoea
";

/// Everyday words that stand a letter or two away from words that tell a need.
const COMMON_TEXT: &str = "
    about above across after again against almost alone along already also although always among another anyone around
    asked asking avoid away back based became because become been before began begin behind being below best better
    between beyond black blind block blood board boats bored boring both bottom bought bread break bridge bright bring
    broke broken brother brought brown build built bunch burnt busy butter buying cable called calling calls came card
    cards cared cares carry case catch caught cause centre certain chair chance change changed changes charge cheap
    check cheer chess child choice choir choose church city class classes clean clear clock close closed clothes cloud
    club clubs coach coast coffee cold college colour come comes coming common cook cooking copy corner cost costs
    could count counter country couple course court cover craft create cross crowd cycle daily dance dancing dark date
    dates daughter days dead deal dealing dear decide deep desk died diet different dinner dirty doing done door doubt
    down draw drawing dream dress drive driver driving drop dropped during each early earn ears east easy eating edge
    eight eighty either elderly else empty ending enjoy enough even evening event events ever every exact except face
    fact failed fair fall fallen falls family famous farm fast father fault feed feel feeling feels feet fell felt field
    fifty fight file fill find finding fine finger finish fire first fish fixed flat floor flour flower fluid focus
    folks follow food foot force forget form former forms forty found four free french fresh friday friend friends
    front fruit full funny furry game games garden gave german getting girl give given gives giving glad glass goes
    going gone good great green grew ground group groups grow growing grown guess guide hair half hall hand hands hang
    happen happy hard hate hated have having head heading health hear heard heart heat heating heavy held hello help
    helped helping here herself hide high himself hold holding holiday home homes hope horse hospital hour hours house
    housed huge human hundred hurry hurt husband inside issue items itself join joined joining judge jump just keep
    keeping kept kick kids kind king kitchen knees knew knit knitting know known lack ladies lady laid land large last
    late later laugh lead learn least leave leaving left legs less letter letters level life lift light like liked line
    lines list listen little live lived lives living local lock long longer look looked looking lose losing loss lost
    lots loud love loved lovely lower luck lucky lunch made mail main make makes making manage many march mark market
    matter maybe meal meals mean means meant meat meet meeting memory mental mess met middle might mile miles milk mind
    mine minor minute miss missed missing mixed moment monday money monkey month months mood more morning most mother
    mouse mouth move moved moving much music must myself name named near nearly neck need needed needs nephew never new
    news next nice niece night nights nine ninety nobody noise none normal north nose note nothing notice now number
    nurse occur offer office often older once ones only open opened order other others ours outside over owes own owner
    pack paid pain paint painting pair paper park part party pass passed past path patient paying peace people perhaps
    period person phone photo piece place places plain plan plane plans plant play played playing please plenty plus
    point police pool poor post pound pounds power present press pretty price proper proud public pull push put putting
    quick quiet quite quote rain raise ran rather reach read reading ready real really reason recent red rent repair
    reply rest result return rice rich ride riding right rise river road room rooms round rule rules run running rush
    sad safe said sale same sand save saved saw saying says scare scared school score sea seat second see seeing seem
    seems seen self sell send sense sent serve set seven seventy several shake shape share sharp she sheet shift ship
    shirt shock shoes shop shopping shops short shot should shout show shower shows shut sick side sight sign signed
    silly simple since sing singing single sister site sits sitting six sixty size skills skin skip slow small smart
    smell smile snow social sold some son song songs soon sorry sort sound soup south space spare speak special speech
    speed spend spent sport sports spot spring square staff stage stair stairs stand start started starting state
    station stay stayed staying steal steep step steps stick still stock stolen stone stood stop stopped store storm
    story straight stranger street stress strict strike strong stuck student study stuff stupid style such sudden suit
    sum summer sun sunday sure surgery sweet swim swimming table take taken takes taking talk talked talking tall taste
    taught teach teacher team tears teeth telling tells ten terms test than thank thanks that the their them then there
    these they thick thin thing things think third thirty this those though thought three threw through throw thrown
    tidy ties tight time times tired title today toe toes together told toilet tomorrow tonight took top total touch
    tough toward towards town toys track trade train training travel treat tree trial trip trouble truck true trust
    truth trying turn turned turns twelve twenty twice type uncle under unit until upper upset upstairs used useful
    user using usual valley value very video view village visit visited voice vote wage wages wait waited waiting wake
    walk walked walking wall want wanted wants war warm wash washing watch water wave ways weak wear weather wedding
    week weekend weeks weird well went west whale what wheel when where which while white whole whose why wide wife
    will wind window wine winter wise wish with within without woman women wonder wood word words wore work worked
    worker working works world worn worry worse worst worth would wound wrist write writing wrong wrote yard year years
    yellow young your yours youth
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_said_in_full() {
        assert_eq!(plain("cant", true), Some("can not"));
        assert_eq!(plain("cant", false), Some("can not"));
        assert_eq!(plain("ill", true), Some("i will"), "I'll");
        assert_eq!(plain("ill", false), None, "not well");
        assert_eq!(plain("wanna", false), Some("want to"));
        assert_eq!(plain("house", false), None);
        assert!(is_common("horse"));
    }

    #[test]
    fn no_short_form_stands_for_itself() {
        for (short, full) in SHORT.iter().chain(JOINED.iter()) {
            assert!(
                full.split(' ').all(|word| !SHORT.contains_key(word)),
                "{short}"
            );
        }
    }
}
