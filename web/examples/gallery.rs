//! Writes the gallery of components to `target/gallery`, in each language, to be looked at without a server of our own.
//!
//! `cargo run -p web --example gallery`, then serve that folder with any file server.

use std::error::Error;
use std::fs;
use std::path::Path;

use maud::html;
use web::{Catalogue, Frame, Language, NavItem, assets, components, page};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/gallery");
    fs::create_dir_all(folder.join("assets"))?;
    for name in ["app.css", "app.js", "favicon.svg"] {
        let address = assets::url(name);
        let file = assets::file(&address).ok_or(format!("{name} is not built"))?;
        fs::write(folder.join(address.trim_start_matches('/')), file.bytes)?;
    }
    let catalogue = Catalogue::load()?;
    for language in Language::ALL {
        let words = catalogue.words(language);
        let nav = ["people", "organisation", "topics"].map(|key| NavItem {
            href: format!("#{key}"),
            text: words.say(&format!("components-sample-{key}")),
            current: key == "people",
        });
        let frame = Frame {
            words,
            title: &words.say("components-sample-people"),
            error: true,
            programme: Some("Healthy Ashbourne"),
            nav: &nav,
            here: "/gallery",
            signed_in: true,
            demonstration: true,
        };
        let body = html! {
            @for (name, sample) in components::samples(words) {
                section { p lang="en" { em { (name) } } (sample) }
            }
        };
        let file = folder.join(format!("components-{}.html", language.code()));
        fs::write(&file, page(&frame, &body).into_string())?;
        println!("{}", file.display());
    }
    Ok(())
}
