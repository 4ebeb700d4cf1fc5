-- How far somebody has come in a module, once for each version that they opened.
CREATE TABLE training_progress (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    module TEXT NOT NULL,
    version TEXT NOT NULL,
    -- The course in which it was opened last.
    course TEXT NOT NULL,
    -- The page that was opened last, and those that were opened at all, one blank between.
    last_page TEXT NOT NULL,
    seen TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    finished_at BIGINT,
    PRIMARY KEY (programme_id, person_id, module, version)
);

-- What somebody answered to a question: the first time, for what a question is worth, and the last time, for them.
-- What was chosen or typed is in no column.
CREATE TABLE training_answer (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    module TEXT NOT NULL,
    question TEXT NOT NULL,
    -- A digest of the question's words: an answer counts as long as they stand.
    wording TEXT NOT NULL,
    first_version TEXT NOT NULL,
    first_right BOOLEAN NOT NULL,
    -- How much of it was right, in thousandths.
    first_share BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_version TEXT NOT NULL,
    last_right BOOLEAN NOT NULL,
    last_share BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, module, question, wording)
);
CREATE INDEX training_answer_module ON training_answer (programme_id, module);

-- What somebody ticked in a checklist: places in the list, one blank between.
CREATE TABLE training_checklist (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    module TEXT NOT NULL,
    checklist TEXT NOT NULL,
    ticked TEXT NOT NULL,
    PRIMARY KEY (programme_id, person_id, module, checklist)
);

-- A course that somebody has completed, here or elsewhere.
CREATE TABLE training_completion (
    programme_id UUID NOT NULL,
    completion_id UUID NOT NULL,
    person_id UUID NOT NULL,
    course TEXT NOT NULL,
    -- Each module with the version that was learned, such as "signposting@3f9a1c20", one blank between.
    versions TEXT NOT NULL,
    completed_on TEXT NOT NULL,
    -- The last day on which it counts; NULL where it counts for good.
    valid_until TEXT,
    -- own: learned here; prior: told by another system.
    source TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, completion_id)
);
CREATE UNIQUE INDEX training_completion_once
    ON training_completion (programme_id, person_id, course, completed_on, source);

-- A programme's own module, as its trainer is writing it.
CREATE TABLE training_draft (
    programme_id UUID NOT NULL,
    draft_id UUID NOT NULL,
    -- The module of the product whose place it takes; NULL where it is a new one.
    replaces TEXT,
    title TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    -- The version that learners see; none while it is a draft or withdrawn.
    published BIGINT,
    changed_by UUID,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, draft_id)
);
CREATE UNIQUE INDEX training_draft_replaces ON training_draft (programme_id, replaces);

-- The texts as they were published, each time.
CREATE TABLE training_version (
    programme_id UUID NOT NULL,
    draft_id UUID NOT NULL,
    version BIGINT NOT NULL,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, draft_id, version),
    FOREIGN KEY (programme_id, draft_id) REFERENCES training_draft (programme_id, draft_id)
);
