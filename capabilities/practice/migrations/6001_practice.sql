-- What somebody practised on a day: how often each thing was done. What was typed is in no column.
CREATE TABLE practice_day (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    day TEXT NOT NULL,
    replies BIGINT NOT NULL,
    chats BIGINT NOT NULL,
    drills BIGINT NOT NULL,
    discovery BIGINT NOT NULL,
    reflections BIGINT NOT NULL,
    questions BIGINT NOT NULL,
    suggestions BIGINT NOT NULL,
    permission BIGINT NOT NULL,
    -- The step that was counted last, so that a page that is sent twice counts once.
    last_step TEXT NOT NULL,
    PRIMARY KEY (programme_id, person_id, day)
);

-- One memory card for each person and skill. Stability (days) and difficulty are in thousandths.
CREATE TABLE practice_skill (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    skill TEXT NOT NULL,
    stability BIGINT NOT NULL,
    difficulty BIGINT NOT NULL,
    seen TEXT NOT NULL,
    due TEXT NOT NULL,
    tries BIGINT NOT NULL,
    there BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id, skill)
);

-- What a learner chose to keep, for themselves.
CREATE TABLE practice_kept (
    programme_id UUID NOT NULL,
    kept_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- With whom it was said, as the page called them.
    partner TEXT NOT NULL,
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (programme_id, kept_id)
);
CREATE INDEX practice_kept_person ON practice_kept (programme_id, person_id);

-- A verdict that a learner saw otherwise. The words are there only where the learner said yes to that.
CREATE TABLE practice_contest (
    programme_id UUID NOT NULL,
    contest_id UUID NOT NULL,
    person_id UUID,
    verdict TEXT NOT NULL,
    thought TEXT NOT NULL,
    said TEXT,
    reply TEXT,
    day TEXT NOT NULL,
    PRIMARY KEY (programme_id, contest_id)
);
CREATE INDEX practice_contest_person ON practice_contest (programme_id, person_id);

-- A programme's own people to talk with, as their trainer is writing them.
CREATE TABLE practice_draft (
    programme_id UUID NOT NULL,
    scenario_id UUID NOT NULL,
    title TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    -- The version that is offered; none while it is a draft or withdrawn.
    published BIGINT,
    changed_by UUID,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, scenario_id)
);

-- The texts as they were published, each time.
CREATE TABLE practice_version (
    programme_id UUID NOT NULL,
    scenario_id UUID NOT NULL,
    version BIGINT NOT NULL,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, scenario_id, version),
    FOREIGN KEY (programme_id, scenario_id) REFERENCES practice_draft (programme_id, scenario_id)
);
