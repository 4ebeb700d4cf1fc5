//! Postcodes however they are written, those that are not known, and every one of the list against the list itself.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::{ERROR_METRES, Point, Postcodes};

/// The list that the table was packed from, where a workplace keeps one.
const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../shared/data/postcodes/nspl-2025-05.csv.xz"
);

fn find(written: &str) -> Option<Point> {
    Postcodes::built_in().find(written)
}

#[test]
fn a_postcode_is_read_however_it_is_written() {
    let table = [
        ("BS3 1AA", "BS3 1AA"),
        ("bs31aa", "BS3 1AA"),
        ("  bs3   1aa ", "BS3 1AA"),
        ("BS3-1AA", "BS3 1AA"),
        ("b s 3 1 a a", "BS3 1AA"),
        ("bs3 iaa", "BS3 1AA"),
        ("s0140aa", "SO14 0AA"),
        ("SO14 OAA", "SO14 0AA"),
        ("ec1a 1bb", "EC1A 1BB"),
        ("W1A0AX", "W1A 0AX"),
        ("m1 1ae", "M1 1AE"),
        ("B33 8TH", "B33 8TH"),
        ("cr2 6xh", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("NPT 0VA", "NPT 0VA"),
        ("WZ1 2DC", "WZ1 2DC"),
    ];
    for (written, tidy) in table {
        assert_eq!(Postcodes::tidy(written).as_deref(), Some(tidy), "{written}");
    }
}

#[test]
fn what_is_no_whole_postcode_is_not_tidied() {
    for written in [
        "",
        "BS3",
        "BS3 1",
        "BS3 1A",
        "BS3 1AAA",
        "1AA BS3",
        "BSX 1AA",
        "BS3 1ÄA",
        "somewhere near BS3 1AA in town",
        "12345",
        "££££££",
        "e\u{301}e\u{301}1AA",
    ] {
        assert_eq!(Postcodes::tidy(written), None, "{written}");
    }
}

#[test]
fn a_known_postcode_has_its_place() {
    // Of the list: AB1 0AA, 57.10145 N, 2.24285 W.
    let found = find("ab10aa").unwrap();
    assert!(found.precise);
    assert!(
        found.metres_to(57.10145, -2.24285) < ERROR_METRES,
        "{found:?}"
    );
}

#[test]
fn a_new_postcode_is_placed_in_its_sector_and_a_part_in_its_middle() {
    let known = find("BS3 1AB").unwrap();
    for (written, metres) in [
        ("BS3 1ZZ", 1_500.0),
        ("BS3 1", 1_500.0),
        ("BS3", 4_000.0),
        ("BS3 0AA", 4_000.0),
    ] {
        let found = find(written).unwrap();
        assert!(!found.precise, "{written}");
        assert!(
            found.metres_to(known.lat, known.lon) < metres,
            "{written}: {found:?}"
        );
    }
}

#[test]
fn a_district_that_does_not_exist_is_nowhere() {
    for written in ["WZ1 1AA", "BT1 1AA", "ZZ99 9ZZ", "not a postcode", ""] {
        assert_eq!(find(written), None, "{written}");
    }
}

#[test]
fn an_own_list_is_looked_up_first() {
    let entries = [
        ("WZ1 1AA", 54.05, 0.1),
        ("wz1 1", 54.06, 0.1),
        ("WZ2", 54.07, 0.1),
        ("AB1 0AA", 50.0, 0.0),
        ("the harbour", 1.0, 1.0),
    ];
    let (postcodes, strange) = Postcodes::with(entries);
    assert_eq!(strange, ["the harbour"]);
    let table = [
        ("wz11aa", 54.05, true),
        ("WZ1 1AB", 54.06, false),
        ("WZ2 9ZZ", 54.07, false),
        ("AB1 0AA", 50.0, true),
    ];
    for (written, lat, precise) in table {
        let found = postcodes.find(written).unwrap();
        assert!((found.lat - lat).abs() < 1e-9, "{written}: {found:?}");
        assert_eq!(found.precise, precise, "{written}");
    }
    assert_eq!(postcodes.find("WZ3 1AA"), None);
    assert_eq!(postcodes.find("BS3 1AB"), find("BS3 1AB"), "the rest stays");
}

#[test]
fn metres_are_metres() {
    // A degree of latitude is 111.2 km; at 60 degrees north one of longitude is half that.
    let from = Point {
        lat: 60.0,
        lon: 0.0,
        precise: true,
    };
    for (lat, lon, metres) in [
        (61.0, 0.0, 111_195.0),
        (60.0, 1.0, 55_596.0),
        (60.0, 0.0, 0.0),
    ] {
        let found = from.metres_to(lat, lon);
        assert!((found - metres).abs() < 20.0, "{lat} {lon}: {found}");
    }
}

#[test]
fn every_postcode_of_the_list_is_within_the_stated_error() {
    if !std::path::Path::new(LIST).is_file() {
        eprintln!("left out: there is no list beside the repository to compare with");
        return;
    }
    let mut xz = Command::new("xz")
        .args(["--decompress", "--stdout", LIST])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(xz.stdout.take().unwrap()).lines();
    let (mut count, mut worst) = (0_usize, 0.0_f64);
    for line in lines.skip(1) {
        let line = line.unwrap();
        let cells: Vec<&str> = line.split(',').collect();
        let found = find(cells[0]).unwrap_or_else(|| panic!("{line} is not in the table"));
        assert!(found.precise, "{line}");
        let away = found.metres_to(cells[1].parse().unwrap(), cells[2].parse().unwrap());
        worst = worst.max(away);
        assert!(away < ERROR_METRES, "{line} is {away} m away");
        count += 1;
    }
    assert!(xz.wait().unwrap().success());
    assert_eq!(count, Postcodes::built_in().count());
    println!("{count} postcodes, at most {worst:.2} m from the list's position");
}
