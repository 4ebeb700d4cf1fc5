//! What pages are built of: components that wire labels, hints and errors, so that a page cannot forget to.
//!
//! Each takes the reader's [`Words`](crate::Words) for its own phrases, and labels that are already translated.
//! Fields take the [`Fields`](crate::Fields) of the form, so what was typed is kept and what is wrong is beside it.

mod button;
mod card;
pub mod chart;
mod choice;
mod copy;
mod date;
mod field;
mod form;
mod heading;
mod icon;
mod input;
mod list;
mod nav;
mod notice;
mod samples;
mod table;
mod tag;
#[cfg(test)]
mod tests;

pub use button::{Button, Weight, button, button_group, button_link};
pub use card::{Card, card, card_group};
pub use choice::{Checkboxes, Choice, Layout, Radios, Select, checkboxes, radios, select};
pub use copy::{Copied, copy_block};
pub use date::{DateInput, date_input};
pub use field::{LabelSize, id_of};
pub use form::{CSRF_FIELD, error_summary, fieldset, filter_form, form, upload_form};
pub use heading::{heading, heading_with_caption, section_heading};
pub use input::{
    FileUpload, Input, Kind, Textarea, Width, code_input, file_upload, text_input, textarea,
};
pub use list::{Action, SummaryRow, do_list, dont_list, summary_list};
pub use nav::{Pagination, back_link, breadcrumb, pagination, section_nav};
pub use notice::{
    details, empty_state, inset, notice_banner, panel, success_banner, warning_callout,
};
pub use samples::samples;
pub use table::{Cell, Column, Table, table};
pub use tag::{Colour, tag};
