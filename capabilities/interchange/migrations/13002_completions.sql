-- Files of who completed what, for other systems: what stands in them, and when they are written.
CREATE TABLE interchange_schedule (
    programme_id UUID NOT NULL,
    schedule_id UUID NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    -- Columns in their order with their heads, and how days and courses are written, as JSON.
    layout TEXT NOT NULL,
    -- day, week or month; and which day of it: 1 is Monday, or the first. 0 where it is every day.
    every TEXT NOT NULL,
    on_day BIGINT NOT NULL,
    hour BIGINT NOT NULL,
    -- Files are kept so many days.
    keep_days BIGINT NOT NULL,
    paused BOOLEAN NOT NULL,
    -- The run that is planned: its number, and when. A job of any other run has nothing to do, but for the one that began.
    turn BIGINT NOT NULL,
    due_at BIGINT,
    running BIGINT NOT NULL,
    PRIMARY KEY (programme_id, schedule_id)
);
CREATE UNIQUE INDEX interchange_schedule_name ON interchange_schedule (programme_id, name_folded);

-- Who is told by mail that a new file is there.
CREATE TABLE interchange_told (
    programme_id UUID NOT NULL,
    schedule_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (programme_id, schedule_id, person_id)
);

-- Files that wait to be fetched.
CREATE TABLE interchange_file (
    programme_id UUID NOT NULL,
    file_id UUID NOT NULL,
    schedule_id UUID NOT NULL,
    -- The run that wrote it; none where somebody asked for it.
    turn BIGINT,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (programme_id, file_id)
);
CREATE INDEX interchange_file_schedule ON interchange_file (programme_id, schedule_id);

-- Who stands in a file: it goes when one of them is erased.
CREATE TABLE interchange_file_person (
    programme_id UUID NOT NULL,
    file_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (programme_id, file_id, person_id)
);
CREATE INDEX interchange_file_person_whose ON interchange_file_person (programme_id, person_id);
