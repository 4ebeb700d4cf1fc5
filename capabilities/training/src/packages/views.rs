//! Where trainers make packages: what, for which system, in which language.

use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::Kind;

/// A course that can be packed.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Which.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Its modules: name and title.
    pub modules: Vec<(String, String)>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct PackagesModel {
    /// The courses.
    pub offered: Vec<Offered>,
    /// What was chosen.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page.
pub fn packages(words: Words<'_>, model: &PackagesModel) -> View {
    let title = words.say("training-packages-title");
    let mut what = Vec::new();
    for course in &model.offered {
        let args = [
            ("course", course.name.as_str().into()),
            ("count", course.modules.len().into()),
        ];
        let whole = words.say_with("training-packages-whole", &args);
        what.push(c::Choice::new(&course.slug, whole));
        // A course of one module is packed whole.
        for (key, module) in course.modules.iter().filter(|_| course.modules.len() > 1) {
            let args = [
                ("course", course.name.as_str().into()),
                ("module", module.as_str().into()),
            ];
            let one = words.say_with("training-packages-one", &args);
            what.push(c::Choice::new(format!("{}/{key}", course.slug), one));
        }
    }
    let kinds = Kind::ALL.map(|kind| {
        let slug = kind.slug();
        let name = words.say(&format!("training-packages-kind-{slug}"));
        c::Choice::new(slug, name).hint(words.say(&format!("training-packages-kind-{slug}-for")))
    });
    let languages = ["all", "en", "cy"].map(|code| {
        c::Choice::new(
            code,
            words.say(&format!("training-packages-language-{code}")),
        )
    });
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::error_summary(words, &model.fields, &[]))
        (c::heading(&title))
        p { (words.say("training-packages-lead")) }
        (c::form("/learn/packages", &model.csrf, &html! {
            (c::select(words, &model.fields, &c::Select {
                name: "what",
                label: words.say("training-packages-what"),
                choices: what,
                empty: true,
                ..c::Select::default()
            }))
            (c::radios(words, &model.fields, &c::Radios {
                name: "kind",
                legend: words.say("training-packages-kind"),
                choices: kinds.to_vec(),
                ..c::Radios::default()
            }))
            (c::radios(words, &model.fields, &c::Radios {
                name: "language",
                legend: words.say("training-packages-language"),
                choices: languages.to_vec(),
                ..c::Radios::default()
            }))
            (c::button(&c::Button::primary(words.say("training-packages-make"))))
        }))
        (c::details(&words.say("training-packages-not-in"), &html! {
            p { (words.say("training-packages-not-in-what")) }
        }))
    };
    View::form(title, &model.fields, body)
}
