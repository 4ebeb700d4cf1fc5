-- What phones handed over of learning: each record once, known by the id that the phone made.
CREATE TABLE training_handed (
    programme_id UUID NOT NULL,
    record_id UUID NOT NULL,
    person_id UUID NOT NULL,
    module TEXT NOT NULL,
    -- The version that the phone showed.
    version TEXT NOT NULL,
    -- The SHA-256 of what it said, so that other content under the same id is found out. What was chosen is in no column.
    digest TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, record_id)
);
CREATE INDEX training_handed_person ON training_handed (programme_id, person_id);
