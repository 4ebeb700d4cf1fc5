training-nav = Learn
training-title = Learn
training-lead = Short modules that you can take in pieces. Your place is kept, on every device where you sign in.
training-courses = Courses
training-no-courses = There is nothing to learn here yet.
training-course = Course
training-modules = Modules
training-own = Your own
training-for-trainers = For trainers and leads
training-carry-on = Carry on with “{ $module }”
training-begin-with = Begin with “{ $module }”
training-you-were-at = You were at “{ $page }”.
training-minutes = About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
training-modules-finished = { $finished } of { $of } modules finished
training-pages-seen = { $seen } of { $of } pages opened
training-far-not = Not begun
training-far-begun = Begun
training-far-done = Finished
training-completed = Completed
training-expired = Run out
training-to-certificates = See your certificate
training-completed-on = Completed on { $day }.
training-valid-until = It counts until { $day }.
training-was-valid-until = It counted until { $day }. Please take it again.
training-learned-elsewhere = It was completed in another system.

# A module
training-finished = You have finished this module. Well done.
training-right-of = { $right } of { $of } questions were right.
training-then = Go on to “{ $module }”
training-to-course = See your course
training-nearly = You are nearly there
training-nearly-text = You have { $right } of { $of } questions right. To finish the module, { $pass } percent are needed. These are worth another look:
training-as-often = You can try as often as you like.
training-renew = Begin this module again
training-renew-text = This course is asked for again after some time. If you begin the module again, its pages and questions start afresh.
training-pages = Pages
training-seen = Opened
training-print = A version to print, all on one page
training-about = About this module
training-owner = Kept right by: { $owner }.
training-sources = Its facts come from here:

# A page
training-page-caption = { $module } · page { $page } of { $of }
training-page-of = Page { $page } of { $of }
training-next-page = Next page
training-last-page = To the end of the module
training-page-before = The page before
training-other-language = This module is not written in your language yet, so it is shown in the other.
training-transcript = Read what is said
training-print-caption = To print
training-print-how = Print this page with your browser. The questions are there to answer by hand.
training-print-choose-from = Choose from:

# Questions
training-question = Question
training-question-number = Question { $number }
training-answer = Check my answer
training-answer-again = Check again
training-choose-all = Choose all that are right.
training-order-hint = Give each line its number, 1 for the first.
training-match-hint = For each line, choose what goes with it.
training-free-hint = Write what you would say. It is read by a program, and not kept.
training-select = Choose
training-said = Somebody says:
training-was-right = You had this right
training-was-not-right = Not right yet
training-right = That is right
training-partly = Partly right
training-not-yet = Not quite
training-right-order = This is the order:
training-right-pairs = These go together:
training-one-way = One way to say it:
training-coach-unsure = The coach is not sure about this one. Trust your own sense of it.
training-choose-one = Choose an answer
training-choose-some = Choose at least one answer
training-order-missing = Give every line a number
training-order-twice = Give each line a number of its own
training-match-missing = Choose something for every line
training-words-missing = Write what you would say
training-words-long = Write less than 1,000 characters

# Other things on a page
training-practice-title = Try it
training-practise = Practise
training-practise-with = Practise with { $name }
training-practice-signed-in = If you take part in the programme, you can practise this with invented people and a coach once you have signed in.
training-reflection-private = For you alone. What you write here stays on this page: it is not sent and not kept.
training-checklist = What you have done
training-checklist-hint = Tick what is done, and keep it for yourself.
training-checklist-keep = Keep my ticks
training-checklist-kept = Your ticks are kept.
training-services-title = Help near you
training-services-find = Find local help: { $need }
training-services-print = Look for local help with: { $need }.

# The taster
training-taster-title = Try it for ten minutes
training-taster-lead = Anybody can help somebody else with a short chat. See how it goes.
training-taster-nothing-kept = You need no account. No cookie is set, and nothing that you do here is kept.
training-taster-door = Learn how a short chat can help
training-taster-door-text = A ten-minute taster for everybody. No account needed.
training-taster-thanks = Thank you for trying it
training-taster-thanks-text = That was all. What could come next:
training-taster-try = Try one open question today, with somebody you know.
training-taster-find = Find support near you
training-taster-sign-in = Sign in, if you take part in the programme

