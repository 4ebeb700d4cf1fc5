//! Large directories: the demonstration's services again and again, each time with other words and places. Synthetic.

use directory::{Rich, Service};
use uuid::Uuid;

use crate::own::Judged;

/// Syllables of invented names of places and people.
const SYLLABLES: [&str; 40] = [
    "bar", "bel", "bren", "cald", "carn", "clay", "dun", "east", "elm", "fen", "glen", "grim",
    "hal", "hart", "hol", "kel", "kirk", "lang", "lin", "mar", "mel", "nor", "oak", "pen", "port",
    "rad", "red", "ros", "sed", "shel", "stan", "strat", "thorn", "tre", "wal", "west", "whit",
    "win", "wood", "york",
];
const ENDINGS: [&str; 12] = [
    "ton", "ham", "by", "ford", "ley", "wick", "worth", "dale", "field", "mouth", "stead", "well",
];

/// The `number`th of a row of services that are all different: its place of origin, names and ground are its own.
pub fn service(originals: &[Judged], number: usize) -> Service {
    let original = &originals[number % originals.len()].service;
    let round = number / originals.len();
    let mut service = original.clone();
    if round == 0 {
        return service;
    }
    let place = name(round);
    let person = name(number.wrapping_mul(2_654_435_761) >> 7);
    service.id = Uuid::from_u128(0x5e_0000_0000 + number as u128);
    service.name = format!("{} {place}", service.name.replace("Wrenmouth", &place));
    let text = service.description.plain().replace("Wrenmouth", &place);
    service.description = Rich::from_plain(&format!("{text} Run from {person} House in {place}."));
    for at in &mut service.service_at_locations {
        // Spread over Great Britain: 50 to 58 degrees north, 5 west to 1 east.
        let (north, east) = (fraction(round, 0.618_034), fraction(round, 0.754_878));
        at.location.latitude = at
            .location
            .latitude
            .map(|lat| lat - 54.05 + 50.0 + 8.0 * north);
        at.location.longitude = at
            .location
            .longitude
            .map(|lon| lon - 0.1 - 5.0 + 6.0 * east);
    }
    service
}

fn name(number: usize) -> String {
    let first = SYLLABLES[number % SYLLABLES.len()];
    let second = SYLLABLES[(number / SYLLABLES.len()) % SYLLABLES.len()];
    let ending = ENDINGS[(number / SYLLABLES.len() / SYLLABLES.len()) % ENDINGS.len()];
    let mut name = format!("{first}{second}{ending}");
    name[..1].make_ascii_uppercase();
    name
}

/// A number between 0 and 1 for each round, evenly spread.
#[allow(clippy::cast_precision_loss, reason = "rounds are a few hundred")]
fn fraction(round: usize, step: f64) -> f64 {
    (round as f64 * step).fract()
}
