//! What to be careful about in a service: that it sells, that it is unproven, that it belongs to a faith.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};
use serde::{Deserialize, Serialize};

use crate::passage::{Passage, anchored, expand, rule, tail};
use crate::{ServiceText, Understood, Vocabulary};

/// Something about a service that makes it wrong for some people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// It sells credit, or takes a fee for handling debts.
    SellsCredit,
    /// It offers gambling.
    SellsGambling,
    /// It sells diet products or a paid slimming plan.
    SellsDiet,
    /// It sells or serves alcohol, tobacco or vapes.
    SellsSubstances,
    /// It charges as a private practice or firm.
    Private,
    /// It offers a therapy without good evidence that it works.
    Unproven,
    /// It works with those who abuse, and not with those whom they hurt.
    ForThoseWhoHarm,
    /// Worship or faith is part of what it offers.
    Faith,
}

/// Why a service is wrong for the person at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// An unproven therapy, or a private firm, while somebody may be in danger.
    UnprovenInCrisis,
    /// An unproven therapy for illness, distress or dependence.
    UnprovenForIllness,
    /// Credit or fees for somebody who has money worries.
    SellsToDebt,
    /// Gambling for somebody who wants help with it.
    GamblingToGambler,
    /// Alcohol, tobacco or vapes for somebody who wants to stop or cut down.
    SubstanceToUser,
    /// Paid diets for somebody whose eating may be disordered.
    DietToEatingDisorder,
    /// A programme for those who abuse, where somebody may be abused.
    AbuserToAbused,
}

