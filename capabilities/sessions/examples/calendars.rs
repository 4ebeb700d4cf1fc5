//! Writes calendar parts of invented sessions into a folder, for programs that others wrote; an index says what they mean.

use std::path::PathBuf;
use std::{env, fs};

use kernel::Timestamp;
use serde_json::json;
use sessions::model::calendar::Event;
use uuid::Uuid;
use web::CalendarMethod;

/// A name, when it begins and ends, the zone, the title, and how often it was changed.
const CASES: [(&str, &str, &str, &str, &str, u32); 7] = [
    (
        "winter",
        "2026-11-26T10:00:00Z",
        "2026-11-26T11:30:00Z",
        "Europe/London",
        "Practise a first chat",
        0,
    ),
    (
        "summer",
        "2027-06-10T09:00:00Z",
        "2027-06-10T10:30:00Z",
        "Europe/London",
        "Sgwrs gyntaf: ŵ ŷ â, 老虎; 🫖 \\ more",
        1,
    ),
    (
        "forward",
        "2027-03-28T00:30:00Z",
        "2027-03-28T01:30:00Z",
        "Europe/London",
        "Over the hour that is left out",
        0,
    ),
    (
        "after-forward",
        "2027-03-29T09:00:00Z",
        "2027-03-29T10:00:00Z",
        "Europe/London",
        "The Monday after",
        2,
    ),
    (
        "back",
        "2026-10-24T23:30:00Z",
        "2026-10-25T02:30:00Z",
        "Europe/London",
        "Over the hour that comes twice",
        0,
    ),
    (
        "after-back",
        "2026-10-26T10:00:00Z",
        "2026-10-26T11:00:00Z",
        "Europe/London",
        "The Monday after",
        0,
    ),
    (
        "far",
        "2026-11-26T15:00:00Z",
        "2026-11-26T16:00:00Z",
        "America/New_York",
        "Guests from afar",
        0,
    ),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("name a folder to write into")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let mut index = Vec::new();
    for (number, (name, starts, ends, zone, title, sequence)) in (1..).zip(CASES) {
        let about = format!(
            "{title}\n\nJoin by video: https://teams.example/join/{}",
            "x".repeat(90)
        );
        let (starts, ends): (Timestamp, Timestamp) = (starts.parse()?, ends.parse()?);
        let event = Event {
            event: Uuid::from_u128(number),
            host: "mecc.example",
            sequence,
            written: "2026-10-01T09:00:00Z".parse()?,
            starts,
            ends,
            zone,
            title,
            about: &about,
            place: "https://teams.example/join/7",
            link: "https://teams.example/join/7",
            organiser: "Healthy Ashbourne",
            organiser_address: "mecc@ashbourne.example",
            attendee: "Siân \"S\" O’Neil, Dr",
            attendee_address: "sian@ashbourne.example",
        };
        for method in [CalendarMethod::Request, CalendarMethod::Cancel] {
            let file = format!("{name}-{}.ics", method.name().to_lowercase());
            fs::write(folder.join(&file), event.part(method).text)?;
            index.push(json!({
                "file": file, "method": method.name(), "starts": starts.to_string(), "ends": ends.to_string(),
                "zone": zone, "title": title, "about": about, "sequence": sequence,
                "uid": format!("{}@mecc.example", event.event),
            }));
        }
        fs::write(folder.join(format!("{name}.ics")), event.file())?;
    }
    fs::write(
        folder.join("index.json"),
        serde_json::to_vec_pretty(&index)?,
    )?;
    Ok(())
}
