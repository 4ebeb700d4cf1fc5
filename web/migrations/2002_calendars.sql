-- What a letter in the demonstration's post box tells the recipient's calendar: REQUEST or CANCEL, and the iCalendar text.
ALTER TABLE outbox ADD COLUMN calendar_method TEXT;
ALTER TABLE outbox ADD COLUMN calendar TEXT;
