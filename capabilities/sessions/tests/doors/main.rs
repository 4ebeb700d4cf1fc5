//! What the room promises, at its doors and in the real house: booking, waiting, calendars, attendance, requests.

mod asking;
mod attending;
mod booking;
mod calendars;
mod material;
mod series;
mod town;
mod waiting;
