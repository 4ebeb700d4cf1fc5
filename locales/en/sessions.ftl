sessions-nav = Live sessions
sessions-title = Live sessions
sessions-lead = Practise with others and a trainer, by video or in a room. Booking takes two taps.
sessions-caption = Live session
sessions-door-text = For your team, for yourself, or out of interest. Anybody may ask.

# Days and times
sessions-weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
sessions-month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
sessions-day = { $weekday } { $day } { $month } { $year }
sessions-moment = { $day }, { $time }
sessions-span = { $day }, { $from } to { $to }

# The list
sessions-mine-title = My bookings
sessions-none = No sessions are planned just now
sessions-none-help = You can ask for one. It does not have to be for a whole team.
sessions-ask-other = Nothing that suits you? Ask for a session
sessions-kind-video = By video
sessions-kind-room = In a room
sessions-left = { $free ->
    [one] One place left
   *[other] { $free } places left
}
sessions-left-none = Full: you can join the waiting list
sessions-left-closed = Booking has closed
sessions-for = For { $organisation }
sessions-for-trainers = For trainers
sessions-requests-count = { $count ->
    [0] Requests
    [one] Requests: 1 waits
   *[other] Requests: { $count } wait
}
sessions-behind = Over or called off
sessions-state-changed = Changed
sessions-state-cancelled = Called off
sessions-state-held = Over
sessions-booking-booked = You have a place
sessions-comer-booked = Has a place
sessions-booking-waiting = On the waiting list
sessions-booking-offered = Place held
sessions-booking-cancelled = Not coming
sessions-booking-attended = Was there
sessions-booking-missed = Was not there

# One session
sessions-row-when = When
sessions-row-where = Where
sessions-row-for = For
sessions-row-places = Places
sessions-row-until = Book before
sessions-places = { $free } of { $capacity } free{ $waiting ->
    [0] .
    [one] . One person waits.
   *[other] . { $waiting } people wait.
}
sessions-join = Join by video
sessions-link-later = By video. You get the link when you book.
sessions-join-by = Join by video: { $link }
sessions-room-at = Where: { $place }
sessions-calendar-page = About this session, and how to give up your place: { $page }
sessions-book = Book my place
sessions-join-line = Join the waiting list
sessions-full-help = All places are taken. If one becomes free, we hold it for whoever has waited longest and send them a letter.
sessions-you-wait = You are on the waiting list. If a place becomes free for you, we hold it for a while and send you a letter.
sessions-you-are-offered = A place is free and held for you until { $until }. After that it goes to the next person.
sessions-take-place = Take the place
sessions-refuse-place = No, give it to the next person
sessions-give-up = Give up my place
sessions-leave-line = Leave the waiting list
sessions-to-calendar = Calendar file
sessions-done-booked = You have a place. A letter for your calendar is on its way.
sessions-done-waiting = You are on the waiting list.
sessions-done-already = You are on the list already.
sessions-done-given-up = Done. You are not coming any more.
sessions-done-letters = Your choice of letters was saved.
sessions-done-made = The session was made.
sessions-done-changed = The session was changed. Everybody who has a place was told.
sessions-done-off = The session was called off. Everybody was told.
sessions-done-noted = It was noted who was there.
sessions-done-answered = Your answer is on its way.

# My bookings
sessions-mine-none = You have booked nothing yet
sessions-mine-none-help = What you book is shown here.
sessions-mine-behind = Before
sessions-letters-title = Letters
sessions-letters-legend = Which letters would you like?
sessions-letters-hint = We always tell you about what you booked: your place, a change, a session that is called off.
sessions-letters-reminders = A reminder a day and an hour before
sessions-letters-evaluation = Afterwards, how it was
sessions-letters-notices = When somebody asks for training, and when booking for my session closes
sessions-letters-save = Save

