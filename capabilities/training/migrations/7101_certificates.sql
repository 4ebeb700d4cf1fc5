-- What proves to others that somebody completed a course. Nothing in it changes after the day of issue.
CREATE TABLE training_certificate (
    programme_id UUID NOT NULL,
    certificate_id UUID NOT NULL,
    person_id UUID NOT NULL,
    completion_id UUID NOT NULL,
    course TEXT NOT NULL,
    -- As they were on the day of issue.
    name TEXT NOT NULL,
    course_en TEXT NOT NULL,
    course_cy TEXT NOT NULL,
    organisation TEXT,
    completed_on TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    -- The last day on which it is valid; NULL where it is valid for good.
    valid_until TEXT,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, certificate_id)
);
CREATE UNIQUE INDEX training_certificate_once ON training_certificate (programme_id, completion_id);
CREATE INDEX training_certificate_person ON training_certificate (programme_id, person_id);

-- The secret in a certificate's check address. One that was withdrawn stays, so that its page can say so.
CREATE TABLE training_certificate_link (
    programme_id UUID NOT NULL,
    secret BYTEA NOT NULL,
    certificate_id UUID NOT NULL,
    person_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (programme_id, secret)
);
CREATE INDEX training_certificate_link_certificate ON training_certificate_link (programme_id, certificate_id);

-- How long a course counts, where the programme says otherwise than the course: for everybody, or for a job.
CREATE TABLE training_validity (
    programme_id UUID NOT NULL,
    course TEXT NOT NULL,
    -- The job's name, folded; empty for everybody.
    job_folded TEXT NOT NULL,
    job TEXT NOT NULL,
    -- NULL: for good.
    months BIGINT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, course, job_folded)
);

-- The keys that sign a programme's badges. The highest number signs; the others stay, since what they signed stays valid.
CREATE TABLE training_signing_key (
    programme_id UUID NOT NULL,
    number BIGINT NOT NULL,
    seed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, number)
);
