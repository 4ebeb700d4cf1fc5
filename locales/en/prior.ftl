# Learning that another system knows of: files that come in, and files that go out.

# Choose a file
prior-title = Training from other systems
prior-lead = Did people train somewhere else? Take a file from that system and add what they completed. Nothing is added until you have seen every row.
prior-needs = The file needs a column with e-mail addresses and one with the day of completion. Its columns can have any names. People are found by the e-mail address of their account here.
prior-file = CSV file
prior-file-hint = Save a spreadsheet as CSV first
prior-continue = Continue
prior-saved = Saved columns
prior-saved-what = A file with these columns is understood at once.
prior-name = Name
prior-change = Change
prior-forget = Forget
prior-to-given = Give completed training to another system

# Columns
prior-columns-title = Which column is what?
prior-columns-lead = { $count ->
    [one] The file has 1 row. Look over what we guessed.
   *[other] The file has { $count } rows. Look over what we guessed.
}
prior-no-column = No column says this
prior-email = E-mail address
prior-email-hint = People are found by it
prior-course = Course
prior-course-hint = Choose “No column says this” if the whole file is about one course
prior-completed = Day of completion
prior-completed-hint = Rows without a day are refused
prior-until = Last valid day
prior-until-hint = If no column says it, the time that is set for the course counts
prior-status = Status
prior-status-hint = Only rows that say completed, passed, attended or the like are taken
prior-days = How days are written
prior-days-day = Day first, like 20/11/2026
prior-days-month = Month first, like 11/20/2026
prior-email-column-missing = Choose the column with e-mail addresses
prior-completed-column-missing = Choose the column with the day of completion
prior-too-many-courses = This column has more than { $most } different courses. Choose another column, or split the file.

# Courses
prior-courses-title = Which courses are these?
prior-courses-lead = Choose our course for each course in the file.
prior-whole-file = The course of the whole file
prior-leave-out = Leave it out
prior-choose-course = Choose a course, or leave it out
prior-all-left-out = Choose a course for at least one of them
prior-keep = Name to save these columns under
prior-keep-hint = For example the name of the other system. Next time you do not have to choose again.

# What it would do
prior-report-title = Look before you add
prior-report-lead = Nothing has been added yet.
prior-to-add = Will be added
prior-added = Added
prior-count-there = There already
prior-count-passed = Passed over
prior-count-refused = Refused
prior-confirm = { $count ->
    [one] Add 1 completion
   *[other] Add { $count } completions
}
prior-nothing-new = There is nothing new in this file.
prior-download = Download every row with its outcome (CSV)
prior-rows = Rows of the file
prior-line = Line
prior-said = Says
prior-outcome = Outcome
prior-reason = Why
prior-new = New
prior-there = There already
prior-there-why = The same person has this course on this day already
prior-passed = Passed over
prior-refused = Refused
prior-more = { $count ->
    [one] 1 more row is in the download.
   *[other] { $count } more rows are in the download.
}
prior-other-file = Choose another file
prior-not-done = The status does not say that it was completed
prior-nobody = Nobody here has this e-mail address
prior-course-unknown = The row does not say which course
prior-course-left-out = You left this course out
prior-course-gone = The course you chose is not there any more
prior-day-missing = The day of completion is missing
prior-day-wrong = The day of completion cannot be read
prior-day-future = The day of completion has not come yet
prior-until-wrong = The last valid day cannot be read
prior-until-before = The last valid day is before the day of completion

# Done
prior-done-title = Training added
prior-done-text = { $count ->
    [one] 1 completion was added.
   *[other] { $count } completions were added.
}
prior-done-refused = Mend the refused rows in the file and add it again. What is there already is not added twice.

# For other systems
prior-given-title = Completed training for other systems
prior-given-lead = Take a file of everybody who takes part, with the courses they completed here or elsewhere. It holds names and addresses: send it only to those who may have them.
prior-given-download = Download the file (CSV)
prior-given-columns = Columns of the file
prior-given-columns-what = Write the names that the other system wants. A column without a name is left out.
prior-given-email = E-mail address
prior-given-given-name = First name
prior-given-family-name = Last name
prior-given-organisation = Organisation
prior-given-course = Short name of the course
prior-given-course-name = Name of the course
prior-given-completed-on = Day of completion
prior-given-valid-until = Last valid day
prior-given-source = Learned here or elsewhere
prior-given-days-iso = Year first, like 2026-11-20
prior-given-save = Save
prior-given-empty = Name at least one column

# A row that says the same as another
prior-doubled = Twice in the file
prior-doubled-why = Line { $line } says the same
prior-no-rows = The file has column names, but no rows below them. Choose another file.