# Where trainers write
training-write-title = Write modules
training-write-lead = Change one of our modules for your place, or write one of your own. Learners see it once you publish it.
training-write-new = Begin a module
training-write-own = Your programme’s own
training-write-none = There are none yet.
training-write-shipped = Ours
training-write-shipped-lead = These come with the program. If you change one, your version takes its place here.
training-write-change = Change for your place
training-write-replaces = Takes the place of “{ $module }”.
training-write-untitled = Without a title
training-write-published = Published, version { $version }
training-write-draft = Draft
training-write-from = Which one?
training-write-how = How do you want to begin?
training-write-how-missing = Choose how you want to begin
training-write-how-ours = With one of ours
training-write-how-ours-hint = Your version takes its place. If you have begun one already, you go on with it.
training-write-how-new = With a new one
training-write-how-new-hint = It begins with a short example, and becomes a course of its own.
training-write-begin = Begin
training-write-caption = Writing a module
training-write-sound = Nothing is wrong with this text.
training-write-findings = { $count ->
    [one] One thing was found
   *[other] { $count } things were found
}
training-write-line = line { $line }
training-write-not-stopping = (This does not stop you from publishing.)
training-write-not-yet = Mend what is listed above, then publish
training-write-long = This text is too long to keep
training-write-english = English text
training-write-welsh = Welsh text
training-write-welsh-hint = The same pages and questions in the same order, with the same ids.
training-write-while-learning = If you publish a change while somebody is in the module, they go on under the new version. Their answers count as long as the question’s words have not changed.
training-write-save = Save
training-write-publish = Save and publish
training-write-withdraw = Withdraw
training-write-saved = Saved. Learners do not see it until you publish it.
training-write-was-published = Published. Learners see it now.
training-write-was-withdrawn = Withdrawn. Learners do not see it any more.
training-write-preview = See it as a learner
training-write-versions = Versions
training-write-version-on = Version { $version }, published on { $day }
training-write-help = How a module is written
training-write-help-facts = The first line is “# ” and the title. The lines below it say what kind it is, how many minutes it takes, what it brings, when it must be looked at again, who keeps it right, where its facts come from, and how many percent of the questions must be right.
training-write-help-pages = A page begins with “## ” and its title. Write plain paragraphs, lists, **bold words** and links.
training-write-help-blocks = Other things stand between a line that begins with “:::” and a line “:::”. These are there:
training-write-help-questions = A question has an id, what it asks, and its answers. Its form is one of these:
training-write-help-answers = “- [x]” is a right answer, “- [ ]” a wrong one. What stands after “ :: ” is told to whoever chose it.
training-review-title = To be looked at again
training-review-lead = Every module has a day by which somebody must have read it again.
training-review-module = Module
training-review-owner = Kept right by
training-review-by = By
training-review-overdue = Overdue
problem-training-drafts-full = There are too many modules
    .detail = A programme can write 200 modules of its own. Go on with one that is there.

# What questions are worth
training-items-title = What the questions are worth
training-items-lead = For each module: which questions are hard, and which tell those who know from those who do not. Without names.
training-items-how = This rests on first answers alone. A question is told of once { $least } people have answered it.
training-items-answered = People
training-items-right = Right at once
training-items-apart = Tells apart
training-items-remark = What to do
training-items-few = Too few
training-items-misleads = Look at it: people who know more get it wrong
training-items-easy = Nearly everybody knows it. Ask for more?
training-items-hard = Few get it right. Is it clear, and taught before?
training-items-little = It tells little. Are the wrong answers likely enough?
training-items-good = It does its work
training-items-explain-right = “Right at once” is how much of the first answers was right. Between 30 and 95 percent is usual.
training-items-explain-apart = “Tells apart” is how well the question goes with the others, from -1 to 1. Below 0.2 it tells little.
training-percent = { $percent }%

