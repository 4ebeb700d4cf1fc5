//! Writes invented certificates and badges into a folder, for eyes and for programs that others wrote.

use std::path::{Path, PathBuf};
use std::{env, fs};

use credential::{
    Badge, Certificate, Fact, Key, Status, StatusList, certificate_pdf, did_document, did_web,
    jwk_set, signed, status_list,
};

/// Names to try: an everyday one, with letters of many languages, long, and with letters that are not at hand.
const NAMES: [(&str, &str); 4] = [
    ("everyday", "Siân Gŵyr-Łukasz"),
    (
        "long",
        "Nguyễn Thị Hương Giang Otherington-Smythe of Ystradgynlais",
    ),
    ("partly", "王小明 (Ming Wang)"),
    ("elsewhere", "محمد عبد الله"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("name a folder to write into")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    for (name, holder) in NAMES {
        let drawn = certificate_pdf(&certificate(holder, &facts()))?;
        fs::write(folder.join(format!("{name}.pdf")), drawn.pdf)?;
    }
    badges(&folder)
}

fn facts() -> Vec<Fact> {
    let facts = [
        ("Issued on", "20 November 2026"),
        ("Valid until", "20 November 2028"),
        ("Organisation", "Housing team, Aberwysg Council"),
    ];
    facts
        .map(|(label, value)| Fact {
            label: label.to_owned(),
            value: value.to_owned(),
        })
        .to_vec()
}

fn certificate<'a>(name: &'a str, facts: &'a [Fact]) -> Certificate<'a> {
    Certificate {
        language: "en-GB",
        title: "Certificate: Core training",
        heading: "Certificate",
        certifies: "This is to certify that",
        name,
        completed: "has completed the course",
        course: "Making Every Contact Count: core training",
        programme: "Making Every Contact Count in Aberwysg",
        facts,
        check: "Anybody can check this certificate here, and see what it says:",
        address: "https://mecc.example/check/5f1kS2vYQ0qJ8Zc1b3d5Fg",
        link: "Check this certificate",
        code: "Code that leads to the page where this certificate is checked",
        elsewhere: "Some letters of this name cannot be printed here. The check page shows the whole name.",
        issued: kernel::Date::constant(2026, 11, 20),
    }
}

/// Where it stands which badges were revoked, and the places there: one badge is good, the other was revoked.
const LIST: &str = "https://mecc.example/badges/status/0";
const GOOD: u64 = 94_567;
const REVOKED: u64 = 12;

fn badges(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let write = |name: &str, text: &str| fs::write(folder.join(name), text);
    let key = Key::from_seed(&[42; 32])?;
    let issuer = did_web("mecc.example");
    let status = |place| Some(Status { list: LIST, place });
    let mut badge = Badge {
        id: "urn:uuid:018bcfe5-6800-7000-8000-000000000001",
        issuer: &issuer,
        issuer_name: "Making Every Contact Count in Aberwysg",
        issuer_url: "https://mecc.example/",
        holder: NAMES[0].1,
        email: "sian@example.org",
        salt: b"0123456789abcdef",
        achievement: "https://mecc.example/badges/core",
        name: "Core training",
        description: "Three modules on making every contact count.",
        criteria: "All modules were finished, and their questions answered.",
        language: "en",
        from: "2026-11-20T09:30:00Z".parse()?,
        until: Some("2128-11-20T00:00:00Z".parse()?),
        status: status(GOOD),
    };
    write("badge.jwt", &signed(&badge, &key))?;
    badge.until = Some("2026-11-20T09:31:00Z".parse()?);
    write("expired.jwt", &signed(&badge, &key))?;
    badge.until = None;
    badge.status = status(REVOKED);
    write("revoked.jwt", &signed(&badge, &key))?;
    badge.status = status(GOOD);
    // A key that was changed: the documents before name the older one alone, those after name both, the newer first.
    let (older, from, until) = (
        Key::from_seed(&[43; 32])?,
        "2026-11-20T09:30:00Z".parse()?,
        "2128-11-20T00:00:00Z".parse()?,
    );
    write("older-key.jwt", &signed(&badge, &older))?;
    let before = [older];
    write(
        "did-before.json",
        &did_document(&issuer, &before).to_string(),
    )?;
    let [older] = before;
    let list = StatusList {
        list: LIST,
        issuer: &issuer,
        revoked: &[REVOKED],
        from,
        until,
    };
    write("status.jwt", &status_list(&list, &key)?)?;
    // What a host could serve that has no key of the issuer, to bring a revoked badge back.
    let forged = StatusList {
        revoked: &[],
        ..list
    };
    let stranger = Key::from_seed(&[44; 32])?;
    write("status-forged.jwt", &status_list(&forged, &stranger)?)?;
    let keys = [key, older];
    write("did.json", &did_document(&issuer, &keys).to_string())?;
    write("jwks.json", &jwk_set(&keys).to_string())?;
    Ok(())
}
