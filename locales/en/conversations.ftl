conversations-nav-record = Record a chat
conversations-nav-mine = My chats
conversations-nav-team = Team counts
conversations-nav-lists = Lists
conversations-record = Record a chat

conversations-weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
conversations-month = { $number ->
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
conversations-month-short = { $number ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
conversations-day = { $weekday } { $day } { $month }
conversations-day-short = { $day } { $month }

conversations-mine-title = My chats
conversations-mine-private = Only you can see this page. Your organisation sees counts for the whole team, never who had which chat.
conversations-mine-empty = No chats yet
conversations-mine-empty-help = When you have recorded a chat, it shows here. It takes four taps.
conversations-mine-count = { $count ->
    [one] You have recorded one chat so far.
   *[other] You have recorded { $count } chats so far.
}
conversations-mine-mend = Is one wrong? You can change or take back a chat on your phone, right after you save it.
conversations-mine-since = The list goes back to { $day }.
conversations-gap = No service was right
conversations-mine-signposted = { $count ->
    [one] Pointed to one service.
   *[other] Pointed to { $count } services.
}

conversations-team-title = What chats are about
conversations-team-choose = Organisation
conversations-team-show = Show
conversations-team-none = You are not in a team yet
conversations-team-none-help = When an organisation adds you, its counts show here.
conversations-team-empty = No chats in the last 12 weeks
conversations-team-empty-help = Counts show here once people in the team have recorded some.
conversations-team-total = In the last { $weeks } weeks: { $count } chats.
conversations-team-rule = Numbers below { $limit } are hidden, and the others are rounded to the nearest { $step }. This way nobody can be picked out. Totals are rounded by themselves, so columns may not add up.
conversations-team-all = All chats
conversations-team-weeks = Chats each week
conversations-team-topics = What the chats were about
conversations-team-topics-help = A chat about two topics counts under both.
conversations-team-topic-weeks = Each topic, week by week
conversations-topic = Topic
conversations-service = Service
conversations-need = Need
conversations-team-services = Services that people were pointed to
conversations-team-services-help = Each chat counts once for each service that it pointed to.
conversations-team-service-gone = No longer in the directory
conversations-team-gaps = Needed, but no service was right
conversations-team-gaps-help = These are chats in which somebody needed help and nothing was suitable, by what was needed.
conversations-team-need-unsaid = Not said what for

conversations-lists-title = Lists on the form
conversations-lists-help = These are the choices that people see when they record a chat. Change them to fit your place. Chats that are already recorded keep their meaning.
conversations-lists-count = { $count ->
    [one] One choice
   *[other] { $count } choices
}
conversations-lists-version = Phones fetch your changes by themselves (this is form { $version }). A phone that was offline for weeks can still send what it holds.
conversations-list-topics = Topics
conversations-list-happened = What happened
conversations-list-responses = How they left it
conversations-list-settings = Settings
conversations-list-channels = Ways to talk
conversations-list-raised-by = Who brought it up
conversations-list-gap-reasons = Why no service was right
conversations-list-offered = On the form now, in this order
conversations-own-language = In English
conversations-other-language = In Welsh
conversations-list-actions = Change
conversations-list-up = Move up
conversations-list-down = Move down
conversations-list-retire = Retire
conversations-list-restore = Bring back
conversations-list-add = Add a choice
conversations-list-add-button = Add
conversations-list-retired = Retired choices
conversations-list-retired-help = These are no longer on the form. Chats that used them still count.
conversations-words-en = Words in English
conversations-words-cy = Words in Welsh
conversations-words-hint = Short words fit best on a phone: { $most } letters at the most.
conversations-entry-title = Change the words for “{ $name }”
conversations-entry-help = Use this to make the words clearer. They must still mean the same, as earlier chats will show the new words too. For something new, add a new choice and retire this one.
conversations-entry-save = Save
conversations-done-added = “{ $name }” is on the form now.
conversations-done-reworded = The words are saved: “{ $name }”.
conversations-done-moved = “{ $name }” has moved.
conversations-done-retired = “{ $name }” is off the form. You can bring it back below.
conversations-done-restored = “{ $name }” is back on the form.
conversations-safety-now = If you are worried now

conversation-words-missing = Enter the words in English
conversation-words-missing-welsh = Enter the words in Welsh
conversation-words-long = Use { $most } letters or fewer
conversation-words-twice = This choice is on the list already, or is a retired one. Bring that one back, or use other words
conversation-list-full = This list holds { $most } choices at the most. Retired ones count too

conversation-format-unknown = This program does not know records of this format
conversation-version-wrong = Versions count from 1
conversation-corrects-wrong = A new record corrects nothing, and version n corrects version n - 1
conversation-withdrawn-first = Only a record that was sent before can be withdrawn
conversation-form-wrong = Versions of the form count from 1
conversation-list-empty = Choose at least one
conversation-list-long = Choose 12 at the most
conversation-list-twice = The same choice is there twice
conversation-entry-unknown = “{ $entry }” was never on this programme’s list
conversation-services-many = Choose 5 services at the most
conversation-need-wrong = This is not the name of a need

problem-conversation-json = This record cannot be read
    .detail = It is not in the shape that the program takes: { $why }.
problem-conversation-batch-size = Too many records at once, or none
    .detail = Send between 1 and { $most } records.
problem-conversation-owner = Whose record is this?
    .detail = Say whose record it is in the header X-Person.
problem-conversation-id = This record has no proper id
    .detail = The id must be a UUID of version 7.
problem-conversation-first-missing = The record that this one corrects is not here
    .detail = Send the first version first, or save it as a new record.
problem-conversation-last-entry = This is the last choice on the list
    .detail = A list needs at least one choice. Add another one before you retire this one.
problem-conflict = Another version of this record is here already
    .detail = What is stored differs from what was sent. Look at both, and save what is right as a correction.
problem-other-person = Somebody else is signed in
    .detail = This record belongs to another person. It stays on the phone and goes when that person signs in.
