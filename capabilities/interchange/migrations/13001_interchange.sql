-- The moment at which a programme's newest statement was stored. Every statement takes the next one, so that moments are
-- never shared and never run backwards: they are the order of the store, and the place of whoever reads along.
CREATE TABLE xapi_ledger (
    programme_id UUID NOT NULL,
    stored BIGINT NOT NULL,
    PRIMARY KEY (programme_id)
);

-- Statements. Those of our own events hold addresses without the installation's own start, which is put before them when
-- they leave. Statements from outside, attachments and documents would come beside them, in tables of their own.
CREATE TABLE xapi_statement (
    programme_id UUID NOT NULL,
    statement_id UUID NOT NULL,
    -- When it came here, and its place in the order.
    stored BIGINT NOT NULL,
    -- When what it tells happened.
    happened_at BIGINT NOT NULL,
    -- Who did it, and on whose word: an identity in one line, such as "account / 0193...".
    actor TEXT NOT NULL,
    authority TEXT NOT NULL,
    -- Whose it is, where that is somebody with an account here.
    person_id UUID,
    verb TEXT NOT NULL,
    activity TEXT,
    registration UUID,
    version TEXT NOT NULL,
    voided BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (programme_id, statement_id)
);
CREATE UNIQUE INDEX xapi_statement_stored ON xapi_statement (programme_id, stored);
CREATE INDEX xapi_statement_person ON xapi_statement (programme_id, person_id);

-- The activities that a statement names besides its object.
CREATE TABLE xapi_related (
    programme_id UUID NOT NULL,
    activity TEXT NOT NULL,
    statement_id UUID NOT NULL,
    PRIMARY KEY (programme_id, activity, statement_id)
);
CREATE INDEX xapi_related_statement ON xapi_related (programme_id, statement_id);

-- Keys with which other systems read. The secret itself is kept nowhere.
CREATE TABLE xapi_key (
    programme_id UUID NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    digest BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    used_on TEXT,
    withdrawn_at BIGINT,
    PRIMARY KEY (programme_id, name)
);

-- The store to which a programme's statements go: one at the most.
CREATE TABLE xapi_forwarding (
    programme_id UUID NOT NULL,
    endpoint TEXT NOT NULL,
    key_name TEXT NOT NULL,
    secret TEXT NOT NULL,
    version TEXT NOT NULL,
    paused BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    -- Statements stored up to here were delivered or set aside.
    reached BIGINT NOT NULL,
    delivered BIGINT NOT NULL,
    -- The turn that is planned: its number, and when. A job of an earlier turn has nothing to do.
    turn BIGINT NOT NULL,
    due_at BIGINT,
    -- Turns in a row that failed.
    failures BIGINT NOT NULL,
    last_success BIGINT,
    last_failure BIGINT,
    fault TEXT,
    -- When the connection was tried, and what came of it.
    tried_at BIGINT,
    tried TEXT,
    PRIMARY KEY (programme_id)
);

-- Statements that the store refused. They hold up no other, and wait to be sent again by hand.
CREATE TABLE xapi_set_aside (
    programme_id UUID NOT NULL,
    statement_id UUID NOT NULL,
    status BIGINT NOT NULL,
    at BIGINT NOT NULL,
    again BOOLEAN NOT NULL,
    PRIMARY KEY (programme_id, statement_id)
);