/// What services say. A match that directly follows a refusal (`we never charge a fee`) does not count.
const RULES: &[(Caution, &str)] = &[
    (
        Caution::SellsCredit,
        r"pay ?day loans?|doorstep (?:loans?|lending|credit)|home credit|(?:quick|fast|instant|cash|personal|guarantor|bad credit|logbook|secured|unsecured|same day|short term|online) loans?|consolidation loans?|loans? (?:from|of up to|up to|available|approved|to suit)|borrow (?:up to|from)|pawn ?brok\w*|buy ?now pay later|rent to own|no credit check|apr|representative example|bridging finance|equity release|(?:debt (?:management|solutions?|settlement|help|advice|consolidation)|iva|ivas|debt) (?:\w+ ){0,5}?(?:for a (?:small |monthly |one off )?fee|fees? (?:apply|payable|charged)|monthly (?:management )?fee|arrangement fee|set up fee)|(?:we )?charge (?:a )?(?:\w+ )?fees? (?:for|of) (?:\w+ ){0,4}?(?:debt|iva)|claims management|no win no fee|payments? holidays? for a fee|credit brok\w+|mortgage brok\w+|catalogue credit|write off (?:up to )?(?:\w+ ){0,4}?(?:debts?|\d+)|individual voluntary arrangements? arranged|deal with your creditors|bad credit no problem|one (?:\w+ )?affordable monthly payment|(?:buy|buys|bought|sell) (?:any|your) (?:house|home|property)|sale and rent back|rent (?:your home |it |the house )?back|(?:quick|fast) (?:house |home )?sale|cash offers?|cash for your (?:house|home|gold|car)|below market value|(?:until|till|to) (?:your )?pay ?day|lifetime mortgages?|(?:unlock|release) (?:the )?(?:cash|equity|money|value) (?:from|in|tied)|pay weekly|weekly payments?|no (?:deposit|upfront credit check)|(?:poor|bad|any|all) credit (?:\w+ )?(?:considered|welcome|accepted|ok|no problem)|(?:cash|money) in (?:your )?(?:hand|account|bank|minutes|\d+)|in your (?:hand|account|bank)(?: account)? (?:in|within) \d+|(?:training|registration|admin\w*|joining|uniform) fees? (?:\w+ ){0,4}?(?:from|out of|before) (?:\w+ ){0,3}?(?:wages?|pay|start)",
    ),
    (
        Caution::SellsGambling,
        r"bingo (?:hall|club|nights?|sessions?|prizes|every|evening)|casino|bookmakers?|betting shop|slot machines?|amusement arcade|poker (?:night|club|tournament)|race night|lottery|race ?course|place (?:a |your )?bets?|prize bingo|fruit machines|tombola nights|free (?:£ ?)?(?:\d+ )?(?:bets?|spins?|plays?)|(?:deposit|betting|account) (?:reminders?|bonus\w*|offers?)|gambling (?:fun|responsibly|safely)|(?:safer|responsible) (?:play|betting|gaming)|betting accounts?|bet now|jackpots?|scratch ?cards?",
    ),
    (
        Caution::SellsDiet,
        r"slimming (?:world|clubs?|consultant|pills|products?)|weight ?watchers|cambridge (?:diet|weight plan)|meal replacements?|diet (?:pills?|plan for £|shakes?|products?)|slimming pills?|juice (?:cleanse|plan)|(?:weight loss|diet|slimming) (?:\w+ ){0,5}?£ \d+|lighter life|slim fast|fat (?:freezing|burning|dissolving)|weight loss (?:injections?|jabs?|surgery|shakes|products)|herbalife|very low calorie",
    ),
    (
        Caution::SellsSubstances,
        r"(?:wines?|beers?|gins?|whisky|rum|ciders?|ales?|cocktails?|spirits|prosecco) (?:tastings?|club|festival|making|evenings?|bar|school|masterclass|cellar|merchants?|flights?)|(?:premium|fine|organic|natural|craft|local) (?:wines?|gins?|beers?|ales?|ciders?|spirits)|flights? of (?:\w+ ){0,2}(?:wines?|gins?|beers?|ales?|whiskies)|sommelier|wine merchants?|distillery|pub (?:lunch|night|meal)|pints?|licensed bar|pub (?:quiz|crawl)|fully licensed|bar (?:and|with|open|afterwards|quiz|prices|until)|real ales?|vape (?:shop|store)|vaping (?:shop|products|supplies)|e ?liquids?|cigars?|tobacconist|off licence|brewery|happy hour|bottomless|hookah|shisha|working mens club|cbd (?:oil|shop|products)|head shop",
    ),
    (
        Caution::Private,
        r"private (?:practice|clinic|practitioner|therapist|counsell\w+|hospital|physiotherap\w+|dentist|treatment|rehab|company|carers?|psycholog\w+)|\d+ (?:: \d+ )?(?:per|an|a|for|each) (?:\w+ )?(?:session|hour|consultation|appointment|treatment|visit|50|60)|(?:session|sessions|consultations?|appointments?|treatments?|fees?|prices?|rates?) (?:cost|costs|are|is|from|start(?:s|ing)?)(?: from| at)? £ \d+|(?:first|initial|free) consultation (?:free )?(?:then|thereafter)|self ?funded (?:clients|only)|fee paying|ltd|limited company|health insurance accepted|bupa|axa|\d+ ?% (?:off|discount)|today only|(?:free )?(?:no obligation|home) (?:home )?(?:demonstrations?|quotes?|quotations?|surveys?)|showrooms?|finance available|special offers?|book (?:now )?and save|(?:voucher|discount|promo) codes?|limited time|offers? ends?|money back guarantee|commercial (?:provider|company|service|firm)|retailers?|(?:mobility|bed|gadget|furniture) shop|(?:employment|recruitment|staffing|temp) agenc(?:y|ies)|high street lender|private (?:practitioners|home care|care)|franchise\w*|smile makeovers?|veneers|teeth whitening|whitening|invisible braces|cosmetic\w*|botox|fillers|interest free credit|(?:full|total|whole) body (?:mot|scans?|check)|without seeing your (?:own )?(?:gp|doctor)",
    ),
    (
        Caution::Unproven,
        r"reiki|crystals? (?:healing|therapy|therapist|bowls?)|healing crystals|homeopath\w*|homoeopath\w*|psychic\w*|mediums?(?:ship)? (?:reading|night|evening|session|circle)s?|mediumship|clairvoyan\w*|tarot|angel (?:cards?|therapy|healing)|spiritual heal\w+|spiritualists?|faith heal\w+|heal(?:ing|er)s? (?:hands|energy|circle|session)|energy heal\w+|chakras?|detox (?:foot|diet|tea|programme for the body|treatments?|patch\w*)|foot detox|colonic\w*|ear candl\w+|hopi|reflexology|kinesiology|iridology|bach flower|flower (?:remedies|essences)|past life|regression therapy|hypnotherap\w*|hypnosis|nlp|emotional freedom technique|eft|tapping therapy|tapping|sound (?:bath|healing)s?|gong bath|bowen|cranio ?sacral|craniosacral|ayurved\w*|aura|astrolog\w*|shaman\w*|magnet therapy|naturopath\w*|aromatherap\w*|access bars|theta healing|rapid transformational|emdr alternative|conversion therapy|biofeedback healing|ozone therapy|miracle cure|cures? (?:cancer|depression|anxiety|autism|addiction)|acupuncture|indian head massage|quantum healing|dowsing|(?:prayer|prayers|deliverance)(?: ministry| healing| team)? (?:for|over) (?:\w+ )?(?:depression|anxiety|addictions?|cancer|illness|sickness|pain)|deliverance ministry|(?:set free|healed|free) without (?:medication|medicine|drugs|doctors)|what (?:they|doctors|the nhs) (?:don t|dont|do not|never|won t|wont) tell you|vaccine (?:injur\w+|truth|choice|freedom|damage evening)|natural immunity|exemption letters?|big pharma|toxins|fat burners?|hormone coaching|magnetic (?:pillow|mattress|bracelet|insole)s?|cbd|gummies|(?:paid|earn|earns?) (?:\w+ ){0,6}?(?:drug |clinical |medical |sleep )?(?:trials?|stud(?:y|ies))|drug trials?|clinical trials? unit|earn up to \d+|trial volunteers?|hair (?:mineral )?analysis|allergy testing kit|iv (?:drips?|vitamins?|nad|therapy|infusions?)|vitamin (?:drips?|infusions?|shots?)|bio ?identical|hormone (?:balanc\w+|pellets?)|immune boost\w*|float (?:tanks?|therapy)|choose life|pro ?life|abortion (?:regret|reversal)|post abortion (?:healing|recovery)",
    ),
    (
        Caution::ForThoseWhoHarm,
        r"perpetrators?(?: programme| group| course)?|(?:men|women|people|partners|parents|anyone|those) who (?:are |have been |may be )?(?:hurt|hurts|abuse|abuses|abusive|control|controls|controlling|hit|hits|use abusive|use violence|violent|offend\w*|sexually harm)|(?:stop|change|changing|end|ending) (?:being |your |their |his |my )?(?:abusive|abuse|violent|violence|controlling)(?: behaviours?)?|behaviour change programme|sex offenders?|worried about (?:your|their) (?:own )?(?:sexual )?(?:thoughts|behaviour)",
    ),
    (
        Caution::Faith,
        r"church(?:es)?|chapel|parish|gospel|worship|prayers?|pray|bible|christian\w*|jesus|christ|mosque|islam\w*|quran|muslim|imam|synagogue|jewish|rabbi|torah|temple|gurdwara|sikh\w*|hindu\w*|buddhis\w*|salvation army|faith|religious|ministry|ministries|vicar|pastor|discipleship|alpha course|street pastors|quakers?|methodist|baptist|catholic\w*|diocese|evangelical|congregation|celebrate recovery",
    ),
];