# Planning
sessions-plan-new = Plan a session
sessions-plan-change = Change this session
sessions-plan-change-told = Everybody who has a place is told, and their calendars change with it.
sessions-plan-answers = This answers a request:
sessions-plan-title = What is it called?
sessions-plan-about = What is it about?
sessions-plan-kind = How do people meet?
sessions-plan-link = Joining link
sessions-plan-link-hint = From Microsoft Teams, Zoom or any other. Those who book get it, nobody else.
sessions-plan-place = Address and room
sessions-plan-day = Day
sessions-plan-time = When does it begin?
sessions-plan-time-hint = For example, 9:30 or 14:00
sessions-plan-can = When trainers can
sessions-plan-minutes = How many minutes?
sessions-plan-capacity = How many places?
sessions-plan-closes = When does booking close?
sessions-plan-closes-hours = { $hours ->
    [0] When it begins
    [24] A day before
    [48] Two days before
    [168] A week before
   *[other] { $hours } hours before
}
sessions-plan-times = How many weeks in a row?
sessions-plan-times-hint = Leave it empty for one. { $most } at most. The time of day stays the same when the clocks change.
sessions-plan-organisation = Who is it for?
sessions-plan-organisation-hint = A session for one organisation is seen by its people only.
sessions-plan-everybody = Everybody
sessions-plan-trainer = Who runs it?
sessions-plan-trainer-hint = You, or a trainer who has said when they can.
sessions-plan-make = Make the session
sessions-plan-save = Save the change
sessions-plan-title-missing = Say what the session is called
sessions-plan-kind-missing = Choose how people meet
sessions-plan-link-wrong = Enter the whole joining link, beginning with https://
sessions-plan-place-missing = Enter the address and the room
sessions-plan-day-wrong = Enter a day, such as 26 11 2026
sessions-plan-day-past = Choose a day and time that are still to come
sessions-plan-day-far = Choose a day within the next two years
sessions-plan-time-wrong = Enter a time, such as 9:30
sessions-plan-time-left-out = The clocks go forward and leave that time out. Choose another
sessions-plan-number = Enter a number from { $from } to { $to }
sessions-plan-closes-missing = Choose when booking closes
sessions-plan-clash = The trainer runs another session at that time
sessions-plan-capacity-taken = { $taken ->
    [one] One person has a place. Enter at least 1
   *[other] { $taken } people have a place. Enter at least { $taken }
}
sessions-plan-organisation-unknown = Choose an organisation from the list
sessions-words-long = Use at most { $most } characters
sessions-off-title = Call this session off
sessions-off-told = { $count ->
    [0] Nobody has booked yet, so nobody needs to be told.
    [one] One person is told, and it leaves their calendar.
   *[other] { $count } people are told, each by a letter of their own, and it leaves their calendars.
}
sessions-off-do = Call it off

# When trainers can
sessions-times-title = When trainers can
sessions-times-lead = Say when you could run a session. Whoever plans one sees it.
sessions-times-none = Nobody has said when they can
sessions-times-none-help = Add a time below.
sessions-times-remove = Remove
sessions-times-add = Add a time
sessions-times-from = From
sessions-times-to = To
sessions-times-save = Add
sessions-times-backwards = The end must be after the beginning

# Running it
sessions-run-title = Run sheet
sessions-run-who = Who comes
sessions-run-nobody = Nobody has booked yet.
sessions-run-name = Name
sessions-run-from = From
sessions-run-state = Booking
sessions-run-here = Who is there?
sessions-run-here-hint = Tick who came. After the end, everybody else counts as not there.
sessions-run-save = Save
sessions-run-hard = What they find hard
sessions-run-hard-few = Too few of them have practised to say. It is told for { $least } people or more, never for one.
sessions-run-hard-none = Nothing stands out for this group.
sessions-run-hard-skill = Most of them find this hard: { $skill }. This is of the group, never of one person.
sessions-run-services = Services here to draw in
sessions-run-services-lead = The first choices in your directory, by topic. Somebody has checked each. What sells something is left out.
sessions-run-services-none = Your directory has no first choices yet that somebody has checked and that sell nothing.
sessions-run-how = How it was
sessions-run-how-lead = From 1, not at all, to 5, very much. Small numbers are hidden and shown as *, others rounded.
sessions-code-title = Code to show in the room
sessions-code-lead = Show this code. Whoever is there opens it on their phone and says so with one tap.
sessions-code-alt = Code that leads to the page for saying that you are here
sessions-code-address = The same as a link, for the chat of a video session
sessions-code-when = It works from half an hour before until an hour after. If the session is moved, it gets a new code.
sessions-here-title = Are you here?
sessions-here-say = Yes, I am here
sessions-here-done = You are on the list
sessions-here-on = On to the session

# Handouts
sessions-handouts = Handouts
sessions-handouts-lead = Links and files for those who come.
sessions-handouts-who = Those who have a place see them, before and after.
sessions-handout-title = What is it called?
sessions-handout-link = Link
sessions-handout-file = Or a file
sessions-handout-file-hint = PDF, Word, PowerPoint, OpenDocument, text or picture, 1 MB at most
sessions-handout-add = Add
sessions-handout-remove = Remove
sessions-handout-title-missing = Say what it is called
sessions-handout-link-wrong = Enter a whole link, beginning with https://, or choose a file
sessions-handout-large = Choose a file of 1 MB at most
sessions-handout-kind = Choose a PDF, Word, PowerPoint, OpenDocument, text or picture file

