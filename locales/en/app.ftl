# The pages of the demonstration.

app-demo-title = Choose who you want to be
app-demo-lead = This is a made-up city. Choose a person and look at the programme through their eyes. You can change everything: nothing here is real.
app-demo-sign-in = Sign in as { $name }
app-demo-more = More to look at
app-demo-outbox = Letters that would have been sent
app-demo-gallery = Every page in every state

app-outbox-title = Letters that would have been sent
app-outbox-lead = Letters stay here in the demonstration. Look here for a sign-in code or an invitation. The newest letter is first.
app-outbox-empty = No letters yet
app-outbox-empty-what = Invite someone, or ask for a sign-in code, and the letter will be here in a few seconds.
app-outbox-calendar = What a calendar is told ({ $method })
app-outbox-to = To
app-outbox-at = Sent

app-gallery-title = Every page in every state
app-gallery-lead = Each link shows one page with made-up content, for people who check how pages look and work.
