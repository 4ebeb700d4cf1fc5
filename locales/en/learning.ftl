# A module on a phone, without a signal.
learning-phone-link = Read without signal
learning-phone-up = To this module’s page
learning-phone-keep = Keep on this phone
learning-phone-drop = Take off this phone
learning-phone-keeping = Keeping it …
learning-phone-full = This phone has no room left. Take another module off it, then try again.
learning-phone-lost = Not all of it came. Try again where the signal is better.
learning-phone-none = What you do is kept on this phone alone. It counts for you once you have signed in here.
learning-phone-sent = Everything is sent.
learning-phone-waits =
    { $form ->
        [one] { $count } thing waits to be sent.
       *[more] { $count } things wait to be sent.
    }
learning-phone-kept =
    { $form ->
        [one] { $count } module is kept on this phone: { $size }.
       *[more] { $count } modules are kept on this phone: { $size }.
    }
learning-phone-whose = { $name } is learning on this page.
learning-phone-nobody = You are signed out. What you do is kept until you sign in.
learning-phone-other = Somebody else is signed in. What you do is kept until you sign in.
learning-phone-sign-in = Sign in
learning-phone-elsewhere = You have gone on somewhere else.
learning-phone-load = Take that up here
learning-phone-done = Your programme has this module as finished.
learning-phone-online = Your programme has { $right } of { $of } questions as right. Replies in your own words count on the module’s page, with a signal.
learning-phone-refused = This could not be taken.
learning-phone-remove = Remove it
learning-phone-practise = Try it in a practice chat (needs a signal)
learning-phone-alone = This browser does not let us keep anything safely. Read on; your answers do not count for you here.
learning-phone-damaged = What this phone kept of your progress is not whole. Your earlier answers are not here.
learning-phone-unsaved = This phone did not keep your last step. Carry on: it is kept again with the next one.
learning-phone-completed = You have been through all of it. Well done. It counts once everything is sent.
learning-phone-passed = You have got enough right on this phone. Well done. It counts once everything is sent.

problem-learning-owner = Whose progress is this?
    .detail = The request must say in X-Person whose it is.
problem-learning-id = That is not an id that we take
    .detail = It must be a UUID of version 7.
problem-learning-json = This cannot be read
    .detail = It is not in the form that we take: { $why }
problem-learning-size = This record is empty or too long
    .detail = A record holds at least one page or answer, and at most 250 of each.
problem-learning-conflict = Something else came under this id before
    .detail = What came first stays.
problem-learning-gone = This module is not offered any more
    .detail = What you did in it after it ended cannot be counted.
problem-learning-question = That question is not in this module
    .detail = An answer names a question that this version does not ask: { $question }
problem-learning-answer = That is no answer to this question
    .detail = An answer must name choices that the question has: { $question }

learning-phone-about = Kept right by { $owner }. It will be read again by { $review }.
