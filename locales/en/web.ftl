# Words of the page around every page.

web-skip = Skip to main content
web-demo-label = Demonstration
web-demo = This is a demonstration place. Everyone in it is invented.
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

# What went wrong, for pages and for the API: what happened, then what to do
problem-sign-in = Sign in first
    .detail = You need to be signed in for this. What you have typed elsewhere is kept.
problem-not-allowed = You may not do this
    .detail = Your role does not include it. If it should, ask the person who runs your programme.
problem-not-found = Page not found
    .detail = If you typed the address, check it. If you followed a link, what it led to may have gone.
problem-method = This address does not do that
    .detail = Go back to the page that you came from and try again from there.
problem-invalid = Something needs to be put right
    .detail = Look at what is said beside each field, then send it again.
problem-too-large = This is too large
    .detail = Send less at a time, or a smaller file.
problem-too-many = Too many tries
    .detail = Wait a few minutes, then try again.
problem-form-expired = This form is out of date
    .detail = Go back, load the page again, and send the form once more.
problem-no-programme = No programme has been set up here yet
    .detail = The person who installed Everycontact can set one up.
problem-internal = Something went wrong on our side
    .detail = It is not your fault. Try again in a moment. If it goes on, tell the person who runs your programme.
problem-busy = We are too busy at the moment
    .detail = Nothing was changed. Try again in a moment.
