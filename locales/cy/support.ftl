# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Public pages: finding support, a service's own page, the card, and the pages for owners of services.

# How long ago a person last checked an entry
support-checked-today = Gwiriwyd heddiw
support-checked-days = { $count ->
    [one] Gwiriwyd ddoe
    [two] Gwiriwyd 2 ddiwrnod yn ôl
    [few] Gwiriwyd { $count } diwrnod yn ôl
    [many] Gwiriwyd { $count } diwrnod yn ôl
   *[other] Gwiriwyd { $count } diwrnod yn ôl
}
support-checked-weeks = { $count ->
   *[other] Gwiriwyd { $count } wythnos yn ôl
}
support-checked-months = { $count ->
    [two] Gwiriwyd 2 fis yn ôl
   *[other] Gwiriwyd { $count } mis yn ôl
}
support-checked-years = { $count ->
    [one] Gwiriwyd 1 flwyddyn yn ôl
    [two] Gwiriwyd 2 flynedd yn ôl
    [few] Gwiriwyd { $count } blynedd yn ôl
    [many] Gwiriwyd { $count } blynedd yn ôl
   *[other] Gwiriwyd { $count } mlynedd yn ôl
}
support-checked-unknown = Ni wyddom pryd cafodd hwn ei wirio
