-- A signed-in browser. The cookie's secret is kept as a digest only.
CREATE TABLE session (
    programme_id UUID NOT NULL,
    session_id UUID NOT NULL,
    token_digest BYTEA NOT NULL,
    person_id UUID NOT NULL,
    device TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, session_id)
);
CREATE UNIQUE INDEX session_token ON session (programme_id, token_digest);
CREATE INDEX session_person ON session (programme_id, person_id);

-- The demonstration place's post box: mail that a real installation would have sent.
CREATE TABLE outbox (
    programme_id UUID NOT NULL,
    mail_id UUID NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, mail_id)
);
