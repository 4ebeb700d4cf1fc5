//! Where a postcode is: in the country's table, and in the demonstration also in the invented city.

use finding::{Point, Postcodes};

/// A table of postcodes.
pub struct Places(Option<Postcodes>);

impl Places {
    /// The country's table, with the invented city's where this is the demonstration.
    pub fn of(demonstration: bool) -> Self {
        let city = demonstration.then(crate::demonstration::postcodes);
        // A test reads the city's list; without it the country's is still right.
        let city = city.and_then(Result::ok);
        Self(city.map(|city| {
            let places = city
                .iter()
                .map(|(code, north, east)| (code.as_str(), *north, *east));
            Postcodes::with(places).0
        }))
    }

    /// Where this postcode is, however it is written.
    pub fn find(&self, postcode: &str) -> Option<Point> {
        self.0.as_ref().map_or_else(
            || Postcodes::built_in().find(postcode),
            |it| it.find(postcode),
        )
    }
}
