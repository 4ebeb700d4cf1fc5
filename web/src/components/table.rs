//! Tables: on a narrow screen each row becomes a small list with the headers repeated.

use maud::{Markup, html};

/// A column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Its header.
    pub head: String,
    /// Whether it holds numbers, which stand on the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn text(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            numeric: false,
        }
    }

    /// A column of numbers.
    pub fn number(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            numeric: true,
        }
    }
}

/// What stands in a row and a column.
pub type Cell = Markup;

/// A table. The first cell of each row names the row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Whether the caption is only heard, because the heading above says the same.
    pub caption_hidden: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A table.
pub fn table(table: &Table) -> Markup {
    // The roles are said because a table that is laid out as blocks loses its own in some browsers.
    html! {
        table.nhsuk-table.ec-table role="table" {
            caption.nhsuk-table__caption.nhsuk-u-visually-hidden[table.caption_hidden] { (table.caption) }
            thead.nhsuk-table__head role="rowgroup" {
                tr role="row" {
                    @for column in &table.columns {
                        th.ec-table__number[column.numeric] role="columnheader" scope="col" { (column.head) }
                    }
                }
            }
            tbody.nhsuk-table__body role="rowgroup" {
                @for row in &table.rows {
                    tr.nhsuk-table__row role="row" {
                        @for (index, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                            @if index == 0 {
                                th.nhsuk-table__cell role="rowheader" scope="row" { (cell) }
                            } @else {
                                td.nhsuk-table__cell.ec-table__number[column.numeric] role="cell" {
                                    span.ec-table__head aria-hidden="true" { (column.head) " " }
                                    div.ec-table__value { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
