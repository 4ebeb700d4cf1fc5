//! A module as one page that a phone can keep: drawn as packages are, with the product's own addresses for what belongs to it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::page::{Pen, Site, document};
use super::script::Keeper;
use super::{Bundle, Edition};
use crate::model::Module;

/// Where the pictures and other files of a module are in the product.
pub(super) const FILES: &str = "/learn/files";

/// A module to be kept on a phone, in one language.
pub struct Phone<'a> {
    /// The course's slug.
    pub course: &'a str,
    /// The course in the reader's language, with this module alone.
    pub edition: Edition<'a>,
    /// The module that names the pages, in whatever language.
    pub reference: &'a Module,
    /// For each question the digest of its words, so that an answer is known to be to these words.
    pub wordings: &'a BTreeMap<String, String>,
    /// The address of the style sheet, with its content in it.
    pub style: &'a str,
    /// The address of the script, with its content in it.
    pub script: &'a str,
    /// The address of the product's sign.
    pub icon: &'a str,
}

/// The page. Its policy comes in the answer's head, and a kept copy keeps that.
pub fn phone(it: Phone<'_>) -> String {
    let site = Site {
        player: Some([it.style, it.script]),
        reference: Some(it.reference),
        wordings: Some(it.wordings),
        icon: Some(it.icon),
    };
    let bundle = Bundle {
        course: it.course,
        home: "",
        editions: vec![it.edition],
        files: BTreeMap::new(),
    };
    document(&bundle, 0, Keeper::Phone, &site)
}

/// What the script says of keeping and sending, and where it is pressed for.
pub(super) fn panel(pen: &Pen<'_>, course: &str, module: &str) -> Markup {
    html! {
        div.phone data-phone=(words(pen)) data-script hidden {
            p.queue role="status" {}
            div.trouble {}
            p.kept role="status" {}
            p { button.quiet type="button" data-keep hidden { (pen.say("learning-phone-keep")) } }
            p { a href={ "/learn/" (course) "/" (module) } { (pen.say("learning-phone-up")) } }
        }
    }
}

/// The sentences that the script says. What depends on a number comes ready for 0, 1, 2, few, many and other: see
/// `counted` in `player/phone.js`.
fn words(pen: &Pen<'_>) -> String {
    let plain = [
        ("keep", "learning-phone-keep"),
        ("drop", "learning-phone-drop"),
        ("keeping", "learning-phone-keeping"),
        ("full", "learning-phone-full"),
        ("none", "learning-phone-none"),
        ("sent", "learning-phone-sent"),
        ("nobody", "learning-phone-nobody"),
        ("other", "learning-phone-other"),
        ("signin", "learning-phone-sign-in"),
        ("elsewhere", "learning-phone-elsewhere"),
        ("load", "learning-phone-load"),
        ("done", "learning-phone-done"),
        ("refused", "learning-phone-refused"),
        ("remove", "learning-phone-remove"),
        ("lost", "learning-phone-lost"),
    ];
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for (name, key) in plain {
        words.insert(name.to_owned(), pen.say(key));
    }
    let name = [("name", "{name}")];
    words.insert("whose".into(), pen.say_with("learning-phone-whose", &name));
    let right = [("right", "{right}"), ("of", "{of}")];
    words.insert(
        "online".into(),
        pen.say_with("learning-phone-online", &right),
    );
    for form in ["one", "two", "few", "many", "more"] {
        let count = [("form", form), ("count", "{count}"), ("size", "{size}")];
        for (name, key) in [
            ("waits", "learning-phone-waits"),
            ("kept", "learning-phone-kept"),
        ] {
            words.insert(format!("{name}-{form}"), pen.say_with(key, &count));
        }
    }
    serde_json::Value::from_iter(words).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::Unit;
    use super::*;

    const MODULE: &str = include_str!("../../../capabilities/training/src/samples/module.md");

    #[test]
    fn a_phones_page_has_everything_by_the_products_own_addresses_and_names_its_pages_as_records_do()
     {
        let module = crate::read(MODULE).expect("the sample is sound");
        let translated = MODULE.replace("## What it is", "## Beth ydyw");
        let welsh = crate::read(&translated).expect("sound as well");
        let wordings = BTreeMap::from([("one".to_owned(), "aabbccdd".to_owned())]);
        let unit = Unit {
            slug: "first-look",
            version: "3f9a1c20",
            module: &welsh,
        };
        let page = phone(Phone {
            course: "core",
            edition: Edition {
                language: "cy",
                title: "Core",
                modules: vec![unit],
                say: &|key, _| key.to_owned(),
            },
            reference: &module,
            wordings: &wordings,
            style: "/learn/phone/assets/module.aa.css",
            script: "/learn/phone/assets/player.bb.js",
            icon: "/assets/favicon.cc.svg",
        });
        for held in [
            "data-adapter=\"phone\"",
            "data-wordings=\"{&quot;one&quot;:&quot;aabbccdd&quot;}\"",
            "src=\"/learn/phone/assets/player.bb.js\"",
            "rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/favicon.cc.svg\"",
            "src=\"/learn/files/telling-and-asking.svg\"",
            "href=\"/learn/core/first-look\"",
            "data-page=\"what-it-is\"",
            "data-edition=\"cy\"",
        ] {
            assert!(page.contains(held), "{held}: {page}");
        }
        assert!(
            !page.contains("data-leave"),
            "nobody waits for it to be closed"
        );
        assert!(!page.contains("=\"files/"), "every address is whole");
    }
}
