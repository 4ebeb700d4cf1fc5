-- The moment that a letter of ours stands for: each once, however often and however late a job runs.
CREATE TABLE training_moment (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- refresher: three minutes; prompt: one thing to try this month.
    kind TEXT NOT NULL,
    -- The course that a refresher follows; empty for a prompt, which follows all of them.
    course TEXT NOT NULL,
    -- The day on which the course was completed; for a prompt the first of its month.
    since_day TEXT NOT NULL,
    -- 0 to 3: two weeks, six weeks, three months, six months after; from 4 on by what was hard. 0 for a prompt.
    step BIGINT NOT NULL,
    letter_id UUID NOT NULL,
    PRIMARY KEY (programme_id, person_id, kind, course, since_day, step)
);
CREATE UNIQUE INDEX training_moment_letter ON training_moment (programme_id, letter_id);

-- Kinds of letters that somebody turned off. Whoever wants none at all is in training_quiet.
CREATE TABLE training_letter_off (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, kind)
);

-- How a question of a module went when it came back in a refresher, the last time.
CREATE TABLE training_refreshed (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    module TEXT NOT NULL,
    question TEXT NOT NULL,
    was_right BOOLEAN NOT NULL,
    refreshed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, module, question)
);