# Afterwards
sessions-how-title = How was it?
sessions-how-lead = Four taps. Nobody sees who said what: only how many chose each number, and only once enough people have.
sessions-how-useful = It was useful for my work
sessions-how-practised = I could practise enough
sessions-how-pace = It went at the right speed
sessions-how-next = I know what I will try next
sessions-how-1 = not at all
sessions-how-5 = very much
sessions-how-missing = Choose a number from 1 to 5
sessions-how-send = Send
sessions-how-question = Question
sessions-how-answers = Answers
sessions-how-thanks = Thank you
sessions-how-thanks-what = Your answers were counted. They are kept without your name.
sessions-how-practise = Practise what you learned

# Asking
sessions-ask-title = Ask for training
sessions-ask-lead = For your team, for yourself, or because you want to know more. You need no account.
sessions-ask-asker = Who is asking?
sessions-asker-organisation = An organisation
sessions-asker-staff = Somebody who works or helps somewhere, for themselves
sessions-asker-public = A member of the public
sessions-ask-organisation = Name of the organisation
sessions-ask-wanted = What would you like to learn?
sessions-ask-wanted-hint = A sentence or two. Please write nothing about anybody’s health.
sessions-ask-people = For how many people?
sessions-ask-times = Which other days and times would suit you?
sessions-ask-name = Your name
sessions-ask-email = Your e-mail address
sessions-ask-email-hint = The answer goes there, and nothing else.
sessions-ask-kept = We keep what you write for 12 months, so that we can answer. Then it is deleted. Trainers and those who run the programme read it, nobody else.
sessions-ask-send = Send
sessions-ask-asker-missing = Choose who is asking
sessions-ask-organisation-missing = Enter the name of the organisation
sessions-ask-name-missing = Enter your name
sessions-ask-people-wrong = Enter a number, such as 12
sessions-ask-wanted-missing = Say what you would like to learn
sessions-asked-title = Your request was sent
sessions-asked-next = A trainer reads it and answers you by e-mail.

# Answering
sessions-requests-title = Requests for training
sessions-requests-lead = Those that wait come first, the longest waiting on top. Each is deleted 12 months after it came.
sessions-requests-none = Nobody has asked yet
sessions-requests-none-help = The form is open to everybody, on the front page.
sessions-request-open = Waits for an answer
sessions-request-answered = Answered
sessions-request-scheduled = A session is planned
sessions-request-closed = Closed
sessions-request-who = Who
sessions-request-email = E-mail
sessions-request-wanted = What they want
sessions-request-people = People
sessions-request-times = When
sessions-request-day = Came on
sessions-request-answer = Your last answer
sessions-request-session = The session that came of it
sessions-request-schedule = Plan a session for this
sessions-request-reply = Answer
sessions-request-reply-hint = It goes out by e-mail as you write it.
sessions-request-then = And then?
sessions-request-keep-open = We stay in touch
sessions-request-close = Nothing comes of it: close it, with what I wrote as the reason
sessions-request-send = Send the answer
sessions-request-answer-missing = Write an answer
sessions-request-then-missing = Choose what happens next

# What went wrong
problem-sessions-closed = Booking has closed
    .detail = The deadline has passed, or the session is called off or has begun. Look for another one in the list.
problem-sessions-over = This session is over
    .detail = It cannot be changed any more.
problem-sessions-off = This session was called off
    .detail = Nobody can be noted as there.
problem-sessions-early = It is too early
    .detail = This works from half an hour before the session.
problem-sessions-code-over = This code has run out
    .detail = Ask the trainer to put you on the list.
problem-sessions-times-full = You have offered many times already
    .detail = Remove some that you do not need.
problem-sessions-handouts-full = This session has enough handouts
    .detail = Remove one to add another.
problem-sessions-requests-full = Too many requests are waiting
    .detail = Please try again next week.

# Letters
sessions-letter-booked-subject = You have a place: { $title }
sessions-letter-booked =
    You have a place.

    { $title }
    { $when }
    { $where }

    This letter puts the session into your calendar. If you cannot come, please give up your place so that somebody else can have it:
    { $page }

    { $programme }
sessions-letter-changed-subject = Changed: { $title }
sessions-letter-changed =
    Something about your session has changed. This is how it is now:

    { $title }
    { $when }
    { $where }

    This letter changes it in your calendar, too. If you cannot come any more:
    { $page }

    { $programme }
