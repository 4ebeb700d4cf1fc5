# Public pages: finding support, a service's own page, the card, and the pages for owners of services.

# The way in, as the home page shows it
support-door-text = Services that can help with health, money, housing and more. You do not need an account.

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

# Days, times and dates
support-day-monday = Monday
support-day-tuesday = Tuesday
support-day-wednesday = Wednesday
support-day-thursday = Thursday
support-day-friday = Friday
support-day-saturday = Saturday
support-day-sunday = Sunday
support-days = { $from } to { $to }
support-every-day = Every day
support-nth-1 = First { $day } of the month
support-nth-2 = Second { $day } of the month
support-nth-3 = Third { $day } of the month
support-nth-4 = Fourth { $day } of the month
support-nth-last = Last { $day } of the month
support-am = { $time }am
support-pm = { $time }pm
support-noon = noon
support-midnight = midnight
support-times = { $from } to { $to }
support-times-from = from { $from }
support-times-to = until { $to }
support-times-unknown = Ask for times
support-all-day = at any time
support-by-phone = by phone
support-by-online = online
support-by-home = at home
support-by-person = in person
support-open-always = Open day and night
support-open-now = Open now
support-open-until = Open now until { $time }
support-opens-today = Opens today at { $time }
support-opens-tomorrow = Opens tomorrow at { $time }
support-opens-day = Opens on { $day } at { $time }
support-opens-date = Opens on { $date } at { $time }
support-open-not-soon = Not open in the next weeks
support-date = { $day } { $month } { $year }
support-month-1 = January
support-month-2 = February
support-month-3 = March
support-month-4 = April
support-month-5 = May
support-month-6 = June
support-month-7 = July
support-month-8 = August
support-month-9 = September
support-month-10 = October
support-month-11 = November
support-month-12 = December

# Finding support: the question
support-find-title = Find support near you
support-find-lead = Say what you need. We show local services that can help.
support-find-q = What do you need?
support-find-q-hint = Use your own words. For example: can’t pay the gas, feeling low, stop smoking.
support-find-q-missing = Say what you need, or choose a topic below
support-find-q-long = Use { $most } letters or fewer
support-find-postcode = Postcode
support-find-postcode-hint = We use it to show how far things are.
support-find-button = Find support
support-find-topics = Or choose a topic
support-find-private = We do not keep what you type or choose here. There are no cookies, and nobody follows what you look at.
support-choices = More choices
support-find-age = Age of the person
support-find-age-wrong = Enter an age between 0 and 120, such as 34
support-find-way = How should the help come?
support-find-open = Open
support-find-open-now = Open now
support-find-days = Open on
support-find-free = Only what is free
support-find-language = Language
support-way-in-person = In person
support-way-phone = By phone or text
support-way-online = Online
support-way-home = Visits at home
support-topic-needs = What is it about?
support-topic-services = Services for this topic

# Finding support: what was found
support-results-title = What we found
support-results-count = { $count ->
    [one] 1 service
   *[other] { $count } services
}
support-results-first = The { $count } best services
support-understood = We looked for help with: { $needs }.
support-postcode-unknown = We do not know the postcode { $postcode }, so we cannot say how far things are. Check it, or go on without it.
support-postcode-near = We do not know this exact postcode. How far things are is measured from the area around it.
support-again = Change what you asked for
support-other-language = Chwilio eto yn Gymraeg
support-more = Show more
support-why = Why this is here
support-check-first = Check first:
support-maybe = These may fit
support-maybe-why = They are for some people only, or we do not know enough about them. Check before you go.
support-nothing = Nothing here fits
support-nothing-lead = We found no service that fits. We would rather say so than show you something wrong. You can:
support-nothing-but = We found nothing that surely fits. Below is what may fit. You can also:
support-nothing-words = say it in other words, or choose a topic
support-nothing-fewer = ask for less: take out choices such as days or language
support-nothing-111 = call NHS 111 about your health, or Citizens Advice about money, work, home or rights (in England 0800 144 8848)
support-nothing-programme = tell the person who gave you this page. That it is missing helps us to ask for it.
support-danger-then = What we found is below.
support-when = When
support-given = How

# Help at once
support-urgent-title = If you need help now
support-urgent-999 = Call 999 if someone is in danger or badly hurt.
support-urgent-111 = Call NHS 111 and press 2 for help with your mental health, day or night.
support-urgent-samaritans = Call Samaritans free on 116 123 to talk to somebody, day or night.

# A service's own page
support-by = Run by { $name }
support-also = Also known as { $name }
support-stale = This was checked a long time ago. Ring or look at their page before you go.
support-phone = Phone
support-web = Website
support-email = E-mail
support-where = Where
support-opening = Opening times
support-cost = Cost
support-free = Free
support-who = Who it is for
support-ages = Ages { $from } to { $to }
support-ages-from = Ages { $from } and over
support-ages-to = Ages up to { $to }
support-getting-in = How to get in
support-wait = Waiting time
support-bring = What to bring
support-languages = Languages
support-areas = Area
support-access = Access
support-getting-there = Getting there
support-source = From: { $source }
support-source-own = Added by the people who run this directory.
support-gone-title = This service is no longer listed
support-gone = { $name } has left our directory. It may have closed or changed.
support-gone-next = Look for another service that can help.
support-find-again = Find support

