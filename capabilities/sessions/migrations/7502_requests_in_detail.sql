-- What somebody who asks for training may say besides: `kind` video or room, `topic` an entry of the programme's form,
-- `day` a day that would suit them. Each may stay empty.
ALTER TABLE live_request ADD COLUMN kind TEXT;
ALTER TABLE live_request ADD COLUMN topic TEXT;
ALTER TABLE live_request ADD COLUMN day TEXT;

-- The sessions of a series are shown together.
CREATE INDEX live_session_series ON live_session (programme_id, series_id, starts_at);
