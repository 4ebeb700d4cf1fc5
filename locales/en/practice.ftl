practice-nav = Practise
practice-title = Practise a chat
practice-lead = Try out what you would say, with people who are not real. A coach tells you what it heard.
practice-nobody-reads = Nobody reads what you type here. It is not stored unless you choose to keep it.
practice-coach-reads-english = The coach reads English. It cannot judge Welsh words yet, so please answer in English here.
practice-to-home = Back to practising
practice-not-real = This person is invented. Their answers were written by people who know such talks.
practice-you = You
practice-day = { $day } { $month } { $year }
practice-month = { $number ->
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
practice-month-short = { $number ->
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

# The way in
practice-refresher-due = Your three minute refresher is ready
practice-refresher-why = It goes over what you found hard last time.
practice-refresher-begin = Start the refresher
practice-refresher-next = Your next refresher is on { $day }.
practice-refresher-any = A refresher is a few short drills, three minutes in all.
practice-refresher-now = Do one now
practice-people-title = People to talk with
practice-people-lead = Pick someone. Read about them first, then say what you would say.
practice-person-who = { $who }, { $age }
practice-drills-title = Short drills
practice-drills-spot = Spot the discovery question
practice-drills-turn = Turn it round
practice-drills-count = { $count ->
    [one] One drill
   *[other] { $count } drills
}
practice-own-title = Only for you
practice-trainers-title = For trainers

# A person
practice-situation = What is going on
practice-person-mood = How { $name } seems: { $mood }.
practice-mode-reply = One reply at a time
practice-mode-reply-about = Say one thing, see what the coach heard, and go on.
practice-mode-reply-begin = Start, one reply at a time
practice-mode-chat = A whole chat
practice-mode-chat-about = Talk for about two minutes. The coach tells you how it went at the end.
practice-mode-chat-begin = Start a whole chat

# A talk
practice-talk-title = Talk with { $name }
practice-talk-so-far = The chat so far
practice-preview-caption = Preview: only you can see this
practice-reply-label = What do you say to { $name }?
practice-reply-hint = Type it the way you would say it.
practice-reply-missing = Type what you would say
practice-reply-long = Use { $most } characters or fewer
practice-say = Say it
practice-end-chat = End the chat
practice-keep-reply = Keep my last reply
practice-keep-chat = Keep this chat
practice-kept-done = Kept, for you alone.
practice-kept-link = See what you kept
practice-talk-again = Start again
practice-go-on-title = What next?

# What the coach heard
practice-feedback-title = What the coach heard
practice-unsure = I am not sure about this one. Take what I say with a pinch of salt.
practice-stacked = You asked more than one thing at once. People tend to answer only the last.
practice-code-label = On the scale of replies
practice-listening-label = Listening
practice-listening-back = You said back what you heard. That is listening they can hear.
practice-listening-warm = You named something good in them. That shows you were listening.
practice-listening-asked = You asked, and that opens the door. Say back what comes through it.
practice-listening-not = Nothing here shows that you heard them. Say back a word of theirs first.
practice-try-title = One thing to try
practice-rewording = You could turn it round like this:
practice-act-open-discovery-question = open discovery question
practice-act-other-open-question = other open question
practice-act-closed-question = closed question
practice-act-reflection = saying back
practice-act-affirmation = naming something good
practice-act-own-experience = your own story
practice-act-information = information
practice-act-suggestion = advice nobody asked for
practice-act-suggestion-with-permission = advice, after asking
practice-act-signposting = pointing to help
practice-act-other = something else
practice-code-0 = Not on the scale: nothing here can be placed on it.
practice-code-1 = 1 of 6: telling or suggesting.
practice-code-2 = 2 of 6: your own story.
practice-code-3 = 3 of 6: saying back, or feeling with them.
practice-code-4 = 4 of 6: a closed question.
practice-code-5 = 5 of 6: an open question.
practice-code-6 = 6 of 6: an open discovery question.
practice-why-begins-with-what-or-how = it begins with what or how, and only they know the answer.
practice-why-asks-why = it asks why. That can sound like blame.
practice-why-invites-to-tell = it asks them to tell you more.
practice-why-opens-a-topic = it opens a topic and leaves it to them.
practice-why-asks-for-yes-or-no = yes or no is answer enough.
practice-why-asks-for-a-fact = it asks for one fact: a number, a time, a name or a place.
practice-why-asks-whether-they-know = it asks if they know, so yes or no is answer enough.
practice-why-offers-a-choice = it offers a choice, so they need not look for their own answer.
practice-why-asks-to-agree = it asks them to agree.
practice-why-says-back = it says back what they told you.
practice-why-names-a-feeling = it names a feeling, or shares one.
practice-why-names-a-strength = it names something good that they did or are.
practice-why-praises-only = it praises, but does not say what for.
practice-why-tells-of-oneself = it tells of you, or of people you know.
practice-why-states-a-fact = it tells them a fact.
practice-why-how-about-suggests = it sounds like a question, but your own idea is in it.
practice-why-have-you-tried-suggests = it asks if they have tried something, and that is your idea.
practice-why-question-suggests = it has the shape of a question, but it tells them what to do.
practice-why-tells-what-to-do = it tells them what to do.
practice-why-offers-an-idea = it offers an idea of yours.
practice-why-asks-leave-first = it asks if an idea is welcome first.
practice-why-names-a-service = it names somewhere or someone to turn to.
practice-why-keeps-it-going = it keeps the chat going.
practice-why-wants-no-answer = it has the shape of a question, but wants no answer.
practice-why-most-like-others = no rule fits it. It is most like other replies of this kind.
practice-why-nothing-to-read = there is nothing here that I can read.
practice-next-wait-and-listen = Now leave room. Wait, and say back what comes.
practice-next-leave-the-idea-off = Let your question stand alone. Leave off the idea that came after it.
practice-next-ask-for-their-ideas = Before an idea of your own, ask what they have thought of.
practice-next-say-back-first = Say back what you heard before you advise or point anywhere.
practice-next-ask-leave-first = Ask if an idea would be welcome.
practice-next-open-it-up = Begin with what or how, so that yes or no is not enough.
practice-next-swap-the-why = Swap why for what or how.
practice-next-one-question = Ask one thing. Then wait.
practice-next-ask-what-they-know = Ask what they know before you tell them.
practice-next-turn-back-to-them = Turn back from your own story to theirs.
practice-next-follow-with-a-question = Follow it with a what or how question.
practice-next-ask-what-they-make-of-it = Ask what they make of the idea.
practice-next-name-what-you-praise = Say what it is that you find good.
practice-next-say-something = Begin with a word of theirs, or with a what or how question.
practice-next-get-help = Someone may be in danger. Stop here and get help.
practice-next-talk-less = Talk less than they do.
practice-next-say-back-more = Say back more of what you hear.
practice-next-ask-more-discovery = Ask more questions that begin with what or how.
practice-next-fewer-ideas = Bring fewer ideas of your own. Ask for theirs.
practice-next-ask-for-a-small-step = Towards the end, ask for one small step of their own.
practice-next-make-the-step-clear = Ask when, where or how much, so that they can see the step.
practice-next-point-after-listening = Listen first. Point to a service after that.
practice-next-try-another-person = It was all there. Try someone who is harder to talk to.

# "I think this was a ..."
practice-contest-open = I see it another way
practice-contest-lead = The coach can be wrong. Tell it what you think, and it is counted.
practice-contest-which = Which reply?
practice-contest-thought = I think this was
practice-contest-missing = Choose what you think it was
practice-contest-consent-legend = May we use your words?
practice-contest-consent = Yes, keep this reply, and what was said before it, to teach the coach. My name does not go with it.
practice-contest-send = Send
practice-contest-done = Thank you. It has been counted.

# Danger
practice-danger-title = If someone may not be safe
practice-danger-lead = The coach has stopped, because your words may be about real danger.
practice-danger-999 = In danger right now? Call 999.
practice-danger-111 = In a mental health crisis? Call NHS 111 and choose option 2, day or night.
practice-danger-samaritans = Need to talk? Call Samaritans free on 116 123, day or night.
practice-danger-route = Worried about a child or an adult? Follow your local safeguarding route: { $route }
practice-danger-nobody = Nobody reads what you type here. If this is real, please call one of these now.
practice-danger-go-on = Go back to the chat without it

# The end of a chat
practice-profile-title = How the chat went
practice-profile-unsure = { $count ->
    [one] I am not sure about one of your replies.
   *[other] I am not sure about { $count } of your replies.
}
practice-profile-balance = Listening and telling
practice-profile-listened = Discovery questions: { $asked }. Times you said back what you heard: { $back }.
practice-profile-told = Advice nobody asked for: { $count }.
practice-profile-talk = Who did the talking
practice-profile-words = You used { $you } words, { $name } used { $person }.
practice-profile-leave = Asking before advice
practice-profile-leave-asked = You asked first. Well done.
practice-profile-leave-sometimes = You asked first once, and once you did not.
practice-profile-leave-not = You gave advice and did not ask first.
practice-profile-leave-none = You gave no advice, so there was nothing to ask.
practice-profile-step = The small step
practice-profile-step-theirs = { $name } named it. A step of their own is the one they take.
practice-profile-step-yours = You named it. Next time, ask { $name } what it could be.
practice-profile-step-none = Nobody named one. That is fine in a short chat. You can still ask.
practice-profile-step-parts = What was said of it: { $parts }.
practice-part-specific = what or where
practice-part-measurable = how much
practice-part-action = what they will do
practice-part-realistic = small enough
practice-part-timed = when
practice-part-evaluated = how they will know
practice-part-reviewed = when to look back
practice-profile-signpost = Pointing to help
practice-profile-signpost-after = You pointed to help after you had listened.
practice-profile-signpost-before = You pointed to help before you had listened. Try it the other way round.
practice-profile-signpost-none = You did not point to any help. Not every chat needs it.
practice-profile-about = About { $name }
practice-opens = What opens them up:
practice-closes = What shuts them down:
practice-profile-each = Reply by reply

# Skills
practice-skill-discovery = Asking a discovery question
practice-skill-reflecting = Saying back what you heard
practice-skill-permission = Asking before advice
practice-skill-holding-back = Holding advice back
practice-skill-step = Letting them name the step
practice-skill-signposting = Pointing to help after listening

# Drills
practice-drills-lead = Each takes about half a minute.
practice-drills-spot-about = Read what was said. Find the question that lets the person look for their own answer.
practice-drills-turn-about = Say it another way. The coach tells you what it heard.
practice-drills-one = { $topic }, drill { $number }
practice-drills-none = There are none yet.
practice-drill-spot = Spot it
practice-drill-said = Someone says to you:
practice-spot-you = You answer:
practice-spot-one = Is this an example of: { $what }?
practice-spot-which = Which of these is an example of: { $what }?
practice-yes = Yes
practice-no = No
practice-pick-missing = Choose an answer
practice-check = Check
practice-right = Yes, that is it
practice-not-right = Not this time
practice-turn-you = You were about to say:
practice-hint = A hint
practice-one-way = One way of many to say it:
practice-try-again = Try it again
practice-next-one = Next
practice-to-drills = All drills
practice-aim-discovery = Turn it into a discovery question
practice-aim-reflecting = Say back what you heard instead
practice-aim-permission = Ask first if advice is welcome
practice-aim-holding-back = Answer without any advice
practice-aim-step = Let them name the step
practice-aim-signposting = Listen first, then point to help
practice-refresher-title = Refresher
practice-refresher-place = Refresher: { $at } of { $of }
practice-refresher-done = Refresher done
practice-refresher-right = { $right } of { $of } were right.
practice-refresher-back = When these come back
practice-refresher-none = There is nothing to make a refresher of yet. Talk with someone first.

# The learner's own path
practice-path-title = Your path
practice-path-private = Only you can see this page. Nobody else can, not even your trainer.
practice-path-empty = Nothing here yet
practice-path-empty-help = Once you have practised, you see here how you get on from week to week.
practice-path-lead = How often you did each of these, week by week.
practice-path-weeks = Your last 12 weeks
practice-path-discovery = Discovery questions
practice-path-reflections = Saying back
practice-path-questions = Other questions
practice-path-permission = Advice, after asking
practice-path-suggestions = Advice nobody asked for
practice-path-skills = Your skills
practice-path-skill = Skill
practice-path-how-often = How often it was there
practice-path-there = { $there } of { $tries } times
practice-path-back = Comes back on

# What was kept
practice-kept-title = What you kept
practice-kept-lead = Only you can see this. Remove it whenever you like.
practice-kept-empty = You have kept nothing
practice-kept-empty-help = While you practise, you can keep a reply or a chat that you want to see again.
practice-kept-remove = Remove
practice-given-title = Words you gave to teach the coach
practice-given-lead = Take them back whenever you like. It still counts that you saw it another way.
practice-given-line = The coach said: { $verdict }. You said: { $thought }. { $day }
practice-given-remove = Take back

# The trainer's page
practice-learners-title = Who has practised
practice-learners-private = You see that people practise, and the month they last did. Nobody sees how a person did or what they typed.
practice-teams-title = What teams find hard
practice-teams-lead = A team is shown once { $least } or more of its people have practised.
practice-team = Team
practice-team-spot = Often hard here
practice-team-few = Fewer than { $least } have practised
practice-team-none = Nothing stands out
practice-who-title = People who practise
practice-who-lead = By the month in which they last practised.
practice-who-month = { $month }: { $count ->
    [one] one person
   *[other] { $count } people
}
practice-who-empty = Nobody has practised yet
practice-who-empty-help = Show people the page "Practise" in your next session.

# Contested verdicts
practice-contests-title = Where people saw it another way
practice-contests-lead = How often a person thought that the coach was wrong. The file holds words only where the person agreed, and no names.
practice-contests-empty = Nobody has done so yet
practice-contests-empty-help = People can do so below what the coach heard.
practice-contests-verdict = The coach said
practice-contests-thought = They thought
practice-contests-times = Times
practice-contests-csv = Download as a file (CSV)

# Writing people to talk with
practice-write-title = Write people to talk with
practice-write-lead = Write someone your own staff might meet. Nobody sees them until you publish.
practice-write-new = Write someone new
practice-write-own = Your own
practice-write-none = You have written nobody yet.
practice-write-shipped = Already here
practice-write-shipped-lead = These come with the program. Copy one and make it yours.
practice-write-copy = Copy
practice-write-untitled = No name yet
practice-write-published = Published, version { $version }
practice-write-draft = Draft
practice-write-from = Whom do you want to copy?
practice-write-how = How do you want to begin?
practice-write-how-missing = Choose how to begin
practice-write-how-copy = From a copy
practice-write-how-short = From a short example
practice-write-how-short-hint = Six lines of talk that you can change and add to.
practice-write-begin = Begin
practice-write-caption = Someone to talk with
practice-write-english = The text
practice-write-english-hint = How to write it is told at the end of this page.
practice-write-welsh = The same in Welsh
practice-write-welsh-hint = Only the words. What you leave out is said in the language above.
practice-write-save = Save
practice-write-publish = Save and publish
practice-write-withdraw = Withdraw
practice-write-preview = Talk with them as a learner would
practice-write-sound = Nothing is wrong. You can publish this.
practice-write-findings = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
practice-write-line = line { $line }
practice-write-not-stopping = You can publish all the same.
practice-write-not-yet = Mend what is listed below the heading. Then you can publish
practice-write-saved = Saved.
practice-write-was-published = Published. Learners can talk with them now.
practice-write-was-withdrawn = Withdrawn. Learners no longer see them.
practice-write-map = Where each line leads
practice-write-end = the end
practice-write-step = their own step
practice-write-help = How to write a person
practice-write-help-facts = The first line is # and the name, a comma, and who they are. Below it, one fact to a line: topic, age, situation, you, mood, ready and trust (0 to 4), opens, closes, turns, review, owner, sources.
practice-write-help-beats = Then come the things they say. Each begins with ## and a name of your choice. The first is called start. What they say stands after the sign >.
practice-write-help-table = Below that, a table says what comes next. The column "you" holds one of these:
practice-write-help-when = The column "when" may hold: trust 3+, trust 1-, ready 2+, ready 1-, or two of them with "and". The first row that fits is taken. The columns "trust" and "ready" say how they move, such as +1 or -1.
practice-write-help-step = Write (end) after the name of a line that ends the chat. Call a line step, or write (step) after its name, where they name a small step of their own.
practice-write-help-welsh = For Welsh, write the same names of lines with Welsh words below them. No tables are needed.

# What is found in a text
practice-finding-long-text = The text is too long.
practice-finding-many-beats = There are too many lines of talk.
practice-finding-beat-twice = The name "{ $beat }" is there twice. Give one of them another name.
practice-finding-unknown-fact = "{ $fact }" is not a fact that is used here.
practice-finding-line = This line is not a fact, a heading, something said or a table.
practice-finding-cells = A row has five cells. This one has { $count }.
practice-finding-act = "{ $act }" is not one of the words for the column "you".
practice-finding-when = "{ $when }" cannot be read. Write, for example: trust 3+
practice-finding-moved = "{ $text }" cannot be read. Write a number, such as +1 or -1.
practice-finding-title = The text does not begin with # and a name.
practice-finding-fact = The fact "{ $fact }" is missing.
practice-finding-number = The fact "{ $fact }" must be a number from { $least } to { $most }.
practice-finding-date = The fact "{ $fact }" must be a day, such as 2027-11-22.
practice-finding-start = The first thing they say must be called start.
practice-finding-silent = In "{ $beat }" they say nothing. Write it after the sign >.
practice-finding-end-goes-on = "{ $beat }" is an end, so it has no table.
practice-finding-dead-end = "{ $beat }" leads nowhere. Add a table, or write (end) after its name.
practice-finding-nowhere = "{ $beat }" is not there. Check the name.
practice-finding-welsh-beat = "{ $beat }" is not in the text above. Use the same name in both.
practice-finding-danger = In "{ $beat }" they say something that sounds like real danger. Use other words.
practice-finding-unreached = Nobody can ever get to "{ $beat }".
practice-finding-unanswered = In "{ $beat }" there is no answer to: { $acts }. Add a row, or one with "anything else".
practice-finding-no-end = From "{ $beat }" the chat can go round for ever. Add a way to an end.
practice-finding-no-step = There is no way to a line where they name a small step of their own.
practice-finding-far-step = Their own step takes at least { $far } replies, and the chat has { $turns }.
practice-finding-hard = The words are for readers of { $age } years. Use shorter words and sentences, for { $most } years or less.
practice-finding-review = The day to look at this again has passed.
practice-finding-wordy = They say { $words } words at once. Use { $most } or fewer.

problem-practice-kept-full = You have kept as much as you can
    .detail = Remove something you kept before, then try again.
problem-practice-drafts-full = There are too many drafts
    .detail = Change one that is there in place of a new one.

# What one part of a reply is, where the coach is unsure of it
practice-unsure-part = I am not sure about “{ $words }”.
practice-unsure-rest = I am sure of the rest.
practice-unsure-mark = (I am not sure)