# Something is wrong
support-wrong = Something here is wrong
support-wrong-lead = What is wrong? Press one.
support-wrong-ended = It has closed or moved
support-wrong-phone = The phone number
support-wrong-web = The website
support-wrong-address = The address
support-wrong-hours = The opening times
support-wrong-who = Who it is for
support-wrong-cost = The cost
support-wrong-other = Something else
support-wrong-nobody = We note the reason and the day. We do not note who you are.
support-wrong-thanks = Thank you. Somebody will look at it.
support-reason-unknown = Choose one of the answers

# Was it any use?
support-use-title = Was { $name } any use?
support-use-yes = Yes
support-use-no = No
support-use-could-not-get-in = I could not get in
support-use-nobody = We only count the answers for each month. We do not know who gave them.
support-use-page = Look at this service again
support-use-thanks = Thank you
support-use-thanks-yes = We are glad that it helped.
support-use-thanks-no = We are sorry. Something else may help you.
support-use-counted = Your answer is counted. It helps others to find what works.

# The card to take away
support-choose = Put on my card
support-bar-none = Choose services to put on a card that you can keep.
support-bar-one = 1 service chosen
support-bar-more = { $count } services chosen
support-bar-full = A card holds 5 services.
support-bar-make = Make my card
support-card-one = Put this on a card to keep
support-card-title = Your card
support-card-lead = Print it, keep the link, or point a phone at the square code.
support-card-heading = My next step
support-card-step = My small step
support-card-step-label = Your own small step
support-card-step-hint = In your own words, if you like. For example: ring them on Monday.
support-card-layout = How should it look?
support-card-standard = Standard
support-card-large = Large print
support-card-easy = Easy read
support-card-print = Print
support-card-copy = Copy the link
support-card-copied = The link is copied
support-card-private = What is on this card is inside the link, and nowhere else. We never see it or keep it. Whoever has the link can read it.
support-card-empty = There is nothing on this card. Find support first, and choose services to put on it.
support-card-unreadable = This card cannot be read. Part of the link may be missing, or this browser may be too old.
support-card-no-script = This page needs JavaScript to draw the card from the link. Without it, you can print the page with the services.
support-card-phone = Ring
support-card-web = Look at
support-card-where = Go to
support-card-open = Open
support-card-cost = Cost
support-card-use = Was it any use?
support-card-check = Check that this is still right
support-card-qr = Point a phone’s camera here to open this card
support-card-qr-long = There is too much on this card for a square code. Use the link.

# The letter to an owner
support-letter-subject = Is this still right? { $name }
support-letter-body =
    Hello,

    { $name } is in the directory of services of { $programme }. People use it to find help near them.

    Nobody has checked the entry for a while. Please look at it. It takes a minute, and you need no account:

    { $link }

    If nothing has changed, press one button. If something has changed, tell us on the same page.

    The link works for { $days } days. It is for you: whoever has it can answer for this service.

    Thank you,
    { $programme }
# This one is only ever used in Welsh, under the English letter.
support-letter-welsh = This page in Welsh: { $link }

# What an owner sees
support-owner-title = Is this still right?
support-owner-lead = This is what people see in the directory of { $programme }. Please read it.
support-owner-same = Nothing has changed
support-owner-changed = Something has changed
support-owner-thanks = Thank you
support-owner-thanks-text = People now see that this was checked today. There is nothing else to do.
support-owner-page = See the page as everybody sees it
support-owner-change-title = What has changed at { $name }?
support-owner-change-lead = Change what is wrong and leave the rest.
support-owner-name = Name of the service
support-owner-description = What it does
support-owner-phone = Phone number
support-owner-email = E-mail for the public
support-owner-url = Website
support-owner-eligibility = Who it is for
support-owner-eligibility-hint = For example: anyone over 50 in the city.
support-owner-fees = What it costs
support-owner-opening = When it is open
support-owner-opening-hint = For example: Monday to Friday 9am to 5pm.
support-owner-getting-in = How to get in
support-owner-getting-in-hint = For example: drop in, ring first, or ask your GP.
support-owner-ended = Has the service ended?
support-owner-ended-yes = Yes, it has ended
support-owner-send = Send
support-owner-name-missing = Enter the name of the service
support-owner-phone-wrong = Enter a phone number, such as 01632 960 123
support-owner-email-wrong = Enter an e-mail address like name@example.org
support-owner-url-wrong = Enter a web address like www.example.org
support-owner-too-long = Use { $most } letters or fewer
support-owner-nothing-changed = You have not changed anything. If all is right, go back and press “Nothing has changed”
support-owner-sent = Thank you. We have your changes
support-owner-sent-text = Somebody looks at them before people see them. You need do nothing else.
support-owner-over = This link is over
support-owner-over-why = A link works for 60 days, so that an old letter cannot change anything.
support-owner-over-next = Wait for the next letter, or ask the people who run the directory to send you a new link.
support-owner-bad = This link does not work
support-owner-bad-why = A part of it may be missing: some mail programs cut long links in two.
support-owner-bad-next = Copy the whole link from the letter into your browser. If it still does not work, ask the people who sent it for a new one.
support-owner-find = Go to the public directory
support-owner-not-listed = This service is no longer listed
support-owner-not-listed-why = { $name } has left the directory since we wrote to you.
support-owner-not-listed-next = If it should be there, ask the people who sent you the letter.