/// All rules at once, each by itself, what refuses, what tells of help with gambling, and of a fair lender.
type Ready = (RegexSet, Vec<(Caution, Regex)>, Regex, Regex, Regex);

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let set = RULES.iter().map(|(_, pattern)| expand(pattern, &[]));
    let refuses = r"(?-u:\b)(?:not|no|never|without|free of|avoid|instead of|beware of|stop|against|alternative to|victims of|owe|problems? with|help with|away from|escape|dealing with|struggling with|repay\w*|trapped by) (?:\w+ ){0,3}$";
    (
        RegexSet::new(set).expect("sound rules"),
        RULES
            .iter()
            .map(|(caution, pattern)| (*caution, rule(pattern, &[])))
            .collect(),
        anchored(refuses, &[]),
        rule(
            r"gambling (?:helpline|support|harms?|treatment|addiction|problems?|recovery|clinic)|self ?exclu\w*|block (?:gambling )?sites|gamblers anonymous|(?:problem|compulsive) gambl\w+|harmed by gambling|affected by (?:\w+ ){0,3}?gambling",
            &[],
        ),
        rule(
            r"credit unions?|capped interest|ethical lend\w+|community (?:bank|lender|finance)|not for profit lend\w+|no interest loans?|interest free loans?",
            &[],
        ),
    )
});

