# Words of the page around every page.

web-skip = Skip to main content
web-demo-label = Demonstration
web-demo = This is a demonstration place. Everyone in it is invented.
web-demo-change = Choose another person
web-menu = Menu
web-language = Language
web-account-label = Your account
web-account = Account
web-sign-in = Sign in
web-sign-out = Sign out
web-footer-title = About this site
web-footer-accessibility = Accessibility
web-footer-privacy = Privacy
web-footer-emergency = If someone is in danger, call 999. Nobody watches this site for emergencies.
web-footer-source = Everycontact is open source software, under the MIT licence or the Apache licence 2.0.

# Pages that say what went wrong
web-problem-sign-in = Sign in
web-problem-home = Go to the home page

web-privacy-title = Privacy
web-privacy-lead = This is what Everycontact keeps, about whom, and who sees it.
web-privacy-never = What is never kept
web-privacy-never-person = Who a chat was with: no name, no address, no NHS number, no age.
web-privacy-never-words = Words about a chat. There is no box for them.
web-privacy-never-tracking = What you look at. No page tracks you, and no page asks another site for anything.
web-privacy-held = What is kept
web-privacy-held-account = Your name, e-mail address, language, roles and organisation, for as long as you take part.
web-privacy-held-chats = For each chat: the organisation, the kind of place, the topics, what happened and how it was left. Your account is noted beside it for you alone.
web-privacy-held-phone = On your phone: chats that wait to be sent. They leave the phone once they are safely stored.
web-privacy-held-cookies = In your browser: a cookie that keeps you signed in, one that guards forms, and one that remembers your language. Nothing else.
web-privacy-seen = Who sees it
web-privacy-seen-own = Only you see the chats that you recorded.
web-privacy-seen-team = Others see counts for a whole team, with small numbers hidden.
web-privacy-rights = What you can ask for
web-privacy-rights-copy = A copy of what is kept about you. You can download it on your account page.
web-privacy-rights-erase = To be erased. Ask the people who run your programme.
web-privacy-deployer = The organisation that runs this programme answers for your data, and has its own privacy notice. Ask them for it.

web-access-title = Accessibility
web-access-lead = We want everybody to be able to use Everycontact. We build to WCAG 2.2, level AA.
web-access-can = What you can do
web-access-can-zoom = Zoom in to 400% without scrolling sideways, on a small phone too.
web-access-can-keyboard = Use every page with the keyboard alone.
web-access-can-reader = Use every page with a screen reader. Charts have their numbers in a table.
web-access-can-plain = Read short, plain sentences, in English or Welsh.
web-access-limits = What does not work well yet
web-access-limits-welsh = The Welsh was made by a machine, and no speaker has checked it yet.
web-access-limits-tested = Machines check every page. People who use screen readers have not tried it yet.
web-access-limits-script = The page for recording chats needs JavaScript. The other pages work without it.
web-access-tell = If something does not work for you
web-access-tell-how = Tell the people who run your programme. They can take what you need to say by phone or on paper.
web-access-deployer = The organisation that runs this programme publishes an accessibility statement of its own.
