# Words about reading directories of services: formats, columns, what was repaired, what was left out and why.

# Formats
directory-format-open-referral-3 = Open Referral UK 3.0
directory-format-open-referral-1 = Open Referral UK 1.0
directory-format-hsds-json = HSDS 3 as JSON
directory-format-hsds-csv = HSDS tables as CSV, in a folder or zip
directory-format-icarol = iCarol XML
directory-format-mapped-csv = Any CSV, with its columns matched by you

# Fields of a service that a column of a table may hold
directory-field-id = Reference of the entry
directory-field-name = Name of the service
directory-field-description = What it does
directory-field-organization = Who runs it
directory-field-url = Web page
directory-field-email = E-mail address
directory-field-phone = Phone number
directory-field-status = Whether it is running
directory-field-address = House and street
directory-field-city = Town
directory-field-county = County
directory-field-postcode = Postcode
directory-field-latitude = Latitude
directory-field-longitude = Longitude
directory-field-opening = Opening times
directory-field-cost = What it costs
directory-field-eligibility = Who it is for
directory-field-minimum-age = Youngest age
directory-field-maximum-age = Oldest age
directory-field-application = How to get in
directory-field-area = Area it covers
directory-field-languages = Languages
directory-field-access = What makes it easy to use
directory-field-terms = Kinds of service and key words
directory-field-assured = When it was last checked
directory-field-modified = When it was last changed

# What was repaired
directory-repair-empty = Empty values left out
directory-repair-spaces = Extra spaces taken out
directory-repair-html = Web page code cut down to plain paragraphs and lists
directory-repair-entities = Codes such as &amp; turned into the letters they stand for
directory-repair-embedded = Pictures or files inside a text dropped
directory-repair-long = A very long text made shorter
directory-repair-code = Codes written in the usual way
directory-repair-code-unknown = Codes that nobody knows dropped
directory-repair-date = Dates written in the usual way
directory-repair-date-dropped = Dates that cannot be right dropped
directory-repair-time = Times written in the usual way
directory-repair-time-dropped = Times that cannot be right dropped
directory-repair-number = Numbers that came as text read as numbers
directory-repair-number-dropped = Numbers that cannot be right dropped
directory-repair-web = Web addresses mended
directory-repair-web-dropped = Values that are not web addresses dropped
directory-repair-email = E-mail addresses mended
directory-repair-email-dropped = Values that are not e-mail addresses dropped
directory-repair-email-personal = Private e-mail addresses of people dropped and kept nowhere
directory-repair-phone-dropped = Values that are not phone numbers dropped
directory-repair-position-swapped = Latitude and longitude put the right way round
directory-repair-position-dropped = Places on the map that cannot be right dropped
directory-repair-ages = Ages that do not agree with each other dropped
directory-repair-shape = A list or a single value put the way it should be
directory-repair-part = Parts that say nothing, or say the same twice, left out
directory-repair-list = A very long list made shorter
directory-repair-id-made = Entries given an id that stays the same
directory-repair-id-repeated = Entries that shared an id given one of their own
directory-repair-organization-made = Entries that do not say who runs them named after themselves
directory-repair-status-assumed = Entries that do not say whether they are running taken to be running
directory-repair-reference = Rows that point at a row that is not there
directory-repair-confidential = Details that the source keeps private left out or hidden
directory-repair-sensitive = Places that must not be shown hidden

# Why an entry was left out
directory-refused-same = It is the same service as another entry
directory-refused-no-name = It has no name
directory-refused-not-a-service = It is not an entry for a service
directory-refused-withheld = The source keeps it from the public
directory-refused-too-large = It is too large to read
directory-refused-broken = This part of the source cannot be read

# Why a source cannot be read at all
problem-directory-empty = There is nothing in it
    .detail = The file or answer is empty. Check that it is the right one, and try again.
problem-directory-unknown = We cannot tell what kind of file this is
    .detail = It is in none of the formats that we read. Choose the format yourself, or ask its owner for Open Referral UK, HSDS or CSV.
problem-directory-not-json = This is not JSON that we can read
    .detail = The file or answer breaks off or is damaged. Get it again. If that does not help, tell its owner.
problem-directory-not-xml = This is not XML that we can read
    .detail = The file breaks off, is damaged, or asks for things that are not safe to read. Export it again.
problem-directory-not-csv = This is not a table that we can read
    .detail = It needs a first row with headings. Save it as CSV from your spreadsheet, and try again.
problem-directory-not-zip = This zip file cannot be opened
    .detail = It is damaged or locked with a password. Make it again without a password, or send the files one by one.
problem-directory-too-large = This is too large
    .detail = Split it into smaller parts, or ask the person who runs this site to import it.
problem-directory-no-services = There are no services in it
    .detail = We can read the file, but it holds no services. Check that it is the right address or file.
problem-directory-no-mapping = We do not know which column holds the name
    .detail = Match the columns of your table first. The name of the service is the one that we cannot do without.