sessions-letter-given-up-subject = You are not coming: { $title }
sessions-letter-given-up =
    You gave up your place. This letter takes the session out of your calendar.

    { $title }
    { $when }

    You can book again while there are places:
    { $page }

    { $programme }
sessions-letter-off-subject = Called off: { $title }
sessions-letter-off =
    This session will not take place. We are sorry.

    { $title }
    { $when }

    Other sessions are in the list that you find here:
    { $page }

    { $programme }
sessions-letter-offered-subject = A place is free for you: { $title }
sessions-letter-offered =
    A place has become free, and you are next on the waiting list.

    { $title }
    { $when }

    It is held for you until { $until }. To take it, or to leave it to the next person:
    { $page }

    { $programme }
sessions-letter-lapsed-subject = The place went to the next person: { $title }
sessions-letter-lapsed =
    A place was held for you, and its time has run out. It has gone to the next person.

    { $title }
    { $when }

    You can join the waiting list again:
    { $page }

    { $programme }
sessions-letter-tomorrow-subject = Tomorrow: { $title }
sessions-letter-tomorrow =
    Your session is within a day.

    { $title }
    { $when }
    { $where }

    If you cannot come, please give up your place, or turn these reminders off:
    { $page }

    { $programme }
sessions-letter-soon-subject = In an hour: { $title }
sessions-letter-soon =
    Your session begins within the hour.

    { $title }
    { $when }
    { $where }

    { $page }

    { $programme }
sessions-letter-how-subject = How was it? { $title }
sessions-letter-how =
    Thank you for being there. Four taps help the trainer to make it better:
    { $page }

    { $title }

    You can turn these letters off on the page of your bookings.

    { $programme }
sessions-letter-closed-subject = Booking has closed: { $title }
sessions-letter-closed =
    Booking for your session has closed.

    { $title }
    { $when }

    People who come: { $coming }. People who wait: { $waiting }.

    Your run sheet: { $page }
sessions-letter-asked-subject = Somebody asks for training
sessions-letter-asked =
    A request for training has come. Read and answer it here:
    { $page }

    You can turn these letters off on the page of your bookings.
sessions-letter-answer-subject = Your request for training
sessions-letter-answer =
    Hello { $name },

    { $answer }

    { $programme }
sessions-letter-declined-subject = Your request for training
sessions-letter-declined =
    Hello { $name },

    We cannot offer what you asked for. This is why:

    { $answer }

    { $programme }
sessions-letter-scheduled-subject = A session is planned: { $title }
sessions-letter-scheduled =
    Hello { $name },

    You asked for training. A session is planned for it:

    { $title }
    { $when }
    { $where }

    People with an account book their place here: { $page }
    Without an account, you are welcome all the same.

    { $programme }

# Sessions for an organisation, series, requests in detail, Microsoft Teams
sessions-material-title = Local services and gaps
sessions-missed = What people could not find here lately
sessions-missed-lead = In the last six months people of this organisation recorded that nothing was right for this. Numbers are rounded, and told from { $least } chats on.
sessions-missed-none = Nothing that enough people missed. It is told from { $least } chats on.
sessions-missed-chats = about { $count } chats
sessions-missed-use = Talk about it in the session: what do you say when there is nothing near, and who could help all the same?
sessions-done-series = { $count } sessions were made. Each has its own page:
sessions-series = All sessions of this series
sessions-mine-ahead = Coming
sessions-mine-none-ahead = You have booked nothing that is still to come.
sessions-join-teams = Join with Microsoft Teams
sessions-join-teams-by = Join with Microsoft Teams: { $link }
sessions-ask-topic = What is it mostly about?
sessions-ask-topic-any = No special topic
sessions-ask-kind = How would you like to meet? (optional)
sessions-ask-kind-either = Either will do
sessions-ask-day = A day that would suit you (optional)
sessions-ask-day-hint = For example, 26 11 2026
sessions-ask-day-past = Choose a day that is still to come
sessions-request-topic = Topic
sessions-request-kind = How they would like to meet
sessions-request-wished = A day that would suit them
sessions-plan-unknown = { $organisation } is not on your list of organisations. Everybody will see this session unless you choose one below.
sessions-plan-answers-then = When you make the session, they get a letter about it, and the request is answered.
problem-sessions-code-gone = There is no code any more
    .detail = The session is over or called off. You can still note on the run sheet who was there.
sessions-done-offered = Added. Whoever plans a session sees it.
sessions-done-withdrawn = The time was removed.
