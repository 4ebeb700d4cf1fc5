//! A trainer takes courses out for other systems: ours, a module alone, and the programme's own.

use kernel::Role;
use testkit::{Browser, Page, Place};

use crate::town::{published, send, sound};

const PAGE: &str = "/learn/packages";

async fn make(tess: &mut Browser, what: &str, kind: &str, language: &str) -> Page {
    let fields = [("what", what), ("kind", kind), ("language", language)];
    send(tess, PAGE, PAGE, &fields).await
}

testkit::on_both! {
    /// Each kind is downloaded as one file that says what it is, under the name of what is in it.
    async fn a_course_is_taken_out_as_a_file(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let shown = tess.get(PAGE).await.words();
        assert!(shown.contains("ESR, Moodle") && shown.contains("memory stick") && shown.contains("xAPI"), "{shown}");
        for (what, kind, holds, named) in [
            ("core", "scorm12", "imsmanifest.xml", "core-training-scorm12.zip"),
            ("core", "cmi5", "cmi5.xml", "core-training-cmi5.zip"),
            ("core/signposting", "web", "index.html", "-web.zip"),
        ] {
            let file = make(&mut tess, what, kind, "all").await;
            assert_eq!(file.status, 200, "{}", file.words());
            assert_eq!(file.header("content-type"), "application/zip");
            let kept = file.header("content-disposition");
            assert!(kept.starts_with("attachment; filename=\"") && kept.contains(named), "{kept}");
            assert!(file.body.starts_with("PK") && file.body.contains(holds), "{kind}");
            // A module alone brings no page of another.
            assert_eq!(file.body.contains("signposting.html"), what == "core", "{what}");
        }
        let made = crate::town::column(&place, "event", "kind").await;
        assert_eq!(made.iter().filter(|it| *it == "training.package_made").count(), 3);
    }

    /// What a programme has written and published itself is taken out as well, and a course that it made of modules.
    async fn own_modules_and_courses_are_taken_out(place: Place) {
        let path = published(&place, &sound()).await;
        let module = path.rsplit('/').next().unwrap_or_default();
        let mut tess = place.signed_in(Role::Trainer).await;
        let file = make(&mut tess, module, "scorm12", "en").await;
        assert!(file.header("content-disposition").contains("a-first-look-scorm12.zip"), "{}", file.words());
        assert!(file.body.contains("imsmanifest.xml"));
        let new = "/learn/courses/new";
        let fields = [("en", "Both"), ("module-1", module), ("module-2", "signposting"), ("gives", "offered")];
        let made = send(&mut tess, new, new, &fields).await;
        let made = made.header("location").split('?').next().unwrap_or_default().to_owned();
        let id = made.rsplit('/').next().unwrap_or_default();
        let file = make(&mut tess, id, "cmi5", "all").await;
        assert_eq!(file.status, 200, "{}", file.words());
        assert!(file.body.contains(&format!("{module}.html")) && file.body.contains("signposting.html"));
    }

    /// What cannot be packed is said, and nobody but trainers and coordinators comes here.
    async fn what_cannot_be_taken_out_is_said(place: Place) {
        let mut texts = sound();
        texts.cy.clear();
        let path = published(&place, &texts).await;
        let module = path.rsplit('/').next().unwrap_or_default();
        let mut tess = place.signed_in(Role::Coordinator).await;
        for (what, kind, language, said) in [
            ("", "scorm12", "all", "Choose a course or a module"),
            ("core/winter", "scorm12", "all", "Choose a course or a module"),
            ("core", "scorm2004", "all", "Choose a kind of file"),
            ("core", "web", "de", "Choose a language"),
            (module, "web", "cy", "Not every module of it is written in this language"),
        ] {
            let told = make(&mut tess, what, kind, language).await;
            assert_eq!(told.status, 422, "{what}");
            assert!(told.words().contains(said), "{said}: {}", told.words());
        }
        for role in [Role::Staff, Role::Lead] {
            assert_eq!(place.signed_in(role).await.look(PAGE).await.status, 403);
        }
    }
}