# Who still needs training
training-coverage-title = Who still needs training
training-coverage-lead = How many people have completed a course, and for how many it counts now. No names are shown.
training-coverage-show = Show
training-coverage-none = There is nothing to show
training-coverage-none-text = You answer for no organisation here.
training-coverage-hidden = Numbers of people from 1 to 7 are shown as *, and others to the nearest 5, unless your programme is stricter. So rows do not add up exactly.
training-coverage-job = Job
training-coverage-eligible = Could take part
training-coverage-here = With an account
training-coverage-trained = Completed
training-coverage-valid = Counts now
training-coverage-expired = Run out
training-coverage-percent = Share that counts now
training-coverage-no-job = Job not known
training-coverage-all = All together
training-coverage-settings = By kind of setting
training-coverage-settings-lead = An organisation that works in several settings is counted in each, so these do not add up.
training-coverage-setting = Setting

# What follows a course
training-ask-before = Four questions before you begin
training-ask-after = Four questions now that you are done
training-ask-short = They take a minute, and you may leave them out.
training-ask-why = They show us whether this training is any use. There are no right answers.
training-ask-private = Nobody sees what you say. Only groups are reported, and only from 8 people up.
training-ask-scale = 1 is “not at all”, 10 is “very”.
training-ask-confidence = How confident are you to have such a chat?
training-ask-competence = How able are you to have such a chat?
training-ask-importance = How important is it to you?
training-ask-usefulness = How useful is it for what you do?
training-ask-keep = Keep my answers
training-ask-skip = Leave this out
training-goal-title = Choose a first try
training-goal-short = People who decide with whom and when are far more likely to do it.
training-goal-why = With whom will you try it first, and when? This is for you alone. In the morning of that day we send you one short letter, unless you have turned letters off.
training-goal-with = With whom?
training-with-colleague = A colleague
training-with-served = Someone I meet through my work or as a volunteer
training-with-family = Family or a friend
training-with-neighbour = A neighbour
training-with-myself = Myself
training-with-other = Someone else
training-goal-on = When?
training-goal-on-hint = For example, 27 11 2026
training-goal-words = In your own words
training-goal-words-hint = Do not write anybody’s name.
training-goal-with-missing = Choose with whom
training-goal-day-missing = Give a day, month and year
training-goal-day-wrong = Choose today or a day within a year
training-goal-words-long = Write at most 200 characters
training-goal-keep = Keep this
training-goal-yours = Your first try
training-goal-change = Change it
training-said-title = How is it going?
training-said-thanks = Thank you. That was all.
training-said-try = How did it go? If it has not happened yet, choose another moment. It counts all the same.
training-letters-title = Letters about your learning
training-letters-about = What you learned fades when you do not use it. Short letters bring it back. You never get two of them in one week, and you can turn each kind off here.
training-letters-are-on = Letters are on.
training-letters-are-off = Letters are off. We write no more about your learning.
training-letters-on = Turn letters on
training-letters-off = Turn all letters off
training-letter-later = { $course }: how is it going?
training-letter-later-text =
    Hello

    Some weeks ago you completed “{ $course }”. How is it going? Four questions, one tap each, no signing in:

    { $link }

    Nobody sees what you say. Only groups are reported.

    To turn these letters off, without signing in:

    { $off }
training-letter-nudge = Your first try
training-letter-nudge-text =
    Hello

    You wanted to try a short chat on { $day }. With whom: { $with }.

    One open question is enough. What would they like to be different?

    On this page you can read what you wrote:

    { $link }

    To turn these letters off, without signing in:

    { $off }
training-figures-title = What people say of themselves
training-figures-lead = The mean of what people say, 1 to 10, with how many people it rests on. A number is shown once { $least } people have answered.
training-figures-people = { $people } people
training-moment-before = Before
training-moment-after = Straight after
training-moment-later = Weeks later
problem-training-link-over = This link has run out
    .detail = Links in our letters work for three weeks. There is nothing more to do.

