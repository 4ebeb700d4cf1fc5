//! A module of e-learning as text: read, checked, shown, marked and packed for other systems; no I/O.
