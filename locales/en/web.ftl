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
