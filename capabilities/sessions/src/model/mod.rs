//! What a live session is: its times, its places, who has one, who waits. Rules only, no I/O.

mod booking;
pub mod calendar;
mod pass;
mod plan;
pub mod plan_form;
pub mod request;
mod session;
mod zones;

pub use booking::{Booking, BookingState, Places, Promotion, Taken, places, promotions, take};
pub use pass::{Refused, read as read_pass, sign as sign_pass};
pub use plan::{Next, next_due};
pub use request::{Asker, Request, RequestState};
pub use session::{
    CODE_AFTER, Kind, LONGEST_MINUTES, Session, SessionState, begins, days_before, repeated,
};
pub use zones::timezone;
