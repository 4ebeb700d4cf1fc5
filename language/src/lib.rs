//! Text that the machine judges: what a person needs, whom a service is for, what is a crisis. No I/O.
