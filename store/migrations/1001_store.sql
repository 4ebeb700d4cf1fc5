-- What happened: the audit trail, and (while pending) the queue to rooms further right.
CREATE TABLE event (
    programme_id UUID NOT NULL,
    event_id UUID NOT NULL,
    kind TEXT NOT NULL,
    subject UUID,
    actor UUID,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL,
    pending BOOLEAN NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, event_id)
);
CREATE INDEX event_pending ON event (due_at) WHERE pending;

-- Work with effects outside the database: mail, clearing up.
CREATE TABLE job (
    programme_id UUID NOT NULL,
    job_id UUID NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    last_fault TEXT,
    PRIMARY KEY (programme_id, job_id)
);
CREATE INDEX job_waiting ON job (due_at) WHERE state = 'waiting';

-- Tries at a door in a window of time. The key is a digest; it names nobody.
CREATE TABLE attempt (
    programme_id UUID NOT NULL,
    attempt_key TEXT NOT NULL,
    window_start BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (programme_id, attempt_key)
);

-- What this database is: one row, 'real' or 'demonstration'.
CREATE TABLE installation (
    installation_id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    secret BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);
