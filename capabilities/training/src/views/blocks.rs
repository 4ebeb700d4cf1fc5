//! The blocks of a page: as somebody learns from them, and as they are printed.

use std::collections::BTreeMap;

use course::{Block, Page};
use maud::{Markup, PreEscaped, html};
use web::components::{Button, Checkboxes, Choice, Layout, button, checkboxes, details, inset};
use web::{Fields, Language, Words};

use super::questions::{self, Answered, Desk, Shown};

/// A page of a module, with what is known of its reader.
pub struct Drawing<'a> {
    /// The reader's words.
    pub words: Words<'a>,
    /// The page.
    pub page: &'a Page,
    /// The language of its text.
    pub language: Language,
    /// Where answers go; on paper nowhere.
    pub desk: Option<Desk<'a>>,
    /// Whether what is ticked is kept.
    pub keeps: bool,
    /// Whether the last answer to a question was right.
    pub before: &'a BTreeMap<String, bool>,
    /// What was ticked.
    pub ticked: &'a BTreeMap<String, Vec<usize>>,
    /// The answer that was just given.
    pub answered: Option<&'a Answered>,
    /// What was sent.
    pub fields: &'a Fields,
    /// The programme's safeguarding route.
    pub safeguarding: &'a str,
}

impl Drawing<'_> {
    /// All blocks.
    pub fn body(&self) -> Markup {
        let foreign = self.language != self.words.language;
        html! {
            div.ec-lesson lang=[foreign.then_some(self.language.code())] {
                @for block in &self.page.blocks { (self.block(block)) }
            }
        }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Text(safe) => html! { div.ec-prose { (PreEscaped(safe)) } },
            Block::Picture { file, alt, caption } => html! {
                figure.ec-picture {
                    img src={ "/learn/files/" (file) } alt=(alt);
                    @if !caption.is_empty() { figcaption { (caption) } }
                }
            },
            Block::Video {
                file,
                captions,
                transcript,
            } => self.video(file, captions, transcript),
            Block::Audio { file, transcript } => self.audio(file, transcript),
            Block::Question(question) => self.question(question),
            Block::Practice { person, text } => self.practice(person, text),
            Block::Reflection { id, ask } => self.reflection(id, ask),
            Block::Checklist { id, items } => self.checklist(id, items),
            Block::Services { need, text } => self.services(need, text),
            Block::Download { file, title } => html! {
                p.ec-download {
                    a href={ "/learn/files/" (file) } download { (title) }
                    " (" (file.rsplit_once('.').map_or("", |it| it.1).to_uppercase()) ")"
                }
            },
        }
    }

    fn question(&self, question: &course::Question) -> Markup {
        let before = self
            .page
            .blocks
            .iter()
            .take_while(|block| !matches!(block, Block::Question(it) if it.id == question.id));
        let number = 1 + before.filter(|it| matches!(it, Block::Question(_))).count();
        let Some(desk) = self.desk else {
            return questions::printed(self.words, question, number);
        };
        let answered = self.answered.filter(|it| it.question == question.id);
        let shown = Shown {
            words: self.words,
            question,
            number,
            before: self.before.get(&question.id).copied(),
            answered: answered.map(|it| &it.outcome),
            fields: self.fields,
            safeguarding: self.safeguarding,
        };
        shown.form(desk)
    }

    fn transcript(&self, transcript: &str) -> Markup {
        let paragraphs = html! { @for part in transcript.split("\n\n") { p { (part) } } };
        if self.desk.is_none() {
            return paragraphs;
        }
        details(&self.words.say("training-transcript"), &paragraphs)
    }

    fn video(&self, file: &str, captions: &str, transcript: &str) -> Markup {
        html! {
            div.ec-media {
                @if self.desk.is_some() {
                    video controls preload="none" src={ "/learn/files/" (file) } {
                        @if !captions.is_empty() {
                            track kind="captions" default src={ "/learn/files/" (captions) } srclang=(self.language.code())
                                label=(self.language.own_name());
                        }
                    }
                }
                (self.transcript(transcript))
            }
        }
    }

    fn audio(&self, file: &str, transcript: &str) -> Markup {
        html! {
            div.ec-media {
                @if self.desk.is_some() { audio controls preload="none" src={ "/learn/files/" (file) } {} }
                (self.transcript(transcript))
            }
        }
    }

    /// Somebody to practise with. Who is not signed in has no way there, and is told what it would be.
    fn practice(&self, person: &str, text: &str) -> Markup {
        let words = self.words;
        let known = practice::content::content().person(person);
        let name = known.map(|it| it.scenario.name.of(words.language).to_owned());
        let link = match &name {
            Some(name) => {
                words.say_with("training-practise-with", &[("name", name.as_str().into())])
            }
            None => words.say("training-practise"),
        };
        inset(&html! {
            h2.nhsuk-heading-s { (words.say("training-practice-title")) }
            @if !text.is_empty() { p { (text) } }
            @if self.keeps {
                p { a href={ "/practice/people/" (person) } { (link) } }
            } @else {
                p { (words.say("training-practice-signed-in")) }
            }
        })
    }

    /// The field has no name, so no form sends it.
    fn reflection(&self, id: &str, ask: &str) -> Markup {
        let words = self.words;
        if self.desk.is_none() {
            return html! {
                section.ec-reflection { p { strong { (ask) } } div.ec-write-here {} }
            };
        }
        let field = format!("reflection-{id}");
        html! {
            section.ec-reflection {
                label.nhsuk-label.nhsuk-label--m for=(field) { (ask) }
                div.nhsuk-hint id={ (field) "-hint" } { (words.say("training-reflection-private")) }
                textarea.nhsuk-textarea id=(field) rows="4" autocomplete="off" aria-describedby={ (field) "-hint" } {}
            }
        }
    }

    fn checklist(&self, id: &str, items: &[String]) -> Markup {
        let words = self.words;
        let Some(desk) = self.desk.filter(|_| self.keeps) else {
            return html! { ul.ec-boxes { @for it in items { li { (it) } } } };
        };
        let name = format!("ticked-{id}");
        let ticked = self.ticked.get(id).into_iter().flatten();
        let fields = Fields::of(ticked.map(|place| (name.clone(), place.to_string())));
        let choices = items.iter().enumerate();
        let choices = choices.map(|(place, text)| Choice::new(place.to_string(), text));
        let anchor = format!("list-{id}");
        html! {
            section.ec-checklist id=(anchor) {
                (desk.form(&anchor, &html! {
                    input type="hidden" name="checklist" value=(id);
                    (checkboxes(words, &fields, &Checkboxes {
                        name: &name,
                        legend: words.say("training-checklist"),
                        hint: Some(words.say("training-checklist-hint")),
                        choices: choices.collect(),
                        layout: Layout::Small,
                        ..Checkboxes::default()
                    }))
                    (button(&Button::secondary(words.say("training-checklist-keep"))))
                }))
            }
        }
    }

    /// The need goes by POST: what somebody looks for is in no address.
    fn services(&self, need: &str, text: &str) -> Markup {
        let words = self.words;
        let all = signposting::content::needs();
        let named = all
            .iter()
            .find(|it| it.slug == need)
            .map(|it| match words.language {
                Language::English => it.en.clone(),
                Language::Welsh => it.cy.clone(),
            });
        let name = named.unwrap_or_else(|| need.replace('-', " "));
        inset(&html! {
            h2.nhsuk-heading-s { (words.say("training-services-title")) }
            @if !text.is_empty() { p { (text) } }
            @if self.desk.is_some() {
                form method="post" action={ "/find?lang=" (words.language.code()) } {
                    input type="hidden" name="need" value=(need);
                    (button(&Button::secondary(words.say_with("training-services-find", &[("need", name.into())]))))
                }
            } @else {
                p { (words.say_with("training-services-print", &[("need", name.into())])) }
            }
        })
    }
}
