# Certificates: my own, the page that checks one, how long a course counts, and the words on the paper.

# My certificates
certificates-title = My certificates
certificates-lead = Show a certificate to anybody you like. They can check it with its link, without an account.
certificates-none = You have no certificate yet
certificates-none-how = You get one when you finish every module of a course that gives certificates.
certificates-pdf = Download the certificate (PDF)
certificates-link = Link that checks this certificate
certificates-link-open = See what others see there
certificates-link-change = Take the link back, or change it
certificates-link-change-what = Whoever has the link can see your name and this certificate. If you take the link back, they can’t any more. A new link also ends the old one. Papers that you downloaded before carry the old link, so download them again.
certificates-link-new = Make a new link
certificates-link-withdraw = Take the link back
certificates-link-none = You took the link back, so nobody can check this certificate. Make a new link to download it again.
certificates-badge = Digital badge
certificates-badge-what = This is an Open Badge. You can keep it in a badge wallet or add it to a profile. Others can check it without asking us.
certificates-badge-json = Download the badge (JSON)
certificates-badge-jwt = Download the badge as a token (JWT)
certificates-badge-beware = The badge holds your name. You can’t take it back once you have sent it to somebody.
certificates-badge-is = Certificate for completing the course “{ $course }”.
certificates-badge-criteria = Opened every page of every module of the course, and answered enough of its questions right.

# What a certificate says
certificates-state = Certificate
certificates-valid = Valid
certificates-expired = Expired
certificates-name = Name
certificates-course = Course
certificates-programme = Issued by
certificates-organisation = Organisation
certificates-completed-on = Completed on
certificates-issued-on = Issued on
certificates-valid-until = Valid until
certificates-for-good = No end date

# The page that checks a certificate
certificates-check-title = Check of a certificate
certificates-check-valid = This certificate is genuine, and it is valid today.
certificates-check-expired = This certificate is genuine, but it is not valid any more. It expired after { $day }.
certificates-check-withdrawn = This link was withdrawn
certificates-check-withdrawn-on = The holder of the certificate withdrew this link on { $day }. This page does not tell you anything about the certificate.
certificates-check-withdrawn-how = If you need to check it, ask the person who gave it to you for a new link.
certificates-compare = Compare every line
certificates-compare-how = Look at the paper or file that you were given. If its name, course or a date is not the same as here, somebody has changed it.

# How long courses count
certificates-validity-title = How long training counts
certificates-validity-lead = When the time is over, people are asked to take the course again. What you change here counts for courses that are completed from now on.
certificates-validity-add = Set a time
certificates-validity-save = Save
certificates-job = Job
certificates-job-hint = Leave it empty to set the time for everybody. Write the job as organisations write it, for example Community nurse. For somebody with several jobs, the shortest time counts.
certificates-job-long = The name of the job must be 80 characters or fewer
certificates-months = Months
certificates-months-hint = Leave it empty if the course counts for good
certificates-months-wrong = Enter a whole number of months between 1 and { $most }, or leave it empty
certificates-course-missing = Choose a course
certificates-whom = For whom
certificates-lasts = Counts for
certificates-change = Change
certificates-everybody = Everybody
certificates-as-made = As the course says
certificates-remove = Remove
certificates-count-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}

# The words on the paper
certificates-paper-title = Certificate: { $course }
certificates-paper-heading = Certificate
certificates-paper-certifies = This is to certify that
certificates-paper-completed = has completed the course
certificates-paper-check = Anybody can check this certificate here, and see what it says:
certificates-paper-link = Check this certificate
certificates-paper-code = Code that leads to the page where this certificate is checked
certificates-paper-elsewhere = Some letters of this name cannot be printed here. The page that checks the certificate shows the whole name.

problem-certificates-no-link = Nobody could check this certificate
    .detail = You took its link back. Go to My certificates and make a new link first.

# Revoked certificates: what their holders, those who check them and coordinators see
certificates-revoked = Revoked
certificates-revoked-own = This certificate was revoked on { $day }. It doesn’t count any more, and its link says so.
certificates-revoked-own-replaced = A new certificate replaces it. You find it on this page, with a link of its own.
certificates-check-revoked = This certificate was revoked
certificates-check-revoked-on = { $programme } revoked this certificate on { $day }. It does not count any more.
certificates-check-replaced = It was replaced by a new certificate. Ask the person who gave it to you for the new one.
certificates-check-revoked-how = A paper, a file or a badge that leads to this page does not count either.
certificates-issued-title = Certificates of this programme
certificates-issued-lead = Find a certificate here if its name is wrong, or if it should not have been given.
certificates-issued-none = No certificates here
certificates-issued-none-yet = They appear when people finish a course that gives certificates.
certificates-issued-none-found = No certificate has this name or link. Check how it is spelt.
certificates-issued-more = These are the newest { $shown } of { $count }. Type a name to find others.
certificates-find = Find a certificate
certificates-find-hint = Type a name, or paste the link that is on the certificate
certificates-find-do = Find
certificates-one-title = A certificate of this programme
certificates-revoke = Revoke this certificate
certificates-revoke-what = Its check page, its badge and its holder’s page will say that it was revoked, and on which day. They don’t say why. The holder gets a letter with the reason. You can’t undo this. What is written down of the training stays.
certificates-revoke-why = Why is it revoked?
certificates-reason-error = It was given in error
certificates-reason-name = The name on it is wrong
certificates-reason-holder = The holder asked for it
certificates-reason-other = Another reason
certificates-reason-missing = Choose why it is revoked
certificates-new-name = Name on the new certificate
certificates-new-name-hint = A new certificate with this name replaces the old one. Leave it empty to give no new one.
certificates-new-name-long = The name must be { $most } characters or fewer
certificates-revoke-do = Revoke
certificates-revoked-because = Revoked on { $day }. Reason: { $reason }.
certificates-revoked-new = The certificate that replaces it
certificates-letter-revoked = Your certificate for “{ $course }” was revoked
certificates-letter-revoked-text =
    Your certificate for the course “{ $course }” was revoked. It doesn’t count any more, and its link says so.

    Reason: { $reason }.

    If you think that this is wrong, ask the people who run the programme.

    Your certificates: { $link }

    You don’t want letters about your training? Turn them off here: { $letters }
certificates-letter-replaced-text =
    Your certificate for the course “{ $course }” was replaced by a new one with a corrected name. The old one doesn’t count any more, and its link says so.

    Please download the new one, and give its link to those who had the old one.

    Your certificates: { $link }

    You don’t want letters about your training? Turn them off here: { $letters }

problem-certificates-revoked = This certificate was revoked
    .detail = It doesn’t count any more, so it can’t be downloaded and gets no new link.
problem-certificates-revoked-before = This certificate was revoked already
    .detail = Go back to its page to see when and why.

# What a newcomer stumbled over
certificates-course-unknown = Choose a course from the list. This one gives no certificate here.
certificates-job-unknown = No organisation here has a job with this name. Write it as on the organisation’s page.
certificates-check-unknown = No certificate has this link
certificates-check-unknown-what = Nobody here was given a certificate with this link. A letter may be missing or wrong, or the certificate is not real.
certificates-check-unknown-how = Copy the whole link again, or scan the code on the paper. If that does not help, ask the person who gave it to you for a new link.
