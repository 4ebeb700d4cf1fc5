# Public pages: finding support, a service's own page, the card, and the pages for owners of services.

# How long ago a person last checked an entry
support-checked-today = Checked today
support-checked-days = { $count ->
    [one] Checked yesterday
   *[other] Checked { $count } days ago
}
support-checked-weeks = { $count ->
    [one] Checked 1 week ago
   *[other] Checked { $count } weeks ago
}
support-checked-months = { $count ->
    [one] Checked 1 month ago
   *[other] Checked { $count } months ago
}
support-checked-years = { $count ->
    [one] Checked 1 year ago
   *[other] Checked { $count } years ago
}
support-checked-unknown = We do not know when this was checked
