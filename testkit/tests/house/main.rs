//! What must hold of the whole house: every statement, table, endpoint, page and event of every room.

mod attending;
mod certified;
mod erasure;
mod events;
mod exchanging;
mod forms;
mod learning;
mod pages;
mod passing;
mod practising;
mod schema;
mod who;
