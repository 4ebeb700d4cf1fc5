-- Pictures, recordings and papers that a programme puts into its own modules.

CREATE TABLE training_file (
    programme_id UUID NOT NULL,
    -- What modules call it: it holds a piece that nobody guesses, and never names anything else again.
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    -- False until the last part was written.
    whole BOOLEAN NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, name)
);

-- A file in parts, so that neither a long film nor a jump within it needs the whole of it at once.
CREATE TABLE training_file_part (
    programme_id UUID NOT NULL,
    name TEXT NOT NULL,
    place BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (programme_id, name, place),
    FOREIGN KEY (programme_id, name) REFERENCES training_file (programme_id, name)
);
