//! Statements that write several rows at once, made at compile time so that the house checks see them too.

/// The length of the text that [`many`] makes.
#[doc(hidden)]
pub const fn many_length(head: &str, columns: usize, rows: usize, tail: &str) -> usize {
    let mut length = head.len() + tail.len();
    let mut row = 0;
    while row < rows {
        // Parentheses and a comma behind every row but the last.
        length += if row + 1 < rows { 3 } else { 2 };
        let mut column = 0;
        while column < columns {
            // The dollar, the digits, and a comma behind every mark but the last.
            length += 1 + digits(row * columns + column + 1);
            length += if column + 1 < columns { 1 } else { 0 };
            column += 1;
        }
        row += 1;
    }
    length
}

const fn digits(mut number: usize) -> usize {
    let mut digits = 1;
    while number >= 10 {
        number /= 10;
        digits += 1;
    }
    digits
}

const fn put<const N: usize>(mut out: [u8; N], at: usize, text: &[u8]) -> [u8; N] {
    let mut from = 0;
    while from < text.len() {
        out[at + from] = text[from];
        from += 1;
    }
    out
}

/// `head (${1},${2}),(${3},${4}) tail`: the bytes of a statement for `rows` rows of `columns` values.
#[doc(hidden)]
pub const fn many<const N: usize>(head: &str, columns: usize, rows: usize, tail: &str) -> [u8; N] {
    let mut out = put([0; N], 0, head.as_bytes());
    let mut at = head.len();
    let mut mark = 1;
    while mark <= columns * rows {
        let first = (mark - 1) % columns == 0;
        let before: &[u8] = match (first, mark) {
            (true, 1) => b"($",
            (true, _) => b"),($",
            (false, _) => b",$",
        };
        out = put(out, at, before);
        at += before.len();
        let width = digits(mark);
        let (mut rest, mut place) = (mark, width);
        while place > 0 {
            place -= 1;
            #[allow(clippy::cast_possible_truncation, reason = "a digit fits in a byte")]
            let digit = (rest % 10) as u8;
            out[at + place] = b'0' + digit;
            rest /= 10;
        }
        at += width;
        mark += 1;
    }
    out = put(out, at, b")");
    put(out, at + 1, tail.as_bytes())
}

/// The text of a statement that writes `rows` rows of `columns` values: `many!("INSERT INTO t (a, b) VALUES ", 2, 8, "")`.
#[macro_export]
macro_rules! many {
    ($head:expr, $columns:expr, $rows:expr, $tail:expr) => {{
        const LENGTH: usize = $crate::many_length($head, $columns, $rows, $tail);
        const BYTES: [u8; LENGTH] = $crate::many_bytes($head, $columns, $rows, $tail);
        match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("marks are plain"),
        }
    }};
}

/// The sizes in which rows are written at once; any number of rows is a sum of these.
pub const SIZES: [usize; 5] = [1, 2, 4, 8, 16];

/// Cuts rows into pieces of these [`SIZES`], largest first: each with the place of its size.
pub fn pieces<T>(mut rows: &[T]) -> Vec<(usize, &[T])> {
    let mut pieces = Vec::new();
    for (place, size) in SIZES.iter().enumerate().rev() {
        while rows.len() >= *size {
            let (piece, rest) = rows.split_at(*size);
            pieces.push((place, piece));
            rows = rest;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn the_text_has_a_mark_for_every_value() {
        assert_eq!(
            crate::many!("INSERT INTO t (a, b) VALUES ", 2, 1, ""),
            "INSERT INTO t (a, b) VALUES ($1,$2)"
        );
        assert_eq!(
            crate::many!("V ", 4, 3, " END"),
            "V ($1,$2,$3,$4),($5,$6,$7,$8),($9,$10,$11,$12) END"
        );
    }

    #[test]
    fn any_number_of_rows_is_cut_into_sizes() {
        let rows: Vec<_> = (0..29).collect();
        let lengths =
            |rows: &[i32]| -> Vec<_> { pieces(rows).iter().map(|it| it.1.len()).collect() };
        assert_eq!(lengths(&rows), [16, 8, 4, 1]);
        assert_eq!(lengths(&rows[..2]), [2]);
        assert!(lengths(&[]).is_empty());
        let back: Vec<_> = pieces(&rows)
            .into_iter()
            .flat_map(|it| it.1.to_vec())
            .collect();
        assert_eq!(back, rows);
    }
}
