# What a search for services says: why a service is there, how far it is, what to do in danger, and letters about imports.

# Why a service is shown
finding-why-need = Helps with { $need }
finding-why-near-need = Close to what was said: { $need }
finding-why-name = Its name says “{ $words }”
finding-why-text = It mentions “{ $words }”
finding-why-pinned = Recommended here
finding-why-for = For: { $words }
finding-why-phone = You can use it by phone
finding-why-online = You can use it online
finding-why-home = They come to your home
finding-why-speaks = In { $language }
finding-why-interpreters = Has interpreters

# What to check first
finding-check-for = It is for { $words }
finding-check-times = When it is open
finding-check-cost = What it costs
finding-check-sold = It sells something
finding-check-unproven = There is no good evidence that it works
finding-check-access = Whether it has this: { $need }

# How far it is
finding-distance-here = Very near
finding-distance-mile = 1 mile away
finding-distance-miles = { $miles } miles away

finding-free = Free

# Access needs
finding-access-wheelchair = Wheelchair access
finding-access-toilet = Accessible toilet
finding-access-hearing-loop = Hearing loop
finding-access-sign-language = Sign language
finding-access-parking = Accessible parking
finding-access-sight = Help for people with sight loss
finding-access-easy-read = Easy read
finding-access-quiet = Quiet space
finding-access-assistance-dogs = Assistance dogs welcome
finding-access-other = Other access help

# Languages
finding-language-ar = Arabic
finding-language-bfi = British Sign Language
finding-language-bn = Bengali
finding-language-cy = Welsh
finding-language-es = Spanish
finding-language-fa = Farsi
finding-language-gu = Gujarati
finding-language-pa = Punjabi
finding-language-pl = Polish
finding-language-pt = Portuguese
finding-language-ro = Romanian
finding-language-so = Somali
finding-language-tr = Turkish
finding-language-uk = Ukrainian
finding-language-ur = Urdu
finding-language-zh = Chinese

# Danger
finding-danger-title = If someone may not be safe
finding-danger-mind-title = It sounds as if someone’s life may be at risk
finding-danger-body-title = This may be an emergency
finding-danger-now-title = It sounds as if someone is in danger now
finding-danger-abuse-title = It sounds as if someone is being hurt
finding-danger-child-title = It sounds as if a child or adult may be at risk
finding-danger-999 = Call 999 if someone is in danger now.
finding-danger-silent = If it is not safe to speak, call 999 from a mobile and press 55.
finding-danger-111-2 = Call NHS 111 and choose option 2 for urgent help with mental health. Day and night.
finding-danger-111 = Call NHS 111 if it is urgent but not an emergency.
finding-danger-overdose = Taken too much of anything? Call 999 now, even if you feel fine.
finding-danger-samaritans = Call Samaritans on 116 123 to talk to someone. Free, day and night.
finding-danger-safeguarding = Tell your local safeguarding team: { $route }
finding-danger-not-here = Do not report it here. Nobody watches what is typed on this page.

# Letters about imports
finding-mail-failed-subject = A source of services could not be read: { $source }
finding-mail-failed-body = Hello,

    We tried to read “{ $source }” and could not.

    { $fault }

    Nothing was lost. The services we had from it are still shown as they were.
    Look at it under Directory, then Sources.

    We will not write again until it has worked once.
finding-mail-held-subject = Many services are gone from { $source }
finding-mail-held-body = Hello,

    We read “{ $source }”. { $gone } services that it used to have are no longer there.

    That is a lot, so we have kept them for now.
    Look at it under Directory, then Sources. If it is right, press “Yes, they are gone”.

# Problems
problem-find-unreadable = This question could not be read
    .detail = Send what the person said as “q”, and a postcode if there is one.
problem-need-refused = This would not fit with the other needs
    .detail = Check that every need you named still exists and that the words are not empty.
problem-directory-file = This file or folder cannot be read
    .detail = Check its name, and that you may read it.
problem-feed-address = This is not a web address
    .detail = It should begin with https:// and name a website.
problem-feed-inside = This address is inside the network
    .detail = Sources must be on the public internet, unless whoever runs this program allows addresses inside.
problem-feed-slow = The source took too long to answer
    .detail = We will try again at the next time. If it goes on, ask the people who run the source.
problem-feed-large = The source sends more than we read
    .detail = Ask the people who run the source for a smaller feed, or send a file instead.
problem-feed-rubbish = The source sent something that is not a list of services
    .detail = Look at the address in a browser. It may have moved, or may be broken for now.
problem-feed-status = The source answered with an error
    .detail = We will try again at the next time. If it goes on, ask the people who run the source.
problem-feed-details = Too many services of the source could not be read
    .detail = We will try again at the next time. If it goes on, ask the people who run the source.
problem-feed-redirects = The address sends us from place to place without end
    .detail = Look at the address in a browser and use the one where you end up.
problem-feed-unreachable = The source cannot be reached
    .detail = Check the address. If it is right, the source may be down for now.