/// What to be careful about in a service.
pub fn read(service: &ServiceText<'_>) -> Vec<Caution> {
    let (set, rules, refuses, helps, fair) = &*READY;
    let mut found = Vec::new();
    for text in [service.name, service.description]
        .into_iter()
        .chain(service.terms.iter().copied())
    {
        let passage = Passage::new(text);
        let folded = passage.folded.as_str();
        for number in set.matches(folded) {
            let (caution, rule) = &rules[number];
            let counts =
                |hit: regex::Match<'_>| !refuses.is_match(tail(&folded[..hit.start()], 60));
            if !found.contains(caution) && rule.find_iter(folded).any(counts) {
                found.push(*caution);
            }
        }
    }
    // Whoever helps with gambling names what people bet on.
    if found.contains(&Caution::SellsGambling) {
        let texts = [service.name, service.description].into_iter();
        let mut all = texts.chain(service.terms.iter().copied());
        if all.any(|text| helps.is_match(Passage::new(text).folded.as_str())) {
            found.retain(|it| *it != Caution::SellsGambling);
        }
    }
    // A credit union lends, and nobody is the worse for it.
    if found.contains(&Caution::SellsCredit) {
        let texts = [service.name, service.description].into_iter();
        let mut all = texts.chain(service.terms.iter().copied());
        if all.any(|text| fair.is_match(Passage::new(text).folded.as_str())) {
            found.retain(|it| *it != Caution::SellsCredit);
        }
    }
    found.sort_unstable();
    found
}

/// Topics of illness, distress and dependence, where an unproven therapy may stand in the way of help.
const ILLNESS: [&str; 9] = [
    "mental_wellbeing",
    "alcohol",
    "drugs",
    "gambling",
    "sexual_health",
    "screening",
    "vaccination",
    "smoking",
    "clinic",
];
/// Topics of money worries.
const MONEY: [&str; 3] = ["money", "housing", "gambling"];
/// Topics of what somebody wants to stop or cut down.
const SUBSTANCES: [&str; 3] = ["alcohol", "drugs", "smoking"];

/// Whether a service with these cautions should be kept from somebody who said this, and why.
pub fn unsafe_for(
    cautions: &[Caution],
    understood: &Understood,
    vocabulary: &Vocabulary,
) -> Option<Reason> {
    let has = |caution| cautions.contains(&caution);
    let needs = || {
        understood
            .needs
            .iter()
            .filter_map(|heard| vocabulary.needs().get(heard.need))
    };
    let about = |topics: &[&str]| needs().any(|need| topics.contains(&need.topic.as_str()));
    let abused = understood.crisis.as_ref().is_some_and(|crisis| {
        matches!(
            crisis.kind,
            crate::CrisisKind::Abuse | crate::CrisisKind::ChildAtRisk
        )
    }) || needs().any(|need| need.crisis == Some(crate::CrisisKind::Abuse));
    let own_doing = needs().any(|need| need.slug == "anger");
    let disordered = needs().any(|need| {
        let label = crate::text::fold(&need.en);
        label.contains("eating disorder")
            || need.slug.contains("eating-disorder")
            || need.slug.contains("losing-too-much")
    });
    if understood.crisis.is_some() && (has(Caution::Unproven) || has(Caution::Private)) {
        return Some(Reason::UnprovenInCrisis);
    }
    let rules = [
        (
            has(Caution::Unproven) && (about(&ILLNESS) || ill(understood)),
            Reason::UnprovenForIllness,
        ),
        (
            has(Caution::SellsCredit) && about(&MONEY),
            Reason::SellsToDebt,
        ),
        (
            has(Caution::SellsGambling) && about(&["gambling"]),
            Reason::GamblingToGambler,
        ),
        (
            has(Caution::SellsSubstances) && about(&SUBSTANCES),
            Reason::SubstanceToUser,
        ),
        (
            has(Caution::SellsDiet) && disordered,
            Reason::DietToEatingDisorder,
        ),
        (
            has(Caution::ForThoseWhoHarm) && abused && !own_doing,
            Reason::AbuserToAbused,
        ),
    ];
    rules
        .into_iter()
        .find(|(wrong, _)| *wrong)
        .map(|(_, reason)| reason)
}

