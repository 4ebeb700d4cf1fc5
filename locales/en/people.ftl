# Words of people: joining, signing in, accounts, organisations.

# Navigation and the home page
people-nav-home = Home
people-nav-people = People
people-nav-organisations = Organisations
people-nav-programme = Programme
people-home-title = Home
people-home-hello = Hello { $name }
people-home-record = Record a chat
people-home-record-text = Four taps. It works without a signal too.
people-home-mine = My chats
people-home-mine-text = What you have recorded. Only you can see this.
people-home-team = Team counts
people-home-team-text = What your team talks about, week by week.
people-home-people = People
people-home-people-text = See who takes part, and invite more.
people-home-organisations = Organisations
people-home-organisations-text = Join codes, job roles and settings.
people-home-lists = Lists
people-home-lists-text = The choices on the form for recording a chat.
people-home-programme = Programme
people-home-programme-text = Its name, the safeguarding route, how small numbers are hidden.
people-home-account = Your account
people-home-account-text = Your name, your passkeys, where you are signed in.
people-home-no-role = You have an account, but no role yet. Ask the person who runs the programme in your organisation.
people-home-no-reports = Reports for your role are not here yet.
people-home-stranger-lead = A short chat can be the first step to better health.
people-home-stranger-what = Staff and volunteers here use the chats they have every day to help people find their own next step. This is where they record those chats, in seconds and without names.
people-home-stranger-phone = Signed in before on this phone?
people-home-join = Join with a code

# Words that many pages use
people-save = Save
people-cancel = Cancel
people-continue = Continue
people-change = Change
people-remove = Remove
people-see = See the people
people-name = Name
people-given-name = First name
people-family-name = Last name
people-email = E-mail address
people-language = Language
people-organisation = Organisation
people-people = People
people-kind = Kind
people-role = Role
people-roles = Roles
people-job = Job role
people-actions = Actions
people-added = Added
people-last-used = Last used
people-since = Account since
people-state = State
people-state-active = Active
people-state-ended = Ended
people-erased-name = Erased person
people-day = { $day } { $month } { $year }
people-moment = { $day }, { $time }
people-month-1 = January
people-month-2 = February
people-month-3 = March
people-month-4 = April
people-month-5 = May
people-month-6 = June
people-month-7 = July
people-month-8 = August
people-month-9 = September
people-month-10 = October
people-month-11 = November
people-month-12 = December

# Roles
people-role-staff = Staff or volunteer
people-role-trainer = Trainer
people-role-lead = Organisation lead
people-role-coordinator = Coordinator
people-role-voice-officer = Voice officer
people-role-commissioner = Commissioner
people-role-in-organisation = In one organisation
people-role-in-programme = In the whole programme
people-role-missing = Choose a role
people-role-give = Give a role
people-role-take = Take away
people-role-take-title = Take away the role { $role }?
people-role-take-what = { $name } can no longer do here what this role allows. What they have recorded stays.
people-role-last-coordinator = This is the last coordinator. Make somebody else a coordinator first.
people-held = { $role }, { $place }
people-held-job = { $role }, { $place } ({ $job })
people-held-none = No role yet

# Kinds of organisation
people-kind-council = Council
people-kind-nhs-trust = NHS trust or health board
people-kind-gp-practice = GP practice
people-kind-pharmacy = Pharmacy
people-kind-housing-association = Housing association
people-kind-voluntary = Charity or community group
people-kind-fire = Fire and rescue service
people-kind-police = Police
people-kind-voice-body = Voice body, such as Healthwatch
people-kind-employer = Employer
people-kind-other = Something else

# What was done a moment ago
people-done-saved = Your changes are saved.
people-done-added = Added.
people-done-ended = The account has ended.
people-done-left = The organisation has left the programme.
people-done-erased = The person is erased.
people-done-invited = The invitation is on its way.
people-done-withdrawn = The invitation is withdrawn. Its link no longer works.
people-done-role-given = The role is given.
people-done-role-taken = The role is taken away.
people-done-code-new = There is a new join code. The old one no longer works.
people-done-code-ready = The join code is ready.
people-done-code-closed = The join code no longer works.
people-done-session-ended = Signed out there.
people-done-passkey-added = The passkey is added. You can sign in with it from now on.
people-done-passkey-removed = The passkey is removed.

