-- A live session. `kind` is video or room; `state` planned, changed, cancelled or held; `zone` the IANA name by whose
-- clocks it begins. `next_due` says when something is to be done about it by itself: one job stands for it.
CREATE TABLE live_session (
    programme_id UUID NOT NULL,
    session_id UUID NOT NULL,
    series_id UUID,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    kind TEXT NOT NULL,
    link TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    zone TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    capacity BIGINT NOT NULL,
    books_until BIGINT NOT NULL,
    organisation_id UUID,
    trainer_id UUID,
    state TEXT NOT NULL,
    deadline_told BOOLEAN NOT NULL,
    next_due BIGINT,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, session_id)
);
CREATE INDEX live_session_start ON live_session (programme_id, starts_at);
CREATE INDEX live_session_trainer ON live_session (programme_id, trainer_id, starts_at);

-- A person's booking, one at most for each session. `event_id` and `sequence` are what their calendar knows; whoever books
-- anew gets a new event. `state` is booked, waiting, offered, cancelled, attended or missed.
CREATE TABLE live_booking (
    programme_id UUID NOT NULL,
    booking_id UUID NOT NULL,
    session_id UUID NOT NULL,
    person_id UUID NOT NULL,
    organisation_id UUID,
    state TEXT NOT NULL,
    queued_at BIGINT NOT NULL,
    offered_until BIGINT,
    event_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    in_calendar BOOLEAN NOT NULL,
    reminded BIGINT NOT NULL,
    asked BOOLEAN NOT NULL,
    answered BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, booking_id),
    FOREIGN KEY (programme_id, session_id) REFERENCES live_session (programme_id, session_id)
);
CREATE UNIQUE INDEX live_booking_once ON live_booking (programme_id, session_id, person_id);
CREATE INDEX live_booking_person ON live_booking (programme_id, person_id);

-- Which letters a person has turned off. What they booked themselves is told in any case.
CREATE TABLE live_letters (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    reminders BOOLEAN NOT NULL,
    evaluation BOOLEAN NOT NULL,
    notices BOOLEAN NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);

-- A request for training, from anybody. It is deleted whole a year after it came. `asker` is organisation, staff or
-- public; `state` open, answered, scheduled or closed. `person_id` is there where somebody who was signed in asked.
CREATE TABLE live_request (
    programme_id UUID NOT NULL,
    request_id UUID NOT NULL,
    person_id UUID,
    asker TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    organisation TEXT NOT NULL,
    people BIGINT NOT NULL,
    wanted TEXT NOT NULL,
    times TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    session_id UUID,
    settled_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, request_id)
);
CREATE INDEX live_request_made ON live_request (programme_id, made_at);

-- When a trainer can run sessions.
CREATE TABLE live_availability (
    programme_id UUID NOT NULL,
    slot_id UUID NOT NULL,
    person_id UUID NOT NULL,
    from_at BIGINT NOT NULL,
    to_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, slot_id)
);
CREATE INDEX live_availability_from ON live_availability (programme_id, from_at);

-- A link or a file for those who come to a session. A file has content, a link has none.
CREATE TABLE live_handout (
    programme_id UUID NOT NULL,
    handout_id UUID NOT NULL,
    session_id UUID NOT NULL,
    title TEXT NOT NULL,
    link TEXT NOT NULL,
    file TEXT NOT NULL,
    content BYTEA,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, handout_id),
    FOREIGN KEY (programme_id, session_id) REFERENCES live_session (programme_id, session_id)
);
CREATE INDEX live_handout_session ON live_handout (programme_id, session_id, made_at);

-- How a session was: how often each question got each score. No row is anybody's.
CREATE TABLE live_score (
    programme_id UUID NOT NULL,
    session_id UUID NOT NULL,
    question TEXT NOT NULL,
    score BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    PRIMARY KEY (programme_id, session_id, question, score),
    FOREIGN KEY (programme_id, session_id) REFERENCES live_session (programme_id, session_id)
);