# Files for modules
training-files-title = Pictures and other files
training-files-lead = Add pictures, films, sound, captions or papers here, and use them in the modules that you write.
training-files-open = Anybody who has a file’s address can see it. Add nothing private, and no picture of a person who has not agreed.
training-files-file = File
training-files-hint = A picture (JPEG, PNG, WebP: up to 5 MB), a film (MP4, WebM: up to { $most } MB), sound (MP3, Ogg: up to 20 MB), captions (WebVTT) or a paper (PDF: up to 10 MB).
training-files-add = Add the file
training-files-added = The file is there. Write this in your module, where you want it:
training-files-removed = The file was removed.
training-files-all = Your files
training-files-empty = There are none yet.
training-files-text = What to write in a module
training-files-size = Size
training-files-megabytes = { $size } MB
training-files-remove = Remove
training-files-alt = what the picture shows, for people who cannot see it
training-files-name = what the paper is called
training-files-transcript = what is said, for people who cannot hear it
training-files-none = Choose a file
training-files-kind = This kind of file cannot be used. Choose a JPEG, PNG or WebP picture, an MP4 or WebM film, MP3 or Ogg sound, WebVTT captions, or a PDF
training-files-large = This file is too large. The most is { $most } MB
training-files-broken = This picture cannot be read. Save it again as JPEG or PNG, and choose that file
training-files-full = There is no room for more files. Remove some that no module uses
problem-training-file-used = A module uses this file
    .detail = Take it out of the text first. If a version that people learned under shows it, it has to stay.

# Making it stick: refreshers, prompts, and letters
training-letter-refresher = Three minutes to keep it fresh
training-letter-refresher-text =
    Hello

    Some time ago you completed “{ $course }”. What we do not use, we forget. This takes about three minutes, and it is made of what was hard for you:

    { $link }

    To turn these letters off, without signing in:

    { $off }
training-letter-prompt = One thing to try this month
training-letter-prompt-text =
    Hello

    One thing to try this month:

    { $prompt }

    To turn these letters off, without signing in:

    { $off }
training-refresher-title = Three minutes to keep it fresh
training-refresher-place = Question { $at } of { $of }
training-refresher-why = These are questions that were not right at first. Your answers here change nothing in your record.
training-refresher-from = Read about it again:
training-refresher-next = Next question
training-refresher-end = Finish
training-refresher-done = That was your refresher
training-refresher-right = You got { $right } of { $of } right.
training-refresher-again = What was not right comes first next time.
training-refresher-practise = Would you like three more minutes? Practise with the coach.
training-refresher-drills = Practise with the coach
training-letters-kinds = What we write about
training-letters-kind = Letter
training-letters-state = Now
training-letters-change = Change
training-letters-is-on = On
training-letters-is-off = Off
training-letters-turn-on = Turn on
training-letters-turn-off = Turn off
training-letters-refresher = Refresher
training-letters-refresher-about = Three minutes of what was hard: two weeks, six weeks, three months and six months after a course. After that, when it is time for what you found hard.
training-letters-prompt = Monthly prompt
training-letters-prompt-about = One thing to try, once a month.
training-letters-later = Four questions
training-letters-later-about = How is it going? About seven weeks after a course.
training-letters-nudge = Your first try
training-letters-nudge-about = On the day that you chose.
training-letters-changed = Your change is kept.
training-letters-stop = Choose which letters about your learning you get. One press is enough.
training-letters-coming = What is coming
training-letters-may-move = A letter can come some days later, so that you never get two in one week.
training-letters-nothing-comes = No letter is planned.
training-letters-from = On or after
training-letters-sent = What we have sent
training-letters-nothing-sent = We have not sent you any yet.
training-letters-on-day = Sent on

# Packages for other people’s learning systems
training-packages-title = Courses for other systems
training-packages-lead = Take a course or one module out of here as a file, so that people can learn in the system that their organisation has.
training-packages-what = What do you want to take out?
training-packages-whole = { $count ->
    [one] { $course }
   *[other] { $course } (all { $count } modules)
}
training-packages-one = { $course }: { $module }
training-packages-what-missing = Choose a course or a module
training-packages-too-long = This module has more questions than such a system can remember. Choose one module with fewer questions, or another kind.
training-packages-languages-differ = The English and the Welsh text don’t have the same pages, questions and answers. Choose one language.
training-packages-kind = Which kind of file?
training-packages-kind-missing = Choose a kind of file
training-packages-kind-scorm12 = SCORM 1.2
training-packages-kind-scorm12-for = For ESR, Moodle and most other learning systems. For ESR, take one module at a time.
training-packages-kind-cmi5 = cmi5
training-packages-kind-cmi5-for = For newer learning systems that keep records as xAPI.
training-packages-kind-web = Web folder
training-packages-kind-web-for = For a memory stick or a web server. No learning system is needed, and nobody keeps a record.
training-packages-language = In which language?
training-packages-language-all = Every language that it is written in. Learners choose.
training-packages-language-en = English alone
training-packages-language-cy = Welsh alone
training-packages-language-missing = Choose a language
training-packages-language-not-written = Not every module of it is written in this language
training-packages-make = Download
training-packages-not-in = What is not in the file?
training-packages-not-in-what = Practice chats, the coach and local services stay here. Replies in a learner’s own words are not marked. Certificates come from the other system.

