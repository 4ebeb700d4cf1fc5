-- What somebody says of themselves about a course, 1 to 10: before, straight after, weeks later. Told in group figures only.
CREATE TABLE training_rating (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    course TEXT NOT NULL,
    moment TEXT NOT NULL,
    question TEXT NOT NULL,
    score BIGINT NOT NULL,
    rated_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, course, moment, question)
);

-- With whom somebody will try it first, and when: for themselves alone.
CREATE TABLE training_goal (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    course TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    words TEXT NOT NULL,
    on_day TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, course)
);

-- A letter that will be due, or was sent. Jobs name the letter, never the person.
CREATE TABLE training_letter (
    programme_id UUID NOT NULL,
    letter_id UUID NOT NULL,
    person_id UUID NOT NULL,
    course TEXT NOT NULL,
    -- later: the questions once more; nudge: the goal.
    kind TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    PRIMARY KEY (programme_id, letter_id)
);
CREATE INDEX training_letter_person ON training_letter (programme_id, person_id);

-- Who wants no letters from this room.
CREATE TABLE training_quiet (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);
