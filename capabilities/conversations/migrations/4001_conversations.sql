-- The lists of the form. An entry is never deleted: records keep its meaning.
CREATE TABLE form_item (
    programme_id UUID NOT NULL,
    list TEXT NOT NULL,
    slug TEXT NOT NULL,
    en TEXT NOT NULL,
    cy TEXT NOT NULL,
    place BIGINT NOT NULL,
    retired_at BIGINT,
    PRIMARY KEY (programme_id, list, slug),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- The form as it was shown, each time it changed.
CREATE TABLE form_version (
    programme_id UUID NOT NULL,
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, version),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- A conversation as it stands now. The worker's id is for the worker alone and leaves with an erasure.
CREATE TABLE conversation (
    programme_id UUID NOT NULL,
    conversation_id UUID NOT NULL,
    version BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    content TEXT NOT NULL,
    organisation_id UUID NOT NULL,
    worker_id UUID,
    setting TEXT NOT NULL,
    channel TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    response TEXT NOT NULL,
    gap_reason TEXT,
    gap_topic TEXT,
    withdrawn BOOLEAN NOT NULL,
    day TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, conversation_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id)
);
CREATE INDEX conversation_team ON conversation (programme_id, organisation_id, day);
CREATE INDEX conversation_worker ON conversation (programme_id, worker_id, day);

-- What a conversation was about and what happened: one row for each entry ticked in `topics` and `happened`.
-- No foreign key: checking one reads the conversations that others are adding at that moment, and a serializable
-- PostgreSQL then turns phones that record at the same time into conflicts. Rows are written and cleared in one place.
CREATE TABLE conversation_mark (
    programme_id UUID NOT NULL,
    conversation_id UUID NOT NULL,
    list TEXT NOT NULL,
    slug TEXT NOT NULL,
    PRIMARY KEY (programme_id, conversation_id, list, slug)
);

-- Versions that a correction has replaced.
CREATE TABLE conversation_past (
    programme_id UUID NOT NULL,
    conversation_id UUID NOT NULL,
    version BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    content TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, conversation_id, version),
    FOREIGN KEY (programme_id, conversation_id) REFERENCES conversation (programme_id, conversation_id)
);
