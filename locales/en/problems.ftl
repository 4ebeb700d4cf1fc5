# Problems that any page and any door of the API may have.

problem-sign-in = Sign in first
    .detail = You are signed out, or were away for long. Nothing that you recorded on this phone is lost.
problem-not-allowed = You may not do this
    .detail = Your role does not allow it. If you need it, ask the person who runs the programme.
problem-not-found = This page is not here
    .detail = Check the address. It may also have been removed, or not be yours to see.
problem-invalid = Something is missing or not right
    .detail = Look at what is marked, put it right and send it again.
problem-too-many = Too many tries
    .detail = Wait a quarter of an hour, then try again.
problem-internal = Something went wrong here
    .detail = It is our fault, and it is noted. Try again in a few minutes.
problem-busy = Too busy just now
    .detail = Try again in a few seconds. Nothing is lost.
problem-no-programme = There is no programme here yet
    .detail = The person who looks after this server must found one first: everycontact programme add --help
problem-form-expired = This page has been open for too long
    .detail = Go back, load the page again and send it once more.
problem-from-elsewhere = This did not come from a page of ours
    .detail = Open the page here and send it again from there.
problem-too-large = That is too large
    .detail = Send less at once, or a smaller file.
problem-method = That cannot be done here
    .detail = Go back and use the links and buttons of the page.
