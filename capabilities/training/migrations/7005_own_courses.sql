-- A programme's own course: its modules in their order, and what comes of finishing them.
CREATE TABLE training_course (
    programme_id UUID NOT NULL,
    course_id UUID NOT NULL,
    title_en TEXT NOT NULL,
    title_cy TEXT NOT NULL,
    -- The names of its modules in their order, one blank between.
    modules TEXT NOT NULL,
    certificate BOOLEAN NOT NULL,
    -- After so many months it is asked for again; NULL: never.
    valid_months BIGINT,
    public BOOLEAN NOT NULL,
    -- Whether learners see it.
    offered BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    changed_by UUID,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, course_id)
);

-- What it was in each version.
CREATE TABLE training_course_version (
    programme_id UUID NOT NULL,
    course_id UUID NOT NULL,
    version BIGINT NOT NULL,
    title_en TEXT NOT NULL,
    title_cy TEXT NOT NULL,
    modules TEXT NOT NULL,
    certificate BOOLEAN NOT NULL,
    valid_months BIGINT,
    public BOOLEAN NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, course_id, version),
    FOREIGN KEY (programme_id, course_id) REFERENCES training_course (programme_id, course_id)
);
