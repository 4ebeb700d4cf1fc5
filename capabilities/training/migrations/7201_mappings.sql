-- Which column of another system's file is what: for files that come in, and for those that go out.
CREATE TABLE training_mapping (
    programme_id UUID NOT NULL,
    mapping_id UUID NOT NULL,
    -- in: completions from elsewhere; out: completions for elsewhere.
    direction TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    -- What was settled, as JSON.
    settled TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, mapping_id)
);
CREATE UNIQUE INDEX training_mapping_once ON training_mapping (programme_id, direction, name_folded);
