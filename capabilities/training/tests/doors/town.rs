//! Ways to learn in a test: a module of our own put into the programme by a trainer, and steps through its pages.

use kernel::Role;
use store::Store;
use testkit::everything::cells;
use testkit::{Browser, Page, Place};
use training::model::lesson::Texts;

/// A short module with a question of every form, in both languages.
pub fn texts() -> Texts {
    Texts {
        en: include_str!("../../src/samples/module.md").to_owned(),
        cy: include_str!("../../src/samples/module.cy.md").to_owned(),
    }
}

/// The same without what names files that nobody has.
pub fn sound() -> Texts {
    let without = |text: String| {
        let start = text.find(":::download").expect("a download");
        let pictures = text.find(":::picture").expect("a picture");
        let after = pictures + text[pictures..].find("\n:::\n").expect("its end") + 5;
        let (head, rest) = (&text[..pictures], &text[after..start]);
        format!("{head}{rest}")
    };
    let texts = texts();
    Texts {
        en: without(texts.en),
        cy: without(texts.cy),
    }
}

/// Sends these fields as the form of `page` that goes to `action` would, with the token alone.
pub async fn send(
    browser: &mut Browser,
    page: &str,
    action: &str,
    fields: &[(&str, &str)],
) -> Page {
    let shown = browser.get(page).await;
    assert_eq!(shown.status, 200, "{page}: {}", shown.words());
    let token = shown
        .token()
        .unwrap_or_else(|| panic!("{page} has no form"));
    let mut sent = vec![("csrf".to_owned(), token)];
    let fields = fields.iter();
    sent.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.send(action, &sent).await
}

/// Right answers to all questions: the place of the page, and what is sent.
pub const RIGHT: &[(usize, &[(&str, &str)])] = &[
    (0, &[("question", "one"), ("answer-one", "1")]),
    (
        0,
        &[
            ("question", "some"),
            ("answer-some", "0"),
            ("answer-some", "2"),
        ],
    ),
    (
        1,
        &[
            ("question", "order"),
            ("answer-order-1", "1"),
            ("answer-order-2", "2"),
            ("answer-order-3", "3"),
        ],
    ),
    (
        1,
        &[
            ("question", "match"),
            ("answer-match-1", "0"),
            ("answer-match-2", "1"),
            ("answer-match-3", "2"),
        ],
    ),
    (
        1,
        &[
            ("question", "free"),
            ("answer-free", "What would make it easier to begin?"),
        ],
    ),
];

/// The pages of the module.
pub const PAGES: [&str; 2] = ["what-it-is", "how-it-goes"];

/// Lets a trainer publish a new module, and says where learners find it.
pub async fn published(place: &Place, texts: &Texts) -> String {
    let mut tess = place.signed_in(Role::Trainer).await;
    let (page, fields) = ("/learn/write/new", [("how", "new")]);
    let begun = send(&mut tess, page, page, &fields).await;
    let draft = begun.header("location").to_owned();
    publish(&mut tess, &draft, texts).await;
    let id = draft.rsplit('/').next().unwrap_or_default().to_owned();
    format!("/learn/{id}/{id}")
}

/// Publishes these texts as the next version of a draft.
pub async fn publish(tess: &mut Browser, draft: &str, texts: &Texts) -> Page {
    let fields = [
        ("verb", "publish-alone"),
        ("en", texts.en.as_str()),
        ("cy", texts.cy.as_str()),
    ];
    let answer = send(tess, draft, draft, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.words());
    answer
}

/// Answers a question of a module.
pub async fn answer(
    browser: &mut Browser,
    module: &str,
    page: &str,
    fields: &[(&str, &str)],
) -> Page {
    let page = format!("{module}/{page}");
    send(browser, &page, &format!("{page}/answer"), fields).await
}

/// Goes through a module and gets everything right.
pub async fn learn(browser: &mut Browser, module: &str) {
    for page in PAGES {
        browser.get(&format!("{module}/{page}")).await;
    }
    for (place, fields) in RIGHT {
        let told = answer(browser, module, PAGES[*place], fields).await;
        assert!(
            told.words().contains("That is right"),
            "{fields:?} {}",
            told.words()
        );
    }
}

/// Every cell of the database in which these words stand, as table and column.
pub async fn holding(place: &Place, words: &str) -> Vec<(String, String)> {
    let store: &Store = &place.house.store;
    let all = cells(store, &place.database.folder).await;
    let held = all.into_iter().filter(|it| it.text.contains(words));
    held.map(|it| (it.table, it.column)).collect()
}

/// What stands in a column.
pub async fn column(place: &Place, table: &str, column: &str) -> Vec<String> {
    let all = cells(&place.house.store, &place.database.folder).await;
    let held = all
        .into_iter()
        .filter(|it| it.table == table && it.column == column);
    held.map(|it| it.text).collect()
}
