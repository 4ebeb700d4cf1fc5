//! Reads the text of a module: a title, facts, pages with text and fences. All that is wrong is found at once.

mod facts;
mod fence;
mod prose;

use crate::finding::{Finding, What};
use crate::model::{Block, Module, Page};

use facts::Facts;
use fence::Fence;

/// The longest text that is read, in bytes.
const LONGEST: usize = 200_000;
/// A module has at most so many pages.
const MOST_PAGES: usize = 100;

/// Reads a module, or finds what cannot be understood. `check` finds what could be better.
pub fn read(text: &str) -> Result<Module, Vec<Finding>> {
    if text.len() > LONGEST {
        let what = What::LongText { most: LONGEST };
        return Err(vec![Finding::error(1, what)]);
    }
    let mut reader = Reader::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (at, line) in text.lines().enumerate() {
        reader.line(at + 1, line.trim_end());
    }
    reader.end()
}

/// A text while it is read.
#[derive(Default)]
struct Reader<'t> {
    findings: Vec<Finding>,
    facts: Facts<'t>,
    pages: Vec<Page>,
    /// Whether a page too many was found.
    full: bool,
    /// Lines of Markdown since the last fence or heading, and the number of the first.
    prose: Vec<&'t str>,
    prose_from: usize,
    fence: Option<Fence<'t>>,
    /// Links to pages, to be looked up when all pages are known.
    within: Vec<(usize, String)>,
}

impl<'t> Reader<'t> {
    fn line(&mut self, number: usize, line: &'t str) {
        if let Some(fence) = &mut self.fence {
            if line.trim() == ":::" {
                self.close();
            } else if line.starts_with("## ") || line.starts_with(":::") {
                self.left_open();
                self.line(number, line);
            } else {
                fence.line(number, line, &mut self.findings);
            }
        } else if let Some(title) = heading(line, "##") {
            self.flush();
            self.page(number, title);
        } else if let Some(title) = heading(line, "#") {
            if self.pages.is_empty() {
                self.facts.title(number, title, &mut self.findings);
            } else {
                self.findings
                    .push(Finding::error(number, What::SecondTitle {}));
            }
        } else if self.pages.is_empty() {
            self.facts.line(number, line, &mut self.findings);
        } else if let Some(opening) = line.strip_prefix(":::") {
            self.flush();
            self.open(number, opening.trim());
        } else {
            if self.prose.is_empty() {
                self.prose_from = number;
            }
            self.prose.push(line);
        }
    }

    fn page(&mut self, line: usize, title: &str) {
        if self.pages.len() == MOST_PAGES {
            if !self.full {
                let what = What::ManyPages { most: MOST_PAGES };
                self.findings.push(Finding::error(line, what));
            }
            self.full = true;
            return;
        }
        if title.is_empty() {
            let what = What::NoPageTitle {};
            self.findings.push(Finding::error(line, what));
        }
        let slug = self.free_slug(title);
        self.pages.push(Page {
            slug,
            title: title.to_owned(),
            blocks: Vec::new(),
            line,
            lines: Vec::new(),
        });
    }

    /// The title as a slug that no page before has.
    fn free_slug(&self, title: &str) -> String {
        let plain = slug(title);
        let taken = |slug: &str| self.pages.iter().any(|page| page.slug == slug);
        let numbered = (2..).map(|number| format!("{plain}-{number}"));
        std::iter::once(plain.clone())
            .chain(numbered)
            .find(|slug| !taken(slug))
            .unwrap_or(plain)
    }

    fn open(&mut self, number: usize, opening: &'t str) {
        if opening.is_empty() {
            let what = What::StrayFence {};
            self.findings.push(Finding::error(number, what));
        } else {
            self.fence = Some(Fence::new(number, opening));
        }
    }

    fn close(&mut self) {
        if let Some(fence) = self.fence.take() {
            let line = fence.line;
            if let Some(block) = fence.read(&mut self.findings) {
                self.put(line, block);
            }
        }
    }

    fn left_open(&mut self) {
        if let Some(fence) = self.fence.take() {
            let block = fence.name.to_owned();
            let what = What::OpenBlock { block };
            self.findings.push(Finding::error(fence.line, what));
        }
    }

    /// Makes a block of the prose so far.
    fn flush(&mut self) {
        let prose = std::mem::take(&mut self.prose).join("\n");
        if prose.trim().is_empty() {
            return;
        }
        let read = prose::read(&prose, self.prose_from, &mut self.findings);
        self.within.extend(read.within);
        if !read.html.is_empty() {
            self.put(self.prose_from, Block::Text(read.html));
        }
    }

    fn put(&mut self, line: usize, block: Block) {
        if let Some(page) = self.pages.last_mut() {
            page.blocks.push(block);
            page.lines.push(line);
        }
    }

    fn end(mut self) -> Result<Module, Vec<Finding>> {
        self.left_open();
        self.flush();
        if self.pages.is_empty() {
            self.findings.push(Finding::error(1, What::NoPages {}));
        }
        for (line, slug) in std::mem::take(&mut self.within) {
            if !self.pages.iter().any(|page| page.slug == slug) {
                let link = format!("#{slug}");
                let what = What::BadLink { link };
                self.findings.push(Finding::error(line, what));
            }
        }
        let module = self.facts.module(self.pages, &mut self.findings);
        if self.findings.is_empty() {
            Ok(module)
        } else {
            self.findings.sort_by_key(|finding| finding.line);
            Err(self.findings)
        }
    }
}

/// The words after so many hash signs; nothing for more of them.
fn heading<'t>(line: &'t str, signs: &str) -> Option<&'t str> {
    let rest = line.strip_prefix(signs)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
}

/// Small letters, digits and hyphens; "page" where nothing is left.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for sign in title.chars().filter(|it| !matches!(it, '’' | '\'')) {
        if sign.is_alphanumeric() {
            slug.extend(sign.to_lowercase().map(plain));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().filter(char::is_ascii).take(60).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "page" } else { slug }.to_owned()
}

/// The letter without the accents that Welsh uses.
const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' | 'ÿ' => 'y',
        other => other,
    }
}
