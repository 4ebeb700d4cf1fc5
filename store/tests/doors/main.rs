//! The store's doors, on both engines: what a room may rely on when it reads, writes, records, queues and archives.

mod archive;
mod attempts;
mod claims;
mod lane;
mod migrations;
mod reads;
mod rows;
