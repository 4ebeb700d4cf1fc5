//! Writes invented certificates and badges into a folder, for eyes and for programs that others wrote.

use std::path::{Path, PathBuf};
use std::{env, fs};

use credential::{
    Badge, Certificate, Fact, Key, certificate_pdf, did_document, did_web, jwk_set, signed,
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

fn badges(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let key = Key::from_seed(&[42; 32])?;
    let issuer = did_web("mecc.example");
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
    };
    fs::write(folder.join("badge.jwt"), signed(&badge, &key))?;
    badge.until = Some("2026-11-20T09:31:00Z".parse()?);
    fs::write(folder.join("expired.jwt"), signed(&badge, &key))?;
    let keys = [key, Key::from_seed(&[43; 32])?];
    badge.until = None;
    fs::write(folder.join("older-key.jwt"), signed(&badge, &keys[1]))?;
    let document = did_document(&issuer, &keys);
    fs::write(folder.join("did.json"), document.to_string())?;
    fs::write(folder.join("jwks.json"), jwk_set(&keys).to_string())?;
    Ok(())
}
