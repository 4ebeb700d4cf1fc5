//! This room's pages with invented content, for the gallery and the checks.

mod drills;
mod learner;
mod talks;
mod trainer;

use web::Sample;

/// Joins lists of samples while the program is built.
const fn join<const N: usize>(lists: &[&[Sample]]) -> [Sample; N] {
    let mut joined = [lists[0][0]; N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            joined[at] = lists[list][place];
            at += 1;
            place += 1;
        }
        list += 1;
    }
    joined
}

const COUNT: usize =
    learner::SAMPLES.len() + talks::SAMPLES.len() + drills::SAMPLES.len() + trainer::SAMPLES.len();

/// Every page in every state.
pub const SAMPLES: &[Sample] = &join::<COUNT>(&[
    learner::SAMPLES,
    talks::SAMPLES,
    drills::SAMPLES,
    trainer::SAMPLES,
]);

/// A person to look at: short, whole, and in both languages.
pub(crate) fn alex() -> crate::model::scenario::Scenario {
    let texts = crate::model::scenario::Texts {
        en: include_str!("../../../../content/scenarios/short.md").to_owned(),
        cy: "# Alex, yn aros am fws\nsituation: Mae Alex yn aros am fws o flaen eich adeilad. Mae hi’n bwrw glaw.\n\
             you: Rydych chi’n gweithio yma.\nmood: mewn hwyliau da\nopens: Cael ei holi a chael ei glywed.\n\
             closes: Cael clywed beth i’w wneud.\n\n\
             ## start\n> Roeddwn i’n arfer cerdded i’r gwaith. Nawr rwy’n aros am y bws hwn.\n\n\
             ## why\n> Roeddwn i’n hoffi cerdded. Dyna’r unig amser o’r dydd oedd yn eiddo i mi.\n"
            .to_owned(),
    };
    let read = crate::model::scenario::read(&texts, jiff::civil::Date::MIN);
    read.scenario.expect("a test reads it")
}
