//! Finding the right service: postcodes, the index, filters, opening hours, rank and reasons. No database, no web.
