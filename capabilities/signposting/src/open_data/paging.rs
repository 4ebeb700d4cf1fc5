//! Pages of a list, in the envelope that the standard asks for.

use serde_json::{Value, json};

use super::asked::{Asked, USUAL};

/// A page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// Its number, from 1.
    pub page: usize,
    /// Entries on a page.
    pub per_page: usize,
    /// Entries altogether.
    pub total: usize,
}

impl Paging {
    /// The page that was asked for, of so many entries.
    pub fn of(asked: &Asked, total: usize) -> Self {
        let number = |it: Option<u32>, usual| usize::try_from(it.unwrap_or(usual)).unwrap_or(1);
        Self {
            page: number(asked.page, 1),
            per_page: number(asked.per_page, USUAL),
            total,
        }
    }

    /// All entries on one page.
    pub fn whole(total: usize) -> Self {
        Self {
            page: 1,
            per_page: total.max(1),
            total,
        }
    }

    /// The part of the list that is on this page; nothing behind the end.
    pub fn part<T>(self, list: &[T]) -> &[T] {
        let start = (self.page - 1)
            .saturating_mul(self.per_page)
            .min(list.len());
        let end = start.saturating_add(self.per_page).min(list.len());
        &list[start..end]
    }

    /// The envelope around so many entries, without them.
    pub fn envelope(self, size: usize) -> Value {
        let pages = self.total.div_ceil(self.per_page);
        json!({
            "total_items": self.total,
            "total_pages": pages,
            "page_number": self.page,
            "size": size,
            "first_page": self.page == 1,
            "last_page": self.page >= pages,
            "empty": size == 0,
        })
    }

    /// The page with its entries.
    pub fn filled(self, contents: Vec<Value>) -> Value {
        let mut page = self.envelope(contents.len());
        page["contents"] = contents.into();
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(page: u32, per_page: u32, total: usize) -> (Vec<usize>, Value) {
        let asked = Asked {
            page: Some(page),
            per_page: Some(per_page),
            ..Asked::default()
        };
        let list: Vec<_> = (1..=total).collect();
        let paging = Paging::of(&asked, total);
        let part = paging.part(&list).to_vec();
        (part.clone(), paging.envelope(part.len()))
    }

    #[test]
    fn every_entry_is_on_exactly_one_page() {
        for total in 0..20 {
            for per_page in 1..7 {
                let mut seen = Vec::new();
                for number in 1.. {
                    let (part, envelope) = page(number, per_page, total);
                    seen.extend(part);
                    if envelope["last_page"] == true {
                        break;
                    }
                }
                assert_eq!(
                    seen,
                    (1..=total).collect::<Vec<_>>(),
                    "{total} by {per_page}"
                );
            }
        }
    }

    #[test]
    fn the_envelope_says_where_a_page_is() {
        let flags = |it: &Value| {
            (
                it["first_page"] == true,
                it["last_page"] == true,
                it["empty"] == true,
            )
        };
        for (number, size, wanted) in [
            (1, 4, (true, false, false)),
            (2, 4, (false, false, false)),
            (3, 2, (false, true, false)),
            (4, 0, (false, true, true)),
            (u32::MAX, 0, (false, true, true)),
        ] {
            let (_, envelope) = page(number, 4, 10);
            assert_eq!(flags(&envelope), wanted, "page {number}");
            assert_eq!(envelope["size"], size);
            assert_eq!(
                (&envelope["total_items"], &envelope["total_pages"]),
                (&json!(10), &json!(3))
            );
            assert_eq!(envelope["page_number"], number);
        }
        let (_, nothing) = page(1, 50, 0);
        assert_eq!(flags(&nothing), (true, true, true));
        assert_eq!(nothing["total_pages"], 0);
    }
}
