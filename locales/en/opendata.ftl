# What a program is told that asks the open data for something that cannot be answered.

problem-opendata-asked = Something in the request could not be understood
    .detail = Look at each field below, mend it and ask again. The project's page about open data lists every name and what it may say.
problem-opendata-body = The body could not be read
    .detail = Send one JSON object that holds names with text, numbers, true or false.
opendata-unknown = This list has no filter with this name.
opendata-twice = This was given more than once. Give it once.
opendata-count = Give a whole number from 1 up.
opendata-number = Give a number, 0 or more.
opendata-flag = Say true or false.
opendata-format = Say json or ndjson.
opendata-moment = Give a date and time such as 2026-03-01T09:00:00Z, or a date such as 2026-03-01.
opendata-time = Give a time of day such as 09:30.
opendata-day = Give a day such as MO or Monday.
opendata-postcode = We do not know this postcode. Give a full postcode of Great Britain.
opendata-proximity-alone = Give a postcode too. The distance is measured from it.
