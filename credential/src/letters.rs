//! Letters on paper: which can be shown, how wide they are, and how a text is broken so that it fits.

use std::sync::Arc;

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{FontRef, MetadataProvider};

use crate::Fault;

/// A typeface in one weight: what measures it and what draws it.
pub(crate) struct Typeface {
    face: FontRef<'static>,
    shaping: ShaperData,
    pub(crate) font: Font,
}

/// A line that was set, at a size in points.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// How wide it is, in points.
    pub(crate) width: f32,
}

/// A text that was set to fit.
pub(crate) struct Block {
    pub(crate) lines: Vec<Line>,
    /// The size of its letters, in points.
    pub(crate) size: f32,
}

impl Typeface {
    pub(crate) fn read(bytes: &'static [u8]) -> Result<Self, Fault> {
        let face = FontRef::new(bytes).map_err(|_| Fault::Typeface)?;
        let shaping = ShaperData::new(&face);
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
        let font = Font::new(Data::from(data), 0).ok_or(Fault::Typeface)?;
        Ok(Self {
            face,
            shaping,
            font,
        })
    }

    /// The part of `text` that can be shown, with single spaces, and the characters that cannot.
    pub(crate) fn showable(&self, text: &str) -> (String, Vec<char>) {
        let (mut shown, mut missing) = (String::new(), Vec::new());
        let glyphs = self.face.charmap();
        for part in text.split_whitespace() {
            let (mut word, mut lost) = (String::new(), false);
            for letter in part.chars().filter(|it| !it.is_control()) {
                if glyphs.map(letter).is_some() {
                    word.push(letter);
                } else {
                    lost = true;
                    if !missing.contains(&letter) {
                        missing.push(letter);
                    }
                }
            }
            // What is left of a word that lost its letters is a stray accent or bracket.
            if word.is_empty() || lost && !word.chars().any(char::is_alphanumeric) {
                continue;
            }
            if !shown.is_empty() {
                shown.push(' ');
            }
            shown.push_str(&word);
        }
        (shown, missing)
    }

    /// One line.
    pub(crate) fn line(&self, text: &str, size: f32) -> Line {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = self.shaping.shaper(&self.face).build();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let em = self.font.units_per_em();
        let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
        let mut glyphs = Vec::with_capacity(infos.len());
        for (at, (info, place)) in infos.iter().zip(places).enumerate() {
            let start = info.cluster as usize;
            let later = infos[at..].iter().map(|it| it.cluster as usize);
            let end = later.clone().find(|it| *it > start).unwrap_or(text.len());
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                share(place.x_advance, em),
                share(place.x_offset, em),
                share(place.y_offset, em),
                share(place.y_advance, em),
                start..end,
                None,
            ));
        }
        let width = glyphs.iter().map(|it| it.x_advance * size).sum();
        Line {
            text: text.to_owned(),
            glyphs,
            width,
        }
    }

    /// The text in at most `lines` lines of `width` points, at the largest of `sizes` at which it fits. At the last size
    /// it takes as many lines as it needs.
    pub(crate) fn fit(&self, text: &str, sizes: &[f32], width: f32, lines: usize) -> Block {
        let mut found = Block {
            lines: Vec::new(),
            size: 0.0,
        };
        for size in sizes {
            let set = self.break_up(text, *size, width);
            let fits = set.len() <= lines && set.iter().all(|line| line.width <= width);
            found = Block {
                lines: set,
                size: *size,
            };
            if fits {
                break;
            }
        }
        // A word wider than the page, such as an address, is broken between letters.
        let broken = found.lines.into_iter().flat_map(|line| {
            if line.width <= width {
                vec![line]
            } else {
                self.chop(&line.text, found.size, width)
            }
        });
        Block {
            lines: broken.collect(),
            size: found.size,
        }
    }

    fn break_up(&self, text: &str, size: f32, width: f32) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if let Some(last) = lines.last_mut() {
                let longer = self.line(&format!("{} {word}", last.text), size);
                if longer.width <= width {
                    *last = longer;
                    continue;
                }
            }
            lines.push(self.line(word, size));
        }
        lines
    }

    fn chop(&self, text: &str, size: f32, width: f32) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for letter in text.chars() {
            if let Some(last) = lines.last_mut() {
                let longer = self.line(&format!("{}{letter}", last.text), size);
                if longer.width <= width {
                    *last = longer;
                    continue;
                }
            }
            lines.push(self.line(letter.encode_utf8(&mut [0; 4]), size));
        }
        lines
    }
}

#[expect(clippy::cast_precision_loss, reason = "a font's units are small")]
fn share(units: i32, em: f32) -> f32 {
    units as f32 / em
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regular() -> Typeface {
        Typeface::read(notosans::REGULAR_TTF).unwrap()
    }

    #[test]
    fn names_of_the_neighbours_are_shown_whole() {
        for name in [
            "Siôn Gŵyr ap Ŷnyr",
            "ẁ ẃ ẅ Ẁ Ẃ Ẅ ỳ Ŵ Ŷ",
            "Łukasz Żądło-Świętochowski",
            "Ștefan Țurcanu Băsescu",
            "Nguyễn Thị Hương Đặng",
            "Jürgen Groß, Åse Øyen, İlker Yiğit",
            "Dvořák Růžička Ľubomír",
            "O’Connor – “Bob”",
            "Олена Ковальчук, Γιώργος Παπαδόπουλος",
        ] {
            let (shown, missing) = regular().showable(name);
            assert_eq!((shown.as_str(), missing), (name, vec![]));
        }
    }

    #[test]
    fn what_cannot_be_shown_is_named_and_left_out() {
        let table = [
            ("محمد", "", "محمد"),
            ("王 Li (小)", "Li", "王小"),
            ("Ann\u{0}  \n Other\u{1F600}", "Ann Other", "\u{1F600}"),
        ];
        for (name, left, lost) in table {
            let (shown, missing) = regular().showable(name);
            let mut expected: Vec<char> = Vec::new();
            for letter in lost.chars() {
                if !expected.contains(&letter) {
                    expected.push(letter);
                }
            }
            assert_eq!((shown.as_str(), missing), (left, expected), "{name}");
        }
    }

    #[test]
    fn a_text_shrinks_then_breaks_and_loses_nothing() {
        let face = regular();
        let table = [
            ("Ann Other", 300.0, 1, 30.0),
            ("Ann Otherington-Smythe of the Valley", 420.0, 2, 30.0),
            ("Ann Otherington-Smythe of the Valley", 300.0, 1, 14.0),
        ];
        for (text, width, lines, size) in table {
            let block = face.fit(text, &[30.0, 20.0, 14.0], width, lines);
            assert!((block.size - size).abs() < 0.1, "{text} at {}", block.size);
            assert!(block.lines.iter().all(|line| line.width <= width));
            let read: Vec<&str> = block.lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(read.join(" "), text);
        }
    }

    #[test]
    fn an_address_wider_than_the_page_breaks_between_letters() {
        let address = "https://mecc.example/check/".to_owned() + &"k".repeat(120);
        let block = regular().fit(&address, &[10.0], 200.0, 3);
        assert!(block.lines.len() > 3);
        assert!(block.lines.iter().all(|line| line.width <= 200.0));
        let read: Vec<&str> = block.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(read.concat(), address);
    }
}