# What is wrong with a field
people-given-name-missing = Enter the first name
people-name-too-long = Use { $most } characters or fewer
people-text-too-long = Use { $most } characters or fewer
people-email-missing = Enter the e-mail address
people-email-wrong = Enter an e-mail address like name@example.org
people-email-taken = Somebody has an account with this address. Look for them in the list of people.
people-organisation-missing = Choose the organisation
people-organisation-ended = This organisation has left the programme. Choose another one.
people-organisation-name-missing = Enter the organisation’s name
people-organisation-name-taken = There is an organisation with this name already
people-organisation-kind-missing = Choose what kind of organisation it is
people-job-name-missing = Enter what the job is called
people-job-name-taken = This organisation has a job role with this name already
people-job-eligible-wrong = Enter a number from 0 to { $most }
people-job-missing = Choose your job role
people-job-unknown = Choose a job role of this organisation
people-join-code-missing = Enter the code
people-join-code-unknown = This code does not work. Look at it again, or ask for a new one.
people-join-code-wrong = Use 6 to 20 letters and digits for the code
people-code-wrong = This is not the code in the e-mail. Look at it again.
people-code-over = This code no longer works. Ask for another one.
people-programme-name-missing = Enter the programme’s name
people-safeguarding-missing = Say whom to tell of a safeguarding concern
people-slug-wrong = Enter a short name of letters and digits
people-zone-wrong = Enter a time zone such as Europe/London
people-number-out-of-bounds = Enter a whole number from { $least } to { $most }

# Signing in and out
people-sign-in-title = Sign in
people-sign-in-passkey-lead = A passkey is the quickest way: your fingerprint, your face or your screen lock.
people-sign-in-passkey = Sign in with a passkey
people-sign-in-or-code = Or get a code by e-mail
people-sign-in-email-hint = The address that you joined with
people-sign-in-email-me = E-mail me a code
people-sign-in-new = New here?
people-code-title = Check your e-mail
people-code-lead = If this address has an account, we have sent a code to it.
people-code-lead-to = If { $address } has an account, we have sent a code to it.
people-code-over-lead = Codes work once, and for { $minutes } minutes.
people-code-lasts = The code works for { $minutes } minutes. It can take a minute to arrive.
people-code = Code of 6 digits
people-code-again = Ask for another code
people-sign-out-title = Sign out
people-sign-out = Sign out
people-sign-out-safe = Nothing is lost when you sign out.
people-sign-out-waits = Chats that wait on this phone stay on it. They are sent the next time you sign in here.
people-sign-out-shared = Somebody else who uses this phone cannot see or send yours.
people-passkey-cancelled = No passkey was chosen. Try again, or get a code by e-mail.
people-passkey-failed = That did not work. Try again, or get a code by e-mail.

# Joining
people-join-title = Join your organisation
people-join-lead = Your organisation gives you a code. Enter it here.
people-join-code = Join code
people-join-code-hint = Letters and digits, such as ACDE-3467
people-join-no-code = No code? Ask the person who runs the programme in your organisation for a code or an invitation.
people-join-details-title = Join { $organisation }
people-join-email-hint = We send a code to it, to be sure that it is yours
people-join-confirm-lead = We have sent a code to the address that you gave.
people-invited-title = You are invited to { $programme }
people-invited-place = You will be: { $role }, { $place }.
people-invited-role = You will be: { $role }.
people-invited-email = Your account will use the address { $email }.
people-invited-accept = Accept and sign in
people-welcome-title = You are in
people-welcome-text = Welcome to { $programme }.
people-welcome-passkey = Sign in quicker next time
people-welcome-next = You can do this later too, in your account.
people-welcome-home = Go to the home page

# The account
people-account-title = Your account
people-account-change-name = your name
people-account-change-language = your language
people-account-details-title = Your name and language
people-account-email-note = To change your address, ask the person who runs the programme.
people-passkeys = Passkeys
people-passkeys-what = A passkey lets you sign in with your fingerprint, your face or your screen lock. There is no password to remember or to steal.
people-passkeys-none = You have no passkey yet.
people-passkeys-not-here = Passkeys do not work at this address. You sign in with a code by e-mail.
people-passkey-add = Add a passkey
people-passkey-name = Name of the passkey
people-passkey-name-hint = So that you know it again, such as My phone
people-passkey-unnamed = Passkey
people-passkey-never-used = Not used yet
people-sessions = Where you are signed in
people-device = Device
people-device-unknown = Unknown device
people-session-started = Since
people-session-this = This phone or computer
people-session-end = Sign out
people-sessions-end-others = Sign out everywhere else
people-held-title = What we hold about you
people-held-text = You can take a copy of everything with you.
people-held-download = Download what is held about you

