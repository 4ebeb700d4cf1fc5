# Completed training as files for other systems.
completions-title = Completed training as files
completions-lead = Who completed which course, as a file (CSV) that another system can read. You choose the columns and how often a new file is made.
completions-open = Files for other systems
completions-care = A file holds names and addresses. Give it only to those who may have them. Each time somebody downloads one, that is written down.
completions-schedules = Timetables
completions-none = There are none yet.
completions-new = Make a timetable
completions-name = Name
completions-name-hint = For example the system that takes the file
completions-name-missing = Enter a name
completions-name-long = Use { $most } characters or fewer
completions-name-taken = There is a timetable of this name already
completions-too-many = There are { $most } timetables already. End one first
completions-when = When it is made
completions-next = Next file
completions-paused = Paused
completions-files = Files
completions-files-what = The file opens in a spreadsheet. When a person is erased, every file with their name in it is deleted here; make a new one then. What was downloaded before is not deleted by us.
completions-files-none = No file is waiting.
completions-made = Made
completions-lines = Lines
completions-kept-until = Kept until
completions-take = Download
completions-every-day = Every day at { $time }
completions-every-week = Every { $day } at { $time }
completions-every-month = On day { $day } of each month at { $time }
completions-days = { $count } days
completions-keep = How long to keep each file
completions-keep-hint = After that it is deleted here
completions-keep-missing = Choose how long to keep each file
completions-tell = Who gets a mail when there is a new file
completions-tell-hint = The mail has a link and nothing from the file. Each of them can stop the mails on the page of the timetable.
completions-tell-nobody = Nobody
completions-quiet = Send me no more mails about this
completions-pause = Pause
completions-resume = Go on
completions-now = Make a file now
completions-preview = The first lines of the file
completions-preview-none = Nobody has completed a course yet.
completions-look = Show the first lines
completions-end-title = End this timetable
completions-end-help = Its files are deleted here, too.
completions-end = End it and delete its files
completions-form-change = Change the timetable
completions-columns-what = Say what stands in each column, from left to right, and what the other system calls it. A heading that you leave empty becomes a short name of ours.
completions-column = Column { $number }
completions-no-column = Leave it out
completions-head = Heading of column { $number }
completions-columns-missing = Choose what stands in at least one column
completions-thing-missing = Choose what stands under this heading, or leave the heading empty
completions-head-long = Use { $most } characters or fewer
completions-head-twice = Two columns have this heading. Change one of them
completions-language = Language of course names
completions-every = How often
completions-daily = Every day
completions-weekly = Once a week
completions-monthly = Once a month
completions-weekday = Day of the week
completions-monthday = Day of the month
completions-every-missing = Choose how often, and on which day
completions-hour = Time of day
completions-hour-missing = Choose a time of day
completions-done-kept = Saved.
completions-done-now = A new file is ready.
completions-done-pause = Paused. No new files are made until you go on.
completions-done-resume = New files are made again.
completions-done-end = The timetable has ended, and its files are deleted.
completions-done-quiet = You get no more mails about these files.
completions-letter = A new file of completed training is ready
completions-letter-text =
    A new file is ready: { $name }.

    Sign in to download it:
    { $link }

    You get this mail because a coordinator chose you for it. To stop these mails, open the same page and choose “Send me no more mails about this”.