# A programme’s own courses
training-courses-title = Make courses
training-courses-lead = Make a course of several modules: of ours, and of those that you have written and published.
training-courses-new = Make a new course
training-courses-none = You have not made a course yet
training-courses-none-how = Each new module that you publish is a course by itself until you put it into one of yours.
training-courses-count = { $count ->
    [one] 1 module
   *[other] { $count } modules
}
training-courses-offered = Learners see it
training-courses-not-offered = Learners don’t see it
training-courses-en = Title in English
training-courses-cy = Title in Welsh
training-courses-title-missing = Enter a title in English
training-courses-title-long = The title must be { $most } characters or fewer
training-courses-modules = Modules in their order
training-courses-modules-hint = Save to get more places, up to 20.
training-courses-module = Module { $number }
training-courses-module-missing = Choose at least one module
training-courses-module-twice = This module is in the course already
training-courses-module-gone = Learners don’t see this module any more. Choose another.
training-courses-months = Months until it is asked for again
training-courses-gives = What comes of it?
training-courses-gives-certificate = It gives a certificate
training-courses-gives-certificate-hint = Everybody who finishes all modules gets one.
training-courses-gives-public = It is public
training-courses-gives-public-hint = Anybody can try its modules without an account. Nothing is written down of them.
training-courses-gives-offered = Learners see it
training-courses-gives-offered-hint = Leave this out while you are working on it.
training-courses-save = Save
training-courses-made = The course is made
training-courses-saved = The course is saved
training-courses-was-withdrawn = The course is withdrawn
training-courses-withdraw = Withdraw this course
training-courses-withdraw-what = Learners don’t see it any more. Who has completed it keeps the record and the certificate.
training-courses-gone = Modules are missing
training-courses-gone-what = { $count ->
    [one] 1 module of this course was withdrawn, so learners don’t see it. If you save, it is no longer part of the course.
   *[other] { $count } modules of this course were withdrawn, so learners don’t see them. If you save, they are no longer part of the course.
}
training-courses-versions = Versions
training-courses-versions-what = Each change makes a new version. Who has finished all modules of the new one before completes it when they open one of its pages again.
training-courses-version = Version { $number }, since { $day }: { $modules }
problem-training-courses-full = This programme has too many courses
    .detail = Change one that you have, and save it under a new title.

# What a newcomer stumbled over
training-question-waits = A question on “{ $page }” is not right yet.
training-on-day = on { $day }.
training-published-on = Published on { $day }.
training-review-on = It will be read again by { $day }.
training-stays-right = You had this right before, and that still counts.
training-line-right = Right, and you chose it
training-line-missed = Right, but you left it out
training-line-wrong = Not right
training-unread = Compare it yourself
training-unread-text = The coach can only read English for now, so it does not say if this is right. Compare what you wrote with the example.
training-ask-missing-confidence = Choose from 1 to 10 how confident you are
training-ask-missing-competence = Choose from 1 to 10 how able you are
training-ask-missing-importance = Choose from 1 to 10 how important it is to you
training-ask-missing-usefulness = Choose from 1 to 10 how useful it is
training-write-left-over = Line { $line } still says what the example says. Write your own words there, then publish.
training-write-no-welsh = There is no Welsh text yet. People who read Welsh would see the English. Write it now, or choose “Publish in one language”.
training-write-no-english = There is no English text yet. People who read English would see the Welsh. Write it now, or choose “Publish in one language”.
training-write-alone = Publish in one language