# Organisations
people-organisations-title = Organisations
people-organisations-none = No organisations yet
people-organisations-none-text = Add the first one. Then its people can join.
people-organisation-add = Add an organisation
people-organisation-change = Change the organisation
people-organisation-ended-note = This organisation has left the programme. Its records stay.
people-organisation-end = This organisation is leaving
people-organisation-end-title = End the part of { $name }?
people-organisation-end-people = Its people keep their accounts, but can no longer record for it. Its join code and its invitations stop working.
people-organisation-end-kept = What they have recorded stays.
people-how-to-join = How people join
people-join-open = Join code
people-by-invitation = Invitation
people-joining = Joining
people-join-code-is = The join code is
people-join-code-how = People go to { $link }, enter the code and prove their e-mail address. Give it only to people of this organisation.
people-join-code-none = There is no join code. People join by invitation.
people-join-code-open = Make a join code
people-join-code-new = Make a new code
people-join-code-close = Close the code
people-join-code-new-title = Make a new code in place of { $code }?
people-join-code-close-title = Close the code { $code }?
people-join-code-stops = { $code } stops working at once, also on posters, cards and in letters that show it.
people-join-code-stays = Those who have joined keep their accounts.
people-join-code-then-invite = People then join by invitation.
people-jobs = Job roles
people-jobs-what = The jobs in this organisation, and how many people in each could take part. Reports use these numbers to say what share takes part.
people-jobs-none = No job roles yet.
people-job-add = Add a job role
people-job-change = Change the job role
people-job-end = Take off the list
people-job-hint = For example care navigator, or housing officer
people-eligible = Could take part
people-eligible-hint = How many people hold this job here, whether or not they have an account
people-taking-part = Taking part
people-settings = Places where chats happen
people-settings-title = Settings that are used
people-settings-all = All of the programme’s
people-settings-question = Where do people of { $organisation } have their chats?
people-settings-hint = Tick those that are used here. Tick none for all of them.

# People
people-title = People
people-count = { $count ->
    [one] One person
   *[other] { $count } people
}
people-none = Nobody found
people-none-text = Look for part of a name or address, or choose another organisation.
people-filter-search = Name or e-mail address
people-filter-all = All organisations
people-filter-also = Show also
people-filter-ended = Accounts that have ended
people-filter-show = Show
people-invite-title = Invite someone
people-invite-email-hint = The work address, where there is one
people-invite-how = How do they join?
people-invite-by-letter = Send an invitation by e-mail
people-invite-by-letter-hint = They open the link, check their name and are in. It works for 14 days.
people-invite-at-once = Add them now, without a letter
people-invite-at-once-hint = They sign in with their e-mail address whenever they like.
people-invite-known = { $name } has an account already. Give the role on their page:
people-invite-known-error = Somebody has an account with this address
people-invitations-title = Invitations not answered yet
people-invitations-none = No invitation waits for an answer
people-invitation-sent = Sent
people-invitation-until = Works until
people-invitation-withdraw = Withdraw
people-edit-title = Change name, address or language
people-edit-email-hint = Changing it signs the person out everywhere
people-account-end-section = Ending and erasing
people-account-end = End the account
people-account-end-title = End the account of { $name }?
people-account-end-at-once = They are signed out everywhere at once. Their roles, passkeys and invitations end too.
people-account-end-kept = What they have recorded stays. Chats that wait on their phone cannot be sent any more.
people-erase = Erase the person
people-erase-title = Erase { $name }?
people-erase-what = The account ends, and everything that tells who they are is removed.
people-erase-kept = The chats that they recorded stay in the counts, and can no longer be traced to them.
people-erase-for-good = This cannot be undone.