/// Whether circumstances tell of an illness.
fn ill(understood: &Understood) -> bool {
    use crate::Circumstance::{
        Cancer, Dementia, Diabetes, HeartLung, Neurological, Pregnant, Stroke,
    };
    [
        Cancer,
        Dementia,
        Diabetes,
        HeartLung,
        Neurological,
        Pregnant,
        Stroke,
    ]
    .iter()
    .any(|circumstance| understood.person.circumstances.contains(circumstance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Heard, Need};

    #[test]
    fn cautions_are_read_out_of_a_service() {
        use Caution::{
            Faith, Private, SellsCredit, SellsDiet, SellsGambling, SellsSubstances, Unproven,
        };
        let cases: [(&str, &[Caution]); 14] = [
            ("Payday loans, same day cash", &[SellsCredit]),
            ("Debt management for a monthly fee", &[SellsCredit]),
            ("Free debt advice. We never offer loans from anyone.", &[]),
            ("Help if you owe money on payday loans", &[]),
            ("Reiki and crystal healing", &[Unproven]),
            (
                "Hypnotherapy to stop smoking, £60 per session",
                &[Private, Unproven],
            ),
            ("NHS talking therapies", &[]),
            ("Prize bingo every Friday", &[SellsGambling]),
            ("Slimming World, first week free", &[SellsDiet]),
            ("Wine tasting evening", &[SellsSubstances]),
            ("Food bank at St Mary's church", &[Faith]),
            ("A medium sized hall", &[]),
            ("Counselling in private practice", &[Private]),
            ("Community garden", &[]),
        ];
        for (description, cautions) in cases {
            let service = ServiceText {
                name: "A service",
                description,
                terms: &[],
            };
            assert_eq!(read(&service), cautions, "{description}");
        }
    }

    fn need(slug: &str, topic: &str) -> Need {
        Need {
            slug: slug.to_owned(),
            topic: topic.to_owned(),
            en: slug.to_owned(),
            cy: slug.to_owned(),
            said: vec![slug.to_owned()],
            words: vec![slug.to_owned()],
            ..Need::default()
        }
    }

    #[test]
    fn what_is_unsafe_depends_on_what_was_said() {
        let needs = vec![
            need("debt", "money"),
            need("low-mood", "mental_wellbeing"),
            need("moving-more", "activity"),
        ];
        let vocabulary = Vocabulary::new(needs).expect("sound needs");
        let said = |need| Understood {
            needs: vec![Heard {
                need,
                sure: 1.0,
                words: String::new(),
            }],
            ..Understood::default()
        };
        let cases = [
            (Caution::SellsCredit, 0, Some(Reason::SellsToDebt)),
            (Caution::SellsCredit, 2, None),
            (Caution::Unproven, 1, Some(Reason::UnprovenForIllness)),
            (Caution::Unproven, 2, None),
            (Caution::Faith, 1, None),
        ];
        for (caution, need, reason) in cases {
            assert_eq!(
                unsafe_for(&[caution], &said(need), &vocabulary),
                reason,
                "{caution:?} {need}"
            );
        }
        let mut danger = said(2);
        danger.crisis = crate::crisis::read("i want to kill myself");
        assert_eq!(
            unsafe_for(&[Caution::Unproven], &danger, &vocabulary),
            Some(Reason::UnprovenInCrisis)
        );
    }
}
