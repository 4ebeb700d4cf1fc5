//! everycontact.