# Adding many people from a file
people-import-title = Add people from a file
people-import-lead = A CSV file, as a spreadsheet saves it, with these columns in any order:
people-import-given-name = the first name, must be there
people-import-family-name = the last name
people-import-email = the e-mail address, must be there
people-import-organisation = the organisation’s name, as it is written here
people-import-role = staff, lead, trainer, coordinator, voice_officer or commissioner; staff where it is empty
people-import-job-role = the job role’s name, as it is written here
people-import-nothing-yet = First you see what the file would do. Nothing is changed before you say so.
people-import-file = The file
people-import-file-hint = 2 MB at most
people-import-example = Download an example file
people-import-no-file = Choose a file
people-import-too-large = The file is larger than { $most } MB. Split it into several files.
people-import-too-many = The file has more than { $most } rows. Split it into several files.
people-import-empty = The file is empty. Choose another one.
people-import-no-column = These columns are missing in the first row: { $column }. Add them and choose the file again.
people-import-role-unknown = Use staff, lead, trainer, coordinator, voice_officer or commissioner
people-import-organisation-unknown = There is no organisation with this name. Write it as on the page Organisations.
people-import-job-unknown = This organisation has no job role with this name. Write it as on the organisation’s page.
people-import-report-title = What the file would do
people-import-report-lead = Nothing is changed yet.
people-import-to-add = New people
people-import-to-change = People who get a role or a job
people-import-added = People added
people-import-changed = People who got a role or a job
people-import-unchanged = Rows that change nothing
people-import-refused = Rows refused
people-import-refused-title = Refused
people-import-refused-caption = Put these rows right and add the file again. Rows already added are left alone.
people-import-line = Line
people-import-column = Column
people-import-value = In the file
people-import-reason = What is wrong
people-import-download = Download what was refused
people-import-taken = Rows that change something
people-import-what = What happens
people-import-new = New
people-import-role-change = Role or job
people-import-more = And { $count } more.
people-import-confirm = { $count ->
    [one] Make one change
   *[other] Make { $count } changes
}
people-import-no-change = There is nothing to do.
people-import-done-title = Done
people-import-done-text = { $count ->
    [one] One person was added
   *[other] { $count } people were added
}

# The programme
people-programme-title = Programme
people-programme-name-en = Name in English
people-programme-name-cy = Name in Welsh
people-safeguarding = Safeguarding
people-safeguarding-what = Whom to tell when someone may not be safe. Everybody who records chats sees this.
people-safeguarding-en = Safeguarding route in English
people-safeguarding-cy = Safeguarding route in Welsh
people-safeguarding-hint = A team, a telephone number and when it answers
people-disclosure = Small numbers
people-disclosure-what = Counts of few people are hidden, and the others are rounded, so that nobody can be picked out.
people-hide-to = Hide counts from 1 up to
people-hide-to-hint = 7 is the rule of the NHS. A larger number hides more.
people-round-to = Round the others to the nearest
people-round-to-hint = 5 is the rule of the NHS.
people-programme-operator = Set by the operator
people-programme-host = Address
people-programme-any-host = Any address of this server
people-programme-zone = Time zone
people-programme-slug = Short name for commands

# Letters
people-mail-code-subject = Your code for { $programme }
people-mail-code-body =
    Your code to sign in to { $programme }:

    { $code }

    It works for { $minutes } minutes. Nobody will ever ask you for it, by telephone or otherwise.

    Did you not ask for it? Then leave it. Nobody can sign in without it.
people-mail-join-subject = Your code to join { $programme }
people-mail-join-body =
    Your code to join { $programme } with { $organisation }:

    { $code }

    It works for { $minutes } minutes.

    Did you not ask for it? Then leave it. Nothing happens without it.
people-mail-invitation-subject = You are invited to { $programme }
people-mail-invitation-body =
    You are invited to take part in { $programme }.

    Open this link and check your name:

    { $link }

    It works for { $days } days, once, and is meant for you alone.

# Problems of this room
problem-people-invitation-over = This invitation no longer works
    .detail = It was used, it was withdrawn, or it is older than 14 days. If you have an account, sign in. If not, ask for a new invitation.
problem-people-last-coordinator = This is the last coordinator
    .detail = Make somebody else a coordinator first. Without one, nobody could look after the programme.
problem-people-programme-exists = There is such a programme already
    .detail = Choose another short name and another address.
problem-people-passkey-over = That took too long
    .detail = Load the page again and try once more.
problem-people-passkey-refused = The passkey did not work
    .detail = Try again, or get a code by e-mail.
problem-people-passkey-known = This passkey is added already
    .detail = You can sign in with it.
problem-people-passkey-unknown = This passkey is not known here
    .detail = It may have been removed. Get a code by e-mail, then add the passkey again in your account.

# A file that is none
people-import-workbook = This is a spreadsheet, not a CSV file. Open it, choose “Save as” and “CSV UTF-8”, then choose that file.
people-import-no-text = This is not a text file. Save your list as CSV, then choose that file.
