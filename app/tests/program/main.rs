//! The program from outside: its commands, its worker, stopping, the demonstration, archives.

mod archive;
mod commands;
mod demonstration;
mod directory;
mod house;
mod letters;
mod queues;
mod stopping;
mod typed;
